"""The design dimensions as a check list under their four groups."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from casestudies.model.vocabulary import GROUP_NAMES, Group, Vocabulary
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A row; ``key`` is "" for the head of a group."""

    group: Group
    text: str
    key: str = ""
    about: str = ""
    short: str = ""  # for where the text does not fit


class DimensionModel(RowsModel[CheckRow]):
    """``toggled`` follows every choice of the user's."""

    toggled = Signal()

    def __init__(self, vocabulary: Vocabulary, parent: QObject | None = None) -> None:
        rows: list[CheckRow] = []
        for group in Group:
            rows.append(CheckRow(group, GROUP_NAMES[group]))
            rows += [
                CheckRow(group, d.name, d.key, d.description, d.short_name)
                for d in vocabulary.dimensions
                if d.group is group
            ]
        super().__init__(rows, parent)
        self._chosen: frozenset[str] = frozenset()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys that are chosen, in the vocabulary's order."""
        return tuple(row.key for row in self._rows if row.key in self._chosen)

    def set_chosen(self, keys: Collection[str]) -> None:
        """Choose these and no others."""
        found = frozenset(keys)
        if found != self._chosen:
            self._chosen = found
            self.tell_changed()

    def toggle(self, number: int) -> None:
        """Choose a dimension or drop it."""
        row = self.row(number)
        if row is not None and row.key:
            self._chosen = self._chosen ^ {row.key}
            self.dataChanged.emit(self.index(number), self.index(number))
            self.toggled.emit()

    def can(self, row: CheckRow) -> Qt.ItemFlag:
        if not row.key:
            return Qt.ItemFlag.NoItemFlags
        return super().can(row) | Qt.ItemFlag.ItemIsUserCheckable

    def told(self, row: CheckRow, role: int) -> Any:
        if role == Role.KEY:
            return row.key
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.about:
            return f"{row.text}: {row.about}"
        if role == Qt.ItemDataRole.CheckStateRole and row.key:
            chosen = row.key in self._chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if not row.key:
                return row.text
            chosen = self.tr("chosen") if row.key in self._chosen else self.tr("not chosen")
            return f"{row.text}, {chosen}, {GROUP_NAMES[row.group]}"
        return None
