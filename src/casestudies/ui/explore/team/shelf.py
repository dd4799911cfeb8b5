"""The team's library: the search box, filters, cards, and the chosen case in brief."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.model.changes import ChangeSet
from casestudies.model.query import Query
from casestudies.model.results import CaseHit
from casestudies.model.team.library import TeamResults
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.explore.completions import Completions
from casestudies.ui.explore.facet_panel import FacetPanel
from casestudies.ui.explore.results import ResultsPane
from casestudies.ui.explore.search_box import SearchBox
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.explore.team.case_panel import CasePanel
from casestudies.ui.explore.type_ahead import TypeAhead
from casestudies.ui.parts.panes import Panes
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit, lined

if TYPE_CHECKING:
    from casestudies.ui.explore.why_popover import WhyPopover

PAGE = 100  # cases that are shown more at a time


class TeamShelf(QFrame):
    """``home`` gives a case that is to be read on this desk, ``desk_wanted`` asks for this desk's
    library."""

    home = Signal(str)
    desk_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.state = ExploreState(context.services.searching.tokens, self)
        self._query: Query | None = None
        self._limit = PAGE
        self._found: TeamResults | None = None
        self._taking = False
        self._entering = False  # Enter was pressed before the answer was there
        self.search = SearchBox(context.theme, self.state, self)
        self.search.saved_button.hide()  # searches are kept of this desk
        vocabulary = context.services.library.vocabulary()
        self.splitter = Panes(context, "team_splitter", (248, 430, 678), self)
        self.facets = FacetPanel(context.theme, vocabulary, self.state, self.splitter)
        middle = QWidget(self.splitter)
        self.results = ResultsPane(context.theme, vocabulary, self.state, middle)
        self.results.without_desk()
        self.more = QPushButton(middle)
        self.more.setProperty("look", "quiet")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.results, 1)
        column.addWidget(self.more)
        self.case = CasePanel(self.splitter)
        self.splitter.hold(self.facets, middle, self.case)
        self.splitter.give_way(self.facets, self.case)
        self.splitter.crowding.connect(self.results.offer_filters)
        ask = context.services.team_library.completions
        self.completions = Completions(context, self.state, self.search, None, self, ask)
        TypeAhead(self.search, self, (self.results.view,), (self.facets.view,))
        top = QFrame(self)
        top.setObjectName("topbar")
        fit(top.setFixedHeight, 64, by=lined)
        top.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        across = QHBoxLayout(top)
        across.setContentsMargins(20, 0, 20, 0)
        across.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.splitter, 1)
        self._asked = Latest(context.tasks, self._ask, self._answered, self._failed)
        self.state.changed.connect(self._state_changed)
        self.results.selected.connect(self._select)
        self.results.opened.connect(lambda hit, _anchor: self._read(hit))
        self.results.asked_why.connect(lambda hit, anchor: self.why.explain(hit, anchor))
        context.actions.bind("explore.why", self.results, self.results.ask_why)
        self.search.down.connect(self.take_focus)
        self.search.entered.connect(self._enter)
        self.results.clear_words.connect(self.search.clear)
        self.results.clear_filters.connect(self.facets.clear)
        self.results.filters_wanted.connect(
            lambda filters: self.splitter.bring(self.facets if filters else self.case)
        )
        self.case.read_wanted.connect(self._read_current)
        self.case.let_go_wanted.connect(self._let_go)
        context.bus.changed.connect(self._heard)
        self.look_again()

    @property
    def busy(self) -> bool:
        """True while the server is asked, or a case is on its way."""
        return self._asked.busy or self._taking or self.facets.busy or self.completions.busy

    @cached_property
    def why(self) -> WhyPopover:
        """Why a case was found."""
        from casestudies.ui.explore.why_popover import WhyPopover

        context = self._context
        return WhyPopover(context.theme, context.services.library.vocabulary(), self)

    def dismiss_popover(self) -> bool:
        """Close what is open over the shelf; whether something was."""
        why = self.__dict__.get("why")
        for panel in (self.completions.popup, *((why,) if why is not None else ())):
            if panel.isVisible():
                panel.dismiss()
                return True
        return False

    def _dismiss_why(self) -> None:
        """Why a case was found is told of the answer in sight: another one closes it."""
        why = self.__dict__.get("why")
        if why is not None:
            why.dismiss()

    def look_again(self) -> None:
        """Ask what stands in the state, once more."""
        self._query = self.state.query
        self._asked.request(replace(self._query, limit=self._limit))

    def take_focus(self) -> None:
        """To the cards, or to what to do where there are none."""
        self.results.take_focus()

    # --- asking -------------------------------------------------------------------------------

    def _ask(self, query: Query) -> TeamResults:
        return self._context.services.team_library.search(query)

    def _state_changed(self) -> None:
        if self.state.query != self._query:
            self._limit = PAGE
            self._entering = False
            self.look_again()
        self._show_case()

    def _answered(self, found: TeamResults) -> None:
        self._found = found
        results = replace(found.results, query=self.state.query, readings=(), terms=(), asker=None)
        left = results.total - len(results.cases)
        self.more.setVisible(left > 0 and len(results.cases) >= self._limit)
        words = self.tr("Show {0} more of {1}").format(min(PAGE, left), shown(results.total))
        self.more.setText(words)
        named(self.more, words)
        self._dismiss_why()
        self.state.show(results)
        if not (results.total or results.query.text.strip() or results.query.filters):
            self._tell_empty()
        if self._entering and self.search.edit.hasFocus():
            self._enter()

    def _tell_empty(self) -> None:
        """The team has no cases: say where they come from."""
        publish = Destination("library", section="packs")
        self.results.show_refusal(
            self.tr("The team's library holds no cases yet"),
            self.tr(
                "They come with a pack that somebody publishes to the team, under Packs and "
                "updates in the library."
            ),
            (
                (self.tr("Search this desk"), self.desk_wanted.emit),
                (self.tr("Packs and updates"), partial(self._context.go, publish)),
            ),
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            self._context.tasks.failed.emit(error)
            return
        self.more.hide()
        self._found = None
        self._dismiss_why()
        self.state.show_none()
        self.results.show_refusal(
            self.tr("The team's library cannot be asked now"),
            str(error),
            (
                (self.tr("Search this desk"), self.desk_wanted.emit),
                (self.tr("Try again"), self.look_again),
            ),
        )
        if not self.search.edit.hasFocus():
            self.take_focus()

    def _enter(self) -> None:
        """Into the cases, when the answer is there; where none is found the cursor stays."""
        self._entering = self._asked.busy
        if not self._entering and self.results.found:
            self.take_focus()

    def _show_more(self) -> None:
        self._limit += PAGE
        self.look_again()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.content and self.isVisible():
            self.look_again()

    # --- the chosen case ------------------------------------------------------------------------

    def _select(self, hit: CaseHit) -> None:
        self.state.choose(hit.brief.slug)

    def _show_case(self) -> None:
        found, slug = self._found, self.state.current
        hits = found.results.cases if found is not None else ()
        hit = next((one for one in hits if one.brief.slug == slug), None)
        self.case.show_case(
            hit,
            here=found is not None and slug in found.here,
            taken=found is not None and slug in found.taken,
        )

    def _read_current(self) -> None:
        hit = self.results.current()
        if hit is not None:
            self._read(hit)

    def _read(self, hit: CaseHit) -> None:
        """Take a case home where it is not here, or is there in a newer state, and read it."""
        slug, found = hit.brief.slug, self._found
        if self._taking or found is None:
            return
        if slug in found.here and slug not in found.taken:
            self.home.emit(slug)
            return
        self._begin()
        self._context.tasks.write_with_progress(
            partial(self._context.services.team_library.take, slug),
            partial(self._taken, slug),
            self._not_taken,
            label=self.tr("Taking {0} home").format(hit.brief.short_name),
        )

    def _taken(self, slug: str, changes: ChangeSet) -> None:
        self._end()
        self._context.bus.publish(changes)
        self.home.emit(slug)

    def _not_taken(self, error: Exception) -> None:
        """Where it was taken before, it is read as it was then."""
        self._end()
        slug = self.state.current
        if self._found is not None and slug in self._found.taken and isinstance(error, KnownError):
            self._context.say(str(error))
            self.home.emit(slug)
            return
        self._failed(error)

    def _let_go(self) -> None:
        slug = self.state.current
        self._begin()
        self._context.tasks.write_with_progress(
            partial(self._context.services.team_library.let_go, slug),
            self._gone,
            self._not_taken,
            label=self.tr("Taking the case off this desk"),
        )

    def _gone(self, changes: ChangeSet) -> None:
        self._end()
        self._context.bus.publish(changes)
        self._context.say(self.tr("The case is off this desk. Your notes on it stay."))
        self.take_focus()

    def _begin(self) -> None:
        self._taking = True
        self.case.setEnabled(False)

    def _end(self) -> None:
        self._taking = False
        self.case.setEnabled(True)
