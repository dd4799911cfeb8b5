"""A line for a sentence that comes and goes, such as what is wrong with a field."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget


class SentenceRoom(QLabel):
    """Has the room of its ``longest`` sentence at all times: what stands below never moves under
    the pointer."""

    def __init__(self, look: str, longest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._longest = longest
        self.setProperty("look", look)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()  # else the lines are those of another font
        across = min(width, self.maximumWidth())
        room = QRect(0, 0, across, 10_000)
        wrap = Qt.TextFlag.TextWordWrap.value
        longest = self.fontMetrics().boundingRect(room, wrap, self._longest).height()
        return max(super().heightForWidth(across), longest)
