"""One of a few values in a form, with an entry for "not said"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.theme.service import ThemeService

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_CHEVRON = 14


class ChoiceBox(QComboBox):
    """One of a few values; ``picked`` follows the user's choice (None for the first entry, which
    stands for "not said"). The wheel scrolls the page and never changes the value."""

    picked = Signal(object)

    def __init__(
        self,
        theme: ThemeService,
        name: str,
        none: str,
        choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        named(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(18)
        self.setMinimumContentsLength(4)
        self._none = none
        self.show_choices(choices)
        named(self.view(), name)
        self.view().window().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.activated.connect(self._activated)

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other values (each with its words) and show the first entry; nobody is told."""
        self.clear()
        for value, words in (("", self._none), *choices):
            self.addItem(words, value)
            self.setItemData(self.count() - 1, words, _SPOKEN)

    @property
    def value(self) -> str | None:
        return self.currentData() or None

    def show_value(self, value: str | None) -> None:
        """Show a value without telling anyone."""
        self.setCurrentIndex(max(0, self.findData(value or "")))

    def minimumSizeHint(self) -> QSize:
        """Room for the words of the first entry, which is what most forms show."""
        whole = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance
        longest = max(width(self.itemText(row)) for row in range(self.count()))
        least = whole.width() - longest + width(self.itemText(0))
        return super().minimumSizeHint().expandedTo(QSize(least, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The theme's box, with a chevron of our icon set."""
        super().paintEvent(event)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        icon = self._theme.icon("chevron-down", "ink_soft", _CHEVRON)
        chevron = icon.pixmap(icon.actualSize(self.iconSize()).boundedTo(self.size()), ratio)
        chevron.setDevicePixelRatio(chevron.width() / _CHEVRON)
        at = QPoint(self.width() - _CHEVRON - 9, (self.height() - _CHEVRON) // 2)
        painter.drawPixmap(at, chevron)

    def _activated(self, index: int) -> None:
        del index
        self.picked.emit(self.value)
