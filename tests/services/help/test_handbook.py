"""The handbook: every page of the help is in it, with contents, bookmarks, numbers, pictures."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdf

from casestudies.assets import resource
from casestudies.model.help.handbook import BlockKind, Look
from casestudies.services.help.handbook import PICTURES, handbook_of
from casestudies.services.help.pages import ENGLISH, ORDER, HelpPage
from casestudies.services.help.service import HelpService

HELP = HelpService()


def test_it_holds_every_page_with_contents_bookmarks_and_numbers(tmp_path: Path) -> None:
    steps: list[str] = []

    def told(step: str, done: int, total: int) -> None:
        del done, total
        steps.append(step)

    pages = HELP.pages(ENGLISH)
    path = HELP.save_handbook(pages, ENGLISH, tmp_path / "handbook", told)
    assert path.name == "handbook.pdf"
    assert "Writing the file" in steps
    assert 1_000_000 < path.stat().st_size < 4_000_000
    read = pypdf.PdfReader(path)
    titles = [str(entry.title) for entry in read.outline if not isinstance(entry, list)]
    assert titles == [page.title for page in pages]
    text = [page.extract_text() for page in read.pages]
    for page in pages:
        assert page.title in text[0]
        chapter = next(n for n, one in enumerate(text) if n and one.startswith(page.title))
        words = "".join(re.findall(r"\w+", " ".join(text[chapter:])))
        for heading in page.headings:
            assert "".join(re.findall(r"\w+", heading)) in words, heading
    assert f"{len(text)} of {len(text)}" in text[-1]
    assert all("**" not in one for one in text)
    root = read.trailer["/Root"].get_object()
    assert root["/MarkInfo"]["/Marked"]
    assert sum(len(page.images) for page in read.pages) == len(PICTURES)


def test_it_is_made_in_spanish(tmp_path: Path) -> None:
    path = HELP.save_handbook(HELP.pages("es"), "es", tmp_path / "manual.pdf")
    read = pypdf.PdfReader(path)
    assert read.trailer["/Root"].get_object()["/Lang"] == "es"
    assert len(read.outline) >= len(ORDER)


def test_pictures_are_those_of_make_screenshots() -> None:
    root = Path(__file__).resolve().parents[3]
    assert set(PICTURES) <= set(ORDER)
    stored = {path.name for path in resource("help", "pictures").iterdir()}
    assert stored == set(PICTURES.values())
    for name in stored:
        made = root / "docs" / "pictures" / name
        assert resource("help", "pictures", name).read_bytes() == made.read_bytes(), name


def test_markdown_is_taken_apart() -> None:
    page = HelpPage(
        "x",
        ENGLISH,
        "# Title\n\nOne **two**\nand *three* `four`.\n\n- a\n- b\n\n1. first\n\n"
        "| A | B |\n| --- | --- |\n| `x` | y |\n\n### Deep\n\nEnd.\n",
    )
    chapter = handbook_of([page], ENGLISH, date(2026, 11, 29)).chapters[0]
    assert chapter.title == "Title"
    kinds = [block.kind for block in chapter.blocks]
    k = BlockKind
    assert kinds == [k.TEXT, k.ITEM, k.ITEM, k.STEP, k.TABLE, k.HEADING, k.TEXT]
    first = chapter.blocks[0].line
    assert "".join(piece.text for piece in first) == "One two and three four."
    assert [piece.look for piece in first if piece.look is not Look.PLAIN] == [
        Look.STRONG,
        Look.EMPHASIS,
        Look.TYPED,
    ]
    table = chapter.blocks[4]
    assert len(table.rows) == 2
    assert table.rows[1][0][0].look is Look.TYPED
    assert chapter.blocks[5].level == 3
