"""Visit plans as JSON text with a version, read with suspicion."""

from __future__ import annotations

import json
from datetime import date

from casestudies.errors import KnownError
from casestudies.model.visit import LAST_MINUTE, MOST_DAYS, MOST_STOPS, VisitPlan
from casestudies.said import said
from casestudies.services.json_text import read_json
from casestudies.services.plain_data import from_data, to_data

VERSION = 1
"""Raise it when an older program would misread what a newer one writes."""


def visit_to_json(plan: VisitPlan) -> str:
    """The plan as JSON, every field of it; ``visit_from_json`` reads it."""
    return json.dumps({"version": VERSION, "plan": to_data(plan)}, ensure_ascii=False)


def visit_from_json(text: str) -> VisitPlan:
    """The plan that ``visit_to_json`` gave. Raises ``KnownError`` naming the field, also for a
    version from the future."""
    try:
        data = read_json(text)
    except ValueError as error:
        raise KnownError(said("This visit cannot be read.")) from error
    version = data.get("version") if isinstance(data, dict) else None
    if type(version) is not int or version < 1:
        raise KnownError(
            said("This visit cannot be read: its version is unknown."), field="version"
        )
    if version > VERSION:
        raise KnownError(
            said("This visit was saved by a newer version of Case Studies."), field="version"
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
            raise _wrong("plan.first_day", said("a day such as 2027-04-14")) from error
    if not 1 <= plan.days <= MOST_DAYS:
        raise _wrong("plan.days", said("1 to {most_days}").format(most_days=MOST_DAYS))
    if plan.miles < 0:
        raise _wrong("plan.miles", said("0 or more"))
    if len(plan.stops) > MOST_STOPS:
        raise _wrong("plan.stops", said("at most {most_stops} stops").format(most_stops=MOST_STOPS))
    if len({stop.id for stop in plan.stops}) < len(plan.stops):
        raise KnownError(
            said("This visit cannot be read: two stops have one id."), field="plan.stops"
        )
    start = plan.start
    if start and not (abs(start.latitude) <= 90 and abs(start.longitude) <= 180):
        raise _wrong("plan.start", said("a place on the earth"))
    for at, stop in enumerate(plan.stops):
        where = f"plan.stops[{at}]"
        if not 0 <= stop.begins <= LAST_MINUTE:
            raise _wrong(
                f"{where}.begins",
                said("0 to {last_minute} minutes after midnight").format(last_minute=LAST_MINUTE),
            )
        if not 1 <= stop.minutes <= LAST_MINUTE:
            raise _wrong(
                f"{where}.minutes",
                said("1 to {last_minute} minutes").format(last_minute=LAST_MINUTE),
            )
        if stop.day is not None and not 0 <= stop.day < MOST_DAYS:
            raise _wrong(f"{where}.day", said("0 to {what}").format(what=MOST_DAYS - 1))


def _wrong(where: str, wanted: str) -> KnownError:
    return KnownError(
        said("This visit cannot be read: this should be {wanted}.").format(wanted=wanted),
        field=where,
    )
