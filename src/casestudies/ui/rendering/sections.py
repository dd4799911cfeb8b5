"""What the parts of a rendered case share: the case with its look, and a section with its HTML."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.model.case import Case
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.rendering.text import Marker
from casestudies.ui.theme.tokens import Tokens


@dataclass(frozen=True)
class Rendering:
    """A case, the vocabulary for its names, and how to paint it."""

    case: Case
    vocabulary: Vocabulary
    tokens: Tokens
    marker: Marker


@dataclass(frozen=True, slots=True)
class Section:
    """A stop in the contents. ``bar`` is the colour of the bar at its left, "" for none;
    ``group`` heads it in the contents; ``hits`` counts highlighted words inside."""

    anchor: str
    title: str
    bar: str = ""
    group: str = ""
    hits: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the page; ``section`` is None where the piece is no stop of its own."""

    html: str
    section: Section | None = None
