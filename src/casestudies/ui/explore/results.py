"""The results of Explore: how many, in which order, the cards, what to do if there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import shown
from casestudies.model.query import Query, Sort
from casestudies.model.results import CaseHit, SearchResults
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import announce, named
from casestudies.ui.actions import shortcut, tip
from casestudies.ui.explore.case_card import CaseCardDelegate
from casestudies.ui.explore.first_line import LINK_EDGE, FirstLine
from casestudies.ui.explore.others_band import OthersBand
from casestudies.ui.explore.results_model import ResultsModel
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.language.choice import Language, window_language
from casestudies.ui.parts.empty_state import EmptyState, Step
from casestudies.ui.parts.layouts import CutButton, clear
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.viewport import own_viewport
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, pane_width

if TYPE_CHECKING:
    from casestudies.model.profile import SchoolProfile

_SORT_NAMES: dict[Sort, str] = {
    Sort.RELEVANCE: QT_TRANSLATE_NOOP("SortNames", "Relevance"),
    Sort.MOST_DOCUMENTED: QT_TRANSLATE_NOOP("SortNames", "Most documented"),
    Sort.NEAREST: QT_TRANSLATE_NOOP("SortNames", "Nearest"),
    Sort.NAME: QT_TRANSLATE_NOOP("SortNames", "Name"),
    Sort.ENROLLMENT: QT_TRANSLATE_NOOP("SortNames", "Enrollment"),
    Sort.NEWEST: QT_TRANSLATE_NOOP("SortNames", "Newest source"),
    Sort.BEST_DOCUMENTED: QT_TRANSLATE_NOOP("SortNames", "Most sources"),
}


def sort_name(sort: Sort) -> str:
    """What the reader calls an order of the cases."""
    return QCoreApplication.translate("SortNames", _SORT_NAMES[sort])


SAY_AFTER_MS = 400  # without another answer
AT_ONCE = 8  # cards that are laid out in one turn


class ResultsView(QListView):
    """The cards. ``opened`` follows Enter and a click on a card's passage (with "") or on one of
    its chips (with its anchor), ``asked_why`` a click on a card's "Why?", ``menu_wanted`` gives
    where to open the menu of the current card."""

    opened = Signal(str)
    asked_why = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ResultsModel, delegate: CaseCardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._cards = delegate
        own_viewport(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar()
        bar.setSingleStep(24)
        # Always there: a bar as needed would come and go with each batch of cards laid out, each
        # time changing the width, which lays the cards out again, and none would ever be painted.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar.rangeChanged.connect(self._show_handle)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(AT_ONCE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit("")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            card = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(card.center()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._released(event.position().toPoint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _show_handle(self, least: int, most: int) -> None:
        """Hide the bar's handle where there is nowhere to scroll to."""
        self.verticalScrollBar().setEnabled(most > least)

    def _released(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        hit = self._model.row(index.row())
        if hit is not None:
            card = QRectF(self.visualRect(index))
            if self._cards.why_box(hit, card).contains(spot):
                self.asked_why.emit()
            elif self._cards.passage_box(hit, card).contains(spot):
                self.opened.emit("")
            elif anchor := self._cards.chip_at(hit, card, spot):
                self.opened.emit(anchor)


_AROUND_COUNTS = 17 + 8 + 6  # pixels at the ends of the head


class ResultsPane(QFrame):
    """The answer of the state. ``selected`` gives the ``CaseHit`` the user moved to, ``opened`` one
    to be read and the anchor to begin at ("" for the passage shown), ``asked_why`` one to be
    explained and where it stands on the screen, ``menu_wanted`` one with where to open its menu;
    ``models_wanted`` gives the school that the question describes; ``clear_words`` and
    ``clear_filters`` ask for what they say."""

    selected = Signal(object)
    opened = Signal(object, str)
    export_wanted = Signal(object)  # SearchResults
    all_wanted = Signal()  # into the tray
    collect_wanted = Signal()
    asked_why = Signal(object, QRect)
    menu_wanted = Signal(object, QPoint)
    models_wanted = Signal(object)  # SchoolProfile
    filters_wanted = Signal(bool)  # where they gave way to the case
    clear_words = Signal()
    clear_filters = Signal()

    def __init__(
        self,
        theme: ThemeService,
        vocabulary: Vocabulary,
        state: ExploreState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._vocabulary = vocabulary
        self._state = state
        self._found_words = ""
        self._say_soon = QTimer(self)
        self._say_soon.setSingleShot(True)
        self._say_soon.setInterval(SAY_AFTER_MS)
        self._say_soon.timeout.connect(self._say)
        self._counted = ("", "")  # how many cases and passages, as the head says it
        self._filters_offered = False
        self.setObjectName("surface")
        fit(self.setMinimumWidth, 256, by=pane_width)
        self.model = ResultsModel(self)
        self._cards = CaseCardDelegate(theme, vocabulary, self)
        self.view = named(
            ResultsView(self.model, self._cards, self),
            self.tr("Cases found"),
            self.tr(
                "Arrow keys move, Enter reads the case, {0} tells why it was found, {1} puts it "
                "into the tray."
            ).format(shortcut("explore.why"), shortcut("tray.toggle")),
        )
        self.view.opened.connect(self._open_current)
        self.view.asked_why.connect(self.ask_why)
        self.view.menu_wanted.connect(self._ask_menu)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._quiet = False
        self._shown: SearchResults | None = None
        self._noted: tuple[object, ...] = ()
        self._meant: list[QPushButton] = []  # what may have been meant and where else to look
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._around_empty = QScrollArea(self)
        own_viewport(self._around_empty)
        self._around_empty.setFrameShape(QFrame.Shape.NoFrame)
        self._around_empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around_empty.setWidgetResizable(True)
        self._around_empty.setWidget(self.empty)
        for ground in (self._around_empty.viewport(), self.empty):
            ground.setAutoFillBackground(False)  # the pane's own ground
        self._stack.addWidget(self._around_empty)
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(17 - LINK_EDGE, 0, 12, 0)
        self._notes.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addLayout(self._notes)
        layout.addWidget(self._stack, 1)
        self.others = OthersBand(theme, self)
        layout.addWidget(self.others)
        self.others.query_chosen.connect(self._state.ask)
        self._order()
        state.changed.connect(self._state_changed)
        theme.changed.connect(self._fit_counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_counts()

    def _state_changed(self) -> None:
        """Show the state's answer and chosen case where they are others than those shown."""
        state = self._state
        if state.results is not None and state.results is not self._shown:
            self._show_results(state.results)
        if self._selected() != state.current:
            self._select(state.current)

    def _show_results(self, results: SearchResults) -> None:
        """Show an answer from its top."""
        self._shown = results
        self._quiet = True
        at = self.view.verticalScrollBar().value()
        same = self.model.set_cases(results.cases)
        row = max(0, self.model.row_of(self._state.current))
        hit = self.model.row(row)
        if hit is not None:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.verticalScrollBar().setValue(at if same else 0)
        self._quiet = False
        self._show_order(results.order)
        self._show_counts(results)
        self._show_notes(results)
        self.others.show_results(results)
        self._stack.setCurrentWidget(self.view if hit is not None else self._around_empty)
        if hit is None:
            self._explain(results)

    @property
    def shown_query(self) -> Query | None:
        """The query that the shown results answer; None before the first answer."""
        return self._shown.query if self._shown else None

    def current(self) -> CaseHit | None:
        """The case that is selected."""
        return self.model.row(self.view.currentIndex().row())

    def _selected(self) -> str:
        """The slug of the card that is set off as the chosen one, "" for none."""
        index = self.view.currentIndex()
        hit = self.model.row(index.row())
        return hit.brief.slug if hit and self.view.selectionModel().isSelected(index) else ""

    def _select(self, slug: str) -> None:
        """Set off the card of a case, none if it is not among the results."""
        row = self.model.row_of(slug)
        self._quiet = True
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        else:
            self.view.clearSelection()
        self._quiet = False

    def _show_order(self, order: Sort) -> None:
        """Show in which order the cases stand. Relevance can be chosen where it is one of its own:
        without words it is another of the list."""
        name = sort_name(order)
        self.sort_button.setText(f"{name}  ")
        self.sort_button.setAccessibleName(self.tr("Sort by: {0}").format(name))
        own = self._state.query.sort is Sort.RELEVANCE
        sorts = self._sorts
        sorts[Sort.RELEVANCE].setVisible(order is Sort.RELEVANCE or not own)
        near = self._shown is not None and self._shown.around is not None
        sorts[Sort.NEAREST].setVisible(near)
        sorts[order].setChecked(True)

    @property
    def _sorts(self) -> dict[Sort, QAction]:
        """The actions of the menu that put the cases in order. They are asked of the menu each
        time: PySide was seen to call those gone that were kept, while the menu still had them."""
        return dict(zip(_SORT_NAMES, self._menu.actions(), strict=False))

    @property
    def found(self) -> bool:
        """Whether there are cards."""
        return self._stack.currentWidget() is self.view

    def take_focus(self) -> None:
        """Put the focus on the cards, or on what to do when there are none."""
        if self.found:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.empty.take_focus()

    # --- building -----------------------------------------------------------------------------

    def _head(self) -> QWidget:
        head = QFrame(self)
        head.setObjectName("topbar")
        fit(head.setFixedHeight, 41, by=lined)
        self._counts = QLabel(head)
        self._counts.setTextFormat(Qt.TextFormat.RichText)
        self.filters_button = named(QPushButton(self.tr("Filters"), head), self.tr("Filters"))
        self.filters_button.setProperty("look", "quiet")
        self.filters_button.setCheckable(True)
        self.filters_button.setToolTip(tip("explore.filters"))
        self.filters_button.toggled.connect(self.filters_wanted)
        self.filters_button.hide()
        self.sort_button = CutButton(head)
        self.sort_button.setProperty("look", "quiet")
        self.sort_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._theme.set_icon(self.sort_button, "chevron-down", "ink_soft", 14)
        self._menu = menu = QMenu(self.sort_button)
        MenuKeys(menu)
        group = QActionGroup(menu)
        for sort in _SORT_NAMES:
            action = menu.addAction(sort_name(sort))
            action.setCheckable(True)
            action.triggered.connect(partial(self._state.sort_by, sort))
            group.addAction(action)
        menu.addSeparator()
        all_in = menu.addAction(self.tr("Put all into the compare tray"))
        all_in.triggered.connect(self.all_wanted)
        collect = menu.addAction(self.tr("Put all into a collection…"))
        collect.triggered.connect(self.collect_wanted)
        menu.addAction(self.tr("Export these cases…")).triggered.connect(self._export)
        self.sort_button.setMenu(menu)
        self._show_order(Sort.NAME)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(17, 0, 8, 0)
        layout.addWidget(self.filters_button)
        layout.addWidget(self._counts, 1)
        layout.addWidget(self.sort_button)
        return head

    def offer_filters(self, crowded: bool) -> None:
        """Offer the filters by a button while there is no room for them beside the cases."""
        self._filters_offered = crowded
        self.filters_button.setChecked(False)
        self.filters_button.setVisible(crowded)
        self._fit_counts()

    def without_desk(self) -> None:
        """Offer only what needs no case on this desk: to put the cases in order."""
        for action in self._menu.actions()[len(_SORT_NAMES) :]:
            action.setVisible(False)

    def show_refusal(self, title: str, text: str, steps: Sequence[Step]) -> None:
        """Say in the place of an answer why there is none, and what to do."""
        self._shown = None
        self._counted = ("", "")
        self._fit_counts()
        clear(self._notes)
        self._noted, self._meant = (), []
        self._notes.setContentsMargins(17 - LINK_EDGE, 0, 12, 0)
        self.empty.show_steps(title, text, steps)
        self._stack.setCurrentWidget(self._around_empty)
        self._order()

    def show_filters_shown(self, shown: bool) -> None:
        """Show on the button whether the filters are there."""
        self.filters_button.setChecked(shown and not self.filters_button.isHidden())

    def _export(self) -> None:
        if self._shown is not None:
            self.export_wanted.emit(self._shown)

    def _order(self) -> None:
        """Tab goes from the order over the buttons of the notes to the cases or the ways out."""
        cards = (*self._meant, self.view, *self.empty.buttons)
        for before, after in pairwise(
            (self.sort_button, *cards, self.others.button, self.others.list)
        ):
            QWidget.setTabOrder(before, after)

    # --- showing ------------------------------------------------------------------------------

    def _show_counts(self, results: SearchResults) -> None:
        one, several = self.tr("1 case"), self.tr("{0} cases")
        cases = one if results.total == 1 else several.format(results.total)
        color = self._theme.tokens.colors["ink_soft"]
        passages = ""
        if results.query.text.strip():
            one, several = self.tr("1 passage"), self.tr("{0} passages")
            found = one if results.passages == 1 else several.format(shown(results.passages))
            passages = f'<span style="color:{color}"> · {found}</span>'
        self._counted = (f"<b>{cases}</b>", passages)
        self._fit_counts()
        self._say_found(cases, results)

    def _say_found(self, cases: str, results: SearchResults) -> None:
        """Have it said what was found when the typing rests, and not at each letter."""
        first = results.cases[0].brief.name if results.cases else ""
        self._found_words = self.tr("{0}. First: {1}").format(cases, first) if first else cases
        self._say_soon.start()

    def _say(self) -> None:
        announce(self, self._found_words)

    def _fit_counts(self) -> None:
        """Say how many cases there are, and how many passages where there is room for that."""
        cases, passages = self._counted
        self._counts.setText(cases + passages)
        beside = [self.sort_button, *([self.filters_button] if self._filters_offered else [])]
        room = self.width() - _AROUND_COUNTS - sum(b.sizeHint().width() + 6 for b in beside)
        fits = self._counts.sizeHint().width() <= room
        self._counts.setToolTip("" if fits else cases + passages)
        if not fits:
            self._counts.setText(cases)

    def _show_notes(self, results: SearchResults) -> None:
        said = list(results.notes)
        if results.total > len(results.cases):
            first = self.tr("The first {0} cases are shown; add a word or a filter.")
            said.append(first.format(len(results.cases)))
        noted = (results.first, *said, *results.suggestions[:2], results.asker, results.nearest)
        if noted == self._noted:
            return
        self._noted = noted
        clear(self._notes)
        self._meant = []
        if results.first is not None:
            line = FirstLine(results.first, self)
            line.wanted.connect(self._narrow)
            self._notes.addWidget(line)
            self._meant.append(line.button)
        for note in said:
            self._add_note(note)
        for step in results.nearest:
            button = named(CutButton(step.label, self), step.label)
            self._add_link(button, partial(self._state.ask, step.query))
        for words in results.suggestions[:2]:
            button = named(
                CutButton(self.tr("Did you mean “{0}”?").format(words), self),
                self.tr("Did you mean {0}").format(words),
            )
            self._add_link(button, partial(self._state.set_text, words))
        if results.asker is not None:
            self._offer_models(results.asker)
        self._order()
        spaced = 8 if self._notes.count() else 0
        self._notes.setContentsMargins(17 - LINK_EDGE, spaced, 12, spaced)

    def _add_note(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("look", "caption")
        label.setContentsMargins(LINK_EDGE, 0, 0, 0)
        label.setWordWrap(True)
        self._notes.addWidget(label)

    def _add_link(self, button: QPushButton, follow: Callable[[], object]) -> None:
        """A button among the notes that looks like a link."""
        button.setProperty("look", "link")
        button.clicked.connect(follow)
        self._notes.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._meant.append(button)

    def _offer_models(self, asker: SchoolProfile) -> None:
        """What the question tells of the asker's school, and the way to models like it."""
        from casestudies.model.profile import profile_facts  # few questions describe a school

        facts = profile_facts(asker, self._vocabulary)
        self._add_note(self.tr("Your school, as you tell of it: {0}").format(facts))
        button = named(
            QPushButton(self.tr("Find models like it"), self),
            self.tr("Find models like your school: {0}").format(facts),
        )
        self._add_link(button, partial(self.models_wanted.emit, asker))

    def _narrow(self) -> None:
        """Make the filter that the line offers, and go on among the cases: the line goes."""
        self._state.narrow()
        self.take_focus()

    def _explain(self, results: SearchResults) -> None:
        """Fill the empty state with what to do next."""
        words, filters = results.query.text.strip(), bool(results.query.filters)
        steps: list[tuple[str, Callable[[], object]]] = [
            (step.label, partial(self._state.ask, step.query)) for step in results.steps
        ]
        if filters:
            steps.append((self.tr("Clear the filters"), self.clear_filters.emit))
        if words:
            steps.append((self.tr("Clear the words"), self.clear_words.emit))
        if words and filters:
            text = self.tr("No case fits these words and these filters together.")
        elif words:
            text = self.tr("No passage has these words. Fewer words, or other ones, may find it.")
        elif filters:
            text = self.tr("No case fits these filters together.")
        else:
            text = self.tr("The library holds no cases yet.")
        if words and window_language() is not Language.ENGLISH:
            text += " " + self.tr("The library is written in English: search for English words.")
        self.empty.show_steps(self.tr("Nothing found"), text, steps)
        self._order()

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        hit = self.model.row(now.row())
        if hit is not None and not self._quiet:
            self.selected.emit(hit)

    def ask_why(self) -> None:
        """Ask why the current case was found."""
        hit = self.current()
        if hit is not None:
            self.asked_why.emit(hit, self.rect_of_current())

    def _ask_menu(self, spot: QPoint) -> None:
        hit = self.current()
        if hit is not None:
            self.menu_wanted.emit(hit, spot)

    def rect_of_current(self) -> QRect:
        """Where the current card's passage stands on the screen."""
        card = self.view.visualRect(self.view.currentIndex())
        card = card.adjusted(60, 40, -20, -20).intersected(self.view.viewport().rect())
        return QRect(self.view.viewport().mapToGlobal(card.topLeft()), card.size())

    def leads_of(self, hit: CaseHit) -> list[tuple[str, str]]:
        """The words of the chips on a card, each with the anchor in the case that it leads to."""
        return self._cards.leads(hit)

    def _open_current(self, anchor: str) -> None:
        hit = self.current()
        if hit is not None:
            self.opened.emit(hit, anchor)
