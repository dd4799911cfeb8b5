"""The list under the search box: completions, and what an empty box can begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from casestudies.ui.a11y import announce, named
from casestudies.ui.explore.suggestion_row import HEAD, ROW, SuggestionRowDelegate
from casestudies.ui.explore.suggestions_model import Suggestion, SuggestionsModel
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width

WIDTH = 520
_MOST_HEIGHT = 440
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SuggestionsPopup(Popover):
    """``taken`` gives the ``Suggestion`` that was chosen. The focus stays in the box: its keys come
    here first by ``take_key``, and every letter stays the box's own."""

    taken = Signal(object)
    watches = False  # it is open while one types: the box tells when the focus leaves

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # a blur at every letter is too slow
        fit(self.setFixedWidth, WIDTH, by=panel_width)
        self.model = SuggestionsModel(parent=self)
        self.list = named(QListView(self), self.tr("Suggestions for the search"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(SuggestionRowDelegate(theme, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self.list)

    def show_suggestions(self, suggestions: Sequence[Suggestion], box: QRect) -> None:
        """Show rows under ``box`` (on the screen), at its left; none closes the list."""
        if not suggestions:
            self.dismiss()
            return
        self.model.set_rows(suggestions)
        self.list.setCurrentIndex(QModelIndex())
        heads = sum(row.is_head for row in suggestions)
        tall = min(_MOST_HEIGHT, heads * HEAD + (len(suggestions) - heads) * ROW) + 12
        if tall != self.height():
            self.setFixedHeight(tall)
        self.open_at(box)
        self.move(self.window().mapFromGlobal(box.bottomLeft()) + QPoint(0, 4))

    def take_key(self, event: QKeyEvent) -> bool:
        """Handle a key that was pressed in the box; False leaves it to the box."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, row = event.key(), self.current()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key == Qt.Key.Key_Down:
            return self._move(1)
        elif key == Qt.Key.Key_Up:
            return self._move(-1)
        elif key in _TAKES and row is not None:
            self._take(row)
        else:
            if key in _TAKES:
                self.dismiss()
            return False
        return True

    def current(self) -> Suggestion | None:
        """The row that is chosen."""
        return self.model.row(self.list.currentIndex().row())

    def _move(self, by: int) -> bool:
        """Choose the next row; below the last one the key is the box's again, which goes into the
        results."""
        number = self.list.currentIndex().row() + by
        if number < 0 and by < 0:
            self.list.setCurrentIndex(QModelIndex())
            return True
        row = self.model.row(number)
        if row is not None and row.is_head:
            number += by
            row = self.model.row(number)
        if row is None:
            if by > 0:
                self.dismiss()
                return False
            self.list.setCurrentIndex(QModelIndex())
            return True
        index = self.model.index(number)
        self.list.setCurrentIndex(index)
        announce(self, index.data(Qt.ItemDataRole.AccessibleTextRole))
        return True

    def _clicked(self, index: QModelIndex) -> None:
        self._take(self.model.row(index.row()))

    def _take(self, row: Suggestion | None) -> None:
        if row is not None and not row.is_head:
            self.dismiss()
            self.taken.emit(row)
