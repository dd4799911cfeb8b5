"""What a way to work with cases says of itself: when, how many, how long, what to bring, how it
goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from casestudies.model.workshop import WorkshopTemplate
from casestudies.ui.a11y import named


class TemplateCard(QFrame):
    """Shows a template, or the plain look at row after row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: WorkshopTemplate | None = None
        self.setProperty("look", "reading-card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 18, 22, 18)
        self._column.setSpacing(4)
        self._fill()

    def show_template(self, template: WorkshopTemplate | None) -> None:
        """Show a template; None is the plain look."""
        if template != self.shown:
            self.shown = template
            while (item := self._column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self._fill()

    def _fill(self) -> None:
        if self.shown is None:
            self._plain(self._column)
        else:
            self._told(self._column, self.shown)
        self._column.addStretch(1)

    def _plain(self, column: QVBoxLayout) -> None:
        _add(column, "title", self.tr("Row after row"))
        _add(column, "soft", self.tr("Look at each row together, card by card, and talk."))
        _part(column, self.tr("When"), self.tr("When time is short or the group is small."))
        _part(column, self.tr("Group size"), self.tr("Any; pairs at each row, then two voices"))
        _part(column, self.tr("Time"), self.tr("6 minutes for each row, and 13 around them"))

    def _told(self, column: QVBoxLayout, template: WorkshopTemplate) -> None:
        _add(column, "title", template.name)
        _add(column, "soft", template.summary)
        _part(column, self.tr("When"), template.when)
        _part(column, self.tr("Group size"), _capital(template.group_size))
        _part(column, self.tr("Time"), _capital(template.minutes))
        _part(column, self.tr("Materials"), *(f"•  {item}" for item in template.materials))
        steps = (f"{number}.  {step}" for number, step in enumerate(template.steps, start=1))
        _part(column, self.tr("Steps"), *steps)


class TemplatePanel(QScrollArea):
    """A template's card that can be scrolled, by keyboard too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = TemplateCard()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self, self.tr("About this way to work"))
        self.setWidget(self._card)
        self.viewport().setAutoFillBackground(False)

    def show_template(self, template: WorkshopTemplate | None) -> None:
        """Show a template from its beginning; None is the plain look."""
        if template != self._card.shown:
            self._card.show_template(template)
            self.verticalScrollBar().setValue(0)


def _part(column: QVBoxLayout, title: str, *lines: str) -> None:
    column.addSpacing(10)
    _add(column, "section", title.upper()).setAccessibleName(title)
    for line in lines:
        _add(column, "", line)


def _add(column: QVBoxLayout, look: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", look)
    label.setWordWrap(True)
    column.addWidget(label)
    return label


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
