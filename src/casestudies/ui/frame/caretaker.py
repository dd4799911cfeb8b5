"""What the program does by itself while it is open: it hears of other windows, makes the backup of
the day, and follows the server of the team that the library was joined to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from casestudies.model.changes import ChangeSet
from casestudies.ui.context import UiContext
from casestudies.ui.settings import BACKUP_FAILED

if TYPE_CHECKING:
    from casestudies.services.team.following import TeamFollower
    from casestudies.ui.team_packs import TeamPackWatch

LOOK_MS = 1000
BACKUP_MS = 20_000  # after opening, when nobody waits for anything any more
AGAIN_MS = 3_600_000


class Caretaker(QObject):
    """Works in the background until ``stop``. That other windows cannot be heard, or a backup not
    be made, is said once."""

    team_told = Signal()  # by the follower's thread

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._looking = self._complained = False
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()
        self._backups = QTimer(self)
        self._backups.setSingleShot(True)
        self._backups.timeout.connect(self.back_up)
        self._backups.start(BACKUP_MS)
        self._follower: TeamFollower | None = None
        self._packs: TeamPackWatch | None = None
        self.team_told.connect(self._hear_of_team)  # which brings it to the interface's thread
        context.bus.changed.connect(self._team_may_have_changed)
        self._look_for_team()

    def stop(self) -> None:
        """Begin nothing more."""
        self._looks.stop()
        self._backups.stop()
        if self._follower is not None:
            self._follower.stop()
        self._leave_team_alone()

    def end(self) -> None:
        """Begin nothing more, and let nobody wait for a team's server: the program is closed."""
        self._context.services.team.end_waiting()
        self.stop()

    def _look_for_team(self) -> None:
        team = self._context.services.team
        self._context.tasks.read(lambda: team.joined, self._follow_team, lambda _: None)

    def _follow_team(self, joined: bool) -> None:
        """Follow the server while a team is joined; with none, nothing of it is loaded."""
        if joined and self._follower is None and self._looks.isActive():
            from casestudies.services.team.following import TeamFollower

            services = self._context.services
            lock = services.paths.cache / "team.lock"
            self._follower = TeamFollower(services.team, lock, self.team_told.emit)
            self._follower.start()
            from casestudies.ui.team_packs import TeamPackWatch

            self._packs = TeamPackWatch(self._context, self)
        elif not joined and self._follower is not None:
            self._follower.leave()
            self._leave_team_alone()

    def _leave_team_alone(self) -> None:
        self._follower = None
        if self._packs is not None:
            self._packs.stop()
            self._packs = None

    def _team_may_have_changed(self, changes: ChangeSet) -> None:
        if changes.team:
            self._look_for_team()

    def _hear_of_team(self) -> None:
        self._context.bus.publish(ChangeSet(team=True))
        self.look()

    def look(self) -> None:
        """Look whether another window wrote."""
        if not self._looking:
            self._looking = True
            context = self._context
            context.tasks.read(context.services.watch.changes, self._heard, self._deaf)

    def back_up(self) -> None:
        """Make the backup of the day, unless there is one."""
        services = self._context.services

        def work() -> None:
            services.trash.let_go()
            services.backups.make_daily()

        self._context.tasks.read(work, self._backed_up, self._not_backed_up)

    def _heard(self, changes: ChangeSet) -> None:
        self._looking = self._complained = False
        if changes != ChangeSet():
            self._context.bus.publish(changes)

    def _deaf(self, error: Exception) -> None:
        self._looking = False
        if not self._complained:
            self._complained = True
            self._context.fail(error)

    def _backed_up(self, nothing: None) -> None:
        del nothing
        self._backups.start(AGAIN_MS)  # the program may be open for days
        self._remember_backup(failed=False)
        self._context.bus.publish(ChangeSet(saved=True))

    def _not_backed_up(self, error: Exception) -> None:
        self._backups.start(AGAIN_MS)
        self._remember_backup(failed=True)
        self._context.bus.publish(ChangeSet(saved=True))  # the library's list tells it
        self._context.fail(error)

    def _remember_backup(self, *, failed: bool) -> None:
        if self._context.services.settings.get(BACKUP_FAILED, False) != failed:
            self._context.remember(**{BACKUP_FAILED: failed or None})
