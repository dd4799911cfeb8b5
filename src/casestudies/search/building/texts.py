"""The files that are made of the passages' words: which stand where, how often, what they mean.

It takes in passages some at a time, so that another process can do it while this one reads more.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.backend import DIRECTIONS, FIELDS, POSTINGS, WORDS
from casestudies.search.corpus import indexed, said_in_words
from casestudies.search.meaning import WordTable, save_directions, text_of
from casestudies.search.postings import Inverted, save_postings
from casestudies.search.spelling import hyphenated_words, passage_words, save_words

Texts = tuple[dict[str, str], str, str | None]
"""Of a passage the fields of the index, its title, and what is read for its meaning, if anything
is; plain data that goes to another process."""


def texts_of(passages: Sequence[Passage], vocabulary: Vocabulary) -> list[Texts]:
    """Of the passages of one case, or of those of none."""
    said = set(said_in_words([passage.kind for passage in passages]))
    return [
        (
            indexed(passage),
            passage.title,
            text_of(passage, vocabulary) if at in said else None,
        )
        for at, passage in enumerate(passages)
    ]


class TextFiles:
    """The files while they are made."""

    def __init__(self, table: Path, folder: Path) -> None:
        """``table``: of words and what they mean. Raises what ``WordTable`` raises."""
        self._folder = folder
        self._fields = {name: Inverted() for name in FIELDS}
        self._titles: list[str] = []
        self._table = WordTable(table)
        self._table.know_all()
        self._rows: list[bytes] = []
        self._numbers = array("I")

    def add(self, passages: Sequence[Texts]) -> None:
        """Take in the next passages: first all words, then what they mean, for each has tables of
        its own to look into."""
        first = len(self._titles)
        for name, field in self._fields.items():
            for fields, _, _ in passages:
                field.add(fields[name]) if name in fields else field.add_nothing()
        self._titles += (title for _, title, _ in passages)
        for number, (_, _, said) in enumerate(passages, first):
            if said is not None:
                self._numbers.append(number)
                self._rows.append(self._table.row(said))

    def save(self) -> None:
        """Write the files; raises ``OSError`` where the disk refuses."""
        text, count = self._fields["text"], len(self._titles)
        words = passage_words(text, self._titles)
        hyphenated = hyphenated_words(chain(text.pieces(), dict.fromkeys(self._titles)))
        save_words(words, self._folder / WORDS, hyphenated)
        numbers = self._numbers if len(self._numbers) < count else None
        path = self._folder / DIRECTIONS
        save_directions(self._rows, self._table.dimensions, path, numbers)
        save_postings(self._fields, self._folder / POSTINGS)

    def wait(self, meanwhile: Callable[[], None]) -> None:
        """They are written."""
