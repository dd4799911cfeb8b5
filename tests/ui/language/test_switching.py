"""The language is switched in the running program: another window, which stands as the one did."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from casestudies.model.query import Query
from casestudies.paths import find_paths
from casestudies.ui.context import Destination
from casestudies.ui.frame.app import Program
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.language.choice import Language, LanguageChoice, window_language
from tests.ui.explore.parts import explore, settle
from tests.ui.visits.parts import visits_page


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, profile_path: Path) -> Iterator[Program]:
    shutil.copytree(profile_path, tmp_path / "profile")
    made = Program(qapp, find_paths(profile=tmp_path / "profile"))
    made.window.resize(1280, 720)
    made.window.show()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.theme.deleteLater()
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def speak(qtbot: QtBot, program: Program, choice: LanguageChoice) -> MainWindow:
    """Switch as the menu does; the window that comes."""
    before = program.window
    before.rail.language_chosen.emit(choice)
    qtbot.waitUntil(lambda: program.window is not before)
    qtbot.waitUntil(lambda: not program.tasks.busy)
    return program.window


def languages(window: MainWindow) -> list[QAction]:
    (menu,) = (one for one in window.rail.findChildren(QMenu) if "Idioma" in one.title())
    return menu.actions()


def test_the_window_is_built_anew_and_stands_as_it_did(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.window.page is not None)
    page = explore(program.window)
    page.state.ask(Query("mastery grading"))
    settle(qtbot, page)
    assert page.reading.case is not None
    slug, rows = page.reading.case.slug, page.results.model.rowCount()
    page.reading.reader.verticalScrollBar().setValue(300)
    program.window.context.go(Destination("visits"))
    visits = visits_page(program.window)
    qtbot.waitUntil(lambda: visits.state.loaded)
    visits.state.begin((slug,))
    qtbot.waitUntil(lambda: visits.state.plan is not None)
    key, plan = visits.state.key, visits.state.plan
    assert plan is not None
    visits.state.change(replace(plan, title="Typed a moment ago"))

    window = speak(qtbot, program, LanguageChoice.SPANISH)
    assert window_language() is Language.SPANISH
    assert window.isVisible()
    assert window.size().width() == 1280
    files = QFileDialog(window, "Exportar")  # Qt's own
    words = {label.text() for label in files.findChildren(QLabel)}
    assert words >= {"&Buscar en:", "&Nombre de archivo:", "&Tipo de archivos:"}
    files.deleteLater()
    visits = visits_page(window)
    assert window.page is visits
    qtbot.waitUntil(lambda: visits.state.key == key)
    assert visits.state.plan is not None
    assert visits.state.plan.title == "Typed a moment ago"
    assert window.windowTitle() == "Visitas – Case Studies"
    assert window.toast.isVisible()
    window.context.go(Destination("explore"))
    page = explore(window)
    settle(qtbot, page)
    assert page.state.query.text == "mastery grading"
    assert page.reading.case is not None
    assert page.reading.case.slug == slug
    assert page.results.model.rowCount() == rows
    qtbot.waitUntil(lambda: page.reading.reader.verticalScrollBar().value() == 300)
    assert "Este caso está escrito en inglés." in page.reading.reader.toPlainText()
    page.state.ask(Query("zeppelin"))
    settle(qtbot, page)
    said = " ".join(label.text() for label in page.results.empty.findChildren(QLabel))
    assert "La biblioteca está escrita en inglés" in said
    assert [action.isChecked() for action in languages(window)] == [False, True, False]

    window._history_back()  # the way back is the same
    assert window.page is visits_page(window)
    (other_language,) = window.context.actions.bound("language")
    other_language.trigger()
    qtbot.waitUntil(lambda: program.window is not window)
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert program.window.windowTitle() == "Visits – Case Studies"
    assert program.services.settings.get("language", "") == "en"
