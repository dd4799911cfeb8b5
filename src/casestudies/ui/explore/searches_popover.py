"""Saved and recent searches as a panel: save, copy a link, open, rename, delete."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.limits import MOST_NAME
from casestudies.ui.a11y import named
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.layouts import clear
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width

if TYPE_CHECKING:
    from casestudies.model.saved import SavedSearch

WIDTH = 400
SAVED_SHOWN = 8
_ELIDE = Qt.TextElideMode.ElideRight


class SearchesPopover(Popover):
    """Asks for what to do: ``save`` the present search under a name, ``copy`` its link, ``opened``
    one by its link, ``rename`` and ``delete`` a saved one (key, name), ``forget`` the recent."""

    save = Signal(str)
    copy = Signal()
    opened = Signal(str)
    rename = Signal(str, str)
    delete = Signal(str, str)
    forget = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._anchor = QRect()
        self._key = ""  # of the search that is being renamed
        fit(self.setFixedWidth, WIDTH, by=panel_width)
        named(self, self.tr("Searches"))
        self.name = named(QLineEdit(), self.tr("Name of the search"))
        AltKeys(self.name)
        self.name.setMaxLength(MOST_NAME)
        self.name.setPlaceholderText(self.tr("Name this search to keep it"))
        self.name.returnPressed.connect(self._named_it)
        self.name.textChanged.connect(self._text_changed)
        self.save_button = named(QPushButton(self.tr("Save")), self.tr("Save this search"))
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self._named_it)
        self.copy_button = named(
            QPushButton(self.tr("Copy link to this search")), self.tr("Copy link to this search")
        )
        self.copy_button.setProperty("look", "link")
        theme.set_icon(self.copy_button, "link", "accent_ink", 14)
        self.copy_button.clicked.connect(self.copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.save_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 13, 12, 12)
        layout.setSpacing(7)
        layout.addLayout(row)
        layout.addWidget(self.copy_button)
        layout.addLayout(self._rows)

    def show_at(self, anchor: QRect) -> None:
        """Open beside ``anchor`` with the cursor in the name."""
        self._anchor = anchor
        self._key = ""
        self.open_at(anchor, self.name)
        self.name.selectAll()

    def fill(
        self, saved: Sequence[SavedSearch], recent: Sequence[tuple[str, str]], name: str
    ) -> None:
        """Show saved searches, recent ones (link, words) and a name proposed for the present one,
        "" where there is nothing to save."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus) and focus is not self.name
        if inside:
            self.name.setFocus()  # what has it may go
        clear(self._rows)
        self._key = ""
        self.save_button.setText(self.tr("Save"))
        named(self.save_button, self.tr("Save this search"))
        if not self.isVisible():
            self.name.setText(name[:MOST_NAME])
            self.copy_button.setEnabled(bool(name))
        self._text_changed(self.name.text())
        self._head(self.tr("Saved searches"))
        for item in saved[:SAVED_SHOWN]:
            self._rows.addWidget(self._saved_row(item))
        if not saved:
            self._hint(self.tr("None yet."))
        elif len(saved) > SAVED_SHOWN:
            self._hint(self.tr("{0} more").format(len(saved) - SAVED_SHOWN))
        if recent:
            self._head(self.tr("Recent searches"))
            for text, words in recent:
                self._rows.addWidget(
                    self._opener(text, words, self.tr("Search again {0}").format(words))
                )
            forget = named(QPushButton(self.tr("Forget them")), self.tr("Forget recent searches"))
            forget.setProperty("look", "link")
            forget.clicked.connect(self.forget)
            self._rows.addWidget(forget)
        if self.isVisible():
            self.open_at(self._anchor)

    def _head(self, text: str) -> None:
        label = QLabel(text.upper(), self)
        label.setProperty("look", "section")
        label.setContentsMargins(4, 8, 0, 2)
        self._rows.addWidget(label)

    def _hint(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("look", "caption")
        label.setContentsMargins(4, 0, 0, 0)
        self._rows.addWidget(label)

    def _opener(self, text: str, words: str, said: str) -> QPushButton:
        button = named(QPushButton(self), said)
        button.setProperty("look", "link")
        button.setStyleSheet("text-align: left;")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        shown = button.fontMetrics().elidedText(words, _ELIDE, WIDTH - 130)
        button.setText(shown.replace("&", "&&"))
        button.setToolTip(words)
        button.clicked.connect(partial(self.opened.emit, text))
        return button

    def _saved_row(self, item: SavedSearch) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2)
        across.addWidget(
            self._opener(item.link, item.name, self.tr("Open {0}").format(item.name)), 1
        )
        rename = named(QToolButton(row), self.tr("Rename {0}").format(item.name))
        rename.setToolTip(self.tr("Rename"))
        self._theme.set_icon(rename, "pencil", "ink_soft", 15)
        rename.clicked.connect(partial(self._begin_rename, item))
        remove = named(QToolButton(row), self.tr("Delete {0}").format(item.name))
        remove.setToolTip(self.tr("Delete"))
        self._theme.set_icon(remove, "trash-2", "ink_soft", 15)
        remove.clicked.connect(partial(self.delete.emit, item.key, item.name))
        across.addWidget(rename)
        across.addWidget(remove)
        return row

    def _begin_rename(self, item: SavedSearch) -> None:
        self._key = item.key
        self.name.setText(item.name)
        self.save_button.setText(self.tr("Rename"))
        named(self.save_button, self.tr("Rename {0}").format(item.name))
        self.save_button.setEnabled(True)
        self.name.setFocus()
        self.name.selectAll()

    def _named_it(self) -> None:
        name = " ".join(self.name.text().split())
        if not name or not self.save_button.isEnabled():
            return
        if self._key:
            self.rename.emit(self._key, name)
        else:
            self.save.emit(name)

    def _text_changed(self, text: str) -> None:
        self.save_button.setEnabled(bool(text.strip()) and self.copy_button.isEnabled())
