"""Scenes of what opens over a page and of forms that no other scene shows."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.cases.section import Cases
from casestudies.ui.library.imports.section import ImportSection
from tools.scenes.compare import show as show_comparison
from tools.scenes.driving import FOUR, Scene, compare, explore, key, read, search
from tools.scenes.library import own_case, part, show
from tools.scenes.map import go as show_map
from tools.scenes.map import map_page
from tools.scenes.search import closed
from tools.scenes.visits import observed, planned, visits
from tools.scenes.workshop import begin, workshop

TABLE = """Name,City,State,Kind,Students,Grading,Notes
Riverbend High School,Concord,NH,School,412,Four-point rubrics,Ask about transcripts
Lindsay Unified School District,Lindsay,CA,District,3976,No letters,Seen in May
Mill Street Academy,Nashua,NH,School,,,
"""


def theme_menu(window: MainWindow) -> None:
    """The menu of themes and of the language."""
    buttons = window.rail.findChildren(QToolButton)
    menu = next(button.menu() for button in buttons if button.menu() is not None)
    foot = window.rail.mapToGlobal(QPoint(window.rail.width(), window.rail.height()))
    menu.popup(foot - QPoint(0, menu.sizeHint().height() + 20))


def tray(window: MainWindow) -> None:
    """Four cases in the tray, and the tray open."""
    library = window.context.services.library
    for slug in FOUR:
        window.context.tray.add(library.brief(slug))
    explore(window).show_tray()


def hide_tray(window: MainWindow) -> None:
    explore(window).tray_popover.dismiss()


def table(window: MainWindow) -> None:
    """A spreadsheet of schools, as far as its columns are understood."""
    path = Path(tempfile.mkdtemp(prefix="casestudies-scenes-")) / "schools.csv"
    path.write_text(TABLE, encoding="utf-8")
    show(window, "import")
    section = window.findChild(ImportSection)
    assert section is not None
    section.state.open(path)


def leave_table(window: MainWindow) -> None:
    section = window.findChild(ImportSection)
    assert section is not None
    section.state.leave()


def source_form(window: MainWindow) -> None:
    section = window.findChild(Cases)
    assert section is not None
    section.editor.side.edit("S1")


def cases_picker(window: MainWindow) -> None:
    compare(window).bar.open_cases()


def rows_picker(window: MainWindow) -> None:
    bar = compare(window).bar
    bar.keys_asked.emit(Axis.DIMENSIONS, bar.rect().translated(bar.mapToGlobal(QPoint())))


def start_of_map(window: MainWindow) -> None:
    map_page(window).choose_start()


def hand_outs(window: MainWindow) -> None:
    workshop(window).hand_out()


def after_the_visit(window: MainWindow) -> None:
    window.context.go(Destination("visits"))
    visits(window).state.show_after()


def present(window: MainWindow) -> None:
    """A talk on the only screen: the wall, at a row of which all is revealed."""
    compare(window).present()


def wall_row(window: MainWindow) -> None:
    talk = window.presentation
    assert talk is not None
    talk.state.go_to_key("grading")
    talk.state.reveal_all()


def presenter(window: MainWindow) -> None:
    talk = window.presentation
    assert talk is not None
    talk.turn()


def end_talk(window: MainWindow) -> None:
    if window.presentation is not None:
        window.presentation.end()


def dialog_scenes() -> tuple[Scene, ...]:
    """Every scene of what opens over a page."""
    four = partial(show_comparison, ComparisonSpec(FOUR))
    lindsay = partial(read, "lindsay", None)
    talk = (four, present, wall_row)
    on = key(Qt.Key.Key_Return)
    return (
        Scene("theme-menu", (partial(search, ""), theme_menu)),
        Scene("tray", (closed, tray)),
        Scene(
            "reader-contents",
            (closed, hide_tray, lindsay, lambda window: explore(window).reading.show_contents()),
        ),
        Scene("reader-links", (closed, lindsay, lambda w: explore(w).reading.show_links())),
        Scene("reader-export", (closed, lindsay, lambda w: explore(w).reading.export())),
        Scene("cases-picker", (four, cases_picker)),
        Scene("rows-picker", (four, rows_picker)),
        Scene("map-start", (partial(search, ""), show_map, start_of_map)),
        Scene("library-table", (table,)),
        Scene("library-checked", (leave_table, partial(show, section="check"), *[_wait] * 6)),
        Scene("library-source", (own_case, partial(part, name="grading"), source_form)),
        Scene("visits-notes", (planned, lambda window: visits(window).state.show_notes())),
        Scene("visits-after", (observed, after_the_visit)),
        Scene("visits-packet", (planned, lambda window: visits(window).print_packet())),
        Scene("workshop-hand-outs", (begin, on, on, on, hand_outs)),
        Scene("wall", talk),
        Scene("presenter", (*talk, presenter)),
        Scene("after-the-talk", (end_talk,)),
    )


def _wait(window: MainWindow) -> None:
    del window
