"""The tray's rules."""

from __future__ import annotations

import pytest

from casestudies.errors import KnownError
from casestudies.model.limits import MOST_CASES
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.tray import WorkspaceService
from casestudies.store.workspace import WorkspaceStore

EIGHT = ("lindsay", "chugach", "bdea", "pittsfield", "vlacs", "juab", "sanborn", "del-lago-academy")


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


def test_the_tray_holds_eight(workspace: WorkspaceService) -> None:
    assert len(EIGHT) == MOST_CASES
    workspace.set_tray(EIGHT)
    with pytest.raises(KnownError, match="at most 8 cases"):
        workspace.add_to_tray("westminster")
    with pytest.raises(KnownError, match="at most 8 cases"):
        workspace.set_tray([*EIGHT, "westminster"])
    assert workspace.tray() == EIGHT
    assert not workspace.add_to_tray("juab").tray


def test_unknown_cases_stay_out(workspace: WorkspaceService) -> None:
    with pytest.raises(KnownError, match="Did you mean chugach"):
        workspace.add_to_tray("chugatch")
    with pytest.raises(KnownError):
        workspace.set_tray(["lindsay", "nowhere"])
    assert workspace.tray() == ()


def test_clearing_can_be_undone(workspace: WorkspaceService) -> None:
    workspace.set_tray(EIGHT)
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
    stored.set_tray(["gone", *EIGHT[:7]])
    assert workspace.tray() == EIGHT[:7]
    assert workspace.add_to_tray(EIGHT[7]).tray
    assert workspace.tray() == EIGHT
    assert stored.tray() == (*EIGHT, "gone")
    workspace.clear_tray()
    assert stored.tray() == ()
