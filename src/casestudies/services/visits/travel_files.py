"""The stops of a visit for other programs: a calendar file, GPX and KML for maps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.export.visits.ics import Appointment
from casestudies.export.visits.waypoints import Way, Waypoint
from casestudies.model.visit import STATUS_NAMES, StopStatus
from casestudies.model.wording import listed, weekday_of
from casestudies.said import mark, said
from casestudies.services.export.formats import Format, file_for, wrong_ending
from casestudies.services.visits.journey import STRAIGHT, Journey, JourneyStop

TRAVEL_FORMATS = {
    "ics": Format("ics", mark("Calendar"), ".ics", frozenset()),
    "gpx": Format("gpx", mark("GPX, the way"), ".gpx", frozenset()),
    "kml": Format("kml", mark("KML, the way"), ".kml", frozenset()),
}
NO_DATE = mark("No stop of this visit has a date yet; give it a first day, and its stops days.")
CERTAIN = (StopStatus.CONFIRMED, StopStatus.DONE)


@dataclass(frozen=True, slots=True)
class TravelFile:
    """A file to be written: ``note`` says in a sentence which stops it leaves out and why, "" for
    none."""

    suffix: str
    data: bytes
    note: str = ""


def travel_path(path: Path, kind: str) -> Path:
    """``path`` with the suffix of ``kind``, which is added where its name has none of these. Raises
    ``KnownError`` for the suffix of another format."""
    suffix, chosen = path.suffix.casefold(), TRAVEL_FORMATS[kind]
    if suffix == chosen.suffix:
        return path
    for other in TRAVEL_FORMATS.values():
        if suffix == other.suffix:
            raise KnownError(wrong_ending(path.name, other, chosen))
    return file_for(path, chosen)


def calendar_file(journey: Journey, key: str, made: datetime) -> TravelFile:
    """All stops that have a day as one .ics file. ``key`` is that of the saved visit: a stop keeps
    its identity when it is written anew, and a copy of the visit has others. Raises ``KnownError``
    where no stop has a day."""
    from casestudies.export.visits.ics import render

    undated = journey.undated
    appointments = [
        _appointment(found, begins, key)
        for found in journey.stops
        if (begins := found.begins) is not None
    ]
    if not appointments:
        raise KnownError(said(NO_DATE))
    without = tuple(stop.case.short_name for stop in undated)
    note = _left_out(
        journey, (said("{0} (no day yet)").format(listed(without)),) if without else ()
    )
    return TravelFile(".ics", render(appointments, made), note)


def gpx_file(journey: Journey) -> TravelFile:
    """The stops and the route through them as .gpx. Raises ``KnownError`` without a stop."""
    from casestudies.export.visits.gpx import render

    return TravelFile(".gpx", render(_way(journey)), _left_out(journey))


def kml_file(journey: Journey) -> TravelFile:
    """The stops and the line through them as .kml. Raises ``KnownError`` without a stop."""
    from casestudies.export.visits.kml import render

    return TravelFile(".kml", render(_way(journey)), _left_out(journey))


def _appointment(found: JourneyStop, begins: datetime, key: str) -> Appointment:
    stop, case = found.stop, found.case
    lines = (
        case.name,
        said("Status: {0}.").format(STATUS_NAMES[stop.status].lower()),
        said("{0}: see the brief.").format(found.gone) if found.gone else "",
        case.visiting.sentence,
        said("{0}, in a straight line.").format(found.distance) if found.distance else "",
        found.reached,
        case.website or "",
    )
    return Appointment(
        uid=f"{stop.id}.{key}@casestudies" if key else f"{stop.id}@casestudies",
        title=said("Visit: {0}").format(case.short_name),
        begins=begins,
        minutes=stop.minutes,
        where=f"{case.name}, {found.place}",
        latitude=case.place.lat,
        longitude=case.place.lon,
        text="\n".join(line for line in lines if line),
        certain=stop.status in CERTAIN,
    )


def _way(journey: Journey) -> Way:
    if not journey.stops:
        raise KnownError(said("This visit has no stop yet that could be put on a map."))
    stops = tuple(_waypoint(found) for found in journey.stops)
    start, ends = journey.plan.start, ()
    if start:
        ends = (Waypoint(start.name, said("Start"), start.latitude, start.longitude),)
    text = f"{said(STRAIGHT)} {said('Positions are those of the towns, about.')}"
    return Way(journey.plan.title, text, (*ends, *stops), (*ends, *stops, *ends))


def _waypoint(found: JourneyStop) -> Waypoint:
    day = f"{weekday_of(found.day)}, {found.hours}" if found.day else said("No date yet")
    lines = (
        f"{found.case.name}, {found.place}",
        said("{0}: see the brief.").format(found.gone) if found.gone else "",
        said("{day}. Status: {status}.").format(
            day=day, status=STATUS_NAMES[found.stop.status].lower()
        ),
        f"{found.distance[:1].upper()}{found.distance[1:]}." if found.distance else "",
        found.reached,
    )
    return Waypoint(
        f"{found.number} {found.case.short_name}",
        "\n".join(line for line in lines if line),
        found.case.place.lat,
        found.case.place.lon,
        found.case.website or "",
    )


def _left_out(journey: Journey, more: tuple[str, ...] = ()) -> str:
    """ "Left out: Sanborn (no day yet), Chugach (declined)."; "" for nothing."""
    found = list(more)
    if journey.declined:
        found.append(said("{0} (declined)").format(listed(journey.declined)))
    if journey.gone:
        found.append(said("{0} (not in this library)").format(listed(journey.gone)))
    return said("Left out: {0}.").format("; ".join(found)) if found else ""
