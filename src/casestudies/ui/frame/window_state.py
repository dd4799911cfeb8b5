"""How a window stands, for the one that takes its place when it is built anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

from casestudies.ui.frame.history import History

_PATIENCE = 3000  # milliseconds in which what is scrolled may come


@dataclass(frozen=True)
class Spot:
    """A widget of a page told without words, which are another language's: the ``nth`` of its
    class in it."""

    kind: str
    nth: int


@dataclass(frozen=True)
class WindowState:
    """``pages`` is what each place gave of itself, ``shown`` the one on screen: its scroll areas
    and the widget in focus. ``on_rail`` tells that the focus was there."""

    geometry: QByteArray
    size: QSize
    history: History
    pages: Mapping[str, object]
    shown: str
    scrolled: Mapping[Spot, int]
    focus: Spot | None
    on_rail: bool


def scrolled_in(page: QWidget) -> dict[Spot, int]:
    """How far down the scroll areas of a page are, those that are at their top left out."""
    areas = page.findChildren(QAbstractScrollArea)
    return {
        spot: value
        for spot, area in _spots(areas).items()
        if isinstance(area, QAbstractScrollArea) and (value := area.verticalScrollBar().value())
    }


def focus_in(page: QWidget) -> Spot | None:
    """The widget of a page that has the focus; None where it is elsewhere."""
    focused = QApplication.focusWidget()
    spots = _spots(page.findChildren(QWidget))
    return next((spot for spot, widget in spots.items() if widget is focused), None)


def scroll_back(page: QWidget, scrolled: Mapping[Spot, int]) -> None:
    """Scroll a page's areas as they were, each as soon as it holds enough for it."""
    areas = _spots(page.findChildren(QAbstractScrollArea))
    for spot, value in scrolled.items():
        area = areas.get(spot)
        if isinstance(area, QAbstractScrollArea):
            _ScrollBack(area.verticalScrollBar(), value)


def focus_back(page: QWidget, spot: Spot) -> bool:
    """Put the focus where it was; False where there is no such widget now."""
    found = _spots(page.findChildren(QWidget)).get(spot)
    if found is None or not found.isVisibleTo(page) or not found.isEnabled():
        return False
    found.setFocus()
    return True


def _spots(widgets: Sequence[QWidget]) -> dict[Spot, QWidget]:
    counts: dict[str, int] = {}
    found = {}
    for widget in widgets:
        kind = type(widget).__name__
        counts[kind] = counts.get(kind, -1) + 1
        found[Spot(kind, counts[kind])] = widget
    return found


class _ScrollBack(QObject):
    """Waits for a scroll bar to reach as far as it is to go; whoever scrolls first is heeded."""

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, value
        bar.rangeChanged.connect(self._try)
        bar.sliderPressed.connect(self.deleteLater)
        bar.actionTriggered.connect(self.deleteLater)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.deleteLater)
        self._patience.start(_PATIENCE)
        self._try()

    def _try(self) -> None:
        if self._bar.maximum() >= self._value:
            self._bar.setValue(self._value)
            self._patience.stop()
            self._bar.rangeChanged.disconnect(self._try)
            self.deleteLater()
