"""The marks of a picture as a list model: a row for each, said in full to screen readers."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt

from casestudies.ui.compare.pictures.drawing import Spot
from casestudies.ui.parts.rows_model import RowsModel


class MarksModel(RowsModel[Spot]):
    """One row a mark."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        return self._rows

    def set_spots(self, spots: tuple[Spot, ...]) -> bool:
        """Show these marks; True when they are other ones and not the same in other places."""
        if [spot.words for spot in spots] == [spot.words for spot in self._rows]:
            self._rows = spots
            return False
        self.set_rows(spots)
        return True

    def told(self, row: Spot, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(row.words)}</p>"
        return None
