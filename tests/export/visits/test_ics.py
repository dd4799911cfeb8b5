"""Calendar files read back by two readers that know nothing of the writer: every appointment at the
right moment, by the clock of its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from casestudies.export.visits.ics import Appointment, render
from casestudies.export.visits.time_zone import zone_at

MADE = datetime(2026, 11, 29, 8, 0, tzinfo=UTC)
BOSTON = (42.36, -71.06)
PHOENIX = (33.45, -112.07)
BOISE = (43.62, -116.2)
GUAM = (13.47, 144.75)
NASTY = "A, b; c\\d: “ü” \\n and 学校"

Read = dict[str, tuple[datetime, datetime, str, str]]


def visit(place: tuple[float, float], begins: datetime, uid: str = "a@casestudies") -> Appointment:
    return Appointment(uid, "Visit: Alder", begins, 180, "Alder, NH", *place)


def by_ical(data: bytes) -> Read:
    """Start, end, title and text by uid, as allenporter's ``ical`` reads them."""
    calendar = IcsCalendarStream.calendar_from_ics(data.decode())
    return {
        event.uid: (event.start, event.end, event.summary or "", event.description or "")
        for event in calendar.events
    }


def by_vobject(data: bytes) -> Read:
    """The same as ``vobject`` reads them, by the zones that the file itself defines."""
    calendar = vobject.readOne(data.decode())
    return {
        event.uid.value: (
            event.dtstart.value,
            event.dtend.value,
            event.summary.value,
            event.description.value if hasattr(event, "description") else "",
        )
        for event in calendar.vevent_list
    }


both = pytest.mark.parametrize("read", [by_ical, by_vobject])


@pytest.fixture(autouse=True)
def _no_zones_of_other_files() -> None:
    """``vobject`` keeps the zones of every file it has read."""
    vars(vobject.icalendar)["__tzidMap"].clear()


@both
@pytest.mark.parametrize(
    ("place", "begins", "moment"),
    [
        (BOSTON, datetime(2027, 4, 14, 9, 0), datetime(2027, 4, 14, 13, 0, tzinfo=UTC)),
        (PHOENIX, datetime(2027, 4, 15, 9, 0), datetime(2027, 4, 15, 16, 0, tzinfo=UTC)),
        (BOISE, datetime(2027, 4, 16, 9, 0), datetime(2027, 4, 16, 15, 0, tzinfo=UTC)),
        (GUAM, datetime(2027, 4, 17, 9, 0), datetime(2027, 4, 16, 23, 0, tzinfo=UTC)),
        # The Fridays before and the Mondays behind the turns of the clock in 2027.
        (BOSTON, datetime(2027, 3, 12, 9, 0), datetime(2027, 3, 12, 14, 0, tzinfo=UTC)),
        (BOSTON, datetime(2027, 3, 15, 9, 0), datetime(2027, 3, 15, 13, 0, tzinfo=UTC)),
        (BOSTON, datetime(2027, 11, 5, 9, 0), datetime(2027, 11, 5, 13, 0, tzinfo=UTC)),
        (BOSTON, datetime(2027, 11, 8, 9, 0), datetime(2027, 11, 8, 14, 0, tzinfo=UTC)),
        (PHOENIX, datetime(2027, 3, 15, 9, 0), datetime(2027, 3, 15, 16, 0, tzinfo=UTC)),
        (BOSTON, datetime(2041, 7, 1, 9, 0), datetime(2041, 7, 1, 13, 0, tzinfo=UTC)),
    ],
)
def test_an_appointment_is_at_the_right_moment(
    place: tuple[float, float], begins: datetime, moment: datetime, read: Callable[[bytes], Read]
) -> None:
    data = render([visit(place, begins), visit(BOSTON, begins - timedelta(days=1), "b")], MADE)
    start, end, _, _ = read(data)["a@casestudies"]
    assert start.astimezone(UTC) == moment
    assert end.astimezone(UTC) == moment + timedelta(hours=3)
    assert start.replace(tzinfo=None) == begins, "the clock of the place is the one that is shown"


@both
def test_a_visit_over_the_new_year_is_right_on_both_sides(read: Callable[[bytes], Read]) -> None:
    days = (datetime(2027, 10, 29, 9, 0), datetime(2027, 12, 29, 9, 0), datetime(2028, 4, 5, 9, 0))
    items = [visit(BOSTON, day, str(at)) for at, day in enumerate(days)]
    found = read(render(items, MADE))
    told = [found[str(at)][0].astimezone(UTC).hour for at in range(3)]
    assert told == [13, 14, 13]


@both
def test_one_that_begins_before_the_turn_of_the_clock_lasts_as_long_as_it_says(
    read: Callable[[bytes], Read],
) -> None:
    late = replace(visit(BOSTON, datetime(2027, 3, 13, 23, 0)), minutes=6 * 60)
    start, end, _, _ = read(render([late], MADE))["a@casestudies"]
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=6)
    assert end.replace(tzinfo=None) == datetime(2027, 3, 14, 6, 0)


@both
def test_no_sign_of_a_text_is_lost(read: Callable[[bytes], Read]) -> None:
    text = f"{NASTY}\nsecond line, {'long ' * 60}\r\nthird\x07"
    item = replace(visit(BOSTON, datetime(2027, 4, 14, 9, 0)), title=NASTY, text=text)
    data = render([item], MADE)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\nX-" not in data, "no X- property, whose commas icalendar would not escape"
    _, _, title, told = read(data)["a@casestudies"]
    assert title == NASTY
    assert told == f"{NASTY}\nsecond line, {' '.join(['long'] * 60)}\nthird"


def test_what_is_not_agreed_yet_is_tentative() -> None:
    asked = visit(BOSTON, datetime(2027, 4, 14, 9, 0), "asked")
    agreed = replace(asked, uid="agreed", certain=True)
    data = render([asked, agreed], MADE)
    found = {
        event.uid.value: event.status.value for event in vobject.readOne(data.decode()).vevent_list
    }
    assert found == {"asked": "TENTATIVE", "agreed": "CONFIRMED"}


def test_each_zone_is_defined_once_in_few_lines_and_always_alike() -> None:
    items = [
        visit(place, datetime(2027, 4, 14 + day, 9, 0), f"{day}")
        for day, place in enumerate((GUAM, BOSTON, PHOENIX, BOSTON))
    ]
    data = render(items, MADE)
    zones = [line for line in data.decode().split("\r\n") if line.startswith("TZID:")]
    assert zones == ["TZID:Pacific/Guam", "TZID:America/New_York", "TZID:America/Phoenix"]
    assert len(data) < 4000
    assert b"RDATE" not in data, "of which vobject would keep the first alone"
    assert data == render(items, MADE)


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (43.31, -71.33, "America/New_York"),
        (30.42, -87.22, "America/Chicago"),  # Pensacola, in a state of two zones
        (47.68, -116.78, "America/Los_Angeles"),  # the north of Idaho
        (43.62, -116.2, "America/Boise"),
        (61.2, -149.9, "America/Anchorage"),
        (21.3, -157.86, "Pacific/Honolulu"),
        (-14.28, -170.7, "Pacific/Pago_Pago"),
        (18.4, -66.06, "America/Puerto_Rico"),
    ],
)
def test_the_zone_of_a_place(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == ZoneInfo(zone)
