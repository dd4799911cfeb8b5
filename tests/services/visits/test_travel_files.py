"""A three-day visit to New England, from the library to files that other programs take in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import gpxpy
import pytest
import vobject

from casestudies.errors import KnownError
from casestudies.model.visit import Stop, StopStatus, VisitFocus
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.service import VisitService
from casestudies.services.workspace.saved import SavedService
from tests.services.visits.spring import SPRING, with_stop


@pytest.fixture
def visits(library: LibraryService) -> VisitService:
    return VisitService(library, SavedService(library))


def test_stops_come_by_day_and_hour_with_their_distances(visits: VisitService) -> None:
    found = visits.journey(SPRING)
    told = [(s.number, s.case.slug, str(s.day), s.hours, s.distance) for s in found.stops]
    assert told == [
        (1, "pittsfield", "2027-04-14", "9:00–12:00", "13 miles from Concord, NH"),
        (2, "sanborn", "2027-04-15", "8:30–12:30", "30 miles from Pittsfield"),
        (3, "bdea", "2027-04-16", "13:30–16:00", "41 miles from Sanborn"),
    ]
    assert found.back is not None
    assert round(found.back) == 65
    open_one = visits.journey(with_stop(1, day=None))
    assert [stop.case.slug for stop in open_one.stops] == ["sanborn", "bdea", "pittsfield"]
    assert [stop.case.slug for stop in open_one.undated] == ["pittsfield"]


def test_the_calendar_holds_every_stop_with_a_day(visits: VisitService) -> None:
    found = visits.ics(SPRING, "k1")
    events = vobject.readOne(found.data.decode()).vevent_list
    told = {event.uid.value: event.dtstart.value.astimezone(UTC) for event in events}
    assert told == {
        "s1.k1@casestudies": datetime(2027, 4, 14, 13, 0, tzinfo=UTC),
        "s2.k1@casestudies": datetime(2027, 4, 15, 12, 30, tzinfo=UTC),
        "s3.k1@casestudies": datetime(2027, 4, 16, 17, 30, tzinfo=UTC),
    }
    assert [event.status.value for event in events] == ["CONFIRMED", "TENTATIVE", "TENTATIVE"]
    assert (found.suffix, found.note) == (".ics", "")


def test_what_a_calendar_leaves_out_is_told(visits: VisitService) -> None:
    plan = with_stop(1, day=None)
    plan = replace(plan, stops=(*plan.stops, Stop("s4", "never-was", day=1)))
    plan = replace(plan, stops=(*plan.stops, Stop("s5", "lindsay", StopStatus.DECLINED, 2)))
    found = visits.ics(plan)
    assert found.data.count(b"BEGIN:VEVENT") == 2
    assert found.note == (
        "Left out: Pittsfield (no day yet); Lindsay (declined); never-was (not in this library)."
    )
    with pytest.raises(KnownError, match="No stop of this visit has a date yet"):
        visits.ics(replace(SPRING, first_day=""))


def test_the_map_files_hold_stops_and_the_way_there_and_back(visits: VisitService) -> None:
    read = gpxpy.parse(visits.gpx(SPRING).data.decode())
    names = ["Concord, NH", "1 Pittsfield", "2 Sanborn", "3 Boston Day and Evening"]
    assert [point.name for point in read.waypoints] == names
    assert [point.name for point in read.routes[0].points] == [*names, "Concord, NH"]
    assert (
        "Wednesday, April 14, 2027, 9:00–12:00. Status: confirmed." in read.waypoints[1].description
    )
    told = visits.kml(SPRING).data.decode()
    assert all(f"<name>{name}</name>" in told for name in names)
    with pytest.raises(KnownError, match="no stop"):
        visits.gpx(replace(SPRING, stops=()))


def test_a_letter_asks_for_the_day_and_says_what_for(visits: VisitService) -> None:
    letter = visits.request_text(SPRING, SPRING.stops[0])
    assert letter.subject == "A visit to Sanborn on Thursday, April 15, 2027?"
    for part in (
        "a small team from [your school or organization]",
        "\n\nWe are a small team",
        "for about four hours on Thursday, April 15, 2027, from 8:30 am to 12:30 pm?",
        "- Grading and reporting\n- Student agency",
        "- Over-age and under-credited",
        "- Why?",
    ):
        assert part in letter.body
    assert "A fourth one" not in letter.body
    assert "@" not in letter.body


@pytest.mark.parametrize(
    ("begins", "minutes", "told"),
    [
        (9 * 60, 180, "about three hours on Thursday, April 15, 2027, from 9:00 am to 12:00 noon"),
        (13 * 60 + 30, 45, "45 minutes on Thursday, April 15, 2027, from 1:30 pm to 2:15 pm"),
        (0, 60, "about an hour on Thursday, April 15, 2027, from 12:00 am to 1:00 am"),
    ],
)
def test_a_letter_tells_hours_as_its_readers_do(
    visits: VisitService, begins: int, minutes: int, told: str
) -> None:
    plan = with_stop(0, begins=begins, minutes=minutes)
    assert told in visits.request_text(plan, plan.stops[0]).body


def test_a_letter_without_a_day_or_a_focus(visits: VisitService) -> None:
    plan = replace(with_stop(0, day=None, minutes=150), focus=VisitFocus())
    letter = visits.request_text(plan, plan.stops[0])
    assert letter.subject == "A visit to Sanborn"
    assert (
        "for about two and a half hours between Wednesday, April 14, 2027 and Friday, April 16, "
        "2027?"
    ) in letter.body
    assert "most like" not in letter.body
    assert "[month]" in visits.request_text(replace(plan, first_day=""), plan.stops[0]).body


def test_nobody_is_asked_at_a_school_that_closed(visits: VisitService) -> None:
    stop = Stop("c", "schools-for-the-future-detroit")
    with pytest.raises(KnownError, match="closed"):
        visits.request_text(replace(SPRING, stops=(stop,)), stop)
