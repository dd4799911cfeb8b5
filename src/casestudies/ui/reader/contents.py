"""The contents of a case: a list of its sections to jump to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from casestudies.figures import by_number
from casestudies.ui.a11y import named
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, panel_width, px

if TYPE_CHECKING:
    from casestudies.ui.reader.sections_html import Section

_ROW = 27
_MOST_HEIGHT = 560


class _SectionList(QListWidget):
    chosen = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def choose(self, item: QListWidgetItem | None) -> None:
        anchor = item.data(Qt.ItemDataRole.UserRole) if item else ""
        if anchor:
            self.chosen.emit(anchor)


class ContentsPopover(Popover):
    """``chosen`` gives the anchor of the section to go to."""

    chosen = Signal(str)

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        fit(self.setFixedWidth, 330, by=panel_width)
        title = QLabel(self.tr("Contents"))
        title.setProperty("look", "strong")
        self.list = named(_SectionList(self), self.tr("Contents of the case"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self.list.choose)
        self.list.chosen.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 13, 8, 10)
        layout.addWidget(title)
        layout.addWidget(self.list)

    def show_sections(
        self,
        sections: tuple[Section, ...],
        current: str,
        hits: dict[str, int],
        anchor: QRect,
    ) -> None:
        """List the sections with the current one chosen and the highlighted words counted (by
        section), beside ``anchor`` on the screen."""
        self.list.clear()
        group = ""
        rows = 0
        for section in sections:
            if section.group and section.group != group:
                self._add_head(section.group)
                rows += 1
            group = section.group
            item = self._add_section(section, hits.get(section.anchor, 0))
            rows += 1
            if section.anchor == current:
                self.list.setCurrentItem(item)
        self.list.setFixedHeight(
            min(rows * lined(_ROW) + 8, px(_MOST_HEIGHT), self.window().height() - 120)
        )
        self.open_at(anchor, self.list)
        self.list.scrollToItem(self.list.currentItem())

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text.upper())
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._theme.font("section"))
        item.setForeground(self._theme.color("ink_faint"))
        item.setSizeHint(QSize(100, lined(_ROW)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        self.list.addItem(item)

    def _add_section(self, section: Section, hits: int) -> QListWidgetItem:
        item = QListWidgetItem(f"{section.title}   {hits}" if hits else section.title)
        item.setData(Qt.ItemDataRole.UserRole, section.anchor)
        matches = by_number(hits, self.tr("{0}, {1} match"), self.tr("{0}, {1} matches"))
        said = matches.format(section.title, hits) if hits else section.title
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setSizeHint(QSize(100, lined(_ROW)))
        if hits:
            item.setForeground(QColor(self._theme.tokens.colors["accent_ink"]))
        self.list.addItem(item)
        return item

    def _chosen(self, anchor: str) -> None:
        self.dismiss()
        self.chosen.emit(anchor)
