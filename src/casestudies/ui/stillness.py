"""How long ago somebody pressed a key or a button in the window: what can wait, waits for that."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

STILL = 2.0  # seconds without a key, after which nobody is in the middle of something
_PRESSES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
    )
)


class Stillness(QObject):
    """Watches windows for what the user does in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = time.monotonic()

    def watch(self, window: QWidget) -> None:
        """Heed what is pressed in ``window`` from now on."""
        window.winId()  # makes its handle
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    @property
    def still(self) -> bool:
        """Whether nothing was pressed for a while."""
        return time.monotonic() - self._last >= STILL

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES:
            self._last = time.monotonic()
        return super().eventFilter(watched, event)
