"""What the team wants to see, ticked in three lists: dimensions, populations, practices."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casestudies.model.visit import VisitFocus
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.export.parts_list import ExportPart, PartsList
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 420


class FocusPopover(Popover):
    """``chosen`` brings the ``VisitFocus`` with every tick; practices are those of the dimensions
    that are ticked, and those that were chosen before."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        named(self, self.tr("What the team asks"))
        self._context = context
        self._focus = VisitFocus()
        self._lists: list[PartsList] = []
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(12)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(area)
        self._area = area

    @property
    def lists(self) -> tuple[PartsList, ...]:
        """Of dimensions, of populations and, where there are any to choose, of practices."""
        return tuple(self._lists)

    def open_below(self, anchor: QRect, focus: VisitFocus) -> None:
        """Open at ``anchor`` (global) with what is chosen ticked."""
        self._focus = focus
        self._fill()
        self.open_at(anchor, self._lists[0].view)

    def _fill(self) -> None:
        for old in self._lists:
            self._column.removeWidget(old)
            old.deleteLater()
        words = self._context.services.library.vocabulary()
        dimensions = tuple(
            ExportPart(d.key, d.name, d.question, d.key in self._focus.dimensions)
            for d in words.dimensions
        )
        populations = tuple(
            ExportPart(p.key, p.name, p.description, p.key in self._focus.populations)
            for p in words.populations
        )
        self._lists = [
            self._list(self.tr("Design dimensions"), dimensions),
            self._list(self.tr("Student populations"), populations),
        ]
        self._fill_practices(words)
        self._grow()

    def _fill_practices(self, words: Vocabulary) -> None:
        """The practices of the dimensions that are ticked."""
        if len(self._lists) == 3:
            old = self._lists.pop()
            self._column.removeWidget(old)
            old.deleteLater()
        focus = self._focus
        offered = tuple(
            ExportPart(p.key, p.name, p.definition, p.key in focus.practices)
            for p in words.practices
            if p.dimension in focus.dimensions or p.key in focus.practices
        )
        if offered:
            self._lists.append(self._list(self.tr("Practices of these dimensions"), offered))

    def _list(self, name: str, parts: tuple[ExportPart, ...]) -> PartsList:
        made = PartsList(name, parts, self._context.theme, self._inside)
        made.changed.connect(self._ticked)
        self._column.addWidget(made)
        made.show()
        return made

    def _ticked(self) -> None:
        before = self._focus
        focus = replace(before, dimensions=self._lists[0].chosen, populations=self._lists[1].chosen)
        if len(self._lists) == 3:
            focus = replace(focus, practices=self._lists[2].chosen)
        self._focus = focus
        if focus.dimensions != before.dimensions:
            self._fill_practices(self._context.services.library.vocabulary())
            self._grow()
        self.chosen.emit(focus)

    def _grow(self) -> None:
        """As high as the lists, at most as the window."""
        self._column.activate()
        wanted = self._column.sizeHint().height() + 10
        room = self.window().height() - 40
        self._area.setFixedHeight(min(wanted, room))
        self.adjustSize()
