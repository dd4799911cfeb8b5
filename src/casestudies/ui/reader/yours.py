"""What the user makes of the case that is read: notes, highlights and stars, by key and mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.model.library.notes import Note, NoteKind, Target
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.note_popover import NotePopover
from casestudies.ui.reader.finding_tools import FindingTools
from casestudies.ui.reader.parts import Parts, Selected
from casestudies.ui.reader.reader import Reader

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.model.changes import ChangeSet
    from casestudies.model.vocabulary import Vocabulary

_HEAD = ("", "summary")
REST_MS = 120  # the mouse rests on a finding before its buttons show


class Yours(QObject):
    """``changed`` tells that the notes of the case that is shown may be others now, and nobody
    writes one; ``cite_wanted`` asks for a finding as a citation, ``collect_wanted`` to put
    something into a collection (target, where on the screen)."""

    changed = Signal()
    cite_wanted = Signal(str)
    collect_wanted = Signal(object, QRect)

    def __init__(self, context: UiContext, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = reader
        self._owner = parent
        self._case: Case | None = None
        self._vocabulary: Vocabulary | None = None
        self._notes: tuple[Note, ...] = ()
        self._parts: Parts | None = None
        self._pointed = -1
        self._part = ""  # that the buttons are of
        self.popover: NotePopover | None = None
        self.tools = FindingTools(context.theme, reader.viewport())
        self.tools.pressed.connect(self._tool_pressed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show_tools)
        reader.pointed.connect(self._point)
        reader.moved.connect(self.tools.hide)
        reader.menu_opened.connect(self._fill_menu)
        context.bus.changed.connect(self._bus_changed)
        self._bind_actions()

    def _bind_actions(self) -> None:
        bind, reader = self._context.actions.bind, self._reader
        bind("case.finding.next", reader, partial(self.step, 1))
        bind("case.finding.previous", reader, partial(self.step, -1))
        bind("case.note", reader, self.note)
        bind("case.note.whole", reader, partial(self.write, ""))
        bind("case.highlight", reader, self.highlight)
        bind("case.star", reader, self.star)
        bind("case.star.whole", reader, self.star_case)
        bind("case.collect", reader, self.collect)

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return self.popover is not None and self.popover.draft is not None

    def show(self, case: Case, vocabulary: Vocabulary, notes: tuple[Note, ...]) -> None:
        """Another case is shown, or the same one drawn anew, with its notes."""
        self._case, self._vocabulary = case, vocabulary
        self.tools.hide()
        shown = self._reader.shown
        self._parts = Parts(shown, self._reader.stops) if shown is not None else None
        self.show_notes(notes)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """The notes of the case are others now: paint highlights and stars anew."""
        self._notes = notes
        if self._parts is not None:
            self._reader.set_yours(self._parts.painted(notes))

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.notes and not self.writing:
            self.changed.emit()

    # --- what keys do -------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), and set it off."""
        if self._parts is None:
            return
        order = sorted(self._parts.findings.items(), key=lambda found: found[1])
        here = self._parts.findings.get(self._reader.set_off.removeprefix("finding-"))
        at = self._reader.textCursor().blockNumber() if here is None else here
        if by > 0:
            ahead = (key for key, block in order if block > at)
        else:
            ahead = (key for key, block in reversed(order) if block < at)
        key = next(ahead, "")
        if key:
            self._reader.go_to(f"finding-{key}", band=True)
            self._pointed = self._parts.findings[key]
            self._show_tools()

    def note(self) -> None:
        """Write a note: on the selected text, which is highlighted; else on the finding of the text
        cursor or the first in sight; on the whole case where none is, so that no typing is lost."""
        selected = self._selected()
        if selected:
            self._write_on(selected[0])
            return
        self.write(self._part_here() or "")

    def write(self, part: str) -> None:
        """Write a note on a part of the case, "" for all of it; go on with the user's that is
        there. One by a colleague is left as it is: ``edit`` changes it."""
        if self._case is None:
            return
        target = Target(self._case.slug, part)
        there = [
            note
            for note in self._notes
            if note.target == target and note.kind is NoteKind.NOTE and not note.author
        ]
        self._write(there[0] if there else self._context.notes.new_note(target))

    def edit(self, key: str) -> None:
        """Change a note or a highlight by its id."""
        note = next((note for note in self._notes if note.id == key), None)
        if note is not None:
            self._write(note)

    def star(self) -> None:
        """Give the finding here a star, or take its star away."""
        part = self._part_here()
        if part is None:
            self._context.say(self.tr("No finding is in sight; go to one and star it there."))
            return
        self._turn_star(part)

    def star_case(self) -> None:
        """Give the case a star, or take its star away."""
        self._turn_star("")

    def highlight(self) -> None:
        """Highlight the selected text; where that is highlighted already, take it away."""
        selected = self._selected()
        there = self._highlights_here()
        if there and (not selected or any(n.quote == s.quote for n in there for s in selected)):
            self._context.notes.delete(there[0])
        elif selected:
            self._mark(selected)
        else:
            self._context.say(
                self.tr("Select some text first: with the mouse, or with Shift and the arrows.")
            )

    def collect(self) -> None:
        """Put the finding here into a collection."""
        part = self._part_here()
        if part is not None:
            self._collect(part)

    # --- behind it ----------------------------------------------------------------------------

    def _part_here(self) -> str | None:
        """The part that a key means: that of the finding of the text cursor, or the first in sight;
        None where none is in sight."""
        if self._parts is None:
            return None
        key = self._reader.citable_here()
        if not key:
            return None
        if key in self._parts.findings:
            return f"finding:{key}"
        section, _, number = key.rpartition("-")
        kind = {"challenges": "challenge", "visiting": "visit"}.get(section, section)
        return f"{kind}/{int(number) - 1}"

    def _selected(self) -> tuple[Selected, ...]:
        start, end = self._reader.selected()
        return self._parts.selected(start, end) if self._parts is not None and start < end else ()

    def _highlights_here(self) -> tuple[Note, ...]:
        """The highlights that the selection or the text cursor touches."""
        if self._parts is None:
            return ()
        start, end = self._reader.selected()
        block = self._reader.document().findBlock(start)
        at = block.position()
        return self._parts.highlights_at(self._notes, block.blockNumber(), start - at, end - at)

    def _mark(self, selected: tuple[Selected, ...]) -> None:
        """Highlight stretches of text."""
        if self._case is not None and selected:
            slug = self._case.slug
            stretches = [(Target(slug, one.part), one.quote, one.place) for one in selected]
            self._context.notes.highlight(stretches)

    def _write_on(self, selected: Selected) -> None:
        """Highlight a stretch of text and write a note on it."""
        if self._case is not None:
            target = Target(self._case.slug, selected.part)
            new, quote = self._context.services.notes.new, selected.quote
            self._write(new(NoteKind.HIGHLIGHT, target, quote=quote, place=selected.place))

    def _turn_star(self, part: str) -> None:
        if self._case is not None:
            self._context.notes.turn_star(Target(self._case.slug, part), self.name_of(part))

    def _write(self, note: Note) -> None:
        if self.popover is None:
            self.popover = NotePopover(self._owner)
            self.popover.done.connect(self.changed)
        self.tools.hide()
        draft = self._context.notes.draft(note)
        if note.kind is NoteKind.HIGHLIGHT and not note.version:
            draft.keep_anyway()
        name = self.name_of(note.target.part)
        if not note.target.part:
            name = self.tr("{0} · the whole case").format(name)
        self.popover.open_for(draft, name, self._rect_of(note))

    def _rect_of(self, note: Note) -> QRect:
        """Where a note, or what it is of, stands on the screen."""
        shown = self._reader.shown
        block = shown.anchors.get(f"yours-{note.id}") if shown is not None else None
        if block is None and self._parts is not None:
            block = self._parts.block_of(note.target.part)
        found = self._reader.rect_of(block) if block is not None else QRect()
        if found.height() > 0:
            return found
        view = self._reader.viewport()
        return QRect(view.mapToGlobal(view.rect().topLeft()), view.size() / 4)

    def name_of(self, part: str) -> str:
        """What a part is called: "Lindsay · Grading and reporting"."""
        case, vocabulary = self._case, self._vocabulary
        if case is None or vocabulary is None:
            return ""
        where = ""
        if part.startswith("finding:"):
            key = part.removeprefix("finding:")
            block = next((block for block, found in case.findings() if found.id == key), "")
            where = vocabulary.name_of(block) if block else ""
        elif part.startswith("headline/"):
            where = vocabulary.name_of(part.removeprefix("headline/"))
        return f"{case.short_name} · {where}" if where else case.short_name

    def _collect(self, part: str) -> None:
        if self._case is not None and self._parts is not None:
            block = self._parts.block_of(part)
            rect = self._reader.rect_of(block) if block is not None else QRect()
            self.collect_wanted.emit(Target(self._case.slug, part), rect)

    # --- the buttons at the margin, and the menu ----------------------------------------------

    def _point(self, block: int) -> None:
        """The mouse is on a block, or left the text."""
        if block < 0:
            self._rest.stop()
            spot = self._reader.viewport().mapFromGlobal(QCursor.pos())
            if not self.tools.geometry().contains(spot):
                self.tools.hide()
        elif block != self._pointed or not self.tools.isVisible():
            self._pointed = block
            self._rest.start()

    def _show_tools(self) -> None:
        parts, case = self._parts, self._case
        if parts is None or case is None or self.writing:
            return
        part = parts.part_at(self._pointed)
        part = "" if part in _HEAD else part
        block = parts.block_of(part)
        if block is None or not (part.startswith(("finding:", "challenge/", "visit/")) or not part):
            self.tools.hide()
            return
        self._part = part
        view = self._reader.viewport()
        rect = self._reader.rect_of(block)
        rect.moveTopLeft(view.mapFromGlobal(rect.topLeft()))
        starred = self._context.notes.marks.of(Target(case.slug, part)).starred
        self.tools.show_at(rect, view.width() - 2, starred=starred, whole=not part)

    def _tool_pressed(self, key: str) -> None:
        part = self._part
        self.tools.hide()
        if key == "case.cite":
            self._cite(part)
        elif key == "case.note":
            self.write(part)
        elif key == "case.highlight":
            self._highlight_part(part)
        elif key == "case.star":
            self._turn_star(part)
        else:
            self._collect(part)

    def _cite(self, part: str) -> None:
        kind, _, number = part.partition("/")
        section = {"challenge": "challenges", "visit": "visiting"}.get(kind, "")
        key = f"{section}-{int(number) + 1}" if section else part.removeprefix("finding:")
        self.cite_wanted.emit(key)

    def _highlight_part(self, part: str) -> None:
        """The selected text where that is in the part, else all of it; once more takes it away."""
        if self._parts is None:
            return
        selected = tuple(one for one in self._selected() if one.part == part)
        block = self._parts.block_of(part)
        if not selected and block is not None:
            whole = self._reader.document().findBlockByNumber(block)
            end = whole.position() + whole.length()
            selected = self._parts.selected(whole.position(), end)
        there = [
            note
            for note in self._notes
            if note.kind is NoteKind.HIGHLIGHT
            and note.target.part == part
            and any(note.quote == one.quote for one in selected)
        ]
        if there:
            self._context.notes.delete(there[0])
        else:
            self._mark(selected)

    def _change_words(self, key: str) -> str:
        author = next((note.author for note in self._notes if note.id == key), "")
        if author:
            return self.tr("Change the note by {0}…").format(author)
        return self.tr("Change your note…")

    def _fill_menu(self, menu: QMenu, block: int) -> None:
        """Add to the menu of the text what can be made of it."""
        parts, case = self._parts, self._case
        if parts is None or case is None:
            return
        part = parts.part_at(block)
        part = "" if part in _HEAD else part
        of_finding = part.startswith("finding:")
        starred = self._context.notes.marks.of(Target(case.slug, part)).starred
        note = self.tr("Note on this finding…") if of_finding else self.tr("Note on this…")
        star = self.tr("Take the star away") if starred else self.tr("Star this finding")
        if not of_finding:
            star = self.tr("Take the star away") if starred else self.tr("Star this")
        menu.addSeparator()
        rows: list[tuple[str, Callable[[], object]]] = [(note, partial(self.write, part))]
        mine = parts.note_at(block)
        if mine:
            rows.insert(0, (self._change_words(mine), partial(self.edit, mine)))
        if self._selected():
            rows.append((self.tr("Highlight the selected text"), self.highlight))
        for mark in self._highlights_here():
            rows.append((self.tr("Note on the highlight…"), partial(self._write, mark)))
            gone = partial(self._context.notes.delete, mark)
            words = self.tr("Delete the highlight")
            if mark.author:
                words = self.tr("Delete the highlight by {0}").format(mark.author)
            rows.append((words, gone))
        rows.append((star, partial(self._turn_star, part)))
        rows.append((self.tr("Put into a collection…"), partial(self._collect, part)))
        for words, slot in rows:
            menu.addAction(words).triggered.connect(partial(_call, slot))


def _call(slot: Callable[[], object], checked: bool = False) -> None:
    del checked
    slot()
