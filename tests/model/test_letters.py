"""Which ways to write a word are the same word."""

from __future__ import annotations

import random
import unicodedata

import pytest

from casestudies.model.letters import begins_words, fold, written, written_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I.E.P.", "IEP"),
        ("I.E.P.s", "IEPs"),
        ("i.e.p", "iep"),
        ("I.E.P.’s", "IEP’s"),
        ("B.D.E.A.", "BDEA"),
        ("U.S.A", "USA"),
        ("Ph.D.", "PhD"),
        ("R.S.U. 2", "RSU 2"),
        ("4,400", "4400"),
        ("1,000,000", "1000000"),
        ("90%", "90 percent"),
        ("90 %", "90 percent"),
        ("1990's", "1990s"),
        ("1990’s", "1990s"),
        ("the ’90s", "the 1990s"),
        ("the '10s", "the 2010s"),
        ("women’s", "women's"),
        ("compe\u00adtency", "competency"),
        ("mas\u200btery", "mastery"),
        ("\ufeffmastery\u200f", "mastery"),
        ("re\u0301sume\u0301", "résumé"),
        ("e\u0301lan", "élan"),
    ],
)
def test_two_ways_to_write_the_same_words(one: str, other: str) -> None:
    assert [fold(word) for word, _, _ in written(one)] == [
        fold(word) for word, _, _ in written(other)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("grades 6,7,8", ["grades", "6", "7", "8"]),
        ("in 2018,2019", ["in", "2018", "2019"]),
        ("12,3456", ["12", "3456"]),
        ("the end.It was", ["the", "end", "It", "was"]),
        ("A. B", ["A", "B"]),
        ("J.K.Rowling", ["JK", "Rowling"]),
        ("K-12’s", ["K", "12’s"]),
        ("in the 90s", ["in", "the", "90s"]),
        ("% of", ["of"]),
        ("$13,000.", ["13000"]),
    ],
)
def test_what_stays_apart(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in written(text)] == words


def test_words_know_where_they_stand() -> None:
    text = "I.E.P.s for 4,400 (90%)"
    places = [text[start:end] for _, start, end in written(text)]
    assert places == ["I.E.P.s", "for", "4,400", "90", "%"]


def test_no_sign_that_nobody_sees_makes_another_word(chance: random.Random) -> None:
    signs = "\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff\ufe0f"
    for word in ("competency", "résumé", "Sugpiaq", "IEPs", "1990s"):
        for _ in range(40):
            at = chance.randrange(1, len(word))
            changed = unicodedata.normalize("NFD", word[:at]) + chance.choice(signs) + word[at:]
            ((found, start, end),) = written(changed)
            assert fold(found) == fold(word), changed
            assert (start, end) == (0, len(changed))


def test_words_without_their_places_are_the_same_words(chance: random.Random) -> None:
    texts = ["".join(chance.choices("aBs1904.,_%' -/é’\u200b\n", k=9)) for _ in range(5000)]
    for text in (*texts, "", "Ph.D.s earn 4,400 at 90 % in the '90s", "plain words, 12 of them."):
        assert [*written_words(text)] == [word for word, _, _ in written(text)], repr(text)


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("Memorial School (Sanborn Regional School District)", "memorial (sanborn"),
        ("Built on a network's design", "network’s de"),
        ("Fieldwork, travel and place", "Fieldwork, travel"),
        ("Del Lago Academy - Campus of Applied Science", "academy - campus"),
        ("Résumé", "resu"),
        ("students with IEPs", "I.E.P."),
        ("anything", ""),
    ],
)
def test_what_begins_the_words_of_a_name_finds_it(said: str, typed: str) -> None:
    assert begins_words(said, typed)
    assert not begins_words(said, f"{typed} elsewhere")
