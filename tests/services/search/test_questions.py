"""Whole questions on the real library: found, told how far they were met, and read for what they
say of the asker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from casestudies.model.brief import Kind
from casestudies.model.profile import ProfilePopulation, profile_facts
from casestudies.search.weights import MEANING_CODES, MEANING_NOISE
from casestudies.services.search.as_json import as_json
from casestudies.services.search.lacking import in_a_sentence
from casestudies.services.workspace.profile_json import profile_from_json
from tests.services.search.parts import found

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

OURS = (
    "how do schools like ours (rural K-12 district, 600 learners, 40% low-income, some English "
    "learners) grade and report"
)


@pytest.fixture
def services(asked: Services) -> Services:
    return asked


def test_a_question_with_a_description_finds_cases_and_says_how_far(services: Services) -> None:
    results = found(services, OURS)
    assert results.total >= 10
    assert not any("hours" in text or "outs" in text for text in results.suggestions)
    for case in results.cases[:5]:
        said = " ".join(hit.passage.text for hit in case.hits).casefold()
        assert "grad" in said or "report" in said, "the question, not the asker, is answered"
    assert not any("600" in case.lacks or "40" in case.lacks for case in results.cases), (
        "what is told of the asker is not asked of a case"
    )


def test_what_a_question_tells_of_the_asker_is_a_description(services: Services) -> None:
    asker = found(services, OURS).asker
    assert asker is not None
    assert (asker.kind, asker.locale, asker.enrollment) == (Kind.DISTRICT, "rural", 600)
    assert (asker.grade_low, asker.grade_high) == ("K", "12")
    assert asker.populations == (
        ProfilePopulation("low-income", 40.0),
        ProfilePopulation("english-learners"),
    ) or set(asker.populations) == {
        ProfilePopulation("low-income", 40.0),
        ProfilePopulation("english-learners"),
    }
    told = profile_facts(asker, services.library.vocabulary())
    assert told.startswith("rural district · K–12 · 600 learners")
    assert "40% Low-income" in told


@pytest.mark.parametrize(
    ("text", "kind", "low", "enrollment", "locale", "populations"),
    [
        (
            "rural K-12 district of 600 with 40 % low-income",
            Kind.DISTRICT, "K", 600, "rural", {("low-income", 40.0)},
        ),
        (
            "We are a suburban high school with 1,450 students, 12 percent of them with IEPs. "
            "Should we keep letter grades?",
            Kind.SCHOOL, "9", 1450, "suburban", {("students-with-disabilities", 12.0)},
        ),
        (
            "our school is urban and serves newcomers, what about advisory",
            Kind.SCHOOL, None, None, "urban", {("newcomers", None)},
        ),
        (
            "we are a rural district of twelve hundred kids, how do others do advisory",
            Kind.DISTRICT, None, 1200, "rural", set(),
        ),
        (
            "my school has about six hundred and fifty students and one in five has an IEP",
            Kind.SCHOOL, None, 650, None, {("students-with-disabilities", 20.0)},
        ),
        (
            "half of our students qualify for free lunch how do others pay for internships",
            None, None, None, None, {("low-income", 50.0)},
        ),
        (
            "our high school has 1.2k students and a third of our kids are english learners",
            Kind.SCHOOL, "9", 1200, None, {("english-learners", 33.0)},
        ),
    ],
)  # fmt: skip
def test_descriptions_as_people_write_them(
    services: Services,
    text: str,
    kind: Kind | None,
    low: str | None,
    enrollment: int | None,
    locale: str,
    populations: set[tuple[str, float | None]],
) -> None:
    asker = found(services, text).asker
    assert asker is not None
    assert (asker.kind, asker.grade_low, asker.locale) == (kind, low, locale)
    assert asker.enrollment == enrollment
    assert {(one.key, one.percent) for one in asker.populations} == populations


@pytest.mark.parametrize(
    "text",
    [
        "grading",
        "rural districts",
        "advisory in maine",
        "english learners",
        "schools with less than 150 students",
        "schools like ours",
        "90 percent of students graduate",
        "rural grading scales of 0 to 4",
        "what happens when a student fails",
        "half a day each week at an internship with two thirds of the staff",
    ],
)
def test_a_question_that_tells_nothing_of_the_asker_describes_no_school(
    services: Services, text: str
) -> None:
    assert found(services, text).asker is None


def test_each_case_says_which_words_nothing_in_it_meets(services: Services) -> None:
    results = found(services, "school shrink or nurse on site", hits_per_case=50)
    lacking = {case.brief.slug: case.lacks for case in results.cases}
    assert any("nurse" in words for words in lacking.values())
    searching = services.searching
    for slug, words in lacking.items():
        for word in words:
            assert not searching.find_in_case(slug, f'"{word}"').total, (slug, word)
    (line,) = (note for note in results.notes if "“nurse”" in note)
    count = sum(words == ("nurse",) for words in lacking.values())
    assert f"{count} lack" in line or count == 1


def test_cases_that_have_all_of_a_question_come_before_those_that_lack(services: Services) -> None:
    results = found(services, "drop letter grades english learners")
    first = [case.lacks for case in results.cases[:3]]
    assert first == [()] * 3, first


def test_how_far_a_question_was_met_in_a_sentence() -> None:
    lacks = [(), ("a",), ("a",), ("b",), ("a", "b", "c", "d")]
    assert in_a_sentence(lacks, rest=False) == (
        "1 case has all of this; 2 lack “a”, 1 lacks “b” and 1 lacks others."
    )
    assert in_a_sentence([("a",)] * 3, rest=True) == "No case has all of the rest; 3 lack “a”."
    assert in_a_sentence([(), ()], rest=False) is None


def test_what_only_asks_is_never_lacked(services: Services) -> None:
    results = found(services, "looking for schools that teach design thinking and beekeeping")
    said = {word for case in results.cases for word in case.lacks}
    assert not said & {"looking", "schools", "teach"} - {"teach"}, said


def test_what_only_asks_or_tells_of_the_asker_is_not_marked(services: Services) -> None:
    results = found(services, OURS)
    typed = {match.typed for case in results.cases for hit in case.hits for match in hit.matches}
    assert typed & {"grade", "report"}
    assert not typed & {"schools", "learners", "district", "600", "low-income"}, typed


def test_the_filter_of_ones_own_place_leaves_the_sentence_whole(services: Services) -> None:
    text = "we are a rural district of 600, how do others grade"
    first = found(services, text).first
    assert first is not None
    assert first.query.text == f"locale:rural kind:district {text}"
    assert found(services, first.query.text).first is None
    other = found(services, "grading in rural districts").first
    assert other is not None
    assert other.query.text == "locale:rural kind:district grading"


def test_the_description_is_in_the_json(services: Services) -> None:
    plain = as_json(found(services, OURS))
    read = profile_from_json(json.dumps(plain["asker"]))
    assert read.enrollment == 600
    assert all("lacks" in case for case in plain["cases"])


def test_each_part_of_a_question_points_somewhere_of_its_own(services: Services) -> None:
    text = "how is attendance followed up by advisors, and who judges the final exhibitions"
    results = found(services, text)
    first = [case.brief.slug for case in results.cases[:5]]
    opened = services.searching._open
    assert opened is not None
    engine = opened.engine
    root = engine.parsed(text).root
    answer = engine.answer(root)
    by_part = {engine.corpus.cases[case].slug: worth for case, worth in answer.by_part.items()}
    assert answer.whole
    assert sum(by_part[slug] for slug in first) / 5 > sum(by_part.values()) / len(by_part)
    assert not engine.answer(engine.parsed("attendance and exhibitions").root).by_part


def test_how_big_asks_for_no_case_called_so(services: Services) -> None:
    results = found(services, "how big are advisory groups")
    assert results.cases[0].brief.slug != "iowa-big"
    assert found(services, "big seminars").cases[0].brief.slug == "iowa-big"


def test_a_passage_coded_as_the_nearest_are_is_worth_more(services: Services) -> None:
    opened = services.searching._open
    assert opened is not None
    engine = opened.engine
    near = engine.meanings.near("kids not showing up")
    assert near is not None
    more = engine.meanings._by_codes(near)
    codes = engine.corpus.marks.codes
    attendance = [more[codes[n]] for n in engine.corpus.marked["attendance-and-reengagement"]]
    assert sum(attendance) / len(attendance) > sum(more) / len(more) + 0.03
    assert max(more) == pytest.approx(MEANING_CODES - MEANING_NOISE)


def test_numbers_of_the_asker_are_not_missed_in_cases(services: Services) -> None:
    results = found(services, "a third of our kids are english learners what supports work")
    assert not any("third" in note for note in results.notes)
    asked = "I'm a principal at a 400 student high school and our teachers hate the new gradebook"
    assert not any("400" in note for note in found(services, asked).notes)
    assert found(services, asked).asker is not None


def test_a_description_alone_stays_whole_when_a_kind_becomes_a_filter(services: Services) -> None:
    text = "we are in the suburbs and about 10 percent of our kids are english learners"
    first = found(services, text).first
    assert first is None or first.query.text.endswith(text)
