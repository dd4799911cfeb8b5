"""Reports that the tests of exports share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.model.report import Head, Report
from tests.small_reports import small_comparison


@pytest.fixture
def wide_report() -> Report:
    """One row with eight columns."""
    report = small_comparison()
    table = report.tables[0]
    row = table.groups[1].rows[0]
    cells = tuple(replace(row.cells[0], case=f"Case {number}") for number in range(8))
    group = replace(table.groups[1], rows=(replace(row, cells=cells),))
    heads = tuple(Head(f"Case {number}", "Town, CA") for number in range(8))
    wide = replace(table, heads=heads, groups=(group,))
    return replace(report, sections=(replace(report.sections[0], tables=(wide,)),))
