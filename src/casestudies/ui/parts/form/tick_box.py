"""A box to tick, drawn as the filters draw theirs: the platform's own is not seen in the dark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.painting import paint_focus, paint_tick_box
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

_BOX, _GAP, _AROUND = 15, 9, 3
_LEAST = 26  # pixels: enough to be pressed


class TickBox(QCheckBox):
    """Its words are its name."""

    def __init__(self, theme: ThemeService, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._theme = theme
        named(self, words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text())
        width = 2 * _AROUND + px(_BOX) + _GAP + wide
        return QSize(width, max(lined(_LEAST), self.fontMetrics().height() + _AROUND))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        side = px(_BOX)
        square = QRectF(_AROUND + 0.5, (self.height() - side) / 2, side - 1, side - 1)
        accent = self._theme.color("accent")
        paint_tick_box(painter, square, self._theme, accent, chosen=self.isChecked())
        painter.setFont(self.font())
        painter.setPen(self._theme.color("ink" if self.isEnabled() else "ink_faint"))
        text = self.rect().adjusted(_AROUND + side + _GAP, 0, -_AROUND, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, QRectF(self.rect()).adjusted(-1, -1, 1, 1), accent)
        painter.end()
