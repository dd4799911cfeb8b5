"""A talk driven by its keys: on one screen, from Compare, with what the room says kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.room import EntryKind
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination, Presenting
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.present.presentation import Presentation

Key = Qt.Key
CASES = ("lindsay", "pittsfield", "bdea")
SPEC = ComparisonSpec(CASES)


def start(window: MainWindow, qtbot: QtBot, wish: Presenting) -> Presentation:
    window.context.present(wish)
    qtbot.waitUntil(lambda: window.presentation is not None)
    assert window.presentation is not None
    return window.presentation


@pytest.fixture
def talk(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Presentation]:
    """A comparison of three cases on the wall."""
    comparison = services.comparing.compare(SPEC)
    wish = Presenting(lambda: services.workshops.talk_of_comparison(comparison), SPEC)
    presentation = start(window, qtbot, wish)
    yield presentation
    if window.presentation is not None:
        presentation.end()


@pytest.fixture
def saved(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Presentation]:
    """A saved workshop on the wall."""
    workshop = services.workshops.from_comparison("Grading", SPEC, ("grading", "pace"))
    key = services.workshops.new("Grading", workshop).key
    wish = Presenting(lambda: services.workshops.talk(workshop, key), SPEC, "grading")
    presentation = start(window, qtbot, wish)
    qtbot.waitUntil(lambda: presentation.room.named)
    yield presentation
    if window.presentation is not None:
        presentation.end()


def press(presentation: Presentation, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        shown = presentation.laptop if presentation.laptop.isVisible() else presentation.wall
        qtbot.keyClick(shown, key)


def test_arrows_reveal_card_by_card_and_go_on(talk: Presentation, qtbot: QtBot) -> None:
    state = talk.state
    assert talk.wall.isVisible()
    assert not talk.laptop.isVisible()
    press(talk, qtbot, Key.Key_Right)
    assert (state.slide.number, state.view.revealed) == (1, 1)
    press(talk, qtbot, Key.Key_PageDown, Key.Key_Space)
    assert (state.slide.number, state.view.revealed) == (1, 3)
    press(talk, qtbot, Key.Key_Down)
    assert (state.slide.number, state.view.revealed) == (2, 1)
    press(talk, qtbot, Key.Key_PageUp)
    assert (state.slide.number, state.view.revealed) == (1, 3)
    press(talk, qtbot, Key.Key_End, Key.Key_Right)
    assert state.next_slide is None
    press(talk, qtbot, Key.Key_Home, Key.Key_Left)
    assert state.view.at == 0


def test_a_number_goes_to_its_row(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_5)
    assert talk.state.slide.number == 5
    press(talk, qtbot, Key.Key_1, Key.Key_2)
    assert talk.state.slide.number == 12
    press(talk, qtbot, Key.Key_1)
    assert talk.state.slide.number == 12  # a second digit may follow
    press(talk, qtbot, Key.Key_Return)
    assert talk.state.slide.number == 1
    press(talk, qtbot, Key.Key_1)
    qtbot.waitUntil(lambda: talk.state.slide.number == 1)


def test_letters_cover_and_uncover_the_wall(talk: Presentation, qtbot: QtBot) -> None:
    state = talk.state
    press(talk, qtbot, Key.Key_2, Key.Key_B)
    assert state.view.blank
    press(talk, qtbot, Key.Key_Right)
    assert (state.view.blank, state.slide.number, state.view.revealed) == (False, 2, 1)
    press(talk, qtbot, Key.Key_S, Key.Key_N, Key.Key_L, Key.Key_R)
    assert state.view.names_hidden
    assert state.view.light
    assert (state.view.sources, state.view.revealed) == (False, 3)
    assert talk.wall.wall.accessibleName() == state.shown_slide.title
    press(talk, qtbot, Key.Key_E, Key.Key_E)
    assert state.view.enlarged == 1
    press(talk, qtbot, Key.Key_E, Key.Key_E)
    assert state.view.enlarged is None


def test_a_row_is_found_by_typing_its_name(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_G)
    assert talk.laptop.isVisible()
    qtbot.keyClicks(talk.laptop.answer, "nothing like it")
    qtbot.keyClick(talk.laptop.answer, Key.Key_Return)
    assert "No row" in talk.laptop.found.text()
    talk.laptop.answer.clear()
    qtbot.keyClicks(talk.laptop.answer, "grad")
    assert "Grading" in talk.laptop.found.text()
    qtbot.keyClick(talk.laptop.answer, Key.Key_Return)
    assert talk.state.slide.row == "grading"
    assert not talk.laptop.answer.isVisible()


def test_a_countdown_stands_on_the_wall(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_C)
    qtbot.keyClicks(talk.laptop.answer, "five")
    qtbot.keyClick(talk.laptop.answer, Key.Key_Return)
    assert talk.state.seconds_left is None
    talk.laptop.answer.clear()
    qtbot.keyClicks(talk.laptop.answer, "2.5")
    qtbot.keyClick(talk.laptop.answer, Key.Key_Return)
    assert talk.state.seconds_left in (149, 150)
    assert talk.wall.isVisible()
    press(talk, qtbot, Key.Key_C)
    qtbot.keyClicks(talk.laptop.answer, "0")
    qtbot.keyClick(talk.laptop.answer, Key.Key_Return)
    assert talk.state.seconds_left is None


def test_what_the_room_says_makes_a_workshop(
    talk: Presentation, services: Services, qtbot: QtBot
) -> None:
    press(talk, qtbot, Key.Key_3, Key.Key_Return)
    row = talk.state.slide.row
    line = talk.laptop.line
    qtbot.keyClicks(line, "Table 2: nobody reads bns")  # letters that are commands elsewhere
    qtbot.keyClick(line, Key.Key_Return)
    qtbot.keyClicks(line, "Who converts?")
    qtbot.keyClick(line, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "Table 1: sta")
    qtbot.waitUntil(lambda: len(services.workshops.workshops()) == 1)
    (made,) = services.workshops.workshops()
    assert made.workshop is not None
    assert made.workshop.spec == SPEC

    def kept() -> list[tuple[EntryKind, str, str]]:
        entries = services.workshops.record(made.key).entries
        return [(e.kind, e.row, e.text) for e in entries if e.kind is not EntryKind.SHOWN]

    qtbot.waitUntil(lambda: len(kept()) == 3)
    assert set(kept()) == {
        (EntryKind.SAID, row, "Table 2: nobody reads bns"),
        (EntryKind.QUESTION, row, "Who converts?"),
        (EntryKind.SAID, row, "Table 1: sta"),
    }
    assert talk.laptop.heard.count() == 2
    qtbot.keyClick(line, Key.Key_Escape)
    assert not line.hasFocus()
    assert talk.state.slide.row == row


def test_dots_are_counted_and_taken_back(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_2)
    press(talk, qtbot, Key.Key_D, Key.Key_1, Key.Key_D, Key.Key_1, Key.Key_D, Key.Key_9)
    assert talk.state.slide.number == 2
    assert talk.state.dots(talk.state.slide) == (2, 0, 0)
    press(talk, qtbot, Key.Key_U)
    assert talk.state.dots(talk.state.slide) == (1, 0, 0)


def test_notes_of_a_workshop_are_kept_as_typed(
    saved: Presentation, services: Services, qtbot: QtBot
) -> None:
    assert saved.state.slide.row == "grading"
    press(saved, qtbot, Key.Key_P)
    saved.laptop.notes.setFocus()
    qtbot.keyClicks(saved.laptop.notes, "Ask first")

    def kept() -> str:
        (found,) = services.workshops.workshops()
        assert found.workshop is not None
        return found.workshop.note("grading").notes

    qtbot.waitUntil(lambda: kept() == "Ask first")
    qtbot.keyClick(saved.laptop.notes, Key.Key_Escape)
    press(saved, qtbot, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert saved.state.slide.row == "pace"
    assert saved.laptop.notes.toPlainText() == ""


def test_escape_ends_and_all_is_kept(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    comparison = services.comparing.compare(SPEC)
    make = lambda: services.workshops.talk_of_comparison(comparison)  # noqa: E731
    talk = start(window, qtbot, Presenting(make, SPEC, "pace"))
    press(talk, qtbot, Key.Key_Return)
    qtbot.keyClicks(talk.laptop.line, "last words")
    qtbot.keyClick(talk.laptop.line, Key.Key_Escape)
    qtbot.keyClick(talk.laptop, Key.Key_Escape)
    assert window.presentation is None
    qtbot.waitUntil(lambda: len(services.workshops.workshops()) == 1)
    (made,) = services.workshops.workshops()
    said = [entry.text for entry in services.workshops.record(made.key).entries]
    assert "last words" in said


# --- from Compare ------------------------------------------------------------------------------


@pytest.fixture
def compare(window: MainWindow, qtbot: QtBot) -> ComparePage:
    window.context.go(Destination("compare", comparison=SPEC, row="grading"))
    page = window.page
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.state.comparison is not None and page.state.cell is not None)
    return page


def test_one_key_presents_what_is_compared(
    compare: ComparePage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(compare.table, Key.Key_F5)
    qtbot.waitUntil(lambda: window.presentation is not None)
    assert window.presentation is not None
    assert [cell.case for cell in window.presentation.state.talk.rows[0].cells] == list(CASES)
    window.presentation.end()


def test_a_row_is_presented_alone_and_kept_alone(
    compare: ComparePage, window: MainWindow, qtbot: QtBot
) -> None:
    assert compare.state.cell is not None
    row = compare.state.cell.row
    qtbot.keyClick(compare.table, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.presentation is not None)
    assert window.presentation is not None
    assert [slide.key for slide in window.presentation.state.talk.slides] == [row]
    window.presentation.end()
    compare.menus.only.trigger()
    qtbot.waitUntil(
        lambda: (
            compare.state.comparison is not None
            and [found.key for found in compare.state.comparison.rows] == [row]
        )
    )
