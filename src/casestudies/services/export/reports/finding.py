"""Builds the report of one finding: its statement, where it stands, and the sources it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casestudies.model.case import Case
from casestudies.model.content import PackInfo
from casestudies.model.report import Report, Statement, Subject, statement
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said
from casestudies.services.export.reports.bibliography import (
    Bibliography,
    citer,
    finding_statement,
)
from casestudies.services.export.reports.wording import library_lines


@dataclass(frozen=True, slots=True)
class FindingReport:
    """A finding alone: ``place`` says where it stands ("Lindsay: Grading and reporting"), the
    notes of ``report`` from which library it is."""

    place: str
    said: Statement
    report: Report


def finding_report(
    case: Case, finding_id: str, vocabulary: Vocabulary, packs: Sequence[PackInfo]
) -> FindingReport | None:
    """The report of one finding of ``case``, or of one of its notes by the key of this; None where
    it has neither."""
    works = Bibliography()
    cites = citer(works, case)
    for block, finding in case.findings():
        if finding.id == finding_id:
            told, where = finding_statement(finding, cites, vocabulary), vocabulary.name_of(block)
            return _report(case, where, told, works, packs)
    for key, section, note in case.notes():
        if key == finding_id:
            told = statement(note.text, cites.cite(note.cites), note.as_of)
            return _report(case, said(section), told, works, packs)
    return None


def _report(
    case: Case, where: str, said: Statement, works: Bibliography, packs: Sequence[PackInfo]
) -> FindingReport:
    place = f"{case.short_name}: {where}"
    notes = library_lines([pack for pack in packs if pack.id == case.pack])
    return FindingReport(place, said, Report(Subject.CASE, place, "", (), works.entries(), notes))
