"""Documented beside observed, and the report of a visit in every format that suits it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import docx
import pypdf
import pytest

from casestudies.model.report import Report, Subject
from casestudies.model.visit import Attachment, FieldNote, Seen
from casestudies.services.export.service import ExportService
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.observed import NOWHERE, observed
from casestudies.services.visits.report import visit_report
from casestudies.services.visits.service import VisitService
from casestudies.services.workspace.saved import SavedService
from tests.services.visits.spring import SPRING

BEGAN = datetime(2027, 4, 14, 14, 42, tzinfo=UTC)


def note(key: str, stop: str, text: str, **more: object) -> FieldNote:
    return replace(FieldNote(key, stop, BEGAN, text), **more)


NOTES = (
    note("1", "s1", "Three habits,\neach with a comment", dimension="grading", seen=Seen.AGREES),
    note("2", "s1", "The council *never* met", dimension="agency", seen=Seen.SURPRISE),
    note("3", "s1", "12 students", at=BEGAN + timedelta(minutes=14)),
    note("4", "s1", "", dimension="pace", attachment=Attachment("x.jpg", "wall.jpg")),
    note("5", "s1", "Not meant so", dimension="grading", deleted=True),
    note("6", "s3", "Exit by portfolio", dimension="assessment", at=BEGAN + timedelta(days=2)),
    note("7", "gone", "At a stop that was taken off"),
)


@pytest.fixture
def visits(library: LibraryService) -> VisitService:
    return VisitService(library, SavedService(library))


def test_notes_stand_beside_what_is_documented_by_dimension(visits: VisitService) -> None:
    sanborn, pittsfield, boston = visits.observed(SPRING, NOTES)
    assert (sanborn.name, sanborn.day, sanborn.notes) == ("Sanborn", date(2027, 4, 15), ())
    assert pittsfield.day == date(2027, 4, 14)
    keys = [row.dimension for row in pittsfield.rows]
    assert keys[:2] == ["grading", "agency"]  # the focus, also where nothing was noted
    assert set(keys[2:]) == {"pace", ""}
    assert keys[-1] == ""
    grading = pittsfield.rows[0]
    assert grading.group
    assert grading.headline
    assert grading.findings
    assert [one.id for one in grading.notes] == ["1"]
    assert pittsfield.rows[-1].name == NOWHERE
    assert pittsfield.rows[-1].findings == ()
    assert (pittsfield.count(Seen.AGREES), pittsfield.count(Seen.SURPRISE)) == (1, 1)
    assert [row.dimension for row in boston.rows] == ["grading", "agency", "assessment"]
    assert boston.day == date(2027, 4, 16)


def test_a_case_that_is_gone_leaves_its_notes(library: LibraryService) -> None:
    (stop, *_) = observed(SPRING, (note("1", "s2", "Seen"),), {}, library.vocabulary())
    assert (stop.name, stop.case) == ("sanborn", None)
    assert [one.text for one in stop.notes] == ["Seen"]
    report = visit_report("V", [stop], (), (), library.vocabulary(), library.packs())
    assert report.sections[0].paragraphs[0].text == "The library lacks this case now."


@pytest.fixture
def report(visits: VisitService, library: LibraryService) -> Report:
    return visit_report(
        SPRING.title,
        visits.observed(SPRING, NOTES),
        visits.debrief(),
        library.shared_sources(),
        library.vocabulary(),
        library.packs(),
        date(2027, 4, 20),
        UTC,
    )


def test_the_report_tells_surprises_then_stop_by_stop_then_the_debrief(report: Report) -> None:
    assert report.subject is Subject.VISIT
    assert report.subtitle == (
        "April 14, 2027 to April 16, 2027: three stops, five notes, "
        "1 agrees with what is documented, one surprise"
    )
    heads = [(section.heading, section.level) for section in report.sections]
    assert heads[0] == ("What surprised us", 1)
    assert report.sections[0].statements[0].text.startswith("Pittsfield, Student agency: ")
    assert [head for head, level in heads if level == 1] == [
        "What surprised us",
        "Sanborn",
        "Pittsfield",
        "Boston Day and Evening",
        "Debrief",
        "Afterwards",
    ]
    grading = next(section for section in report.sections if section.level == 2)
    documented = [fact for fact in grading.facts if fact.name == "Documented"]
    (noted,) = [fact for fact in grading.facts if fact.name != "Documented"]
    assert all(fact.said.cites for fact in documented)
    assert noted.name == "Observed 14:42, agrees"
    assert noted.said.text == "Three habits, each with a comment"
    assert noted.said.cites == ()
    said = [fact.said.text for section in report.sections for fact in section.facts]
    assert "Attached: wall.jpg" in said
    assert "Not meant so" not in said
    assert all(statement.cites for statement in report.sections[-1].statements)
    assert "was not researched" in report.notes[0]


def test_the_report_in_markdown_word_and_pdf(
    report: Report, library: LibraryService, tmp_path: Path
) -> None:
    export = ExportService(library)
    keys = {found.key for found in export.formats(Subject.VISIT)}
    assert keys >= {"pdf", "docx", "md", "html"}
    assert not keys & {"csv", "xlsx", "json", "pptx"}
    for key in ("md", "docx", "pdf"):
        export.export(report, key, tmp_path / f"visit.{key}")
    markdown = (tmp_path / "visit.md").read_text(encoding="utf-8")
    assert "**Observed 14:42, surprise:** The council \\*never\\* met" in markdown
    word = docx.Document(str(tmp_path / "visit.docx"))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    text = "\n".join((*(paragraph.text for paragraph in word.paragraphs), *cells))
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "visit.pdf").pages]
    printed = " ".join(" ".join(pages).split())
    for told in ("Observed 14:42, agrees", "Three habits, each with a comment", "12 students"):
        assert told in text
        assert told in printed


def test_a_saved_visit_has_a_report(visits: VisitService) -> None:
    key = visits.new("Spring", SPRING).key
    visits.write_notes(key, NOTES)
    report = visits.report(key)
    assert report.title == "Spring"
    assert any(section.facts for section in report.sections)
