"""The cards of a row: how many stand in a line, and the type that all of them can have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from casestudies.model.report import STATE_MARKS
from casestudies.model.talk import SlideCell
from casestudies.ui.parts.wrapped_text import NO_BREAK_SPACE
from casestudies.ui.present.pieces import Piece, Plate, piece
from casestudies.ui.present.wall_type import (
    BOLD,
    LEAST,
    REGULAR,
    SEMIBOLD,
    height_of,
    largest,
    line_height,
    steps,
    wall_font,
    widest_word,
    wrapped,
)

_MOST = 64  # of a headline, at a height of 720
_MOST_STATE = 40  # of a state that stands alone in its card
_GAP, _PADDING, _MARGIN = 20, 22, 6
_KEPT = 500  # lines of sources
_ENOUGH = 30  # a headline of this size is worth the detail below a name
_COMFORT = 7  # a column that is narrower than so many of its letters' heights is hard to read
_LINES = (1.12, 1.0, 0.92)  # what cards in one, two and three lines are worth: side by side is best


@dataclass(frozen=True, slots=True)
class _Look:
    """How the cards of a page look: the size of headlines, and whether details are shown."""

    headline: int
    detail: bool


def pages_of_cards(
    cells: Sequence[SlideCell], room: QRectF, unit: float
) -> tuple[tuple[Plate, ...], ...]:
    """The cards of a row laid out in ``room``, page by page: all on one page where the smallest
    type allows, else on as few as it takes, as even as can be, and alike."""
    count = len(cells)
    for pages in range(1, count + 1):
        size = -(-count // pages)
        found = _best(cells, size, room, unit)
        if found is None and size == 1:
            found = _Look(round(LEAST * unit), detail=False), _places(count, 1, 1, room, unit)
        if found is not None:
            look, rects = found
            plates = [
                _plate(at, cell, rect, look, unit)
                for at, (cell, rect) in enumerate(zip(cells, rects, strict=True))
            ]
            return tuple(tuple(plates[at : at + size]) for at in range(0, count, size))
    return ((),)


def _best(
    cells: Sequence[SlideCell], size: int, room: QRectF, unit: float
) -> tuple[_Look, list[QRectF]] | None:
    """``size`` cards on a page, in the lines that can be read best; None where they do not fit."""
    best: tuple[float, _Look, list[QRectF]] | None = None
    for lines in range(1, min(len(_LINES), -(-size // 2)) + 1):
        rects = _places(len(cells), size, lines, room, unit)
        look = _look(cells, rects, unit)
        if look is None:
            continue
        letters = (rects[0].width() - 2 * _PADDING * unit) / look.headline
        worth = look.headline * min(1.0, letters / _COMFORT) * _LINES[lines - 1]
        if best is None or worth > best[0]:
            best = (worth, look, rects)
    return best[1:] if best else None


def _places(count: int, size: int, lines: int, room: QRectF, unit: float) -> list[QRectF]:
    """Where ``count`` cards stand, ``size`` of them on a page in ``lines`` lines."""
    gap = _GAP * unit
    across = -(-size // lines)
    width = (room.width() - gap * (across - 1)) / across
    height = (room.height() - gap * (lines - 1)) / lines
    return [
        QRectF(
            room.left() + (at % size % across) * (width + gap),
            room.top() + (at % size // across) * (height + gap),
            width,
            height,
        )
        for at in range(count)
    ]


def _look(cells: Sequence[SlideCell], rects: Sequence[QRectF], unit: float) -> _Look | None:
    """The largest look in which every card fits; details are shown where they leave the headlines
    large, or cost them nothing."""
    sizes = steps(_MOST * unit, LEAST * unit)

    def found(detail: bool) -> int | None:
        def all_fit(pixels: int, fit: Callable[[_Card], bool]) -> bool:
            look = _Look(pixels, detail)
            return all(
                fit(_Card(cell, rect.width(), rect.height(), look, unit))
                for cell, rect in zip(cells, rects, strict=True)
            )

        return largest(
            sizes,
            lambda pixels: all_fit(pixels, _Card.seems_to_fit),
            lambda pixels: all_fit(pixels, _Card.fits),
        )

    whole = found(detail=True)
    if whole is not None and whole >= _ENOUGH * unit:
        return _Look(whole, detail=True)
    bare = found(detail=False)
    if bare is None or whole == bare:
        return _Look(whole, detail=True) if whole is not None else None
    return _Look(bare, detail=False)


class _Line(NamedTuple):
    """A text of a card, ``gap`` below the one before."""

    said: str
    pixels: int
    weight: int
    color: str
    gap: float


class _Card:
    """A card of a width and height, in one look."""

    def __init__(
        self, cell: SlideCell, width: float, height: float, look: _Look, unit: float
    ) -> None:
        self._cell, self._look, self._unit = cell, look, unit
        self._width, self._height = width - 2 * _PADDING * unit, height - 2 * _PADDING * unit
        self._least = round(LEAST * unit)

    def seems_to_fit(self) -> bool:
        """Whether all has room and no word is broken, as far as the widths of words tell."""
        high = 0.0
        for line in self._lines():
            if widest_word(line.said, line.pixels, line.weight) > self._width:
                return False
            high += line.gap + height_of(line.said, line.pixels, line.weight, self._width)
        return high + self._foot_height <= self._height

    def fits(self) -> bool:
        """Whether all has room."""
        high = sum(
            line.gap + wrapped(line.said, line.pixels, line.weight, self._width).height
            for line in self._lines()
        )
        return high + self._foot_height <= self._height

    def pieces(self) -> Iterator[Piece]:
        """The texts at their places, from the corner within the padding."""
        top = 0.0
        for line in self._lines():
            made = piece(line.said, line.pixels, line.weight, self._width, line.color)
            yield made.moved(0, top + line.gap)
            top += line.gap + made.text.height
        if said := self._foot:
            made = piece(said, self._least, REGULAR, self._width, "text_soft")
            yield made.moved(0, self._height - made.text.height)

    def _lines(self) -> Iterator[_Line]:
        """Name, detail, state and headline below each other. A state that stands alone is the
        headline, and so is a share."""
        cell, look, unit, least = self._cell, self._look, self._unit, self._least
        most = max(least, min(round(look.headline * 0.7), round(36 * unit)))
        yield _Line(cell.name, self._unbroken(cell.name, most, BOLD), BOLD, "name", 0)
        if look.detail:
            for said in self._detail():
                yield _Line(said, least, REGULAR, "text_soft", 2 * unit)
        if cell.state_words:
            said = f"{STATE_MARKS[cell.state]}{NO_BREAK_SPACE}{cell.state_words}"
            alone = least if cell.headline else min(look.headline, round(_MOST_STATE * unit))
            size = self._unbroken(said, max(least, alone), SEMIBOLD)
            yield _Line(said, size, SEMIBOLD, "state", 8 * unit)
        if told := cell.headline or cell.share:
            yield _Line(told, look.headline, SEMIBOLD, "text", 8 * unit)

    def _unbroken(self, said: str, most: int, weight: int) -> int:
        """The largest size up to ``most`` in which no word is broken."""
        widest = widest_word(said, most, weight)
        return max(self._least, min(most, int(most * self._width / widest))) if widest else most

    def _detail(self) -> list[str]:
        """Place and size in one line, or in a line each where one is too short."""
        detail = self._cell.detail
        if not detail:
            return []
        one = height_of(detail, self._least, REGULAR, self._width) <= line_height(self._least)
        return [detail] if one else detail.split(" · ")

    @cached_property
    def _foot(self) -> str:
        """The sources and the year, in one line: "S21 S8 +3 · 2014"."""
        return cites_line(self._cell.cites, self._cell.year, self._width, self._least)

    @property
    def _foot_height(self) -> float:
        return line_height(self._least) + 2 * _MARGIN * self._unit if self._foot else 0


def _plate(at: int, cell: SlideCell, rect: QRectF, look: _Look, unit: float) -> Plate:
    left, top = rect.left() + _PADDING * unit, rect.top() + _PADDING * unit
    card = _Card(cell, rect.width(), rect.height(), look, unit)
    pieces = tuple(found.moved(left, top) for found in card.pieces())
    return Plate(at, rect, pieces, LEAST * unit)


@lru_cache(_KEPT)
def cites_line(cites: tuple[str, ...], newest: str, width: float, pixels: int) -> str:
    """The keys of a card's sources with the newest year, as many keys as ``width`` has room for:
    "S21 S8 +3 · 2014"; "" where it rests on none."""
    year = f" · {newest}" if newest else ""
    if not cites:
        return newest
    metrics = QFontMetricsF(wall_font(pixels))
    count, said = len(cites), ""
    for shown in range(count, 0, -1):
        more = f" +{count - shown}" if shown < count else ""
        said = " ".join(cites[:shown]) + more
        if metrics.horizontalAdvance(said + year) <= width:
            return said + year
    return said
