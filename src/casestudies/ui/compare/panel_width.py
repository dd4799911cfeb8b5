"""The side of the comparison: how wide its panel is, and when it steps aside for the table."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSplitter

from casestudies.errors import KnownError
from casestudies.ui.compare.panel import ComparePanel
from casestudies.ui.compare.table import CompareTable
from casestudies.ui.context import UiContext

log = logging.getLogger(__name__)

MOST_BESIDE = 5  # so many columns never make the panel step aside
_SPLITTER = "compare_splitter"
_CHOICE = "compare_side"
_SHOWN, _HIDDEN = "shown", "hidden"
_SHARE = 0.215  # of the page's width, until the user moves the splitter
_WIDTHS = (256, 340)
_CARD = 2  # pixels of the table's card around it


class CompareSide(QObject):
    """Shows or hides the panel of a splitter beside the table; ``shown`` tells when it changes.

    While the user chooses nothing, the panel is there, but steps aside where more than five columns
    do not fit beside it, until a cell is opened. What the user chooses otherwise holds for every
    comparison and over restarts; choosing what is usual anyway lets go of it.
    """

    shown = Signal(bool)

    def __init__(
        self,
        context: UiContext,
        splitter: QSplitter,
        table: CompareTable,
        panel: ComparePanel,
    ) -> None:
        super().__init__(splitter)
        self._context = context
        self._splitter = splitter
        self._table = table
        self._panel = panel
        self._columns = 0
        self._opened: bool | None = None  # by a cell, or closed again; None for neither
        get = context.services.settings.get
        kept = get(_SPLITTER, [])
        self._moved = len(kept) == 2 and all(isinstance(size, int) and size > 0 for size in kept)
        self._choice = get(_CHOICE, "")
        if self._moved:
            splitter.setSizes(kept)
        self._width = kept[1] if self._moved else 0
        splitter.splitterMoved.connect(self._splitter_moved)
        self._show()

    @property
    def is_shown(self) -> bool:
        """Whether the panel is beside the table."""
        return not self._panel.isHidden()

    def settle(self, columns: int | None = None) -> None:
        """Give the panel its place beside a table of so many columns, or of as many as before."""
        if columns is not None:
            self._columns = columns
        if not self._choice and not self._crowded:
            self._opened = None
        if not self._moved:
            panel = self._panel_width()
            self._splitter.setSizes([max(1, self._splitter.width() - panel), panel])
        self._show()

    def toggle(self) -> None:
        """Hide the panel, so that the table has its room, or show it again, as the user wants."""
        shown = not self.is_shown
        usual = shown is not self._crowded
        self._choice = "" if usual else _SHOWN if shown else _HIDDEN
        self._opened = None if shown else False
        self._keep(**{_CHOICE: self._choice or None})
        self._show()

    def open(self) -> None:
        """Show the panel for a cell."""
        if not self.is_shown:
            self._opened = True
            self._show()

    def offer(self) -> None:
        """Show the panel for a cell that was clicked, unless the user has hidden the panel."""
        if not self._choice and self._opened is None:
            self.open()

    def save_state(self) -> None:
        """Keep the splitter's place, if the user chose one."""
        if self._moved and self.is_shown:
            self._keep(**{_SPLITTER: self._splitter.sizes()})

    @property
    def _crowded(self) -> bool:
        """Whether there are more columns than fit beside the panel."""
        room = self._splitter.width() - self._splitter.handleWidth() - self._panel_width() - _CARD
        return self._columns > MOST_BESIDE and not self._table.fits(self._columns, room)

    def _panel_width(self) -> int:
        if self._moved:
            return self._width
        least, most = _WIDTHS
        return max(least, min(most, round(self._splitter.width() * _SHARE)))

    def _show(self) -> None:
        shown = self._choice == _SHOWN or self._opened is True
        shown = shown or (self._choice != _HIDDEN and not self._crowded)
        if shown is self.is_shown:
            return
        focused = QApplication.focusWidget()
        if not shown and focused is not None and self._panel.isAncestorOf(focused):
            self._table.setFocus()
        self._panel.setVisible(shown)
        self._splitter.refresh()
        self.shown.emit(shown)

    def _splitter_moved(self) -> None:
        self._moved = True
        self._width = self._splitter.sizes()[1]

    def _keep(self, **values: object) -> None:
        try:
            self._context.services.settings.change(**values)
        except KnownError as error:
            log.warning("%s", error)
