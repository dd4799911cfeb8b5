"""Visits: the saved ones, the plan of one, which sites to add."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from casestudies.ui.context import Destination, UiContext
from casestudies.ui.page import Page
from casestudies.ui.parts.name_panel import NamePopover
from casestudies.ui.visits.bar import Bar
from casestudies.ui.visits.plan import PlanPane
from casestudies.ui.visits.shelf import VisitsShelf
from casestudies.ui.visits.sites import SitesPane
from casestudies.ui.visits.state import PLACE, View, VisitState

if TYPE_CHECKING:
    from casestudies.ui.export.dialog import ExportDialog
    from casestudies.ui.visits.days import DaysView
    from casestudies.ui.visits.field_notes import FieldNotesPane
    from casestudies.ui.visits.notebook import Notebook
    from casestudies.ui.visits.observed import ObservedPane


class VisitsPage(Page):
    """Shows what its ``state`` says is shown."""

    place = PLACE

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = VisitState(context, self)
        self.name_popover: NamePopover | None = None
        self._begins = True  # what is shown was not seen before: Qt puts the focus anywhere
        self._heard = False  # of what is saved
        self._bound: dict[str, QAction] = {}
        self._stack = QStackedWidget(self)
        self.shelf = VisitsShelf(context, self.state, self)
        self.notebook: Notebook | None = None
        self.notes: FieldNotesPane | None = None
        self.observed: ObservedPane | None = None
        self.dialog: ExportDialog | None = None
        self._bind_actions()
        keys = ("days", "map", "request", "calendar", "gpx", "kml", "rename", "copy", "delete")
        more = tuple(self._bound[f"visits.{key}"] for key in keys)
        self.bar = Bar(context.theme, self.state, self._bound, more, self)
        self._stack.addWidget(self.shelf)
        self.shelf.offer(
            tuple(self._bound[f"visits.{key}"] for key in ("open", "rename", "copy", "delete"))
        )
        self.shelf.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.state.changed.connect(self._follow)

    @property
    def title(self) -> str:
        return self.tr("Visits")

    @property
    def busy(self) -> bool:
        """True while something that is shown is on its way."""
        return self.state.busy

    # --- building -----------------------------------------------------------------------------

    def _bind_actions(self) -> None:
        slots: tuple[tuple[str, Callable[[], object]], ...] = (
            ("visits.journey", self._go_to_journey),
            ("visits.form", self._go_to_form),
            ("visits.open", self._open_chosen),
            ("visits.sites", self._turn_sites),
            ("visits.days", self._turn_days),
            ("visits.shorten", self._shorten),
            ("visits.up", partial(self._move, -1)),
            ("visits.down", partial(self._move, 1)),
            ("visits.remove", self._remove),
            ("visits.request", self._request),
            ("visits.notes", self._turn_notes),
            ("visits.after", self._turn_after),
            ("visits.calendar", partial(self.take_along, "ics")),
            ("visits.gpx", partial(self.take_along, "gpx")),
            ("visits.kml", partial(self.take_along, "kml")),
            ("visits.map", self._show_map),
            ("visits.rename", self.rename),
            ("visits.copy", self._copy),
            ("visits.delete", self._delete),
        )
        for key, slot in slots:
            self._bound[key] = self.context.actions.bind(key, self, slot)
        new = self.context.actions.bind("visits.new", self.shelf, self._new)
        self._bound["visits.new"] = new
        packet = QAction(self)  # bound where no other file is asked for by the same keys
        packet.triggered.connect(self.print_packet)
        self._bound["visits.packet"] = packet
        back = QAction(self)
        back.triggered.connect(self._back)
        self._bound["back"] = back

    # --- its parts, each built when it is first shown -------------------------------------------

    @cached_property
    def plan(self) -> PlanPane:
        """The visit that is open."""
        plan = PlanPane(self.context, self.state, self)
        self.context.actions.bind("visits.undo", plan, self.state.undo)
        self.context.actions.bind("visits.redo", plan, self.state.redo)
        self.context.actions.bind("visits.new", plan, self._new)
        self.context.actions.bind("visits.packet", plan, self.print_packet)
        plan.itinerary.adding.connect(self.state.show_sites)
        plan.itinerary.removing.connect(self._remove)
        self._stack.addWidget(plan)
        return plan

    @cached_property
    def days(self) -> DaysView:
        """The days of the visit by the hour."""
        from casestudies.ui.visits.days import DaysView

        days = DaysView(self.context, self.state, self)
        self.context.actions.bind("visits.undo", days, self.state.undo)
        self.context.actions.bind("visits.redo", days, self.state.redo)
        self.context.actions.bind("visits.packet", days, self.print_packet)
        days.opened.connect(self._open_stop)
        days.removing.connect(self._remove)
        self._stack.addWidget(days)
        return days

    @cached_property
    def sites(self) -> SitesPane:
        """Which sites could be added."""
        sites = SitesPane(self.context, self.state, self)
        sites.asking.connect(self._ask)
        self._stack.addWidget(sites)
        return sites

    @property
    def _shown(
        self,
    ) -> VisitsShelf | PlanPane | DaysView | SitesPane | FieldNotesPane | ObservedPane:
        """The part that the state says is shown."""
        view = self.state.view
        if view is View.LIST or self.state.plan is None:
            return self.shelf
        if view is View.DAYS:
            return self.days
        if view is View.NOTES:
            return self._notes_of(self.state.key)
        if view is View.AFTER:
            return self._observed_of(self.state.key)
        return self.sites if view is View.SITES else self.plan

    def _follow(self) -> None:
        shown = self._shown
        if self.state.loaded and not self._heard:
            self._heard = True  # before, there was nothing to put the focus on
            if self.isVisible():
                self.entered()
        if self._stack.currentWidget() is shown:
            return
        if self.notebook is not None and self._stack.currentWidget() in (self.notes, self.observed):
            self.notebook.leave()
        self._stack.setCurrentWidget(shown)
        self._begins = True
        if self.isVisible():
            self.entered()
            self.context.arrived.emit(self.location())

    def _notebook_of(self, key: str) -> Notebook:
        """The notes of a visit; those of another one are put away with what shows them."""
        if self.notebook is None or self.notebook.visit != key:
            from casestudies.ui.visits.notebook import Notebook

            if self.notebook is not None:
                self.notebook.leave()
                for pane in (self.notes, self.observed):
                    if pane is not None:
                        self._stack.removeWidget(pane)
                        pane.deleteLater()
                self.notebook.deleteLater()
                self.notes = self.observed = None
            self.notebook = Notebook(self.context, key, self)
            self.notebook.stop = self.state.item
        return self.notebook

    def _notes_of(self, key: str) -> FieldNotesPane:
        """What is written down on the day."""
        notebook = self._notebook_of(key)
        if self.notes is None:
            from casestudies.ui.visits.field_notes import FieldNotesPane

            self.notes = FieldNotesPane(self.context, notebook, self)
            self._stack.addWidget(self.notes)
        return self.notes

    def _observed_of(self, key: str) -> ObservedPane:
        """What was seen beside what is documented."""
        notebook = self._notebook_of(key)
        if self.observed is None:
            from casestudies.ui.visits.observed import ObservedPane

            self.observed = ObservedPane(self.context, notebook, self)
            self._stack.addWidget(self.observed)
        return self.observed

    # --- what can be done ---------------------------------------------------------------------

    @property
    def _planning(self) -> bool:
        return self.state.view is View.PLAN and self.state.plan is not None

    @property
    def _chosen(self) -> str:
        """The key of the visit that is open, or chosen in the list; "" for none."""
        return self.shelf.key if self.state.view is View.LIST else self.state.key

    def _open(self, key: str) -> None:
        """Open a visit of the list, as a step of the window's history."""
        self.context.go(Destination(PLACE, visit=key))

    def _open_chosen(self) -> None:
        if self.state.view is View.LIST and self.shelf.key:
            self._open(self.shelf.key)

    def _new(self) -> None:
        self.state.begin(())

    def _go_to_journey(self) -> None:
        if self.state.view is not View.LIST:
            self.state.show_plan()
        self._shown.take_focus()

    def _go_to_form(self) -> None:
        if self._planning:
            self.plan.go_to_form()

    def _turn_sites(self) -> None:
        if self.state.view is View.SITES:
            self.state.show_plan()
        elif self._planning:
            self.state.show_sites()

    def _turn_days(self) -> None:
        if self.state.view is View.DAYS:
            self.state.show_plan()
        elif self._planning or self.state.view is View.SITES:
            self.state.show_days()

    def _open_stop(self, key: str) -> None:
        """From the days to a stop and its brief."""
        self.state.show_item(key)
        self.state.show_plan()
        self.plan.go_to_form()

    def _ask(self) -> None:
        """From the sites to what the team asks."""
        self.state.show_item("")
        self.state.show_plan()
        self.plan.journey.focus.setFocus()

    def _turn_notes(self) -> None:
        """To the notes of the stop in focus, or back to the plan."""
        self._turn(View.NOTES, self.state.show_notes)

    def _turn_after(self) -> None:
        """To what was seen at the stop in focus, or back to the plan."""
        self._turn(View.AFTER, self.state.show_after)

    def _turn(self, view: View, show: Callable[[], None]) -> None:
        if self.state.view is view:
            self.state.show_plan()
        elif self.state.plan is not None and self.state.plan.stops:
            show()
            if self.notebook is not None and self.state.item:
                self.notebook.show_stop(self.state.item)
        elif self.state.plan is not None:
            self.context.say(self.tr("Add a stop first: notes are written at one."))

    def print_packet(self) -> None:
        """Ask what the packet is to hold, and print it to a file."""
        plan = self.state.plan
        if plan is not None and self.state.view is not View.LIST:
            from casestudies.ui.export.packet import ask_packet

            self.state.flush()
            self.dialog = ask_packet(self.context, plan, self)

    def take_along(self, kind: str) -> None:
        """Ask where the stops go as a file for a calendar, a navigator or a map."""
        plan = self.state.plan
        if plan is not None and self.state.view is not View.LIST:
            from casestudies.ui.export.travel_file import ask_travel_file

            self.state.flush()
            ask_travel_file(self.context, plan, self.state.key, kind, self)

    def _shorten(self) -> None:
        if self._planning:
            self.state.shorten()

    def _move(self, step: int) -> None:
        """Move the line that the keyboard is on in the brief, else the stop in focus."""
        if not self._planning:
            return
        brief = self.plan.stop.brief
        if brief.list.hasFocus():
            brief.move_line(brief.list.key, step)
        else:
            self.state.move_stop(step)

    def _remove(self) -> None:
        if self._planning or self.state.view is View.DAYS:
            self.state.remove_stop()
            self._shown.take_focus()

    def _request(self) -> None:
        if self._planning and self.state.item:
            self.plan.stop.copy_request()

    def _show_map(self) -> None:
        plan = self.state.plan
        if plan is not None and plan.stops:
            stop = self.state.stop or plan.stops[0]
            self.context.go(Destination("map", cases=(stop.case,)))

    def rename(self) -> None:
        """Ask for another title of the visit that is open or chosen."""
        key = self._chosen
        found = self.state.find(key)
        if found is None:
            return
        if self.name_popover is not None:
            self.name_popover.deleteLater()
        self.name_popover = NamePopover(self, self.tr("Title of the visit"))
        self.name_popover.named_it.connect(partial(self.state.rename, key))
        plan = self.state.plan if key == self.state.key else None
        name = plan.title if plan is not None else found.name
        anchor = self.bar.anchor()
        self.name_popover.ask(self.tr("Rename the visit"), self.tr("Rename"), name, anchor)

    def _copy(self) -> None:
        if self._chosen:
            self.state.duplicate(self._chosen)

    def _delete(self) -> None:
        if self._chosen:
            self.state.delete(self._chosen)

    # --- the page as a place ------------------------------------------------------------------

    def show_destination(self, destination: Destination) -> None:
        self._begins = self._begins or bool(destination.cases) or destination.sample
        if destination.sample:
            self.state.begin_sample()
        elif destination.cases:
            self.state.begin(destination.cases, destination.start)
        elif destination.visit:
            self.state.open(destination.visit)
        elif destination.listed:
            self.state.show_list()

    def location(self) -> Destination:
        return self.state.location()

    def entered(self) -> None:
        focused = QApplication.focusWidget()
        shown = self._shown
        if self._begins or focused is None or not shown.isAncestorOf(focused):
            shown.take_focus()
        self._begins = False

    def go_back(self) -> bool:
        """From the sites to the plan, from a form to the journey, from there to the list."""
        popover = self.name_popover
        if popover is not None and popover.isVisible():
            popover.dismiss()
            return True
        view = self.state.view
        if view is View.LIST:
            return False
        pane = self.notes if view is View.NOTES else self.observed if view is View.AFTER else None
        if pane is not None and pane.go_back():
            return True
        if view is not View.PLAN:
            self.state.show_plan()
        elif self.plan.dismiss():
            pass
        elif self.plan.itinerary.list.hasFocus():
            self.state.show_list()
        else:
            self.plan.take_focus()
        return True

    @property
    def unkept(self) -> bool:
        return self.state.unkept

    def save_state(self) -> None:
        self.state.flush()
        self.state.leave_untouched()
        if self.notebook is not None:
            self.notebook.leave()
        if "plan" in vars(self):  # it was built
            self.plan.panes.keep()

    def _back(self) -> None:
        """The button leads one page back at once."""
        if self.state.view is View.PLAN:
            self.state.show_list()
        else:
            self.go_back()
