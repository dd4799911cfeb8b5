"""What the user made of readings and cases, as Explore shows it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from casestudies.model.library.notes import NoteKind, of_case, of_reading
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.roles import Role
from tests.ui.explore.parts import Key, explore, focused, press, settle


def test_a_reading_is_noted_starred_and_collected(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    context = window.context
    reading = context.services.library.readings()[0]
    target = of_reading(reading.slug)
    row = NoteRow(reading.title, "", key=f"reading/{reading.slug}", kind="reading")
    panel = page.note
    panel.show_note(row, QRect(400, 300, 10, 10))
    qtbot.waitUntil(panel.isVisible)
    panel._star_button.click()
    qtbot.waitUntil(lambda: context.notes.marks.of(target).starred)
    assert panel._star_button.text() == "★ Take the star away"
    panel._note_button.click()
    qtbot.waitUntil(lambda: panel._writer is not None and panel._writer.isVisible())
    assert not panel.isVisible()
    qtbot.keyClicks(focused(), "For the team")
    press(qtbot, Key.Key_Escape)
    settle(qtbot, page)
    notes = [n for n in context.services.notes.notes() if n.kind is NoteKind.NOTE]
    assert [(note.target, note.text, note.quote) for note in notes] == [
        (target, "For the team", reading.title)
    ]
    panel.show_note(row, QRect(400, 300, 10, 10))
    qtbot.waitUntil(panel.isVisible)
    assert panel._note_button.text() == "Your note…"
    panel._collect_button.click()
    qtbot.waitUntil(lambda: panel._collector is not None and panel._collector.isVisible())
    qtbot.keyClicks(focused(), "Board")
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert context.services.notes.collections()[0].targets == (target,)
    # a word of the glossary has no such buttons
    term = context.services.library.glossary()[0].term
    panel.show_term(term, QRect(400, 300, 10, 10), True)
    qtbot.waitUntil(panel.isVisible)
    assert panel._own.isHidden()
    press(qtbot, Key.Key_Escape)
    # a card says what the user made of its case
    context.notes.turn_star(of_case("chugach"), "Chugach")
    qtbot.waitUntil(lambda: context.notes.marks.of_case("chugach").starred)
    index = page.results.model.index(page.results.model.row_of("chugach"))
    assert index.data(Role.YOURS).starred
    page.results.view.scrollTo(index)
    card = page.results.view.visualRect(index)
    picture = page.results.view.viewport().grab(card).toImage()
    star = context.theme.color("star").name()
    colors = {picture.pixelColor(x, y).name() for x in range(18, 32) for y in range(74, 90)}
    assert star in colors
