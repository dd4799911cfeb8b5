"""What the user made of readings and cases, as Explore shows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services, make_services
from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import NoteKind, of_case, of_finding, of_reading
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.roles import Role
from tests.ui.explore.parts import Key, explore, focused, press, search, settle


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    """With a search of its own."""
    return own_window


@pytest.fixture
def services(tmp_path: Path, profile_path: Path) -> Iterator[Services]:
    """The services with a search of their own: the shared one knows no notes of this library."""
    profile = shutil.copytree(profile_path, tmp_path / "profile")
    made = make_services(find_paths(profile=profile))
    made.library.open()
    made.searching.prepare(no_progress)
    yield made
    made.close()


def test_the_menu_of_a_card_notes_stars_and_collects(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, "lindsay")
    hit = page.results.current()
    assert hit is not None
    notes, of = window.context.services.notes, of_case(hit.brief.slug)

    def choose(words: str) -> None:
        menu = page.menu.made(hit)
        (action,) = [one for one in menu.actions() if one.text() == words]
        action.trigger()
        menu.deleteLater()
        settle(qtbot, page)

    page.results.take_focus()  # the keys of the case mean that of the card
    press(qtbot, Key.Key_B, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, page)
    assert [note.target for note in notes.notes() if note.kind is NoteKind.STAR] == [of]
    choose("Take its star away")
    page.search.edit.setFocus()  # who has just typed a query sees that case beside it
    press(qtbot, Key.Key_B, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, page)
    assert [note.target for note in notes.notes() if note.kind is NoteKind.STAR] == [of]
    choose("Note on it…")
    writer = page.menu.marks.writer
    assert writer is not None
    qtbot.keyClicks(writer.text, "Ask them")
    writer.dismiss()
    settle(qtbot, page)
    assert [note.text for note in notes.notes() if note.kind is NoteKind.NOTE] == ["Ask them"]
    choose("Put into a collection…")
    collector = page.menu.marks.collector
    assert collector is not None
    qtbot.waitUntil(collector.isVisible)
    qtbot.keyClicks(collector.name, "Ours")
    collector.button.click()
    settle(qtbot, page)
    assert [one.targets for one in notes.collections()] == [(of,)]
    choose("Take its star away")
    assert not [note for note in notes.notes() if note.kind is NoteKind.STAR]


def test_own_notes_are_a_group_of_what_is_found(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    notes, grading = window.context.services.notes, of_finding("lindsay", "grading-1")
    notes.keep(notes.new(NoteKind.NOTE, grading, "For the team:\nZanzibar asks about this"))
    reading = window.context.services.library.readings()[0]
    notes.keep(notes.new(NoteKind.NOTE, of_reading(reading.slug), "Zanzibar has read it"))
    window.context.bus.publish(ChangeSet(notes=True))
    settle(qtbot, page)
    search(qtbot, page, "zanzibar")
    band = page.results.others
    assert band.button.text() == "Also found: 2 notes of yours"
    band.button.click()
    rows = band.list.rows
    assert rows[0].title == "Your notes"
    assert {row.title for row in rows[1:]} == {"Lindsay · Grading and reporting", reading.title}
    first = next(at for at, row in enumerate(rows) if row.title.startswith("Lindsay"))
    assert rows[first].text[slice(*rows[first].spans[0])] == "Zanzibar"
    assert rows[first].text.startswith("For the team: Zanzibar")
    band.list.setCurrentRow(first)
    qtbot.keyClick(band.list, Key.Key_Return)
    settle(qtbot, page)
    assert page.reading.reader.set_off == "finding-grading-1"
    band.list.setCurrentRow(3 - first)
    qtbot.keyClick(band.list, Key.Key_Return)
    qtbot.waitUntil(page.note.isVisible)
    assert reading.title in page.note.words
    page.note.dismiss()


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
    qtbot.waitUntil(lambda: panel._marks.writer is not None and panel._marks.writer.isVisible())
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
    qtbot.waitUntil(
        lambda: panel._marks.collector is not None and panel._marks.collector.isVisible()
    )
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
    settle(qtbot, page)
    view, model = page.results.view, page.results.model
    index = model.index(model.row_of("chugach"))
    assert index.data(Role.YOURS).starred

    def in_sight() -> bool:
        view.scrollTo(index)  # again while cards are laid out, a few in a turn
        return view.viewport().rect().contains(view.visualRect(index))

    qtbot.waitUntil(in_sight)
    card = view.visualRect(index)
    picture = page.results.view.viewport().grab(card).toImage()
    star = context.theme.color("star").name()
    colors = {picture.pixelColor(x, y).name() for x in range(18, 32) for y in range(74, 90)}
    assert star in colors
