"""What the map shows: the cases found, the one that is chosen, and from where it measures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from casestudies.model.visit import StartPlace
from casestudies.services.map.circle import Ring, circle
from casestudies.services.map.projection import Box, Spot, inset_at, place_at
from casestudies.services.map.service import Asking, MapAnswer, MapCase
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casestudies.ui.context import UiContext

MILES = (25, 50, 100, 150, 200, 300, 500, 1000)
_LEAST_SEEN = 60  # units of the map, some 180 miles, about what stands at one spot
_START, _MILES = "map_start", "map_miles"


class MapState(QObject):
    """The one state of the page. ``changed`` follows every change; who shows a part of it compares
    that part with what is shown already."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        settings = context.services.settings
        start = _place_of(settings.get(_START, []))
        miles = settings.get(_MILES, 0)
        self._miles = miles if miles in MILES else 0
        self._asking = Asking(context.asked.query, start=start)
        self._answer: MapAnswer | None = None
        self._rings: tuple[Ring, ...] = ()
        self._chosen = ""
        self._answers = Latest(context.tasks, context.services.mapping.answer, self._answered)
        context.asked.changed.connect(self._follow)

    @property
    def answer(self) -> MapAnswer | None:
        """What is shown, which may answer an earlier question; None before the first."""
        return self._answer

    @property
    def asking(self) -> Asking:
        """What is asked."""
        return self._asking

    @property
    def start(self) -> StartPlace | None:
        """The place that distances are told from: one that the query names, or that was chosen
        here."""
        answer = self._answer
        if answer is not None and answer.asking == self._asking:
            return answer.start
        return self._asking.start

    @property
    def miles(self) -> float:
        """How far the circle about the start reaches; 0 for no circle."""
        if self.start is None:
            return 0
        asked = self._answer.within if self._answer is not None else None
        return self._miles if asked is None else asked

    @property
    def rings(self) -> tuple[Ring, ...]:
        """The circle, a line in each part of the map; none without one."""
        return self._rings

    @property
    def part(self) -> Box | None:
        """The part of the map in which everything is that was asked for: the circle, else the
        cases that were found; None for the whole country."""
        start = self.start
        spot = place_at(start.latitude, start.longitude) if start is not None else None
        if self._rings and spot is not None:
            return _box(next(ring.spots for ring in self._rings if ring.inset is inset_at(*spot)))
        answer = self._answer
        if answer is None or not answer.said or answer.asking.everything or not answer.marks.all:
            return None
        return _box([(mark.x, mark.y) for mark in answer.marks.all])

    @property
    def chosen(self) -> str:
        """The slug of the case that is chosen, "" for none."""
        return self._chosen

    @property
    def case(self) -> MapCase | None:
        """The case that is chosen, if it is among those shown."""
        cases = self._answer.cases if self._answer is not None else ()
        return next((case for case in cases if case.brief.slug == self._chosen), None)

    @property
    def near(self) -> int:
        """How many of the cases lie within the circle."""
        cases = self._answer.cases if self._answer is not None else ()
        return sum(case.miles is not None and case.miles <= self.miles for case in cases)

    @property
    def busy(self) -> bool:
        """True while an answer is on its way."""
        return self._answers.busy

    # --- changes ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again: the page was opened, or the library is another."""
        self._ask(replace(self._asking, query=self._context.asked.query))

    def show_everything(self, everything: bool) -> None:
        """Show all cases, or those alone that Explore found."""
        self._ask(replace(self._asking, everything=everything))

    def measure_from(self, start: StartPlace | None) -> None:
        """Tell distances from a place, or no longer."""
        place = [start.name, start.latitude, start.longitude] if start is not None else None
        self._context.remember(**{_START: place})
        self._ask(replace(self._asking, start=start, kept=True))

    def reach(self, miles: int) -> None:
        """Draw the circle so far about the start; 0 for none."""
        self._miles = miles
        self._context.remember(**{_MILES: miles})
        if self._answer is not None and self._answer.within is not None:
            self.measure_from(self.start)  # no longer as far as the query asks
        else:
            self._draw_circle()
            self.changed.emit()

    def choose(self, slug: str) -> None:
        """The user moved to a case, in the list or on the map."""
        if slug != self._chosen:
            self._chosen = slug
            self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the case that stands so many rows further in the list."""
        cases = self._answer.cases if self._answer is not None else ()
        if cases:
            slugs = [case.brief.slug for case in cases]
            first = -1 if by > 0 else len(slugs)
            at = slugs.index(self._chosen) if self._chosen in slugs else first
            self.choose(slugs[min(max(at + by, 0), len(slugs) - 1)])

    def _follow(self) -> None:
        """Explore asks something else: it is shown when somebody comes here."""
        self._asking = replace(self._asking, query=self._context.asked.query, kept=False)

    def _ask(self, asking: Asking) -> None:
        self._asking = asking
        self._answers.request(asking)
        self.changed.emit()

    def _answered(self, answer: MapAnswer) -> None:
        self._answer = answer
        self._draw_circle()
        slugs = {case.brief.slug for case in answer.cases}
        if self._chosen not in slugs:
            self._chosen = answer.cases[0].brief.slug if answer.cases else ""
        self.changed.emit()

    def _draw_circle(self) -> None:
        self._rings = ()
        if self.start is not None and self.miles:
            self._rings = circle(self.start.latitude, self.start.longitude, self.miles)


def _box(spots: Sequence[Spot]) -> Box:
    """A rectangle about spots of the map, not smaller than one wants to look at."""
    across, down = [x for x, _ in spots], [y for _, y in spots]
    wide = max(_LEAST_SEEN - (max(across) - min(across)), 0) / 2
    high = max(_LEAST_SEEN - (max(down) - min(down)), 0) / 2
    return Box(min(across) - wide, min(down) - high, max(across) + wide, max(down) + high)


def _place_of(kept: object) -> StartPlace | None:
    """The place that the settings keep; None for none, or for what is no place."""
    match kept:
        case [str(name), int() | float() as latitude, int() | float() as longitude]:
            return StartPlace(name, latitude, longitude)
    return None
