"""PDF files that a screen reader can read: by a checker of PDF/UA-1, and by a look at the tags.

The checker, outloud, asks what a program can tell of the Matterhorn protocol: tags, language,
title, order of headings, heads of tables, lists, links, signs without a meaning, artifacts.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from casestudies.export import pdf
from casestudies.model.comparison import Axis
from casestudies.model.report import CitationStyle, Detail, ExportOptions, Paper, Report
from tests.small_reports import small_case, small_comparison, with_text

DEFAULT = ExportOptions()
SCRIPTS = (
    "學校 한국어 がっこう العربية עברית हिन्दी বাংলা ਪੰਜਾਬੀ ગુજરાતી தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල",
    "ไทย ລາວ ភាសាខ្មែរ မြန်မာ አማርኛ ქართული Հայերեն Ελληνικά Кирилиця Việt",
    "ʻŌlelo ᏣᎳᎩ ᐃᓄᒃᑎᑐᑦ 𞤀𞤣𞤤𞤢𞤥 ߒߞߏ 𖬌𖬣𖬵 𐓏 🎓👍",
)
UNKNOWN = "\u0378 \U00013000 \u0f40\u0f72"


CHECKER = Path(sys.executable).parent / "outloud"
NEEDS_CHECKER = pytest.mark.skipif(
    not CHECKER.exists(), reason="needs outloud 0.2.1, too large for the development environment"
)


def checked(paths: list[Path], tmp_path: Path) -> list[str]:
    """What the checker finds fault with in the files, told by file and rule."""
    told = tmp_path / "told.json"
    command = [str(CHECKER), "--json", str(told), "--quiet"]
    subprocess.run([*command, *map(str, paths)], capture_output=True, timeout=300)
    said = json.loads(told.read_text(encoding="utf-8"))
    return [str(found) for file in said["results"] for found in file["findings"]]


@NEEDS_CHECKER
@pytest.mark.slow
def test_a_checker_of_pdf_ua_finds_nothing(tmp_path: Path) -> None:
    short = ExportOptions(Paper.A4, CitationStyle.CHICAGO, Detail.HEADLINES)
    made: dict[str, tuple[Report, ExportOptions]] = {
        "comparison": (small_comparison(), DEFAULT),
        "headlines": (small_comparison(), short),
        "practices": (small_comparison(Axis.PRACTICES), DEFAULT),
        "populations": (small_comparison(Axis.POPULATIONS), DEFAULT),
        "case": (small_case(), DEFAULT),
        "scripts": (with_text(SCRIPTS[0]), DEFAULT),
        "more scripts": (with_text(SCRIPTS[1]), DEFAULT),
        "signs": (with_text(SCRIPTS[2]), DEFAULT),
        "unknown": (with_text(UNKNOWN), DEFAULT),
    }
    paths = []
    for name, (report, options) in made.items():
        paths.append(tmp_path / f"{name}.pdf")
        paths[-1].write_bytes(pdf.render(report, options))
    assert checked(paths, tmp_path) == []


@NEEDS_CHECKER
def test_the_checker_is_awake(tmp_path: Path) -> None:
    """A file without tags fails, so that silence means something."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "bare.pdf")
    assert any("DOC-001" in found for found in checked([tmp_path / "bare.pdf"], tmp_path))


def claims_pdf_ua(data: bytes) -> bool:
    root: Any = pypdf.PdfReader(io.BytesIO(data)).trailer["/Root"]
    return b"pdfuaid:part" in root["/Metadata"].get_data()


def text_of(data: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


@pytest.mark.parametrize("text", SCRIPTS)
def test_names_and_notes_may_be_in_any_common_script(text: str) -> None:
    data = pdf.render(with_text(text), DEFAULT)
    assert claims_pdf_ua(data)
    assert "�" not in text_of(data)
    assert "No font" not in text_of(data)


def test_a_sign_that_no_font_draws_is_named_and_the_tags_are_kept() -> None:
    data = pdf.render(with_text(UNKNOWN), DEFAULT)
    assert claims_pdf_ua(data)
    told = " ".join(text_of(data).split())
    assert "�" in told
    assert "U+0378, U+0F40 (Tibetan letter ka), U+0F72 (Tibetan vowel sign i)" in told
    assert "U+13000 (Egyptian hieroglyph a001)" in told


def test_what_else_is_refused_is_still_a_tagged_pdf() -> None:
    data = pdf.render(with_text("\u200b\u0361\u08e1"), DEFAULT)
    assert not claims_pdf_ua(data)
    root: Any = pypdf.PdfReader(io.BytesIO(data)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]


def tagged(node: Any, kind: str) -> Iterator[Any]:
    """The elements of one kind below a node of the tag tree, in order."""
    node = node.get_object()
    if isinstance(node, list):
        for item in node:
            yield from tagged(item, kind)
    elif isinstance(node, dict):
        if node.get("/S") == kind:
            yield node
        if "/K" in node:
            yield from tagged(node["/K"], kind)


def heads_of(cell: Any) -> list[str]:
    """The ids of the heads that a cell of a table names."""
    attributes = cell["/A"].get_object()
    every = attributes if isinstance(attributes, list) else [attributes]
    return [str(head) for item in every for head in item.get_object().get("/Headers", [])]


@pytest.mark.parametrize("rows", [Axis.DIMENSIONS, Axis.PRACTICES])
def test_each_cell_names_the_head_of_its_own_column(rows: Axis) -> None:
    """Under a group's name set as a head of its own, every cell named that alone."""
    reader = pypdf.PdfReader(io.BytesIO(pdf.render(small_comparison(rows), DEFAULT)))
    root: Any = reader.trailer["/Root"]
    (table,) = tagged(root["/StructTreeRoot"]["/K"], "/Table")
    heads = [[str(head["/ID"])] for head in tagged(table, "/TH")]
    assert len(heads) == 3
    lines = [list(tagged(line, "/TD")) for line in tagged(table, "/TR")]
    bodies = [cells for cells in lines if cells]
    assert len(bodies) >= 2
    for cells in bodies:
        assert [heads_of(cell) for cell in cells] == heads


def test_facts_are_a_list_that_names_them() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf.render(small_case(), DEFAULT)))
    root: Any = reader.trailer["/Root"]
    tree = root["/StructTreeRoot"]["/K"]
    assert list(tagged(tree, "/Table")) == []
    assert len(list(tagged(tree, "/Lbl"))) >= 13
    links = [
        str(note.get_object()["/A"]["/URI"])
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert "https://alder.example.org" in links
