"""One of many by its name: a case to copy or to compare with, a stop of a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from casestudies.model.letters import begins_words
from casestudies.ui.a11y import named
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.popover import Popover

_WIDTH = 28  # letters M
_SHOWN = 9
_MOST = 200  # rows that are made
_KEY = Qt.ItemDataRole.UserRole


class Offer(NamedTuple):
    """What can be chosen: ``text`` is what its beginning words are looked for in."""

    key: str
    words: str
    text: str


class Chooser(Popover):
    """``chosen`` brings the key of what was chosen; it then goes to whom the chooser was opened
    for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()
        self._then: Callable[[str], object] = lambda _: None
        self.box = QLineEdit()
        AltKeys(self.box)
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setProperty("look", "picker")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 13, 14, 14)
        layout.setSpacing(7)
        layout.addWidget(self.box)
        layout.addWidget(self.list)
        self.box.textChanged.connect(self._show)
        self.box.returnPressed.connect(self._take_current)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)

    def open_below(
        self, anchor: QRect, name: str, offers: Sequence[Offer], then: Callable[[str], object]
    ) -> None:
        """Open at ``anchor`` (global); ``then`` gets the key of what is chosen."""
        named(self, name)
        named(self.box, name)
        named(self.list, name)
        self.box.setPlaceholderText(name)
        self._offers, self._then = offers, then
        metrics = self.fontMetrics()
        self.setFixedWidth(metrics.horizontalAdvance("M") * _WIDTH)
        self.list.setFixedHeight(_SHOWN * max(30, metrics.height() + 12) + 4)
        self.box.clear()
        self._show("")
        self.open_at(anchor, self.box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows in the box walk the list below it."""
        if (
            watched is self.box
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            row = self.list.currentRow() + (1 if event.key() == Qt.Key.Key_Down else -1)
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        return super().eventFilter(watched, event)

    def _show(self, text: str) -> None:
        self.list.clear()
        found = [one for one in self._offers if begins_words(one.text, text)][:_MOST]
        for offer in found:
            item = QListWidgetItem(offer.words, self.list)
            item.setData(_KEY, offer.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, offer.words)
        if not found:
            item = QListWidgetItem(self.tr("Nothing has this name."), self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())
        else:
            self.list.setCurrentRow(0)

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        if key:
            self.dismiss()
            self._then(key)
            self.chosen.emit(key)
