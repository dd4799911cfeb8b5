"""A visit open to be planned: the journey at the left, what is in focus in it at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.sheet import sheet
from casestudies.ui.parts.panes import Panes
from casestudies.ui.visits.itinerary import Itinerary
from casestudies.ui.visits.journey_form import JourneyForm
from casestudies.ui.visits.state import VisitState
from casestudies.ui.visits.stop_form import StopForm


class PlanPane(QWidget):
    """The form of the stop in focus, or of the visit as a whole, beside the journey."""

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._item = ""
        self.panes = Panes(context, "visits_splitter", (440, 900), self)
        self.itinerary = Itinerary(context, state, self.panes)
        self.itinerary.setMinimumWidth(250)
        self.journey = JourneyForm(context, state, self)
        self.stop = StopForm(context, state, self)
        self._stack = QStackedWidget(self.panes)
        self._areas = (sheet(self.journey), sheet(self.stop))
        for area in self._areas:
            self._stack.addWidget(area)
        self._stack.setMinimumWidth(420)
        self.panes.hold(self.itinerary, self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        """Put the focus on the journey."""
        self.itinerary.take_focus()

    def go_to_form(self) -> None:
        """Put the focus on the first field of what is in focus."""
        (self.stop if self._state.item else self.journey).take_focus()

    def dismiss(self) -> bool:
        """Close a panel that is open; False where none is."""
        popover = self.stop.brief.popover
        if popover.isVisible():
            popover.dismiss()
            return True
        return self.journey.dismiss()

    def _follow(self) -> None:
        item = self._state.item
        shown = self._areas[int(bool(item))]
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
        if item != self._item:
            self._item = item
            shown.verticalScrollBar().setValue(0)
