"""A three-day visit to New England, for tests of what is made of a plan."""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.visit import Person, StartPlace, Stop, StopStatus, VisitFocus, VisitPlan

HOST = Person("Alva Host", "dean", "alva@example.org")
GUEST = Person("Gus Guest", "designer", "555 0100")
SPRING = VisitPlan(
    "New England spring visit",
    VisitFocus(
        ("grading", "agency"),
        ("over-age-under-credited",),
        (),
        ("Who decides when a student moves on?", "What did it cost?", "Why?", "A fourth one"),
    ),
    StartPlace("Concord, NH", 43.2067, -71.5381),
    "2027-04-14",
    3,
    stops=(
        Stop("s2", "sanborn", StopStatus.ASKED, 1, 8 * 60 + 30, 240),
        Stop(
            "s1", "pittsfield", StopStatus.CONFIRMED, 0, 9 * 60, 180, (HOST,), "Use the back door"
        ),
        Stop("s3", "bdea", StopStatus.IDEA, 2, 13 * 60 + 30, 150),
    ),
    team=(GUEST,),
    notes="Bring the rubric",
)


def with_stop(number: int, **changes: object) -> VisitPlan:
    """The plan with one of its stops changed."""
    stops = list(SPRING.stops)
    stops[number] = replace(stops[number], **changes)
    return replace(SPRING, stops=tuple(stops))
