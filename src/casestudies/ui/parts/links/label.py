"""A label with links in its text, walked by Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel

_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class LinkedLabel(QLabel):
    """Tab comes to its first link at once: Qt would come to the label first, and show nothing of
    it. Where it begins with a link Qt, walking back from that one, would find it again for ever."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _TAB and not self.hasSelectedText():
            super().focusNextPrevChild(event.reason() is _TAB[0])

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward or self.selectionStart() != 0:
            return super().focusNextPrevChild(forward)
        self.setSelection(0, 0)
        return super(QLabel, self).focusNextPrevChild(forward)
