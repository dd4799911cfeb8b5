"""A case of one pack that is the same as a case of another: shown once, with what is reported of
it in both, and on its own again when the other goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.model.case import Case, Reported
from casestudies.model.content import PackContent
from casestudies.store.library import LibraryStore
from tests.small_packs import small_pack


@pytest.fixture
def store(empty_store: LibraryStore) -> LibraryStore:
    empty_store.replace_pack(small_pack("lindsay"))
    return empty_store


def survey(pack: str, same_as: str, *labels: str) -> PackContent:
    content = small_pack(f"{pack}-1", f"{pack}-2", pack=pack)
    return replace(
        content,
        cases=(
            replace(content.cases[0], same_as=same_as, reported=tuple(map(tick, labels))),
            content.cases[1],
        ),
    )


def tick(label: str) -> Reported:
    return Reported(label, survey="Survey", as_of=2023)


def case(store: LibraryStore, slug: str) -> Case:
    found = store.case(slug)
    assert found is not None
    return found


def test_the_same_case_is_shown_once_with_what_both_report(store: LibraryStore) -> None:
    before = case(store, "lindsay")
    content = survey("s23", "lindsay", "advisories")
    store.replace_pack(content)
    assert {brief.slug for brief in store.briefs()} == {"lindsay", "s23-2"}
    assert [case.slug for case in store.cases()] == ["lindsay", "s23-2"]
    assert store.counts()["cases"] == 2
    reported = (*before.reported, tick("advisories"))
    assert case(store, "lindsay") == replace(before, reported=reported)
    assert {brief.slug: brief.reported for brief in store.briefs()} == {"lindsay": 3, "s23-2": 2}
    assert store.content("s23") == content  # as it was given, the same case with it
    assert store.content("core") == small_pack("lindsay")
    store.remove_pack("s23")
    assert case(store, "lindsay") == before


def test_briefs_read_alone_are_those_of_the_list(store: LibraryStore) -> None:
    store.replace_pack(survey("s21", "lindsay", "advisories"))
    store.replace_pack(survey("s23", "s21-1", "tutoring"))
    listed = store.briefs()
    slugs = [brief.slug for brief in listed]
    assert store.briefs_of(slugs[::-1]) == listed[::-1]
    assert store.briefs_of(["s21-1", "gone", slugs[0]]) == listed[:1], "one is not shown"
    store.remove_pack("core")
    by_slug = {brief.slug: brief for brief in store.briefs()}
    assert store.briefs_of(["s21-1"]) == (by_slug["s21-1"],)


def test_it_stands_alone_again_when_the_other_goes(store: LibraryStore) -> None:
    store.replace_pack(survey("s21", "lindsay", "advisories"))
    store.replace_pack(survey("s23", "s21-1", "tutoring"))
    assert {brief.slug for brief in store.briefs()} == {"lindsay", "s21-2", "s23-2"}
    assert [r.label for r in case(store, "lindsay").reported[2:]] == ["advisories", "tutoring"]
    store.remove_pack("core")
    assert {brief.slug for brief in store.briefs()} == {"s21-1", "s21-2", "s23-2"}
    assert [r.label for r in case(store, "s21-1").reported] == ["advisories", "tutoring"]
    store.remove_pack("s21")
    assert {brief.slug for brief in store.briefs()} == {"s23-1", "s23-2"}


def test_two_that_name_each_other_do_not_go_in_circles(store: LibraryStore) -> None:
    store.replace_pack(survey("s21", "s23-1", "advisories"))
    store.replace_pack(survey("s23", "s21-1", "tutoring"))
    assert {brief.slug for brief in store.briefs()} == {"lindsay", "s21-1", "s21-2", "s23-2"}
    assert [case.slug for case in store.cases()] == ["lindsay", "s21-1", "s21-2", "s23-2"]
    assert store.counts()["cases"] == 4
    assert [r.label for r in case(store, "s21-1").reported] == ["advisories", "tutoring"]
