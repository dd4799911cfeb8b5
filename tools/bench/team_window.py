"""The windows of `tools.bench.team`, each in a process of its own: one that goes through all pages,
one that writes notes, one that waits until a note of another is painted."""

from __future__ import annotations

import casestudies.ui  # what imports PySide6 first, in the program's own way  # isort: skip

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow

assert casestudies.ui
ROUNDS = 4
READY_MS = 1500  # after opening: the other pages are loaded, and a team is followed, by then
POLL_MS = 1
REST_MS = 60
GIVEN_UP = 60.0  # seconds
WORDS = ("habits", "english learners", "dropout recovery", "advisory", "capstone")
SLUGS = ("lindsay", "chugach", "pittsfield", "sanborn", "bdea")
SIGN = "written at "
CLOSING = "closing the window"


class Act(NamedTuple):
    """Something a user does: ``start`` begins it, and it is done when ``done`` holds."""

    name: str
    start: Callable[[], object]
    done: Callable[[], bool]


class FirstPaint(QObject):
    """Tells by the clock of the whole computer when the window was first painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.at: float | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self.at is None and event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.at = self.at or time.monotonic()


def walk(profile: Path, begun: float) -> int:
    """Goes through all pages some rounds and prints, as JSON, the seconds to each painted answer,
    and of the processor those that all of it took. ``begun`` is when the process was asked for."""
    times: dict[str, list[float]] = {}

    def shown(window: MainWindow) -> None:
        window.resize(1440, 900)
        first = FirstPaint(window)
        window.ready.connect(lambda: QTimer.singleShot(READY_MS, lambda: start(window, first)))

    def start(window: MainWindow, first: FirstPaint) -> None:
        assert first.at is not None
        times["start to the first painted window"] = [first.at - begun]
        Walker(window, times)

    status = run_window(find_paths(profile=profile), on_shown=shown)
    times[CLOSING] = [time.monotonic() - times[CLOSING][0]]
    print(json.dumps({"times": times}), flush=True)
    return status


class Walker(QObject):
    """Does one act after the other; each is over when its answer is painted."""

    def __init__(self, window: MainWindow, times: dict[str, list[float]]) -> None:
        super().__init__(window)
        self._window, self._times = window, times
        self._acts = acts(window)
        self._begun = self._worked = 0.0
        self._act: Act | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        self._next()

    def _next(self) -> None:
        self._act = next(self._acts, None)
        if self._act is None:
            self._times[CLOSING] = [time.monotonic()]
            self._window.close()
            return
        self._begun, self._worked = time.monotonic(), time.process_time()
        self._act.start()
        self._poll.start()

    def _look(self) -> None:
        assert self._act is not None
        if time.monotonic() - self._begun > GIVEN_UP:
            self._poll.stop()
            self._window.close()
            raise RuntimeError(f"{self._act.name} was given up")
        if not self._act.done():
            return
        self._window.repaint()
        self._poll.stop()
        taken = time.monotonic() - self._begun
        self._times.setdefault(self._act.name, []).append(taken)
        worked = self._times.setdefault("processor time of all of these", [])
        worked.append(time.process_time() - self._worked)
        QTimer.singleShot(REST_MS, self._next)


def acts(window: MainWindow) -> Iterator[Act]:
    """What is done, first once on pages that are not built yet. A case, words, a profile are
    others in each round, and a note's text in each run, so that nothing is there already."""
    from casestudies.model.comparison import ComparisonSpec
    from casestudies.model.library.notes import of_case
    from casestudies.model.profile import SchoolProfile
    from casestudies.ui.compare.page import ComparePage
    from casestudies.ui.context import Destination
    from casestudies.ui.explore.page import ExplorePage
    from casestudies.ui.library.notes.notes import NotesSection
    from casestudies.ui.library.page import LibraryPage
    from casestudies.ui.like.page import LikePage
    from casestudies.ui.map.page import MapPage
    from casestudies.ui.visits.page import VisitsPage

    context = window.context
    explore = window.page_of("explore")
    assert isinstance(explore, ExplorePage)

    def found(word: str) -> bool:
        query = explore.results.shown_query
        return window.page is explore and query is not None and query.text == word

    def read(slug: str) -> bool:
        view = explore.reading
        return not view.busy and view.case is not None and view.case.slug == slug

    def compared(spec: ComparisonSpec) -> bool:
        page = window.page
        shown = page.table.cells.comparison if isinstance(page, ComparePage) else None
        return shown is not None and shown.spec.cases == spec.cases

    def ranked(profile: SchoolProfile) -> bool:
        page = window.page
        if not isinstance(page, LikePage) or page.busy or page.answer is None:
            return False
        return page.draft.profile.enrollment == profile.enrollment

    def drawn(kind: type[MapPage] | type[VisitsPage]) -> bool:
        page = window.page
        return isinstance(page, kind) and not page.busy

    def section() -> NotesSection | None:
        page = window.page
        found = page.section if isinstance(page, LibraryPage) else None
        return found if isinstance(found, NotesSection) else None

    def listed() -> bool:
        here = section()
        return here is not None and not here.busy and bool(here.list.rows)

    def noted(text: str) -> bool:
        here = section()
        return here is not None and any(row.text == text for row in here.list.rows)

    def write(text: str) -> None:
        draft = context.notes.draft(context.notes.new_note(of_case("lindsay")))
        draft.type(text)
        draft.finish()

    for number in range(ROUNDS + 1):
        spec = ComparisonSpec((SLUGS[number], SLUGS[number - 1], "juab"))
        profile = SchoolProfile(enrollment=300 + 10 * number, populations=(), locale="rural")
        word, slug = WORDS[number], SLUGS[number]
        text = f"a note of round {number} at {time.time():.6f}"

        def go(destination: Destination) -> Callable[[], object]:
            return lambda: context.go(destination)

        for act in (
            Act("a search", lambda w=word: explore.state.set_text(w), lambda w=word: found(w)),
            Act("a case", go(Destination("explore", (slug,))), lambda s=slug: read(s)),
            Act("Compare", go(Destination("compare", comparison=spec)),
                lambda s=spec: compared(s)),
            Act("Models like ours", go(Destination("like", profile=profile)),
                lambda p=profile: ranked(p)),
            Act("Map", go(Destination("map")), lambda: drawn(MapPage)),
            Act("Visits", go(Destination("visits", listed=True)), lambda: drawn(VisitsPage)),
            Act("Library, Notes", go(Destination("library", section="notes")), listed),
            Act("saving a note", lambda t=text: write(t), lambda t=text: noted(t)),
            Act("back to Explore", go(Destination("explore")), lambda: window.page is explore),
        ):  # fmt: skip
            yield act if number else act._replace(name="all pages for the first time, each")


# --- a change on one desk, on the screen of another ---------------------------------------------


def write_notes(profile: Path, key: str, number: int, pause: float) -> int:
    """A window whose user changes a note ``number`` times; the text says when, by the clock of the
    whole computer."""

    def shown(window: MainWindow) -> None:
        window.resize(1280, 720)
        window.ready.connect(lambda: QTimer.singleShot(4 * READY_MS, lambda: Writer(window)))

    class Writer(QObject):
        def __init__(self, window: MainWindow) -> None:
            super().__init__(window)
            self._window, self._left = window, number
            self._timer = QTimer(self, interval=round(pause * 1000))
            self._timer.timeout.connect(self._write)
            self._timer.start()

        def _write(self) -> None:
            notes = self._window.context.notes
            if not self._left:
                self._timer.stop()
                self._window.close()
                return
            self._left -= 1
            note = next(one for one in notes.service.notes() if one.id == key)
            draft = notes.draft(note)
            draft.type(f"{SIGN}{time.monotonic():.6f}")
            draft.finish()

    return run_window(find_paths(profile=profile), on_shown=shown)


def watch_notes(profile: Path, key: str, place: str, number: int, ready: Path) -> int:
    """A window that shows the note with this key, in Library > Notes or in the open case; prints,
    as JSON, the seconds from each writing to the painted text. ``ready`` is made once it waits."""
    waits: list[float] = []

    def shown(window: MainWindow) -> None:
        window.resize(1280, 720)
        window.ready.connect(lambda: QTimer.singleShot(2 * READY_MS, lambda: Watcher(window)))

    class Watcher(QObject):
        def __init__(self, window: MainWindow) -> None:
            from casestudies.ui.context import Destination

            super().__init__(window)
            self._window, self._seen, self._since = window, "", time.monotonic()
            self._viewport: QWidget | None = None
            (note,) = (one for one in window.context.notes.service.notes() if one.id == key)
            if place == "notes":
                window.context.go(Destination("library", section="notes"))
            else:
                window.context.go(Destination("explore", (note.target.case,)))
            self._timer = QTimer(self, interval=200)
            self._timer.timeout.connect(self._look)
            self._timer.start()

        def _look(self) -> None:
            if self._viewport is None:
                self._viewport = self._find()
            if len(waits) >= number or time.monotonic() - self._since > GIVEN_UP:
                self._window.close()

        def _find(self) -> QWidget | None:
            from casestudies.ui.explore.page import ExplorePage
            from casestudies.ui.library.notes.notes import NotesSection
            from casestudies.ui.library.page import LibraryPage

            page = self._window.page
            if isinstance(page, LibraryPage) and isinstance(page.section, NotesSection):
                view = page.section.list
                keys = [row.key for row in view.rows]
                if key not in keys:
                    return None
                view.setCurrentRow(keys.index(key))
                self._text: Callable[[], str] = lambda: self._of_list(view)
            elif isinstance(page, ExplorePage) and page.reading.case is not None:
                view = page.reading.reader
                self._text = lambda: self._of_reader(view)
            else:
                return None
            view.viewport().installEventFilter(self)
            ready.touch()
            return view.viewport()

        def _of_list(self, view) -> str:  # type: ignore[no-untyped-def]
            for at, row in enumerate(view.rows):
                place = view.visualItemRect(view.item(at))
                if row.key == key and view.viewport().rect().intersects(place):
                    return row.text
            return ""

        def _of_reader(self, view) -> str:  # type: ignore[no-untyped-def]
            found = view.document().find(SIGN)
            if found.isNull() or not view.viewport().rect().intersects(view.cursorRect(found)):
                return ""
            return found.block().text()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched is self._viewport:
                QTimer.singleShot(0, self._painted)
            return False

        def _painted(self) -> None:
            text = self._text()
            at = text.rpartition(SIGN)[2].split()[:1]
            if not at or text == self._seen or SIGN not in text:
                return
            self._seen, self._since = text, time.monotonic()
            waits.append(self._since - float(at[0]))

    status = run_window(find_paths(profile=profile), on_shown=shown)
    print(json.dumps({"waits": waits}), flush=True)
    return status


def main() -> int:
    """One of the windows, as `tools.bench.team` asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("walk", "write", "watch"))
    parser.add_argument("profile", type=Path)
    parser.add_argument("--begun", type=float, default=0.0)
    parser.add_argument("--key", default="")
    parser.add_argument("--place", default="notes")
    parser.add_argument("--number", type=int, default=0)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--ready", type=Path, default=None)
    asked = parser.parse_args()
    if asked.what == "walk":
        return walk(asked.profile, asked.begun)
    if asked.what == "write":
        return write_notes(asked.profile, asked.key, asked.number, asked.pause)
    return watch_notes(asked.profile, asked.key, asked.place, asked.number, asked.ready)


if __name__ == "__main__":
    sys.exit(main())
