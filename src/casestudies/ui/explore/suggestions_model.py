"""What may be typed or opened next, as rows of the list under the search box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from casestudies.model.query import Completion, Query
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.rows_model import RowsModel

_KIND_NAMES = {
    "field": QT_TRANSLATE_NOOP("KindNames", "field"),
    "value": QT_TRANSLATE_NOOP("KindNames", "value"),
    "case": QT_TRANSLATE_NOOP("KindNames", "case"),
    "population": QT_TRANSLATE_NOOP("KindNames", "population"),
    "dimension": QT_TRANSLATE_NOOP("KindNames", "dimension"),
    "practice": QT_TRANSLATE_NOOP("KindNames", "practice"),
    "term": QT_TRANSLATE_NOOP("KindNames", "term"),
    "word": QT_TRANSLATE_NOOP("KindNames", "word"),
    "recent": QT_TRANSLATE_NOOP("KindNames", "recent"),
    "saved": QT_TRANSLATE_NOOP("KindNames", "saved"),
}


def kind_name(kind: str) -> str:
    """What the reader calls a kind of suggestion."""
    if kind in _KIND_NAMES:
        return QCoreApplication.translate("KindNames", _KIND_NAMES[kind])
    return kind


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
            said = (row.label, kind_name(row.kind), row.detail)
            return ", ".join(dict.fromkeys(part for part in said if part))
        return None
