"""Names of a report as packs write them, whatever the window speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from casestudies.model.comparison import ABOUT_NAMES, OF_CASES, QUESTIONS
from casestudies.model.vocabulary import GROUP_NAMES, Vocabulary
from casestudies.said import mark, said
from casestudies.services.compare.cut import PINNED

_HEADINGS = (
    mark("Comparison"),
    mark("Student populations"),
    *(PINNED, QUESTIONS, OF_CASES),
    *ABOUT_NAMES.written.values(),
)


class NamingLibrary(Protocol):
    """What the names need of the library."""

    def vocabulary(self) -> Vocabulary: ...

    def written_vocabulary(self) -> Vocabulary: ...


def written_names(library: NamingLibrary) -> dict[str, str]:
    """For each name of the vocabulary, and each heading over them, in the window's language the
    one that is written; empty where the window speaks so too."""
    spoken, written = _names(library.vocabulary()), _names(library.written_vocabulary())
    pairs = (
        *((said(heading), heading) for heading in _HEADINGS),
        *((GROUP_NAMES[group], name) for group, name in GROUP_NAMES.written.items()),
        *zip(spoken, written, strict=True),
    )
    found: dict[str, str] = {}
    for here, there in pairs:
        if here != there:
            found.setdefault(here, there)
    return found


def _names(vocabulary: Vocabulary) -> Iterator[str]:
    shortened = (*vocabulary.dimensions, *vocabulary.populations)
    yield from (one.name for one in (*shortened, *vocabulary.practices))
    yield from (one.short_name for one in shortened)
