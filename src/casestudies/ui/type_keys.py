"""The keys that change the size of type, and Ctrl with the wheel, for a window of the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from casestudies.ui.a11y import announce
from casestudies.ui.actions import ActionSet
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import TYPE_SIZE, USUAL, step_from

_NOTCH = 120  # of a wheel; touch pads send many small parts of it


class TypeKeys(QObject):
    """Binds the actions in ``window`` and watches the wheel before its lists would scroll and its
    texts zoom on their own. ``keep`` is called with the setting, for the next start."""

    def __init__(
        self, window: QWidget, actions: ActionSet, theme: ThemeService, keep: Callable[..., object]
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._keep = window, theme, keep
        self._turned = 0
        actions.bind("type.larger", window, self.enlarge)
        actions.bind("type.smaller", window, self.reduce)
        actions.bind("type.usual", window, self.usual)
        window.winId()  # makes its handle
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def enlarge(self) -> None:
        """Show type one step larger."""
        self._resize(step_from(self._theme.size, 1))

    def reduce(self) -> None:
        """Show type one step smaller."""
        self._resize(step_from(self._theme.size, -1))

    def usual(self) -> None:
        """Show type in its usual size."""
        self._resize(USUAL)

    def _resize(self, size: int) -> None:
        if size != self._theme.size:
            self._theme.resize(size)
            self._keep(**{TYPE_SIZE: size})
        announce(self._window, self.tr("Size of type: {0} %").format(size))

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
            (self.enlarge if up else self.reduce)()
        return True
