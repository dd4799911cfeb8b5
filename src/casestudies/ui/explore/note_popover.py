"""A glossary term or a reading, as a panel beside where it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from casestudies.model.content import Reading, Term
from casestudies.ui.a11y import announce
from casestudies.ui.context import UiContext
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.text_popover import TextPopover
from casestudies.ui.tasks import Latest

Asked = tuple[str, QRect, bool]  # the term, where it stands on the screen, whether to take focus


class NotePopover(TextPopover):
    """Shows what a term means and what a reading says, read in the worker."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._terms = Latest(context.tasks, self._read_terms, self._terms_read)

    def show_note(self, row: NoteRow, anchor: QRect) -> None:
        """Show a reading or a glossary term that was found."""
        library = self._context.services.library
        if row.kind == "reading":
            slug = row.key.partition("/")[2]
            self._context.tasks.read(library.readings, partial(self._show_reading, slug, anchor))
        else:
            self.show_text(anchor, row.title, row.text, head=self.tr("Glossary"))
            done = partial(self._show_found_term, row.title, anchor)
            self._context.tasks.read(library.glossary, done)

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
        below = self.tr("also: {0}").format(", ".join(term.aka)) if term.aka else ""
        if not focus:
            announce(self, f"{term.term}: {term.note}")
        head = self.tr("Glossary")
        self.show_text(anchor, term.term, term.note, head=head, below=below, focus=focus)

    def _show_reading(self, slug: str, anchor: QRect, readings: tuple[Reading, ...]) -> None:
        found = next((item for item in readings if item.slug == slug), None)
        if found is None:
            return
        by = (found.author, found.publisher, found.date)
        self.show_text(
            anchor,
            found.title,
            found.summary,
            head=self.tr("Reading"),
            below=" · ".join(part for part in by if part),
            url=found.url or "",
        )
