"""Explore: search on top, filters, result cards, and the case beside them.

A key in the search box reaches the screen so: ``SearchBox._text_changed``, ``ExploreState.type``,
``ExplorePage._state_changed``, ``SearchService.search`` (in the worker), ``ExplorePage._answered``,
``ExploreState.show``, ``ResultsPane._state_changed``, ``CaseCardDelegate.paint``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.brief import CaseBrief
from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import of_case
from casestudies.model.limits import FEWEST_CASES, MOST_CASES
from casestudies.model.query import Query
from casestudies.model.results import CaseHit, SearchResults
from casestudies.services.search.links import link
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.asked import KEPT
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.explore.card_menu import CardMenu
from casestudies.ui.explore.case_card import shown_passage
from casestudies.ui.explore.completions import Completions
from casestudies.ui.explore.facet_panel import AFTER_CARDS_MS, FacetPanel
from casestudies.ui.explore.help_found import HelpFound
from casestudies.ui.explore.results import ResultsPane
from casestudies.ui.explore.results_model import matched_words
from casestudies.ui.explore.saved_searches import SavedSearches
from casestudies.ui.explore.search_box import SearchBox
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.explore.team.sources import Sources
from casestudies.ui.explore.type_ahead import TypeAhead
from casestudies.ui.page import Page
from casestudies.ui.parts.panes import Panes
from casestudies.ui.reader.case_pane import CasePane
from casestudies.ui.reader.leads import Reading, anchor_of
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit, lined, px

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.model.profile import SchoolProfile
    from casestudies.ui.explore.note_popover import NotePopover
    from casestudies.ui.explore.tray_popover import TrayPopover
    from casestudies.ui.explore.why_popover import WhyPopover
    from casestudies.ui.parts.popover import Popover
    from casestudies.ui.parts.similar_popover import SimilarPopover
    from casestudies.ui.reader.case_view import CaseView

AFTER_FACETS_MS = 2 * AFTER_CARDS_MS  # the words are marked in the open case after the filters
READ_AFTER_TYPING_MS = 300
READ_AFTER_MOVING_MS = 70
KEEP_AFTER_MS = 400  # while somebody types or scrolls nothing is written
_LEAST_BOX = 340  # pixels of the search box, and of what is around the buttons beside it
_CASE, _PLACE = "explore_case", "explore_place"


class ExplorePage(Page):
    """Find cases and read them."""

    place = "explore"
    resumes = True

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        searching = context.services.searching
        self.state = ExploreState(searching.tokens, self)
        self._asked: Query | None = None
        self._searches = Latest(context.tasks, self._search, self._answered)
        self._entering = False  # Enter was pressed before the answer was there
        self._to_read = False  # a case was opened from elsewhere: the focus goes into it
        self._waiting: Reading | None = None
        self._popovers: list[Popover] = []  # those that were opened once
        self._mark_soon = self._timer(self._mark_words, AFTER_FACETS_MS)
        self._read_soon = self._timer(self._read_now, 0)
        self._keep_soon = self._timer(self._keep_when_still, KEEP_AFTER_MS)
        self._build()
        self._connect()
        self._bind_actions()
        self._show_tray()
        self._resume()
        self._state_changed()

    @property
    def title(self) -> str:
        return self.tr("Explore")

    # --- the page as the window sees it -------------------------------------------------------

    def entered(self) -> None:
        if self.sources.take_focus():
            return
        if self._to_read:
            self._to_read = False
            self._into_case()
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.search.take_focus()

    def focus_search(self) -> bool:
        if not self.sources.focus_search():
            self.search.take_focus()
            self.completions.offer()
        return True

    def go_back(self) -> bool:
        if self._close_popover() or self.sources.take_focus():
            return True
        focused = QApplication.focusWidget()
        if focused is not None and self.pane.isAncestorOf(focused):
            self.results.take_focus()
        elif focused is not self.search.edit:
            self.search.take_focus()  # also from a chip
        return True

    def show_destination(self, destination: Destination) -> None:
        query = destination.query
        if query is not None or destination.cases:
            self.sources.to_desk()
        if query is not None and query != self.state.query:
            self.state.ask(query)
        if destination.cases:
            self._read_pinned(destination.cases[0], destination.finding or "")
            self._to_read = query is None  # else somebody comes back to a search

    def location(self) -> Destination:
        case = self.pane.case
        return Destination(self.place, (case.slug,) if case else (), None, self.state.query)

    @property
    def help_page(self) -> str:
        focused = QApplication.focusWidget()
        reads = focused is not None and self.pane.isAncestorOf(focused)
        return "reading" if reads else "search"

    def save_state(self) -> None:
        self.splitter.keep()
        self._keep_place()

    def _keep_when_still(self) -> None:
        """A place on the way to another is none: what is kept has been read."""
        if self.busy:
            self._keep_soon.start()
        else:
            self._keep_place()

    def _keep_place(self) -> None:
        """Keep what is asked and read, for the next start."""
        self._keep_soon.stop()
        slug = self.pane.case.slug if self.pane.case is not None else None
        values = {KEPT: link(self.state.query), _CASE: slug, _PLACE: self.pane.place}
        self.context.remember(**values)

    def _resume(self) -> None:
        """Go on where the program was closed: the query, the case and the place in it."""
        get = self.context.services.settings.get
        self.state.ask(self.context.asked.query)
        slug = get(_CASE, "")
        if slug and slug in {brief.slug for brief in self.context.services.library.briefs()}:
            self.state.pin(slug)
            self._read(Reading(slug, place=get(_PLACE, 0)), 0)

    @property
    def busy(self) -> bool:
        """True while an answer or a case is on its way."""
        waiting = self._mark_soon.isActive() or self._read_soon.isActive()
        parts = (self._searches, self.facets, self.searches, self.completions, self.pane)
        return waiting or any(part.busy for part in parts)

    # --- building -----------------------------------------------------------------------------

    def _timer(self, then: Callable[[], None], after: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(then)
        return timer

    def _build(self) -> None:
        context, theme, state = self.context, self.context.theme, self.state
        vocabulary = context.services.library.vocabulary()
        self.search = SearchBox(theme, state, self)
        self.searches = SavedSearches(context, state, self.search, self)
        self.completions = Completions(context, state, self.search, self.searches, self)
        self.like_button = QPushButton(self.tr("Find models like ours"), self)
        fit(self.like_button.setFixedHeight, 38, by=lined)
        self.like_button.setToolTip(tip("place.like"))
        named(self.like_button, self.like_button.text())
        self.tray_button = QPushButton(self)
        fit(self.tray_button.setFixedHeight, 38, by=lined)
        theme.changed.connect(self._fit_bar)
        top = QFrame(self)
        top.setObjectName("topbar")
        fit(top.setFixedHeight, 64, by=lined)
        top.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        across = QHBoxLayout(top)
        across.setContentsMargins(20, 0, 20, 0)
        across.setSpacing(12)
        across.addWidget(self.search, 1)
        across.addWidget(self.like_button)
        across.addWidget(self.tray_button)
        self.splitter = Panes(context, "explore_splitter", (248, 430, 678), self)
        self.facets = FacetPanel(theme, vocabulary, state, self.splitter)
        self.results = ResultsPane(theme, vocabulary, state, self.splitter)
        self.pane = CasePane(context, self.splitter)
        self.pane.made.connect(self._connect_reading)
        self.splitter.hold(self.facets, self.results, self.pane)
        self.splitter.give_way(self.facets, self.pane)
        self.splitter.crowding.connect(self.results.offer_filters)
        beside = (self.facets.view, self.results.others.list)
        self._type_ahead = TypeAhead(self.search, self, (self.results.view,), beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.splitter, 1)
        self.sources = Sources(context, layout, (top, self.splitter), self)

    @property
    def reading(self) -> CaseView:
        """The case beside the results; it is made when it is first wanted."""
        return self.pane.view

    @cached_property
    def tray_popover(self) -> TrayPopover:
        """The cases in the tray; it and its like are built when they are first wanted, for the
        first search waits for what is built before it."""
        from casestudies.ui.explore.tray_popover import TrayPopover

        tray = self.context.tray
        panel = TrayPopover(self.context.theme, self)
        panel.remove.connect(tray.remove)
        panel.clear.connect(tray.clear)
        panel.add_all.connect(self.add_all)
        panel.compare.connect(self.compare)
        panel.open_case.connect(self._open_from_tray)
        tray.changed.connect(self._fill_tray)
        self.context.actions.bind("tray.show", panel, self.show_tray)
        self.context.actions.bind("tray.compare", panel, self.compare)
        self._popovers.append(panel)
        return panel

    @cached_property
    def why(self) -> WhyPopover:
        """Why a case was found."""
        from casestudies.ui.explore.why_popover import WhyPopover

        panel = WhyPopover(self.context.theme, self.context.services.library.vocabulary(), self)
        self._popovers.append(panel)
        return panel

    @cached_property
    def similar(self) -> SimilarPopover:
        """Cases or passages like one."""
        from casestudies.ui.parts.similar_popover import SimilarPopover

        panel = SimilarPopover(self.context, self)
        panel.chosen.connect(self.open_case)
        self._popovers.append(panel)
        return panel

    @cached_property
    def note(self) -> NotePopover:
        """A term of the glossary or a reading."""
        from casestudies.ui.explore.note_popover import NotePopover

        panel = NotePopover(self.context, self)
        self._popovers.append(panel)
        return panel

    def _connect(self) -> None:
        self.help_found = HelpFound(self.context, self.state, self.results.others)
        tray = self.context.tray
        self.sources.home.connect(self.open_case)
        self.sources.left.connect(self.search.take_focus)
        self.state.changed.connect(self._state_changed)
        self.state.changed.connect(self._keep_soon.start)
        self.search.down.connect(self._into_results)
        self.search.entered.connect(self._into_cases)
        self.like_button.clicked.connect(self._find_models)
        self.tray_button.clicked.connect(self.show_tray)
        self.results.selected.connect(self._case_selected)
        self.results.opened.connect(self._case_opened)
        self.results.export_wanted.connect(self._export)
        self.results.all_wanted.connect(self.add_all)
        self.results.collect_wanted.connect(self.collect_all)
        self.results.asked_why.connect(self._explain)
        self.results.models_wanted.connect(self._find_models_of)
        self.menu = CardMenu(
            self.context, self.results, lambda: self.why, lambda: self.similar, self.search, self
        )
        self.menu.read.connect(self._case_opened)
        self.results.menu_wanted.connect(self.menu.open)
        self.results.others.chosen.connect(lambda row, at: self.note.show_note(row, at))
        self.results.filters_wanted.connect(self._show_filters)
        self.results.clear_words.connect(self.search.clear)
        self.results.clear_filters.connect(self.facets.clear)
        tray.changed.connect(self._show_tray)
        self.context.notes.changed.connect(self._show_marks)
        self.context.bus.changed.connect(self._bus_changed)

    def _connect_reading(self, view: CaseView) -> None:
        view.case_shown.connect(lambda _: self._keep_soon.start())
        view.reader.verticalScrollBar().valueChanged.connect(lambda _: self._keep_soon.start())
        view.case_wanted.connect(self._other_case)
        view.tray_wanted.connect(self._toggle_case)
        view.like_wanted.connect(self._like_case)
        view.passage_wanted.connect(self._like_passage)
        view.term_wanted.connect(lambda *term: self.note.show_term(*term))
        view.term_left.connect(lambda: self.note.leave_term())
        self._type_ahead.heed(view.reader)

    def _bind_actions(self) -> None:
        bind, either = self.context.actions.bind, self.sources.either
        bind("explore.filters", self, self._into_filters)
        bind("explore.results", self, self._into_cards)
        bind("explore.reader", self, self._into_case)
        bind("explore.clear", self, either(self.facets.clear, lambda team: team.facets.clear()))
        bind("explore.why", self.results, self.results.ask_why)
        bind("explore.searches", self, either(self.searches.show_panel))
        bind("explore.link", self, either(self.searches.copy_link))
        bind("case.find", self, lambda: self.reading.finder.open())
        bind("explore.narrow", self, either(self.state.narrow, lambda team: team.state.narrow()))
        order = self.results.sort_button.showMenu
        bind("explore.sort", self, either(order, lambda team: team.results.sort_button.showMenu()))
        bind("tray.show", self, self.show_tray)
        bind("tray.compare", self, self.compare)
        bind("tray.toggle", self.results, self._toggle_selected)
        bind("tray.add_all", self, either(self.add_all))
        bind("explore.collect", self, either(self.collect_all))

    # --- searching ----------------------------------------------------------------------------

    def _state_changed(self) -> None:
        """Ask anew when another query stands in the state."""
        if self.state.query != self._asked:
            self._ask()

    def _ask(self) -> None:
        self._asked = self.state.query
        self.context.asked.ask(self._asked)
        self._entering = False
        self._searches.request(self._asked)

    def _search(self, query: Query) -> SearchResults:
        """The answer, or none where more was typed meanwhile (in the worker)."""
        return self.context.services.searching.search(query, self._searches.overtaken)

    def _answered(self, results: SearchResults) -> None:
        """Show an answer: its cards at once, then its filters, then the words in the open case;
        the case itself follows when the typing rests."""
        self.state.show(results)
        self._mark_soon.start()
        if self._entering and self.search.edit.hasFocus():
            self._into_cases()
        slug = self.state.current
        if self.state.pinned:
            return  # it is open, or on its way to its anchor
        if slug and (self._waiting is None or self._waiting.slug != slug):
            self._read(Reading(slug), READ_AFTER_TYPING_MS)
        elif self._read_soon.isActive():
            self._read_soon.start()  # the typing goes on

    def _mark_words(self) -> None:
        self.sources.look_once()
        self.searches.read()
        self._show_marks()
        self.help_found.ask()
        if self.state.results is not None:
            self.pane.set_words(matched_words(self.state.results))

    def _show_marks(self) -> None:
        self.results.model.set_marks(self.context.notes.marks)

    def _into_filters(self) -> None:
        if self.sources.team is not None:
            self.sources.team.facets.view.setFocus()
            return
        self.results.show_filters_shown(True)
        self.facets.view.setFocus()

    def _into_cards(self) -> None:
        if not self.sources.take_focus():
            self.results.take_focus()

    def _into_case(self) -> None:
        if self.sources.team is not None:
            self.sources.team.case.read.setFocus()
            return
        self.results.show_filters_shown(False)
        self.pane.take_focus()

    def _show_filters(self, shown: bool) -> None:
        """Where there is little room: the filters beside the cases, or the case again."""
        self.splitter.bring(self.facets if shown else self.pane)

    def _into_results(self) -> None:
        self.searches.remember()
        self.results.take_focus()

    def _into_cases(self) -> None:
        """Go into the cases, when the answer is there. Where nothing is found the cursor stays in
        the box: Space would press the first way out."""
        self.searches.remember()
        self._entering = self._searches.busy
        if not self._entering and self.results.found:
            self.results.take_focus()

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.team:
            self.sources.look()
        if changes.content or changes.notes:
            self._ask()
        if changes.content:
            self.pane.forget()

    # --- reading ------------------------------------------------------------------------------

    def open_case(self, slug: str, finding: str = "") -> None:
        """Read a case, be it a result or not, at a finding of it, with the focus in the text."""
        self._read_pinned(slug, finding)
        self._into_case()
        self._remember(slug)

    def _other_case(self, slug: str) -> None:
        self._read_pinned(slug)
        self._remember(slug)

    def _read_pinned(self, slug: str, finding: str = "") -> None:
        self.state.pin(slug)
        self._read(Reading(slug, f"finding-{finding}" if finding else ""), 0)

    def _read(self, reading: Reading, after: int) -> None:
        self._waiting = reading
        self._read_soon.start(after if self.pane.case is not None else AFTER_CARDS_MS)

    def _read_now(self) -> None:
        if self._searches.busy and self.pane.case is None:
            self._read_soon.start(READ_AFTER_MOVING_MS)  # at the start the answer goes first
        elif self._waiting is not None:
            self.pane.read(self._waiting)

    def _export(self, results: SearchResults) -> None:
        from casestudies.ui.export.dialog import ask_results_export  # brings all that makes reports

        ask_results_export(self.context, results, parent=self)

    def _case_selected(self, hit: CaseHit) -> None:
        self.state.choose(hit.brief.slug)
        self._read(Reading(hit.brief.slug), READ_AFTER_MOVING_MS)

    def _case_opened(self, hit: CaseHit, anchor: str) -> None:
        """Read a case at an anchor or, without one, at the passage that its card shows, with the
        focus in the text."""
        shown = shown_passage(hit)
        if not anchor and shown is not None:
            anchor = anchor_of(shown.passage)
        self.state.choose(hit.brief.slug)
        self._read(Reading(hit.brief.slug, anchor), 0)
        self._into_case()
        self.searches.remember()
        self._remember(hit.brief.slug)

    def _explain(self, hit: CaseHit, anchor: QRect) -> None:
        self.why.explain(hit, anchor)

    def _like_case(self, slug: str, name: str, anchor: QRect) -> None:
        self.similar.like_case(slug, name, anchor)

    def _like_passage(self, key: str, anchor: QRect) -> None:
        self.similar.like_passage(key, anchor)

    def _remember(self, slug: str) -> None:
        self.context.arrived.emit(Destination(self.place, (slug,), None, self.state.query))

    def _find_models(self) -> None:
        self.context.go(Destination("like"))

    def _find_models_of(self, profile: SchoolProfile) -> None:
        self.context.go(Destination("like", profile=profile))

    # --- the tray -----------------------------------------------------------------------------

    def show_tray(self) -> None:
        """Open the tray beside its button; close it if it is open."""
        if self.tray_popover.isVisible():
            self.tray_popover.dismiss()
            return
        corner = self.tray_button.mapToGlobal(QPoint())
        self.tray_popover.results = self.results.model.rowCount()
        self.tray_popover.show_tray(self._tray_briefs(), QRect(corner, self.tray_button.size()))

    def add_all(self) -> None:
        """Put all cases found into the tray, as many as it holds."""
        results = self.state.results
        if results is not None:
            self.context.tray.add_all([hit.brief for hit in results.cases])

    def collect_all(self) -> None:
        """Ask into which collection all cases found are to be put."""
        results = self.state.results
        if results is not None and results.cases:
            targets = [of_case(hit.brief.slug) for hit in results.cases]
            one, several = self.tr("1 case"), self.tr("{0} cases")
            of = one if len(targets) == 1 else several.format(len(targets))
            button = self.results.sort_button
            rect = QRect(button.mapToGlobal(QPoint()), button.size())
            self.reading.collect(targets, of, rect)

    def compare(self) -> None:
        """Go to Compare with the cases in the tray; with too few of them, show the tray."""
        slugs = self.context.tray.slugs
        if len(slugs) < FEWEST_CASES:
            self.show_tray()
            return
        self.tray_popover.dismiss()
        self.context.go(Destination("compare", slugs))

    def _tray_briefs(self) -> list[CaseBrief]:
        return list(self.context.services.library.briefs_of(self.context.tray.slugs))

    def _toggle_selected(self) -> None:
        hit = self.results.current()
        if hit is not None:
            self.context.tray.toggle(hit.brief)

    def _toggle_case(self, case: Case) -> None:
        from casestudies.model.case import brief_of

        self.context.tray.toggle(brief_of(case))

    def _open_from_tray(self, brief: CaseBrief) -> None:
        self.tray_popover.dismiss()
        self._other_case(brief.slug)

    def _show_tray(self) -> None:
        count = len(self.context.tray)
        text = self._tray_words(0)
        said = self.tr("{0}, {1} case") if count == 1 else self.tr("{0}, {1} cases")
        named(self.tray_button, said.format(text, count))
        self.tray_button.setToolTip(tip("tray.show"))
        self._fit_bar()
        self.results.model.set_tray(self.context.tray.slugs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Say on the buttons what they do, or show icons where the search box needs the room. The
        button of the tray keeps the width of its longest words, so that its neighbours stay."""
        theme, count = self.context.theme, len(self.context.tray)
        for button in (self.like_button, self.tray_button):
            button.setIcon(QIcon())
            button.setIconSize(QSize(px(17), px(17)))
        self.tray_button.setMinimumWidth(0)
        self.like_button.setText(self.like_button.accessibleName())
        self.tray_button.setText(self._tray_words(MOST_CASES))
        least = self.tray_button.sizeHint().width()
        taken = self.like_button.sizeHint().width() + least + px(_LEAST_BOX)
        if taken <= self.width():
            self.tray_button.setMinimumWidth(least)
            self.tray_button.setText(self._tray_words(count))
        else:
            self.like_button.setIcon(theme.icon("text-search", "ink", 17))
            self.like_button.setText("")
            self.tray_button.setIcon(theme.icon("layers", "ink", 17))
            self.tray_button.setText(f" {count}" if count else "")

    def _fill_tray(self) -> None:
        if self.tray_popover.isVisible():
            self.tray_popover.fill(self._tray_briefs())

    def _tray_words(self, count: int) -> str:
        text = self.tr("Compare tray")
        return f"{text} · {count}" if count else text

    def _close_popover(self) -> bool:
        for panel in (self.completions.popup, self.searches.panel, *self._popovers):
            if panel.isVisible():
                panel.dismiss()
                return True
        return self.sources.dismiss_popover() or self.pane.dismiss_popovers()
