"""Own cases stand among the others, marked as yours: cards, reader, comparison, map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.compare.table_model import facts_line
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.page import LibraryPage
from casestudies.ui.parts.case_facts import facts_of
from tests.services.cases.riverbend import RIVERBEND
from tests.ui.explore.parts import explore
from tests.ui.explore.parts import settle as settle_explore
from tests.ui.library.cases.parts import cases_of, own_case, settle


@pytest.fixture
def slug(window: MainWindow) -> str:
    written = window.context.services.cases.new(RIVERBEND)
    window.context.bus.publish(written.changes)
    return written.key


def test_lines_of_facts_say_so(window: MainWindow, slug: str) -> None:
    library = window.context.services.library
    own, other = library.brief(slug), library.brief("lindsay")
    for told in (facts_of, facts_line):
        assert told(own).startswith("Your case · ")
        assert "Your case" not in told(other)
    assert not facts_of(own, marked=False).startswith("Your case")


def test_the_reader_says_so_and_leads_to_where_it_is_written(
    qtbot: QtBot, window: MainWindow, slug: str
) -> None:
    page = explore(window)
    settle_explore(qtbot, page)
    window.context.go(Destination("explore", cases=(slug,)))
    qtbot.waitUntil(lambda: page.reading.case is not None and page.reading.case.slug == slug)
    settle_explore(qtbot, page)
    header = page.reading.reader.header
    assert header is not None
    assert [badge.text() for badge in header.badges] == ["Your case: edit", "Merged"]
    header.badges[0].click()
    section = cases_of(window)
    settle(qtbot, section)
    assert window.page is window.page_of("library")
    assert section.state.key == slug


def test_an_empty_cell_leads_to_where_it_is_written(
    qtbot: QtBot, window: MainWindow, slug: str
) -> None:
    spec = ComparisonSpec((slug, "lindsay"))
    window.context.go(Destination("compare", comparison=spec, row="culture"))
    page = window.page
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.state.cell is not None and page.state.cell.row == "culture")
    page.state.go_to("culture", slug)
    qtbot.waitUntil(lambda: "Write it now" in page.panel.text.toPlainText())
    page.panel.text.anchorClicked.emit(QUrl("write:culture"))
    section = cases_of(window)
    settle(qtbot, section)
    assert (section.state.key, section.state.part) == (slug, "culture")


def test_a_long_name_gives_way_to_the_buttons_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    long = "The Met High School (Metropolitan Regional Career and Technical Center), seen twice" * 2
    own_case(qtbot, window, replace(RIVERBEND, name=long))
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.bar.title.width() < page.bar.title.sizeHint().width())
    buttons = page.bar.buttons
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
