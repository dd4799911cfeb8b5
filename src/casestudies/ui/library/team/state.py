"""What the team section shows: how the desk stands to its team, and what was kept twice."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.progress import Progress
from casestudies.model.team import (
    Synchronized,
    TeamConflict,
    TeamPack,
    TeamRecord,
    TeamScope,
    TeamState,
)
from casestudies.ui.context import UiContext
from casestudies.ui.tasks import Latest, Task


class Seen(NamedTuple):
    """What is read together."""

    team: TeamState | None
    conflicts: tuple[TeamConflict, ...]
    records: tuple[TeamRecord, ...]
    packs: tuple[TeamPack, ...]


class TeamSectionState(QObject):
    """The section's one state. ``told`` is the last refusal of the server as a sentence."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.team
        self.team: TeamState | None = None
        self.conflicts: tuple[TeamConflict, ...] = ()
        self.records: tuple[TeamRecord, ...] = ()
        self.packs: tuple[TeamPack, ...] = ()
        self.known = False  # whether it was read at all
        self.at_work = False
        self.told = ""
        self._work: Task | None = None  # that can be cancelled
        self._reading = Latest[None, Seen](context.tasks, self._read, self._show)
        context.bus.changed.connect(self._heard)
        context.tasks.ended.connect(self._ended)
        self._reading.request(None)

    @property
    def busy(self) -> bool:
        """True while something is on its way."""
        return self.at_work or self._reading.busy

    def join(self, address: str, password: str, *, share_here: bool) -> None:
        """Join the team at an address, then bring both sides up to date."""

        def work(progress: Progress) -> None:
            self._service.join(
                address.strip(), password or None, share_here=share_here, progress=progress
            )

        self._begin()
        self._work = self._context.tasks.write_with_progress(
            work, self._joined, self._failed, label=self.tr("Joining the team")
        )

    def leave(self) -> None:
        """Leave the team; all that is here stays."""
        self._begin()
        self._context.tasks.write(self._service.leave, self._left, self._failed)

    def synchronize(self) -> None:
        """Bring both sides up to date now."""
        self._begin()
        self._work = self._context.tasks.read_with_progress(
            self._service.synchronize,
            self._synchronized,
            self._failed,
            label=self.tr("Bringing the team's library up to date"),
        )

    def give_password(self, password: str) -> None:
        """The password for this run, where the system keeps none; then try again."""

        def work() -> None:
            self._service.give_password(password, keep=True)

        self._begin()
        self._context.tasks.write(work, lambda _: self.synchronize(), self._failed)

    def choose(self, *, share_new: bool | None = None, send_private: bool | None = None) -> None:
        """Who sees what is written from now on, and whether private records go to the server."""
        work = partial(self._service.choose, share_new=share_new, send_private=send_private)

        def chosen(nothing: None) -> None:
            del nothing
            if send_private is False:
                self._context.say(
                    self.tr(
                        "Your private work stays on this computer from now on; what the server had "
                        "of it is taken back as soon as it is reached."
                    )
                )
            self._reading.request(None)

        self._context.tasks.write(work, chosen, self._failed)

    def settle(self, conflict: str) -> None:
        """Take what was looked at off the list; both texts stay."""
        work = partial(self._service.settle, conflict)
        self._context.tasks.write(work, lambda _: self._reading.request(None), self._failed)

    def share(self, record: TeamRecord, scope: TeamScope) -> None:
        """Say who sees a note or a saved thing."""
        work = partial(self._service.share, record, scope)
        self._context.tasks.write(work, lambda _: self._reading.request(None), self._failed)

    def _read(self, _: None) -> Seen:
        service = self._service
        packs = self._context.services.team_packs.packs() if service.joined else ()
        return Seen(service.state(), service.conflicts(), service.records(), packs)

    def _show(self, seen: Seen) -> None:
        self.known = True
        self.team, self.conflicts, self.records, self.packs = seen
        self.changed.emit()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.team or changes.notes or changes.saved or changes.packs:
            self._reading.request(None)

    def _begin(self) -> None:
        self.at_work, self.told = True, ""
        self.changed.emit()

    def _joined(self, nothing: None) -> None:
        del nothing
        self._context.bus.publish(ChangeSet(team=True))
        self.synchronize()

    def _left(self, nothing: None) -> None:
        del nothing
        self.at_work = False
        self._context.say(self.tr("This library has left its team. All that is here stays here."))
        self._context.bus.publish(ChangeSet(team=True))

    def _synchronized(self, done: Synchronized) -> None:
        self.at_work = False
        self._context.bus.publish(
            ChangeSet(team=True, notes=bool(done.came), saved=bool(done.came))
        )

    def _ended(self, task: Task) -> None:
        """Work that was cancelled tells nothing more; what is there stays as it is."""
        if task is self._work and task.cancelled:
            self.at_work = False
            self.told = self.tr("Cancelled. What you write is kept here and goes there later.")
            if self.team is None:
                self.told = self.tr("Cancelled. This library has joined no team.")
            self._reading.request(None)

    def _failed(self, error: Exception) -> None:
        self.at_work = False
        if isinstance(error, KnownError):
            self.told = str(error)
        else:
            self._context.tasks.failed.emit(error)
        self._reading.request(None)
