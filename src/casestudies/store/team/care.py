"""Looks a team's server through, copies what is on it to a file, and makes a team of such a file.

A copy holds what people wrote and who they are, no passwords and no roles: those belong to the
server. Tables and rules are made anew by the program that restores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from psycopg import sql

from casestudies.errors import KnownError
from casestudies.model.library.care import Check, LibraryCheck, Soundness
from casestudies.store import tables
from casestudies.store.team import library_tables, pack_tables
from casestudies.store.team.address import ServerAddress
from casestudies.store.team.connecting import (
    SCHEMA,
    TeamConnection,
    connect,
    explaining,
    written,
)
from casestudies.store.team.making import make_team
from casestudies.store.team.shared import ROLES, SHARED
from casestudies.store.team.version import check_version

_COPIED = (
    *(shared.name for shared in SHARED),
    "team_people",
    "team_changes",
    pack_tables.PIECES,
)
_MOST = 20
_NO_SUPERUSER = "rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls"


def check_team(connection: TeamConnection, address: ServerAddress) -> LibraryCheck:
    """What is found on the server; ``connection`` is its owner's, who sees private rows too (and
    tells none of them). Raises ``KnownError`` for another version."""
    check_version(connection, address)
    with explaining(address):
        return LibraryCheck(
            (
                _versions(connection),
                _log(connection),
                _packs(connection),
                _rows_are_guarded(connection),
                _grants(connection, address.database),
                _functions(connection),
                _people(connection, address.database),
            )
        )


def back_up_team(address: ServerAddress, password: str | None, path: Path) -> None:
    """Writes a copy of the team's library to ``path``, whole or not at all, with ``pg_dump``.
    Raises ``KnownError``."""
    with connect(address, password, reading=True) as connection:
        check_version(connection, address)
    part = path.with_name(f"{path.name}.part")
    chosen = [f"--table={SCHEMA}.{name}" for name in _COPIED]
    try:
        _run("pg_dump", address, password, "-Fc", "--data-only", *chosen, "-f", str(part))
        part.replace(path)
    except OSError as error:
        raise KnownError(
            f"The copy could not be written: {error.strerror}", file=str(path)
        ) from error
    finally:
        part.unlink(missing_ok=True)


def restore_team(
    address: ServerAddress, password: str | None, name: str, path: Path
) -> tuple[str, ...]:
    """Makes a team in the empty database at ``address`` of a copy, and gives the people who have to
    be taken in again, for the server does not know them. Desks that followed the team before find
    that it is another copy, and bring what it lacks. Raises ``KnownError``; the database is left
    without a team then."""
    if not path.is_file():
        raise KnownError("There is no such file.", file=str(path))
    make_team(address, password, name, ())
    try:
        with connect(address, password) as connection, explaining(address):
            _triggers(connection, "DISABLE")
            _run(
                "pg_restore",
                address,
                password,
                "--data-only",
                "--exit-on-error",
                "--single-transaction",
                "-d",
                address.database,
                str(path),
            )
            _triggers(connection, "ENABLE")
            connection.execute(
                "SELECT setval('team_numbers', greatest(1, (SELECT max(seq) FROM team_changes)))"
            )
            return _let_strangers_go(connection, address.database)
    except BaseException:
        with connect(address, password) as connection:
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(SCHEMA)))
        raise


def _triggers(connection: TeamConnection, how: str) -> None:
    for shared in SHARED:
        connection.execute(
            written(f"ALTER TABLE {{}} {how} TRIGGER USER").format(sql.Identifier(shared.name))
        )


def _let_strangers_go(connection: TeamConnection, database: str) -> tuple[str, ...]:
    """People whom this server does not have as members of this team's roles: a role of the same
    name may be somebody else's."""
    rows = connection.execute(
        "DELETE FROM team_people p WHERE NOT EXISTS ("
        " SELECT 1 FROM pg_roles person JOIN pg_auth_members m ON m.member = person.oid"
        " JOIN pg_roles held ON held.oid = m.roleid"
        " WHERE person.rolname = p.person AND held.rolname = %s || '_' || p.role"
        ") RETURNING person",
        (database,),
    )
    return tuple(sorted(row["person"] for row in rows))


def _run(program: str, address: ServerAddress, password: str | None, *arguments: str) -> None:
    """Runs one of PostgreSQL's programs; the password goes by its environment, which others on the
    computer cannot read."""
    found = shutil.which(program) or _newest(program)
    if found is None:
        raise KnownError(
            f"This needs PostgreSQL's own {program}, which is not on this computer. Install "
            "PostgreSQL's client programs (Debian: postgresql-client) and try again."
        )
    environment = dict(
        os.environ,
        PGHOST=address.names,
        PGPORT=address.ports,
        PGUSER=address.person,
        PGDATABASE=address.database,
        PGTARGETSESSIONATTRS="any" if program == "pg_dump" else "read-write",
    )
    if password is not None:
        environment["PGPASSWORD"] = password
    if not address.here:
        environment["PGSSLMODE"] = "verify-full"
    done = subprocess.run(
        [found, "--no-password", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise KnownError(f"{program} failed: {said[-1] if said else 'it gave no reason'}")


def _newest(program: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    return str(found[-1]) if found else None


def _told(key: str, title: str, sound: str, faulty: str, found: list[str]) -> Check:
    if found:
        return Check(key, title, Soundness.FAULTY, faulty, tuple(found[:_MOST]))
    return Check(key, title, Soundness.SOUND, sound)


def _versions(connection: TeamConnection) -> Check:
    """Each row was written as often as its version says, and its number is that of its last line
    in the log."""
    found: list[str] = []
    for shared in SHARED:
        keys = sql.SQL(", ").join(sql.Identifier("t", key) for key in shared.keys)
        rows = connection.execute(
            sql.SQL(
                "SELECT jsonb_build_array({})::text AS key FROM {} t LEFT JOIN ("
                " SELECT key, count(*) AS written, max(version) AS version, max(seq) AS seq"
                " FROM team_changes WHERE table_name = {} GROUP BY key"
                ") c ON c.key = jsonb_build_array({})::text "
                "WHERE (c.written, c.version, c.seq) IS DISTINCT FROM"
                " (t.team_version, t.team_version, t.team_seq)"
            ).format(keys, sql.Identifier(shared.name), sql.Literal(shared.name), keys)
        )
        found += [f"{shared.name} {row['key']}" for row in rows]
    return _told(
        "versions",
        "Versions",
        "Every record and its lines in the log agree.",
        "Some records and their lines in the log do not agree.",
        found,
    )


def _log(connection: TeamConnection) -> Check:
    rows = connection.execute(
        "SELECT seq FROM (SELECT seq, at, lag(at) OVER (ORDER BY seq) AS before"
        " FROM team_changes) l WHERE at < before - interval '1 hour' ORDER BY seq"
    )
    found = [f"number {row['seq']}" for row in rows]
    if found:
        told = "The server's clock went back by more than an hour between lines of the log."
        return Check("log", "Log", Soundness.NOTED, told, tuple(found[:_MOST]))
    return Check("log", "Log", Soundness.SOUND, "Its lines are in the order of time.")


def _packs(connection: TeamConnection) -> Check:
    """Of each published pack the pieces make up what its SHA-256 stands for; pieces of none are
    what a keeper began to publish."""
    rows = connection.execute(
        "SELECT id FROM added_packs a WHERE NOT team_gone AND sha256 IS DISTINCT FROM ("
        " SELECT encode(sha256(string_agg(body, ''::bytea ORDER BY number)), 'hex')"
        " FROM team_pack_pieces p WHERE p.sha256 = a.sha256) ORDER BY id"
    )
    found = [row["id"] for row in rows]
    if found:
        told = "Some packs are not whole on the server: publish them again."
        return Check("packs", "Packs", Soundness.FAULTY, told, tuple(found[:_MOST]))
    begun = connection.execute(
        "SELECT sha256, sum(octet_length(body)) AS size FROM team_pack_pieces p WHERE NOT EXISTS ("
        " SELECT 1 FROM added_packs a WHERE a.sha256 = p.sha256 AND NOT team_gone)"
        " GROUP BY sha256 ORDER BY sha256"
    ).fetchall()
    if begun:
        told = f"Packs begun and not published; they go {pack_tables.LEFT_DAYS} days later."
        named = tuple(f"{row['sha256'][:12]}: {row['size']} bytes" for row in begun[:_MOST])
        return Check("packs", "Packs", Soundness.NOTED, told, named)
    return Check("packs", "Packs", Soundness.SOUND, "Every pack is whole.")


def _rows_are_guarded(connection: TeamConnection) -> Check:
    rows = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace AND relkind = 'r'"
        " AND NOT relrowsecurity ORDER BY relname",
        (SCHEMA,),
    )
    return _told(
        "rows",
        "Rows",
        "Every table tells by row who may see it.",
        "Some tables do not tell by row who may see them.",
        [row["relname"] for row in rows],
    )


def _grants(connection: TeamConnection, database: str) -> Check:
    """What the roles may, beside what the rules of this program give them."""
    reader, writer, keeper = (f"{database}_{role}" for role in ROLES)
    read = {*_COPIED, "team_state", "alembic_version", *library_tables.TABLES}
    read |= {table.name for table in tables.CONTENT}
    wanted = {(reader, name, "SELECT") for name in read}
    for shared in SHARED:
        role = keeper if shared.kept_by == "keeper" else writer
        wanted |= {(role, shared.name, right) for right in ("INSERT", "UPDATE")}
    wanted |= {(keeper, pack_tables.PIECES, right) for right in ("INSERT", "DELETE")}
    for name in library_tables.TABLES:
        wanted |= {(keeper, name, right) for right in ("INSERT", "UPDATE", "DELETE")}
    rows = connection.execute(
        "SELECT grantee, table_name, privilege_type FROM information_schema.role_table_grants"
        " WHERE table_schema = %s AND grantee <> (SELECT tableowner FROM pg_tables"
        " WHERE schemaname = %s AND tablename = 'team_state')",
        (SCHEMA, SCHEMA),
    )
    there = {(row["grantee"], row["table_name"], row["privilege_type"]) for row in rows}
    found = [f"{who} has {right} on {what}" for who, what, right in sorted(there - wanted)]
    found += [f"{who} lacks {right} on {what}" for who, what, right in sorted(wanted - there)]
    return _told(
        "grants",
        "Rights",
        "The roles have the rights that they should have.",
        "The roles have other rights than they should have.",
        found,
    )


def _functions(connection: TeamConnection) -> Check:
    """Which functions run with the owner's rights without a search path of their own, and which
    are open to others than they should be."""
    rows = connection.execute(
        "SELECT p.oid::regprocedure::text AS name, p.prosecdef AND p.proconfig IS NULL AS loose,"
        " EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        "  WHERE a.grantee = 0) AS open"
        " FROM pg_proc p WHERE p.pronamespace = %s::regnamespace AND NOT EXISTS (SELECT 1"
        "  FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid"
        "  WHERE d.objid = p.oid AND d.deptype = 'e' AND e.extname = %s) ORDER BY 1",
        (SCHEMA, library_tables.EXTENSION),
    )
    found = [row["name"] for row in rows if row["loose"] or row["open"]]
    return _told(
        "functions",
        "Functions",
        "Those that do more than their caller may are guarded.",
        "Some functions can be misused.",
        found,
    )


def _people(connection: TeamConnection, database: str) -> Check:
    rows = connection.execute(
        f"SELECT person, CASE WHEN r.rolname IS NULL THEN 'is not known to the server'"
        f" WHEN {_NO_SUPERUSER} THEN 'may more on this server than the team allows'"
        " WHEN NOT EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles held"
        "  ON held.oid = m.roleid WHERE m.member = r.oid"
        "  AND held.rolname = %s || '_' || p.role) THEN 'does not have the role'"
        " END AS told FROM team_people p LEFT JOIN pg_roles r ON r.rolname = p.person",
        (database,),
    )
    found = [f"{row['person']} {row['told']}" for row in rows if row["told"]]
    if (
        not found
        and not connection.execute("SELECT 1 FROM team_people WHERE role = 'keeper'").fetchone()
    ):
        found = ["nobody keeps the team"]
    return _told(
        "people",
        "People",
        "Everybody has the role that the team gave them, and no more.",
        "Some people have other rights than the team gave them.",
        found,
    )
