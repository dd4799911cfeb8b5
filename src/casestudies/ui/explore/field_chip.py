"""A field of the query as a chip in the search box: named in full, taken out by × or Delete."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.explore.fields import Field
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, px

HEIGHT = 24
_PAD = 9
_CROSS = 20  # pixels at the right that take the chip out
_MOST = 250
_LEAST = 64


class FieldChip(QWidget):
    """``removed`` asks to take the field out; ``left`` and ``right`` to move the focus on."""

    removed = Signal()
    left = Signal()
    right = Signal()

    def __init__(self, field: Field, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        fit(self.setFixedHeight, HEIGHT, by=lined)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(f"{field.label}\n{field.text}")
        said = self.tr("Filter typed in the search box. Delete takes it out.")
        named(self, self.tr("Filter {0}").format(field.label), said)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("chip"))
        wide = metrics.horizontalAdvance(self.field.label) + 2 * _PAD + _CROSS - 4
        return QSize(min(px(_MOST), round(wide) + 1), lined(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(lined(_LEAST), self.sizeHint().width()), lined(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        ink, box = theme.color("accent_ink"), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.color("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("learning.pale"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(theme.font("chip"))
        painter.setPen(ink)
        text = box.adjusted(_PAD - 1, 0, -_CROSS, 0)
        room = int(text.width()) + 1
        label = painter.fontMetrics().elidedText(
            self.field.label, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(QPen(ink, 1.5))
        x, y = box.right() - _CROSS / 2, box.center().y()
        painter.drawLine(
            QRectF(x - 3, y - 3, 6, 6).topLeft(), QRectF(x - 3, y - 3, 6, 6).bottomRight()
        )
        painter.drawLine(
            QRectF(x - 3, y - 3, 6, 6).topRight(), QRectF(x - 3, y - 3, 6, 6).bottomLeft()
        )
        painter.end()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key == Qt.Key.Key_Left:
            self.left.emit()
        elif key == Qt.Key.Key_Right:
            self.right.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.on_cross(event.position().toPoint()):
            self.removed.emit()
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def on_cross(self, spot: QPoint) -> bool:
        """True where a click takes the chip out."""
        return spot.x() >= self.width() - _CROSS - 2
