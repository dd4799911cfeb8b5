"""Sources and findings copied as citations, and pages that no browser opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.compare.parts import arrive
from tests.ui.explore.parts import ALT, Key, explore, focused, press, settle

SOURCE = "The finding is on the clipboard with its sources."


def copied() -> str:
    return QGuiApplication.clipboard().text()


def said(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: window.toast.text == text)


def no_browser(url: QUrl) -> bool:
    del url
    return False


def test_the_reader_copies_the_finding_gone_to_and_the_source_opened(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.context.go(Destination("explore", ("chugach",), "grading-1"))
    settle(qtbot, page)
    page.reading.take_focus()
    press(qtbot, Key.Key_Q, ALT)
    said(qtbot, window, SOURCE)
    assert copied().startswith("Chugach: Grading and reporting\nReport cards carry no A to F")
    for _ in range(20):
        if page.reading.reader.textCursor().selectedText().startswith("S"):
            break
        press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Return)
    popover = page.reading.source_popover
    source = popover.source
    assert source is not None
    press(qtbot, Key.Key_Tab)
    assert focused() is popover.cite_button
    press(qtbot, Key.Key_Return)
    said(qtbot, window, f"Source {source.key} is on the clipboard as a citation.")
    assert source.title in copied()
    popover.dismiss()
    page.reading._link_opened("cite:S9", page.rect(), False)
    said(qtbot, window, "Source S9 is on the clipboard as a citation.")
    first = next(link for link in page.reading.reader.links if link.href == "cite:S9")
    assert first.end > first.start


def test_the_panel_of_a_comparison_copies_findings_and_sources(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    spec = ComparisonSpec(("lindsay", "chugach"))
    page.context.go(Destination("compare", comparison=spec))
    arrive(qtbot, page, spec)
    page.table.focus_cell("grading", "chugach")
    page.panel.take_focus()
    for begins, words in (
        ("quote:", SOURCE),
        ("cite:", "is on the clipboard as a citation."),
    ):
        for _ in range(60):
            qtbot.keyClick(page.panel.text, Qt.Key.Key_Tab)
            if page.panel.text.textCursor().charFormat().anchorHref().startswith(begins):
                break
        qtbot.keyClick(page.panel.text, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda words=words: window.toast.text.endswith(words))
        assert "Chugach" in copied()


def test_without_a_browser_the_link_can_be_copied(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", no_browser)
    page = explore(window)
    settle(qtbot, page)
    page.context.go(Destination("explore", ("chugach",)))
    settle(qtbot, page)
    case = page.reading.case
    assert case is not None
    page.reading._link_opened("site:", page.rect(), False)
    assert window.toast.text.startswith("No browser opened ")
    window.toast.undo()
    assert copied() == case.website
    source = case.sources[0]
    page.reading._link_opened(f"source:{source.key}", page.rect(), True)
    popover = page.reading.source_popover
    popover.open_button.click()
    assert popover.open_button.text() == "Copy link"
    assert popover._web.where.text() == "No browser opened. Copy the link instead."
    popover.open_button.click()
    assert copied() == source.url
    popover.dismiss()
    page.reading._link_opened(f"source:{case.sources[1].key}", page.rect(), True)
    assert popover.open_button.text() == "Open link"
    popover.dismiss()
