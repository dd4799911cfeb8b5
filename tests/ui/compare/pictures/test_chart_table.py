"""The table behind a picture: its model and the widths of its columns, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from casestudies.bootstrap import Services
from casestudies.ui.compare.pictures.chart_table import NO_TABLE, ChartTableModel, shared_widths
from tests.ui.compare.pictures.parts import FOUR

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.mark.usefixtures("qapp")
def test_the_model_of_the_table_holds_to_qt_s_rules(services: Services) -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for table in (
        services.charting.enrollment(FOUR).table,
        services.charting.outcomes(FOUR).table,
        services.charting.coverage().table,
        services.charting.outcomes(()).table,
        NO_TABLE,
        services.charting.timeline(FOUR).table,
    ):
        model.set_table(table)
        assert (model.rowCount(), model.columnCount()) == (len(table.rows), len(table.head))
        across = Qt.Orientation.Horizontal
        heads = [model.headerData(at, across) for at in range(len(table.head))]
        assert tuple(heads) == table.head
        for row, fields in enumerate(table.rows):
            for column, field in enumerate(fields):
                index = model.index(row, column)
                assert index.data() == field
                spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
                assert spoken == f"{table.head[column]}: {field or 'empty'}"
    del tester


def test_columns_share_a_narrow_room_and_keep_whole_words() -> None:
    assert shared_widths([100, 200], [50, 50], 400) == [100, 200]
    assert shared_widths([100, 500, 300], [50, 50, 50], 500) == [100, 200, 200]
    assert shared_widths([100, 500, 300], [50, 50, 280], 500) == [100, 120, 280]
    assert shared_widths([400, 400], [300, 300], 500) == [300, 300]  # scrolls instead
    assert shared_widths([], [], 500) == []
