"""What may be typed or opened next, as rows of the list under the search box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casestudies.model.query import Query
from casestudies.model.searching import Completion
from casestudies.ui.roles import Role

Index = QModelIndex | QPersistentModelIndex

KIND_NAMES = {
    "field": "field",
    "value": "value",
    "case": "case",
    "population": "population",
    "dimension": "dimension",
    "practice": "practice",
    "term": "term",
    "word": "word",
    "recent": "recent",
    "saved": "saved",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A row: what it shows, what it is, and what taking it does: put a completion into the words or
    make a whole search. A row with neither is a heading."""

    label: str
    kind: str = ""
    detail: str = ""
    completion: Completion | None = None
    query: Query | None = None

    @property
    def is_head(self) -> bool:
        return self.completion is None and self.query is None


def suggestions_of(completions: Sequence[Completion]) -> tuple[Suggestion, ...]:
    """Rows for completions, in their order."""
    return tuple(Suggestion(item.label, item.kind, item.detail, item) for item in completions)


class SuggestionsModel(QAbstractListModel):
    """One row a suggestion. Role ``VALUE`` gives the ``Suggestion``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._suggestions: tuple[Suggestion, ...] = ()

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._suggestions = tuple(suggestions)
        self.endResetModel()

    def at(self, number: int) -> Suggestion | None:
        return self._suggestions[number] if 0 <= number < len(self._suggestions) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._suggestions)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.at(index.row())
        if row is None or row.is_head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.VALUE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (row.label, KIND_NAMES.get(row.kind, row.kind), row.detail)
            return ", ".join(dict.fromkeys(part for part in said if part))
        return None
