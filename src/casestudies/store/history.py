"""The steps of the user's that can be undone and made again, whatever part of the program made them
and whenever.

Triggers note each row of the user's as it was before it changed (the technique that sqlite.org
describes for undo); at the end of a transaction, and within it, what they noted becomes a step.
Undoing writes the rows back, and what the triggers note meanwhile makes it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from sqlite3 import Connection
from typing import Any, NamedTuple

from casestudies.model.library.history import Deed, Step, Verb
from casestudies.store import tables
from casestudies.store.tables import Table

MOST_STEPS = 300
MOST_BYTES = 20_000_000
ONE_TEXT = timedelta(minutes=1)
"""Changes of one text by one writer are one step as long as no longer passes between two."""
MOST_TOLD = 20
_TIDY_EVERY = 20  # steps: measuring all of them takes milliseconds

_KEYS: dict[str, tuple[str, ...]] = {
    "tray": ("case_slug",),
    "saved_work": ("key",),
    "room_entries": ("workshop", "id"),
    "field_notes": ("visit", "id"),
    "notes": ("id",),
}
_TABLES = {table.name: table for table in tables.WORKSPACE if table.name in _KEYS}
_ONLY_TOLD = {"added_packs": ("id",)}
"""What has an undo of its own: other windows hear of it, and it makes no step."""
_ASIDE = {"updated", "version", "position"}
_NAMED = {"saved_work": ("name",), "notes": ("text", "quote", "case_slug"), "tray": ("case_slug",),
          "room_entries": ("text",), "field_notes": ("text", "attached_name")}  # fmt: skip


class _Change(NamedTuple):
    """A row that is another than before; None stands for no row."""

    id: int
    table: str
    key: str
    was: str | None
    now: str | None

    @property
    def before(self) -> dict[str, Any] | None:
        return None if self.was is None else json.loads(self.was)

    @property
    def after(self) -> dict[str, Any] | None:
        return None if self.now is None else json.loads(self.now)


# --- noting -------------------------------------------------------------------------------------


def make_triggers(connection: Connection) -> None:
    """Makes the triggers for the tables as this program has them, in the place of older ones."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'history_*'"
    )
    for (name,) in rows.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for table in _TABLES.values():
        there = " AND ".join(f'"{key}" = NEW."{key}"' for key in _KEYS[table.name])
        found = f'(SELECT {_image(table)} FROM "{table.name}" WHERE {there})'
        _trigger(connection, table.name, _KEYS[table.name], "INSERT", "NEW", found)
        for event in ("UPDATE", "DELETE"):
            _trigger(connection, table.name, _KEYS[table.name], event, "OLD", _image(table, "OLD."))
    for name, keys in _ONLY_TOLD.items():
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
            _trigger(connection, name, keys, event, row, "NULL")


def _trigger(
    connection: Connection, table: str, keys: tuple[str, ...], event: str, row: str, was: str
) -> None:
    """``BEFORE``: an insertion may be about to replace a row, of which no other trigger tells."""
    connection.execute(
        f"CREATE TRIGGER history_{table}_{event.lower()} BEFORE {event} ON {table} BEGIN "
        "INSERT INTO history_rows (step, table_name, key, was) "
        f"VALUES (0, '{table}', {_key(keys, row)}, {was}); END"
    )


def _key(keys: tuple[str, ...], row: str = "") -> str:
    columns = ", ".join(f'{row}."{key}"' if row else f'"{key}"' for key in keys)
    return f"json_array({columns})"


def _image(table: Table, row: str = "") -> str:
    pairs = ", ".join(f"'{column}', {row}\"{column}\"" for column in table.columns)
    return f"json_object({pairs})"


# --- steps --------------------------------------------------------------------------------------


def end_step(connection: Connection, writer: str) -> frozenset[str]:
    """Makes a step of what the transaction that is about to end has changed, or adds it to the last
    one where that changed the same text, and gives the names of the tables that were touched."""
    touched = connection.execute("SELECT DISTINCT table_name FROM history_rows WHERE step = 0")
    parts = frozenset(name for (name,) in touched.fetchall())
    if not parts:
        return parts
    changes = _changes(connection)
    if not changes:
        return parts & set(_ONLY_TOLD)
    now = datetime.now(UTC)
    topic = _topic(changes)
    if topic and _goes_on(connection, topic, writer, now):
        connection.execute("DELETE FROM history_rows WHERE step = 0")
        connection.execute(
            "UPDATE history_steps SET at = ? WHERE id = (SELECT max(id) FROM history_steps)",
            (now.isoformat(),),
        )
        return parts
    connection.execute("DELETE FROM history_steps WHERE undone")
    told = json.dumps([_deed(change) for change in changes[:MOST_TOLD]], ensure_ascii=False)
    step = connection.execute(
        "INSERT INTO history_steps (at, writer, undone, topic, told) VALUES (?, ?, 0, ?, ?)",
        (now.isoformat(), writer, topic, told),
    ).lastrowid
    connection.execute("UPDATE history_rows SET step = ? WHERE step = 0", (step,))
    if step is not None and step % _TIDY_EVERY == 0:
        _forget_old(connection)
    return parts


def undo(connection: Connection, writer: str) -> Step | None:
    """Takes the last step back, within a transaction of the caller's, and gives it; None where
    there is none."""
    return _turn(connection, writer, "WHERE NOT undone ORDER BY id DESC", undone=True)


def redo(connection: Connection, writer: str) -> Step | None:
    """Makes the step again that was undone last, as ``undo``."""
    return _turn(connection, writer, "WHERE undone ORDER BY id", undone=False)


def steps(connection: Connection) -> tuple[Step, ...]:
    """All steps, the newest first."""
    rows = connection.execute("SELECT * FROM history_steps ORDER BY id DESC")
    return tuple(_step(row) for row in rows)


def touched(connection: Connection, step: Step) -> frozenset[str]:
    """The names of the tables that a step is about."""
    rows = connection.execute(
        "SELECT DISTINCT table_name FROM history_rows WHERE step = ?", (step.number,)
    )
    return frozenset(name for (name,) in rows)


def saved_keys(connection: Connection, step: Step) -> tuple[str, ...]:
    """The keys of the saved things that a step is about."""
    rows = connection.execute(
        "SELECT key FROM history_rows WHERE step = ? AND table_name = 'saved_work'", (step.number,)
    )
    return tuple(json.loads(key)[0] for (key,) in rows)


def forget_steps(connection: Connection) -> None:
    """Forgets all steps: for a library that is filled with the work of another."""
    connection.execute("DELETE FROM history_rows")
    connection.execute("DELETE FROM history_steps")


def forget_record(connection: Connection, table: str, key: str) -> None:
    """Forgets the steps that changed a record which somebody else has changed since: to take one of
    them back would take theirs away. ``key`` is JSON, as the triggers write it."""
    steps = "SELECT step FROM history_rows WHERE table_name = ? AND key = ? AND step > 0"
    connection.execute(f"DELETE FROM history_steps WHERE id IN ({steps})", (table, key))
    connection.execute(
        "DELETE FROM history_rows WHERE step > 0 AND step NOT IN (SELECT id FROM history_steps)"
    )


def is_kept(connection: Connection) -> bool:
    """Whether the library has a history; that of an older program has none."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'writes'")
    return found.fetchone() is not None


def _turn(connection: Connection, writer: str, which: str, *, undone: bool) -> Step | None:
    row = connection.execute(f"SELECT * FROM history_steps {which} LIMIT 1").fetchone()
    if row is None:
        return None
    images = connection.execute(
        "SELECT table_name, key, was FROM history_rows WHERE step = ? ORDER BY id", (row["id"],)
    ).fetchall()
    connection.execute("DELETE FROM history_rows WHERE step = ?", (row["id"],))
    for name, key, was in images:
        _write_back(connection, _TABLES[name], json.loads(key), was)
    _changes(connection)
    connection.execute("UPDATE history_rows SET step = ? WHERE step = 0", (row["id"],))
    connection.execute(
        "UPDATE history_steps SET undone = ?, writer = ?, topic = '' WHERE id = ?",
        (undone, writer, row["id"]),
    )
    return _step(row)


def _write_back(connection: Connection, table: Table, key: list[Any], was: str | None) -> None:
    """Makes a row what it was. Whoever holds an older state of it must see that it is another, so
    its version and the time of its change go on."""
    there = " AND ".join(f'"{column}" = ?' for column in _KEYS[table.name])
    if was is None:
        connection.execute(f'DELETE FROM "{table.name}" WHERE {there}', key)
        return
    image = json.loads(was)
    if "version" in image:
        found = connection.execute(f'SELECT version FROM "{table.name}" WHERE {there}', key)
        image["version"] = max(image["version"], *(row[0] + 1 for row in found), 1)
    if "updated" in image:
        image["updated"] = datetime.now(UTC).isoformat()
    values = [image[column] for column in table.columns]
    connection.execute(table.insert.replace("INSERT", "INSERT OR REPLACE", 1), values)


def _changes(connection: Connection) -> list[_Change]:
    """What the triggers noted since the last step: each row once, as it was at first; rows that are
    again what they were, and what is only told, are struck from the notes."""
    noted = connection.execute(
        "SELECT id, table_name, key, was FROM history_rows WHERE step = 0 ORDER BY id"
    ).fetchall()
    changes: list[_Change] = []
    seen: set[tuple[str, str]] = set()
    needless: list[tuple[int]] = []
    for number, name, key, was in noted:
        table = _TABLES.get(name)
        now = _now(connection, table, key) if table and (name, key) not in seen else was
        seen.add((name, key))
        if now == was:
            needless.append((number,))
        else:
            changes.append(_Change(number, name, key, was, now))
    connection.executemany("DELETE FROM history_rows WHERE id = ?", needless)
    return changes


def _now(connection: Connection, table: Table, key: str) -> str | None:
    there = " AND ".join(f'"{column}" = ?' for column in _KEYS[table.name])
    row = connection.execute(
        f'SELECT {_image(table)} FROM "{table.name}" WHERE {there}', json.loads(key)
    ).fetchone()
    return None if row is None else row[0]


def _goes_on(connection: Connection, topic: str, writer: str, now: datetime) -> bool:
    """Whether the last step changed the same text a moment ago."""
    last = connection.execute(
        "SELECT at, undone, topic, writer FROM history_steps ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if last is None or (last[1], last[2], last[3]) != (0, topic, writer):
        return False
    return now - datetime.fromisoformat(last[0]) < ONE_TEXT


def _forget_old(connection: Connection) -> None:
    """Keeps the newest steps, as many as there is room for."""
    sizes = connection.execute(
        "SELECT s.id, coalesce(sum(length(r.was)), 0) FROM history_steps s "
        "LEFT JOIN history_rows r ON r.step = s.id GROUP BY s.id ORDER BY s.id DESC"
    ).fetchall()
    room, oldest = MOST_BYTES, 0
    for at, (step, size) in enumerate(sizes):
        room -= size
        if at and (at >= MOST_STEPS or room < 0):
            oldest = step
            break
    connection.execute("DELETE FROM history_steps WHERE id <= ?", (oldest,))
    connection.execute("DELETE FROM history_rows WHERE step NOT IN (SELECT id FROM history_steps)")


# --- what a step is about -----------------------------------------------------------------------


def _topic(changes: list[_Change]) -> str:
    """Names the one text that changed; "" where more did, or something else."""
    if len(changes) != 1:
        return ""
    (change,) = changes
    before, after = change.before, change.after
    if before is None or after is None:
        return ""
    other = {column for column in before if before[column] != after[column]} - _ASIDE
    if other == {"text"}:
        return f"{change.table} {change.key} text"
    if "body" not in other or not other <= {"body", "name"}:
        return ""
    places = list(_differences(_parsed(before["body"]), _parsed(after["body"]), ""))
    return f"{change.table} {change.key} {places[0]}" if len(places) == 1 else ""


def _parsed(body: str) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body


def _differences(one: Any, other: Any, place: str) -> Iterator[str]:
    """The places at which two values from JSON differ; texts differ as a whole."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for key in one:
            yield from _differences(one[key], other[key], f"{place}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for at, pair in enumerate(zip(one, other, strict=True)):
            yield from _differences(*pair, f"{place}/{at}")
    elif one != other:
        texts = isinstance(one, str) and isinstance(other, str)
        yield place
        if not texts:
            yield place  # two places: no text is typed there


def _deed(change: _Change) -> list[str]:
    """What was done, to what kind of thing, of what name."""
    before, after = change.before, change.after
    row = after or before or {}
    name = next((row[column] for column in _NAMED[change.table] if row[column]), "")
    kind = row["kind"] if change.table in ("saved_work", "notes") else change.table
    return [_verb(before, after), kind, " ".join(name.split())[:80]]


def _verb(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Verb:
    if before is None:
        return Verb.ADDED
    if after is None:
        return Verb.REMOVED
    if bool(before.get("deleted")) != bool(after.get("deleted")):
        return Verb.RESTORED if before["deleted"] else Verb.DELETED
    other = {column for column in before if before[column] != after[column]} - {"updated"}
    if other == {"position"}:
        return Verb.MOVED
    return Verb.RENAMED if other == {"name"} else Verb.CHANGED


def _step(row: Any) -> Step:
    deeds = tuple(Deed(Verb(verb), kind, name) for verb, kind, name in json.loads(row["told"]))
    return Step(row["id"], datetime.fromisoformat(row["at"]), deeds, bool(row["undone"]))
