"""From a cell of the comparison on: its findings beside the table, its sources, its case."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from casestudies.model.case import Source
from casestudies.model.comparison import Cell
from casestudies.ui.compare.frame import CompareFrame
from casestudies.ui.compare.panel import ComparePanel
from casestudies.ui.compare.table import CompareTable
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.source_popover import SourcePopover


class CompareOpening(QObject):
    """Lets the panel follow the cell in focus of the table, and opens what is in the panel."""

    def __init__(
        self,
        context: UiContext,
        page: QWidget,
        table: CompareTable,
        panel: ComparePanel,
        work: CompareFrame,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._table = table
        self._panel = panel
        self._work = work
        self.popover: SourcePopover | None = None
        table.focused_cell.connect(self._cell_focused)
        self._click = QTimer(self)  # a second click may follow, before the table gives way
        self._click.setSingleShot(True)
        self._click.timeout.connect(work.side.offer)
        table.clicked.connect(self._clicked)
        table.doubleClicked.connect(self._open_clicked)
        panel.case_asked.connect(self._open_case)
        panel.source_asked.connect(self._show_source)
        panel.source_left.connect(self._leave_source)
        context.actions.bind("compare.panel", table, self.open_findings)

    def open_findings(self) -> None:
        """Go to the findings of the cell in focus; the panel opens for it."""
        if self._table.cell is not None:
            self._work.side.open()
            self._panel.take_focus()

    def show_finding(self, finding: str) -> None:
        """Open the panel at one finding of the cell in focus."""
        self._work.side.open()
        self._panel.show_finding(finding)

    def _cell_focused(self, cell: Cell | None) -> None:
        self._leave_source()
        self._panel.show_cell(self._table.cells.comparison, cell)

    def _clicked(self) -> None:
        self._click.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def _open_clicked(self) -> None:
        """A double click on a cell opens its case at the cell's first finding."""
        self._click.stop()
        cell = self._table.cell
        if cell is not None and cell.findings:
            self._panel.open_case.click()

    def _open_case(self, slug: str, finding: str) -> None:
        self._context.go(Destination("explore", cases=(slug,), finding=finding or None))

    def _show_source(self, source: Source, anchor: QRect, focus: bool) -> None:
        if self.popover is None:
            self.popover = SourcePopover(self._page)
        self.popover.show_source(source, anchor, focus=focus)

    def _leave_source(self) -> None:
        if self.popover is not None:
            self.popover.leave_soon()
