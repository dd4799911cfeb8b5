"""The row above the comparison: what the rows are, the filter, empty rows, the cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from casestudies.model.comparison import MOST_CASES, Axis, ComparisonSpec
from casestudies.model.vocabulary import GROUP_NAMES, Vocabulary
from casestudies.ui.a11y import named

HEIGHT = 64
ROOMY = 1060  # from this width on labels are written in full
_AXES = {Axis.DIMENSIONS: "Design &dimensions", Axis.POPULATIONS: "Student &populations"}
_FILTERS = {Axis.DIMENSIONS: "Population: {0}", Axis.POPULATIONS: "Dimension: {0}"}
_SHORT_AXES = {Axis.DIMENSIONS: "Dimensions", Axis.POPULATIONS: "Populations"}


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """An entry of the filter's menu: ``key`` None is no filter; ``note`` stands at the right."""

    key: str | None
    name: str
    note: str = ""
    section: str = ""


def filter_choices(
    axis: Axis, vocabulary: Vocabulary, documented: Sequence[frozenset[str]]
) -> list[FilterChoice]:
    """What can be filtered by, with how many of the compared cases document it; ``documented``
    are the populations or dimensions of each case."""

    def note(key: str) -> str:
        count = sum(key in keys for keys in documented)
        return f"{count} of {len(documented)}" if documented else ""

    if axis is Axis.DIMENSIONS:
        found = [FilterChoice(p.key, p.name, note(p.key)) for p in vocabulary.populations]
        return [FilterChoice(None, "Everyone"), *found]
    found = [
        FilterChoice(d.key, d.name, note(d.key), GROUP_NAMES[d.group])
        for d in vocabulary.dimensions
    ]
    return [FilterChoice(None, "All"), *found]


class CompareBar(QFrame):
    """Tells what the user chose: ``rows_chosen`` (Axis), ``filter_chosen`` (key or None),
    ``empty_chosen`` (hide them?), ``cases_asked`` (where the button is on the screen)."""

    rows_chosen = Signal(object)
    filter_chosen = Signal(object)
    empty_chosen = Signal(bool)
    cases_asked = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(HEIGHT)
        self.rows = self._menu_button()
        self.filter = self._menu_button()
        self.cases = QPushButton(self)
        self.cases.clicked.connect(self._ask_cases)
        self.empty = QPushButton(self.tr("Hide empty rows"), self)
        self.empty.setCheckable(True)
        self.empty.clicked.connect(self.empty_chosen)
        named(self.empty, self.empty.text())
        self.hidden = QLabel(self)
        self.hidden.setProperty("look", "caption")
        title = QLabel(self.tr("Compare"), self)
        title.setProperty("look", "title")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(10)
        for widget in (title, self.rows, self.filter, self.empty, self.hidden):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.cases)
        self._spec: ComparisonSpec | None = None
        self._filter_names = ("", "")  # in full and short
        self._fill_rows()

    def show_spec(
        self, spec: ComparisonSpec, vocabulary: Vocabulary, choices: Sequence[FilterChoice]
    ) -> None:
        """Show what is compared and how; ``choices`` fill the menu of the filter."""
        self._spec = spec
        for action in self.rows.menu().actions():
            action.setChecked(action.data() == spec.rows.value)
        key = spec.population if spec.rows is Axis.DIMENSIONS else spec.dimension
        found = vocabulary.population_by_key.get(key or "") or vocabulary.dimension_by_key.get(
            key or ""
        )
        none = choices[0].name
        self._filter_names = (found.name, found.short_name) if found else (none, none)
        self._show_labels()
        self._mark(self.filter, key is not None)
        self._fill_filter(choices, key)
        self.empty.setChecked(spec.hide_empty)
        self.cases.setText(self.tr("Cases: {0} ▾").format(len(spec.cases)))
        said = self.tr("Cases: {0} of {1}; add, remove, reorder")
        named(self.cases, said.format(len(spec.cases), MOST_CASES))
        for widget in (self.rows, self.filter, self.empty):
            widget.setEnabled(bool(spec.cases))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_labels()

    def show_hidden(self, count: int) -> None:
        """Say how many rows are hidden."""
        one, more = self.tr("1 row hidden"), self.tr("{0} rows hidden").format(count)
        self.hidden.setText("" if not count else one if count == 1 else more)

    def open_rows(self) -> None:
        """Open the menu of the rows."""
        self.rows.showMenu()

    def open_filter(self) -> None:
        """Open the menu of the filter."""
        self.filter.showMenu()

    def toggle_empty(self) -> None:
        """Press the button for empty rows."""
        self.empty.click()

    def open_cases(self) -> None:
        """Press the button of the cases."""
        self.cases.click()

    def _menu_button(self) -> QPushButton:
        button = QPushButton(self)
        menu = QMenu(button)
        button.setMenu(menu)
        return button

    def _show_labels(self) -> None:
        """Write on the buttons what is chosen, shorter where there is little room."""
        spec = self._spec
        if spec is None:
            return
        roomy = self.width() >= ROOMY
        rows, what = self.tr("Rows: {0}"), self.tr(_FILTERS[spec.rows])
        full, short = self._filter_names
        axis = _AXES[spec.rows].replace("&", "")
        named(self.rows, rows.format(axis))
        named(self.filter, what.format(full))
        self.rows.setText(rows.format(axis if roomy else _SHORT_AXES[spec.rows]) + " ▾")
        self.filter.setText(what.format(full) + " ▾" if roomy else f"{short} ▾")
        self.filter.setToolTip("" if roomy else what.format(full))
        self.hidden.setVisible(roomy)

    def _mark(self, button: QPushButton, chosen: bool) -> None:
        """A filter in use is drawn like a pressed button."""
        look = "chosen" if chosen else ""
        if button.property("look") != look:
            button.setProperty("look", look)
            button.style().unpolish(button)
            button.style().polish(button)

    def _fill_rows(self) -> None:
        group = QActionGroup(self.rows.menu())
        for axis, name in _AXES.items():
            action = self.rows.menu().addAction(name)
            action.setCheckable(True)
            action.setData(axis.value)
            group.addAction(action)
        self.rows.menu().triggered.connect(self._rows_triggered)
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
        self.rows_chosen.emit(Axis(action.data()))

    def _filter_triggered(self, action: QAction) -> None:
        self.filter_chosen.emit(action.data() or None)

    def _ask_cases(self) -> None:
        corner = self.cases.mapToGlobal(QPoint(0, 0))
        self.cases_asked.emit(QRect(corner, self.cases.size()))
