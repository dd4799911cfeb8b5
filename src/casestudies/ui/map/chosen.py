"""The chosen case below the list: what and where it is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.brief import reached_told
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.map.state import MapState
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.ui.context import UiContext


class ChosenCase(QFrame):
    """Follows the state's chosen case. ``read_wanted``, ``tray_wanted``, ``start_wanted`` and
    ``visit_wanted`` ask for what can be done with it."""

    read_wanted = Signal()
    tray_wanted = Signal()
    start_wanted = Signal()
    visit_wanted = Signal()

    def __init__(self, context: UiContext, state: MapState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._shown = ""
        self._cases = Latest(context.tasks, context.services.library.case, self._read)
        self.setObjectName("band")
        self.name = self._label("strong")
        self.facts = self._label("caption")
        self.placed = self._label("caption")
        self.reached = self._label("caption")
        self.read = self._button(self.tr("Read the case"), "map.open", self.read_wanted)
        self.tray = self._button(self.tr("Add to tray"), "map.tray", self.tray_wanted)
        self.start = self._button(self.tr("Measure from here"), "map.from_here", self.start_wanted)
        self.visit = self._button(self.tr("Plan a visit"), "map.visit", self.visit_wanted)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for number, button in enumerate((self.read, self.tray, self.start, self.visit)):
            buttons.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(4)
        for label in (self.name, self.facts, self.placed, self.reached):
            column.addWidget(label)
        column.addSpacing(6)
        column.addLayout(buttons)
        state.changed.connect(self._follow)
        context.tray.changed.connect(self._show_tray)
        self._follow()

    @property
    def busy(self) -> bool:
        """True while the case is on its way."""
        return self._cases.busy

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("look", look)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, words: str, action: str, signal: SignalInstance) -> QPushButton:
        button = named(QPushButton(words, self), words)
        button.setProperty("look", "side")
        button.setToolTip(tip(action))
        button.clicked.connect(signal)
        return button

    def _follow(self) -> None:
        case = self._state.case
        self.setVisible(case is not None)
        if case is None or case.brief.slug == self._shown:
            return
        self._shown = case.brief.slug
        self.name.setText(case.brief.name)
        self.facts.setText(facts_of(case.brief, state_in_full=True))
        self.placed.clear()
        self.reached.hide()
        self._show_tray()
        self._cases.request(self._shown)

    def _read(self, case: Case) -> None:
        if case.slug == self._shown:
            note = case.place.note
            self.placed.setText(
                self.tr("Placed at: {0}").format(note)
                if note
                else self.tr("Placed at its city's center, approximate")
            )

            reached = case.place.reached
            if reached is not None:
                way = self.tr("Reached {0}").format(reached_told(reached.by))
                year = str(reached.as_of or "")
                parts = (": ".join(filter(None, (way, reached.note))), year)
                self.reached.setText(", ".join(filter(None, parts)))
            self.reached.setVisible(reached is not None)

    def _show_tray(self) -> None:
        inside = self._shown in self._context.tray
        words = self.tr("Take out of tray") if inside else self.tr("Add to tray")
        self.tray.setText(words)
        named(self.tray, words)
