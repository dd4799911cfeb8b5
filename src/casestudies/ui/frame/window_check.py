"""How Qt opens windows here, told by painting one that is not shown.

Qt ends the process where it can open none, so this runs in a process of its own
(``casestudies doctor`` starts it).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from casestudies.ui.theme.fonts import register_fonts


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """Qt's version, the platform it speaks to, each screen as (width, height, scale), the font
    families of ours that it knows, and whether a widget could be painted."""

    qt: str
    platform: str
    screens: tuple[tuple[int, int, float], ...]
    families: tuple[str, ...]
    painted: bool


def look_at_window() -> WindowFacts:
    """Opens what a window needs and tells of it."""
    app = QApplication.instance() or QApplication([])
    widget = QWidget()
    widget.resize(100, 100)
    facts = WindowFacts(
        qVersion(),
        QGuiApplication.platformName(),
        tuple(
            (screen.size().width(), screen.size().height(), screen.devicePixelRatio())
            for screen in QGuiApplication.screens()
        ),
        tuple(register_fonts()),
        not widget.grab().isNull(),
    )
    del app
    return facts
