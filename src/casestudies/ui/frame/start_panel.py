"""What the window shows before the library is open, and when it cannot be opened.

The first picture of the window: enumerations of ``Qt`` go by their names here, since the first
touch of ``Qt`` makes Python load all of them (see ``ui/frame/app.py``).
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.ui.a11y import named
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 520


class StartPanel(QFrame):
    """A calm panel: a heading, a sentence, and either progress or a button to try again."""

    retry = Signal()
    painted = Signal()  # once, after the first time the panel was on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setProperty("focusPolicy", "StrongFocus")  # else a key would open the rail's menu
        self._title = QLabel(self)
        self._title.setProperty("look", "display")
        self._text = QLabel(self)
        self._text.setProperty("look", "soft")
        self._text.setWordWrap(True)
        self._text.setProperty("textInteractionFlags", "TextSelectableByMouse")
        self._bar = named(QProgressBar(self), self.tr("Opening the library"))
        self._bar.setTextVisible(False)
        self._step = QLabel(self)
        self._step.setProperty("look", "caption")
        self._again = named(QPushButton(self.tr("Try again"), self), self.tr("Try again"))
        self._again.setProperty("look", "primary")
        self._again.clicked.connect(self.retry)
        column = QWidget(self)
        fit(column.setFixedWidth, _WIDTH, by=panel_width)
        fit(self._text.setFixedWidth, _WIDTH, by=panel_width)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addStretch(2)
        for widget in (self._title, self._text, self._bar, self._step):
            inner.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._again)
        foot.addStretch(1)
        inner.addLayout(foot)
        inner.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column)
        layout.addStretch(1)
        self._seen = False
        self.show_opening(first=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def show_opening(self, *, first: bool) -> None:
        """Tell that the library is being opened, or built if this is the ``first`` start."""
        self._title.setText(self.tr("Building the library") if first else self.tr("Case Studies"))
        named(self, self.tr("Opening the library"))
        self._text.setText(
            self.tr(
                "This happens once. The case studies are read in, checked and indexed, so that "
                "searching works at once and without a network."
            )
            if first
            else self.tr("Opening the library.")
        )
        self._step.setText("")
        self._step.show()
        self._bar.setRange(0, 0)
        self._bar.show()
        self._again.hide()

    def show_step(self, step: str, done: int, total: int) -> None:
        """Tell how far the work is; ``total`` is 0 while unknown."""
        self._step.setText(self.tr("{0}, {1} of {2}").format(step, done, total) if total else step)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_failure(self, sentence: str) -> None:
        """Tell in a sentence what went wrong and what was kept."""
        self._title.setText(self.tr("The library could not be opened"))
        named(self, self._title.text(), sentence)
        self._text.setText(sentence)
        self._bar.hide()
        self._step.hide()
        self._again.show()
        self._again.setFocus()
