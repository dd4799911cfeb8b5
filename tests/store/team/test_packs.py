"""Packs on a team's server: in pieces, whole or not there, one keeper after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from psycopg import errors

from casestudies.errors import KnownError
from casestudies.model.library.care import Soundness
from casestudies.store.team import packs as server
from casestudies.store.team.address import read_address
from casestudies.store.team.care import back_up_team, check_team, restore_team
from casestudies.store.team.connecting import TeamConnection, connect
from casestudies.store.team.pack_tables import MOST_BYTES, PIECE
from tests import postgres
from tests.store.team.conftest import Team


def body_of(letter: str, pieces: int = 3) -> bytes:
    """The bytes of a pack, the last piece shorter than the others."""
    return letter.encode() * (PIECE * pieces - 7)


def send(by: TeamConnection, body: bytes) -> str:
    sha256 = server.digest(body)
    for number in server.missing_pieces(by, sha256, len(body)):
        server.put_piece(by, sha256, number, server.piece(body, number))
    return sha256


def publish(by: TeamConnection, key: str, body: bytes, *, before: int = 0) -> int:
    return server.publish(by, key, f"Pack {key}", "1", send(by, body), "{}", before=before)


def packs_check(team: Team) -> tuple[Soundness, tuple[str, ...]]:
    checks = check_team(team.connect("owner"), team.owner).checks
    one = next(check for check in checks if check.key == "packs")
    return one.soundness, one.examples


def pieces_there(team: Team) -> set[str]:
    rows = team.connect("owner").execute("SELECT DISTINCT sha256 FROM team_pack_pieces")
    return {row["sha256"] for row in rows}


def test_a_pack_goes_in_pieces_and_comes_back_as_it_was(team: Team) -> None:
    kim, rita, body = team.connect("kim"), team.connect("rita"), body_of("a")
    sha256 = server.digest(body)
    server.put_piece(kim, sha256, 1, server.piece(body, 1))
    assert server.missing_pieces(kim, sha256, len(body)) == (0, 2), "it goes on where it was"
    assert packs_check(team)[0] is Soundness.NOTED
    with pytest.raises(errors.RaiseException, match="did not come to the server whole"):
        server.publish(kim, "a", "Pack a", "1", sha256, "{}", before=0)
    assert "a" not in {one.id for one in server.packs(rita)}
    publish(kim, "a", body)
    assert b"".join(server.pieces(rita, sha256, 0)) == body
    assert b"".join(server.pieces(rita, sha256, 2)) == server.piece(body, 2)
    assert packs_check(team) == (Soundness.SOUND, ())


def test_an_update_and_a_withdrawal_leave_no_pieces_behind(team: Team) -> None:
    kim = team.connect("kim")
    first, second = body_of("b", 2), body_of("B", 2)
    number = publish(kim, "b", first)
    assert publish(kim, "b", second, before=number) == number + 1
    assert server.digest(first) not in pieces_there(team)
    found = next(one for one in server.packs(kim) if one.id == "b")
    assert (found.sha256, found.person, found.gone) == (
        server.digest(second), team.name("kim"), False,
    )  # fmt: skip
    assert server.withdraw(kim, "b")
    assert not server.withdraw(kim, "b"), "it is withdrawn already"
    assert server.digest(second) not in pieces_there(team)
    found = next(one for one in server.packs(kim) if one.id == "b")
    assert found.gone
    assert publish(kim, "b", second, before=found.number) == found.number + 1, "and is there again"


def test_two_packs_of_the_same_bytes_keep_each_other_s_pieces(team: Team) -> None:
    kim, body = team.connect("kim"), body_of("c", 1)
    publish(kim, "c1", body)
    publish(kim, "c2", body)
    server.withdraw(kim, "c1")
    assert b"".join(server.pieces(team.connect("rita"), server.digest(body), 0)) == body


def test_of_two_keepers_the_second_is_told(team: Team) -> None:
    kim = team.connect("kim")
    number = publish(kim, "d", body_of("d", 1))
    with pytest.raises(server.PackGone, match="Another keeper"):
        publish(kim, "d", body_of("D", 1), before=number - 1)
    found = next(one for one in server.packs(kim) if one.id == "d")
    assert found.sha256 == server.digest(body_of("d", 1))


def test_what_was_begun_long_ago_goes(team: Team) -> None:
    kim, sha256 = team.connect("kim"), server.digest(b"begun")
    server.put_piece(kim, sha256, 0, b"begun")
    publish(kim, "e", body_of("e", 1))
    assert sha256 in pieces_there(team)
    owner = team.connect("owner")
    owner.execute("UPDATE team_pack_pieces SET at = now() - interval '8 days'")
    publish(kim, "f", body_of("f", 1))
    assert sha256 not in pieces_there(team)
    assert server.digest(body_of("e", 1)) in pieces_there(team), "published ones stay"


def test_a_pack_that_lost_a_piece_is_found(team: Team) -> None:
    publish(team.connect("kim"), "g", body_of("g", 2))
    with team.server.super(team.owner.database) as superuser:
        superuser.execute(
            "DELETE FROM casestudies.team_pack_pieces WHERE number = 1 AND sha256 = %s",
            (server.digest(body_of("g", 2)),),
        )
    try:
        assert packs_check(team) == (Soundness.FAULTY, ("g",))
    finally:
        body = body_of("g", 2)
        server.put_piece(team.connect("kim"), server.digest(body), 1, server.piece(body, 1))
    assert packs_check(team)[0] is Soundness.SOUND


def test_a_copy_holds_the_packs(team: Team, tmp_path: Path) -> None:
    body = body_of("h")
    publish(team.connect("kim"), "h", body)
    copy = tmp_path / "team.copy"
    back_up_team(team.owner, postgres.OWNER_PASSWORD, copy)
    other = read_address(team.server.database(f"packs{team.number}"))
    restore_team(other, postgres.OWNER_PASSWORD, "Riverbend", copy)
    with connect(other, postgres.OWNER_PASSWORD) as there:
        assert b"".join(server.pieces(there, server.digest(body), 0)) == body
        checks = {one.key: one.soundness for one in check_team(there, other).checks}
        assert checks["packs"] is Soundness.SOUND
        assert server.packs(there) == server.packs(team.connect("owner"))


def test_a_server_killed_in_the_middle_keeps_the_pieces_that_it_took(team: Team) -> None:
    body = body_of("i")
    sha256 = server.digest(body)
    with connect(team.address("kim"), "twelve or more letters") as kim:
        server.put_piece(kim, sha256, 0, server.piece(body, 0))
        server.put_piece(kim, sha256, 1, server.piece(body, 1))
    team.close()
    team.server.stop()
    team.server.start()
    kim = team.connect("kim")
    assert server.missing_pieces(kim, sha256, len(body)) == (2,)
    assert packs_check(team)[0] is Soundness.NOTED
    publish(kim, "i", body)
    assert packs_check(team)[0] is Soundness.SOUND


def test_a_pack_that_is_too_large_is_told_in_a_sentence() -> None:
    server.check_size("Pictures", MOST_BYTES)
    with pytest.raises(KnownError, match=r"“Pictures” is 17 MB; .* 16 MB at most"):
        server.check_size("Pictures", MOST_BYTES + 1)
