"""The links of a text to choose from, each with what it does in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from casestudies.figures import by_number, shown
from casestudies.ui.a11y import announce, named
from casestudies.ui.parts.links.names import NamedLink
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, panel_width, px

_ROW = 27
_MOST_HEIGHT = 560


class _LinkList(QListWidget):
    """Letters go to the link that begins so; Enter and Space choose."""

    chosen = Signal(QListWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if item is not None and event.key() in enter:
            self.chosen.emit(item)
        else:
            super().keyPressEvent(event)


class LinksPopover(Popover):
    """``chosen`` gives where the chosen link leads, "source:S3", when the list is closed again."""

    chosen = Signal(str)

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        fit(self.setFixedWidth, 460, by=panel_width)
        title = QLabel(self.tr("Links"))
        title.setProperty("look", "strong")
        self.list = named(
            _LinkList(self),
            self.tr("Links of the text"),
            self.tr("Enter opens one, letters go to the link that begins so"),
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._chosen)
        self.list.chosen.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 13, 8, 10)
        layout.addWidget(title)
        layout.addWidget(self.list)

    def show_links(self, links: Sequence[NamedLink], here: str, anchor: QRect) -> None:
        """List the links under their heads beside ``anchor`` (global), the first one under the
        head ``here`` chosen."""
        self.list.clear()
        head = ""
        first: dict[str, QListWidgetItem] = {}
        for link in links:
            if link.head and link.head != head:
                self._add_head(link.head)
            head = link.head
            item = QListWidgetItem(link.name)
            item.setData(Qt.ItemDataRole.UserRole, link.href)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, link.name)
            item.setToolTip(link.name)
            item.setSizeHint(QSize(100, lined(_ROW)))
            self.list.addItem(item)
            first.setdefault(head, item)
        chosen = first.get(here) or next(iter(first.values()), None)
        if chosen is not None:
            self.list.setCurrentItem(chosen)
        height = self.list.count() * lined(_ROW) + 8
        self.list.setFixedHeight(min(height, px(_MOST_HEIGHT), self.window().height() - 120))
        self.open_at(anchor, self.list)
        self.list.scrollToItem(self.list.currentItem())
        many = by_number(len(links), self.tr("{0} link"), self.tr("{0} links"))
        announce(self.list, many.format(shown(len(links))))

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text.upper())
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._theme.font("section"))
        item.setForeground(self._theme.color("ink_faint"))
        item.setSizeHint(QSize(100, lined(_ROW)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        self.list.addItem(item)

    def _chosen(self, item: QListWidgetItem) -> None:
        href = item.data(Qt.ItemDataRole.UserRole)
        if href:
            self.dismiss()
            self.chosen.emit(href)
