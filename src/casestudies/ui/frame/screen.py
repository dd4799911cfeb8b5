"""How large the window is on the screen it opens on, and that it ends on it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

SMALLEST = QSize(960, 600)
USUAL = QSize(1440, 900)
FRAME = QSize(8, 40)  # about what a window manager puts round a window


def room_for_window() -> QSize:
    """How large the window may be, without the frame round it, to end on the screen."""
    return QGuiApplication.primaryScreen().availableSize() - FRAME


def pull_onto_the_screen(window: QMainWindow) -> None:
    """Where a window was last may be larger than this screen, or beyond it."""
    screen = window.screen().availableGeometry()
    if window.isMaximized() or screen.contains(window.geometry()):
        return
    window.resize(window.size().boundedTo(room_for_window()))
    frame = window.frameGeometry()
    left = min(max(frame.left(), screen.left()), screen.right() - frame.width() + 1)
    top = min(max(frame.top(), screen.top()), screen.bottom() - frame.height() + 1)
    window.move(max(left, screen.left()), max(top, screen.top()))
