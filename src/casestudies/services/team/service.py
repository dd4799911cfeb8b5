"""This desk's part in a team's library: joined and left, brought up to date, who sees what."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casestudies.errors import Cancelled, KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.progress import Progress, no_progress
from casestudies.model.team import (
    Link,
    Synchronized,
    TeamConflict,
    TeamPerson,
    TeamRecord,
    TeamRole,
    TeamScope,
    TeamState,
)
from casestudies.said import mark, said
from casestudies.services.library.service import LibraryService
from casestudies.services.team.passwords import forget_password, keep_password, kept_password

if TYPE_CHECKING:
    from casestudies.store.sync.desk import DeskSide
    from casestudies.store.sync.desk_rows import DeskTeam
    from casestudies.store.sync.records import Record
    from casestudies.store.team.address import ServerAddress
    from casestudies.store.team.connecting import TeamConnection

REACHING = mark("Reaching the team's server")
_MOST = 60  # letters of what cannot be sent
_LOOK = 0.1  # seconds between two looks whether the waiting is cancelled
AT_ONCE = 200
"""Records in a batch: its transaction holds the library's write lock for some 20 ms."""

Show = Callable[[Any, Iterable[str]], bool]
Merge = Callable[[str, str, str], str]


class TeamService:
    """Works on an open library and the server that it is joined to. ``show`` shows own cases of
    these keys, on a connection within a transaction; ``merge_cases`` makes one body of two that
    were made from a third; ``lock`` is the file that holds whoever brings both sides up to date;
    ``left`` is called when the team was left.
    Any thread may ask, one at a time brings both sides up to date. Methods raise ``KnownError``;
    ``ServerUnreachable`` of them says that all waits here until the server answers.
    """

    def __init__(
        self,
        library: LibraryService,
        show: Show,
        merge_cases: Merge,
        lock: Path,
        left: Callable[[], None],
    ) -> None:
        self._library = library
        self._lock = lock
        self._left = left
        self._show = show
        self._merge_cases = merge_cases
        self._one_at_a_time = threading.Lock()
        self._ended = threading.Event()
        self._password: str | None = None
        self._link = Link.NONE
        self._told = ""
        self._people: tuple[TeamPerson, ...] = ()
        self._unfit: tuple[str, ...] = ()

    # --- joining ------------------------------------------------------------------------------

    def join(
        self,
        address: str,
        password: str | None,
        *,
        share_here: bool = False,
        keep: bool = True,
        progress: Progress = no_progress,
    ) -> TeamState:
        """Joins the team at an address. All that the library holds becomes the team's with
        ``share_here``, and stays private without. ``keep`` hands the password to the system's
        keyring; where there is none it is asked for at each start."""
        from casestudies.store.sync.server import standing
        from casestudies.store.team.address import read_address
        from casestudies.store.team.connecting import explaining

        at = read_address(address)
        if self._desk.team() is not None:
            raise KnownError(
                said("This library is joined to a team already. Leave that one first.")
            )
        heed = partial(progress, said(REACHING), 0, 0)
        with self._connected(at, password, heed=heed, counted=False) as connection, explaining(at):
            found = standing(connection)
        if not found.role:
            told = said(
                "{0} owns the team's tables and is none of its people. A keeper takes people in "
                "with “casestudies team person”."
            )
            raise KnownError(told.format(at.person))
        self._desk.join(at.text, found.name, found.role, share_here=share_here)
        self._password = password
        if keep and password:
            keep_password(at.account, password)
        state = self.state()
        assert state is not None
        return state

    def leave(self) -> None:
        """Leaves the team. All that is here stays here; what was sent stays with the team."""
        team = self._desk.team()
        if team is not None:
            self._desk.leave()
            with suppress(KnownError):
                forget_password(_address(team).account)
        self._password, self._link, self._told, self._people = None, Link.NONE, "", ()
        self._left()

    @property
    def joined(self) -> bool:
        """Whether this library is joined to a team."""
        return self._desk.team() is not None

    def give_password(self, password: str, *, keep: bool) -> None:
        """The password for this run, where the keyring has none."""
        team = self._desk.team()
        self._password = password
        if keep and team is not None:
            keep_password(_address(team).account, password)

    def state(self) -> TeamState | None:
        """How this desk stands to its team; None where none was joined."""
        team = self._desk.team()
        if team is None:
            return None
        at = _address(team)
        return TeamState(
            at.text,
            at.account,
            at.person,
            team.name,
            TeamRole(team.role) if team.role else None,
            self._link,
            team.synchronized,
            self._desk.waiting(),
            len(self._desk.conflicts()),
            team.share_new,
            team.send_private,
            self._people if self._link is Link.CONNECTED else (),
            self._told,
            self._unfit,
        )

    def choose(self, *, share_new: bool | None = None, send_private: bool | None = None) -> None:
        """Whether what is written from now on is the team's, and whether private records go to
        the server too, where their owner alone reads them."""
        self._desk.set_choices(share_new=share_new, send_private=send_private)

    # --- bringing up to date --------------------------------------------------------------------

    def connect(
        self, heed: Callable[[], object] | None = None, *, counted: bool = True
    ) -> TeamConnection:
        """A connection to the server of the joined team, for ``synchronize`` and to listen on; its
        caller closes it. Only one that is ``counted`` tells the others of the team that this desk
        is here. ``heed`` is called several times a second while the server is waited for; what it
        raises ends the waiting."""
        from casestudies.store.team.connecting import ServerUnreachable

        team = self._joined()
        at = _address(team)
        password = self._password if self._password is not None else kept_password(at.account)
        try:
            connection = self._connected(at, password, team.desk, heed, counted)
        except ServerUnreachable as error:
            self._link, self._told = Link.WAITING, str(error)
            raise
        except KnownError as error:
            self._link, self._told = Link.REFUSED, str(error)
            raise
        self._link, self._told = Link.CONNECTED, ""
        return connection

    @property
    def address(self) -> ServerAddress:
        """Where the server of the joined team is. Raises ``KnownError`` where none was joined."""
        return _address(self._joined())

    def connect_to_read(self) -> TeamConnection:
        """A connection for reading alone: to a standby where one answers, else to the primary. How
        this desk is told to stand to its team is left as it is. ``end_waiting`` ends what is asked
        by it."""
        from casestudies.store.team.connecting import connect
        from casestudies.store.team.version import check_version

        at = self.address
        password = self._password if self._password is not None else kept_password(at.account)
        connection = connect(at, password, reading=True, heed=self._unless_ended)
        try:
            check_version(connection, at)
        except BaseException:
            connection.close()
            raise
        return connection

    def end_waiting(self) -> None:
        """The program ends: nobody waits for what a server is asked, be it one that says nothing;
        who does gets ``Cancelled``."""
        self._ended.set()

    def _unless_ended(self) -> None:
        if self._ended.is_set():
            raise Cancelled

    def synchronize(self, progress: Progress = no_progress) -> Synchronized:
        """Brings both sides up to date once, by a connection of its own. What ``progress`` raises
        ends it at once, also while the server says nothing; both sides are whole then."""
        last = said(REACHING), 0, 0

        def told(step: str, done: int, total: int) -> None:
            nonlocal last
            last = step, done, total
            progress(step, done, total)

        with self.connect(lambda: progress(*last), counted=False) as connection:
            return self.exchange(connection, told)

    def exchange(
        self, connection: TeamConnection, progress: Progress = no_progress
    ) -> Synchronized:
        """Brings both sides up to date by this connection: first what is new there, then what is
        new here, until neither is. Killed at any moment, it goes on where it was."""
        from casestudies.store.sync.packs import DeskPacks
        from casestudies.store.sync.server import as_they_are, changed_since, standing, take
        from casestudies.store.team.connecting import ServerUnreachable, explaining
        from casestudies.store.team.packs import packs
        from casestudies.store.team.packs import standing as pack_standing
        from casestudies.store.team.people import people

        with self._alone(progress):
            at = _address(self._joined())
            came = went = conflicts = 0
            unfit: dict[Record, str] = {}  # stays here, waiting, and holds nothing else up
            try:
                with explaining(at):
                    seen = self._joined().seen  # before the server is asked: it only grows
                    found = standing(connection)
                    team = self._desk.begin(found, seen)
                    writes = team.role not in ("", TeamRole.READER)
                    while True:
                        progress(said("Bringing the team's changes"), came, 0)
                        batch = changed_since(connection, team.seen, AT_ONCE)
                        if batch.seen != team.seen:
                            done = self._desk.apply(
                                batch.rows,
                                team.seen,
                                batch.seen,
                                at.person,
                                self._merge_body,
                                self._show,
                            )
                            came += done.changed
                            conflicts += done.conflicts
                            team = self._joined()
                            continue
                        sending = self._desk.to_send(AT_ONCE, unfit) if writes else ()
                        if not sending:
                            break
                        progress(said("Sending your changes"), went, 0)
                        taken = take(connection, sending, unfit)
                        self._desk.sent(sending, taken, team.seen)
                        went += len(taken)
                        refused = [
                            one.record
                            for one in sending
                            if one.record not in taken and one.record not in unfit
                        ]
                        if refused:  # based on another state than the server's: merged first
                            done = self._desk.apply(
                                as_they_are(connection, refused),
                                team.seen,
                                team.seen,
                                at.person,
                                self._merge_body,
                                self._show,
                            )
                            came += done.changed
                            conflicts += done.conflicts
                    desk_packs = DeskPacks(self._library.store.database)
                    if pack_standing(connection) != desk_packs.standing():
                        desk_packs.note(packs(connection))
                    self._people = people(connection)
                    self._unfit = self._told_unfit(unfit)
                self._desk.synchronized(found.now.astimezone(UTC))
            except ServerUnreachable as error:
                self._link, self._told = Link.WAITING, str(error)
                raise
            return Synchronized(came, went, conflicts)

    @contextmanager
    def _alone(self, progress: Progress) -> Iterator[None]:
        """One at a time, also of several programs on this library; who waits can be told by
        ``progress`` to wait no longer."""
        from filelock import FileLock, Timeout

        self._lock.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._lock, thread_local=False)
        while not self._one_at_a_time.acquire(timeout=_LOOK):
            progress(said(REACHING), 0, 0)
        try:
            while not lock.is_locked:
                try:
                    lock.acquire(timeout=_LOOK)
                except Timeout:
                    progress(said(REACHING), 0, 0)
                except OSError:  # a cache that cannot be written: then there is no other either
                    break
            yield
        finally:
            lock.release()
            self._one_at_a_time.release()

    def was_told(self, connection: TeamConnection, seconds: float) -> bool:
        """Waits so long at most for the server to tell of a change (the connection listens), and
        whether it did."""
        from casestudies.store.team.connecting import ServerUnreachable, explaining

        try:
            with explaining(_address(self._joined())):
                return any(True for _ in connection.notifies(timeout=seconds, stop_after=1))
        except ServerUnreachable as error:
            self._link, self._told = Link.WAITING, str(error)
            raise

    def waiting(self) -> int:
        """How many records the server does not have as they are here."""
        return self._desk.waiting()

    def _told_unfit(self, unfit: dict[Record, str]) -> tuple[str, ...]:
        """A sentence for each record that the server cannot hold."""
        if not unfit:
            return ()
        names = {one.record: one.name for one in self._desk.shareable()}
        return tuple(
            said("“{name}” stays here: {why}.").format(
                name=names.get(record, "").replace("\0", "")[:_MOST] or record.table, why=why
            )
            for record, why in unfit.items()
        )

    def _merge_body(self, kind: str, base: str, mine: str, theirs: str) -> str | None:
        if kind != "case":
            return None
        try:
            return self._merge_cases(base, mine, theirs)
        except KnownError:
            return None

    # --- who sees what --------------------------------------------------------------------------

    def scope_of_note(self, key: str) -> tuple[TeamScope, str]:
        """Who sees a note, and whose it is ("" while the server does not have it)."""
        return self._scope("notes", key)

    def scope_of_saved(self, key: str) -> tuple[TeamScope, str]:
        """Who sees a saved thing or an own case, and whose it is."""
        return self._scope("saved_work", key)

    def share_note(self, key: str, scope: TeamScope) -> ChangeSet:
        """Makes a note the team's, or private."""
        return self._share("notes", key, scope)

    def share_saved(self, key: str, scope: TeamScope) -> ChangeSet:
        """Makes a saved thing, with all that is written in it, the team's, or private."""
        return self._share("saved_work", key, scope)

    def records(self) -> tuple[TeamRecord, ...]:
        """All notes and saved things that a team can share, the newest first; none where no team
        was joined."""
        team = self._desk.team()
        if team is None:
            return ()
        me = _address(team).person
        return tuple(
            TeamRecord(
                one.record.values[0],
                one.kind,
                one.name,
                TeamScope(one.scope),
                one.owner,
                one.owner in ("", me),
            )
            for one in self._desk.shareable()
        )

    def share(self, record: TeamRecord, scope: TeamScope) -> ChangeSet:
        """Makes a note or a saved thing the team's, or private."""
        notes = record.kind in ("note", "highlight")
        return self._share("notes" if notes else "saved_work", record.key, scope)

    def _scope(self, table: str, key: str) -> tuple[TeamScope, str]:
        from casestudies.store.sync.records import Record, key_of

        scope, owner = self._desk.scopes().get(Record(table, key_of([key])), ("private", ""))
        return TeamScope(scope), owner

    def _share(self, table: str, key: str, scope: TeamScope) -> ChangeSet:
        from casestudies.store.sync.records import Record, key_of

        team = self._joined()
        _, owner = self._scope(table, key)
        if owner not in ("", _address(team).person):
            told = said("This belongs to {0}; only they can say who sees it.")
            raise KnownError(told.format(owner))
        self._desk.set_scope(Record(table, key_of([key])), scope.value)
        return ChangeSet(notes=table == "notes", saved=table != "notes")

    # --- conflicts ------------------------------------------------------------------------------

    def conflicts(self) -> tuple[TeamConflict, ...]:
        """What two people wrote differently and nobody has looked at, the oldest first."""
        return tuple(
            TeamConflict(
                one.id,
                one.at,
                one.record.table,
                _first_line(one.mine),
                one.person,
                one.mine,
                one.theirs,
                json.loads(one.record.key)[-1],
                json.loads(one.copy.key)[-1],
            )
            for one in self._desk.conflicts()
        )

    def settle(self, conflict: str) -> None:
        """Notes that a conflict was looked at; both texts stay until somebody deletes one."""
        self._desk.settle(conflict)

    # --- within ---------------------------------------------------------------------------------

    @property
    def _desk(self) -> DeskSide:
        from casestudies.store.sync.desk import DeskSide

        return DeskSide(self._library.store.database)

    def _joined(self) -> DeskTeam:
        team = self._desk.team()
        if team is None:
            raise KnownError(said("This library is joined to no team."))
        return team

    def _connected(
        self,
        at: ServerAddress,
        password: str | None,
        desk: str = "",
        heed: Callable[[], object] | None = None,
        counted: bool = True,
    ) -> TeamConnection:
        from casestudies.store.team.connecting import connect, explaining, heed_nothing
        from casestudies.store.team.version import check_version

        with explaining(at):
            connection = connect(
                at, password, desk=desk, counted=counted, heed=heed or heed_nothing
            )
            try:
                check_version(connection, at)
            except BaseException:
                connection.close()
                raise
        return connection


def is_unreachable(error: Exception) -> bool:
    """Whether it says that the server does not answer, so that it is worth trying again."""
    from casestudies.store.team.connecting import ServerUnreachable

    return isinstance(error, ServerUnreachable)


def _address(team: DeskTeam) -> ServerAddress:
    from casestudies.store.team.address import read_address

    return read_address(team.server)


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:80]
