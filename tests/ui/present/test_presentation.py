"""A talk driven by its keys: on one screen, from Compare, with what the room says kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.workshop import EntryKind
from casestudies.store.database import BUSY_MILLISECONDS
from casestudies.ui.a11y import unnamed
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
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


@pytest.fixture
def services(window: MainWindow) -> Services:
    """Those of the window."""
    return window.context.services


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


def all_said(services: Services) -> list[str]:
    """What was said and kept, in any workshop."""
    found = services.workshops.workshops()
    entries = [e for item in found for e in services.workshops.record(item.key).entries]
    spoken = (EntryKind.SAID, EntryKind.QUESTION)
    return [entry.text for entry in entries if entry.kind in spoken and not entry.deleted]


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
    assert talk.wall.isVisible()  # the room sees no notes
    qtbot.keyClicks(talk.front.ask.line, "nothing like it")
    qtbot.keyClick(talk.front.ask.line, Key.Key_Return)
    assert "No row" in talk.front.ask.found.text()
    talk.front.ask.line.clear()
    qtbot.keyClicks(talk.front.ask.line, "grad")
    assert "Grading" in talk.front.ask.found.text()
    qtbot.keyClick(talk.front.ask.line, Key.Key_Return)
    assert talk.state.slide.row == "grading"
    assert not talk.front.ask.isVisible()


def test_a_countdown_stands_on_the_wall(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_C)
    qtbot.keyClicks(talk.front.ask.line, "five")
    qtbot.keyClick(talk.front.ask.line, Key.Key_Return)
    assert talk.state.seconds_left is None
    talk.front.ask.line.clear()
    qtbot.keyClicks(talk.front.ask.line, "2.5")
    qtbot.keyClick(talk.front.ask.line, Key.Key_Return)
    assert talk.state.seconds_left in (149, 150)
    assert talk.wall.isVisible()
    press(talk, qtbot, Key.Key_C)
    qtbot.keyClicks(talk.front.ask.line, "0")
    qtbot.keyClick(talk.front.ask.line, Key.Key_Return)
    assert talk.state.seconds_left is None


def test_what_the_room_says_makes_a_workshop(
    talk: Presentation, services: Services, qtbot: QtBot
) -> None:
    press(talk, qtbot, Key.Key_3, Key.Key_Return)
    row = talk.state.slide.row
    line = talk.front.line
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


def test_a_talk_in_which_nothing_is_noted_makes_no_workshop(
    talk: Presentation, services: Services, window: MainWindow, qtbot: QtBot
) -> None:
    press(talk, qtbot, Key.Key_2, Key.Key_Right)
    talk.end()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert services.workshops.workshops() == ()


def test_a_remark_under_way_stays_with_its_row(
    saved: Presentation, services: Services, qtbot: QtBot
) -> None:
    press(saved, qtbot, Key.Key_Return)
    qtbot.keyClicks(saved.front.line, "nobody reads ")
    qtbot.keyClick(saved.front.line, Key.Key_PageDown)
    qtbot.keyClick(saved.front.line, Key.Key_PageDown)
    qtbot.keyClick(saved.front.line, Key.Key_PageDown)
    assert saved.state.slide.row == "pace"
    qtbot.keyClicks(saved.front.line, "them")
    qtbot.keyClick(saved.front.line, Key.Key_Return)
    assert [entry.text for entry in saved.room.said("grading")] == ["nobody reads them"]
    qtbot.keyClicks(saved.front.line, "but here")
    qtbot.keyClick(saved.front.line, Key.Key_Escape)
    press(saved, qtbot, Key.Key_1)  # nobody types any more: the remark is done
    qtbot.waitUntil(lambda: saved.state.slide.row == "grading")
    assert [entry.text for entry in saved.room.said("pace")] == ["but here"]
    assert saved.laptop.line.text() == ""
    qtbot.waitUntil(lambda: all_said(services) == ["nobody reads them", "but here"])


def test_what_was_said_is_corrected_marked_and_struck_out(
    saved: Presentation, services: Services, qtbot: QtBot
) -> None:
    press(saved, qtbot, Key.Key_P, Key.Key_Return)
    for said in ("first", "secnd", "third"):
        qtbot.keyClicks(saved.laptop.line, said)
        qtbot.keyClick(saved.laptop.line, Key.Key_Return)
    qtbot.keyClick(saved.laptop.line, Key.Key_Escape)
    press(saved, qtbot, Key.Key_Q)
    kinds = [entry.kind for entry in saved.room.said("grading")]
    assert kinds == [EntryKind.SAID, EntryKind.SAID, EntryKind.QUESTION]
    heard = saved.laptop.heard
    heard.setFocus()
    heard.setCurrentRow(1)
    qtbot.keyClick(heard, Key.Key_Return)
    assert saved.laptop.line.text() == "secnd"
    qtbot.keyClick(saved.laptop.line, Key.Key_Home)
    qtbot.keyClick(saved.laptop.line, Key.Key_Right)
    qtbot.keyClick(saved.laptop.line, Key.Key_Right)
    qtbot.keyClick(saved.laptop.line, Key.Key_Right)
    qtbot.keyClicks(saved.laptop.line, "o")
    qtbot.keyClick(saved.laptop.line, Key.Key_Return)
    heard.setFocus()
    heard.setCurrentRow(0)
    qtbot.keyClick(heard, Key.Key_Q)
    qtbot.keyClick(heard, Key.Key_Delete)
    qtbot.keyClick(heard, Key.Key_Escape)
    said = {entry.text: entry.kind for entry in saved.room.said("grading")}
    assert said == {"second": EntryKind.SAID, "third": EntryKind.QUESTION}
    qtbot.waitUntil(lambda: all_said(services) == ["second", "third"])
    qtbot.keyClick(saved.laptop, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    said = {entry.text: entry.kind for entry in saved.room.said("grading")}
    assert said["first"] is EntryKind.QUESTION
    qtbot.waitUntil(lambda: all_said(services) == ["first", "second", "third"])


@pytest.fixture
def gives_up_soon(services: Services) -> Iterator[None]:
    """The library waits half a second for another program, not ten."""
    opened = services.library.store.database
    with opened.changing() as connection:
        connection.execute("PRAGMA busy_timeout = 500")
    yield
    with opened.changing() as connection:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")


@pytest.mark.usefixtures("gives_up_soon")
def test_what_cannot_be_kept_is_tried_again(
    saved: Presentation, services: Services, window: MainWindow, qtbot: QtBot
) -> None:
    path = window.context.services.paths.library
    other = sqlite3.connect(path, timeout=60, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")  # as a backup program or a slow disk may hold it
    press(saved, qtbot, Key.Key_P, Key.Key_Return)
    qtbot.keyClicks(saved.laptop.line, "do not lose me")
    qtbot.keyClick(saved.laptop.line, Key.Key_Return)
    qtbot.waitUntil(lambda: "tried again" in saved.laptop.said.text())
    other.rollback()
    other.close()
    qtbot.waitUntil(lambda: all_said(services) == ["do not lose me"])


def test_any_other_letter_begins_the_name_of_a_row(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_T)
    assert talk.front.ask.line.text() == "t"
    qtbot.keyClicks(talk.front.ask.line, "ech")
    assert "12 Technology" in talk.front.ask.found.text()
    qtbot.keyClick(talk.front.ask.line, Key.Key_Escape)
    assert not talk.front.ask.isVisible()
    assert not talk.wall.strip.isVisible()
    assert talk.state.view.at == 0


def test_a_click_enlarges_or_gives_the_dot_that_was_asked_for(
    talk: Presentation, qtbot: QtBot
) -> None:
    press(talk, qtbot, Key.Key_2)
    slide = talk.state.slide
    wall = talk.wall.wall
    at = talk.layouts.now().plates[0].rect.center().toPoint()
    press(talk, qtbot, Key.Key_D)
    qtbot.mouseClick(wall, Qt.MouseButton.LeftButton, pos=at)
    assert (talk.state.dots(slide)[0], talk.state.view.enlarged) == (1, None)
    qtbot.mouseClick(wall, Qt.MouseButton.LeftButton, pos=at)
    assert talk.state.view.enlarged == 0
    qtbot.mouseClick(wall, Qt.MouseButton.LeftButton, pos=wall.rect().center())
    assert talk.state.view.enlarged is None
    qtbot.keyClick(talk.front, Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    press(talk, qtbot, Key.Key_1)
    assert talk.state.dots(slide)[0] == 0


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
    qtbot.waitUntil(lambda: saved.laptop.notes.toPlainText() == "")
    saved.state.go_to_key("grading")
    saved.laptop.notes.insertPlainText("To pace")  # sooner than the notes of the row are shown
    assert saved.room.note("pace").notes == "To pace"
    assert saved.room.note("grading").notes == "Ask first"
    qtbot.waitUntil(lambda: saved.laptop.notes.toPlainText() == "Ask first")


def test_escape_ends_and_all_is_kept(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    comparison = services.comparing.compare(SPEC)
    make = lambda: services.workshops.talk_of_comparison(comparison)  # noqa: E731
    talk = start(window, qtbot, Presenting(make, SPEC, "pace"))
    press(talk, qtbot, Key.Key_Return)
    qtbot.keyClicks(talk.front.line, "last words")
    qtbot.keyClick(talk.front.line, Key.Key_Escape)
    qtbot.keyClick(talk.front, Key.Key_Escape)
    assert window.presentation is None
    qtbot.waitUntil(lambda: "last words" in all_said(services))


def test_a_talk_goes_on_where_it_was_left_until_it_was_over(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    comparison = services.comparing.compare(SPEC)
    make = lambda: services.workshops.talk_of_comparison(comparison)  # noqa: E731
    talk = start(window, qtbot, Presenting(make, SPEC))
    assert talk.state.view.at == 0
    press(talk, qtbot, Key.Key_4, Key.Key_Escape)
    again = start(window, qtbot, Presenting(make, SPEC))
    assert again.state.slide.number == 4
    assert "Home" in again.front.said.text()
    press(again, qtbot, Key.Key_End, Key.Key_Escape)
    anew = start(window, qtbot, Presenting(make, SPEC))
    assert anew.state.view.at == 0
    anew.end()


def test_a_screen_reader_has_a_name_for_all_that_can_be_focused(
    saved: Presentation, qtbot: QtBot
) -> None:
    press(saved, qtbot, Key.Key_Return)
    qtbot.keyClicks(saved.front.line, "said")
    qtbot.keyClick(saved.front.line, Key.Key_Return)
    qtbot.keyClick(saved.front.line, Key.Key_Escape)
    press(saved, qtbot, Key.Key_G)
    assert unnamed(saved.wall) == []
    qtbot.keyClick(saved.front.ask.line, Key.Key_Escape)
    press(saved, qtbot, Key.Key_P, Key.Key_C)
    assert unnamed(saved.laptop) == []


def test_the_wall_may_stand_in_a_window(talk: Presentation, qtbot: QtBot) -> None:
    press(talk, qtbot, Key.Key_F11)
    assert not talk.wall.isFullScreen()
    press(talk, qtbot, Key.Key_F11)
    assert talk.wall.isFullScreen()


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


def test_what_is_saved_is_presented_under_its_name_and_f1_shows_the_keys(
    compare: ComparePage, window: MainWindow, qtbot: QtBot
) -> None:
    compare.saved.save_as("Grading night")
    qtbot.waitUntil(lambda: compare.saved.current is not None)
    qtbot.keyClick(compare.table, Key.Key_F5)
    qtbot.waitUntil(lambda: window.presentation is not None)
    talk = window.presentation
    assert talk is not None
    assert talk.state.talk.title == talk.state.talk.slides[0].title == "Grading night"
    assert talk.front is talk.wall
    for _ in range(2):  # the second press leaves the notes where they are
        qtbot.keyClick(talk.front, Key.Key_F1)
        assert talk.front is talk.laptop
    talk.end()


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
