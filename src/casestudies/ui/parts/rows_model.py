"""A list model over rows that are values: what every list of ours has in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casestudies.ui.roles import Role

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel, Generic[Row]):
    """``Role.VALUE`` gives the row itself; ``told`` says what a row answers to other roles, and
    ``can`` what may be done with it."""

    def __init__(self, rows: Sequence[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)

    @property
    def shown(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def row(self, number: int) -> Row | None:
        """The row of that number; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def tell_changed(self) -> None:
        """Have all rows painted again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def told(self, row: Row, role: int) -> Any:
        """What a row answers to a role."""
        raise NotImplementedError

    def can(self, row: Row) -> Qt.ItemFlag:
        """What may be done with a row."""
        del row
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        return Qt.ItemFlag.NoItemFlags if row is None else self.can(row)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role == Role.VALUE:
            return row
        return self.told(row, role)
