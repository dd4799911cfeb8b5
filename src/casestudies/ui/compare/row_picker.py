"""The rows, or columns, that are compared: a list to tick, in the place of hiding one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.comparison import Column
from casestudies.ui.a11y import named
from casestudies.ui.export.tick_row import TickRow
from casestudies.ui.parts.popover import Popover
from casestudies.ui.parts.sentence_room import SentenceRoom
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 372
_SHOWN = 16  # as many as there are dimensions
_KEY = Qt.ItemDataRole.UserRole


class RowPicker(Popover):
    """Each tick takes effect at once: ``picked`` brings the keys that are to be in sight, while
    there is one."""

    picked = Signal(tuple)

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._count = QLabel()
        self._count.setProperty("look", "micro")
        self.all = self._link(self.tr("All"), self.tr("Tick all"))
        self.none = self._link(self.tr("None"), self.tr("Tick none"))
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.list = named(QListWidget(self), "", self.tr("Arrow keys move, Space ticks."))
        self.list.setProperty("look", "picker")
        self.list.setItemDelegate(TickRow(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._toggle)
        self._wrong = SentenceRoom("error", self._nothing)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        for widget in (self._count, self.all, self.none):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 13, 14, 12)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addWidget(self._wrong)

    @property
    def _nothing(self) -> str:
        return self.tr("Tick one or more; until then the comparison stays as it is.")

    def open_for(
        self, title: str, heads: Sequence[Column], hidden: Sequence[str], anchor: QRect
    ) -> None:
        """Open below ``anchor`` (global) with all ``heads``, those that are not ``hidden``
        ticked."""
        self._title.setText(title)
        named(self, title)
        named(self.list, title, self.list.accessibleDescription())
        self.list.clear()
        for head in heads:
            item = QListWidgetItem(head.name)
            item.setData(_KEY, head.key)
            self.list.addItem(item)
            self._tick(item, ticked=head.key not in hidden)
        row = max(self.list.sizeHintForRow(0), 1)
        self.list.setFixedHeight(min(len(heads), _SHOWN) * row + 4)
        self.list.setCurrentRow(0)
        self._show_count()
        self.open_at(anchor, self.list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While open, a popover sees the whole program's events."""
        if (
            watched is self.list
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._toggle(self.list.currentItem())
            return True
        return super().eventFilter(watched, event)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are ticked, in their order."""
        return tuple(str(item.data(_KEY)) for item in self._items() if _ticked(item))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(number) for number in range(self.list.count())]

    def _toggle(self, item: QListWidgetItem) -> None:
        self._tick(item, ticked=not _ticked(item))
        self._changed()

    def _tick_all(self) -> None:
        for item in self._items():
            self._tick(item, ticked=True)
        self._changed()

    def _tick_none(self) -> None:
        for item in self._items():
            self._tick(item, ticked=False)
        self._changed()

    def _tick(self, item: QListWidgetItem, *, ticked: bool) -> None:
        item.setData(
            Qt.ItemDataRole.CheckStateRole,
            Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked,
        )
        said = self.tr("in sight") if ticked else self.tr("hidden")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {said}")

    def _changed(self) -> None:
        self._show_count()
        if self.keys:
            self.picked.emit(self.keys)

    def _show_count(self) -> None:
        ticked = len(self.keys)
        self._count.setText(self.tr("{0} of {1}").format(ticked, self.list.count()))
        self._wrong.setText("" if ticked else self._nothing)

    def _link(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text, self), name)
        button.setProperty("look", "link")
        return button


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
