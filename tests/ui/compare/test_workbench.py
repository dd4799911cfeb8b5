"""The comparison workbench in the window: pivots, differences, moving, undo, saved, exported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QMenu

from casestudies.model.comparison import PAIRS, Axis, ComparisonSpec, Shade
from casestudies.model.differences import ClauseKind
from casestudies.model.limits import MOST_NAME
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.compare.shade import shade_level, shade_words
from casestudies.ui.compare.table_model import TableModel
from casestudies.ui.compare.typed_row import row_meant
from tests.ui.compare.parts import ALT, CTRL, FOUR, SHIFT, Key, arrive, focus, press, show
from tests.ui.guards import let_go

GRABBING = pytest.mark.qt_log_ignore("This plugin does not support")
PRACTICES = ComparisonSpec(FOUR, rows=Axis.PRACTICES)


def rows(page: ComparePage) -> list[str]:
    return [line.row.key for line in page.table.cells.rows if line.row]


def columns(page: ComparePage) -> list[str]:
    comparison = page.table.cells.comparison
    assert comparison is not None
    return [column.key for column in comparison.columns]


# --- pivots -----------------------------------------------------------------------------------


@pytest.mark.parametrize("pair", sorted(map(sorted, PAIRS)))
def test_every_pivot_is_shown_speaks_and_is_walked_by_keyboard(qtbot, page, pair):
    spec = ComparisonSpec(FOUR, rows=Axis(pair[0]), columns=Axis(pair[1]), hide_empty=True)
    for one in (spec, spec.transposed):
        show(qtbot, page, one)
        assert unnamed(page) == []
        press(qtbot, Key.Key_Home, CTRL)
        assert focus(page)[0] == rows(page)[0]
        press(qtbot, Key.Key_End, CTRL)
        cell = page.table.cell
        assert cell is not None
        assert (cell.row, cell.column) == (rows(page)[-1], columns(page)[-1])
        assert page.panel.cell is cell
        press(qtbot, Key.Key_Up)
        press(qtbot, Key.Key_Left)
        assert page.panel.plain_text()


@pytest.mark.usefixtures("qapp")
def test_the_model_holds_to_qt_s_rules_along_every_axis(services):
    model = TableModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    for first, second in sorted(map(sorted, PAIRS)):
        spec = ComparisonSpec(FOUR, rows=Axis(first), columns=Axis(second), hide_empty=True)
        for one in (spec, spec.transposed):
            model.set_comparison(services.comparing.compare(one))
            assert model.columnCount() > 0
    del tester


def test_turning_keeps_the_cell_in_focus(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "pittsfield")
    press(qtbot, Key.Key_X, ALT)
    turned = ComparisonSpec(FOUR, rows=Axis.CASES, columns=Axis.DIMENSIONS)
    arrive(qtbot, page, turned)
    cell = page.table.cell
    assert cell is not None
    assert (cell.row, cell.column) == ("pittsfield", "grading")
    page.bar.turn.click()
    arrive(qtbot, page, ComparisonSpec(FOUR))
    assert focus(page) == ("grading", "pittsfield")


@GRABBING
def test_axes_are_chosen_in_their_menus(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")

    def choose(menu: QMenu, axis: Axis) -> None:
        next(action for action in menu.actions() if action.data() == axis.value).trigger()

    choose(page.bar.rows.menu(), Axis.PRACTICES)
    arrive(qtbot, page, PRACTICES)
    assert page.bar.rows.text() == "Rows: Practices ▾"
    assert page.bar.filter.text() == "Dimension: All ▾"
    choose(page.bar.rows.menu(), Axis.DIMENSIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")
    choose(page.bar.columns.menu(), Axis.POPULATIONS)
    within = ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="chugach")
    arrive(qtbot, page, within)
    assert page.bar.filter.text() == "Case: Chugach ▾"
    assert not page.bar.differing.isEnabled()
    page.state.choose_filter("bdea")
    arrive(qtbot, page, ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="bdea"))


def test_a_tick_shows_its_findings_and_opens_its_case_there(qtbot, page):
    show(qtbot, page, PRACTICES)
    page.table.focus_cell("restorative-discipline", "pittsfield")
    cell = page.table.cell
    assert cell is not None
    said = page.panel.plain_text()
    assert all(item.finding.text.split(".")[0] in said for item in cell.findings)
    index = page.table.currentIndex()
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Pittsfield, Restorative discipline. Documented. 4 findings")
    gone = []
    page.context.going.connect(gone.append)
    rect = page.table.visualRect(index)
    viewport = page.table.viewport()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    let_go(viewport)
    assert gone[0].cases == ("pittsfield",)
    assert gone[0].finding == cell.findings[0].finding.id


# --- differences ------------------------------------------------------------------------------


def test_only_what_differs_says_why_on_each_cell(qtbot, page):
    two = ("lindsay", "sanborn")
    show(qtbot, page, ComparisonSpec(two))
    press(qtbot, Key.Key_D, ALT)
    arrive(qtbot, page, ComparisonSpec(two, differing=True))
    assert page.bar.differing.isChecked()
    page.table.focus_cell("grading", "lindsay")
    cell = page.table.cell
    assert cell is not None
    assert "no letter grades" in cell.note
    spoken = page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"Differs: {cell.note}." in spoken
    row = page.table.currentIndex().row()
    head = page.table.cells.headerData(
        row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole
    )
    assert head.startswith("Grading and reporting. Lindsay: ")
    assert "; Sanborn: " in head


def test_each_clause_of_the_head_line_leads_to_its_finding(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    assert page.strip.head.isVisible()
    assert "They part on " in page.strip.head.text()
    assert page.strip.links
    for turned in (False, True):
        if turned:
            page.state.turn()
            arrive(qtbot, page, ComparisonSpec(FOUR).transposed)
        for clause in page.strip.links:
            page.strip.head.linkActivated.emit(str(page.strip._clauses.index(clause)))
            cell = page.table.cell
            assert cell is not None
            if clause.kind is ClauseKind.APART:
                assert clause.key in (cell.row, cell.column)
            assert cell.case == clause.findings[0].case
            assert page.table.hasFocus()


# --- moving, pinning, hiding ------------------------------------------------------------------


def drag(qtbot, heads: QHeaderView, start: int, end: int) -> None:
    """Drag the middle of a section onto the far part of another by the mouse."""
    upright = heads.orientation() is Qt.Orientation.Vertical

    def middle(section: int, share: float) -> QPoint:
        along = heads.sectionViewportPosition(section)
        along += round(heads.sectionSize(section) * share)
        return QPoint(20, along) if upright else QPoint(along, 20)

    view, left = heads.viewport(), Qt.MouseButton.LeftButton
    first, last = middle(start, 0.5), middle(end, 0.6)
    QTest.mousePress(view, left, pos=first)
    for step in range(1, 11):
        at = QPointF(first + (last - first) * step / 10)
        none, key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        where = QPointF(view.mapToGlobal(at.toPoint()))
        move = QMouseEvent(QEvent.Type.MouseMove, at, where, none, left, key)
        QApplication.sendEvent(view, move)
        qtbot.wait(5)
    QTest.mouseRelease(view, left, pos=last)


def test_columns_and_rows_are_dragged(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    drag(qtbot, page.table.horizontalHeader(), 0, 2)
    arrive(qtbot, page, ComparisonSpec(("chugach", "pittsfield", "lindsay", "bdea")))
    drag(qtbot, page.table.verticalHeader(), 1, 3)
    qtbot.waitUntil(lambda: rows(page)[:3] == ["culture", "agency", "vision"])
    assert [page.table.verticalHeader().visualIndex(n) for n in range(5)] == list(range(5))


def test_rows_move_by_keyboard_and_undo_takes_them_back(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("culture", "chugach")
    press(qtbot, Key.Key_Up, CTRL | SHIFT)
    qtbot.waitUntil(lambda: rows(page)[:2] == ["culture", "vision"])
    assert focus(page) == ("culture", "chugach")
    press(qtbot, Key.Key_Down, CTRL | SHIFT)
    qtbot.waitUntil(lambda: rows(page)[:2] == ["vision", "culture"])
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    press(qtbot, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: rows(page)[:2] == ["culture", "vision"])


def test_letters_go_to_a_row_and_the_corner_says_which(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("culture", "chugach")
    typed = page.table.typed
    assert not typed.isVisible()
    QTest.keyClicks(page.table, "gr")
    assert focus(page) == ("grading", "chugach")
    assert typed.isVisible()
    assert typed.text() == "“gr”: Grading and reporting"
    assert typed.width() == page.table.verticalHeader().width()
    QTest.keyClicks(page.table, "x")
    assert typed.text() == "No row has a word that begins with “grx”."
    assert focus(page) == ("grading", "chugach")
    lines = page.table.cells.rows
    assert row_meant("belong", lines, 0) == row_meant("culture", lines, 9)
    assert row_meant("purpose and", lines, 0) is None  # a band


@GRABBING
def test_rows_are_pinned_and_hidden_from_their_menu_and_come_back(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("pace", "bdea")
    press(qtbot, Key.Key_Up, ALT)
    arrive(qtbot, page, ComparisonSpec(FOUR, pinned=("pace",)))
    assert rows(page)[0] == "pace"
    page.table.focus_cell("grading", "bdea")
    page.table.row_asked.emit(page.mapToGlobal(QPoint(300, 300)))
    menu = next(
        m for m in page.findChildren(QMenu) if m.accessibleName() == "Grading and reporting"
    )
    next(action for action in menu.actions() if action.text() == "Hide the row").trigger()
    menu.close()
    arrive(qtbot, page, ComparisonSpec(FOUR, pinned=("pace",), hidden=("grading",)))
    assert "grading" not in rows(page)
    assert window.toast.text == "“Grading and reporting” is hidden."
    view = page.bar.view.menu()
    view.aboutToShow.emit()
    back = next(a.menu() for a in view.actions() if a.text() == "Hidden rows and columns: 1")
    assert [a.text() for a in back.actions() if a.text()] == [
        "Show “Grading and reporting”",
        "Show all",
    ]
    back.actions()[0].trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR, pinned=("pace",)))
    view.aboutToShow.emit()
    next(a for a in view.actions() if a.text() == "Back to the usual order").trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR))
    view.aboutToShow.emit()
    next(a for a in view.actions() if a.text() == "Group the rows").trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR, grouped=False))
    assert not any(line.is_band for line in page.table.cells.rows)


def test_shades_have_words_behind_them(qtbot, page):
    for shade in (Shade.COVERAGE, Shade.AGE):
        show(qtbot, page, ComparisonSpec(FOUR, shade=shade))
        comparison = page.table.cells.comparison
        assert comparison is not None
        assert page.strip.legend.isVisible()
        assert page.strip.legend.accessibleName()
        for row in comparison.rows:
            for cell in row.cells:
                level = shade_level(cell, shade, comparison.this_year)
                assert (level > 0) == bool(cell.findings)
                assert bool(shade_words(cell, shade, comparison.this_year)) == bool(level)
        page.table.focus_cell("grading", "lindsay")
        words = shade_words(page.table.cell, shade, comparison.this_year)
        assert words in page.panel.plain_text().replace("\n", " ")
    show(qtbot, page, ComparisonSpec(FOUR))
    assert not page.strip.legend.isVisible()


# --- undo, saved, taken along -----------------------------------------------------------------


def test_every_change_is_undone_and_redone(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    steps = [
        lambda: page.state.choose_rows(Axis.POPULATIONS),
        lambda: page.state.choose_filter("supports"),
        lambda: page.state.hide_empty(True),
        page.state.turn,
        lambda: page.state.only_differences(True),
        lambda: page.state.choose_cases(("lindsay", "bdea")),
    ]
    states = [page.state.spec]
    for step in steps:
        step()
        states.append(page.state.spec)
        qtbot.waitUntil(lambda: not page.context.tasks.busy)
    assert len(set(states)) == len(steps) + 1
    for state in reversed(states[:-1]):
        press(qtbot, Key.Key_Z, CTRL)
        arrive(qtbot, page, state)
        qtbot.waitUntil(lambda: not page.context.tasks.busy)
    for state in states[1:]:
        press(qtbot, Key.Key_Z, CTRL | SHIFT)
        arrive(qtbot, page, state)
        qtbot.waitUntil(lambda: not page.context.tasks.busy)
    press(qtbot, Key.Key_Y, CTRL)
    assert window.toast.text == "There is nothing to do again."


def test_what_was_under_way_comes_back(qtbot, window, page):
    spec = ComparisonSpec(FOUR, rows=Axis.PRACTICES, dimension="pace", hide_empty=True)
    show(qtbot, page, spec)
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    again = ComparePage(page.context)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.state.spec == spec)
    qtbot.waitUntil(lambda: again.table.cells.comparison is not None)
    assert window.page is page


@GRABBING
def test_comparisons_are_saved_opened_renamed_duplicated_and_deleted(qtbot, window, page):
    spec = ComparisonSpec(FOUR, population="english-learners", shade=Shade.AGE)
    show(qtbot, page, spec)
    menu = page.bar.saved.menu()

    def names() -> list[str]:
        return [found.name for found in page.saved.saved]

    def choose(name: str, what: str) -> None:
        menu.aboutToShow.emit()
        inside = next(a.menu() for a in menu.actions() if a.menu() and a.text() == name)
        next(action for action in inside.actions() if action.text() == what).trigger()

    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    popover = page.saved.name_popover
    assert popover is not None
    assert popover.isVisible()
    assert popover.box.text().startswith("Lindsay, Chugach, Pittsfield and Boston Day and Evening")
    popover.box.setText("For the board")
    qtbot.keyClick(popover.box, Qt.Key.Key_Return)
    assert not popover.isVisible()
    assert not menu.isVisible(), "Enter in the box presses nothing behind it"
    qtbot.waitUntil(lambda: names() == ["For the board"])
    assert page.saved_name.isVisible()
    assert page.saved_name.text() == "For the board"
    page.state.choose_filter("girls")
    arrive(qtbot, page, ComparisonSpec(FOUR, population="girls", shade=Shade.AGE))
    assert page.saved_name.text() == "For the board (changed)"
    choose("For the board", "Open")
    arrive(qtbot, page, spec)
    page.state.hide_empty(True)
    menu.aboutToShow.emit()
    keep = next(a for a in menu.actions() if a.text().startswith("Keep the changes"))
    keep.trigger()
    qtbot.waitUntil(lambda: page.saved.saved[0].spec.hide_empty)
    choose("For the board", "Duplicate")
    qtbot.waitUntil(lambda: names() == ["For the board", "For the board (2)"])
    choose("For the board (2)", "Rename…")
    popover = page.saved.name_popover
    assert popover is not None
    assert popover.box.text() == "For the board (2)"
    popover.box.setText("Second")
    popover.button.setFocus()
    qtbot.keyClick(popover.button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names() == ["For the board", "Second"])
    choose("For the board", "Delete")
    qtbot.waitUntil(lambda: names() == ["Second"])
    assert window.toast.text == "“For the board” is deleted."
    window.toast.undo()
    qtbot.waitUntil(lambda: names() == ["For the board", "Second"])


def test_cells_rows_and_the_table_are_copied_with_their_sources(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")
    clipboard = QGuiApplication.clipboard()
    cell = page.table.cell
    assert cell is not None
    for key, modifiers, what in (
        (Key.Key_C, CTRL, "cell"),
        (Key.Key_C, CTRL | SHIFT, "row"),
        (Key.Key_C, CTRL | ALT, "table"),
    ):
        clipboard.clear()
        press(qtbot, key, modifiers)
        qtbot.waitUntil(lambda: bool(clipboard.text()))
        text, html = clipboard.text(), clipboard.mimeData().html()
        assert cell.headline in text
        assert cell.headline in html
        assert "\nSources\n[" in text
        assert f"The {what} is on the clipboard" in window.toast.text
    assert "<table" in html
    assert text.splitlines()[0].split("\t")[1:] == [
        "Lindsay",
        "Chugach",
        "Pittsfield",
        "Boston Day and Evening",
    ]


@GRABBING
def test_an_export_asks_writes_and_says_where(qtbot, monkeypatch, window, page, tmp_path: Path):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    show(qtbot, page, ComparisonSpec(FOUR))
    action = next(a for a in page.bar.export.menu().actions() if a.data() == "md")
    action.trigger()
    dialog = page.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert unnamed(dialog) == []
    assert dialog.chosen_format.key == "md"
    assert not dialog.paper.isVisible()
    dialog.format.setCurrentIndex(dialog.format.findData("pdf"))
    assert dialog.paper.isVisible()
    dialog.format.setCurrentIndex(dialog.format.findData("md"))
    dialog.choose_file()
    files = dialog.files
    assert files is not None
    assert files.isVisible()
    path = tmp_path / "ours.md"
    files.fileSelected.emit(str(path))
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: str(path) in window.toast.text)
    said = path.read_text("utf-8")
    assert "They part on" in said
    window.toast.undo()
    assert opened[0].toLocalFile() == str(tmp_path)
    files.close()
    qtbot.waitUntil(lambda: not page.context.tasks.busy)


@GRABBING
def test_a_folder_that_is_not_there_gets_a_sentence(qtbot, window, page, tmp_path: Path):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.export("csv")
    dialog = page.dialog
    assert dialog is not None
    dialog.write(tmp_path / "nowhere" / "ours.csv")
    dialog.reject()
    qtbot.waitUntil(lambda: "There is no folder" in window.toast.text)


def test_differences_are_cut_and_gaps_shown_by_the_menu_of_the_view(qtbot, page):
    spec = ComparisonSpec(("lindsay", "sanborn"))
    show(qtbot, page, spec)
    _choose_difference(page, "The 3 rows furthest apart")
    arrive(qtbot, page, replace(spec, differing=True, furthest=3))
    comparison = page.table.cells.comparison
    assert len(comparison.rows) == 3
    told = {row.key: row.distance for row in comparison.differences.rows}
    assert [told[row.key] for row in comparison.rows] == sorted(told.values(), reverse=True)[:3]
    assert "less far apart" in page.splitter.strip.hidden.text()
    _choose_difference(page, "Rows with a gap too")
    arrive(qtbot, page, replace(spec, differing=True, furthest=3, gaps=True))
    assert "technology" in [row.key for row in page.table.cells.comparison.rows]
    press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, page, replace(spec, differing=True, furthest=3))


def _choose_difference(page: ComparePage, words: str) -> None:
    menu = page.bar.view.menu()
    menu.aboutToShow.emit()
    differences = next(a.menu() for a in menu.actions() if a.text() == "Differences")
    next(action for action in differences.actions() if action.text() == words).trigger()


def test_only_differences_begins_at_the_row_furthest_apart(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    bar = page.table.verticalScrollBar()
    qtbot.keyClick(page.table, Key.Key_End, CTRL)
    assert bar.value() > 0
    row, column = page.table.currentIndex().row(), page.table.currentIndex().column()
    page.bar.differing.click()
    arrive(qtbot, page, replace(ComparisonSpec(FOUR), differing=True))
    assert bar.value() == 0
    told = page.state.comparison
    assert focus(page)[0] == told.rows[0].key
    assert page.table.currentIndex().column() == column
    assert page.table.currentIndex().row() < row


@GRABBING
def test_save_as_keeps_the_old_one_and_a_name_is_seen_whole(qtbot, page):
    spec = ComparisonSpec(FOUR)
    show(qtbot, page, spec)
    assert not page.saved_name.isVisible()
    page.saved.save_as("For the board")
    qtbot.waitUntil(page.saved_name.isVisible)
    page.state.choose_filter("girls")
    menu = page.bar.saved.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Save as…").trigger()
    box = page.saved.name_popover.box
    assert box.text() == "For the board"
    long = "Grading and reporting in four districts, " * 5
    qtbot.keyClicks(box, long)
    assert box.text() == long[:MOST_NAME]
    end = box.cursorRect()
    assert box.viewport().rect().contains(end), "the last word is in sight"
    cursor = box.textCursor()
    cursor.setPosition(0)
    assert box.viewport().rect().contains(box.cursorRect(cursor)), "and so is the first"
    box.setText("Girls")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.saved_name.text() == "Girls")
    assert {found.name: found.spec for found in page.saved.saved} == {
        "For the board": spec,
        "Girls": spec.with_filter("girls"),
    }
    page.saved.rename(page.state.saved)
    page.saved.name_popover.box.setText("All girls & their districts")
    qtbot.keyClick(page.saved.name_popover.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.saved_name.text() == "All girls & their districts")


def test_an_export_is_titled_with_the_saved_name(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.saved.save_as("For the board")
    qtbot.waitUntil(page.saved_name.isVisible)
    page.export("md")
    dialog = page.dialog
    assert "For the board" in dialog.windowTitle() + " ".join(
        label.text() for label in dialog.findChildren(QLabel)
    )
    report = dialog._job.make()
    dialog.close()
    assert report.title == "For the board"
    assert report.subtitle.startswith("Lindsay, Chugach, Pittsfield and Boston Day and Evening")
