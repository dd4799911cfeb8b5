"""The line that tells which cases stand first for a place or kind in the words, with its filter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from casestudies.model.results import CasesFirst, far_said
from casestudies.ui.a11y import named
from casestudies.ui.actions import shortcut
from casestudies.ui.parts.layouts import CutButton

LINK_EDGE = 6  # pixels from the edge of a link to its words, as style.qss has it


class FirstLine(QWidget):
    """ "First come cases in Maine.", and a button: ``wanted`` asks for these cases alone."""

    wanted = Signal()

    def __init__(self, first: CasesFirst, parent: QWidget) -> None:
        super().__init__(parent)
        said = QLabel(self.tr("First come {0}.").format(first.said), self)
        said.setProperty("look", "caption")
        said.setWordWrap(True)
        several = len(first.whereabouts) + (first.around is not None) > 1
        if first.around is not None:
            said.setToolTip(self.tr("Miles are as the crow flies."))
        make = self.tr("Make them filters") if several else self.tr("Make it a filter")
        if first.around is not None and first.around.miles is None and not first.whereabouts:
            make = self.tr("Only within {0}").format(far_said(first.far))
        self.button = named(
            CutButton(f"{make} ({shortcut('explore.narrow')})", self),
            self.tr("Only {0}").format(first.alone),
            self.tr("First come {0}. This makes a filter of it.").format(first.said),
        )
        self.button.setProperty("look", "link")
        self.button.clicked.connect(self.wanted)
        self._line = layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(LINK_EDGE, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands below the words where it leaves them less than half of the line."""
        super().resizeEvent(event)
        beside = 2 * self.button.sizeHint().width() <= self.width()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
