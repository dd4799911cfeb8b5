"""The screens: which one is the wall, and how a window gets there and stays there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Screens(QObject):
    """Knows the screens by their names: a ``QScreen`` that was taken from a window is dead once
    that window goes (PySide6 6.11). ``gone`` and ``came`` tell of a screen's name."""

    gone = Signal(str)
    came = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)

    def names(self) -> tuple[str, ...]:
        """The screens by name, the primary one first."""
        primary = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
        return tuple(screen.name() for screen in screens)

    def geometry(self, name: str) -> QRect | None:
        """Where a screen stands; None where there is none of that name."""
        found = self._screen(name)
        return found.geometry() if found else None

    def label(self, name: str) -> str:
        """A screen as a person knows it: "Epson 1920 x 1080"."""
        found = self._screen(name)
        if found is None:
            return name
        size = found.size() * found.devicePixelRatio()
        called = f"{found.manufacturer()} {found.model()}".strip() or name
        return f"{called} {size.width()} × {size.height()}"

    def at(self, window: QWidget) -> str:
        """The name of the screen on which a window stands, told by where it is."""
        middle = window.geometry().center()
        for screen in QGuiApplication.screens():
            if screen.geometry().contains(middle):
                return screen.name()
        return self.names()[0]

    def fill(self, window: QWidget, name: str) -> None:
        """Let a window fill a screen. A window that is to be full of another screen has to be
        placed there before it grows: asking for the screen alone is not heeded."""
        geometry = self.geometry(name)
        if geometry is None:
            return
        if window.isFullScreen() and window.geometry() == geometry:
            window.show()
            return
        if window.isVisible():
            window.showNormal()
        window.setGeometry(geometry)
        window.showFullScreen()

    def _screen(self, name: str) -> QScreen | None:
        return next((s for s in QGuiApplication.screens() if s.name() == name), None)

    def _added(self, screen: QScreen) -> None:
        self.came.emit(screen.name())

    def _removed(self, screen: QScreen) -> None:
        self.gone.emit(screen.name())


def wall_among(names: Sequence[str], home: str, wanted: str) -> str:
    """The screen for the wall: the one that is ``wanted`` where it is there, else the first that
    is not the laptop's (``home``), else the laptop's own."""
    if wanted in names:
        return wanted
    return next((name for name in names if name != home), home)
