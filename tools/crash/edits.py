"""What a user does in an editing session: each edit once, chosen at random."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.importing import ImportChoices
from casestudies.model.library.notes import NoteKind, Target, of_finding, place_of
from casestudies.model.profile import SchoolProfile
from casestudies.model.saved import SavedKind
from casestudies.model.team import TeamScope
from casestudies.model.visit import FieldNote, VisitPlan
from casestudies.model.workshop import EntryKind, RoomEntry
from casestudies.packs.writing import casepack, pack_files
from casestudies.services.cases.beginnings import copy_of
from casestudies.store.care.trash import forget_old
from casestudies.store.failures import DiskFull
from casestudies.store.sync.desk import DeskSide
from casestudies.store.sync.packs import DeskPacks
from casestudies.store.sync.records import Image, Record, ServerRow, image_of, key_of
from casestudies.store.team.packs import ServerPack, digest
from tools.hostile.sound import RIS, TABLE, project

PACK, RIVAL = "crash-pack", "crash-rival"
SETTING = "crash_setting"
WRITTEN = "written"  # the folder of files that are written, beside the library
TEAM_SEEN = datetime(2026, 11, 29, tzinfo=UTC)
_COLLEAGUE = "ana"


# --- files that the session reads --------------------------------------------------------------


def make_files(services: Services, folder: Path) -> None:
    """The packs, tables and projects of the session. The pack has two versions; the rival has a
    case of the same slug, which is left to whoever came first."""
    folder.mkdir()
    library = services.library
    case = min(library.cases(), key=lambda one: (one.parent is not None, len(one.sources)))
    words = library.vocabulary()

    def pack(key: str, version: str, *slugs: str) -> bytes:
        cases = tuple(
            replace(case, slug=slug, name=f"{slug} {version}", short_name=slug, nces=None)
            for slug in slugs
        )
        info = PackInfo(key, f"The pack {key}", version, "en", "CC-BY-4.0", 1)
        files = pack_files(PackContent(info, words, cases))
        return casepack({name: files[name] for name in files if not name.startswith("vocabulary/")})

    for name, data in {
        "pack-1.casepack": pack(PACK, "2026.11.1", "crash-one", "crash-both"),
        "pack-2.casepack": pack(PACK, "2026.11.2", "crash-one", "crash-two", "crash-both"),
        "rival.casepack": pack(RIVAL, "2026.11.1", "crash-both", "crash-three"),
        "schools.csv": TABLE,
        "schools-2.csv": TABLE + b"Lake School,Dover,NH,200,1\n",
        "study.qdpx": project(),
        "read.ris": RIS,
    }.items():
        (folder / name).write_bytes(data)


# --- edits ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Session:
    """What edits work on: the open library, the session's own chance, its ``files`` and text that
    no other edit has."""

    services: Services
    chance: random.Random
    files: Path

    def text(self) -> str:
        return f"text {self.chance.randrange(10**9)} " * self.chance.randint(1, 40)

    def key(self) -> str:
        return UUID(int=self.chance.getrandbits(128)).hex

    def saved(self, *kinds: SavedKind) -> Any:
        """One of the saved things of these kinds; None where there is none."""
        items = [item for kind in kinds for item in self.services.saved.items(kind)]
        return self.chance.choice(items) if items else None

    def slugs(self) -> list[str]:
        return [brief.slug for brief in self.services.library.briefs()]


Edit = Callable[[Session], object]
"""Makes one change, or none where there is nothing to change."""


def _new_thing(session: Session) -> None:
    saved, name = session.services.saved, f"Name {session.chance.randrange(99)}"
    match session.chance.randrange(3):
        case 0:
            saved.save_search(name, f"casestudies:search?q={session.chance.randrange(10**6)}")
        case 1:
            saved.save_comparison(name, _spec(session))
        case _:
            session.services.notes.collect(name, [Target(session.chance.choice(session.slugs()))])


def _spec(session: Session) -> ComparisonSpec:
    return ComparisonSpec(tuple(session.chance.sample(session.slugs(), 3)))


def _change_thing(session: Session) -> None:
    if item := session.saved(SavedKind.COMPARISON):
        session.services.saved.update_comparison(item.key, _spec(session), item.updated)


def _delete_thing(session: Session) -> None:
    kinds = (SavedKind.COMPARISON, SavedKind.SEARCH, SavedKind.VISIT, SavedKind.WORKSHOP)
    if item := session.saved(*kinds):
        session.services.saved.delete(item.key)


def _rename_thing(session: Session) -> None:
    if item := session.saved(SavedKind.COMPARISON, SavedKind.SEARCH, SavedKind.COLLECTION):
        session.services.saved.rename(item.key, f"Other name {session.chance.randrange(99)}")


def _new_note(session: Session) -> None:
    notes, target = session.services.notes, Target(session.chance.choice(session.slugs()))
    notes.keep(notes.new(NoteKind.NOTE, target, session.text()))


def _change_note(session: Session) -> None:
    if found := session.services.notes.notes():
        note = replace(session.chance.choice(found), text=session.text())
        session.services.notes.keep(note)


def _delete_note(session: Session) -> None:
    if found := session.services.notes.notes():
        session.services.notes.delete(session.chance.choice(found))


def _tray(session: Session) -> None:
    session.services.workspace.set_tray(session.chance.sample(session.slugs(), 3))


def _new_case(session: Session) -> None:
    services = session.services
    if len(services.cases.cases()) < 4:
        case = services.library.case(session.chance.choice(session.slugs()))
        name = f"Ours {session.chance.randrange(999)}"
        services.cases.new(replace(copy_of(case, name), nces=""))


def _change_case(session: Session) -> None:
    if found := session.services.cases.cases():
        case = session.chance.choice(found)
        assert case.draft is not None
        changed = replace(case.draft, summary=session.text())
        session.services.cases.update(case.key, changed, case.draft)


def _delete_case(session: Session) -> None:
    if found := session.services.cases.cases():
        session.services.cases.delete(session.chance.choice(found).key)


def _untouched(session: Session) -> None:
    """A visit or a case that is begun and left again."""
    if session.chance.random() < 0.5:
        plan = VisitPlan("New visit")
        written = session.services.visits.new("New visit", plan)
        session.services.visits.take_back(written.key, plan)
    else:
        written = session.services.cases.new(CaseDraft())
        session.services.cases.take_back(written.key, CaseDraft())


def _visit(session: Session) -> None:
    visits = session.services.visits
    found = [one for one in visits.visits() if one.plan is not None]
    if len(found) < 3:
        visits.new_sample()
        return
    one = session.chance.choice(found)
    assert one.plan is not None
    visits.keep(one.key, replace(one.plan, notes=session.text()), {})


def _field_note(session: Session) -> None:
    visits = session.services.visits
    found = [one for one in visits.visits() if one.plan is not None and one.plan.stops]
    if found:
        one = session.chance.choice(found)
        assert one.plan is not None
        there = visits.notes(one.key)
        if there and session.chance.random() < 0.5:
            note = replace(session.chance.choice(there), text=session.text())
        else:
            stop = session.chance.choice(one.plan.stops).id
            note = FieldNote(session.key(), stop, datetime.now(UTC), session.text(), "grading")
        visits.write_note(one.key, note)


def _workshop(session: Session) -> None:
    workshops = session.services.workshops
    found = workshops.workshops()
    if len(found) < 2:
        workshops.new_sample()
        return
    one = session.chance.choice(found)
    assert one.workshop is not None
    goals = (*one.workshop.goals[:2], session.text())
    workshops.keep(one.key, replace(one.workshop, goals=goals), {})


def _room(session: Session) -> None:
    if item := session.saved(SavedKind.WORKSHOP):
        kind = session.chance.choice(list(EntryKind))
        entry = RoomEntry(session.key(), kind, datetime.now(UTC), "grading", text=session.text())
        session.services.workshops.write_entry(item.key, entry)


def _carried(session: Session) -> None:
    """A workshop goes to another laptop and comes back with a word more."""
    if item := session.saved(SavedKind.WORKSHOP):
        path = session.files.parent / f"{session.key()}.workshop"
        try:
            session.services.workshops.save_file(item.key, path)
            session.services.workshops.open_file(path)
        finally:
            path.unlink(missing_ok=True)


def _add_pack(session: Session) -> None:
    packs = session.services.packs
    name = session.chance.choice(["pack-1.casepack", "pack-2.casepack", "rival.casepack"])
    packs.add(packs.plan(session.files / name), older=True)


def _turn_pack(session: Session) -> None:
    packs = session.services.packs
    there = [one for one in packs.packs() if one.info.id in (PACK, RIVAL)]
    if there:
        one = session.chance.choice(there)
        if session.chance.random() < 0.5:
            packs.remove(one.info.id)
        else:
            packs.set_enabled(one.info.id, not one.enabled)


def _from_trash(session: Session) -> None:
    if things := session.services.trash.things():
        session.services.trash.restore(session.chance.choice(things))


def _import_schools(session: Session) -> None:
    imports = session.services.imports
    path = session.files / session.chance.choice(["schools.csv", "schools-2.csv"])
    reported = {"Mastery grading": "practice:competencies-by-course"}
    imports.run(imports.dry_run(path, ImportChoices(meanings=reported, title="Schools")))


def _import_study(session: Session) -> None:
    imports = session.services.imports
    name = session.chance.choice(["study.qdpx", "read.ris"])
    imports.run(imports.dry_run(session.files / name))


def _undo_import(session: Session) -> None:
    if found := session.services.imports.imports():
        session.services.imports.undo(session.chance.choice(found).id)


def _mark(session: Session) -> None:
    """A star or a highlight on a finding."""
    notes = session.services.notes
    case = session.services.library.case(session.chance.choice(session.slugs()))
    if found := [finding for _, finding in case.findings()]:
        finding = session.chance.choice(found)
        target, words = of_finding(case.slug, finding.id), finding.text[:40]
        if session.chance.random() < 0.5:
            notes.turn_star(target)
        else:
            place = place_of(finding.text, 0, len(words))
            notes.keep(notes.new(NoteKind.HIGHLIGHT, target, quote=words, place=place))


def _collect(session: Session) -> None:
    """Something goes into a collection, or out of it."""
    if item := session.saved(SavedKind.COLLECTION):
        notes = session.services.notes
        there = notes.collection(item.key).targets
        if there and session.chance.random() < 0.5:
            notes.take_from(item.key, session.chance.choice(there))
        else:
            notes.add_to(item.key, [Target(session.chance.choice(session.slugs()))])


def _arrange(session: Session) -> None:
    """A saved thing is duplicated, or moved among its kind."""
    saved = session.services.saved
    if item := session.saved(SavedKind.COMPARISON, SavedKind.SEARCH, SavedKind.WORKSHOP):
        if session.chance.random() < 0.3:
            saved.duplicate(item.key)
        else:
            saved.move(item.key, session.chance.randrange(len(saved.items(item.kind))))


def _profile(session: Session) -> None:
    saved = session.services.saved
    profile = SchoolProfile(enrollment=session.chance.randint(50, 900))
    if found := saved.profiles():
        one = session.chance.choice(found)
        saved.update_profile(one.key, profile, one.updated)
    else:
        saved.save_profile("Our school", profile)


def _recent(session: Session) -> None:
    """A search is remembered; seldom all are forgotten."""
    saved = session.services.saved
    if session.chance.random() < 0.2:
        saved.forget_searches()
    else:
        saved.remember_search(f"casestudies:search?q={session.chance.randrange(30)}")


def _settings(session: Session) -> None:
    settings = session.services.settings
    settings.change(**{SETTING: session.chance.randrange(10**6)})
    settings.save()


def _attach(session: Session) -> None:
    """A file is attached to a field note; now and then the note is never written."""
    visits = session.services.visits
    found = [one for one in visits.visits() if one.plan is not None and one.plan.stops]
    if not found:
        return
    path = session.files.parent / f"{session.key()}.txt"
    try:
        path.write_text(session.text(), encoding="utf-8")
        attachment = visits.attach(path).attachment
    finally:
        path.unlink(missing_ok=True)
    if session.chance.random() < 0.7:
        one = session.chance.choice(found)
        assert one.plan is not None
        stop = session.chance.choice(one.plan.stops).id
        now = datetime.now(UTC)
        note = FieldNote(session.key(), stop, now, "a photo", "grading", attachment=attachment)
        visits.write_note(one.key, note)


def _repair(session: Session) -> None:
    session.services.care.repair()


def _empty_trash(session: Session) -> None:
    """A month goes by: what was deleted is let go."""
    with session.services.library.store.database.changing() as connection:
        forget_old(connection, datetime.now(UTC) + timedelta(days=31))


def _restore_backup(session: Session) -> None:
    """All is again what it was at a backup."""
    backups = session.services.backups
    if found := backups.backups():
        backups.restore(session.chance.choice(found))


def _take_case(session: Session) -> None:
    """A case comes beside the others of its pack, which is not written anew."""
    packs = session.services.packs
    if any(one.info.id == PACK and one.enabled for one in packs.packs()):
        content = packs.content(PACK)
        slug = f"crash-taken-{session.chance.randrange(9)}"
        case = replace(content.cases[0], slug=slug, name=slug, short_name=slug)
        info = replace(content.info, version=f"2026.12.{session.chance.randint(1, 99)}")
        packs.add_case(replace(content, info=info, cases=(case,), asked_as=()))


def _write_file(session: Session) -> None:
    """A pack is written to a file that may be there."""
    packs = session.services.packs
    if any(one.info.id == PACK for one in packs.packs()):
        folder = session.services.paths.library.parent / WRITTEN
        with suppress(OSError):  # a full disk; what writes the file tells of it
            folder.mkdir(exist_ok=True)
        packs.save_copy(PACK, folder / f"{session.chance.randrange(2)}.casepack")


def _back(session: Session) -> None:
    session.services.history.undo()


def _forth(session: Session) -> None:
    session.services.history.redo()


# --- with a team ------------------------------------------------------------------------------


def join(services: Services, files: Path) -> None:
    """Joins a team whose server is never asked: what goes there and what comes is made up by the
    edits, as an exchange would write it here. It has published a pack for all desks, which this
    desk has fetched."""
    database = services.library.store.database
    DeskSide(database).join("postgresql://me@127.0.0.1:9/team", "Team", "member", share_here=True)
    body = (files / "pack-1.casepack").read_bytes()
    about = json.dumps({"size": len(body), "for_all": True, "cases": [["crash-one", "One"]]})
    pack = ServerPack(
        PACK, "Pack", "2026.11.1", digest(body), about, 1, _COLLEAGUE, TEAM_SEEN, False
    )
    DeskPacks(database).note([pack])
    folder = services.paths.cache / "team-packs"
    with suppress(OSError):  # where the disk is full already nothing was fetched
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{PACK}-2026.11.1.casepack").write_bytes(body)


def _desk(session: Session) -> DeskSide:
    return DeskSide(session.services.library.store.database)


def _send(session: Session) -> None:
    """The server takes what waits."""
    desk = _desk(session)
    team = desk.team()
    if team is not None:
        sending = desk.to_send(20)
        desk.sent(sending, {one.record: one.version + 1 for one in sending}, team.seen)


def _kept_apart(*_bodies: str) -> None:
    """Two bodies that were written at once are not merged: both are kept."""


def _receive(session: Session) -> None:
    """A colleague changed a record that is here, or wrote another one like it."""
    desk = _desk(session)
    team = desk.team()
    if team is None:
        return
    with session.services.library.store.database.reading() as connection:
        rows = connection.execute(
            "SELECT table_name, key, version FROM desk_records WHERE dirty = 0 AND base IS NOT NULL"
        ).fetchall()
        if not rows:
            return
        row = session.chance.choice(rows)
        record = Record(row["table_name"], row["key"])
        there = " AND ".join(f'"{key}" = ?' for key in record.shared.keys)
        found = connection.execute(f"{record.shared.table.select} WHERE {there}", record.values)
        image: Image = image_of(record.shared, found.fetchone())
    if session.chance.random() < 0.5 and len(record.shared.keys) == 1:
        begin, dash, _ = record.values[0].rpartition("-")
        key = f"{begin}{dash}{session.key()[:12]}" if begin == "own" else session.key()
        record = Record(record.table, key_of([key]))
        image = {**image, record.shared.keys[0]: key}
        if "name" in image:
            image["name"] = f"Hers {session.chance.randrange(10**6)}"
    elif record.table in ("notes", "field_notes", "room_entries"):
        image = {**image, "text": session.text()}
    services = session.services
    server = ServerRow(record, image, row["version"] + 1, owner=_COLLEAGUE, person=_COLLEAGUE)
    desk.apply([server], team.seen, team.seen + 1, "me", _kept_apart, services.cases.show_saved)
    services.library.forget()


def _team_pack(session: Session) -> None:
    """What the team published for all desks comes by itself."""
    session.services.team_packs.take_due()


def _share(session: Session) -> None:
    """A note or a saved thing becomes the team's, or one's own."""
    team = session.services.team
    scope = session.chance.choice(list(TeamScope))
    if mine := [one for one in team.records() if one.mine]:
        team.share(session.chance.choice(mine), scope)


def _settle(session: Session) -> None:
    """Two texts of one thing were looked at."""
    team = session.services.team
    if team.joined and (found := team.conflicts()):
        team.settle(session.chance.choice(found).id)


def _leave(session: Session) -> None:
    """Seldom a desk leaves its team; all that is here stays."""
    if session.chance.random() < 0.1:
        session.services.team.leave()


EDITS: tuple[tuple[Edit, int], ...] = (
    *((edit, 2) for edit in (_new_thing, _new_note, _change_note, _change_case, _field_note)),
    *((edit, 1) for edit in (_change_thing, _delete_thing, _rename_thing, _delete_note, _tray)),
    *((edit, 1) for edit in (_new_case, _delete_case, _untouched, _visit, _workshop, _room)),
    *((edit, 1) for edit in (_carried, _add_pack, _turn_pack, _from_trash, _import_schools)),
    *((edit, 1) for edit in (_import_study, _undo_import, _team_pack, _mark, _collect)),
    *((edit, 1) for edit in (_arrange, _profile, _recent, _settings, _attach, _repair)),
    *((edit, 1) for edit in (_empty_trash, _restore_backup, _take_case, _write_file)),
    *((edit, 1) for edit in (_share, _settle, _leave)),
    *((edit, 2) for edit in (_back, _forth, _send, _receive)),
)
_REFUSED = (_add_pack, _from_trash, _import_schools, _import_study, _back, _forth, _team_pack)
"""Edits that may be told that something is in their way."""
MANY = {
    _import_study.__name__: "imports",
    _undo_import.__name__: "imports",
    _restore_backup.__name__: "",
    _back.__name__: "",
    _forth.__name__: "",
}
"""Edits that change several things at once: with the part that tells of each, "" for any."""


def chosen(chance: random.Random) -> Edit:
    """An edit, by chance."""
    edits, weights = zip(*EDITS, strict=True)
    return chance.choices(edits, weights)[0]


def edit(session: Session, what: Edit) -> None:
    """Makes one change such as a user makes; what is refused with a reason changes nothing."""
    try:
        what(session)
    except KnownError as error:
        if what not in _REFUSED or _is_of_the_disk(error):
            raise


def _is_of_the_disk(error: KnownError) -> bool:
    """Whether the disk is what is in the way."""
    return isinstance(error, DiskFull) or "could not be kept on this computer" in str(error)
