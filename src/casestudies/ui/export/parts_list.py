"""The parts of an export that can be chosen: rows of a comparison, hand-outs of a workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.report import Report
from casestudies.ui.a11y import named
from casestudies.ui.export.tick_row import TickRow
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import USUAL, percent

_MOST_SEEN = 7  # rows of the list without scrolling


@dataclass(frozen=True)
class ExportPart:
    """A part with a ``key``; ``detail`` says what it is for."""

    key: str
    name: str
    detail: str = ""
    chosen: bool = True


@dataclass(frozen=True)
class Choosing:
    """What can be chosen, under a ``name`` ("Rows"); ``make`` builds the report of some parts in
    the worker, in the order in which they stand here."""

    name: str
    parts: tuple[ExportPart, ...]
    make: Callable[[tuple[str, ...]], Report]


class PartsList(QWidget):
    """A list with a tick before each part. ``changed`` follows every change."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        parts: tuple[ExportPart, ...],
        theme: ThemeService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grows = False
        title = QLabel(name, self)
        title.setProperty("look", "label")
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
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.every)
        head.addWidget(self.none)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addLayout(head)
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

    def _choose_all(self) -> None:
        self._set(Qt.CheckState.Checked)

    def _choose_none(self) -> None:
        self._set(Qt.CheckState.Unchecked)

    def _set(self, state: Qt.CheckState) -> None:
        """Tick all or none, and tell it once."""
        self.view.blockSignals(True)
        for at in range(self.view.count()):
            self.view.item(at).setCheckState(state)
        self.view.blockSignals(False)
        self.view.viewport().update()
        self.changed.emit()
