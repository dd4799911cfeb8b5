"""Practices or populations of a finding, ticked in a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.export.parts_list import ExportPart, PartsList
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 420


class TicksPopover(Popover):
    """Each tick is taken at once."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        self.list: PartsList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)

    def open_below(
        self,
        anchor: QRect,
        name: str,
        parts: tuple[ExportPart, ...],
        then: Callable[[tuple[str, ...]], object],
    ) -> None:
        """Open at ``anchor`` (global); ``then`` gets what is ticked after each tick."""
        named(self, name)
        if self.list is not None:
            self._column.removeWidget(self.list)
            self.list.hide()
            self.list.deleteLater()
        made = PartsList(name, parts, self._context.theme, self)
        made.changed.connect(lambda: then(made.chosen))
        self._column.addWidget(made)
        made.show()
        self.list = made
        self.adjustSize()
        self.open_at(anchor, made.view)
