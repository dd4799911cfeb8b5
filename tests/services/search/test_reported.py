"""What schools report of themselves is found by search, apart from what was researched."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies import assets
from casestudies.bootstrap import Services, make_services
from casestudies.cli import search as terminal
from casestudies.model.library.importing import ImportChoices
from casestudies.model.progress import no_progress
from casestudies.model.query import Facet, Filters, Query
from casestudies.model.results import ReportedHit, SearchResults
from casestudies.paths import find_paths
from casestudies.services.search.as_json import as_json
from casestudies.services.search.reasons import explain_hit
from tests.services.imports.canopy_files import REAL, needs_real
from tests.services.search.parts import found, slugs

pytestmark = needs_real
RED_BANK = "167"  # which the library documents
SCHOOLS = 14
ADVISORY = "advisory"


def few_rows(year: str, folder: Path) -> Path:
    """The first schools of a real year and Red Bank, as they stand there."""
    with (REAL / f"canopy_{year}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    at = head.index("school_id")
    kept = [row for number, row in enumerate(rows) if number < SCHOOLS or row[at] == RED_BANK]
    path = folder / f"canopy_{year}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *kept])
    return path


@pytest.fixture(scope="module")
def years(
    few_cases: Path, few_profile: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """A few cases, and small parts of two real years of the survey."""
    folder = tmp_path_factory.mktemp("reported")
    shutil.copytree(few_profile, folder / "profile")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "core_pack", lambda: few_cases)
        services = make_services(find_paths(profile=folder / "profile"))
        services.library.open()
        for year in ("2021a", "2023"):
            plan = services.imports.dry_run(few_rows(year, folder))
            same = {one.key: "red-bank-elementary" for one in plan.cases if one.key == RED_BANK}
            services.imports.run(
                services.imports.dry_run(few_rows(year, folder), ImportChoices(same=same))
            )
        services.searching.prepare(no_progress)
        yield services
        services.close()


def reporting(services: Services, key: str) -> set[str]:
    """The cases that report it, as they stand in the library."""
    cases = services.library.cases()
    return {case.slug for case in cases if any(tick.key == key for tick in case.reported)}


def reported(results: SearchResults, key: str) -> ReportedHit:
    return next(hit for hit in results.reported if hit.key == key)


def test_words_of_the_practice_the_survey_and_the_field_find_it(years: Services) -> None:
    schools = reporting(years, ADVISORY)
    assert len(schools) > 3
    for words in ("advisory groups", "student advisories", "crew"):
        hit = reported(found(years, words), ADVISORY)
        assert hit.cases == len(schools)
        assert hit.surveys == ("Canopy survey 2021a", "Canopy survey 2023")
        assert explain_hit(hit.hit), words
        assert set(slugs(years.searching.search(hit.query))) == schools
    assert not found(years, "the weather").reported


def test_what_is_reported_brings_no_case_and_counts_in_no_practice(years: Services) -> None:
    results = found(years, "advisory groups")
    assert slugs(results)
    assert not [slug for slug in slugs(results) if slug.startswith("canopy-")]
    assert "reported" not in {hit.passage.kind for case in results.cases for hit in case.hits}
    for value in found(years, "").facet(Facet.PRACTICE):
        documented = [b for b in years.library.briefs() if value.key in b.practices]
        assert value.count == len(documented), value.key
    assert found(years, "").facet(Facet.REPORTED)


def test_the_filter_says_whose_word_it_is_below_what_was_researched(years: Services) -> None:
    key = next(
        tick.key
        for tick in years.library.case("red-bank-elementary").reported
        if tick.key in years.library.brief("red-bank-elementary").practices
    )
    results = years.searching.search(Query("", Filters().with_(Facet.REPORTED, {key})))
    assert slugs(results)[0] == "red-bank-elementary"  # by name it would not be the first
    assert set(slugs(results)) == reporting(years, key)
    first, *others = results.cases
    assert [hit.passage.kind for hit in first.hits][:2] == ["finding", "reported"]
    for case in (first, *others):
        told = next(hit for hit in case.hits if hit.passage.kind == "reported")
        assert told.text.startswith("Reported by the school, Canopy survey 20")
        assert "not researched" in " ".join(explain_hit(told))
    value = next(one for one in results.facet(Facet.REPORTED) if one.key == key)
    assert (value.count, value.chosen) == (len(reporting(years, key)), True)


def test_the_field_takes_names_of_practices_and_words_of_surveys(years: Services) -> None:
    schools = reporting(years, ADVISORY)
    for text in ("reported:advisory", 'reported:"student advisories"', "reported:advisory groups"):
        assert set(slugs(found(years, text))) == schools, text
    both = found(years, "reported:advisory+project-units")
    assert set(slugs(both)) == schools & reporting(years, "project-units")
    assert found(years, "reported:nonesuch").notes[0].startswith("No school here reports")
    offered = [one.label for one in years.searching.completions("reported:adv", 12)]
    assert "Advisory groups" in offered


def test_a_practice_that_nobody_documents_leads_to_those_who_report_it(years: Services) -> None:
    label = "flipped classroom"  # the survey has it, our vocabulary has not
    (schools,) = [reporting(years, key) for key in (label,)]
    results = found(years, f'"{label}"')
    assert not results.cases
    assert set(slugs(years.searching.search(results.steps[0].query))) == schools
    chosen = years.searching.search(Query("", Filters().with_(Facet.PRACTICE, {ADVISORY})))
    assert reported(chosen, ADVISORY).cases == len(reporting(years, ADVISORY))


def test_terminal_and_json_tell_it_apart(
    years: Services, capsys: pytest.CaptureFixture[str]
) -> None:
    results = found(years, "student advisories")
    terminal.print_results(results, years.library.vocabulary(), explained=True)
    out = capsys.readouterr().out
    assert "Reported by schools themselves, not researched" in out
    assert "casestudies:search?reported=advisory" in out
    told = next(one for one in as_json(results)["reported"] if one["key"] == ADVISORY)
    assert (told["cases"], told["kind"]) == (len(reporting(years, ADVISORY)), "reported")
