"""The visits and the one on screen: its plan, which stop is in focus, what speaks against it, and
the steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from casestudies.model.changes import ChangeSet
from casestudies.model.saved import Kept, Written
from casestudies.model.visit import (
    MOST_STOPS,
    BriefChanges,
    SavedVisit,
    StartPlace,
    Stop,
    StopBrief,
    VisitPlan,
)
from casestudies.services.visits.checks import Check
from casestudies.services.visits.journey import Journey, JourneyStop
from casestudies.services.visits.sites import Sites
from casestudies.ui.context import Destination, Offer, UiContext
from casestudies.ui.parts.form.edited import Edited
from casestudies.ui.tasks import Latest

PLACE = "visits"


class View(StrEnum):
    """What the page shows: the saved visits, the plan of one, its days by the hour, which sites to
    add, what is written down on the day, what was seen beside what is documented."""

    LIST = "list"
    PLAN = "plan"
    DAYS = "days"
    SITES = "sites"
    NOTES = "notes"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Told:
    """What the library says of a plan: its journey, what speaks against it, and the briefs of its
    stops by id (of cases that it has)."""

    plan: VisitPlan
    journey: Journey
    checks: tuple[Check, ...]
    briefs: dict[str, StopBrief]

    def stop(self, key: str) -> JourneyStop | None:
        return next((one for one in self.journey.stops if one.stop.id == key), None)


class VisitState(QObject):
    """``changed`` follows every change of what is told here."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.visits
        self._saved: tuple[SavedVisit, ...] = ()
        self.loaded = False
        self.view = View.LIST
        self.item = ""  # the id of the stop in focus, "" for the journey as a whole
        self.told: Told | None = None
        self.sites: Sites | None = None
        self._bases: dict[str, datetime] = {}  # by key when the state was written that is shown
        said = self.tr("The visit could not be kept: {0}")
        self._edited = Edited[VisitPlan](context, self._write_plan, said, parent=self)
        self._edited.changed.connect(self._put)
        self._edited.written.connect(self._kept)
        self._edited.ended.connect(self.changed)
        self._wanted = ""  # the key of a visit to be shown as soon as it is read
        self._offered: Offer | None = None
        self._telling = Latest(context.tasks, self._tell, self._told)
        self._ranking = Latest(context.tasks, self._service.sites, self._ranked)
        context.bus.changed.connect(self._bus_changed)
        self._load()

    # --- what there is ------------------------------------------------------------------------

    @property
    def saved(self) -> tuple[SavedVisit, ...]:
        """The saved visits, that which was changed last first."""
        return tuple(sorted(self._saved, key=lambda one: one.updated, reverse=True))

    @property
    def stop(self) -> Stop | None:
        """The stop in focus."""
        return self.plan.stop(self.item) if self.plan is not None else None

    @property
    def brief(self) -> StopBrief | None:
        """The brief of the stop in focus; None while it is made, and of a case that is gone."""
        return self.told.briefs.get(self.item) if self.told is not None else None

    @property
    def key(self) -> str:
        """The key of the visit on screen; "" for none."""
        return self._edited.key

    @property
    def plan(self) -> VisitPlan | None:
        """The visit on screen."""
        return self._edited.value

    @property
    def kept_at(self) -> datetime | None:
        """When it was written last, since it is on screen."""
        return self._edited.kept_at

    @property
    def can_undo(self) -> bool:
        return self._edited.can_undo

    @property
    def can_redo(self) -> bool:
        return self._edited.can_redo

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return self._edited.unkept

    @property
    def busy(self) -> bool:
        """Whether anything is still to be written or read."""
        return self.unkept or self._telling.busy or self._ranking.busy or not self.loaded

    def find(self, key: str) -> SavedVisit | None:
        """A saved visit as last read."""
        return next((one for one in self._saved if one.key == key), None)

    def name_of(self, slug: str) -> str:
        """The short name of a case; its slug where the library does not have it."""
        briefs = self._context.services.library.briefs()
        return next((brief.short_name for brief in briefs if brief.slug == slug), slug)

    def checks_of(self, stop: str) -> tuple[Check, ...]:
        """What speaks against a stop; of the plan as a whole with ""."""
        if self.told is None:
            return ()
        found = self.told.checks
        return tuple(one for one in found if (stop in one.stops if stop else not one.stops))

    def location(self) -> Destination:
        """Where this is, for the history of the window."""
        shown = "" if self.view is View.LIST else self.key
        return Destination(PLACE, visit=shown, listed=self.view is View.LIST)

    # --- which visit --------------------------------------------------------------------------

    def show_list(self) -> None:
        """Show all visits; what was typed is kept."""
        self.flush()
        self.leave_untouched()
        self._show(View.LIST)

    def open(self, key: str) -> None:
        """Show a saved visit, or say why not; one not read yet comes as soon as it is."""
        found = self.find(key)
        if found is None:
            self._wanted = "" if self.loaded else key
            return
        if found.plan is None:
            self._context.say(found.problem)
            return
        self.flush()
        if key != self.key or self.plan is None:
            self.leave_untouched()
            self._edited.open(key, found.plan)
            self._bases[key] = found.updated
            self.item, self.told, self.sites = "", None, None
            self._telling.request(self.plan or found.plan)
        self._show(View.PLAN)

    def show_plan(self) -> None:
        """Back to the plan."""
        if self.plan is not None:
            self._show(View.PLAN)

    def show_days(self) -> None:
        """Show the days of the plan by the hour."""
        if self.plan is not None:
            self._show(View.DAYS)

    def show_sites(self) -> None:
        """Show which sites could be added."""
        if self.plan is not None:
            self._ranking.request(self.plan)
            self._show(View.SITES)

    def show_notes(self) -> None:
        """Show what is written down on the day, at the stop in focus."""
        if self.plan is not None:
            self.flush()
            self._edited.touched()
            self._show(View.NOTES)

    def show_after(self) -> None:
        """Show what was seen beside what is documented."""
        if self.plan is not None:
            self.flush()
            self._edited.touched()
            self._show(View.AFTER)

    def show_item(self, key: str) -> None:
        """Put a stop into focus, or with "" the journey as a whole."""
        if key != self.item:
            self.item = key
            self._edited.rest()
            self.changed.emit()

    def _show(self, view: View) -> None:
        self.view = view
        self.changed.emit()

    def begin(self, slugs: tuple[str, ...], start: StartPlace | None = None) -> None:
        """Make a visit to these cases, which may be none, from a place if one is known, and show
        it."""
        self.flush()
        title = self.tr("A visit to {0}").format(self.name_of(slugs[0])) if slugs else ""
        if len(slugs) > 1:
            title = self.tr("A visit to {0} and {1} more").format(
                self.name_of(slugs[0]), len(slugs) - 1
            )
        title = title or self.tr("A new visit")
        slugs = slugs[:MOST_STOPS]
        days = max(1, min(len(slugs), 5)) if slugs else 3
        stops = tuple(_new_stop(s, at if at < days else None) for at, s in enumerate(slugs))
        plan = VisitPlan(title, start=start, days=days, stops=stops)
        self._write(partial(self._service.new, title, plan), partial(self._begun, plan))

    def begin_sample(self) -> None:
        """Make a sample visit and show it."""
        self.flush()
        self._write(self._service.new_sample, self._show_new)

    def _begun(self, plan: VisitPlan, written: Written) -> None:
        if not plan.stops:
            self._edited.begun(written.key, plan)
        self._show_new(written)

    def _show_new(self, written: Written) -> None:
        self._wanted = written.key
        self._context.bus.publish(written.changes)

    # --- the plan on screen -------------------------------------------------------------------

    def change(self, plan: VisitPlan, what: str = "") -> None:
        """Take another state of the plan; of one field, named by ``what``, all that is typed in one
        go is one step to undo."""
        self._edited.change(plan, what)

    def change_stop(self, key: str, what: str = "", **changes: object) -> None:
        """Change fields of a stop."""
        if self.plan is not None:
            stops = tuple(
                replace(stop, **changes) if stop.id == key else stop  # type: ignore[arg-type]
                for stop in self.plan.stops
            )
            self.change(replace(self.plan, stops=stops), what and f"{key} {what}")

    def change_brief(self, changes: BriefChanges, what: str = "") -> None:
        """Take what the user made of the brief of the stop in focus."""
        if self.item:
            self.change_stop(self.item, what, brief=changes)

    def undo(self) -> None:
        """Undo the last change."""
        self._edited.undo()

    def redo(self) -> None:
        """Make again what was undone."""
        self._edited.redo()

    def add_stops(self, slugs: tuple[str, ...]) -> None:
        """Add a stop at each case, behind the others, on the first day that has none."""
        plan = self.plan
        if plan is None:
            return
        for slug in slugs:
            if len(plan.stops) < MOST_STOPS:
                taken = {stop.day for stop in plan.stops}
                day = next((day for day in range(plan.days) if day not in taken), None)
                plan = replace(plan, stops=(*plan.stops, _new_stop(slug, day)))
        self.change(plan)
        if self.view is View.PLAN and plan.stops:
            self.show_item(plan.stops[-1].id)

    def remove_stop(self) -> None:
        """Take the stop in focus off the plan; the message has Undo."""
        gone, plan = self.stop, self.plan
        if gone is None or plan is None:
            return
        at = plan.stops.index(gone)
        left = tuple(stop for stop in plan.stops if stop.id != gone.id)
        key = self.key
        self.item = left[min(at, len(left) - 1)].id if left else ""
        self.change(replace(plan, stops=left))

        def back() -> None:
            if self.key == key and self.plan is not None and self.plan.stop(gone.id) is None:
                stops = list(self.plan.stops)
                stops.insert(min(at, len(stops)), gone)
                self.change(replace(self.plan, stops=tuple(stops)))

        def undone() -> bool:
            return self.plan is not None and self.plan.stop(gone.id) is not None

        said = self.tr("{0} is off the plan.").format(self.name_of(gone.case))
        self._offered = self._context.offer(said, back, undone)

    def move_stop(self, step: int) -> None:
        """Move the stop in focus up or down in the order of the journey."""
        if self.plan is not None and self.stop is not None:
            at = self.plan.stops.index(self.stop) + step
            if 0 <= at < len(self.plan.stops):
                self.put_stop(self.item, at)

    def put_stop(self, key: str, place: int) -> None:
        """Put a stop at a place of the journey, from 0. Days and times stay with the places, so
        that two stops that change places change their days too."""
        plan = self.plan
        if plan is None or (moved := plan.stop(key)) is None:
            return
        order = [stop for stop in plan.stops if stop.id != key]
        order.insert(max(0, min(place, len(order))), moved)
        times = [(stop.day, stop.begins) for stop in plan.stops]
        placed = tuple(
            replace(stop, day=day, begins=begins)
            for stop, (day, begins) in zip(order, times, strict=True)
        )
        self.change(replace(plan, stops=placed))

    def shorten(self) -> None:
        """Put the stops in the order of the shortest journey."""
        if self.plan is not None and len(self.plan.stops) > 1:
            asked = self.plan
            self._context.tasks.read(
                partial(self._service.shortest, asked), partial(self._shortened, asked)
            )

    def _shortened(self, asked: VisitPlan, found: VisitPlan) -> None:
        if self.plan != asked:
            return
        if found == asked:
            self._context.say(self.tr("This is the shortest way already."))
            return
        self.change(found)
        self._context.say(self.tr("The stops are in the order of the shortest way."), self.undo)

    def _put(self) -> None:
        plan = self.plan
        if plan is None:
            return
        if self.item and plan.stop(self.item) is None:
            self.item = ""
        if self._offered is not None:
            self._offered.look()
        self._telling.request(plan)
        if self.view is View.SITES:
            self._ranking.request(plan)
        self.changed.emit()

    # --- what the library says of it ----------------------------------------------------------

    def _tell(self, plan: VisitPlan) -> Told:
        journey = self._service.journey(plan)
        there = {one.stop.case for one in journey.stops}
        briefs = {s.id: self._service.brief(plan, s) for s in plan.stops if s.case in there}
        return Told(plan, journey, self._service.checks(plan), briefs)

    def _told(self, told: Told) -> None:
        self.told = told
        self.changed.emit()

    def _ranked(self, sites: Sites) -> None:
        self.sites = sites
        self.changed.emit()

    # --- all visits ---------------------------------------------------------------------------

    def rename(self, key: str, name: str) -> None:
        """Give a visit another title, which is its name too."""
        if key == self.key and self.plan is not None:
            self.change(replace(self.plan, title=name))
            self.flush()
            return
        found = self.find(key)
        if found is not None and found.plan is not None:
            renamed = replace(found.plan, title=name)
            work = partial(self._service.update, key, renamed)
            self._write(work, self._context.bus.publish)

    def duplicate(self, key: str) -> None:
        """Save a copy of a visit, without what was written down on it."""
        self.flush()
        self._write(partial(self._context.services.saved.duplicate, key), self._copied)

    def _copied(self, written: Written) -> None:
        self._context.say(self.tr("A copy is saved."))
        self._context.bus.publish(written.changes)

    def delete(self, key: str) -> None:
        """Delete a visit; the message has Undo."""
        found = self.find(key)
        if found is None:
            return
        self.flush()
        if key == self.key:
            self._leave()
            self.show_list()
        said = self.tr("“{0}” is deleted.").format(found.name)
        work = partial(self._context.services.saved.delete, key)
        self._write(work, partial(self._deleted, key, said))

    def _deleted(self, key: str, said: str, changes: ChangeSet) -> None:
        self._context.bus.publish(changes)
        restore = partial(self._context.services.saved.restore, key)
        back = partial(self._write, restore, self._context.bus.publish)
        self._offered = self._context.offer(said, back, lambda: self.find(key) is not None)

    def _leave(self) -> None:
        self._edited.close()
        self.told = None

    def leave_untouched(self) -> None:
        """A visit on screen that was begun and never touched leaves nothing behind."""
        if self._edited.leave_untouched(self._service.take_back):
            self._leave()

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.tasks.write(work, done, self._context.fail)

    # --- reading and keeping ------------------------------------------------------------------

    def flush(self) -> None:
        """See to it that all that was typed is written, though the program closes."""
        self._edited.flush()

    def _write_plan(self, key: str, plan: VisitPlan, _: VisitPlan | None) -> Kept:
        return self._service.keep(key, plan, self._bases)

    def _kept(self, kept: Kept) -> None:
        self._context.bus.publish(kept.changes)
        if kept.other:
            said = self.tr("Another window wrote this visit, too. Its state is kept as “{0}”.")
            self._context.say(said.format(kept.other))

    def _load(self) -> None:
        self._context.tasks.write(self._service.visits, self._loaded)

    def _loaded(self, found: tuple[SavedVisit, ...]) -> None:
        self._saved, self.loaded = found, True
        if self._offered is not None:
            self._offered.look()
        self._take_in()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.open(wanted)
        self.changed.emit()

    def _take_in(self) -> None:
        """What somebody else changed in the visit on screen, or that it is gone."""
        if not self.key or self.unkept:
            return
        found = self.find(self.key)
        if found is None or found.plan is None:
            self._leave()
            if self.view is not View.LIST:
                self.show_list()
        elif found.plan != self.plan:
            self._edited.take(found.plan)
            self._bases[self.key] = found.updated
            self._telling.request(found.plan)

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self._load()
        if changes.content and self.plan is not None:
            self._telling.request(self.plan)


def _new_stop(slug: str, day: int | None = None) -> Stop:
    return Stop(uuid4().hex, slug, day=day)
