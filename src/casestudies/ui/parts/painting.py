"""Painting that several delegates share: lines, chips, boxes to tick, focus outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
)

from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

Span = tuple[int, int]

_CHIP_HEIGHT = 19
CHIP_PAD = 8.0
CHIP_GAP = 6.0


class ChipText(NamedTuple):
    """A chip's words with the colours of its text and of its ground."""

    text: str
    ink: str
    pale: str


def paint_line(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line in the middle of ``box``, cut with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, cut)


def paint_tick_box(
    painter: QPainter, square: QRectF, theme: ThemeService, filled: QColor, *, chosen: bool
) -> None:
    """Paint a box to tick, filled with a colour and ticked where it is chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(filled if chosen else theme.color("ink_faint"), 1))
    painter.setBrush(filled if chosen else theme.color("surface"))
    painter.drawRoundedRect(square, 3.5, 3.5)
    if not chosen:
        return
    unit = (square.width() + 1) / 15  # the tick is drawn for a box of 14 pixels
    pen = QPen(theme.color("on_accent"), 1.8 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y = square.left(), square.top()
    tick = [(3.6, 7.4), (6.2, 10.0), (10.6, 4.4)]
    painter.drawPolyline(QPolygonF([QPointF(x + unit * a, y + unit * b) for a, b in tick]))


def chip_height() -> float:
    """The height of a chip, as large as type is now."""
    return float(px(_CHIP_HEIGHT))


def chip_width(text: str, metrics: QFontMetricsF) -> float:
    return metrics.horizontalAdvance(text) + 2 * CHIP_PAD


def chip_boxes(
    at: QPointF, width: float, chips: Sequence[ChipText], font: QFont
) -> list[tuple[ChipText, QRectF]]:
    """Where chips stand in a row from ``at``: those that fit in ``width``, leaving room to say how
    many do not."""
    metrics = QFontMetricsF(font)
    boxes = []
    x = at.x()
    for number, chip in enumerate(chips):
        left = len(chips) - number
        room = at.x() + width - x
        reserve = metrics.horizontalAdvance(f"+{left - 1}") + CHIP_GAP if left > 1 else 0
        size = chip_width(chip.text, metrics)
        if size + reserve > room and number:
            break
        boxes.append((chip, QRectF(x, at.y(), min(size, room), chip_height())))
        x += size + CHIP_GAP
    return boxes


def paint_chips(
    painter: QPainter, at: QPointF, width: float, chips: Sequence[ChipText], font: QFont
) -> None:
    """Paint chips in a row from ``at``; those that do not fit in ``width`` become "+2"."""
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    boxes = chip_boxes(at, width, chips, font)
    for chip, box in boxes:
        paint_chip(painter, box, chip)
    left = len(chips) - len(boxes)
    if left:
        x = boxes[-1][1].right() + CHIP_GAP
        painter.setPen(QColor(chips[-left].ink))
        rest = QRectF(x, at.y(), at.x() + width - x, chip_height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{left}")


def paint_chip(painter: QPainter, box: QRectF, chip: ChipText) -> None:
    """Paint one chip into ``box`` in the painter's font."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(chip.pale))
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(chip.ink))
    room = int(box.width() - CHIP_PAD) + 1
    said = painter.fontMetrics().elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)


def paint_focus(painter: QPainter, box: QRectF, color: QColor) -> None:
    """An outline inside ``box`` that tells where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 2))
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 5, 5)
