"""Builds reports, the one value that every export renders, from comparisons, cases and results."""

from __future__ import annotations

from casestudies.services.export.reports.case import case_report
from casestudies.services.export.reports.comparison import comparison_report
from casestudies.services.export.reports.finding import finding_report
from casestudies.services.export.reports.results import results_report

__all__ = ["case_report", "comparison_report", "finding_report", "results_report"]
