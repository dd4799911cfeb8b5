"""Visits on a real library: every field kept, notes kept beside them, nonsense refused."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from casestudies.errors import KnownError
from casestudies.model.saved import SavedKind
from casestudies.model.visit import (
    Attachment,
    BriefChanges,
    BriefLine,
    BriefPart,
    FieldNote,
    Person,
    Seen,
    StartPlace,
    Stop,
    StopStatus,
    VisitFocus,
    VisitPlan,
)
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.service import VisitService
from casestudies.services.visits.visit_json import VERSION, visit_from_json, visit_to_json
from casestudies.services.workspace.saved import SavedService

OWN = BriefLine("own:1", BriefPart.QUESTION, "Who moves on?", "pace", "newcomers", "students", 2027)
WHOLE = VisitPlan(
    "New England spring visit",
    VisitFocus(("grading",), ("english-learners",), ("habits-reported-apart",), ("Who decides?",)),
    StartPlace("Concord, NH", 43.2, -71.5),
    "2027-04-14",
    4,
    200,
    (
        Stop(
            "a",
            "pittsfield",
            StopStatus.CONFIRMED,
            0,
            8 * 60 + 30,
            240,
            (Person("A host", "dean", "by the front desk"),),
            "Park behind the gym",
            BriefChanges((OWN,), ("gap:1",), (("finding:a", "In other words"),), ("own:1",)),
        ),
        Stop("b", "bdea"),
    ),
    (Person("One of us", "designer"),),
    "Bring the rubric",
)
NOTE = FieldNote(
    "n",
    "a",
    datetime(2027, 4, 14, 14, 42, tzinfo=UTC),
    "Three habits, each with a comment",
    "grading",
    Seen.SURPRISE,
    Attachment("n.jpg", "report card.jpg", True),
)


@pytest.fixture
def saved(library: LibraryService) -> SavedService:
    return SavedService(library)


@pytest.fixture
def visits(library: LibraryService, saved: SavedService) -> VisitService:
    return VisitService(library, saved)


def test_every_field_of_a_visit_is_kept(visits: VisitService) -> None:
    for kind, value in ((VisitPlan, WHOLE), (Stop, WHOLE.stops[0]), (BriefLine, OWN)):
        for field in fields(kind):
            if field.name not in {"sources", "shared"}:
                assert getattr(value, field.name) != field.default, f"{field.name} says nothing"
    assert visit_from_json(visit_to_json(WHOLE)) == WHOLE
    made = visits.new("Spring", WHOLE)
    saved = visits.visit(made.key)
    assert (saved.name, saved.plan, saved.gone, saved.problem) == ("Spring", WHOLE, (), "")
    visits.update(made.key, replace(WHOLE, days=5))
    (again,) = visits.visits()
    assert (again.name, again.plan) == (WHOLE.title, replace(WHOLE, days=5))


def test_days_have_dates_once_the_first_is_known() -> None:
    assert WHOLE.date_of(2) == date(2027, 4, 16)
    assert WHOLE.date_of(None) is None
    assert replace(WHOLE, first_day="").date_of(0) is None


def test_a_case_that_is_gone_is_told(visits: VisitService) -> None:
    plan = replace(WHOLE, stops=(*WHOLE.stops, Stop("c", "never-was")))
    found = visits.visit(visits.new("Old", plan).key)
    assert found.plan == plan
    assert found.gone == ("never-was",)
    assert "never-was" in found.problem


def test_notes_are_kept_with_their_visit(visits: VisitService, saved: SavedService) -> None:
    key = visits.new("Spring", WHOLE).key
    later = replace(NOTE, id="m", at=datetime(2027, 4, 14, 15, 0, tzinfo=UTC), attachment=None)
    visits.write_notes(key, (later, NOTE))
    assert visits.notes(key) == (NOTE, later)
    visits.write_note(key, replace(later, text="Typed on", deleted=True))
    assert visits.notes(key) == (NOTE, replace(later, text="Typed on", deleted=True))
    saved.delete(key)
    with pytest.raises(KnownError, match="no longer saved"):
        visits.write_note(key, NOTE)
    saved.restore(key)
    assert len(visits.notes(key)) == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"first_day": "14 April"}, "plan.first_day"),
        ({"days": 0}, "plan.days"),
        ({"days": 1.5}, "plan.days"),
        ({"miles": -1}, "plan.miles"),
        ({"start": {"name": "X", "latitude": 91.0, "longitude": 0.0}}, "plan.start"),
        ({"stops": [{"id": "a", "case": "x"}] * 2}, "plan.stops"),
        ({"stops": [{"id": str(n), "case": "x"} for n in range(61)]}, "plan.stops"),
        ({"stops": [{"id": "a", "case": "x", "begins": 1440}]}, "plan.stops[0].begins"),
        ({"stops": [{"id": "a", "case": "x", "minutes": 0}]}, "plan.stops[0].minutes"),
        ({"stops": [{"id": "a", "case": "x", "day": -1}]}, "plan.stops[0].day"),
        ({"stops": [{"id": "a", "case": "x", "status": "maybe"}]}, "plan.stops[0].status"),
        ({"title": 5}, "plan.title"),
    ],
)
def test_what_no_plan_can_have_is_refused_with_its_field(
    change: dict[str, object], field: str
) -> None:
    data = json.loads(visit_to_json(WHOLE))
    data["plan"].update(change)
    with pytest.raises(KnownError) as refused:
        visit_from_json(json.dumps(data))
    assert refused.value.field == field


def test_another_version_is_told(visits: VisitService, saved: SavedService) -> None:
    for body in ("{", "[]", '{"plan": {}}', '{"version": true}', "[" * 100_000):
        with pytest.raises(KnownError, match="cannot be read"):
            visit_from_json(body)
    newer = visit_to_json(WHOLE).replace(f'"version": {VERSION}', f'"version": {VERSION + 1}')
    key = saved.add(SavedKind.VISIT, "Newer", newer).key
    found = visits.visit(key)
    assert found.plan is None
    assert "newer version" in found.problem
