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
class Idea:
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


def ideas_of(completions: Sequence[Completion]) -> tuple[Idea, ...]:
    """Rows for completions, in their order."""
    return tuple(Idea(item.label, item.kind, item.detail, item) for item in completions)


class IdeasModel(QAbstractListModel):
    """One row an idea. Role ``VALUE`` gives the ``Idea``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ideas: tuple[Idea, ...] = ()

    def set_ideas(self, ideas: Sequence[Idea]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._ideas = tuple(ideas)
        self.endResetModel()

    def at(self, row: int) -> Idea | None:
        return self._ideas[row] if 0 <= row < len(self._ideas) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ideas)

    def flags(self, index: Index) -> Qt.ItemFlag:
        idea = self.at(index.row())
        if idea is None or idea.is_head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        idea = self.at(index.row()) if index.isValid() else None
        if idea is None:
            return None
        if role == Role.VALUE:
            return idea
        if role == Qt.ItemDataRole.DisplayRole:
            return idea.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (idea.label, KIND_NAMES.get(idea.kind, idea.kind), idea.detail)
            return ", ".join(dict.fromkeys(part for part in said if part))
        return None
