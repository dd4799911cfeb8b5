"""On the day: notes at a stop, large and by the keyboard alone, with its brief one key away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.visit import BriefLine, FieldNote, Seen, Stop
from casestudies.model.wording import weekday_of
from casestudies.ui.a11y import announce, named
from casestudies.ui.actions import tip
from casestudies.ui.context import UiContext
from casestudies.ui.visits.note_field import NoteField, number_and_text
from casestudies.ui.visits.notebook import Notebook
from casestudies.ui.visits.notes_list import NoteRow, NotesList, seen_words
from casestudies.ui.visits.stop_brief import StopBriefPane
from casestudies.ui.visits.tag_row import TagRow

_SAID = 8000  # ms that a sentence stands
_ROOMY = 120  # letters of the program's type beside each other: room for notes and brief


class FieldNotesPane(QWidget):
    """Writes into a ``notebook``, which the page shares with what is shown afterwards."""

    def __init__(
        self, context: UiContext, notebook: Notebook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self.notebook = context, notebook
        self._correcting = False
        self._focus_wanted = False  # by somebody, before one could write
        self._shown: tuple[str, str] | None = None  # the stop and the draft in the field
        self._brief_wanted: bool | None = None  # None: where there is room for it beside the notes
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self, self.tr("Field notes"))
        self._actions = self._bind()
        self._build()
        self._lay_out()
        self._read = QTimer(self)
        self._read.setSingleShot(True)
        self._read.setInterval(_SAID)
        self._read.timeout.connect(self._show_hint)
        notebook.changed.connect(self._follow)
        notebook.told.connect(self.say)
        self._show_hint()
        self._follow()

    # --- building -----------------------------------------------------------------------------

    def _bind(self) -> dict[str, QAction]:
        slots: tuple[tuple[str, Callable[[], object]], ...] = (
            ("notes.new", self.begin),
            ("notes.list", self._go_to_list),
            ("notes.brief", self.turn_brief),
            ("notes.attach", self.ask_file),
            ("notes.attach_placed", self.ask_file_with_place),
            ("notes.agrees", lambda: self._mark(Seen.AGREES)),
            ("notes.surprise", lambda: self._mark(Seen.SURPRISE)),
            ("notes.previous", lambda: self.notebook.turn(-1)),
            ("notes.next", lambda: self.notebook.turn(1)),
            ("notes.undo", self.notebook.put_back),
        )
        return {key: self._context.actions.bind(key, self, slot) for key, slot in slots}

    def _build(self) -> None:
        theme = self._context.theme
        self.before = self._step("chevron-left", "notes.previous")
        self.after = self._step("chevron-right", "notes.next")
        self.title = _label("title")
        self.where = _label("soft")
        self.kept = _label("caption")
        self.kept.setWordWrap(False)
        self.kept.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.brief_button = self._button("notes.brief", self.tr("Brief"))
        self.brief_button.setCheckable(True)
        self.attach_button = self._button("notes.attach", self.tr("Attach…"))
        self.new_button = self._button("notes.new", self.tr("New note"))
        self.tags = TagRow(self)
        self.tags.chosen.connect(self._tag)
        self.field = NoteField(self)
        self.field.edited.connect(self._typed)
        self.field.finished.connect(self.begin)
        self.field.numbered.connect(self._tag)
        self.field.undone.connect(self.notebook.put_back)
        self.field.left.connect(self._go_to_list)
        self.field.given.connect(self._attach_all)
        self.draft_facts = _label("caption")
        self.said = _label("soft")
        self.list = NotesList(theme, self)
        self.list.corrected.connect(self._correct)
        self.list.struck.connect(self.notebook.strike_out)
        self.list.numbered.connect(self._tag_note)
        self.list.marked.connect(lambda key, seen: self.notebook.mark(seen, key))
        self.list.opened.connect(self._open)
        self.list.begun.connect(self.begin)
        self.list.left.connect(self.take_focus)
        self.empty = _label("soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 12, 14, 12)
        self.brief = StopBriefPane(self._context, self)
        self.brief.chosen.connect(self._begin_on)

    def _lay_out(self) -> None:
        bar = QFrame(self)
        bar.setObjectName("topbar")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.where)
        across = QHBoxLayout(bar)
        across.setContentsMargins(16, 8, 16, 8)
        across.setSpacing(10)
        across.addWidget(self.before)
        across.addLayout(words, 1)
        for widget in (
            self.kept,
            self.new_button,
            self.attach_button,
            self.brief_button,
            self.after,
        ):
            across.addWidget(widget)
        card = QFrame(self)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 12)
        inside.setSpacing(10)
        inside.addWidget(self.tags)
        inside.addWidget(self.field)
        inside.addWidget(self.draft_facts)
        inside.addWidget(self.said)
        notes = QFrame(self)
        notes.setProperty("look", "reading-card")
        down = QVBoxLayout(notes)
        down.setContentsMargins(2, 6, 2, 6)
        down.addWidget(self.empty)
        down.addWidget(self.list, 1)
        self._notes_card = notes
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(notes, 3)
        body.addWidget(self.brief, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        under = QVBoxLayout()
        under.setContentsMargins(16, 14, 16, 14)
        under.setSpacing(14)
        under.addWidget(card)
        under.addLayout(body, 1)
        column.addLayout(under, 1)

    def _button(self, action: str, words: str) -> QPushButton:
        button = named(QPushButton(words, self), words.strip(" …"))
        button.setProperty("look", "large")
        button.setToolTip(tip(action))
        button.clicked.connect(self._actions[action].trigger)
        return button

    def _step(self, icon: str, action: str) -> QPushButton:
        button = named(QPushButton(self), tip(action).split(" (")[0])
        button.setProperty("look", "large")
        button.setToolTip(tip(action))
        button.clicked.connect(self._actions[action].trigger)
        self._context.theme.set_icon(button, icon, "ink", 20)
        return button

    # --- what is shown ------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the cursor where one writes, as soon as it is known at which stop."""
        self._focus_wanted = not self.field.isEnabled()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_back(self) -> bool:
        """Out of the list or the brief, or of a note that is corrected, to an empty note; False
        where one is there."""
        if self.field.hasFocus() and not self.field.text and not self._correcting:
            return False
        self.begin()
        return True

    def say(self, text: str) -> None:
        """A sentence below the note, for a while."""
        self.said.setText(text)
        self._read.start()
        announce(self, text)

    def _show_hint(self) -> None:
        self.said.setText(
            self.tr(
                "Enter: next note · 1–9 and a letter: a note on that dimension (Alt+1–9 at any "
                "time; a number with a space behind it is text) · ↓: the notes"
            )
        )

    def _follow(self) -> None:
        book, stop = self.notebook, self.notebook.at
        self._show_stop(stop)
        draft = book.draft
        shown = (book.stop, draft.id if draft else "")
        if shown != self._shown:
            self._shown = shown
            self.field.show_text(draft.text if draft else "")
        self.field.setEnabled(stop is not None)
        if self._focus_wanted and stop is not None and self.isVisible():
            self.take_focus()
        self._show_tags()
        facts = self._facts(draft, lit=draft.dimension in book.tags) if draft is not None else []
        self.draft_facts.setText(" · ".join(facts))
        self.draft_facts.setVisible(bool(facts))
        rows = [self._row(note) for note in reversed(book.notes(book.stop))]
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(
            self.tr("Nothing is written down here yet. Type; all of it is kept as you go.")
            if stop is not None
            else self.tr("This visit has no stops yet; its plan is where they are added.")
        )
        self.brief.show_brief(book.brief)
        self._show_kept()

    def _show_stop(self, stop: Stop | None) -> None:
        stops = self.notebook.stops
        at = stops.index(stop) if stop is not None else -1
        self.before.setEnabled(at > 0)
        self.after.setEnabled(0 <= at < len(stops) - 1)
        if stop is None or self.notebook.plan is None:
            self.title.setText(self.tr("Field notes"))
            self.where.setText("")
            return
        self.title.setText(self._name_of(stop.case))
        said = [self.tr("Stop {0} of {1}").format(at + 1, len(stops))]
        day = self.notebook.plan.date_of(stop.day)
        if day is not None:
            said.append(weekday_of(day))
        self.where.setText(" · ".join(said))

    def _show_kept(self) -> None:
        at = self.notebook.kept_at
        if self.notebook.unkept:
            self.kept.setText(self.tr("Keeping…"))
        elif at is not None:
            self.kept.setText(self.tr("Kept at {0}").format(f"{at.astimezone():%H:%M:%S}"))
        else:
            self.kept.setText("")

    def _show_tags(self) -> None:
        keys, draft = self.notebook.tags, self.notebook.draft
        vocabulary = self._context.services.library.vocabulary()
        names = []
        for key in keys:
            found = vocabulary.dimension_by_key.get(key)
            names.append(found.short_name if found is not None else key)
        lit = keys.index(draft.dimension) + 1 if draft and draft.dimension in keys else 0
        text = self.field.text
        may = len(text) == 1 and text.isascii() and text.isdigit() and not lit
        number = int(text) if may else 0
        self.tags.show_tags(names, lit, number if 0 < number <= len(keys) else 0)

    def _row(self, note: FieldNote) -> NoteRow:
        below = ""
        if note.attachment is not None:
            placed = self.tr(" (with its place)") if note.attachment.placed else ""
            below = self.tr("Attached: {0}").format(note.attachment.name) + placed
        said = (f"{note.at.astimezone():%H:%M}", *self._facts(replace(note, attachment=None)))
        return NoteRow(note, " · ".join(said), below)

    def _facts(self, note: FieldNote, *, lit: bool = False) -> list[str]:
        """What is told of a note besides its text; ``lit`` tells that its dimension is seen."""
        found = [note.author] if note.author else []
        if note.dimension and not lit:
            found.append(self._context.services.library.vocabulary().name_of(note.dimension))
        if note.seen is not Seen.OPEN:
            found.append(seen_words(note.seen))
        if note.attachment is not None:
            found.append(self.tr("Attached: {0}").format(note.attachment.name))
        return found

    def _name_of(self, slug: str) -> str:
        names = {b.slug: b.short_name for b in self._context.services.library.briefs()}
        return names.get(slug, slug)

    # --- writing ------------------------------------------------------------------------------

    def begin(self) -> None:
        """What is written is a note; the cursor stands in the next one."""
        self._correcting = False
        self.notebook.finish()
        self.field.show_text("")
        self._shown = (self.notebook.stop, "")
        self._show_tags()
        self.take_focus()

    def _begin_on(self, line: BriefLine) -> None:
        """A note on a line of the brief, with its dimension."""
        self.begin()
        if line.dimension:
            self.notebook.tag(line.dimension)
            self._hold()

    def _typed(self, text: str) -> None:
        book, draft = self.notebook, self.notebook.draft
        if not self._correcting and (draft is None or not draft.dimension):
            number, rest = number_and_text(text, len(book.tags))
            if number:
                self.field.take_number()
                book.type(rest)
                book.tag(book.tags[number - 1])
                self._hold()
                announce(self, self._facts(book.draft)[0] if book.draft else "")
                return
        book.type(text)
        self._hold()

    def _hold(self) -> None:
        """The field shows the note under way already."""
        draft = self.notebook.draft
        self._shown = (self.notebook.stop, draft.id if draft else "")
        self._show_tags()

    def _tag(self, number: int) -> None:
        tags = self.notebook.tags
        if number <= len(tags) and self.notebook.at is not None:
            self.notebook.tag(tags[number - 1] if number else "")
            self._hold()
            self.take_focus()

    def _tag_note(self, key: str, number: int) -> None:
        tags = self.notebook.tags
        if number <= len(tags):
            self.notebook.tag(tags[number - 1] if number else "", key)

    def _mark(self, seen: Seen) -> None:
        if self.list.hasFocus() and self.list.key:
            self.notebook.mark(seen, self.list.key)
        elif self.notebook.at is not None:
            self.notebook.mark(seen)
            self._hold()

    def _correct(self, key: str) -> None:
        self._correcting = True
        self.notebook.correct(key)
        self.take_focus()

    def _go_to_list(self) -> None:
        if self.list.rows:
            self.list.take_focus()

    # --- what is attached ---------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for a photo or file for the note under way, or the one in focus in the list."""
        self._ask(keep_position=False)

    def ask_file_with_place(self) -> None:
        """As ``ask_file``; a photo keeps where it was taken."""
        self._ask(keep_position=True)

    def _ask(self, *, keep_position: bool) -> None:
        if self.notebook.at is None:
            return
        key = self.list.key if self.list.hasFocus() else ""
        words = (
            self.tr("Attach a photo, which keeps the place where it was taken")
            if keep_position
            else self.tr("Attach a photo, without the place where it was taken, or a file")
        )
        dialog = QFileDialog(self, words)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(
            lambda path: self._attach(Path(path), key, keep_position=keep_position)
        )
        dialog.open()

    def _attach_all(self, paths: list[Path]) -> None:
        """The first file belongs to the note under way, each other one is a note of its own."""
        if self.notebook.at is None:
            return
        for path in paths:
            if path is not paths[0]:
                self.begin()
            self._attach(path)

    def _attach(self, path: Path, key: str = "", *, keep_position: bool = False) -> None:
        self.notebook.attach(path, key, keep_position=keep_position)
        self._hold()

    def _open(self, key: str) -> None:
        note = self.notebook.note(key)
        if note is None or note.attachment is None:
            self.say(self.tr("Nothing is attached to this note."))
            return
        path = self._context.services.visits.attached_file(note.attachment)
        if path is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            said = self.tr("“{0}” cannot be opened; it is missing, or no program opens it.")
            self.say(said.format(note.attachment.name))

    # --- the brief ----------------------------------------------------------------------------

    def turn_brief(self) -> None:
        """To the brief, and back to the note; where there is no room for both, it takes the place
        of the notes."""
        there = self.brief.isVisible() and not self.brief.list.isVisible()  # and says nothing
        self._brief_wanted = not (self.brief.list.hasFocus() or there)
        self._make_room()
        if self._brief_wanted:
            self.brief.take_focus()
        else:
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() > _ROOMY * self.fontMetrics().averageCharWidth()
        shown = roomy if self._brief_wanted is None else self._brief_wanted
        self.brief.setVisible(shown)
        self._notes_card.setVisible(roomy or not shown)
        self.brief_button.setChecked(shown)


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
