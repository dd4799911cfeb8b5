"""Models like ours: rules that hold for any profile and any case."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casestudies.model.brief import Kind
from casestudies.model.case import Block, Case, Finding
from casestudies.model.content import PackContent
from casestudies.model.profile import (
    LOCALES,
    Part,
    ProfilePopulation,
    SchoolProfile,
    Weights,
)
from casestudies.services.like.service import MatchingService, match
from casestudies.services.workspace.profile_json import GRADES, profile_from_json, profile_to_json
from tests.services.pack_values import PackValues


@pytest.fixture(scope="module")
def library(core_content: PackContent) -> PackValues:
    return PackValues(core_content)


PACK_KEYS: dict[str, list[str]] = {
    "populations": ["english-learners", "migrant", "low-income", "newcomers", "girls"],
    "dimensions": ["grading", "pace", "supports", "technology", "community"],
    "practices": [
        "no-letter-grades", "letter-grades-kept", "advisory", "self-paced", "no-grade-levels",
        "competency-platform", "small-by-design", "outside-evaluation",
    ],
}  # fmt: skip


def chosen(name: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(PACK_KEYS[name]), unique=True, max_size=4).map(tuple)


@st.composite
def profiles(draw: st.DrawFn) -> SchoolProfile:
    low, high = sorted((draw(st.integers(0, 14)), draw(st.integers(0, 14))))
    graded = draw(st.booleans())
    wanted = draw(chosen("practices"))
    ruled_out = tuple(key for key in draw(chosen("practices")) if key not in wanted)
    percents = st.one_of(st.none(), st.floats(0, 100))
    weights = st.floats(0, 10).map(lambda weight: 0.0 if weight < 0.01 else weight)
    profile = SchoolProfile(
        name=draw(st.text(max_size=20)),
        kind=draw(st.sampled_from((None, *Kind))),
        grade_low=GRADES[low] if graded else None,
        grade_high=GRADES[high] if graded else None,
        enrollment=draw(st.one_of(st.none(), st.integers(1, 200_000))),
        locale=draw(st.sampled_from((None, *LOCALES))),
        populations=tuple(
            ProfilePopulation(key, draw(percents)) for key in draw(chosen("populations"))
        ),
        dimensions=draw(chosen("dimensions")),
        wanted=wanted,
        ruled_out=ruled_out,
        weights=Weights(**{field.name: draw(weights) for field in fields(Weights)}),
    )
    asked = any(profile.asks(part) and profile.weights.of(part) > 0 for part in Part)
    return profile if asked else replace(profile, kind=Kind.SCHOOL, weights=Weights())


@given(profiles())
@settings(max_examples=40, deadline=None)
def test_scores_are_between_0_and_1_and_explained(
    library: PackValues, profile: SchoolProfile
) -> None:
    for found in MatchingService(library).rank(profile):
        assert 0 <= found.told <= 1
        assert (found.score is None) == (found.told == 0)
        assert found.score is None or 0 <= found.score <= 1
        for part in found.parts:
            assert part.score is None or 0 <= part.score <= 1
            assert part.items
            assert len(part.reasons) + len(part.missing) == len(part.items)
            assert all(words.strip() for words in (*part.reasons, *part.missing))
            assert all(
                "not documented" in w or "no single" in w or "share in our sources" in w
                for w in part.missing
            )
            for item in part.items:
                if item.told and part.part in (Part.WANTED, Part.RULED_OUT, Part.DIMENSIONS):
                    assert item.rests
        told = [(p.weight / len(p.items), i.score) for p in found.parts for i in p.items]
        known = [(weight, score) for weight, score in told if score is not None]
        if known:
            mean = sum(w * s for w, s in known) / sum(w for w, _ in known)
            assert found.score == pytest.approx(mean)


def without_figures(case: Case) -> Case:
    return replace(case, figures=())


def without_locale(case: Case) -> Case:
    return replace(case, locale="")


def without_shares(case: Case) -> Case:
    return replace(case, populations=tuple(replace(b, share=None) for b in case.populations))


def without_codes(case: Case) -> Case:
    return _changed(case, lambda finding: replace(finding, practices=()))


def without_tags(case: Case) -> Case:
    return replace(_changed(case, lambda finding: replace(finding, populations=())), populations=())


def without_findings(case: Case) -> Case:
    return replace(case, dimensions=(), populations=())


def _changed(case: Case, change: Callable[[Finding], Finding]) -> Case:
    def block(old: Block) -> Block:
        return replace(old, findings=tuple(change(finding) for finding in old.findings))

    return replace(
        case,
        dimensions=tuple(block(old) for old in case.dimensions),
        populations=tuple(block(old) for old in case.populations),
    )


@given(
    profiles(),
    st.integers(0, 48),
    st.sampled_from(
        (
            without_figures,
            without_locale,
            without_shares,
            without_codes,
            without_tags,
            without_findings,
        )
    ),
)
@settings(max_examples=150, deadline=None)
def test_removing_data_never_turns_into_a_penalty(
    library: PackValues, profile: SchoolProfile, at: int, remove: Callable[[Case], Case]
) -> None:
    """What is removed leaves the sum: the score is that of what can still be told, which is never
    below what it would be if the removed had counted as zero; only ``told`` goes down."""
    case = library.cases()[at]
    before = match(profile, case, library.vocabulary())
    after = match(profile, remove(case), library.vocabulary())
    assert after.told <= before.told + 1e-9
    if after.score is None or before.score is None:
        return
    asked = sum(part.weight for part in before.parts)
    kept = {
        (p.part, i.key): (p.weight / len(p.items), i.score) for p in after.parts for i in p.items
    }
    as_zero = 0.0
    for part in before.parts:
        for item in part.items:
            weight, score = kept[(part.part, item.key)]
            if item.score is not None and score is not None:
                assert score == item.score
                as_zero += weight * score
    assert after.score >= as_zero / (before.told * asked) - 1e-9
    assert after.standing >= as_zero / asked - 1e-9
    if after.told < before.told:
        assert len(after.missing) > len(before.missing)


@given(profiles(), st.sampled_from(tuple(Part)))
@settings(max_examples=60, deadline=None)
def test_weight_0_removes_a_part(library: PackValues, profile: SchoolProfile, part: Part) -> None:
    weightless = replace(profile, weights=replace(profile.weights, **{part.value: 0.0}))
    unasked = {
        Part.KIND: {"kind": None},
        Part.GRADES: {"grade_low": None, "grade_high": None},
        Part.SIZE: {"enrollment": None},
        Part.SETTING: {"locale": None},
    }.get(part, {part.value: ()})
    silent = replace(profile, **unasked)
    for case in library.cases()[::7]:
        found = match(weightless, case, library.vocabulary())
        assert found.part(part) is None
        assert found.parts == match(silent, case, library.vocabulary()).parts
        assert found.score == match(silent, case, library.vocabulary()).score


@given(profiles(), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_does_not_depend_on_the_order_of_cases(
    library: PackValues, profile: SchoolProfile, chance: random.Random
) -> None:
    slugs = [brief.slug for brief in library.briefs()]
    chance.shuffle(slugs)
    ranked = MatchingService(library).rank(profile)
    assert MatchingService(library).rank(profile, slugs) == ranked
    told = [found for found in ranked if found.score is not None]
    assert ranked[: len(told)] == tuple(told)
    values = [found.standing for found in told]
    assert all(left >= right - 1e-8 for left, right in pairwise(values))


@given(profiles())
@settings(max_examples=30, deadline=None)
def test_twice_the_weights_give_the_same_scores(
    library: PackValues, profile: SchoolProfile
) -> None:
    half = replace(profile, weights=Weights(**{p.value: profile.weights.of(p) / 2 for p in Part}))
    for case in library.cases()[::9]:
        left = match(profile, case, library.vocabulary())
        right = match(half, case, library.vocabulary())
        assert left.told == pytest.approx(right.told)
        assert left.score == (None if right.score is None else pytest.approx(right.score))


@given(profiles())
def test_profiles_come_back_from_their_json(profile: SchoolProfile) -> None:
    assert profile_from_json(profile_to_json(profile)) == profile
