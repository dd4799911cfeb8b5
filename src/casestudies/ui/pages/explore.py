"""Explore: search, filters, result cards, and the case beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casestudies.ui.context import UiContext
from casestudies.ui.pages.base import Page


class ExplorePage(Page):
    """Find cases and read them."""

    place = "explore"
    title = "Explore"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        QVBoxLayout(self).addWidget(QLabel(f"{len(context.services.library.briefs())} cases"))
