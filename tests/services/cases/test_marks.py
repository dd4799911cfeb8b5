"""Own cases are marked as own wherever they are handed on."""

from __future__ import annotations

import json

import pytest

from casestudies.model.brief import OWN_CASE
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import ComparisonSpec
from casestudies.services.cases.service import CaseService
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.reports.wording import OWN_WORDS, case_facts, library_lines
from casestudies.services.library.service import LibraryService
from casestudies.services.workshop.talk import place_and_size
from casestudies.services.workspace.saved import SavedService
from tests.services.cases.riverbend import RIVERBEND


@pytest.fixture
def slug(library: LibraryService) -> str:
    return CaseService(library, SavedService(library)).new(RIVERBEND).key


def test_in_facts_of_exports_and_on_slides(library: LibraryService, slug: str) -> None:
    own, other = library.brief(slug), library.brief("lindsay")
    for told in (case_facts, place_and_size):
        assert told(own).startswith(f"{OWN_CASE} · ")
        assert OWN_CASE not in told(other)


def test_an_empty_cell_of_an_own_case_is_no_matter_of_sources(
    library: LibraryService, slug: str
) -> None:
    comparison = ComparingService(library).compare(ComparisonSpec((slug, "lindsay")))
    said = {
        (cell.case, cell.state_name)
        for row in comparison.rows
        for cell in row.cells
        if cell.state is CellState.NOT_DOCUMENTED
    }
    assert (slug, "You have written nothing here yet") in said
    assert (slug, "Not documented in our sources") not in said
    assert "– You have written nothing here yet" in " ".join(render(comparison, 200).split())


def test_in_the_provenance_of_a_report(library: LibraryService, slug: str) -> None:
    assert slug
    lines = library_lines(library.packs())
    assert OWN_WORDS in lines
    assert sum("licensed" in line for line in lines) == 1


def test_in_the_terminal_and_in_json(library: LibraryService, slug: str) -> None:
    found = ComparingService(library).compare(ComparisonSpec((slug, "lindsay")))
    assert OWN_CASE in render(found, 100)
    told = json.loads(json.dumps(as_json(found)))
    assert [case["pack"] for case in told["cases"]] == ["own", "core"]
