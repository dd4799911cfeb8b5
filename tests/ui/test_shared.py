"""The window that tests share: put back after each, and let go where it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casestudies.model.library.notes import NoteKind, of_case
from casestudies.model.query import Facet
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.explore.parts import explore, names, search, settle
from tests.ui.shared import SharedWindow


def test_what_was_asked_read_collected_noted_and_gone_to_is_put_back(
    qtbot: QtBot, windows: SharedWindow
) -> None:
    window = windows.take(qtbot, "explore")
    page = explore(window)
    settle(qtbot, page)
    search(qtbot, page, "state:NH grading ")
    qtbot.keyClick(page.search.edit, Qt.Key.Key_Return)
    page.state.toggle(Facet.KIND, "district")
    window.context.tray.add_all([hit.brief for hit in page.state.results.cases])
    notes = window.context.services.notes
    notes.keep(notes.new(NoteKind.NOTE, of_case("lindsay"), "Ask them"))
    window.resize(1280, 720)
    window.context.go(Destination("compare", window.context.tray.slugs))
    compare = window.page
    assert isinstance(compare, ComparePage)
    qtbot.waitUntil(lambda: compare.state.comparison is not None)
    windows.give_back(whole=True)
    assert windows.left == []
    assert windows.take(qtbot, "explore") is window
    assert window.page is page
    assert (page.state.text, len(names(page))) == ("", 49)
    assert page.reading.case is not None
    assert page.reading.case.slug == page.results.model.row(0).brief.slug
    assert page.search.edit.hasFocus()
    assert len(window.context.tray) == 0
    assert notes.notes() == ()
    assert window.context.services.workspace.tray() == ()
    assert window.context.services.saved.recent_searches() == ()
    assert window.context.services.history.steps() == ()
    assert not window.toast.isVisible()
    windows.close()


def test_a_window_that_is_otherwise_is_let_go(qtbot: QtBot, windows: SharedWindow) -> None:
    window = windows.take(qtbot, "explore")
    page = explore(window)
    settle(qtbot, page)
    page.splitter.moveSplitter(300, 1)
    windows.give_back(whole=True)
    assert any(name.endswith("Panes ") for name in windows.left)
    window = windows.take(qtbot, "explore")
    window.choose_theme(ThemeChoice.DARK)
    windows.give_back(whole=True)
    assert windows.left == ["the theme"]
    window = windows.take(qtbot, "explore")
    window.context.theme.resize(125)
    windows.give_back(whole=True)
    assert windows.left == ["the size of type"]
    window = windows.take(qtbot, "explore")
    window.guide.show_help()
    windows.give_back(whole=True)
    assert "guide" in windows.left
    window = windows.take(qtbot, "explore")
    assert window.guide.help is None
    assert window.page is not None
    window.page.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
    windows.give_back(whole=True)
    assert windows.left == ["own windows"]
    windows.take(qtbot, "explore")
    windows.give_back(whole=False)
    assert windows.left == ["the test failed"]
