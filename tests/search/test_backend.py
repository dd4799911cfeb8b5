"""The index of words: words, phrases, strength, and what happens to damaged ones."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.search.backend import FIELDS, IndexUnreadable
from casestudies.search.packed import StoredFile
from casestudies.search.postings import inverted, open_postings, save_postings
from casestudies.search.text import stems
from casestudies.search.text_index import JoinedIndex, TextIndex, open_index

TEXTS = [
    {"text": "Students show habits of work and habits of mind."},
    {"text": "Work habits are graded apart."},
    {"text": "A habit of hard work."},
    {"text": "Competencies.", "title": "Habits of work: a guide", "asked": "what students master"},
]


@pytest.fixture
def backend(tmp_path: Path) -> Iterator[TextIndex]:
    save_postings(inverted(TEXTS, FIELDS), tmp_path / "index")
    found = open_index(tmp_path / "index", len(TEXTS))
    yield found
    found.close()


def numbers(backend: TextIndex, text: str, field: str = "text") -> set[int]:
    return set(backend.occurrences(field, stems(text)))


def test_words_and_their_forms(backend: TextIndex) -> None:
    assert numbers(backend, "habit") == {0, 1, 2}
    assert numbers(backend, "competency") == {3}
    assert numbers(backend, "absent") == set()


def test_phrases_stand_in_a_row(backend: TextIndex) -> None:
    assert numbers(backend, "habits of work") == {0}
    assert numbers(backend, "work habits") == {1}
    assert numbers(backend, "habits work") == set()
    assert numbers(backend, "habits of work", "title") == {3}
    assert numbers(backend, "students mastering", "asked") == {3}


def test_more_often_and_in_shorter_texts_is_stronger(backend: TextIndex) -> None:
    found = backend.occurrences("text", stems("habit"))
    assert found[0] > found[2]
    assert all(0 < strength < 2.3 for strength in found.values())


def test_a_long_text_is_as_long_as_it_is(tmp_path: Path) -> None:
    texts = [{"text": "word " * count} for count in (1, 250, 251)]
    save_postings(inverted(texts, FIELDS), tmp_path / "long")
    found = open_postings(StoredFile(tmp_path / "long"), ["text"])
    assert [*found["text"].lengths] == [1, 250, 251]
    assert [path.name for path in tmp_path.iterdir()] == ["long"], "nothing else is left"


def test_threads_share_one_index(backend: TextIndex) -> None:
    wrong: list[str] = []

    def ask() -> None:
        for _ in range(50):
            for text, expected in (("habit", {0, 1, 2}), ("habits of work", {0}), ("a", {2})):
                if numbers(backend, text) != expected:
                    wrong.append(text)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_closed_index_says_so(backend: TextIndex) -> None:
    backend.close()
    backend.close()
    with pytest.raises(IndexUnreadable):
        backend.occurrences("text", ("habit",))


def test_a_file_that_loses_its_end_while_it_is_open_says_so(tmp_path: Path) -> None:
    save_postings(inverted(TEXTS, FIELDS), tmp_path / "index")
    found = open_index(tmp_path / "index", len(TEXTS))
    os.truncate(tmp_path / "index", (tmp_path / "index").stat().st_size // 2)
    with pytest.raises(IndexUnreadable):
        found.occurrences("asked", stems("master"))
    found.close()
    with pytest.raises(IndexUnreadable):
        open_index(tmp_path / "index", len(TEXTS))


@pytest.mark.usefixtures("backend")
def test_the_number_of_texts_must_be_right(tmp_path: Path) -> None:
    with pytest.raises(IndexUnreadable):
        open_index(tmp_path / "index", len(TEXTS) + 1)


def test_a_missing_index_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(IndexUnreadable):
        open_index(tmp_path / "nothing", 1)


def test_two_joined_answer_as_one(backend: TextIndex) -> None:
    more = [{"text": "Habits of work, again."}, {"text": "Nothing of it."}]
    both = JoinedIndex(backend, len(TEXTS), backend.beside(inverted(more, FIELDS)))
    assert set(both.occurrences("text", stems("habits of work"))) == {0, 4}
    assert set(both.occurrences("text", stems("nothing"))) == {5}
    assert both.occurrences("title", stems("guide")) == backend.occurrences("title", ("guid",))
    found, alone = both.occurrences("text", stems("habit")), backend.occurrences("text", ("habit",))
    assert {number: found[number] for number in alone} == alone, "what was there stays as strong"
