"""One case is put into the content and taken out of it, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.errors import KnownError
from casestudies.model.case import brief_of
from casestudies.model.content import PackInfo
from casestudies.store.case_rows import put_case, remove_case
from casestudies.store.library import LibraryStore
from tests.small_packs import small_case, small_pack

OWN = PackInfo("own", "Your cases", "1", "en", "", 1)


@pytest.fixture
def store(empty_store: LibraryStore) -> LibraryStore:
    empty_store.replace_pack(small_pack("a", "b"))
    return empty_store


def test_a_case_put_alone_is_equal_to_one_that_came_in_a_pack(store: LibraryStore) -> None:
    case = small_case("ours", "own")
    store.put_case(OWN, case)
    assert repr(store.case("ours")) == repr(case)  # types too
    assert next(brief for brief in store.briefs() if brief.slug == "ours") == brief_of(case)
    assert [info.id for info in store.packs()] == ["core", "own"]
    assert store.content("core") == small_pack("a", "b")


def test_a_case_put_again_takes_its_own_place(store: LibraryStore) -> None:
    for slug in ("ours", "theirs"):
        store.put_case(OWN, small_case(slug, "own"))
    before = store.fingerprint()
    changed = replace(small_case("ours", "own"), summary="Another one.", outcomes=())
    store.put_case(OWN, changed)
    assert [case.slug for case in store.cases()] == ["a", "b", "ours", "theirs"]
    assert store.case("ours") == changed
    assert store.fingerprint() != before


def test_a_case_is_taken_out_whole(store: LibraryStore) -> None:
    before = store.counts()
    store.put_case(OWN, small_case("ours", "own"))
    assert store.remove_case("ours")
    assert not store.remove_case("ours")
    assert store.case("ours") is None
    assert store.counts() == {**before, "packs": 2}


def test_a_slug_of_another_pack_is_refused_and_nothing_changes(store: LibraryStore) -> None:
    before = store.fingerprint()
    with pytest.raises(KnownError, match="already, in the pack “core”"):
        store.put_case(OWN, small_case("a", "own"))
    assert store.fingerprint() == before


def test_several_changes_are_one_transaction(store: LibraryStore) -> None:
    def change() -> None:
        with store.database.changing() as connection:
            put_case(connection, OWN, small_case("ours", "own"))
            remove_case(connection, "b")
            put_case(connection, OWN, small_case("a", "own"))

    before = store.fingerprint()
    with pytest.raises(KnownError, match="already"):
        change()
    assert store.fingerprint() == before
    assert [case.slug for case in store.cases()] == ["a", "b"]
