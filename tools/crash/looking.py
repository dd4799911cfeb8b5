"""What is left of a library after its program was ended: held against what was told as written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services, make_services
from casestudies.errors import KnownError
from casestudies.model.library.care import Soundness
from casestudies.model.library.pack import AddedKind
from casestudies.model.progress import no_progress
from casestudies.model.saved import SavedKind
from casestudies.paths import find_paths
from casestudies.store.sync.desk_rows import row_of, team_of
from casestudies.store.sync.records import Record, image_of
from tools.crash.edits import MANY, SETTING, WRITTEN

State = dict[str, dict[str, str]]
"""Everything of the user's by part and key."""


@dataclass(frozen=True)
class Run:
    """What came of one run: how many writes were told as made, whether one was under way, what is
    wrong, and what was told to the user."""

    written: int
    under_way: str
    faults: tuple[str, ...]
    told: str = ""


def state_of(services: Services) -> State:
    """Everything of the user's, as the services tell it."""
    saved = services.saved
    items = [item for kind in SavedKind for item in saved.items(kind)]
    of_kind = {
        kind: [item.key for item in items if item.kind is kind]
        for kind in (SavedKind.VISIT, SavedKind.WORKSHOP)
    }
    return {
        "saved": {item.key: f"{item.kind} {item.name} {item.body}" for item in items},
        "notes": {
            note.id: f"{note.kind} {note.quote} {note.text}" for note in services.notes.notes()
        },
        "tray": {"tray": " ".join(services.workspace.tray())},
        "shown": {brief.slug: brief.name for brief in services.library.briefs() if brief.own},
        "field": {
            f"{visit}/{note.id}": f"{note.text} {note.attachment}"
            for visit in of_kind[SavedKind.VISIT]
            for note in saved.field_notes(visit)
        },
        "room": {
            f"{workshop}/{entry.id}": f"{entry.text} {entry.deleted}"
            for workshop in of_kind[SavedKind.WORKSHOP]
            for entry in saved.room_entries(workshop)
        },
        "packs": {
            view.info.id: f"{view.info.version} {view.enabled}"
            for view in services.packs.packs()
            if view.kind is AddedKind.PACK
        },
        "recent": {"recent": " ".join(saved.recent_searches())},
        "settings": {"settings": str(services.settings.get(SETTING, 0))},
        "imports": {one.id: f"{one.version} {one.sha256}" for one in services.imports.imports()},
    }


def differences(before: State, after: State) -> list[tuple[str, str]]:
    """The parts and keys at which two states differ."""
    return [
        (part, key)
        for part in before
        for key in before[part].keys() | after[part].keys()
        if before[part].get(key) != after[part].get(key)
    ]


def half_done(changed: list[tuple[str, str]], under_way: str) -> bool:
    """Whether these changes are more or less than the one edit that was under way makes."""
    if not changed or under_way in MANY:
        part = MANY.get(under_way, "")
        return bool(changed and part and part not in {where for where, _ in changed})
    return len({key for part, key in changed if not _follows(part, key, changed)}) > bool(under_way)


def _follows(part: str, key: str, changed: list[tuple[str, str]]) -> bool:
    """Whether something changes with another one: what was written in a visit or workshop with it,
    the tray with the packs and imports whose cases it has, an import with the case that it made."""
    parts = {where for where, _ in changed}
    if part in ("field", "room"):
        return ("saved", key.partition("/")[0]) in changed
    if part == "tray":
        return not parts.isdisjoint(("packs", "imports"))
    return part == "imports" and any(
        where == "saved" and one.startswith("own-") for where, one in changed
    )


def look_at(profile: Path, lines: list[list[Any]]) -> Run:
    """Opens the library as the next start does and holds it against what was told."""
    states = [what for word, what in lines if word == "written"]
    told = " ".join(what for word, what in lines if word == "told")
    faults = [f"the program broke: {what}" for word, what in lines if word == "broken"]
    under_way = str(lines[-1][1]) if lines and lines[-1][0] == "begun" else ""
    if lines and lines[-1][0] in ("told", "broken"):
        under_way = next((str(what) for word, what in reversed(lines) if word == "begun"), "")
    services = make_services(find_paths(profile=profile))
    try:
        services.library.open(no_progress)
        services.searching.prepare(no_progress)
        faults += [f"at opening: {note}" for note in services.library.notes]
        if states:
            changed = differences(states[-1], state_of(services))
            if half_done(changed, under_way):
                faults.append(
                    f"after {len(states) - 1} writes, in {under_way}, these differ: {changed}"
                )
        faults += services.settings.notes
        faults += unsound(services)
        for path in (profile / WRITTEN).glob("*.casepack"):
            services.packs.plan(path)  # it is whole, or this tells why not
        faults += turned(services)
    finally:
        services.close()
    return Run(max(0, len(states) - 1), under_way, tuple(faults), told)


# --- what must always be so -----------------------------------------------------------------------


def unsound(services: Services) -> Iterator[str]:
    """What is not as it must be in a library, whatever was done in it."""
    drafts = {one.key for one in services.cases.cases() if one.shown}
    if {brief.slug for brief in services.library.briefs() if brief.own} != drafts:
        yield "the cases that are shown are not those that are saved"
    yield from _packs(services)
    yield from _unsent(services)
    for check in services.care.verify().checks:
        if check.soundness is Soundness.FAULTY:
            yield f"{check.title}: {check.told} {check.examples}"


def _packs(services: Services) -> Iterator[str]:
    """A pack in use shows each of its cases that no other one has; one at rest shows nothing."""
    holder = services.library.store.packs_by_case()
    for view in services.packs.packs():
        if view.kind is None:
            continue
        shown = {slug for slug, pack in holder.items() if pack == view.info.id}
        there = {case.slug for case in services.packs.content(view.info.id).cases}
        wanted = {slug for slug in there if holder.get(slug, view.info.id) == view.info.id}
        if shown != (wanted if view.enabled else set()):
            yield f"the pack {view.info.id} shows {shown} and not {wanted}"
        left = set(view.left_out)
        if view.enabled and view.kind is AddedKind.PACK and left != there - wanted:
            yield f"the pack {view.info.id} tells {left} as left to others"


def _unsent(services: Services) -> Iterator[str]:
    """In a team, what the server does not have as it is here waits to be sent."""
    with services.library.store.database.reading() as connection:
        if team_of(connection) is None:
            return
        rows = connection.execute("SELECT * FROM desk_records WHERE dirty = 0").fetchall()
        for row in rows:
            record = Record(row["table_name"], row["key"])
            there = row_of(connection, record)
            here = None if there is None else image_of(record.shared, there)
            if row["base"] is not None and here != json.loads(row["base"]):
                yield f"{record} is another than the server has and does not wait"
        known = {(row[0], row[1]) for row in connection.execute(_KNOWN)}
        for table in ("notes", "saved_work"):
            keys = _TRAVELLING.format(table=table, key="id" if table == "notes" else "key")
            for (key,) in connection.execute(keys):
                if (table, key) not in known:
                    yield f"the team is never told of {table} {key}"


_KNOWN = "SELECT table_name, key FROM desk_records"
_TRAVELLING = "SELECT json_array({key}) FROM {table} WHERE kind NOT IN ('search', 'profile')"


def turned(services: Services) -> Iterator[str]:
    """The last step can be undone, and made again, after which all is as it was."""
    before = state_of(services)
    try:
        if services.history.undo() is None:
            return
        services.history.redo()
    except KnownError as error:
        yield f"the last step cannot be undone: {error}"
        return
    if changed := differences(before, state_of(services)):
        yield f"undone and made again, these differ: {changed}"
    yield from (f"undone and made again: {fault}" for fault in unsound(services))
