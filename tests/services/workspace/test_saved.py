"""Saved comparisons, searches and school profiles on a real library."""

from __future__ import annotations

import json
import threading
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from casestudies.errors import KnownError
from casestudies.model.brief import Kind
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import About, Axis, ComparisonSpec, Question, Shade
from casestudies.model.content import PackContent
from casestudies.model.profile import ProfilePopulation, SchoolProfile
from casestudies.model.saved import SavedKind
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved import RECENT, SavedService, free_name, utc_now
from casestudies.services.workspace.saved_specs import (
    VERSION,
    spec_from_data,
    spec_from_json,
    spec_to_data,
    spec_to_json,
)
from casestudies.store.saved import SavedStore

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SAVED = ChangeSet(saved=True)
SPEC = ComparisonSpec(("lindsay", "bdea"), Axis.DIMENSIONS, population="english-learners")
OTHER = ComparisonSpec(
    ("chugach", "bdea"),
    Axis.POPULATIONS,
    dimension="pace",
    hide_empty=True,
    columns=Axis.DIMENSIONS,
    case="bdea",
    differing=True,
    order=("girls", "boys"),
    hidden=("low-income",),
    pinned=("newcomers",),
    grouped=False,
    shade=Shade.AGE,
    pictured=True,
    furthest=5,
    gaps=True,
    questions=(Question("How do they grade?", (("bdea", "grading-1"),), (("chugach", "pace-2"),)),),
    about=(About.GAPS,),
)
PROFILE = SchoolProfile(
    "Ours", Kind.SCHOOL, "9", "12", 300, "urban", (ProfilePopulation("newcomers", 12.5),)
)


class Clock:
    """Each look at it is a minute later."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def saved(library: LibraryService) -> SavedService:
    return SavedService(library, Clock())


# --- comparisons ---------------------------------------------------------------------------


def test_a_comparison_comes_back_as_it_was(saved: SavedService) -> None:
    assert saved.comparisons() == ()
    written = saved.save_comparison("  Grading,\tfive  districts ", SPEC)
    assert written.changes == SAVED
    found = saved.comparison(written.key)
    assert saved.comparisons() == (found,)
    assert (found.name, found.spec, found.gone, found.problem) == (
        "Grading, five districts",
        SPEC,
        (),
        "",
    )
    assert found.created == found.updated == NOON + timedelta(minutes=1)


def test_another_state_under_the_same_name(saved: SavedService) -> None:
    key = saved.save_comparison("Grading", SPEC).key
    kept = saved.update_comparison(key, OTHER, saved.comparison(key).updated)
    assert kept.changes == SAVED
    assert saved.update_comparison(key, OTHER, kept.updated).changes == ChangeSet()
    found = saved.comparison(key)
    assert (found.name, found.spec) == ("Grading", OTHER)
    assert found.updated > found.created


def test_what_two_windows_make_of_one_is_kept_both(saved: SavedService) -> None:
    key = saved.save_comparison("Grading", SPEC).key
    base = saved.comparison(key).updated
    theirs = replace(SPEC, cases=SPEC.cases[:1])
    assert saved.update_comparison(key, theirs, base).other == ""
    assert saved.update_comparison(key, OTHER, base).other == "Grading (2)"
    assert [(one.name, one.spec) for one in saved.comparisons()] == [
        ("Grading", OTHER),
        ("Grading (2)", theirs),
    ]
    ours = saved.save_profile("Ours", PROFILE).key
    base = saved.profile(ours).updated
    bigger, smaller = (replace(PROFILE, enrollment=many) for many in (700, 70))
    saved.update_profile(ours, bigger, base)
    assert saved.update_profile(ours, smaller, base).other == "Ours (2)"
    assert [one.profile for one in saved.profiles()] == [smaller, bigger]


def test_names_are_kept_apart(saved: SavedService) -> None:
    first = saved.save_comparison("Grading", SPEC).key
    saved.save_comparison("Grading", SPEC)
    third = saved.duplicate(first)
    assert third.changes == SAVED
    assert [found.name for found in saved.comparisons()] == [
        "Grading",
        "Grading (2)",
        "Grading (3)",
    ]
    saved.rename(third.key, "Pace")
    saved.rename(first, "Pace")
    assert saved.comparison(first).name == "Pace (2)"
    assert saved.rename(first, "Pace (2)") == ChangeSet()
    saved.save_search("Pace", "q=pace")
    assert saved.searches()[0].name == "Pace"


def test_deleting_can_be_undone_and_the_order_is_the_users(saved: SavedService) -> None:
    a, b, c = (saved.save_comparison(name, SPEC).key for name in "abc")
    assert saved.move(c, 0) == SAVED
    assert saved.delete(a) == SAVED
    assert [found.key for found in saved.comparisons()] == [c, b]
    with pytest.raises(KnownError, match="no longer saved"):
        saved.comparison(a)
    saved.save_comparison("a", OTHER)
    assert saved.restore(a) == SAVED
    assert [found.name for found in saved.comparisons()] == ["c", "a (2)", "b", "a"]
    assert saved.comparison(a).spec == SPEC


def test_a_comparison_whose_case_is_gone_says_so(
    saved: SavedService, library: LibraryService, core_content: PackContent
) -> None:
    key = saved.save_comparison("Grading", SPEC).key
    rest = tuple(case for case in core_content.cases if case.slug != "lindsay")
    library.replace_pack(replace(core_content, cases=rest))
    found = saved.comparison(key)
    assert found.spec == SPEC
    assert found.gone == ("lindsay",)
    assert found.problem == (
        "The library no longer has lindsay; the other cases can still be compared."
    )
    library.replace_pack(core_content)
    assert saved.comparison(key).gone == ()


@pytest.mark.parametrize("name", ["", "  \n ", "x" * 201])
def test_a_name_is_needed_and_has_an_end(saved: SavedService, name: str) -> None:
    key = saved.save_comparison("Grading", SPEC).key
    for refused in (
        lambda: saved.save_comparison(name, SPEC),
        lambda: saved.save_search(name, "q"),
        lambda: saved.save_profile(name, PROFILE),
        lambda: saved.rename(key, name),
    ):
        with pytest.raises(KnownError, match="name"):
            refused()
    assert [found.name for found in saved.comparisons()] == ["Grading"]


def test_free_names() -> None:
    assert free_name("a", frozenset()) == "a"
    assert free_name("a", frozenset({"a"})) == "a (2)"
    assert free_name("a (2)", frozenset({"a", "a (2)", "a (3)"})) == "a (4)"
    assert free_name("2024 (draft)", frozenset({"2024 (draft)"})) == "2024 (draft) (2)"


# --- specs as data -------------------------------------------------------------------------


@pytest.mark.parametrize("spec", [SPEC, OTHER, ComparisonSpec(())])
def test_a_spec_comes_back_from_its_data(spec: ComparisonSpec) -> None:
    assert spec_from_json(spec_to_json(spec)) == spec
    assert spec_from_data(spec_to_data(spec)) == spec


def test_every_field_of_a_spec_is_kept() -> None:
    """Fails as soon as a field is added to ``ComparisonSpec`` and not kept."""
    data = spec_to_data(OTHER)
    assert set(data) == {"version", *(field.name for field in fields(ComparisonSpec))}
    default = ComparisonSpec(())
    for field in fields(ComparisonSpec):
        without = {name: value for name, value in data.items() if name != field.name}
        if field.name == "cases":
            with pytest.raises(KnownError):
                spec_from_data(without)
        else:
            told = spec_from_data(without)
            assert getattr(told, field.name) == getattr(default, field.name)
            assert getattr(told, field.name) != getattr(OTHER, field.name) or field.name in (
                "population",
            )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"version": VERSION + 1}, "version"),
        ({"version": "1"}, "version"),
        ({"version": True}, "version"),
        ({"cases": "lindsay"}, "cases"),
        ({"cases": ["lindsay", 4]}, "cases"),
        ({"rows": "colours"}, "rows"),
        ({"rows": ["dimensions"]}, "rows"),
        ({"population": 4}, "population"),
        ({"dimension": ["pace"]}, "dimension"),
        ({"hide_empty": "yes"}, "hide_empty"),
        ({"questions": "who"}, "questions"),
        ({"questions": ["who"]}, "questions"),
        ({"questions": [{"text": " "}]}, "questions"),
        ({"questions": [{"text": "who", "pinned": [["bdea"]]}]}, "questions"),
        ({"questions": [{"text": "who", "struck": [["bdea", 4]]}]}, "questions"),
    ],
)
def test_a_spec_that_cannot_be_read_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(KnownError) as caught:
        spec_from_data(spec_to_data(SPEC) | change)
    assert caught.value.field == field


@pytest.mark.parametrize("text", ["", "{", "[]", "4", "null", "[" * 100_000])
def test_text_that_is_no_spec_is_refused(text: str) -> None:
    with pytest.raises(KnownError, match="cannot be read"):
        spec_from_json(text)


def test_what_cannot_be_read_is_listed_with_its_problem(
    saved: SavedService, library: LibraryService
) -> None:
    saved.save_comparison("Good", SPEC)
    saved.save_profile("Good", PROFILE)
    store = SavedStore(library.store.database)
    newer = json.dumps(spec_to_data(SPEC) | {"version": VERSION + 1})
    store.add(SavedKind.COMPARISON, "k", lambda _: "Newer", newer, utc_now())
    store.add(SavedKind.PROFILE, "p", lambda _: "Broken", "{", utc_now())
    good, bad = saved.comparisons()
    assert good.problem == ""
    assert bad.spec is None
    assert "newer version" in bad.problem
    good_profile, bad_profile = saved.profiles()
    assert good_profile.profile == PROFILE
    assert bad_profile.profile is None
    assert "not a school profile" in bad_profile.problem
    assert saved.delete("k") == SAVED


# --- searches and profiles -----------------------------------------------------------------


def test_searches_are_saved_and_remembered(saved: SavedService) -> None:
    key = saved.save_search("Habits", "q=habits+of+work&population=newcomers").key
    assert saved.search(key).link == "q=habits+of+work&population=newcomers"
    assert saved.searches() == (saved.search(key),)
    for at in range(RECENT + 5):
        saved.remember_search(f"q={at}")
    assert saved.remember_search("q=10") == SAVED
    assert saved.remember_search("   ") == ChangeSet()
    recent = saved.recent_searches()
    assert len(recent) == RECENT
    assert recent[:3] == ("q=10", "q=24", "q=23")
    assert saved.forget_searches() == SAVED
    assert saved.recent_searches() == ()
    assert len(saved.searches()) == 1


def test_profiles_come_back_as_they_were(saved: SavedService) -> None:
    key = saved.save_profile("Ours", PROFILE).key
    assert saved.profile(key).profile == PROFILE
    changed = replace(PROFILE, enrollment=350, wanted=("advisory",))
    assert saved.update_profile(key, changed, saved.profile(key).updated).changes == SAVED
    copy = saved.duplicate(key).key
    assert [found.profile for found in saved.profiles()] == [changed, changed]
    assert saved.profile(copy).name == "Ours (2)"


def test_windows_that_save_at_once_lose_nothing(saved: SavedService) -> None:
    def work(name: str) -> None:
        for _ in range(5):
            saved.save_comparison(name, SPEC)

    threads = [threading.Thread(target=work, args=("Same",)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    names = [found.name for found in saved.comparisons()]
    assert len(set(names)) == 15
