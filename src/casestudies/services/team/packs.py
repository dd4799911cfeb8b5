"""A team's packs and vocabulary: published by keepers, offered to every desk, taken by the same dry
run as a file's, or by itself where the keeper marked a pack for all desks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casestudies.errors import KnownError
from casestudies.model.brief import CORE_PACK, TEAM_PACK
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackContent
from casestudies.model.library.pack import AddedKind, AddedPack, MadePack, PackPlan
from casestudies.model.progress import Progress, no_progress
from casestudies.model.team.packs import WORDS_PACK, PackDone, PackStanding, TeamPack
from casestudies.model.team.people import TeamRole
from casestudies.said import mark, said
from casestudies.services.library.packs import PackService, utc_now, version_order
from casestudies.services.library.service import LibraryService
from casestudies.services.team.fetching import PackFolder, send
from casestudies.services.team.service import REACHING, TeamService

if TYPE_CHECKING:
    from casestudies.store.sync.packs import DeskPack, DeskPacks
    from casestudies.store.team.connecting import TeamConnection

_NO_KEEPER = mark("Only a keeper of the team can publish or withdraw a pack. Nothing was changed.")


class TeamPackService:
    """Packs of the team that an open library is joined to. What is told of them is what was heard
    last, also offline. Any thread may ask; fetching and publishing take their time, so ask in a
    worker. Methods raise ``KnownError``; ``ServerUnreachable`` of them where no server answers.
    ``folder`` is in the cache."""

    def __init__(
        self,
        library: LibraryService,
        team: TeamService,
        packs: PackService,
        folder: Path,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._library = library
        self._team = team
        self._packs = packs
        self._folder = PackFolder(folder)
        self._now = now

    # --- what there is ------------------------------------------------------------------------

    def packs(self) -> tuple[TeamPack, ...]:
        """All packs of the team, and those that it withdrew and this library has, by title; none
        where no team was joined."""
        if not self._team.joined:  # nothing that speaks to a server is loaded for it
            return ()
        known = self._desk.all()
        here = {added.id: added for added in self._added()}
        found = [_told(one, here.get(one.id)) for one in known]
        return tuple(one for one in found if one is not None)

    def pack(self, key: str) -> TeamPack:
        """One of them. Raises ``KnownError`` where the team has none of that id."""
        for one in self.packs():
            if one.id == key:
                return one
        raise KnownError(said("The team has no pack “{key}”.").format(key=key))

    def by_case(self) -> dict[str, TeamPack]:
        """By slug the packs of the team that this library does not have as the team does."""
        return {
            slug: one
            for one in self.packs()
            if one.standing in (PackStanding.NEW, PackStanding.OTHER, PackStanding.DECLINED)
            for slug, _ in one.slugs
        }

    def due(self) -> tuple[TeamPack, ...]:
        """What this desk does by itself: packs for all desks that are new, newer or withdrawn, and
        about which nothing else was decided here."""
        if self._library.read_only:
            return ()
        return tuple(one for one in self.packs() if one.automatic)

    # --- at each desk -------------------------------------------------------------------------

    def plan(self, key: str, progress: Progress = no_progress) -> PackPlan:
        """Fetches a pack, goes on where it was interrupted, and tells what taking it would do;
        nothing is changed. Raises as ``PackService.plan``."""
        pack = self._published(key)
        return self._packs.plan(self._fetched(pack, progress), progress)

    def take(
        self, plan: PackPlan, progress: Progress = no_progress, *, older: bool = False
    ) -> ChangeSet:
        """Does what was planned, as ``PackService.add``, and notes that this desk has the pack as
        the team does."""
        changes = self._packs.add(plan, progress, older=older)
        self._desk.settle(plan.info.id, plan.sha256, taken=plan.sha256, of=plan.sha256)
        self._folder.tidy(tuple(one for one in self._desk.all() if one.id != plan.info.id))
        return changes | ChangeSet(team=True)

    def decline(self, key: str) -> ChangeSet:
        """Notes that what the team has now is not wanted here, or that what it withdrew stays; a
        later version is offered again, and never taken by itself."""
        pack = self._found(key)
        self._desk.settle(key, pack.offer)
        return ChangeSet(team=True)

    def remove(self, key: str, *, by_itself: bool = False) -> tuple[AddedPack, ChangeSet]:
        """Puts a pack that the team withdrew into the trash; notes on its cases stay. What goes
        ``by_itself`` also comes by itself again, if it is published again."""
        pack = self._found(key)
        removed, changes = self._packs.remove(key)
        self._desk.settle(key, pack.offer, taken="" if by_itself else None)
        return removed, changes | ChangeSet(team=True)

    def take_due(self, progress: Progress = no_progress) -> tuple[PackDone, ...]:
        """Does what is ``due``, one pack after the other, and tells it; what cannot be done is told
        with its reason. Where the server does not answer it waits, and nothing is told of it."""
        from casestudies.store.team.connecting import ServerUnreachable

        done: list[PackDone] = []
        for one in self.due():
            told = partial(PackDone, one.id, one.title, one.version, one.standing)
            try:
                if one.standing is PackStanding.WITHDRAWN:
                    done.append(told(self.remove(one.id, by_itself=True)[1]))
                else:
                    done.append(told(self.take(self.plan(one.id, progress), progress)))
            except ServerUnreachable:
                break
            except KnownError as error:
                done.append(told(problem=str(error)))
        return tuple(done)

    # --- keepers ------------------------------------------------------------------------------

    def can_publish(self) -> tuple[str, ...]:
        """The ids of the packs of this library that a keeper may publish: what an importer made is
        no pack, and the core library comes with the program."""
        return tuple(one.id for one in self._added() if _is_pack(one))

    @property
    def keeps(self) -> bool:
        """Whether whoever sits here keeps the team, as far as this desk has heard."""
        state = self._team.state()
        return state is not None and state.role is TeamRole.KEEPER

    def publish(
        self, key: str, progress: Progress = no_progress, *, for_all: bool, older: bool = False
    ) -> TeamPack:
        """Brings a pack of this library to the team; ``for_all`` has every desk take it by itself.
        One that was interrupted goes on where it was. Only with ``older`` does it take the place of
        a newer version."""
        from casestudies.packs.writing import casepack, pack_files

        added = next((one for one in self._added() if one.id == key), None)
        if added is None or not _is_pack(added):
            raise KnownError(
                said("The library has no pack “{key}” that could be published.").format(key=key)
            )
        content = self._packs.content(key)
        body = casepack(pack_files(content))
        return self._publish(content, body, added.sha256, progress, for_all=for_all, older=older)

    def publish_file(
        self, path: Path, progress: Progress = no_progress, *, for_all: bool, older: bool = False
    ) -> TeamPack:
        """Brings a ``.casepack`` to the team that is no pack of this library. Raises ``PackError``
        with all problems of a broken one."""
        content = self._packs.plan(path, progress).content
        try:
            body = path.read_bytes()
        except OSError as error:
            raise KnownError(
                said("The file could not be read: {0}.").format(error.strerror or error)
            ) from error
        return self._publish(content, body, "", progress, for_all=for_all, older=older)

    def publish_made(
        self, made: MadePack, progress: Progress = no_progress, *, for_all: bool
    ) -> TeamPack:
        """Brings a pack to the team that was just made, without a file of it."""
        if not made.ready:
            raise KnownError(said("This pack cannot be shared yet; see what is still to be done."))
        return self._publish(made.content, made.data, "", progress, for_all=for_all, older=False)

    def publish_words(self, progress: Progress = no_progress, *, for_all: bool) -> TeamPack:
        """Brings the vocabulary that this library has beside the core library's to the team, as a
        pack of words."""
        from casestudies.services.team.words import same_words, words_pack

        with self._keeping(progress) as connection:
            before = self._desk.find(WORDS_PACK)
            state = self._team.state()
            assert state is not None
            version = before.version if before is not None else ""
            content, body = words_pack(
                self._library, self._packs, state.name, version, self._now().date()
            )
            if before is not None and not before.gone and _about(before)["for_all"] == for_all:
                path = self._fetched(before, progress, connection)
                if same_words(self._packs.plan(path, progress).content, content):
                    return self.pack(WORDS_PACK)
            return self._send(connection, content, body, "", progress, for_all=for_all, older=False)

    def withdraw(self, key: str, progress: Progress = no_progress) -> TeamPack | None:
        """Makes a pack none of the team's any more. Each desk is told and keeps or removes it; this
        library keeps it, and what is told of it here is given, None where it is not here."""
        from casestudies.store.team.packs import packs, withdraw

        with self._keeping(progress) as connection:
            if not withdraw(connection, key):
                raise KnownError(said("The team has no pack “{key}”.").format(key=key))
            self._desk.note(packs(connection))
            self._desk.settle(key, self._found(key).offer)
        return next((one for one in self.packs() if one.id == key), None)

    # --- inside -------------------------------------------------------------------------------

    @property
    def _desk(self) -> DeskPacks:
        from casestudies.store.sync.packs import DeskPacks

        return DeskPacks(self._library.store.database)

    def _added(self) -> tuple[AddedPack, ...]:
        from casestudies.store.added_packs import AddedPackStore

        return AddedPackStore(self._library.store.database).all()

    def _found(self, key: str) -> DeskPack:
        found = self._desk.find(key)
        if found is None:
            raise KnownError(said("The team has no pack “{key}”.").format(key=key))
        return found

    def _published(self, key: str) -> DeskPack:
        found = self._found(key)
        if found.gone:
            raise KnownError(said("The team has no pack “{key}”.").format(key=key))
        return found

    def _fetched(
        self, pack: DeskPack, progress: Progress, connection: TeamConnection | None = None
    ) -> Path:
        """The file of a pack; one that was fetched whole needs no server."""
        from casestudies.store.team.connecting import explaining

        with self._folder.alone(progress, said(REACHING)):
            there = self._folder.whole(pack)
            if there is not None:
                return there
            self._folder.tidy(self._desk.all())
            size = _about(pack)["size"]
            if connection is not None:
                return self._folder.fetch(pack, size, connection, progress)
            with explaining(self._team.address), self._connected(progress) as opened:
                return self._folder.fetch(pack, size, opened, progress)

    @contextmanager
    def _connected(self, progress: Progress) -> Iterator[TeamConnection]:
        """A connection that is given up as soon as ``progress`` raises, also while the server says
        nothing."""
        with self._team.connect(partial(progress, said(REACHING), 0, 0)) as connection:
            yield connection

    @contextmanager
    def _keeping(self, progress: Progress) -> Iterator[TeamConnection]:
        """A connection of a keeper, with what the server has now noted."""
        from casestudies.store.sync.server import standing
        from casestudies.store.team.connecting import explaining
        from casestudies.store.team.packs import packs

        with explaining(self._team.address), self._connected(progress) as connection:
            if standing(connection).role != "keeper":
                raise KnownError(said(_NO_KEEPER))
            self._desk.note(packs(connection))
            yield connection

    def _publish(
        self,
        content: PackContent,
        body: bytes,
        here: str,
        progress: Progress,
        *,
        for_all: bool,
        older: bool,
    ) -> TeamPack:
        with self._keeping(progress) as connection:
            return self._send(
                connection, content, body, here, progress, for_all=for_all, older=older
            )

    def _send(
        self,
        connection: TeamConnection,
        content: PackContent,
        body: bytes,
        here: str,
        progress: Progress,
        *,
        for_all: bool,
        older: bool,
    ) -> TeamPack:
        """Sends the pieces, then makes them the team's pack; ``here`` stands for the pack of this
        library that they are made of."""
        from casestudies.store.team.packs import check_size, digest, packs, publish

        info = content.info
        check_size(info.title, len(body))
        before = self._desk.find(info.id)
        if before is not None and not before.gone and not older:
            _refuse_older(before, info.version)
        sha256 = digest(body)
        send(connection, info.title, body, sha256, progress)
        about = _about_of(content, len(body), for_all=for_all)
        publish(
            connection,
            info.id,
            info.title,
            info.version,
            sha256,
            json.dumps(about, ensure_ascii=False),
            before=before.number if before is not None else 0,
        )
        self._desk.note(packs(connection))
        self._desk.settle(info.id, sha256, taken=here, of=sha256)
        return self.pack(info.id)


def _is_pack(added: AddedPack) -> bool:
    return added.kind is AddedKind.PACK and added.id not in (CORE_PACK, TEAM_PACK, WORDS_PACK)


def _refuse_older(before: DeskPack, version: str) -> None:
    if version_order(version) < version_order(before.version):
        raise KnownError(
            said(
                "The team has “{title}” in the newer version {version}; this is {version2}. Say "
                "that you want the older one. Nothing was changed."
            ).format(title=before.title, version=before.version, version2=version)
        )


def _about_of(content: PackContent, size: int, *, for_all: bool) -> dict[str, Any]:
    info = content.info
    return {
        "size": size,
        "for_all": for_all,
        "words": info.id == WORDS_PACK,
        "licence": info.licence,
        "made_by": info.made_by,
        "findings": sum(1 for case in content.cases for _ in case.findings()),
        "cases": [[case.slug, case.name] for case in content.cases],
    }


def _about(pack: DeskPack) -> dict[str, Any]:
    """What its keeper's desk told of a pack; empty where that cannot be read."""
    try:
        found = json.loads(pack.about)
    except ValueError:
        found = {}
    if not isinstance(found, dict):
        found = {}
    cases = found.get("cases")
    return {
        "size": _number(found.get("size")),
        "for_all": found.get("for_all") is True,
        "words": found.get("words") is True,
        "licence": str(found.get("licence", "")),
        "made_by": str(found.get("made_by", "")),
        "findings": _number(found.get("findings")),
        "cases": tuple(
            (str(one[0]), str(one[1]))
            for one in (cases if isinstance(cases, list) else ())
            if isinstance(one, list) and len(one) == 2
        ),
    }


def _number(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _told(pack: DeskPack, here: AddedPack | None) -> TeamPack | None:
    """A pack of the team's beside what this library has of its id; None for one that was withdrawn
    and is not here as the team had it."""
    standing = _standing(pack, here)
    if standing is None:
        return None
    about = _about(pack)
    return TeamPack(
        id=pack.id,
        title=pack.title,
        version=pack.version,
        standing=standing,
        person=pack.person,
        at=datetime.fromisoformat(pack.at).astimezone(UTC),
        here=here.version if here is not None else "",
        cases=len(about["cases"]),
        findings=about["findings"],
        size=about["size"],
        licence=about["licence"],
        made_by=about["made_by"],
        for_all=about["for_all"],
        automatic=about["for_all"] and _by_itself(pack, standing, here),
        words=about["words"],
        slugs=about["cases"],
    )


def _standing(pack: DeskPack, here: AddedPack | None) -> PackStanding | None:
    if pack.gone:
        if here is None or here.sha256 not in (pack.sha256, pack.taken):
            return None
        return PackStanding.WITHDRAWN if pack.open else PackStanding.KEPT
    if here is not None and here.sha256 == pack.sha256:
        return PackStanding.HERE
    if pack.taken_of == pack.sha256 and pack.taken == (here.sha256 if here is not None else ""):
        return PackStanding.HERE if here is not None else PackStanding.OWN
    if not pack.open:
        return PackStanding.DECLINED
    return PackStanding.NEW if here is None else PackStanding.OTHER


def _by_itself(pack: DeskPack, standing: PackStanding, here: AddedPack | None) -> bool:
    """Whether nobody decided otherwise at this desk: what was removed, undone or declined here once
    is offered from then on, and so is what would take the place of something else."""
    if standing is PackStanding.NEW:
        return not pack.settled or pack.left
    if here is None or not here.enabled:
        return False
    if standing is PackStanding.WITHDRAWN:
        return True
    if standing is not PackStanding.OTHER:
        return False
    if pack.settled:
        return here.sha256 == pack.taken
    return here.kind is AddedKind.PACK and version_order(here.version) < version_order(pack.version)
