"""Beginnings and mistyped words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from casestudies.search.packed import SortedWords, letters_of
from casestudies.search.postings import inverted
from casestudies.search.spelling import (
    WordList,
    distance,
    hyphenated_words,
    load_words,
    passage_words,
    save_words,
)
from casestudies.search.text import stem

WORDS = WordList(
    {"competency": 40, "competencies": 60, "chugach": 20, "lindsay": 30, "grading": 9, "reading": 5}
)


def test_beginnings_commonest_first() -> None:
    assert WORDS.starting_with("compet") == ["competencies", "competency"]
    assert WORDS.starting_with("competency") == []
    assert WORDS.starting_with("") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chugatch", "chugach"),
        ("linsday", "lindsay"),
        ("lindsey", "lindsay"),
        ("competancy", "competency"),
        ("graidng", "grading"),
    ],
)
def test_mistyped(typed: str, meant: str) -> None:
    assert WORDS.nearest(typed)[0] == meant


@pytest.mark.parametrize("typed", ["xyz", "a", "zzzzqqqq", "2018", "rub"])
def test_nothing_near(typed: str) -> None:
    assert WORDS.nearest(typed) == []


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("a", "a", 0), ("ab", "ba", 1), ("abc", "ac", 1), ("abc", "axc", 1), ("kitten", "sitting", 3)],
)
def test_distance(one: str, other: str, steps: int) -> None:
    assert distance(one, other, 5) == steps
    assert distance(other, one, 5) == steps


def test_counting_leaves_little_words_out() -> None:
    texts = ["The habits of work", "Work, and work"]
    found = inverted([{"text": text} for text in texts], ["text"])
    counts = passage_words(found["text"], ["", "Habits"])
    assert counts == {"habits": 2, "work": 2}


def test_a_word_list_comes_back_as_it_was(tmp_path: Path) -> None:
    hyphenated = hyphenated_words(["Under-credited, over-age and 3-6; K-12", "Re‐teaching"])
    assert hyphenated == {
        "undercredited": ("under", "credited"),
        "overage": ("over", "age"),
        "reteaching": ("re", "teaching"),
    }
    save_words({"competencies": 3, "grading": 1}, tmp_path / "words.bin", hyphenated)
    words = load_words(tmp_path / "words.bin")
    assert words.count("competencies") == 3
    assert words.has_stem("compet")
    assert not words.has_stem("competencies")
    assert words.hyphenated == hyphenated
    assert [stem(word) for word in ("competencies", "grading")] == ["compet", "grading"]


def test_words_with_which_a_text_begins(chance: random.Random) -> None:
    """The same as asking for each beginning of the text, also within letters of several bytes."""
    letters = "abéñ"
    made = {"".join(chance.choices(letters, k=chance.randint(1, 5))) for _ in range(200)}
    words = sorted(made, key=str.encode)
    known = SortedWords(*letters_of(words))
    for _ in range(300):
        text = "".join(chance.choices(letters, k=chance.randint(0, 8)))
        begun = [text[:end] for end in range(len(text), 0, -1) if text[:end] in made]
        assert [known.word(number) for number in known.beginning(text)] == begun
