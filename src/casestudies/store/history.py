"""The steps of the user's that can be undone and made again, whatever part of the program made them
and whenever.

Triggers note each row of the user's as it was before it changed (the technique that sqlite.org
describes for undo); at the end of a transaction, and within it, what they noted becomes a step.
Undoing writes the rows back, and what the triggers note meanwhile makes it again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from sqlite3 import Connection, Row
from typing import Any, NamedTuple

from casestudies.model.library.history import Deed, Step, Verb
from casestudies.store import tables
from casestudies.store.tables import Table

MOST_STEPS = 300
MOST_BYTES = 20_000_000
MOST_PACK_BYTES = 100_000_000
"""Packs that steps changed have room of their own, lest one takes that of many texts."""
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
    "added_packs": ("id",),
    "former_packs": ("number",),
}
_TABLES = {table.name: table for table in tables.WORKSPACE if table.name in _KEYS}
_WITH_BODY = ("added_packs", "former_packs")
"""Whose ``body`` is megabytes: a step notes the number under which ``pack_bodies`` keeps it."""
_UNTOLD = "former_packs"
"""Changes only beside a pack, of which the step tells."""
_NO_STEP = {"added_packs": {"report"}}
"""What the program itself writes anew: other windows hear of it, and it makes no step."""
_UNDOABLE = "WHERE NOT undone ORDER BY id DESC"
_REDOABLE = "WHERE undone ORDER BY id"
_ASIDE = {"updated", "version", "position"}
_NAMED = {"saved_work": ("name",), "notes": ("text", "quote", "case_slug"), "tray": ("case_slug",),
          "room_entries": ("text",), "field_notes": ("text", "attached_name"),
          "added_packs": ("title",), "former_packs": ("title",)}  # fmt: skip


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
        if table.name in _WITH_BODY:
            _pack_triggers(connection, table)
            continue
        there = " AND ".join(f'"{key}" = NEW."{key}"' for key in _KEYS[table.name])
        found = f'(SELECT {_image(table)} FROM "{table.name}" WHERE {there})'
        _trigger(connection, table.name, _KEYS[table.name], "INSERT", "NEW", found)
        for event in ("UPDATE", "DELETE"):
            _trigger(connection, table.name, _KEYS[table.name], event, "OLD", _image(table, "OLD."))
    connection.execute(
        "CREATE TRIGGER history_bodies AFTER DELETE ON history_rows "
        "WHEN json_extract(OLD.was, '$.kept') IS NOT NULL BEGIN "
        "DELETE FROM pack_bodies WHERE number = json_extract(OLD.was, '$.kept'); END"
    )


def _pack_triggers(connection: Connection, table: Table) -> None:
    """Whoever writes packs inserts, updates or deletes each once in a transaction; none is replaced
    by an insertion."""
    keys = _KEYS[table.name]
    keep = "INSERT INTO pack_bodies (body) VALUES (OLD.body); "
    kept = f"json_insert({_image(table, 'OLD.')}, '$.kept', last_insert_rowid())"
    _trigger(connection, table.name, keys, "INSERT", "NEW", "NULL")
    _trigger(connection, table.name, keys, "DELETE", "OLD", kept, keep)
    alike, other = "OLD.body IS NEW.body", "OLD.body IS NOT NEW.body"
    image = _image(table, "OLD.")
    _trigger(connection, table.name, keys, "UPDATE", "OLD", image, when=alike)
    _trigger(connection, table.name, keys, "UPDATE", "OLD", kept, keep, when=other)


def _trigger(
    connection: Connection,
    table: str,
    keys: tuple[str, ...],
    event: str,
    row: str,
    was: str,
    first: str = "",
    *,
    when: str = "",
) -> None:
    """``BEFORE``: an insertion may be about to replace a row, of which no other trigger tells."""
    name = f"history_{table}_{event.lower()}{'_body' if when and first else ''}"
    connection.execute(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when and f'WHEN {when}'} BEGIN {first}"
        "INSERT INTO history_rows (step, table_name, key, was) "
        f"VALUES (0, '{table}', {_key(keys, row)}, {was}); END"
    )


def _key(keys: tuple[str, ...], row: str = "") -> str:
    columns = ", ".join(f'{row}."{key}"' if row else f'"{key}"' for key in keys)
    return f"json_array({columns})"


def _image(table: Table, row: str = "") -> str:
    columns = [column for column in table.columns if column != "body" or _is_text(table)]
    pairs = ", ".join(f"'{column}', {row}\"{column}\"" for column in columns)
    return f"json_object({pairs})"


def _is_text(table: Table) -> bool:
    return table.name not in _WITH_BODY


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
        return parts & _NO_STEP.keys()
    now = datetime.now(UTC)
    topic = _topic(changes)
    if topic and _goes_on(connection, topic, writer, now):
        connection.execute("DELETE FROM history_rows WHERE step = 0")
        connection.execute(
            "UPDATE history_steps SET at = ? WHERE id = (SELECT max(id) FROM history_steps)",
            (now.isoformat(),),
        )
        return parts
    undone = "SELECT id FROM history_steps WHERE undone"
    connection.execute(f"DELETE FROM history_rows WHERE step IN ({undone})")
    connection.execute("DELETE FROM history_steps WHERE undone")
    told = json.dumps(_deeds(changes), ensure_ascii=False)
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
    return _turn(connection, writer, _UNDOABLE, undone=True)


def redo(connection: Connection, writer: str) -> Step | None:
    """Makes the step again that was undone last, as ``undo``."""
    return _turn(connection, writer, _REDOABLE, undone=False)


def next_packs(connection: Connection, turn: Callable[..., Step | None]) -> bool:
    """Whether the step that ``turn`` (``undo`` or ``redo``) would turn is about packs."""
    which = _UNDOABLE if turn is undo else _REDOABLE
    found = connection.execute(
        f"SELECT 1 FROM history_rows WHERE table_name = 'added_packs' AND step = "
        f"(SELECT id FROM history_steps {which} LIMIT 1)"
    )
    return found.fetchone() is not None


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
    return _row_keys(connection, step.number, "saved_work")


def pack_ids(connection: Connection, step: Step) -> tuple[str, ...]:
    """The ids of the packs and imports that a step is about."""
    return _row_keys(connection, step.number, "added_packs")


def _row_keys(connection: Connection, step: int, table: str) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT DISTINCT key FROM history_rows WHERE step = ? AND table_name = ?", (step, table)
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


def forget_begun(connection: Connection, table: str, key: str) -> None:
    """Forgets that a record was made and, in the transaction under way, taken away again: neither
    is a step."""
    forget_record(connection, table, key)
    connection.execute(
        "DELETE FROM history_rows WHERE step = 0 AND table_name = ? AND key = ?", (table, key)
    )


def is_kept(connection: Connection) -> bool:
    """Whether the library has a history; that of an older program has none."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'writes'")
    return found.fetchone() is not None


def _turn(connection: Connection, writer: str, which: str, *, undone: bool) -> Step | None:
    cursor = connection.cursor()
    cursor.row_factory = Row  # that of a connection of SQLAlchemy's has no names
    row = cursor.execute(f"SELECT * FROM history_steps {which} LIMIT 1").fetchone()
    if row is None:
        return None
    images = connection.execute(
        "SELECT table_name, key, was FROM history_rows WHERE step = ? ORDER BY id", (row["id"],)
    ).fetchall()
    for name, key, was in images:
        _write_back(connection, _TABLES[name], json.loads(key), was)
    connection.execute("DELETE FROM history_rows WHERE step = ?", (row["id"],))
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
    if table.name in _WITH_BODY:
        _write_pack_back(connection, table, key, image)
        return
    if "version" in image:
        found = connection.execute(f'SELECT version FROM "{table.name}" WHERE {there}', key)
        image["version"] = max(image["version"], *(row[0] + 1 for row in found), 1)
    if "updated" in image:
        image["updated"] = datetime.now(UTC).isoformat()
    values = [image[column] for column in table.columns]
    connection.execute(table.insert.replace("INSERT", "INSERT OR REPLACE", 1), values)


def _write_pack_back(
    connection: Connection, table: Table, key: list[Any], image: dict[str, Any]
) -> None:
    kept = image.pop("kept", None)
    if kept is not None:
        found = connection.execute("SELECT body FROM pack_bodies WHERE number = ?", (kept,))
        image["body"] = found.fetchone()[0]
    there = " AND ".join(f'"{column}" = ?' for column in _KEYS[table.name])
    given = ", ".join(f'"{column}" = ?' for column in image)
    changed = connection.execute(
        f'UPDATE "{table.name}" SET {given} WHERE {there}', [*image.values(), *key]
    )
    if not changed.rowcount:
        connection.execute(table.insert, [image[column] for column in table.columns])


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
        if _alike(name, was, now):
            needless.append((number,))
        else:
            changes.append(_Change(number, name, key, was, now))
    connection.executemany("DELETE FROM history_rows WHERE id = ?", needless)
    return changes


def _alike(table: str, was: str | None, now: str | None) -> bool:
    """Whether a row is what it was, as far as that is a step."""
    if was == now or was is None or now is None or table not in _WITH_BODY:
        return was == now
    before, after = json.loads(was), json.loads(now)
    aside = _NO_STEP.get(table, set())
    return "kept" not in before and all(
        before[column] == after[column] for column in after.keys() - aside
    )


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
        "SELECT s.id, coalesce(sum(length(r.was)), 0), coalesce(sum(length(b.body)), 0) "
        "FROM history_steps s LEFT JOIN history_rows r ON r.step = s.id "
        "LEFT JOIN pack_bodies b ON b.number = json_extract(r.was, '$.kept') "
        "GROUP BY s.id ORDER BY s.id DESC"
    ).fetchall()
    room, pack_room, oldest = MOST_BYTES, MOST_PACK_BYTES, 0
    for at, (step, size, pack_size) in enumerate(sizes):
        room -= size
        pack_room -= pack_size
        if at and (at >= MOST_STEPS or room < 0 or pack_room < 0):
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
    other = {column for column in before if before[column] != after.get(column)} - _ASIDE
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


def _deeds(changes: list[_Change]) -> list[list[str]]:
    """What a step did, as far as it is told."""
    told = [change for change in changes if change.table != _UNTOLD] or changes
    from_trash = {
        change.before["id"]
        for change in changes
        if change.table == _UNTOLD and change.before and change.before["deleted"]
    }
    deeds = []
    for change in told[:MOST_TOLD]:
        verb, kind, name = _deed(change)
        if kind == "added_packs" and json.loads(change.key)[0] in from_trash:
            verb = Verb.RESTORED
        deeds.append([verb, kind, name])
    return deeds


def _deed(change: _Change) -> list[str]:
    """What was done, to what kind of thing, of what name."""
    before, after = change.before, change.after
    row = after or before or {}
    name = next((row[column] for column in _NAMED[change.table] if row[column]), "")
    kind = row["kind"] if change.table in ("saved_work", "notes") else change.table
    kind = "added_packs" if kind == _UNTOLD else kind
    return [_verb(before, after), kind, " ".join(name.split())[:80]]


def _verb(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Verb:
    if before is None:
        return Verb.ADDED
    if after is None:
        return Verb.REMOVED
    if bool(before.get("deleted")) != bool(after.get("deleted")):
        return Verb.RESTORED if before["deleted"] else Verb.DELETED
    other = {column for column in before if before[column] != after.get(column)} - {"updated"}
    if other == {"position"}:
        return Verb.MOVED
    return Verb.RENAMED if other == {"name"} else Verb.CHANGED


def _step(row: Any) -> Step:
    deeds = tuple(Deed(Verb(verb), kind, name) for verb, kind, name in json.loads(row["told"]))
    return Step(row["id"], datetime.fromisoformat(row["at"]), deeds, bool(row["undone"]))
