"""A sample visit, to three of the library's own cases: dates follow the day on which it is made."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from casestudies.model.visit import StartPlace, Stop, VisitFocus, VisitPlan
from casestudies.said import said

WEEKS_AHEAD = 6  # hosts want to be asked a month before
_TUESDAY = 1
_CASES = (("sanborn", 0, 9 * 60), ("pittsfield", 1, 9 * 60), ("bdea", 2, 10 * 60))


def sample_visit(today: date) -> VisitPlan:
    """A journey of three days through New England from a Tuesday six weeks ahead, with what the
    team asks; its title says that it is a sample."""
    ahead = today + timedelta(weeks=WEEKS_AHEAD)
    first = ahead + timedelta(days=(_TUESDAY - ahead.weekday()) % 7)
    return VisitPlan(
        said("Sample: three days in New England"),
        VisitFocus(
            dimensions=("grading", "agency", "pace"),
            populations=("english-learners",),
            questions=(
                said("What did families ask in the first year without letter grades?"),
                said("Who helps a student who falls behind, and when?"),
            ),
        ),
        StartPlace("Concord, NH", 43.2081, -71.5376),
        first.isoformat(),
        days=3,
        stops=tuple(
            Stop(uuid4().hex, case, day=day, begins=begins) for case, day, begins in _CASES
        ),
        notes=said("A sample: change it as you like, or delete it."),
    )
