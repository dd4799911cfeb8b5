"""The regions of the window, from the rail to the foot: F6 goes from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

_PARTS = (QSplitter, QStackedWidget)
_MAIN = (QAbstractItemView, QTextEdit)  # gone to first, before the buttons over it
_BAR = "topbar"


def regions_in(widget: QWidget) -> list[QWidget]:
    """The parts of a widget that can be gone to, in the order of reading: each bar of a page and
    each pane of a splitter, of what is in sight."""
    if not widget.isVisible() or not stops_in(widget):
        return []
    pane = isinstance(widget.parentWidget(), QSplitter)
    if not _has_parts(widget, bars=not pane):
        return [widget]
    inside = [child for child in _children(widget) if child.isVisible()]
    found = [region for child in sorted(inside, key=_place) for region in regions_in(child)]
    return found or [widget]


def stops_in(region: QWidget) -> list[QWidget]:
    """Where Tab stops within a region, in its order."""
    found = []
    widget = region.nextInFocusChain()
    tab = Qt.FocusPolicy.TabFocus
    while widget is not None and widget is not region:
        stops = (widget.focusPolicy() & tab) == tab and widget.focusProxy() is None
        if stops and widget.isEnabled() and widget.isVisible() and region.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    if (region.focusPolicy() & tab) == tab:
        found.insert(0, region)
    return found


class Regions:
    """Walks the regions that ``regions`` gives."""

    def __init__(self, regions: Callable[[], Sequence[QWidget]]) -> None:
        self._regions = regions

    def step(self, by: int) -> None:
        """Go to the next region (``by`` 1) or the one before (-1), where one was in it last."""
        regions = self._regions()
        if not regions:
            return
        focused = QApplication.focusWidget()
        inside = [n for n, region in enumerate(regions) if _holds(region, focused)]
        at = inside[-1] if inside else (-1 if by > 0 else 0)
        region = regions[(at + by) % len(regions)]
        stops = stops_in(region)
        last = region.focusWidget()
        first = next((stop for stop in stops if isinstance(stop, _MAIN)), stops[0])
        target = last if last is not None and last in stops else first
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _has_parts(widget: QWidget, *, bars: bool) -> bool:
    if isinstance(widget, _PARTS if bars else QSplitter):
        return True
    inside = [child for child in widget.findChildren(QWidget) if child.isVisible()]
    if not bars:
        return any(isinstance(child, QSplitter) for child in inside)
    return any(isinstance(child, _PARTS) or child.objectName() == _BAR for child in inside)


def put_last(window: QWidget, *regions: QWidget) -> None:
    """Let Tab come to these regions after all that was built later than they."""
    none = Qt.FocusPolicy.NoFocus
    last = window.previousInFocusChain()
    while last is not None and last is not window and last.focusPolicy() == none:
        last = last.previousInFocusChain()
    if last is None or last is window or regions[-1].isAncestorOf(last):
        return
    stops: list[QWidget] = []
    for region in regions:
        inside = [one for one in region.findChildren(QWidget) if one.focusPolicy() != none]
        stops += sorted(inside, key=lambda stop: stop.mapToGlobal(QPoint(0, 0)).x())
    for before, after in pairwise((last, *stops)):
        QWidget.setTabOrder(before, after)


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        return [shown] if shown is not None else []
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _place(widget: QWidget) -> tuple[int, int]:
    at = widget.mapToGlobal(QPoint(0, 0))
    return at.y(), at.x()


def _holds(region: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (region is focused or region.isAncestorOf(focused))
