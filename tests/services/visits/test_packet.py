"""The packet of a visit, printed and read back: what each sheet holds, nobody's name unasked."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from casestudies.errors import KnownError
from casestudies.model.report import ExportOptions, Paper, Report, Sheet, SheetKind, Subject
from casestudies.model.visit import (
    PART_NAMES,
    BriefChanges,
    BriefLine,
    BriefPart,
    StartPlace,
    Stop,
    StopStatus,
    VisitFocus,
    VisitPlan,
)
from casestudies.services.export.service import ExportService
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.packet import PACKET_PARTS
from casestudies.services.visits.service import VisitService
from casestudies.services.workspace.saved import SavedService
from tests.services.visits.spring import GUEST, HOST, SPRING, with_stop

WHOLE = tuple(part.key for part in PACKET_PARTS if part.chosen)
CLOSED = "schools-for-the-future-detroit"


@pytest.fixture
def visits(library: LibraryService) -> VisitService:
    return VisitService(library, SavedService(library))


@pytest.fixture
def printed(library: LibraryService, tmp_path: Path) -> Callable[..., list[str]]:
    """The pages of a packet as a PDF: the text of each."""

    def made(report: Report, paper: Paper = Paper.LETTER) -> list[str]:
        path = tmp_path / "packet.pdf"
        ExportService(library).export(report, "pdf", path, ExportOptions(paper))
        data = path.read_bytes()
        assert b"pdfuaid:part" in data, "it does not keep PDF/UA"
        pages = PdfReader(io.BytesIO(data)).pages
        return [" ".join(page.extract_text().split()) for page in pages]

    return made


@pytest.fixture
def in_word(library: LibraryService, tmp_path: Path) -> Callable[[Report], str]:
    """The text of a packet as a Word document, tables included."""

    def made(report: Report) -> str:
        path = tmp_path / "packet.docx"
        ExportService(library).export(report, "docx", path)
        body = docx.Document(str(path)).element.body
        said = ["".join(run.text or "" for run in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]
        return " ".join(" ".join(said).split())

    return made


def sheet(report: Report, kind: SheetKind, number: int = 0) -> Sheet:
    return [found for found in report.sheets if found.kind is kind][number]


def told(found: Sheet) -> dict[str, list[str]]:
    """The items of a sheet by the name of their group."""
    return {group.name: [item.name for item in group.items] for group in found.groups}


def test_a_packet_has_its_sheets_in_the_order_of_the_journey(visits: VisitService) -> None:
    report = visits.packet_report(SPRING, WHOLE)
    assert (report.subject, report.title) == (Subject.PACKET, SPRING.title)
    stop = ["brief", "look-fors", "ruled"]
    kinds = ["cover", "itinerary", *stop * 3, "checklist", "sources"]
    assert [found.kind.value for found in report.sheets] == kinds
    briefs = [found.title for found in report.sheets if found.kind is SheetKind.BRIEF]
    assert briefs == [
        "Pittsfield School District",
        "Sanborn Regional School District",
        "Boston Day and Evening Academy",
    ]
    assert sheet(report, SheetKind.COVER).detail == "April 14–16, 2027 · 3 stops · from Concord, NH"
    first = sheet(report, SheetKind.BRIEF)
    assert first.label == "Stop 1 · Wednesday, April 14, 2027, 9:00–12:00 · Confirmed"
    assert first.detail.startswith("Pittsfield, NH · PK–12")


def test_the_itinerary_tells_day_hour_and_distance(visits: VisitService) -> None:
    plan = replace(
        with_stop(2, day=None), stops=(*with_stop(2, day=None).stops, Stop("s4", "never-was"))
    )
    plan = replace(plan, stops=(*plan.stops, Stop("s5", "lindsay", StopStatus.DECLINED)))
    found = sheet(visits.packet_report(plan, ["itinerary"]), SheetKind.ITINERARY)
    assert told(found) == {
        "Wednesday, April 14, 2027": ["1  Pittsfield School District"],
        "Thursday, April 15, 2027": ["2  Sanborn Regional School District"],
        "No day yet": ["3  Boston Day and Evening Academy"],
        "To know": [
            "65 miles from Boston Day and Evening back to Concord, NH.",
            "Distances are straight lines, not roads.",
            "Declined: Lindsay.",
            "Not in this library: never-was.",
        ],
    }
    first = found.groups[0].items[0]
    assert (first.label, first.detail) == (
        "9:00–12:00",
        "Pittsfield, NH · Confirmed · 13 miles from Concord, NH",
    )
    assert "Use the back door" in first.lines
    undated = sheet(
        visits.packet_report(replace(SPRING, first_day=""), ["itinerary"]), SheetKind.ITINERARY
    )
    assert list(told(undated)) == ["Day 1", "Day 2", "Day 3", "To know"]


def test_a_place_without_a_road_is_told(visits: VisitService) -> None:
    plan = replace(SPRING, stops=(Stop("c", "chugach", day=0),))
    found = sheet(visits.packet_report(plan, ["itinerary"]), SheetKind.ITINERARY)
    (line,) = [text for text in found.groups[0].items[0].lines if "plane" in text]
    assert line.startswith("Reached by plane or boat")
    for made in (visits.ics(plan), visits.gpx(plan), visits.kml(plan)):
        assert b"Reached by plane or boat" in made.data.replace(b"\r\n ", b"")


def test_hours_name_their_clock_where_there_are_two(visits: VisitService) -> None:
    west = Stop("w", "lindsay", StopStatus.ASKED, 2, 9 * 60)
    plan = replace(SPRING, stops=(*SPRING.stops[:2], west), start=None)
    found = sheet(visits.packet_report(plan, ["itinerary"]), SheetKind.ITINERARY)
    hours = [item.label for group in found.groups[:3] for item in group.items]
    assert hours == ["9:00–12:00 EDT", "8:30–12:30 EDT", "9:00–12:00 PDT"]
    assert "2,571 miles from Sanborn" in found.groups[2].items[0].detail
    assert told(found)["To know"][-1] == "Hours are those of the clock at each place."


def test_a_brief_says_what_is_documented_and_what_to_ask(visits: VisitService) -> None:
    report = visits.packet_report(SPRING, WHOLE)
    found = sheet(report, SheetKind.BRIEF)
    names = [PART_NAMES[part] for part in BriefPart if part.value not in ("look-for", "unsettled")]
    assert list(told(found)) == names
    documented, gaps, questions = found.groups[:3]
    assert {item.label for item in documented.items} == {"Grading and reporting", "Student agency"}
    assert all(item.cites for item in documented.items)
    assert any(item.detail == "2020" for item in documented.items)
    assert "Over-age and under-credited: no source tells of them." in told(found)[gaps.name]
    assert gaps.boxes
    assert questions.boxes
    by_whom = list(dict.fromkeys(item.label for item in questions.items))
    assert by_whom == ["Our own", "Students", "Teachers", "Leaders"]
    assert questions.items[0].name == SPRING.focus.questions[0]
    cited = {number for item in documented.items for number in item.cites}
    case = visits.journey(SPRING).stops[0].case
    titles = {source.title for source in case.sources}
    assert {report.entry(number).source.title for number in cited} <= titles
    hosting = found.groups[-1].items[0]
    assert (hosting.detail, "2017" in hosting.name) == ("", True)


def test_what_the_user_made_of_a_brief_is_printed(visits: VisitService) -> None:
    own = BriefLine("own:1", BriefPart.QUESTION, "Who keeps the keys?", audience="leaders")
    brief = visits.brief(SPRING, SPRING.stops[1])
    line = brief.part(BriefPart.DOCUMENTED)[1]
    changes = BriefChanges((own,), (brief.lines[0].id,), ((line.id, "In our own words"),))
    report = visits.packet_report(with_stop(1, brief=changes), WHOLE)
    said = [text for texts in told(sheet(report, SheetKind.BRIEF)).values() for text in texts]
    assert "Who keeps the keys?" in said
    assert "In our own words" in said
    assert brief.lines[0].text not in said
    assert line.text not in said


def test_look_fors_stand_in_the_brief_where_there_are_no_sheets(visits: VisitService) -> None:
    name = PART_NAMES[BriefPart.LOOK_FOR]
    alone = sheet(visits.packet_report(SPRING, ["briefs"]), SheetKind.BRIEF)
    both = visits.packet_report(SPRING, ["briefs", "sheets"])
    assert name in told(alone)
    assert name not in told(sheet(both, SheetKind.BRIEF))
    watched = told(sheet(both, SheetKind.LOOK_FORS))
    assert list(watched) == ["Grading and reporting", "Student agency"]
    assert [text for texts in watched.values() for text in texts] == told(alone)[name]


def test_nobody_is_named_unless_the_user_says_so(
    visits: VisitService,
    printed: Callable[..., list[str]],
    in_word: Callable[[Report], str],
) -> None:
    private = [part for person in (HOST, GUEST) for part in (person.name, person.contact)]
    report = visits.packet_report(SPRING, WHOLE)
    for text in (" ".join(printed(report)), in_word(report)):
        assert [part for part in private if part in text] == []
        assert text.count("Contact and phone") == 3
    report = visits.packet_report(SPRING, (*WHOLE, "people"))
    for text in (" ".join(printed(report)), in_word(report)):
        assert [part for part in private if part not in text] == []
        assert text.count("Contact and phone") == 2


def test_a_closed_school_is_told_at_the_head_of_its_brief(
    visits: VisitService, printed: Callable[..., list[str]], in_word: Callable[[Report], str]
) -> None:
    plan = replace(SPRING, stops=(Stop("c", CLOSED),))
    report = visits.packet_report(plan, ["briefs"])
    (warning,) = sheet(report, SheetKind.BRIEF).prompts
    assert warning.startswith("Closed: ")
    first = printed(report)[0]
    assert first.index(warning[:40]) < first.index(PART_NAMES[BriefPart.DOCUMENTED])
    assert warning[:40] in in_word(report)
    dated = replace(plan, stops=(Stop("c", CLOSED, day=0),))
    front = visits.packet_report(dated, WHOLE)
    for kind in (SheetKind.COVER, SheetKind.ITINERARY):
        items = [item for group in sheet(front, kind).groups for item in group.items]
        assert any(item.detail.startswith("Closed · Detroit, MI") for item in items)
    unfolded = visits.ics(dated).data.replace(b"\r\n ", b"")
    assert b"Closed: see the brief." in unfolded


@pytest.mark.parametrize("paper", Paper)
def test_sheets_to_write_on_take_one_page_each(
    visits: VisitService, printed: Callable[..., list[str]], paper: Paper
) -> None:
    for key in ("sheets", "notes", "itinerary", "cover", "checklist"):
        report = visits.packet_report(SPRING, [key])
        pages = printed(report, paper)
        sources = [at for at, text in enumerate(pages) if text.startswith("Sources")]
        expected = 3 if key in ("sheets", "notes") else 1
        assert (sources[0] if sources else len(pages)) == expected, key


def test_word_and_pdf_hold_the_same(
    visits: VisitService, printed: Callable[..., list[str]], in_word: Callable[[Report], str]
) -> None:
    report = visits.packet_report(SPRING, WHOLE)
    pdf, word = " ".join(printed(report)), in_word(report)
    for found in report.sheets:
        items = [item for group in found.groups for item in group.items]
        for text in (found.title, *(item.name for item in items)):
            plain = " ".join(text.split())
            assert plain[:40] in pdf.replace("- ", "-")
            assert plain in word
    for entry in report.entries:
        assert entry.source.title[:30] in word


def test_the_numbers_lead_to_the_list(visits: VisitService) -> None:
    report = visits.packet_report(SPRING, WHOLE)
    cited = sorted({number for found in report.sheets for number in found.cites})
    assert cited == [entry.number for entry in report.entries]
    assert visits.packet_report(SPRING, ["notes"]).sheets[-1].kind is SheetKind.RULED


def test_a_plan_of_anything_is_printed(
    visits: VisitService, printed: Callable[..., list[str]], in_word: Callable[[Report], str]
) -> None:
    """Long titles, many stops, signs that markup gives a meaning, no focus."""
    nasty = "#let *x* = <y> & \\ $z$ “ü” 学校 " * 8
    stops = tuple(
        Stop(f"s{number}", slug, day=number // 3, notes=nasty)
        for number, slug in enumerate(("pittsfield", "chugach", "bdea", "vlacs", "pittsfield"))
    )
    start = StartPlace(nasty, 21.3, -157.86)
    plan = VisitPlan(nasty, VisitFocus(questions=(nasty,)), start, "2027-12-30", 5, stops=stops)
    report = visits.packet_report(plan, (*WHOLE, "people"))
    assert sheet(report, SheetKind.COVER).detail.startswith("December 30, 2027 to January 3, 2028")
    assert "#let *x*" in " ".join(printed(report))
    assert "#let *x*" in in_word(report)


def test_what_cannot_be_printed_is_told(visits: VisitService) -> None:
    for plan, keys, words in (
        (SPRING, ["nonsense"], "no part “nonsense”; choose some of cover, "),
        (replace(SPRING, stops=()), WHOLE, "no stop yet"),
        (SPRING, ["people"], "Nothing is chosen"),
    ):
        with pytest.raises(KnownError, match=words):
            visits.packet_report(plan, keys)
