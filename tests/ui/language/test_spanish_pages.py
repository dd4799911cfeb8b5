"""Every page in Spanish: nothing is left in English that has its Spanish, and nothing is cut at
1280 x 720."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casestudies.assets import resource
from casestudies.bootstrap import Services
from casestudies.model.comparison import ComparisonSpec, Shade
from casestudies.ui.compare.cell import evidence_text
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.places import PLACES
from casestudies.ui.language.catalogue import read_catalogue
from casestudies.ui.language.choice import LanguageChoice
from casestudies.ui.language.service import LanguageService
from tests.ui.frame.test_type_layout import SHOWN, SMALL, faults, settle
from tools.scenes.pictures import EIGHT
from tools.scenes.walk import scenes

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
SPANISH = (
    *SHOWN,
    *("like", "map-near", "pictures-outcomes", "library-case-facts", "library-import"),
    *("compare-export", "help-states"),
)
MOST_ROWS = 40  # of a list that are looked at
GAP = re.compile(r"\{[^{}]*\}")
WORD = re.compile(r"[^\W\d_]{2,}")
TAG = re.compile(r"<[^<>]*>")


@pytest.fixture
def spanish(qapp: QApplication, tmp_path: Path) -> Iterator[LanguageService]:
    service = LanguageService(qapp, tmp_path, LanguageChoice.SPANISH)
    yield service
    service.close()


class English:
    """Knows what is English and has its Spanish."""

    def __init__(self, content: set[str]) -> None:
        self._whole: set[str] = set()
        self._gaps: list[tuple[str, re.Pattern[str]]] = []
        for one in read_catalogue(resource("translations", "es", "casestudies_es.ts")):
            if one.translation in ("", one.source):
                continue
            parts = GAP.split(one.source)
            if len(parts) == 1:
                self._whole.add(one.source)
            elif words := len(WORD.findall(" ".join(parts))):
                gap = "[^.;·]+" if words > 2 else r"[\d.,]+"  # what little says much is a number
                pattern = gap.join(map(re.escape, parts))
                self._gaps.append((max(parts, key=len), re.compile(pattern)))
        self._seen = set(content)

    def new(self, text: str) -> bool:
        """Whether a text not asked for before is English that has its Spanish."""
        text = text.strip()
        if not text or text in self._seen:
            return False
        self._seen.add(text)
        plain = TAG.sub("", text).replace("&&", "&")
        if text in self._whole or plain in self._whole:
            return True
        return any(part in text and known.fullmatch(text) for part, known in self._gaps)


def texts(top: QWidget) -> Iterator[str]:
    """All that the visible widgets of a window say, to whoever sees or hears it."""
    for widget in (top, *top.findChildren(QWidget)):
        if isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from (action.text() for action in widget.actions())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        if model is not None:
            yield from said_by(model)
        yield widget.windowTitle()


def said_by(model: QAbstractItemModel) -> Iterator[str]:
    above = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row, column in product(range(min(model.rowCount(above), MOST_ROWS)), range(columns)):
        index = model.index(row, column)
        for role in ROLES:
            found = index.data(role)
            if isinstance(found, str):
                yield found
    if isinstance(model, QAbstractTableModel):
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def content_of(services: Services) -> set[str]:
    """Names of the library's content, which stays English."""
    vocabulary = services.library.vocabulary()
    named = (*vocabulary.dimensions, *vocabulary.populations, *vocabulary.practices)
    return {one.name for one in named} | {getattr(one, "short_name", "") for one in named}


def over() -> list[QWidget]:
    """What is open over the window."""
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, QDialog) and top.isVisible()]


@pytest.mark.usefixtures("spanish")
def test_no_word_of_a_narrow_cell_is_broken(services: Services) -> None:
    """What may not be broken fits the narrowest column: a number and its word, no more."""
    comparison = services.comparing.compare(ComparisonSpec(EIGHT))
    said = {evidence_text(cell, Shade.AGE)[0] for row in comparison.rows for cell in row.cells}
    assert any("dicho por ella misma" in text for text in said)
    assert max(len(piece) for text in said for piece in text.split(" ")) <= 16


@pytest.mark.usefixtures("spanish")
def test_every_page_speaks_spanish_and_has_room_for_it(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    window.resize(SMALL)
    settle(qtbot, window)
    english, wrong = English(content_of(services)), []

    def look(where: str, top: QWidget) -> None:
        wrong.extend(f"{where}: English: {text}" for text in texts(top) if english.new(text))
        wrong.extend(f"{where}: {fault}" for fault in faults(top).splitlines())

    for place in PLACES:
        window.context.go(Destination(place.key))
        settle(qtbot, window)
        look(place.key, window)
    for scene in scenes():
        if scene.name in SPANISH:
            for step in scene.steps:
                step(window)
                settle(qtbot, window)
            for top in (window, *over()):
                look(scene.name, top)
            for top in over():
                top.close()
    assert "\n".join(wrong) == ""
