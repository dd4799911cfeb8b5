"""Visit plans as JSON text with a version, read with suspicion."""

from __future__ import annotations

import json
from datetime import date

from casestudies.errors import KnownError
from casestudies.model.visit import LAST_MINUTE, MOST_DAYS, MOST_STOPS, VisitPlan
from casestudies.services.plain_data import from_data, to_data

VERSION = 1
"""Raise it when an older program would misread what a newer one writes."""

UNREADABLE = "This visit cannot be read"


def visit_to_json(plan: VisitPlan) -> str:
    """The plan as JSON, every field of it; ``visit_from_json`` reads it."""
    return json.dumps({"version": VERSION, "plan": to_data(plan)}, ensure_ascii=False)


def visit_from_json(text: str) -> VisitPlan:
    """The plan that ``visit_to_json`` gave. Raises ``KnownError`` naming the field, also for a
    version from the future."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise KnownError(f"{UNREADABLE}.") from error
    version = data.get("version") if isinstance(data, dict) else None
    if type(version) is not int or version < 1:
        raise KnownError(f"{UNREADABLE}: its version is unknown.", field="version")
    if version > VERSION:
        raise KnownError(
            "This visit was saved by a newer version of Case Studies.", field="version"
        )
    plan = from_data(VisitPlan, data.get("plan"), "plan")
    _check(plan)
    return plan


def _check(plan: VisitPlan) -> None:
    """Raises ``KnownError`` for values of the right type that no plan can have."""
    if plan.first_day:
        try:
            date.fromisoformat(plan.first_day)
        except ValueError as error:
            raise _wrong("plan.first_day", "a day such as 2027-04-14") from error
    if not 1 <= plan.days <= MOST_DAYS:
        raise _wrong("plan.days", f"1 to {MOST_DAYS}")
    if plan.miles < 0:
        raise _wrong("plan.miles", "0 or more")
    if len(plan.stops) > MOST_STOPS:
        raise _wrong("plan.stops", f"at most {MOST_STOPS} stops")
    if len({stop.id for stop in plan.stops}) < len(plan.stops):
        raise KnownError(f"{UNREADABLE}: two stops have one id.", field="plan.stops")
    start = plan.start
    if start and not (abs(start.latitude) <= 90 and abs(start.longitude) <= 180):
        raise _wrong("plan.start", "a place on the earth")
    for at, stop in enumerate(plan.stops):
        where = f"plan.stops[{at}]"
        if not 0 <= stop.begins <= LAST_MINUTE:
            raise _wrong(f"{where}.begins", f"0 to {LAST_MINUTE} minutes after midnight")
        if not 1 <= stop.minutes <= LAST_MINUTE:
            raise _wrong(f"{where}.minutes", f"1 to {LAST_MINUTE} minutes")
        if stop.day is not None and not 0 <= stop.day < MOST_DAYS:
            raise _wrong(f"{where}.day", f"0 to {MOST_DAYS - 1}")


def _wrong(where: str, wanted: str) -> KnownError:
    return KnownError(f"{UNREADABLE}: this should be {wanted}.", field=where)
