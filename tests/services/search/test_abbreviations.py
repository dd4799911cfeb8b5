"""Abbreviations of educators in every way of writing, and words that are no typing errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casestudies.cli.search import print_results
from casestudies.model.query import Facet, Filters, Query
from casestudies.search.text import words
from tests.services.search.parts import slugs

if TYPE_CHECKING:
    from casestudies.services.search.service import SearchService

# What educators shorten: the most used in schools, districts, law, tests and support.
_LISTED = """
RTI MTSS PBIS IEP SPED ELL MLL ESL ESOL ENL ELD LEP SLIFE NCLB ESSA ESEA IDEA CTE SEL UDL GPA
WBL OST ELO LRE BIP FBA SLC HSE GED LMS SIS PLC PD SBG SEA LEA DOE AYP AP IB SAT ACT MAP NWEA
NAEP MCAS PARCC SBAC ELA STEM STEAM SLP FAPE ESY ASD ADHD EBD SLD ICT FRPL FRL CEP SES ILP ICAP
IGP POG PBA PBAT CRT CRSE DEI BIPOC LGBTQ OER BYOD LTI CBO PTA PTO RFP MOU CBA FTE ADA CMO RTTT
SIG CSI TSI ESSER SIP CTSO JROTC SLO ECE EOC PDSA TAG GT FAFSA HQT SRO ISS OSS TOSA BOCES EL CBE
CBL PBL CCSS NGSS SWD PLP PACE NGLC HOW WIN
"""
ABBREVIATIONS = _LISTED.split()
_WORDS_TOO = "act doe how idea map pace sat sea sip steam stem tag win"
WORDS_TOO = frozenset(_WORDS_TOO.split())  # in small letters they are the word
NOTHING = re.compile(r"The library has nothing on (.+?) \((.+?)\); nearest: (.+)\.$")


def ways(short: str) -> list[str]:
    """How one may write an abbreviation; those that are words keep their capitals."""
    dots = ".".join(short) + "."
    capitals = [short, dots, f"{short}s", f"{dots}s"]
    if short.lower() in WORDS_TOO:
        return capitals
    return [*capitals, short.lower(), short.capitalize(), f"{short.lower()}s", short + "S"]


def letters(typed: str) -> str:
    """What was typed, without dots."""
    return words(typed)[0].plain


def test_there_are_120() -> None:
    assert len(set(ABBREVIATIONS)) == 120


@pytest.mark.parametrize("short", ABBREVIATIONS)
def test_an_abbreviation_finds_or_says_what_is_nearest(
    searching: SearchService, short: str
) -> None:
    as_usual = set(slugs(searching.search(Query(short, limit=60))))
    for typed in ways(short):
        results = searching.search(Query(typed, limit=60))
        told = [found for note in results.notes if (found := NOTHING.match(note))]
        assert set(slugs(results)) == as_usual, typed
        assert not results.suggestions, typed
        assert not any("Nothing in the library" in note for note in results.notes), typed
        for found in told:
            assert found[1] == letters(typed), typed
            for name in found[3].split(", "):
                assert searching.search(Query(name)).cases, (typed, name)
        close = all(hit.matches[0].by == "near" for case in results.cases for hit in case.hits)
        assert told or not close, typed


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("W.B.L.s", "WBLs: read as work-based learning."),
        ("HSE", "HSE: read as high school equivalency."),
        ("SEA", "SEA: read as state education agency, found as “department of education”."),
        (
            "OSTs",
            "The library has nothing on OSTs (out-of-school time); nearest: "
            "extended learning opportunity, after school.",
        ),
        (
            "lre",
            "The library has nothing on lre (least restrictive environment); nearest: "
            "inclusive special education, inclusion.",
        ),
    ],
)
def test_what_is_told_in_the_answer_and_in_the_terminal(
    searching: SearchService, capsys: pytest.CaptureFixture[str], typed: str, told: str
) -> None:
    results = searching.search(Query(typed))
    assert told in results.notes
    print_results(results, searching._library.vocabulary())
    assert told in " ".join(capsys.readouterr().out.split())


def test_where_nothing_is_found_a_step_searches_the_nearest(searching: SearchService) -> None:
    results = searching.search(Query("OST", Filters().with_(Facet.STATE, {"ND"})))
    assert not results.cases
    assert "nearest: extended learning opportunity, after school." in results.notes[0]
    first = results.steps[0]
    assert first.label.startswith("Search for “")
    assert searching.search(first.query).cases


@pytest.mark.parametrize("typed", ["map", "sat", "act", "how", "pace", "sea", "stems", "tags"])
def test_words_in_small_letters_are_words(searching: SearchService, typed: str) -> None:
    notes = searching.search(Query(typed)).notes
    assert not any("read as" in note or "has nothing on" in note for note in notes)


@pytest.mark.parametrize("typed", ["bullying", "vaping", "dyslexia"])
def test_a_word_that_the_library_lacks_is_no_typing_error(
    searching: SearchService, typed: str
) -> None:
    results = searching.search(Query(typed))
    assert not results.suggestions
    assert f"Nothing in the library has “{typed}”." in results.notes
    assert all(hit.matches[0].by == "near" for case in results.cases for hit in case.hits)


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("linsey", "lindsay"),
        ("lindsey", "lindsay"),
        ("Lindsey", "lindsay"),
        ("chugatch", "chugach"),
    ],
)
def test_mistyped_names_are_repaired_although_the_language_has_such_a_word(
    searching: SearchService, typed: str, slug: str
) -> None:
    results = searching.search(Query(typed))
    assert slugs(results)[0] == slug
    assert results.suggestions[0] == slug
