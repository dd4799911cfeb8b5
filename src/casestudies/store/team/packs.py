"""The server's side of a team's packs: what there is, one brought there in pieces, one fetched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from casestudies.errors import KnownError
from casestudies.said import said
from casestudies.store.sync.server import LOCK
from casestudies.store.team.connecting import TeamConnection
from casestudies.store.team.pack_tables import MOST_BYTES, PIECE


class ServerPack(NamedTuple):
    """A pack of the team's: ``sha256`` (hex) stands for its bytes, ``about`` is JSON of what the
    keeper's desk told of it, ``gone`` is one that was withdrawn. ``number`` grows with each time
    that ``person`` published or withdrew it, last at ``at``."""

    id: str
    title: str
    version: str
    sha256: str
    about: str
    number: int
    person: str
    at: datetime
    gone: bool


class PackGone(KnownError):
    """The pack was withdrawn, or another version of it was published meanwhile."""


def packs(connection: TeamConnection) -> tuple[ServerPack, ...]:
    """All packs that were ever published, by id."""
    rows = connection.execute(
        "SELECT id, title, version, sha256, report AS about, team_version AS number,"
        " team_by AS person, team_at AS at, team_gone AS gone FROM added_packs ORDER BY id"
    )
    return tuple(ServerPack(**row) for row in rows)


def standing(connection: TeamConnection) -> frozenset[tuple[str, int, str, bool]]:
    """Of each pack its id, number, SHA-256, and whether it is gone: what tells, in a few bytes,
    whether ``packs`` has anything new."""
    rows = connection.execute("SELECT id, team_version, sha256, team_gone FROM added_packs")
    return frozenset(
        (row["id"], row["team_version"], row["sha256"], row["team_gone"]) for row in rows
    )


# --- bringing one there ---------------------------------------------------------------------------


def missing_pieces(connection: TeamConnection, sha256: str, size: int) -> tuple[int, ...]:
    """Which pieces of a pack of so many bytes the server does not have yet."""
    rows = connection.execute("SELECT number FROM team_pack_pieces WHERE sha256 = %s", (sha256,))
    there = {row["number"] for row in rows}
    return tuple(number for number in range(pieces_of(size)) if number not in there)


def put_piece(connection: TeamConnection, sha256: str, number: int, body: bytes) -> None:
    """Keeps a piece; it stays when the connection is lost after it."""
    connection.execute(
        "INSERT INTO team_pack_pieces (sha256, number, body) VALUES (%s, %s, %s)"
        " ON CONFLICT DO NOTHING",
        (sha256, number, body),
    )


def drop_pieces(connection: TeamConnection, sha256: str) -> None:
    """Takes the pieces of a pack away that was not published."""
    connection.execute("DELETE FROM team_pack_pieces WHERE sha256 = %s", (sha256,))


def publish(
    connection: TeamConnection,
    pack: str,
    title: str,
    version: str,
    sha256: str,
    about: str,
    *,
    before: int,
) -> int:
    """Makes a pack whose pieces are there one of the team's, and gives its number now. ``before``
    is the number that the keeper has seen, 0 for none: where another keeper published meanwhile
    ``PackGone`` is raised, and nothing changed. The server refuses what did not come whole."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        found = connection.execute(
            "SELECT team_version AS number FROM added_packs WHERE id = %s", (pack,)
        ).fetchone()
        if (found["number"] if found else 0) != before:
            raise PackGone(
                said(
                    "Another keeper of the team published or withdrew “{pack}” just now. Nothing "
                    "was changed; look at it again."
                ).format(pack=title)
            )
        if found:
            row = connection.execute(
                "UPDATE added_packs SET title = %s, version = %s, sha256 = %s, report = %s,"
                " added = clock_timestamp()::text, team_gone = false"
                " WHERE id = %s RETURNING team_version AS number",
                (title, version, sha256, about, pack),
            ).fetchone()
        else:
            row = connection.execute(
                "INSERT INTO added_packs (id, kind, title, version, origin, sha256, added, enabled,"
                " body, report) VALUES (%s, 'pack', %s, %s, '', %s, clock_timestamp()::text, true,"
                " '', %s) RETURNING team_version AS number",
                (pack, title, version, sha256, about),
            ).fetchone()
        assert row is not None
        return row["number"]


def withdraw(connection: TeamConnection, pack: str) -> bool:
    """Makes a pack none of the team's any more; whether it was one."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        done = connection.execute(
            "UPDATE added_packs SET team_gone = true WHERE id = %s AND NOT team_gone", (pack,)
        )
        return bool(done.rowcount)


# --- fetching one ---------------------------------------------------------------------------------


def pieces(connection: TeamConnection, sha256: str, first: int) -> Iterator[bytes]:
    """The pieces of a published pack from the one with the number ``first`` on."""
    number = first
    while True:
        row = connection.execute(
            "SELECT body FROM team_pack_pieces WHERE sha256 = %s AND number = %s", (sha256, number)
        ).fetchone()
        if row is None:
            return
        yield bytes(row["body"])
        number += 1


def pieces_of(size: int) -> int:
    """How many pieces so many bytes are."""
    return -(-size // PIECE)


def piece(body: bytes, number: int) -> bytes:
    """One of the pieces of a pack."""
    return body[number * PIECE : (number + 1) * PIECE]


def check_size(title: str, size: int) -> None:
    """Raises ``KnownError`` for a pack that no desk would read."""
    if size > MOST_BYTES:
        raise KnownError(
            said(
                "“{pack}” is {size} MB; a pack of the team's has {most} MB at most. Make two packs "
                "of it. Nothing was sent."
            ).format(pack=title, size=-(-size // 1_000_000), most=MOST_BYTES // 1_000_000)
        )


def digest(body: bytes) -> str:
    """What stands for the bytes of a pack."""
    return hashlib.sha256(body).hexdigest()
