"""What the window does by itself with the packs of a team: it tells once of each that is offered,
and takes at a quiet moment what a keeper marked for all desks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMainWindow

from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import AddedPack, PackPlan
from casestudies.model.progress import Progress
from casestudies.model.team.packs import PackStanding, TeamPack
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.tasks import Latest

TOLD = "team.packs_told"  # in the settings: the offers that were told, as "id version"
LOOK_MS = 2000
QUIET_LOOKS = 5  # looks that find nobody at work, one after the other

Packs = tuple[TeamPack, ...]


class TeamPackWatch(QObject):
    """Works while a team is joined, until ``stop``."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.team_packs
        self._due: Packs = ()
        self._plan: PackPlan | None = None  # fetched, to be taken at the next quiet moment
        self._fetching = self._working = False
        self._failed: set[str] = set()  # that could not be taken, until the program ends
        self._seen: object = None
        self._quiet = 0
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._reading = Latest[None, Packs](
            context.tasks, lambda _: self._service.packs(), self._show
        )
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    def stop(self) -> None:
        """Begin nothing more."""
        self._looks.stop()
        self._context.bus.changed.disconnect(self._heard)

    def _heard(self, changes: ChangeSet) -> None:
        if changes.team or changes.packs:
            self._reading.request(None)

    def _show(self, packs: Packs) -> None:
        due = () if self._context.services.library.read_only else packs
        self._due = tuple(one for one in due if one.automatic and _name(one) not in self._failed)
        if self._due and not self._looks.isActive():
            self._quiet = 0
            self._looks.start()
        elif not self._due:
            self._looks.stop()
        self._tell([one for one in packs if one.offered and one not in self._due])

    # --- telling ------------------------------------------------------------------------------

    def _tell(self, offers: list[TeamPack]) -> None:
        """Says of what is offered once, also when the program is started again."""
        kept = self._context.services.settings.get(TOLD, [])
        told = [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []
        names = [_name(one) for one in offers]
        new = [one for one in offers if _name(one) not in told]
        if not new:
            return
        self._context.remember(**{TOLD: names})
        self._context.say(self._sentence(new), partial(self._open, new), self.tr("Look at it"))

    def _sentence(self, offers: list[TeamPack]) -> str:
        if len(offers) > 1:
            return self.tr("The team has {0} packs for you to decide about.").format(
                shown(len(offers))
            )
        one = offers[0]
        if one.standing is PackStanding.WITHDRAWN:
            return self.tr("The team withdrew the pack “{0}”, which is here.").format(one.title)
        if one.words:
            return self.tr("The team has a vocabulary: “{0}”, version {1}.").format(
                one.title, one.version
            )
        said = by_number(
            one.cases,
            self.tr("The team has the pack “{0}”, version {1} ({2} case)."),
            self.tr("The team has the pack “{0}”, version {1} ({2} cases)."),
        )
        return said.format(one.title, one.version, shown(one.cases))

    def _open(self, offers: list[TeamPack]) -> None:
        one = offers[0] if len(offers) == 1 else None
        asked = one is not None and one.standing is not PackStanding.WITHDRAWN
        item = f"team:{one.id}" if one is not None and asked else ""
        self._context.go(Destination("library", section="packs", item=item))

    # --- taking -------------------------------------------------------------------------------

    def _look(self) -> None:
        """Whether nobody is at work: then the next one is fetched, or taken."""
        if not self._looks.isActive():
            return
        seen = _seen_now()
        self._quiet = self._quiet + 1 if seen == self._seen and _free() else 0
        self._seen = seen
        if self._quiet < QUIET_LOOKS or self._working or self._fetching or not self._due:
            return
        one = self._due[0]
        if one.standing is PackStanding.WITHDRAWN:
            self._remove(one)
        elif self._plan is not None and self._plan.info.id == one.id:
            self._take(one, self._plan)
        else:
            self._fetch(one)

    def _fetch(self, one: TeamPack) -> None:
        self._fetching = True

        def work(progress: Progress) -> PackPlan:
            return self._service.plan(one.id, progress)

        def done(plan: PackPlan) -> None:
            self._fetching = False
            self._plan = plan
            self._look()

        self._context.tasks.read_with_progress(work, done, partial(self._not_done, one))

    def _take(self, one: TeamPack, plan: PackPlan) -> None:
        self._working, self._plan = True, None
        services = self._context.services

        def work(progress: Progress) -> ChangeSet:
            changes = self._service.take(plan, progress)
            services.searching.prepare(progress)
            return changes

        def done(changes: ChangeSet) -> None:
            said = self.tr("“{0}” {1} came from the team; its keeper wants it on all desks.")
            if one.here:
                said = self.tr("“{0}” was updated to {1} by the team, as on all desks.")
            self._done(said.format(one.title, one.version), changes)

        self._context.tasks.write_with_progress(work, done, partial(self._not_done, one))

    def _remove(self, one: TeamPack) -> None:
        self._working = True
        services = self._context.services

        def work(progress: Progress) -> tuple[AddedPack, ChangeSet]:
            found = self._service.remove(one.id, by_itself=True)
            services.searching.prepare(progress)
            return found

        def done(found: tuple[AddedPack, ChangeSet]) -> None:
            said = self.tr(
                "The team withdrew “{0}” from all desks; it is in the trash. Your notes on its "
                "cases stay."
            )
            self._done(said.format(one.title), found[1])

        self._context.tasks.write_with_progress(work, done, partial(self._not_done, one))

    def _done(self, said: str, changes: ChangeSet) -> None:
        self._working, self._quiet = False, 0
        self._context.bus.publish(changes)
        self._context.say(said, self._context.steps.undo)

    def _not_done(self, one: TeamPack, error: Exception) -> None:
        """A server that does not answer is tried at the next quiet moment; another reason is said,
        and it is not tried again until the program is started anew."""
        from casestudies.services.team.service import is_unreachable

        self._working = self._fetching = False
        self._quiet = 0
        if is_unreachable(error):
            return
        self._failed.add(_name(one))
        self._due = tuple(other for other in self._due if other != one)
        said = self.tr("The team's pack “{0}” was not taken: {1}")
        if isinstance(error, KnownError):
            self._context.say(said.format(one.title, error))
        else:
            self._context.tasks.failed.emit(error)


def _name(one: TeamPack) -> str:
    return f"{one.id} {one.version} {one.withdrawn}"


def _seen_now() -> tuple[object, ...]:
    """What is another one whenever somebody types, clicks or moves the mouse."""
    at = QCursor.pos()
    focused = QApplication.focusWidget()
    typed: object = None
    if focused is not None:
        ask = Qt.InputMethodQuery
        typed = (
            id(focused),
            focused.inputMethodQuery(ask.ImCursorPosition),
            focused.inputMethodQuery(ask.ImSurroundingText),
        )
    return (at.x(), at.y(), typed)


def _free() -> bool:
    """Whether nothing is open over the window, and no talk is on the wall."""
    if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
        return False
    return all(
        isinstance(window, QMainWindow)
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        and window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)
    )
