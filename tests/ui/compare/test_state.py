"""One comparison has one state: what belongs to it stays with it and comes back in no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import Axis, ComparisonSpec, Shade
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from tests.ui.compare.parts import ALT, CTRL, FOUR, Key, arrive, press, show

OTHERS = ("sanborn", "vlacs")
BY_POPULATION = ComparisonSpec(OTHERS, rows=Axis.POPULATIONS)


def collect(page: ComparePage, *slugs: str) -> None:
    for slug in slugs:
        page.context.tray.add(page.context.services.library.brief(slug))


def save(qtbot: QtBot, page: ComparePage, spec: ComparisonSpec, name: str) -> str:
    """Save a comparison on the way, and give its key."""
    show(qtbot, page, spec)
    page.saved.save_as(name)
    qtbot.waitUntil(lambda: name in [found.name for found in page.saved.saved])
    return next(found.key for found in page.saved.saved if found.name == name)


def by_link(qtbot: QtBot, page: ComparePage) -> None:
    show(qtbot, page, BY_POPULATION)


def from_saved(qtbot: QtBot, page: ComparePage) -> None:
    page.saved.open(page.saved.saved[0].key)
    arrive(qtbot, page, BY_POPULATION)


def from_a_suggestion(qtbot: QtBot, page: ComparePage) -> None:
    page.empty.chosen.emit(BY_POPULATION)
    arrive(qtbot, page, BY_POPULATION)


def from_history(qtbot: QtBot, page: ComparePage) -> None:
    page.state.choose_filter("supports")
    while page.state.spec.cases != OTHERS:
        press(qtbot, Key.Key_Left, ALT)
    arrive(qtbot, page, BY_POPULATION)


def by_undo(qtbot: QtBot, page: ComparePage) -> None:
    while page.state.spec.cases != OTHERS:
        press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, page, BY_POPULATION)


@pytest.mark.parametrize("way", [by_link, from_saved, from_a_suggestion, from_history, by_undo])
def test_the_filter_of_an_earlier_comparison_comes_back_in_no_other(
    qtbot: QtBot, page: ComparePage, way: Callable[[QtBot, ComparePage], None]
) -> None:
    save(qtbot, page, BY_POPULATION, "The other one")
    show(qtbot, page, ComparisonSpec(FOUR, population="girls"))
    page.state.choose_rows(Axis.POPULATIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    way(qtbot, page)
    page.state.choose_rows(Axis.DIMENSIONS)
    arrive(qtbot, page, ComparisonSpec(OTHERS))


@pytest.mark.parametrize("in_common", [(), ("lindsay",)])
def test_cases_from_another_place_come_without_filter(qtbot, page, in_common):
    """As Models like ours and the tray bring them; what is looked at stays as it was chosen."""
    spec = ComparisonSpec(
        FOUR,
        population="girls",
        hidden=("grading", "bdea"),
        pinned=("pace",),
        hide_empty=True,
        shade=Shade.AGE,
    )
    show(qtbot, page, spec)
    cases = (*in_common, *OTHERS)
    page.context.go(Destination("compare", cases))
    arrive(qtbot, page, ComparisonSpec(cases, hide_empty=True, shade=Shade.AGE))


def test_the_same_cases_from_another_place_stay_as_they_are(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, population="girls"))
    page.context.go(Destination("compare", FOUR[::-1]))
    arrive(qtbot, page, ComparisonSpec(FOUR[::-1], population="girls"))


def test_a_case_that_is_not_compared_is_no_filter(qtbot, page):
    within = ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="bdea")
    show(qtbot, page, within)
    page.context.go(Destination("compare", OTHERS))
    arrive(qtbot, page, ComparisonSpec(OTHERS, columns=Axis.POPULATIONS))
    assert page.bar.filter.text() == "Case: Sanborn ▾"
    show(qtbot, page, within)
    page.state.choose_cases(FOUR[:3])
    arrive(qtbot, page, ComparisonSpec(FOUR[:3], columns=Axis.POPULATIONS))


def test_another_tray_is_another_comparison(qtbot, page):
    page.context.go(Destination("compare"))
    collect(page, "lindsay", "chugach")
    page.state.choose_filter("girls")
    arrive(qtbot, page, ComparisonSpec(("lindsay", "chugach"), population="girls"))
    page.context.go(Destination("explore"))
    page.context.tray.clear()
    collect(page, *OTHERS)
    press(qtbot, Key.Key_2, CTRL)
    arrive(qtbot, page, ComparisonSpec(OTHERS))


def test_another_tray_by_and_by_is_another_comparison(qtbot, page):
    page.context.go(Destination("compare"))
    collect(page, "lindsay", "chugach")
    page.state.choose_filter("girls")
    page.context.go(Destination("explore"))
    library = page.context.services.library
    for out, new in zip(("lindsay", "chugach"), OTHERS, strict=True):
        page.context.tray.remove(library.brief(out))
        collect(page, new)
    press(qtbot, Key.Key_2, CTRL)
    arrive(qtbot, page, ComparisonSpec(OTHERS))


def test_a_tray_that_grows_or_comes_back_keeps_its_filter(qtbot, window, page):
    page.context.go(Destination("compare"))
    collect(page, "lindsay", "chugach")
    page.state.choose_filter("girls")
    page.context.go(Destination("explore"))
    collect(page, "bdea")
    page.context.tray.clear()
    window.toast.undo()
    press(qtbot, Key.Key_2, CTRL)
    cases = ("lindsay", "chugach", "bdea")
    arrive(qtbot, page, ComparisonSpec(cases, population="girls"))
    page.context.tray.remove(page.context.services.library.brief("lindsay"))
    arrive(qtbot, page, ComparisonSpec(cases[1:], population="girls"))


def test_cases_chosen_after_all_are_taken_out_are_another_comparison(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR[:2], population="girls"))
    for slugs in (FOUR[:1], (), OTHERS[:1], OTHERS):
        page.state.choose_cases(slugs)
    arrive(qtbot, page, ComparisonSpec(OTHERS))


def test_each_comparison_comes_back_with_its_own_filters(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, population="girls"))
    page.state.choose_rows(Axis.POPULATIONS)
    show(qtbot, page, ComparisonSpec(OTHERS, population="rural-remote"))
    page.state.choose_rows(Axis.POPULATIONS)
    for _ in range(2):
        press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    page.state.choose_rows(Axis.DIMENSIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR, population="girls"))


def test_changes_of_another_comparison_are_not_kept_in_a_saved_one(qtbot, page):
    key = save(qtbot, page, ComparisonSpec(FOUR), "For the board")

    def kept_in() -> list[str]:
        page.bar.saved.menu().aboutToShow.emit()
        texts = [action.text() for action in page.bar.saved.menu().actions()]
        return [text for text in texts if text.startswith("Keep the changes")]

    page.state.hide_empty(True)
    assert kept_in() == ["Keep the changes in “For the board”"]
    page.context.go(Destination("compare", OTHERS))
    assert kept_in() == []
    press(qtbot, Key.Key_Z, CTRL)
    assert kept_in() == ["Keep the changes in “For the board”"]
    page.context.go(Destination("compare", OTHERS))
    page.saved.open(key)
    assert kept_in() == ["Keep the changes in “For the board”"]


def test_undo_of_a_message_brings_back_the_comparison_it_tells_of(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR, population="girls"))
    page.state.choose_rows(Axis.POPULATIONS)
    page.state.hide("girls")
    show(qtbot, page, ComparisonSpec(OTHERS, population="rural-remote"))
    page.state.choose_rows(Axis.POPULATIONS)
    window.toast.undo()
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    page.state.choose_rows(Axis.DIMENSIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR, population="girls"))


def test_a_change_of_the_view_goes_on_following_the_tray(qtbot, page):
    page.context.go(Destination("compare"))
    collect(page, "lindsay", "chugach")
    page.state.hide("grading")
    collect(page, "bdea")
    cases = ("lindsay", "chugach", "bdea")
    arrive(qtbot, page, ComparisonSpec(cases, hidden=("grading",)))
    page.state.move_column("bdea", 0)
    collect(page, "pittsfield")
    cases = ("bdea", "lindsay", "chugach")
    arrive(qtbot, page, ComparisonSpec(cases, hidden=("grading",)))


def test_undo_pressed_at_once_takes_back_the_last_step(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.state.hide_empty(True)
    page.state.undo()
    assert page.state.spec == ComparisonSpec(FOUR)
    page.state.redo()
    assert page.state.spec == ComparisonSpec(FOUR, hide_empty=True)
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    assert page.context.services.editing.current == page.state.spec


def test_what_was_under_way_is_kept_beside_a_tray_of_other_cases(qtbot, page):
    spec = ComparisonSpec(FOUR, population="girls")
    show(qtbot, page, spec)
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    again = ComparePage(page.context)
    qtbot.addWidget(again)
    collect(again, *OTHERS)  # before the other page has read what was under way
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    assert again.state.spec == spec
    assert page.context.services.editing.current == spec


def test_undo_with_too_few_cases_brings_back_what_was_there_before(
    qtbot: QtBot, page: ComparePage
) -> None:
    two = ComparisonSpec(FOUR[:2])
    filtered = two.with_filter("low-income")
    show(qtbot, page, two)
    page.state.choose_filter("low-income")
    arrive(qtbot, page, filtered)
    page.state.take_out(FOUR[1])
    assert not page.state.enough
    assert page.state.can_undo
    page.state.undo()
    arrive(qtbot, page, filtered)
    page.state.undo()
    arrive(qtbot, page, two)
    page.state.redo()
    arrive(qtbot, page, filtered)
