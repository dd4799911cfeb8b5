"""Buttons that a dialog or a menu left lit are let go when the window is the active one again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


class LetGo(QObject):
    """Watches ``window``: what opened over a button took the news that the mouse had left it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            for button in self._window.findChildren(QAbstractButton):
                _let_go(button)
        return super().eventFilter(watched, event)


def _let_go(button: QAbstractButton) -> None:
    inside = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    if button.underMouse() and not inside:
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        button.setDown(False)
        QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
