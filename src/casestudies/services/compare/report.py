"""The report of a comparison with what its cases share and where they part."""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.comparison import Comparison
from casestudies.model.limits import MOST_CASES
from casestudies.model.report import Report
from casestudies.services.compare.cut import transposed
from casestudies.services.export.service import ExportService


def readable(comparison: Comparison) -> Comparison:
    """The comparison as a page can hold it: turned where it has more than eight columns and
    fewer rows than columns."""
    rows, columns = comparison.rows, comparison.columns
    if len(columns) <= MOST_CASES or len(rows) >= len(columns):
        return comparison
    turned_rows, turned_columns = transposed(rows, columns)
    return replace(
        comparison,
        spec=comparison.spec.transposed,
        rows=turned_rows,
        columns=turned_columns,
        hidden_rows=comparison.hidden_columns,
        hidden_columns=comparison.hidden_rows,
    )


def report_of(exporting: ExportService, comparison: Comparison, title: str = "") -> Report:
    """The report of a comparison, led by what its cases share and where they part; with only
    differences shown, each row says why it is there. ``title`` is the name under which it is
    saved; what is compared then stands below it."""
    told = comparison.differences
    lead = (told.head.lead,) if told and told.head.lead else ()
    notes = {}
    if told is not None and comparison.spec.differing:
        notes = {row.key: row.reason for row in told.rows if row.reason}
    report = exporting.comparison(comparison, lead, notes)
    if not title or title == report.title:
        return report
    return replace(report, title=title, subtitle=f"{report.title}. {report.subtitle}")
