"""The server's side: what changed since a number of its log, and taking what a desk sends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from psycopg import errors, sql

from casestudies.said import said
from casestudies.store.sync.records import (
    BY_NAME,
    Image,
    Record,
    Sending,
    ServerRow,
    fields_of,
    key_of,
    staying,
)
from casestudies.store.team.connecting import TeamConnection

LOCK = 0x43617365
"""The lock that writers of the log hold; taken first, so that two that send many records never wait
for each other."""


_CLOCKS = timedelta(hours=1)
"""By how much the clock of a desk may differ from the server's before its word for when something
was deleted counts no more."""
_WRITTEN = frozenset({"text", "quote", "place", "name", "body"})


class Batch(NamedTuple):
    """Records that changed, as they are now, and the number up to which this is all."""

    rows: tuple[ServerRow, ...]
    seen: int


class Standing(NamedTuple):
    """What the server says at first: which copy of the team's library it has, what the team calls
    itself, the role of who asks ("" for none), the last number of its log that they see, and its
    time."""

    epoch: str
    name: str
    role: str
    last: int
    now: datetime


def standing(connection: TeamConnection) -> Standing:
    """What the server says at first."""
    row = connection.execute(
        "SELECT epoch, name, coalesce(team_role(), '') AS role,"
        " coalesce((SELECT max(seq) FROM team_changes), 0) AS last,"
        " clock_timestamp() AS now FROM team_state"
    ).fetchone()
    assert row is not None
    return Standing(row["epoch"], row["name"], row["role"], row["last"], row["now"])


def changed_since(connection: TeamConnection, seen: int, most: int) -> Batch:
    """The next records that changed after the number ``seen``, at most so many."""
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        changes = connection.execute(
            "SELECT table_name, key, max(seq) AS seq FROM team_changes WHERE seq > %s"
            " GROUP BY table_name, key ORDER BY max(seq) LIMIT %s",
            (seen, most),
        ).fetchall()
        if not changes:
            return Batch((), seen)
        wanted: dict[str, list[Record]] = {}
        for change in changes:
            if change["table_name"] in BY_NAME:
                record = Record(change["table_name"], key_of(json.loads(change["key"])))
                wanted.setdefault(record.table, []).append(record)
        rows = [row for name in wanted for row in _rows(connection, name, wanted[name])]
    return Batch(tuple(rows), changes[-1]["seq"])


def as_they_are(connection: TeamConnection, records: Sequence[Record]) -> tuple[ServerRow, ...]:
    """These records as they are now, whether the log tells of them or not."""
    wanted: dict[str, list[Record]] = {}
    for record in records:
        wanted.setdefault(record.table, []).append(record)
    return tuple(row for name in wanted for row in _rows(connection, name, wanted[name]))


def take(
    connection: TeamConnection, sending: Sequence[Sending], unfit: dict[Record, str]
) -> dict[Record, int]:
    """Writes what a desk sends, all in one transaction, and gives the versions that it has now.
    What is based on another version than the server's is left out: it has to be merged first.
    What PostgreSQL cannot hold (a NUL in a text, a key that is too long) is added to ``unfit``,
    with why, and keeps the rest from nothing."""
    try:
        return _take_all(connection, sending)
    except errors.DataError as error:
        if len(sending) == 1:
            unfit[sending[0].record] = _why_unfit(sending[0], error)
            return {}
    taken: dict[Record, int] = {}
    for one in sending:
        taken |= take(connection, [one], unfit)
    return taken


def _why_unfit(one: Sending, error: errors.DataError) -> str:
    if one.image is not None and any("\0" in str(value) for value in one.image.values()):
        return said("it holds a character (NUL) that no server keeps; type the text anew")
    if isinstance(error, errors.StringDataRightTruncation):
        return said("a name in it is longer than the server keeps")
    return said("the server cannot hold it")


def _take_all(connection: TeamConnection, sending: Sequence[Sending]) -> dict[Record, int]:
    taken: dict[Record, int] = {}
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        for one in sending:
            version = _take(connection, one)
            if version is not None:
                taken[one.record] = version
    return taken


def _take(connection: TeamConnection, one: Sending) -> int | None:
    if one.version == 0:
        return 0 if one.image is None else _insert(connection, one)
    return _update(connection, one)


def _insert(connection: TeamConnection, one: Sending) -> int | None:
    assert one.image is not None
    shared = one.record.shared
    beside = json.dumps([one.beside, one.beside_person]) if one.beside else ""
    values = one.image | staying(shared) | {"team_scope": one.scope, "team_beside": beside}
    try:
        with connection.transaction():
            row = connection.execute(
                sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING team_version").format(
                    sql.Identifier(shared.name),
                    sql.SQL(", ").join(map(sql.Identifier, values)),
                    sql.SQL(", ").join([sql.Placeholder()] * len(values)),
                ),
                list(values.values()),
            ).fetchone()
    except errors.UniqueViolation:
        return None
    return None if row is None else row["team_version"]


def _update(connection: TeamConnection, one: Sending) -> int | None:
    shared = one.record.shared
    values: Image = {"team_gone": one.image is None, "team_withdrawn": one.withdrawn}
    if one.image is not None:
        values |= {field: one.image[field] for field in fields_of(shared)}
    else:  # what was written in it does not stay there either
        values |= dict.fromkeys(_WRITTEN.intersection(fields_of(shared)), "")
    row = connection.execute(
        sql.SQL(
            "UPDATE {} SET team_scope = CASE WHEN team_owner = session_user THEN %s "
            "ELSE team_scope END, {} WHERE {} AND team_version = %s RETURNING team_version"
        ).format(
            sql.Identifier(shared.name),
            sql.SQL(", ").join(
                sql.SQL("{} = %s").format(sql.Identifier(column)) for column in values
            ),
            _is_record(shared.keys),
        ),
        [one.scope, *values.values(), *one.record.values, one.version],
    ).fetchone()
    return None if row is None else row["team_version"]


def _is_record(keys: Iterable[str]) -> sql.Composed:
    return sql.SQL(" AND ").join(sql.SQL("{} = %s").format(sql.Identifier(key)) for key in keys)


def _rows(connection: TeamConnection, name: str, records: list[Record]) -> list[ServerRow]:
    shared = BY_NAME[name]
    keys = sql.SQL(", ").join(map(sql.Identifier, shared.keys))
    columns = [
        *fields_of(shared),
        "team_version",
        "team_scope",
        "team_owner",
        "team_by",
        "team_at",
        "team_gone",
        "team_withdrawn",
        "team_beside",
    ]
    places = sql.SQL(", ").join(
        [sql.SQL("({})").format(sql.SQL(", ").join([sql.Placeholder()] * len(shared.keys)))]
        * len(records)
    )
    found: dict[str, dict[str, Any]] = {}
    for row in connection.execute(
        sql.SQL("SELECT {} FROM {} WHERE ({}) IN ({})").format(
            sql.SQL(", ").join(map(sql.Identifier, columns)), sql.Identifier(name), keys, places
        ),
        [value for record in records for value in record.values],
    ):
        found[key_of([row[key] for key in shared.keys])] = row
    taken = {
        key_of(json.loads(row["key"])): row["version"]
        for row in connection.execute(
            "SELECT key, max(version) AS version FROM team_changes WHERE table_name = %s AND"
            " desk = current_setting('casestudies.desk', true) AND desk <> ''"
            " AND key = ANY(%s) GROUP BY key",
            (name, [json.dumps(record.values, ensure_ascii=False) for record in records]),
        )
    }
    return [_row(one, found.get(one.key), taken.get(one.key, 0)) for one in records]


def _row(record: Record, row: dict[str, Any] | None, taken: int) -> ServerRow:
    if row is None:  # somebody keeps it to themselves now
        return ServerRow(record, None)
    image = None
    if not row["team_gone"]:
        image = {field: row[field] for field in fields_of(record.shared)}
        image |= _deleted(image, row["team_at"])
    return ServerRow(
        record,
        image,
        row["team_version"],
        row["team_scope"],
        row["team_owner"],
        row["team_by"],
        row["team_withdrawn"],
        taken,
        *(json.loads(row["team_beside"]) if row["team_beside"] else ()),
    )


def _deleted(image: Image, written: datetime) -> Image:
    """When a record was deleted, by the clock of the server where that of the desk that did so was
    wrong: else the others would empty it from their trash on the next day, or never. Something that
    waited at a desk without a network counts from when the team heard of it."""
    told = image.get("deleted")
    if not isinstance(told, str) or abs(datetime.fromisoformat(told) - written) <= _CLOCKS:
        return {}
    return {"deleted": written.astimezone(UTC).isoformat()}
