"""Marks below a text: sources, practices and populations, each a button, and what adds more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.theme.size import fit, lined


class Chip(NamedTuple):
    """A mark: ``kind`` is source, practice or population; ``leads`` says what pressing it does.
    One without a key adds."""

    kind: str
    key: str
    words: str
    leads: str


_LEAST = 24  # pixels: what a pointer has to hit (WCAG 2.5.8)


class Chips(QWidget):
    """``pressed`` brings kind and key of a mark."""

    pressed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chip, ...] = ()
        self.buttons: list[QPushButton] = []
        self._flow = Flow(gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._flow)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show other marks; those that stay keep their buttons, and so the focus."""
        if tuple(chips) == self._shown:
            return
        before = dict(zip(self._shown, self.buttons, strict=True))
        self._shown = tuple(chips)
        while self._flow.count():
            self._flow.takeAt(0)
        self.buttons = [before.pop(chip, None) or self._button(chip) for chip in chips]
        for button in before.values():
            button.hide()
            button.deleteLater()
        for button in self.buttons:
            self._flow.addWidget(button)
        self._flow.invalidate()
        self.updateGeometry()

    def _button(self, chip: Chip) -> QPushButton:
        button = QPushButton(chip.words, self)
        named(button, f"{chip.words}: {chip.leads}" if chip.key else chip.leads)
        button.setToolTip(chip.leads)
        button.setProperty("look", f"chip-{chip.kind}" if chip.key else f"chip-add-{chip.kind}")
        fit(button.setMinimumHeight, _LEAST, by=lined)
        button.clicked.connect(partial(self._press, chip))
        button.show()
        return button

    def _press(self, chip: Chip, _checked: bool = False) -> None:
        self.pressed.emit(chip.kind, chip.key)
