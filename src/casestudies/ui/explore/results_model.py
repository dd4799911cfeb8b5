"""The found cases as a list model; its rows are ``CaseHit`` values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from casestudies.model.library.notes import Marks
from casestudies.model.results import CaseHit, SearchResults
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role


class ResultsModel(RowsModel[CaseHit]):
    """One row a case. Roles: ``VALUE`` the ``CaseHit``, ``KEY`` its slug, ``IN_TRAY``, ``YOURS``
    what the user made of it (``Marked``)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._tray: frozenset[str] = frozenset()
        self._marks = Marks()

    def set_cases(self, cases: Sequence[CaseHit]) -> bool:
        """Replace all rows. Where the cases are the same ones in the same order, the rows stay and
        are repainted: True then."""
        before = [hit.brief.slug for hit in self._rows]
        if before == [hit.brief.slug for hit in cases]:
            old = self._rows
            pairs = zip(old, cases, strict=True)
            self._rows = tuple(was if was == hit else hit for was, hit in pairs)
            for row, hit in enumerate(self._rows):
                if hit is not old[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return True
        self.set_rows(cases)
        return False

    def set_tray(self, slugs: Sequence[str]) -> None:
        """Mark the cases that are in the tray."""
        self._tray = frozenset(slugs)
        self.tell_changed()

    def set_marks(self, marks: Marks) -> None:
        """Mark the cases that the user noted, highlighted or starred."""
        if marks != self._marks:
            self._marks = marks
            self.tell_changed()

    def row_of(self, slug: str) -> int:
        """The row of a case; -1 if it is not among the results."""
        for row, hit in enumerate(self._rows):
            if hit.brief.slug == slug:
                return row
        return -1

    def told(self, row: CaseHit, role: int) -> Any:
        if role == Role.KEY:
            return row.brief.slug
        if role == Role.IN_TRAY:
            return row.brief.slug in self._tray
        if role == Role.YOURS:
            return self._marks.of_case(row.brief.slug)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.brief.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, hit: CaseHit) -> str:
        said = [hit.brief.name, facts_of(hit.brief, state_in_full=True)]
        if hit.away:
            said.append(hit.away)
        if hit.brief.visits_badge:
            said.append(hit.brief.visits_badge)
        if hit.hits:
            said.append(hit.hits[0].text)
        if hit.brief.slug in self._tray:
            said.append(self.tr("In the compare tray"))
        yours = self._marks.of_case(hit.brief.slug)
        if yours.starred:
            said.append(self.tr("Starred"))
        if yours.notes:
            one, several = self.tr("1 note"), self.tr("{0} notes")
            said.append(one if yours.notes == 1 else several.format(yours.notes))
        return ". ".join(said)


def matched_words(results: SearchResults) -> frozenset[str]:
    """The words that matched anywhere in the results, as they stand in the passages: what the
    reader highlights."""
    return frozenset(
        hit.text[start:end].casefold()
        for case in results.cases
        for hit in case.hits
        for start, end in hit.spans
    )
