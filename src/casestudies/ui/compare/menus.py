"""The Compare page's menus: of a row, of a column, of the view; and moving, pinning, hiding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.model.comparison import Axis, Cell, ComparisonSpec, Shade
from casestudies.services.compare.view_changes import (
    can_hide,
    hidden,
    moved,
    pinned,
    unhidden,
    with_cases,
)
from casestudies.ui.a11y import named
from casestudies.ui.compare.shade import SHADE_NAMES
from casestudies.ui.compare.table import CompareTable
from casestudies.ui.context import UiContext

Change = Callable[[ComparisonSpec], object]


class CompareMenus(QObject):
    """Changes the spec that ``present`` gives by way of ``change``, at the cell in focus of
    ``table``."""

    def __init__(
        self,
        context: UiContext,
        page: QWidget,
        table: CompareTable,
        present: Callable[[], ComparisonSpec],
        change: Change,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._table = table
        self._present = present
        self._change = change
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
        self.take_out = bind("compare.remove", table, self.remove)
        table.row_moved.connect(partial(self._moved, True))
        table.column_moved.connect(partial(self._moved, False))

    # --- moving -------------------------------------------------------------------------------

    def step_row(self, step: int) -> None:
        """Move the row in focus up or down by one."""
        cell = self._table.cell
        if cell is not None:
            self._moved(True, cell.row, self._table.row_place + step)

    def step_column(self, step: int) -> None:
        """Move the column in focus to the left or right by one."""
        cell = self._table.cell
        if cell is not None:
            self._moved(False, cell.column, self._table.column + step)

    def _moved(self, row: bool, key: str, place: int) -> None:
        comparison, spec = self._table.cells.comparison, self._present()
        if comparison is None or place < 0:
            return
        heads = comparison.rows if row else comparison.columns
        axis = spec.rows if row else spec.columns
        shown = [head.key for head in heads]
        vocabulary = self._context.services.library.vocabulary()
        self._change(moved(spec, axis, key, place, shown, vocabulary))

    # --- pinning and hiding -------------------------------------------------------------------

    def pin_row(self) -> None:
        """Let the row in focus stand first, or no longer."""
        cell = self._table.cell
        if cell is not None:
            self._change(pinned(self._present(), cell.row))

    def pin_the_column(self) -> None:
        """Let the column in focus stand first, or no longer."""
        cell = self._table.cell
        if cell is not None:
            self._change(pinned(self._present(), cell.column))

    def hide_row(self) -> None:
        """Hide the row in focus; the message has Undo."""
        cell = self._table.cell
        if cell is not None:
            self._hide(cell.row)

    def hide_the_column(self) -> None:
        """Hide the column in focus; the message has Undo."""
        cell = self._table.cell
        if cell is not None:
            self._hide(cell.column)

    def _hide(self, key: str) -> None:
        before = self._present()
        if not can_hide(before, key):
            self._context.say(self.tr("Two cases stay in sight; this one cannot be hidden."))
            return
        said = self.tr("“{0}” is hidden.").format(self._name_of(key))
        self._change(hidden(before, key))
        self._context.say(said, partial(self._change, before))

    def _name_of(self, key: str) -> str:
        """The name of a row or column, in sight or hidden."""
        library = self._context.services.library
        briefs = {brief.slug: brief.short_name for brief in library.briefs()}
        return briefs.get(key) or library.vocabulary().name_of(key)

    def remove(self) -> None:
        """Take the case of the cell in focus out of the comparison."""
        cell = self._table.cell
        before = self._present()
        if cell is None or not before.by_case:
            return
        name = self._context.services.library.brief(cell.case).short_name
        cases = tuple(slug for slug in before.cases if slug != cell.case)
        self._change(with_cases(before, cases))
        said = self.tr("{0} is out of the comparison.").format(name)
        self._context.say(said, partial(self._change, before))

    # --- menus --------------------------------------------------------------------------------

    def open_column(self, where: QPoint, common: tuple[QAction, ...]) -> None:
        """The menu of the column in focus, with that of the row in it, so that the menu key leads
        to both; ``common`` are actions on any cell."""
        cell = self._table.cell
        if cell is not None:
            actions = (self.left, self.right, self.pin_column, self.hide_column)
            menu = self._menu(cell, cell.column, actions, self._page)
            row = self._menu(cell, cell.row, (self.up, self.down, self.pin, self.hide), menu)
            row.setTitle(self.tr("Row: {0}").format(row.accessibleName().replace("&", "&&")))
            menu.addMenu(row)
            self._pop(menu, common, where)

    def open_row(self, where: QPoint, common: tuple[QAction, ...]) -> None:
        """The menu of the row in focus."""
        cell = self._table.cell
        if cell is not None:
            actions = (self.up, self.down, self.pin, self.hide)
            self._pop(self._menu(cell, cell.row, actions, self._page), common, where)

    def _menu(self, cell: Cell, key: str, actions: tuple[QAction, ...], parent: QWidget) -> QMenu:
        """Moving, pinning, hiding the row or column ``key``; a case can be taken out as well."""
        spec = self._present()
        menu = QMenu(parent)
        named(menu, self._name_of(key))
        for action in actions:
            menu.addAction(action)
            if action.isCheckable():
                action.setChecked(key in spec.pinned)
        if key == cell.case:
            menu.addAction(self.take_out)
        return menu

    def _pop(self, menu: QMenu, common: tuple[QAction, ...], where: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        for action in common:
            menu.addAction(action)
        menu.popup(where)

    def fill_view(self, menu: QMenu, common: tuple[QAction, ...]) -> None:
        """The menu of the view: shading, grouping, what is hidden; ``common`` follow."""
        spec = self._present()
        menu.clear()
        shades = menu.addMenu(self.tr("Shade: {0}").format(spec.shade.value))
        named(shades, self.tr("Shade"))
        group = QActionGroup(shades)
        for shade, name in SHADE_NAMES.items():
            action = shades.addAction(self.tr(name))
            action.setCheckable(True)
            action.setChecked(spec.shade is shade)
            action.triggered.connect(partial(self._shade, shade))
            group.addAction(action)
        menu.addSeparator()
        grouped = menu.addAction(self.tr("Group the rows"))
        grouped.setCheckable(True)
        grouped.setChecked(spec.grouped)
        grouped.setEnabled(spec.rows in (Axis.DIMENSIONS, Axis.PRACTICES))
        grouped.triggered.connect(self._group)
        back = menu.addMenu(self.tr("Hidden rows and columns: {0}").format(len(spec.hidden)))
        named(back, self.tr("Hidden rows and columns"))
        back.setEnabled(bool(spec.hidden))
        for key in spec.hidden:
            name = self._name_of(key).replace("&", "&&")
            action = back.addAction(self.tr("Show “{0}”").format(name))
            action.triggered.connect(partial(self._show_again, key))
        back.addSeparator()
        back.addAction(self.tr("Show all")).triggered.connect(self._show_all)
        usual = menu.addAction(self.tr("Back to the usual order"))
        usual.setEnabled(bool(spec.order or spec.pinned))
        usual.triggered.connect(self._usual)
        menu.addSeparator()
        for action in common:
            menu.addAction(action)

    def _shade(self, shade: Shade, checked: bool = False) -> None:
        del checked
        self._change(replace(self._present(), shade=shade))

    def _group(self, grouped: bool) -> None:
        self._change(replace(self._present(), grouped=grouped))

    def _show_again(self, key: str, checked: bool = False) -> None:
        del checked
        self._change(unhidden(self._present(), key))

    def _show_all(self) -> None:
        self._change(replace(self._present(), hidden=()))

    def _usual(self) -> None:
        self._change(replace(self._present(), order=(), pinned=()))
