"""The packet of a visit as one report, ready to print: cover, itinerary, a brief a stop, sheets to
tick and to write on, what guests do, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from casestudies.errors import KnownError
from casestudies.export.visits.time_zone import zone_at
from casestudies.figures import by_number, shown
from casestudies.model.case import Source
from casestudies.model.content import PackInfo, VisitStep
from casestudies.model.report import Head, Report, Sheet, SheetGroup, SheetItem, SheetKind, Subject
from casestudies.model.visit import (
    PART_NAMES,
    STATUS_NAMES,
    BriefLine,
    BriefPart,
    Person,
    StopBrief,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import MONTHS, day_of, day_of_year, listed, weekday_of
from casestudies.said import mark, said
from casestudies.services.export.reports.bibliography import Bibliography, CaseCiter, citer
from casestudies.services.export.reports.wording import (
    provenance,
)
from casestudies.services.visits.journey import STRAIGHT, Journey, JourneyStop, miles_told

PEOPLE = "people"
_LISTED = mark("The numbers in brackets on the pages before lead to this list.")
_AUDIENCES = {
    "": mark("Our own"),
    "students": mark("Students"),
    "teachers": mark("Teachers"),
    "leaders": mark("Leaders"),
}
_PHASES = {
    "before": mark("Before"),
    "during": mark("While we are there"),
    "etiquette": "",  # called as that part of the brief
    "notes": mark("Taking notes"),
    "debrief": mark("Before we part"),
    "after": mark("Afterwards"),
}


@dataclass(frozen=True, slots=True)
class PacketPart:
    """A part of a packet that can be chosen: ``what`` says what it is for."""

    key: str
    name: str
    what: str
    chosen: bool = True


PACKET_PARTS: tuple[PacketPart, ...] = (
    PacketPart("cover", mark("Cover"), mark("title, days, what we want to see")),
    PacketPart(
        "itinerary", mark("Itinerary"), mark("days, hours, distances, status, room for contacts")
    ),
    PacketPart(
        "briefs", mark("Briefs"), mark("what is documented at each stop, what is not, what to ask")
    ),
    PacketPart(
        "sheets", mark("Observation sheets"), mark("what to look for, with boxes and room to write")
    ),
    PacketPart("notes", mark("Note pages"), mark("a ruled page for each stop")),
    PacketPart(
        "checklist", mark("Checklist"), mark("what guests do before, during and after a visit")
    ),
    PacketPart(
        PEOPLE,
        mark("Names and contacts"),
        mark("of the people you put down for team and stops"),
        chosen=False,
    ),
)


@dataclass(frozen=True, slots=True)
class PacketContent:
    """What a packet tells of the library: ``facts`` of each case in a line, by slug; ``steps`` of
    its guide to visits, whose sources are among the ``shared`` ones."""

    vocabulary: Vocabulary
    packs: Sequence[PackInfo]
    facts: Mapping[str, str]
    steps: Sequence[VisitStep]
    shared: Sequence[Source]


def packet_report(
    keys: Sequence[str],
    journey: Journey,
    briefs: Mapping[str, StopBrief],
    content: PacketContent,
    day: date | None = None,
) -> Report:
    """The parts ``keys`` of a visit's packet as one report, and the sources that they cite;
    ``briefs`` by the id of the stop. Names and contacts stand in it only with the key "people".
    ``day`` is today without one. Raises ``KnownError`` for an unknown key, for a visit without
    stops, and where nothing is chosen that could be printed."""
    known = [part.key for part in PACKET_PARTS]
    for key in keys:
        if key not in known:
            raise KnownError(
                said("A packet has no part “{key}”; choose some of {known}.").format(
                    key=key, known=", ".join(known)
                )
            )
    if not journey.stops:
        raise KnownError(said("This visit has no stop yet; a packet would be empty."))
    made = _Maker(frozenset(keys), journey, briefs, content)
    sheets = tuple(made.sheets())
    if not sheets:
        raise KnownError(said("Nothing is chosen that could be printed."))
    day = day or date.today()
    entries = made.works.entries()
    if entries:
        sheets = (*sheets, Sheet(SheetKind.SOURCES, said("Sources"), said(_LISTED)))
    return Report(
        Subject.PACKET,
        journey.plan.title,
        "",
        (),
        entries,
        provenance(content.packs, day),
        made_on=day.isoformat(),
        sheets=sheets,
    )


class _Maker:
    """Makes the sheets of one packet, in the order in which they are printed."""

    def __init__(
        self,
        keys: frozenset[str],
        journey: Journey,
        briefs: Mapping[str, StopBrief],
        content: PacketContent,
    ) -> None:
        self._keys, self._journey, self._briefs = keys, journey, briefs
        self._content, self._words = content, content.vocabulary
        self._people = PEOPLE in keys
        self.works = Bibliography()
        self._guides = CaseCiter(self.works, said("Guides"), content.shared)

    def sheets(self) -> Iterator[Sheet]:
        if "cover" in self._keys:
            yield self._cover()
        if "itinerary" in self._keys:
            yield self._itinerary()
        for found in self._journey.stops:
            brief = self._briefs[found.stop.id]
            if "briefs" in self._keys:
                yield self._brief(found, brief)
            if "sheets" in self._keys and brief.part(BriefPart.LOOK_FOR):
                yield self._look_fors(found, brief)
            if "notes" in self._keys:
                yield Sheet(
                    SheetKind.RULED,
                    found.case.name,
                    label=self._label(found),
                    heads=_writing(),
                    blanks=_sheet_head(),
                )
        if "checklist" in self._keys:
            yield self._checklist()

    # --- the journey --------------------------------------------------------------------------

    def _cover(self) -> Sheet:
        plan, focus = self._journey.plan, self._journey.plan.focus
        name = self._words.name_of
        stops = len(self._journey.stops)
        facts = (
            _days(plan.date_of(0), plan.date_of(plan.days - 1)),
            by_number(stops, said("{0} stop"), said("{0} stops")).format(shown(stops)),
            said("from {0}").format(plan.start.name) if plan.start else "",
        )
        groups = (
            _texts(said("What we want to see"), map(name, (*focus.dimensions, *focus.practices))),
            _texts(said("The students we have in mind"), map(name, focus.populations)),
            _texts(said("Our questions"), focus.questions),
            SheetGroup(
                said("Stops"), tuple(self._on_the_cover(stop) for stop in self._journey.stops)
            ),
            _texts(said("Who goes"), map(_person, plan.team) if self._people else ()),
            _texts(said("Notes"), plan.notes.splitlines()),
        )
        return Sheet(
            SheetKind.COVER,
            plan.title,
            " · ".join(fact for fact in facts if fact),
            said("Visit packet"),
            groups=tuple(group for group in groups if group.items),
        )

    def _on_the_cover(self, found: JourneyStop) -> SheetItem:
        facts = (found.gone, found.place)
        where = " · ".join(fact for fact in facts if fact)
        return SheetItem(found.case.name, str(found.number), where)

    def _itinerary(self) -> Sheet:
        journey = self._journey
        groups = [
            SheetGroup(name, tuple(map(self._stop, stops)))
            for name, stops in groupby(journey.stops, self._day)
        ]
        last = journey.stops[-1]
        start = journey.plan.start
        told = [said(STRAIGHT)] if any(stop.miles is not None for stop in journey.stops) else []
        if start and journey.back is not None:
            way = said("{miles} from {last} back to {start}.").format(
                miles=miles_told(journey.back), last=last.case.short_name, start=start.name
            )
            told.insert(0, f"{way[:1].upper()}{way[1:]}")
        if len(self._zones()) > 1:
            told.append(said("Hours are those of the clock at each place."))
        if journey.declined:
            told.append(said("Declined: {0}.").format(listed(journey.declined)))
        if journey.gone:
            told.append(said("Not in this library: {0}.").format(listed(journey.gone)))
        if told:
            groups.append(_texts(said("To know"), told))
        return Sheet(SheetKind.ITINERARY, said("Itinerary"), groups=tuple(groups))

    def _day(self, found: JourneyStop) -> str:
        if found.day:
            return weekday_of(found.day)
        if found.stop.day is None:
            return said("No day yet")
        return said("Day {0}").format(found.stop.day + 1)

    def _stop(self, found: JourneyStop) -> SheetItem:
        stop, case = found.stop, found.case
        facts = (found.gone, found.place, STATUS_NAMES[stop.status], found.distance)
        people = tuple(map(_person, stop.people)) if self._people else ()
        lines = (found.reached, case.website or "", *people, *stop.notes.splitlines())
        return SheetItem(
            f"{found.number}  {case.name}",
            self._hours(found) if stop.day is not None else "",
            " · ".join(fact for fact in facts if fact),
            tuple(line for line in lines if line.strip()),
            blanks=() if people else (said("Contact and phone"),),
        )

    def _hours(self, found: JourneyStop) -> str:
        """With the name of the zone where the journey passes through several."""
        begins = found.begins
        if begins is None or len(self._zones()) < 2:
            return found.hours
        zone = zone_at(found.case.place.lat, found.case.place.lon)
        return f"{found.hours} {begins.replace(tzinfo=zone).tzname()}"

    def _zones(self) -> set[str]:
        """The clocks of the journey, told apart by what they show."""
        return {
            str(
                begins.replace(tzinfo=zone_at(stop.case.place.lat, stop.case.place.lon)).utcoffset()
            )
            for stop in self._journey.stops
            if (begins := stop.begins)
        }

    def _label(self, found: JourneyStop) -> str:
        """ "Stop 1 · Wednesday, April 14, 2027, 9:00–12:00 · Confirmed"."""
        day = f"{weekday_of(found.day)}, {self._hours(found)}" if found.day else ""
        facts = (said("Stop {0}").format(found.number), day, STATUS_NAMES[found.stop.status])
        return " · ".join(fact for fact in facts if fact)

    # --- a stop -------------------------------------------------------------------------------

    def _brief(self, found: JourneyStop, brief: StopBrief) -> Sheet:
        cites = citer(self.works, found.case)
        groups = []
        for part in BriefPart:
            if part is BriefPart.LOOK_FOR and "sheets" in self._keys:
                continue
            lines = brief.part(part)
            if part is BriefPart.QUESTION:
                items = self._questions(lines)
            else:
                items = tuple(self._item(line, cites) for line in lines)
            boxes = part in (BriefPart.QUESTION, BriefPart.LOOK_FOR, BriefPart.GAP)
            groups.append(SheetGroup(PART_NAMES[part], items, boxes))
        return Sheet(
            SheetKind.BRIEF,
            found.case.name,
            self._content.facts.get(found.case.slug, ""),
            self._label(found),
            (brief.warning,) if brief.warning else (),
            groups=tuple(group for group in groups if group.items),
        )

    def _item(self, line: BriefLine, cites: CaseCiter) -> SheetItem:
        about = line.dimension or line.population
        named = about and line.part is not BriefPart.GAP  # which names it itself
        told = line.id == "hosting"  # which tells the year itself
        return SheetItem(
            line.text,
            self._words.name_of(about) if named else "",
            "" if told or line.year is None else str(line.year),
            cites=(self._guides if line.shared else cites).cite(line.sources),
            strong=line.id.startswith("headline:"),
        )

    def _questions(self, lines: Sequence[BriefLine]) -> tuple[SheetItem, ...]:
        """By whom they are for; a question claims nothing, so it cites nothing."""
        return tuple(
            SheetItem(line.text, said(told))
            for audience, told in _AUDIENCES.items()
            for line in lines
            if line.audience == audience
        )

    def _look_fors(self, found: JourneyStop, brief: StopBrief) -> Sheet:
        cites = citer(self.works, found.case)
        items = [self._item(line, cites) for line in brief.part(BriefPart.LOOK_FOR)]
        groups = tuple(
            SheetGroup(name, tuple(members), boxes=True)
            for name, members in groupby(items, lambda item: item.label)
        )
        return Sheet(
            SheetKind.LOOK_FORS,
            found.case.name,
            said(
                "One sheet for each classroom or meeting. Write what is there; no names of "
                "teachers or students, no judgments."
            ),
            self._label(found),
            heads=_watching(),
            groups=groups,
            blanks=_sheet_head(),
        )

    # --- what guests do -----------------------------------------------------------------------

    def _checklist(self) -> Sheet:
        groups = []
        for phase, name in _PHASES.items():
            if phase == "etiquette" and "briefs" in self._keys:
                continue  # it stands in each brief
            items = tuple(
                SheetItem(step.text, cites=self._guides.cite(step.cites))
                for step in self._content.steps
                if step.phase == phase
            )
            told = said(name) if name else PART_NAMES[BriefPart.ETIQUETTE]
            groups.append(SheetGroup(told, items, boxes=True))
        return Sheet(
            SheetKind.CHECKLIST,
            said("Checklist for visitors"),
            groups=tuple(group for group in groups if group.items),
        )


def _sheet_head() -> tuple[str, ...]:
    return said("Visit no."), said("Time"), said("Grade and subject"), said("Observer")


def _watching() -> tuple[Head, ...]:
    return Head(said("What to look for")), _seen_and_heard()


def _writing() -> tuple[Head, ...]:
    return _seen_and_heard(), Head(said("What I wonder"))


def _seen_and_heard() -> Head:
    return Head(said("What I see and hear"), said("words, actions, counts"))


def _texts(name: str, texts: Iterable[str]) -> SheetGroup:
    return SheetGroup(name, tuple(SheetItem(text) for text in texts if text.strip()))


def _person(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.role, person.contact) if part)


def _days(first: date | None, last: date | None) -> str:
    """ "April 14–16, 2027", "April 30 to May 2, 2027"; "" without a first day."""
    if first is None or last is None:
        return ""
    if first == last:
        return day_of(first)
    if (first.year, first.month) == (last.year, last.month):
        return said("{month} {first}–{last}, {year}").format(
            month=MONTHS[first.month - 1], first=first.day, last=last.day, year=first.year
        )
    if first.year == last.year:
        return said("{first} to {last}").format(first=day_of_year(first), last=day_of(last))
    return said("{first} to {last}").format(first=day_of(first), last=day_of(last))
