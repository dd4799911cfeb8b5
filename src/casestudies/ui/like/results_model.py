"""The ranked cases as a list model of finished rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from casestudies.model.profile import Part
from casestudies.services.like.answers import RankedCases
from casestudies.ui.like.rows import Row, RowKind, rows_of, spoken
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role


class ResultsModel(RowsModel[Row]):
    """Roles: ``VALUE`` the ``Row``, ``KEY`` its case's slug, ``IN_TRAY``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._answer: RankedCases | None = None
        self._tray: frozenset[str] = frozenset()
        self._opened: set[tuple[str, Part]] = set()
        self._everything = False

    @property
    def answer(self) -> RankedCases | None:
        """The ranking that is shown."""
        return self._answer

    def set_answer(self, answer: RankedCases | None) -> None:
        """Show a ranking; None shows nothing and forgets what was opened."""
        if answer is None:
            self._opened.clear()
            self._everything = False
        self._answer = answer
        self._make_rows()

    def set_tray(self, slugs: Sequence[str]) -> None:
        """Mark the cases that are in the compare tray."""
        self._tray = frozenset(slugs)
        self.tell_changed()

    def open_more(self, number: int) -> None:
        """Show the rest of what a row stands for: all cases, or all reasons of a part."""
        row = self.row(number)
        if row is None:
            return
        if row.kind is RowKind.ALL:
            self._everything = True
        elif row.kind is RowKind.MORE and row.ranked is not None and row.part is not None:
            self._opened.add((row.ranked.case.slug, row.part.part))
        self._make_rows()

    def number_of(self, identity: tuple[str, ...]) -> int:
        """The number of the row that tells the same thing now; -1 if none does."""
        for number, row in enumerate(self._rows):
            if row.identity == identity:
                return number
        return -1

    def head_of(self, slug: str) -> int:
        """The number of a case's head; -1 if it is not shown."""
        return self.number_of((RowKind.HEAD.value, slug, "", ""))

    def head_beside(self, number: int, step: int) -> int:
        """The head before (``step`` -1) or after (1) a row; the row itself where there is none.
        From within a card, the head before is the card's own."""
        at = number + step
        while 0 <= at < len(self._rows):
            if self._rows[at].kind in (RowKind.HEAD, RowKind.ALL):
                return at
            at += step
        return number

    def told(self, row: Row, role: int) -> Any:
        slug = row.ranked.case.slug if row.ranked else ""
        if role == Role.KEY:
            return slug
        if role == Role.IN_TRAY:
            return slug in self._tray
        if role == Qt.ItemDataRole.DisplayRole:
            head = row.kind is RowKind.HEAD and row.ranked is not None
            return row.ranked.case.name if head and row.ranked else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, in_tray=slug in self._tray)
        return None

    def _make_rows(self) -> None:
        found = rows_of(self._answer, self._opened, everything=self._everything)
        same = [row.identity for row in found] == [row.identity for row in self._rows]
        if same:
            self._rows = found
            self.tell_changed()
        else:
            self.set_rows(found)
