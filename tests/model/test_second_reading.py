"""What a second reader saw, told of one source, one passage and a whole library."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.model.brief import SeenAt, Unseen
from casestudies.model.case import Block, Finding, ReadAgain, Source
from casestudies.model.second_reading import (
    SeenAgain,
    read_again_sentence,
    read_again_words,
    second_reading,
    seen_again,
)
from tests.small_packs import small_case

PAGE = ReadAgain("2026-11-28", SeenAt.PAGE)
ELSEWHERE = ReadAgain("2026-11", SeenAt.ELSEWHERE)
LOST = ReadAgain("2025-05-02", SeenAt.NOT_FOUND)


def source(key: str, again: ReadAgain | None) -> Source:
    return Source(key, "A title", None, "A press", "2020", None, "book", again)


SOURCES = {
    "S1": source("S1", PAGE),
    "S2": source("S2", ELSEWHERE),
    "S3": source("S3", LOST),
    "S4": source("S4", None),
}


@pytest.mark.parametrize(
    ("again", "words"),
    [
        (PAGE, "read again in November 2026"),
        (ELSEWHERE, "found at another address in November 2026"),
        (LOST, "not found in May 2025"),
        (None, ""),
    ],
)
def test_a_source_says_it_in_words(again: ReadAgain | None, words: str) -> None:
    assert read_again_words(again) == words
    sentence = read_again_sentence(again)
    assert sentence == (f"{words[0].upper()}{words[1:]}." if words else "")


@pytest.mark.parametrize(
    ("cites", "unseen", "seen"),
    [
        (("S1",), None, SeenAgain.SEEN),
        (("S2", "S3"), None, SeenAgain.SEEN),
        (("S3",), None, SeenAgain.UNSEEN),
        (("S3", "S4"), None, None),
        (("S1", "S4"), None, SeenAgain.SEEN),
        (("S4",), None, None),
        ((), None, None),
        (("S1",), Unseen.PART, SeenAgain.PART),
        (("S1", "S3"), Unseen.ALL, SeenAgain.UNSEEN),
    ],
)
def test_a_passage_is_seen_again_in_one_of_its_sources(
    cites: tuple[str, ...], unseen: Unseen | None, seen: SeenAgain | None
) -> None:
    assert seen_again(cites, SOURCES, unseen) is seen


def test_the_numbers_of_some_cases_in_words() -> None:
    findings = (
        Finding("pace-1", "One.", cites=("S1",)),
        Finding("pace-2", "Two.", cites=("S3",)),
        Finding("pace-3", "Three.", cites=("S2",), unseen=Unseen.PART),
        Finding("pace-4", "Four.", cites=("S4",)),
    )
    case = replace(
        small_case("a"),
        sources=tuple(SOURCES.values()),
        dimensions=(Block("pace", "Pace", findings),),
        populations=(),
    )
    reading = second_reading([case])
    assert reading.sentences == (
        "Of 4 sources, 1 was read again at its address, 1 found at another one and 1 not found "
        "(May 2025 to November 2026); 1 not looked for.",
        "Of 4 findings, 1 was seen again, 1 in part, and 1 rests on sources not seen again; "
        "1 not looked into.",
    )
    same_year = replace(reading, first="2026-05-02")
    assert same_year.when == "May to November 2026"
    assert replace(reading, first="2026-11").when == "November 2026"


def test_a_library_that_nobody_read_again() -> None:
    case = small_case("a")
    unread = tuple(replace(source, read_again=None) for source in case.sources)
    reading = second_reading([replace(case, sources=unread)])
    assert reading.sentences == ("No source was looked for a second time.",)
    assert second_reading([]).sentences == reading.sentences
