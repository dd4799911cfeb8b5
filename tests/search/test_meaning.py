"""The table of words by meaning, and the directions of passages."""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

import pytest

from casestudies import assets
from casestudies.search import meaning
from casestudies.search.backend import IndexUnreadable
from casestudies.search.meaning import (
    Direction,
    WordsNear,
    WordTable,
    open_directions,
    row_of,
    save_directions,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    "Students who miss school are visited at home.",
    "Letter grades gave way to a four-point scale.",
    "Advisors speak with each family once a month.",
    "The hydroponic gardens and fish tanks at Whittier.",
    "",
    "Grading policies are transparent.",
)


def cosine(one: Direction, other: Direction) -> float:
    """How near two directions are, -1 to 1."""
    size = math.sqrt(sum(map(mul, one, one)) * sum(map(mul, other, other)))
    return sum(map(mul, one, other)) / size if size else 0.0


@pytest.fixture(scope="module")
def table() -> WordTable:
    return WordTable(assets.resource("meaning", "words-256.bin"))


def direction(table: WordTable, text: str) -> Direction:
    found = table.direction(text)
    assert found is not None
    return found


def test_words_of_one_thing_are_nearer_than_others(table: WordTable) -> None:
    learners = direction(table, "ELL")
    assert cosine(learners, direction(table, "English learners")) > 0.45
    assert cosine(learners, direction(table, "hydroponic gardens")) < 0.2
    assert cosine(learners, learners) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "  ", "—", "学校", "!?"])
def test_text_without_a_known_word_points_nowhere(table: WordTable, text: str) -> None:
    assert table.direction(text) is None


def test_a_word_that_the_table_lacks_is_read_in_pieces(table: WordTable) -> None:
    assert table.direction("unwhittierable") is not None
    assert table.direction("Whittier's") == table.direction("whittier’s")


def test_a_word_without_an_end_keeps_nobody_waiting(table: WordTable) -> None:
    """Something pasted may have no blank in it: it took the square of its letters, minutes."""
    assert len(table.pieces("q" * 100_000)) <= 100


def test_order_case_and_accents_do_not_matter(table: WordTable) -> None:
    assert table.direction("Résumé Writing") == table.direction("writing resume")


def test_the_near_passages_are_those_of_plain_arithmetic(table: WordTable, tmp_path: Path) -> None:
    found = [table.direction(text) for text in TEXTS]
    rows = [table.row(text) for text in TEXTS]
    save_directions(rows, table.dimensions, tmp_path / "directions.bin")
    kept = open_directions(tmp_path / "directions.bin", len(TEXTS))
    for question in ("truancy", "how are students graded", "gardens", "parents"):
        asked = direction(table, question)
        near = kept.near(asked, noise=0.05)
        for number, own in enumerate(found):
            plain = cosine(asked, own) if own else 0.0
            if plain > 0.07:
                assert near[number] == pytest.approx(plain, abs=0.02), (question, TEXTS[number])
            elif plain < 0.03:
                assert number not in near, (question, TEXTS[number])


def test_a_row_is_the_direction_as_it_is_kept(table: WordTable) -> None:
    long = " ".join(TEXTS)
    for text in (*TEXTS, long, "mastery " * 40, "mastery " * 400, long * 30, "", "zzzz 你好"):
        assert table.row(text) == row_of(table.direction(text), table.dimensions), text[:40]


def test_a_direction_that_points_along_one_dimension_fits_too(tmp_path: Path) -> None:
    along = tuple(1000 if at == 3 else 0 for at in range(256))
    against = tuple(-value for value in along)
    save_directions(
        [row_of(one, 256) for one in (along, against, None)], 256, tmp_path / "directions.bin"
    )
    near = open_directions(tmp_path / "directions.bin", 3).near(along, noise=-2.0)
    assert near[0] > 0.7  # cut at what eight bits hold, and still by far the nearest
    assert near[1] == pytest.approx(-near[0], abs=0.02)
    assert near[2] == 0.0


@pytest.mark.parametrize("count", [1, 2, 5, len(TEXTS)])
def test_passages_without_a_direction_take_no_room_and_are_never_near(
    table: WordTable, tmp_path: Path, count: int
) -> None:
    found = [table.row(text) for text in TEXTS[:count]]
    save_directions(found, table.dimensions, tmp_path / "all.bin")
    numbers = [3 * number + 1 for number in range(count)]
    save_directions(found, table.dimensions, tmp_path / "some.bin", numbers)
    every = open_directions(tmp_path / "all.bin", count)
    some = open_directions(tmp_path / "some.bin", 3 * count)
    assert (len(every), len(some)) == (count, 3 * count)
    asked = direction(table, "how are students graded")
    near = every.near(asked, noise=-1.0)
    assert [*near] == [*range(count)]
    assert [*some.near(asked, noise=-1.0).items()] == [
        (numbers[at], cosine) for at, cosine in near.items()
    ]
    with pytest.raises(ValueError):
        open_directions(tmp_path / "some.bin", count - 1)


@pytest.mark.parametrize("numbers", [None, [3 * number + 1 for number in range(len(TEXTS))]])
def test_the_directions_of_many_passages_are_read_for_each_question(
    table: WordTable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, numbers: list[int] | None
) -> None:
    path, count = tmp_path / "directions.bin", len(TEXTS) if numbers is None else 3 * len(TEXTS)
    save_directions([table.row(text) for text in TEXTS], table.dimensions, path, numbers)
    at_hand = open_directions(path, count)
    monkeypatch.setattr(meaning, "MOST_AT_HAND", len(TEXTS) - 1)
    stored = open_directions(path, count)
    for question in ("how are students graded", "gardens"):
        asked = direction(table, question)
        assert stored.near(asked, noise=-1.0) == at_hand.near(asked, noise=-1.0)
    with pytest.raises(ValueError):
        open_directions(path, len(TEXTS) - 1)
    stored.close()
    with pytest.raises(IndexUnreadable):
        stored.near(asked, noise=-1.0)


def test_the_nearest_words_are_named_nearest_first(table: WordTable) -> None:
    asked = direction(table, "kids who skip school")
    words = ["students", "who", "are", "absent", "from", "school", "are", "visited", "by", "fish"]
    named = WordsNear(table, asked).nearest(words, least=0.3)
    assert named[0] == "school"
    assert "fish" not in named
    nearness = [cosine(asked, direction(table, word)) for word in named]
    assert nearness == sorted(nearness, reverse=True)


def test_a_damaged_table_or_file_is_no_table(tmp_path: Path) -> None:
    good = assets.resource("meaning", "words-256.bin").read_bytes()
    path = tmp_path / "words.bin"
    for data in (b"NOTHING!" + good[8:], good[:-1], good[:40]):
        path.write_bytes(data)
        with pytest.raises(ValueError):
            WordTable(path)
    save_directions([row_of(None, 256)], 256, path)
    with pytest.raises(ValueError):
        open_directions(path, 2)
