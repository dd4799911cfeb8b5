"""Notes, highlights and stars made while reading, by keys and mouse: kept as typed, undoable, shown
where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import make_services
from casestudies.model.library.notes import Note, NoteKind, of_case, of_finding
from casestudies.paths import find_paths
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.notes import SOON
from tests.ui.explore.parts import ALT, CTRL, SHIFT, Key, explore, focused, press, settle

GRADING = of_finding("lindsay", "grading-1")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    """The Explore page with Lindsay open at its first finding on grading."""
    page = explore(window)
    settle(qtbot, page)
    page.context.go(Destination("explore", ("lindsay",), "grading-1"))
    settle(qtbot, page)
    page.reading.take_focus()
    return page


def kept(page: ExplorePage, *kinds: NoteKind) -> list[Note]:
    notes = page.context.services.notes.of_case("lindsay")
    return [note for note in notes if note.kind in (kinds or tuple(NoteKind))]


def shown(page: ExplorePage) -> str:
    return page.reading.reader.document().toPlainText()


def say_undo(qtbot: QtBot, page: ExplorePage) -> None:
    press(qtbot, Key.Key_U, ALT)
    settle(qtbot, page)


def test_a_note_is_written_by_keys_and_stands_below_its_finding(
    qtbot: QtBot, page: ExplorePage, tmp_path: Path
) -> None:
    assert SOON <= 500
    yours, reader = page.reading.yours, page.reading.reader
    press(qtbot, Key.Key_N, ALT)
    assert yours.popover is not None
    assert focused() is yours.popover.text
    qtbot.keyClicks(focused(), "Like our rubric")
    # kept as it is typed: a program that is killed now has it, so another one reads it
    qtbot.waitUntil(lambda: [n.text for n in kept(page, NoteKind.NOTE)] == ["Like our rubric"])
    other = make_services(find_paths(profile=tmp_path / "profile"))
    other.library.open()
    (there,) = other.notes.of_case("lindsay")
    assert (there.text, there.target) == ("Like our rubric", GRADING)
    # written in two places at once: neither is lost
    other.notes.keep(replace(there, text="Ask Brett"))
    other.close()
    qtbot.keyClicks(focused(), ", but from 0")
    press(qtbot, Key.Key_Escape)
    settle(qtbot, page)
    assert focused() is reader
    assert "Ask Brett" in shown(page)
    assert "Like our rubric, but from 0" in shown(page)
    assert len(kept(page, NoteKind.NOTE)) == 2
    mine = next(n for n in kept(page) if n.text.startswith("Like"))
    # its link goes back to it; what is typed is undone there, the deletion by the message
    page.reading.reader.link_opened.emit(f"yours:{mine.id}", reader.rect_of(3), True)
    qtbot.keyClicks(focused(), "!")
    press(qtbot, Key.Key_Z, CTRL)
    assert yours.popover.text.toPlainText() == "Like our rubric, but from 0"
    yours.popover.delete_button.click()
    settle(qtbot, page)
    assert "Like our rubric" not in shown(page)
    say_undo(qtbot, page)
    assert "Like our rubric, but from 0" in shown(page)
    # the case as a whole has its note at its head
    press(qtbot, Key.Key_N, ALT | SHIFT)
    qtbot.keyClicks(focused(), "Visit in spring")
    press(qtbot, Key.Key_Return, CTRL)
    settle(qtbot, page)
    assert shown(page).index("Visit in spring") < shown(page).index("serves about")
    assert page.context.notes.marks.of_case("lindsay").notes == 3


def test_stars_and_highlights_by_keys_and_mouse(qtbot: QtBot, page: ExplorePage) -> None:
    view, reader, marks = page.reading, page.reading.reader, page.context.notes
    press(qtbot, Key.Key_B, ALT)
    settle(qtbot, page)
    assert marks.marks.of(GRADING).starred
    assert reader._yours.stars == {view.yours._parts.findings["grading-1"]}  # type: ignore[union-attr]
    say_undo(qtbot, page)
    assert not marks.marks.of(GRADING).starred
    view.bar.star_button.click()
    settle(qtbot, page)
    assert marks.marks.of(of_case("lindsay")).starred
    assert view.bar.star_button.accessibleName() == "Take the star away"
    # the next finding by keys; the buttons beside it do what the keys do
    press(qtbot, Key.Key_PageDown, ALT)
    assert reader.set_off == "finding-grading-2"
    tools = view.yours.tools
    assert tools.isVisible()
    qtbot.mouseClick(tools.buttons["case.star"], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert marks.marks.of(of_finding("lindsay", "grading-2")).starred
    view.yours.step(1)
    qtbot.mouseClick(tools.buttons["case.cite"], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert "Lindsay" in QGuiApplication.clipboard().text()
    press(qtbot, Key.Key_PageUp, ALT)
    # a stretch of two findings is marked in both, without source marks and the line between
    first = reader.document().findBlockByNumber(view.yours._parts.findings["grading-1"])  # type: ignore[union-attr]
    last = reader.document().findBlockByNumber(view.yours._parts.findings["grading-2"])  # type: ignore[union-attr]
    cursor = QTextCursor(first)
    cursor.setPosition(first.position() + 7)
    cursor.setPosition(last.position() + 15, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    press(qtbot, Key.Key_H, ALT)
    settle(qtbot, page)
    quotes = [note.quote for note in kept(page, NoteKind.HIGHLIGHT)]
    assert quotes == [
        "run from 0 to 4 in place of A to F, and a 3 means proficient.",
        "At Lindsay High",
    ]
    spots = reader._yours.highlights
    assert [spot.block for spot in spots] == [first.blockNumber(), last.blockNumber()]
    assert first.text()[spots[0].start : spots[0].end] == quotes[0]
    # once more takes it away; Undo brings it back
    cursor.clearSelection()
    cursor.setPosition(first.position() + 12)
    reader.setTextCursor(cursor)
    press(qtbot, Key.Key_H, ALT)
    settle(qtbot, page)
    assert len(reader._yours.highlights) == 1
    say_undo(qtbot, page)
    assert len(reader._yours.highlights) == 2
    # a note on selected text is a highlight that says something
    cursor.setPosition(first.position())
    cursor.setPosition(first.position() + 6, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    press(qtbot, Key.Key_N, ALT)
    qtbot.keyClicks(focused(), "Of what?")
    press(qtbot, Key.Key_Escape)
    settle(qtbot, page)
    assert "“Scores” Of what?" in shown(page)
    mine = next(note for note in kept(page) if note.text == "Of what?")
    assert (mine.kind, mine.quote) == (NoteKind.HIGHLIGHT, "Scores")
    # the menu of the text offers all of it
    cursor.clearSelection()
    reader.setTextCursor(cursor)
    menu = QMenu(page)
    reader.menu_opened.emit(menu, first.blockNumber())
    words = [action.text() for action in menu.actions()]
    for said in ("Note on this finding…", "Note on the highlight…", "Star this finding"):
        assert said in words, words


def test_what_was_noted_where_there_is_nothing_any_more_stays_readable(
    qtbot: QtBot, page: ExplorePage
) -> None:
    services = page.context.services
    new = services.notes.new
    services.notes.keep(new(NoteKind.NOTE, GRADING, "Like our rubric"))
    services.notes.keep(new(NoteKind.HIGHLIGHT, GRADING, quote="in place of A to F"))
    case = services.library.case("lindsay")
    blocks = tuple(
        replace(block, findings=tuple(f for f in block.findings if f.id != "grading-1"))
        for block in case.dimensions
    )
    info = services.library.packs()[0]
    page.context.bus.publish(services.library.put_case(info, replace(case, dimensions=blocks)))
    qtbot.waitUntil(lambda: "no longer here" in shown(page))
    settle(qtbot, page)
    ending = shown(page)[shown(page).index("Your notes on what is no longer here") :]
    assert "Like our rubric" in ending
    assert "“Scores run from 0 to 4 in place of A to F" in ending
    assert "“in place of A to F”" in ending
    assert "no longer here" in "".join(section.title for section in page.reading.reader.sections)


@pytest.fixture(autouse=True)
def _clean_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.clipboard().clear()


def test_what_is_in_view_is_known_of_a_text_that_is_not_laid_out(
    qtbot: QtBot, page: ExplorePage
) -> None:
    reader = page.reading.reader
    place = reader.verticalScrollBar()
    place.setValue(0)
    settle(qtbot, page)
    before = reader.in_view()
    anew = reader.document().clone(reader)  # as after each note: the same text drawn anew
    reader.setDocument(anew)
    place.setValue(0)
    first, last = reader.in_view()
    assert (max(0, first), last) == (max(0, before[0]), before[1])
    assert first <= 0 < last < anew.blockCount()
