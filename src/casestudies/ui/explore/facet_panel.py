"""The column of filters: a heading with Clear, and the list of facets with live counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent
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

from casestudies.model.query import Facet
from casestudies.model.results import SearchResults
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.a11y import announce, named
from casestudies.ui.explore.facet_row import FacetRowDelegate
from casestudies.ui.explore.facets_model import FacetModel, FacetRow, RowKind
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, pane_width

AFTER_CARDS_MS = 30  # the parts of an answer: each is painted before the next one changes


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
    """The filters of the state: chosen here, and shown with the counts of its answer."""

    def __init__(
        self,
        theme: ThemeService,
        vocabulary: Vocabulary,
        state: ExploreState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: SearchResults | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_CARDS_MS)
        self._soon.timeout.connect(self._show_results)
        self.setObjectName("panel")
        fit(self.setMinimumWidth, 190, by=pane_width)
        self.model = FacetModel(vocabulary, self)
        self.model.toggled.connect(state.toggle)
        self.model.toggled.connect(self._say_choice)
        self.model.switched.connect(lambda facet, every: state.ask_for_every(facet, every=every))
        self.view = named(
            FacetView(self.model, theme, self),
            self.tr("Filters"),
            self.tr("Arrow keys move, Space chooses."),
        )
        title = QLabel(self.tr("Filters"), self)
        title.setProperty("look", "strong")
        self.clear_button = named(QPushButton(self.tr("Clear"), self), self.tr("Clear filters"))
        self.clear_button.setProperty("look", "link")
        self.clear_button.clicked.connect(self.clear)
        policy = self.clear_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the filters stay where they are when it comes
        self.clear_button.setSizePolicy(policy)
        head = QHBoxLayout()
        head.setContentsMargins(18, 0, 12, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.clear_button)
        QWidget.setTabOrder(self.clear_button, self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        state.changed.connect(self._state_changed)

    @property
    def busy(self) -> bool:
        """True while the counts of an answer are still to be shown."""
        return self._soon.isActive()

    def clear(self) -> None:
        """Drop every filter, and go on among the filters."""
        if self._state.clear_filters():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_choice(self, facet: Facet, key: str) -> None:
        row = self.model.row(self.view.currentIndex().row())
        chosen = key in self._state.query.filters.of(facet)
        said = self.tr("{0}, chosen") if chosen else self.tr("{0}, not chosen any more")
        announce(self.view, said.format(row.text if row else key))

    def _state_changed(self) -> None:
        """Let the cards of an answer be painted first: keys come in between."""
        if self._state.results is not self._shown:
            self._shown = self._state.results
            self._soon.start()

    def _show_results(self) -> None:
        """Show the facets of the answer; the current row stays the current one, and what stands
        under the mouse, else at the top, stays where it is."""
        results = self._shown
        if results is None:
            return
        row = self.model.row(self.view.currentIndex().row())
        bar = self.view.verticalScrollBar()
        still, place, top = self._still(), 0, bar.value()
        if still is not None:
            place = self._place_of(still)
        self.model.set_results(results)
        number = self.model.number_of(row) if row else self._first()
        if number >= 0 and number != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(number))
        bar.setValue(top)
        if still is not None and self.model.number_of(still) >= 0:
            bar.setValue(top + self._place_of(still) - place)
        chosen = any(value.chosen for _, values in results.facets for value in values)
        self.clear_button.setVisible(chosen)

    def _still(self) -> FacetRow | None:
        """The row that is to stay where it is on the screen."""
        spot = self.view.viewport().mapFromGlobal(QCursor.pos())
        inside = self.view.viewport().rect().contains(spot)
        return self.model.row(self.view.indexAt(spot if inside else QPoint(4, 4)).row())

    def _place_of(self, row: FacetRow) -> int:
        """Where a row stands in the view."""
        return self.view.visualRect(self.model.index(self.model.number_of(row))).top()

    def _first(self) -> int:
        for number in range(self.model.rowCount()):
            row = self.model.index(number).data(Role.VALUE)
            if row.kind is RowKind.VALUE:
                return number
        return -1
