"""The parts of an export that can be chosen: rows of a comparison, hand-outs of a workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.letters import begins_words
from casestudies.model.report import Report
from casestudies.ui.a11y import named
from casestudies.ui.export.tick_row import TickRow
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import USUAL, percent

_MOST_SEEN = 7  # rows of the list without scrolling


@dataclass(frozen=True)
class ExportPart:
    """A part with a ``key``; ``detail`` says what it is for, ``words`` are what it is found by
    beside them."""

    key: str
    name: str
    detail: str = ""
    chosen: bool = True
    words: str = ""


@dataclass(frozen=True)
class Choosing:
    """What can be chosen, under a ``name`` ("Rows"); ``make`` builds the report of some parts in
    the worker, in the order in which they stand here."""

    name: str
    parts: tuple[ExportPart, ...]
    make: Callable[[tuple[str, ...]], Report]


class PartsList(QWidget):
    """A list with a tick before each part. ``changed`` follows every change. A long one has a box
    that finds parts; all and none are then those that it shows, and what is ticked stays ticked."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        parts: tuple[ExportPart, ...],
        theme: ThemeService,
        parent: QWidget | None = None,
        *,
        find: str = "",
    ) -> None:
        """``find`` says what the box finds; "" for a list without one."""
        super().__init__(parent)
        self._grows = False
        self._name = name
        self._words = [f"{part.name} {part.detail} {part.words}" for part in parts]
        self._title = QLabel(name, self)
        self._title.setProperty("look", "label")
        self.every = named(QPushButton(self.tr("All"), self), self.tr("Choose all"))
        self.none = named(QPushButton(self.tr("None"), self), self.tr("Choose none"))
        for button in (self.every, self.none):
            button.setProperty("look", "link")
        self.view = named(QListWidget(self), name)
        self.view.setMouseTracking(True)
        self.view.setItemDelegate(TickRow(theme, self.view))
        for part in parts:
            item = QListWidgetItem(part.name, self.view)
            item.setData(Qt.ItemDataRole.UserRole, part.key)
            item.setToolTip(part.detail)
            said = f"{part.name}: {part.detail}" if part.detail else part.name
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if part.chosen else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self.view.setCurrentRow(0)
        self.view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._fit)
        self._fit()
        self.view.itemClicked.connect(self._clicked)
        self.view.itemChanged.connect(self._changed)
        self.every.clicked.connect(self._choose_all)
        self.none.clicked.connect(self._choose_none)
        self.box = QLineEdit(self)
        self.box.setVisible(bool(find))
        if find:
            AltKeys(self.box)
            self.box.setClearButtonEnabled(True)
            self.box.setPlaceholderText(find)
            self.box.textChanged.connect(self._find)
            self.box.installEventFilter(self)
            self.changed.connect(self._count)
            self._count()
        named(self.box, find or name)
        self._nothing = QLabel(self.tr("Nothing in this list has these words."), self)
        self._nothing.setProperty("look", "soft")
        self._nothing.hide()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.every)
        head.addWidget(self.none)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addLayout(head)
        down.addWidget(self.box)
        down.addWidget(self._nothing)
        down.addWidget(self.view)

    def _fit(self) -> None:
        """As high as its rows, of which only some are seen at once; fewer where type is large."""
        row = max(24, self.view.sizeHintForRow(0))
        most = max(3, _MOST_SEEN * USUAL // max(USUAL, percent()))
        count = max(1, self.view.count())
        self.view.setFixedHeight(row * min(most, count) + 6)
        if self._grows:
            self.view.setMaximumHeight(row * count + 6)

    def take_room(self) -> None:
        """Show more rows where there is room for them."""
        self._grows = True
        self._fit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of the parts that are ticked, in their order."""
        items = (self.view.item(at) for at in range(self.view.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _clicked(self, item: QListWidgetItem) -> None:
        """Wherever in its row a part is clicked."""
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()

    # --- finding ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows in the box walk the list, Enter ticks the part that they are at, and Escape
        empties the box before it does anything else."""
        if watched is self.box and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
            escape = event.key() == Qt.Key.Key_Escape and bool(self.box.text())
            if event.type() == QEvent.Type.ShortcutOverride and escape:
                event.accept()  # else the page's own Escape would hear of it
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, shown = event.key(), self._shown
        if key == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.view.currentItem()
            if item is not None and not item.isHidden():
                self._clicked(item)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and shown:
            row = self.view.currentRow()
            at = shown.index(row) if row in shown else -1
            to = at + (1 if key == Qt.Key.Key_Down else -1)
            self.view.setCurrentRow(shown[max(0, min(to, len(shown) - 1))])
        else:
            return False
        return True

    @property
    def _shown(self) -> list[int]:
        """The rows that the box has not put away."""
        return [at for at in range(self.view.count()) if not self.view.item(at).isHidden()]

    def _find(self, text: str) -> None:
        for at, words in enumerate(self._words):
            self.view.item(at).setHidden(not begins_words(words, text))
        shown = self._shown
        self._nothing.setVisible(not shown)
        self.view.setVisible(bool(shown))
        if shown and self.view.currentRow() not in shown:
            self.view.setCurrentRow(shown[0])

    def _count(self) -> None:
        """A tick that is put away counts: the title says how many there are."""
        told = self.tr("{0}: {1} of {2}")
        self._title.setText(told.format(self._name, len(self.chosen), self.view.count()))

    # --- choosing -----------------------------------------------------------------------------

    def _choose_all(self) -> None:
        self._set(Qt.CheckState.Checked)

    def _choose_none(self) -> None:
        self._set(Qt.CheckState.Unchecked)

    def _set(self, state: Qt.CheckState) -> None:
        """Tick all or none, and tell it once."""
        self.view.blockSignals(True)
        for at in self._shown:
            self.view.item(at).setCheckState(state)
        self.view.blockSignals(False)
        self.view.viewport().update()
        self.changed.emit()
