"""Compare says whether it shows the tray or a saved comparison, and what the user made of its
findings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from casestudies.model.library.notes import NoteKind, of_finding
from casestudies.model.limits import MOST_CASES
from casestudies.services.compare.view_changes import hidden
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.compare.shown import Shown
from casestudies.ui.compare.table_model import CellRole
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import ALT, CTRL, SHIFT, Key, explore, focused, press, settle

GRADING = of_finding("lindsay", "grading-1")


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        qtbot.wait(10)
        qtbot.waitUntil(lambda: not window.context.tasks.busy)


def compare(qtbot: QtBot, window: MainWindow) -> ComparePage:
    for slug in ("lindsay", "chugach"):
        window.context.tray.add(window.context.services.library.brief(slug))
    quiet(qtbot, window)
    window.context.go(Destination("compare"))
    page = window.page
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.state.comparison is not None)
    quiet(qtbot, window)
    return page


def offered(page: ComparePage) -> list[str]:
    return [button.text() for button in page.shown.buttons if not button.isHidden()]


def test_the_page_says_what_it_shows_and_leads_to_the_other(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = compare(qtbot, window)
    tray = window.context.tray
    assert page.shown.what is Shown.TRAY
    assert "the compare tray" in page.shown.words.text()
    assert offered(page) == ["Save…"]
    page.state.change(hidden(page.state.spec, "grading"))
    page.saved.save_as("Grading")
    quiet(qtbot, window)
    assert page.shown.what is Shown.SAVED
    assert offered(page) == ["Show the tray (2)"]
    # the tray goes its own way: what is saved stays as it is
    tray.add(window.context.services.library.brief("pittsfield"))
    quiet(qtbot, window)
    assert page.state.spec.cases == ("lindsay", "chugach")
    page.shown.show_tray.click()
    quiet(qtbot, window)
    assert page.shown.what is Shown.TRAY
    assert page.state.spec.cases == ("lindsay", "chugach", "pittsfield")
    assert page.state.spec.hidden == (), "what the saved comparison hides"
    assert offered(page) == ["Save…", "Show “Grading”"]
    page.shown.show_saved.click()
    quiet(qtbot, window)
    assert (page.shown.what, page.state.spec.cases) == (Shown.SAVED, ("lindsay", "chugach"))
    # what another window makes of it is heard of, and never lost by what is kept here
    (one,) = page.saved.saved
    assert one.spec is not None
    saved, theirs = window.context.services.saved, replace(one.spec, cases=("chugach",))
    window.context.bus.publish(saved.update_comparison(one.key, theirs, one.updated).changes)
    quiet(qtbot, window)
    page.state.hide_empty(True)
    quiet(qtbot, window)
    assert offered(page) == ["Keep the changes", "Show the tray (3)"]
    page.saved.keep()
    quiet(qtbot, window)
    assert "Its state is kept as “Grading (2)”" in window.toast.text
    kept = [(found.name, found.spec) for found in saved.comparisons()]
    assert kept == [("Grading", page.state.spec), ("Grading (2)", theirs)]
    # what another place led to is neither, and can become the tray
    window.context.go(Destination("compare", ("bdea", "bronx-arena")))
    quiet(qtbot, window)
    assert page.shown.what is Shown.OTHER
    assert page.shown.words.text().startswith("This comparison is not saved")
    page.shown.to_tray.click()
    quiet(qtbot, window)
    assert tray.slugs == ("bdea", "bronx-arena")
    assert page.shown.what is Shown.TRAY


def test_findings_are_noted_starred_and_copied_in_compare(qtbot: QtBot, window: MainWindow) -> None:
    page = compare(qtbot, window)
    notes, panel, cells = window.context.services.notes, page.panel, page.table.cells
    page.state.go_to("grading", "lindsay")
    page.table.setFocus()
    at = cells.position_of("grading", "lindsay")
    assert at is not None
    index = cells.index(*at)
    assert not index.data(CellRole.YOURS).notes
    press(qtbot, Key.Key_N, ALT)
    assert panel.note_popover is not None
    qtbot.keyClicks(focused(), "Like our rubric")
    press(qtbot, Key.Key_Escape)
    quiet(qtbot, window)
    press(qtbot, Key.Key_B, ALT)
    quiet(qtbot, window)
    assert focused() is page.table
    kinds = {note.kind for note in notes.of_case("lindsay") if note.target == GRADING}
    assert kinds == {NoteKind.NOTE, NoteKind.STAR}
    yours = index.data(CellRole.YOURS)
    assert (yours.notes, yours.starred) == (1, True)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Starred. Has a note.")
    said = panel.plain_text()
    assert "Like our rubric" in said
    assert "★ starred" in said
    corner = page.table.visualRect(index).topRight() - QPoint(6, -9)
    color = page.table.viewport().grab().toImage().pixelColor(corner)
    assert color.name() == window.context.theme.color("star").name()
    press(qtbot, Key.Key_Q, ALT)
    quiet(qtbot, window)
    finding = next(f for _, f in page.context.services.library.case("lindsay").findings()
                   if f.id == "grading-1")  # fmt: skip
    assert finding.text.rstrip(".") in QGuiApplication.clipboard().text()
    # the links of a finding in the panel do the same for that finding
    panel._doings["star"]("grading-2")
    quiet(qtbot, window)
    assert window.context.notes.marks.of(of_finding("lindsay", "grading-2")).starred
    press(qtbot, Key.Key_G, ALT)
    assert panel.collect_popover is not None
    qtbot.waitUntil(panel.collect_popover.isVisible)
    qtbot.keyClicks(focused(), "Board")
    press(qtbot, Key.Key_Return)
    quiet(qtbot, window)
    assert notes.collections()[0].targets == (GRADING,)
    QGuiApplication.clipboard().clear()


def test_all_results_go_into_the_tray_or_a_collection(qtbot: QtBot, window: MainWindow) -> None:
    window.context.go(Destination("explore"))
    page = explore(window)
    settle(qtbot, page)
    tray = window.context.tray
    page.results.take_focus()
    press(qtbot, Key.Key_D, CTRL | SHIFT)
    quiet(qtbot, window)
    assert len(tray) == MOST_CASES
    assert list(tray.slugs) == [hit.brief.slug for hit in page.state.results.cases[:MOST_CASES]]  # type: ignore[union-attr]
    assert "41 more found no room" in window.toast.text
    press(qtbot, Key.Key_U, ALT)
    quiet(qtbot, window)
    assert tray.slugs == ()
    page.show_tray()
    assert page.tray_popover.all_button.text() == "Add all results (49)"
    page.tray_popover.dismiss()
    page.results.take_focus()
    press(qtbot, Key.Key_L, ALT)
    panel = page.reading.collect_popover
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    qtbot.keyClicks(focused(), "Everything")
    press(qtbot, Key.Key_Return)
    quiet(qtbot, window)
    assert len(window.context.services.notes.collections()[0].targets) == 49
