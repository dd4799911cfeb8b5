"""Compare: any two of cases, dimensions, populations and practices set against each other, and the
cell in focus in full."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from casestudies.figures import shown
from casestudies.model.comparison import Axis, Comparison
from casestudies.model.differences import Clause
from casestudies.model.report import Report, Subject
from casestudies.services.compare.cut import heads
from casestudies.services.compare.report import readable, report_of
from casestudies.services.compare.suggestions import suggestions
from casestudies.services.workshop.focus import focus_of
from casestudies.ui.a11y import announce, listening
from casestudies.ui.compare.bar import Bar
from casestudies.ui.compare.clipboard import Copied, Part, copied
from casestudies.ui.compare.empty import Empty
from casestudies.ui.compare.menus import Menus
from casestudies.ui.compare.pictures.page import PicturesPage
from casestudies.ui.compare.row_picker import RowPicker
from casestudies.ui.compare.saved import SavedComparisons
from casestudies.ui.compare.shown import ShownLine
from casestudies.ui.compare.splitter import Splitter
from casestudies.ui.compare.state import PLACE, CompareState
from casestudies.ui.context import Destination, Presenting, UiContext
from casestudies.ui.export.clipboard import copy_text
from casestudies.ui.export.dialog import ExportDialog, ExportJob, ask_export
from casestudies.ui.export.parts_list import Choosing, ExportPart
from casestudies.ui.page import Page
from casestudies.ui.parts.case_picker import Picker, PickerCase
from casestudies.ui.theme.size import px

_LEAST_FOR_LINE = 480  # pixels of the page's height, over a picture


class ComparePage(Page):
    """Shows the comparison of its ``state``: as a table with the findings of a cell beside it, or
    as pictures; with too few cases, how to begin."""

    place = PLACE

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = CompareState(context, self)
        self.bar = Bar(context, self.state, self)
        self.saved = SavedComparisons(context, self.state, self.bar.saved)
        self._stack = QStackedWidget(self)
        begun = QWidget(self._stack)
        self.shown = ShownLine(context, self.state, self.saved, begun)  # Tab comes by in this order
        self.saved_name = self.shown.name
        self.empty = Empty(context.theme, self._stack)
        self.splitter = Splitter(context, self.state, begun)
        self.strip = self.splitter.strip
        self.table = self.splitter.table
        self.panel = self.splitter.panel
        self._said: Comparison | None = None
        self.picker: Picker | None = None
        self.row_picker: RowPicker | None = None
        self.dialog: ExportDialog | None = None
        self._lay_out(begun)
        self._connect()
        self._bind_actions()
        self._follow()

    @property
    def title(self) -> str:
        return self.tr("Compare")

    @cached_property
    def pictures(self) -> PicturesPage:
        """The comparison drawn; built when it is first wanted."""
        pictures = PicturesPage(self.context, self.splitter.parentWidget())
        self._comparison.addWidget(pictures)
        return pictures

    def _lay_out(self, begun: QWidget) -> None:
        around = QVBoxLayout(begun)
        around.setContentsMargins(20, 16, 20, 16)
        around.setSpacing(8)
        around.addWidget(self.shown)
        self._comparison = QStackedLayout()
        around.addLayout(self._comparison)
        self._comparison.addWidget(self.splitter)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(begun)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.export_chosen.connect(self.export)
        self.bar.present_asked.connect(self.present)
        self.bar.workshop_asked.connect(self.make_workshop)
        self.bar.cases_asked.connect(self._open_picker)
        self.bar.keys_asked.connect(self._open_row_picker)
        self.strip.clause_asked.connect(self._go_to_clause)
        self.empty.chosen.connect(self.state.open)
        self.empty.cases_asked.connect(self.bar.open_cases)
        self.empty.explore_asked.connect(partial(self.context.go, Destination("explore")))
        self.state.changed.connect(self._follow)
        self.state.changed.connect(self._say_comparison)

    def _bind_actions(self) -> None:
        bind, bar, state = self.context.actions.bind, self.bar, self.state
        bind("compare.rows", self, bar.open_rows)
        bind("compare.columns", self, bar.open_columns)
        bind("compare.choose", self, bar.choose_keys)
        turn = bind("compare.turn", self, bar.turn.click)
        bind("compare.save", self, self.saved.save_now)
        bind("compare.pictures", self, bar.turn_switch)
        bind("compare.filter", self, bar.open_filter)
        bind("compare.differing", self, bar.differing.click)
        bind("compare.empty", self, bar.empty.click)
        bind("compare.view", self, bar.open_view)
        bind("compare.saved", self, bar.open_saved)
        bind("compare.export", self, bar.open_export)
        bind("compare.print", self, self.print_out)
        present = bind("compare.present", self, self.present)
        bind("compare.present_apart", self, self.present_apart)
        workshop = bind("compare.workshop", self, self.make_workshop)
        question = bind("compare.question", self, self._add_question)
        undo = bind("compare.undo", self, state.undo)
        redo = bind("compare.redo", self, state.redo)
        present_row = bind("compare.present_row", self.table, self.present_row)
        side = bind("compare.side", self, self._toggle_panel)
        bind("compare.links", self, self.panel.show_links)
        cases = bind("compare.cases", self, bar.open_cases)
        case = bind("compare.open", self, self._open_case)
        copy = bind("compare.copy", self.table, partial(self._copy, Part.CELL))
        row = bind("compare.copy_row", self.table, partial(self._copy, Part.ROW))
        table = bind("compare.copy_table", self, partial(self._copy, Part.TABLE))
        for name, slot in (
            ("compare.note", self.panel.note),
            ("compare.star", self.panel.star),
            ("compare.cite", self.panel.cite),
            ("compare.collect", self.panel.collect),
        ):
            for widget in (self.table, self.panel):
                bind(name, widget, lambda _checked=False, slot=slot: slot())
        self.menus = Menus(
            self.context,
            state,
            self.table,
            bar.view.menu(),
            (present_row, case, copy, row, table, cases),
            (turn, question, present, workshop, side, undo, redo),
            self,
        )

    # --- what is shown ------------------------------------------------------------------------

    @property
    def pictured(self) -> bool:
        """Whether the pictures are shown."""
        return self._comparison.currentWidget() is not self.splitter

    def _follow(self) -> None:
        """Show the table, the pictures, or how to begin; the focus goes along."""
        state = self.state
        if self.pictured is not state.pictured:
            shown = self.pictures if state.pictured else self.splitter
            self._comparison.setCurrentWidget(shown)
            if shown.isVisible():
                self._take_focus()
        self._fit_line()
        if state.pictured:
            self.pictures.state.show_cases(state.spec.shown_cases)
        if not state.enough:
            names = [brief.short_name for brief in state.briefs]
            found = suggestions(self.context.services.library.briefs(), state.spec.cases)
            self.empty.show_state(names, found)
        begun = state.enough and not state.failed
        if self._stack.currentIndex() != int(begun):
            self._stack.setCurrentIndex(int(begun))
            choosing = self.picker is not None and self.picker.isVisible()
            if self.isVisible() and not choosing:
                self.entered()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_line()

    def _fit_line(self) -> None:
        """In large type a picture needs the room of the line that says what is shown."""
        self.shown.setVisible(not self.state.pictured or self.height() >= px(_LEAST_FOR_LINE))

    def _take_focus(self) -> None:
        """Put the focus on the table or the picture."""
        if self.pictured:
            self.pictures.take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_question(self) -> None:
        """Go to the line for a question, from the pictures too; say where there is none."""
        if not self.state.enough or not self.state.spec.by_case:
            self.context.say(
                self.tr("A question is asked of two or more cases; choose them as rows or columns.")
            )
            return
        self.state.show_pictures(False)
        self.splitter.question.take_focus()

    def _toggle_panel(self) -> None:
        if not self.pictured:
            self.splitter.toggle_panel()

    # --- cells, sources, cases ----------------------------------------------------------------

    def _open_case(self) -> None:
        """Open the case of the cell, or of the mark in the picture."""
        if self.pictured:
            self.pictures.open_case()
        else:
            self.panel.open_case.click()

    def _go_to_clause(self, clause: Clause) -> None:
        """From a clause of the head line to the cell that it rests on, and to its finding."""
        told, spec = self.state.comparison, self.state.spec
        if told is None or told.differences is None:
            return
        row = next(
            (r.key for r in told.differences.rows if clause.key in (r.key, *r.shared, *r.apart)), ""
        )
        case = next((ref.case for ref in clause.findings), spec.cases[0])
        self.state.go_to(*((row, case) if spec.columns is Axis.CASES else (case, row)))
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        ids = clause.by_case().get(case, ())
        if ids:
            self.splitter.open_panel()
            self.panel.show_finding(ids[0])

    def _say_comparison(self) -> None:
        """Have said how large the comparison is, and how much of it is told, when it is another."""
        comparison = self.state.comparison
        if comparison is None or comparison is self._said or not listening():
            return
        self._said = comparison
        cells = [cell for row in comparison.rows for cell in row.cells]
        told = sum(not cell.state.blank for cell in cells)
        said = self.tr("{0}. {1} of {2} cells documented").format(
            comparison.title, shown(told), shown(len(cells))
        )
        announce(self, said)

    def _open_picker(self, anchor: QRect) -> None:
        if self.picker is None:
            self.picker = Picker(self.context.theme, self)
            self.picker.picked.connect(self.state.choose_cases)
            self.picker.homeless.connect(self.entered)  # the page turned to the comparison
        tray = self.context.tray
        cases = [
            PickerCase(brief, brief.slug in tray)
            for brief in self.context.services.library.briefs()
        ]
        self.picker.show_cases(cases, self.state.spec.cases)
        self.picker.open_below(anchor)

    def _open_row_picker(self, axis: Axis, anchor: QRect) -> None:
        if self.row_picker is not None:
            self.row_picker.deleteLater()
        self.row_picker = RowPicker(self.context.theme, self)
        self.row_picker.picked.connect(partial(self.state.show_only, axis))
        spec = self.state.spec
        rows = axis is spec.rows
        title = self.tr("Rows in sight") if rows else self.tr("Columns in sight")
        every = heads(axis, (), self.context.services.library.vocabulary())
        self.row_picker.open_for(title, every, spec.hidden, anchor)

    # --- taken along --------------------------------------------------------------------------

    def export(self, format_key: str = "") -> None:
        """Ask what the file shall be, and write it: under the name of the saved comparison."""
        comparison = self.state.comparison
        if comparison is None:
            return
        title = self._name or comparison.title
        whole = readable(comparison)
        make = partial(report_of, self.context.services.exporting, whole, title)
        choosing = self._rows_to_choose(whole, title)
        job = ExportJob(Subject.COMPARISON, title, title, make, choosing)
        self.dialog = ask_export(self.context, job, self, format_key)

    def _rows_to_choose(self, whole: Comparison, title: str) -> Choosing:
        """The rows of the comparison, of which an export may leave out some."""
        exporting = self.context.services.exporting

        def make(keys: tuple[str, ...]) -> Report:
            rows = tuple(row for row in whole.rows if row.key in keys)
            return report_of(exporting, replace(whole, rows=rows), title)

        parts = tuple(ExportPart(row.key, row.name, row.band) for row in whole.rows)
        return Choosing(self.tr("Rows"), parts, make)

    def present(self) -> None:
        """Put the comparison on the wall as it stands, from its title on: its name if saved."""
        self._present(())

    def present_row(self) -> None:
        """Put the row in focus on the wall, and no other."""
        if self.state.cell is not None:
            self._present((self.state.cell.row,))

    def present_apart(self) -> None:
        """Put the few rows on the wall that are worth a talk: a facilitator has no time."""
        comparison = self.state.comparison
        if comparison is not None:
            self._present(focus_of(comparison).first)

    @property
    def _name(self) -> str:
        """Under which name the comparison on screen is saved; "" for one that is not."""
        saved = self.saved.current
        return saved.name if saved is not None else ""

    def _present(self, rows: tuple[str, ...]) -> None:
        comparison = self.state.comparison
        if comparison is None:
            return
        if self._name:
            comparison = replace(comparison, title=self._name)
        workshops = self.context.services.workshops
        make = partial(workshops.talk_of_comparison, comparison, rows)
        self.context.present(Presenting(make, comparison.spec))

    def make_workshop(self) -> None:
        """Go and make a workshop of the comparison as it stands."""
        if self.state.enough:
            wish = Destination("workshop", comparison=self.state.spec, title=self._name)
            self.context.go(wish)

    def print_out(self) -> None:
        """Offer the comparison as a PDF, which any program prints."""
        self.export("pdf")

    def _copy(self, part: Part) -> None:
        """Put a part of the comparison on the clipboard, with its findings and sources."""
        comparison, cell = self.state.comparison, self.state.cell
        if comparison is not None and (cell is not None or part is Part.TABLE):
            work = partial(copied, self.context.services.exporting, comparison, part, cell)
            self.context.tasks.read(work, self._to_clipboard)

    def _to_clipboard(self, found: Copied) -> None:
        copy_text(found.text, found.html)
        said = self.tr("The {0} is on the clipboard, with its sources.")
        self.context.say(said.format(found.part.value))

    # --- the page as a place ------------------------------------------------------------------

    def entered(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.first_button().setFocus()
        else:
            self._take_focus()

    def go_back(self) -> bool:
        """From the panel or the bar back to the table or the picture; from the pictures to the
        table too."""
        focused = QApplication.focusWidget()
        at_work = self._stack.currentWidget() is not self.empty and self.isVisible()
        if not at_work or focused is None or not self.isAncestorOf(focused):
            return False
        at_rest = self.pictures.at_rest if self.pictured else self.table.hasFocus()
        if at_rest and not self.pictured:
            return False
        if at_rest:
            self.state.show_pictures(False)
        self._take_focus()
        return True

    def show_destination(self, destination: Destination) -> None:
        if destination.comparison is not None:
            self.state.come_to(destination.comparison, destination.row, destination.item)
        elif destination.cases:
            self.state.come_to_cases(destination.cases)
        else:
            self.state.follow_tray()
        self.state.look()

    def location(self) -> Destination:
        return self.state.location()

    def carried(self) -> object:
        """The comparison is kept with its steps; of the page there is the cell in focus."""
        cell = self.state.cell
        return (cell.row, cell.column) if cell is not None else None

    def carry_on(self, carried: object) -> None:
        if isinstance(carried, tuple):
            self.state.want(*carried)

    def save_state(self) -> None:
        self.splitter.keep_widths()
        if self._comparison.count() > 1:
            self.pictures.state.keep_kind()
