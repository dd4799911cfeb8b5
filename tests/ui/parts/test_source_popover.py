"""A source beside its mark is shown whole, also the first one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casestudies.model.case import Source
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.source_popover import SourcePopover

BERDIK = Source(
    "S12",
    "What's school without grade levels? (pages 2 to 4)",
    date=None,
    kind="news",
    author="Chris Berdik",
    publisher="Parents' Guide, reposting the Hechinger Report",
    url="https://parentsguide.asia/x",
)


def test_the_first_source_is_as_high_as_its_lines(qtbot: QtBot, window: MainWindow) -> None:
    popover = SourcePopover(window)
    anchor = QRect(window.mapToGlobal(QPoint(200, 200)), window.mapToGlobal(QPoint(220, 210)))
    for _ in range(2):
        popover.show_source(BERDIK, anchor, list, focus=True, first_hand=False)
        qtbot.waitUntil(popover.isVisible)
        shown = [one for one in popover.findChildren(QWidget) if one.isVisible()]
        for part in shown:
            least = part.heightForWidth(part.width()) if part.hasHeightForWidth() else 0
            assert part.height() >= max(least, part.minimumSizeHint().height()), part
        assert popover.open_button.height() >= popover.open_button.sizeHint().height()
