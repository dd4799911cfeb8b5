"""Compare: cases side by side by dimension or population, and the cell in focus in full."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casestudies.errors import KnownError
from casestudies.model.case import Source
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import FEWEST_CASES, Axis, Cell, Comparison, ComparisonSpec
from casestudies.services.comparing_suggestions import suggestions
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.pages.base import Page
from casestudies.ui.tasks import Latest
from casestudies.ui.widgets.compare_bar import CompareBar, filter_choices
from casestudies.ui.widgets.compare_empty import CompareEmpty
from casestudies.ui.widgets.compare_panel import ComparePanel
from casestudies.ui.widgets.compare_picker import ComparePicker, PickerCase
from casestudies.ui.widgets.compare_table import CompareTable
from casestudies.ui.widgets.source_popover import SourcePopover

log = logging.getLogger(__name__)

_SPLITTER = "compare_splitter"
_PANEL_SHARE = 0.215  # of the page's width, until the user moves the splitter
_PANEL_WIDTHS = (256, 340)


class ComparePage(Page):
    """The comparison in ``spec``. It follows the compare tray until the user asks for something
    else; every change is a step in the history."""

    place = "compare"
    title = "Compare"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._spec = ComparisonSpec(())
        self._other_filter: str | None = None  # of the other kind of rows, for coming back
        self._follows_tray = True
        self._wanted: tuple[str, str] | None = None  # row and case to focus in what comes next
        self._latest = Latest(
            context.tasks, context.services.comparing.compare, self._compared, self._failed
        )
        self.bar = CompareBar(self)
        self.table = CompareTable(context.theme, self)
        self.panel = ComparePanel(context.theme, self)
        self.empty = CompareEmpty(context.theme, self)
        self.picker: ComparePicker | None = None
        self.popover: SourcePopover | None = None
        self._build()
        self._connect()
        self._bind_actions()
        self._show()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        card = QFrame(self)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self.table)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("airy")
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(card)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        card.setMinimumWidth(420)
        self.panel.setMinimumWidth(250)
        self.panel.setMaximumWidth(560)
        self._restore_splitter()
        self.splitter.splitterMoved.connect(self._splitter_moved)
        self._work = QWidget(self)
        around = QVBoxLayout(self._work)
        around.setContentsMargins(20, 16, 20, 16)
        around.addWidget(self.splitter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.rows_chosen.connect(self.choose_rows)
        self.bar.filter_chosen.connect(self.choose_filter)
        self.bar.empty_chosen.connect(self.hide_empty)
        self.bar.cases_asked.connect(self._open_picker)
        self.table.focused_cell.connect(self._cell_focused)
        self.table.column_asked.connect(self._open_column_menu)
        self.panel.case_asked.connect(self._open_case)
        self.panel.source_asked.connect(self._show_source)
        self.panel.populations_asked.connect(self._show_population)
        self.panel.source_left.connect(self._leave_source)
        self.empty.chosen.connect(self.show_spec)
        self.empty.cases_asked.connect(self.bar.open_cases)
        self.empty.explore_asked.connect(partial(self.context.go, Destination("explore")))
        self.context.tray.changed.connect(self._tray_changed)
        self.context.bus.changed.connect(self._changed)

    def _bind_actions(self) -> None:
        bind = self.context.actions.bind
        bind("compare.rows", self, self.bar.open_rows)
        bind("compare.filter", self, self.bar.open_filter)
        bind("compare.empty", self, self.bar.toggle_empty)
        bind("compare.panel", self.table, self.panel.take_focus)
        cases = bind("compare.cases", self, self.bar.open_cases)
        case = bind("compare.open", self, self.panel.open_case.click)
        left = bind("compare.left", self.table, partial(self._move_column, -1))
        right = bind("compare.right", self.table, partial(self._move_column, 1))
        remove = bind("compare.remove", self.table, self._remove_column)
        self._column_actions: tuple[QAction, ...] = (case, left, right, remove, cases)

    # --- what is compared ---------------------------------------------------------------------

    @property
    def spec(self) -> ComparisonSpec:
        """What the page compares now, or would with enough cases."""
        return self._spec

    def show_spec(self, spec: ComparisonSpec) -> None:
        """Compare something else, as a step of the user's."""
        self._follows_tray = False
        self._set(spec, step=True)

    def choose_rows(self, axis: Axis) -> None:
        """Switch the rows; the filter of the other kind is kept for coming back."""
        if axis is self._spec.rows:
            return
        kept, self._other_filter = self._other_filter, self._filter
        self._set(_with_filter(replace(self._spec, rows=axis), kept), step=True)

    def choose_filter(self, key: str | None) -> None:
        """Filter by a population or a dimension, whichever goes with the rows; None for none."""
        self._set(_with_filter(self._spec, key), step=True)

    def hide_empty(self, hide: bool) -> None:
        """Hide the rows that no case documents, or show them."""
        self._set(replace(self._spec, hide_empty=hide), step=True)

    def choose_cases(self, slugs: tuple[str, ...]) -> None:
        """Compare these cases, in this order."""
        if slugs != self._spec.cases:
            self._follows_tray = False
            self._set(replace(self._spec, cases=tuple(slugs)), step=True)

    @property
    def _filter(self) -> str | None:
        by_dimension = self._spec.rows is Axis.DIMENSIONS
        return self._spec.population if by_dimension else self._spec.dimension

    def _set(self, spec: ComparisonSpec, step: bool) -> None:
        if spec == self._spec:
            return
        self._spec = spec
        self._show()
        if step:
            self.context.arrived.emit(self.location())

    def _show(self) -> None:
        """Show the bar at once, and the comparison when the worker has it."""
        library = self.context.services.library
        briefs = {brief.slug: brief for brief in library.briefs()}
        known = tuple(slug for slug in self._spec.cases if slug in briefs)
        self._spec = replace(self._spec, cases=known)
        shown = [briefs[slug] for slug in known]
        vocabulary = library.vocabulary()
        by_dimension = self._spec.rows is Axis.DIMENSIONS
        documented = [frozenset(b.populations if by_dimension else b.dimensions) for b in shown]
        choices = filter_choices(self._spec.rows, vocabulary, documented)
        self.bar.show_spec(self._spec, vocabulary, choices)
        if len(known) >= FEWEST_CASES:
            self._latest.request(self._spec)
            self._turn_to(self._work)
            return
        self._latest.cancel()
        self.bar.show_hidden(0)
        names = [brief.short_name for brief in shown]
        self.empty.show_state(names, suggestions(library.briefs(), known))
        self._turn_to(self.empty)

    def _turn_to(self, shown: QWidget) -> None:
        """Show the comparison or the words before it; the focus goes along."""
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
            if self.isVisible():
                self.entered()

    def _compared(self, comparison: Comparison) -> None:
        self.table.set_comparison(comparison)
        if self._wanted is not None:
            self.table.focus_cell(*self._wanted)
            self._wanted = None
        self.bar.show_hidden(comparison.hidden_rows)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.context.say(str(error))
        if self.table.cells.comparison is None:
            self._turn_to(self.empty)

    # --- cells, sources, cases ----------------------------------------------------------------

    def _cell_focused(self, cell: Cell | None) -> None:
        self._leave_source()
        self.panel.show_cell(self.table.cells.comparison, cell)

    def _show_source(self, source: Source, anchor: QRect, focus: bool) -> None:
        if self.popover is None:
            self.popover = SourcePopover(self)
        self.popover.show_source(source, anchor, focus=focus)

    def _leave_source(self) -> None:
        if self.popover is not None:
            self.popover.leave_soon()

    def _open_case(self, slug: str, finding: str) -> None:
        self.context.go(Destination("explore", cases=(slug,), finding=finding or None))

    def _show_population(self) -> None:
        """From a filter by population to the row of that population."""
        population, cell = self._spec.population, self.table.cell
        self._wanted = (population, cell.case) if population and cell else None
        self.choose_rows(Axis.POPULATIONS)

    def _open_column_menu(self, where: QPoint) -> None:
        cell = self.table.cell
        if cell is None:
            return
        brief = self.context.services.library.brief(cell.case)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(menu, brief.short_name)
        for action in self._column_actions:
            menu.addAction(action)
        menu.popup(where)

    def _move_column(self, step: int) -> None:
        column, slugs = self.table.column, list(self._spec.cases)
        target = column + step
        if 0 <= column < len(slugs) and 0 <= target < len(slugs):
            slugs.insert(target, slugs.pop(column))
            self.choose_cases(tuple(slugs))

    def _remove_column(self) -> None:
        cell = self.table.cell
        if cell is None:
            return
        before = self._spec
        name = self.context.services.library.brief(cell.case).short_name
        self.choose_cases(tuple(slug for slug in before.cases if slug != cell.case))
        said = self.tr("{0} is out of the comparison.").format(name)
        self.context.say(said, partial(self.show_spec, before))

    def _open_picker(self, anchor: QRect) -> None:
        if self.picker is None:
            self.picker = ComparePicker(self.context.theme, self)
            self.picker.picked.connect(self.choose_cases)
        tray = self.context.tray
        cases = [
            PickerCase(brief, brief.slug in tray)
            for brief in self.context.services.library.briefs()
        ]
        self.picker.show_cases(cases, self._spec.cases)
        self.picker.open_below(anchor)

    # --- the page as a place ------------------------------------------------------------------

    def entered(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.first_button().setFocus()
        else:
            self.table.setFocus()

    def go_back(self) -> bool:
        """From the panel or the bar back to the table."""
        focused = QApplication.focusWidget()
        if (
            self._stack.currentWidget() is self.empty
            or focused is None
            or focused is self.table
            or not self.isAncestorOf(focused)
        ):
            return False
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def show_destination(self, destination: Destination) -> None:
        if destination.comparison is not None:
            self._follows_tray = destination.comparison.cases == self.context.tray.slugs
            self._set(destination.comparison, step=False)
        elif destination.cases:
            self._follows_tray = destination.cases == self.context.tray.slugs
            self._set(replace(self._spec, cases=destination.cases), step=False)
        else:
            self._tray_changed()

    def location(self) -> Destination:
        return Destination(self.place, cases=self._spec.cases, comparison=self._spec)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._splitter_chosen:
            least, most = _PANEL_WIDTHS
            panel = max(least, min(most, round(self.width() * _PANEL_SHARE)))
            self.splitter.setSizes([max(1, self.splitter.width() - panel), panel])

    def save_state(self) -> None:
        if not self._splitter_chosen:
            return
        try:
            self.context.services.settings.change(**{_SPLITTER: self.splitter.sizes()})
        except KnownError as error:
            log.warning("%s", error)

    def _restore_splitter(self) -> None:
        kept = self.context.services.settings.get(_SPLITTER, [])
        usable = len(kept) == 2 and all(isinstance(size, int) and size > 0 for size in kept)
        self._splitter_chosen = usable
        if usable:
            self.splitter.setSizes(kept)

    def _splitter_moved(self) -> None:
        self._splitter_chosen = True

    def _tray_changed(self) -> None:
        """While nothing else was asked for, the tray is what is compared."""
        if self._follows_tray:
            self._set(replace(self._spec, cases=self.context.tray.slugs), step=False)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.content:
            self._show()


def _with_filter(spec: ComparisonSpec, key: str | None) -> ComparisonSpec:
    """``spec`` with the filter that goes with its rows set to ``key``, and no other."""
    if spec.rows is Axis.DIMENSIONS:
        return replace(spec, population=key, dimension=None)
    return replace(spec, population=None, dimension=key)
