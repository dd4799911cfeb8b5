"""Afterwards: documented beside observed, marked by a key, taken through the debrief, written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import About
from casestudies.model.visit import FieldNote, Seen, Stop, VisitFocus, VisitPlan
from casestudies.services.visits.service import VisitService
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.notebook import Notebook
from casestudies.ui.visits.observed import ObservedPane

BEGAN = datetime(2027, 4, 14, 14, 42, tzinfo=UTC)
PLAN = VisitPlan(
    "Spring",
    VisitFocus(("grading", "agency")),
    None,
    "2027-04-14",
    2,
    0,
    (Stop("a", "pittsfield", day=0), Stop("b", "bdea")),
)
NOTES = (
    FieldNote("1", "a", BEGAN, "Three habits", "grading"),
    FieldNote("2", "a", BEGAN + timedelta(minutes=5), "One habit", "grading"),
    FieldNote("3", "a", BEGAN + timedelta(minutes=9), "12 students"),
    FieldNote("4", "b", BEGAN + timedelta(hours=9), "Portfolio", "assessment"),
)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def visits(window: MainWindow) -> VisitService:
    return window.context.services.visits


@pytest.fixture
def book(window: MainWindow, visits: VisitService, qtbot: QtBot) -> Notebook:
    key = visits.new("Spring", PLAN).key
    visits.write_notes(key, NOTES)
    found = Notebook(window.context, key, window)
    qtbot.waitUntil(lambda: found.brief is not None)
    return found


@pytest.fixture
def pane(window: MainWindow, book: Notebook, qtbot: QtBot) -> ObservedPane:
    """The view in the place of the window's page."""
    made = ObservedPane(window.context, book)
    stack = window.findChild(QStackedWidget)
    assert stack is not None
    stack.addWidget(made)
    stack.setCurrentWidget(made)
    qtbot.waitUntil(lambda: bool(made.list.lines) and not window.context.tasks.busy)
    made.take_focus()
    qtbot.waitUntil(made.list.hasFocus)
    return made


@pytest.fixture
def kept(book: Notebook, visits: VisitService, qtbot: QtBot) -> Callable[[str], FieldNote]:
    def read(key: str) -> FieldNote:
        qtbot.waitUntil(lambda: not book.unkept)
        return next(note for note in visits.notes(book.visit) if note.id == key)

    return read


def press(pane: QWidget, key: Qt.Key, how: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(pane.focusWidget() or pane, key, how or Qt.KeyboardModifier.NoModifier)


def test_the_documented_stands_beside_each_note(pane: ObservedPane) -> None:
    lines = pane.list.lines
    assert [(line.row.dimension, line.note.id if line.note else "") for line in lines] == [
        ("grading", "1"),
        ("grading", "2"),
        ("agency", ""),
        ("", "3"),
    ]
    assert [line.first for line in lines] == [True, False, True, True]
    assert lines[0].documented
    assert lines[1].documented == ()
    assert "Nothing was noted" in lines[2].text
    assert all(said in lines[0].said for said in (lines[0].row.headline, "Three habits"))
    assert pane.where.text() == "April 14, 2027 · 3 notes · 0 agree, 0 surprise"


def test_a_key_says_whether_a_note_agrees_or_surprises(
    pane: ObservedPane, kept: Callable[[str], FieldNote], qtbot: QtBot
) -> None:
    press(pane, Qt.Key.Key_A)
    assert kept("1").seen is Seen.AGREES
    press(pane, Qt.Key.Key_Down)
    press(pane, Qt.Key.Key_S)
    assert kept("2").seen is Seen.SURPRISE
    qtbot.waitUntil(lambda: "1 agree, 1 surprise" in pane.where.text())
    assert "Surprise" in pane.list.lines[1].head
    pane.surprise.click()
    assert kept("2").seen is Seen.OPEN
    press(pane, Qt.Key.Key_Down)
    assert pane.list.key == ""
    assert not pane.agrees.isEnabled()


def test_a_note_without_a_dimension_is_given_one_and_stays_in_focus(
    pane: ObservedPane, kept: Callable[[str], FieldNote], qtbot: QtBot
) -> None:
    for _ in range(3):
        press(pane, Qt.Key.Key_Down)
    assert pane.list.key == "3"
    press(pane, Qt.Key.Key_2)
    assert kept("3").dimension == "agency"
    qtbot.waitUntil(lambda: [line.row.dimension for line in pane.list.lines][-1] == "agency")
    assert pane.list.key == "3"
    press(pane, Qt.Key.Key_Delete)
    assert kept("3").deleted
    press(pane, Qt.Key.Key_Z, CTRL)
    assert not kept("3").deleted


def test_the_stops_are_turned_and_the_case_opened(
    pane: ObservedPane, window: MainWindow, qtbot: QtBot
) -> None:
    press(pane, Qt.Key.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: pane.title.text() == "Boston Day and Evening")
    press(pane, Qt.Key.Key_PageUp, CTRL)
    qtbot.waitUntil(lambda: pane.title.text() == "Pittsfield")
    gone: list[Destination] = []
    window.context.going.disconnect()
    window.context.going.connect(gone.append)
    press(pane, Qt.Key.Key_Return)
    assert gone[0].cases == ("pittsfield",)
    assert gone[0].finding


def test_the_sites_are_compared_with_what_was_observed(
    pane: ObservedPane, window: MainWindow
) -> None:
    gone: list[Destination] = []
    window.context.going.disconnect()
    window.context.going.connect(gone.append)
    press(pane, Qt.Key.Key_X, ALT)
    spec = gone[0].comparison
    assert spec is not None
    assert (spec.cases, spec.about) == (("pittsfield", "bdea"), (About.OBSERVED,))


def test_a_site_is_written_up_as_a_case_of_ones_own(
    window: MainWindow, pane: ObservedPane, qtbot: QtBot
) -> None:
    wanted: list[Destination] = []
    window.context.going.disconnect()
    window.context.going.connect(wanted.append)
    pane.list.setFocus()
    press(pane.list, Qt.Key.Key_Y, ALT)
    qtbot.waitUntil(lambda: bool(wanted))
    cases = window.context.services.cases
    (saved,) = cases.cases()
    assert wanted == [Destination("library", section="cases", item=saved.key)]
    assert saved.draft is not None
    unused = cases.unused_notes(saved.draft)
    assert [note.text for note in unused] == [note.text for note in NOTES[:3]]
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_the_debrief_is_one_key_away(pane: ObservedPane) -> None:
    press(pane, Qt.Key.Key_D, ALT)
    assert pane.debrief.isVisible()
    assert pane.debrief.hasFocus()
    assert any("read all notes silently" in row.text for row in pane.debrief.rows)
    assert pane.list.isVisible()
    pane.window().resize(1024, 700)
    assert pane.debrief.isVisible()
    assert pane.go_back()
    assert pane.list.hasFocus()
    assert not pane.go_back()


def test_the_report_is_asked_for(pane: ObservedPane, qtbot: QtBot) -> None:
    press(pane, Qt.Key.Key_E, CTRL)
    dialog = pane.dialog
    assert dialog is not None
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not pane._context.tasks.busy)
    dialog.close()


def test_everything_has_a_name(pane: ObservedPane) -> None:
    press(pane, Qt.Key.Key_D, ALT)
    assert unnamed(pane) == []
