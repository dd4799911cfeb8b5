"""Field notes by the keyboard alone: written, tagged, struck out, brought back, kept as typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QStackedWidget
from pytestqt.qtbot import QtBot

from casestudies.errors import KnownError
from casestudies.model.visit import FieldNote, Seen, Stop, VisitFocus, VisitPlan
from casestudies.services.visits.service import VisitService
from casestudies.ui.a11y import unnamed
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.field_notes import FieldNotesPane
from casestudies.ui.visits.note_field import number_and_text
from casestudies.ui.visits.notebook import Notebook

FOCUS = VisitFocus(("grading", "agency", "pace"))
PLAN = VisitPlan(
    "Spring", FOCUS, None, "2027-04-14", 2, 0, (Stop("a", "pittsfield", day=0), Stop("b", "bdea"))
)
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3Grade 9 adviser", (3, "Grade 9 adviser")),
        ("2“You go on”", (2, "“You go on”")),
        ("1ärger", (1, "ärger")),
        ("3", (0, "3")),
        ("3 habits", (0, "3 habits")),
        ("12 students", (0, "12 students")),
        ("3.5 hours", (0, "3.5 hours")),
        ("3r", (0, "3r")),
        ("3rd graders", (0, "3rd graders")),
        ("3re", (3, "re")),
        ("1st", (0, "1st")),
        ("1stay", (1, "stay")),
        ("2n3", (2, "n3")),
        ("4Grade", (0, "4Grade")),
        ("0Grade", (0, "0Grade")),
        ("Grade 3", (0, "Grade 3")),
        ("", (0, "")),
    ],
)
def test_a_digit_right_before_a_letter_is_a_tag_and_other_numbers_are_text(
    text: str, meant: tuple[int, str]
) -> None:
    assert number_and_text(text, 3) == meant


@pytest.fixture
def visits(window: MainWindow) -> VisitService:
    return window.context.services.visits


@pytest.fixture
def book(window: MainWindow, visits: VisitService, qtbot: QtBot) -> Notebook:
    found = Notebook(window.context, visits.new("Spring", PLAN).key, window)
    qtbot.waitUntil(lambda: found.brief is not None)
    return found


@pytest.fixture
def pane(window: MainWindow, book: Notebook, qtbot: QtBot) -> FieldNotesPane:
    """The view in the place of the window's page."""
    made = FieldNotesPane(window.context, book)
    stack = window.findChild(QStackedWidget)
    assert stack is not None
    stack.addWidget(made)
    stack.setCurrentWidget(made)
    made.take_focus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


@pytest.fixture
def kept(book: Notebook, visits: VisitService, qtbot: QtBot) -> Callable[[], list[FieldNote]]:
    """What is in the library once all is written, without what is struck out."""

    def read() -> list[FieldNote]:
        qtbot.waitUntil(lambda: not book.unkept)
        return [note for note in visits.notes(book.visit) if not note.deleted]

    return read


def type_in(pane: FieldNotesPane, text: str) -> None:
    QTest.keyClicks(pane.focusWidget() or pane.field, text)


def press(pane: FieldNotesPane, key: Qt.Key, how: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(pane.focusWidget() or pane.field, key, how or Qt.KeyboardModifier.NoModifier)


def test_a_note_is_typed_tagged_and_kept(
    pane: FieldNotesPane, kept: Callable[[], list[FieldNote]]
) -> None:
    type_in(pane, "1Three habits, each with a comment")
    assert pane.field.text == "Three habits, each with a comment"
    assert pane.tags.buttons[0].isChecked()
    (draft,) = kept()  # without Enter
    assert (draft.text, draft.dimension, draft.stop) == (pane.field.text, "grading", "a")
    press(pane, Qt.Key.Key_Return)
    assert pane.field.text == ""
    assert not pane.tags.buttons[0].isChecked()
    type_in(pane, "12 students in the room")
    press(pane, Qt.Key.Key_3, ALT)
    press(pane, Qt.Key.Key_Return)
    first, second = kept()
    assert (first.text, first.dimension) == ("Three habits, each with a comment", "grading")
    assert (second.text, second.dimension) == ("12 students in the room", "pace")
    assert first.at <= second.at
    assert [row.note.id for row in pane.list.rows] == [second.id, first.id]


def test_the_field_says_what_a_digit_may_mean(pane: FieldNotesPane) -> None:
    type_in(pane, "2")
    looks = [button.property("look") for button in pane.tags.buttons]
    assert looks == ["note-tag", "note-tag-pending", "note-tag"]
    type_in(pane, " students")
    assert pane.field.text == "2 students"
    assert not any(button.isChecked() for button in pane.tags.buttons)


def test_undo_brings_the_digit_back(pane: FieldNotesPane) -> None:
    type_in(pane, "2x")
    assert pane.field.text == "x"
    press(pane, Qt.Key.Key_Z, CTRL)
    assert "2" in pane.field.text


def test_a_note_is_corrected_struck_and_brought_back(
    pane: FieldNotesPane, kept: Callable[[], list[FieldNote]]
) -> None:
    for text in ("The first", "The second"):
        type_in(pane, text)
        press(pane, Qt.Key.Key_Return)
    press(pane, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    press(pane, Qt.Key.Key_Down)
    press(pane, Qt.Key.Key_Return)
    assert pane.field.hasFocus()
    assert pane.field.text == "The first"
    type_in(pane, " one, put right")
    press(pane, Qt.Key.Key_Return)
    assert {note.text for note in kept()} == {"The first one, put right", "The second"}
    press(pane, Qt.Key.Key_Down)
    press(pane, Qt.Key.Key_Delete)
    assert len(kept()) == 1
    assert "Ctrl+Z" in pane.said.text()
    press(pane, Qt.Key.Key_Z, CTRL)
    assert len(kept()) == 2
    press(pane, Qt.Key.Key_N)
    assert pane.field.hasFocus()


def test_marks_and_tags_in_the_list(
    pane: FieldNotesPane, kept: Callable[[], list[FieldNote]]
) -> None:
    type_in(pane, "The council meets")
    press(pane, Qt.Key.Key_Return)
    press(pane, Qt.Key.Key_Down)
    press(pane, Qt.Key.Key_S)
    press(pane, Qt.Key.Key_2)
    (note,) = kept()
    assert (note.seen, note.dimension) == (Seen.SURPRISE, "agency")
    assert "Surprise" in pane.list.rows[0].head
    press(pane, Qt.Key.Key_S)
    press(pane, Qt.Key.Key_0)
    (note,) = kept()
    assert (note.seen, note.dimension) == (Seen.OPEN, "")
    press(pane, Qt.Key.Key_Up)
    assert pane.field.hasFocus()


def test_stops_are_turned_and_a_note_belongs_to_its_stop(
    pane: FieldNotesPane, book: Notebook, kept: Callable[[], list[FieldNote]], qtbot: QtBot
) -> None:
    type_in(pane, "At the first")
    press(pane, Qt.Key.Key_PageDown, CTRL)
    assert book.stop == "b"
    assert pane.field.text == ""
    assert pane.list.rows == ()
    type_in(pane, "At the second")
    press(pane, Qt.Key.Key_PageUp, CTRL)
    assert [row.note.text for row in pane.list.rows] == ["At the first"]
    assert [(note.stop, note.text) for note in kept()] == [
        ("a", "At the first"),
        ("b", "At the second"),
    ]
    qtbot.waitUntil(lambda: book.brief is not None and book.brief.case == "pittsfield")


def test_the_brief_is_one_key_away_and_begins_a_note(
    pane: FieldNotesPane, book: Notebook, kept: Callable[[], list[FieldNote]]
) -> None:
    assert pane.brief.list.rows
    press(pane, Qt.Key.Key_B, ALT)
    assert pane.brief.list.hasFocus()
    assert book.brief is not None
    first = next(line for line in book.brief.lines if line.dimension and line.audience)
    row = next(n for n, row in enumerate(pane.brief.list.rows) if row.key == first.id)
    pane.brief.list.setCurrentRow(row)
    press(pane, Qt.Key.Key_Return)
    assert pane.field.hasFocus()
    type_in(pane, "They say so")
    (note,) = kept()
    assert note.dimension == first.dimension
    press(pane, Qt.Key.Key_B, ALT)
    press(pane, Qt.Key.Key_B, ALT)
    assert not pane.brief.isVisible()
    assert pane.field.hasFocus()


def test_in_a_small_window_the_brief_takes_the_place_of_the_notes(
    pane: FieldNotesPane, qtbot: QtBot
) -> None:
    assert pane.brief.isVisible()
    assert pane.empty.isVisible()
    pane.window().resize(800, 700)
    qtbot.waitUntil(lambda: not pane.brief.isVisible())
    assert pane.empty.isVisible()
    press(pane, Qt.Key.Key_B, ALT)
    assert pane.brief.isVisible()
    assert not pane.empty.isVisible()
    press(pane, Qt.Key.Key_B, ALT)
    assert pane.empty.isVisible()


def test_a_photo_is_attached_without_the_mouse(
    pane: FieldNotesPane,
    book: Notebook,
    kept: Callable[[], list[FieldNote]],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    Image.new("RGB", (20, 20), "red").save(tmp_path / "wall.jpg")
    type_in(pane, "The wall of plans")
    press(pane, Qt.Key.Key_P, ALT)
    dialog = pane.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "wall.jpg"))
    dialog.close()
    (note,) = kept()
    assert note.attachment is not None
    assert (note.text, note.attachment.name) == ("The wall of plans", "wall.jpg")
    assert pane.field.text == "The wall of plans"
    assert "wall.jpg" in pane.said.text()
    path = book._service.attached_file(note.attachment)
    assert path is not None
    assert path.parent.name == "attachments"
    given = QMimeData()
    (tmp_path / "no.jpg").write_bytes(b"no photo")
    given.setUrls([QUrl.fromLocalFile(str(tmp_path / "no.jpg"))])
    press(pane, Qt.Key.Key_Return)
    pane.field.insertFromMimeData(given)
    qtbot.waitUntil(lambda: "cannot be read" in pane.said.text())
    assert len(kept()) == 1


def test_a_write_that_fails_is_tried_again(
    pane: FieldNotesPane,
    book: Notebook,
    kept: Callable[[], list[FieldNote]],
    visits: VisitService,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    write = VisitService.write_notes

    def fails(*_: object) -> object:
        raise KnownError("The disk is full.")

    monkeypatch.setattr(VisitService, "write_notes", fails)
    type_in(pane, "Kept later")
    qtbot.waitUntil(lambda: "The disk is full" in pane.said.text())
    assert visits.notes(book.visit) == ()
    monkeypatch.setattr(VisitService, "write_notes", write)
    (note,) = kept()
    assert note.text == "Kept later"


def test_esc_leads_back_to_an_empty_note_and_then_out(pane: FieldNotesPane) -> None:
    type_in(pane, "Something")
    press(pane, Qt.Key.Key_Return)
    assert not pane.go_back()
    press(pane, Qt.Key.Key_Down)
    assert pane.go_back()
    assert pane.field.hasFocus()
    assert not pane.go_back()


def test_everything_has_a_name(pane: FieldNotesPane) -> None:
    type_in(pane, "Something")
    press(pane, Qt.Key.Key_Return)
    assert unnamed(pane) == []
