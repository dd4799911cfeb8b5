"""A backup restored at a desk of a team: nothing is lost, and nothing old goes over newer."""

from __future__ import annotations

from typing import Any

import pytest

from casestudies.store.sync import server as server_side
from tests.services.team.conftest import WORD, Desk, Server
from tests.services.team.test_team import held, rewrite, settle, texts, write


def test_a_backup_restored_at_a_desk_gets_what_the_team_has_newer(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    theirs, mine, waits = write(wim, "old"), write(wim, "old too"), write(wim, "waits")
    settle(wim, wanda)
    rewrite(wim, waits.id, "not sent when the backup was made")
    new = write(wim, "nor was this")
    backup = wim.backups.make()
    settle(wim, wanda)
    rewrite(wanda, theirs.id, "newer, by wanda")
    rewrite(wim, mine.id, "newer, by wim")
    rewrite(wim, waits.id, "sent, and changed again")
    write(wim, "written since")
    settle(wim, wanda)
    rewrite(wanda, new.id, "built upon by wanda")
    settle(wanda, wim)
    now = held(wanda)
    preview = wim.backups.preview(backup)
    assert preview.team == preview.team_then == "Riverbend"
    assert wim.backups.restore(backup).team
    assert "old" in texts(wim)
    settle(wim, wanda)
    assert held(wim) == held(wanda) == now
    assert wim.team.conflicts() == wanda.team.conflicts() == ()


def test_what_is_written_after_a_restore_stands_beside_what_is_newer(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "old")
    settle(wim, wanda)
    backup = wim.backups.make()
    rewrite(wanda, note.id, "newer, by wanda")
    settle(wanda, wim)
    wim.backups.restore(backup)
    rewrite(wim, note.id, "old, and more")
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["newer, by wanda", "old, and more"]
    (conflict,) = wim.team.conflicts()
    assert "old, and more" in conflict.mine
    assert "newer, by wanda" in conflict.theirs


def test_a_backup_of_before_the_team_was_joined_is_of_none(desk: Desk, server: Server) -> None:
    wim, wanda = desk("wim", join=False), desk("wanda")
    note = write(wim, "old")
    backup = wim.backups.make()
    wim.team.join(server.address("wim"), WORD, share_here=True, keep=False)
    settle(wim, wanda)
    rewrite(wanda, note.id, "newer, by wanda")
    settle(wanda, wim)
    preview = wim.backups.preview(backup)
    assert (preview.team, preview.team_then) == ("Riverbend", "")
    wim.backups.restore(backup)
    assert wim.team.state() is None
    wim.team.join(server.address("wim"), WORD, keep=False)
    settle(wim, wanda)
    assert texts(wanda) == ["newer, by wanda"]
    assert texts(wim) == ["newer, by wanda", "old"], "the old one beside it, private"


def test_a_backup_that_is_restored_in_the_middle_of_an_exchange_misses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "old")
    settle(wim, wanda)
    backup = wim.backups.make()
    rewrite(wanda, note.id, "newer, by wanda")
    settle(wanda, wim)
    write(wanda, "comes while it is restored")
    wanda.team.synchronize()
    really = server_side.changed_since
    restored = []

    def changed_since(*asked: Any) -> Any:
        found = really(*asked)
        if not restored:
            restored.append(wim.backups.restore(backup))
        return found

    monkeypatch.setattr(server_side, "changed_since", changed_since)
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["comes while it is restored", "newer, by wanda"]
