"""What is exported from a Spanish window: headings and fixed words in Spanish, the content as it
is, and a line that says so."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from casestudies.export.csv import COLUMNS
from casestudies.model.brief import KIND_NAMES
from casestudies.model.comparison import About, ComparisonSpec
from casestudies.model.library.draft import GOVERNANCES
from casestudies.model.library.importing import LEAVE_OUT
from casestudies.model.profile import LOCALES
from casestudies.model.progress import no_progress
from casestudies.model.report import CONTENT_LANGUAGE, Report
from casestudies.said import set_translator
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.reports.wording import case_facts
from casestudies.services.export.service import ExportService
from casestudies.services.imports.qda.meanings import Guesses
from casestudies.services.imports.qda.project import read_project
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.packet import PACKET_PARTS
from casestudies.services.visits.service import VisitService
from casestudies.services.workshop.service import WorkshopService
from casestudies.services.workspace.saved import SavedService
from tests.services.visits.spring import SPRING

DAY = date(2027, 4, 14)
CASES = ("lindsay", "pittsfield")
ROWS = ("grading", "pace")
ENGLISH = (
    *("How to read this", "The findings in full", "Sources", "Design dimension", "Made with"),
    *(
        "From the library",
        "Each cell gives",
        "Not documented in our",
        "cases side by side",
        " findings,",
    ),
    *("Why study this case", "At a glance", "Enrollment", "Timeline\n", "Page "),
    *("Visit packet", "Itinerary", "What we want to see", "Checklist for visitors", "Stop 1"),
    *("What I see and hear", "Observer", "What we will teach", "Found at", "Group 1 of"),
    *("Answer key", "What it says", "Facilitator guide", "Materials:", "I wonder"),
)
"""Headings and fixed words that stand in English exports of these reports."""


@pytest.fixture
def exports(library: LibraryService) -> ExportService:
    return ExportService(library)


def compared(library: LibraryService, exports: ExportService) -> Report:
    comparison = ComparingService(library).compare(ComparisonSpec(CASES))
    return exports.comparison(comparison, day=DAY)


def text_of(exports: ExportService, report: Report, key: str, folder: Path) -> str:
    """The words of an exported file."""
    data = exports.export(report, key, folder / f"made.{key}").read_bytes()
    if key == "pdf":
        pages = PdfReader(io.BytesIO(data)).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)
    if key in ("docx", "pptx", "xlsx"):
        with ZipFile(io.BytesIO(data)) as parts:
            shown = [n for n in parts.namelist() if n.endswith(".xml") and _is_shown(n)]
            trees = [ElementTree.fromstring(parts.read(name)) for name in sorted(shown)]
        return "\n".join("".join(one.itertext()) for tree in trees for one in _paragraphs(tree))
    return data.decode("utf-8-sig")


def _is_shown(name: str) -> bool:
    return any(part in name for part in ("document.xml", "footer", "slides/slide", "sharedStrings"))


def _paragraphs(tree: ElementTree.Element) -> Iterator[ElementTree.Element]:
    yield from (one for one in tree.iter() if one.tag.rsplit("}", 1)[-1] in ("p", "si"))


def assert_spanish(text: str, below: dict[str, str], *known: str) -> None:
    left = [words for words in ENGLISH if words in text]
    assert not left, left
    lacking = [words for words in known if below[words] not in text]
    assert not lacking, lacking


@pytest.mark.parametrize("key", ["pdf", "docx", "pptx", "xlsx", "md", "html"])
def test_a_comparison_has_spanish_headings(
    key: str,
    library: LibraryService,
    exports: ExportService,
    spanish: dict[str, str],
    tmp_path: Path,
) -> None:
    text = text_of(exports, compared(library, exports), key, tmp_path)
    assert_spanish(text, spanish, CONTENT_LANGUAGE)
    assert spanish["Design dimension"].casefold() in text.casefold()
    assert library.case("lindsay").dimension("grading").headline in text  # type: ignore[union-attr]


def test_keys_that_programs_read_stay_english(
    library: LibraryService, exports: ExportService, spanish: dict[str, str], tmp_path: Path
) -> None:
    del spanish
    report = compared(library, exports)
    rows = list(csv.reader(io.StringIO(text_of(exports, report, "csv", tmp_path))))
    assert tuple(rows[0]) == COLUMNS
    told = json.loads(text_of(exports, report, "json", tmp_path))
    set_translator(None)
    english = compared(library, exports)
    assert told.keys() == json.loads(text_of(exports, english, "json", tmp_path)).keys()
    cells = [cell for row in report.tables[0].rows for cell in row.cells]
    assert [cell.state for cell in cells] == [
        cell.state for row in english.tables[0].rows for cell in row.cells
    ]
    assert CONTENT_LANGUAGE not in english.notes


def codes_of(path: Path) -> list[tuple[str, str]]:
    return [
        (code.guid, "/".join(code.path)) for code in read_project(path, no_progress).codes.values()
    ]


def test_codes_of_a_project_are_the_same_from_a_spanish_and_an_english_desk(
    library: LibraryService, exports: ExportService, spanish: dict[str, str], tmp_path: Path
) -> None:
    del spanish
    spec = ComparisonSpec(CASES, about=(About.VISITING,), pinned=("grading",))

    def projects(desk: str) -> list[Path]:
        comparison = exports.comparison(ComparingService(library).compare(spec), day=DAY)
        made = {"case": exports.case("lindsay", DAY), "comparison": comparison}
        return [
            exports.export(report, "qdpx", tmp_path / f"{desk}-{name}.qdpx")
            for name, report in made.items()
        ]

    def unmeant(path: Path) -> set[str]:
        """Codes that an import at this desk takes for nothing."""
        project, guesses = read_project(path, no_progress), Guesses(library.written_vocabulary())
        used = {project.codes[guid] for quote in project.quotations for guid in quote.codes}
        return {c.name for c in used if guesses.meaning(c, project.codes) == LEAVE_OUT}

    from_spanish = projects("es")
    english_vocabulary = library.written_vocabulary()
    set_translator(None)
    from_english = projects("en")
    assert library.vocabulary() == english_vocabulary
    for one, other in zip(from_spanish, from_english, strict=True):
        assert len(codes_of(one)) > 60
        assert codes_of(one) == codes_of(other)
        assert unmeant(one) == unmeant(other) <= {"The case as a whole / Visiting"}


def test_a_line_of_facts_has_no_english_word(
    library: LibraryService, exports: ExportService, spanish: dict[str, str]
) -> None:
    """Settings, kinds and who runs a school are words of ours, whatever they stand among."""
    words = {word.lower() for word in (*KIND_NAMES.written.values(), *LOCALES, *GOVERNANCES)}
    english = {word for word in words if spanish.get(word.capitalize(), word).lower() != word}
    assert {"town", "urban", "charter", "district"} <= english
    told = [case_facts(brief).split(" · ") for brief in library.briefs()]
    at_a_glance = [
        re.split(r"[()]", fact.said.text)
        for slug in ("bdea", "lindsay", "vlacs")
        for section in exports.case(slug, DAY).sections
        for fact in section.facts[:3]
    ]
    left = {part for parts in (*told, *at_a_glance) for part in parts} & english
    assert not left


def test_a_case_has_spanish_headings_and_facts(
    exports: ExportService, spanish: dict[str, str], tmp_path: Path
) -> None:
    text = text_of(exports, exports.case("lindsay", DAY), "md", tmp_path)
    heads = [line.lstrip("# ") for line in text.splitlines() if line.startswith("## ")]
    known = ("Summary", "At a glance", "Figures", "Timeline", "Challenges", "Sources")
    assert {spanish[head] for head in known} <= set(heads)
    assert not set(known) & set(heads)
    assert f"- **{spanish['Enrollment']}:** " in text
    assert spanish[CONTENT_LANGUAGE] in text


@pytest.mark.parametrize("key", ["pdf", "docx"])
def test_a_packet_and_hand_outs_have_spanish_headings(
    key: str,
    library: LibraryService,
    exports: ExportService,
    spanish: dict[str, str],
    tmp_path: Path,
) -> None:
    saved = SavedService(library)
    parts = [part.key for part in PACKET_PARTS if part.chosen]
    packet = VisitService(library, saved).packet_report(SPRING, parts)
    text = text_of(exports, packet, key, tmp_path)
    assert_spanish(text, spanish, "Visit packet", "Itinerary", "Observer", "Sources")
    workshops = WorkshopService(library, saved, ComparingService(library))
    workshop = workshops.from_comparison("Grading", ComparisonSpec(CASES), ROWS, "jigsaw")
    handouts = workshops.handouts(["packets", "answer-key"], workshop)
    text = text_of(exports, handouts, key, tmp_path)
    assert_spanish(text, spanish, "What we will teach", "Card", "What it says", "Sources.")
    assert spanish[CONTENT_LANGUAGE] in text
