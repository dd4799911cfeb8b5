"""The marks of a picture as a list model: a row for each, said in full to screen readers."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casestudies.ui.compare.pictures.drawing import Spot
from casestudies.ui.roles import Role

AnyIndex = QModelIndex | QPersistentModelIndex


class MarksModel(QAbstractListModel):
    """One row a mark. ``Role.VALUE`` is its ``Spot``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spots: tuple[Spot, ...] = ()

    @property
    def spots(self) -> tuple[Spot, ...]:
        return self._spots

    def set_spots(self, spots: tuple[Spot, ...]) -> bool:
        """Show these marks; True when they are other ones and not the same in other places."""
        same = [spot.words for spot in spots] == [spot.words for spot in self._spots]
        if same:
            self._spots = spots
            return False
        self.beginResetModel()
        self._spots = spots
        self.endResetModel()
        return True

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._spots)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        spot = self._spots[index.row()]
        if role == Role.VALUE:
            return spot
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spot.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(spot.words)}</p>"
        return None
