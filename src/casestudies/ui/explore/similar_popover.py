"""More like this: a panel that lists cases or passages alike, each with its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService

WIDTH = 480
_MOST_HEIGHT = 520


class SimilarPopover(Popover):
    """``chosen`` gives the ``NoteRow`` to open."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._title.setWordWrap(True)
        self._title.setContentsMargins(12, 0, 12, 0)
        self.list = named(NoteList(theme, 3, self), self.tr("More like this"))
        self.list.chosen.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 13, 6, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self.list)

    def show_rows(self, title: str, rows: Sequence[NoteRow], anchor: QRect) -> None:
        """List what is alike, with the focus on the first."""
        self._title.setText(title)
        named(self, title)
        self.list.set_rows(rows)
        room = min(_MOST_HEIGHT, self.window().height() - 140)
        self.list.setFixedHeight(min(room, self.list.wanted_height(WIDTH - 14)))
        self.open_at(anchor, self.list)

    def _chosen(self, row: NoteRow) -> None:
        self.dismiss()
        self.chosen.emit(row)
