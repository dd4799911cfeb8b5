"""Builds the report of one finding: its statement, where it stands, and the sources it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casestudies.model.case import Case
from casestudies.model.content import PackInfo
from casestudies.model.report import Report, Statement, Subject
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.export.reports.bibliography import Bibliography, citer, finding_statement
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
    """The report of one finding of ``case``; None where it has no such finding."""
    for block, finding in case.findings():
        if finding.id == finding_id:
            works = Bibliography()
            said = finding_statement(finding, citer(works, case), vocabulary)
            place = f"{case.short_name}: {vocabulary.name_of(block)}"
            notes = library_lines([pack for pack in packs if pack.id == case.pack])
            report = Report(Subject.CASE, place, "", (), works.entries(), notes)
            return FindingReport(place, said, report)
    return None
