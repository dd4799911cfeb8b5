"""Packs and vocabulary by the team's server: published by keepers, offered to each desk, taken by
a dry run or by themselves, resumed where a server was killed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import Cancelled, KnownError
from casestudies.model.content import PackContent, Term
from casestudies.model.library.notes import NoteKind, of_case, of_finding
from casestudies.model.library.pack import PackStep
from casestudies.model.progress import Progress
from casestudies.model.team.packs import WORDS_PACK, PackStanding, TeamPack
from casestudies.store.team import pack_tables
from casestudies.store.team import packs as server_packs
from casestudies.store.team.connecting import ServerUnreachable
from tests.services.library.test_packs import newer, valley, write
from tests.services.team.conftest import Desk, Server

__all__ = ["valley"]
SLUG = "green-valley"


@pytest.fixture
def slug(valley: PackContent) -> str:
    return valley.cases[0].slug


def add(desk: Services, content: PackContent, folder: Path) -> None:
    desk.packs.add(desk.packs.plan(write(content, folder)))


def told(desk: Services, key: str = "") -> TeamPack | None:
    """What a desk is told of a pack after it has synchronized; of the only one without a key."""
    desk.team.synchronize()
    return next((one for one in desk.team_packs.packs() if key in ("", one.id)), None)


def cases(desk: Services) -> set[str]:
    return {brief.slug for brief in desk.library.briefs()}


def in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a small pack has many."""
    for module in (pack_tables, server_packs):
        monkeypatch.setattr(module, "PIECE", 500)


def at_piece(number: int, then: Callable[[], object], step: str) -> Progress:
    """What does something once, when so many pieces of a step are through."""
    done: list[int] = []

    def progress(now: str, at: int, total: int) -> None:
        if now.startswith(step) and total > 1 and at:
            done.append(at)
            if len(done) == number:
                then()

    return progress


def test_a_pack_is_published_offered_taken_updated_and_withdrawn(
    desk: Desk, valley: PackContent, slug: str, tmp_path: Path
) -> None:
    kim, wim = desk("kim"), desk("wim")
    add(kim, valley, tmp_path)
    published = kim.team_packs.publish(valley.info.id, for_all=False)
    assert (published.standing, published.cases) == (PackStanding.HERE, 1)
    offer = told(wim)
    assert offer is not None
    assert (offer.standing, offer.version, offer.cases, offer.person) == (
        PackStanding.NEW, valley.info.version, 1, published.person,
    )  # fmt: skip
    assert wim.team_packs.by_case()[slug].title == valley.info.title
    assert wim.team_packs.due() == ()
    plan = wim.team_packs.plan(valley.info.id)
    assert (plan.step, [case.slug for case in plan.changes.of_kind("new")]) == (
        PackStep.NEW, [slug],
    )  # fmt: skip
    assert slug not in cases(wim), "a plan changes nothing"
    wim.team_packs.take(plan)
    assert slug in cases(wim)
    here = told(wim)
    assert here is not None
    assert (here.standing, here.here) == (PackStanding.HERE, valley.info.version)

    note = wim.notes.keep(wim.notes.new(NoteKind.NOTE, of_finding(slug, "grading-1"), "Ask"))
    add(kim, newer(valley), tmp_path)
    kim.team_packs.publish(valley.info.id, for_all=False)
    update = told(wim)
    assert update is not None
    assert (update.standing, update.here) == (PackStanding.OTHER, valley.info.version)
    plan = wim.team_packs.plan(valley.info.id)
    assert plan.step is PackStep.NEWER
    assert plan.changes.cases[0].kind == "changed"
    wim.team_packs.take(plan)
    assert note.id in {one.id for one in wim.notes.notes()}

    left = kim.team_packs.withdraw(valley.info.id)
    assert left is not None
    assert left.standing is PackStanding.KEPT, "the keeper's own desk keeps it"
    gone = told(wim)
    assert gone is not None
    assert gone.standing is PackStanding.WITHDRAWN
    wim.team_packs.remove(valley.info.id)
    assert slug not in cases(wim)
    assert note.id in {one.id for one in wim.notes.notes()}, "notes stay"
    assert told(wim) is None


def test_what_is_for_all_desks_comes_by_itself_and_what_is_undone_stays_so(
    desk: Desk, valley: PackContent, slug: str, tmp_path: Path
) -> None:
    kim, wim = desk("kim"), desk("wim")
    add(kim, valley, tmp_path)
    kim.team_packs.publish(valley.info.id, for_all=True)
    assert kim.team_packs.due() == ()
    wim.team.synchronize()
    (done,) = wim.team_packs.take_due()
    assert (done.title, done.standing, done.problem) == (
        valley.info.title, PackStanding.NEW, "",
    )  # fmt: skip
    assert slug in cases(wim)
    assert wim.team_packs.take_due() == ()
    turned = wim.history.undo()
    assert turned is not None
    assert slug not in cases(wim)
    declined = told(wim)
    assert declined is not None
    assert declined.standing is PackStanding.DECLINED
    assert wim.team_packs.due() == (), "it is not taken again"
    wim.history.redo()
    add(kim, newer(valley), tmp_path)
    kim.team_packs.publish(valley.info.id, for_all=True)
    wim.team.synchronize()
    (done,) = wim.team_packs.take_due()
    assert done.standing is PackStanding.OTHER
    wim.history.undo()
    found = wim.team_packs.pack(valley.info.id)
    assert (found.standing, found.here) == (PackStanding.DECLINED, valley.info.version)
    kim.team_packs.withdraw(valley.info.id)
    wim.team.synchronize()
    assert wim.team_packs.due() == (), "what is here is not what the team had"


def test_a_withdrawal_for_all_desks_takes_it_away_with_an_undo(
    desk: Desk, valley: PackContent, slug: str, tmp_path: Path
) -> None:
    kim, wim = desk("kim"), desk("wim")
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=True)
    assert kim.team_packs.pack(valley.info.id).standing is PackStanding.OWN
    wim.team.synchronize()
    wim.team_packs.take_due()
    kim.team_packs.withdraw(valley.info.id)
    wim.team.synchronize()
    (done,) = wim.team_packs.take_due()
    assert done.standing is PackStanding.WITHDRAWN
    assert slug not in cases(wim)
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=True)
    wim.team.synchronize()
    (done,) = wim.team_packs.take_due()
    assert done.standing is PackStanding.NEW, "it left without anybody's decision, and is back"
    kim.team_packs.withdraw(valley.info.id)
    wim.team.synchronize()
    wim.team_packs.take_due()
    wim.history.undo()
    assert slug in cases(wim)
    assert wim.team_packs.take_due() == ()
    assert wim.team_packs.pack(valley.info.id).standing is PackStanding.KEPT


def test_what_one_has_already_or_decided_against_is_not_taken_by_itself(
    desk: Desk, valley: PackContent, tmp_path: Path
) -> None:
    kim, wim, wanda, rita = desk("kim"), desk("wim"), desk("wanda"), desk("rita")
    later = replace(newer(valley), info=replace(newer(valley).info, version="2027.1.0"))
    add(kim, newer(valley), tmp_path)
    add(wim, later, tmp_path)  # newer than the team's
    add(wanda, valley, tmp_path)  # older, by a file
    kim.team_packs.publish(valley.info.id, for_all=True)
    for one in (wim, wanda, rita):
        one.team.synchronize()
    assert [one.version for one in wim.team_packs.due()] == []
    assert wim.team_packs.plan(valley.info.id).step is PackStep.OLDER
    with pytest.raises(KnownError, match="newer version 2027"):
        wim.team_packs.take(wim.team_packs.plan(valley.info.id))
    (done,) = wanda.team_packs.take_due()
    assert (done.standing, done.problem) == (PackStanding.OTHER, "")
    rita.team_packs.decline(valley.info.id)
    assert rita.team_packs.due() == ()
    add(kim, later, tmp_path)
    kim.team_packs.publish(valley.info.id, for_all=True)
    offer = told(rita)
    assert offer is not None
    assert (offer.standing, offer.automatic) == (PackStanding.NEW, False), "it is offered again"


def test_an_older_version_takes_the_place_of_a_newer_one_only_when_said(
    desk: Desk, valley: PackContent, tmp_path: Path
) -> None:
    kim = desk("kim")
    kim.team_packs.publish_file(write(newer(valley), tmp_path), for_all=False)
    with pytest.raises(KnownError, match="in the newer version"):
        kim.team_packs.publish_file(write(valley, tmp_path), for_all=False)
    older = kim.team_packs.publish_file(write(valley, tmp_path), for_all=False, older=True)
    assert older.version == valley.info.version


@pytest.mark.parametrize("person", ["wim", "rita"])
def test_others_than_keepers_publish_and_withdraw_nothing(
    desk: Desk, valley: PackContent, tmp_path: Path, person: str
) -> None:
    kim, other = desk("kim"), desk(person)
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=False)
    for forbidden in (
        lambda: other.team_packs.publish_file(write(newer(valley), tmp_path), for_all=True),
        lambda: other.team_packs.publish_words(for_all=True),
        lambda: other.team_packs.withdraw(valley.info.id),
    ):
        with pytest.raises(KnownError, match="Only a keeper"):
            forbidden()
    found = told(other)
    assert found is not None
    assert (found.version, found.standing) == (valley.info.version, PackStanding.NEW)


def test_the_vocabulary_travels_as_a_pack_of_words(
    desk: Desk, valley: PackContent, tmp_path: Path
) -> None:
    kim, wim = desk("kim"), desk("wim")
    with pytest.raises(KnownError, match="no practices, dimensions"):
        kim.team_packs.publish_words(for_all=True)
    source = replace(valley.cases[0].sources[0], key="S1")
    term = Term("Portfolio wall", ("wall",), "Where work is shown.", ("S1",))
    add(kim, replace(valley, glossary=(term,), sources=(source,)), tmp_path)
    words = kim.team_packs.publish_words(for_all=True)
    assert (words.standing, words.words, words.cases) == (PackStanding.OWN, True, 0)
    assert kim.team_packs.publish_words(for_all=True).version == words.version, "nothing is new"
    wim.team.synchronize()
    plan = wim.team_packs.plan(WORDS_PACK)
    assert not plan.nothing
    assert [str(one) for one in plan.changes.beside] == [
        "Words of the glossary: 1 new or changed.", "New codes: pass-on-digging.",
    ]  # fmt: skip
    (done,) = wim.team_packs.take_due()
    assert done.problem == ""
    assert "pass-on-digging" in wim.library.vocabulary().practice_by_key
    assert "Portfolio wall" in {one.term for one in wim.library.glossary()}
    add(kim, replace(newer(valley), glossary=()), tmp_path)
    again = kim.team_packs.publish_words(for_all=True)
    assert again.version > words.version
    wim.team.synchronize()
    plan = wim.team_packs.plan(WORDS_PACK)
    assert "1 removed or changed" in " ".join(map(str, plan.changes.beside))
    wim.library.read_content_anew()
    assert "pass-on-digging" in wim.library.vocabulary().practice_by_key, "after a rebuild too"


def test_a_server_killed_while_a_pack_goes_or_comes_leaves_both_sides_whole(
    desk: Desk,
    server: Server,
    valley: PackContent,
    slug: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    in_small_pieces(monkeypatch)
    kim, wim, key = desk("kim"), desk("wim"), valley.info.id
    add(kim, valley, tmp_path)
    sent: list[int] = []
    really = server_packs.put_piece
    monkeypatch.setattr(
        server_packs, "put_piece", lambda *given: (sent.append(given[2]), really(*given))
    )
    with pytest.raises(ServerUnreachable):
        kim.team_packs.publish(key, at_piece(3, server.cluster.kill, "Sending"), for_all=False)
    with pytest.raises(ServerUnreachable):
        kim.team_packs.publish(key, for_all=False)
    server.cluster.start()
    assert told(wim) is None, "what is not whole is no pack of the team's"
    check = {one.key: one for one in server.administration("owner").check().checks}
    assert check["packs"].examples, "what was begun is noted"
    begun = len(sent)
    kim.team_packs.publish(key, for_all=False)
    assert sorted(set(sent)) == list(range(max(sent) + 1))
    assert len(sent) - begun < max(sent), "it went on where it was"

    wim.team.synchronize()
    with pytest.raises(ServerUnreachable):
        wim.team_packs.plan(key, at_piece(3, server.cluster.kill, "Fetching"))
    assert slug not in cases(wim)
    with pytest.raises(ServerUnreachable):
        wim.team_packs.plan(key)
    server.cluster.start()
    asked: list[int] = []
    pieces = server_packs.pieces

    def counted(connection: object, sha256: str, first: int) -> object:
        asked.append(first)
        return pieces(connection, sha256, first)  # type: ignore[arg-type]

    monkeypatch.setattr(server_packs, "pieces", counted)
    plan = wim.team_packs.plan(key)
    assert asked[0] >= 2, "it went on where it was"
    wim.team_packs.take(plan)
    assert slug in cases(wim)


def test_fetching_can_be_cancelled_and_what_is_withdrawn_meanwhile_is_told(
    desk: Desk, valley: PackContent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_small_pieces(monkeypatch)
    kim, wim, key = desk("kim"), desk("wim"), valley.info.id
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=False)
    wim.team.synchronize()

    def cancel() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        wim.team_packs.plan(key, at_piece(2, cancel, "Fetching"))
    with pytest.raises(server_packs.PackGone, match="withdrawn or published anew"):
        wim.team_packs.plan(key, at_piece(1, lambda: kim.team_packs.withdraw(key), "Fetching"))
    assert told(wim) is None


def test_a_pack_that_was_changed_on_the_way_is_not_read(
    desk: Desk, server: Server, valley: PackContent, tmp_path: Path
) -> None:
    kim, wim = desk("kim"), desk("wim")
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=True)
    with server.cluster.super(f"desks{server.number}") as superuser:
        superuser.execute("UPDATE casestudies.team_pack_pieces SET body = set_byte(body, 30, 1)")
    wim.team.synchronize()
    (done,) = wim.team_packs.take_due()
    assert "did not come as it was sent" in done.problem
    check = {one.key: one for one in server.administration("owner").check().checks}
    assert check["packs"].examples == (valley.info.id,)


def test_offline_all_stays_as_it_was(
    desk: Desk, server: Server, valley: PackContent, slug: str, tmp_path: Path
) -> None:
    kim, wim, wanda = desk("kim"), desk("wim"), desk("wanda")
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=True)
    for one in (wim, wanda):
        one.team.synchronize()
    plan = wanda.team_packs.plan(valley.info.id)
    server.cluster.kill()
    try:
        assert wanda.team_packs.plan(valley.info.id) == plan, "what is fetched needs no server"
        wanda.team_packs.take(plan)
        assert slug in cases(wanda)
        (offer,) = wim.team_packs.packs()
        assert offer.automatic
        assert wim.team_packs.take_due() == (), "it waits until the server answers"
        assert wim.team_packs.packs() == (offer,)
        with pytest.raises(ServerUnreachable):
            kim.team_packs.withdraw(valley.info.id)
    finally:
        server.cluster.start()
    (done,) = wim.team_packs.take_due()
    assert done.problem == ""
    assert slug in cases(wim)
    wim.team.leave()
    assert wim.team_packs.packs() == ()
    assert slug in cases(wim), "what was taken stays"


def test_a_colleague_s_note_on_a_case_that_is_not_here_names_the_pack(
    desk: Desk, valley: PackContent, slug: str, tmp_path: Path
) -> None:
    kim, wim = desk("kim"), desk("wim")
    add(kim, valley, tmp_path)
    kim.team_packs.publish(valley.info.id, for_all=False)
    kim.notes.keep(kim.notes.new(NoteKind.NOTE, of_case(slug), "Visit in May"))
    kim.team.synchronize()
    wim.team.synchronize()
    (listed,) = wim.notes.listed((NoteKind.NOTE,))
    assert listed.gone
    pack = wim.team_packs.by_case()[listed.note.target.case]
    assert (pack.title, dict(pack.slugs)[slug]) == (valley.info.title, valley.cases[0].name)


def test_what_another_program_told_of_a_pack_is_read_with_suspicion(
    desk: Desk, valley: PackContent, tmp_path: Path, server: Server
) -> None:
    kim = desk("kim")
    kim.team_packs.publish_file(write(valley, tmp_path), for_all=False)
    for about in ("no JSON", "[]", '{"size": -1, "cases": [1, ["a"], ["a", "b"]]}'):
        with server.cluster.super(f"desks{server.number}") as superuser:
            superuser.execute("UPDATE casestudies.added_packs SET report = %s", (about,))
        (found,) = kim.team_packs.packs() if kim.team.synchronize() else ()
        assert (found.size, found.for_all) == (0, False)
        assert len(found.slugs) == ("cases" in about)


def test_without_a_team_nothing_that_speaks_to_a_server_is_loaded(
    few_profile: Path, tmp_path: Path
) -> None:
    shutil.copytree(few_profile, tmp_path / "profile")
    program = (
        "import sys; from pathlib import Path\n"
        "from casestudies.bootstrap import make_services\n"
        "from casestudies.store.library import LibraryStore\n"
        "from casestudies.paths import find_paths\n"
        "services = make_services(find_paths(profile=Path(sys.argv[1])))\n"
        "services.library._store = LibraryStore(services.paths.library)\n"
        "packs = services.team_packs\n"
        "assert (packs.packs(), packs.by_case(), packs.due()) == ((), {}, ())\n"
        "assert not packs.keeps and packs.can_publish() == ()\n"
        "services.close()\n"
        "assert 'psycopg' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "profile")], check=True)
