"""A list with what can be done with its rows: the buttons stand by the rows, not at the window's
foot, and where there is room the row that one is at stands beside them in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.theme.size import fit, px

MARGIN = 28
_BESIDE = 1340  # pixels from which on there is room beside the list
_WIDEST = 860  # of a list, that its lines can be read
_GAP = 28
_ALL = 1000  # the stretch of what takes the room before anything else
Button = tuple[str, Callable[[], object]]


class ListPane(QWidget):
    """Holds a ``view`` that is made for it and, in the order in which they are added, buttons that
    work on the row that one is at."""

    def __init__(
        self, view: NoteList, buttons: Sequence[Button] = (), parent: QWidget | None = None
    ) -> None:
        """``buttons``: words and what they do."""
        super().__init__(parent)
        self.view = view
        view.fit_rows()
        self._title, self._text, self._below = (self._label(look) for look in _LOOKS)
        self._told = QFrame(self)
        self._told.setProperty("look", "card")
        inside = QVBoxLayout(self._told)
        inside.setContentsMargins(18, 14, 18, 14)
        inside.setSpacing(6)
        for label in (self._title, self._text, self._below):
            inside.addWidget(label)
        self._buttons = Flow(gap=8)
        self._aside = QWidget(self)
        below = QVBoxLayout(self._aside)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(14)
        below.addWidget(self._told)
        below.addLayout(self._buttons)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.setSpacing(10)
        self._left.addWidget(view, _ALL)
        self._left.addWidget(self._aside)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(MARGIN, 22, MARGIN, 22)
        self._across.setSpacing(0)
        self._across.addLayout(self._left, _ALL)
        self._across.addLayout(self._right)
        self._across.addStretch(1)
        self._beside, self._above = False, 0
        self._told.hide()
        for words, do in buttons:
            self.add_button(words, do)
        view.currentRowChanged.connect(self._follow)
        view.model().rowsInserted.connect(self._follow)

    def put_above(self, widget: QWidget) -> None:
        """Put a widget above the list."""
        self._left.insertWidget(self._above, widget)
        self._above += 1

    def stand_within(self) -> None:
        """Stand in a page that scrolls: as high as the rows, with no room around."""
        self._across.setContentsMargins(0, 0, 0, 0)
        self.view.fit_rows(whole=True)

    def add_button(self, words: str, do: Callable[[], object], name: str = "") -> QPushButton:
        """Add a button; ``name`` tells more of it than its words."""
        button = named(QPushButton(words, self._aside), name or words.rstrip("…"))
        button.clicked.connect(lambda: do())
        self._buttons.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add another widget behind the buttons."""
        self._buttons.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(_BESIDE)
        if beside != self._beside:
            self._place(beside=beside)

    def _place(self, *, beside: bool) -> None:
        """Put what belongs to the row beside the list, or below it."""
        self._beside = beside
        (self._right if not beside else self._left).removeWidget(self._aside)
        if beside:
            self._right.insertWidget(0, self._aside)
            fit(self.view.setMaximumWidth, _WIDEST)
            fit(self._aside.setMaximumWidth, _WIDEST)
        else:
            self._left.insertWidget(self._above + 1, self._aside)
            for widget in (self.view, self._aside):
                fit(widget.setMaximumWidth, _ANY)
        self._across.setStretchFactor(self._right, _ALL if beside else 0)
        self._across.setSpacing(_GAP if beside else 0)
        self._follow()

    def _follow(self) -> None:
        """Show the row that one is at in full, where there is room."""
        row = self.view.chosen_row
        self._told.setVisible(self._beside and row is not None)
        if row is not None and self._beside:
            for label, words in (
                (self._title, row.title),
                (self._text, row.text),
                (self._below, row.below),
            ):
                label.setText(words)
                label.setVisible(bool(words))

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("look", look)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label


_LOOKS = ("heading", "", "soft")
_ANY = 100_000
"""The greatest width of what may be as wide as it likes, at any size of type."""
