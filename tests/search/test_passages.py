"""What of a case becomes a passage, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casestudies.model.brief import Status
from casestudies.model.case import Outcome
from casestudies.model.content import PackContent
from casestudies.search.building.corpus import make_corpus, packed_passage, save_corpus
from casestudies.search.corpus import Corpus, load_corpus
from casestudies.search.passages import outcome_text, passages, plain_summary

SECTIONS = {"summary", "outcomes", "timeline", "challenges", "visiting", "profile"}


def corpus_of(content: PackContent) -> Corpus:
    return make_corpus(content.cases, content.readings, content.glossary, content.vocabulary)


def test_every_part_is_there_and_keys_are_unique(core_content: PackContent) -> None:
    found = passages(
        core_content.cases, core_content.readings, core_content.glossary, core_content.vocabulary
    )
    assert len({passage.key for passage in found}) == len(found)
    findings = sum(1 for case in core_content.cases for _ in case.findings())
    assert sum(passage.kind == "finding" for passage in found) == findings
    kinds = {passage.kind for passage in found}
    assert kinds == {
        "name", "profile", "summary", "distinctive", "headline", "finding", "figure", "outcome",
        "event", "challenge", "visit", "reading", "term",
    }  # fmt: skip


def test_where_is_a_key_or_a_section(core_content: PackContent) -> None:
    vocabulary = core_content.vocabulary
    known = SECTIONS | vocabulary.dimension_by_key.keys() | vocabulary.population_by_key.keys()
    for passage in passages(core_content.cases, (), (), vocabulary):
        assert passage.where in known
        assert passage.text.strip()
        assert passage.case


def test_gaps_are_not_searched(core_content: PackContent) -> None:
    texts = {p.text for p in passages(core_content.cases, (), (), core_content.vocabulary)}
    assert not texts & {gap for case in core_content.cases for gap in case.gaps}


def test_summaries_lose_their_marks_and_keep_their_sources() -> None:
    assert plain_summary("One [S3] two [S1] [S2],\n three [S4, S5].") == "One two, three."


def test_a_population_s_findings_carry_it(core_content: PackContent) -> None:
    for case in core_content.cases[:5]:
        for passage in passages([case], (), (), core_content.vocabulary):
            if passage.where in core_content.vocabulary.population_by_key:
                assert passage.where in passage.populations
                assert passage.dimension is None


def test_outcomes_read_as_a_sentence() -> None:
    text = outcome_text(
        Outcome("Graduation rate", 67.0, 96.0, "percent", "2005 to 2024", "as told", ("S1",))
    )
    assert text == "Graduation rate: from 67 to 96 percent (2005 to 2024); as told"
    text = outcome_text(Outcome("Suspensions", None, "down 41 percent", None, None, None, ()))
    assert text == "Suspensions: down 41 percent"
    given = Outcome("Attendance", 80, "85 to 89 percent", "percent", None, None, ())
    assert outcome_text(given) == "Attendance: from 80 to 85 to 89 percent"
    assert outcome_text(replace(given, after=89)) == "Attendance: from 80 to 89 percent"


def test_cases_stand_together_and_absent_practices_leave_no_mark(
    core_content: PackContent,
) -> None:
    corpus = corpus_of(core_content)
    others = len(core_content.readings) + len(core_content.glossary)
    assert corpus.cases[0].first == others
    assert set(corpus.case_of[:others]) == {-1}
    for number, entry in enumerate(corpus.cases):
        assert set(corpus.case_of[entry.first : entry.end]) == {number}
    assert corpus.cases[-1].end == len(corpus.passages)
    for number, passage in enumerate(corpus.passages):
        for practice in passage.practices:
            marked = bool(corpus.marks[number] & corpus.bit[practice])
            assert marked is (passage.state != "absent")


def test_names_places_and_numbers_of_a_case_without_findings_have_no_direction(
    core_content: PackContent,
) -> None:
    full, other = core_content.cases[:2]
    assert other.figures
    thin = replace(other, dimensions=(), populations=())
    corpus = make_corpus((full, thin), (), (), core_content.vocabulary)
    said = corpus.said_in_words
    entry = corpus.cases[1]
    assert [*said[: entry.first]] == [*range(entry.first)]
    left_out = {corpus.kinds[number] for number in range(entry.first, entry.end)} - {
        corpus.kinds[number] for number in said[entry.first :]
    }
    assert left_out == {"name", "profile", "figure"}
    whole = make_corpus((full, other), (), (), core_content.vocabulary)
    assert [*whole.said_in_words] == [*range(len(whole.passages))]


def test_a_corpus_comes_back_as_it_was(core_content: PackContent, tmp_path: Path) -> None:
    corpus = corpus_of(core_content)
    save_corpus(corpus, [*map(packed_passage, corpus.passages)], tmp_path / "corpus.bin")
    found = load_corpus(tmp_path / "corpus.bin")
    assert found.passages[3] == found.passages[3:9][0] == corpus.passages[3]
    assert found.passages[-1] == corpus.passages[-1]
    both = replace(found, passages=tuple(found.passages), cases=tuple(found.cases))
    assert both == corpus
    for number in (0, 3, len(corpus.passages) - 1):
        assert found.number_of(corpus.passages[number].key) == number
    assert found.number_of("nothing/name") is None
    assert [*found.seldom.years()] == [*corpus.seldom.years()]
    assert [*found.seldom.cited()] == [passage.sources for passage in corpus.passages]
    for one, other in zip(found.seldom.sources(), corpus.seldom.sources(), strict=True):
        assert one[:2] == other[:2]
        assert one.cases == other.cases
    with pytest.raises(IndexError):
        found.passages[len(corpus.passages)]


def test_a_status_that_nobody_knows_is_not_told(core_content: PackContent) -> None:
    case = replace(core_content.cases[0], status=Status.UNKNOWN, status_note="")
    (profile,) = [
        passage
        for passage in passages((case,), (), (), core_content.vocabulary)
        if passage.kind == "profile"
    ]
    assert "unknown" not in profile.text
