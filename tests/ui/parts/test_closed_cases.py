"""A closed or merged case says so wherever a case is shown by its head alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from casestudies.bootstrap import Services
from casestudies.model.brief import CaseBrief, Status
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.query import Query
from casestudies.model.results import CaseHit
from casestudies.services.compare.as_text import render
from casestudies.services.export.reports.wording import case_facts
from casestudies.ui.compare.table_model import facts_line
from casestudies.ui.explore.case_card import CaseCardDelegate
from casestudies.ui.explore.results_model import ResultsModel
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice

CLOSED = "path-academy-windham"


@pytest.fixture
def closed(services: Services) -> CaseBrief:
    return services.library.brief(CLOSED)


def test_each_line_of_facts_begins_with_it(closed: CaseBrief) -> None:
    assert closed.status is Status.CLOSED
    merged = replace(closed, status=Status.MERGED)
    active = replace(closed, status=Status.ACTIVE)
    for line in (facts_of, case_facts, facts_line):
        assert line(closed).startswith("Closed")
        assert line(merged).startswith("Merged")
        assert line(active).split(" ")[0] not in ("Closed", "Merged")


def test_a_comparison_in_the_terminal_says_it(services: Services) -> None:
    comparison = services.comparing.compare(ComparisonSpec((CLOSED, "chugach")))
    assert "Closed · CT" in " ".join(render(comparison, 120).split())


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_its_card_is_marked(services: Services, qapp: QApplication, choice: ThemeChoice) -> None:
    theme = ThemeService(qapp, choice)
    found = services.searching.search(Query("path academy windham")).cases[0]
    assert found.brief.slug == CLOSED
    marked = _painted(theme, services, found)
    brief = replace(found.brief, status=Status.ACTIVE)
    plain = _painted(theme, services, replace(found, brief=brief))
    chip = theme.color("caution_pale").rgb()
    assert _count(marked, chip) > 200
    assert _count(plain, chip) == 0


def _painted(theme: ThemeService, services: Services, hit: CaseHit) -> QImage:
    model = ResultsModel()
    model.set_cases((hit,))
    delegate = CaseCardDelegate(theme, services.library.vocabulary())
    option = QStyleOptionViewItem()
    option.rect = QRectF(0, 0, 430, 150).toRect()
    picture = QImage(430, 150, QImage.Format.Format_RGB32)
    picture.fill(theme.color("surface"))
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return picture


def _count(picture: QImage, color: int) -> int:
    return sum(
        picture.pixel(x, y) == color
        for y in range(picture.height())
        for x in range(picture.width())
    )
