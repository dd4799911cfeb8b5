"""The handbook: the pages of the help as chapters, without markup, for those who set them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a piece of a line looks."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TYPED = "typed"


class BlockKind(StrEnum):
    """What a block is. The cells of a row are lines of its own; a picture's ``name`` is its
    file's."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    STEP = "step"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line in one look."""

    text: str
    look: Look = Look.PLAIN


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (of ``level`` 2 or more), a paragraph, an item of a list, a numbered step, a table
    (its ``rows``, the head first), or a picture, whose ``line`` says what it shows."""

    kind: BlockKind
    line: Line = ()
    level: int = 0
    rows: tuple[tuple[Line, ...], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the help."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """``language`` as in "en"; ``edition`` names version and date; ``contents`` is the heading over
    the list of chapters, ``of`` how a page and the number of pages are told ("{0} of {1}")."""

    title: str
    edition: str
    language: str
    contents: str
    of: str
    chapters: tuple[Chapter, ...]
