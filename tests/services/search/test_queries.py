"""Queries as people type them on the real library: each finds what its plain spelling finds."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casestudies.model.brief import CaseBrief
from casestudies.model.query import Facet, Query
from casestudies.model.results import CaseHit, Match, SearchResults
from casestudies.services.search.language import without
from casestudies.services.search.links import from_link, is_link

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

ALL = 100


@pytest.fixture
def services(asked: Services) -> Services:
    return asked


def found(services: Services, text: str) -> SearchResults:
    query = from_link(text) if is_link(text) else Query(text)
    return services.searching.search(replace(query, limit=ALL))


def slugs(services: Services, text: str) -> list[str]:
    return [case.brief.slug for case in found(services, text).cases]


def texts(services: Services) -> list[str]:
    """All that the cases say, passage by passage."""
    corpus = services.searching._open.engine.corpus  # type: ignore[union-attr]
    return [passage.text for passage in corpus.passages if passage.case]


SAME = [
    # words for NOT
    ("grading NOT state:NH", "grading -state:NH"),
    ("rural NOT charter", "rural -charter"),
    ("NOT urban", "-urban"),
    ("grading AND NOT state:NH", "grading -state:NH"),
    ("NOT (urban OR charter)", "-(urban OR charter)"),
    ('grading NOT "letter grades"', 'grading -"letter grades"'),
    ("grading AND habits", "grading habits"),
    ("grading && habits", "grading habits"),
    ("advisory || crew", "advisory OR crew"),
    # a blank beside the colon, the sign, the comparison
    ("-state: NH", "-state:NH"),
    ("- state:NH", "-state:NH"),
    ("NOT state : NH", "-state:NH"),
    ("kind: school", "kind:school"),
    ("kind :school", "kind:school"),
    ("year > 2018", "year>2018"),
    ("year >= 2018", "year>=2018"),
    ("year ≥ 2018", "year>=2018"),
    ("year = 2018", "year:2018"),
    ("year: 2015 - 2018", "year:2015-2018"),
    ("year: 2015 to 2018", "year:2015-2018"),
    ("status: closed", "status:closed"),
    ("locale: rural", "locale:rural"),
    ("source: edsurge", "source:edsurge"),
    ("source: Education Week", 'source:"Education Week"'),
    ("grades: 6 - 8", "grades:6-8"),
    ("state: New Hampshire grading", "state:NH grading"),
    ("state:New Hampshire grading", "state:NH grading"),
    ("state:“New Hampshire” grading", "state:NH grading"),
    ("population: english learners pacing", "population:english-learners pacing"),
    # dots
    ("B.D.E.A.", "BDEA"),
    ("R.S.U. 2", "RSU 2"),
    ("N.H.", "NH"),
    ("I.E.P.s", "IEPs"),
    ("E.L.L.s", "ELLs"),
    ("state:N.H.", "state:NH"),
    # numbers
    ("4,400", "4400"),
    ("90%", "90 percent"),
    ("1990's", "1990s"),
    ("the ’90s", "the 1990s"),
    # signs that nobody sees, accents
    ("compe\u00adtency", "competency"),
    ("mas\u200btery", "mastery"),
    ("re\u0301sume\u0301", "résumé"),
    # a link in a sentence
    ("casestudies:search?q=habits&state=NH.", "casestudies:search?q=habits&state=NH"),
    ("<casestudies:search?q=habits&state=NH>", "casestudies:search?q=habits&state=NH"),
]
COMPOUNDS = [
    ("undercredited", "under-credited"),
    ("selfpaced", "self-paced"),
    ("projectbased", "project-based"),
    ("realworld", "real-world"),
    ("crosscutting", "cross-cutting"),
    ("coteaching", "co-teaching"),
    ("wrap-around", "wraparound"),
    ("inservice", "in-service"),
    ("grade-book", "gradebook"),
]


def test_without_grades_asks_for_the_practice_of_giving_none(services: Services) -> None:
    found = services.searching.search(Query("without grades", limit=10, hits_per_case=20))
    met = [match for case in found.cases for hit in case.hits for match in hit.matches]
    assert "No letter grades" in {match.word for match in met if match.by == "word"}
    assert found.passages < 100, "each grade, of school and on paper, was found"


def test_a_resume_is_no_work_that_goes_on(services: Services) -> None:
    found = services.searching.search(Query("résumé", hits_per_case=5))
    (case,) = [case for case in found.cases if any(match.by != "near" for match in _met(case))]
    assert case.brief.slug == "epic-north"


def _met(case: CaseHit) -> list[Match]:
    return [match for hit in case.hits for match in hit.matches]


@pytest.mark.parametrize(("typed", "plain"), SAME)
def test_both_ways_to_type_a_query_find_the_same(
    services: Services, typed: str, plain: str
) -> None:
    results, expected = found(services, typed), found(services, plain)
    assert expected.total
    assert [case.brief.slug for case in results.cases] == [
        case.brief.slug for case in expected.cases
    ]
    assert results.notes == expected.notes


@pytest.mark.parametrize(("typed", "plain"), COMPOUNDS)
def test_a_compound_finds_the_same_in_every_way_to_write_it(
    services: Services, typed: str, plain: str
) -> None:
    assert set(slugs(services, typed)) == set(slugs(services, plain))
    assert slugs(services, typed)
    assert not found(services, typed).suggestions


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Memorial School (Sanborn Regional School District)", ["memorial-elementary-sanborn"]),
        ("B.D.E.A.", ["bdea"]),
        ("R.S.U. 2", ["rsu2-maine"]),
        ("4400", ["pittsfield"]),
        ("13000", ["lindsay", "vlacs"]),
        ("147550", ["kenowa-hills"]),
        ("résumé writing", ["epic-north"]),
        ("i-School", ["nyc-ischool"]),
    ],
)
def test_the_case_that_is_meant_comes_first(
    services: Services, query: str, first: list[str]
) -> None:
    assert sorted(slugs(services, query)[: len(first)]) == first


def test_co_teaching_is_not_coaching(services: Services) -> None:
    results = found(services, "coteaching")
    assert not results.suggestions
    words = {m.word.lower() for case in results.cases for hit in case.hits for m in hit.matches}
    assert not any("coach" in word for word in words)


# --- neighbours of each kind, made from the library -------------------------------------------


def sample(chance: random.Random, items: list[str], count: int) -> list[str]:
    """Some of the items."""
    return chance.sample(items, min(count, len(items)))


def test_every_compound_is_found_joined_hyphenated_and_apart(
    services: Services, chance: random.Random
) -> None:
    pattern = re.compile(r"(?<![-\w])([^\W\d_]{3,})-([^\W\d_]{3,})(?![-\w])")
    pairs = {match.groups() for text in texts(services) for match in pattern.finditer(text)}
    chosen = sample(chance, sorted("-".join(pair).lower() for pair in pairs), 40)
    assert len(chosen) == 40
    for word in chosen:
        exactly = set(slugs(services, f'"{word}" '))
        for way in (f"{word.replace('-', '')} ", f'"{word.replace("-", "")}" ', f"{word} "):
            assert exactly <= set(slugs(services, way)), way


def test_a_word_written_as_one_is_first_of_all_itself(services: Services) -> None:
    solvers = set(slugs(services, '"problem-solver" '))
    assert len(solvers) > 2
    assert solvers <= set(slugs(services, "problemsolver ")), "and not problem-solving alone"


def test_every_number_is_found_with_and_without_commas(
    services: Services, chance: random.Random
) -> None:
    numbers = {number for text in texts(services) for number in re.findall(r"\d+,\d{3}", text)}
    chosen = sample(chance, sorted(numbers), 30)
    assert len(chosen) == 30
    for number in chosen:
        bare = slugs(services, number.replace(",", ""))
        assert bare, number
        assert bare == slugs(services, number), number


def test_every_abbreviation_is_found_with_dots(services: Services, chance: random.Random) -> None:
    groups = services.library.thesaurus().groups
    short = {term for group in groups for term in group.terms if re.fullmatch("[A-Z]{2,6}", term)}
    chosen = sample(chance, sorted(short), 30)
    for term in chosen:
        dotted = "".join(f"{letter}." for letter in term)
        assert slugs(services, f"{dotted} ") == slugs(services, f"{term} "), term
        assert slugs(services, f"{dotted}s ") == slugs(services, f"{term}s "), term


def test_a_sign_that_nobody_sees_changes_nothing(services: Services, chance: random.Random) -> None:
    words = {word for text in texts(services)[::50] for word in re.findall(r"[a-z]{5,}", text)}
    chosen = sample(chance, sorted(words), 30)
    for word in chosen:
        for sign in "\u00ad\u200b\u2060\ufeff":
            signed = f"{word[:3]}{sign}{word[3:]} "
            assert slugs(services, signed) == slugs(services, f"{word} "), word


def test_a_value_of_any_field_may_stand_behind_a_blank_and_without_quotation_marks(
    services: Services, chance: random.Random
) -> None:
    names = services.searching._open.engine.values.names  # type: ignore[union-attr]
    named = [f"{facet.value}\t{name}" for facet in Facet for name in names[facet].values()]
    chosen = sample(chance, named, 60)
    for line in chosen:
        facet, name = line.split("\t")
        (quoted,) = services.searching.tokens(f'{facet}:"{name}"')
        for text in (f"{facet}: {name}", f"{facet}:{name}", f"{facet} : {name}"):
            tokens = services.searching.tokens(text)
            assert [token.keys for token in tokens] == [quoted.keys], text
        assert quoted.keys, name


def shown_names(brief: CaseBrief) -> list[str]:
    return [brief.name, brief.short_name, *brief.aka, f"{brief.short_name}, {brief.state}"]


def test_a_case_is_found_by_every_name_that_the_program_shows(services: Services) -> None:
    briefs = services.library.briefs()
    owners: dict[str, set[str]] = {}
    for brief in briefs:
        for name in shown_names(brief):
            owners.setdefault(name, set()).add(brief.slug)
    for name, having in owners.items():
        results = found(services, name)
        assert not any("plain words" in note for note in results.notes), name
        first = results.cases[0].brief
        own = first.slug in having or name.casefold() in first.name.casefold()
        assert own or any(name in other for other in first.aka), (name, first.slug)


def test_a_name_is_read_as_a_name_within_a_query_and_while_it_is_typed(
    services: Services,
) -> None:
    name = "Memorial School (Sanborn Regional School District)"
    for end in range(len("Memorial School (San"), len(name) + 1):
        results = found(services, name[:end])
        assert not any("plain words" in note for note in results.notes), name[:end]
        assert results.cases[0].brief.slug in ("memorial-elementary-sanborn", "sanborn"), name[:end]
    assert slugs(services, name)[0] == "memorial-elementary-sanborn"
    assert slugs(services, f"{name.lower()} -state:NH") == []
    kinds = [token.kind for token in services.searching.tokens(f"{name} (grading OR habits)")]
    assert kinds == ["word"] * 6 + ["open", "word", "or", "word", "close"]


# --- any of, all of ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "facet", "keys", "every"),
    [
        ("state:ma,me,nh", Facet.STATE, {"MA", "ME", "NH"}, False),
        ("state: ma, me, nh", Facet.STATE, {"MA", "ME", "NH"}, False),
        ("state:ma OR state:me", Facet.STATE, {"MA", "ME"}, False),
        ("state:ma OR state:me OR state:nh", Facet.STATE, {"MA", "ME", "NH"}, False),
        ("OR state:me", Facet.STATE, {"ME"}, False),
        ("AND population:el", Facet.POPULATION, {"english-learners"}, True),
        (
            "population:el+disabilities",
            Facet.POPULATION,
            {"english-learners", "students-with-disabilities"},
            True,
        ),
        (
            "population:el AND population:disabilities",
            Facet.POPULATION,
            {"english-learners", "students-with-disabilities"},
            True,
        ),
        (
            'population:"English learners"+newcomers',
            Facet.POPULATION,
            {"english-learners"},
            False,
        ),
    ],
)
def test_values_of_one_field_are_one_piece_of_the_query(
    services: Services, text: str, facet: Facet, keys: set[str], every: bool
) -> None:
    token = services.searching.tokens(text)[0]
    assert (token.facet, set(token.keys), token.every) == (facet, keys, every)
    assert text[token.start : token.end] == token.text


def test_any_of_and_all_of_say_so(services: Services) -> None:
    any_of, all_of = (
        services.searching.tokens(f"population:el{sign}newcomers")[0] for sign in ",+"
    )
    assert any_of.label == "Student population: English learners or Newcomers"
    assert all_of.label == "Student population: English learners and Newcomers"


def test_alternatives_find_what_each_finds(services: Services) -> None:
    each = {slug for state in ("MA", "ME", "NH") for slug in slugs(services, f"state:{state}")}
    for text in (
        "state:ma,me,nh",
        "state:ma OR state:me OR state:nh",
        "state:MA state:ME state:NH",
    ):
        assert set(slugs(services, text)) == each
        assert not found(services, text).notes
    both = set(slugs(services, "state:ma grading")) | set(slugs(services, "state:me grading"))
    assert set(slugs(services, "state:ma OR state:me grading")) == both
    excluded = {brief.slug for brief in services.library.briefs()} - each
    assert set(slugs(services, "-state:ma,me,nh")) == excluded


@pytest.mark.parametrize("facet", [Facet.POPULATION, Facet.PRACTICE, Facet.DIMENSION, Facet.GRADES])
def test_all_of_finds_what_every_one_finds(
    services: Services, facet: Facet, chance: random.Random
) -> None:
    counted = found(services, "").facet(facet)
    keys = [value.key for value in sorted(counted, key=lambda value: -value.count)[:12]]
    for _ in range(8):
        chosen = chance.sample(keys, min(len(keys), chance.choice((2, 3))))
        each = [set(slugs(services, f"{facet.value}:{key}")) for key in chosen]
        for text in (
            f"{facet.value}:{'+'.join(chosen)}",
            " AND ".join(f"{facet.value}:{key}" for key in chosen),
        ):
            results = found(services, text)
            assert {c.brief.slug for c in results.cases} == set.intersection(*each), text
            for value in results.facet(facet):
                if value.chosen:
                    assert value.count == results.total, text
                else:
                    assert (
                        " AND " in text
                        or value.count == found(services, f"{text}+{value.key}").total
                    ), (text, value)


def test_a_case_has_one_state(services: Services) -> None:
    results = found(services, "state:ma AND state:me")
    assert {case.brief.slug for case in results.cases} == set(slugs(services, "state:ma,me"))
    assert results.notes == ("A case has one state; those with any of these are here.",)


# --- what was not meant so is said ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "rural - charter",
            "A minus sign with a blank behind it is read as a dash; to leave something out, write "
            "the sign close to it: -charter.",
        ),
        (
            "HABITS NOT GRADES",
            "NOT leaves out what follows it; write it small to search for the word.",
        ),
        ("kind: state:NH", "Nothing is asked for behind “kind:”."),
        (
            "state > NH",
            "Behind “state” stands a colon, as in state:NH. It is searched as plain words.",
        ),
        ("state:ma,xx", "No state is called “xx”. The others are asked for."),
        (
            "population:el+newcomers population:el,newcomers",
            "“population:” asks for all of its values and for any; the last of the two counts.",
        ),
        (
            "AND rural",
            "AND stands between two things to search for. It is searched as plain words.",
        ),
    ],
)
def test_a_line_says_what_was_not_read_as_meant(services: Services, text: str, note: str) -> None:
    assert note in found(services, text).notes


@pytest.mark.parametrize("text", ["grading NOT", "grading NOT ", "grading AND ", "grading OR "])
def test_the_end_of_a_query_may_be_unfinished(services: Services, text: str) -> None:
    assert not found(services, text).notes
    assert slugs(services, text) == slugs(services, "grading ")


def test_a_beginning_of_a_compound_finds_it(services: Services) -> None:
    for typed in ("undercred", "under-cred"):
        results = found(services, typed)
        assert results.total, typed
        words = {m.word.lower() for case in results.cases for hit in case.hits for m in hit.matches}
        assert "under-credited" in words, typed


def test_a_negated_piece_goes_with_its_sign(services: Services) -> None:
    for text in ("grading NOT state:NH", "grading -state:NH", "grading - state: NH"):
        token = services.searching.tokens(text)[-1]
        assert token.negated
        assert without(text, token) == "grading"


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("state:NH", "state:NH"),
        ("state: NH", "state:NH"),
        ("state: New Hampshire", 'state:"New Hampshire"'),
        ("state:ma OR state:me", "state:MA,ME"),
        ("OR state:me", "state:ME"),
        ("AND population:newcomers", "population:newcomers+"),
        ("population:newcomers AND population:girls", "population:girls+newcomers"),
        ("year > 2018", "year>2018"),
        ("year:2015 OR year:2018", "year:2015,2018"),
        ("source: Education Week", 'source:"Education Week"'),
    ],
)
def test_a_field_can_stand_alone(services: Services, typed: str, alone: str) -> None:
    (token,) = services.searching.tokens(typed)
    assert token.alone == alone
    (again,) = services.searching.tokens(alone)
    assert (again.facet, again.keys, again.known) == (token.facet, token.keys, True)
    assert again.every == token.every
    assert again.alone == alone
