"""A whole question typed: how far it was met, and what it tells of the asker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from casestudies.ui.explore.case_card import other_words
from tests.ui.explore.parts import explore, search, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casestudies.ui.frame.main_window import MainWindow

QUESTION = "we are a rural district of 600, who has a shrink or nurse on site "


def test_a_question_shows_what_cases_lack_and_leads_to_models(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = explore(window)
    search(qtbot, page, QUESTION)
    said = [label.text() for label in page.results.findChildren(QLabel) if label.isVisible()]
    assert any("all of this; " in text for text in said), said
    assert any("rural district" in text and "600 learners" in text for text in said), said
    results = page.state.results
    assert results is not None
    lacking = next(case for case in results.cases if case.lacks)
    assert other_words(lacking).startswith("without “")
    button = next(b for b in page.results.findChildren(QPushButton) if b.text().startswith("Find"))
    assert button.accessibleName().startswith("Find models like your school: rural district")
    button.click()
    qtbot.waitUntil(lambda: window.page.place == "like")
    like = window.page_of("like")
    qtbot.waitUntil(lambda: like.draft.profile.enrollment == 600)  # type: ignore[attr-defined]
    assert like.draft.profile.locale == "rural"  # type: ignore[attr-defined]


def test_the_next_question_takes_the_description_away(window: MainWindow, qtbot: QtBot) -> None:
    page = explore(window)
    search(qtbot, page, QUESTION)
    search(qtbot, page, "grading ")
    settle(qtbot, page)
    assert not [b for b in page.results.findChildren(QPushButton) if b.text().startswith("Find")]
