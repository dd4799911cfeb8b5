"""A number of a form that may be left out: a year, a share, a count."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from casestudies.figures import plain, shown
from casestudies.ui.parts.form.fields import Line, mark


class OptionalNumber(Line):
    """``taken`` follows typing, with the number or None; what is no number from ``least`` to
    ``most`` is marked and counts as left out."""

    taken = Signal(object)

    def __init__(
        self,
        name: str,
        least: float,
        most: float,
        *,
        whole: bool,
        letters: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._least, self._most, self._whole = least, most, whole
        self._letters = letters
        self.setMaxLength(16)
        told = self.tr("From {0} to {1}, or nothing")
        self.setAccessibleDescription(told.format(_written(least), _written(most)))
        self.edited.connect(self._typed)

    @property
    def value(self) -> float | None:
        """The number as it is typed; None where there is none."""
        text = plain(self.text()).removesuffix("%")
        if not text.isascii() or not text or set(text) - set("0123456789.-"):
            return None
        try:
            number = float(text)
        except ValueError:
            return None
        fits = math.isfinite(number) and self._least <= number <= self._most
        return number if fits and (number.is_integer() or not self._whole) else None

    def show_value(self, value: float | None) -> None:
        """Show a number without telling anyone, unless the text says it already or somebody is
        typing what cannot be read yet."""
        if value != self.value or (value is None and self.text() and not self.hasFocus()):
            self.show_text("" if value is None else _written(value))
        self._mark()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self.font()).horizontalAdvance("0" * self._letters)
        return QSize(round(wide) + 26, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _typed(self) -> None:
        self._mark()
        number = self.value
        self.taken.emit(int(number) if number is not None and self._whole else number)

    def _mark(self) -> None:
        mark(self, wrong=bool(self.text().strip()) and self.value is None)


def _written(number: float) -> str:
    if float(number).is_integer():
        return f"{int(number)}"  # it may be a year
    return shown(number, len(f"{number:g}".partition(".")[2]))
