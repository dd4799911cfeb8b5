"""Tells about one source: author, title, publisher, date, kind, when it was read again, and a
button to open its page."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.case import Source
from casestudies.model.second_reading import read_again_sentence
from casestudies.ui.a11y import named
from casestudies.ui.parts.html import web_name
from casestudies.ui.parts.popover import Popover

WIDTH = 380
LEAVE_MS = 350


class SourcePopover(Popover):
    """Shows a source beside its mark. Opens a web page only when its button is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        named(self, self.tr("Source"))
        self._url = ""
        self.source: Source | None = None
        self._head = _label("micro")
        self._title = _label("heading")
        self._by = _label("soft")
        self._again = _label("soft")
        self._where = _label("caption")
        self.open_button = named(QPushButton(self.tr("Open link")), self.tr("Open link"))
        self.open_button.setProperty("look", "primary")
        self.open_button.clicked.connect(self.open_link)
        foot = QHBoxLayout()
        foot.addWidget(self.open_button)
        foot.addWidget(self._where, 1)
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
        self, source: Source, anchor: QRect, *, focus: bool, first_hand: bool | None = None
    ) -> None:
        """Show ``source`` beside ``anchor`` (global coordinates). With ``focus`` the button takes
        the focus; without it the panel goes when the mouse does. ``first_hand`` adds whether the
        source is the school's own account."""
        self.source = source
        self._url = source.url or ""
        said = [source.key, source.kind]
        if first_hand is not None:
            said.append(self.tr("first-hand") if first_hand else self.tr("from outside"))
        self._head.setText(" · ".join(said))
        self._title.setText(source.title)
        by = [source.author, source.publisher, source.date or self.tr("undated")]
        self._by.setText(" · ".join(part for part in by if part))
        again = read_again_sentence(source.read_again)
        self._again.setText(again)
        self._again.setVisible(bool(again))
        self._where.setText(
            self.tr("opens {0} in your browser").format(web_name(source.url))
            if source.url
            else self.tr("No page on the web is known.")
        )
        self.open_button.setVisible(bool(source.url))
        spoken = f"{self.tr('Open link')}: {source.title}, {web_name(source.url)}"
        self.open_button.setAccessibleName(spoken)
        self._leaving.stop()
        height = self._rows.heightForWidth(WIDTH)
        self.setFixedHeight(height if height > 0 else self.sizeHint().height())
        if focus and not source.url:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        first = (self.open_button if source.url else self) if focus else None
        self.open_at(anchor, first)

    def leave_soon(self) -> None:
        """The mouse left the mark: go, unless it comes onto the panel or the focus is there."""
        if self.isVisible():
            self._leaving.start()

    def open_link(self) -> None:
        """Open the source's page in the browser."""
        if self._url:
            QDesktopServices.openUrl(QUrl(self._url))

    def _left(self) -> None:
        if self.underMouse() or self.open_button.hasFocus() or self.hasFocus():
            self._leaving.start()
        else:
            self.dismiss()


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
