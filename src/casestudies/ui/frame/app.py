"""Starts the window: shown first, then the library and the search open in the worker.

What is imported or made before the first picture makes everybody wait. So until then nothing of
the services but the settings is loaded, and nothing touches ``Qt``, the namespace of enumerations:
its first touch makes Python build a hundred of them. ``tests/test_bootstrap.py`` holds both.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from casestudies.bootstrap import Services, make_services
from casestudies.log import setup_logging, stop_logging
from casestudies.ui.collector import Collector
from casestudies.ui.frame.main_window import MainWindow, sentence_of
from casestudies.ui.frame.places import PLACES, Place
from casestudies.ui.language.choice import SETTING, LanguageChoice, chosen_language, language_of
from casestudies.ui.language.service import LanguageService
from casestudies.ui.settings import remember
from casestudies.ui.stillness import Stillness
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import TYPE_SIZE, USUAL, nearest
from casestudies.ui.theme.tokens import ThemeChoice

if TYPE_CHECKING:
    from pathlib import Path

    from casestudies.crash_report import CrashReport, FaultWatch
    from casestudies.model.progress import Progress
    from casestudies.paths import Paths
    from casestudies.services.workspace.settings import Settings
    from casestudies.ui.frame.caretaker import Caretaker
    from casestudies.ui.frame.running import OpenedFiles
    from casestudies.ui.frame.window_state import WindowState
    from casestudies.ui.tasks import TaskProgress

log = logging.getLogger(__name__)

_LATER = 1000  # milliseconds after opening in which a search typed at once has the processor
_REPORT_TOLD = "report_told"  # in the settings: the name of the last report that was told of
_TURN = 0.001  # seconds after which a busy worker lets the interface's thread run


class Program(QObject):
    """The running program: window, background work and services, opened and closed in order."""

    def __init__(self, app: QApplication, paths: Paths, file: Path | None = None) -> None:
        super().__init__()
        sys.setswitchinterval(_TURN)
        self._stillness = Stillness(self)
        self._collector = Collector(lambda: self._stillness.still, self)
        self._paths = paths
        self._app = app
        self._file = file
        self._files: OpenedFiles | None = None
        self._log: logging.Handler | None = None
        self._faults: FaultWatch | None = None
        self._caretaker: Caretaker | None = None
        self._closed = False
        self.greets = False  # offers the tour to who is new here
        self._turning = False  # to another language, whose window is not there yet
        self.services = make_services(paths)
        settings = self.services.settings
        self.language = LanguageService(app, paths.cache, chosen_language(settings))
        app.setApplicationDisplayName(QCoreApplication.translate("app", "Case Studies"))
        self.theme = ThemeService(
            app, chosen_theme(settings), nearest(settings.get(TYPE_SIZE, USUAL))
        )
        self.tasks = TaskRunner(self)
        self.window = self._make_window()
        self.window.start_panel.painted.connect(self.open)
        self.tasks.progressed.connect(self._progressed)

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.services, self.tasks, self.theme)
        window.retry_wanted.connect(self.open)
        window.language_wanted.connect(self.speak)
        window.page_built.connect(self._collector.keep_more)
        return window

    def open(self) -> None:
        """Open the library in the worker; the window shows how far it is."""
        if self._log is None:
            from casestudies.crash_report import FaultWatch

            self._log = setup_logging(self._paths)
            self._faults = FaultWatch(self._paths)
            self._heed_signals()
            self._stillness.watch(self.window)
        self.window.complete()
        self.window.start_panel.show_opening(first=not self._paths.library.exists())
        self.tasks.write_with_progress(self._open_services, self._opened, self._not_opened)

    def _heed_signals(self) -> None:
        """End with Ctrl+C in the terminal, and where the session ends or the terminal closes."""
        import signal
        import weakref

        program = weakref.ref(self)  # Python keeps what heeds a signal to its end

        def end(*_: object) -> None:
            if (running := program()) is not None:
                QTimer.singleShot(0, running.end)  # not in the middle of whatever runs now

        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, end)
        wake = QTimer(self)  # lets Python see it
        wake.start(500)
        wake.timeout.connect(_nothing)

    def end(self) -> None:
        """Close what lies over the window, the last first, then the window, which keeps what was
        typed. (Qt's ``quit`` closes the window first. On Wayland it fell over the dialogs then.)"""
        while over := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            if not over.close():
                break
        self.window.close()
        QApplication.quit()

    def close(self) -> None:
        """End the background work, then close the services."""
        self._closed = True
        if self._caretaker is not None:
            self._caretaker.end()
        if self._files is not None:
            self._files.stop()
        self.tasks.close()
        self.services.close()
        self.language.close()
        if self._log is not None:
            stop_logging(self._log)
        if self._faults is not None:
            self._faults.stop()
        self._collector.stop()

    def _open_services(self, progress: Progress) -> Services:
        for place in PLACES:
            if place.key == self.window.first:
                self._load(place)
        self.services.library.open(progress)
        self.services.take_back_begun()
        self.services.searching.prepare(progress)
        return self.services

    def unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An error in a slot: into the log with its trace, to the user as a sentence."""
        log.error("unexpected error", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            self.tasks.failed.emit(error)

    def _opened(self, services: Services) -> None:
        del services
        self.window.open_library()
        if self._file is not None:
            self.window.open_file(self._file)
        QTimer.singleShot(_LATER, self._load_other_places)
        QTimer.singleShot(_LATER, self._open_files)
        QTimer.singleShot(_LATER, self._take_care)
        if self.greets:
            QTimer.singleShot(_LATER, self._greet)
        self._collector.start()
        self._collector.keep_all()  # to walk the library again took 90 ms in mid-typing

    def _greet(self) -> None:
        if not self._closed:
            self.window.guide.offer_tour()

    def speak(self, choice: LanguageChoice) -> None:
        """Choose the language of the window. Another one than it has takes a new window, which
        stands as this one does; that one comes once all is written that was typed."""
        if self.window.page is None or self._turning:
            return
        remember(self.services.settings, self.tasks, {SETTING: str(choice)}, told=True)
        if language_of(choice) is self.language.language:
            self.language.choose(choice)
            return
        self._turning = True
        state = self.window.leave()
        self.tasks.write(_nothing, lambda _: self._turn(choice, state))

    def _turn(self, choice: LanguageChoice, state: WindowState) -> None:
        from casestudies.ui.actions import forget_names

        self._turning = False
        before = self.window
        if before.unkept:
            before.stay()
            before.context.say(
                QCoreApplication.translate(
                    "app",
                    "The language stays as it is: something that you typed could not be saved yet.",
                )
            )
            return
        self.language.choose(choice)
        self.services.forget_sentences()
        forget_names()
        self.window = self._make_window()
        self.window.open_as(state)
        self.window.show()
        before.go()
        self._stillness.watch(self.window)
        self._collector.keep_less()
        self._take_care()

    def _open_files(self) -> None:
        """Open what is asked for outside of the window from now on, and show the icon there."""
        from PySide6.QtGui import QIcon

        from casestudies.assets import resource
        from casestudies.services.workspace.inbox import Inbox
        from casestudies.ui.frame.running import FileApplication, OpenedFiles

        if not self._closed:
            self._app.setWindowIcon(QIcon(str(resource("app", "casestudies.svg"))))
            self._files = OpenedFiles(Inbox(self._paths), self._open_asked, self)
            if isinstance(self._app, FileApplication):
                self._app.give_files_to(self._open_asked)

    def _open_asked(self, path: Path) -> None:
        self.window.come_forward()
        self.window.open_file(path)

    def _take_care(self) -> None:
        from casestudies.ui.frame.caretaker import Caretaker

        if self._closed:
            return
        if self._caretaker is not None:
            self._caretaker.stop()  # it was another window's
        self._caretaker = Caretaker(self.window.context, self)
        self.tasks.read(self._unseen_report, self._tell_report)

    def _unseen_report(self) -> CrashReport | None:
        """The newest report of a run that ended by a fault, unless it was told of."""
        from casestudies import crash_report

        crash_report.gather(self._paths)
        newest = next(iter(crash_report.reports(self._paths)), None)
        told = self.services.settings.get(_REPORT_TOLD, "")
        return newest if newest is not None and newest.path.name > told else None

    def _tell_report(self, report: CrashReport | None) -> None:
        if report is not None and not self._closed:
            self.window.guide.tell_report(report)
            remember(self.services.settings, self.tasks, {_REPORT_TOLD: report.path.name})

    def _load_other_places(self) -> None:
        """So that going there for the first time, which builds the page, is quick. One after the
        other: what loads takes turns with whoever types meanwhile. The briefs of all cases, which
        many pages ask for, come first."""
        self.tasks.write(self.services.library.briefs, lambda _: None)
        self._load_next(tuple(place for place in PLACES if place.key != self.window.first))

    def _load_next(self, places: tuple[Place, ...], loaded: None = None) -> None:
        del loaded
        if places:
            self.tasks.read(partial(self._load, places[0]), partial(self._load_next, places[1:]))
        else:  # whatever looks for other windows' changes is asked for by a timer
            self.tasks.read(lambda: self.services.watch, self._all_loaded)

    def _all_loaded(self, watch: object) -> None:
        del watch
        self._collector.keep_all()  # to walk what was loaded took 15 ms in mid-typing

    def _load(self, place: Place) -> None:
        """Load whatever a first visit would, and the service that the page asks when it is built
        (in the worker)."""
        place.load_all()
        if place.service:
            getattr(self.services, place.service)

    def _not_opened(self, error: Exception) -> None:
        self._collector.start()
        self.window.start_panel.show_failure(sentence_of(error))

    def _progressed(self, progress: TaskProgress) -> None:
        if self.window.page is None:
            self._collector.start_building()
            self.window.start_panel.show_step(progress.step, progress.done, progress.total)


def chosen_theme(settings: Settings) -> ThemeChoice:
    """The theme in the settings; the desktop's where there is none or an unknown one."""
    kept = settings.get("theme", str(ThemeChoice.SYSTEM))
    return ThemeChoice(kept) if kept in set(ThemeChoice) else ThemeChoice.SYSTEM


def run_window(
    paths: Paths,
    on_shown: Callable[[MainWindow], object] | None = None,
    file: Path | None = None,
) -> int:
    """Show the window and run until it is closed; the exit status. Needs a display. ``on_shown``
    is called with the window once it is shown (measurements and pictures drive it from there).
    ``file`` is one to open, see ``MainWindow.open_file``."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Our stylesheet stands on Fusion; asked for so, Qt's enums of styles stay unloaded.
        app = _kind_of_application()([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("casestudies")
    app.setDesktopFileName("casestudies")
    program = Program(app, paths, file)
    if on_shown is None:
        program.greets = True
        program.window.show_fitting()
    else:
        program.window.show()  # who drives it says how large it is
        on_shown(program.window)
    sys.excepthook = program.unexpected
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        program.close()


def _kind_of_application() -> type[QApplication]:
    if sys.platform != "darwin":
        return QApplication
    from casestudies.ui.frame.running import FileApplication

    return FileApplication


def _nothing() -> None:
    """Runs Python between two turns of Qt's event loop, so that it handles signals."""
