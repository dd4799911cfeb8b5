"""The record of a workshop: what was shown, said and voted, and what stays open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.report import Subject
from casestudies.model.workshop import EntryKind, RoomEntry
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.service import ExportService
from casestudies.services.library.service import LibraryService
from casestudies.services.workshop.record import record_report
from casestudies.services.workshop.service import WorkshopService
from casestudies.services.workspace.saved import SavedService

NINE = datetime(2026, 11, 29, 9, 4, tzinfo=UTC)
SPEC = ComparisonSpec(("lindsay", "bdea"))


@pytest.fixture
def workshops(library: LibraryService) -> WorkshopService:
    return WorkshopService(library, SavedService(library), ComparingService(library))


def entry(
    number: int, kind: EntryKind, row: str, text: str = "", case: str = "", *, deleted: bool = False
) -> RoomEntry:
    return RoomEntry(f"e{number}", kind, NINE + timedelta(minutes=number), row, case, text, deleted)


@pytest.fixture
def key(workshops: WorkshopService) -> str:
    workshop = workshops.from_comparison("Grading", SPEC, ("grading", "pace", "agency"))
    key = workshops.new("Grading", workshop).key
    workshops.write_entries(key, (
        entry(0, EntryKind.SHOWN, "grading"),
        entry(1, EntryKind.SAID, "grading", "Table 2: nobody reads habits"),
        entry(2, EntryKind.QUESTION, "grading", "What would a 3 mean in art?"),
        entry(3, EntryKind.DOT, "grading", case="bdea"),
        entry(4, EntryKind.DOT, "grading", case="lindsay"),
        entry(5, EntryKind.DOT, "grading", case="lindsay"),
        entry(6, EntryKind.DOT, "grading", case="lindsay", deleted=True),
        entry(7, EntryKind.SAID, "", "Coffee was late"),
        entry(8, EntryKind.SAID, "pace", "struck out", deleted=True),
        entry(9, EntryKind.SHOWN, "pace"),
    ))  # fmt: skip
    return key


def test_the_record_tells_what_happened(
    workshops: WorkshopService, library: LibraryService, key: str
) -> None:
    comparison = ComparingService(library).compare(SPEC)
    record = workshops.record(key)
    report = record_report(record, comparison, library.vocabulary(), library.packs(), zone=UTC)
    assert (report.subject, report.title) == (Subject.RECORD, "Grading")
    assert report.subtitle == (
        "November 29, 2026, 9:04 to 9:13: two remarks, one open question, three dots"
    )
    headings = [section.heading for section in report.sections]
    assert headings == [
        "What stays open",
        "What was said",
        "Grading and reporting",
        "Besides the rows",
        "What was shown",
    ]
    stays, _, grading, besides, shown = report.sections
    assert [item.text for item in stays.statements] == [
        "9:06 What would a 3 mean in art? (Grading and reporting)"
    ]
    assert [item.text for item in grading.statements] == [
        "9:05 Table 2: nobody reads habits",
        "9:06 Open question: What would a 3 mean in art?",
    ]
    assert grading.detail == "Dots: Lindsay 2, Boston Day and Evening 1"
    assert [item.text for item in besides.statements] == ["9:11 Coffee was late"]
    assert [row.head.name for table in shown.tables for row in table.rows] == [
        "Grading and reporting",
        "Pace, progress and advancement",
    ]
    assert report.entries


@pytest.mark.parametrize("format_key", ["pdf", "docx", "md"])
def test_it_is_written_in_every_format_of_its_kind(
    workshops: WorkshopService,
    library: LibraryService,
    key: str,
    tmp_path: Path,
    format_key: str,
) -> None:
    path = ExportService(library).export(
        workshops.record_report(key), format_key, tmp_path / "record"
    )
    assert path.stat().st_size > 1000
    if format_key == "md":
        assert "What would a 3 mean in art?" in path.read_text("utf-8")


def test_a_silent_workshop_shows_what_was_planned(
    workshops: WorkshopService,
) -> None:
    workshop = workshops.from_comparison("Grading", SPEC, ("grading", "pace"))
    report = workshops.record_report(workshops.new("Grading", workshop).key)
    assert report.subtitle == "Nothing was noted in the room."
    assert len(report.tables[0].rows) == 2
