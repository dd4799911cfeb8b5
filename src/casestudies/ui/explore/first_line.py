"""The line that tells which cases stand first for a place or kind in the words, with its filter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from casestudies.model.results import CasesFirst
from casestudies.ui.a11y import named
from casestudies.ui.actions import shortcut

LINK_EDGE = 6  # pixels from the edge of a link to its words, as style.qss has it


class FirstLine(QWidget):
    """ "First: in Maine", and a button: ``wanted`` asks for these cases alone."""

    wanted = Signal()

    def __init__(self, first: CasesFirst, parent: QWidget) -> None:
        super().__init__(parent)
        said = QLabel(self.tr("First: {0}").format(first.said), self)
        said.setProperty("look", "caption")
        said.setWordWrap(True)
        several = len(first.whereabouts) + (first.around is not None) > 1
        if first.around is not None:
            said.setToolTip(self.tr("Miles are as the crow flies."))
        make = self.tr("Make them filters") if several else self.tr("Make it a filter")
        if first.around is not None and first.around.miles is None and not first.whereabouts:
            make = self.tr("Only within {0}").format(first.far)
        self.button = named(
            QPushButton(f"{make} ({shortcut('explore.narrow')})", self),
            self.tr("Only cases {0}").format(first.alone),
            self.tr("Cases {0} stand first. This makes a filter of it.").format(first.said),
        )
        self.button.setProperty("look", "link")
        self.button.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LINK_EDGE, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
