"""The query language over the real library: fields, tokens, completion, ways out, reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casestudies.errors import KnownError
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.model.results import Passage
from casestudies.search.text import stems
from casestudies.services.search.as_json import as_json
from casestudies.services.search.language import without
from casestudies.services.search.links import from_link, is_link, link
from casestudies.services.search.reasons import explain, explain_hit
from tests.services.search.parts import found, slugs

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.services.search.service import SearchService


@pytest.fixture
def services(asked: Services) -> Services:
    return asked


# --- fields -----------------------------------------------------------------------------------


def test_a_field_is_the_same_as_a_chosen_facet(services: Services) -> None:
    filters = Filters().with_(Facet.DIMENSION, {"grading"})
    typed = found(services, "dimension:grading habits")
    chosen = found(services, "habits ", filters=filters)
    assert slugs(typed) == slugs(chosen)
    assert typed.facet(Facet.DIMENSION) == chosen.facet(Facet.DIMENSION)
    assert any(value.chosen for value in typed.facet(Facet.DIMENSION))


@pytest.mark.parametrize(
    ("text", "facet", "keys"),
    [
        ("state:NH", Facet.STATE, {"NH"}),
        ('state:"new hampshire"', Facet.STATE, {"NH"}),
        ("state:nh", Facet.STATE, {"NH"}),
        ("population:MLL", Facet.POPULATION, {"english-learners"}),
        ("population:english", Facet.POPULATION, {"english-learners"}),
        ("dimension:Pace", Facet.DIMENSION, {"pace"}),
        ("practice:no-letter", Facet.PRACTICE, {"no-letter-grades"}),
        ("kind:district", Facet.KIND, {"district"}),
        ("grades:9", Facet.GRADES, {"high"}),
        ("grades:6-8", Facet.GRADES, {"middle"}),
        ("grades:K-5", Facet.GRADES, {"early", "elementary"}),
        ("grades:high", Facet.GRADES, {"high"}),
        ("locale:rural", Facet.LOCALE, {"rural"}),
        ("status:closed", Facet.STATUS, {"closed"}),
        ("seen:no", Facet.SEEN, {"not-seen-again"}),
        ("seen:part", Facet.SEEN, {"seen-in-part"}),
        ("seen:again", Facet.SEEN, {"seen-again"}),
    ],
)
def test_values_of_fields(services: Services, text: str, facet: Facet, keys: set[str]) -> None:
    (token,) = services.searching.tokens(text)
    assert token.facet is facet
    assert set(token.keys) == keys
    assert token.known
    chosen = {value.key for value in found(services, text).facet(facet) if value.chosen}
    assert chosen == keys


def test_values_of_one_field_are_alternatives(services: Services) -> None:
    both = set(slugs(found(services, "state:NH state:ME")))
    assert both == set(slugs(found(services, "state:NH"))) | set(slugs(found(services, "state:ME")))
    assert both == set(slugs(found(services, "state:NH OR state:ME")))


def test_excluding(services: Services) -> None:
    results = found(services, "mastery -state:NY")
    assert results.total
    assert all(case.brief.state != "NY" for case in results.cases)
    results = found(services, "mastery -scale", hits_per_case=99)
    assert results.total
    assert not any("scale" in hit.text.lower() for case in results.cases for hit in case.hits)


def test_years(services: Services) -> None:
    for text, first, last in (("year>2018", 2019, 9999), ("year:2010-2012", 2010, 2012)):
        results = found(services, f"{text} students", hits_per_case=99)
        assert results.total
        for case in results.cases:
            assert all(first <= (hit.passage.year or 0) <= last for hit in case.hits)


def test_sources(services: Services) -> None:
    results = found(services, "source:edsurge", hits_per_case=99)
    assert set(slugs(results)) == {"chugach", "lindsay", "summit-public-schools"}
    case = services.library.case("lindsay")
    cited = {source.key for source in case.sources if "EdSurge" in source.publisher}
    hits = next(found.hits for found in results.cases if found.brief.slug == "lindsay")
    assert all(cited & set(hit.passage.sources) for hit in hits)


def test_a_field_that_means_nothing_is_searched_as_words_and_says_so(services: Services) -> None:
    results = found(services, "dimension:habits")
    assert results.notes[0] == "No dimension is called “habits”. It is searched as plain words."
    assert results.total
    (token,) = services.searching.tokens("dimension:habits")
    assert not token.known


def test_a_broken_query_is_searched_as_words_and_says_so(services: Services) -> None:
    results = found(services, "(habits of work ")
    assert results.notes[0].endswith("It is searched as plain words.")
    assert results.total == found(services, "habits of work ").total


def test_phrases_are_exact(services: Services) -> None:
    results = found(services, '"habits of work"', hits_per_case=99)
    hits = [hit for case in results.cases for hit in case.hits if hit.spans]
    assert hits
    for hit in hits:
        assert all(stems(hit.text[a:b]) == stems("habits of work") for a, b in hit.spans)


def test_a_token_can_be_taken_out(services: Services) -> None:
    text = "dimension:grading habits -state:NY"
    tokens = services.searching.tokens(text)
    assert without(text, tokens[0]) == "habits -state:NY"
    assert without(text, tokens[-1]) == "dimension:grading habits"
    assert tokens[-1].label == "State: New York"


@pytest.mark.usefixtures("spanish")
def test_a_chip_in_spanish_says_u_before_the_sound_of_o(services: Services) -> None:
    (token,) = services.searching.tokens("state:ME,OH")
    assert token.label.endswith(": Maine u OH")


# --- completion -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dim", "dimension:"),
        ("dimension:gr", "grading "),
        ("state:new h", None),
        ('state:"new h', "NH "),
        ("habits of w", "habits of work "),
        ("english lea", "population:english-learners "),
        ("lindsay un", "Lindsay Unified School District "),
        ("no let", "practice:no-letter-grades "),
        ("-state:ne", "NH "),
        ("year", "year:"),
        ("chug", "Chugach School District "),
    ],
)
def test_completions(services: Services, text: str, first: str | None) -> None:
    completions = services.searching.completions(text, len(text))
    if first is None:
        assert all(item.kind != "value" for item in completions)
        return
    assert completions[0].text == first
    item = completions[0]
    whole = text[: item.start] + item.text + text[item.end :]
    assert item.cursor == item.start + len(item.text) <= len(whole)


@pytest.mark.parametrize(
    ("typed", "label", "whole"),
    [
        ("english learners", "English language learners", "English language learners "),
        (
            "rural -english learners",
            "English language learners",
            "rural -English language learners ",
        ),
        ("small learners engl", "English language learners", "small English language learners "),
        ("rural learners", "English learners", "rural population:english-learners "),
    ],
)
def test_a_term_takes_the_place_of_the_words_it_repeats(
    services: Services, typed: str, label: str, whole: str
) -> None:
    offered = services.searching.completions(typed, len(typed))
    found = next(one for one in offered if one.label == label)
    assert typed[: found.start] + found.text == whole


def test_an_empty_box_offers_the_fields(services: Services) -> None:
    completions = services.searching.completions("", 0, limit=20)
    assert [item.text for item in completions][:3] == ["dimension:", "population:", "practice:"]


# --- reasons ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "typed", "by"),
    [
        ("dropout recovery ", "dropout recovery", "synonym"),
        ("Adams 50 ", "Adams 50", "former-name"),
        ("chugatch ", "chugatch", "spelling"),
        ("LUSD ", "LUSD", "abbreviation"),
        ("competencies ", "competencies", "stem"),
        ("mastery ", "mastery", "word"),
        ("advisor", "advisor", "word"),
        ("pittsf", "pittsf", "prefix"),
    ],
)
def test_why(services: Services, text: str, typed: str, by: str) -> None:
    results = found(services, text, hits_per_case=20)
    matches = {match for case in results.cases for hit in case.hits for match in hit.matches}
    assert any(match.typed == typed and match.by == by for match in matches)


def test_a_hit_by_its_code_alone_says_so(services: Services) -> None:
    results = found(services, "english learners ", hits_per_case=99)
    silent = [h for case in results.cases for h in case.hits if not h.spans and h.matches]
    assert any(match.field == "population" for hit in silent for match in hit.matches)
    assert all(explain(match) for hit in silent for match in hit.matches)


def test_an_explanation_reads_as_a_phrase(services: Services) -> None:
    hit = found(services, "dropout recovery ").cases[0].hits[0]
    said = explain_hit(hit)[0]
    assert said.startswith("“dropout recovery” met “")
    assert "means the same in this field; in the text" in said


def test_did_you_mean(services: Services) -> None:
    results = found(services, "competincy grading ")
    assert results.suggestions[0] == "competency grading "
    both = found(services, "compentency grding ")
    assert both.suggestions[0] == "competency grading "  # every word repaired at once
    assert found(services, "competency grading ").suggestions == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("reading eading ", "reading reading "),  # not within another word
        ("grading, grding", "grading, grading"),
        ("grding (rubric OR grding) ", "grading (rubric OR grading) "),  # wherever it stands
        ("source:eading eading ", "source:eading reading "),  # not the value of a field
        ("state:Californa grading ", "state:california grading "),  # unless that means nothing
    ],
)
def test_did_you_mean_changes_whole_words_only(services: Services, text: str, meant: str) -> None:
    assert meant in found(services, text).suggestions


# --- ways out ---------------------------------------------------------------------------------


def test_every_step_out_of_an_empty_result_leads_somewhere(services: Services) -> None:
    filters = Filters().with_(Facet.STATE, {"AK"}).with_(Facet.KIND, {"school"})
    for text in ("flushing", '"no such words here"', "grading -state:AK", "zzzzqqqq"):
        results = found(services, text, filters=filters)
        assert results.total == 0
        assert results.steps
        for step in results.steps:
            assert services.searching.search(step.query).total > 0, step.label
    assert found(services, "mastery").steps == ()


def test_dropping_a_filter_is_offered_first(services: Services) -> None:
    filters = Filters().with_(Facet.STATE, {"AK"})
    step = found(services, "internship carpenters", filters=filters).steps
    assert not step or step[0].label.startswith("Leave out State: Alaska")


# --- links ------------------------------------------------------------------------------------


def test_a_link_brings_the_search_back() -> None:
    filters = Filters().with_(Facet.STATE, {"NH", "ME"}).with_(Facet.DIMENSION, {"grading"})
    together = Filters().with_(Facet.POPULATION, {"girls", "newcomers"})
    for query in (
        Query(),
        Query('habits & "x" = ü ?#', filters, Sort.NAME),
        Query("a b"),
        Query("Memorial School (Sanborn Regional School District)"),
        Query("approx."),
        Query("girls", together.asking(Facet.POPULATION, every=True)),
    ):
        line = link(query)
        assert is_link(line)
        assert "\n" not in line
        assert " " not in line
        assert from_link(f"  {line}\n") == query


@pytest.mark.parametrize(
    "sentence",
    [
        "{}.",
        "{},",
        "See <{}>, please.",
        "<{}>",
        "({})",
        "“{}”!",
        "Look at {}, it is good.",
        "{}. It is good.",
        " {}\n",
        "{}?)…",
    ],
)
def test_a_link_stands_in_a_sentence(sentence: str) -> None:
    filters = Filters().with_(Facet.STATE, {"NH"})
    for query in (Query("habits", filters), Query("habits"), Query("rural (town)", filters)):
        text = sentence.format(link(query))
        assert is_link(text)
        assert from_link(text) == query


def test_a_link_that_a_mail_broke_or_wrote_as_html() -> None:
    query = Query("habits of work", Filters().with_(Facet.STATE, {"NH"}))
    broken = link(query).replace("&", "\n  &")
    assert from_link(f"See <{broken}>.") == query
    assert from_link(link(query).replace("&", "&amp;")) == query
    by_hand = "casestudies:search?q=Memorial School (Sanborn)"
    assert from_link(by_hand) == Query("Memorial School (Sanborn)")


@pytest.mark.parametrize(
    "text", ["", "habits", "https://x.org?q=a", "casestudies:open?q=a", "casestudies:search?x=1"]
)
def test_what_is_no_link_says_so(text: str) -> None:
    with pytest.raises(KnownError):
        from_link(text)


# --- more like this, within a case, glossary --------------------------------------------------


def test_cases_like_one_come_with_reasons(services: Services) -> None:
    similar = services.searching.more_like_case("bdea", limit=5)
    assert {"bronx-arena", "schools-for-the-future-detroit"} & {s.brief.slug for s in similar}
    assert all(item.reasons and item.brief.slug != "bdea" for item in similar)
    with pytest.raises(KnownError):
        services.searching.more_like_case("nowhere")


def test_passages_like_one_come_with_reasons(services: Services) -> None:
    similar = services.searching.more_like_passage("lindsay/grading-1", limit=4)
    assert similar[0].passage.dimension == "grading"
    assert similar[0].reasons[0].startswith("Same code: No letter grades")
    assert len({item.brief.slug for item in similar}) == len(similar)
    with pytest.raises(KnownError):
        services.searching.more_like_passage("lindsay/gone-99")


def test_findings_beside_one_that_is_just_written(services: Services) -> None:
    said = "Scores run from 0 to 4 in place of A to F, and a 3 means proficient."
    passage = Passage("own-1/grading-1", "own-1", "finding", "grading", said, finding="grading-1")
    beside = services.searching.findings_beside(passage, limit=3)
    assert len({item.brief.slug for item in beside}) == 3
    assert all(item.passage.finding and item.reasons for item in beside)
    assert "lindsay" in {item.brief.slug for item in beside}
    coded = replace(passage, text="", practices=("habits-reported-apart",))
    assert all(
        "habits-reported-apart" in item.passage.practices
        for item in services.searching.findings_beside(coded)
    )
    assert services.searching.findings_beside(replace(passage, text="")) == ()


def test_within_one_case(services: Services) -> None:
    matches = services.searching.find_in_case("lindsay", "english learners wifi")
    assert dict(matches.counts)["technology"] > 3
    assert matches.total == sum(len(item.spans) for item in matches.passages)
    assert "WiFi" in matches.words
    for item in matches.passages:
        assert all(item.passage.text[a:b] in matches.words for a, b in item.spans)
    assert services.searching.find_in_case("lindsay", "").total == 0
    assert services.searching.find_in_case("lindsay", "state:NH").total == 0


def test_glossary_terms_in_a_text(services: Services) -> None:
    text = "A body of evidence and calibration, but no bodies."
    spans = services.searching.glossary_in(text)
    assert [text[span.start : span.end] for span in spans] == ["body of evidence", "calibration"]


def test_readings_and_terms_have_their_own_groups(services: Services) -> None:
    results = found(services, "calibration ")
    assert results.terms[0].passage.title.startswith("Calibration")
    assert found(services, "quality principles ").readings
    assert found(services, "").readings == ()


def test_words_that_nothing_has_are_named(services: Services) -> None:
    results = found(services, "zzzzqqqq grading ")
    assert results.total
    assert "Nothing in the library has “zzzzqqqq”; the rest was searched." in results.notes


def test_a_case_asked_for_by_name_shows_what_it_is_worth_studying_for(services: Services) -> None:
    hits = found(services, "Adams 50").cases[0].hits
    assert [hit.passage.kind for hit in hits] == ["name", "distinctive", "distinctive"]


def test_json_is_stable_and_complete(services: Services) -> None:
    first = as_json(found(services, "dropout recovery ", limit=3))
    services.searching.forget_answers()
    assert as_json(found(services, "dropout recovery ", limit=3)) == first
    assert {"query", "total", "passages", "cases", "facets"} <= first.keys()
    hit = first["cases"][0]["hits"][0]
    assert {"where", "finding", "text", "spans", "matches"} <= hit.keys()
    assert hit["matches"][0]["by"] == "synonym"
    assert set(first["facets"]) == {facet.value for facet in Facet}
    empty = as_json(found(services, "zzzzqqqq "))
    assert from_link(empty["steps"][0]["link"])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kind:", ("district ", "Distrito")),
        ("kind:esc", ("school ", "Escuela")),
        ("kind:sch", ("school ", "Escuela")),
        ("locale:pue", ("town ", "Pueblo")),
        ("population:apr", ("english-learners ", "Aprendices de inglés")),
        ("aprendices", ("population:english-learners ", "Aprendices de inglés")),
        ("english learn", ("population:english-learners ", "Aprendices de inglés")),
        ('state:"new h', ("NH ", "New Hampshire")),
        ("region:nue", ("new-england ", "Nueva Inglaterra")),
    ],
)
def test_completions_of_a_spanish_window_are_in_spanish_and_found_in_both(
    searching: SearchService, spanish: dict[str, str], typed: str, first: tuple[str, str]
) -> None:
    assert spanish
    found = searching.completions(typed, len(typed))[0]
    assert (found.text, found.label) == first


@pytest.mark.parametrize("typed", ["lin", "nyc", "sau", "met", "kids", "gra", "com", "lea"])
def test_no_suggestion_stands_twice(searching: SearchService, typed: str) -> None:
    labels = [found.label.strip().casefold() for found in searching.completions(typed, len(typed))]
    assert labels
    assert len(set(labels)) == len(labels), labels
