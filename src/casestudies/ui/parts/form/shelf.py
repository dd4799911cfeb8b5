"""What the user saved of one kind (cases, visits, workshops) as a list, with what can be done with
each, and the ways to begin where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.form.list_pane import ListPane
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.service import ThemeService


class SavedList(ListPane):
    """Enter or a double click opens a saved thing; ``opened`` brings its key."""

    opened = Signal(str)

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        """Whoever makes one gives its ``list`` a name."""
        super().__init__(NoteList(theme, 2, twice=True), parent=parent)
        self.list = self.view
        self._actions: tuple[QAction, ...] = ()
        self.list.chosen.connect(lambda row: self.opened.emit(row.key))

    def offer(self, actions: Sequence[QAction], words: Sequence[str]) -> None:
        """What can be done with the chosen one, as buttons of these ``words``, and in a menu."""
        self._actions = tuple(actions)
        for said, action in zip(words, actions, strict=True):
            button = self.add_button(said, action.trigger, action.text().rstrip("…"))
            button.setToolTip(action.toolTip())
            if action is actions[0]:
                button.setProperty("look", "primary")

    @property
    def key(self) -> str:
        """The key of the one that the keyboard is on; "" without one."""
        row = self.list.chosen_row
        return row.key if row is not None else ""

    def show_rows(self, rows: Sequence[NoteRow], key: str = "") -> None:
        """Show these, with the keyboard on ``key``; "" lets it stay where it is."""
        self.list.show_rows(rows)
        at = next((n for n, row in enumerate(rows) if row.key == key), -1)
        if at >= 0:
            self.list.setCurrentRow(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.key:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        where: QPoint = self.list.rect_of_row().center() if by_key else event.globalPos()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        MenuKeys(menu)
        menu.addActions(self._actions)
        menu.popup(where)
        menu.setActiveAction(menu.actions()[0])


class Shelf(QStackedWidget):
    """A ``SavedList`` or, where nothing is saved, what to do next."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState(self)
        self.saved = SavedList(theme, self)
        self.list = self.saved.list
        self.opened = self.saved.opened
        self.addWidget(self.empty)
        self.addWidget(self.saved)

    @property
    def key(self) -> str:
        """The key of the saved thing that the keyboard is on; "" without one."""
        return self.saved.key

    def show_rows(self, rows: Sequence[NoteRow], key: str = "") -> None:
        """Show these, with the keyboard on ``key``; "" lets it stay where it is."""
        self.saved.show_rows(rows, key)
        self.setCurrentIndex(int(bool(rows)))

    def take_focus(self) -> None:
        """Put the focus on the list, or on the first way to begin."""
        if self.list.rows:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.empty.take_focus()
