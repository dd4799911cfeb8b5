"""The search service on the real pack: what it finds, filters, counts, and how it recovers."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from casestudies.errors import Cancelled
from casestudies.model.brief import Unseen
from casestudies.model.evidence import evidence_of
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.model.results import SearchResults
from casestudies.services.compare.service import ComparingService
from tests.services.search.parts import found, slugs

if TYPE_CHECKING:
    from casestudies.bootstrap import Services


@pytest.fixture
def services(asked: Services) -> Services:
    return asked


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Lindsay Unified", "lindsay"),
        ("LUSD", "lindsay"),
        ("lusd", "lindsay"),
        ("Adams 50", "westminster"),
        ("chugatch", "chugach"),
        ("BDEA", "bdea"),
    ],
)
def test_names_come_first(services: Services, text: str, slug: str) -> None:
    assert slugs(found(services, text))[0] == slug


def test_the_field_s_words_find_what_the_cases_call_otherwise(services: Services) -> None:
    results = found(services, "dropout recovery")
    assert set(slugs(results)[:5]) & {"bdea", "bronx-arena", "path-academy-windham"}
    hit = results.cases[0].hits[0]
    assert hit.matches[0].typed == "dropout recovery"
    assert hit.matches[0].by == "synonym"


def test_spans_point_into_the_text_shown(services: Services) -> None:
    results = found(services, "habits of work")
    hits = [hit for case in results.cases for hit in case.hits]
    assert any(hit.text[a:b].lower() == "habits of work" for hit in hits for a, b in hit.spans)
    for hit in hits:
        assert all(0 <= a < b <= len(hit.text) for a, b in hit.spans)
        assert list(hit.spans) == sorted(hit.spans)


def test_the_last_word_may_be_unfinished(services: Services) -> None:
    assert found(services, "competenc").total > 20
    assert found(services, "english lear").total > 10


def test_no_text_gives_all_cases_by_name(services: Services) -> None:
    results = found(services, "")
    assert results.total == 49
    names = [case.brief.name.casefold() for case in results.cases]
    assert names == sorted(names)
    assert results.order is Sort.NAME
    assert all(hit.passage.kind == "distinctive" for case in results.cases for hit in case.hits)


def test_filters_select_cases_and_passages(services: Services) -> None:
    filters = (
        Filters()
        .with_(Facet.STATE, {"NH", "CO"})
        .with_(Facet.DIMENSION, {"supports"})
        .with_(Facet.POPULATION, {"students-with-disabilities"})
    )
    results = found(services, "", filters=filters, hits_per_case=50)
    assert results.total > 0
    for case in results.cases:
        assert case.brief.state in ("NH", "CO")
        codes = [
            (hit.passage.dimension == "supports")
            + ("students-with-disabilities" in hit.passage.populations)
            for hit in case.hits
        ]
        assert min(codes) == max(codes) == 2 or set(codes) == {1}, "one finding, or several"


@pytest.mark.parametrize("text", ["", "grading", "english learners"])
def test_facet_counts_are_what_choosing_the_value_leaves(services: Services, text: str) -> None:
    filters = Filters().with_(Facet.KIND, {"school"}).with_(Facet.DIMENSION, {"supports"})
    results = found(services, text, filters=filters)
    for facet, values in results.facets:
        for value in values[:4]:
            chosen = filters.with_(facet, {value.key})
            assert found(services, text, filters=chosen).total == value.count, (facet, value)


def test_what_rests_on_sources_not_seen_again_can_be_listed(services: Services) -> None:
    results = found(services, "seen:no", hits_per_case=99)
    counts = {value.key: value.count for value in results.facet(Facet.SEEN)}
    assert list(counts) == ["seen-again", "seen-in-part", "not-seen-again"]
    assert counts["not-seen-again"] == results.total > 0
    cases = {case.slug: case for case in services.library.cases()}
    listed = set()
    for case in results.cases:
        sources = {source.key: source for source in cases[case.brief.slug].sources}
        for hit in case.hits:
            listed.add((case.brief.slug, hit.passage.finding))
            looks = [sources[key].read_again for key in hit.passage.sources]
            finding = {item.id: item for _, item in cases[case.brief.slug].findings()}.get(
                hit.passage.finding or ""
            )
            own = finding is not None and finding.unseen is Unseen.ALL
            assert own or all(look is not None and not look.found for look in looks)
    unseen = {
        (case.slug, item.id)
        for case in cases.values()
        for _, item in case.findings()
        if item.unseen is Unseen.ALL
    }
    assert unseen <= listed
    rest = found(services, "-seen:no", hits_per_case=999)
    assert not any(hit.passage.seen == "not-seen-again" for case in rest.cases for hit in case.hits)


def test_a_practice_documented_as_absent_does_not_pass_its_filter(services: Services) -> None:
    filters = Filters().with_(Facet.PRACTICE, {"no-letter-grades"})
    results = found(services, "", filters=filters, hits_per_case=99)
    assert all(hit.passage.state != "absent" for case in results.cases for hit in case.hits)


@pytest.mark.parametrize("sort", list(Sort))
def test_sorting(services: Services, sort: Sort) -> None:
    briefs = [case.brief for case in found(services, "mastery", sort=sort).cases]
    keys = {
        Sort.NAME: [brief.name.casefold() for brief in briefs],
        Sort.ENROLLMENT: [-(brief.enrollment or -1) for brief in briefs],
        Sort.NEWEST: [-(brief.newest_source or 0) for brief in briefs],
        Sort.BEST_DOCUMENTED: [-brief.sources for brief in briefs],
        Sort.RELEVANCE: [],
        Sort.NEAREST: [],  # without a place it is by relevance
        Sort.MOST_DOCUMENTED: [],
    }[sort]
    assert keys == sorted(keys)


def met(services: Services, results: SearchResults) -> list[tuple[int, float, int, str]]:
    """For each case the findings that were found, in number, share and evidence, and its name;
    what is best first, smallest."""
    year = ComparingService(services.library).this_year()
    rows = []
    for hit in results.cases:
        case = services.library.case(hit.brief.slug)
        keys = {item.passage.finding for item in hit.hits}
        cited = [finding for _, finding in case.findings() if finding.id in keys]
        share = len(cited) / sum(1 for _ in case.findings())
        strength = evidence_of(cited, case, year).strength
        rows.append((-len(cited), -share, -strength, case.name.casefold()))
    return rows


@pytest.mark.parametrize(
    "filters",
    [
        Filters().with_(Facet.DIMENSION, {"grading"}),
        Filters().with_(Facet.POPULATION, {"english-learners"}),
        Filters().with_(Facet.POPULATION, {"migrant", "newcomers"}),
        Filters().with_(Facet.PRACTICE, {"no-letter-grades"}).with_(Facet.KIND, {"school"}),
    ],
)
def test_filters_alone_put_first_what_is_most_documented(
    services: Services, filters: Filters
) -> None:
    results = found(services, "", filters=filters, hits_per_case=999)
    assert results.order is Sort.MOST_DOCUMENTED
    rows = met(services, results)
    assert rows == sorted(rows)
    assert rows[0][:3] < rows[-1][:3]


def test_the_order_is_told_by_what_was_asked(services: Services) -> None:
    new_york = Filters().with_(Facet.STATE, {"NY"})
    grading = new_york.with_(Facet.DIMENSION, {"grading"})
    assert found(services, "mastery", filters=grading).order is Sort.RELEVANCE
    assert found(services, "dimension:grading").order is Sort.MOST_DOCUMENTED
    assert found(services, "", filters=new_york).order is Sort.NAME, "no finding meets a state"
    assert found(services, "", filters=grading, sort=Sort.NEWEST).order is Sort.NEWEST
    typed = found(services, "mastery", sort=Sort.MOST_DOCUMENTED, hits_per_case=999)
    rows = met(services, typed)
    assert rows == sorted(rows)


def test_the_limit_counts_all_and_returns_some(services: Services) -> None:
    results = found(services, "mastery", limit=3, hits_per_case=2)
    assert results.total > 20
    assert len(results.cases) == 3
    assert all(len(case.hits) <= 2 for case in results.cases)


@pytest.mark.parametrize("text", ["", "advisory that is overtaken"])
def test_an_overtaken_search_gives_up_and_can_be_asked_again(services: Services, text: str) -> None:
    looked: list[int] = []

    def overtaken() -> bool:
        looked.append(1)
        return len(looked) == 2

    with pytest.raises(Cancelled):
        services.searching.search(Query(text, limit=7), overtaken)
    assert len(looked) == 2
    assert len(services.searching.search(Query(text, limit=7), lambda: False).cases) == 7


def test_many_threads_get_the_same_answers(services: Services) -> None:
    queries = ["mastery", "habits of work", "english learners", "lindsay grading", "rural", "pace"]
    alone = {text: slugs(found(services, text)) for text in queries}
    services.searching.forget_answers()
    wrong: list[str] = []

    def ask() -> None:
        for text in queries * 3:
            if slugs(found(services, text)) != alone[text]:
                wrong.append(text)
            services.searching.forget_answers()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_different_findings_of_a_case_may_meet_the_filters(services: Services) -> None:
    both = Filters().with_(Facet.PRACTICE, {"no-letter-grades"})
    both = both.with_(Facet.POPULATION, {"english-learners"})
    results = services.searching.search(Query("", both))
    assert {"lindsay", "bdea"} <= {case.brief.slug for case in results.cases}
    assert "met by different findings" in results.notes[0]
    for case in results.cases:
        first, second = case.hits[0].passage, case.hits[1].passage
        assert "english-learners" in first.populations + second.populations
        assert "no-letter-grades" in first.practices + second.practices


def test_words_here_and_filters_there_are_better_than_nothing(services: Services) -> None:
    learners = Filters().with_(Facet.POPULATION, {"english-learners"})
    results = services.searching.search(Query("drop letter grades", learners))
    assert "lindsay" in {case.brief.slug for case in results.cases}
    assert results.notes == (
        "No single finding has both your words and your filters; in these cases one has the "
        "words and another meets the filters.",
    )
    assert {value.key for value in results.facet(Facet.POPULATION)} == {"english-learners"}


@pytest.mark.parametrize("words", ["", "rubric", "drop letter grades", "mastery"])
def test_every_count_is_what_choosing_its_value_gives(services: Services, words: str) -> None:
    chosen = Filters().with_(Facet.DIMENSION, {"grading"})
    for filters in (chosen, chosen.with_(Facet.POPULATION, {"english-learners"})):
        results = services.searching.search(Query(words, filters))
        for facet, values in results.facets:
            for value in values[:4]:
                asked = Query(words, filters.with_(facet, {value.key}))
                told = (facet, value.key, value.count)
                assert services.searching.search(asked).total == value.count, told


def test_two_findings_of_a_case_may_say_together_what_was_asked(services: Services) -> None:
    found = services.searching.search(Query("drop letter grades english learners"))
    for case in found.cases[:3]:
        texts = " ".join(hit.passage.text for hit in case.hits).casefold()
        codes = {code for hit in case.hits for code in hit.passage.practices}
        assert "grade" in texts or "no-letter-grades" in codes, case.brief.slug
        assert "english learners" in texts or case.brief.slug == "westminster", case.brief.slug
    only = services.searching.search(Query("english learners"))
    known = {case.brief.slug for case in only.cases}
    assert {case.brief.slug for case in found.cases} <= known, "whom it is about is required"


def test_filters_that_leave_nothing_of_the_best_passages_leave_the_next_best(
    services: Services,
) -> None:
    chosen = Filters().with_(Facet.DIMENSION, {"grading"})
    words = "mastery scale english learners"
    found = services.searching.search(Query(words, chosen))
    assert found.total >= 5
    assert found.notes[0].startswith("No single passage has all of this")
    for case in found.cases:
        assert {hit.passage.dimension for hit in case.hits} == {"grading"}
    (count,) = (value.count for value in found.facet(Facet.DIMENSION) if value.key == "grading")
    assert count == found.total
