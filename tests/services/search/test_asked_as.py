"""How readers would ask for a passage: searched, told as a reason, never shown as content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casestudies.model.query import Query
from casestudies.services.search.reasons import ASKED_AS, explain_hit

if TYPE_CHECKING:
    from casestudies.model.content import PackContent
    from casestudies.services.search.service import SearchService

ASKED = "restorative circle between two kids"  # of the phrases for pittsfield/culture-3


def test_a_passage_is_found_by_how_readers_ask_and_says_so(searching: SearchService) -> None:
    results = searching.search(Query(ASKED))
    assert results.cases[0].brief.slug == "pittsfield"
    hits = {hit.passage.key: hit for hit in results.cases[0].hits}
    told = explain_hit(hits["pittsfield/culture-3"])
    assert any("asked as “steps of a restorative circle between two kids”" in line for line in told)


def test_what_is_asked_is_not_shown_as_content(
    searching: SearchService, core_content: PackContent
) -> None:
    results = searching.search(Query(ASKED))
    phrases = {phrase for asked in core_content.asked_as for phrase in asked.phrases}
    for case in results.cases:
        for hit in case.hits:
            assert hit.text not in phrases
            assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)
            for match in hit.matches:
                assert match.field != ASKED_AS or match.word in hit.passage.asked_as


def test_a_word_of_the_text_counts_for_more(searching: SearchService) -> None:
    """Of two passages that have a rare word once, the one whose text has it stands first."""
    results = searching.search(Query("hydroponic", hits_per_case=10))
    first = results.cases[0].hits[0]
    assert "hydroponic" in first.text.lower()


def test_quotes_are_met_by_the_text_or_told_apart(searching: SearchService) -> None:
    results = searching.search(Query('"restorative circle"'))
    for case in results.cases:
        for hit in case.hits:
            said = "restorative circle" in hit.text.lower()
            assert said or any(match.field == ASKED_AS for match in hit.matches)
