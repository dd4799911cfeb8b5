"""Words, stems and what is kept apart."""

from __future__ import annotations

import random

import pytest

from casestudies.model.content import PackContent
from casestudies.model.letters import pieces
from casestudies.search.text import (
    KEPT_APART,
    fold,
    know_stems,
    known_stems,
    noting_stems,
    spelt,
    stem,
    stems,
    words,
)


def test_words_know_where_they_stand() -> None:
    text = "Lindsay’s “under-credited” learners — MC² & K-12"
    found = words(text)
    assert [text[word.start : word.end] for word in found] == [
        "Lindsay’s", "under", "credited", "learners", "MC²", "K", "12",
    ]  # fmt: skip
    assert [word.surface for word in found][:2] == ["lindsay's", "under"]
    assert found[0].stem == stem("lindsay")
    assert found[4].surface == "mc2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("competency", "competencies"),
        ("graduate", "graduated"),
        ("learner", "learners"),
        ("assess", "assessed"),
        ("teacher’s", "teachers"),
        ("Café", "cafe"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("grade", "grading"), ("Empower", "empowerment"), ("universal", "university")],
)
def test_words_the_field_keeps_apart_have_different_stems(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_single_words_that_are_not_equal_never_share_a_stem(core_content: PackContent) -> None:
    for pair in core_content.thesaurus.not_equal:
        rows = [stems(term) for term in pair.terms if " " not in term]
        written = {fold(term) for term in pair.terms}
        if len(rows) == 2 and len(written) == 2:
            assert rows[0] != rows[1], pair.terms


def test_words_kept_apart_are_folded() -> None:
    assert all(word == fold(word) for word in KEPT_APART)


@pytest.mark.parametrize("text", ["", "—", "…", "''", "’s", "\0", "𝟙𝟚", "ﬁnding", "İstanbul", "ß"])
def test_odd_texts_raise_nothing(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end]
        assert word.stem


def test_stems_that_were_noted_need_not_be_worked_out_again() -> None:
    with noting_stems() as noted:
        found = stems("students mastering habits of work")
    assert noted == {"students mastering habits of work": found}
    with known_stems({"students mastering habits of work": ("as", "noted")}):
        assert stems("students mastering habits of work") == ("as", "noted")
        assert stems("students mastering") == found[:2]
    assert stems("students mastering habits of work") == found


def test_a_stem_that_an_index_holds_is_not_worked_out_again() -> None:
    stem.cache_clear()
    know_stems({"habitually": "as held"}.get)
    try:
        assert stem("habitually") == "as held"
        assert stem("mastering") == "master"
    finally:
        know_stems({}.get)
        stem.cache_clear()
    assert stem("habitually") == "habitu"


def test_the_words_of_the_pieces_of_a_text_are_its_words(chance: random.Random) -> None:
    letters = [
        "a",
        "Bc",
        "é",
        "5",
        "40",
        "1,200",
        "%",
        "٪",
        "%s",
        " ",
        " ",
        "  ",
        "\u00a0",
        "\n",
        "'",
        "’",
        "-",
    ]
    letters += [".", "I.E.P.", "\u00ad", "\u2028", "²", "'90s", "1990's", ""]
    for _ in range(2000):
        text = "".join(chance.choices(letters, k=12))
        apart = [pair for piece in pieces(text) for pair in spelt(piece)]
        assert apart == [*spelt(text)], repr(text)
