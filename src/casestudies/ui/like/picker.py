"""The picker of practices: type to find one among all, grouped by dimension, with definitions."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.a11y import named
from casestudies.ui.like.choice_row import PracticeDelegate
from casestudies.ui.like.practices_model import PracticeModel, PracticeRow
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.popover import Popover
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width

WIDTH = 460
_LIST_HEIGHT = 330


class PracticePicker(Popover):
    """Stays open while practices are ticked; ``toggled`` gives the key of each."""

    toggled = Signal(str)

    def __init__(self, theme: ThemeService, vocabulary: Vocabulary, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, WIDTH, by=panel_width)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self.model = PracticeModel(vocabulary, self)
        self.box = QLineEdit()
        AltKeys(self.box)
        self.box.setPlaceholderText(self.tr("Find a practice: name, dimension or definition"))
        named(self.box, self.tr("Find a practice: name, dimension or definition"))
        self.box.textChanged.connect(self._find)
        self.view = named(QListView(), self.tr("Practices"), self.tr("Enter ticks a practice."))
        self.view.setModel(self.model)
        self.view.setItemDelegate(PracticeDelegate(theme, self))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFixedHeight(_LIST_HEIGHT)
        self.view.clicked.connect(self._clicked)
        self.view.selectionModel().currentChanged.connect(self._show_definition)
        self._definition = QLabel()
        self._definition.setProperty("look", "caption")
        self._definition.setWordWrap(True)
        fit(self._definition.setFixedHeight, 70)
        self._definition.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 13, 14, 12)
        layout.setSpacing(8)
        for widget in (self._title, self.box, self.view, self._definition):
            layout.addWidget(widget)

    def open_for(
        self,
        title: str,
        chosen: Collection[str],
        elsewhere: Collection[str],
        word: str,
        anchor: QRect,
    ) -> None:
        """Open beside ``anchor`` (global). ``chosen`` are ticked; ``elsewhere`` ones are marked
        with ``word``."""
        self._title.setText(title)
        named(self, title)
        self.box.clear()
        self._find("")
        self.show_chosen(chosen, elsewhere, word)
        self.open_at(anchor, self.box)

    def show_chosen(self, chosen: Collection[str], elsewhere: Collection[str], word: str) -> None:
        """Tick these practices; the current row stays."""
        self.model.set_chosen(chosen, elsewhere, word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While open, a popover sees the whole program's events."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.box and self._box_key(event):
                return True
            if watched is self.view and self._view_key(event):
                return True
        return super().eventFilter(watched, event)

    def _find(self, text: str) -> None:
        self.model.find(text)
        self._go_to(self.model.first())
        if self.model.first() < 0:
            self._definition.setText(self.tr("No practice has these words. Try fewer."))

    def _box_key(self, event: QKeyEvent) -> bool:
        """The arrows in the box walk the list; Enter ticks the current practice."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self._walk(step)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle()
            return True
        return False

    def _view_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle()
            return True
        if event.text().isprintable() and event.text().strip():
            self.box.setFocus()
            self.box.insert(event.text())
            return True
        return False

    def _walk(self, step: int) -> None:
        at = self.view.currentIndex().row() + step
        while (row := self.model.row(at)) is not None and row.practice is None:
            at += step
        if row is not None:
            self._go_to(at)

    def _go_to(self, number: int) -> None:
        self.view.setCurrentIndex(self.model.index(number) if number >= 0 else QModelIndex())
        if number <= 1:
            self.view.scrollToTop()

    def _toggle(self) -> None:
        key = self.view.currentIndex().data(Role.KEY)
        if key:
            self.toggled.emit(key)
            self.box.selectAll()

    def _clicked(self, index: QModelIndex) -> None:
        if index.data(Role.KEY):
            self._toggle()

    def _show_definition(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        row: PracticeRow | None = now.data(Role.VALUE) if now.isValid() else None
        words = row.practice.definition if row is not None and row.practice is not None else ""
        self._definition.setText(words)
