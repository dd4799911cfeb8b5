"""The practices to pick from, found as one types: under their dimensions, names before
definitions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from casestudies.model.letters import begins_words
from casestudies.model.vocabulary import Dimension, Practice, Vocabulary
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role

IN_DEFINITION = QT_TRANSLATE_NOOP("PracticeModel", "Found in the definition")


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """A row: a practice under its dimension, or a head (``practice`` None)."""

    text: str
    dimension: Dimension | None = None
    practice: Practice | None = None


def found_rows(vocabulary: Vocabulary, text: str) -> tuple[PracticeRow, ...]:
    """The practices that ``text`` finds: each of its words begins a word of the name or of the
    dimension; after these, those where only the definition has them."""
    rows: list[PracticeRow] = []
    left: list[PracticeRow] = []
    for dimension in vocabulary.dimensions:
        practices = [p for p in vocabulary.practices if p.dimension == dimension.key]
        named = [p for p in practices if begins_words(f"{p.name} {dimension.name}", text)]
        if named:
            rows.append(PracticeRow(dimension.name, dimension))
        rows += [PracticeRow(p.name, dimension, p) for p in named]
        left += [
            PracticeRow(p.name, dimension, p)
            for p in practices
            if p not in named and begins_words(f"{p.name} {dimension.name} {p.definition}", text)
        ]
    if left:
        rows += [PracticeRow(QCoreApplication.translate("PracticeModel", IN_DEFINITION)), *left]
    return tuple(rows)


class PracticeModel(RowsModel[PracticeRow]):
    """``chosen`` practices carry a tick, ``elsewhere`` ones a word at the right."""

    def __init__(self, vocabulary: Vocabulary, parent: QObject | None = None) -> None:
        super().__init__(found_rows(vocabulary, ""), parent)
        self._vocabulary = vocabulary
        self._chosen: frozenset[str] = frozenset()
        self._elsewhere: frozenset[str] = frozenset()
        self._elsewhere_word = ""

    def find(self, text: str) -> None:
        """Show the practices that ``text`` finds."""
        self.set_rows(found_rows(self._vocabulary, text))

    def set_chosen(self, chosen: Collection[str], elsewhere: Collection[str], word: str) -> None:
        """Tick ``chosen``; mark ``elsewhere`` with ``word``."""
        self._chosen, self._elsewhere = frozenset(chosen), frozenset(elsewhere)
        self._elsewhere_word = word
        self.tell_changed()

    def first(self) -> int:
        """The number of the first practice; -1 if none is found."""
        return next((at for at, row in enumerate(self._rows) if row.practice), -1)

    def note(self, key: str) -> str:
        """What stands at the right of a practice."""
        return self._elsewhere_word if key in self._elsewhere else ""

    def is_chosen(self, key: str) -> bool:
        return key in self._chosen

    def can(self, row: PracticeRow) -> Qt.ItemFlag:
        return super().can(row) if row.practice else Qt.ItemFlag.NoItemFlags

    def told(self, row: PracticeRow, role: int) -> Any:
        if role == Role.KEY:
            return row.practice.key if row.practice else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.practice:
            return row.practice.definition
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: PracticeRow) -> str:
        if row.practice is None:
            return row.text
        chosen = self.is_chosen(row.practice.key)
        said = [row.text, self.tr("chosen") if chosen else self.tr("not chosen")]
        note = self.note(row.practice.key)
        said += [note] if note else []
        return f"{', '.join(said)}. {row.practice.definition}"
