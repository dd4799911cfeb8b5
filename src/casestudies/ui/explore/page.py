"""Explore: search on top, filters, result cards, and the case beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.case import Case, CaseBrief, brief_of
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import FEWEST_CASES
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.model.results import CaseHit, SearchResults
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.explore.facet_panel import FacetPanel
from casestudies.ui.explore.related import AroundDesk
from casestudies.ui.explore.results import ResultsPane
from casestudies.ui.explore.results_model import matched_words
from casestudies.ui.explore.search_box import SearchBox
from casestudies.ui.explore.tray_popover import TrayPopover
from casestudies.ui.explore.typing import WordsDesk
from casestudies.ui.export.dialog import ask_results_export
from casestudies.ui.page import Page
from casestudies.ui.reader.case_view import ReaderPane, Reading
from casestudies.ui.tasks import Latest

MOST_CASES_SHOWN = 200
BETWEEN_PARTS_MS = 30  # the parts of an answer: each is painted before the next one changes
READ_AFTER_TYPING_MS = 300
READ_AFTER_MOVING_MS = 70
_SPLITTER = "explore_splitter"


class ExplorePage(Page):
    """Find cases and read them."""

    place = "explore"
    title = "Explore"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._filters = Filters()
        self._sort = Sort.RELEVANCE
        self._pinned = ""  # a case opened from elsewhere, shown even if it is no result
        self._chosen = ("", "")  # the case the user moved to, and the words it was found with
        self._searches = Latest(context.tasks, context.services.searching.search, self._answered)
        self._waiting: Reading | None = None
        self._later: list[Callable[[], object]] = []
        self._then = QTimer(self)
        self._then.setSingleShot(True)
        self._then.setInterval(BETWEEN_PARTS_MS)
        self._then.timeout.connect(self._show_later)
        self._read_soon = QTimer(self)
        self._read_soon.setSingleShot(True)
        self._read_soon.timeout.connect(self._read_now)
        self._build()
        self._connect()
        self._bind_actions()
        self._show_tray()
        self._search()

    # --- the page as the window sees it -------------------------------------------------------

    def entered(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.search.take_focus()

    def focus_search(self) -> bool:
        self.search.take_focus()
        self.words.offer()
        return True

    def go_back(self) -> bool:
        if self._close_popover():
            return True
        focused = QApplication.focusWidget()
        if focused is not None and self.reading.isAncestorOf(focused):
            self.results.take_focus()
        elif focused is not self.search.edit:
            self.search.take_focus()  # also from a chip
        elif self.search.text:
            self.search.clear()
        return True

    def show_destination(self, destination: Destination) -> None:
        query = destination.query
        if query is not None and query != self._query():
            self._take_query(query)
        if destination.cases:
            slug = destination.cases[0]
            self._pinned = slug
            self.results.select(slug)
            anchor = f"finding-{destination.finding}" if destination.finding else ""
            self._read(Reading(slug, anchor), 0)

    def location(self) -> Destination:
        case = self.reading.case
        return Destination(self.place, (case.slug,) if case else (), None, self._query())

    def save_state(self) -> None:
        self.context.services.settings.change(**{_SPLITTER: self.splitter.sizes()})

    @property
    def busy(self) -> bool:
        """True while an answer or a case is on its way."""
        waiting = self._then.isActive() or self._read_soon.isActive()
        return waiting or any(part.busy for part in (self._searches, self.words, self.reading))

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.context.theme
        vocabulary = self.context.services.library.vocabulary()
        self.search = SearchBox(theme, self.context.services.searching.tokens, self)
        self.words = WordsDesk(self.context, self.search, self._query, self)
        self.like_button = QPushButton(self.tr("Find models like ours"), self)
        self.like_button.setFixedHeight(38)
        self.like_button.setToolTip(tip("place.like"))
        named(self.like_button, self.like_button.text())
        self.tray_button = QPushButton(self)
        self.tray_button.setFixedHeight(38)
        top = QFrame(self)
        top.setObjectName("topbar")
        top.setFixedHeight(64)
        across = QHBoxLayout(top)
        across.setContentsMargins(20, 0, 20, 0)
        across.setSpacing(12)
        across.addWidget(self.search, 1)
        across.addWidget(self.like_button)
        across.addWidget(self.tray_button)
        self.facets = FacetPanel(theme, self)
        self.facets.set_vocabulary(vocabulary)
        self.results = ResultsPane(theme, vocabulary, self)
        self.reading = ReaderPane(self.context, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for number, pane in enumerate((self.facets, self.results, self.reading)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(number, 1 if pane is self.reading else 0)
        sizes = self.context.services.settings.get(_SPLITTER, [])
        usable = len(sizes) == 3 and all(isinstance(size, int) and size > 0 for size in sizes)
        self.splitter.setSizes(sizes if usable else [248, 430, 678])
        self.tray_popover = TrayPopover(theme, self)
        self.around = AroundDesk(self.context, vocabulary, self.results.rect_of_current, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        tray = self.context.tray
        self.search.changed.connect(self._typed)
        self.search.down.connect(self._into_results)
        self.words.wanted.connect(self._take_query)
        self.like_button.clicked.connect(self._find_models)
        self.tray_button.clicked.connect(self.show_tray)
        self.facets.toggled.connect(self._facet_toggled)
        self.facets.cleared.connect(self.clear_filters)
        self.results.selected.connect(self._case_selected)
        self.results.opened.connect(self._case_opened)
        self.results.sort_chosen.connect(self._sort_chosen)
        export = partial(ask_results_export, self.context, parent=self)
        self.results.export_wanted.connect(export)
        self.results.suggested.connect(self.search.set_text)
        self.results.step_chosen.connect(self._take_query)
        self.results.asked_why.connect(self.around.explain)
        self.results.menu_wanted.connect(self.around.show_menu)
        self.results.others.chosen.connect(self.around.show_note)
        self.around.case_wanted.connect(self._open_like)
        self.results.clear_words.connect(self.search.clear)
        self.results.clear_filters.connect(self.clear_filters)
        self.reading.case_wanted.connect(self._other_case)
        self.reading.tray_wanted.connect(self._toggle_case)
        self.reading.like_wanted.connect(self.around.like_case)
        self.reading.passage_wanted.connect(self.around.like_passage)
        self.reading.term_wanted.connect(self.around.show_term)
        self.reading.term_left.connect(self.around.leave_term)
        self.tray_popover.remove.connect(tray.remove)
        self.tray_popover.clear.connect(tray.clear)
        self.tray_popover.compare.connect(self.compare)
        self.tray_popover.open_case.connect(self._open_from_tray)
        tray.changed.connect(self._show_tray)
        self.context.bus.changed.connect(self._bus_changed)

    def _bind_actions(self) -> None:
        bind = self.context.actions.bind
        bind("explore.filters", self, partial(self.facets.view.setFocus))
        bind("explore.results", self, self.results.take_focus)
        bind("explore.reader", self, self.reading.take_focus)
        bind("explore.clear", self, self.clear_filters)
        bind("explore.why", self.results, self.results.ask_why)
        bind("explore.searches", self, self.words.show_searches)
        bind("explore.link", self, self.words.copy_link)
        bind("case.find", self, self.reading.finder.open)
        bind("explore.sort", self, self.results.sort_button.showMenu)
        bind("tray.show", self, self.show_tray)
        bind("tray.compare", self, self.compare)
        bind("tray.show", self.tray_popover, self.show_tray)
        bind("tray.compare", self.tray_popover, self.compare)
        bind("tray.toggle", self.results, self._toggle_selected)

    # --- searching ----------------------------------------------------------------------------

    def _query(self) -> Query:
        return Query(self.search.text, self._filters, self._sort, limit=MOST_CASES_SHOWN)

    def _search(self) -> None:
        self._searches.request(self._query())

    def _typed(self) -> None:
        self._pinned = ""
        self._search()

    def _take_query(self, query: Query) -> None:
        """Show a whole search: its words and fields in the box, its filters and its order."""
        self._pinned = ""
        self._filters, self._sort = query.filters, query.sort
        self.results.show_sort(query.sort)
        self.search.restore(query.text)
        self._search()

    def _into_results(self) -> None:
        self.words.remember()
        self.results.take_focus()

    def _facet_toggled(self, facet: Facet, key: str) -> None:
        self._pinned = ""
        others = self.search.drop(facet, key)
        if others is None:
            self._filters = self._filters.toggled(facet, key)
        else:  # it was typed: the other values of that field stay chosen, the key goes
            kept = (self._filters.of(facet) | set(others)) - {key}
            self._filters = self._filters.with_(facet, kept)
        self._search()

    def clear_filters(self) -> None:
        """Drop every chosen filter."""
        typed = self.search.drop_filters()
        if self._filters or typed:
            self._filters = Filters()
            self._search()
            self.facets.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sort_chosen(self, sort: Sort) -> None:
        self._sort = sort
        self.results.show_sort(sort)
        self._search()

    def _answered(self, results: SearchResults) -> None:
        self._later = [partial(self.facets.show_results, results), partial(self._mark, results)]
        self._then.start()
        hit = self.results.show_results(results, self._pinned or self._kept(results.query.text))
        if results.query.text.strip():
            count = f"{results.passages:,} passage{'' if results.passages == 1 else 's'}"
            self.search.show_count(f"{count} in {max(1, round(results.seconds * 1000))} ms")
        else:
            self.search.show_count("")
        if self._pinned and not self.results.select(self._pinned):
            return
        if hit is not None and (self._waiting is None or self._waiting.slug != hit.brief.slug):
            self._read(Reading(hit.brief.slug), READ_AFTER_TYPING_MS)  # else: at its anchor
        elif self._read_soon.isActive():
            self._read_soon.start()  # the typing goes on

    def _mark(self, results: SearchResults) -> None:
        self.reading.set_words(matched_words(results))

    def _show_later(self) -> None:
        """Show the next part of an answer, each in a turn of its own: keys come in between."""
        self._later.pop(0)()
        if self._later:
            self._then.start()

    def _kept(self, words: str) -> str:
        """The case the user moved to, while the words are the same or more of them; else ""."""
        slug, before = self._chosen
        refined = bool(before.strip()) and words.startswith(before)
        return slug if refined or words == before else ""

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.content:
            self._search()
            self.reading.forget()

    # --- reading ------------------------------------------------------------------------------

    def _read(self, reading: Reading, after: int) -> None:
        self._waiting = reading
        self._read_soon.start(after if self.reading.case is not None else 0)

    def _read_now(self) -> None:
        if self._waiting is not None:
            self.reading.read(self._waiting)

    def _case_selected(self, hit: CaseHit) -> None:
        self._pinned = ""
        self._chosen = (hit.brief.slug, self.search.text)
        self._read(Reading(hit.brief.slug), READ_AFTER_MOVING_MS)

    def _case_opened(self, hit: CaseHit) -> None:
        """Read a case at its best passage, with the focus in the text."""
        finding = hit.hits[0].passage.finding if hit.hits and hit.hits[0].spans else None
        anchor = f"finding-{finding}" if finding else ""
        self._chosen = (hit.brief.slug, self.search.text)
        self._read(Reading(hit.brief.slug, anchor), 0)
        self.reading.take_focus()
        self.words.remember()
        self._remember(hit.brief.slug)

    def _other_case(self, slug: str) -> None:
        self._pinned = slug
        self.results.select(slug)
        self._read(Reading(slug), 0)
        self._remember(slug)

    def _open_like(self, slug: str, finding: str) -> None:
        """Read a case that is like another one, at a finding where it has one."""
        self._pinned = slug
        self.results.select(slug)
        self._read(Reading(slug, f"finding-{finding}" if finding else ""), 0)
        self.reading.take_focus()
        self._remember(slug)

    def _remember(self, slug: str) -> None:
        self.context.arrived.emit(Destination(self.place, (slug,), None, self._query()))

    def _find_models(self) -> None:
        self.context.go(Destination("like"))

    # --- the tray -----------------------------------------------------------------------------

    def show_tray(self) -> None:
        """Open the tray beside its button; close it if it is open."""
        if self.tray_popover.isVisible():
            self.tray_popover.dismiss()
            return
        corner = self.tray_button.mapToGlobal(QPoint())
        self.tray_popover.show_tray(self._tray_briefs(), QRect(corner, self.tray_button.size()))

    def compare(self) -> None:
        """Go to Compare with the cases in the tray; with too few of them, show the tray."""
        slugs = self.context.tray.slugs
        if len(slugs) < FEWEST_CASES:
            self.show_tray()
            return
        self.tray_popover.dismiss()
        self.context.go(Destination("compare", slugs))

    def _tray_briefs(self) -> list[CaseBrief]:
        by_slug = {brief.slug: brief for brief in self.context.services.library.briefs()}
        return [by_slug[slug] for slug in self.context.tray.slugs if slug in by_slug]

    def _toggle_selected(self) -> None:
        hit = self.results.current()
        if hit is not None:
            self.context.tray.toggle(hit.brief)

    def _toggle_case(self, case: Case) -> None:
        self.context.tray.toggle(brief_of(case))

    def _open_from_tray(self, brief: CaseBrief) -> None:
        self.tray_popover.dismiss()
        self._other_case(brief.slug)

    def _show_tray(self) -> None:
        count = len(self.context.tray)
        text = self.tr("Compare tray")
        self.tray_button.setText(f"{text} · {count}" if count else text)
        named(self.tray_button, f"{text}, {count} case{'' if count == 1 else 's'}")
        self.tray_button.setToolTip(tip("tray.show"))
        self.results.model.set_tray(self.context.tray.slugs)
        if self.tray_popover.isVisible():
            self.tray_popover.fill(self._tray_briefs())

    def _close_popover(self) -> bool:
        if self.tray_popover.isVisible():
            self.tray_popover.dismiss()
            return True
        for panel in (self.words.popup, self.words.searches):
            if panel.isVisible():
                panel.dismiss()
                return True
        return self.around.dismiss() or self.reading.dismiss_popovers()
