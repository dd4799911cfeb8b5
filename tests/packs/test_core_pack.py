"""The bundled pack: sound, complete, and carried over value by value."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from casestudies.assets import core_pack
from casestudies.errors import Cancelled
from casestudies.model.brief import Kind, SeenAt, State, Status, Visits
from casestudies.model.case import brief_of
from casestudies.model.content import PackContent
from casestudies.model.second_reading import SeenAgain, second_reading, seen_again
from casestudies.model.vocabulary import GROUP_NAMES, Group
from casestudies.packs.check import check_pack
from casestudies.packs.reader import read_pack
from tests.project import read_yaml

DIMENSIONS = {
    Group.PURPOSE: ["vision", "culture", "agency"],
    Group.LEARNING: ["competencies", "instruction", "assessment", "grading", "pace"],
    Group.SUPPORTS: ["supports", "schedule", "beyond", "technology"],
    Group.SYSTEM: ["leadership", "educators", "community", "improvement"],
}


def plain(name: str) -> object:
    """A file of the core pack as another YAML reader sees it."""
    return read_yaml(core_pack() / name)


def test_no_problem_and_the_expected_counts() -> None:
    report = check_pack(core_pack())
    assert [str(problem) for problem in report.problems] == []
    assert report.counts["cases"] == 49
    assert report.counts["findings"] == 2701
    assert report.counts["sources"] == 1321
    assert report.counts["practices"] == 175
    assert report.counts["readings"] == 190
    assert report.counts["glossary terms"] == 40


@pytest.mark.slow
def test_reading_the_whole_pack_takes_at_most_seconds() -> None:
    start = time.process_time()
    read_pack(core_pack())
    assert time.process_time() - start < 5


def test_the_vocabulary_has_sixteen_dimensions_in_four_groups(core_content: PackContent) -> None:
    vocabulary = core_content.vocabulary
    grouped = {
        group: [item.key for item in vocabulary.dimensions if item.group is group]
        for group in GROUP_NAMES
    }
    assert grouped == DIMENSIONS
    assert [item.key for item in vocabulary.dimensions] == [
        key for keys in DIMENSIONS.values() for key in keys
    ]
    assert len(vocabulary.populations) == 16
    assert vocabulary.dimension_by_key["grading"].question == "How do they grade and report?"
    for item in (*vocabulary.dimensions, *vocabulary.populations):
        assert len(item.short_name) <= 22
        assert item.description.endswith(".")
    assert {item.dimension for item in vocabulary.practices} == set(vocabulary.dimension_by_key)


def test_the_values_of_a_case_come_through(core_content: PackContent) -> None:
    lindsay = next(case for case in core_content.cases if case.slug == "lindsay")
    written = plain("cases/lindsay.yaml")
    assert isinstance(written, dict)
    assert lindsay.kind is Kind.DISTRICT
    assert lindsay.place.state == "CA"
    assert lindsay.grades.label == "K–12"
    assert lindsay.place.reached is None
    chugach = next(case for case in core_content.cases if case.slug == "chugach")
    assert chugach.place.reached is not None
    assert chugach.place.reached.by == ("plane", "boat")
    assert chugach.place.reached.cites == ("S1", "S9")
    assert lindsay.started is not None
    assert lindsay.started.cites == ("S44", "S16", "S50")
    assert (lindsay.visiting.hosts, lindsay.visiting.as_of) == (Visits.NOW, 2024)
    assert lindsay.pack == "core"
    grading = lindsay.dimension("grading")
    assert grading is not None
    assert grading.headline == written["dimensions"]["grading"]["headline"]
    first = grading.findings[0]
    assert first.id == "grading-1"
    assert first.text == "Scores run from 0 to 4 in place of A to F, and a 3 means proficient."
    assert first.state is State.DOCUMENTED
    assert first.practices == ("no-letter-grades", "four-point-scale")
    assert first.as_of == 2014
    assert first.cites == ("S21", "S8", "S44")
    learners = lindsay.population("english-learners")
    assert learners is not None
    assert learners.share is not None
    assert (learners.share.percent, learners.share.as_of) == (37, 2023)
    graduation = lindsay.outcomes[0]
    assert (graduation.before, graduation.after, graduation.unit) == (67, 96, "percent")
    assert [source.key for source in lindsay.sources][:3] == ["S1", "S2", "S3"]
    assert lindsay.sources[9].key == "S10"
    assert brief_of(lindsay).enrollment == 3976


@pytest.mark.parametrize(
    "path", sorted((core_pack() / "cases").glob("*.yaml")), ids=lambda p: p.stem
)
def test_every_case_is_carried_over_whole(path: Path, core_content: PackContent) -> None:
    case = next(case for case in core_content.cases if case.slug == path.stem)
    written = plain(f"cases/{path.name}")
    assert isinstance(written, dict)
    for part, blocks in (("dimensions", case.dimensions), ("populations", case.populations)):
        assert {block.key for block in blocks} == set(written[part])
        for block in blocks:
            items = written[part][block.key].get("findings", [])
            assert [finding.id for finding in block.findings] == [item["id"] for item in items]
            assert [finding.text for finding in block.findings] == [item["text"] for item in items]
    for part in ("figures", "outcomes", "timeline", "challenges", "gaps", "sources", "aka"):
        assert len(getattr(case, part)) == len(written[part])
    assert [note.text for note in case.visiting.notes] == [
        note["text"] for note in written["visiting"]["notes"]
    ]
    assert case.summary == " ".join(written["summary"].split())


def test_a_result_in_words_says_its_unit_itself(core_content: PackContent) -> None:
    """A unit beside "85 to 89 percent" would be told again: "85 to 89 percent percent"."""
    twice = [
        (case.slug, outcome.metric)
        for case in core_content.cases
        for outcome in case.outcomes
        if outcome.unit and any(isinstance(end, str) for end in (outcome.before, outcome.after))
    ]
    assert twice == []


def test_every_source_was_looked_for_a_second_time(core_content: PackContent) -> None:
    reading = second_reading(core_content.cases)
    assert reading.other_sources == reading.other_findings == 0
    assert reading.sources == {SeenAt.PAGE: 1223, SeenAt.ELSEWHERE: 21, SeenAt.NOT_FOUND: 77}
    assert reading.findings[SeenAgain.PART] == 102
    assert reading.findings[SeenAgain.UNSEEN] == 79
    assert (reading.first, reading.last) == ("2026-11-22", "2026-11-30")


def test_what_rests_on_lost_sources_alone_says_so_itself(core_content: PackContent) -> None:
    for case in core_content.cases:
        sources = {source.key: source for source in case.sources}
        for _, finding in case.findings():
            if seen_again(finding.cites, sources) is SeenAgain.UNSEEN:
                assert finding.unseen is not None, (case.slug, finding.id)


def test_blocks_and_cases_come_in_order(core_content: PackContent) -> None:
    slugs = [case.slug for case in core_content.cases]
    assert slugs == sorted(slugs)
    dimensions = list(core_content.vocabulary.dimension_by_key)
    populations = list(core_content.vocabulary.population_by_key)
    for case in core_content.cases:
        keys = [block.key for block in case.dimensions]
        assert keys == sorted(keys, key=dimensions.index)
        keys = [block.key for block in case.populations]
        assert keys == sorted(keys, key=populations.index)


def test_guides_and_glossary_cite_sources_that_resolve(core_content: PackContent) -> None:
    keys = {source.key for source in core_content.sources}
    cited: set[str] = set()
    for guide in core_content.dimension_guides:
        assert guide.look_fors
        assert guide.pitfalls
        assert {question.audience for question in guide.questions} == {
            "students",
            "teachers",
            "leaders",
        }
        for entry in (*guide.look_fors, *guide.pitfalls):
            assert entry.cites
            cited.update(entry.cites)
    for population in core_content.population_guides:
        assert population.design_questions
        cited.update(population.cites)
    for term in core_content.glossary:
        cited.update(term.cites)
        assert term.es, f"{term.term} has no Spanish word"
    assert cited <= keys
    assert len(core_content.dimension_guides) == len(core_content.population_guides) == 16


def test_every_shared_source_is_cited_somewhere() -> None:
    names = ["glossary.yaml", "frameworks.yaml"]
    names += [f"guides/{name}.yaml" for name in ("dimensions", "populations", "visiting")]
    text = "\n".join((core_pack() / name).read_text(encoding="utf-8") for name in names)
    sources = plain("sources.yaml")
    assert isinstance(sources, dict)
    assert set(re.findall(r"\bS\d+\b", text)) == set(sources["sources"])


def test_the_thesaurus_has_known_kinds_and_no_group_says_a_term_twice(
    core_content: PackContent,
) -> None:
    groups = core_content.thesaurus.groups
    assert len(groups) >= 205
    assert {group.kind for group in groups} == {
        "synonym",
        "abbreviation",
        "former-name",
        "spelling",
        "narrower",
    }
    for group in groups:
        assert len(set(group.terms)) == len(group.terms)
        assert group.preferred not in group.terms
    assert len(core_content.thesaurus.not_equal) >= 50


def test_nobody_is_given_away_by_address_or_number() -> None:
    for path in core_pack().rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"[\w.+-]+@[\w-]+\.\w", text), path
        assert not re.search(r"\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b", text), path


def test_progress_is_told_and_may_cancel() -> None:
    steps: list[tuple[str, int, int]] = []
    check_pack(core_pack(), lambda *step: steps.append(step))
    assert steps[0][1] == 0
    assert steps[-1][1] == steps[-1][2] == len(list(core_pack().rglob("*.yaml")))

    def cancel(step: str, done: int, total: int) -> None:
        del step, done, total
        raise Cancelled

    with pytest.raises(Cancelled):
        read_pack(core_pack(), cancel)


def test_definitions_name_other_practices_as_readers_know_them() -> None:
    vocabulary = read_pack(core_pack()).vocabulary
    keys = {practice.key for practice in vocabulary.practices if "-" in practice.key}
    for practice in vocabulary.practices:
        words = set(practice.definition.replace(";", " ").replace(".", " ").split())
        assert not words & keys, practice.key
    misleading = vocabulary.practice_by_key["grades-found-misleading"].definition
    assert misleading.endswith("What became of graduates later is “Case made from graduates”.")


def test_every_text_that_readers_ask_for_has_phrases(core_content: PackContent) -> None:
    having = {(asked.case, asked.text): asked.phrases for asked in core_content.asked_as}
    for case in core_content.cases:
        for _, finding in case.findings():
            assert having.get((case.slug, finding.id)), (case.slug, finding.id)
        for block in (*case.dimensions, *case.populations):
            assert not block.headline or having.get((case.slug, f"headline/{block.key}"))
        for kind, items in (
            ("outcome", case.outcomes),
            ("challenge", case.challenges),
            ("visit", case.visiting.notes),
        ):
            for number in range(len(items)):
                assert having.get((case.slug, f"{kind}/{number}")), (case.slug, kind, number)
    assert all(2 <= len(phrases) <= 4 for phrases in having.values())


def test_visits_are_coded_as_their_notes_tell() -> None:
    """What is hosted has a note with a source; a year is that of such a note; what is closed hosts
    nobody."""
    cases = read_pack(core_pack()).cases
    hosting = (Visits.NOW, Visits.ARRANGED, Visits.PAST)
    for case in cases:
        visiting = case.visiting
        assert bool(visiting.notes) or visiting.hosts not in hosting, case.slug
        years = {note.as_of for note in visiting.notes}
        assert visiting.as_of is None or visiting.as_of in years, case.slug
        assert visiting.hosts in hosting or visiting.as_of is None, case.slug
        assert case.status is not Status.CLOSED or visiting.hosts is Visits.NO, case.slug
    arranged = {case.slug for case in cases if case.visiting.hosts is Visits.ARRANGED}
    assert arranged == {"iowa-big", "kettle-moraine", "parker-charter"}
