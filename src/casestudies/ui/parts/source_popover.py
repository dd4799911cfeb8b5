"""Tells about one source: author, title, publisher, date, kind, when it was read again, and buttons
to open its page and to copy it as a citation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.second_reading import read_again_sentence
from casestudies.model.wording import source_kind
from casestudies.ui.a11y import announce, named
from casestudies.ui.parts.popover import Popover
from casestudies.ui.parts.web_row import WebRow
from casestudies.ui.theme.size import fit, panel_width

if TYPE_CHECKING:
    from casestudies.model.case import Source

WIDTH = 430
LEAVE_MS = 350


class SourcePopover(Popover):
    """Shows a source beside its mark. Opens a web page only when its button is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, WIDTH, by=panel_width)
        named(self, self.tr("Source"))
        self.source: Source | None = None
        self._head = _label("micro")
        self._title = _label("heading")
        self._by = _label("soft")
        self._again = _label("soft")
        self._web = WebRow()
        self.open_button = self._web.button
        self.cite_button = QPushButton(self.tr("Copy citation"))
        self.cite_button.clicked.connect(self._cite)
        self._copy: Callable[[], object] | None = None
        foot = QHBoxLayout()
        foot.addWidget(self._web, 1)
        foot.addWidget(self.cite_button, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 15, 18, 16)
        layout.setSpacing(5)
        layout.addWidget(self._head)
        layout.addWidget(self._title)
        layout.addWidget(self._by)
        layout.addWidget(self._again)
        layout.addSpacing(7)
        layout.addLayout(foot)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(LEAVE_MS)
        self._leaving.timeout.connect(self._left)

    def show_source(
        self,
        source: Source,
        anchor: QRect,
        cite: Callable[[], object],
        *,
        focus: bool,
        first_hand: bool | None = None,
    ) -> None:
        """Show ``source`` beside ``anchor`` (global coordinates); ``cite`` copies it as a citation.
        With ``focus`` the first button takes the focus; without it the panel goes when the mouse
        does. ``first_hand`` adds whether the source is the school's own account."""
        self.source = source
        said = [source.key, source_kind(source.kind)]
        if first_hand is not None:
            said.append(self.tr("first-hand") if first_hand else self.tr("from outside"))
        self._head.setText(" · ".join(said))
        self._title.setText(source.title)
        by = [source.author, source.publisher, source.date or self.tr("undated")]
        self._by.setText(" · ".join(part for part in by if part))
        again = read_again_sentence(source.read_again)
        self._again.setText(again)
        self._again.setVisible(bool(again))
        self._copy = cite
        self._web.show_page(source.url or "", source.title)
        named(self.cite_button, self.tr("Copy citation: {0}").format(source.title))
        self._leaving.stop()
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # else the first source is measured in a smaller type
        height = self._rows.totalHeightForWidth(self.width())  # with the line around it
        self.setFixedHeight(height if height > 0 else self.sizeHint().height())
        words = (self._head.text(), source.title, self._by.text(), again)
        said = ". ".join(part for part in words if part)
        named(self, self.tr("Source"), said)
        if focus:
            announce(self, said)
        first = (self.open_button if source.url else self.cite_button) if focus else None
        self.open_at(anchor, first)

    def leave_soon(self) -> None:
        """The mouse left the mark: go, unless it comes onto the panel or the focus is there."""
        if self.isVisible():
            self._leaving.start()

    def open_link(self) -> None:
        """Open the source's page in the browser."""
        self._web.open()

    def _cite(self) -> None:
        if self._copy is not None:
            self._copy()

    def _left(self) -> None:
        focused = self.focusWidget()
        if self.underMouse() or (focused is not None and focused.hasFocus()) or self.hasFocus():
            self._leaving.start()
        else:
            self.dismiss()


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
