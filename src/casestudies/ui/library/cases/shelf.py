"""The own cases as a list, and the ways to begin one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from casestudies.model.brief import KIND_NAMES
from casestudies.model.library.draft import CaseDraft, SavedCase
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.beginning import Beginning
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow


class Shelf(QWidget):
    """``opened`` brings the key of a case to open."""

    opened = Signal(str)

    def __init__(
        self, context: UiContext, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._shown: tuple[SavedCase, ...] | None = None
        self._actions: tuple[QAction, ...] = ()
        self.beginning = Beginning(context, state, self)
        self.list = NoteList(context.theme, 2, self)
        named(self.list, self.tr("Your cases"), self.tr("Enter opens"))
        self.list.chosen.connect(lambda row: self.opened.emit(row.key))
        self.empty = EmptyState(self)
        self.new = named(QPushButton(self.tr("New case ▾"), self), self.tr("New case"))
        self.new.clicked.connect(self.choose_beginning)
        self._buttons = Flow(self.new, gap=8)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addLayout(self._buttons, 1)
        column.addLayout(foot)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._show_empty()
        state.changed.connect(self._follow)
        self._follow()

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What can be done with the chosen case: open, duplicate, delete it."""
        self._actions = actions
        words = (self.tr("Open"), self.tr("Duplicate"), self.tr("Delete"))
        for said, action in zip(words, actions, strict=True):
            button = named(QPushButton(said, self), action.text())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            self._buttons.addWidget(button)

    @property
    def key(self) -> str:
        """The key of the case that the keyboard is on; "" without one."""
        at = self.list.currentRow()
        return self.list.rows[at].key if 0 <= at < len(self.list.rows) else ""

    def take_focus(self) -> None:
        if self._state.saved:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.empty.take_focus()

    def choose_beginning(self) -> None:
        """Open the menu of the ways to begin."""
        below = self.new if self._state.saved else self.empty.buttons[0]
        self.beginning.open_at(QRect(below.mapToGlobal(QPoint()), below.size()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.key:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._actions)
            menu.popup(event.globalPos())

    def _follow(self) -> None:
        saved = self._state.saved
        if not self._state.loaded or self._state.draft is not None or saved == self._shown:
            return
        self._shown = saved
        at = self.key
        self.list.set_rows([self._row(one) for one in saved])
        self.list.setCurrentRow(next((n for n, one in enumerate(saved) if one.key == at), 0))
        self._stack.setCurrentIndex(int(bool(saved)))

    def _show_empty(self) -> None:
        beginning = self.beginning

        def open_list(choose: object) -> None:
            first = self.empty.buttons[0]
            beginning.anchor = QRect(first.mapToGlobal(QPoint()), first.size())
            choose()  # type: ignore[operator]

        self.empty.show_steps(
            self.tr("Write up a school of your own"),
            self.tr(
                "In the same form as the library's cases: findings by dimension, each with its "
                "source. It is searched, compared and shown beside them, and marked as yours."
            ),
            (
                (self.tr("Begin with nothing"), partial(self._state.begin, CaseDraft)),
                (
                    self.tr("Our school, as described under Models like ours…"),
                    lambda: open_list(beginning.choose_school),
                ),
                (
                    self.tr("The field notes of a visit…"),
                    lambda: open_list(beginning.choose_stop),
                ),
                (self.tr("A copy of a case…"), lambda: open_list(beginning.choose_case)),
            ),
        )

    def _row(self, saved: SavedCase) -> NoteRow:
        draft = saved.draft
        if draft is None:
            return NoteRow(saved.name, "", saved.problem, key=saved.key)
        place = f"{draft.place.city}, {draft.place.state}" if draft.place is not None else ""
        kind = KIND_NAMES[draft.kind] if draft.kind is not None else ""
        told = " · ".join(part for part in (kind, place) if part)
        findings = [one for _, one in draft.findings()]
        sourced = sum(bool(one.cites) for one in findings)
        one = self.tr("1 finding, {1} with a source")
        many = self.tr("{0} findings, {1} with a source")
        counts = (one if len(findings) == 1 else many).format(len(findings), sourced)
        shown = "" if saved.shown else self.tr("not shown yet: name, place or kind is missing")
        below = " · ".join(part for part in (counts, shown) if part)
        return NoteRow(saved.name, told or self.tr("a draft"), below, key=saved.key)
