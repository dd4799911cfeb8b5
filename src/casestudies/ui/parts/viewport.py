"""A viewport of our own for views that are asked for it before the first answer is painted."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(view: QAbstractScrollArea) -> None:
    """Give ``view``, before its model and settings, a viewport that looks as Qt's own.

    To say what kind of widget Qt's own is, PySide goes through all kinds of widgets that there are
    and builds their classes: 15 ms of the first answer, for a widget that is none of them.
    """
    viewport = QWidget(view)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)
