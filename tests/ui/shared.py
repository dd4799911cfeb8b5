"""One window for the tests of a module: put back after each test to where it was when it was new.

A test gets a window that is as new, or a new one. What the window shows, what its library keeps and
what its settings hold is looked at before the first test and after each one; where anything is
otherwise once all was put back, the window is closed and the next test has another.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QSplitter,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.changes import ChangeSet
from casestudies.model.progress import no_progress
from casestudies.model.query import Query
from casestudies.paths import find_paths
from casestudies.services.search.service import SearchService
from casestudies.store.writes import content_stamp
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import USUAL
from casestudies.ui.theme.tokens import ThemeChoice
from tests.kept_threads import KEPT
from tests.ui import guards
from tests.ui.patience import run_events

SIZE = (1440, 900)
OWN = (
    "tray",
    "saved_work",
    "recent_searches",
    "editing",
    "room_entries",
    "field_notes",
    "notes",
    "history_rows",
    "history_steps",
)  # tables of the user's that are empty in a new library
_NUMBERED = ("writes", "sqlite_sequence")  # count on
Look = dict[str, object]


class SharedWindow:
    """The window of a module, and how it was when it was new."""

    def __init__(
        self, app: QApplication, searching: SearchService, profile: Path, folder: Path
    ) -> None:
        self._app, self._searching, self._profile = app, searching, profile
        self._folder, self._first = folder, ""
        self._made = 0
        self._window: MainWindow | None = None
        self._bot: QtBot | None = None
        self.left: list[str] = []  # what was otherwise when the last test gave it back

    def take(self, bot: QtBot, first: str) -> MainWindow:
        """The window, as new, with its ``first`` place."""
        self._bot = bot
        if first != self._first:
            self.close()
            self._first = first
        if self._window is None:
            self._open()
        assert self._window is not None
        if QApplication.activeWindow() is not self._window:  # another of the test before was
            self._window.activateWindow()
            run_events(0)
        return self._window

    def give_back(self, *, whole: bool) -> None:
        """Put the window back to where it was; close it if that cannot be, or if the test failed
        and it is not ``whole``."""
        self.left = self._put_back() if whole else ["the test failed"]
        if self.left:
            self.close()
        else:
            KEPT.update(self._threads())

    # --- opening and closing ------------------------------------------------------------------

    def _open(self) -> None:
        self._made += 1
        profile = self._folder / f"profile-{self._made}"
        copytree(self._profile, profile, ignore=ignore_patterns("index"))
        self._services = Services(find_paths(profile=profile), self._searching)
        self._services.library.open()
        self._searching.forget_answers()
        self._searching.prepare(no_progress)
        self._theme = ThemeService(self._app, ThemeChoice.LIGHT)
        self._tasks = TaskRunner()
        self._window = window = MainWindow(self._services, self._tasks, self._theme)
        guards.shared.add(window)
        window.resize(*SIZE)
        window.show()
        if self._first != "explore":
            window.rail.place_chosen.emit(self._first)
        window.open_library()
        window.activateWindow()
        self._rest()
        self._keep()
        self._rest()
        self._forget_settings()
        self._visits = list(window._history._entries), window._history._at
        self._asked = window.context.asked.query
        self._new = self._look()

    def close(self) -> None:
        """Close the window; the next test has another."""
        window, self._window = self._window, None
        if window is None:
            return
        guards.shared.discard(window)
        KEPT.difference_update(self._threads())
        window.close()
        self._tasks.close()
        for made in (window, self._tasks, self._theme):
            made.deleteLater()
        self._services.library.close()
        guards.delete_now()

    def _threads(self) -> set[threading.Thread]:
        """Those of the window's work, as far as they were needed."""
        pools = (self._tasks._readers, self._tasks._writer)
        return {
            thread
            for pool in pools
            if pool._executor is not None
            for thread in pool._executor._threads
        }

    # --- putting back -------------------------------------------------------------------------

    def _put_back(self) -> list[str]:
        """What is otherwise than in a new window once all is put back."""
        window = self._window
        assert window is not None
        if window.presentation is not None or not window.isVisible():
            return ["a talk, or no window"]
        if QApplication.activePopupWidget() is not None:
            return ["a menu"]
        if self._theme.choice is not ThemeChoice.LIGHT:
            return ["the theme"]
        if self._theme.size != USUAL:
            return ["the size of type"]
        if "explore" in window._pages and self._first != "explore":
            return ["Explore, which is built once a window"]
        self._rest()
        self._keep()
        self._rest()
        self._empty_library()
        self._forget_settings()
        if window.size().toTuple() != SIZE:
            window.resize(*SIZE)
        window.activateWindow()
        entries, at = self._visits
        window._history._entries, window._history._at = list(entries), at
        for key in window._pages.keys() - {"explore"}:
            self._drop(key)
        if "explore" in window._pages:
            self._explore_back(window._pages["explore"])
        else:
            window.show_unnoted(Destination(self._first))
        window.context.asked.ask(self._asked)
        window.toast.show_message("", stays=True)
        window.toast.undo()
        self._rest()
        self._keep()
        self._rest()
        self._forget_settings()
        return differing(self._new, self._look())

    def _forget_settings(self) -> None:
        """The settings are those of a new profile, while nobody writes them."""
        settings = self._services.settings
        settings.path.unlink(missing_ok=True)
        settings._unsaved = {}
        settings._values = {}

    def _keep(self) -> None:
        """Have all written that waits for its time."""
        assert self._window is not None
        self._window._keep_all()

    def _drop(self, key: str) -> None:
        """The page was never built."""
        window = self._window
        assert window is not None
        page = window._pages.pop(key)
        window._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        guards.delete_now()

    def _empty_library(self) -> None:
        """Take out of the library what the test had kept, as another program does, and tell it."""
        path = self._services.paths.library
        other = sqlite3.connect(path, timeout=30, isolation_level=None)
        try:
            full = [
                name for name in OWN if other.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()
            ]
            if full:
                other.execute("BEGIN IMMEDIATE")
                for name in full:
                    other.execute(f"DELETE FROM {name}")
                for name in ("history_rows", "history_steps"):
                    other.execute(f"DELETE FROM {name}")
                other.execute("COMMIT")
        finally:
            other.close()
        if full:
            assert self._window is not None
            self._window.context.bus.publish(
                ChangeSet(tray="tray" in full, saved=True, notes="notes" in full)
            )
            self._rest()

    def _explore_back(self, page: ExplorePage) -> None:
        """Ask for all cases and read the first one, as at the start."""
        window = self._window
        assert window is not None
        window.show_unnoted(Destination("explore"))
        for _ in range(8):
            page.go_back()
        page.state._chosen = ("", "")
        page.results.others.button.setChecked(False)
        page.facets.model._came_in.clear()
        page.facets.model._open.clear()
        page.state.ask(Query())
        self._rest()
        page.facets._show_results()
        page.reading.finder.bar.edit.clear()
        page.reading.reader.setTextCursor(QTextCursor(page.reading.reader.document()))
        page.reading._loaded = None  # else the same case stays where it was scrolled to
        page.reading._reading = None
        page._read_pinned(page.state.results.cases[0].brief.slug)
        page.state._pinned = ""
        self._rest()
        page.facets.view.setCurrentIndex(page.facets.model.index(page.facets._first()))
        for area in (page.facets.view, page.results.view):
            area.verticalScrollBar().setValue(0)
        page.results._say_soon.stop()
        page.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rest(self) -> None:
        """Wait until nothing is under way."""
        assert self._window is not None
        assert self._bot is not None
        pages, tasks = self._window._pages, self._tasks

        def quiet() -> bool:
            return not tasks.busy and not any(
                getattr(page, "busy", False) for page in pages.values()
            )

        self._bot.waitUntil(quiet)
        run_events(3)
        self._bot.waitUntil(quiet)

    # --- looking ------------------------------------------------------------------------------

    def _look(self) -> Look:
        """All that tells one window from another."""
        window = self._window
        assert window is not None
        context = window.context
        found: Look = {
            "title": window.windowTitle(),
            "size": window.size().toTuple(),
            "pages": tuple(window._pages),
            "guide": (window.guide.help, window.guide.about, window.guide.tour),
            "history": (list(window._history._entries), window._history._at),
            "tray": context.tray.slugs,
            "marks": repr(context.notes.marks),
            "asked": context.asked.query,
            "library": self._kept(),
            "focus": _name(QApplication.focusWidget()),
            "tops": sorted(
                _name(widget)
                for widget in QApplication.topLevelWidgets()
                if widget.isVisible() or widget.metaObject().className() == "QFileDialog"
            ),
            "states": {
                key: _plain(page.state)
                for key, page in window._pages.items()
                if hasattr(page, "state")
            },
        }
        found["own windows"] = [
            _name(widget)
            for widget in window.findChildren(QWidget)
            if not widget.isWindow() and widget.testAttribute(Qt.WidgetAttribute.WA_NativeWindow)
        ]  # of the desktop, which a part and those around it have been given
        for number, widget in enumerate(_in_sight(window)):
            found[f"{number} {_name(widget)}"] = _seen(widget)
        return found

    def _kept(self) -> object:
        other = sqlite3.connect(self._services.paths.library, timeout=30)
        try:
            names = other.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            found: dict[str, object] = {
                name: other.execute(f'SELECT count(*), max(rowid) FROM "{name}"').fetchone()
                for (name,) in names
                if name not in _NUMBERED
            }
            return found | {"content": content_stamp(other)}
        finally:
            other.close()


def differing(new: Look, now: Look) -> list[str]:
    """What is otherwise in one of two looks."""
    return [name for name in {**new, **now} if new.get(name) != now.get(name)]


def _plain(thing: QObject) -> dict[str, str]:
    """The values that an object holds, but for other parts of the window."""
    return {
        name: repr(value)[:200]
        for name, value in vars(thing).items()
        if isinstance(value, str | int | tuple | bool | None) and name != "_writes"
    }


def _in_sight(window: MainWindow) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def _name(widget: QWidget | None) -> str:
    return "" if widget is None else f"{type(widget).__name__} {widget.objectName()}"


def _seen(widget: QWidget) -> tuple[object, ...]:
    """What a widget shows, as far as it can be asked."""
    x, y, width, height = widget.geometry().getRect()
    if isinstance(widget, QLineEdit) or (isinstance(widget, QLabel) and not widget.text()):
        x = width = 0  # Qt gives an empty label 8 pixels until it had a text, and takes them then
    seen: list[object] = [x, y, width, height, widget.isEnabled(), widget.accessibleName()]
    if isinstance(widget, QAbstractButton):
        seen += [widget.text(), widget.isChecked(), widget.isDown()]
    elif isinstance(widget, QLabel):
        seen.append(widget.text())
    elif isinstance(widget, QLineEdit):
        seen += [widget.text(), widget.cursorPosition(), widget.hasSelectedText()]
    elif isinstance(widget, QSplitter):
        seen.append(widget.sizes())
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        rows = range(model.rowCount())
        seen.append([str(model.index(row, 0).data()) for row in rows])
        seen += [widget.currentIndex().row(), widget.currentIndex().column()]
    elif isinstance(widget, QTextEdit):
        cursor = widget.textCursor()
        seen += [cursor.anchor(), cursor.position(), hash(widget.toPlainText())]
        seen.append(getattr(widget, "set_off", ""))
    if isinstance(widget, QAbstractScrollArea):
        seen += [widget.verticalScrollBar().value(), widget.horizontalScrollBar().value()]
    return tuple(seen)
