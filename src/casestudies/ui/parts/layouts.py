"""Small help with layouts; a button and a line whose words give way where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolTip,
)

_LEAST_LETTERS = 6  # that stay of a button's words


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class CutLabel(QLabel):
    """A line of plain words that takes what room there is, ends with an ellipsis where that is too
    little and then says all of them in its tip. It asks for a few letters only."""

    def __init__(self, *args: object) -> None:
        """As a ``QLabel``: words and parent, or the parent alone."""
        super().__init__(*args)  # type: ignore[arg-type]
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(hint.width(), least), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QStylePainter(self)
        painter.setFont(self.font())
        role = self.foregroundRole()
        style, palette = self.style(), self.palette()
        inside = self.contentsRect()
        style.drawItemText(
            painter, inside, self.alignment().value, palette, self.isEnabled(), self._cut(), role
        )
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            whole = self._cut() == self.text()
            QToolTip.showText(self.cursor().pos(), "" if whole else self.text(), self)
            return True
        return super().event(event)

    def _cut(self) -> str:
        """The words as far as there is room for them."""
        room = self.contentsRect().width() + 1
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class CutButton(QPushButton):
    """Ends its words with an ellipsis where they do not fit, and says all of them in its tip."""

    def __init__(self, *args: object) -> None:
        """As a ``QPushButton``: words and parent, or the parent alone."""
        super().__init__(*args)  # type: ignore[arg-type]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint = super().sizeHint()
        words = self.fontMetrics()
        spared = words.horizontalAdvance(self.text()) - words.averageCharWidth() * _LEAST_LETTERS
        return QSize(hint.width() - max(0, spared), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._cut()  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            text = self.text().replace("&", "")
            QToolTip.showText(self.cursor().pos(), text if self._cut() != self.text() else "", self)
            return True
        return super().event(event)

    def _cut(self) -> str:
        """The words as far as there is room for them."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(inside, option, self).width()
        if not self.icon().isNull():
            room -= self.iconSize().width() + 4
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room + 1, Qt.TextFlag.TextShowMnemonic.value
        )
