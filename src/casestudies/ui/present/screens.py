"""The screens: which one is the wall, and how a window gets there and stays there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

NONE = "-"  # wanted in place of a screen's name: no screen of its own for the wall
_BUILT_IN = ("edp", "lvds", "dsi", "built-in", "color lcd")  # how panels of laptops are called
_REST = 250  # ms without a change after which the screens are taken to stand


class Screens(QObject):
    """Knows the screens by their names: a ``QScreen`` that was taken from a window is dead once
    that window goes (PySide6 6.11). ``gone`` tells at once of a screen's name, ``changed`` that
    screens have come, gone, grown or moved and are at rest again."""

    gone = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._moved)

    def stop(self) -> None:
        """Tell nothing any more."""
        self._rest.stop()
        self.blockSignals(True)

    def names(self) -> tuple[str, ...]:
        """The screens by name, the primary one first. A screen that shows the same as another one
        (mirrored) is none of its own."""
        primary = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
        apart = [
            screen
            for at, screen in enumerate(screens)
            if all(screen.geometry() != other.geometry() for other in screens[:at])
        ]
        return tuple(screen.name() for screen in apart)

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
        screen.geometryChanged.connect(self._moved)
        self._rest.start()

    def _removed(self, screen: QScreen) -> None:
        self.gone.emit(screen.name())
        self._rest.start()

    def _moved(self) -> None:
        self._rest.start()


def places(names: Sequence[str], home: str, wanted: str) -> tuple[str, str]:
    """The screens for the laptop's view and for the wall ("" where they share one). ``home`` is
    where the program's window stands. The wall gets the screen that is ``wanted`` where it is
    there, else the first that is not the laptop's own."""
    built_in = (name for name in names if name.casefold().startswith(_BUILT_IN))
    laptop = next(built_in, home)
    others = [name for name in names if name != laptop]
    if wanted == NONE or not others:
        return laptop, ""
    if wanted == laptop:
        return others[0], laptop
    return laptop, wanted if wanted in others else others[0]
