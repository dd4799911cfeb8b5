"""What differs between five pairs of real cases, against sets read by hand from the pack's YAML."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from casestudies import assets
from casestudies.errors import BugError
from casestudies.model.brief import State
from casestudies.model.case import Block, Case, Finding, Share
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.content import PackContent
from casestudies.model.differences import ClauseKind, Differences, Reason, RowDifference, Verdict
from casestudies.services.compare.differences import differences
from casestudies.services.compare.practice_codes import marks_of
from casestudies.services.compare.service import ComparingService
from tests.project import read_yaml
from tests.services.compare.differences_by_hand import (
    CASCO_BAY_HARVEST,
    LINDSAY_CASCO_BAY_POPULATIONS,
    LINDSAY_SANBORN,
    RSU2_LAKE_COUNTY,
    SANBORN_HIGH_SANBORN,
    Hand,
)
from tests.services.pack_values import PackValues

G = Reason.GAP


@pytest.fixture(scope="module")
def library(core_content: PackContent) -> PackValues:
    return PackValues(core_content)


def tell(library: PackValues, spec: ComparisonSpec) -> Differences:
    comparison = ComparingService(library).compare(spec)
    return differences(comparison, library.cases(spec.cases), library.vocabulary())


def marked(row: RowDifference, side: int, keys: Sequence[str]) -> set[str]:
    """The practices of a side in the short hand of the tables above."""
    signs = {CellState.ABSENT: "-", CellState.ENDED: "."}
    found = set()
    for mark in row.sides[side].practices:
        if mark.key in keys:
            conflict = "!" if mark.key in row.conflicting else ""
            found.add(mark.key + signs.get(mark.state, "") + conflict)
    return found


@pytest.mark.parametrize(
    ("slugs", "axis", "hand"),
    [
        (("lindsay", "sanborn"), Axis.DIMENSIONS, LINDSAY_SANBORN),
        (("casco-bay-high-school", "harvest-collegiate"), Axis.DIMENSIONS, CASCO_BAY_HARVEST),
        (("rsu2-maine", "lake-county-florida"), Axis.DIMENSIONS, RSU2_LAKE_COUNTY),
        (("sanborn-regional-high", "sanborn"), Axis.DIMENSIONS, SANBORN_HIGH_SANBORN),
        (("lindsay", "casco-bay-high-school"), Axis.POPULATIONS, LINDSAY_CASCO_BAY_POPULATIONS),
    ],
)
def test_five_pairs_read_by_hand(
    library: PackValues, slugs: tuple[str, str], axis: Axis, hand: Hand
) -> None:
    found = tell(library, ComparisonSpec(slugs, rows=axis))
    assert [row.key for row in found.rows] == list(hand)
    for row in found.rows:
        left, right, both, reasons = hand[row.key]
        assert marked(row, 0, row.apart) == set(left.split()), row.key
        assert marked(row, 1, row.apart) == set(right.split()), row.key
        assert marked(row, 0, row.shared) == set(both.split()), row.key
        assert marked(row, 1, row.shared) == set(both.split()), row.key
        assert row.reasons == reasons, row.key
        assert bool(row.reason) == bool(reasons)
    assert found.differing == tuple(key for key, told in hand.items() if set(told[3]) - {G})


def test_reasons_are_on_the_face_of_a_row(library: PackValues) -> None:
    found = tell(library, ComparisonSpec(("lindsay", "sanborn")))
    said = {row.key: row.reason for row in found.rows}
    assert said["beyond"] == "Lindsay: not documented; Sanborn: industry credentials"
    assert said["pace"] == (
        "Lindsay: no grade levels, advance any time of year and mastery before moving on; "
        "Sanborn: no grade levels (documented as absent) and students set the pace "
        "(documented as absent)"
    )
    assert said["technology"].endswith("and 1 more; Sanborn: nothing documented")
    assert said["culture"] == (
        "Lindsay: new words for roles; Sanborn: documented, with no practice coded"
    )
    ended = tell(library, ComparisonSpec(("rsu2-maine", "lake-county-florida")))
    assert [row.reason for row in ended.rows if row.key == "supports"] == [
        "RSU 2, Maine: documented; Lake County, Florida: ended"
    ]


def test_practices_by_state(library: PackValues) -> None:
    row = tell(library, ComparisonSpec(("lindsay", "sanborn"))).row("pace")
    assert row is not None
    sanborn = row.side("sanborn")
    assert sanborn is not None
    assert sanborn.names(CellState.DOCUMENTED) == ("Every competency for credit",)
    assert sanborn.names(CellState.ABSENT) == ("No grade levels", "Students set the pace")
    assert sanborn.names(CellState.ENDED) == ()
    lindsay = row.side("lindsay")
    assert lindsay is not None
    mark = lindsay.mark("every-competency-for-credit")
    assert mark is not None
    assert [(ref.finding, ref.origin) for ref in mark.findings] == [
        ("competencies-2", "competencies")
    ]
    assert row.side("chugach") is None


def test_verdicts_tell_the_same_from_what_cannot_be_told(library: PackValues) -> None:
    found = tell(library, ComparisonSpec(("sanborn-regional-high", "sanborn")))
    verdicts = {row.key: row.verdict for row in found.rows if not row.differs}
    assert verdicts == {
        "vision": Verdict.UNTOLD,
        "culture": Verdict.UNTOLD,
        "pace": Verdict.SAME,
        "schedule": Verdict.SAME,
        "technology": Verdict.EMPTY,
    }
    assert found.left_out() == (
        "Rows left out: 2 alike by their practices, 2 documented with no practice coded "
        "and 1 documented for none of the cases."
    )


# --- against the YAML itself ---------------------------------------------------------------


@pytest.fixture(scope="module")
def dossiers() -> dict[str, dict[str, Any]]:
    folder = assets.core_pack() / "cases"
    found = [read_yaml(path) for path in sorted(folder.glob("*.yaml"))]
    return {case["slug"]: case for case in found}


@pytest.fixture(scope="module")
def homes() -> dict[str, str]:
    blocks = read_yaml(assets.core_pack() / "vocabulary" / "practices.yaml")["practices"]
    return {practice["key"]: key for key, block in blocks.items() for practice in block}


def codes(dossier: dict[str, Any], homes: dict[str, str], row: str) -> set[tuple[str, str]]:
    """(practice, state) of every code of a dimension, from the YAML."""
    blocks = [*dossier["dimensions"].values(), *(dossier.get("populations") or {}).values()]
    return {
        (key, finding.get("state", "documented"))
        for block in blocks
        for finding in block.get("findings") or ()
        for key in finding.get("practices") or ()
        if homes[key] == row
    }


def test_any_pair_agrees_with_sets_made_from_the_yaml(
    library: PackValues,
    dossiers: dict[str, dict[str, Any]],
    homes: dict[str, str],
    chance: random.Random,
) -> None:
    for _ in range(60):
        slugs = tuple(chance.sample(sorted(dossiers), chance.choice((2, 2, 3, 6))))
        for row in tell(library, ComparisonSpec(slugs)).rows:
            sets = [codes(dossiers[slug], homes, row.key) for slug in slugs]
            keys = {key for found in sets for key, _ in found}
            states = {key: {frozenset(s for k, s in f if k == key) for f in sets} for key in keys}
            assert set(row.apart) == {key for key in keys if len(states[key]) > 1}
            assert set(row.shared) == {key for key in keys if len(states[key]) == 1}
            assert not row.apart or row.differs or row.verdict is Verdict.GAP


# --- rules ---------------------------------------------------------------------------------


def reworded(case: Case) -> Case:
    def block(old: Block) -> Block:
        findings = (replace(finding, text=f"{at}") for at, finding in enumerate(old.findings))
        return replace(old, headline=f"Another {case.slug}", findings=tuple(findings))

    return replace(
        case,
        dimensions=tuple(block(old) for old in case.dimensions),
        populations=tuple(block(old) for old in case.populations),
    )


def test_wording_never_counts(library: PackValues) -> None:
    other = PackValues(
        replace(library.content, cases=tuple(reworded(case) for case in library.content.cases))
    )
    for axis in (Axis.DIMENSIONS, Axis.POPULATIONS, Axis.PRACTICES):
        spec = ComparisonSpec(("lindsay", "bdea", "chugach"), rows=axis)
        assert tell(library, spec) == tell(other, spec)


def test_the_order_of_cases_only_turns_the_sides(library: PackValues) -> None:
    there = tell(library, ComparisonSpec(("lindsay", "bdea")))
    back = tell(library, ComparisonSpec(("bdea", "lindsay")))
    for row, turned in zip(there.rows, back.rows, strict=True):
        assert row.sides == turned.sides[::-1]
        assert (row.verdict, row.reasons, row.shared, row.apart) == (
            turned.verdict,
            turned.reasons,
            turned.shared,
            turned.apart,
        )


def test_a_case_does_not_differ_from_its_double(library: PackValues) -> None:
    lindsay = library.cases(["lindsay"])[0]
    double = replace(lindsay, slug="double", short_name="Double")
    pair = PackValues(replace(library.content, cases=(lindsay, double)))
    for axis in (Axis.DIMENSIONS, Axis.POPULATIONS, Axis.PRACTICES):
        found = tell(pair, ComparisonSpec(("lindsay", "double"), rows=axis))
        assert found.differing == ()
        assert not found.head.of(ClauseKind.APART)
    assert "coded alike" in tell(pair, ComparisonSpec(("lindsay", "double"))).head.text


def small(library: PackValues, *findings: tuple[Finding, ...], share: bool = False) -> Differences:
    """Two cases with these findings about English learners, and perhaps a share for the first."""
    pattern = library.cases(["lindsay"])[0]
    cases = []
    for at, found in enumerate(findings):
        held = Share(40.0, 2020, ("S1",)) if share and at == 0 else None
        block = Block("english-learners", "", found, held)
        name = f"case-{at}"
        case = replace(pattern, slug=name, short_name=name, dimensions=(), populations=(block,))
        cases.append(case)
    pair = PackValues(replace(library.content, cases=tuple(cases)))
    slugs = tuple(case.slug for case in cases)
    return tell(pair, ComparisonSpec(slugs, rows=Axis.POPULATIONS))


def test_a_share_alone_is_no_silence(library: PackValues) -> None:
    row = small(library, (), (), share=True).row("english-learners")
    assert row is not None
    assert row.reasons == (G,)
    assert row.verdict is Verdict.GAP
    assert row.gaps == ("case-1",)
    assert row.reason == "case-0: only the share documented; case-1: nothing documented"


def test_states_of_one_practice_are_told_together(library: PackValues) -> None:
    old = Finding("a", "It ended.", State.ENDED, ("advisory",), cites=("S1",))
    new = Finding("b", "It is there.", State.DOCUMENTED, ("advisory",), cites=("S1",))
    row = small(library, (old, new), (new,)).row("english-learners")
    assert row is not None
    assert row.conflicting == ("advisory",)
    assert row.reason == ("case-0: advisory groups (documented and ended); case-1: advisory groups")


def test_a_code_outside_the_vocabulary_counts_where_it_stands(library: PackValues) -> None:
    pattern = library.cases(["lindsay"])[0]
    finding = Finding("x", "Something new.", practices=("brand-new",), cites=("S1",))
    case = replace(pattern, dimensions=(Block("pace", "", (finding,)),), populations=())
    (mark,) = marks_of(case, library.vocabulary(), dimension="pace")
    assert (mark.key, mark.name, mark.dimension) == ("brand-new", "brand-new", "pace")
    assert marks_of(case, library.vocabulary(), dimension="grading") == ()


def test_with_a_filter_only_findings_about_the_population_count(library: PackValues) -> None:
    spec = ComparisonSpec(("lindsay", "casco-bay-high-school"), population="english-learners")
    found = tell(library, spec)
    apart = {row.key: set(row.apart) for row in found.rows if row.apart}
    assert apart == {
        "agency": {"personal-learning-plan"},
        "culture": {"admission-weighted-for-equity", "lottery-admission"},
        "supports": {"home-language-instruction"},
        "technology": {"home-internet"},
    }
    spec = ComparisonSpec(
        ("lindsay", "casco-bay-high-school"), rows=Axis.POPULATIONS, dimension="supports"
    )
    row = tell(library, spec).row("english-learners")
    assert row is not None
    assert row.apart == ("home-language-instruction",)


def test_a_case_that_is_not_given_is_our_mistake(library: PackValues) -> None:
    comparison = ComparingService(library).compare(ComparisonSpec(("lindsay", "bdea")))
    with pytest.raises(BugError, match="bdea"):
        differences(comparison, library.cases(["lindsay"]), library.vocabulary())


# --- the head line -------------------------------------------------------------------------


def test_the_head_line_says_what_is_shared_and_where_they_part(library: PackValues) -> None:
    head = tell(library, ComparisonSpec(("sanborn-regional-high", "sanborn"))).head
    assert head.text.startswith("Documented for both: ")
    assert " They part on " in head.text
    shared = {clause.key: clause.by_case() for clause in head.of(ClauseKind.SHARED)}
    assert shared["long-blocks"] == {
        "sanborn-regional-high": ("supports-2", "schedule-1"),
        "sanborn": ("schedule-1", "schedule-2"),
    }


def test_where_nothing_is_shared_by_all_most_is_said(library: PackValues) -> None:
    slugs = ("lindsay", "chugach", "pittsfield", "sanborn", "bdea")
    head = tell(library, ComparisonSpec(slugs)).head
    assert head.text.startswith(
        "No practice is documented for all 5. Documented for 4 of them: teaches the model to others"
    )
    assert "Lindsay: " in head.text
    assert head.lead.endswith(" They part on pace, timely support and 14 more rows.")
    first = head.of(ClauseKind.SHARED)[0]
    assert set(first.by_case()) == {"lindsay", "chugach", "sanborn", "bdea"}


def test_every_clause_is_linked_to_findings_that_carry_its_codes(
    library: PackValues, chance: random.Random
) -> None:
    slugs = [brief.slug for brief in library.briefs()]
    for axis in (Axis.DIMENSIONS, Axis.POPULATIONS, Axis.PRACTICES):
        for _ in range(40):
            spec = ComparisonSpec(tuple(chance.sample(slugs, chance.choice((2, 3, 4)))), rows=axis)
            found = tell(library, spec)
            assert len(found.head.text) < 1500
            for clause in found.head.clauses:
                if clause.kind is ClauseKind.PLAIN:
                    assert clause.findings == ()
                    continue
                row = found.row(clause.key)
                keys = row.apart if row and axis is not Axis.PRACTICES else (clause.key,)
                if clause.kind is ClauseKind.SHARED:
                    assert clause.findings
                for ref in clause.findings:
                    case = library.cases([ref.case])[0]
                    finding = next(
                        f for at, f in case.findings() if (at, f.id) == (ref.origin, ref.finding)
                    )
                    assert set(keys) & set(finding.practices)


# --- how far, and gaps ---------------------------------------------------------------------


def test_rows_stand_by_how_far_the_cases_part(library: PackValues, chance: random.Random) -> None:
    slugs = [brief.slug for brief in library.briefs()]
    for _ in range(20):
        spec = ComparisonSpec(tuple(chance.sample(slugs, chance.choice((2, 3, 5)))), differing=True)
        told = tell(library, spec)
        distance = {row.key: row.distance for row in told.rows}
        assert all(0 <= found <= 1 for found in distance.values())
        shown = [row.key for row in ComparingService(library).compare(spec).rows]
        assert set(shown) == set(told.differing)
        assert [distance[key] for key in shown] == sorted(map(distance.get, shown), reverse=True)
        cut = ComparingService(library).compare(replace(spec, furthest=3))
        assert [row.key for row in cut.rows] == shown[:3]


def test_with_three_cases_something_can_be_left_out(library: PackValues) -> None:
    spec = ComparisonSpec(("lindsay", "chugach", "pittsfield"), differing=True, furthest=5)
    comparison = ComparingService(library).compare(spec)
    assert len(comparison.rows) == 5
    assert comparison.differences is not None
    less = len(comparison.differences.differing) - 5
    assert f"{less} less far apart" in comparison.differences.left_out(most=5)


def test_a_gap_is_a_gap_and_is_shown_or_left_out(library: PackValues) -> None:
    spec = ComparisonSpec(("lindsay", "sanborn"), differing=True)
    without = ComparingService(library).compare(spec)
    row = tell(library, replace(spec, differing=False)).row("technology")
    assert row is not None
    assert (row.verdict, row.gaps, row.distance) == (Verdict.GAP, ("sanborn",), 0.0)
    assert "technology" not in [row.key for row in without.rows]
    shown = ComparingService(library).compare(replace(spec, gaps=True))
    assert [row.key for row in shown.rows][-1] == "technology"
    assert shown.differences is not None
    gap = "with a gap and nothing else between them"
    assert gap in shown.differences.left_out()
    assert gap not in shown.differences.left_out(gaps=True)


def test_figures_that_differ_differ(library: PackValues) -> None:
    pattern = library.cases(["lindsay"])[0]
    finding = Finding("a", "They are here.", cites=("S1",))
    cases = tuple(
        replace(
            pattern,
            slug=f"case-{percent}",
            short_name=f"Case {percent}",
            dimensions=(),
            populations=(Block("english-learners", "", (finding,), Share(percent, 2020, ("S1",))),),
        )
        for percent in (10.0, 35.0, 60.0)
    )
    three = PackValues(replace(library.content, cases=cases))
    spec = ComparisonSpec(tuple(case.slug for case in cases), rows=Axis.POPULATIONS)
    row = tell(three, spec).row("english-learners")
    assert row is not None
    assert row.reasons == (Reason.FIGURES,)
    assert row.differs
    assert row.distance == pytest.approx((0.5 + 1.0 + 0.5) / 3)


def test_conflicts_part_further_than_what_one_source_does_not_tell(library: PackValues) -> None:
    told = tell(library, ComparisonSpec(("lindsay", "sanborn")))
    distance = {row.key: row.distance for row in told.rows}
    assert distance["pace"] == 1.0
    assert max(found for key, found in distance.items() if key != "pace") <= 0.6
