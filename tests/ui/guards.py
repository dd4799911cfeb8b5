"""What no test of the window may do: leave windows or running timers, open what blocks."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import compress
from weakref import WeakSet

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)
from shiboken6 import Shiboken

MANY = 30_000  # objects that are walked
shared: set[QWidget] = set()  # windows that the tests of a module use one after another
_running: WeakSet[QObject] = WeakSet()  # timers that may run after the last test
_walked = 0  # of them, by the last look at the timers

BLOCKING: dict[type, tuple[str, ...]] = {
    QDialog: ("exec",),
    QColorDialog: ("getColor",),
    QFileDialog: (
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileName",
        "getSaveFileUrl",
    ),
    QFontDialog: ("getFont",),
    QInputDialog: ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    QMessageBox: ("about", "aboutQt", "critical", "information", "question", "warning"),
}


@contextmanager
def no_windows_left() -> Iterator[None]:
    """Fails when there are more windows after the block than before it, shown or hidden; those
    that are about to be deleted are."""
    before = _windows()
    yield
    if left := _windows() - before:
        gc.collect()  # a window that only a circle of Python objects holds is on its way out
        left &= _windows()
    if left:
        pytest.fail(f"windows left: {_told(left)}")


@contextmanager
def no_timers_left(*, since_the_last: bool = False) -> Iterator[None]:
    """Fails when a timer runs after the block that did not run before it. Where no window is there
    before the block, none runs, and what Python holds by then stays: it is not walked again. Where
    nothing was done ``since_the_last`` block, those run that ran after that."""
    before: set[QObject] = set()
    if shared or _windows():
        before = set(_running) if since_the_last else _timers()
    else:
        _let_lie()
    yield
    found = _timers()
    if found - before:
        gc.collect()
        found &= _timers()
    _running.clear()
    _running.update(found)
    if left := found - before:
        pytest.fail(f"timers left running: {_told(left)}")


@contextmanager
def nothing_blocks() -> Iterator[None]:
    """Fails whatever opens a dialog that holds up the program until it is closed: the test would
    wait for ever. Qt lets nobody replace ``QMenu.exec``; ``test_guards.py`` looks for it in the
    source."""
    with pytest.MonkeyPatch.context() as patch:
        for owner, names in BLOCKING.items():
            for name in names:
                patch.setattr(owner, name, _refusal(f"{owner.__name__}.{name}"))
        yield


def _refusal(name: str) -> Callable[..., object]:
    def refuse(*_: object, **__: object) -> object:
        pytest.fail(f"{name} was called, which blocks; open() does not")

    return refuse


def _windows() -> set[QObject]:
    delete_now()
    if QApplication.instance() is None:
        return set()
    found = {widget for widget in QApplication.topLevelWidgets() if _is_ours(widget)}
    return {widget for widget in found if _main(widget) not in shared} if shared else found


def _main(widget: QWidget) -> QWidget:
    """The window that a menu or dialog belongs to, or itself."""
    while (parent := widget.parentWidget()) is not None:
        widget = parent
    return widget


def _is_ours(widget: QWidget) -> bool:
    """Whether it is no tooltip, which Qt makes and ends when it likes."""
    return widget.metaObject().className() != "QTipLabel"


def _timers() -> set[QObject]:
    """Looks through some 20,000 objects after each test, so without a line of Python for each of
    them."""
    global _walked
    delete_now()
    things = gc.get_objects()
    _walked = len(things)
    found = compress(things, map(_kinds_of_timer().__contains__, map(type, things)))
    return {timer for timer in found if Shiboken.isValid(timer) and timer.isActive()}


def _let_lie() -> None:
    """Takes what has come to stay since it was last done out of what the collector walks. Only
    between two tests: what one of them holds would never be let go."""
    if _walked > MANY:
        gc.collect()
        gc.freeze()


def _kinds_of_timer() -> set[type]:
    """``QTimer`` and all classes made of it so far."""
    kinds: set[type] = {QTimer}
    ahead = [QTimer]
    while ahead:
        made = ahead.pop().__subclasses__()
        ahead.extend(made)
        kinds.update(made)
    return kinds


def delete_now() -> None:
    """Deletes what ``deleteLater`` was called on."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _told(things: set[QObject]) -> str:
    names = [f"{type(thing).__name__} “{thing.objectName()}”" for thing in things]
    return ", ".join(sorted(names))


def let_go(widget: QWidget) -> None:
    """Release the mouse over a widget whose click took it away before it was released: Qt would
    hold the button for pressed in every test that follows."""
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
