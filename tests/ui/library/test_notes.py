"""Notes, stars and collections in the library room: listed, opened, changed, deleted, exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import NoteKind, of_case, of_finding, of_reading
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.notes.collections import CollectionsSection
from casestudies.ui.library.notes.notes import NotesSection
from casestudies.ui.library.page import LibraryPage
from tests.ui.explore.parts import ALT, Key, explore, focused, press, settle

GRADING = of_finding("lindsay", "grading-1")


def library(qtbot: QtBot, window: MainWindow, section: str, item: str = "") -> LibraryPage:
    window.context.go(Destination("library", section=section, item=item))
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    quiet(qtbot, window)
    return page


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


@pytest.mark.qt_log_ignore("This plugin does not support")  # a dialog
def test_notes_are_listed_changed_deleted_exported_and_gone_to(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    notes = window.context.services.notes
    page = library(qtbot, window, "notes")
    section = page.section
    assert isinstance(section, NotesSection)
    assert section.empty.isVisibleTo(section)
    notes.keep(notes.new(NoteKind.NOTE, GRADING, "Like our rubric"))
    notes.keep(notes.new(NoteKind.HIGHLIGHT, GRADING, quote="in place of A to F"))
    notes.keep(notes.new(NoteKind.NOTE, of_finding("lindsay", "gone-1"), "Lost"))
    notes.star(of_case("chugach"), starred=True)
    window.context.bus.publish(ChangeSet(notes=True))
    qtbot.waitUntil(lambda: len(section.list.rows) == 3)
    assert [(row.title, row.text) for row in section.list.rows] == [
        ("Lindsay · Grading and reporting", "Like our rubric"),
        ("Lindsay · Grading and reporting", "“in place of A to F”"),
        ("Lindsay", "Lost"),
    ]
    assert section.status == "1 is of something that the library lacks now"
    counted = {"notes": "3", "stars": "1"}.items()
    qtbot.waitUntil(lambda: counted <= {one.key: one.told for one in page.list.entries}.items())
    # changed in place, kept as typed
    section.list.setFocus()
    section._change()
    assert section.popover is not None
    qtbot.keyClicks(focused(), ", from 0")
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: section.list.rows[0].text == "Like our rubric, from 0")
    assert section.list.currentRow() == 0
    section._delete()
    qtbot.waitUntil(lambda: len(section.list.rows) == 2)
    press(qtbot, Key.Key_U, ALT)
    qtbot.waitUntil(lambda: len(section.list.rows) == 3)
    # written to a file with its sources
    section.export()
    assert section.dialog is not None
    quiet(qtbot, window)
    report = section.dialog._job.make()
    path = window.context.services.exporting.export(report, "md", tmp_path / "notes.md")
    assert "Like our rubric, from 0" in path.read_text(encoding="utf-8")
    section.dialog.reject()
    # and its place is one key away
    quiet(qtbot, window)
    section.list.setCurrentRow(0)
    qtbot.keyClick(section.list, Key.Key_Return)  # behind a dialog nothing has the focus offscreen
    reading = explore(window)
    assert isinstance(window.page, ExplorePage)
    settle(qtbot, reading)
    assert reading.reading.reader.set_off == "finding-grading-1"
    # stars have a list of their own
    page = library(qtbot, window, "stars")
    stars = page.section
    assert isinstance(stars, NotesSection)
    qtbot.waitUntil(lambda: [row.title for row in stars.list.rows] == ["Chugach"])
    stars._delete()
    qtbot.waitUntil(lambda: not stars.list.rows)
    qtbot.waitUntil(lambda: not window.context.notes.marks.of_case("chugach").starred)


def test_a_finding_is_put_into_a_collection_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.context.go(Destination("explore", ("lindsay",), "grading-1"))
    settle(qtbot, page)
    page.reading.take_focus()
    press(qtbot, Key.Key_G, ALT)
    panel = page.reading.collect_popover
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    assert focused() is panel.name
    qtbot.keyClicks(focused(), "For the board")
    press(qtbot, Key.Key_Return)
    quiet(qtbot, window)
    notes = window.context.services.notes
    (found,) = notes.collections()
    assert (found.name, found.targets) == ("For the board", (GRADING,))
    # the next one goes into the same; once more changes nothing
    page.reading.take_focus()
    page.reading.yours.step(1)
    for _ in range(2):
        press(qtbot, Key.Key_G, ALT)
        qtbot.waitUntil(panel.isVisible)
        assert focused() is panel.list
        press(qtbot, Key.Key_Return)
        quiet(qtbot, window)
    second = of_finding("lindsay", "grading-2")
    assert notes.collection(found.key).targets == (GRADING, second)
    notes.add_to(found.key, (of_case("chugach"), of_reading("no-such")))
    # in the library room: what is in it, moved, taken out, compared
    library(qtbot, window, "collections")
    section = window.page_of("library").section  # type: ignore[attr-defined]
    assert isinstance(section, CollectionsSection)
    qtbot.waitUntil(lambda: bool(section.list.rows))
    assert section.list.rows[0].text == "Lindsay, Chugach, no-such"
    section.entered()
    press(qtbot, Key.Key_Return)
    assert section.title == "For the board"
    titles = [row.title for row in section.members.rows]
    assert titles[0] == "Lindsay · Grading and reporting"
    assert section.status == "1 of them the library lacks now"
    section._move(1)
    qtbot.waitUntil(lambda: notes.collection(found.key).targets[:2] == (second, GRADING))
    quiet(qtbot, window)
    section._take_out()
    quiet(qtbot, window)
    assert len(notes.collection(found.key).targets) == 3
    press(qtbot, Key.Key_U, ALT)
    quiet(qtbot, window)
    assert len(notes.collection(found.key).targets) == 4
    section._compare_action.trigger()
    compare = window.page_of("compare")
    assert window.page is compare
    assert compare.state.spec.cases == ("lindsay", "chugach")  # type: ignore[attr-defined]
    press(qtbot, Key.Key_Left, ALT)
    assert section.title == "For the board"
    press(qtbot, Key.Key_Escape)
    assert section.title == "Collections"
    section._delete(found.key)
    qtbot.waitUntil(lambda: not section.list.rows)
    press(qtbot, Key.Key_U, ALT)
    qtbot.waitUntil(lambda: bool(section.list.rows))
