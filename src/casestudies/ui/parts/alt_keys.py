"""Alt and a letter is a command, in a line of text as well."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
_WRITES = sys.platform == "darwin"  # there Alt writes: å, –, ©


class AltKeys(QObject):
    """Keeps ``edit`` from writing the letter of a command that means nothing where it stands: Qt
    would take it for text."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = event.modifiers() & ~_SHIFT == _ALT
            if alt and event.text().isprintable() and event.text() and not _WRITES:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
