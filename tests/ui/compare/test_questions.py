"""Questions as rows in the window: typed, read, pinned, struck, undone, kept, copied, exported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, ComparisonSpec, Shade
from casestudies.services.compare.questions import with_pin, with_question
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.clipboard import Part, copied
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.compare.shade import shade_level
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.compare.parts import ALT, CTRL, SHIFT, Key, arrive, press, show

CASES = ("lindsay", "chugach", "bdea")
PLAIN = ComparisonSpec(CASES)
GRADE = "How do they grade and report?"
NOWHERE = "swimming pool"
KEY = f"question:{GRADE}"
ASKED = with_question(PLAIN, GRADE)


def cell_of(page: ComparePage, case: str, key: str = KEY) -> Cell:
    assert page.table.focus_cell(key, case)
    cell = page.table.cell
    assert cell is not None
    return cell


def ids(page: ComparePage) -> list[str]:
    cell = page.table.cell
    assert cell is not None
    return [item.finding.id for item in cell.findings]


def type_question(qtbot, page: ComparePage, text: str) -> None:
    page.table.setFocus()
    press(qtbot, Key.Key_A, ALT)
    edit = page.splitter.question.edit
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Key.Key_Return)


def links(page: ComparePage) -> str:
    return page.panel.text.toHtml()


def test_a_typed_question_becomes_a_row_with_the_focus(qtbot, page):
    show(qtbot, page, PLAIN)
    type_question(qtbot, page, GRADE)
    arrive(qtbot, page, ASKED)
    assert page.splitter.question.edit.text() == ""
    assert page.table.cell is not None
    assert page.table.cell.row == KEY
    line = page.table.cells.rows[-1]
    assert line.row is not None
    assert page.table.cells.rows[-2].name == "Questions"
    head = page.table.cells.headerData(
        len(page.table.cells.rows) - 1,
        Qt.Orientation.Vertical,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    assert head == f"{GRADE}. Found by search, not coded"
    said = page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Found by search, not coded" in said
    assert "close in meaning" in said
    text = page.panel.plain_text()
    assert "Found by search, not coded" in text
    assert "close in meaning" in text
    assert 'href="source:' in links(page)
    assert unnamed(page) == []
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()


def test_where_nothing_is_found_it_is_not_called_undocumented(qtbot, page):
    show(qtbot, page, with_question(PLAIN, NOWHERE))
    cell = cell_of(page, "chugach", f"question:{NOWHERE}")
    assert cell.state is CellState.NOTHING_FOUND
    index = page.table.currentIndex()
    assert index.data() == "Nothing found"
    text = f"{page.panel.plain_text()} {index.data(Qt.ItemDataRole.AccessibleTextRole)}"
    assert "Nothing found" in text
    assert "ot documented in our sources" not in text
    assert not page.grab().isNull()


def test_the_seventh_question_and_an_empty_one_get_a_sentence(qtbot, page):
    spec = PLAIN
    for number in range(6):
        spec = with_question(spec, f"portfolio {number}")
    show(qtbot, page, spec)
    said: list[str] = []
    page.context.said.connect(lambda message: said.append(message.text))
    type_question(qtbot, page, "one more")
    assert said == ["Six questions are the most; remove one to add another."]
    assert page.splitter.question.edit.text() == "one more"
    assert page.state.spec == spec
    assert page.splitter.question.count.text() == "6 of 6"
    page.state.ask("portfolio 3")
    assert "among the questions already" in said[-1]


def test_pinning_and_striking_are_steps_that_can_be_undone(qtbot, page):
    show(qtbot, page, ASKED)
    cell_of(page, "chugach")
    before = ids(page)
    page.panel.text.anchorClicked.emit(QUrl(f"pin:{before[-1]}"))
    pinned = with_pin(ASKED, KEY, "chugach", before[-1])
    arrive(qtbot, page, pinned)
    assert ids(page) == [before[-1], *before[:-1]]
    assert "pinned; " in page.panel.plain_text()
    page.panel.text.anchorClicked.emit(QUrl(f"strike:{before[0]}"))
    qtbot.waitUntil(lambda: before[0] not in ids(page))
    assert "1 finding struck from this cell" in page.panel.plain_text()
    press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, page, pinned)
    press(qtbot, Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: before[0] not in ids(page))
    page.panel.text.anchorClicked.emit(QUrl("back:all"))
    arrive(qtbot, page, pinned)
    assert len(ids(page)) == len(before)


def test_a_pinned_finding_that_is_gone_is_told_until_one_lets_go(qtbot, page):
    show(qtbot, page, with_pin(ASKED, KEY, "bdea", "grading-999"))
    cell = cell_of(page, "bdea")
    assert cell.gone == ("grading-999",)
    gone = "1 pinned finding is no longer in the library"
    assert gone in page.panel.plain_text()
    assert gone in page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    page.panel.text.anchorClicked.emit(QUrl("gone:all"))
    arrive(qtbot, page, ASKED)
    assert gone not in page.panel.plain_text()


def test_a_question_is_moved_and_removed_with_undo(qtbot, page):
    spec = with_question(ASKED, NOWHERE)
    show(qtbot, page, spec)
    cell_of(page, "lindsay", f"question:{NOWHERE}")
    page.table.setFocus()
    press(qtbot, Key.Key_Up, CTRL | SHIFT)
    qtbot.waitUntil(lambda: page.state.spec.questions[0].text == NOWHERE)
    arrive(qtbot, page, replace(spec, questions=spec.questions[::-1]))
    said: list[object] = []
    page.context.said.connect(said.append)
    press(qtbot, Key.Key_Up, ALT)  # pinning is for rows
    assert "own band" in said[-1].text
    press(qtbot, Key.Key_H, CTRL)
    arrive(qtbot, page, ASKED)
    said[-1].undo()
    arrive(qtbot, page, replace(spec, questions=spec.questions[::-1]))
    press(qtbot, Key.Key_Delete, CTRL)
    assert [question.text for question in page.state.spec.questions] != [NOWHERE, GRADE]


def test_differences_and_shades_leave_questions_alone(qtbot, page):
    spec = replace(ASKED, differing=True, shade=Shade.COVERAGE)
    show(qtbot, page, spec)
    cell = cell_of(page, "lindsay")
    assert shade_level(cell, Shade.COVERAGE, 2026) == 0
    assert page.table.cells.shade_of(cell) == 0
    assert page.state.comparison.differences.row(KEY) is None
    assert page.table.cells.rows[-2].name == "Questions"


@pytest.mark.parametrize(
    "spec",
    [
        replace(ASKED, rows=Axis.PRACTICES, dimension="pace"),
        replace(ASKED, rows=Axis.CASES, columns=Axis.PRACTICES, dimension="pace"),
        replace(ASKED, rows=Axis.CASES, columns=Axis.DIMENSIONS),
    ],
)
def test_questions_turn_with_the_table_and_are_copied(qtbot, page, spec):
    show(qtbot, page, spec)
    row, column = (KEY, "bdea") if spec.columns is Axis.CASES else ("bdea", KEY)
    assert page.table.focus_cell(row, column)
    cell = page.table.cell
    assert cell.question
    assert cell.headline
    assert not page.grab().isNull()
    exporting = page.context.services.exporting
    first = cell.findings[0].finding.text[:40]
    for part in Part:
        text = copied(exporting, page.state.comparison, part, cell).text
        assert first in text, part
    page.table.setFocus()
    press(qtbot, Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: first in QGuiApplication.clipboard().text())


def test_questions_are_saved_opened_and_there_after_a_restart(qtbot, page):
    show(qtbot, page, with_pin(ASKED, KEY, "chugach", "grading-1"))
    spec = page.state.spec
    page.saved.save_as("Grading, asked")
    qtbot.waitUntil(lambda: len(page.saved.saved) == 1)
    assert page.saved.saved[0].spec == spec
    page.state.remove_question(KEY)
    arrive(qtbot, page, PLAIN)
    page.saved.open(page.saved.saved[0].key)
    arrive(qtbot, page, spec)
    services = page.context.services
    qtbot.waitUntil(lambda: services.editing.current == spec)


def test_a_question_is_on_a_slide(qtbot, page, tmp_path: Path):
    from pptx import Presentation

    show(qtbot, page, with_question(ASKED, NOWHERE))
    services = page.context.services
    from casestudies.services.compare.report import report_of

    report = report_of(services.exporting, page.state.comparison)
    path = services.exporting.export(report, "pptx", tmp_path / "asked")
    slides = [
        "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in Presentation(str(path)).slides
    ]
    asked = [text for text in slides if GRADE in text and "Found by search, not coded." in text]
    assert asked
    assert "QUESTIONS" in asked[0].upper()
    assert any(NOWHERE in text and text.count("Nothing found") == 3 for text in slides)


def test_without_cases_on_an_axis_there_is_no_line_and_a_sentence(qtbot, page):
    show(qtbot, page, replace(ASKED, columns=Axis.POPULATIONS))
    assert not page.splitter.question.isVisible()
    said: list[str] = []
    page.context.said.connect(lambda message: said.append(message.text))
    page.table.setFocus()
    press(qtbot, Key.Key_A, ALT)
    assert "two or more cases" in said[-1]
    page.state.choose_columns(Axis.CASES)
    arrive(qtbot, page, ASKED)
    assert page.splitter.question.isVisible()


def test_who_else_does_this_leads_to_them_side_by_side(
    qtbot, window: MainWindow, page: ComparePage
):
    show(qtbot, page, PLAIN)
    cell_of(page, "lindsay", "grading")
    page.panel.text.anchorClicked.emit(QUrl("like:grading-1"))
    qtbot.waitUntil(lambda: page.panel.similar is not None and page.panel.similar.isVisible())
    panel = page.panel.similar
    assert panel is not None
    assert unnamed(panel) == []
    rows = panel.list.rows
    assert rows[0].below.startswith("Same code")
    assert "lindsay" not in [row.key for row in rows]
    cases = ("lindsay", *(row.key for row in rows))
    panel.compare.click()
    arrive(qtbot, page, ComparisonSpec(cases))
    assert (page.table.cell.row, page.table.cell.case) == ("grading", "lindsay")
    assert QApplication.focusWidget() is page.table
    page.panel.text.anchorClicked.emit(QUrl("like:grading-1"))
    qtbot.waitUntil(panel.isVisible)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is window.page_of("explore"))
