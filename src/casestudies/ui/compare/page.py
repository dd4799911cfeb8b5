"""Compare: any two of cases, dimensions, populations and practices set against each other, and the
cell in focus in full."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casestudies.errors import KnownError
from casestudies.model.case import CaseBrief
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import FEWEST_CASES, Axis, Cell, Comparison, ComparisonSpec
from casestudies.model.differences import Clause
from casestudies.model.report import Subject
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.compare.suggestions import suggestions
from casestudies.services.compare.view_changes import unhidden, with_cases, with_columns, with_rows
from casestudies.ui.compare.bar import CompareBar, FilterChoice, filter_choices
from casestudies.ui.compare.cell_actions import CompareOpening
from casestudies.ui.compare.copy_and_export import CompareTaking
from casestudies.ui.compare.empty import CompareEmpty
from casestudies.ui.compare.frame import CompareFrame
from casestudies.ui.compare.menus import CompareMenus
from casestudies.ui.compare.panel import ComparePanel
from casestudies.ui.compare.picker import ComparePicker, PickerCase
from casestudies.ui.compare.pictures.page import PicturesView
from casestudies.ui.compare.saved import CompareSaved
from casestudies.ui.compare.steps import CompareDesk
from casestudies.ui.compare.strip import CompareStrip
from casestudies.ui.compare.table import CompareTable
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.page import Page
from casestudies.ui.tasks import Latest


class ComparePage(Page):
    """The comparison in ``spec``. It follows the compare tray until the user asks for something
    else. Every change is a step in the history, and is kept in the library to be undone and to be
    there after a restart."""

    place = "compare"
    title = "Compare"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._spec = ComparisonSpec(())
        self._kept_filters: dict[Axis, str | None] = {}  # of other axes, for coming back
        self._follows_tray = True
        self._wanted: tuple[str, str] | None = None  # row and case to focus in what comes next
        self._latest = Latest(
            context.tasks, context.services.comparing.compare, self._compared, self._failed
        )
        formats = context.services.exporting.formats(Subject.COMPARISON)
        self.bar = CompareBar(context.theme, formats, self)
        self.strip = CompareStrip(context.theme, self)
        self.table = CompareTable(context.theme, self)
        self.panel = ComparePanel(context.theme, self)
        self.empty = CompareEmpty(context.theme, self)
        self.picker: ComparePicker | None = None
        self.desk = CompareDesk(context, self)
        self.menus = CompareMenus(context, self, self.table, self._present, self.show_spec)
        self.saved = CompareSaved(context, self.bar.saved, self._present, self._title)
        self.taking = CompareTaking(context, self, self._comparison, self._cell)
        self.pictures = PicturesView(context, self)
        self.work = CompareFrame(context, self.strip, self.table, self.panel, self.pictures, self)
        self.opening = CompareOpening(context, self, self.table, self.panel, self.work)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self._connect()
        self._bind_actions()
        self._show()
        self.desk.restore()
        self.saved.reload()

    def _connect(self) -> None:
        self.bar.rows_chosen.connect(self.choose_rows)
        self.bar.columns_chosen.connect(self.choose_columns)
        self.bar.turned.connect(self.turn)
        self.bar.filter_chosen.connect(self.choose_filter)
        self.bar.differing_chosen.connect(self.only_differences)
        self.bar.empty_chosen.connect(self.hide_empty)
        self.bar.export_chosen.connect(self.taking.export)
        self.bar.cases_asked.connect(self._open_picker)
        self.bar.pictures_chosen.connect(self.show_pictures)
        self.work.table_asked.connect(partial(self.show_pictures, False))
        self.work.pictures_shown.connect(self.bar.show_pictures)
        self.bar.view.menu().aboutToShow.connect(self._fill_view)
        self.bar.saved.menu().aboutToShow.connect(self._fill_saved)
        self.strip.clause_asked.connect(self._go_to_clause)
        self.desk.restored.connect(self._restored)
        self.desk.returned.connect(self._returned)
        self.saved.opened.connect(self.show_spec)
        self.table.column_asked.connect(self._open_column_menu)
        self.table.row_asked.connect(self._open_row_menu)
        self.panel.populations_asked.connect(self._show_population)
        self.empty.chosen.connect(self.show_spec)
        self.empty.cases_asked.connect(self.bar.open_cases)
        self.empty.explore_asked.connect(partial(self.context.go, Destination("explore")))
        self.context.tray.changed.connect(self._tray_changed)
        self.context.bus.changed.connect(self._changed)

    def _bind_actions(self) -> None:
        bind, bar = self.context.actions.bind, self.bar
        bind("compare.rows", self, bar.open_rows)
        bind("compare.columns", self, bar.open_columns)
        bind("compare.turn", self, bar.turn.click)
        bind("compare.pictures", self, bar.turn_switch)
        bind("compare.filter", self, bar.open_filter)
        bind("compare.differing", self, bar.differing.click)
        bind("compare.empty", self, bar.empty.click)
        bind("compare.view", self, bar.open_view)
        bind("compare.saved", self, bar.open_saved)
        bind("compare.export", self, bar.open_export)
        self._undo = bind("compare.undo", self, self.desk.undo)
        self._redo = bind("compare.redo", self, self.desk.redo)
        self._side = bind("compare.side", self, self.work.toggle_side)
        cases = bind("compare.cases", self, bar.open_cases)
        case = bind("compare.open", self, self.work.open_case)
        copy = bind("compare.copy", self.table, self.taking.copy_cell)
        row = bind("compare.copy_row", self.table, self.taking.copy_row)
        table = bind("compare.copy_table", self, self.taking.copy_table)
        self._common: tuple[QAction, ...] = (case, copy, row, table, cases)

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
        """Switch the rows; each kind of filter is kept for coming back."""
        self._pivot(with_rows(self._spec, axis))

    def choose_columns(self, axis: Axis) -> None:
        """Switch the columns, as ``choose_rows``."""
        self._pivot(with_columns(self._spec, axis))

    def turn(self) -> None:
        """Exchange rows and columns."""
        self._pivot(self._spec.transposed)

    def _pivot(self, spec: ComparisonSpec) -> None:
        before, cell = self._spec, self.table.cell
        if spec.filters_by is not before.filters_by:
            self._kept_filters[before.filters_by] = before.filter
            kept = self._kept_filters.get(spec.filters_by)
            if spec.filters_by is Axis.CASES:
                kept = cell.case if cell is not None else None
            spec = spec.with_filter(kept)
        self._set(spec, step=True)

    def choose_filter(self, key: str | None) -> None:
        """Filter along the axis that is neither rows nor columns; None for no filter."""
        self._set(self._spec.with_filter(key), step=True)

    def only_differences(self, only: bool) -> None:
        """Show only rows in which practices or states differ, or all."""
        self._set(replace(self._spec, differing=only), step=True)

    def hide_empty(self, hide: bool) -> None:
        """Hide the rows that no case documents, or show them."""
        self._set(replace(self._spec, hide_empty=hide), step=True)

    def choose_cases(self, slugs: tuple[str, ...]) -> None:
        """Compare these cases, in this order."""
        if slugs != self._spec.cases:
            self._follows_tray = False
            self._set(with_cases(self._spec, tuple(slugs)), step=True)

    def show_pictures(self, pictured: bool) -> None:
        """Show pictures of the cases in the place of the table, or the table again."""
        self._set(replace(self._spec, pictured=pictured), step=True)

    def _set(self, spec: ComparisonSpec, step: bool) -> None:
        if spec == self._spec:
            return
        self._spec = spec
        self._show()
        if self._enough:
            self.desk.record(self._spec)
        if step:
            self.context.arrived.emit(self.location())

    @property
    def _enough(self) -> bool:
        """Whether there are cases enough for a comparison."""
        return len(self._spec.cases) >= (FEWEST_CASES if self._spec.by_case else 1)

    def _restored(self, spec: ComparisonSpec | None) -> None:
        """What was under way comes back, unless something else was asked for meanwhile."""
        if spec is not None and self._follows_tray:
            self._follows_tray = spec.cases == self.context.tray.slugs
            self._returned(spec)

    def _returned(self, spec: ComparisonSpec) -> None:
        if spec != self._spec:
            self._spec = spec
            self._show()

    def _show(self) -> None:
        """Show the bar at once, and the comparison when the worker has it."""
        library = self.context.services.library
        briefs = {brief.slug: brief for brief in library.briefs()}
        known = tuple(slug for slug in self._spec.cases if slug in briefs)
        self._spec = replace(self._spec, cases=known)
        shown = [briefs[slug] for slug in self._spec.shown_cases]
        vocabulary = library.vocabulary()
        self.bar.show_spec(self._spec, vocabulary, self._choices(shown, vocabulary))
        pictured = self._spec.pictured and self._enough
        self.work.show_cases(self._spec.shown_cases)
        if pictured is not self.work.pictured:
            self.work.show_pictures(pictured)
        if self._enough:
            self._latest.request(replace(self._spec, pictured=False))
            self._turn_to(self.work)
            return
        self._latest.cancel()
        names = [brief.short_name for brief in shown]
        self.empty.show_state(names, suggestions(library.briefs(), known))
        self._turn_to(self.empty)

    def _choices(self, briefs: list[CaseBrief], vocabulary: Vocabulary) -> list[FilterChoice]:
        by = self._spec.filters_by
        if by is Axis.CASES:
            return [FilterChoice(brief.slug, brief.short_name) for brief in briefs]
        populations = by is Axis.POPULATIONS
        documented = [frozenset(b.populations if populations else b.dimensions) for b in briefs]
        return filter_choices(by, vocabulary, documented)

    def _turn_to(self, shown: QWidget) -> None:
        """Show the comparison or the words before it; the focus goes along."""
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
            if self.isVisible():
                self.entered()

    def _compared(self, comparison: Comparison) -> None:
        if comparison is not self.table.cells.comparison:
            self.work.side.settle(len(comparison.columns))
            self.strip.show_comparison(comparison)
            self.table.set_comparison(comparison)
        if self._wanted is not None:
            self.table.focus_cell(*self._wanted)
            self._wanted = None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.context.say(str(error))
        if self.table.cells.comparison is None:
            self._turn_to(self.empty)

    # --- cells, sources, cases ----------------------------------------------------------------

    def _show_population(self) -> None:
        """From a filter by population to the row of that population."""
        population, cell = self._spec.population, self.table.cell
        self._wanted = (population, cell.case) if population and cell else None
        self.choose_rows(Axis.POPULATIONS)

    def _go_to_clause(self, clause: Clause) -> None:
        """From a clause of the head line to the cell that it rests on, and to its finding."""
        told, spec = self.table.cells.comparison, self._spec
        if told is None or told.differences is None:
            return
        row = next(
            (r.key for r in told.differences.rows if clause.key in (r.key, *r.shared, *r.apart)), ""
        )
        case = next((ref.case for ref in clause.findings), spec.cases[0])
        keys = (row, case) if spec.columns is Axis.CASES else (case, row)
        if not self.table.focus_cell(*keys):
            self._wanted = keys
            whole = replace(unhidden(spec, row), hide_empty=False, differing=False)
            self._set(whole, step=True)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        ids = clause.by_case().get(case, ())
        if ids:
            self.opening.show_finding(ids[0])

    def _open_column_menu(self, where: QPoint) -> None:
        self.menus.open_column(where, self._common)

    def _open_row_menu(self, where: QPoint) -> None:
        self.menus.open_row(where, self._common)

    def _fill_view(self) -> None:
        self.menus.fill_view(self.bar.view.menu(), (self._side, self._undo, self._redo))

    def _fill_saved(self) -> None:
        self.saved.fill(self.bar.saved.menu())

    def _present(self) -> ComparisonSpec:
        return self._spec

    def _comparison(self) -> Comparison | None:
        """What is shown, where there are cases enough."""
        return self.table.cells.comparison if self._enough else None

    def _cell(self) -> Cell | None:
        return self.table.cell

    def _title(self) -> str:
        comparison = self._comparison()
        return comparison.title if comparison else ""

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
            self.work.take_focus()

    def go_back(self) -> bool:
        """From the panel or the bar back to the table; from the pictures to the table too."""
        return self.work.isVisible() and self.work.go_back(self)

    def show_destination(self, destination: Destination) -> None:
        if destination.comparison is not None:
            self._follows_tray = destination.comparison.cases == self.context.tray.slugs
            self._set(destination.comparison, step=False)
        elif destination.cases:
            self._follows_tray = destination.cases == self.context.tray.slugs
            self._set(with_cases(self._spec, destination.cases), step=False)
        else:
            self._tray_changed()

    def location(self) -> Destination:
        return Destination(self.place, cases=self._spec.cases, comparison=self._spec)

    def save_state(self) -> None:
        self.work.save_state()

    def _tray_changed(self) -> None:
        """While nothing else was asked for, the tray is what is compared."""
        if self._follows_tray:
            self._set(with_cases(self._spec, self.context.tray.slugs), step=False)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.content:
            self._show()
