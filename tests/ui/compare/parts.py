"""What the tests of the Compare page share: a real window on the real library, and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination

FOUR = ("lindsay", "chugach", "pittsfield", "bdea")
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def show(qtbot: QtBot, page: ComparePage, spec: ComparisonSpec) -> None:
    """Go to a comparison as the program does, and wait for it."""
    page.context.go(Destination("compare", comparison=spec))
    arrive(qtbot, page, spec)


def arrive(qtbot: QtBot, page: ComparePage, spec: ComparisonSpec) -> None:
    def there() -> bool:
        comparison = page.table.cells.comparison
        return comparison is not None and comparison.spec == spec

    qtbot.waitUntil(there)
    qtbot.waitUntil(page.table.isVisible)


def focus(page: ComparePage) -> tuple[str, str]:
    cell = page.table.cell
    assert cell is not None
    return cell.row, cell.case


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
