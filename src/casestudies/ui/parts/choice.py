"""A choice between two ways of showing something, as two buttons side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined

_ICON_WIDTH = 34
_HEIGHT = 36


class Choice(QWidget):
    """``chosen`` brings the number of the button that the user pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = (QPushButton(self), QPushButton(self))
        self._group = QButtonGroup(self)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(2)
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            fit(button.setFixedHeight, _HEIGHT, by=lined)
            self._group.addButton(button, number)
            self._across.addWidget(button)
        self._group.idClicked.connect(self.chosen)

    def set_icons(self, theme: ThemeService, icons: tuple[str, str]) -> None:
        """Give the buttons icons, with which they can stand without words."""
        for icon, button in zip(icons, self.buttons, strict=True):
            theme.set_icon(button, icon, "ink", 17)

    def show_texts(self, shown: bool) -> None:
        """Show words on the buttons, or only icons where there is little room."""
        for button in self.buttons:
            name = button.accessibleName()
            button.setText(f" {name}" if shown else "")
            button.setToolTip("" if shown else name)
            button.setMinimumWidth(0 if shown else lined(_ICON_WIDTH))
            button.setMaximumWidth(16777215 if shown else lined(_ICON_WIDTH))
            look = "" if shown else "icon"
            if (button.property("look") or "") != look:
                button.setProperty("look", look)
                button.style().unpolish(button)
                button.style().polish(button)
        self._across.invalidate()
        self.updateGeometry()

    def show_choice(self, names: tuple[str, str], number: int) -> None:
        """Name the two ways and show which is taken; nothing is emitted."""
        for name, button in zip(names, self.buttons, strict=True):
            button.setText(name)
            named(button, name)
        self.buttons[number].setChecked(True)
