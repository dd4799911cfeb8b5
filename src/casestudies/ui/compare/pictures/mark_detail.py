"""The line below a picture: the mark in focus in words, its sources, and the way to its case."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.case import Source
from casestudies.ui.a11y import named
from casestudies.ui.theme.size import fit

HEIGHT = 68


class MarkDetail(QFrame):
    """``source_asked`` brings a source and where its button is; ``case_asked`` follows the button
    of the case."""

    source_asked = Signal(object, QRect)  # Source
    case_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit(self.setFixedHeight, HEIGHT)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._sources: tuple[Source, ...] = ()
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._label = QLabel(self.tr("Sources"), self)
        self._label.setProperty("look", "caption")
        self._row.addWidget(self._label)
        self.open_case = QPushButton(self)
        self.open_case.setProperty("look", "link")
        self.open_case.clicked.connect(self.case_asked)
        side = QVBoxLayout()
        side.setSpacing(0)
        for part in (self._row, self.open_case):
            if isinstance(part, QHBoxLayout):
                side.addLayout(part)
                side.setAlignment(part, Qt.AlignmentFlag.AlignRight)
            else:
                side.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 4, 14, 6)
        across.setSpacing(24)
        across.addWidget(self.words, 1)
        across.addLayout(side)
        self.show_mark("", (), "")

    def show_mark(self, words: str, sources: tuple[Source, ...], case: str) -> None:
        """Show a mark's words, its sources as buttons, and the name of its case, "" for none."""
        self.words.setText(words)
        self._sources = sources
        while len(self._buttons) < len(sources):
            self._add_button()
        for number, button in enumerate(self._buttons):
            shown = number < len(sources)
            button.setVisible(shown)
            if shown:
                source = sources[number]
                button.setText(source.key)
                button.setToolTip(source.title)
                named(button, self.tr("Source {0}: {1}").format(source.key, source.title))
        self._label.setVisible(bool(sources))
        self.open_case.setVisible(bool(case))
        self.open_case.setText(self.tr("Open {0}").format(case))
        named(self.open_case, self.open_case.text())

    def _add_button(self) -> None:
        button = QPushButton(self)
        button.setProperty("look", "link")
        button.clicked.connect(partial(self._ask, len(self._buttons)))
        self._buttons.append(button)
        self._row.addWidget(button)
        QWidget.setTabOrder(button, self.open_case)

    def _ask(self, number: int) -> None:
        button = self._buttons[number]
        where = QRect(button.mapToGlobal(QPoint()), button.size())
        self.source_asked.emit(self._sources[number], where)
