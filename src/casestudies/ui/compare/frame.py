"""The comparison's frame: strip and table in a card, the panel beside it, the splitter between; or
the pictures in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from casestudies.ui.compare.panel import ComparePanel
from casestudies.ui.compare.panel_width import CompareSide
from casestudies.ui.compare.strip import CompareStrip
from casestudies.ui.compare.table import CompareTable
from casestudies.ui.context import UiContext

if TYPE_CHECKING:
    from casestudies.ui.compare.pictures.page import PicturesView


class CompareFrame(QWidget):
    """``side`` says when the panel is shown beside the table. ``pictures`` are told of the cases
    only while they are shown; ``pictures_shown`` says when they come or go, ``table_asked`` that
    the user steps back from them."""

    pictures_shown = Signal(bool)
    table_asked = Signal()

    def __init__(
        self,
        context: UiContext,
        strip: CompareStrip,
        table: CompareTable,
        panel: ComparePanel,
        pictures: PicturesView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._panel = panel
        self._pictures = pictures
        self._cases: tuple[str, ...] = ()
        card = QFrame(self)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.setSpacing(0)
        inside.addWidget(strip)
        inside.addWidget(table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("airy")
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(card)
        self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        card.setMinimumWidth(420)
        panel.setMinimumWidth(250)
        panel.setMaximumWidth(560)
        self.side = CompareSide(context, self.splitter, table, panel)
        strip.show_side(self.side.is_shown)
        self.side.shown.connect(strip.show_side)
        strip.side_asked.connect(self._open_side)
        panel.hide_asked.connect(self.side.toggle)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(pictures)
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 16, 20, 16)
        around.addLayout(self._stack)

    @property
    def pictured(self) -> bool:
        """Whether the pictures are shown."""
        return self._stack.currentWidget() is self._pictures

    def show_pictures(self, pictured: bool) -> None:
        """Show the pictures or the table; the focus goes along."""
        self._stack.setCurrentWidget(self._pictures if pictured else self.splitter)
        if pictured and self._cases:
            self._pictures.show_cases(self._cases)
        if self.isVisible():
            self.take_focus()
        self.pictures_shown.emit(pictured)

    def show_cases(self, slugs: tuple[str, ...]) -> None:
        """Say which cases the pictures are of."""
        self._cases = slugs
        if self.pictured:
            self._pictures.show_cases(slugs)

    def take_focus(self) -> None:
        """Put the focus on what is shown."""
        if self.pictured:
            self._pictures.take_focus()
        else:
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_back(self, page: QWidget) -> bool:
        """One step back from where the focus is in ``page``: to the table or the picture, then
        from the pictures to the table; False where there is no step."""
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            return False
        at_rest = self._pictures.at_rest if self.pictured else self._table.hasFocus()
        if at_rest and not self.pictured:
            return False
        if at_rest:
            self.table_asked.emit()
        self.take_focus()
        return True

    def open_case(self) -> None:
        """Open the case of the cell, or of the mark in the picture."""
        if self.pictured:
            self._pictures.open_case()
        else:
            self._panel.open_case.click()

    def toggle_side(self) -> None:
        """Hide the panel, or show it again."""
        if not self.pictured:
            self.side.toggle()

    def _open_side(self) -> None:
        self.side.toggle()
        self._panel.take_focus()

    def save_state(self) -> None:
        """Keep the splitter's place and which picture is shown."""
        self.side.save_state()
        self._pictures.save_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.settle()
