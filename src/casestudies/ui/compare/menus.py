"""The Compare page's menus: of a row, of a column, of the view; and moving, pinning, hiding."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.model.comparison import About, Axis, Cell, ComparisonSpec, Shade
from casestudies.services.compare.view_changes import unhidden
from casestudies.ui.a11y import named
from casestudies.ui.compare.shade import shade_name, short_shade_name
from casestudies.ui.compare.state import CompareState
from casestudies.ui.compare.table import Table
from casestudies.ui.context import UiContext
from casestudies.ui.parts.menus import MenuKeys

FURTHEST = (3, 5, 8)  # rows that "only differences" may be cut to


class Menus(QObject):
    """Offers what can be done with the cell in focus of ``table`` and, in the menu ``view``, with
    the whole comparison. ``cell_actions`` and ``view_actions`` close these menus."""

    def __init__(
        self,
        context: UiContext,
        state: CompareState,
        table: Table,
        view: QMenu,
        cell_actions: tuple[QAction, ...],
        view_actions: tuple[QAction, ...],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._state = state
        self._page = page
        self._view = view
        self._cell_actions = cell_actions
        self._view_actions = view_actions
        table.column_asked.connect(self._open_column)
        table.row_asked.connect(self._open_row)
        view.aboutToShow.connect(self._fill_view)
        bind = context.actions.bind
        self.left = bind("compare.left", table, partial(self.step_column, -1))
        self.right = bind("compare.right", table, partial(self.step_column, 1))
        self.up = bind("compare.up", table, partial(self.step_row, -1))
        self.down = bind("compare.down", table, partial(self.step_row, 1))
        self.pin = bind("compare.pin", table, self.pin_row)
        self.pin_column = bind("compare.pin_column", table, self.pin_the_column)
        for action in (self.pin, self.pin_column):
            action.setCheckable(True)
        self.hide = bind("compare.hide_row", table, self.hide_row)
        self.hide_column = bind("compare.hide_column", table, self.hide_the_column)
        self.only = bind("compare.only_row", table, self.only_this_row)
        self.take_out = bind("compare.remove", table, self.remove)
        self.unask = bind("compare.question.remove", table, self.remove_question)

    # --- what is done with the cell in focus --------------------------------------------------

    def step_row(self, step: int) -> None:
        """Move the row in focus up or down by one."""
        comparison, cell = self._state.comparison, self._state.cell
        if comparison is not None and cell is not None:
            place = [row.key for row in comparison.rows].index(cell.row)
            self._state.move_row(cell.row, place + step)

    def step_column(self, step: int) -> None:
        """Move the column in focus to the left or right by one."""
        comparison, cell = self._state.comparison, self._state.cell
        if comparison is not None and cell is not None:
            place = [column.key for column in comparison.columns].index(cell.column)
            self._state.move_column(cell.column, place + step)

    def pin_row(self) -> None:
        """Let the row in focus stand first, or no longer."""
        if self._state.cell is not None:
            self._state.pin(self._state.cell.row)

    def pin_the_column(self) -> None:
        """Let the column in focus stand first, or no longer."""
        if self._state.cell is not None:
            self._state.pin(self._state.cell.column)

    def hide_row(self) -> None:
        """Hide the row in focus."""
        if self._state.cell is not None:
            self._state.hide(self._state.cell.row)

    def only_this_row(self) -> None:
        """Show the row in focus and hide the others."""
        if self._state.cell is not None:
            self._state.show_only(self._state.spec.rows, (self._state.cell.row,))

    def hide_the_column(self) -> None:
        """Hide the column in focus."""
        if self._state.cell is not None:
            self._state.hide(self._state.cell.column)

    def remove(self) -> None:
        """Take the case of the cell in focus out of the comparison."""
        if self._state.cell is not None:
            self._state.take_out(self._state.cell.case)

    def remove_question(self) -> None:
        """Remove the question of the cell in focus."""
        cell = self._state.cell
        if cell is not None and cell.question:
            asked = {question.key for question in self._state.spec.questions}
            self._state.remove_question(cell.row if cell.row in asked else cell.column)

    # --- menus --------------------------------------------------------------------------------

    def _open_column(self, where: QPoint) -> None:
        """The menu of the column in focus, with that of the row in it, so that the menu key leads
        to both."""
        cell = self._state.cell
        if cell is not None:
            actions = (self.left, self.right, self.pin_column, self.hide_column)
            menu = self._menu(cell, cell.column, actions, self._page)
            row = self._menu(cell, cell.row, self._row_actions(), menu)
            row.setTitle(self.tr("Row: {0}").format(row.accessibleName().replace("&", "&&")))
            menu.addMenu(row)
            self._pop(menu, where)

    def _open_row(self, where: QPoint) -> None:
        """The menu of the row in focus."""
        cell = self._state.cell
        if cell is not None:
            self._pop(self._menu(cell, cell.row, self._row_actions(), self._page), where)

    def _row_actions(self) -> tuple[QAction, ...]:
        """What can be done with a row; cases as rows are hidden one by one."""
        actions = (self.up, self.down, self.pin, self.hide)
        return actions if self._state.spec.rows is Axis.CASES else (*actions, self.only)

    def _menu(self, cell: Cell, key: str, actions: tuple[QAction, ...], parent: QWidget) -> QMenu:
        """Moving, pinning, hiding the row or column ``key``; a case can be taken out as well."""
        spec = self._state.spec
        menu = QMenu(parent)
        MenuKeys(menu)
        named(menu, self._state.name_of(key))
        question = any(asked.key == key for asked in spec.questions)
        if question:
            actions = (*actions[:2], self.unask)  # moved and removed, neither pinned nor hidden
        elif any(about.has(key) for about in spec.about):
            actions = tuple(one for one in actions if one in (self.hide, self.hide_column))
        for action in actions:
            menu.addAction(action)
            if action.isCheckable():
                action.setChecked(key in spec.pinned)
        if key == cell.case:
            menu.addAction(self.take_out)
        return menu

    def _pop(self, menu: QMenu, where: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        for action in self._cell_actions:
            menu.addAction(action)
        menu.popup(where)

    def _fill_view(self) -> None:
        """The menu of the view: differences, shading, grouping, what is hidden."""
        menu, spec = self._view, self._state.spec
        menu.clear()
        self._add_differences(menu, spec)
        empty = menu.addAction(self.tr("Hide empty rows"))
        empty.setCheckable(True)
        empty.setChecked(spec.hide_empty)
        empty.triggered.connect(self._state.hide_empty)
        names = {
            About.VISITING: self.tr("Row on visiting"),
            About.GAPS: self.tr("Row on what we found no source for"),
            About.OBSERVED: self.tr("Row on what you observed there"),
        }
        for about, name in names.items():
            shown = menu.addAction(name)
            shown.setCheckable(True)
            shown.setChecked(about in spec.about)
            shown.setEnabled(spec.by_case)
            shown.triggered.connect(partial(self._tell_about, about))
        shades = menu.addMenu(self.tr("Shade: {0}").format(short_shade_name(spec.shade)))
        named(shades, self.tr("Shade"))
        group = QActionGroup(shades)
        for shade in Shade:
            action = shades.addAction(shade_name(shade))
            action.setCheckable(True)
            action.setChecked(spec.shade is shade)
            action.triggered.connect(partial(self._shade, shade))
            group.addAction(action)
        menu.addSeparator()
        grouped = menu.addAction(self.tr("Group the rows"))
        grouped.setCheckable(True)
        grouped.setChecked(spec.grouped)
        bands = spec.rows in (Axis.DIMENSIONS, Axis.PRACTICES)
        grouped.setEnabled(bands and not spec.differing)  # those stand by how far cases part
        grouped.triggered.connect(self._group)
        back = menu.addMenu(self.tr("Hidden rows and columns: {0}").format(len(spec.hidden)))
        named(back, self.tr("Hidden rows and columns"))
        back.setEnabled(bool(spec.hidden))
        for key in spec.hidden:
            name = self._state.name_of(key).replace("&", "&&")
            action = back.addAction(self.tr("Show “{0}”").format(name))
            action.triggered.connect(partial(self._show_again, key))
        back.addSeparator()
        back.addAction(self.tr("Show all")).triggered.connect(self._show_all)
        usual = menu.addAction(self.tr("Back to the usual order"))
        usual.setEnabled(bool(spec.order or spec.pinned))
        usual.triggered.connect(self._usual)
        menu.addSeparator()
        for action in self._view_actions:
            menu.addAction(action)

    def _add_differences(self, menu: QMenu, spec: ComparisonSpec) -> None:
        """How many of the rows that differ, and whether those with a gap follow them."""
        differences = menu.addMenu(self.tr("Differences"))
        differences.setEnabled(spec.by_case)
        group = QActionGroup(differences)
        names = {0: self.tr("All rows that differ")} | {
            most: self.tr("The {0} rows furthest apart").format(most) for most in FURTHEST
        }
        for most, name in names.items():
            action = differences.addAction(name)
            action.setCheckable(True)
            action.setChecked(spec.differing and spec.furthest == most)
            action.triggered.connect(partial(self._state.show_furthest, most))
            group.addAction(action)
        differences.addSeparator()
        gaps = differences.addAction(self.tr("Rows with a gap too"))
        gaps.setCheckable(True)
        gaps.setChecked(spec.gaps)
        gaps.triggered.connect(self._state.show_gaps)

    def _tell_about(self, about: About, checked: bool = False) -> None:
        del checked
        self._state.tell_about(about, wanted=about not in self._state.spec.about)

    def _shade(self, shade: Shade, checked: bool = False) -> None:
        del checked
        self._state.change(replace(self._state.spec, shade=shade))

    def _group(self, grouped: bool) -> None:
        self._state.change(replace(self._state.spec, grouped=grouped))

    def _show_again(self, key: str, checked: bool = False) -> None:
        del checked
        self._state.change(unhidden(self._state.spec, key))

    def _show_all(self) -> None:
        self._state.change(replace(self._state.spec, hidden=()))

    def _usual(self) -> None:
        self._state.change(replace(self._state.spec, order=(), pinned=()))
