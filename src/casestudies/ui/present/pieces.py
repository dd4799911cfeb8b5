"""What stands on the wall: texts at their places, and the plates of the cards."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.present.wall_type import wrapped


@dataclass(frozen=True, slots=True)
class Piece:
    """A text at a place; ``color`` is a field of ``WallColors``, ``pixels`` the size of type."""

    text: WrappedText
    said: str
    left: float
    top: float
    color: str
    pixels: int

    @property
    def rect(self) -> QRectF:
        return QRectF(self.left, self.top, self.text.width, self.text.height)

    def moved(self, left: float, top: float) -> Piece:
        left, top = self.left + left, self.top + top
        return Piece(self.text, self.said, left, top, self.color, self.pixels)


def piece(said: str, pixels: int, weight: int, width: float, color: str) -> Piece:
    """A text of that width at the origin."""
    return Piece(wrapped(said, pixels, weight, width), said, 0, 0, color, pixels)


@dataclass(frozen=True, slots=True)
class Plate:
    """A card of a slide, the ``cell``-th; its pieces stand where they are painted. ``dot`` is the
    width of a dot that somebody gave it."""

    cell: int
    rect: QRectF
    pieces: tuple[Piece, ...]
    dot: float
