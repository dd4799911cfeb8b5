"""The check list of design dimensions in their group's colours, as tall as its rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.a11y import named
from casestudies.ui.like.choice_row import CHECK_HEIGHT, GROUP_HEIGHT, DimensionDelegate
from casestudies.ui.like.dimensions_model import DimensionModel
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined

Index = QModelIndex | QPersistentModelIndex


class DimensionList(QListView):
    """Arrows move, Space or Enter chooses. ``changed`` follows every choice; ``row_entered`` gives
    the row that the keyboard came to, in the list's coordinates."""

    changed = Signal()
    row_entered = Signal(object)  # QRect

    def __init__(
        self, theme: ThemeService, vocabulary: Vocabulary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choices = DimensionModel(vocabulary, self)
        self.choices.toggled.connect(self.changed)
        self.setModel(self.choices)
        self.setItemDelegate(DimensionDelegate(theme, self))
        named(self, self.tr("Dimensions that matter"), self.tr("Arrow keys move, Space chooses."))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fit(self.setFixedHeight, 0, by=self._height)
        self.clicked.connect(self._clicked)
        self.setCurrentIndex(self.choices.index(1))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys that are chosen, in the vocabulary's order."""
        return self.choices.chosen

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """Show these as chosen."""
        self.choices.set_chosen(keys)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choices.toggle(self.currentIndex().row())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        # a row that is clicked stays under the pointer: the form follows keys alone
        if (now := self.currentIndex()) != before:
            self.row_entered.emit(self.visualRect(now))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _clicked(self, index: QModelIndex) -> None:
        self.choices.toggle(index.row())

    def _height(self, around: int) -> int:
        rows = [self.choices.row(at) for at in range(self.choices.rowCount())]
        return (
            around
            + 2
            + sum(lined(CHECK_HEIGHT if row and row.key else GROUP_HEIGHT) for row in rows)
        )
