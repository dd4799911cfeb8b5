"""Ctrl and the wheel change the size of type, wherever in a window the mouse is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

_NOTCH = 120  # of a wheel; touch pads send many small parts of it


class TypeWheel(QObject):
    """Watches what arrives at ``window``, before lists would scroll and texts zoom on their own."""

    def __init__(
        self, window: QWidget, larger: Callable[[], None], smaller: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._larger, self._smaller = larger, smaller
        self._turned = 0
        window.winId()  # makes its handle
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            return super().eventFilter(watched, event)
        turn = event.angleDelta().y()
        self._turned = self._turned + turn if self._turned * turn >= 0 else turn
        while abs(self._turned) >= _NOTCH:
            up = self._turned > 0
            self._turned -= _NOTCH if up else -_NOTCH
            (self._larger if up else self._smaller)()
        return True
