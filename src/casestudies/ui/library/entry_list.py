"""The list at the left of the library page: sections under the names of their groups."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.ui.a11y import named
from casestudies.ui.library.sections import Entry, group_name
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.viewport import own_viewport
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, pane_width

_WIDTH = 240
_ROW = 33
_HEADING = 36
_PAD = 10


class EntryDelegate(QStyledItemDelegate):
    """A row is an ``Entry``, a heading the name of a group."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option
        heading = isinstance(index.data(Role.VALUE), str)
        return QSize(60, lined(_HEADING if heading else _ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Entry | str = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        if isinstance(row, str):
            line = box.adjusted(_PAD, 10, -_PAD, 0)
            paint_line(painter, line, row.upper(), theme.font("section"), theme.color("ink_faint"))
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_pale" if chosen else "hover"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        font = theme.font("label")
        if chosen:
            font.setWeight(font.Weight.DemiBold)
        line = box.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(font)
        room = painter.fontMetrics().horizontalAdvance(row.told) + _PAD if row.told else 0
        right = Qt.AlignmentFlag.AlignRight
        paint_line(painter, line.adjusted(0, 0, -room, 0), row.name, font, theme.color("ink"))
        paint_line(painter, line, row.told, font, theme.color("ink_faint"), right)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme.color("accent"))
        painter.restore()


class EntryList(QListWidget):
    """``chosen`` gives the key of the section that the user went to, with arrow keys or a click;
    ``opened`` follows Enter, which leads into the section."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.viewport().setAutoFillBackground(False)  # the style sheet's ground is seen through
        self.setObjectName("entries")
        named(self, self.tr("Parts of the library"))
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fit(self.setFixedWidth, _WIDTH, by=pane_width)
        self._entries: tuple[Entry, ...] = ()
        self.currentItemChanged.connect(self._moved)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def show_entries(self, entries: tuple[Entry, ...], key: str) -> None:
        """Show these rows, the one of the section ``key`` chosen; does not emit ``chosen``."""
        if entries == self._entries and self.key == key:
            return
        self.blockSignals(True)
        self._entries = entries
        self.clear()
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                words = group_name(group)
                self._add(words, words).setFlags(Qt.ItemFlag.NoItemFlags)
            told = self.tr("{0}, {1}").format(entry.name, entry.told) if entry.told else entry.name
            item = self._add(entry, told)
            if entry.key == key:
                self.setCurrentItem(item)
        self.blockSignals(False)

    @property
    def key(self) -> str:
        """The key of the chosen section; "" while none is."""
        item = self.currentItem()
        row = item.data(Role.VALUE) if item is not None else None
        return row.key if isinstance(row, Entry) else ""

    def _add(self, row: Entry | str, said: str) -> QListWidgetItem:
        item = QListWidgetItem(self)
        item.setData(Role.VALUE, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()  # and the key goes no further: what has the focus now would hear it
            return
        super().keyPressEvent(event)

    def _moved(self) -> None:
        if self.key:
            self.chosen.emit(self.key)
