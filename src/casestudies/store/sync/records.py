"""The records that travel between desks: rows of the user's, as images."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from casestudies.store.team.shared import PRIVATE, SHARED, TEAM, SharedTable

Image = dict[str, Any]
"""The fields of a row that travel, by column."""

_STAYS = {
    "notes": {"version": 1},
    "field_notes": {"attached_file": "", "attached_name": "", "attached_placed": False},
}
"""Fields that are each desk's own, with what the server has in their place: a count of the desk's
writes, and photos, whose files do not travel."""
_KINDS = frozenset({"comparison", "workshop", "visit", "case", "collection"})
_PARENTS = {"room_entries": "workshop", "field_notes": "visit"}
_FLAGS = frozenset({"deleted", "attached_placed"})

TRAVELLING = tuple(shared for shared in SHARED if shared.name != "added_packs")
BY_NAME = {shared.name: shared for shared in TRAVELLING}


class Record(NamedTuple):
    """Names a record: its table, and its key as JSON (a list)."""

    table: str
    key: str

    @property
    def shared(self) -> SharedTable:
        return BY_NAME[self.table]

    @property
    def values(self) -> list[str]:
        return json.loads(self.key)


class ServerRow(NamedTuple):
    """A record as the server has it; ``image`` is None for one that is gone, or is not for us.
    ``withdrawn`` is what its owner keeps to themselves, at their desks. ``taken`` is the last
    version that came from the desk that asks. ``beside`` is the key of the record that this one was
    kept beside when ``beside_person`` and its writer wrote at once, "" for none."""

    record: Record
    image: Image | None
    version: int = 0
    scope: str = TEAM
    owner: str = ""
    person: str = ""
    withdrawn: bool = False
    taken: int = 0
    beside: str = ""
    beside_person: str = ""


class Sending(NamedTuple):
    """A record to be sent: ``version`` is the server's that it is based on (0: it has none),
    ``image`` None takes it away (``withdrawn`` where it is here still), ``dirty`` is the number of
    the change that is sent; ``beside`` as in ``ServerRow``."""

    record: Record
    image: Image | None
    version: int
    scope: str
    dirty: int
    withdrawn: bool = False
    beside: str = ""
    beside_person: str = ""


def fields_of(shared: SharedTable) -> tuple[str, ...]:
    """The columns that travel."""
    stays = _STAYS.get(shared.name, {})
    return tuple(column for column in shared.table.columns if column not in stays)


def staying(shared: SharedTable) -> dict[str, Any]:
    """The columns that do not, with what the server has in their place."""
    return _STAYS.get(shared.name, {})


def image_of(shared: SharedTable, row: Any) -> Image:
    """The travelling fields of a row; SQLite keeps truth as 0 and 1."""
    return {
        field: bool(row[field]) if _is_flag(shared, field) else row[field]
        for field in fields_of(shared)
    }


def travels(record: Record, row: Any) -> bool:
    """Whether a row of this kind is shared at all."""
    return record.table != "saved_work" or row["kind"] in _KINDS


def only_private(record: Record, row: Any) -> bool:
    """Stars are each reader's own."""
    return record.table == "notes" and row["kind"] == "star"


def parent_of(record: Record) -> Record | None:
    """The workshop or visit that a record is a part of, and is seen with."""
    if record.table not in _PARENTS:
        return None
    return Record("saved_work", json.dumps([record.values[0]]))


def key_of(values: list[Any]) -> str:
    """As SQLite's ``json_array`` writes it."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def scope_named(scope: str) -> str:
    return TEAM if scope == TEAM else PRIVATE


def _is_flag(shared: SharedTable, field: str) -> bool:
    return field in _FLAGS and shared.name in ("room_entries", "field_notes")
