"""The window: the rail, the pages, the message line, and the ways between them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QCoreApplication, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from casestudies.errors import BugError, KnownError
from casestudies.ui.a11y import named, press_button
from casestudies.ui.frame.foot import Foot
from casestudies.ui.frame.history import History
from casestudies.ui.frame.last_place import kept_of, last_place, last_spot
from casestudies.ui.frame.page_room import PageRoom
from casestudies.ui.frame.places import PLACES, rail_place
from casestudies.ui.frame.rail import Rail
from casestudies.ui.frame.screen import (
    SMALLEST,
    USUAL,
    pull_onto_the_screen,
    room_for_window,
)
from casestudies.ui.frame.start_panel import StartPanel
from casestudies.ui.language.choice import (
    Language,
    LanguageChoice,
    chosen_language,
    window_language,
)
from casestudies.ui.settings import remember
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.talk import Talk
    from casestudies.ui.actions import ActionSet
    from casestudies.ui.context import Destination, Message, Presenting, UiContext
    from casestudies.ui.events import ChangeBus
    from casestudies.ui.frame.guide import Guide
    from casestudies.ui.frame.progress_strip import ProgressStrip
    from casestudies.ui.frame.toast import Toast
    from casestudies.ui.frame.window_state import WindowState
    from casestudies.ui.page import Page
    from casestudies.ui.present.presentation import Presentation
    from casestudies.ui.tasks import TaskRunner

OPENED = (".casepack", ".workshop")  # files that are opened by double click, or dropped
_NEXT_THEME = {
    ThemeChoice.LIGHT: ThemeChoice.DARK,
    ThemeChoice.DARK: ThemeChoice.SYSTEM,
    ThemeChoice.SYSTEM: ThemeChoice.LIGHT,
}


def sentence_of(error: Exception) -> str:
    """What to tell the user about a failure; what we cannot explain points to the log."""
    if isinstance(error, KnownError):
        return str(error)
    return QCoreApplication.translate(
        "MainWindow",
        "Something went wrong that should not have; the log has the details. Nothing was lost.",
    )


def _file_in(event: QDropEvent) -> Path | None:
    """The first file that can be opened among what is dragged over the window."""
    files = (url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
    return next((Path(name) for name in files if Path(name).suffix.lower() in OPENED), None)


class MainWindow(QMainWindow):
    """Shows at once with the start panel; ``open_library`` then puts the pages in. ``ready`` is
    emitted when the first is there; the others are built when somebody goes there, and
    ``page_built`` tells of each.
    ``language_wanted`` gives the choice of another language, which takes a new window."""

    ready = Signal()
    page_built = Signal()
    retry_wanted = Signal()
    language_wanted = Signal(object)  # LanguageChoice

    def __init__(
        self,
        services: Services,
        tasks: TaskRunner,
        theme: ThemeService,
    ) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._theme = theme
        self._history = History()
        self._pages: dict[str, Page] = {}
        self._carried: dict[str, object] = {}  # of the window before, by place, until it is used
        self._left = False
        self._context: UiContext | None = None
        self.presentation: Presentation | None = None
        self._bus: ChangeBus
        self._actions: ActionSet
        self.guide: Guide
        self.progress: ProgressStrip
        self.toast: Toast
        self._whole = False
        self._first = last_place(services.settings)
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("Case Studies"))
        self.setMinimumSize(SMALLEST.boundedTo(room_for_window()))
        self._build()
        self._restore_geometry()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        center = QWidget(self)
        across = QHBoxLayout(center)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.rail = Rail(self._theme, center)
        self.rail.place_chosen.connect(self._place_chosen)
        self.rail.theme_chosen.connect(self.choose_theme)
        self.rail.language_chosen.connect(self.language_wanted)
        across.addWidget(self.rail)
        right = QWidget(center)
        down = QVBoxLayout(right)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self.room = PageRoom(right)
        self._stack = self.room.stack
        self.start_panel = StartPanel(self._stack)
        self.start_panel.retry.connect(self.retry_wanted)
        self._stack.addWidget(self.start_panel)
        self.foot = Foot(right)
        down.addWidget(self.room, 1)
        down.addWidget(self.foot)
        across.addWidget(right, 1)
        self.setCentralWidget(center)
        self.start_panel.setFocus()
        for place in PLACES:
            if not place.under:
                self.rail.add_place(place.key)
        self.rail.show_place(rail_place(self._first))
        self.rail.fit_into(self.size())
        named(self, self.tr("Case Studies"))

    def complete(self) -> None:
        """Add what the first picture of the window does not show: keys, messages, menus. Once
        done, it does nothing."""
        if self._whole:
            return
        from casestudies.ui.actions import ActionSet
        from casestudies.ui.events import ChangeBus
        from casestudies.ui.frame.current_row import CurrentRow
        from casestudies.ui.frame.guide import Guide
        from casestudies.ui.frame.hover import LetGo
        from casestudies.ui.frame.progress_strip import ProgressStrip
        from casestudies.ui.frame.regions import Regions
        from casestudies.ui.frame.toast import Toast
        from casestudies.ui.frame.ways import Ways
        from casestudies.ui.type_keys import TypeKeys

        self._whole = True
        self._regions = Regions(self._parts_in_sight)
        self._theme.heed_contrast()
        LetGo(self)
        CurrentRow(cast("QApplication", QApplication.instance()), self)
        self._bus = ChangeBus(self)
        self._actions = ActionSet(self._theme, self)
        self.progress = ProgressStrip(self._tasks, self.foot)
        self.foot.complete(self._theme, self.progress)
        self.toast = Toast(self.foot)
        ways = Ways(self, lambda: self.page, self.page_of, self.show_unnoted, self.rail)
        self.guide = Guide(
            ways, self.toast, self._services, self._tasks, self._theme, self._actions
        )
        self.rail.help_wanted.connect(self.guide.show_help)
        self.type_keys = TypeKeys(self, self._actions, self._theme, self._keep)
        self.foot.larger_wanted.connect(self.type_keys.enlarge)
        self.foot.smaller_wanted.connect(self.type_keys.reduce)
        self.foot.usual_wanted.connect(self.type_keys.usual)
        self._theme.changed.connect(self._fit_rail)
        self.rail.complete(chosen_language(self._services.settings))
        self._bind_actions()
        self._tasks.failed.connect(self._task_failed)

    def _bind_actions(self) -> None:
        bind = self._actions.bind
        for place in PLACES:
            bind(place.action, self, partial(self._place_chosen, place.key))
        bind("search", self, self._focus_search)
        bind("back", self, self._step_back)
        bind("history.back", self, self._history_back)
        bind("history.forward", self, self._history_forward)
        bind("region.next", self, partial(self._regions.step, 1))
        bind("region.previous", self, partial(self._regions.step, -1))
        bind("help", self, self.guide.show_help)
        bind("theme", self, self._next_theme)
        bind("language", self, self._other_language)
        bind("undo.message", self, self.toast.undo)
        bind("full_screen", self, self.turn_full_screen)
        bind("quit", self, self.close)

    def open_library(self) -> None:
        """Show the first place; the services' library is open and the search is prepared."""
        self._make_context()
        self.start_panel.clearFocus()  # else the box gets it, without its words selected
        self._go(last_spot(self._services.settings, self._first))
        for note in (*self._services.library.notes, *self._services.settings.notes):
            self.context.say(note)
        self.ready.emit()

    def open_as(self, state: WindowState) -> None:
        """Show what another window showed, which this one takes the place of."""
        from casestudies.ui.context import Destination
        from casestudies.ui.frame.window_state import focus_back, scroll_back

        self.restoreGeometry(state.geometry)
        self.resize(state.size)
        self._make_context()
        self._history = state.history
        self._carried = dict(state.pages)
        self.show_unnoted(Destination(state.shown))
        page = self.page_of(state.shown)
        scroll_back(page, state.scrolled)
        if state.on_rail:
            self.rail.take_focus()
        elif state.focus is not None:
            focus_back(page, state.focus)
        self.context.say(self.tr("The window now speaks English."))
        self.ready.emit()

    def _make_context(self) -> None:
        from casestudies.ui.context import UiContext

        self.complete()
        context = UiContext(
            self._services, self._tasks, self._theme, self._bus, self._actions, self
        )
        context.going.connect(self._go)
        context.arrived.connect(self._arrived)
        context.said.connect(self._said)
        context.unsaid.connect(self.toast.withdraw)
        context.presenting.connect(self._present)
        context.helping.connect(self.guide.show_help_page)
        context.asked.changed.connect(self.guide.let_offer_go)
        context.tray.changed.connect(self.guide.let_offer_go)
        self._context = context
        self._actions.bind("work.undo", self, context.steps.undo)
        self._actions.bind("work.redo", self, context.steps.redo)

    @property
    def first(self) -> str:
        """The key of the place that is shown first."""
        return self._first

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the rail over the page to the foot, however late the page was built."""
        if self._whole:
            from casestudies.ui.frame.regions import put_last

            put_last(self, self.toast, self.foot)
        return super().focusNextPrevChild(forward)

    def _parts_in_sight(self) -> list[QWidget]:
        from casestudies.ui.frame.regions import regions_in

        parts = (self.rail, self._stack, self.toast, self.foot)
        return [one for part in parts for one in regions_in(part)]

    # --- places -------------------------------------------------------------------------------

    @property
    def context(self) -> UiContext:
        """What the pages are given; raises ``BugError`` before the library is open."""
        if self._context is None:
            raise BugError("the window has no pages yet")
        return self._context

    @property
    def page(self) -> Page | None:
        """The page that is shown; None before the library is open."""
        shown = self._stack.currentWidget()
        return None if shown is self.start_panel else cast("Page", shown)

    def page_of(self, place: str) -> Page:
        """The page of a place, built now if it is not there yet; raises ``KeyError`` for a place
        that does not exist, ``BugError`` before the library is open."""
        if place not in self._pages:
            found = {one.key: one for one in PLACES}[place]
            page = self._pages[place] = found.make(self.context, self._stack)
            if found.all_work:
                self._actions.bind("library.undo", page, self.context.steps.undo)
                self._actions.bind("library.redo", page, self.context.steps.redo)
            self._stack.addWidget(self._pages[place])
            if place in self._carried:
                page.carry_on(self._carried.pop(place))
            self.page_built.emit()
        return self._pages[place]

    def _go(self, destination: Destination) -> None:
        self._note_location()
        self.guide.let_offer_go()
        self.show_unnoted(destination)
        self._arrived(self.page_of(destination.place).location())

    def show_unnoted(self, destination: Destination) -> None:
        """Show a place without a step in the history."""
        if self.page is not None and destination.place not in self._pages:
            self._stack.setUpdatesEnabled(False)
            QTimer.singleShot(0, self._paint_page)  # keys come in between building and painting
        page = self.page_of(destination.place)
        self._stack.setCurrentWidget(page)
        self.rail.show_place(rail_place(destination.place))
        self.rail.serve(page.actions())
        self.setWindowTitle(self.tr("{0} – Case Studies").format(page.title))
        page.show_destination(destination)
        page.entered()

    def _paint_page(self) -> None:
        self._stack.setUpdatesEnabled(True)

    def open_file(self, path: Path) -> None:
        """Open a pack or a workshop by the kind of its file, or say why it cannot be."""
        from casestudies.ui.frame.running import opened_at

        opened = opened_at(path)
        self.context.say(opened) if isinstance(opened, str) else self.context.go(opened)

    def come_forward(self) -> None:
        """Show the window before all others, also where it was minimized."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._context is not None and _file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _file_in(event)
        if self._context is not None and path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def _arrived(self, destination: Destination) -> None:
        self._history.visit(destination)
        remember(self._services.settings, self._tasks, kept_of(destination))

    def _place_chosen(self, key: str) -> None:
        if self._context is None:
            self._first = key  # as soon as the library is open
            self.rail.show_place(rail_place(key))
        elif self.page is None or self.page.place != key:
            self._go_to(key)

    def _go_to(self, place: str) -> None:
        from casestudies.ui.context import Destination

        self._go(Destination(place))

    def _focus_search(self) -> None:
        if self.page is None or self.page.focus_search():
            return
        self._place_chosen(PLACES[0].key)
        self.page_of(PLACES[0].key).focus_search()

    def _step_back(self) -> None:
        if self.page is not None and not self.page.go_back():
            self._history_back()

    def _history_back(self) -> None:
        self._note_location()
        self._walk(self._history.back())

    def _history_forward(self) -> None:
        self._note_location()
        self._walk(self._history.forward())

    def _note_location(self) -> None:
        """Note in the history what the page shows by now, so that coming back finds it again."""
        if self.page is not None:
            self._history.replace(self.page.location())

    def _walk(self, destination: Destination | None) -> None:
        if destination is not None:
            self.show_unnoted(destination)
            remember(self._services.settings, self._tasks, kept_of(destination))

    # --- presenting ---------------------------------------------------------------------------

    def _present(self, wish: Presenting) -> None:
        self._tasks.read(wish.make, partial(self._put_on_the_wall, wish), self._task_failed)

    def _put_on_the_wall(self, wish: Presenting, talk: Talk) -> None:
        from casestudies.ui.present.presentation import Presentation

        if self.presentation is not None:
            self.presentation.end()
        self.presentation = Presentation(self.context, talk, wish.spec, self, wish.at)
        self.presentation.over.connect(self._talk_over)

    def _talk_over(self) -> None:
        self.presentation = None

    # --- theme, help, messages ----------------------------------------------------------------

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Switch the theme and remember it."""
        self.complete()
        self._theme.choose(choice)
        remember(self._services.settings, self._tasks, {"theme": str(choice)}, told=True)

    def turn_full_screen(self) -> None:
        """Fill the screen, or go back to the size that the window had."""
        full = QtCore.Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() ^ full)

    def _next_theme(self) -> None:
        self.choose_theme(_NEXT_THEME[self._theme.choice])

    def _other_language(self) -> None:
        spoken = window_language()
        other = Language.ENGLISH if spoken is Language.SPANISH else Language.SPANISH
        self.language_wanted.emit(LanguageChoice(other))

    def _keep(self, **values: object) -> None:
        remember(self._services.settings, self._tasks, values)

    def _said(self, message: Message) -> None:
        self.toast.show_message(message.text, message.undo, message.button)

    def _task_failed(self, error: Exception) -> None:
        if isinstance(error, KnownError) and not isinstance(error, BugError):
            self.toast.show_message(sentence_of(error))
            return
        from casestudies.crash_report import details

        self.toast.show_message(
            sentence_of(error),
            partial(self.guide.copy_details, details(error)),
            self.tr("Copy details"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        self.rail.fit_into(self.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_button(event, self.focusWidget()):
            super().keyPressEvent(event)

    # --- closing ------------------------------------------------------------------------------

    def _restore_geometry(self) -> None:
        kept = self._services.settings.get("window_geometry", "")
        self._placed = bool(kept) and self.restoreGeometry(
            QByteArray.fromBase64(kept.encode(errors="replace"))
        )
        if not self._placed:
            self.resize(USUAL.boundedTo(room_for_window()))

    def show_fitting(self) -> None:
        """Show where it was last; at first in its usual size, or maximized where that and the
        frame round it do not fit on the screen."""
        if self._placed:
            pull_onto_the_screen(self)
            self.show()
        elif USUAL.boundedTo(room_for_window()) == USUAL:
            self.show()
        else:
            self.showMaximized()

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return any(page.unkept for page in self._pages.values())

    def leave(self) -> WindowState:
        """Have all written that is not yet, as at closing, and tell how the window stands; another
        one takes its place. It takes no keys from now on."""
        from casestudies.ui.frame.window_state import WindowState, focus_in, scrolled_in

        page = self.page
        assert page is not None, "before the library is open there is nothing to leave"
        focus = focus_in(page)
        on_rail = focus_in(self.rail) is not None
        self.setEnabled(False)  # what is typed in a field is taken by losing the focus
        self._keep_all()
        self._note_location()
        return WindowState(
            self.saveGeometry(),
            self.size(),
            self._history,
            self._carried | {key: one.carried() for key, one in self._pages.items()},
            page.place,
            scrolled_in(page),
            focus,
            on_rail,
        )

    def stay(self) -> None:
        """Take keys again: no other window came."""
        self.setEnabled(True)
        if self.page is not None:
            self.page.entered()

    def go(self) -> None:
        """Close: another window is there, which has all that this one knew."""
        self._left = True
        self.close()
        self.deleteLater()

    def _keep_all(self) -> None:
        for page in self._pages.values():
            page.save_state()
        if self._context is not None:
            self._context.notes.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember geometry and page states; ``app.run_window`` then ends the background work."""
        if self.presentation is not None:
            self.presentation.end()
        if self._whole:
            self.guide.leave_tour()
        if self._left:
            event.accept()
            return
        if self.isFullScreen():
            self.turn_full_screen()  # the next start is in a window
        self._keep_all()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        values = {"window_geometry": geometry}
        shown = self._stack.currentWidget()
        page = next((page for page in self._pages.values() if page is shown), None)
        if page is not None:
            values |= kept_of(page.location())
        remember(self._services.settings, self._tasks, values)
        event.accept()
