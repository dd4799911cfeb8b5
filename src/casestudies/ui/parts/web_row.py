"""A way to a page on the web: a button that opens it, or copies the link where no browser opens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from casestudies.ui.a11y import announce, named
from casestudies.ui.parts.html import web_name


class WebRow(QWidget):
    """The button with words beside it; ``show_page`` gives it a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = ""
        self._closed = False  # no browser opened
        self.button = named(QPushButton(self.tr("Open link")), self.tr("Open link"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.open)
        self.where = QLabel()
        self.where.setProperty("look", "caption")
        self.where.setWordWrap(True)
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.where, 1)

    def show_page(self, url: str, title: str) -> None:
        """Offer the page at ``url``, which is called ``title``; "" for none."""
        self._url, self._closed = url, False
        self.button.setVisible(bool(url))
        self.button.setText(self.tr("Open link"))
        self.button.setAccessibleName(self.tr("Open link: {0}, {1}").format(title, web_name(url)))
        self.where.setText(
            self.tr("opens {0} in your browser").format(web_name(url))
            if url
            else self.tr("No page on the web is known.")
        )

    def open(self) -> None:
        """Open the page in the browser; where none opens, say so and offer the link."""
        if self._closed:
            copy_link(self._url)
            self._say(self.tr("The link is on the clipboard."))
        elif self._url and not QDesktopServices.openUrl(QUrl(self._url)):
            self._closed = True
            self.button.setText(self.tr("Copy link"))
            self.button.setAccessibleName(self.tr("Copy link: {0}").format(self._url))
            self._say(self.tr("No browser opened. Copy the link instead."))

    def _say(self, text: str) -> None:
        self.where.setText(text)
        announce(self, text)


def open_page(url: str, say: Callable[[str, Callable[[], object], str], object]) -> None:
    """Open a page in the browser; where none opens, ``say`` so in a sentence with a button that
    copies the link."""
    if not QDesktopServices.openUrl(QUrl(url)):
        said = QCoreApplication.translate("open_page", "No browser opened {0}.")
        copy = QCoreApplication.translate("open_page", "Copy link")
        say(said.format(web_name(url)), partial(copy_link, url), copy)


def copy_link(url: str) -> None:
    """Put a link on the clipboard."""
    QGuiApplication.clipboard().setText(url)
