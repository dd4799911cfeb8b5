"""The cards of a row: how many stand in a line, and the type that all of them can have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from casestudies.model.cell_state import CellState
from casestudies.model.report import STATE_MARKS
from casestudies.model.talk import SlideCell
from casestudies.ui.present.pieces import Piece, Plate, piece
from casestudies.ui.present.wall_type import (
    BOLD,
    LEAST,
    REGULAR,
    SEMIBOLD,
    largest,
    steps,
    wall_font,
    widest_word,
)

_MOST = 60  # of a headline, at a height of 720
_GAP, _PADDING, _MARGIN = 20, 22, 6
_ENOUGH = 30  # a headline of this size is worth the detail below a name


@dataclass(frozen=True, slots=True)
class _Look:
    """How the cards of a page look: the size of headlines, and whether details are shown."""

    headline: int
    detail: bool


def pages_of_cards(
    cells: Sequence[SlideCell], room: QRectF, unit: float
) -> tuple[tuple[Plate, ...], ...]:
    """The cards of a row laid out in ``room``, page by page: all on one page where the smallest
    type allows, else on as few as it takes, as even as can be."""
    count = len(cells)
    for pages in range(1, count + 1):
        size = -(-count // pages)
        parts = [range(at, min(at + size, count)) for at in range(0, count, size)]
        made = [_page(cells, part, room, unit, size) for part in parts]
        if pages == count or all(page is not None for page in made):
            return tuple(page if page is not None else () for page in made)
    return ((),)


def _page(
    cells: Sequence[SlideCell], part: range, room: QRectF, unit: float, size: int
) -> tuple[Plate, ...] | None:
    """One page with the cards of ``part``, in one line or in two, whichever gives larger type;
    None where they do not fit."""
    best: tuple[_Look, list[QRectF]] | None = None
    for lines in (1, 2) if size > 2 else (1,):
        rects = _places(len(part), size, lines, room, unit)
        look = _look([cells[at] for at in part], rects, unit)
        if look is not None and (best is None or look.headline > best[0].headline):
            best = (look, rects)
    if best is None:
        return None
    look, rects = best
    return tuple(
        _plate(at, cells[at], rect, look, unit) for at, rect in zip(part, rects, strict=True)
    )


def _places(count: int, size: int, lines: int, room: QRectF, unit: float) -> list[QRectF]:
    """``size`` cards would stand in ``lines`` lines, as many in each; ``count`` of them do."""
    gap = _GAP * unit
    across = -(-size // lines)
    width = (room.width() - gap * (across - 1)) / across
    height = (room.height() - gap * (lines - 1)) / lines
    return [
        QRectF(
            room.left() + (at % across) * (width + gap),
            room.top() + (at // across) * (height + gap),
            width,
            height,
        )
        for at in range(count)
    ]


def _look(cells: Sequence[SlideCell], rects: Sequence[QRectF], unit: float) -> _Look | None:
    """The largest look in which every card fits."""
    sizes = steps(_MOST * unit, LEAST * unit)

    def fits(detail: bool) -> Callable[[int], bool]:
        return lambda pixels: all(
            _fits(cell, rect, _Look(pixels, detail), unit)
            for cell, rect in zip(cells, rects, strict=True)
        )

    whole = largest(sizes, fits(detail=True))
    if whole is not None and whole >= _ENOUGH * unit:
        return _Look(whole, detail=True)
    bare = largest(sizes, fits(detail=False))
    if bare is None or (whole is not None and bare <= whole):
        return _Look(whole, detail=True) if whole is not None else None
    return _Look(bare, detail=False)


def _fits(cell: SlideCell, rect: QRectF, look: _Look, unit: float) -> bool:
    width = rect.width() - 2 * _PADDING * unit
    if (
        any(
            widest_word(said, pixels, weight) > width
            for said, pixels, weight in ((cell.headline, look.headline, SEMIBOLD),)
        )
        and look.headline > LEAST * unit
    ):
        return False
    column = _column(cell, width, look, unit)
    foot = _foot(cell, width, unit)
    needed = column[-1].rect.bottom() + foot.text.height + 2 * _MARGIN * unit
    return needed <= rect.height() - 2 * _PADDING * unit


def _plate(at: int, cell: SlideCell, rect: QRectF, look: _Look, unit: float) -> Plate:
    padding = _PADDING * unit
    width = rect.width() - 2 * padding
    left, top = rect.left() + padding, rect.top() + padding
    foot = _foot(cell, width, unit)
    at_foot = rect.bottom() - padding - foot.text.height
    pieces = [found.moved(left, top) for found in _column(cell, width, look, unit)]
    corner = QPointF(rect.right() - padding, rect.bottom() - padding)
    return Plate(at, rect, (*pieces, foot.moved(left, at_foot)), corner, LEAST * unit)


def _column(cell: SlideCell, width: float, look: _Look, unit: float) -> list[Piece]:
    """Name, detail, state and headline below each other, from the top of the card."""
    least = round(LEAST * unit)
    found: list[Piece] = []
    name = max(least, min(round(look.headline * 0.7), round(34 * unit)))
    top = _below(found, piece(cell.name, name, BOLD, width, "name"), 0)
    if look.detail and cell.detail:
        top = _below(found, piece(cell.detail, least, REGULAR, width, "text_soft"), top + 2 * unit)
    if cell.state_words:
        said = f"{STATE_MARKS[cell.state]} {cell.state_words}"
        top = _below(found, piece(said, least, SEMIBOLD, width, "state"), top + 8 * unit)
    if cell.headline:
        headline = piece(cell.headline, look.headline, SEMIBOLD, width, "text")
        _below(found, headline, top + 8 * unit)
    return found


def _below(found: list[Piece], made: Piece, top: float) -> float:
    found.append(made.moved(0, top))
    return top + made.text.height


def _foot(cell: SlideCell, width: float, unit: float) -> Piece:
    """The sources and the year, in one line: "S21 S8 +3 · 2014"."""
    least = round(LEAST * unit)
    metrics = QFontMetricsF(wall_font(least))
    return piece(cites_line(cell, width * 0.72, metrics), least, REGULAR, width, "text_soft")


def cites_line(cell: SlideCell, width: float, metrics: QFontMetricsF) -> str:
    """The keys of a card's sources with the newest year, as many keys as ``width`` has room for:
    "S21 S8 +3 · 2014"."""
    year = f" · {cell.year}" if cell.year else ""
    if not cell.cites:
        if cell.state is CellState.NOT_DOCUMENTED:
            return QCoreApplication.translate("Wall", "no source found")
        return year.removeprefix(" · ")
    count, said = len(cell.cites), ""
    for shown in range(count, 0, -1):
        more = f" +{count - shown}" if shown < count else ""
        said = " ".join(cell.cites[:shown]) + more
        if metrics.horizontalAdvance(said + year) <= width:
            return said + year
    return said
