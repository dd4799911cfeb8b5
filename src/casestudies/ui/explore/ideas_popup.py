"""The list under the search box: completions, and what an empty box can begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from casestudies.ui.a11y import announce, named
from casestudies.ui.explore.idea_row import HEAD, ROW, IdeaRowDelegate
from casestudies.ui.explore.ideas_model import Idea, IdeasModel
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService

WIDTH = 520
_MOST_HEIGHT = 440
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class IdeasPopup(Popover):
    """``taken`` gives the ``Idea`` that was chosen. The focus stays in the box: it hands keys to
    ``take_key``, and every letter stays its own."""

    taken = Signal(object)
    watches = False  # it is open while one types: the box tells when the focus leaves

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # a blur at every letter is too slow
        self.setFixedWidth(WIDTH)
        self.model = IdeasModel(self)
        self.list = named(QListView(self), self.tr("Suggestions for the search"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(IdeaRowDelegate(theme, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self.list)

    def show_ideas(self, ideas: Sequence[Idea], box: QRect) -> None:
        """Show rows under ``box`` (on the screen), at its left; none closes the list."""
        if not ideas:
            self.dismiss()
            return
        self.model.set_ideas(ideas)
        self.list.setCurrentIndex(QModelIndex())
        heads = sum(idea.is_head for idea in ideas)
        tall = min(_MOST_HEIGHT, heads * HEAD + (len(ideas) - heads) * ROW) + 12
        if tall != self.height():
            self.setFixedHeight(tall)
        self.open_at(box)
        self.move(self.window().mapFromGlobal(box.bottomLeft()) + QPoint(0, 4))

    def take_key(self, event: QKeyEvent) -> bool:
        """Handle a key that was pressed in the box; False leaves it to the box."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, idea = event.key(), self.current()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key == Qt.Key.Key_Down:
            return self._move(1)
        elif key == Qt.Key.Key_Up:
            return self._move(-1)
        elif key == Qt.Key.Key_Tab and idea is None and self._completes():
            self._take(self.model.at(0))
        elif key in _TAKES and idea is not None:
            self._take(idea)
        else:
            if key in _TAKES:
                self.dismiss()
            return False
        return True

    def current(self) -> Idea | None:
        """The row that is chosen."""
        return self.model.at(self.list.currentIndex().row())

    def _completes(self) -> bool:
        first = self.model.at(0)
        return first is not None and first.completion is not None

    def _move(self, by: int) -> bool:
        """Choose the next row; below the last one the key is the box's again, which goes into the
        results."""
        row = self.list.currentIndex().row() + by
        if row < 0 and by < 0:
            self.list.setCurrentIndex(QModelIndex())
            return True
        idea = self.model.at(row)
        if idea is not None and idea.is_head:
            row += by
            idea = self.model.at(row)
        if idea is None:
            if by > 0:
                self.dismiss()
                return False
            self.list.setCurrentIndex(QModelIndex())
            return True
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        announce(self, index.data(Qt.ItemDataRole.AccessibleTextRole))
        return True

    def _clicked(self, index: QModelIndex) -> None:
        self._take(self.model.at(index.row()))

    def _take(self, idea: Idea | None) -> None:
        if idea is not None and not idea.is_head:
            self.dismiss()
            self.taken.emit(idea)
