"""The comparison as a table model: finished rows, bands between groups, plain text for readers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from casestudies.figures import shown
from casestudies.model.brief import CaseBrief, setting_name
from casestudies.model.cell_state import state_count
from casestudies.model.comparison import Cell, Column, Comparison, Row, found_told
from casestudies.model.evidence import MOST_STRENGTH, counts_line
from casestudies.model.library.notes import Marked, Marks, of_finding
from casestudies.ui.compare.shade import shade_level
from casestudies.ui.parts.case_facts import own_mark

AnyIndex = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What delegates and heads ask for: a ``Cell`` (None in a band), a row's ``TableRow``, the
    head of a column (``Column``), whether cells are ticks, the ``Shade`` of the ground, and what
    the user made of the cell's findings (``Marked``)."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    HEAD = Qt.ItemDataRole.UserRole + 3
    TICKS = Qt.ItemDataRole.UserRole + 4
    SHADE = Qt.ItemDataRole.UserRole + 5
    YOURS = Qt.ItemDataRole.UserRole + 6


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
    size = shown(brief.enrollment) if brief.enrollment is not None else ""
    facts = (
        *(own_mark(brief), brief.gone, brief.state),
        *(brief.grades.label, size, setting_name(brief.locale)),
    )
    return " · ".join(fact for fact in facts if fact)


def cell_in_words(cell: Cell, column: str, row: str) -> str:
    """A cell for a screen reader: column, row, state, headline, share, what differs, evidence."""
    parts = [f"{column}, {row}", cell.state_name]
    if cell.headline:
        parts.append(cell.headline.rstrip("."))
    if cell.share:
        parts.append(cell.share)
    if cell.note:
        parts.append(QCoreApplication.translate("CellInWords", "Differs: {0}").format(cell.note))
    if cell.question:
        parts.append(found_told().capitalize())
        parts += [item.why_here for item in cell.findings[:1] if item.why_here]
        parts += [cell.gone_words] if cell.gone else []
    if not cell.state.blank:
        parts.append(counts_line(cell.evidence).replace(" · ", ", "))
        if cell.evidence.self_reported:
            parts.append(QCoreApplication.translate("CellInWords", "self-reported"))
        parts += [state_count(state, count) for state, count in cell.exceptions]
        evidence = QCoreApplication.translate("CellInWords", "evidence {0} of {1}")
        parts.append(evidence.format(cell.evidence.strength, MOST_STRENGTH))
    return ". ".join(parts) + "."


def yours_in_words(yours: Marked) -> str:
    """What was made of a cell, for a screen reader and a tip; "" for nothing."""
    said = []
    if yours.starred:
        said.append(QCoreApplication.translate("CellInWords", "Starred."))
    if yours.notes:
        said.append(QCoreApplication.translate("CellInWords", "Has a note."))
    if yours.highlights:
        said.append(QCoreApplication.translate("CellInWords", "Highlighted."))
    return " ".join(said)


def head_in_words(head: Column) -> str:
    """A column's head for a screen reader: a case with its facts, anything else by its name."""
    if head.brief is None:
        return f"{head.name}. {found_told().capitalize()}" if head.question else head.name
    return f"{head.brief.name}. {facts_line(head.brief).replace(' · ', ', ')}"


def row_in_words(row: Row, comparison: Comparison | None) -> str:
    """A row's head for a screen reader: with its facts where it is a case, and with what differs
    in it where only that is shown."""
    if row.question:
        return f"{row.name}. {found_told().capitalize()}"
    if row.brief is not None:
        return f"{row.brief.name}. {facts_line(row.brief).replace(' · ', ', ')}"
    if comparison is None or not comparison.spec.differing or comparison.differences is None:
        return row.name
    found = comparison.differences.row(row.key)
    return f"{row.name}. {found.reason}" if found and found.reason else row.name


def _table_rows(comparison: Comparison) -> tuple[TableRow, ...]:
    lines: list[TableRow] = []
    band = ""
    for row in comparison.rows:
        if row.band and row.band != band:
            lines.append(TableRow(row.group, row.band))
        band = row.band
        lines.append(TableRow(row.group, row.name, row))
    return tuple(lines)


def _is_pinned(row: Row | None, keys: tuple[str, ...]) -> bool:
    return row is not None and row.key in keys


class TableModel(QAbstractTableModel):
    """One comparison; its columns, and its rows with a band before each group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._rows: tuple[TableRow, ...] = ()
        self._marks = Marks()

    def set_marks(self, marks: Marks) -> None:
        """What the user made of findings is another now."""
        self._marks = marks
        if self._rows:
            last = self.index(self.rowCount() - 1, max(0, self.columnCount() - 1))
            self.dataChanged.emit(self.index(0, 0), last, [CellRole.YOURS])

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
        if role == CellRole.ROW:
            return line
        if line.row is None:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return line.name if role in texts else None
        cell = line.row.cells[index.column()]
        if role == CellRole.CELL:
            return cell
        if role == CellRole.TICKS:
            return self._comparison is not None and self._comparison.spec.ticks
        if role == CellRole.SHADE:
            return self.shade_of(cell)
        if role == CellRole.YOURS:
            return self.yours_in(cell)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.headline or cell.state_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = cell_in_words(cell, self._head(index.column()).name, line.name)
            return " ".join(part for part in (said, yours_in_words(self.yours_in(cell))) if part)
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
            head = self._head(section)
            if role == CellRole.HEAD:
                return head
            if role == Qt.ItemDataRole.DisplayRole:
                return head.name
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return head_in_words(head)
            return None
        if not 0 <= section < len(self._rows):
            return None
        line = self._rows[section]
        if role == CellRole.ROW:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.name if line.row is None else row_in_words(line.row, self._comparison)
        return None

    @property
    def pinned(self) -> tuple[int, int]:
        """How many lines, bands among them, and how many columns are pinned; they stand first."""
        if self._comparison is None:
            return 0, 0
        keys = self._comparison.spec.pinned
        last = max(
            (n for n, line in enumerate(self._rows) if _is_pinned(line.row, keys)), default=-1
        )
        return last + 1, sum(head.key in keys for head in self._comparison.columns)

    def row_of(self, key: str) -> int | None:
        """The line of a row's key; None where the comparison does not have it."""
        found = (n for n, line in enumerate(self._rows) if line.row and line.row.key == key)
        return next(found, None)

    def column_of(self, key: str) -> int | None:
        """The column of a key; None where there is none."""
        columns = self._comparison.columns if self._comparison else ()
        return next((n for n, head in enumerate(columns) if head.key == key), None)

    def position_of(self, row_key: str, column_key: str) -> tuple[int, int] | None:
        """Row and column of a cell by its keys; None where the comparison does not have it."""
        row, column = self.row_of(row_key), self.column_of(column_key)
        return None if row is None or column is None else (row, column)

    def shade_of(self, cell: Cell) -> int:
        """How deep the ground of a cell is shaded, 0 (not) to 4."""
        if self._comparison is None:
            return 0
        return shade_level(cell, self._comparison.spec.shade, self._comparison.this_year)

    def yours_in(self, cell: Cell) -> Marked:
        """What the user made of the findings of a cell, added up."""
        if not self._marks.targets:
            return Marked()
        found = [self._marks.of(of_finding(cell.case, one.finding.id)) for one in cell.findings]
        return Marked(
            sum(one.notes for one in found),
            sum(one.highlights for one in found),
            any(one.starred for one in found),
        )

    def _head(self, column: int) -> Column:
        assert self._comparison is not None
        return self._comparison.columns[column]
