"""A list of rows that open something: Enter or a click, or a double click, chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from casestudies.ui.parts.note_row import NoteRow, NoteRowDelegate
from casestudies.ui.parts.viewport import own_viewport
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

AT_ONCE = 25  # rows that are laid out in one turn
MOST_FITTED = 2400  # pixels: a window is lower, so that of a thousand rows few are measured
LEAST_FITTED = 60


class NoteList(QListWidget):
    """``chosen`` gives the ``NoteRow``. Where rows can be more than opened, a click only goes to
    one and ``twice`` opens it."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: ThemeService,
        lines: int,
        parent: QWidget | None = None,
        *,
        twice: bool = False,
    ) -> None:
        super().__init__(parent)
        own_viewport(self)
        self._rows: tuple[NoteRow, ...] = ()
        self._fitted = self._whole = False
        self._theme = theme
        self.setItemDelegate(NoteRowDelegate(theme, lines, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if twice:  # it may be long: its rows are laid out a few at a time
            self.setLayoutMode(QListView.LayoutMode.Batched)
            self.setBatchSize(AT_ONCE)
        (self.itemDoubleClicked if twice else self.itemClicked).connect(self._choose)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        return self._rows

    @property
    def chosen_row(self) -> NoteRow | None:
        """The row that one is at."""
        at = self.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def show_rows(self, rows: Sequence[NoteRow]) -> None:
        """As ``set_rows``, staying at the row with the same key, or at the same place."""
        key, at = self.chosen_row.key if self.chosen_row is not None else "", self.currentRow()
        self.set_rows(rows)
        keys = [row.key for row in rows]
        if key in keys:
            self.setCurrentRow(keys.index(key))
        elif keys and at > 0:
            self.setCurrentRow(min(at, len(keys) - 1))

    def rect_of_row(self) -> QRect:
        """Where the row that one is at stands on the screen."""
        place = self.visualItemRect(self.currentItem()) if self.currentItem() else QRect()
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        """Show other rows; does nothing when they are the same."""
        before, after = self._rows, tuple(rows)
        if after == before:
            return
        self._rows = after
        least = min(len(before), len(after))
        head = next((at for at in range(least) if before[at] != after[at]), least)
        rest = least - head
        tail = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
        for at in range(len(before) - tail - 1, head - 1, -1):
            self.takeItem(at)
        for at in range(head, len(after) - tail):
            self.insertItem(at, _item(after[at]))
        first = next((n for n, row in enumerate(rows) if row.key), -1)
        self.setCurrentRow(first)
        self._fit()

    def fit_rows(self, *, whole: bool = False) -> None:
        """Be no higher than the rows, from now on, so that what stands below stands by them;
        ``whole``: exactly as high, in a page that scrolls."""
        if not self._fitted:
            self._theme.changed.connect(self._fit)
        self._fitted, self._whole = True, whole
        self._fit()

    def _fit(self) -> None:
        if self._fitted:
            high = 2 * self.frameWidth() + 2
            for row in range(self.count()):
                high += self.sizeHintForRow(row)
                if high > MOST_FITTED and not self._whole:
                    break
            self.setMaximumHeight(max(px(LEAST_FITTED), high))
            if self._whole:
                self.setMinimumHeight(high)

    def wanted_height(self, width: int) -> int:
        """How high the list is without scrolling, at a width."""
        self.resize(width, max(40, self.height()))
        return sum(self.sizeHintForRow(row) for row in range(self.count())) + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        row = item.data(Role.VALUE) if item is not None else None
        if row is not None and row.key:
            self.chosen.emit(row)


def _item(row: NoteRow) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(Role.VALUE, row)
    said = ". ".join(part for part in (row.title, row.text, row.below) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    if not row.key:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
