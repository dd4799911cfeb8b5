"""The table and the findings side by side: how wide the panel is, and when it steps aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from casestudies.model.comparison import Comparison
from casestudies.ui.compare.panel import Panel
from casestudies.ui.compare.question_line import QuestionLine
from casestudies.ui.compare.state import CompareState
from casestudies.ui.compare.strip import Strip
from casestudies.ui.compare.table import Table
from casestudies.ui.context import UiContext
from casestudies.ui.parts.panes import KEEP_AFTER_MS, kept_widths
from casestudies.ui.theme.size import fit, lined, pane_width, px

MOST_BESIDE = 5  # so many columns never make the panel step aside
_SPLITTER = "compare_splitter"
_CHOICE = "compare_side"
_SHOWN, _HIDDEN = "shown", "hidden"
_SHARE = 0.215  # of the page's width, until the user moves the splitter
_WIDTHS = (256, 340)
_LEAST_TABLE = 420  # pixels beside the panel
_CARD = 2  # pixels of the table's card around it


class Splitter(QSplitter):
    """The ``strip``, the ``table`` and the line for a ``question`` in a card, the ``panel`` beside.

    While the user chooses nothing, the panel is there, but steps aside where more than five columns
    do not fit beside it, until a cell is opened. What the user chooses otherwise holds for every
    comparison and over restarts; choosing what is usual anyway lets go of it.
    """

    def __init__(
        self, context: UiContext, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context = context
        self._state = state
        self._comparison: Comparison | None = None  # that the panel has its place beside
        self._opened: bool | None = None  # by a cell, or closed again; None for neither
        state.changed.connect(self._follow)  # before the table, which is laid out once that way
        card = QFrame(self)
        self.strip = Strip(context.theme, state, card)
        self.table = Table(context.theme, state, card)
        context.notes.changed.connect(self._take_marks)
        self._take_marks()
        self.question = QuestionLine(context.theme, state, card)
        self.panel = Panel(context, state, self)
        self._lay_out(card)
        kept = kept_widths(context.services.settings, _SPLITTER, 2)
        self._moved = bool(kept)
        self._choice = context.services.settings.get(_CHOICE, "")
        self._width = kept[1] if self._moved else 0  # of the panel, as the user chose it
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep_widths)
        self._show()
        self.strip.show_side(self.panel_shown)
        self._connect()

    def _take_marks(self) -> None:
        """Show beside the cells what the user made of their findings."""
        self.table.cells.set_marks(self._context.notes.marks)

    def _lay_out(self, card: QFrame) -> None:
        self.setObjectName("airy")
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.setSpacing(0)
        inside.addWidget(self.strip)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.question)
        self.addWidget(card)
        self.addWidget(self.panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        fit(card.setMinimumWidth, 420, by=lined)
        fit(self.panel.setMinimumWidth, 250, by=pane_width)
        fit(self.panel.setMaximumWidth, 560)

    def _connect(self) -> None:
        self.splitterMoved.connect(self._splitter_moved)
        self.strip.side_asked.connect(self._open_side)
        self.panel.hide_asked.connect(self.toggle_panel)
        self._click = QTimer(self)  # a second click may follow, before the table gives way
        self._click.setSingleShot(True)
        self._click.timeout.connect(self._offer_panel)
        self.table.clicked.connect(self._clicked)
        self.table.doubleClicked.connect(self._open_clicked)
        self._context.actions.bind("compare.panel", self.table, self.open_findings)

    @property
    def panel_shown(self) -> bool:
        """Whether the panel is beside the table."""
        return not self.panel.isHidden()

    def toggle_panel(self) -> None:
        """Hide the panel, so that the table has its room, or show it again, as the user wants."""
        shown = not self.panel_shown
        usual = shown is not self._crowded
        self._choice = "" if usual else _SHOWN if shown else _HIDDEN
        self._opened = None if shown else False
        self._context.remember(**{_CHOICE: self._choice or None})
        self._show()

    def open_panel(self) -> None:
        """Show the panel for a cell."""
        if not self.panel_shown:
            self._opened = True
            self._show()

    def open_findings(self) -> None:
        """Go to the findings of the cell in focus; the panel opens for it."""
        if self._state.cell is not None:
            self.open_panel()
            self.panel.take_focus()

    def keep_widths(self) -> None:
        """Keep the splitter's place in the settings, if the user chose one."""
        self._keep_soon.stop()
        if self._moved:
            self._context.remember(**{_SPLITTER: self._sizes()})

    def _follow(self) -> None:
        comparison = self._state.comparison
        if comparison is not None and comparison is not self._comparison:
            self._comparison = comparison
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Give the panel its place beside the table; what a small window narrowed widens again."""
        if not self._choice and not self._crowded:
            self._opened = None
        self.setSizes(self._sizes())
        self._show()

    def _sizes(self) -> list[int]:
        panel = self._panel_width()
        return [max(1, self.width() - self.handleWidth() - panel), panel]

    def _clicked(self) -> None:
        self._click.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def _offer_panel(self) -> None:
        """Show the panel for a cell that was clicked, unless the user has hidden the panel."""
        if not self._choice and self._opened is None:
            self.open_panel()

    def _open_clicked(self) -> None:
        """A double click on a cell opens its case at the cell's first finding."""
        self._click.stop()
        cell = self._state.cell
        if cell is not None and cell.findings:
            self.panel.open_case.click()

    def _open_side(self) -> None:
        self.toggle_panel()
        self.panel.take_focus()

    @property
    def _crowded(self) -> bool:
        """Whether there are more columns than fit beside the panel, or large type leaves the
        table too little beside it."""
        columns = len(self._comparison.columns) if self._comparison else 0
        room = self.width() - self.handleWidth() - self._panel_width() - _CARD
        if columns and room < px(_LEAST_TABLE):
            return True
        return columns > MOST_BESIDE and not self.table.fits(columns, room)

    def _panel_width(self) -> int:
        if self._moved:
            return self._width
        least, most = map(pane_width, _WIDTHS)
        return max(least, min(most, round(self.width() * _SHARE)))

    def _show(self) -> None:
        shown = self._choice == _SHOWN or self._opened is True
        shown = shown or (self._choice != _HIDDEN and not self._crowded)
        if shown is self.panel_shown:
            return
        focused = QApplication.focusWidget()
        if not shown and focused is not None and self.panel.isAncestorOf(focused):
            self.table.setFocus()
        self.panel.setVisible(shown)
        self.refresh()
        self.strip.show_side(shown)

    def _splitter_moved(self) -> None:
        self._moved = True
        self._width = self.sizes()[1]
        self._keep_soon.start()
