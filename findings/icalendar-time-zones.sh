#!/usr/bin/env bash
# icalendar 7.3.2: the zones that it writes into a file tell every turn of the clock since 1970, and
# vobject 0.9.9 then reads an appointment in July by the clock of winter, an hour off.
#
# `Calendar.add_missing_timezones()` (and `Timezone.from_tzid` without dates) write the turns from
# 1970 to 2038 as a DTSTART and one RDATE with all the others. Of an RDATE in a zone vobject keeps the
# first date only; dateutil and `ical`, given the same file, read it right. With `first_date` and
# `last_date` around the appointment there is no second turn of a kind, and all agree. So
# `export/visits/ics.py` defines a zone for the years of the visit alone.
#
# Also: the onset of summer time is written by the clock that begins with it (DTSTART:20270314T030000
# with TZOFFSETFROM:-0500); RFC 5545, 3.6.5, asks for the clock that ends (T020000, as in its example).
# These readers take it all the same; a strict one is off between 3:00 and 4:00 of that one night.
#
# Seen: 1970 to 2038: vobject -5:00, dateutil -4:00, ical -4:00; 2027 alone: all -4:00
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q icalendar==7.3.2 vobject==0.9.9 ical==14.3.1
"$work/env/bin/python" - <<'PYTHON'
import io
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import vobject
from dateutil.tz import tzical
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar, Event, Timezone

ZONE = "America/New_York"
NAIVE = datetime(2027, 7, 1, 9, 0)


def written(first=None, last=None):
    calendar = Calendar()
    calendar.add("prodid", "-//finding//EN")
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", "1")
    event.add("dtstamp", datetime(2026, 1, 1, tzinfo=UTC))
    event.add("dtstart", NAIVE.replace(tzinfo=ZoneInfo(ZONE)))
    calendar.add_component(event)
    if first is None:
        calendar.add_missing_timezones()
    else:
        calendar.add_component(Timezone.from_tzid(ZONE, first_date=first, last_date=last))
    return calendar.to_ical().decode()


def hours(offset):
    return offset / timedelta(hours=1)


def read(text):
    vars(vobject.icalendar)["__tzidMap"].clear()  # it keeps the zones of every file it has read
    by_vobject = vobject.readOne(text).vevent.dtstart.value.utcoffset()
    by_dateutil = NAIVE.replace(tzinfo=tzical(io.StringIO(text)).get(ZONE)).utcoffset()
    (event,) = IcsCalendarStream.calendar_from_ics(text).events
    found = {"vobject": by_vobject, "dateutil": by_dateutil, "ical": event.start.utcoffset()}
    return {reader: hours(offset) for reader, offset in found.items()}


whole, few = written(), written(date(2027, 1, 1), date(2028, 1, 1))
print("1970 to 2038:", read(whole))
print("2027 alone:", read(few))
onset = few.split("BEGIN:DAYLIGHT\r\n")[1].split("END:DAYLIGHT")[0].split("\r\n")
print(onset[:1], [line for line in onset if line.startswith("TZOFFSETFROM")])
assert read(whole) == {"vobject": -5.0, "dateutil": -4.0, "ical": -4.0}, "the behaviour has changed"
assert set(read(few).values()) == {-4.0}, "the behaviour has changed"
assert onset[0].endswith("T030000"), "the behaviour has changed"
PYTHON
