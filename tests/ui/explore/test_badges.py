"""What a visitor must not miss: whether a case hosts visits, and that it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casestudies.ui.explore.case_card import CaseCardDelegate, _Badge
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.reader.header import BadgeButton
from casestudies.ui.roles import Role
from tests.ui.explore.parts import search


def spoken(page: ExplorePage, slug: str) -> str:
    model = page.results.model
    index = model.index(model.row_of(slug))
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


def badge(page: ExplorePage) -> BadgeButton:
    header = page.reading.reader.header
    assert header is not None
    (found,) = header.findChildren(BadgeButton)
    return found


def test_cards_and_the_head_tell_of_visits(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "lindsay unified school district")
    assert "Hosts visits 2024" in spoken(page, "lindsay")
    assert (badge(page).text(), badge(page).property("look")) == ("Hosts visits 2024", "badge-open")
    search(qtbot, page, "pittsfield school district")
    assert "Hosted visits 2017" in spoken(page, "pittsfield")
    assert badge(page).property("look") == "badge"


def test_a_closed_school_does_not_look_open(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "path academy windham")
    said = spoken(page, "path-academy-windham")
    assert "Closed school" in said
    assert "visits" not in said.lower().split("closed school")[0]
    assert (badge(page).text(), badge(page).property("look")) == ("Closed", "badge-gone")


def test_a_badge_has_a_line_of_its_own_where_it_would_cut_the_facts(
    qtbot: QtBot, page: ExplorePage
) -> None:
    page.window().resize(1280, 720)
    search(qtbot, page, "")
    view, model = page.results.view, page.results.model
    delegate = view.itemDelegate()
    assert isinstance(delegate, CaseCardDelegate)
    room = view.viewport().width()
    hits = [model.index(row).data(Role.VALUE) for row in range(model.rowCount())]
    badged = [hit for hit in hits if hit.brief.visits_badge]
    below = [hit for hit in badged if delegate._badge_place(hit, room) is _Badge.BELOW]
    assert 0 < len(below) < len(badged)
    for hit in hits:
        taller = delegate._text_top(hit, room) > delegate._text_top(hit, 2000)
        assert taller == (hit in below), hit.brief.slug  # the passage makes room for it
