"""Rows on visiting and on what no source was found for: chosen in the view, hidden, read."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtGui import QAction

from casestudies.model.comparison import About, Axis, ComparisonSpec
from casestudies.model.visit import FieldNote, Stop, VisitPlan
from casestudies.ui.compare.page import ComparePage
from tests.ui.compare.parts import ALT, CTRL, FOUR, SHIFT, Key, arrive, press, show


def row_action(page: ComparePage, begins: str) -> QAction:
    menu = page.bar.view.menu()
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().startswith(begins))


def test_rows_of_the_case_as_a_whole_are_chosen_read_and_hidden(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    row_action(page, "Row on what we found").trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR, about=(About.GAPS,)))
    row_action(page, "Row on visiting").trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR, about=(About.VISITING, About.GAPS)))
    assert row_action(page, "Row on visiting").isChecked()
    page.table.focus_cell("about:gaps", "chugach")
    told = page.splitter.panel.text.toPlainText()
    assert "Looked for and not found in any source. Ask there:" in told
    assert "Current visiting policy and contact" in told
    page.table.focus_cell("about:visiting", "chugach")
    told = page.splitter.panel.text.toPlainText()
    assert "Hosted visits 2014" in told
    assert "Who else does this" not in told
    press(qtbot, Key.Key_H, CTRL)
    arrive(qtbot, page, ComparisonSpec(FOUR, about=(About.GAPS,)))
    assert window.toast.text == "“Visiting” is hidden."
    press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, page, ComparisonSpec(FOUR, about=(About.VISITING, About.GAPS)))
    page.table.focus_cell("about:gaps", "chugach")
    press(qtbot, Key.Key_Up, ALT)
    assert page.state.spec.pinned == ()
    assert window.toast.text == "What is told of the case as a whole stands below the rest."


def test_notes_of_a_visit_come_in_as_they_are_written(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    row_action(page, "Row on what you observed").trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR, about=(About.OBSERVED,)))
    page.table.focus_cell("about:observed", "chugach")
    assert "Notes that you take there" in page.splitter.panel.text.toPlainText()
    visits = window.context.services.visits
    key = visits.new("Spring", VisitPlan("Spring", stops=(Stop("a", "chugach"),))).key
    at = datetime(2027, 4, 14, 14, 42, tzinfo=UTC)
    changes = visits.write_note(key, FieldNote("1", "a", at, "They fly in"))
    window.context.bus.publish(changes)
    qtbot.waitUntil(lambda: "They fly in" in page.splitter.panel.text.toPlainText())
    told = page.splitter.panel.text.toPlainText()
    assert "Your own notes, not researched" in told
    changes = visits.write_note(key, FieldNote("2", "a", at, "By plane and boat", "pace"))
    window.context.bus.publish(changes)
    column = "about:observed:chugach"

    def heads() -> list[str]:
        comparison = page.state.comparison
        return [column.key for column in comparison.columns] if comparison else []

    qtbot.waitUntil(lambda: column in heads())
    page.table.focus_cell("pace", column)
    qtbot.waitUntil(lambda: "By plane and boat" in page.splitter.panel.text.toPlainText())
    assert "Your own notes, not researched" in page.splitter.panel.text.toPlainText()
    press(qtbot, Key.Key_H, CTRL | SHIFT)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    assert window.toast.text == "“Observed on visits” is hidden."


def test_within_one_case_they_are_not_offered(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, columns=Axis.POPULATIONS))
    assert not row_action(page, "Row on visiting").isEnabled()
