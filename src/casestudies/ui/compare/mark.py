"""The marks of the states in a tick matrix, told apart by their shapes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from casestudies.model.cell_state import CellState
from casestudies.ui import QT_TRANSLATE_NOOP

_LEGEND: tuple[tuple[CellState, str], ...] = (
    (CellState.DOCUMENTED, QT_TRANSLATE_NOOP("Legend", "documented")),
    (CellState.ABSENT, QT_TRANSLATE_NOOP("Legend", "documented as absent")),
    (CellState.ENDED, QT_TRANSLATE_NOOP("Legend", "ended")),
    (CellState.DISPUTED, QT_TRANSLATE_NOOP("Legend", "disputed")),
    (CellState.NOT_DOCUMENTED, QT_TRANSLATE_NOOP("Legend", "not documented in our sources")),
    (CellState.REPORTED, QT_TRANSLATE_NOOP("Legend", "reported by the school, not researched")),
)


def legend(*, reported: bool = False) -> tuple[tuple[CellState, str], ...]:
    """Each state that has a mark, with what the reader calls it; ``reported`` tells that a school
    reports something of itself."""
    return tuple(
        (state, QCoreApplication.translate("Legend", name))
        for state, name in _LEGEND
        if reported or state is not CellState.REPORTED
    )


def paint_mark(painter: QPainter, state: CellState, box: QRectF, ink: QColor) -> None:
    """Paint the mark of ``state`` into a square: a check, a cross, a filled square, plus over
    minus, an empty square for what the school reports, or a dash for what is not documented."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    if state is CellState.DOCUMENTED:
        painter.drawPolyline(QPolygonF([at(0.08, 0.55), at(0.38, 0.88), at(0.95, 0.15)]))
    elif state is CellState.ABSENT:
        painter.drawLine(at(0.12, 0.12), at(0.88, 0.88))
        painter.drawLine(at(0.88, 0.12), at(0.12, 0.88))
    elif state is CellState.ENDED:
        painter.fillRect(box.adjusted(1.5, 1.5, -1.5, -1.5), ink)
    elif state is CellState.DISPUTED:
        painter.drawLine(at(0.5, 0.0), at(0.5, 0.66))
        painter.drawLine(at(0.17, 0.33), at(0.83, 0.33))
        painter.drawLine(at(0.17, 0.95), at(0.83, 0.95))
    elif state is CellState.REPORTED:
        painter.setPen(QPen(ink, 1.5))
        painter.drawRect(box.adjusted(2, 2, -2, -2))
    else:
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(at(0.15, 0.5), at(0.85, 0.5))
    painter.restore()
