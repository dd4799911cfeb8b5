"""Own cases stand among the others, marked as yours: cards, reader, comparison, map."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from casestudies.ui.compare.table_model import facts_line
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.case_facts import facts_of
from tests.services.cases.riverbend import RIVERBEND
from tests.ui.explore.parts import explore
from tests.ui.explore.parts import settle as settle_explore
from tests.ui.library.cases.parts import cases_of, settle


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
    assert [badge.text() for badge in header.badges] == ["Your case", "Merged"]
    header.badges[0].click()
    section = cases_of(window)
    settle(qtbot, section)
    assert window.page is window.page_of("library")
    assert section.state.key == slug
