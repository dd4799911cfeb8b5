"""The saved visits as a list, and the ways to begin one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number
from casestudies.model.visit import SavedVisit, StopStatus
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.visits.state import View, VisitState
from casestudies.ui.visits.words import days_name


class Shelf(QWidget):
    """``opened`` brings the key of a visit to open."""

    opened = Signal(str)

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._shown: tuple[SavedVisit, ...] | None = None
        self._actions: tuple[QAction, ...] = ()
        self._offered: tuple[str, ...] | None = None  # of the tray
        self.tray = named(QPushButton(self), self.tr("Plan a visit to the cases in the tray"))
        self.list = NoteList(context.theme, 2, self)
        named(self.list, self.tr("Saved visits"), self.tr("Enter opens"))
        self.list.chosen.connect(self._open)
        self.empty = EmptyState(self)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(10)
        heading = QLabel(self.tr("Your visits"), full)
        heading.setProperty("look", "heading")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        state.changed.connect(self._follow)
        context.tray.changed.connect(self._show_empty)
        self._follow()

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What can be done with the chosen visit: open, rename, duplicate, delete it."""
        self._actions = actions
        words = (self.tr("Open"), self.tr("Rename…"), self.tr("Duplicate"), self.tr("Delete"))
        for said, action in zip(words, actions, strict=True):
            button = named(QPushButton(said, self), action.text().rstrip("…"))
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            self._buttons.addWidget(button)
        self.tray.clicked.connect(lambda: self._state.begin(self._context.tray.slugs))
        self._buttons.addWidget(self.tray)
        self._buttons.addStretch(1)
        self._show_empty()

    @property
    def key(self) -> str:
        """The key of the visit that the keyboard is on; "" without one."""
        at = self.list.currentRow()
        return self.list.rows[at].key if 0 <= at < len(self.list.rows) else ""

    def take_focus(self) -> None:
        if self._state.saved:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.empty.take_focus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.key:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._actions)
            menu.popup(event.globalPos())

    def _follow(self) -> None:
        saved = self._state.saved
        if not self._state.loaded or self._state.view is not View.LIST or saved == self._shown:
            return
        self._shown = saved
        at = self._state.key or self.key
        self.list.set_rows([self._row(one) for one in saved])
        found = next((n for n, one in enumerate(saved) if one.key == at), 0)
        self.list.setCurrentRow(found)
        self._stack.setCurrentIndex(int(bool(saved)))
        self._show_empty()

    def _show_empty(self) -> None:
        slugs = self._context.tray.slugs
        if slugs == self._offered:
            return
        self._offered = slugs
        steps = [(self.tr("Plan a visit"), partial(self._state.begin, ()))]
        if slugs:
            words = self.tr("Plan a visit to the {0} cases in the tray").format(len(slugs))
            if len(slugs) == 1:
                name = self._state.name_of(slugs[0])
                words = self.tr("Plan a visit to {0}").format(name)
            steps.insert(0, (words, partial(self._state.begin, slugs)))
            self.tray.setText(words)
            named(self.tray, words)
        self.tray.setVisible(bool(slugs))
        steps.append(
            (
                self.tr("Find who hosts visits"),
                partial(self._context.go, Destination("explore")),
            )
        )
        steps.append((self.tr("Open a sample visit"), partial(self._state.begin_sample)))
        self.empty.show_steps(
            self.tr("From questions to a visit, and back with evidence"),
            self.tr(
                "Say what your team asks: the sites are ranked by what they document, how they "
                "host and how near they lie. You get an order of the stops, and a brief for each: "
                "what is documented, what is not (so ask it there), questions, what to look for."
            ),
            steps,
        )

    def _row(self, saved: SavedVisit) -> NoteRow:
        plan = saved.plan
        if plan is None:
            return NoteRow(saved.name, "", saved.problem, key=saved.key)
        names = " · ".join(self._state.name_of(stop.case) for stop in plan.stops)
        confirmed = sum(s.status in (StopStatus.CONFIRMED, StopStatus.DONE) for s in plan.stops)
        facts = by_number(
            len(plan.stops),
            self.tr("{0}; {1} of {2} stop confirmed"),
            self.tr("{0}; {1} of {2} stops confirmed"),
        ).format(days_name(plan), confirmed, len(plan.stops))
        below = " · ".join(part for part in (facts, saved.problem) if part)
        return NoteRow(saved.name, names or self.tr("no stops yet"), below, key=saved.key)

    def _open(self, row: NoteRow) -> None:
        self.opened.emit(row.key)
