"""The Canopy survey: each year by its own columns, ticks reported and never found, nothing merged
that nobody told."""

from __future__ import annotations

import csv
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.case import Case
from casestudies.model.library.importing import ImportChoices, ImportPlan, Standing
from casestudies.store import tables
from tests.services.imports.canopy_files import (
    REAL,
    needs_real,
    write_2019,
    write_2021a,
    write_2023,
    write_2024,
)


def planned(plan: ImportPlan, key: str) -> Case:
    """The case that a plan makes of the school with this key."""
    assert plan.content is not None
    slug = next(case.slug for case in plan.cases if case.key == key)
    return next(case for case in plan.content.cases if case.slug == slug)


def ticks(case: Case) -> list[str]:
    return [tick.told for tick in case.reported]


def content_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every content table, to compare libraries by."""
    connection = sqlite3.connect(path)
    try:
        return {
            table.name: sorted(map(repr, connection.execute(f"SELECT * FROM {table.name}")))
            for table in tables.CONTENT
        }
    finally:
        connection.close()


def test_2019_has_bare_tags_and_percent_signs(asked: Services, tmp_path: Path) -> None:
    plan = asked.imports.dry_run(write_2019(tmp_path))
    assert (plan.kind.key, plan.pack, plan.title) == (
        "canopy",
        "canopy-2019",
        "Canopy survey 2019",
    )
    case = planned(plan, "24")
    assert ticks(case) == [  # in the survey's words, whatever the columns are called
        "design to meet needs of students who have been marginalized",
        "expanded measures of success",
        "restorative practices",
    ]
    assert [tick.practice for tick in case.reported] == [
        "built-for-one-population",
        "whole-person-aims",
        "restorative-discipline",
    ]
    assert (case.nces, case.governance, case.locale) == ("025005101312", "charter", "urban")
    assert case.grades.label == "9–12"
    assert [(figure.metric, figure.value) for figure in case.figures] == [
        ("enrollment", 1169.0),
        ("students from low-income families (percent)", 34.0),
        ("English learners (percent)", 4.3),
        ("students with disabilities (percent)", 48.9),
    ]
    other = planned(plan, "400")
    assert (other.nces, other.parent, other.website, other.figures) == ("", None, None, ())
    assert (list(case.findings()), case.summary, case.dimensions) == ([], "", ())


def test_2021_writes_durations_for_ticks(asked: Services, tmp_path: Path) -> None:
    plan = asked.imports.dry_run(write_2021a(tmp_path))
    assert plan.pack == "canopy-2021a"
    assert ticks(planned(plan, "24")) == [
        "design to meet needs of students who have been marginalized (core, 5+ years)",
        "project-based learning",
        "social-emotional learning (core, Less than a year)",
    ]
    other = planned(plan, "9")
    assert other.nces == "A1790101"
    assert other.place.note == (
        "Nowhereville is not in our list of places: shown in the middle of Ohio"
    )
    assert [str(problem) for problem in plan.problems] == [
        "canopy_2021a.csv, line 3: sel: “maybe” is no tick."
    ]


def test_2023_has_columns_for_core_and_time_and_a_head_without_a_name(
    asked: Services, tmp_path: Path
) -> None:
    plan = asked.imports.dry_run(write_2023(tmp_path))
    case = planned(plan, "24")
    assert ticks(case) == [
        "project-based learning (core, 5+ years)",
        "designed for students with disabilities",
        "designed for students in the juvenile justice system",
    ]
    assert [tick.population for tick in case.reported] == ["", "students-with-disabilities", ""]
    assert (case.grades.low, case.grades.high, case.grades.note) == ("4", "6", None)
    assert case.figures[1].value == 3.0
    assert (case.governance, planned(plan, "31").governance) == ("public district", "charter")
    assert [str(problem) for problem in plan.problems] == [
        "canopy_2023.csv, line 2: nces_id: “89169” is no NCES id."
    ]
    assert planned(plan, "31").nces == ""  # seven digits are a district


def test_2024_writes_percentages_as_fractions(asked: Services, tmp_path: Path) -> None:
    plan = asked.imports.dry_run(write_2024(tmp_path))
    case = planned(plan, "7")
    assert ticks(case) == ["project-based learning (core, 3-4 years)"]
    assert [figure.value for figure in case.figures] == [378.0, 24.0, 3.0]
    assert (case.grades.label, case.governance) == ("K–2", "charter")
    [left_out] = plan.standing(Standing.LEFT_OUT)
    assert (left_out.name, left_out.why) == ("No State", "its state is not told")


def test_personal_columns_are_dropped_or_asked_for(asked: Services, tmp_path: Path) -> None:
    path = write_2023(tmp_path)
    plan = asked.imports.dry_run(path)
    assert plan.dropped == ("respondent_name", "leader_race", "leader_gender")
    [contact] = plan.asked
    assert (contact.columns, contact.kept) == (("public_contact_name",), False)
    assert not any(word in repr(plan.content) for word in ("Bea", "woman", "Cy'"))
    kept = asked.imports.dry_run(path, ImportChoices(keep=frozenset({"contact"})))
    assert planned(kept, "24").visiting.notes[0].text == "Contact: Cy"
    assert not any(word in repr(kept.content) for word in ("Bea", "woman"))


def test_nothing_is_merged_by_name_unless_the_user_says_so(
    services: Services, tmp_path: Path
) -> None:
    path = write_2021a(tmp_path)
    plan = services.imports.dry_run(path)
    [maybe] = plan.standing(Standing.MAYBE)
    assert (maybe.key, maybe.same_as) == ("24", "")
    assert [(c.slug, c.sure) for c in maybe.candidates] == [("bdea", True)]
    before = services.library.case("bdea")
    plan = services.imports.dry_run(path, ImportChoices(same={"24": "bdea"}))
    [same] = plan.standing(Standing.SAME)
    assert (same.same_as, same.why) == ("bdea", "chosen by you")
    outcome = services.imports.run(plan)
    assert outcome.done == (
        "Imported 2 cases of Canopy survey 2021a; 1 of them is in the library already."
    )
    after = services.library.case("bdea")
    assert [tick.label for tick in after.reported] == [
        "design to meet needs of students who have been marginalized",
        "project-based learning",
        "social-emotional learning",
    ]
    assert (after.dimensions, after.figures, after.sources) == (
        before.dimensions,
        before.figures,
        before.sources,
    )
    assert {b.slug for b in services.library.briefs() if b.pack == "canopy-2021a"} == {
        "canopy-2021a-9"
    }
    # another year knows the school by its id, whatever its name, and whom it stands for
    later = services.imports.dry_run(write_2023(tmp_path))
    [same] = later.standing(Standing.SAME)
    assert (same.name, same.same_as, same.why) == (
        "BDEA",
        "bdea",
        "the same school in an earlier file",
    )


def test_the_same_nces_id_is_the_same_school_and_one_that_is_there_twice_is_not(
    services: Services, tmp_path: Path
) -> None:
    services.imports.run(services.imports.dry_run(write_2021a(tmp_path)))
    table = tmp_path / "own.csv"
    table.write_text("Name,City,State,NCES ID\nElse,Columbus,OH,A1790101\n", encoding="utf-8")
    [case] = services.imports.dry_run(table).cases
    assert (case.same_as, case.why) == ("canopy-2021a-9", "the same NCES id, A1790101")
    table.write_text(
        "Name,City,State,NCES ID\nElse,Columbus,OH,A1790101\nOther,Columbus,OH,A1790101\n",
        encoding="utf-8",
    )
    assert [c.standing for c in services.imports.dry_run(table).cases] == [Standing.MAYBE] * 2


@pytest.mark.parametrize("write", [write_2019, write_2021a, write_2023, write_2024])
def test_twice_changes_nothing_and_undo_restores_the_content(
    services: Services, tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    path = write(tmp_path)
    library = services.library.store.path
    before = content_of(library)
    outcome = services.imports.run(services.imports.dry_run(path))
    once = content_of(library)
    assert once != before
    again = services.imports.dry_run(path)
    assert (again.unchanged, again.replaces) == (True, True)
    assert services.imports.run(again).pack == ""
    assert content_of(library) == once
    assert [pack.id for pack in services.imports.imports()] == [outcome.pack]
    services.imports.undo(outcome.pack)
    assert content_of(library) == before
    with pytest.raises(KnownError, match="undone already"):
        services.imports.undo(outcome.pack)


def test_undo_brings_back_the_import_that_it_took_the_place_of(
    services: Services, tmp_path: Path
) -> None:
    path = write_2021a(tmp_path)
    library = services.library.store.path
    empty = content_of(library)
    kept = []
    for states in ((), ("OH",), ()):
        kept.append(content_of(library))
        plan = services.imports.dry_run(path, ImportChoices(states=states))
        pack = services.imports.run(plan).pack
    for at, before in enumerate(reversed(kept)):
        said = services.imports.undo(pack).done
        assert content_of(library) == before
        assert ("is back" in said) == (at < 2)
    assert content_of(library) == empty


def test_only_some_states_or_only_what_is_known(asked: Services, tmp_path: Path) -> None:
    path = write_2021a(tmp_path)
    plan = asked.imports.dry_run(path, ImportChoices(states=("OH",)))
    assert [case.key for case in plan.cases] == ["9"]
    plan = asked.imports.dry_run(path, ImportChoices(only_known=True, same={"24": "bdea"}))
    assert plan.content is not None
    assert [case.same_as for case in plan.content.cases] == ["bdea"]


# --- the real years ---------------------------------------------------------------------------

SURE = {
    "2021a": {
        "24": "bdea",
        "76": "flushing-international",
        "79": "frank-mccourt",
        "146": "nyc-ischool",
        "199": "summit-public-schools",
        "211": "urban-assembly-maker",
        "234": "vlacs",
        "237": "ace-leadership",
        "293": "iowa-big",
        "353": "south-bronx-community-charter",
    },
    "2023": {
        "24": "bdea",
        "27": "casco-bay-high-school",
        "76": "flushing-international",
        "79": "frank-mccourt",
        "167": "red-bank-elementary",
        "234": "vlacs",
        "237": "ace-leadership",
        "293": "iowa-big",
        "353": "south-bronx-community-charter",
    },
}
"""Told apart by hand: the schools of the files that are cases of the bundled library."""


@needs_real
@pytest.mark.parametrize(("year", "count"), [("2021a", 144), ("2023", 251)])
def test_the_real_years_come_with_the_counts_that_the_files_have(
    asked: Services, year: str, count: int
) -> None:
    path = REAL / f"canopy_{year}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (REAL / "tag-labels.csv").open(encoding="utf-8", newline="") as file:
        tags = {row["tag"] for row in csv.DictReader(file)}
    if year == "2023":
        ticked = Counter(
            row["school_id"]
            for row in rows
            for column, cell in row.items()
            if column in tags and column.startswith("practices_") and cell == "1"
        )
        core = sum(
            row[f"core_{column.removeprefix('practices_')}"] == "1"
            for row in rows
            for column, cell in row.items()
            if column.startswith("practices_") and cell == "1"
        )
    else:
        ticked = Counter(
            row["school_id"]
            for row in rows
            for column, cell in row.items()
            if column in tags and cell not in ("", "0")
        )
        core = sum(
            row[column].endswith(("years", "year"))
            for row in rows
            for column in row
            if column in tags
        )
    plan = asked.imports.dry_run(path)
    assert plan.content is not None
    assert len(rows) == len(plan.cases) == len(plan.content.cases) == count
    counts = {
        case.key: sum(
            not tick.label.startswith("designed for") for tick in planned(plan, case.key).reported
        )
        for case in plan.cases
    }
    assert counts == {row["school_id"]: ticked[row["school_id"]] for row in rows}
    assert dict(plan.counts)["of them core"] == core
    # no false match, and none overlooked
    assert not plan.standing(Standing.SAME)
    assert {
        case.key: candidate.slug
        for case in plan.cases
        for candidate in case.candidates
        if candidate.sure
    } == SURE[year]
    assert not any("example.org" in repr(case) for case in plan.content.cases)
