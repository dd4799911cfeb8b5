"""A workshop open to be prepared: the agenda at the left, what is in focus in it at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.sheet import sheet
from casestudies.ui.parts.panes import Panes
from casestudies.ui.theme.size import fit, pane_width
from casestudies.ui.workshop.activity import ActivityForm
from casestudies.ui.workshop.agenda import Agenda
from casestudies.ui.workshop.overview import Overview
from casestudies.ui.workshop.state import WorkshopState


class Editor(QWidget):
    """``cases_asked`` brings where the button of the cases is on the screen."""

    cases_asked = Signal(QRect)

    def __init__(
        self, context: UiContext, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._item = ""
        self.panes = Panes(context, "workshop_splitter", (320, 1000), self)
        self.agenda = Agenda(context.theme, state, self.panes)
        fit(self.agenda.setMinimumWidth, 250, by=pane_width)
        fit(self.agenda.setMaximumWidth, 520)
        self.overview = Overview(state, self)
        self.overview.cases_asked.connect(self.cases_asked)
        self.activity = ActivityForm(context, state, self)
        self._stack = QStackedWidget(self.panes)
        self._areas = (sheet(self.overview), sheet(self.activity))
        for area in self._areas:
            self._stack.addWidget(area)
        fit(self._stack.setMinimumWidth, 420, by=pane_width)
        self.panes.hold(self.agenda, self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        """Put the focus on the agenda."""
        self.agenda.take_focus()

    def go_to_form(self) -> None:
        """Put the focus on the first field of what is in focus."""
        (self.activity if self._state.item else self.overview).take_focus()

    def _follow(self) -> None:
        item = self._state.item
        shown = self._areas[int(bool(item))]
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
        if item != self._item:
            self._item = item
            shown.verticalScrollBar().setValue(0)
