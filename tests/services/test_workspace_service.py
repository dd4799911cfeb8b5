"""The tray's rules."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casestudies.errors import KnownError
from casestudies.model.comparison import MOST_CASES
from casestudies.paths import Paths
from casestudies.services.library import LibraryService
from casestudies.services.workspace import WorkspaceService
from casestudies.store.workspace import WorkspaceStore

SIX = ("lindsay", "chugach", "bdea", "pittsfield", "vlacs", "juab")


@pytest.fixture
def library(library_paths: Paths) -> Iterator[LibraryService]:
    library = LibraryService(library_paths)
    library.open()
    yield library
    library.close()


@pytest.fixture
def workspace(library: LibraryService) -> WorkspaceService:
    return WorkspaceService(library)


def test_the_tray_keeps_its_order_over_a_restart(
    workspace: WorkspaceService, library: LibraryService
) -> None:
    assert workspace.tray() == ()
    assert not workspace.session_only
    for slug in ("lindsay", "chugach", "bdea"):
        assert workspace.add_to_tray(slug).tray
    assert not workspace.add_to_tray("lindsay").tray
    assert workspace.remove_from_tray("chugach").tray
    assert not workspace.remove_from_tray("chugach").tray
    library.close()
    library.open()
    assert WorkspaceService(library).tray() == ("lindsay", "bdea")


def test_the_tray_holds_six(workspace: WorkspaceService) -> None:
    assert len(SIX) == MOST_CASES
    workspace.set_tray(SIX)
    with pytest.raises(KnownError, match="at most 6 cases"):
        workspace.add_to_tray("westminster")
    with pytest.raises(KnownError, match="at most 6 cases"):
        workspace.set_tray([*SIX, "westminster"])
    assert workspace.tray() == SIX
    assert not workspace.add_to_tray("juab").tray


def test_unknown_cases_stay_out(workspace: WorkspaceService) -> None:
    with pytest.raises(KnownError, match="Did you mean chugach"):
        workspace.add_to_tray("chugatch")
    with pytest.raises(KnownError):
        workspace.set_tray(["lindsay", "nowhere"])
    assert workspace.tray() == ()


def test_clearing_can_be_undone(workspace: WorkspaceService) -> None:
    workspace.set_tray(SIX)
    before = workspace.tray()
    assert workspace.clear_tray().tray
    assert not workspace.clear_tray().tray
    assert workspace.tray() == ()
    assert workspace.set_tray(before).tray
    assert workspace.tray() == before


def test_a_case_that_is_gone_is_kept_but_not_shown(
    workspace: WorkspaceService, library: LibraryService
) -> None:
    stored = WorkspaceStore(library.store.database)
    stored.set_tray(["gone", *SIX[:5]])
    assert workspace.tray() == SIX[:5]
    assert workspace.add_to_tray(SIX[5]).tray
    assert workspace.tray() == SIX
    assert stored.tray() == (*SIX, "gone")
    workspace.clear_tray()
    assert stored.tray() == ()
