"""The head of the Compare page: under which name the comparison on screen is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.compare.saved import SavedComparisons
from casestudies.ui.compare.state import CompareState


class SavedName(QLabel):
    """Shows the name in one line, cut where it does not fit, and whether what is on screen was
    changed since; nothing for a comparison that is not saved."""

    def __init__(self, state: CompareState, saved: SavedComparisons, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._saved = saved
        self._shown = ("", "")
        self.setProperty("look", "heading")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        state.changed.connect(self._follow)
        saved.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        found = self._saved.current
        name = found.name if found else ""
        changed = found is not None and found.spec != self._state.spec
        shown = (name, self.tr(" (changed)") if changed else "")
        if shown != self._shown:
            self._shown = shown
            named(self, "".join(shown))
            self.setToolTip("".join(shown))
            self._cut()
        self.setVisible(bool(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cut()

    def _cut(self) -> None:
        name, after = self._shown
        metrics = QFontMetricsF(self.font())
        room = self.width() - metrics.horizontalAdvance(after)
        self.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + after)
