"""Hand-outs of a workshop, printed and read back: pages, copies, sizes of type, no name given
away."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from pypdf import PageObject, PdfReader

from casestudies.errors import KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.report import ExportOptions, Paper, Report
from casestudies.model.workshop import Workshop
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.service import ExportService
from casestudies.services.library.service import LibraryService
from casestudies.services.workshop.handouts import HAND_OUTS, hand_out
from casestudies.services.workshop.masking import names_of
from casestudies.services.workshop.service import WorkshopService
from casestudies.services.workspace.saved import SavedService

CASES = ("lindsay", "pittsfield", "bdea")
ROWS = ("grading", "pace", "assessment", "supports", "agency")
LEAST = 36  # points; see handouts.typ


@pytest.fixture
def workshops(library: LibraryService) -> WorkshopService:
    return WorkshopService(library, SavedService(library), ComparingService(library))


@pytest.fixture
def workshop(workshops: WorkshopService) -> Workshop:
    return workshops.from_comparison("Grading", ComparisonSpec(CASES), ROWS, "jigsaw")


@pytest.fixture
def printed(library: LibraryService, tmp_path: Path) -> Callable[..., PdfReader]:
    """The PDF of hand-outs, read back."""

    def made(report: Report, paper: Paper = Paper.LETTER) -> PdfReader:
        path = tmp_path / "hand-outs.pdf"
        ExportService(library).export(report, "pdf", path, ExportOptions(paper))
        return PdfReader(io.BytesIO(path.read_bytes()))

    return made


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("key", ["packets", "packets-by-row"])
def test_what_a_packet_leaves_of_its_last_page_has_lines_to_write_on(
    workshops: WorkshopService,
    workshop: Workshop,
    printed: Callable[..., PdfReader],
    key: str,
    paper: Paper,
) -> None:
    """No page that ends half-way ends empty, and the lines take no page of their own."""
    few = replace(workshop, people=3, groups=3)
    for page in printed(workshops.handouts([key], few), paper).pages:
        found = pieces(page)
        lowest = min(base for _, base, _, text in found if base > 60)
        half = float(page.mediabox.height) / 2
        assert lowest < half or "What we will teach" in page.extract_text()
        assert "What we will teach" not in max(found, key=lambda piece: piece[1])[3]


def texts(document: PdfReader) -> list[str]:
    return [page.extract_text() for page in document.pages]


def pieces(page: PageObject) -> list[tuple[float, float, float, str]]:
    """Every run of text: its left end, its base line from the foot, its size in points."""
    found: list[tuple[float, float, float, str]] = []

    def visit(text: str, at: list[float], move: list[float], _font: object, size: float) -> None:
        if text.strip():
            left = move[4] * at[0] + move[5] * at[2] + at[4]
            base = move[4] * at[1] + move[5] * at[3] + at[5]
            found.append((left, base, size * abs(move[3] * at[3]), text))

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("key", [found.key for found in HAND_OUTS])
def test_every_hand_out_stays_on_its_paper(
    workshops: WorkshopService,
    workshop: Workshop,
    printed: Callable[..., PdfReader],
    key: str,
    paper: Paper,
) -> None:
    each = replace(workshop, people=workshop.groups)  # one copy for each group tells of all
    document = printed(workshops.handouts([key], each), paper)
    for page in document.pages:
        width, height = page.mediabox.width, page.mediabox.height
        for left, base, _, text in pieces(page):
            assert 15 < left < width - 15, text
            assert 15 < base < height - 15, text
    long_side = max(document.pages[0].mediabox.width, document.pages[0].mediabox.height)
    wanted = {Paper.LETTER: 792, Paper.A4: 842}[paper]
    if key == "posters":
        wanted = {Paper.LETTER: 1224, Paper.A4: 1191}[paper]
    assert long_side == pytest.approx(wanted, abs=1)


def test_packets_for_24_people_in_6_groups_are_one_file(
    workshops: WorkshopService, workshop: Workshop, printed: Callable[..., PdfReader]
) -> None:
    for key, copies in (("packets", 24), ("packets-by-row", 24)):
        pages = texts(printed(workshops.handouts([key], workshop)))
        first = [text.splitlines()[0] for text in pages if text.startswith("Group ")]
        assert Counter(first) == {f"Group {n} of 6": 4 for n in range(1, 7)}
        assert len(first) == copies
    uneven = replace(workshop, people=23, groups=5)
    report = workshops.handouts(["packets"], uneven)
    assert [sheet.copies for sheet in report.sheets] == [5, 5, 5, 4, 4]


def test_one_page_is_one_page_and_says_what_it_leaves_out(
    workshops: WorkshopService, library: LibraryService, printed: Callable[..., PdfReader]
) -> None:
    every = tuple(found.key for found in library.vocabulary().dimensions)
    for cases, rows in ((CASES, ROWS), ((*CASES, "chugach", "westminster"), every)):
        workshop = workshops.from_comparison("Everything", ComparisonSpec(cases), rows)
        document = printed(workshops.handouts(["one-page"], workshop))
        assert len(document.pages) == 1
        text = " ".join(texts(document)[0].split())
        names = [library.vocabulary().name_of(row).split()[0].strip(",") for row in rows]
        told = [name for name in names if name in text]
        said = ExportService(library).left_out(workshops.handouts(["one-page"], workshop), "pdf")
        assert bool(said) is ("Not on this page:" in text)
        assert len(told) == len(rows) or said
        assert all(" ".join(name.split()) in text for name in said)
        for other in ("docx", "pptx"):  # they go on to another page
            report = workshops.handouts(["one-page"], workshop)
            assert ExportService(library).left_out(report, other) == ()
        assert "Sources." in text
    assert said


def test_posters_are_read_at_two_metres(
    workshops: WorkshopService, library: LibraryService, printed: Callable[..., PdfReader]
) -> None:
    every = tuple(found.key for found in library.vocabulary().dimensions)
    workshop = workshops.from_comparison("Posters", ComparisonSpec(CASES), every, "gallery-walk")
    report = workshops.handouts(["posters"], workshop)
    document = printed(report)
    assert len(document.pages) == len(report.sheets)
    for page in document.pages:
        found = pieces(page)
        foot = max(base for _, base, _, text in found if text.startswith("Sources."))
        small = [(size, text) for _, base, size, text in found if base > foot and size < LEAST]
        assert small == []
        assert max(size for _, _, size, _ in found) > 1.8 * LEAST


def test_cards_give_no_name_away_and_the_key_has_them_all(
    workshops: WorkshopService,
    library: LibraryService,
    workshop: Workshop,
    printed: Callable[..., PdfReader],
) -> None:
    cards = " ".join(" ".join(texts(printed(workshops.handouts(["cards"], workshop)))).split())
    names = [name for slug in CASES for name in names_of(library.brief(slug))]
    assert [name for name in names if name in cards.split("Grading ·")[0]] == []
    (sheet,) = workshops.handouts(["cards"], workshop).sheets
    (answers,) = workshops.handouts(["answer-key"], workshop).sheets
    assert [item.label for item in sheet.items] == [item.label for item in answers.items]
    assert {item.name for item in answers.items} == {
        library.brief(slug).short_name for slug in CASES
    }
    assert len(sheet.items) == len(CASES) * len(ROWS)


def test_the_guide_tells_when_and_how(
    workshops: WorkshopService, workshop: Workshop, printed: Callable[..., PdfReader]
) -> None:
    text = " ".join(texts(printed(workshops.handouts(["guide"], workshop)))).replace("\n", " ")
    for item in workshop.agenda:
        assert item.title in text
        assert all(step[:40] in text for step in item.steps)
    assert "9:00" in text


def test_several_kinds_are_one_file(
    workshops: WorkshopService, workshop: Workshop, printed: Callable[..., PdfReader]
) -> None:
    keys = ["one-page", "packets", "cards"]
    alone = [len(printed(workshops.handouts([key], workshop)).pages) for key in keys]
    assert len(printed(workshops.handouts(keys, workshop)).pages) == sum(alone)


def test_word_holds_the_same_sheets(
    workshops: WorkshopService, library: LibraryService, workshop: Workshop, tmp_path: Path
) -> None:
    keys = [found.key for found in HAND_OUTS]
    report = workshops.handouts(keys, workshop)
    path = ExportService(library).export(report, "docx", tmp_path / "hand-outs")
    document = Document(str(path))
    said = [paragraph.text for paragraph in document.paragraphs]
    said += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    for sheet in report.sheets:
        for row in sheet.rows:
            assert any(row.head.name in text for text in said)
        for item in sheet.items:
            assert any(item.name in text for text in said)
    assert len(document.sections) == sum(sheet.copies for sheet in report.sheets)


def test_an_unknown_hand_out_gets_a_sentence(
    workshops: WorkshopService, workshop: Workshop, library: LibraryService, tmp_path: Path
) -> None:
    with pytest.raises(KnownError, match="one-page"):
        workshops.handouts(["leaflet"], workshop)
    assert hand_out("guide").alone
    report = workshops.handouts(["guide"], workshop)
    with pytest.raises(KnownError, match="does not suit"):
        ExportService(library).export(report, "xlsx", tmp_path / "x.xlsx")
