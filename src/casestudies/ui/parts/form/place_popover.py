"""Where to measure from: a place by its name, or a case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.popover import Popover
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from casestudies.model.visit import StartPlace
    from casestudies.ui.context import UiContext

_WIDTH = 26  # letters M
_SHOWN = 8
_PLACE = Qt.ItemDataRole.UserRole


class PlacePopover(Popover):
    """``chosen`` brings a ``StartPlace``, or None to measure from nowhere."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget, heading: str = "") -> None:
        """``heading`` says what the place is chosen for; without one distances are measured from
        it."""
        super().__init__(parent)
        named(self, heading or self.tr("Measure from"))
        self.heading = QLabel(heading)
        self.heading.setProperty("look", "strong")
        self.heading.setWordWrap(True)
        if not heading:
            self.heading.hide()
        self._found = Latest(
            context.tasks, context.services.mapping.start_places, self._show_places
        )
        self._has_start = False
        self.box = QLineEdit()
        AltKeys(self.box)
        self.box.setClearButtonEnabled(True)
        self.box.setPlaceholderText(self.tr("A city, or a case"))
        named(self.box, heading or self.tr("A city, or a case to measure from"))
        self.list = named(QListWidget(self), self.tr("Places found"))
        self.list.setProperty("look", "picker")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said = QLabel(
            self.tr(
                "Places are from GeoNames and the Census. Distances are as the crow flies, on the "
                "ellipsoid WGS 84."
            )
        )
        self.said.setProperty("look", "micro")
        self.said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 13, 14, 14)
        layout.setSpacing(7)
        if heading:
            self.said.hide()
        for widget in (self.heading, self.box, self.list, self.said):
            layout.addWidget(widget)
        self.box.textChanged.connect(self._found.request)
        self.box.returnPressed.connect(self._take_current)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)

    @property
    def busy(self) -> bool:
        """True while places are looked for."""
        return self._found.busy

    def open_below(self, anchor: QRect, start: StartPlace | None) -> None:
        """Open at ``anchor`` (global) with the cursor in the box."""
        self._has_start = start is not None
        metrics = self.fontMetrics()
        self.setFixedWidth(metrics.horizontalAdvance("M") * _WIDTH)
        self.list.setFixedHeight(_SHOWN * max(30, metrics.height() + 12) + 4)
        self.box.clear()
        self._found.request("")
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

    def _show_places(self, places: Sequence[StartPlace]) -> None:
        self.list.clear()
        if self._has_start and not self.box.text().strip():
            self._add(self.tr("Measure from nowhere"), None)
        for place in places:
            self._add(place.name, place)
        if not self.list.count():
            item = QListWidgetItem(self.tr("No place of this name is known here."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())
            self.list.addItem(item)
        elif self.box.text().strip():
            self.list.setCurrentRow(0)

    def _add(self, words: str, place: StartPlace | None) -> None:
        item = QListWidgetItem(words)
        item.setData(_PLACE, (place,))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.list.addItem(item)

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        held = item.data(_PLACE)
        if held is not None:
            self.dismiss()
            self.chosen.emit(held[0])
