"""CSL-JSON as Zotero and pandoc read it: names whole, suffixes kept, "and others" kept."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from casestudies.export import csl
from casestudies.model.report import Entry, ExportOptions
from tests.small_reports import small_comparison


def authors(line: str, publisher: str = "Alder Press") -> list[dict[str, str]]:
    """The authors of one source as an export writes them."""
    report = small_comparison()
    source = replace(report.entries[0].source, author=line, publisher=publisher)
    written = csl.render(replace(report, entries=(Entry(1, source),)), ExportOptions())
    items: list[dict[str, Any]] = json.loads(written)
    return items[0]["author"]


def as_zotero(author: dict[str, str]) -> tuple[str, str]:
    """What Zotero's reader keeps of a name: its last and its first name, and nothing else."""
    if author.get("family") or author.get("given"):
        return author.get("family", ""), author.get("given", "")
    return author["literal"], ""


def test_and_others_is_a_last_literal_name() -> None:
    assert authors("Ellin Booras and others") == [
        {"family": "Booras", "given": "Ellin"},
        {"literal": "others"},
    ]
    assert authors("Great Schools Partnership et al.")[-1] == {"literal": "others"}


def test_a_suffix_survives_a_reader_of_family_and_given() -> None:
    (king,) = authors("Martin King, Jr.")
    assert as_zotero(king) == ("King", "Martin, Jr.")


@pytest.mark.parametrize(
    "line",
    [
        "Big Picture Learning",
        "Education Week",
        "EL Education",
        "Mastery Portfolio",
        "Mass Customized Learning",
        "Getting Smart",
        "New York Post",
        "Reaching Higher NH",
    ],
)
def test_an_organisation_is_one_literal_name(line: str) -> None:
    assert authors(line) == [{"literal": line}]


def test_who_publishes_the_work_as_well_is_an_organisation() -> None:
    assert authors("Hartford Courant", "Hartford Courant") == [{"literal": "Hartford Courant"}]
    assert authors("Solution Bough", "Solution Bough / Alder") == [{"literal": "Solution Bough"}]
    assert authors("Ann Poe", "Poe Press") == [{"family": "Poe", "given": "Ann"}]
