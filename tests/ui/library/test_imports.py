"""The section *Import* of the library: a file is told, decided about, imported and undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.importing import Standing
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.imports.section import ImportSection
from casestudies.ui.library.packs.pack import PackSection
from tests.services.imports.canopy_files import write_2021a, write_2023
from tests.services.imports.test_projects import CODINGS, project
from tests.ui.explore.parts import Key, press
from tests.ui.library.test_page import library


def section_of(qtbot: QtBot, window: MainWindow) -> ImportSection:
    section = library(qtbot, window, "import").section
    assert isinstance(section, ImportSection)
    return section


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def pick(box: QComboBox, words: str) -> None:
    """Choose the entry of a box that begins so, as the user does."""
    at = next(n for n in range(box.count()) if box.itemText(n).startswith(words))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_a_file_is_dropped_decided_about_imported_and_undone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    section = section_of(qtbot, window)
    assert section.choose_button.hasFocus()
    assert len(section.kinds.rows) == len(section.state.kinds) >= 3
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_2021a(tmp_path)))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, Qt.MouseButton.LeftButton, none)
    section.dragEnterEvent(entering)
    assert entering.isAccepted()
    section.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))
    settle(qtbot, window)
    plan = section.plan
    assert section.title == "Canopy survey 2021a"
    assert plan.kind.value == "canopy"
    assert plan.counts.text().startswith("2 schools · 5 ticks reported")
    assert plan.take_sure.isVisible()
    assert [row.title for row in plan.schools.list.rows] == ["Boston Day and Evening Academy"]
    plan.take_sure.setFocus()
    plan.take_sure.click()
    settle(qtbot, window)
    assert section.state.plan is not None
    assert [case.same_as for case in section.state.plan.cases] == ["bdea", ""]
    assert plan.take_sure.text().startswith("✓ The one with the name")  # nothing jumps
    assert not plan.take_sure.isEnabled()
    assert plan.schools.list.hasFocus()
    pick(plan.schools.choice, "A case of its own")
    settle(qtbot, window)
    assert [case.same_as for case in section.state.plan.cases] == ["", ""]
    pick(plan.schools.choice, "Boston Day and Evening Academy")
    settle(qtbot, window)
    plan.ticks[0].click()
    settle(qtbot, window)
    assert section.state.plan.standing(Standing.SAME)[0].same_as == "bdea"
    section.head_actions[-1].trigger()
    settle(qtbot, window)
    assert section.done.isVisible()
    assert section.done.buttons[0].hasFocus()
    assert [button.accessibleName() for button in section.done.buttons] == [
        "Read the first of them",
        "Undo this import",
        "Import another file",
    ]
    library_service = window.context.services.library
    assert len(library_service.briefs()) == 50
    assert library_service.case("bdea").reported
    pack = library(qtbot, window, f"pack:{section.state.earlier[0].id}").section
    assert isinstance(pack, PackSection)
    qtbot.waitUntil(lambda: bool(pack.cases.rows))
    assert pack.cases.rows[0].below.startswith("Reported by the school: ")
    section_of(qtbot, window)
    window.context.steps.undo()  # by keys, while the page tells what was done
    qtbot.waitUntil(section.choose_button.isVisible)
    settle(qtbot, window)
    assert not section.done.isVisible()
    window.context.steps.redo()
    settle(qtbot, window)
    qtbot.waitUntil(section.earlier.isVisible)
    section.undo_button.click()
    settle(qtbot, window)
    assert len(library_service.briefs()) == 49
    assert section.choose_button.isVisible()
    assert not section.earlier.isVisible()


def test_columns_are_explained_states_are_chosen_and_escape_leaves(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    section = section_of(qtbot, window)
    path = tmp_path / "own.csv"
    path.write_text('Who,Where,Pace\nNorth,"Keene, NH",1\nSouth,"Paris, TX",0\n', "utf-8")
    section.state.open(path)
    settle(qtbot, window)
    plan = section.plan
    assert not section.head_actions[-1].isEnabled()
    assert plan.notes.text() == "Say which column holds the names of the schools."
    assert plan.columns_about.text().endswith("what they hold: Who, Where, Pace")
    for at, meaning in enumerate(("About the school: Name", "About the school: City and state")):
        plan.columns.list.setCurrentRow(at)
        pick(plan.columns.choice, meaning)
        settle(qtbot, window)
    assert section.head_actions[-1].isEnabled()
    assert plan.columns_about.text().endswith("what they hold: Pace")
    plan.columns.list.setCurrentRow(2)
    plan.columns.find_button.click()  # of hundreds
    finder = plan.columns._finder
    assert finder is not None
    qtbot.keyClicks(finder.box, "competencies course")
    press(qtbot, Key.Key_Return)
    settle(qtbot, window)
    found = section.state.plan
    assert found is not None
    assert found.mapped[2].meaning == "practice:competencies-by-course"
    assert plan.schools.find_button.isHidden()
    assert [row.title for row in plan.cases.rows] == ["New: 2", "North", "South"]
    plan.states.setText("nh")
    plan.states.editingFinished.emit()
    settle(qtbot, window)
    assert [row.title for row in plan.cases.rows] == ["New: 1", "North"]
    plan.only_known.click()
    settle(qtbot, window)
    assert not section.head_actions[-1].isEnabled()
    plan.setFocus()
    press(qtbot, Key.Key_Escape)
    assert section.choose_button.hasFocus()
    assert section.state.path is None


def test_what_is_no_file_to_import_says_why_and_a_kind_can_be_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    section = section_of(qtbot, window)
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG" + bytes(range(32)) * 20)
    section.state.open(path)
    settle(qtbot, window)
    assert "neither text nor a workbook" in section.problem.text()
    section.state.open(write_2023(tmp_path))
    settle(qtbot, window)
    assert not section.problem.isVisible()
    assert section.plan.dropped.text() == (
        "Never comes in: respondent_name, leader_race, leader_gender"
    )
    pick(section.plan.kind, "Spreadsheet of schools")
    settle(qtbot, window)
    assert section.plan.columns.isVisible()
    pick(section.plan.kind, "NCES")
    settle(qtbot, window)
    assert "No column of this table holds NCES ids" in section.problem.text()


def test_a_file_is_asked_for(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    section = section_of(qtbot, window)
    section.choose_button.click()
    assert section.files is not None
    assert any("*.csv" in names for names in section.files.nameFilters())
    section.files.fileSelected.emit(str(write_2021a(tmp_path)))
    section.files.reject()
    settle(qtbot, window)
    assert section.plan.isVisible()


def test_a_project_goes_into_a_case_of_ones_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    services = window.context.services
    own = services.cases.new(CaseDraft(name="Riverbend")).key
    section = section_of(qtbot, window)
    section.state.open(project(tmp_path / "study.qdpx", CODINGS))
    settle(qtbot, window)
    plan = section.plan
    assert plan.columns_head.text() == "What its codes are taken for"
    assert [row.title for row in plan.columns.list.rows][-1] == "My ideas"
    assert plan.schools_head.text() == "Into which of your cases"
    assert not plan.states.isVisible()
    plan.columns.list.setCurrentRow(len(plan.columns.list.rows) - 1)
    pick(plan.columns.choice, "Dimensions: Pace")
    settle(qtbot, window)
    pick(plan.schools.choice, "Riverbend, your case")
    settle(qtbot, window)
    assert section.state.plan is not None
    assert [case.findings for case in section.state.plan.cases] == [3]
    section.head_actions[-1].trigger()
    settle(qtbot, window)
    assert [button.accessibleName() for button in section.done.buttons] == [
        "Open your case",
        "Undo this import",
        "Import another file",
    ]
    draft = services.cases.case(own).draft
    assert draft is not None
    assert len(list(draft.findings())) == 3
    section.done.buttons[1].click()
    settle(qtbot, window)
    assert services.cases.case(own).draft == CaseDraft(name="Riverbend")
    assert section.state.earlier == ()
    # into a case of its own; Ctrl+Z takes the case away, and the import with it
    section.state.open(project(tmp_path / "study.qdpx", CODINGS))
    settle(qtbot, window)
    section.head_actions[-1].trigger()
    settle(qtbot, window)
    assert [one.origin for one in section.state.earlier] == ["study.qdpx"]
    assert section.state.outcome is not None
    (made,) = section.state.outcome.cases
    window.context.bus.publish(services.cases.delete(made))
    qtbot.waitUntil(lambda: section.state.outcome is None)
    assert section.state.earlier == ()
