"""A list of things to decide, and below it the choice for the one that one is at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.ui.a11y import named
from casestudies.ui.library.cases.chooser import Chooser, Offer
from casestudies.ui.parts.form.choice_box import ChoiceBox
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined

_HEIGHT = 236
_FEW = 25  # choices that one looks through


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing to decide: what is said of it, its choices (key and words), and the one that holds;
    ``told`` is that in words."""

    key: str
    name: str
    detail: str
    choices: tuple[tuple[str, str], ...]
    chosen: str
    told: str


class Decisions(QFrame):
    """``decided`` gives the key of a thing and that of its choice. Enter in the list goes to the
    choice."""

    decided = Signal(str, str)

    def __init__(
        self, theme: ThemeService, name: str, none: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._none = none
        self._name = name
        self._decisions: tuple[Decision, ...] = ()
        self.list = named(NoteList(theme, 1, self, twice=False), name)
        fit(self.list.setFixedHeight, _HEIGHT, by=lined)
        self.list.currentRowChanged.connect(lambda _: self._show_choice())
        self.list.chosen.connect(lambda _: self.choice.setFocus())
        self.about = QLabel(self)
        self.about.setProperty("look", "soft")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.choice: QComboBox = self._box(())
        self.find_button = named(QPushButton(self.tr("Find…"), self), self.tr("Find"))
        self.find_button.clicked.connect(self._open_finder)
        self._finder: Chooser | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.choice)
        self._row.addWidget(self.find_button)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.list)
        self._column.addWidget(self.about)
        self._column.addLayout(self._row)

    def _box(self, choices: Sequence[tuple[str, str]]) -> ChoiceBox:
        box = ChoiceBox(self._theme, self._name, self._none, choices, self)
        box.picked.connect(self._picked)
        return box

    @property
    def current(self) -> Decision | None:
        """The thing that one is at."""
        at = self.list.currentRow()
        return self._decisions[at] if 0 <= at < len(self._decisions) else None

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Show these, staying at the one that one is at."""
        self._decisions = tuple(decisions)
        self.list.show_rows([NoteRow(d.name, d.detail, d.told, d.key) for d in decisions])
        self._show_choice()

    def _show_choice(self) -> None:
        now = self.current
        self.choice.setVisible(now is not None)
        self.about.setVisible(now is not None)
        self.find_button.setVisible(now is not None and len(now.choices) > _FEW)
        if now is None:
            return
        held = self.choice
        words = [(self.choice.itemData(n), self.choice.itemText(n)) for n in range(held.count())]
        if tuple(words[1:]) != now.choices:
            self.choice = self._box(now.choices)
            self._row.replaceWidget(held, self.choice)
            if held.hasFocus():
                self.choice.setFocus()
            held.hide()
            held.deleteLater()
        self.choice.setCurrentIndex(max(0, self.choice.findData(now.chosen)))
        self.about.setText(self.tr("{0} is:").format(now.name))
        named(self.choice, self.tr("What {0} is").format(now.name))
        named(self.find_button, self.tr("Find what {0} is").format(now.name))

    def _open_finder(self) -> None:
        """Of hundreds of choices one is found by its words."""
        now = self.current
        if now is None:
            return
        if self._finder is None:
            self._finder = Chooser(self)
        offers = [Offer(key, _name_first(words), words) for key, words in now.choices]
        anchor = QRect(self.find_button.mapToGlobal(QPoint(0, 0)), self.find_button.size())
        name = self.tr("Find what {0} is").format(now.name)
        self._finder.open_below(anchor, name, offers, self._picked)

    def _picked(self, key: object) -> None:
        if self.current is not None:
            self.decided.emit(self.current.key, str(key or ""))


def _name_first(words: str) -> str:
    """What stands in a narrow list: "Pace: Own pace" as "Own pace · Pace"."""
    group, _, name = words.partition(": ")
    return f"{name} · {group}" if name else words
