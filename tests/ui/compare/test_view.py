"""The Compare page's columns and picker, what it says, how it is laid out, how fast it is."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt

from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, ComparisonSpec, Shade
from casestudies.model.evidence import Evidence
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.cell import evidence_text
from casestudies.ui.compare.table import COMPACT_COLUMN, LEAST_COLUMN
from casestudies.ui.context import Destination
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.compare.parts import ALT, CTRL, FOUR, SHIFT, Key, arrive, focus, press, show

EIGHT = (*FOUR, "westminster", "juab", "sanborn", "vlacs")
MOST_MS = 250  # of this thread's own time, generous


def test_columns_move_and_go_by_keyboard_with_undo(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")
    press(qtbot, Key.Key_Right, CTRL | SHIFT)
    arrive(qtbot, page, ComparisonSpec(("lindsay", "pittsfield", "chugach", "bdea")))
    assert focus(page) == ("grading", "chugach")
    press(qtbot, Key.Key_Left, CTRL | SHIFT)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    press(qtbot, Key.Key_Delete)
    arrive(qtbot, page, ComparisonSpec(("lindsay", "pittsfield", "bdea")))
    assert window.toast.text == "Chugach is out of the comparison."
    assert focus(page)[0] == "grading"
    window.toast.undo()
    arrive(qtbot, page, ComparisonSpec(FOUR))


def test_cases_are_added_moved_and_taken_out_in_the_picker(qtbot, page):
    show(qtbot, page, ComparisonSpec(("lindsay", "bdea")))
    press(qtbot, Key.Key_C, ALT)
    picker = page.picker
    assert picker is not None
    assert picker.box.hasFocus()
    qtbot.keyClicks(picker.box, "pitts nh")
    assert picker.found.count() == 1
    qtbot.keyClick(picker.box, Key.Key_Return)
    arrive(qtbot, page, ComparisonSpec(("lindsay", "bdea", "pittsfield")))
    assert picker.box.text() == ""
    qtbot.keyClicks(picker.box, "no such school")
    assert "No case in the library" in picker.found.item(0).text()
    picker.chosen.setFocus()
    picker.chosen.setCurrentRow(2)
    qtbot.keyClick(picker.chosen, Key.Key_Up, ALT)
    arrive(qtbot, page, ComparisonSpec(("lindsay", "pittsfield", "bdea")))
    qtbot.keyClick(picker.chosen, Key.Key_Delete)
    arrive(qtbot, page, ComparisonSpec(("lindsay", "bdea")))
    qtbot.keyClick(picker.chosen, Key.Key_Escape)
    assert not picker.isVisible()
    assert page.table.hasFocus()


def test_the_picker_takes_no_ninth_case(qtbot, page):
    show(qtbot, page, ComparisonSpec(EIGHT))
    press(qtbot, Key.Key_C, ALT)
    picker = page.picker
    assert picker is not None
    assert not picker.box.isEnabled()
    assert not picker.found.isEnabled()
    assert picker.chosen.count() == 8


@pytest.mark.parametrize(
    ("sources", "found", "lost", "said"),
    [
        (6, 0, 0, "5 findings · 6 sources"),
        (6, 6, 0, "5 findings · 6 sources ↻"),
        (6, 4, 2, "5 findings · 6 sources, 4 ↻"),
        (1, 0, 1, "5 findings · 1 source, 0 ↻"),
    ],
)
def test_the_mark_counts_the_sources_that_were_read_again(sources, found, lost, said):
    evidence = Evidence(5, sources, outside=sources, read_again=found, not_found=lost)
    cell = Cell("bdea", "pace", CellState.DOCUMENTED, "A headline", (), evidence)
    text, marks = evidence_text(cell, Shade.NONE)
    assert text.replace("\u00a0", " ") == said
    assert marks == ()


def test_the_panel_tells_what_was_not_seen_again(qtbot, page):
    show(qtbot, page, ComparisonSpec(("bdea", "lindsay")))
    page.table.focus_cell("agency", "bdea")
    qtbot.waitUntil(lambda: "Project Month" in page.panel.plain_text())
    said = page.panel.plain_text().replace("\u00a0", " ")
    assert "newest 2018; 4 read again" in said
    assert "not found in November 2026" in said
    assert said.count("read again in November 2026") == 4
    assert "not seen again in its sources" in said
    assert "seen again in part" in said


def test_every_cell_and_widget_speaks(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(("lake-county-florida", "westminster", "chugach")))
    assert unnamed(page) == []
    model = page.table.cells
    said = {
        (line.row.key, cell.case): model.index(number, column).data(
            Qt.ItemDataRole.AccessibleTextRole
        )
        for number, line in enumerate(model.rows)
        if line.row
        for column, cell in enumerate(line.row.cells)
    }
    assert said["pace", "lake-county-florida"].startswith(
        "Lake County, Florida, Pace, progress and advancement. Ended. Moving ahead"
    )
    assert said["grading", "chugach"].endswith(
        "5 findings, 5 sources, all read again. evidence 4 of 5."
    )
    missing = next(
        (number, column)
        for number, line in enumerate(model.rows)
        if line.row
        for column, cell in enumerate(line.row.cells)
        if cell.state is CellState.NOT_DOCUMENTED
    )
    text = model.index(*missing).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.endswith("Not documented in our sources.")
    press(qtbot, Key.Key_C, ALT)
    assert unnamed(page.picker) == []
    del window


def test_columns_stay_readable_and_scroll_under_frozen_row_heads(qtbot, window, page):
    window.resize(1280, 720)
    for count in range(2, 9):
        slugs = EIGHT[:count]
        show(qtbot, page, ComparisonSpec(slugs))
        assert page.panel.isVisible() == (count < 7)
        widths = [page.table.columnWidth(n) for n in range(count)]
        assert min(widths) >= (LEAST_COLUMN if count < 5 else COMPACT_COLUMN)
        assert sum(widths) == page.table.viewport().width()
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(page.panel.isVisible)
    press(qtbot, Key.Key_Escape)
    room = page.table.viewport().width()
    assert sum(page.table.columnWidth(n) for n in range(8)) > room
    press(qtbot, Key.Key_End)
    assert page.table.horizontalScrollBar().value() > 0
    assert page.table.verticalHeader().isVisible()
    assert page.table.visualRect(page.table.currentIndex()).right() <= room


def test_rows_are_as_high_as_their_tallest_cell_and_do_not_jump(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    table = page.table
    delegate = table.itemDelegate()
    before = [table.rowHeight(n) for n in range(table.cells.rowCount())]
    for number, line in enumerate(table.cells.rows):
        if line.row is None:
            continue
        heights = [
            delegate.height(cell, table.columnWidth(column))
            for column, cell in enumerate(line.row.cells)
        ]
        assert table.rowHeight(number) >= max(heights)
    resized: list[int] = []
    table.verticalHeader().sectionResized.connect(resized.append)
    press(qtbot, Key.Key_End, CTRL)
    press(qtbot, Key.Key_Home, CTRL)
    table.viewport().repaint()
    assert resized == []
    assert [table.rowHeight(n) for n in range(table.cells.rowCount())] == before


def test_a_pivot_is_quick_on_this_thread(qtbot, page):
    """From the finished value to the fitted table, generously bounded; ``make bench`` is exact."""
    show(qtbot, page, ComparisonSpec(FOUR))
    comparing = page.context.services.comparing
    both = [
        comparing.compare(ComparisonSpec(EIGHT, rows=axis))
        for axis in (Axis.DIMENSIONS, Axis.POPULATIONS, Axis.PRACTICES)
    ]
    for comparison in both * 2:
        started = time.thread_time()
        page.state.show(comparison)
        page.table.viewport().repaint()
        assert (time.thread_time() - started) * 1000 < MOST_MS


def test_the_theme_changes_under_the_comparison(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    before = page.grab().toImage()
    window.choose_theme(ThemeChoice.DARK)
    after = page.grab().toImage()
    assert before.pixelColor(30, 300) != after.pixelColor(30, 300)
    assert "#" in page.panel.text.toHtml()


def test_a_comparison_that_fails_is_told_and_the_old_one_stays(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.state.choose_filter("no-such-population")
    qtbot.waitUntil(lambda: "no population" in window.toast.text)
    assert page.table.cells.comparison is not None
    assert page.table.cells.comparison.spec == ComparisonSpec(FOUR)


def test_when_every_row_is_hidden_the_table_says_so(qtbot, page):
    spec = ComparisonSpec(("juab", "epic-north"), population="girls", hide_empty=True)
    page.context.go(Destination("compare", comparison=spec))
    arrive(qtbot, page, spec)
    assert page.table.cells.rowCount() == 0
    assert page.strip.hidden.text() == "16 rows without any finding left out."
    assert page.table.cell is None
    assert page.panel.plain_text() == ""
    assert not page.panel.open_case.isEnabled()
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Return, Key.Key_Delete, Key.Key_PageDown):
        press(qtbot, key)
    painted = page.table.viewport().grab().toImage()
    middle = painted.height() // 2
    colors = {
        painted.pixelColor(x, y).name()
        for x in range(0, painted.width(), 2)
        for y in range(middle - 20, middle + 20)
    }
    assert len(colors) > 3
    page.state.hide_empty(False)
    arrive(qtbot, page, ComparisonSpec(("juab", "epic-north"), population="girls"))
    assert focus(page) == ("vision", "juab")
