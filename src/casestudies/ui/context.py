"""What every page is given: services, background work, look, actions, ways between places."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from casestudies.errors import KnownError
from casestudies.ui.settings import remember

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.changes import ChangeSet
    from casestudies.model.comparison import ComparisonSpec
    from casestudies.model.profile import SchoolProfile
    from casestudies.model.query import Query
    from casestudies.model.talk import Talk
    from casestudies.model.visit import StartPlace
    from casestudies.ui.actions import ActionSet
    from casestudies.ui.events import ChangeBus
    from casestudies.ui.tasks import TaskRunner
    from casestudies.ui.theme.service import ThemeService


class Destination(NamedTuple):
    """A spot in the program: a place with what it shows. Explore shows ``cases[0]`` at ``finding``
    for ``query``; Compare shows all of ``cases``, or ``comparison`` with its rows and filter, saved
    under the key ``item`` ("" for one that is not), and puts the focus on ``row``; Models like ours
    shows ``profile``. Workshop makes one of ``comparison``, to be called ``title``, or opens the
    one saved under the key ``workshop``, or shows the ``listed`` ones. Map chooses ``cases[0]``.
    Visits plans one to ``cases`` that begins at ``start``, or opens the one saved under the key
    ``visit``, or shows the ``listed`` ones. Library shows the section with the key ``section``, and
    in it what has the key ``item``, or its list.
    Workshop and Visits make and open a ``sample``. None or empty means: as the place stands."""

    place: str
    cases: tuple[str, ...] = ()
    finding: str | None = None
    query: Query | None = None
    comparison: ComparisonSpec | None = None
    row: str = ""
    profile: SchoolProfile | None = None
    workshop: str = ""
    visit: str = ""
    listed: bool = False
    section: str = ""
    item: str = ""
    sample: bool = False
    title: str = ""
    start: StartPlace | None = None


class Presenting(NamedTuple):
    """A wish to put something on the wall: ``make`` gives the talk, in a worker; ``spec`` is the
    comparison that it shows, and ``at`` the key of the slide to begin with ("" for the first)."""

    make: Callable[[], Talk]
    spec: ComparisonSpec
    at: str = ""


class Message(NamedTuple):
    """A sentence for the message line; ``undo``, if given, is run by its button, which says
    ``button`` ("" for Undo)."""

    text: str
    undo: Callable[[], object] | None = None
    button: str = ""


class Offer(NamedTuple):
    """An ``undo`` that the message line offers; ``undone`` tells that it was made in another way.
    Who offers it calls ``look`` whenever that may have happened: the message then goes."""

    undo: Callable[[], object]
    undone: Callable[[], bool]
    withdraw: Callable[[Callable[[], object]], object]

    def look(self) -> None:
        """Take the message away if there is nothing left to undo."""
        if self.undone():
            self.withdraw(self.undo)


class UiContext(QObject):
    """Handed to every page. ``going`` asks the window to show a destination, ``arrived`` tells it
    where a page now is (for the history), ``said`` brings a message to the message line, ``unsaid``
    takes the one away that offers an undo which was made in another way, ``presenting`` asks for
    the wall, ``helping`` for a page of the help."""

    going = Signal(object)  # Destination
    presenting = Signal(object)  # Presenting
    helping = Signal(str, int)  # the key of a page of the help, and the number of its heading
    arrived = Signal(object)  # Destination
    said = Signal(object)  # Message
    unsaid = Signal(object)  # the undo of a message

    def __init__(
        self,
        services: Services,
        tasks: TaskRunner,
        theme: ThemeService,
        bus: ChangeBus,
        actions: ActionSet,
        parent: QObject | None = None,
    ) -> None:
        from casestudies.ui.asked import Asked
        from casestudies.ui.notes import Notes
        from casestudies.ui.tray import Tray  # after the first paint: they bring the model
        from casestudies.ui.work_steps import WorkSteps

        super().__init__(parent)
        self.services = services
        self.tasks = tasks
        self.theme = theme
        self.bus = bus
        bus.changed.connect(self._tell_search)  # before all pages, which may ask it
        self.actions = actions
        self.asked = Asked(services.settings, self)
        self.tray = Tray(services, tasks, bus, self)
        self.tray.said.connect(self.say)
        self.steps = WorkSteps(services, tasks, bus, self)
        self.steps.said.connect(self.say)
        self.tray.unsaid.connect(self.unsaid)
        self.notes = Notes(services, tasks, bus, self)
        self.notes.said.connect(self.say)
        self.notes.unsaid.connect(self.unsaid)

    def _tell_search(self, changes: ChangeSet) -> None:
        self.services.searching.refresh(changes)

    def go(self, destination: Destination) -> None:
        """Ask the window to show a destination and to remember it in the history."""
        self.going.emit(destination)

    def present(self, wish: Presenting) -> None:
        """Ask the window to put a talk on the wall."""
        self.presenting.emit(wish)

    def show_help(self, page: str, heading: int = 0) -> None:
        """Ask the window to open the help at a heading of a page."""
        self.helping.emit(page, heading)

    def remember(self, **values: object) -> None:
        """Keep choices of the user in the settings, now and for the next time; None forgets one."""
        remember(self.services.settings, self.tasks, values)

    def say(self, text: str, undo: Callable[[], object] | None = None, button: str = "") -> None:
        """Put a sentence into the message line, with an Undo button if ``undo`` is given, or one
        that says ``button``."""
        self.said.emit(Message(text, undo, button))

    def fail(self, error: Exception) -> None:
        """Say why something could not be done; what is no sentence is a fault of the program."""
        if isinstance(error, KnownError):
            self.say(str(error))
        else:
            self.tasks.failed.emit(error)

    def offer(self, text: str, undo: Callable[[], object], undone: Callable[[], bool]) -> Offer:
        """Say ``text`` with an Undo button; ``undone`` tells that nothing is left to undo."""
        self.say(text, undo)
        return Offer(undo, undone, self.unsaid.emit)
