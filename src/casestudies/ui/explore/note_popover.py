"""A glossary term or a reading, as a panel beside where it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget

from casestudies.model.content import Reading, Term
from casestudies.model.library.notes import Target, of_reading
from casestudies.model.saved import SavedComparison
from casestudies.ui.a11y import announce, named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.explore.others_band import YOURS
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.form.own_marks import OwnMarks
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.text_popover import TextPopover
from casestudies.ui.tasks import Latest

Asked = tuple[str, QRect, bool]  # the term, where it stands on the screen, whether to take focus


class NotePopover(TextPopover):
    """Shows what a term means and what a reading says, read in the worker."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = ""  # the slug of the reading that is shown
        self._anchor = QRect()
        self._made = Flow(gap=6)
        self._note_button = self._button(self._write)
        self._star_button = self._button(self._star)
        self._collect_button = self._button(self._collect)
        self._own = QWidget(self)
        self._own.setLayout(self._made)
        self._column.addWidget(self._own)
        self._marks = OwnMarks(context, parent)
        context.notes.changed.connect(self._show_own)
        self._terms = Latest(context.tasks, self._read_terms, self._terms_read)
        self._show_own()

    def _button(self, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "link")
        button.clicked.connect(lambda: slot())
        self._made.addWidget(button)
        return button

    # --- what the user makes of a reading -----------------------------------------------------

    def _show_own(self) -> None:
        """Offer to note, star and collect the reading that is shown; a term cannot be."""
        self._own.setVisible(bool(self._reading))
        marked = self._context.notes.marks.of(of_reading(self._reading))
        note = self.tr("Your note…") if marked.notes else self.tr("Note…")
        star = self.tr("★ Take the star away") if marked.starred else self.tr("Star")
        for button, words in (
            (self._note_button, note),
            (self._star_button, star),
            (self._collect_button, self.tr("Put into a collection…")),
        ):
            button.setText(words)
            named(button, words.rstrip("…"))

    def _star(self) -> None:
        self._marks.star(of_reading(self._reading), self._title.text())

    def _collect(self) -> None:
        self.dismiss()
        self._marks.collect(of_reading(self._reading), self._title.text(), self._anchor)

    def _write(self) -> None:
        self.dismiss()
        self._marks.write(of_reading(self._reading), self._title.text(), self._anchor)

    def show_note(self, row: NoteRow, anchor: QRect) -> None:
        """Show a reading or a glossary term that was found; go to what a note of the user's is
        of."""
        library = self._context.services.library
        if row.kind == YOURS:
            case, _, part = row.anchor.partition("/")
            self._go_to(Target(case, part), anchor)
        elif row.kind == "reading":
            slug = row.key.partition("/")[2]
            self._context.tasks.read(library.readings, partial(self._show_reading, slug, anchor))
        else:
            self._reading = ""
            self._show_own()
            self.show_text(anchor, row.title, row.text, head=self.tr("Glossary"))
            done = partial(self._show_found_term, row.title, anchor)
            self._context.tasks.read(library.glossary, done)

    def _go_to(self, target: Target, anchor: QRect) -> None:
        context = self._context
        if target.reading:
            show = partial(self._show_reading, target.reading, anchor)
            context.tasks.read(context.services.library.readings, show)
        elif target.comparison:
            work = partial(context.services.saved.comparison, target.comparison)
            context.tasks.read(work, self._compare, context.notes.failed)
        else:
            context.go(Destination("explore", (target.case,), target.finding or None))

    def _compare(self, found: SavedComparison) -> None:
        if found.spec is not None:
            self._context.go(Destination("compare", comparison=found.spec, item=found.key))

    def show_term(self, name: str, anchor: QRect, focus: bool) -> None:
        """Show a glossary term by its name."""
        self._terms.request((name, anchor, focus))

    def leave_term(self) -> None:
        """The mouse or Tab left a term: the panel goes, unless the mouse is on it."""
        self._terms.cancel()
        self.leave_soon()

    def _read_terms(self, asked: Asked) -> tuple[Asked, tuple[Term, ...]]:
        return asked, self._context.services.library.glossary()

    def _terms_read(self, answer: tuple[Asked, tuple[Term, ...]]) -> None:
        (name, anchor, focus), terms = answer
        found = next((term for term in terms if term.term == name), None)
        if found is not None:
            self._show_term(found, anchor, focus)

    def _show_found_term(self, names: str, anchor: QRect, terms: tuple[Term, ...]) -> None:
        found = next((term for term in terms if names.startswith(term.term)), None)
        if found is not None:
            self._show_term(found, anchor, True)

    def _show_term(self, term: Term, anchor: QRect, focus: bool) -> None:
        others = [self.tr("also: {0}").format(", ".join(term.aka))] if term.aka else []
        if term.es:
            others.append(self.tr("Spanish: {0}").format(term.es))
        below = "\n".join(others)
        self._reading = ""
        self._show_own()
        if not focus:
            announce(self, "\n".join((f"{term.term}: {term.note}", below)))
        head = self.tr("Glossary")
        self.show_text(anchor, term.term, term.note, head=head, below=below, focus=focus)

    def _show_reading(self, slug: str, anchor: QRect, readings: tuple[Reading, ...]) -> None:
        found = next((item for item in readings if item.slug == slug), None)
        if found is None:
            return
        self._reading, self._anchor = slug, anchor
        self._show_own()
        by = (found.author, found.publisher, found.date)
        self.show_text(
            anchor,
            found.title,
            found.summary,
            head=self.tr("Reading"),
            below=" · ".join(part for part in by if part),
            url=found.url or "",
        )
