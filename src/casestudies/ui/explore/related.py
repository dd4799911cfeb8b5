"""Around Explore's results: why a case was found, more like it, readings and glossary terms."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.model.content import Reading, Term
from casestudies.model.results import CaseHit, Hit
from casestudies.model.searching import SimilarCase, SimilarPassage
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.search.reasons import explain_hit
from casestudies.ui.a11y import announce
from casestudies.ui.context import UiContext
from casestudies.ui.explore.reasons_html import render_reasons
from casestudies.ui.explore.similar_popover import SimilarPopover
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.text_popover import TextPopover
from casestudies.ui.tasks import Latest

_WHERE = {"profile": "Profile", "summary": "Summary", "timeline": "Timeline"}


class AroundDesk(QObject):
    """``case_wanted`` gives a slug and a finding ("" for none) to be read."""

    case_wanted = Signal(str, str)

    def __init__(
        self,
        context: UiContext,
        vocabulary: Vocabulary,
        card: Callable[[], QRect],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._page = parent
        self._card = card
        self._context = context
        self._vocabulary = vocabulary
        self.why = TextPopover(parent, 460)
        self.similar = SimilarPopover(context.theme, parent)
        self.similar.chosen.connect(self._open)
        self.note = TextPopover(parent)
        self._terms = Latest(context.tasks, self._read_terms, self._terms_read)

    def dismiss(self) -> bool:
        """Close what is open; False if nothing was."""
        for panel in (self.why, self.similar, self.note):
            if panel.isVisible():
                panel.dismiss()
                return True
        return False

    # --- why ----------------------------------------------------------------------------------

    def explain(self, hit: CaseHit, anchor: QRect) -> None:
        """Tell which typed word met which word in a case, passage by passage."""
        told = [(self._where(item), item) for item in hit.hits if item.matches]
        html = render_reasons(told, self._context.theme.tokens)
        text = ". ".join(f"{where}: {'; '.join(explain_hit(item))}" for where, item in told)
        if not told:
            text = self.tr("No words were typed: the case is here because it passes the filters.")
        shown = f"{len(hit.hits)} of {hit.total} passages" if hit.total > len(hit.hits) else ""
        title = self.tr("Why {0} was found").format(hit.brief.short_name)
        self.why.show_text(anchor, title, text, html=html, below=shown)

    def _where(self, hit: Hit) -> str:
        where = hit.passage.where
        if where in self._vocabulary.dimension_by_key:
            return self._vocabulary.name_of(where)
        return _WHERE.get(where) or self._vocabulary.name_of(where).capitalize()

    def show_menu(self, hit: CaseHit, spot: QPoint) -> None:
        """The menu of a card: why it was found, what is like it, the tray."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        anchor, brief = self._card(), hit.brief
        why = menu.addAction(self.tr("Why this case was found"))
        why.triggered.connect(partial(self.explain, hit, anchor))
        like = menu.addAction(self.tr("More cases like this one"))
        like.triggered.connect(partial(self.like_case, brief.slug, brief.short_name, anchor))
        if hit.hits:
            passage = menu.addAction(self.tr("Passages like the one shown"))
            passage.triggered.connect(partial(self.like_passage, shown_passage(hit), anchor))
        tray = self._context.tray
        inside = brief.slug in tray
        text = self.tr("Take out of the tray") if inside else self.tr("Put into the tray")
        menu.addAction(text).triggered.connect(partial(tray.toggle, brief))
        menu.popup(spot)

    # --- more like this -----------------------------------------------------------------------

    def like_case(self, slug: str, name: str, anchor: QRect) -> None:
        """List cases like one."""
        title = self.tr("More like {0}").format(name)
        work = partial(self._context.services.searching.more_like_case, slug)
        self._context.tasks.read(work, partial(self._show_cases, title, anchor))

    def like_passage(self, key: str, anchor: QRect) -> None:
        """List passages of other cases like one."""
        title = self.tr("Passages of other cases like this one")
        work = partial(self._context.services.searching.more_like_passage, key)
        self._context.tasks.read(work, partial(self._show_passages, title, anchor))

    def _show_cases(self, title: str, anchor: QRect, found: tuple[SimilarCase, ...]) -> None:
        rows = [
            NoteRow(
                item.brief.name, facts_of(item.brief), " · ".join(item.reasons), item.brief.slug
            )
            for item in found
        ]
        self._show_rows(title, rows, anchor)

    def _show_passages(self, title: str, anchor: QRect, found: tuple[SimilarPassage, ...]) -> None:
        rows = [
            NoteRow(
                item.brief.short_name,
                item.passage.text,
                " · ".join(item.reasons),
                item.brief.slug,
                item.passage.finding or "",
            )
            for item in found
        ]
        self._show_rows(title, rows, anchor)

    def _show_rows(self, title: str, rows: list[NoteRow], anchor: QRect) -> None:
        if rows:
            self.similar.show_rows(title, rows, anchor)
        else:
            self._context.say(self.tr("Nothing in the library is like this."))

    def _open(self, row: NoteRow) -> None:
        self.case_wanted.emit(row.key, row.anchor)

    # --- readings and terms -------------------------------------------------------------------

    def show_note(self, row: NoteRow, anchor: QRect) -> None:
        """Show a reading or a glossary term that was found."""
        library = self._context.services.library
        if row.kind == "reading":
            slug = row.key.partition("/")[2]
            done = partial(self._show_reading, slug, anchor)
            self._context.tasks.read(library.readings, done)
        else:
            self.note.show_text(anchor, row.title, row.text, head=self.tr("Glossary"))
            names = row.title
            done = partial(self._show_found_term, names, anchor)
            self._context.tasks.read(library.glossary, done)

    def show_term(self, name: str, anchor: QRect, focus: bool) -> None:
        """Show a glossary term by its name."""
        self._terms.request((name, anchor, focus))

    def leave_term(self) -> None:
        """The mouse or Tab left a term: its panel goes, unless the mouse is on it."""
        self._terms.cancel()
        self.note.leave_soon()

    def _read_terms(
        self, asked: tuple[str, QRect, bool]
    ) -> tuple[tuple[str, QRect, bool], tuple[Term, ...]]:
        return asked, self._context.services.library.glossary()

    def _terms_read(self, answer: tuple[tuple[str, QRect, bool], tuple[Term, ...]]) -> None:
        asked, terms = answer
        self._show_term(*asked, terms)

    def _show_reading(self, slug: str, anchor: QRect, readings: tuple[Reading, ...]) -> None:
        found = next((item for item in readings if item.slug == slug), None)
        if found is None:
            return
        by = (found.author, found.publisher, found.date)
        below = " · ".join(part for part in by if part)
        self.note.show_text(
            anchor,
            found.title,
            found.summary,
            head=self.tr("Reading"),
            below=below,
            url=found.url or "",
        )

    def _show_found_term(self, names: str, anchor: QRect, terms: tuple[Term, ...]) -> None:
        found = next((term for term in terms if names.startswith(term.term)), None)
        if found is not None:
            self._show_term(found.term, anchor, True, terms)

    def _show_term(self, name: str, anchor: QRect, focus: bool, terms: tuple[Term, ...]) -> None:
        found = next((term for term in terms if term.term == name), None)
        if found is not None:
            below = self.tr("also: {0}").format(", ".join(found.aka)) if found.aka else ""
            if not focus:
                announce(self.note, f"{found.term}: {found.note}")
            self.note.show_text(
                anchor, found.term, found.note, head=self.tr("Glossary"), below=below, focus=focus
            )


def shown_passage(hit: CaseHit) -> str:
    """The key of the passage that a card shows."""
    found = next((item for item in hit.hits if item.passage.kind != "name"), hit.hits[0])
    return found.passage.key


def rect_of(widget: QWidget) -> QRect:
    """Where a widget stands on the screen."""
    return QRect(widget.mapToGlobal(QPoint()), widget.size())
