"""The line over the comparison that says what it is, the tray or a saved one, and leads from one to
the other."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.compare.saved import SavedComparisons
from casestudies.ui.compare.saved_name import SavedName
from casestudies.ui.compare.state import CompareState
from casestudies.ui.context import UiContext
from casestudies.ui.parts.layouts import CutButton, CutLabel

_LONGEST = 40  # characters of a name on a button


class Shown(Enum):
    """What the comparison on screen is."""

    TRAY = "tray"
    SAVED = "saved"
    OTHER = "other"  # what another place or a suggestion led to, not saved yet


class ShownLine(QWidget):
    """``name`` is that of the saved comparison, hidden where none is shown."""

    def __init__(
        self, context: UiContext, state: CompareState, saved: SavedComparisons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._saved = saved
        self._before = ""  # the key of the saved comparison that was shown last
        self.name = SavedName(state, saved, self)
        self.words = CutLabel(self)
        self.words.setProperty("look", "caption")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.save = self._button(saved.save)
        self.save.setToolTip(tip("compare.save"))
        self.keep = self._button(saved.keep)
        self.to_tray = self._button(self._into_tray)
        self.show_tray = self._button(state.show_tray)
        self.show_saved = self._button(self._show_saved)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.name, 2)
        line.addWidget(self.words, 3)
        for button in self.buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        state.changed.connect(self._follow)
        saved.changed.connect(self._follow)
        context.tray.changed.connect(self._follow)
        self._follow()

    @property
    def buttons(self) -> tuple[CutButton, ...]:
        """The ways from here, from left to right; those that lead nowhere are hidden."""
        return (self.save, self.keep, self.to_tray, self.show_tray, self.show_saved)

    @property
    def what(self) -> Shown:
        """Whether a saved comparison is on screen, the tray, or neither."""
        if self._state.saved:
            return Shown.SAVED
        in_tray = self._state.spec.cases == self._context.tray.slugs
        return Shown.TRAY if in_tray else Shown.OTHER

    def _button(self, slot: Callable[[], object]) -> CutButton:
        button = CutButton(self)
        button.setProperty("look", "link")
        button.clicked.connect(lambda: slot())
        return button

    def _follow(self) -> None:
        shown, found = self.what, self._saved.current
        if found is not None:
            self._before = found.key
        tray = len(self._context.tray)
        changed = found is not None and found.spec != self._state.spec
        before = next((one for one in self._saved.saved if one.key == self._before), None)
        self.words.setText(self._told(shown))
        named(self.words, self.words.text())
        self._offer(self.save, self.tr("Save…"), shown is not Shown.SAVED)
        self._offer(self.keep, self.tr("Keep the changes"), changed)
        self._offer(self.to_tray, self.tr("Put these into the tray"), shown is Shown.OTHER)
        show = self.tr("Show the tray ({0})").format(tray)
        self._offer(self.show_tray, show, shown is not Shown.TRAY and tray > 0)
        name = before.name if before is not None else ""
        back = self.tr("Show “{0}”").format(_cut(name))
        self._offer(self.show_saved, back, shown is not Shown.SAVED and bool(name))

    def _told(self, shown: Shown) -> str:
        if shown is Shown.TRAY:
            return self.tr("You see the compare tray: what you collect in Explore stands here.")
        if shown is Shown.SAVED:
            return self.tr("You see a saved comparison; the tray is kept apart.")
        return self.tr("This comparison is not saved; the tray is kept apart.")

    def _offer(self, button: CutButton, words: str, offered: bool) -> None:
        if button.text() != words:
            button.setText(words)
            named(button, words.rstrip("…"))
        button.setVisible(offered)

    def _into_tray(self) -> None:
        self._context.tray.hold(self._state.spec.cases)
        self._state.show_tray()

    def _show_saved(self) -> None:
        self._saved.open(self._before)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 2].rstrip()}…"
