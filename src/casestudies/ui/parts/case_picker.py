"""The picker of a comparison's cases: their order, taking out, and adding by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.brief import CaseBrief
from casestudies.model.letters import begins_words
from casestudies.model.limits import MOST_CASES
from casestudies.model.places import STATE_NAMES
from casestudies.ui.a11y import named
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, panel_width

WIDTH = 372
_ROW = 30
_SHOWN = 6  # of the cases found; in all the list of those chosen has room: nothing moves
_SLUG = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PickerCase:
    """A case in the picker; ``in_tray`` ones are offered first."""

    brief: CaseBrief
    in_tray: bool = False

    @property
    def label(self) -> str:
        said = f"{self.brief.short_name} · {self.brief.city}, {self.brief.state}"
        if not self.in_tray:
            return said
        return QCoreApplication.translate("PickerCase", "{0} · in the tray").format(said)

    def matches(self, text: str) -> bool:
        """True when each word of ``text`` begins a word of the names, city, state or kind."""
        return begins_words(found_by(self.brief), text)


def found_by(brief: CaseBrief) -> str:
    """The words that a case is found by in a list: its names, place and kind."""
    said = (
        brief.name, brief.short_name, *brief.aka, brief.city, brief.state,
        STATE_NAMES.get(brief.state, ""), brief.kind.value, brief.slug.replace("-", " "),
    )  # fmt: skip
    return " ".join(said)


def found_cases(cases: Sequence[PickerCase], text: str) -> list[PickerCase]:
    """The cases that ``text`` finds: all of its words begin a word of a case's names or place;
    those in the tray first, then by short name."""
    found = [case for case in cases if case.matches(text)]
    return sorted(found, key=lambda case: (not case.in_tray, case.brief.short_name.casefold()))


def _list_height(rows: int) -> int:
    """The height of a list with so many rows in sight."""
    return rows * lined(_ROW) + 4


class Picker(Popover):
    """Changes take effect at once: ``picked`` brings the slugs in their new order."""

    picked = Signal(tuple)

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, WIDTH, by=panel_width)
        named(self, self.tr("Cases to compare"))
        self._cases: dict[str, PickerCase] = {}
        self._slugs: tuple[str, ...] = ()
        self.chosen = self._list(self.tr("Cases compared, in order"))
        self.chosen.setAccessibleDescription(
            self.tr("Alt+Up and Alt+Down move a case, Delete takes it out")
        )
        fit(self.chosen.setMaximumHeight, MOST_CASES, by=_list_height)
        self.found = self._list(self.tr("Cases to add"))
        fit(self.found.setMaximumHeight, _SHOWN, by=_list_height)
        self.box = QLineEdit()
        AltKeys(self.box)
        self.box.setClearButtonEnabled(True)
        self.box.setPlaceholderText(self.tr("Add a case: name, city or state"))
        named(self.box, self.tr("Add a case: name, city or state"))
        self.box.textChanged.connect(self._show_found)
        self.box.returnPressed.connect(self._add_first)
        self.found.itemActivated.connect(self._add_item)
        self.found.itemClicked.connect(self._add_item)
        self._build(theme)

    def show_cases(self, cases: Sequence[PickerCase], slugs: Sequence[str]) -> None:
        """Offer ``cases``; those of ``slugs`` are compared now."""
        self._cases = {case.brief.slug: case for case in cases}
        self._slugs = tuple(slug for slug in slugs if slug in self._cases)
        self._show_chosen(0)
        self._show_found()

    def open_below(self, anchor: QRect) -> None:
        """Open at ``anchor`` (global) with the cursor in the box."""
        self.box.clear()
        self.open_at(anchor, self.box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While open, a popover sees the whole program's events."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.box and self._box_key(event):
                return True
            if watched is self.chosen and self._chosen_key(event):
                return True
            if watched is self.found and self._found_key(event):
                return True
        return super().eventFilter(watched, event)

    # --- building -----------------------------------------------------------------------------

    def _build(self, theme: ThemeService) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 13, 14, 14)
        layout.setSpacing(7)
        layout.addWidget(_section(self.tr("COMPARED, FROM LEFT TO RIGHT")))
        layout.addWidget(self.chosen)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        self._up = self._button(theme, "chevron-up", self.tr("Move further left (Alt+Up)"))
        self._down = self._button(theme, "chevron-down", self.tr("Move further right (Alt+Down)"))
        self._out = self._button(theme, "x", self.tr("Take out (Delete)"))
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._out.clicked.connect(self._take_out)
        for button in (self._up, self._down, self._out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._full = QLabel()
        self._full.setProperty("look", "micro")
        buttons.addWidget(self._full)
        layout.addLayout(buttons)
        layout.addSpacing(4)
        layout.addWidget(self.box)
        layout.addWidget(self.found)

    def _list(self, name: str) -> QListWidget:
        widget = named(QListWidget(self), name)
        widget.setProperty("look", "picker")
        widget.setUniformItemSizes(True)
        widget.setTextElideMode(Qt.TextElideMode.ElideRight)
        widget.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return widget

    def _button(self, theme: ThemeService, icon: str, name: str) -> QToolButton:
        button = named(QToolButton(self), name)
        button.setToolTip(name)
        theme.set_icon(button, icon, "ink_soft", 16)
        return button

    # --- the cases compared -------------------------------------------------------------------

    def _show_chosen(self, row: int) -> None:
        self.chosen.clear()
        for slug in self._slugs:
            self.chosen.addItem(_item(self._cases[slug], self._cases[slug].brief.short_name))
        count = len(self._slugs)
        self.chosen.setCurrentRow(max(0, min(row, count - 1)))
        self._full.setText(self.tr("{0} of {1}").format(count, MOST_CASES))
        for button in (self._up, self._down, self._out):
            button.setEnabled(bool(count))

    def _change(self, slugs: tuple[str, ...], row: int) -> None:
        if slugs == self._slugs:
            return
        self._slugs = slugs
        self._show_chosen(row)
        self._show_found()
        self.picked.emit(slugs)

    def _move(self, step: int) -> None:
        row = self.chosen.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < len(self._slugs):
            return
        slugs = list(self._slugs)
        slugs.insert(target, slugs.pop(row))
        self._change(tuple(slugs), target)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _take_out(self) -> None:
        row = self.chosen.currentRow()
        if row >= 0:
            self._change((*self._slugs[:row], *self._slugs[row + 1 :]), row)

    def _chosen_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_out()
            return True
        return False

    # --- adding -------------------------------------------------------------------------------

    def _show_found(self) -> None:
        self.found.clear()
        rest = [case for slug, case in self._cases.items() if slug not in self._slugs]
        for case in found_cases(rest, self.box.text()):
            self.found.addItem(_item(case, case.label))
        full = len(self._slugs) >= MOST_CASES
        self.box.setEnabled(not full)
        self.found.setEnabled(not full)
        if not self.found.count():
            nothing = QListWidgetItem(self.tr("No case in the library has this name or place."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            nothing.setData(Qt.ItemDataRole.AccessibleTextRole, nothing.text())
            self.found.addItem(nothing)
        elif self.box.text():
            self.found.setCurrentRow(0)

    def _add_first(self) -> None:
        item = self.found.currentItem() or self.found.item(0)
        if item is not None:
            self._add_item(item)

    def _add_item(self, item: QListWidgetItem) -> None:
        slug = item.data(_SLUG)
        if slug and slug not in self._slugs and len(self._slugs) < MOST_CASES:
            self._change((*self._slugs, slug), len(self._slugs))
            self.box.clear()
            (self.chosen if len(self._slugs) >= MOST_CASES else self.box).setFocus()

    def _box_key(self, event: QKeyEvent) -> bool:
        """The arrows in the box walk the list below it."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        row = self.found.currentRow() + step
        self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
        return True

    def _found_key(self, event: QKeyEvent) -> bool:
        """What is typed while the list has the focus goes on into the box."""
        if event.text().isprintable() and event.text().strip():
            self.box.setFocus()
            self.box.insert(event.text())
            return True
        return False


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "section")
    return label


def _item(case: PickerCase, label: str) -> QListWidgetItem:
    item = QListWidgetItem(label)
    item.setData(_SLUG, case.brief.slug)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{case.brief.name}, {case.label}")
    item.setToolTip(case.brief.name)
    return item
