"""Our .bib files in three readers: bibtexparser, pybtex and, where installed, BibTeX itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pybtex.database
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casestudies.export import bibtex
from casestudies.model.report import Entry, ExportOptions, Report
from tests.export.test_escaping import NASTY, quick, with_examples
from tests.small_reports import small_comparison, with_text

DEFAULT = ExportOptions()
LONE = (
    "Set {1, 2 or more",
    "Set 1, 2} or more",
    "}{",
    "{{}",
    "\\{ and \\",
    "All of {1, 2} of them",
)
STYLE = """
ENTRY { title } {} {}
FUNCTION {each} { cite$ ": " * title * write$ newline$ }
FUNCTION {article} { each } FUNCTION {book} { each } FUNCTION {misc} { each }
FUNCTION {online} { each } FUNCTION {techreport} { each } FUNCTION {default.type} { each }
READ
ITERATE {call.type$}
"""


def titled(titles: tuple[str, ...]) -> Report:
    """A report of a source for each of the titles."""
    report = small_comparison()
    source = report.entries[0].source
    entries = tuple(
        Entry(number, replace(source, title=title)) for number, title in enumerate(titles, start=1)
    )
    return replace(report, entries=entries)


def depths(text: str) -> list[int]:
    """How deep in braces each sign stands, as BibTeX counts: whatever stands before a brace."""
    depth, found = 0, []
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        found.append(depth)
    return found


@quick
@with_examples
@given(st.text("{}\\ ab", max_size=20))
def test_braces_are_paired_however_they_are_counted(text: str) -> None:
    found = [0, *depths(bibtex.escaped(text))]
    assert min(found) == 0
    assert found[-1] == 0


@pytest.mark.parametrize("title", LONE)
def test_a_lone_brace_takes_in_no_other_entry(title: str) -> None:
    written = bibtex.render(titled((title, "The second")), DEFAULT).decode("utf-8")
    read = pybtex.database.parse_string(written, "bibtex")
    other = bibtexparser.parse_string(written)
    assert [entry.fields["title"] for entry in read.entries.values()] == [
        f"{{{bibtex.escaped(title)}}}",
        "{The second}",
    ]
    assert [entry["title"] for entry in other.entries] == [
        f"{{{bibtex.escaped(title)}}}",
        "{The second}",
    ]


def test_a_brace_is_spelled_out_where_it_has_no_partner_alone() -> None:
    assert bibtex.escaped("All of {1, 2} of them") == r"All of \{1, 2\} of them"
    assert bibtex.escaped("Set {1, 2} or {more") == r"Set \{1, 2\} or \textbraceleft{}more"
    assert bibtex.escaped("Set 1, 2} or more") == r"Set 1, 2\textbraceright{} or more"


@quick
@with_examples
@given(st.text(max_size=60) | st.text("#$@*_`\\<>[]{}()|&%~^=+-\"'!/;:, \n\tab1", max_size=40))
def test_pybtex_reads_whatever_a_pack_says(text: str) -> None:
    report = with_text(text)
    read = pybtex.database.parse_string(
        bibtex.render(report, DEFAULT).decode("utf-8", "replace"), "bibtex"
    )
    assert len(read.entries) == len(report.entries)


@pytest.mark.skipif(not shutil.which("bibtex"), reason="BibTeX is not installed")
def test_bibtex_itself_reads_every_entry(tmp_path: Path) -> None:
    titles = (*LONE, *(text for text in NASTY if text.strip()), "The last")
    report = titled(titles)
    (tmp_path / "plain.bst").write_text(STYLE)
    (tmp_path / "all.bib").write_bytes(bibtex.render(report, DEFAULT))
    (tmp_path / "all.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{all}\n")
    ran = subprocess.run(
        ["bibtex", "all"],
        cwd=tmp_path,
        env=os.environ | {"BSTINPUTS": ".:", "BIBINPUTS": ".:"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stdout
    told = (tmp_path / "all.bbl").read_text(encoding="utf-8", errors="replace").replace("\n", "")
    for key in bibtex.keys_of(report.entries).values():
        assert f"{key}: " in told
    assert "{The last}" in told
