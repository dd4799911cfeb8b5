"""How far the talk is: the minutes that have gone on a bar of those that are planned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from casestudies.ui.a11y import named


class AgendaBar(QWidget):
    """A bar over the planned minutes of a talk, with a mark where each slide begins. It is for the
    eye: the words beside it say the same."""

    def __init__(self, ground: QColor, done: QColor, mark: QColor, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._ground, self._done, self._mark = ground, done, mark
        self._marks: tuple[float, ...] = ()
        self._part = 0.0
        self.setMinimumSize(120, 20)
        named(self, self.tr("Agenda"))

    def show_plan(self, minutes: Sequence[float]) -> None:
        """``minutes``: planned for each slide, in order."""
        whole = sum(minutes)
        at, marks = 0.0, []
        for part in minutes:
            if part and at:
                marks.append(at / whole)
            at += part
        self._marks = tuple(marks)
        self.update()

    def show_part(self, part: float) -> None:
        """``part``: of the planned time that has gone, 0 to 1 and more."""
        self._part = min(1.0, max(0.0, part))
        self.setAccessibleDescription(self.tr("{0} % of the time").format(round(self._part * 100)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, self.height() / 2 - 4, self.width(), 8)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setBrush(self._done)
        gone = QRectF(bar.left(), bar.top(), bar.width() * self._part, bar.height())
        painter.drawRoundedRect(gone, 4, 4)
        painter.setBrush(self._mark)
        for at in self._marks:
            painter.drawRect(QRectF(at * self.width() - 1, bar.top() - 3, 2, 14))
