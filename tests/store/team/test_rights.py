"""What each role can do on a team's server, statement by statement: a reader writes nothing, reads
no one's private notes, and nobody gets further than their role."""

from __future__ import annotations

from collections.abc import Iterable

import psycopg
import pytest
from psycopg import errors

from casestudies.model.library.care import Soundness
from casestudies.store import tables
from casestudies.store.team import library_tables, pack_tables
from casestudies.store.team import packs as server_packs
from casestudies.store.team.care import check_team
from casestudies.store.team.connecting import TeamConnection
from casestudies.store.team.shared import SHARED
from tests.store.team.conftest import Team, write_note

REFUSED = (errors.InsufficientPrivilege, errors.RaiseException)
ALL_TABLES = sorted(
    {table.name for table in (*tables.WORKSPACE, *tables.CONTENT)}
    | {"team_state", "team_people", "team_changes", "alembic_version"}
    | set(library_tables.TABLES)
    | {pack_tables.PIECES}
)
ESCALATING = (
    "SET ROLE postgres",
    "SET ROLE team_owner",
    "SET SESSION AUTHORIZATION postgres",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "ALTER ROLE CURRENT_USER CREATEROLE",
    "ALTER ROLE CURRENT_USER BYPASSRLS",
    "CREATE ROLE intruder LOGIN",
    "CREATE DATABASE intruder",
    "CREATE SCHEMA intruder",
    "CREATE TABLE casestudies.intruder (x int)",
    "CREATE TABLE public.intruder (x int)",
    "CREATE TEMPORARY TABLE notes (x int)",
    "CREATE FUNCTION casestudies.team_role() RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
    "CREATE EXTENSION dblink",
    "DROP TABLE notes",
    "DROP SCHEMA casestudies CASCADE",
    "ALTER TABLE notes DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE notes DISABLE TRIGGER USER",
    "DROP POLICY team_seen ON notes",
    "CREATE POLICY mine ON notes FOR SELECT USING (true)",
    "COPY notes TO PROGRAM 'true'",
    "COPY notes FROM '/etc/hostname'",
    "SELECT pg_read_file('/etc/hostname')",
    "SELECT lo_import('/etc/hostname')",
    "SELECT setval('team_numbers', 1)",
    "SELECT nextval('team_numbers')",
    "SELECT team_note()",
    "SELECT team_log()",
    "SELECT team_pack_whole()",
    "SELECT team_pack_tidy()",
    "SELECT rolpassword FROM pg_authid",
    "SET session_replication_role = 'replica'",
    "ALTER SYSTEM SET log_statement = 'none'",
    "TRUNCATE notes",
)
FOR_KEEPERS = (
    "SELECT team_set_person(session_user::text, 'keeper', NULL)",
    "SELECT team_set_person('intruder', 'keeper', 'SCRAM-SHA-256$4096:x')",
    "SELECT team_let_go('kim1')",
    "SELECT team_must_keep()",
)


def allowed(by: TeamConnection, statements: Iterable[str]) -> list[str]:
    """Which of the statements the server does not refuse."""
    found = []
    for statement in statements:
        try:
            by.execute(statement)
        except REFUSED:
            continue
        found.append(statement)
    return found


def refused(by: TeamConnection, statement: str) -> bool:
    """Whether the server refuses it, or does nothing at all."""
    try:
        done = by.execute(statement)
    except REFUSED:
        return True
    except psycopg.Error as error:
        pytest.fail(f"{statement}: {error}")
    return done.rowcount == 0 and "WITH" not in statement


@pytest.fixture(scope="module")
def written(team: Team) -> Team:
    """The team with a note for all of wim's, and one for himself."""
    wim = team.connect("wim")
    write_note(wim, "shared", "text")
    write_note(wim, "private", "text", "private")
    return team


def test_a_reader_writes_nothing(written: Team) -> None:
    reader = written.connect("rita")
    columns = written.connect("owner").execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = 'casestudies' ORDER BY 1, 2"
    )
    tried = [
        f'UPDATE "{row["table_name"]}" SET "{row["column_name"]}" = "{row["column_name"]}"'
        for row in columns
    ]
    assert len(tried) > 200
    for table in ALL_TABLES:
        tried += [
            f'INSERT INTO "{table}" DEFAULT VALUES',
            f'DELETE FROM "{table}"',
            f'TRUNCATE "{table}"',
            f'SELECT 1 FROM "{table}" FOR UPDATE',
        ]
    assert allowed(reader, tried) == []


@pytest.mark.parametrize("person", ["rita", "wim", "kim"])
def test_nobody_gets_further_than_their_role(written: Team, person: str) -> None:
    assert allowed(written.connect(person), ESCALATING) == []


def test_rights_that_one_does_not_have_are_not_given_on(written: Team) -> None:
    """PostgreSQL warns of such a GRANT and does nothing."""
    for person in ("rita", "wim", "kim"):
        written.connect(person).execute("GRANT ALL ON notes TO PUBLIC")
    check = check_team(written.connect("owner"), written.owner)
    assert next(one for one in check.checks if one.key == "grants").soundness is Soundness.SOUND


@pytest.mark.parametrize("person", ["rita", "wim"])
def test_people_are_kept_by_keepers_alone(written: Team, person: str) -> None:
    assert allowed(written.connect(person), FOR_KEEPERS) == []


@pytest.mark.parametrize("person", ["rita", "wanda", "kim"])
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM notes WHERE id = 'private'",
        "SELECT * FROM notes WHERE text LIKE '%%' AND team_scope = 'private'",
        "SELECT * FROM team_changes WHERE key LIKE '%%private%%'",
        "UPDATE notes SET text = 'x' WHERE id = 'private'",
        "UPDATE notes SET team_owner = session_user WHERE id = 'private'",
        "SELECT relname FROM pg_class c JOIN pg_stats s ON s.tablename = c.relname"
        " WHERE s.tablename = 'notes'",
    ],
)
def test_private_notes_are_seen_by_their_owner_alone(
    written: Team, person: str, statement: str
) -> None:
    assert refused(written.connect(person), statement)


def test_a_function_of_one_s_own_sees_no_private_row(written: Team) -> None:
    """The planner must not hand rows to a leaky condition before the policy has looked at them."""
    reader = written.connect("rita")
    seen = reader.execute(
        "SELECT id FROM notes WHERE CASE WHEN id = 'private' THEN (1 / (length(text) - 4)) > 0"
        " ELSE true END"
    ).fetchall()
    assert [row["id"] for row in seen] == ["shared"]


def test_a_key_that_is_taken_by_a_private_note_cannot_be_read_by_writing(written: Team) -> None:
    with pytest.raises((errors.UniqueViolation, errors.InsufficientPrivilege)) as caught:
        written.connect("wanda").execute(
            "INSERT INTO notes (id, kind, case_slug, part, quote, place, text, version, created,"
            " updated) VALUES ('private', 'note', '', '', '', '', '', 1, 'a', 'a')"
            " ON CONFLICT (id) DO UPDATE SET text = 'x' RETURNING text"
        )
    assert "text" not in str(caught.value).replace("text =", "")


def test_a_writer_s_row_is_theirs_whatever_they_say(written: Team) -> None:
    wanda = written.connect("wanda", desk="desk 7")
    wanda.execute(
        "INSERT INTO notes (id, kind, case_slug, part, quote, place, text, version, created,"
        " updated, team_owner, team_by, team_version, team_seq) VALUES"
        " ('claimed', 'note', '', '', '', '', '', 1, 'a', 'a', 'kim', 'kim', 77, 77)"
    )
    row = wanda.execute("SELECT * FROM notes WHERE id = 'claimed'").fetchone()
    assert row is not None
    name = written.name("wanda")
    assert (row["team_owner"], row["team_by"], row["team_desk"], row["team_version"]) == (
        name,
        name,
        "desk 7",
        1,
    )
    wanda.execute("UPDATE notes SET team_owner = 'kim', team_version = 0 WHERE id = 'claimed'")
    row = wanda.execute("SELECT * FROM notes WHERE id = 'claimed'").fetchone()
    assert row is not None
    assert (row["team_owner"], row["team_version"]) == (name, 2)


def test_only_its_owner_says_who_sees_a_row(written: Team) -> None:
    wim, wanda, reader = (written.connect(who) for who in ("wim", "wanda", "rita"))
    write_note(wim, "moved", "text")
    with pytest.raises(errors.RaiseException, match="Only wim"):
        wanda.execute("UPDATE notes SET team_scope = 'private' WHERE id = 'moved'")
    wim.execute("UPDATE notes SET team_scope = 'private' WHERE id = 'moved'")
    seen = "SELECT version FROM team_changes WHERE key = '[\"moved\"]' ORDER BY seq"
    assert [row["version"] for row in reader.execute(seen)] == [1, 2], "that it went is told to all"
    wim.execute("UPDATE notes SET text = 'later' WHERE id = 'moved'")
    assert [row["version"] for row in reader.execute(seen)] == [1, 2]
    assert [row["version"] for row in wim.execute(seen)] == [1, 2, 3]


@pytest.mark.parametrize("shared", [one.name for one in SHARED])
def test_rows_are_never_deleted_by_people(written: Team, shared: str) -> None:
    for person in ("wim", "kim"):
        with pytest.raises(errors.InsufficientPrivilege):
            written.connect(person).execute(f"DELETE FROM {shared}")


def publish(by: TeamConnection, key: str, body: bytes = b"all of it", before: int = 0) -> int:
    """Brings a pack of one piece to the server and publishes it, as a keeper's desk does."""
    sha256 = server_packs.digest(body)
    server_packs.put_piece(by, sha256, 0, body)
    return server_packs.publish(by, key, "A pack", "1", sha256, "{}", before=before)


def test_packs_are_published_and_withdrawn_by_keepers_alone(written: Team) -> None:
    keeper, sha256 = written.connect("kim"), server_packs.digest(b"all of it")
    assert publish(keeper, "p") == 1
    server_packs.put_piece(keeper, "0" * 64, 0, b"begun")
    for person in ("wim", "rita"):
        other = written.connect(person)
        for forbidden in (
            lambda by=other: publish(by, "q"),
            lambda by=other: server_packs.withdraw(by, "p"),
            lambda by=other: server_packs.publish(by, "p", "", "", sha256, "", before=1),
            lambda by=other: server_packs.publish(by, "q", "", "", sha256, "", before=0),
            lambda by=other: server_packs.put_piece(by, sha256, 1, b"more"),
            lambda by=other: server_packs.drop_pieces(by, sha256),
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                forbidden()
        (seen,) = server_packs.packs(other)
        assert (seen.id, seen.sha256, seen.gone) == ("p", sha256, False)
        assert list(server_packs.pieces(other, sha256, 0)) == [b"all of it"]
        assert list(server_packs.pieces(other, "0" * 64, 0)) == [], "it is not published"
    assert server_packs.withdraw(keeper, "p")
    server_packs.drop_pieces(keeper, "0" * 64)


def test_a_keeper_cannot_break_what_is_published(written: Team) -> None:
    keeper, sha256 = written.connect("kim"), server_packs.digest(b"all of it")
    publish(keeper, "kept")
    server_packs.drop_pieces(keeper, sha256)
    assert list(server_packs.pieces(keeper, sha256, 0)) == [b"all of it"], "what is published stays"
    tried = [
        "UPDATE team_pack_pieces SET body = 'x'",
        "TRUNCATE team_pack_pieces",
        "UPDATE added_packs SET sha256 = repeat('1', 64) WHERE id = 'kept'",
        "UPDATE added_packs SET team_scope = 'private' WHERE id = 'kept'",
        "INSERT INTO added_packs (id, kind, title, version, origin, sha256, added, enabled, body,"
        " report) VALUES ('half', 'pack', '', '', '', repeat('2', 64), '', true, '', '')",
    ]
    assert allowed(keeper, tried) == []
    too_much = b"x" * (pack_tables.PIECE + 1)
    for number, body in ((0, too_much), (0, b""), (10_000, b"x"), (-1, b"x")):
        with pytest.raises(errors.CheckViolation):
            server_packs.put_piece(keeper, "3" * 64, number, body)


def test_a_team_s_people_cannot_open_another_team_s_database(written: Team, server: object) -> None:
    other = Team(written.server)
    try:
        address = written.address("kim")
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(
                host=address.names,
                port=address.ports,
                user=address.person,
                password="twelve or more letters",
                dbname=other.owner.database,
            )
    finally:
        other.close()
    del server


@pytest.mark.parametrize("person", ["rita", "wim", "wanda"])
def test_the_published_library_is_read_by_all_and_written_by_keepers(
    written: Team, person: str
) -> None:
    keeper, other = written.connect("kim"), written.connect(person)
    insert = "INSERT INTO library_words (word, stem) VALUES (%s, %s)"
    keeper.execute(insert, (f"grading-{person}", "grade"))
    seen = other.execute("SELECT 1 FROM library_words WHERE word %% %s", (f"gradnig-{person}",))
    assert seen.fetchall()
    tried = [
        "INSERT INTO library_words (word, stem) VALUES ('a', 'a')",
        "UPDATE library_words SET count = 9",
        "DELETE FROM library_words",
        "DELETE FROM library_cases",
        "UPDATE library_passages SET text = ''",
        "INSERT INTO library_state (only_row) VALUES (true)",
        "TRUNCATE library_passages",
        "DROP INDEX ix_library_passages_stems",
        "ALTER TABLE library_cases DISABLE ROW LEVEL SECURITY",
    ]
    assert allowed(other, tried) == []
    assert allowed(keeper, tried[-3:]) == []
