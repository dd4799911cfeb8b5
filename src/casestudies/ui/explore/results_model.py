"""The found cases as a list model; its rows are ``CaseHit`` values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casestudies.model.results import CaseHit, SearchResults
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.roles import Role

Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """One row a case. Roles: ``VALUE`` the ``CaseHit``, ``KEY`` its slug, ``IN_TRAY``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: tuple[CaseHit, ...] = ()
        self._tray: frozenset[str] = frozenset()

    def set_cases(self, cases: Sequence[CaseHit]) -> bool:
        """Replace all rows. Where the cases are the same ones in the same order, the rows stay and
        are repainted: True then."""
        before = [hit.brief.slug for hit in self._cases]
        if before == [hit.brief.slug for hit in cases]:
            old = self._cases
            pairs = zip(old, cases, strict=True)
            self._cases = tuple(was if was == hit else hit for was, hit in pairs)
            for row, hit in enumerate(self._cases):
                if hit is not old[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return True
        self.beginResetModel()
        self._cases = tuple(cases)
        self.endResetModel()
        return False

    def set_tray(self, slugs: Sequence[str]) -> None:
        """Mark the cases that are in the tray."""
        self._tray = frozenset(slugs)
        self._repaint()

    def row_of(self, slug: str) -> int:
        """The row of a case; -1 if it is not among the results."""
        for row, hit in enumerate(self._cases):
            if hit.brief.slug == slug:
                return row
        return -1

    def case_at(self, row: int) -> CaseHit | None:
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.case_at(index.row())
        if hit is None or not index.isValid():
            return None
        if role == Role.VALUE:
            return hit
        if role == Role.KEY:
            return hit.brief.slug
        if role == Role.IN_TRAY:
            return hit.brief.slug in self._tray
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.brief.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit)
        return None

    def _spoken(self, hit: CaseHit) -> str:
        said = [hit.brief.name, facts_of(hit.brief, state_in_full=True)]
        if hit.hits:
            said.append(hit.hits[0].text)
        if hit.brief.slug in self._tray:
            said.append("In the compare tray")
        return ". ".join(said)

    def _repaint(self) -> None:
        if self._cases:
            self.dataChanged.emit(self.index(0), self.index(len(self._cases) - 1))


def matched_words(results: SearchResults) -> frozenset[str]:
    """The words that matched anywhere in the results, as they stand in the passages: what the
    reader highlights."""
    return frozenset(
        hit.text[start:end].casefold()
        for case in results.cases
        for hit in case.hits
        for start, end in hit.spans
    )
