"""Fields of the school's description: a number, a weight, and the words above them."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QLabel,
    QLayout,
    QLineEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import plain, shown
from casestudies.ui.a11y import named


class NumberEdit(QLineEdit):
    """A number that may be left out. ``edited`` follows typing, with the number or None; what is
    no number is marked, counts as left out, and ``problem`` says it in a sentence."""

    edited = Signal(object)

    def __init__(
        self, name: str, most: float, *, whole: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most, self._whole = most, whole
        named(self, name)
        self.setMaxLength(14)
        self.textEdited.connect(self._text_edited)

    @property
    def value(self) -> float | None:
        """The number; None where there is none."""
        return self._read()[0]

    @property
    def problem(self) -> str:
        """What is wrong with the text; "" if it can be read."""
        return self._read()[1]

    @staticmethod
    def told(most: float, *, whole: bool) -> str:
        """The sentence about what is no number from the least to ``most``."""
        if whole:
            return QCoreApplication.translate(
                "like", "Write the number of students in figures, such as 600."
            )
        said = QCoreApplication.translate("like", "Write a percentage from 0 to {0}.")
        return said.format(_written(most))

    def show_value(self, value: float | None) -> None:
        """Show a number, unless the text says it already or somebody is typing it."""
        if value != self.value or (self.problem and not self.hasFocus()):
            self.setText("" if value is None else _written(value))
        self._mark()

    def _read(self) -> tuple[float | None, str]:
        """The number, and what is wrong with the text."""
        text = plain(self.text()).removesuffix("%")
        if not text:
            return None, ""
        least = 1 if self._whole else 0
        problem = self.told(self._most, whole=self._whole)
        if not text.isascii() or set(text) - set("0123456789."):
            return None, problem
        try:
            number = float(text)
        except ValueError:
            return None, problem
        wrong = not math.isfinite(number) or not least <= number <= self._most
        if wrong or (self._whole and not number.is_integer()):
            return None, problem
        return number, ""

    def _mark(self) -> None:
        problem = self.problem
        self.setToolTip(problem)
        self.setAccessibleDescription(problem)
        if bool(self.property("wrong")) != bool(problem):
            self.setProperty("wrong", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)

    def _text_edited(self, text: str) -> None:
        del text
        self._mark()
        self.edited.emit(self.value)


class WeightSlider(QSlider):
    """A slider that leaves the wheel to the page and looks at its value only when moved."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        named(self, name)
        self.setRange(0, 10)
        self.setPageStep(2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Follower(QObject):
    """Shows a caption above a field; a click on the caption goes to the field."""

    def __init__(self, label: QLabel, field: QWidget) -> None:
        super().__init__(label)
        self._field = field
        label.setBuddy(field)
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._field.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)


def captioned(words: str, field: QWidget) -> QLayout:
    """The field under its caption."""
    label = QLabel(words, field.parentWidget())
    label.setProperty("look", "caption")
    Follower(label, field)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(field)
    return column


def section(words: str, parent: QWidget) -> QLabel:
    """The head of a section of the form."""
    label = QLabel(words.upper(), parent)
    label.setWordWrap(True)
    label.setProperty("look", "section")
    label.setAccessibleName(words)
    return label


def _written(number: float) -> str:
    return shown(number, len(f"{number:g}".partition(".")[2]))
