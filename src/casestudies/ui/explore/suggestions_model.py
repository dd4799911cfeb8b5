"""What may be typed or opened next, as rows of the list under the search box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from casestudies.model.query import Query
from casestudies.model.searching import Completion
from casestudies.ui.parts.rows_model import RowsModel

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


class SuggestionsModel(RowsModel[Suggestion]):
    """One row a suggestion; headings cannot be chosen."""

    def can(self, row: Suggestion) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if row.is_head else super().can(row)

    def told(self, row: Suggestion, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (row.label, KIND_NAMES.get(row.kind, row.kind), row.detail)
            return ", ".join(dict.fromkeys(part for part in said if part))
        return None
