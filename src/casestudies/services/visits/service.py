"""The user's plans to visit sites, kept in the library, with what was written down there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.brief import CaseBrief, State
from casestudies.model.changes import ChangeSet
from casestudies.model.content import VisitStep
from casestudies.model.report import Report
from casestudies.model.saved import Kept, SavedItem, SavedKind, Written
from casestudies.model.searching import FoundFinding
from casestudies.model.visit import (
    Attachment,
    FieldNote,
    Observation,
    SavedVisit,
    Stop,
    StopBrief,
    StopStatus,
    VisitPlan,
)
from casestudies.said import said
from casestudies.services.export.reports.wording import case_facts
from casestudies.services.visits.attachments import Attached, attach, attached_file
from casestudies.services.visits.brief import Guides, stop_brief
from casestudies.services.visits.checks import Check, checks
from casestudies.services.visits.journey import Journey, journey_of
from casestudies.services.visits.observed import ObservedStop, observed
from casestudies.services.visits.packet import PacketContent, packet_report
from casestudies.services.visits.report import DEBRIEF, visit_report
from casestudies.services.visits.request_text import RequestText, request_text
from casestudies.services.visits.route import shortest_order
from casestudies.services.visits.sample import sample_visit
from casestudies.services.visits.sites import Sites, ranked_sites
from casestudies.services.visits.travel_files import (
    TravelFile,
    calendar_file,
    gpx_file,
    kml_file,
)
from casestudies.services.visits.visit_json import visit_from_json, visit_to_json
from casestudies.services.workspace.saved import gone_words

if TYPE_CHECKING:
    from casestudies.services.library.service import LibraryService
    from casestudies.services.workspace.saved import SavedService


SETTLED = (StopStatus.CONFIRMED, StopStatus.DONE)
Answers = Callable[[str, Sequence[str]], Mapping[str, Sequence[FoundFinding]]]
"""What the search finds for a question in the cases with these slugs."""


class VisitService:
    """Visits of an open library. Any thread may ask; every write is one transaction. What is the
    same for all saved things (rename, duplicate, delete, restore, move) does ``saved``.

    Methods raise ``KnownError`` when the file fails, when the library cannot be written, and for a
    key under which no visit is saved.
    """

    def __init__(
        self, library: LibraryService, saved: SavedService, answers: Answers | None = None
    ) -> None:
        self._library = library
        self._saved = saved
        self._answers = answers or (lambda _question, _slugs: {})

    # --- saved visits -------------------------------------------------------------------------

    def visits(self) -> tuple[SavedVisit, ...]:
        """All saved visits in the user's order."""
        return tuple(self._visit(item) for item in self._saved.items(SavedKind.VISIT))

    def visit(self, key: str) -> SavedVisit:
        return self._visit(self._saved.item(key))

    def new(self, name: str, plan: VisitPlan) -> Written:
        """Saves a new visit at the end, under a name of its own."""
        return self._saved.add(SavedKind.VISIT, name, visit_to_json(plan))

    def take_back(self, key: str, plan: VisitPlan) -> ChangeSet:
        """Takes a visit away that is still the ``plan`` with which it was begun."""
        return self._saved.take_back(key, visit_to_json(plan))

    def new_sample(self, today: date | None = None) -> Written:
        """Save a sample visit to three of the library's own cases, some weeks from today."""
        plan = sample_visit(today or date.today())
        return self.new(plan.title, plan)

    def update(self, key: str, plan: VisitPlan) -> ChangeSet:
        """Keeps another state of a saved visit; its title is its name too, if it has one."""
        return self._saved.update(key, visit_to_json(plan), plan.title)

    def keep(self, key: str, plan: VisitPlan, bases: dict[str, datetime]) -> Kept:
        """As ``update``, for a state that was made from that of the time ``bases[key]``, which
        becomes the time of this one: what another window wrote since then is kept as well, under a
        name of its own."""
        base = bases.get(key) or self._saved.item(key).updated
        kept = self._saved.keep(key, visit_to_json(plan), base, plan.title)
        bases[key] = kept.updated
        return kept

    def _visit(self, item: SavedItem) -> SavedVisit:
        try:
            plan = visit_from_json(item.body)
        except KnownError as error:
            return SavedVisit(item.key, item.name, item.created, item.updated, None, (), str(error))
        gone = self._saved.gone(tuple(stop.case for stop in plan.stops))
        said = gone_words(gone)
        return SavedVisit(item.key, item.name, item.created, item.updated, plan, gone, said)

    # --- briefs -------------------------------------------------------------------------------

    def brief(self, plan: VisitPlan, stop: Stop) -> StopBrief:
        """The brief of a stop of ``plan``, with what the user made of it. Raises ``KnownError`` for
        a case that the library does not have."""
        library = self._library
        guides = Guides(
            library.dimension_guides(), library.population_guides(), library.visit_steps()
        )
        case = library.case(stop.case)
        return stop_brief(case, plan.focus, stop.brief, guides, library.vocabulary())

    # --- what goes along ----------------------------------------------------------------------

    def journey(self, plan: VisitPlan) -> Journey:
        """The stops of a plan in the order in which they come, with days and distances."""
        slugs = tuple(dict.fromkeys(stop.case for stop in plan.stops))
        gone = set(self._saved.gone(slugs))
        there = [slug for slug in slugs if slug not in gone]
        cases = self._library.cases(there) if there else ()
        return journey_of(plan, {case.slug: case for case in cases})

    def ics(self, plan: VisitPlan, key: str = "") -> TravelFile:
        """The stops that have a day as a calendar file, as ``travel_files.calendar_file``; ``key``
        is that of the saved visit."""
        return calendar_file(self.journey(plan), key, datetime.now(UTC))

    def gpx(self, plan: VisitPlan) -> TravelFile:
        """The stops and the route as GPX. Raises ``KnownError`` without a stop."""
        return gpx_file(self.journey(plan))

    def kml(self, plan: VisitPlan) -> TravelFile:
        """The stops and the route as KML. Raises ``KnownError`` without a stop."""
        return kml_file(self.journey(plan))

    def travel_file(self, kind: str, plan: VisitPlan, key: str = "") -> TravelFile:
        """A file of ``TRAVEL_FORMATS``, as ``ics``, ``gpx`` and ``kml`` give it."""
        match kind:
            case "ics":
                return self.ics(plan, key)
            case "gpx":
                return self.gpx(plan)
            case _:
                return self.kml(plan)

    def packet_report(self, plan: VisitPlan, keys: Sequence[str]) -> Report:
        """The packet of a visit, ready to print, as ``packet.packet_report``; ``keys`` are some of
        ``PACKET_PARTS``."""
        journey, library = self.journey(plan), self._library
        cards = {brief.slug: brief for brief in library.briefs()}
        content = PacketContent(
            library.vocabulary(),
            library.packs(),
            {stop.case.slug: case_facts(cards[stop.case.slug]) for stop in journey.stops},
            library.visit_steps(),
            library.shared_sources(),
        )
        briefs = {found.stop.id: self.brief(plan, found.stop) for found in journey.stops}
        return packet_report(keys, journey, briefs, content)

    def request_text(self, plan: VisitPlan, stop: Stop) -> RequestText:
        """A letter that asks for a visit, to be copied. Raises ``KnownError`` as
        ``request_text.request_text`` does."""
        return request_text(self.journey(plan), stop.id, self._library.vocabulary())

    # --- which sites, and the way -------------------------------------------------------------

    def sites(self, plan: VisitPlan) -> Sites:
        """Which sites answer what the team of ``plan`` asks, beside its stops. Questions in the
        team's own words are asked of the search."""
        library, focus = self._library, plan.focus
        cases = library.briefs()
        chosen = {stop.case for stop in plan.stops if stop.status is not StopStatus.DECLINED}
        slugs = [case.slug for case in cases]
        states = library.states_of((*focus.dimensions, *focus.populations, *focus.practices))
        gone = library.ended_or_absent() if focus.questions else {}
        for question in focus.questions:
            states[question] = {
                slug: frozenset(gone.get((slug, one.finding), State.DOCUMENTED) for one in found)
                for slug, found in self._answers(question, slugs).items()
            }
        return ranked_sites(
            cases,
            focus,
            library.vocabulary(),
            start=plan.start,
            miles=plan.miles,
            days=max(0, plan.days - len(chosen)),
            chosen=chosen,
            states=states,
        )

    def checks(self, plan: VisitPlan, today: date | None = None) -> tuple[Check, ...]:
        """What speaks against a plan as it stands ``today`` (the machine's date without one)."""
        return checks(plan, self._briefs(), today or date.today())

    def shortest(self, plan: VisitPlan) -> VisitPlan:
        """The plan with its stops in the order of the shortest journey; those that declined, and
        those at a case that the library does not have, stand at the end. Days and times go with the
        order: the first stop takes the first day and time that any had. A stop that is confirmed or
        done keeps its own, and the others make the shortest journey around it."""
        briefs = self._briefs()
        going = [s for s in plan.stops if s.status is not StopStatus.DECLINED and s.case in briefs]
        rest = [stop for stop in plan.stops if stop not in going]
        start = (plan.start.latitude, plan.start.longitude) if plan.start else None
        points = [(briefs[stop.case].lat, briefs[stop.case].lon) for stop in going]
        slots = sorted(going, key=lambda stop: (stop.day is None, stop.day or 0, stop.begins))
        fixed = {
            at: slots.index(stop)
            for at, stop in enumerate(going)
            if stop.status in SETTLED and stop.day is not None
        }
        ordered = [going[at] for at in shortest_order(points, start, fixed)]
        placed = [
            replace(stop, day=slot.day, begins=slot.begins)
            for stop, slot in zip(ordered, slots, strict=True)
        ]
        return replace(plan, stops=(*placed, *rest))

    def _briefs(self) -> dict[str, CaseBrief]:
        return {brief.slug: brief for brief in self._library.briefs()}

    # --- field notes --------------------------------------------------------------------------

    def notes(self, key: str) -> tuple[FieldNote, ...]:
        """What was written down on a visit, oldest first, struck notes included."""
        return self._saved.field_notes(key)

    def write_note(self, key: str, note: FieldNote) -> ChangeSet:
        """Writes a note; one with the id of an older one takes its place."""
        return self.write_notes(key, (note,))

    def write_notes(self, key: str, notes: Sequence[FieldNote]) -> ChangeSet:
        """As ``write_note``, several in one transaction."""
        return self._saved.write_field_notes(key, notes)

    # --- afterwards ---------------------------------------------------------------------------

    def observed(self, plan: VisitPlan, notes: Sequence[FieldNote]) -> tuple[ObservedStop, ...]:
        """What is documented beside what was noted at each stop of ``plan``."""
        slugs = tuple(dict.fromkeys(stop.case for stop in plan.stops))
        gone = set(self._saved.gone(slugs))
        there = [slug for slug in slugs if slug not in gone]
        cases = self._library.cases(there) if there else ()
        return observed(
            plan, notes, {case.slug: case for case in cases}, self._library.vocabulary()
        )

    def observations(self, slugs: Sequence[str]) -> dict[str, tuple[Observation, ...]]:
        """What was noted at the cases with these slugs, on whatever visit, oldest first; cases
        without a note are left out. A note without a text is told by what is attached to it."""
        name_of = self._library.vocabulary().name_of
        found: dict[str, list[FieldNote]] = {}
        for saved in self.visits():
            cases = {stop.id: stop.case for stop in saved.plan.stops} if saved.plan else {}
            if not set(cases.values()) & set(slugs):
                continue
            for note in self.notes(saved.key):
                case = cases.get(note.stop)
                if case is not None and case in slugs and not note.deleted:
                    found.setdefault(case, []).append(note)
        return {
            case: tuple(
                Observation(
                    note.at.astimezone().date(),
                    name_of(note.dimension) if note.dimension else "",
                    " ".join((note.text or _attached(note)).split()),
                    note.seen,
                    note.dimension,
                )
                for note in sorted(notes, key=lambda note: (note.at, note.id))
            )
            for case, notes in found.items()
        }

    def debrief(self) -> tuple[VisitStep, ...]:
        """How visitors go through their notes together, and what they do then: the steps of the
        guide to site visits."""
        return tuple(step for step in self._library.visit_steps() if step.phase in DEBRIEF)

    def report(self, key: str) -> Report:
        """The report of a visit, as ``report.visit_report``. Raises ``KnownError`` for a plan that
        cannot be read."""
        saved, library = self.visit(key), self._library
        if saved.plan is None:
            raise KnownError(saved.problem)
        return visit_report(
            saved.name,
            self.observed(saved.plan, self.notes(key)),
            self.debrief(),
            library.shared_sources(),
            library.vocabulary(),
            library.packs(),
        )

    # --- what is attached to a note -----------------------------------------------------------

    def attach(self, source: Path, *, keep_position: bool = False) -> Attached:
        """Copies a photo or file into the library's own folder, as ``attachments.attach``. Raises
        ``KnownError`` also where the library cannot be written."""
        if self._library.read_only:
            raise KnownError(said("This library is read-only; nothing can be attached."))
        return attach(self._library.attachments, source, keep_position=keep_position)

    def attached_file(self, attachment: Attachment) -> Path | None:
        """Where the file of an attachment is; None where it is there no more."""
        return attached_file(self._library.attachments, attachment)


def _attached(note: FieldNote) -> str:
    return said("Attached: {0}").format(note.attachment.name) if note.attachment else ""
