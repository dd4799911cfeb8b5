"""The report of a comparison with what its cases share and where they part."""

from __future__ import annotations

from casestudies.model.comparison import Comparison
from casestudies.model.report import Report
from casestudies.services.exporting import ExportService


def report_of(exporting: ExportService, comparison: Comparison) -> Report:
    """The report of a comparison, led by what its cases share and where they part; with only
    differences shown, each row says why it is there."""
    told = comparison.differences
    lead = (told.head.text,) if told and told.head.text else ()
    notes = {}
    if told is not None and comparison.spec.differing:
        notes = {row.key: row.reason for row in told.rows if row.reason}
    return exporting.comparison(comparison, lead, notes)
