"""Desks of a team: each works on its own file, and all come to the same."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from casestudies.bootstrap import Services, make_services
from casestudies.errors import KnownError
from casestudies.model.case import Kind, Place
from casestudies.model.library.draft import CaseDraft, DraftBlock, DraftFinding
from casestudies.model.library.notes import Note, NoteKind, of_case
from casestudies.model.team import Link, Synchronized, TeamRole, TeamScope
from casestudies.services.library.trash import TrashService
from casestudies.services.team import following
from casestudies.services.team.following import TeamFollower
from casestudies.store.notes import NoteStore
from casestudies.store.saved import SavedStore
from casestudies.store.sync.records import TRAVELLING, image_of
from casestudies.store.team.connecting import ServerUnreachable
from tests.services.team.conftest import WORD, Desk, Server

NOTHING = Synchronized()
_ENTRY = """
INSERT INTO room_entries VALUES
(?, 'e1', 'note', '2026-01-01T00:00:00+00:00', '', '', 'by wanda', 0)
"""


def write(desk: Services, text: str) -> Note:
    return desk.notes.keep(desk.notes.new(NoteKind.NOTE, of_case("lindsay"), text))


def rewrite(desk: Services, key: str, text: str) -> Note:
    note = next(one for one in desk.notes.notes() if one.id == key)
    return desk.notes.keep(replace(note, text=text))


def texts(desk: Services) -> list[str]:
    return sorted(note.text for note in desk.notes.notes())


def settle(*desks: Services) -> None:
    """All bring each other up to date until nothing comes or goes any more."""
    for _ in range(6):
        if [desk.team.synchronize() for desk in desks] == [NOTHING] * len(desks):
            return
    pytest.fail("the desks never came to rest")


def held(desk: Services) -> dict[str, Any]:
    """All records of a desk that travel."""
    found: dict[str, Any] = {}
    with desk.library.store.database.reading() as connection:
        for shared in TRAVELLING:
            for row in connection.execute(shared.table.select):
                key = json.dumps([shared.name, *(row[one] for one in shared.keys)])
                found[key] = image_of(shared, row)
    return found


def send_and_lose_the_answer(one: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk sends what it has; the server takes it and goes away before it says so."""
    from casestudies.store.sync import server as server_side

    really = server_side.take

    def take_and_lose(*given: Any) -> Any:
        really(*given)
        raise ServerUnreachable("the server went away")

    with monkeypatch.context() as patched:
        patched.setattr(server_side, "take", take_and_lose)
        with pytest.raises(ServerUnreachable):
            one.team.synchronize()


def test_what_one_writes_the_other_has(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "Ask about reassessment")
    key = wim.cases.new(CaseDraft(name="Riverbend High", kind=Kind.SCHOOL)).key
    assert wim.team.synchronize() == Synchronized(0, 2, 0)
    assert wanda.team.synchronize() == Synchronized(2, 0, 0)
    assert texts(wanda) == ["Ask about reassessment"]
    assert [case.key for case in wanda.cases.cases()] == [key]
    rewrite(wanda, note.id, "Ask about reassessment, twice")
    wanda.notes.delete(write(wanda, "gone soon"))
    settle(wanda, wim)
    assert texts(wim) == ["Ask about reassessment, twice"]
    assert held(wim) == held(wanda)


def test_a_case_that_comes_stands_among_the_cases(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    place = Place("Concord", "NH", 43.2, -71.5)
    key = wim.cases.new(CaseDraft(name="Riverbend High", kind=Kind.SCHOOL, place=place)).key
    settle(wim, wanda)
    assert key in {brief.slug for brief in wim.library.briefs()}
    wanda.library.forget()  # as its window does when it hears of the write
    assert key in {brief.slug for brief in wanda.library.briefs()}


def test_different_fields_of_one_record_are_both_kept(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    key = wim.notes.collect("Grading", [of_case("lindsay")]).key
    settle(wim, wanda)
    wim.saved.rename(key, "Grading and pace")
    wanda.notes.add_to(key, [of_case("chugach")])
    settle(wim, wanda, wim)
    for one in (wim, wanda):
        found = one.notes.collection(key)
        assert found.name == "Grading and pace"
        assert {target.case for target in found.targets} == {"lindsay", "chugach"}
        assert one.team.conflicts() == ()


def test_two_texts_of_one_note_are_both_kept_and_shown_side_by_side(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "first")
    settle(wim, wanda)
    rewrite(wim, note.id, "what wim saw")
    rewrite(wanda, note.id, "what wanda saw")
    wanda.team.synchronize()
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["what wanda saw", "what wim saw"]
    assert held(wim) == held(wanda)
    (conflict,) = wim.team.conflicts()
    assert ("what wim saw" in conflict.mine, "what wanda saw" in conflict.theirs) == (True, True)
    assert conflict.person.startswith("wanda")
    wim.team.settle(conflict.id)
    assert wim.team.conflicts() == ()
    assert texts(wim) == ["what wanda saw", "what wim saw"], "both stay"


def test_two_wordings_of_one_finding_stand_in_the_case(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    finding = DraftFinding("f1", "They grade by standards.")
    draft = CaseDraft(name="Riverbend", dimensions=(DraftBlock("grading", findings=(finding,)),))
    key = wim.cases.new(draft).key
    settle(wim, wanda)
    for one, text in ((wim, "No letter grades."), (wanda, "Four levels, no letters.")):
        block = DraftBlock("grading", findings=(replace(finding, text=text),))
        one.cases.update(key, replace(draft, dimensions=(block,)), draft)
    settle(wim, wanda, wim)
    for one in (wim, wanda):
        found = {
            text.text
            for case in one.cases.cases()
            for block in case.draft.dimensions
            for text in block.findings
        }
        assert {"No letter grades.", "Four levels, no letters."} <= found
    assert held(wim) == held(wanda)


def test_deleted_by_one_and_rewritten_by_the_other_is_there(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "first")
    settle(wim, wanda)
    wim.notes.delete(note)
    rewrite(wanda, note.id, "more was seen")
    settle(wim, wanda, wim)
    assert texts(wim) == texts(wanda) == ["more was seen"]


def test_private_notes_stay_on_the_desk_until_they_are_shared(desk: Desk, server: Server) -> None:
    wim, wanda = desk("wim", share=False), desk("wanda")
    note = write(wim, "for me alone")
    settle(wim, wanda)
    assert texts(wanda) == []
    state = wim.team.state()
    assert state is not None
    assert state.waiting == 0
    seen = "SELECT count(*) AS rows FROM notes"
    with server.cluster.super(f"desks{server.number}") as superuser:
        superuser.execute("SET search_path = casestudies")
        assert superuser.execute(seen).fetchone() == (0,), "the server never had it"
    wim.team.share_note(note.id, TeamScope.TEAM)
    settle(wim, wanda)
    assert texts(wanda) == ["for me alone"]
    assert wanda.team.scope_of_note(note.id) == (TeamScope.TEAM, server.name("wim"))
    with pytest.raises(KnownError, match="only they"):
        wanda.team.share_note(note.id, TeamScope.PRIVATE)
    wim.team.share_note(note.id, TeamScope.PRIVATE)
    wim.team.choose(send_private=True)
    settle(wim, wanda)
    assert texts(wanda) == []
    assert texts(wim) == ["for me alone"]


@pytest.mark.parametrize("send", [False, True])
def test_a_note_of_the_team_s_that_is_made_private_is_gone_from_the_others(
    desk: Desk, send: bool
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    wim.team.choose(send_private=send)
    note, other = write(wim, "first"), write(wim, "other")
    settle(wim, wanda)
    wim.team.share_note(note.id, TeamScope.PRIVATE)
    wim.team.share_note(other.id, TeamScope.PRIVATE)
    rewrite(wanda, other.id, "wanda writes in it meanwhile")
    wanda.team.synchronize()
    settle(wim, wanda)
    assert texts(wanda) == []
    assert wim.team.scope_of_note(other.id)[0] is TeamScope.PRIVATE
    assert texts(wim) == ["first", "wanda writes in it meanwhile"]
    rewrite(wim, note.id, "second")
    settle(wim, wanda)
    assert texts(wanda) == []
    wim.team.share_note(note.id, TeamScope.TEAM)
    settle(wim, wanda)
    assert texts(wanda) == ["second"]
    assert "second" in texts(wim)


def test_a_note_that_its_owner_keeps_private_again_stays_on_their_other_desk(
    desk: Desk, server: Server
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    home = desk("wim")
    note = write(wim, "shared for a while")
    settle(wim, home, wanda)
    wim.team.share_note(note.id, TeamScope.PRIVATE)
    settle(wim, home, wanda)
    assert texts(wim) == texts(home) == ["shared for a while"]
    assert texts(wanda) == []
    assert home.team.scope_of_note(note.id)[0] is TeamScope.PRIVATE
    assert on_server(server, "notes", "text") == {""}, "its text is not there any more"
    home.team.share_note(note.id, TeamScope.TEAM)
    settle(home, wim, wanda)
    assert texts(wanda) == texts(wim) == ["shared for a while"]


def test_private_work_is_taken_back_as_soon_as_that_is_chosen(desk: Desk, server: Server) -> None:
    wim = desk("wim", share=False)
    wim.team.choose(send_private=True)
    write(wim, "for my other desk")
    wim.notes.star(of_case("lindsay"), starred=True)
    settle(wim)
    assert on_server(server, "notes", "text", "NOT team_gone") == {"for my other desk", ""}
    wim.team.choose(send_private=False)
    settle(wim)
    assert on_server(server, "notes", "text", "NOT team_gone") == set()
    assert texts(wim) == ["", "for my other desk"]
    wim.team.choose(send_private=True)
    settle(wim)
    assert on_server(server, "notes", "text", "NOT team_gone") == {"for my other desk", ""}


def on_server(server: Server, table: str, column: str, which: str = "true") -> set[Any]:
    with server.cluster.super(f"desks{server.number}") as superuser:
        superuser.execute("SET search_path = casestudies")
        rows = superuser.execute(f"SELECT {column} FROM {table} WHERE {which}").fetchall()  # pyright: ignore[reportArgumentType]
        return {row[0] for row in rows}


def test_both_who_wrote_at_once_hear_of_it_and_of_whom(desk: Desk, server: Server) -> None:
    wim, wanda, kim = desk("wim"), desk("wanda"), desk("kim")
    note = write(kim, "kim began it")
    settle(kim, wim, wanda)
    rewrite(wanda, note.id, "what wanda saw")
    rewrite(wim, note.id, "what wim saw")
    settle(wanda)
    settle(wim, wanda, kim)
    (here,), (there,) = wim.team.conflicts(), wanda.team.conflicts()
    assert (here.person, there.person) == (server.name("wanda"), server.name("wim"))
    assert ("what wim saw" in here.mine, "what wanda saw" in here.theirs) == (True, True)
    assert ("what wanda saw" in there.mine, "what wim saw" in there.theirs) == (True, True)
    assert kim.team.conflicts() == ()


def test_a_push_whose_answer_was_lost_and_that_others_built_upon_is_no_conflict(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "first")
    settle(wim, wanda)
    rewrite(wim, note.id, "first, second")
    send_and_lose_the_answer(wim, monkeypatch)
    wanda.team.synchronize()
    rewrite(wanda, note.id, "first, second, third by wanda")
    settle(wanda, wim)
    assert texts(wim) == texts(wanda) == ["first, second, third by wanda"]
    assert wim.team.conflicts() == wanda.team.conflicts() == ()


def test_two_programs_on_one_library_that_synchronize_at_once_make_no_conflict(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from casestudies.store.sync import server as server_side

    wim, wanda = desk("wim"), desk("wanda")
    note = write(wanda, "first")
    settle(wanda, wim)
    other = make_services(wim.paths)  # as `casestudies team sync` beside a window
    other.library.open()
    other.team.give_password(WORD, keep=False)
    rewrite(wim, note.id, "second")
    really, entered = server_side.standing, []

    def standing(connection: Any) -> Any:
        found = really(connection)
        if not entered:
            entered.append(1)
            write(wanda, "meanwhile")
            wanda.team.synchronize()
            beside = threading.Thread(target=other.team.synchronize)
            beside.start()
            beside.join(timeout=0.3)
            threads.append(beside)
        return found

    threads: list[threading.Thread] = []
    monkeypatch.setattr(server_side, "standing", standing)
    wim.team.synchronize()
    for one in threads:
        one.join()
    monkeypatch.setattr(server_side, "standing", really)
    other.close()
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["meanwhile", "second"]
    assert wim.team.conflicts() == ()


@pytest.mark.parametrize("days", [-400, 400])
def test_a_desk_whose_clock_is_wrong_empties_nobody_s_trash(desk: Desk, days: int) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "deleted today")
    settle(wim, wanda)
    wim.notes.delete(note)
    settle(wim, wanda)
    then = datetime.now(UTC) + timedelta(days=days)
    trash = TrashService(
        wanda.library,
        wanda.saved,
        wanda.cases,
        wanda.notes,
        lambda: wanda.packs,
        now=lambda: then,
    )
    trash.let_go()
    settle(wanda, wim)
    wim.notes.restore(note.id)
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["deleted today"]


@pytest.mark.parametrize("days", [-40, 40])
def test_what_a_desk_with_a_wrong_clock_deleted_stays_in_the_trash_of_all(
    desk: Desk, days: int
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "deleted today")
    case = wim.cases.new(CaseDraft(name="Riverbend High")).key
    settle(wim, wanda)
    wrong = datetime.now(UTC) + timedelta(days=days)
    database = wim.library.store.database
    NoteStore(database).delete(note.id, note.version, wrong)
    SavedStore(database).delete(case, wrong)
    settle(wim, wanda)
    assert held(wim) == held(wanda)
    for one in (wim, wanda):
        left = {thing.key: thing.left for thing in one.trash.things()}
        assert left == {note.id: 30, case: 30}
        one.trash.let_go()
    wanda.notes.restore(note.id)
    wanda.cases.restore(case)
    settle(wanda, wim)
    assert texts(wim) == ["deleted today"]
    assert [one.key for one in wim.cases.cases()] == [case]


def test_stars_do_not_go_to_the_server_unless_that_was_chosen(desk: Desk, server: Server) -> None:
    wim = desk("wim")
    wim.notes.star(of_case("lindsay"), starred=True)
    settle(wim)
    with server.cluster.super(f"desks{server.number}") as superuser:
        superuser.execute("SET search_path = casestudies")
        assert superuser.execute("SELECT count(*) FROM notes").fetchone() == (0,)


def test_what_another_wrote_in_a_workshop_that_is_made_private_holds_nothing_up(
    desk: Desk,
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    wim.team.choose(send_private=True)
    key = wim.notes.collect("stands for a workshop", [of_case("lindsay")]).key
    settle(wim, wanda)
    with wanda.library.store.database.changing() as connection:
        connection.execute(_ENTRY, (key,))
    settle(wanda, wim)
    wim.team.share_saved(key, TeamScope.PRIVATE)
    write(wim, "goes all the same")
    settle(wim, wanda)
    assert texts(wanda) == ["goes all the same"]


def test_private_notes_go_to_the_owner_s_other_desk_where_that_was_chosen(desk: Desk) -> None:
    laptop, wanda = desk("wim", share=False), desk("wanda")
    laptop.team.choose(send_private=True)
    write(laptop, "for me at both desks")
    home = desk("wim", share=False)
    settle(laptop, home, wanda)
    assert texts(home) == ["for me at both desks"]
    assert texts(wanda) == []


def test_stars_are_each_reader_s_own(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    wim.notes.star(of_case("lindsay"), starred=True)
    settle(wim, wanda)
    assert wanda.notes.notes() == ()


def test_a_reader_s_notes_stay_here(desk: Desk) -> None:
    wim, rita = desk("wim"), desk("rita")
    write(rita, "a reader's remark")
    write(wim, "for all")
    settle(wim, rita)
    assert texts(rita) == ["a reader's remark", "for all"]
    assert texts(wim) == ["for all"]
    state = rita.team.state()
    assert state is not None
    assert (state.role, state.waiting) == (TeamRole.READER, 1)


def test_what_others_wrote_is_no_step_of_this_desk_s_and_is_not_undone(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "first")
    settle(wim, wanda)
    rewrite(wanda, note.id, "second, by wanda")
    settle(wanda, wim)
    before = len(wim.history.steps())
    settle(wim, wanda)
    assert len(wim.history.steps()) == before
    wim.history.undo()
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["second, by wanda"]
    own = write(wim, "mine to take back")
    settle(wim, wanda)
    wim.history.undo()
    settle(wim, wanda)
    assert own.text not in texts(wanda)


def test_a_push_whose_answer_was_lost_is_no_conflict(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    note = write(wim, "first")
    settle(wim, wanda)
    rewrite(wim, note.id, "second")
    send_and_lose_the_answer(wim, monkeypatch)
    rewrite(wim, note.id, "third")
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["third"]
    assert wim.team.conflicts() == ()


def test_what_was_undone_and_made_again_goes_to_the_team_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from casestudies.store.sync import server as server_side

    wim, wanda = desk("wim"), desk("wanda")
    write(wim, "mine")
    settle(wim, wanda)
    wim.history.undo()
    settle(wim, wanda)
    assert texts(wanda) == []
    wim.history.redo()
    really, times = server_side.take, [0]

    def take(*given: Any) -> Any:
        times[0] += 1
        assert times[0] < 20, "it sends for ever what the server refuses"
        return really(*given)

    monkeypatch.setattr(server_side, "take", take)
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["mine"]


def test_what_was_deleted_while_it_was_being_sent_is_not_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from casestudies.store.sync import server as server_side

    wim, wanda = desk("wim"), desk("wanda")
    note = write(wanda, "first")
    settle(wanda, wim)
    rewrite(wim, note.id, "second, by wim")
    really = server_side.take

    def take(*given: Any) -> Any:
        monkeypatch.setattr(server_side, "take", really)
        wanda.history.undo()
        wanda.team.synchronize()
        return really(*given)

    monkeypatch.setattr(server_side, "take", take)
    settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["second, by wim"]


def test_a_key_that_somebody_keeps_private_is_no_endless_loop(desk: Desk) -> None:
    key, then = "f" * 32, "2026-01-01T00:00:00+00:00"  # both began with a copy of one profile
    wanda, kim = desk("wanda", share=False), desk("kim")
    for one, text in ((wanda, "wanda's own"), (kim, "kim's")):
        with one.library.store.database.changing() as connection:
            connection.execute(
                "INSERT INTO notes SELECT ?, 'note', 'lindsay', '', '', '', ?, 1, ?, ?, NULL",
                (key, text, then, then),
            )
    wanda.team.choose(send_private=True, share_new=False)
    settle(wanda)
    settle(kim, wanda)
    assert texts(wanda) == ["wanda's own"]
    assert texts(kim) == ["kim's"]


@pytest.mark.parametrize("slug", ["lindsay", "l" * 120])
def test_what_the_server_cannot_hold_stays_here_and_holds_nothing_up(desk: Desk, slug: str) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    text = "odd\0" if slug == "lindsay" else "odd"
    odd = wim.notes.keep(wim.notes.new(NoteKind.NOTE, of_case("lindsay"), text))
    with wim.library.store.database.changing() as connection:
        connection.execute("UPDATE notes SET case_slug = ? WHERE id = ?", (slug, odd.id))
    write(wim, "goes all the same")
    settle(wim, wanda)
    assert texts(wanda) == ["goes all the same"]
    assert texts(wim) == ["goes all the same", text]
    assert wim.team.waiting() == 1
    state = wim.team.state()
    assert state is not None
    (told,) = state.unfit
    assert told.startswith("“odd”")
    assert ("NUL" in told) if slug == "lindsay" else ("longer" in told)


def test_a_laptop_that_falls_asleep_while_it_sends_does_not_stop_the_others(
    desk: Desk, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from casestudies.store.sync.server import LOCK
    from casestudies.store.team import connecting
    from casestudies.store.team.address import read_address

    wanda = desk("wanda")
    write(wanda, "goes")
    monkeypatch.setattr(connecting, "ASLEEP", 300)
    address = read_address(server.address("wim"))
    asleep = connecting.connect(address, WORD)
    asleep.execute("BEGIN")
    asleep.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
    monkeypatch.setattr(connecting, "ASLEEP", 5000)
    settle(wanda)
    with pytest.raises(ServerUnreachable), connecting.explaining(address):
        asleep.execute("SELECT 1")
    asleep.close()


def test_a_server_that_was_restored_from_a_copy_gets_what_it_lacks(
    desk: Desk, server: Server, tmp_path: Path
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    old = write(wim, "before the copy")
    settle(wim, wanda)
    copy = tmp_path / "team.copy"
    server.administration("owner").back_up(copy)
    write(wanda, "after the copy")
    rewrite(wim, old.id, "rewritten after the copy")
    settle(wim, wanda)
    with server.cluster.super(f"desks{server.number}") as superuser:
        superuser.execute("DROP SCHEMA casestudies CASCADE")
    assert server.administration("owner").restore("Riverbend", copy) == ()
    settle(wim, wanda, wim)
    for one in (wim, wanda):
        assert {"after the copy", "rewritten after the copy"} <= set(texts(one))
    assert held(wim) == held(wanda)


def test_leaving_keeps_all_and_sends_nothing_more(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    write(wim, "first")
    settle(wim, wanda)
    wim.team.leave()
    write(wim, "after leaving")
    assert wim.team.state() is None
    assert texts(wim) == ["after leaving", "first"]
    with pytest.raises(KnownError, match="no team"):
        wim.team.synchronize()
    wanda.team.synchronize()
    assert texts(wanda) == ["first"]


def test_joining_is_refused_in_sentences(desk: Desk, server: Server) -> None:
    alone = desk("wim", join=False)
    with pytest.raises(KnownError, match="not take"):
        alone.team.join(server.address("wim"), "not the password", keep=False)
    with pytest.raises(KnownError, match="none of its people"):
        alone.team.join(server.owner, "owner of all tables", keep=False)
    with pytest.raises(KnownError, match="no database"):
        alone.team.join(
            server.address("wim").replace(f"desks{server.number}", "nowhere"), WORD, keep=False
        )
    assert alone.team.state() is None
    alone.team.join(server.address("wim"), WORD, keep=False)
    with pytest.raises(KnownError, match="already"):
        alone.team.join(server.address("wim"), WORD, keep=False)


def test_followers_bring_changes_by_themselves_also_after_the_server_went_away(
    desk: Desk, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "FIRST_AGAIN", 0.1)
    wim, wanda = desk("wim"), desk("wanda")
    heard = threading.Event()
    followers = [
        TeamFollower(one.team, one.paths.cache / "team.lock", heard.set) for one in (wim, wanda)
    ]
    for one in (wim, wanda):
        one.paths.cache.mkdir(parents=True, exist_ok=True)
    for follower in followers:
        follower.start()
    try:
        write(wim, "told at once")
        _wait_for(lambda: texts(wanda) == ["told at once"])
        server.cluster.stop("immediate")
        write(wim, "written while it is away")
        _wait_for(lambda: wim.team.state().link is Link.WAITING)  # type: ignore[union-attr]
        server.cluster.start()
        _wait_for(lambda: "written while it is away" in texts(wanda))
    finally:
        for follower in followers:
            follower.stop()
    assert heard.is_set()


def _wait_for(told: Any) -> None:
    end = time.monotonic() + 20
    while not told():
        assert time.monotonic() < end
        time.sleep(0.02)
