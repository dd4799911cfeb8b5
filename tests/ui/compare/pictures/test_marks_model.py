"""The model of a picture's marks, without a window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from casestudies.bootstrap import Services
from casestudies.ui.compare.pictures.drawing import Spot
from casestudies.ui.compare.pictures.marks_model import MarksModel
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.compare.pictures.parts import FOUR, layout_of

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_model_of_marks_holds_to_qt_s_rules(qapp: QApplication, services: Services) -> None:
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    model = MarksModel()
    tester = QAbstractItemModelTester(model, FATAL)
    drawing = layout_of(services.charting, theme, "outcomes", FOUR)(QSizeF(1300, 600))
    assert model.set_spots(drawing.spots)
    assert model.rowCount() == len(drawing.spots)
    narrow = layout_of(services.charting, theme, "outcomes", FOUR)(QSizeF(800, 400))
    assert not model.set_spots(narrow.spots)  # the same marks in other places
    index = model.index(0, 0)
    assert index.data(Role.VALUE) is narrow.spots[0]
    words = narrow.spots[0].words
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == words
    assert index.data(Qt.ItemDataRole.DisplayRole) == words
    assert model.set_spots((Spot("<One> & all", (QRectF(0, 0, 9, 9),), QPointF()),))
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<p>&lt;One&gt; &amp; all</p>"
    assert model.set_spots(())
    del tester
    theme.deleteLater()
