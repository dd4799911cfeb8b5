"""Evidence: counted from what is cited, said in words, told apart by who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.model.brief import Kind, SeenAt
from casestudies.model.case import Case, Finding, Source
from casestudies.model.content import PackContent
from casestudies.model.evidence import (
    Evidence,
    counts_line,
    dots,
    evidence_of,
    evidence_sentence,
    is_first_hand,
)


@pytest.fixture(scope="module")
def cases(core_content: PackContent) -> dict[str, Case]:
    return {case.slug: case for case in core_content.cases}


def source(publisher: str, kind: str = "official", url: str | None = None) -> Source:
    return Source("S1", "A title", None, publisher, "2020", url, kind)


def test_a_dimension_of_the_pack_counted_by_hand(cases):
    case = cases["pittsfield"]
    evidence = evidence_of(case.dimension("grading").findings, case, 2026)
    assert (evidence.findings, evidence.sources, evidence.publishers) == (2, 1, 1)
    assert (evidence.first_hand, evidence.outside) == (1, 0)
    assert evidence.self_reported
    assert (evidence.newest, evidence.strength) == (2020, 2)
    assert dots(evidence) == "●●○○○"
    assert (evidence.read_again, evidence.not_found) == (1, 0)
    assert counts_line(evidence) == "2 findings · 1 source, read again"


def test_age_counts_from_the_year_given(cases):
    case = cases["pittsfield"]
    findings = case.dimension("grading").findings
    assert evidence_of(findings, case, 2030).strength == 2
    assert evidence_of(findings, case, 2031).strength == 1


def test_nothing_cited_is_no_evidence(cases):
    assert evidence_of((), cases["lindsay"], 2026) == Evidence()
    bare = evidence_of((Finding("x-1", "Text."),), cases["lindsay"], 2026)
    assert (bare.findings, bare.strength, bare.self_reported) == (1, 0, False)


@pytest.mark.parametrize(
    ("slug", "given", "own"),
    [
        ("lindsay", source("Anyone", url="https://alted.lindsay.k12.ca.us/x"), True),
        ("lindsay", source("Anyone", url="https://notlindsay.k12.ca.us/x"), False),
        ("lindsay", source("Lindsay Unified School District and a partner"), True),
        ("lindsay", source("U.S. Department of Education"), False),
        ("lindsay", source("Lindsay Gazette", kind="news"), False),
        ("chugach", source("FOCUS Homeschool, Chugach School District"), True),
        ("chugach", source("Chugachmiut"), False),
        ("the-met-rhode-island", source("The Metropolitan Museum"), False),
        ("memorial-elementary-sanborn", source("Memorial School"), True),
        ("rsu18-messalonskee", source("RSU 18"), True),
        ("building-21-philadelphia", source("Building 21", kind="report"), True),
        ("kettle-moraine", source("Kettle Moraine Alliance", kind="report"), False),
        (
            "harvest-collegiate",
            source("New York Post", kind="news", url="https://harvestcollegiate.org/a"),
            False,
        ),
    ],
)
def test_who_speaks(cases, slug, given, own):
    assert is_first_hand(given, cases[slug]) is own


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        (Evidence(), ""),
        (
            Evidence(5, 6, 4, 2, 4, newest=2023),
            "6 sources from 4 publishers, 2 of them the district's own pages; newest 2023",
        ),
        (
            Evidence(5, 3, 2, 1, 2, newest=2023),
            "3 sources from 2 publishers, 1 of them the district's own page; newest 2023",
        ),
        (
            Evidence(5, 3, 1, 0, 3, newest=2011),
            "3 sources from 1 publisher, all from outside; newest 2011",
        ),
        (
            Evidence(2, 2, 1, 2, 0),
            "2 sources from 1 publisher, all of them the district's own pages (self-reported); "
            "undated",
        ),
        (
            Evidence(1, 1, 1, 1, 0, newest=2020),
            "1 source, the district's own page (self-reported); dated 2020",
        ),
        (Evidence(1, 1, 1, 0, 1), "1 source, from outside; undated"),
        (
            Evidence(1, 1, 1, 0, 1, newest=2020, not_found=1),
            "1 source, from outside; dated 2020; not found again",
        ),
        (
            Evidence(5, 6, 4, 0, 6, newest=2023, read_again=4, not_found=1),
            "6 sources from 4 publishers, all from outside; newest 2023; 4 read again",
        ),
    ],
)
def test_evidence_in_words(evidence, sentence):
    assert evidence_sentence(evidence, Kind.DISTRICT) == sentence


@pytest.mark.parametrize(
    ("sources", "found", "lost", "line"),
    [
        (6, 0, 0, "5 findings · 6 sources"),
        (6, 4, 1, "5 findings · 6 sources, 4 read again"),
        (6, 6, 0, "5 findings · 6 sources, all read again"),
        (6, 0, 6, "5 findings · 6 sources, none found again"),
        (1, 1, 0, "5 findings · 1 source, read again"),
        (1, 0, 1, "5 findings · 1 source, not found again"),
    ],
)
def test_the_mark_says_how_many_sources_were_read_again(sources, found, lost, line):
    assert counts_line(Evidence(5, sources, read_again=found, not_found=lost)) == line


def test_a_source_that_was_not_found_weighs_as_before(cases):
    case = cases["bdea"]
    lost = next(s for s in case.sources if s.read_again.seen is SeenAt.NOT_FOUND)
    findings = (Finding("x-1", "Text.", as_of=2020, cites=(lost.key,)),)
    evidence = evidence_of(findings, case, 2026)
    assert (evidence.read_again, evidence.not_found) == (0, 1)
    unread = tuple(replace(source, read_again=None) for source in case.sources)
    assert evidence_of(findings, replace(case, sources=unread), 2026).strength == evidence.strength


def test_a_school_is_not_called_a_district():
    said = evidence_sentence(Evidence(1, 1, 1, 1, 0), Kind.SCHOOL)
    assert said == "1 source, the school's own page (self-reported); undated"
