"""People of a team: taken in, given other rights, let go; no password in a statement."""

from __future__ import annotations

import pytest
from psycopg import errors

from casestudies.errors import KnownError
from casestudies.store.team.connecting import WrongPassword, connect
from casestudies.store.team.people import let_go, people, set_own_password, set_person
from tests.store.team.conftest import PASSWORD, Team


def test_people_are_listed_with_their_roles_and_who_is_connected(team: Team) -> None:
    keeper = team.connect("kim")
    team.connect("rita")
    found = {one.name: one for one in people(keeper)}
    assert {name: one.role for name, one in found.items()} == {
        team.name("kim"): "keeper", team.name("rita"): "reader",
        team.name("wanda"): "writer", team.name("wim"): "writer",
    }  # fmt: skip
    assert found[team.name("rita")].desks >= 1
    assert found[team.name("wanda")].desks == 0


def test_another_role_takes_the_rights_of_the_one_before_away(team: Team) -> None:
    keeper = team.connect("kim")
    set_person(keeper, team.name("wanda"), "reader")
    row = (
        "INSERT INTO notes (id, kind, case_slug, part, quote, place, text, version, created,"
        " updated) VALUES ('n', 'note', '', '', '', '', '', 1, 'a', 'a')"
    )
    with pytest.raises(errors.InsufficientPrivilege):
        team.connect("wanda").execute(row)
    set_person(keeper, team.name("wanda"), "writer")
    team.connect("wanda").execute(row)


def test_who_is_let_go_comes_in_no_more_and_what_they_wrote_stays(team: Team) -> None:
    keeper = team.connect("kim")
    name = team.name("gone")
    set_person(keeper, name, "writer", PASSWORD)
    let_go(keeper, name)
    with pytest.raises(KnownError, match=r"does not let|not take"):
        connect(team.address("gone"), PASSWORD)
    assert name not in {one.name for one in people(keeper)}


def test_the_last_keeper_stays(team: Team) -> None:
    keeper = team.connect("kim")
    with pytest.raises(errors.RaiseException, match="last keeper"):
        let_go(keeper, team.name("kim"))
    with pytest.raises(errors.RaiseException, match="last keeper"):
        set_person(keeper, team.name("kim"), "writer")


@pytest.mark.parametrize("name", ["postgres", "team_owner"])
def test_an_account_of_the_server_s_own_is_not_taken_over(team: Team, name: str) -> None:
    with pytest.raises(errors.RaiseException, match="not of this team"):
        set_person(team.connect("kim"), name, "reader", PASSWORD)
    with pytest.raises(errors.RaiseException, match="not of this team"):
        let_go(team.connect("kim"), name)


@pytest.mark.parametrize("name", ["Kim", "", "a" * 60, 'x"; DROP TABLE notes; --', "kim reader"])
def test_a_person_has_a_plain_name(team: Team, name: str) -> None:
    with pytest.raises(errors.RaiseException, match="small letters"):
        set_person(team.connect("kim"), name, "reader", PASSWORD)


def test_passwords_are_long_changed_by_their_owner_and_in_no_log(team: Team) -> None:
    with pytest.raises(KnownError, match="at least"):
        set_own_password(team.connect("rita"), team.name("rita"), "short")
    another = "quite another password"
    set_own_password(team.connect("rita"), team.name("rita"), another)
    with pytest.raises(WrongPassword):
        connect(team.address("rita"), PASSWORD)
    connect(team.address("rita"), another).close()
    log = team.server.log.read_text(encoding="utf-8", errors="replace")
    assert "team_set_own_password" in log, "the log has every statement"
    assert another not in log
    assert PASSWORD not in log
