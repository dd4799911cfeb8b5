"""Own cases together with the rest: found by search, undone, read in anew, restored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.case import brief_of
from casestudies.model.query import Query
from casestudies.paths import Paths
from casestudies.services.cases.editing import with_finding
from casestudies.services.cases.service import CaseService
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved import SavedService
from casestudies.store.records import discard_content
from tests.services.cases.riverbend import RIVERBEND, SCORES


def slugs(services: Services, words: str) -> list[str]:
    return [hit.brief.slug for hit in services.searching.search(Query(words)).cases]


def test_an_edit_is_found_by_search_at_once(services: Services) -> None:
    written = services.cases.new(RIVERBEND)
    services.searching.refresh(written.changes)
    assert slugs(services, "riverbend")[0] == written.key
    changed = with_finding(RIVERBEND, replace(SCORES, text="Everybody juggles quinces."))
    services.searching.refresh(services.cases.update(written.key, changed, RIVERBEND))
    assert slugs(services, "quinces")[0] == written.key
    services.searching.refresh(services.cases.delete(written.key))
    assert written.key not in slugs(services, "quinces")


def test_what_is_kept_at_hand_is_what_would_be_read(library: LibraryService) -> None:
    cases = CaseService(library, SavedService(library))
    kept = library.briefs()
    assert kept
    vocabulary = library.vocabulary()
    key = cases.new(replace(RIVERBEND, name="aardvark school")).key

    def same_as_read() -> bool:
        return (
            library.briefs() == library.store.briefs()
            and library.packs() == library.store.packs()
            and library.ended_or_absent() == library.store.ended_or_absent()
            and library.fingerprint() == library.store.fingerprint()
        )

    assert same_as_read()
    assert library.brief(key).name == "aardvark school"
    assert library.case(key).name == "aardvark school"
    cases.update(key, RIVERBEND)
    assert same_as_read()
    assert library.brief(key) == brief_of(library.case(key))
    assert library.case(key).name == RIVERBEND.name
    cases.delete(key)
    assert library.briefs() == kept
    cases.restore(key)
    assert same_as_read()
    assert library.vocabulary() == vocabulary


def test_the_undo_of_everything_brings_a_deleted_case_back(services: Services) -> None:
    key = services.cases.new(RIVERBEND).key
    services.cases.delete(key)
    assert services.history.undo() is not None
    assert services.library.case(key).name == RIVERBEND.name
    assert services.history.undo() is not None  # that it was made
    with pytest.raises(KnownError):
        services.library.case(key)
    assert services.history.redo() is not None
    assert services.library.case(key).name == RIVERBEND.name


def test_content_that_is_read_in_anew_has_the_own_cases(few_library_paths: Paths) -> None:
    library = LibraryService(few_library_paths)
    library.open()
    cases = CaseService(library, SavedService(library))
    key = cases.new(RIVERBEND).key
    before = library.case(key)
    with library.store.database.writing() as session:
        discard_content(session)
    library.close()
    library.open()
    assert library.case(key) == before
    assert cases.case(key).draft == RIVERBEND
    library.close()
