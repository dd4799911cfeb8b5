"""One case put into the content tables or taken out, on a connection of Python's own ``sqlite3``:
so that it stands in one transaction with what the user saved."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from sqlite3 import Connection
from typing import Any

from casestudies.errors import KnownError
from casestudies.model.case import Case
from casestudies.model.content import AskedAs, PackInfo
from casestudies.said import said
from casestudies.store import tables, values
from casestudies.store.records import case_records

_COLUMNS = {table.name: table for table in tables.CONTENT}
_EITHER = {("outcomes", "before"), ("outcomes", "after")}
"""Columns that hold a number or words, each as JSON (see ``schema.NumberOrWords``)."""


def put_case(connection: Connection, info: PackInfo, case: Case) -> None:
    """Puts a case into the pack ``info``, which is made if it is not there, in place of the one of
    that slug. The caller begins and ends the transaction. Raises ``KnownError`` where another pack
    has a case of that slug."""
    before = connection.execute(
        "SELECT pack, position FROM cases WHERE slug = ?", (case.slug,)
    ).fetchone()
    if before is not None and before["pack"] != info.id:
        raise KnownError(
            said(
                "The library has a case “{slug}” already, in the pack “{before}”. "
                "Nothing was changed."
            ).format(slug=case.slug, before=before["pack"])
        )
    position = before["position"] if before is not None else _next_position(connection, info.id)
    connection.execute("DELETE FROM cases WHERE slug = ?", (case.slug,))
    _note_change(connection, info, repr(case))
    _put_rows(connection, info.id, case, position)


def _put_rows(connection: Connection, pack: str, case: Case, position: int) -> None:
    for row_class, rows in case_records(case, pack, position).items():
        table = _COLUMNS[row_class.__tablename__]
        connection.executemany(
            table.insert, [[_cell(table.name, name, row) for name in table.columns] for row in rows]
        )


def put_case_beside(
    connection: Connection, info: PackInfo, case: Case, asked_as: Iterable[AskedAs]
) -> None:
    """Puts a case that the library has not at the end of a pack that is there, with how readers
    would ask for its passages, so that the pack's other cases count as the same as before: see
    ``values.settled``. The caller begins and ends the transaction."""
    (fingerprint,) = connection.execute(
        "SELECT fingerprint FROM packs WHERE id = ?", (info.id,)
    ).fetchone()
    position = _next_position(connection, info.id)
    _put_rows(connection, info.id, case, position)
    table = tables.ASKED_AS
    (last,) = connection.execute(
        f"SELECT max(position) FROM {table.name} WHERE pack = ?", (info.id,)
    ).fetchone()
    first = 0 if last is None else last + 1
    connection.executemany(
        table.insert,
        [
            (info.id, at, one.case, one.text, json.dumps(one.phrases, ensure_ascii=False))
            for at, one in enumerate(asked_as, first)
        ],
    )
    chain = sha256(f"{fingerprint}\n{case!r}".encode()).hexdigest()
    connection.execute(
        "UPDATE packs SET version = ?, fingerprint = ? WHERE id = ?",
        (info.version, values.with_one_beside(fingerprint, chain), info.id),
    )


def remove_case(connection: Connection, slug: str) -> bool:
    """Takes a case out of the content; False if there is none of that slug."""
    row = connection.execute("SELECT pack FROM cases WHERE slug = ?", (slug,)).fetchone()
    if row is None:
        return False
    connection.execute("DELETE FROM cases WHERE slug = ?", (slug,))
    connection.execute(
        "UPDATE packs SET fingerprint = ? WHERE id = ?",
        (_after(connection, row["pack"], slug), row["pack"]),
    )
    return True


def _next_position(connection: Connection, pack: str) -> int:
    (last,) = connection.execute(
        "SELECT max(position) FROM cases WHERE pack = ?", (pack,)
    ).fetchone()
    return 0 if last is None else last + 1


def _note_change(connection: Connection, info: PackInfo, change: str) -> None:
    """Makes the pack's row, or gives it a fingerprint that stands for the change too."""
    row = (
        *(info.id, info.title, info.version, info.language, info.licence, info.schema),
        *(info.content_hash, info.made_by, info.made_on),
        _after(connection, info.id, change),
    )
    connection.execute(
        f"{tables.PACKS.insert} ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
        "version = excluded.version, fingerprint = excluded.fingerprint",
        row,
    )


def _after(connection: Connection, pack: str, change: str) -> str:
    row = connection.execute("SELECT fingerprint FROM packs WHERE id = ?", (pack,)).fetchone()
    before = row["fingerprint"] if row is not None else ""
    return sha256(f"{before}\n{change}".encode()).hexdigest()


def _cell(table: str, name: str, row: dict[str, Any]) -> Any:
    value = row.get(name)
    if (table, name) in _EITHER:
        return None if value is None else json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if isinstance(value, list) else value
