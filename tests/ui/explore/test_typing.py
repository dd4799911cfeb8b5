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
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import CTRL, Key, explore, focused, names, press, search, settle


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    page = explore(window)
    settle(qtbot, page)
    return page


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
    page._facet_toggled(Facet.GRADES, "middle")
    settle(qtbot, page)
    assert fields(page) == []
    assert chosen(page, Facet.GRADES) == ["high"]
    search(qtbot, page, "state:NH ")
    page.clear_filters()
    settle(qtbot, page)
    assert fields(page) == []
    assert len(names(page)) == 49


def test_fields_within_or_stay_words_and_chips_hold_for_all_of_it(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "state:NH OR state:ME ")
    assert fields(page) == ["state:NH"]  # finished before OR was typed
    assert page.search.text == "state:NH (OR state:ME )"
    page.search.set_text("state:NH OR state:ME ")
    assert fields(page) == []


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
    popup = page.words.popup
    qtbot.keyClicks(page.search.edit, "dimen")
    qtbot.waitUntil(popup.isVisible)
    settle(qtbot, page)
    assert unnamed(popup) == []
    assert focused() is page.search.edit
    press(qtbot, Key.Key_Tab)
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
    for _ in range(page.words.popup.model.rowCount() + 1):
        press(qtbot, Key.Key_Down)
    assert not page.words.popup.isVisible()
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
    assert not page.words.popup.isVisible()


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
    popup = page.words.popup
    qtbot.waitUntil(popup.isVisible)
    rows = [popup.model.at(number) for number in range(popup.model.rowCount())]
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
    page.words.show_searches()
    panel = page.words.searches
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
    page.words.show_searches()
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
    press(qtbot, Key.Key_T)
    press(qtbot, Key.Key_T)
    for other in (ChangeSet(tray=True), ChangeSet(settings=True), ChangeSet(content=True)):
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
    page._facet_toggled(Facet.STATE, "NH")
    page._sort_chosen(Sort.NAME)
    settle(qtbot, page)
    before = names(page)
    page.words.copy_link()
    copied = QApplication.clipboard().text()
    assert copied.startswith("casestudies:search?")
    page.clear_filters()
    page._sort_chosen(Sort.RELEVANCE)
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
    press(qtbot, Key.Key_Return)
    first = focused()
    assert isinstance(first, QPushButton)
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    assert len(names(page)) > 0


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
    assert link(page._query()).endswith("q=" + found.suggestions[0])
