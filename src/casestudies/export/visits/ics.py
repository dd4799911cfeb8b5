"""Writes appointments as a calendar file (iCalendar, RFC 5545) that other programs take in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from casestudies.export.text import clean, clean_lines
from casestudies.export.visits.time_zone import zone_at


@dataclass(frozen=True, slots=True)
class Appointment:
    """``begins`` is by the clock of the place, without a zone; ``uid`` stays the same when the
    appointment is written anew, so that a calendar moves it and does not double it. ``text`` may
    have several lines; one that is not ``certain`` is marked as tentative."""

    uid: str
    title: str
    begins: datetime
    minutes: int
    where: str
    latitude: float
    longitude: float
    text: str = ""
    certain: bool = False


def render(appointments: Sequence[Appointment], made: datetime) -> bytes:
    """The appointments as an .ics file. Each has the clock of its place: the zone is named, with
    its rules in the years of the appointments. ``made`` says when, with a zone; the same
    appointments at the same moment give the same bytes."""
    from icalendar import Calendar, Event, Timezone

    calendar = Calendar()
    calendar.add("prodid", "-//Case Studies//Visits//EN")
    calendar.add("version", "2.0")
    zones = [zone_at(item.latitude, item.longitude) for item in appointments]
    years = [item.begins.year for item in appointments]
    for zone in dict.fromkeys(zones):
        # Not `add_missing_timezones`: of several turns of the clock of one kind another reader
        # keeps two at most (findings/icalendar-time-zones.sh), and their order is that of a set.
        first, last = date(min(years), 1, 1), date(max(years) + 1, 1, 1)
        calendar.add_component(Timezone.from_tzid(zone.key, first_date=first, last_date=last))
    for item, zone in zip(appointments, zones, strict=True):
        begins = item.begins.replace(tzinfo=zone)
        ends = (begins.astimezone(UTC) + timedelta(minutes=item.minutes)).astimezone(zone)
        event = Event()
        event.add("uid", item.uid)
        event.add("dtstamp", made.astimezone(UTC))
        event.add("dtstart", begins)
        event.add("dtend", ends)
        event.add("summary", clean(item.title))
        event.add("location", clean(item.where))
        if item.text:
            event.add("description", clean_lines(item.text))
        event.add("status", "CONFIRMED" if item.certain else "TENTATIVE")
        calendar.add_component(event)
    return calendar.to_ical()
