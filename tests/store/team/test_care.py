"""A team's server is checked, copied, and made anew of its copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from casestudies.errors import KnownError
from casestudies.model.library.care import LibraryCheck, Soundness
from casestudies.store.team import library_tables
from casestudies.store.team.address import read_address
from casestudies.store.team.care import back_up_team, check_team, restore_team
from casestudies.store.team.connecting import ServerUnreachable, connect
from casestudies.store.team.making import make_team
from casestudies.store.team.version import OtherVersion, check_version
from tests import postgres
from tests.store.team.conftest import PASSWORD, Team, write_note


def faulty(team: Team) -> dict[str, tuple[str, ...]]:
    check: LibraryCheck = check_team(team.connect("owner"), team.owner)
    return {one.key: one.examples for one in check.checks if one.soundness is not Soundness.SOUND}


def test_a_sound_team_is_sound(team: Team) -> None:
    write_note(team.connect("wim"), "n1", "one")
    team.connect("wanda").execute("UPDATE notes SET text = 'two' WHERE id = 'n1'")
    assert faulty(team) == {}


def test_a_server_without_the_extension_is_told_and_left_as_it_was(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_tables, "EXTENSION", "pg_trgm_of_another_package")
    empty = read_address(team.server.database(f"{team.owner.database}_bare"))
    with pytest.raises(KnownError, match="lacks pg_trgm_of_another_package"):
        make_team(empty, postgres.OWNER_PASSWORD, "Riverbend", [(team.name("zoe"), PASSWORD)])
    monkeypatch.undo()
    with connect(empty, postgres.OWNER_PASSWORD) as connection, pytest.raises(KnownError):
        check_version(connection, empty)


@pytest.mark.parametrize(
    ("change", "back", "key", "named"),
    [
        (
            "ALTER TABLE notes DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE notes ENABLE ROW LEVEL SECURITY", "rows", "notes",
        ),
        (
            "GRANT DELETE ON notes TO {db}_reader", "REVOKE DELETE ON notes FROM {db}_reader",
            "grants", "DELETE on notes",
        ),
        (
            "REVOKE INSERT ON notes FROM {db}_writer", "GRANT INSERT ON notes TO {db}_writer",
            "grants", "lacks INSERT",
        ),
        (
            "GRANT EXECUTE ON FUNCTION team_let_go(text) TO PUBLIC",
            "REVOKE EXECUTE ON FUNCTION team_let_go(text) FROM PUBLIC", "functions", "team_let_go",
        ),
        (
            "ALTER ROLE {wim} CREATEDB", "ALTER ROLE {wim} NOCREATEDB", "people", "wim",
        ),
    ],
)  # fmt: skip
def test_rights_that_were_changed_are_found(
    team: Team, change: str, back: str, key: str, named: str
) -> None:
    names = {"db": team.owner.database, "wim": team.name("wim")}
    with team.server.super(team.owner.database) as superuser:
        superuser.execute("SET search_path = casestudies")
        superuser.execute(change.format(**names))
        try:
            found = faulty(team)
        finally:
            superuser.execute(back.format(**names))
    assert list(found) == [key]
    assert named in " ".join(found[key])


def test_a_record_changed_behind_the_log_is_found(team: Team) -> None:
    write_note(team.connect("wim"), "n2", "one")
    with team.server.super(team.owner.database) as superuser:
        superuser.execute("SET session_replication_role = 'replica'")
        superuser.execute("UPDATE casestudies.notes SET team_version = 5 WHERE id = 'n2'")
        assert "n2" in " ".join(faulty(team)["versions"])
        superuser.execute("UPDATE casestudies.notes SET team_version = 1 WHERE id = 'n2'")


def test_a_copy_makes_the_team_anew(team: Team, tmp_path: Path) -> None:
    wim = team.connect("wim")
    write_note(wim, "kept", "for all")
    write_note(wim, "own", "mine", "private")
    copy = tmp_path / "riverbend.copy"
    back_up_team(team.owner, postgres.OWNER_PASSWORD, copy)
    other = read_address(team.server.database(f"again{team.number}"))
    strangers = restore_team(other, postgres.OWNER_PASSWORD, "Riverbend", copy)
    assert team.name("kim") in strangers, "a role of another team is not taken for one of this"
    read = "SELECT id, text, team_owner, team_scope, team_version, team_seq FROM notes ORDER BY id"
    log = "SELECT * FROM team_changes ORDER BY seq"
    epoch = "SELECT epoch FROM team_state"
    with connect(other, postgres.OWNER_PASSWORD) as there:
        here = team.connect("owner")
        for question in (read, log):
            assert there.execute(question).fetchall() == here.execute(question).fetchall()
        assert there.execute(epoch).fetchone() != here.execute(epoch).fetchone()
        last = there.execute("SELECT max(seq) AS last FROM team_changes").fetchone()
        number = there.execute("SELECT nextval('team_numbers') AS number").fetchone()
        assert last is not None
        assert number is not None
        assert number["number"] > last["last"]
        checks = {one.key: one for one in check_team(there, other).checks}
        assert checks["people"].examples == ("nobody keeps the team",)
        assert {key for key, one in checks.items() if one.soundness is not Soundness.SOUND} == {
            "people"
        }


def test_what_is_no_copy_leaves_the_database_without_a_team(team: Team, tmp_path: Path) -> None:
    bad = tmp_path / "notes.txt"
    bad.write_text("no copy", encoding="utf-8")
    other = read_address(team.server.database(f"bad{team.number}"))
    with pytest.raises(KnownError, match="pg_restore failed"):
        restore_team(other, postgres.OWNER_PASSWORD, "Riverbend", bad)
    with (
        connect(other, postgres.OWNER_PASSWORD) as there,
        pytest.raises(KnownError, match="no team"),
    ):
        check_version(there, other)
    make_team(other, postgres.OWNER_PASSWORD, "Riverbend", ())


def test_a_database_that_holds_a_team_is_not_made_one_again(team: Team) -> None:
    with pytest.raises(KnownError, match="already"):
        make_team(team.owner, postgres.OWNER_PASSWORD, "Other", ())


def test_who_may_not_make_roles_makes_no_team(team: Team) -> None:
    with pytest.raises(KnownError, match="may not make roles"):
        make_team(team.address("kim"), PASSWORD, "Other", ())


@pytest.mark.parametrize(("revision", "told"), [("0004", "earlier"), ("9999", "newer")])
def test_another_version_is_told(team: Team, revision: str, told: str) -> None:
    owner = team.connect("owner")
    (row,) = owner.execute("SELECT version_num FROM alembic_version").fetchall()
    owner.execute("UPDATE alembic_version SET version_num = %s", (revision,))
    try:
        with pytest.raises(OtherVersion, match=told):
            check_version(team.connect("rita"), team.owner)
    finally:
        owner.execute("UPDATE alembic_version SET version_num = %s", (row["version_num"],))


def test_a_server_that_does_not_answer_is_a_sentence() -> None:
    with pytest.raises(ServerUnreachable, match="What you write is kept here"):
        connect(read_address("postgresql://kim@127.0.0.1:1/cases"), "x" * 12)
