"""Panes that a small window narrowed are as wide again as the user chose them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage
from casestudies.ui.parts.panes import WIDEST


def test_the_form_of_like_widens_again(qtbot: QtBot, window: MainWindow) -> None:
    window.context.go(Destination("like"))
    page = window.page_of("like")
    assert isinstance(page, LikePage)
    usual = page.splitter.sizes()
    assert usual[0] == 376
    window.resize(2560, 1440)  # where nobody chose, a large screen has room for more of a list
    qtbot.waitUntil(lambda: page.splitter.sizes()[0] == round(376 * WIDEST))
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: page.splitter.sizes() == usual)
    page.splitter.moveSplitter(500, 1)
    chosen = page.splitter.sizes()
    assert chosen[0] == 500
    settings = page.context.services.settings
    qtbot.waitUntil(lambda: settings.get("like_splitter", []) == chosen)  # at once, not at closing
    window.resize(960, 600)
    qtbot.waitUntil(lambda: page.splitter.sizes()[0] < 500)
    page.save_state()
    assert settings.get("like_splitter", []) == chosen
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: page.splitter.sizes() == chosen)
    window.resize(2560, 1440)
    qtbot.waitUntil(lambda: page.splitter.width() > 2000)
    assert page.splitter.sizes()[0] == 500
    qtbot.waitUntil(lambda: not (page.busy or window.context.tasks.busy))


@pytest.mark.parametrize("while_small", ["shown", "hidden"])
def test_the_panel_of_compare_widens_again(
    qtbot: QtBot, window: MainWindow, while_small: str
) -> None:
    window.context.go(Destination("compare", ("lindsay", "chugach", "pittsfield")))
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.table.cell is not None)
    splitter = page.splitter
    splitter.moveSplitter(splitter.width() - 500, 1)
    chosen = splitter.sizes()
    assert chosen[1] > 450
    settings = page.context.services.settings
    qtbot.waitUntil(lambda: settings.get("compare_splitter", []) == chosen)
    window.resize(960, 600)
    qtbot.waitUntil(lambda: splitter.sizes()[1] < chosen[1])
    if while_small == "hidden":
        splitter.toggle_panel()
        splitter.toggle_panel()
    page.save_state()
    assert settings.get("compare_splitter", [0, 0])[1] == chosen[1]
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: splitter.sizes() == chosen)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
