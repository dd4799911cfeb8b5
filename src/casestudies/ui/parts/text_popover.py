"""A panel with words to read: why a case was found, a glossary term, a reading with its link."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.popover import Popover
from casestudies.ui.parts.web_row import WebRow
from casestudies.ui.theme.size import fit, panel_width

LEAVE_MS = 350


class TextPopover(Popover):
    """Takes the focus itself where there is no button, so that its words are read out."""

    def __init__(self, parent: QWidget, width: int = 400) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, width, by=panel_width)
        self._width = width
        self._head = _label("micro")
        self._title = _label("heading")
        self._text = _label("")
        self._below = _label("caption")
        self._web = WebRow()
        self.open_button = self._web.button
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(8)
        for label in (self._head, self._title, self._text, self._below):
            layout.addWidget(label)
        layout.addWidget(self._web)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(LEAVE_MS)
        self._leaving.timeout.connect(self._left)

    @property
    def words(self) -> str:
        """All that is shown, as plain text."""
        labels = (self._head, self._title, self._text, self._below)
        found = [
            QTextDocumentFragment.fromHtml(label.text()).toPlainText()
            if label.textFormat() == Qt.TextFormat.RichText
            else label.text()
            for label in labels
        ]
        return "\n".join(text for text in found if text)

    def show_text(
        self,
        anchor: QRect,
        title: str,
        text: str,
        *,
        html: str = "",
        head: str = "",
        below: str = "",
        url: str = "",
        focus: bool = True,
    ) -> None:
        """Show words beside ``anchor`` (global), with the focus or, without it, until the mouse
        leaves. ``html`` is shown in place of ``text``, which then is what a screen reader says;
        ``url`` gives a button that opens a page on the web."""
        rich = Qt.TextFormat.RichText if html else Qt.TextFormat.PlainText
        self._text.setTextFormat(rich)
        for label, words in (
            (self._head, head),
            (self._title, title),
            (self._text, html or text),
            (self._below, below),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        named(self, title, ". ".join(part for part in (text, below) if part))
        self._web.setVisible(bool(url))
        self._web.show_page(url, title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focus else Qt.FocusPolicy.NoFocus)
        self._leaving.stop()
        self.setMinimumHeight(0)
        self.setMaximumHeight(16777215)
        height = self._column.totalHeightForWidth(self._width)
        self.setFixedHeight(min(height if height > 0 else self.sizeHint().height(), 620))
        self.open_at(anchor, (self.open_button if url else self) if focus else None)

    def leave_soon(self) -> None:
        """The mouse left: go, unless it comes onto the panel or the focus is there."""
        if self.isVisible():
            self._leaving.start()

    def _left(self) -> None:
        if self.underMouse() or self.open_button.hasFocus() or self.hasFocus():
            self._leaving.start()
        else:
            self.dismiss()


def _label(look: str) -> QLabel:
    label = QLabel()
    if look:
        label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
