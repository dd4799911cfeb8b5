"""The row above the comparison: rows, columns and filter, what is left out, table or pictures,
view, saved, export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from casestudies.model.brief import CaseBrief
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.limits import MOST_CASES
from casestudies.model.report import Subject
from casestudies.model.vocabulary import GROUP_NAMES, Vocabulary
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.compare.state import CompareState
from casestudies.ui.context import UiContext
from casestudies.ui.parts.choice import Choice
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.size import fit, lined, px

HEIGHT = 64
_ICON = 17
_AXES = {
    Axis.DIMENSIONS: QT_TRANSLATE_NOOP("CompareBar", "Design &dimensions"),
    Axis.POPULATIONS: QT_TRANSLATE_NOOP("CompareBar", "Student &populations"),
    Axis.PRACTICES: QT_TRANSLATE_NOOP("CompareBar", "P&ractices"),
    Axis.CASES: QT_TRANSLATE_NOOP("CompareBar", "&Cases"),
}
_SHORT_AXES = {
    Axis.DIMENSIONS: QT_TRANSLATE_NOOP("CompareBar", "Dimensions"),
    Axis.POPULATIONS: QT_TRANSLATE_NOOP("CompareBar", "Populations"),
    Axis.PRACTICES: QT_TRANSLATE_NOOP("CompareBar", "Practices"),
    Axis.CASES: QT_TRANSLATE_NOOP("CompareBar", "Cases"),
}
_FILTERS = {
    Axis.POPULATIONS: QT_TRANSLATE_NOOP("CompareBar", "Population: {0}"),
    Axis.DIMENSIONS: QT_TRANSLATE_NOOP("CompareBar", "Dimension: {0}"),
    Axis.CASES: QT_TRANSLATE_NOOP("CompareBar", "Case: {0}"),
}
_UNFILTERED = {
    Axis.POPULATIONS: QT_TRANSLATE_NOOP("CompareBar", "Everyone"),
    Axis.DIMENSIONS: QT_TRANSLATE_NOOP("CompareBar", "All dimensions"),
}
_MENUS, _NO_TURN, _ICONS, _TIGHTEST = 5, 6, 7, 8  # from these levels of shortening on


def _axis(axis: Axis) -> str:
    return QCoreApplication.translate("CompareBar", _AXES[axis])


def _short_axis(axis: Axis) -> str:
    return QCoreApplication.translate("CompareBar", _SHORT_AXES[axis])


def _unfiltered(by: Axis) -> str:
    """What the filter says where nothing is chosen, on a narrow bar."""
    return QCoreApplication.translate("CompareBar", _UNFILTERED[by]) if by in _UNFILTERED else ""


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """An entry of the filter's menu: ``key`` None is no filter; ``note`` stands at the right."""

    key: str | None
    name: str
    note: str = ""
    section: str = ""


def filter_choices(
    by: Axis, vocabulary: Vocabulary, briefs: Sequence[CaseBrief]
) -> list[FilterChoice]:
    """What can be filtered ``by``, with how many of the compared cases document it."""
    if by is Axis.CASES:
        return [FilterChoice(brief.slug, brief.short_name) for brief in briefs]
    populations = by is Axis.POPULATIONS
    documented = [frozenset(b.populations if populations else b.dimensions) for b in briefs]

    def note(key: str) -> str:
        count = sum(key in keys for keys in documented)
        said = QCoreApplication.translate("CompareBar", "{0} of {1}")
        return said.format(count, len(documented)) if documented else ""

    if populations:
        found = [FilterChoice(p.key, p.name, note(p.key)) for p in vocabulary.populations]
        return [FilterChoice(None, QCoreApplication.translate("CompareBar", "Everyone")), *found]
    found = [
        FilterChoice(d.key, d.name, note(d.key), GROUP_NAMES[d.group])
        for d in vocabulary.dimensions
    ]
    return [FilterChoice(None, QCoreApplication.translate("CompareBar", "All")), *found]


class Bar(QFrame):
    """Changes the comparison as the user chooses. ``export_chosen`` gives a format's key,
    ``keys_asked`` the axis of which some rows or columns are to be chosen and where its button is
    on the screen, ``cases_asked`` where the button of the cases is, ``present_asked`` the wall,
    ``workshop_asked`` a workshop. The menus of ``view`` and ``saved`` are filled by others."""

    export_chosen = Signal(str)
    keys_asked = Signal(object, QRect)  # Axis
    cases_asked = Signal(QRect)
    present_asked = Signal()
    workshop_asked = Signal()

    def __init__(
        self, context: UiContext, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = context.theme
        self._state = state
        self._spec: ComparisonSpec | None = None  # that is shown
        self._filter_names = ("", "")  # in full and short
        self._sized = False
        self.setObjectName("topbar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it shortens
        fit(self.setFixedHeight, HEIGHT, by=lined)
        self.rows = self._menu_button()
        self.columns = self._menu_button()
        self.turn = self._icon_button("arrow-up-down", "compare.turn")
        self.turn.clicked.connect(state.turn)
        self.filter = self._menu_button()
        self.differing = self._toggle("compare.differing")
        self.differing.clicked.connect(state.only_differences)
        self.empty = self._toggle("compare.empty")
        self.empty.clicked.connect(state.hide_empty)
        self.view = self._icon_button("sliders-horizontal", "compare.view")
        self.view.setMenu(QMenu(self.view))
        self.saved = self._icon_button("star", "compare.saved")
        self.saved.setMenu(QMenu(self.saved))
        for button in (self.view, self.saved):
            MenuKeys(button.menu())
        self.present = self._icon_button("presentation", "compare.present")
        self.present.clicked.connect(self.present_asked)
        self.present.setToolTip(f"{tip('compare.present')}\n{tip('compare.present_apart')}")
        self.workshop = self._icon_button("users", "compare.workshop")
        self.workshop.clicked.connect(self.workshop_asked)
        self.export = self._menu_button()
        self.export.setToolTip(tip("compare.export"))
        named(self.export, self.tr("Export"))
        for found in context.services.exporting.formats(Subject.COMPARISON):
            self.export.menu().addAction(f"{found.name}…").setData(found.key)
        self.export.menu().triggered.connect(self._export_triggered)
        self.cases = QPushButton(self)
        self.cases.clicked.connect(self._ask_cases)
        self.title = QLabel(self.tr("Compare"), self)
        self.title.setProperty("look", "title")
        self.switch = Choice(self)
        named(self.switch, self.tr("Table or pictures"))
        self.switch.show_choice((self.tr("Table"), self.tr("Pictures")), 0)
        self.switch.set_icons(self._theme, ("table-2", "chart-no-axes-column"))
        self.switch.chosen.connect(self._switched)
        self._lay_out()
        self._fill_axes()
        state.changed.connect(self._follow)
        self._theme.changed.connect(self._show_labels)
        self._follow()

    def _lay_out(self) -> None:
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(20, 0, 20, 0)
        self._line.setSpacing(8)
        left = (self.title, self.rows, self.turn, self.columns, self.filter)
        for widget in (*left, self.differing, self.empty):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        self._line.addWidget(self.switch)
        right = (self.view, self.saved, self.present, self.workshop, self.export, self.cases)
        for widget in right:
            self._line.addWidget(widget)
        walk = (*left[1:], self.differing, self.empty, *self.switch.buttons, *right)
        for one, other in pairwise(walk):
            QWidget.setTabOrder(one, other)

    def _follow(self) -> None:
        """Show what is compared and how, and what can be done with it."""
        spec = self._state.spec
        if spec is self._spec:
            return
        self._spec = spec
        library = self._context.services.library
        vocabulary = library.vocabulary()
        choices = filter_choices(spec.filters_by, vocabulary, self._state.briefs)
        for button, axis in ((self.rows, spec.rows), (self.columns, spec.columns)):
            for action in button.menu().actions():
                action.setChecked(action.data() == axis.value)
            self._choose[button].setEnabled(axis is not Axis.CASES)
        chosen = next((choice for choice in choices if choice.key == spec.filter), None)
        name = chosen.name if chosen else spec.filter or ""
        found = vocabulary.population_by_key.get(
            spec.filter or ""
        ) or vocabulary.dimension_by_key.get(spec.filter or "")
        short = found.short_name if found else name
        if spec.filter is None:
            short = _unfiltered(spec.filters_by)
        self._filter_names = (name, short)
        self._mark(self.filter, spec.filter is not None and spec.by_case)
        self._fill_filter(choices, spec.filter)
        self.differing.setChecked(spec.differing and spec.by_case)
        self.empty.setChecked(spec.hide_empty)
        count, hidden = len(spec.cases), len(spec.cases) - len(spec.shown_cases)
        self._count = self.tr("{0} of {1}").format(count - hidden, count) if hidden else str(count)
        said = (
            self.tr("Cases: {0} of {1}; add, remove, reorder; {2} hidden")
            if hidden
            else self.tr("Cases: {0} of {1}; add, remove, reorder")
        )
        named(self.cases, said.format(count, MOST_CASES, hidden))
        self.export.setEnabled(self._state.enough)
        self.present.setEnabled(self._state.enough)
        self.workshop.setEnabled(self._state.enough)
        self.switch.setEnabled(self._state.enough)
        self.switch.buttons[int(self._state.pictured)].setChecked(True)
        self._enable()
        self._show_labels()

    def _enable(self) -> None:
        """Let be used what suits the comparison and is in sight."""
        spec, pictured = self._state.spec, self._state.pictured
        usable = bool(spec.cases) and not pictured
        for widget in (self.rows, self.columns, self.turn, self.filter, self.empty):
            widget.setEnabled(usable)
        self.differing.setEnabled(usable and spec.by_case)
        self.view.setEnabled(not pictured)
        for widget in (self.rows, self.columns, self.filter, self.view):
            widget.setVisible(not pictured)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sized = True
        self._show_labels()

    def open_rows(self) -> None:
        """Open the menu of the rows."""
        self._open(self.rows)

    def open_columns(self) -> None:
        """Open the menu of the columns."""
        self._open(self.columns)

    def open_filter(self) -> None:
        """Open the menu of the filter."""
        self._open(self.filter)

    def open_view(self) -> None:
        """Open the menu of the view."""
        self._open(self.view)

    def open_saved(self) -> None:
        """Open the menu of the saved comparisons."""
        self.saved.showMenu()

    def open_export(self) -> None:
        """Open the menu of the formats."""
        self.export.showMenu()

    def open_cases(self) -> None:
        """Press the button of the cases."""
        self.cases.click()

    def turn_switch(self) -> None:
        """Press the other button of the switch."""
        self.switch.buttons[int(not self._state.pictured)].click()

    def _open(self, button: QPushButton) -> None:
        if button.isEnabled():
            button.showMenu()

    # --- building -----------------------------------------------------------------------------

    def _menu_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setMenu(QMenu(button))
        MenuKeys(button.menu())
        return button

    def _icon_button(self, icon: str, action: str) -> QPushButton:
        button = named(QPushButton(self), tip(action).split(" (")[0])
        button.setProperty("look", "icon")
        fit(button.setFixedSize, 38, 36, by=lined)
        button.setToolTip(tip(action))
        self._theme.set_icon(button, icon, "ink", 17)
        return button

    def _toggle(self, action: str) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setToolTip(tip(action))
        return button

    # --- labels -------------------------------------------------------------------------------

    def _show_labels(self) -> None:
        """Write on the buttons what is chosen, as fully as there is room."""
        if self._spec is None:
            return
        tighter = ((level, False, False) for level in range(_TIGHTEST + 1))
        for level, texts, title in ((0, True, True), (0, False, True), *tighter):
            self._write(self._spec, level)
            self.switch.show_texts(texts)
            self.title.setVisible(title)  # the rail says it too
            self._line.invalidate()
            if not self._sized or self._line.minimumSize().width() <= self.width():
                return

    def _write(self, spec: ComparisonSpec, level: int) -> None:
        """The labels at a level of shortening; names and tooltips always say everything."""
        full = level == 0
        what = QCoreApplication.translate("CompareBar", _FILTERS[spec.filters_by])
        name, short = self._filter_names
        for button, axis, label in (
            (self.rows, spec.rows, self.tr("Rows: {0}")),
            (self.columns, spec.columns, self.tr("Columns: {0}")),
        ):
            whole = label.format(_axis(axis).replace("&", ""))
            named(button, whole)
            shown = whole if full else label.format(_short_axis(axis))
            button.setText(f"{_short_axis(axis) if level > 2 else shown} ▾")
            button.setToolTip("" if full else whole)
        named(self.filter, what.format(name))
        self.filter.setText(f"{what.format(name) if level < 2 else short} ▾")
        self.filter.setToolTip("" if level < 2 else what.format(name))
        named(self.differing, self.tr("Only what differs"))
        self.differing.setText(self.tr("Only differences") if level < 2 else self.tr("Differences"))
        named(self.empty, self.tr("Hide empty rows"))
        self.empty.setText(self.tr("Hide empty rows") if level < 2 else self.tr("Hide empty"))
        self.export.setText(self.tr("Export ▾"))
        self.cases.setText(self.tr("Cases: {0} ▾").format(self._count))
        self._line.setSpacing(8 if level < 4 else 4)
        self._line.setContentsMargins(*((20, 0, 20, 0) if level < 4 else (16, 0, 16, 0)))
        table = not self._state.pictured
        self.empty.setVisible(table and level < _MENUS)  # all of these stand in the view's menu too
        for button in (self.present, self.workshop):
            button.setVisible(level < _MENUS)
        for button in (self.turn, self.differing):
            button.setVisible(table and level < _NO_TURN)
        self._show_icons(level)

    def _show_icons(self, level: int) -> None:
        """Show icons in the place of words where that is tight, or none beside them."""
        size = QSize(px(_ICON), px(_ICON))
        for button, name, least in (
            (self.rows, "list", _ICONS),
            (self.columns, "columns-3", _ICONS),
            (self.export, "download", _ICONS),
            (self.cases, "library", _ICONS),
            (self.filter, "filter", _TIGHTEST),
        ):
            shown = level >= least
            button.setIcon(self._theme.icon(name, "ink", _ICON) if shown else QIcon())
            button.setIconSize(size)
            if shown:
                button.setText(f" {self._count}" if button is self.cases else "")

    def _mark(self, button: QPushButton, chosen: bool) -> None:
        """A filter in use is drawn like a pressed button."""
        look = "chosen" if chosen else ""
        if button.property("look") != look:
            button.setProperty("look", look)
            button.style().unpolish(button)
            button.style().polish(button)

    # --- menus --------------------------------------------------------------------------------

    def _fill_axes(self) -> None:
        for button in (self.rows, self.columns):
            group = QActionGroup(button.menu())
            for axis in _AXES:
                action = button.menu().addAction(_axis(axis))
                action.setCheckable(True)
                action.setData(axis.value)
                group.addAction(action)
            button.menu().addSeparator()
        self._choose = {
            self.rows: self.rows.menu().addAction(self.tr("Choose the ro&ws…")),
            self.columns: self.columns.menu().addAction(self.tr("Choose the col&umns…")),
        }
        self._choose[self.rows].setToolTip(tip("compare.choose"))
        self.rows.menu().triggered.connect(self._rows_triggered)
        self.columns.menu().triggered.connect(self._columns_triggered)
        self.filter.menu().triggered.connect(self._filter_triggered)

    def _fill_filter(self, choices: Sequence[FilterChoice], chosen: str | None) -> None:
        menu = self.filter.menu()
        menu.clear()
        section = ""
        for choice in choices:
            if choice.section != section:
                menu.addSection(choice.section)
            section = choice.section
            note = f"\t{choice.note}" if choice.note else ""
            action = menu.addAction(f"{choice.name}{note}")
            action.setCheckable(True)
            action.setChecked(choice.key == chosen)
            action.setData(choice.key or "")
            if choice.key is None:
                menu.addSeparator()

    def _rows_triggered(self, action: QAction) -> None:
        if action is self._choose[self.rows]:
            self._ask_keys(self.rows, self._state.spec.rows)
        else:
            self._state.choose_rows(Axis(action.data()))

    def _columns_triggered(self, action: QAction) -> None:
        if action is self._choose[self.columns]:
            self._ask_keys(self.columns, self._state.spec.columns)
        else:
            self._state.choose_columns(Axis(action.data()))

    def choose_keys(self) -> None:
        """Ask for the rows to compare, or the columns where cases are the rows."""
        spec = self._state.spec
        if self.rows.isEnabled():
            if spec.rows is Axis.CASES:
                self._ask_keys(self.columns, spec.columns)
            else:
                self._ask_keys(self.rows, spec.rows)

    def _ask_keys(self, button: QPushButton, axis: Axis) -> None:
        self.keys_asked.emit(axis, QRect(button.mapToGlobal(QPoint(0, 0)), button.size()))

    def _filter_triggered(self, action: QAction) -> None:
        self._state.choose_filter(action.data() or None)

    def _switched(self, number: int) -> None:
        self._state.show_pictures(bool(number))

    def _export_triggered(self, action: QAction) -> None:
        self.export_chosen.emit(action.data())

    def _ask_cases(self) -> None:
        corner = self.cases.mapToGlobal(QPoint(0, 0))
        self.cases_asked.emit(QRect(corner, self.cases.size()))
