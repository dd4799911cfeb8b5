"""What the parts of a rendered case share: the case with its look, and a section with its HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from casestudies.model.case import Case, Source
    from casestudies.model.library.notes import Note


@dataclass(frozen=True)
class Rendering:
    """A case, the vocabulary for its names, its colours, and the user's notes by the part of the
    case that they are of."""

    case: Case
    vocabulary: Vocabulary
    tokens: Tokens
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the case by their keys."""
        return {source.key: source for source in self.case.sources}


@dataclass(frozen=True, slots=True)
class Section:
    """A stop in the contents. ``bar`` is the colour of the bar at its left, "" for none;
    ``group`` heads it in the contents."""

    anchor: str
    title: str
    bar: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the page, put into the document on its own. ``lead`` is the style of its first
    paragraph, a key of ``style.LEADS``; ``section`` is None where it is no stop of its own."""

    html: str
    lead: str
    section: Section | None = None
