"""The search box by keyboard: chips, completions, saved and recent searches, links, ways out."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from casestudies.model.changes import ChangeSet
from casestudies.model.query import Facet, Query, Sort
from casestudies.services.search.links import link
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import ALT, CTRL, Key, focused, names, press, search, settle


def fields(page: ExplorePage) -> list[str]:
    return [field.text for field in page.search.fields]


def chosen(page: ExplorePage, facet: Facet) -> list[str]:
    model = page.facets.model
    rows = [model.row(number) for number in range(model.rowCount())]
    return [row.key for row in rows if row is not None and row.facet is facet and row.chosen]


def test_a_finished_field_becomes_a_chip_and_a_checked_filter(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "dimension:grading habits state:NH ")
    assert fields(page) == ["dimension:grading", "state:NH"]
    assert page.search.edit.text() == "habits "
    assert page.search.text == "dimension:grading state:NH habits "
    assert chosen(page, Facet.DIMENSION) == ["grading"]
    assert chosen(page, Facet.STATE) == ["NH"]
    assert "Design dimension: Grading" in page.search.chips[0].accessibleName()
    assert unnamed(page) == []


def test_chips_are_walked_and_taken_out_by_keyboard(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "dimension:grading state:NH kind:district ")
    press(qtbot, Key.Key_Left)
    assert focused() is page.search.chips[2]
    press(qtbot, Key.Key_Left)
    press(qtbot, Key.Key_Delete)
    assert fields(page) == ["dimension:grading", "kind:district"]
    assert focused() is page.search.chips[1]
    press(qtbot, Key.Key_Right)
    assert focused() is page.search.edit
    press(qtbot, Key.Key_Backspace)
    assert fields(page) == ["dimension:grading"]
    chip = page.search.chips[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 12))
    settle(qtbot, page)
    assert fields(page) == []
    assert len(names(page)) == 49


def test_a_checked_field_can_be_unchecked_among_the_filters(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "grades:6-12 ")
    assert set(chosen(page, Facet.GRADES)) == {"middle", "high"}
    page.state.toggle(Facet.GRADES, "middle")
    settle(qtbot, page)
    assert fields(page) == []
    assert chosen(page, Facet.GRADES) == ["high"]
    search(qtbot, page, "state:NH ")
    page.facets.clear()
    settle(qtbot, page)
    assert fields(page) == []
    assert len(names(page)) == 49


def untick(qtbot: QtBot, page: ExplorePage, facet: Facet, key: str) -> None:
    """Press Space on a value among the filters."""
    model, view = page.facets.model, page.facets.view
    rows = [model.row(number) for number in range(model.rowCount())]
    number = next(n for n, row in enumerate(rows) if row and (row.facet, row.key) == (facet, key))
    view.setFocus()
    view.setCurrentIndex(model.index(number))
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)


IN_BRACKETS = "(coaching OR mentoring) state:NH "


def test_a_field_beside_brackets_becomes_a_chip(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, IN_BRACKETS)
    assert fields(page) == ["state:NH"]
    assert page.search.edit.text() == "(coaching OR mentoring) "
    assert page.search.text == "state:NH (coaching OR mentoring) "
    assert chosen(page, Facet.STATE) == ["NH"]


def test_a_field_beside_brackets_can_be_unticked(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, IN_BRACKETS)
    untick(qtbot, page, Facet.STATE, "NH")
    assert chosen(page, Facet.STATE) == []
    assert page.search.text == "(coaching OR mentoring) "


def test_a_field_beside_brackets_can_be_cleared(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, IN_BRACKETS)
    assert page.facets.clear_button.isVisible()
    page.facets.clear_button.click()
    settle(qtbot, page)
    assert chosen(page, Facet.STATE) == []
    assert page.search.text == "(coaching OR mentoring) "


@pytest.mark.parametrize("way", ["history", "saved search", "link"])
def test_a_field_beside_brackets_that_came_back_can_be_unticked_and_cleared(
    qtbot: QtBot, page: ExplorePage, way: str
) -> None:
    query = Query(IN_BRACKETS, limit=200)

    def come_back() -> None:
        if way == "history":
            page.context.go(Destination("explore", query=Query("")))
            page.context.go(Destination("explore", query=query))
            page.context.go(Destination("explore", query=Query("")))
            press(qtbot, Key.Key_Left, ALT)
        elif way == "saved search":
            press(qtbot, Key.Key_4, ALT)
            opener = next(
                button
                for button in page.window().findChildren(QPushButton)
                if button.accessibleName() == "Open In brackets"
            )
            opener.click()
        else:
            page.search.clear()
            settle(qtbot, page)
            QApplication.clipboard().setText(link(query))
            page.search.edit.paste()
        settle(qtbot, page)
        assert chosen(page, Facet.STATE) == ["NH"]

    changes = page.context.services.saved.save_search("In brackets", link(query)).changes
    page.context.bus.publish(changes)
    settle(qtbot, page)
    come_back()
    untick(qtbot, page, Facet.STATE, "NH")
    assert chosen(page, Facet.STATE) == []
    come_back()
    page.facets.clear_button.click()
    settle(qtbot, page)
    assert chosen(page, Facet.STATE) == []
    assert page.search.text.strip() == "(coaching OR mentoring)"


@pytest.mark.parametrize(
    "text",
    [
        "state:NH OR",  # the other side is not typed yet: so far it is a filter
        'state:NH state:"New Hampshire" habits',  # the same twice
        "-(rubric OR grade) state:NH",
        "(coaching state:NH",  # within a bracket that is open yet it is none
    ],
)
def test_whatever_is_ticked_can_be_unticked(qtbot: QtBot, page: ExplorePage, text: str) -> None:
    QApplication.clipboard().setText(text)
    page.search.edit.paste()
    settle(qtbot, page)
    assert (chosen(page, Facet.STATE) == ["NH"]) is ("(coaching" not in text)
    if chosen(page, Facet.STATE):
        untick(qtbot, page, Facet.STATE, "NH")
        assert chosen(page, Facet.STATE) == []
        assert "NH" not in page.search.text


def test_a_value_within_or_can_be_ticked_as_a_filter(qtbot: QtBot, page: ExplorePage) -> None:
    QApplication.clipboard().setText("grading OR state:NH ")
    page.search.edit.paste()
    settle(qtbot, page)
    assert chosen(page, Facet.STATE) == []
    untick(qtbot, page, Facet.STATE, "NH")
    assert chosen(page, Facet.STATE) == ["NH"]
    assert page.search.text == "grading OR state:NH "


def test_fields_alone_with_or_between_are_any_of_them(qtbot: QtBot, page: ExplorePage) -> None:
    QApplication.clipboard().setText("state:NH OR state:ME ")
    page.search.edit.paste()
    settle(qtbot, page)
    assert sorted(chosen(page, Facet.STATE)) == ["ME", "NH"]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ('state:"New Hampshire', 'state:"New Hampshire"'),
        ('-state:"New Hampshire ', '-state:"New Hampshire"'),
        ('dimension:"grading', 'dimension:"grading"'),
    ],
)
def test_an_open_quote_is_closed_when_a_field_becomes_a_chip(
    qtbot: QtBot, page: ExplorePage, typed: str, field: str
) -> None:
    qtbot.keyClicks(page.search.edit, typed)
    settle(qtbot, page)
    page.completions.popup.dismiss()
    press(qtbot, Key.Key_Return)
    assert fields(page) == [field]
    page.search.take_focus()
    qtbot.keyClicks(page.search.edit, "habits")
    settle(qtbot, page)
    assert page.search.text == f"{field} habits"
    assert fields(page) == [field]
    found = page.context.services.searching.search(Query(f"{field} habits", limit=200))
    assert found.total == len(names(page)) > 0


def test_fields_within_or_stay_words_and_chips_hold_for_all_of_it(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "state:NH OR grading ")
    assert fields(page) == ["state:NH"]  # finished before OR was typed
    assert page.search.text == "state:NH (OR grading )"
    page.state.set_text("state:NH OR grading ")
    assert fields(page) == []


@pytest.mark.parametrize(
    ("typed", "chips", "meant"),
    [
        ("state:NH OR state:ME ", ["state:NH", "state:ME"], "state:NH,ME"),
        ("state:nh,me ", ["state:nh,me"], "state:NH,ME"),
        ("state: NH ", ["state:NH"], "state:NH"),
        ("NOT state:NH ", ["-state:NH"], "-state:NH"),
        ("- state: NH ", ["-state:NH"], "-state:NH"),
        ("population:el+girls ", ["population:el+girls"], "population:el+girls"),
        (
            "population:el AND population:girls ",
            ["population:el", "population:girls+"],
            "population:el+girls",
        ),
        (
            "grades:middle AND grades:high pacing",
            ["grades:middle", "grades:high+"],
            "grades:middle+high pacing",
        ),
    ],
)
def test_fields_that_belong_together_are_chips_that_say_so(
    qtbot: QtBot, page: ExplorePage, typed: str, chips: list[str], meant: str
) -> None:
    searching = page.context.services.searching
    search(qtbot, page, typed)
    assert fields(page) == chips
    expected = [case.brief.name for case in searching.search(Query(meant, limit=99)).cases]
    assert names(page) == expected
    page.state.set_text("")
    page.state.set_text(typed)  # in one piece
    settle(qtbot, page)
    assert names(page) == expected


def test_completions_never_take_a_letter(qtbot: QtBot, page: ExplorePage) -> None:
    text = "english learners pacing habits"
    for letter in text:
        qtbot.keyClicks(page.search.edit, letter)
        QApplication.processEvents()
    assert page.search.edit.text() == text
    settle(qtbot, page)
    assert page.results.shown_query is not None
    assert page.results.shown_query.text == text


def test_a_completion_is_taken_by_keyboard(qtbot: QtBot, page: ExplorePage) -> None:
    popup = page.completions.popup
    qtbot.keyClicks(page.search.edit, "dimen")
    qtbot.waitUntil(popup.isVisible)
    settle(qtbot, page)
    assert unnamed(popup) == []
    assert focused() is page.search.edit
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert page.search.edit.text() == "dimension:"
    settle(qtbot, page)
    qtbot.keyClicks(page.search.edit, "grad")
    settle(qtbot, page)
    press(qtbot, Key.Key_Down)
    assert popup.current() is not None
    press(qtbot, Key.Key_Up)
    assert popup.current() is None
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert fields(page) == ["dimension:grading"]
    assert focused() is page.search.edit
    qtbot.keyClicks(page.search.edit, "habi")
    settle(qtbot, page)
    assert popup.isVisible()
    press(qtbot, Key.Key_Escape)
    assert not popup.isVisible()
    assert page.search.edit.text() == "habi"


def test_below_the_last_completion_come_the_results(qtbot: QtBot, page: ExplorePage) -> None:
    qtbot.keyClicks(page.search.edit, "lindsay")
    settle(qtbot, page)
    for _ in range(page.completions.popup.model.rowCount() + 1):
        press(qtbot, Key.Key_Down)
    assert not page.completions.popup.isVisible()
    assert focused() is page.results.view


def test_an_overtaken_completion_is_dropped(
    qtbot: QtBot, page: ExplorePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = page.context.services.searching
    real, gate = service.completions, threading.Event()

    def slow(text: str, cursor: int, limit: int = 8) -> object:
        gate.wait(5)
        return real(text, cursor, limit)

    monkeypatch.setattr(service, "completions", slow)
    qtbot.keyClicks(page.search.edit, "lind")
    page.search.clear()
    gate.set()
    settle(qtbot, page)
    assert not page.completions.popup.isVisible()


def test_an_empty_box_offers_recent_and_saved_searches_and_fields(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "habits of work")
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    page.search.clear()
    settle(qtbot, page)
    press(qtbot, Key.Key_K, CTRL)
    page.focus_search()
    popup = page.completions.popup
    qtbot.waitUntil(popup.isVisible)
    rows = [popup.model.row(number) for number in range(popup.model.rowCount())]
    labels = [row.label for row in rows if row is not None]
    assert labels[:2] == ["Recent searches", "habits of work"]
    assert "dimension:" in labels
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert page.search.text == "habits of work"


def test_save_open_rename_and_delete_a_search(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    saved = page.context.services.saved
    search(qtbot, page, "state:NH rubric")
    page.searches.show_panel()
    panel = page.searches.panel
    assert focused() is panel.name
    assert unnamed(panel) == []
    panel.name.setText("Rubrics in New Hampshire")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: len(saved.searches()) == 1)
    settle(qtbot, page)
    rename = next(
        b for b in panel.findChildren(QToolButton) if b.accessibleName().startswith("Rename")
    )
    rename.click()
    panel.name.setText("Rubrics")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: saved.searches()[0].name == "Rubrics")
    settle(qtbot, page)
    assert unnamed(panel) == []
    page.search.clear()
    settle(qtbot, page)
    opener = next(b for b in panel.findChildren(QPushButton) if b.text() == "Rubrics")
    opener.click()
    settle(qtbot, page)
    assert page.search.text == "state:NH rubric"
    page.searches.show_panel()
    delete = next(
        b for b in panel.findChildren(QToolButton) if b.accessibleName() == "Delete Rubrics"
    )
    delete.click()
    qtbot.waitUntil(lambda: saved.searches() == ())
    settle(qtbot, page)
    window.toast.undo()
    qtbot.waitUntil(lambda: len(saved.searches()) == 1)
    settle(qtbot, page)


def test_saved_searches_are_read_when_something_was_saved_and_only_then(
    qtbot: QtBot, page: ExplorePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = page.context.services.saved
    real, reads = saved.searches, []
    monkeypatch.setattr(saved, "searches", lambda: (reads.append(1), real())[1])
    page.results.take_focus()
    press(qtbot, Key.Key_D, CTRL)
    press(qtbot, Key.Key_D, CTRL)
    for other in (ChangeSet(tray=True), ChangeSet(content=True)):
        page.context.bus.publish(other)
        settle(qtbot, page)
    assert reads == []
    page.context.bus.publish(saved.save_search("Rubrics", "casestudies:search?q=rubric").changes)
    settle(qtbot, page)
    assert reads == [1]


def test_a_link_is_copied_as_text_and_restores_the_search(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    search(qtbot, page, "dimension:grading habits")
    page.state.toggle(Facet.STATE, "NH")
    page.state.sort_by(Sort.NAME)
    settle(qtbot, page)
    before = names(page)
    page.searches.copy_link()
    copied = QApplication.clipboard().text()
    assert copied.startswith("casestudies:search?")
    page.facets.clear()
    page.state.sort_by(Sort.RELEVANCE)
    page.search.clear()
    settle(qtbot, page)
    page.search.take_focus()
    page.search.edit.paste()
    settle(qtbot, page)
    assert names(page) == before
    assert fields(page) == ["dimension:grading"]
    assert page.search.edit.text() == "habits"
    page.search.clear()
    QApplication.clipboard().setText("casestudies:search?nonsense=1")
    page.search.edit.paste()
    settle(qtbot, page)
    assert "not known here" in window.toast.text


def test_a_way_out_of_an_empty_result_is_one_key(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, 'state:HI "zeppelin grading" ')
    assert names(page) == []
    press(qtbot, Key.Key_Down)
    first = focused()
    assert isinstance(first, QPushButton)
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    assert len(names(page)) > 0


def test_what_is_nearest_to_an_abbreviation_is_one_click_where_cases_are_found(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "OST")
    found = page.context.services.searching.search(Query("OST", limit=200))
    assert found.cases
    step = found.nearest[0]
    (button,) = (
        button
        for button in page.results.findChildren(QPushButton)
        if button.isVisible() and button.accessibleName() == step.label
    )
    button.click()
    settle(qtbot, page)
    assert page.search.text == step.query.text
    assert not page.context.services.searching.search(step.query).nearest


def test_words_that_were_meant_are_one_click(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "compentency")
    found = page.context.services.searching.search(Query("compentency", limit=200))
    assert found.suggestions
    offered = [
        button
        for button in page.results.findChildren(QPushButton)
        if button.isVisible() and button.accessibleName().startswith("Did you mean")
    ]
    offered[0].click()
    settle(qtbot, page)
    assert page.search.text == found.suggestions[0]
    assert link(page.state.query).endswith("q=" + found.suggestions[0])
