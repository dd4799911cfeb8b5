"""Taking a comparison along: export as a file, a cell, row or table on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from casestudies.model.comparison import Cell, Comparison
from casestudies.model.report import Subject
from casestudies.services.compare.report import readable, report_of
from casestudies.services.export.service import ExportService
from casestudies.ui.context import UiContext
from casestudies.ui.export.dialog import ExportDialog, ExportJob, ask_export

Copied = tuple[str, str, str]  # plain text, HTML, what it was


class CompareTaking(QObject):
    """Works on the comparison that ``shown`` gives and on the cell in focus that ``cell`` gives."""

    def __init__(
        self,
        context: UiContext,
        page: QWidget,
        shown: Callable[[], Comparison | None],
        cell: Callable[[], Cell | None],
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._shown = shown
        self._cell = cell
        self.dialog: ExportDialog | None = None

    def export(self, format_key: str = "") -> None:
        """Ask what the file shall be, and write it."""
        comparison = self._shown()
        if comparison is None:
            return
        make = partial(report_of, self._context.services.exporting, readable(comparison))
        title = comparison.title
        job = ExportJob(Subject.COMPARISON, title, title, make)
        self.dialog = ask_export(self._context, job, self._page, format_key)

    def copy_cell(self) -> None:
        """Put the cell in focus on the clipboard, with its findings and sources."""
        self._copy("cell")

    def copy_row(self) -> None:
        """Put the row in focus on the clipboard."""
        self._copy("row")

    def copy_table(self) -> None:
        """Put the whole table on the clipboard."""
        self._copy("table")

    def _copy(self, what: str) -> None:
        comparison, cell = self._shown(), self._cell()
        if comparison is None or (cell is None and what != "table"):
            return
        exporting = self._context.services.exporting
        place = _place(comparison, cell) if cell else (0, 0)
        work = partial(_copied, exporting, comparison, what, place)
        self._context.tasks.read(work, self._to_clipboard)

    def _to_clipboard(self, copied: Copied) -> None:
        text, html, what = copied
        data = QMimeData()
        data.setText(text)
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self._context.say(f"The {what} is on the clipboard, with its sources.")


def _place(comparison: Comparison, cell: Cell) -> tuple[int, int]:
    rows = [row.key for row in comparison.rows]
    columns = [column.key for column in comparison.columns]
    return rows.index(cell.row), columns.index(cell.column)


def _copied(
    exporting: ExportService, comparison: Comparison, what: str, place: tuple[int, int]
) -> Copied:
    report = report_of(exporting, comparison)
    table = report.tables[0]
    row, column = place
    part = table if what == "table" else table.rows[row]
    if what == "cell":
        part = table.rows[row].cells[column]
    return exporting.as_text(part, report), exporting.as_html(part, report), what
