"""Changes of a workshop: of the activities on its agenda and of what is prepared for a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from casestudies.model.workshop import Activity, RowNote, Workshop

DAY = 24 * 60  # minutes


def activity_of(workshop: Workshop, key: str) -> Activity | None:
    """The activity with that id; None where the agenda has none."""
    return next((item for item in workshop.agenda if item.id == key), None)


def with_activity(workshop: Workshop, changed: Activity) -> Workshop:
    """The workshop with an activity in the place of the one with its id."""
    agenda = tuple(changed if item.id == changed.id else item for item in workshop.agenda)
    return replace(workshop, agenda=agenda)


def with_new(workshop: Workshop, activity: Activity, after: str = "") -> Workshop:
    """The workshop with ``activity`` behind the one with the id ``after``, else at the end."""
    place = next(
        (at + 1 for at, item in enumerate(workshop.agenda) if item.id == after),
        len(workshop.agenda),
    )
    agenda = (*workshop.agenda[:place], activity, *workshop.agenda[place:])
    return replace(workshop, agenda=agenda)


def copy_of(activity: Activity) -> Activity:
    """The same as an activity of its own."""
    return replace(activity, id=uuid4().hex)


def without_activity(workshop: Workshop, key: str) -> Workshop:
    """The workshop without the activity; what was prepared for its rows stays."""
    return replace(workshop, agenda=tuple(i for i in workshop.agenda if i.id != key))


def moved_activity(workshop: Workshop, key: str, place: int) -> Workshop:
    """The workshop with the activity at a place, from 0; beyond the ends it stays at them."""
    found = activity_of(workshop, key)
    if found is None:
        return workshop
    rest = [item for item in workshop.agenda if item.id != key]
    rest.insert(max(0, min(place, len(rest))), found)
    return replace(workshop, agenda=tuple(rest))


def with_note(workshop: Workshop, note: RowNote) -> Workshop:
    """The workshop with what is prepared for a row; an empty note is kept nowhere."""
    rest = [kept for kept in workshop.row_notes if kept.row != note.row]
    at = next((n for n, kept in enumerate(workshop.row_notes) if kept.row == note.row), len(rest))
    if note.prompt or note.notes:
        rest.insert(at, note)
    return replace(workshop, row_notes=tuple(rest))


def merged(every: Sequence[str], chosen: Sequence[str]) -> tuple[str, ...]:
    """All of ``every`` in one list in which ``chosen`` stand in their own order, each of the others
    behind the one that comes before it. What is chosen and not in ``every`` keeps its place."""
    found = list(chosen)
    before = ""
    for key in every:
        if key not in found:
            found.insert(found.index(before) + 1 if before else 0, key)
        before = key
    return tuple(found)


def begin_times(workshop: Workshop) -> tuple[int, ...]:
    """When each activity begins and, at last, when the workshop ends, in minutes after midnight of
    the day that it begins on."""
    times = [workshop.begins]
    for item in workshop.agenda:
        times.append(times[-1] + item.minutes)
    return tuple(times)


def clock(minutes: int) -> str:
    """A time of day, "9:05"."""
    return f"{minutes % DAY // 60}:{minutes % 60:02d}"


def minutes_of(text: str) -> int | None:
    """The minutes after midnight of a time of day such as "9:05", "9", "13.30" or "1:30 pm"; None
    for what is none."""
    said = text.strip().lower().replace(".", ":").replace("p:m:", "pm").replace("a:m:", "am")
    half = next((word for word in ("am", "pm") if said.endswith(word)), "")
    hours, _, rest = said.removesuffix(half).strip().partition(":")
    if not (hours.isascii() and hours.isdigit() and len(hours) <= 2):
        return None
    if rest and not (rest.isascii() and rest.isdigit() and len(rest) == 2):
        return None
    hour, minute = int(hours), int(rest or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def grouping(people: int, groups: int) -> tuple[int, int]:
    """The sizes of the smallest and of the largest group."""
    if groups < 1:
        return people, people
    return people // groups, -(-people // groups)
