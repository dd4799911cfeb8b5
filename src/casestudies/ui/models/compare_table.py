"""The comparison as a table model: finished rows, bands between groups, plain text for readers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casestudies.model.case import CaseBrief
from casestudies.model.comparison import (
    STATE_NAMES,
    Cell,
    CellState,
    Comparison,
    Row,
    state_count,
)
from casestudies.model.evidence import MOST_STRENGTH, counts_line
from casestudies.model.vocabulary import GROUP_NAMES, Group

AnyIndex = QModelIndex | QPersistentModelIndex


class CompareRole(IntEnum):
    """What delegates and heads ask for: a ``Cell`` (None in a band), a row's ``TableRow``, a
    column's ``CaseBrief``."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    BRIEF = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of the table: a row of the comparison, or a band with a group's name (``row`` is
    None)."""

    group: str
    name: str
    row: Row | None = None

    @property
    def is_band(self) -> bool:
        return self.row is None


def facts_line(brief: CaseBrief) -> str:
    """The facts below a column's name: "CA · K–12 · 3,976 · Rural"."""
    size = f"{brief.enrollment:,.0f}" if brief.enrollment is not None else ""
    facts = (brief.state, brief.grades.label, size, brief.locale.capitalize())
    return " · ".join(fact for fact in facts if fact)


def cell_in_words(cell: Cell, case: str, row: str) -> str:
    """A cell for a screen reader: case, row, state, headline, share, evidence."""
    parts = [f"{case}, {row}", STATE_NAMES[cell.state]]
    if cell.headline:
        parts.append(cell.headline.rstrip("."))
    if cell.share:
        parts.append(cell.share)
    if cell.state is not CellState.NOT_DOCUMENTED:
        parts.append(counts_line(cell.evidence).replace(" · ", ", "))
        if cell.evidence.self_reported:
            parts.append("self-reported")
        parts += [state_count(state, count) for state, count in cell.exceptions]
        parts.append(f"evidence {cell.evidence.strength} of {MOST_STRENGTH}")
    return ". ".join(parts) + "."


def _table_rows(comparison: Comparison) -> tuple[TableRow, ...]:
    lines: list[TableRow] = []
    group = ""
    for row in comparison.rows:
        if row.group and row.group != group:
            lines.append(TableRow(row.group, GROUP_NAMES[Group(row.group)]))
        group = row.group
        lines.append(TableRow(row.group, row.name, row))
    return tuple(lines)


class CompareTableModel(QAbstractTableModel):
    """One comparison; columns are cases, rows are its rows with a band before each group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._rows: tuple[TableRow, ...] = ()

    @property
    def comparison(self) -> Comparison | None:
        return self._comparison

    @property
    def rows(self) -> tuple[TableRow, ...]:
        return self._rows

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show another comparison, or none."""
        self.beginResetModel()
        self._comparison = comparison
        self._rows = _table_rows(comparison) if comparison else ()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self._comparison is None:
            return 0
        return len(self._comparison.columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Bands can be neither focused nor chosen."""
        if not index.isValid() or self._rows[index.row()].is_band:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._rows[index.row()]
        if role == CompareRole.ROW:
            return line
        if line.row is None:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return line.name if role in texts else None
        cell = line.row.cells[index.column()]
        if role == CompareRole.CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.headline or STATE_NAMES[cell.state]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell_in_words(cell, self._brief(index.column()).short_name, line.name)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if not 0 <= section < self.columnCount():
                return None
            brief = self._brief(section)
            if role == CompareRole.BRIEF:
                return brief
            if role == Qt.ItemDataRole.DisplayRole:
                return brief.short_name
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{brief.name}. {facts_line(brief).replace(' · ', ', ')}"
            return None
        if not 0 <= section < len(self._rows):
            return None
        line = self._rows[section]
        if role == CompareRole.ROW:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.name
        return None

    def row_of(self, key: str) -> int | None:
        """The line of a row's key; None where the comparison does not have it."""
        found = (n for n, line in enumerate(self._rows) if line.row and line.row.key == key)
        return next(found, None)

    def column_of(self, slug: str) -> int | None:
        """The column of a case; None where it is not compared."""
        columns = self._comparison.columns if self._comparison else ()
        return next((n for n, brief in enumerate(columns) if brief.slug == slug), None)

    def position_of(self, row_key: str, case: str) -> tuple[int, int] | None:
        """Row and column of a cell by its keys; None where the comparison does not have it."""
        row, column = self.row_of(row_key), self.column_of(case)
        return None if row is None or column is None else (row, column)

    def _brief(self, column: int) -> CaseBrief:
        assert self._comparison is not None
        return self._comparison.columns[column]
