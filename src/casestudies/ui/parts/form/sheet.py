"""A form on a sheet that scrolls, no wider than one reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from casestudies.ui.theme.size import fit

_WIDTH = 860


def sheet(form: QWidget) -> QScrollArea:
    """A form on a sheet that scrolls, no wider than one reads."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    card = QFrame()
    card.setProperty("look", "card")
    fit(card.setMaximumWidth, _WIDTH)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(24, 20, 24, 22)
    inside.addWidget(form)
    ground = QWidget()
    across = QHBoxLayout(ground)
    across.setContentsMargins(20, 18, 20, 18)
    across.addStretch(1)
    across.addWidget(card, 100)
    across.addStretch(1)
    area.setWidget(ground)
    return area
