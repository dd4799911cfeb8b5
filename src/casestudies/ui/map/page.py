"""Map: the cases that Explore found where they are, and how far from a place."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.changes import ChangeSet
from casestudies.model.visit import StartPlace
from casestudies.services.map.projection import place_at
from casestudies.ui.a11y import announce, named
from casestudies.ui.actions import spec, tip
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.map.bar import Bar
from casestudies.ui.map.case_list import CaseList, miles_words
from casestudies.ui.map.chosen import ChosenCase
from casestudies.ui.map.legend import Legend
from casestudies.ui.map.state import MapState
from casestudies.ui.map.view import MapView
from casestudies.ui.page import Page
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.panes import Panes
from casestudies.ui.theme.size import fit, pane_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casestudies.services.map.marks import Mark
    from casestudies.services.map.outlines import Outlines
    from casestudies.services.map.projection import Box
    from casestudies.services.map.service import MapAnswer, MapCase
    from casestudies.ui.parts.form.place_popover import PlacePopover

_IN_TIP = 12  # names of several marks that a tip has


class MapPage(Page):
    """The list and the map show the same cases with the same one chosen."""

    place = "map"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = MapState(context, self)
        self.bar = Bar(context.theme, self.state, self)
        self.panes = Panes(context, "map_splitter", (340, 1016), self)
        side = QFrame(self.panes)
        self._stack = QStackedWidget(side)
        self.list = CaseList(context.theme, self.state, self._stack)
        self.empty = EmptyState(self._stack)
        self.chosen = ChosenCase(context, self.state, side)
        drawn = QWidget(self.panes)
        self.view = MapView(context.theme, drawn)
        self.view.tip_of = self._tip
        self._drawn: MapAnswer | None = None
        self._told = ""
        self._part: Box | None = None
        self._begins = True  # Qt puts the focus anywhere when the page is first shown
        self._asked = context.asked.query
        self._build(side, drawn)
        self._connect()
        self._bind_actions()
        self._outlines = context.tasks.read(self._read_outlines, self.view.show_outlines)
        self.state.refresh()

    @property
    def title(self) -> str:
        return self.tr("Map")

    @property
    def busy(self) -> bool:
        """True while something that is shown is on its way."""
        parts = (self.state, self.chosen)
        return not self._outlines.finished or any(part.busy for part in parts)

    # --- building -----------------------------------------------------------------------------

    def _read_outlines(self) -> Outlines:
        return self.context.services.mapping.outlines

    def _build(self, side: QFrame, drawn: QWidget) -> None:
        theme = self.context.theme
        side.setObjectName("surface")
        fit(side.setMinimumWidth, 240, by=pane_width)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        column.addWidget(self.chosen)
        below = QVBoxLayout(drawn)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.view, 1)
        below.addWidget(Legend(theme, self.state, drawn))
        self._corner = QFrame(self.view)
        self._corner.setProperty("look", "card")
        across = QHBoxLayout(self._corner)
        across.setContentsMargins(4, 4, 4, 4)
        across.setSpacing(2)
        for key in ("zoom_in", "zoom_out", "whole"):
            across.addWidget(self._corner_button(f"map.{key}"))
        self.view.installEventFilter(self)
        self.panes.hold(side, drawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.panes, 1)

    def _corner_button(self, action: str) -> QToolButton:
        row = spec(action)
        button = named(QToolButton(self._corner), row.text)
        button.setToolTip(tip(action))
        self.context.theme.set_icon(button, row.icon, "ink_soft", 18)
        return button

    def _connect(self) -> None:
        context, view = self.context, self.view
        self.state.changed.connect(self._follow)
        view.chosen.connect(self.state.choose)
        view.opened.connect(self._read)
        view.menu_wanted.connect(self._show_menu)
        view.crowded.connect(self._tell_crowded)
        self.list.opened.connect(self.read)
        self.list.menu_wanted.connect(self._show_menu)
        self.chosen.read_wanted.connect(self.read)
        self.chosen.tray_wanted.connect(self._toggle)
        self.chosen.start_wanted.connect(self.measure_from_case)
        self.chosen.visit_wanted.connect(self._plan)
        self.bar.start_wanted.connect(self.choose_start)
        self.bar.explore_wanted.connect(self._go_to_search)
        context.bus.changed.connect(self._bus_changed)
        context.theme.changed.connect(self._place_corner)

    def _bind_actions(self) -> None:
        bind, view = self.context.actions.bind, self.view
        bind("map.start", self, self.choose_start)
        bind("map.list", self, self._go_to_list)
        bind("map.map", self, self._go_to_map)
        bind("map.miles", self, self._choose_miles)
        bind("map.all", self, self.bar.turn)
        bind("map.from_here", self, self.measure_from_case)
        bind("map.open", self, self.read)
        bind("map.tray", self, self._toggle)
        bind("map.visit", self, self._plan)
        bind("map.next", view, partial(self.state.step, 1))
        bind("map.previous", view, partial(self.state.step, -1))
        zooms = (view.zoom_in, view.zoom_out, view.show_whole)
        buttons = self._corner.findChildren(QToolButton)
        for key, zoom, button in zip(("zoom_in", "zoom_out", "whole"), zooms, buttons, strict=True):
            bind(f"map.{key}", self, zoom)
            button.clicked.connect(zoom)

    @cached_property
    def place_popover(self) -> PlacePopover:
        """Where to measure from."""
        from casestudies.ui.parts.form.place_popover import PlacePopover

        popover = PlacePopover(self.context, self)
        popover.chosen.connect(self.state.measure_from)
        return popover

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        state, answer = self.state, self.state.answer
        if answer is not None and answer is not self._drawn:
            if self._drawn is None or answer.marks is not self._drawn.marks:
                self.view.show_marks(answer.marks)
            self._drawn = answer
            self._show_list(answer)
        self.view.show_circle(state.rings, self._spot(state.start))
        if state.part != self._part:
            self._part = state.part
            self.view.show_part(state.part)
        if state.chosen != self._told:
            self._told = state.chosen
            self.view.show_chosen(state.chosen)
            case = state.case
            if case is not None and self.view.hasFocus():
                said = [case.brief.name, facts_of(case.brief)]
                if case.miles is not None:
                    said.append(miles_words(case.miles))
                announce(self.view, ", ".join(said))

    def _show_list(self, answer: MapAnswer) -> None:
        """Show the list, or what to do where it is empty; the focus stays there if it was."""
        shown = self.list if answer.cases else self.empty
        if not answer.cases:
            self._explain(answer)
        if self._stack.currentWidget() is not shown:
            focused = QApplication.focusWidget()
            here = focused is not None and self._stack.isAncestorOf(focused)
            self._stack.setCurrentWidget(shown)
            if here:
                self._go_to_list()

    def _explain(self, answer: MapAnswer) -> None:
        """Say what to do where nothing is found."""
        said = self.tr("No case was found for {0}.").format(answer.said)
        steps = (
            (self.tr("Show all {0} cases").format(answer.total), self.bar.turn),
            (self.tr("Search in Explore"), self._go_to_search),
        )
        self.empty.show_steps(self.tr("Nothing found"), said, steps)

    def _spot(self, start: StartPlace | None) -> tuple[float, float] | None:
        return None if start is None else place_at(start.latitude, start.longitude)

    def _tip(self, marks: Sequence[Mark]) -> str:
        """What the mouse is on, in words."""
        if len(marks) == 1:
            case = self._case(marks[0].slug)
            if case is None:
                return marks[0].name
            lines = [case.brief.name, facts_of(case.brief)]
            if case.miles is not None:
                lines.append(miles_words(case.miles))
            return "\n".join(lines)
        names = [mark.name for mark in marks[:_IN_TIP]]
        if len(marks) > _IN_TIP:
            names.append(self.tr("and {0} more").format(len(marks) - _IN_TIP))
        return "\n".join((self.tr("{0} cases: a click opens them").format(len(marks)), *names))

    def _case(self, slug: str) -> MapCase | None:
        cases = self.state.answer.cases if self.state.answer is not None else ()
        return next((case for case in cases if case.brief.slug == slug), None)

    def _tell_crowded(self, count: int) -> None:
        said = self.tr("{0} cases stand at this spot: the list beside the map has them all.")
        self.context.say(said.format(count))

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.content:
            self.state.refresh()

    # --- what can be done ---------------------------------------------------------------------

    def read(self) -> None:
        """Open the chosen case."""
        self._read(self.state.chosen)

    def _read(self, slug: str) -> None:
        if slug:
            self.context.go(Destination("explore", (slug,)))

    def _toggle(self) -> None:
        if self.state.case is not None:
            self.context.tray.toggle(self.state.case.brief)

    def _plan(self) -> None:
        if self.state.case is not None:
            slug = self.state.case.brief.slug
            self.context.go(Destination("visits", (slug,), start=self.state.start))

    def measure_from_case(self) -> None:
        """Tell distances from the chosen case."""
        case = self.state.case
        if case is not None:
            brief = case.brief
            self.state.measure_from(StartPlace(brief.short_name, brief.lat, brief.lon))

    def choose_start(self) -> None:
        """Ask where to measure from; close the question if it is open."""
        if self.place_popover.isVisible():
            self.place_popover.dismiss()
        else:
            self.place_popover.open_below(self.bar.anchor(), self.state.start)

    def _choose_miles(self) -> None:
        if self.state.start is None:
            self.choose_start()
        else:
            self.bar.miles.showMenu()

    def _show_menu(self, spot: QPoint) -> None:
        case = self.state.case
        if case is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        MenuKeys(menu)
        inside = case.brief.slug in self.context.tray
        tray = self.tr("Take out of the tray") if inside else self.tr("Put into the tray")
        menu.addAction(self.tr("Read the case")).triggered.connect(self.read)
        menu.addAction(tray).triggered.connect(self._toggle)
        menu.addAction(self.tr("Measure from here")).triggered.connect(self.measure_from_case)
        menu.addAction(self.tr("Plan a visit")).triggered.connect(self._plan)
        menu.popup(spot)

    def _go_to_search(self) -> None:
        self.context.go(Destination("explore"))

    def _go_to_list(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_map(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the page as a place ------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons stand in the map's corner however large it is."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self._place_corner()
        return super().eventFilter(watched, event)

    def _place_corner(self) -> None:
        self._corner.adjustSize()
        self._corner.move(self.view.width() - self._corner.width() - 12, 12)

    def entered(self) -> None:
        if self.state.asking.query != self._asked:
            self._asked = self.state.asking.query
            self.state.refresh()
        focused = QApplication.focusWidget()
        if self._begins or focused is None or not self.isAncestorOf(focused):
            self._go_to_list()
        self._begins = False

    def show_destination(self, destination: Destination) -> None:
        if destination.cases:
            self.state.choose(destination.cases[0])

    def location(self) -> Destination:
        return Destination(self.place, (self.state.chosen,) if self.state.chosen else ())

    def go_back(self) -> bool:
        """Close what is open; then the whole country, unless a part of it was asked for; then the
        page before."""
        if "place_popover" in vars(self) and self.place_popover.isVisible():
            self.place_popover.dismiss()
        elif not self.view.close_fan():
            if self.view.camera.whole or self.view.camera.framed:
                return False
            self.view.show_whole()
        return True

    def save_state(self) -> None:
        self.panes.keep()
