"""The column of filters: a heading with Clear, and the list of facets with live counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.results import SearchResults
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.a11y import named
from casestudies.ui.explore.facet_row import FacetRowDelegate
from casestudies.ui.explore.facets_model import FacetModel, RowKind
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService


class FacetView(QListView):
    """Arrows move over the values, Space or Enter chooses, letters jump to a name."""

    def __init__(self, model: FacetModel, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(FacetRowDelegate(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._model.activate(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self._model.activate(index.row())


class FacetPanel(QFrame):
    """``toggled`` asks to choose or drop a value (facet, key), ``cleared`` to drop all."""

    toggled = Signal(object, str)
    cleared = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(190)
        self.model = FacetModel(self)
        self.model.toggled.connect(self.toggled)
        self.view = named(
            FacetView(self.model, theme, self),
            self.tr("Filters"),
            self.tr("Arrow keys move, Space chooses."),
        )
        title = QLabel(self.tr("Filters"), self)
        title.setProperty("look", "strong")
        self.clear_button = named(QPushButton(self.tr("Clear"), self), self.tr("Clear filters"))
        self.clear_button.setProperty("look", "link")
        self.clear_button.clicked.connect(self.cleared)
        policy = self.clear_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the filters stay where they are when it comes
        self.clear_button.setSizePolicy(policy)
        head = QHBoxLayout()
        head.setContentsMargins(18, 0, 12, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Take the short names for a narrow column."""
        self.model.set_vocabulary(vocabulary)

    def show_results(self, results: SearchResults) -> None:
        """Show the facets of an answer; the current row stays the current one."""
        row = self.model.row(self.view.currentIndex().row())
        top = self.view.verticalScrollBar().value()
        self.model.set_results(results)
        number = self.model.number_of(row) if row else self._first()
        if number >= 0 and number != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(number))
        self.view.verticalScrollBar().setValue(top)
        chosen = any(value.chosen for _, values in results.facets for value in values)
        self.clear_button.setVisible(chosen)

    def _first(self) -> int:
        for number in range(self.model.rowCount()):
            row = self.model.index(number).data(Role.VALUE)
            if row.kind is RowKind.VALUE:
                return number
        return -1
