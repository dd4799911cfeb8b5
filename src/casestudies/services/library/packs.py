"""Packs that the user adds: read with a dry run, kept whole, updated, put to rest and removed."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casestudies.errors import KnownError
from casestudies.model.brief import CORE_PACK, OWN_PACK, CaseBrief
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.library.pack import (
    AddedKind,
    AddedPack,
    MadePack,
    PackChanges,
    PackOrder,
    PackPlan,
    PackStep,
    PackUpdate,
    PackView,
    TakenCase,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.model.saved import SavedKind
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said
from casestudies.services.files import write_whole
from casestudies.services.library.core_updates import core_updates
from casestudies.services.library.pack_body import from_body, to_body
from casestudies.services.library.pack_changes import (
    pack_changes,
    report_data,
    updates_from_data,
    updates_to_data,
)
from casestudies.services.library.service import LibraryService
from casestudies.services.library.shown_content import needed_vocabulary, shown
from casestudies.store.added_packs import AddedPackStore
from casestudies.store.notes import NoteStore

if TYPE_CHECKING:
    from casestudies.services.cases.service import CaseService
    from casestudies.services.workspace.saved import SavedService

OWN_TITLE = mark("Your cases")
MOST_BESIDE = 20
"""Cases of a pack that the search joins in memory; with more its index is made anew."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class PackService:
    """Packs of an open library. Any thread may ask; reading a pack takes its time, so ask in a
    worker. ``own`` gives the user's own cases, which show anew when the vocabulary has changed.
    Every write is one transaction for its pack and raises ``KnownError`` when the file fails."""

    def __init__(
        self,
        library: LibraryService,
        saved: SavedService,
        own: Callable[[], CaseService],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._library = library
        self._saved = saved
        self._own = own
        self._now = now

    # --- what there is ------------------------------------------------------------------------

    def packs(self) -> tuple[PackView, ...]:
        """The core pack, then packs and imports in the order in which they were added."""
        infos = {pack.id: pack for pack in self._library.packs()}
        cases = Counter[str]()
        findings = Counter[str]()
        for brief in self._library.briefs():
            cases[brief.pack] += 1
            findings[brief.pack] += brief.findings
        stand = Counter(self._library.store.packs_by_case().values())
        core = infos.get(CORE_PACK)
        updates = core_updates(self._library.store)
        found = (
            []
            if core is None
            else [PackView(core, None, cases[core.id], findings[core.id], updates=updates)]
        )
        for added in self._store.all():
            data = report_data(added.report)
            info = infos.get(added.id) or _info_of(added, data)
            found.append(
                PackView(
                    info=info,
                    kind=added.kind,
                    cases=cases[added.id] if added.enabled else _number(data, "cases"),
                    findings=findings[added.id] if added.enabled else _number(data, "findings"),
                    origin=added.origin,
                    added=added.added,
                    enabled=added.enabled,
                    left_out=tuple(_left(data)["left_out"]),
                    same=stand[added.id] - cases[added.id],
                    updates=updates_from_data(data.get("updates")),
                )
            )
        return tuple(found)

    def pack(self, key: str) -> PackView:
        """One of them. Raises ``KnownError`` where the library has no pack of that id."""
        for view in self.packs():
            if view.info.id == key:
                return view
        raise KnownError(said("The library has no pack “{key}”.").format(key=key))

    def cases_of(self, key: str) -> tuple[CaseBrief, ...]:
        """What shows of a pack: its cases by name."""
        return tuple(brief for brief in self._library.briefs() if brief.pack == key)

    def content(self, key: str) -> PackContent:
        """All of a pack that was added, as it was read. Raises ``KnownError``."""
        return from_body(self._store.body(key))

    def noted(self, changes: PackChanges) -> tuple[tuple[str, str, int], ...]:
        """How many of the user's notes, highlights and stars are on each finding that is gone by
        these changes: slug, id of the finding, count. The id is "" for those on a whole case that
        is gone. What has no note is left out."""
        notes = NoteStore(self._library.store.database)
        found = []
        for case in changes.cases:
            if not case.removed:
                continue
            counted = Counter(note.target.finding for note in notes.notes(case.slug))
            gone = [finding.id for finding in case.removed]
            if case.kind == "removed":
                gone.insert(0, "")
            found += [(case.slug, key, counted[key]) for key in gone if counted[key]]
        return tuple(found)

    # --- adding -------------------------------------------------------------------------------

    def plan(self, path: Path, progress: Progress = no_progress) -> PackPlan:
        """Reads and checks the pack (a folder or a ``.casepack``) at ``path`` and tells what adding
        it would do; nothing is changed. Raises ``PackError`` with all problems of a broken one, and
        ``KnownError`` for a pack that cannot be added here."""
        from casestudies.packs.reader import read_pack

        content = read_pack(path, progress)
        sha256 = content.info.content_hash
        if path.is_file():
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        return self.plan_content(content, path.name, sha256)

    def plan_content(self, content: PackContent, origin: str, sha256: str) -> PackPlan:
        """``plan`` for a pack that has been read."""
        before = self._store.find(content.info.id)
        _refuse_id(content.info, before)
        old = None
        if before is not None:
            try:
                old = from_body(self._store.body(before.id))
            except KnownError:
                old = None  # what cannot be read any more is replaced
        changes = self._here(pack_changes(old, content), content.info.id)
        return PackPlan(
            content=content,
            origin=origin,
            sha256=sha256,
            step=_step(content, before, old),
            before=before,
            changes=changes,
            taken=self._taken(content),
            dropped=self._dropped(content),
            noted=self.noted(changes),
        )

    def add(
        self, plan: PackPlan, progress: Progress = no_progress, *, older: bool = False
    ) -> ChangeSet:
        """Adds or updates what was planned; the user's notes and own work stay. Only with ``older``
        does an older version take the place of a newer one. Raises ``KnownError`` for that, and as
        ``LibraryStore.replace_pack``; lets ``Cancelled`` through: nothing has changed then."""
        if plan.step is PackStep.OLDER and plan.before is not None and not older:
            raise KnownError(
                said(
                    "The library has “{before}” in the newer version "
                    "{version}; the one of this file is {version2}. Say that you "
                    "want the older one. Nothing was changed."
                ).format(
                    before=plan.before.title,
                    version=plan.before.version,
                    version2=plan.info.version,
                )
            )
        content, now = plan.content, self._now()
        data = report_data(plan.before.report) if plan.before else {}
        left = self._left(content)
        seen = tuple(case for case in plan.changes.cases if case.slug not in left["left_out"])
        update = PackUpdate(
            plan.before.version if plan.before else "",
            content.info.version,
            now,
            replace(plan.changes, cases=seen),
        )
        updates = updates_from_data(data.get("updates"))
        if plan.changes or not updates:
            updates = (update, *updates)
        added = AddedPack(
            id=content.info.id,
            kind=AddedKind.PACK,
            title=content.info.title,
            version=content.info.version,
            origin=plan.origin,
            sha256=plan.sha256,
            added=plan.before.added if plan.before else now,
            report=_report(content, left, updates),
        )
        with self.settled() as changes:
            self._store.put(added, to_body(content), self._shown(content), progress)
        return changes()

    def add_case(self, found: PackContent) -> ChangeSet | None:
        """Puts a case, all that ``found`` has, behind the others of the pack of its id, which is
        left as it is: what is not known of the pack's other cases need not be read. None where that
        will not do and the whole pack is to be put: it is not there or at rest, the case is there
        already or brings words along, or the last ``MOST_BESIDE`` were put so."""
        key, (case,) = found.info.id, found.cases
        before = self._store.find(key)
        if before is None or not before.enabled or self._store.beside(key) >= MOST_BESIDE:
            return None
        data = report_data(before.report)
        words = needed_vocabulary(found, self._library.written_vocabulary())
        there = case.slug in self._library.store.packs_by_case() or self._taken(found)
        if there or any(_left(data).values()) or words != Vocabulary() or case.reported:
            return None
        if case.same_as or any(
            case.slug == same for _, same, _ in self._library.store.same_cases()
        ):
            return None
        changes = pack_changes(replace(found, cases=()), found)
        update = PackUpdate(before.version, found.info.version, self._now(), changes)
        told = hashlib.sha256(f"{before.sha256}\n{found!r}".encode()).hexdigest()
        report = data | {
            "cases": _number(data, "cases") + 1,
            "findings": _number(data, "findings") + sum(1 for _ in case.findings()),
            "updates": updates_to_data((update, *updates_from_data(data.get("updates")))),
        }
        added = replace(
            before,
            version=found.info.version,
            sha256=told,
            report=json.dumps(report, ensure_ascii=False),
        )
        body = to_body(replace(found, vocabulary=Vocabulary()))
        with self.settled() as changed:
            self._store.put_beside(added, body, found.info, case, found.asked_as)
        return changed()

    # --- what is there ------------------------------------------------------------------------

    def set_enabled(self, key: str, enabled: bool, progress: Progress = no_progress) -> ChangeSet:
        """Puts a pack to rest, so that it is kept and shows nowhere, or into use again."""
        content = self.content(key) if enabled else None
        with self.settled() as changes:
            self._store.set_enabled(key, content and self._shown(content), progress)
            if content is not None:
                self._note_left(key, content)
        return changes()

    def remove(self, key: str) -> tuple[AddedPack, ChangeSet]:
        """Puts a pack into the trash, from where ``restore`` brings it back; notes on its cases
        stay. Raises ``KnownError`` where there is none of that id."""
        added = self._store.find(key)
        if added is None:
            raise KnownError(
                said("The library has no pack “{key}” that could be removed.").format(key=key)
            )
        with self.settled() as changes:
            self._store.remove(key, self._now())
        return added, changes()

    def restore(self, number: int, progress: Progress = no_progress) -> ChangeSet:
        """Brings a pack back from the trash, under whose ``number`` it stands there. Raises
        ``KnownError`` where it is not there any more or another has its place by now."""
        kept = self._store.in_trash(number)
        if kept is None:
            raise KnownError(said("The pack is not in the trash any more."))
        added, body = kept
        content = self._shown(from_body(body)) if added.enabled else None
        with self.settled() as changes:
            self._store.restore(number, content, progress)
        return changes()

    def show(self, session: Any, keys: Iterable[str]) -> None:
        """Makes what shows of packs what is kept of them now, in a session of the caller's, who
        does it within ``settled``: a step of the history has written them."""
        for key in keys:
            self._store.show(session, key, lambda body: self._shown(from_body(body)))

    @contextmanager
    def settled(self) -> Iterator[Callable[[], ChangeSet]]:
        """A block that changes packs, after which each shows what it should beside the others: all
        of it is one transaction. It gives a call that tells afterwards what changed."""
        words, more = self._library.written_vocabulary(), ChangeSet()
        try:
            with self._library.store.database.together(content=True):
                yield lambda: ChangeSet(content=True, packs=True) | more
                more = self._settle(words)
        finally:
            self._library.forget()

    # --- making -------------------------------------------------------------------------------

    def make(self, order: PackOrder, progress: Progress = no_progress) -> MadePack:
        """The pack that is asked for, checked by the rules of the format; nothing is written."""
        from casestudies.services.library.pack_making import make_pack

        return make_pack(order, self._library, self._own(), progress)

    def export(self, made: MadePack, path: Path) -> None:
        """Writes a made pack as ``.casepack``, whole or not at all. Raises ``KnownError`` for one
        with problems and where the file cannot be written."""
        if not made.ready:
            raise KnownError(said("This pack cannot be shared yet; see what is still to be done."))
        _write(path, made.data)

    def save_copy(self, key: str, path: Path) -> None:
        """Writes a pack of the library as ``.casepack``. Raises ``KnownError``."""
        from casestudies.packs.writing import casepack, pack_files

        _write(path, casepack(pack_files(self.content(key))))

    # --- inside -------------------------------------------------------------------------------

    @property
    def _store(self) -> AddedPackStore:
        return AddedPackStore(self._library.store.database)

    def _settle(self, words: Vocabulary) -> ChangeSet:
        """After a change: packs that had left a case or a word to another one have it now if that
        is gone, and own cases show codes that are there again, or no more."""
        self._library.forget()
        for added in self._store.all():
            before = _left(report_data(added.report))
            if not added.enabled or not any(before.values()):
                continue
            content = self.content(added.id)
            if self._left(content) != before:
                self._store.set_enabled(added.id, self._shown(content))
                self._note_left(added.id, content)
        self._library.forget()
        if self._library.written_vocabulary() != words:
            return self._own().refresh()
        return ChangeSet()

    def _shown(self, content: PackContent) -> PackContent:
        return shown(content, self._known(content), set(self._left(content)["left_out"]))

    def _left(self, content: PackContent) -> dict[str, list[str]]:
        """The slugs and the keys of the vocabulary that a pack leaves to others."""
        core = self._library.store.vocabulary(CORE_PACK)
        own, rest = (needed_vocabulary(content, known) for known in (core, self._known(content)))
        keys = [set(_keys(words)) for words in (own, rest)]
        return {
            "left_out": [case.slug for case in self._taken(content)],
            "left_words": sorted(keys[0] - keys[1]),
        }

    def _known(self, content: PackContent) -> Vocabulary:
        """The words of all other packs that show."""
        words = Vocabulary()
        for pack in self._library.store.packs():
            if pack.id != content.info.id:
                words = words.with_added(self._library.store.vocabulary(pack.id))
        return words

    def _taken(self, content: PackContent) -> tuple[TakenCase, ...]:
        """The cases of a pack whose slugs belong to another one, or to a case of the user's own,
        shown or not."""
        packs = self._library.store.packs_by_case()
        packs |= {item.key: OWN_PACK for item in self._saved.items(SavedKind.CASE)}
        titles = {pack.id: pack.title for pack in self._library.packs()} | {
            OWN_PACK: said(OWN_TITLE)
        }
        return tuple(
            TakenCase(case.slug, case.name, pack, titles.get(pack, pack))
            for case in content.cases
            if (pack := packs.get(case.slug, content.info.id)) != content.info.id
        )

    def _dropped(self, content: PackContent) -> tuple[str, ...]:
        """Sentences about words of a pack that the library knows with another meaning."""
        known = self._library.written_vocabulary()
        before = self._library.store.vocabulary(content.info.id)
        words = content.vocabulary
        kept = []
        for items, by_key, own in (
            (words.dimensions, known.dimension_by_key, before.dimension_by_key),
            (words.populations, known.population_by_key, before.population_by_key),
            (words.practices, known.practice_by_key, before.practice_by_key),
        ):
            for item in items:
                there = by_key.get(item.key)
                if there is not None and there != item and item.key not in own:
                    kept.append(
                        said(
                            "“{item}” ({key}) keeps the meaning that the library has for it."
                        ).format(item=item.name, key=item.key)
                    )
        return tuple(kept)

    def _here(self, changes: PackChanges, pack: str) -> PackChanges:
        """The changes without cases that would go but never showed: another pack has them."""
        packs = self._library.store.packs_by_case()
        cases = tuple(
            case
            for case in changes.cases
            if case.kind != "removed" or packs.get(case.slug, pack) == pack
        )
        return replace(changes, cases=cases)

    def _note_left(self, key: str, content: PackContent) -> None:
        added = self._store.find(key)
        if added is not None:
            data = report_data(added.report) | self._left(content)
            self._store.set_report(key, json.dumps(data, ensure_ascii=False))


def _refuse_id(info: PackInfo, before: AddedPack | None) -> None:
    if info.id == CORE_PACK:
        raise KnownError(
            said(
                "This is a pack with the id of the core library, which only a new version of the "
                "program replaces. Nothing was changed."
            )
        )
    if info.id == OWN_PACK:
        raise KnownError(
            said(
                "A pack cannot have the id “{own_pack}”, under which your own cases stand. Nothing "
                "was changed."
            ).format(own_pack=OWN_PACK)
        )
    if before is not None and before.kind is AddedKind.IMPORT:
        raise KnownError(
            said(
                "The library has an import “{before}” with the id of this pack ({id}). "
                "Undo that import, or give the pack another id. Nothing was changed."
            ).format(before=before.title, id=info.id)
        )


def _step(content: PackContent, before: AddedPack | None, old: PackContent | None) -> PackStep:
    if before is None:
        return PackStep.NEW
    then, now = version_order(before.version), version_order(content.info.version)
    if then != now:
        return PackStep.NEWER if now > then else PackStep.OLDER
    return PackStep.SAME if old == content else PackStep.OTHER


def version_order(version: str) -> tuple[int, ...]:
    """What versions are put in order by."""
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


def _keys(words: Vocabulary) -> list[str]:
    return [item.key for item in (*words.dimensions, *words.populations, *words.practices)]


def _report(
    content: PackContent, left: dict[str, list[str]], updates: tuple[PackUpdate, ...]
) -> str:
    info = content.info
    data = {
        "language": info.language,
        "licence": info.licence,
        "made_by": info.made_by,
        "made_on": info.made_on,
        "cases": len(content.cases),
        "findings": sum(1 for case in content.cases for _ in case.findings()),
        **left,
        "updates": updates_to_data(updates),
    }
    return json.dumps(data, ensure_ascii=False)


def _info_of(added: AddedPack, data: dict[str, Any]) -> PackInfo:
    """The manifest of a pack that does not show, as far as its report tells it."""
    told = {name: str(data.get(name, "")) for name in ("language", "licence", "made_by", "made_on")}
    return PackInfo(added.id, added.title, added.version, schema=1, **told)


def _number(data: dict[str, Any], name: str) -> int:
    found = data.get(name)
    return found if isinstance(found, int) else 0


def _left(data: dict[str, Any]) -> dict[str, list[str]]:
    found = {name: data.get(name) for name in ("left_out", "left_words")}
    return {
        name: list(map(str, keys)) if isinstance(keys, list) else [] for name, keys in found.items()
    }


def _write(path: Path, data: bytes) -> None:
    if not path.parent.is_dir():
        raise KnownError(
            said("There is no folder “{parent}”; nothing was written.").format(parent=path.parent)
        )
    try:
        write_whole(path, data)
    except OSError as error:
        raise KnownError(
            said("The pack could not be written ({what}).").format(what=error.strerror or error),
            file=str(path),
        ) from error
