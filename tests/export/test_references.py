"""The text formats against stored references; set UPDATE_REFERENCES=1 to write them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casestudies.model.report import CitationStyle, Detail, ExportOptions, Report
from tests.small_reports import small_case, small_comparison, small_service

REFERENCES = Path(__file__).resolve().parent.parent / "_reference"
TEXT_FORMATS = ("md", "html", "csv", "json", "bibtex", "csl")
CHICAGO = ExportOptions(citation_style=CitationStyle.CHICAGO, detail=Detail.HEADLINES)


@pytest.mark.parametrize("key", TEXT_FORMATS)
def test_a_comparison_is_written_as_stored(key: str, tmp_path: Path) -> None:
    _compare(small_comparison(), key, "small-comparison", ExportOptions(), tmp_path)


@pytest.mark.parametrize("key", ["md", "html", "csv"])
def test_a_case_is_written_as_stored(key: str, tmp_path: Path) -> None:
    _compare(small_case(), key, "small-case", ExportOptions(), tmp_path)


def test_headlines_and_chicago_are_written_as_stored(tmp_path: Path) -> None:
    _compare(small_comparison(), "md", "small-comparison-chicago", CHICAGO, tmp_path)


def _compare(report: Report, key: str, name: str, options: ExportOptions, tmp_path: Path) -> None:
    written = small_service().export(report, key, tmp_path / name, options)
    stored = REFERENCES / written.name
    if os.environ.get("UPDATE_REFERENCES"):
        stored.write_bytes(written.read_bytes())
    assert written.read_bytes() == stored.read_bytes(), f"{stored.name} differs"
