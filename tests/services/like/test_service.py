"""Models like ours: scores by hand on real cases, and rules that hold for any profile."""

from __future__ import annotations

import math
from dataclasses import fields, replace

import pytest

from casestudies.errors import KnownError
from casestudies.model.brief import Grades, Kind, State
from casestudies.model.case import Block, Finding
from casestudies.model.content import PackContent
from casestudies.model.evidence import counted
from casestudies.model.profile import (
    Match,
    Part,
    PartMatch,
    ProfilePopulation,
    SchoolProfile,
    Weights,
)
from casestudies.services.like.parts import NEAR_ZERO
from casestudies.services.like.service import MatchingService, match
from tests.services.pack_values import PackValues

ONLY = {
    part: Weights(**{f.name: float(f.name == part.value) for f in fields(Weights)}) for part in Part
}
MOSTLY_POPULATIONS = Weights(kind=0.1, populations=10)
DISTRICT = SchoolProfile(
    name="Ours",
    kind=Kind.DISTRICT,
    grade_low="K",
    grade_high="12",
    enrollment=3500,
    locale="rural",
    populations=(ProfilePopulation("english-learners", 40.0), ProfilePopulation("migrant")),
    dimensions=("grading", "pace"),
    wanted=("no-letter-grades", "advance-any-time", "competency-platform"),
    ruled_out=("letter-grades-kept",),
)


@pytest.fixture(scope="module")
def library(core_content: PackContent) -> PackValues:
    return PackValues(core_content)


@pytest.fixture(scope="module")
def matching(library: PackValues) -> MatchingService:
    return MatchingService(library)


def one(library: PackValues, slug: str, profile: SchoolProfile) -> Match:
    return match(profile, library.cases([slug])[0], library.vocabulary())


def part_of(found: Match, part: Part) -> PartMatch:
    held = found.part(part)
    assert held is not None
    return held


# --- by hand -------------------------------------------------------------------------------


def test_a_district_like_lindsay_finds_lindsay(matching: MatchingService) -> None:
    ranked = matching.rank(DISTRICT)
    assert len(ranked) == 49
    assert ranked[0].brief.slug == "lindsay"
    first = ranked[0]
    assert part_of(first, Part.WANTED).reasons == (
        "no letter grades: documented",
        "advance any time of year: documented",
        "purchased competency platform: documented",
    )
    assert [(ref.finding, ref.origin) for ref in part_of(first, Part.WANTED).items[0].rests] == [
        ("grading-1", "grading")
    ]
    assert first.missing == ("letter grades kept: not documented",)
    # kind 1, grades 2, size 1, setting 1, populations 3, dimensions 1, wanted 3 are told; of the
    # four items of populations the share of 37 percent against 40 scores 1 - 3/25
    size = 1 - math.log(3976 / 3500) / math.log(10)
    assert first.score == pytest.approx(
        (1 + 2 + size + 1 + (1 + 1 + 0.88 + 1) * 3 / 4 + 1 + 3) / 12
    )
    assert first.told == pytest.approx(12 / 14)


def test_a_small_urban_school_for_the_under_credited_finds_bdea(matching: MatchingService) -> None:
    profile = SchoolProfile(
        kind=Kind.SCHOOL,
        grade_low="9",
        grade_high="12",
        enrollment=350,
        locale="urban",
        populations=(ProfilePopulation("over-age-under-credited", 100.0),),
        wanted=("hours-around-work", "advisory"),
    )
    ranked = matching.rank(profile)
    assert ranked[0].brief.slug == "bdea"
    assert ranked[0].told > 0.9
    little = next(found for found in ranked if found.score == 1)
    assert little.told < 0.6  # all that is told of it fits, and that is little


def test_reasons_say_years_and_figures(library: PackValues) -> None:
    found = one(library, "lindsay", DISTRICT)
    size = part_of(found, Part.SIZE)
    assert size.reasons == ("3,976 students in 2023; yours has 3,500",)
    assert size.items[0].figure == library.cases(["lindsay"])[0].enrollment
    populations = part_of(found, Part.POPULATIONS)
    assert "English learners: 37% of students in 2023; yours 40%" in populations.reasons
    share, migrant = [item.share for item in populations.items if item.share]
    assert f"Migrant students: {migrant.percent:g}% of students in 2023" in populations.reasons
    assert (share.percent, share.as_of, share.cites) == (37.0, 2023, ("S51",))
    charleston = one(library, "charleston-county", DISTRICT)
    assert part_of(charleston, Part.SIZE).reasons == (
        "more than 50,000 students, year not stated; yours has 3,500",
    )


def test_almost_none_is_not_close_to_a_third(library: PackValues) -> None:
    profile = SchoolProfile(populations=(ProfilePopulation("english-learners", 30.0),))
    work, share = part_of(one(library, "northern-cass", profile), Part.POPULATIONS).items
    assert share.share is not None
    assert share.share.percent < 1
    assert (work.score, share.score) == (0, 0)
    assert work.reason.startswith("English learners: nearly none, 0.2% of students")
    assert work.rests


def test_nearly_none_counts_against_also_where_no_share_is_asked(
    matching: MatchingService, library: PackValues
) -> None:
    learners = (ProfilePopulation("english-learners"),)
    profile = SchoolProfile(populations=learners, kind=Kind.DISTRICT, weights=MOSTLY_POPULATIONS)
    ranked = matching.rank(profile)
    places = {found.brief.slug: place for place, found in enumerate(ranked)}
    near_zero = [
        case.slug
        for case in library.cases()
        if (block := case.population("english-learners"))
        and block.share
        and block.share.percent < NEAR_ZERO
    ]
    unknown = [found.brief.slug for found in ranked if part_of(found, Part.POPULATIONS).told == 0]
    assert "northern-cass" in near_zero
    assert unknown
    assert min(places[slug] for slug in near_zero) > max(places[slug] for slug in unknown)
    assert ranked[0].score == 1
    assert part_of(ranked[0], Part.POPULATIONS).told == 1


def test_a_share_that_none_states_is_unknown_and_leads_to_what_is_written(
    library: PackValues,
) -> None:
    profile = SchoolProfile(populations=(ProfilePopulation("english-learners"),))
    written = [
        (case, item)
        for case in library.cases()
        for item in part_of(one(library, case.slug, profile), Part.POPULATIONS).items
        if item.key == "english-learners share" and item.score is None and item.rests
    ]
    assert written
    for case, item in written:
        findings = counted(len(item.rests), "finding")
        assert item.reason == (
            f"English learners: no {case.kind}-wide share in our sources; {findings}"
        )


def test_what_is_documented_is_said_in_the_words_of_the_case(library: PackValues) -> None:
    for case in library.cases():
        found = one(library, case.slug, SchoolProfile(dimensions=("grading",)))
        (item,) = part_of(found, Part.DIMENSIONS).items
        block = case.dimension("grading")
        if block and block.findings:
            assert "documented" in item.reason or "ended" in item.reason or "disp" in item.reason
            assert block.headline.rstrip(".") in item.reason


def test_missing_data_is_named(library: PackValues) -> None:
    found = one(library, "harvest-collegiate", DISTRICT)
    assert part_of(found, Part.SIZE).score is None
    assert part_of(found, Part.SIZE).missing == ("enrollment not documented",)
    assert "English learners: no school-wide share in our sources" in found.missing
    assert "letter grades kept: not documented" in found.missing
    assert found.told < 1


@pytest.mark.parametrize(
    ("ours", "theirs", "score"),
    [
        (Kind.SCHOOL, Kind.SCHOOL, 1.0),
        (Kind.SCHOOL, Kind.PROGRAM, 0.5),
        (Kind.NETWORK, Kind.DISTRICT, 0.5),
        (Kind.SCHOOL, Kind.DISTRICT, 0.0),
    ],
)
def test_kinds(library: PackValues, ours: Kind, theirs: Kind, score: float) -> None:
    case = replace(library.cases(["lindsay"])[0], kind=theirs)
    found = match(SchoolProfile(kind=ours), case, library.vocabulary())
    assert found.score == score


@pytest.mark.parametrize(
    ("ours", "theirs", "score", "reason"),
    [
        (("9", "12"), ("9", "12"), 1.0, "grades 9–12, exactly yours"),
        (("9", "12"), ("PK", "12"), (1 + 4 / 14) / 2, "grades PK–12, all of yours among them"),
        (("6", "9"), ("9", "12"), 0.25, "grades 9–12, of yours 9"),
        (("K", "5"), ("9", "12"), 0.0, "grades 9–12, none of yours"),
        (("PK", "adult"), ("K", "adult"), (14 / 15 + 1) / 2, "grades K–adult, of yours K–adult"),
    ],
)
def test_grades(
    library: PackValues,
    ours: tuple[str, str],
    theirs: tuple[str, str],
    score: float,
    reason: str,
) -> None:
    case = replace(library.cases(["lindsay"])[0], grades=Grades(*theirs))
    profile = SchoolProfile(grade_low=ours[0], grade_high=ours[1])
    found = match(profile, case, library.vocabulary())
    assert found.score == pytest.approx(score)
    assert part_of(found, Part.GRADES).reasons == (reason,)


@pytest.mark.parametrize(
    ("students", "score"),
    [(3976, 1.0), (1988, 1 - math.log10(2)), (39760, 0.0), (1, 0.0), (3976 * 100, 0.0)],
)
def test_sizes(library: PackValues, students: int, score: float) -> None:
    found = one(library, "lindsay", SchoolProfile(enrollment=students))
    assert found.score == pytest.approx(score)


@pytest.mark.parametrize(
    ("ours", "theirs", "score"),
    [
        ("rural", "rural", 1.0),
        ("rural", "town", 2 / 3),
        ("rural", "urban", 0.0),
        ("mixed", "urban", 0.5),
        ("urban", "mixed", 0.5),
        ("mixed", "mixed", 1.0),
        ("urban", "statewide", None),
        ("statewide", "statewide", 1.0),
        ("urban", "", None),
    ],
)
def test_settings(library: PackValues, ours: str, theirs: str, score: float | None) -> None:
    case = replace(library.cases(["lindsay"])[0], locale=theirs)
    found = match(SchoolProfile(locale=ours), case, library.vocabulary())
    assert found.score == (None if score is None else pytest.approx(score))
    assert found.told == (0.0 if score is None else 1.0)


@pytest.mark.parametrize(
    ("states", "wanted", "ruled_out"),
    [
        ([State.DOCUMENTED], 1.0, 0.0),
        ([State.ABSENT], 0.0, 1.0),
        ([State.ENDED], 0.5, 0.5),
        ([State.DISPUTED], 0.5, 0.5),
        ([State.ENDED, State.DOCUMENTED], 1.0, 0.0),
        ([], None, None),
    ],
)
def test_practices(
    library: PackValues, states: list[State], wanted: float | None, ruled_out: float | None
) -> None:
    findings = tuple(
        Finding(f"f-{at}", "It is.", state, ("advisory",), cites=("S1",))
        for at, state in enumerate(states)
    )
    pattern = library.cases(["lindsay"])[0]
    case = replace(pattern, dimensions=(Block("pace", "", findings),), populations=())
    for profile, score in (
        (SchoolProfile(wanted=("advisory",)), wanted),
        (SchoolProfile(ruled_out=("advisory",)), ruled_out),
    ):
        found = match(profile, case, library.vocabulary())
        assert found.score == score
        (part,) = found.parts
        assert len(part.rests) == len(states)


def test_a_case_of_which_nothing_can_be_told_comes_last(matching: MatchingService) -> None:
    ranked = matching.rank(SchoolProfile(enrollment=300))
    assert [found.brief.slug for found in ranked if found.score is None] == [
        found.brief.slug for found in ranked[-6:]
    ]
    assert all(found.told == 0 for found in ranked[-6:])


def test_some_cases_only(matching: MatchingService) -> None:
    ranked = matching.rank(DISTRICT, ["bdea", "lindsay"])
    assert [found.brief.slug for found in ranked] == ["lindsay", "bdea"]


@pytest.mark.parametrize(
    ("profile", "field", "said"),
    [
        (SchoolProfile("Ours"), None, "at least one thing"),
        (SchoolProfile(kind=Kind.SCHOOL, weights=Weights(kind=0)), None, "at least one thing"),
        (SchoolProfile(wanted=("no-leter-grades",)), "wanted", "nearest is “no-letter-grades”"),
        (SchoolProfile(ruled_out=("qqqq",)), "ruled_out", "has no “qqqq”"),
        (SchoolProfile(dimensions=("grades",)), "dimensions", "grading"),
        (SchoolProfile(populations=(ProfilePopulation("ell"),)), "populations", "has no “ell”"),
        (SchoolProfile(grade_low="9"), "grades", "both"),
        (SchoolProfile(grade_low="9", grade_high="K"), "grades", "above"),
    ],
)
def test_a_profile_that_cannot_be_asked(
    matching: MatchingService, profile: SchoolProfile, field: str | None, said: str
) -> None:
    with pytest.raises(KnownError, match=said) as caught:
        matching.rank(profile)
    assert caught.value.field == field


def test_the_weight_of_one_part_alone_is_its_score(library: PackValues) -> None:
    for part, weights in ONLY.items():
        found = one(library, "lindsay", replace(DISTRICT, weights=weights))
        (held,) = found.parts
        assert held.part is part
        assert found.score == held.score
        assert found.told == pytest.approx(held.told)
