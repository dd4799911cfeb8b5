"""The editor: the form of one part of the case, and beside it what helps to write it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.block_form import BlockForm
from casestudies.ui.library.cases.facts_form import FactsForm
from casestudies.ui.library.cases.part_head import PartHead
from casestudies.ui.library.cases.side import Side
from casestudies.ui.library.cases.state import FACTS, CasesState
from casestudies.ui.parts.form.sheet import sheet
from casestudies.ui.theme.size import panel_width

_SIDE = 400
_LEAST_SIDE = 250


class Editor(QWidget):
    """Shows what its ``state`` says is shown."""

    def __init__(
        self, context: UiContext, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.head = PartHead(context.theme, state, self)
        self.facts = FactsForm(context, state, self)
        self.block = BlockForm(context, state, self)
        form = QWidget(self)
        inside = QVBoxLayout(form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.head)
        inside.addWidget(self.facts)
        inside.addWidget(self.block)
        inside.addStretch(1)
        self.sheet = sheet(form)
        self.side = Side(context, state, self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sheet, 1)
        across.addWidget(self.side)
        self._shown: tuple[str, str] = ("", "")
        state.changed.connect(self.follow)
        state.pointed.connect(self._point)

    def follow(self) -> None:
        """Show the part that the state says is shown."""
        state = self._state
        if state.draft is None:
            self._shown = ("", "")
            return
        self.head.show_part()
        if state.part == FACTS:
            self.facts.show_facts()
        else:
            self.block.show_block()
        self.facts.setVisible(state.part == FACTS)
        self.block.setVisible(state.part != FACTS)
        if self._shown != (state.key, state.part):
            self._shown = (state.key, state.part)
            self.sheet.verticalScrollBar().setValue(0)

    def take_focus(self, finding: str = "", field: str = "") -> None:
        """Put the cursor into a finding or a field of the part that is shown."""
        if self._state.part == FACTS:
            self.facts.take_focus(field)
        else:
            self.block.take_focus(finding, field)
        focused = QApplication.focusWidget()
        if focused is not None and self.sheet.isAncestorOf(focused):
            self.sheet.ensureWidgetVisible(focused)

    def _point(self, finding: str, field: str) -> None:
        self.follow()
        QApplication.sendPostedEvents()
        self.take_focus(finding, field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(max(_LEAST_SIDE, min(panel_width(_SIDE), self.width() * 2 // 5)))
