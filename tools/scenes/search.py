"""The scenes of searching: tokens, completion, explanation, ways out, find in the case, alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from casestudies.ui.frame.main_window import MainWindow
from tools.scenes.driving import Scene, explore, key, read, search

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def typed(text: str, window: MainWindow) -> None:
    """Type into the box, letter by letter."""
    box = explore(window).search
    box.clear()
    QTest.keyClicks(box.edit, text)


def letters(text: str, window: MainWindow) -> None:
    """Type where the focus is."""
    QTest.keyClicks(QApplication.focusWidget() or window, text)


def into_results(window: MainWindow) -> None:
    page = explore(window)
    page.completions.popup.dismiss()
    page.results.take_focus()


def into_reader(window: MainWindow) -> None:
    explore(window).reading.take_focus()


def to_term(window: MainWindow) -> None:
    """Go on to the first glossary term by keys."""
    reader = explore(window).reading.reader
    reader.go_to("dimension-grading")
    QTest.keyClick(reader, Qt.Key.Key_Tab)
    for link in reader.links:
        at = reader.textCursor().selectionStart()
        here = next((found for found in reader.links if found.start == at), link)
        if here.href.startswith("term:"):
            return
        QTest.keyClick(reader, Qt.Key.Key_Right)


def closed(window: MainWindow) -> None:
    """Close what a scene before has left open."""
    page = explore(window)
    for _ in range(4):
        page.why.dismiss()
        page.similar.dismiss()
        page.note.dismiss()
        page.completions.popup.dismiss()
        page.searches.panel.dismiss()
        page.reading.dismiss_popovers()
    page.search.clear()


def search_scenes() -> tuple[Scene, ...]:
    """Every scene of searching."""
    enter = key(Qt.Key.Key_Return)
    return (
        Scene(
            "tokens",
            (
                closed,
                partial(typed, "dimension:grading state:NH -year<2012 habits of work "),
                into_results,
            ),
        ),
        Scene("completion", (closed, partial(typed, "english lea"), key(Qt.Key.Key_Down))),
        Scene(
            "completion-values",
            (
                closed,
                partial(typed, "locale:"),
            ),
        ),
        Scene(
            "beginnings",
            (
                closed,
                partial(typed, "habits of work"),
                key(Qt.Key.Key_Escape),
                enter,
                closed,
                lambda window: explore(window).focus_search(),
            ),
        ),
        Scene(
            "searches",
            (
                closed,
                partial(typed, "state:NH rubric "),
                into_results,
                lambda window: explore(window).searches.show_panel(),
            ),
        ),
        Scene(
            "explanation",
            (closed, partial(typed, "dropout recovery"), into_results, key(Qt.Key.Key_W, ALT)),
        ),
        Scene(
            "question",
            (
                closed,
                partial(
                    typed,
                    "how do schools like ours (rural K-12 district, 600 learners, 40% low-income, "
                    "some English learners) grade and report ",
                ),
                into_results,
            ),
        ),
        Scene("near-in-meaning", (closed, partial(typed, "chronically absent "), into_results)),
        Scene("synonyms", (closed, partial(typed, "report cards without letters"), into_results)),
        Scene("place", (closed, partial(typed, "advisory in maine"), into_results)),
        Scene(
            "places",
            (
                closed,
                partial(typed, "grading in small rural districts in new england"),
                into_results,
            ),
        ),
        Scene("did-you-mean", (closed, partial(typed, "compentency grding"), into_results)),
        Scene("empty", (closed, partial(typed, 'state:HI "zeppelin grading" '), into_results)),
        Scene(
            "find-in-case",
            (
                closed,
                partial(search, ""),
                partial(read, "lindsay", None),
                into_reader,
                key(Qt.Key.Key_F, CTRL),
                partial(letters, "mastery"),
                enter,
                enter,
            ),
        ),
        Scene(
            "more-like",
            (closed, partial(read, "lindsay", None), into_reader, key(Qt.Key.Key_M, ALT)),
        ),
        Scene(
            "more-like-passage",
            (
                closed,
                partial(typed, "four-point scale "),
                into_results,
                lambda window: explore(window).similar.like_passage(
                    "lindsay/grading-1", explore(window).results.rect_of_current()
                ),
            ),
        ),
        Scene("glossary", (closed, partial(read, "chugach", None), into_reader, to_term)),
        Scene(
            "readings",
            (
                closed,
                partial(typed, "mastery transcript"),
                into_results,
                lambda window: explore(window).results.others.button.click(),
                key(Qt.Key.Key_Down),
            ),
        ),
    )
