"""Trash, backups and the check in the library page; undo of all work; other windows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import make_services
from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.library.care import Check, LibraryCheck, Soundness
from casestudies.model.library.notes import NoteKind, Target
from casestudies.model.saved import SavedKind
from casestudies.ui.frame.caretaker import Caretaker
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.care.backups import Backups
from casestudies.ui.library.care.check import CheckLibrary
from casestudies.ui.library.care.trash import Trash
from casestudies.ui.library.page import LibraryPage
from tests.ui.explore.parts import CTRL, Key, press
from tests.ui.library.test_page import library, save


def test_what_was_deleted_comes_back_from_the_trash(qtbot: QtBot, window: MainWindow) -> None:
    services = window.context.services
    page = library(qtbot, window, "trash")
    section = page.section
    assert isinstance(section, Trash)
    qtbot.waitUntil(lambda: section.empty.isVisibleTo(section))
    save(qtbot, window, "Grading")
    (saved,) = services.saved.comparisons()
    window.context.bus.publish(services.saved.delete(saved.key))
    note = services.notes.keep(services.notes.new(NoteKind.NOTE, Target("lindsay"), "Ask this"))
    window.context.bus.publish(services.notes.delete(note) | ChangeSet(notes=True))
    qtbot.waitUntil(lambda: len(section.list.rows) == 2)
    assert [(row.title, row.text) for row in section.list.rows] == [
        ("Ask this", "Note"),
        ("Grading", "Comparison"),
    ]
    assert section.list.rows[0].below.endswith("30 days left")
    (restore,) = [one for one in section.findChildren(QPushButton) if one.text() == "Restore"]
    for left in (1, 0):
        restore.click()
        qtbot.waitUntil(lambda left=left: len(section.list.rows) == left)
    assert [one.name for one in services.saved.comparisons()] == ["Grading"]
    assert [one.text for one in services.notes.notes()] == ["Ask this"]


def test_a_backup_is_made_looked_into_and_restored(qtbot: QtBot, window: MainWindow) -> None:
    services = window.context.services
    page = library(qtbot, window, "backups")
    section = page.section
    assert isinstance(section, Backups)
    save(qtbot, window, "Grading")
    section.head_actions[-1].trigger()
    qtbot.waitUntil(lambda: len(section.list.rows) == 1 and not section.restore.isHidden())
    save(qtbot, window, "Pace")
    section._look()
    qtbot.waitUntil(lambda: "Pace" in section.told.toPlainText())
    told = section.told.toPlainText()
    assert "Comparisons: 1" in told
    assert "Here now, and gone after a restore\n    Comparisons: Pace" in told
    section.restore.click()
    qtbot.waitUntil(lambda: len(section.list.rows) == 2 and not window.context.tasks.busy)
    assert [one.name for one in services.saved.comparisons()] == ["Grading"]
    assert section.list.rows[0].text.startswith("Before a restore")


def test_the_library_is_checked_when_one_comes_to_look(qtbot: QtBot, window: MainWindow) -> None:
    page = library(qtbot, window, "backups")
    page.list.setFocus()
    press(qtbot, Key.Key_Down)
    section = page.section
    assert isinstance(section, CheckLibrary)
    qtbot.waitUntil(lambda: section.found is not None)
    assert len(section.list.rows) == 10
    assert section.list.rows[0].title == "✓ The file"
    assert section.status.startswith("Sound")


def told(page: LibraryPage, key: str) -> str:
    return next(entry.told for entry in page.list.entries if entry.key == key)


def test_what_a_check_or_a_backup_found_stands_in_the_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = library(qtbot, window, "check")
    section = page.section
    assert isinstance(section, CheckLibrary)
    qtbot.waitUntil(lambda: section.found is not None and not window.context.tasks.busy)
    faulty = Check("file", "The file", Soundness.FAULTY, "It is damaged.")
    section._checked(LibraryCheck((faulty,)))
    qtbot.waitUntil(lambda: told(page, "check") == "⚠ broken")
    section._checked(LibraryCheck((replace(faulty, soundness=Soundness.SOUND),)))
    qtbot.waitUntil(lambda: told(page, "check") == "")
    caretaker = Caretaker(window.context, window)
    caretaker.stop()
    caretaker._not_backed_up(KnownError("The disk is full."))
    qtbot.waitUntil(lambda: told(page, "backups") == "⚠ failed")
    caretaker._backed_up(None)
    qtbot.waitUntil(lambda: told(page, "backups") != "⚠ failed")
    caretaker.stop()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_a_library_without_a_backup_yet_is_not_marked_and_looked_at_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = library(qtbot, window, "check")
    section = page.section
    assert isinstance(section, CheckLibrary)
    qtbot.waitUntil(lambda: section.found is not None and not window.context.tasks.busy)
    assert section.found is not None
    assert section.found.lacks_backup
    assert section.status == "Sound, with something to know"
    assert told(page, "check") == ""
    caretaker = Caretaker(window.context, window)
    caretaker.back_up()
    qtbot.waitUntil(lambda: section.status == "Sound")
    caretaker.stop()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_ctrl_z_takes_back_and_ctrl_y_makes_again(qtbot: QtBot, window: MainWindow) -> None:
    services = window.context.services
    page = library(qtbot, window, "comparisons")
    save(qtbot, window, "Grading")

    def names() -> list[str]:
        return [one.name for one in services.saved.comparisons()]

    page.list.setFocus()
    press(qtbot, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: names() == [])
    qtbot.waitUntil(lambda: "“Grading” was added" in window.toast.text)
    press(qtbot, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: names() == ["Grading"])


def test_what_another_window_did_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    paths = window.context.services.paths
    caretaker = Caretaker(window.context, window)
    other = make_services(paths)
    other.library.open()
    try:
        caretaker.look()
        qtbot.waitUntil(lambda: not window.context.tasks.busy)
        other.workspace.set_tray(["lindsay", "chugach"])
        other.saved.add(SavedKind.SEARCH, "Theirs", "q=habits")
        caretaker.look()
        qtbot.waitUntil(lambda: window.context.tray.slugs == ("lindsay", "chugach"))
        caretaker.back_up()
        qtbot.waitUntil(lambda: len(other.backups.backups()) == 1)
    finally:
        caretaker.stop()
        other.close()
        qtbot.waitUntil(lambda: not window.context.tasks.busy)
