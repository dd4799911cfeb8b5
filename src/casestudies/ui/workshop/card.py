"""A button as high as the words on it need: a title and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from casestudies.ui.a11y import named

_NARROWEST = 200


class Card(QPushButton):
    """``lines`` are pairs of a look and words, the first its title."""

    def __init__(self, lines: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, ". ".join(words for _, words in lines if words))
        self.setProperty("look", "suggestion")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(16, 11, 16, 11)
        self._inside.setSpacing(3)
        for look, words in lines:
            if words:
                label = QLabel(words, self)
                label.setProperty("look", look)
                label.setWordWrap(True)
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                self._inside.addWidget(label)
        self._inside.addStretch(1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inside.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST * 2, self.heightForWidth(_NARROWEST * 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, 0)
