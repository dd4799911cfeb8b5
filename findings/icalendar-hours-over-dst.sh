#!/usr/bin/env bash
# icalendar 7.3.2, ical 14.3.1 and vobject 0.9.9: hours of a DURATION or TRIGGER are hours of the
# clock on the wall, and 24 of them are written back as a day.
#
# RFC 5545 (3.3.6) tells two lengths apart: days and weeks are counted by the calendar (P1D is the
# same time next day), hours and minutes are exact (PT15H are 15 hours, whatever the clocks do). A
# stay from 6 pm for PT15H in the night in which clocks go forward ends at 10 am. All three give a
# length as datetime.timedelta and add it to a time with a zone, which in Python moves the hands of
# the clock: it ends at 9 am, after 14 hours. A reminder 36 hours before a Monday comes an hour late.
# A timedelta also cannot tell PT24H from P1D: icalendar reads the one and writes the other, so that
# a file that was only read and written again says something else to a calendar that counts right.
#
# icalendar's own documentation of `vDuration` has the paragraph of the RFC on the two kinds, so one
# takes it that they are kept; ical and vobject say nothing of them in theirs.
# `export/visits/ics.py` counts in UTC and writes DTEND, which has one meaning.
#
# Seen: ends 09:00 by all three (exact: 10:00); the reminder at 20:00 (exact: 19:00); written back
# DURATION:P1D and TRIGGER:-P1DT12H
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q icalendar==7.3.2 ical==14.3.1 vobject==0.9.9
"$work/env/bin/python" - <<'PYTHON'
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

ZONE = ZoneInfo("America/New_York")
FILE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//finding//EN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20270101T000000Z
DTSTART;TZID=America/New_York:{begins}
DURATION:{length}
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Visit
TRIGGER:{trigger}
END:VALARM
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
SATURDAY, MONDAY = datetime(2027, 3, 13, 18, tzinfo=ZONE), datetime(2027, 3, 15, 8, tzinfo=ZONE)


def text(begins, length, trigger="-PT1H"):
    return FILE.format(begins=f"{begins:%Y%m%dT%H%M%S}", length=length, trigger=trigger)


def exact(moment, hours):
    return (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(ZONE).isoformat()


def ends(file):
    stay = vobject.readOne(file).vevent
    return {
        "icalendar": Calendar.from_ical(file).events[0].end.isoformat(),
        "ical": IcsCalendarStream.calendar_from_ics(file).events[0].end.isoformat(),
        "vobject": (stay.dtstart.value + stay.duration.value).isoformat(),
    }


stay = ends(text(SATURDAY, "PT15H"))
(alarm,) = Calendar.from_ical(text(MONDAY, "PT1H", "-PT36H")).events[0].alarms.times
again = Calendar.from_ical(text(MONDAY, "PT24H", "-PT36H")).to_ical().decode().split("\r\n")
kept = [line for line in again if line.startswith(("DURATION", "TRIGGER"))]
print("PT15H from", SATURDAY.isoformat(), "ends", stay, "exact", exact(SATURDAY, 15))
print("-PT36H before", MONDAY.isoformat(), "is", alarm.trigger.isoformat(), "exact", exact(MONDAY, -36))
print("PT24H and -PT36H, read and written:", kept)
assert set(ends(text(SATURDAY, "P1D")).values()) == {"2027-03-14T18:00:00-04:00"}
assert exact(SATURDAY, 15) == "2027-03-14T10:00:00-04:00"
assert exact(MONDAY, -36) == "2027-03-13T19:00:00-05:00"
assert set(stay.values()) == {"2027-03-14T09:00:00-04:00"}, "the behaviour has changed"
assert alarm.trigger.isoformat() == "2027-03-13T20:00:00-05:00", "the behaviour has changed"
assert kept == ["DURATION:P1D", "TRIGGER:-P1DT12H"], "the behaviour has changed"
PYTHON
