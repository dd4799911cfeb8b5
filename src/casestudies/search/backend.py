"""What the search asks of an index: where words and phrases occur. Whoosh is one answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from casestudies.model.progress import Progress

FIELDS = ("text", "title", "asked")


class SearchBackend(Protocol):
    """An inverted index over numbered texts. Implementations may be called from any thread.

    The numbers are positions in the sequence given to ``build``. Strength is between 0 and about
    2.2: BM25 without the rarity of the word, which the caller weighs in.
    """

    def build(self, texts: Sequence[Mapping[str, str]], progress: Progress) -> None:
        """Index texts, each by some of ``FIELDS``, into an empty place, replacing nothing.

        Raises ``Cancelled`` through ``progress`` and ``OSError`` where the disk refuses.
        """
        ...

    def open(self, count: int) -> None:
        """Open what was built; raises ``IndexUnreadable`` unless it holds ``count`` texts."""
        ...

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        """Number of each text whose ``field`` has these stems in a row, with its strength."""
        ...

    def close(self) -> None:
        """Let go of files; closing twice does nothing."""
        ...


class IndexUnreadable(Exception):
    """The index on disk is missing, damaged or of another making: build it anew."""
