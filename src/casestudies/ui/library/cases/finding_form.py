"""One finding: its state and year, its text, its sources, practices and populations."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from casestudies.model.brief import State
from casestudies.model.library.draft import DraftFinding
from casestudies.ui.a11y import named
from casestudies.ui.library.cases.chips import Chip, Chips
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.library.cases.words import state_name
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.form.optional_number import OptionalNumber
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService

FIRST_YEAR, LAST_YEAR = 1800, 2100


class FindingForm(QWidget):
    """``ticking`` asks for the list of practices, populations or sources; ``next_wanted`` follows
    Enter in the text."""

    ticking = Signal(str)  # practice, population or source
    next_wanted = Signal()

    def __init__(
        self, theme: ThemeService, state: CasesState, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.key = key
        self._number = QLabel(self)
        self._number.setProperty("look", "strong")
        self.state_button = QPushButton(self)
        self.state_button.setProperty("look", "quiet")
        menu = QMenu(self.state_button)
        MenuKeys(menu)
        for one in State:
            action = QAction(state_name(one), menu)
            action.triggered.connect(partial(self._take, "", state=one))
            menu.addAction(action)
        self.state_button.setMenu(menu)
        as_of = QLabel(self.tr("as of"), self)
        as_of.setProperty("look", "caption")
        self.year = OptionalNumber(
            self.tr("As of (year)"), FIRST_YEAR, LAST_YEAR, whole=True, letters=4, parent=self
        )
        self.year.setProperty("look", "small")
        self.year.setPlaceholderText(self.tr("year"))
        self.year.taken.connect(lambda year: self._take("year", as_of=year))
        as_of.setBuddy(self.year)
        self.up = self._tool(theme, "chevron-up", self.tr("Move the finding up"))
        self.up.clicked.connect(lambda: state.move_finding(key, -1))
        self.down = self._tool(theme, "chevron-down", self.tr("Move the finding down"))
        self.down.clicked.connect(lambda: state.move_finding(key, 1))
        self.remove = self._tool(theme, "x", self.tr("Take the finding away"))
        self.remove.clicked.connect(lambda: state.remove_finding(key))
        self.text = PlainText(self.tr("Finding"), 1, parent=self)
        self.text.setProperty("look", "reading-field")
        self.text.edited.connect(lambda text: self._take("text", text=text))
        self.text.came.connect(lambda: state.look_at(key))
        self.text.entered.connect(self.next_wanted)
        self.chips = Chips(self)
        self.chips.pressed.connect(self._chip)
        self.said = QLabel(
            self.tr(
                "No source yet: choose one, or this stays a draft and is left out of comparisons."
            ),
            self,
        )
        self.said.setProperty("look", "caution")
        self.said.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        when = QWidget(self)
        dated = QHBoxLayout(when)
        dated.setContentsMargins(0, 0, 0, 0)
        dated.setSpacing(8)
        dated.addWidget(as_of)
        dated.addWidget(self.year)
        told = Flow(self._number, self.state_button, when, gap=8, middle=True)
        head.addLayout(told, 1)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.said)
        column.addWidget(self.chips)

    def show_finding(self, finding: DraftFinding, number: int, count: int) -> None:
        """Show a finding as it is now, the ``number``-th of ``count``."""
        words = self.tr("Finding {0}").format(number)
        self._number.setText(words)
        named(self.text, words)
        told = state_name(finding.state)
        self.state_button.setText(f"{told} ▾")
        named(self.state_button, self.tr("State of finding {0}: {1}").format(number, told))
        named(self.year, self.tr("Year of finding {0}").format(number))
        self.year.show_value(finding.as_of)
        self.text.show_text(finding.text)
        self.said.setVisible(bool(finding.text.strip()) and not finding.cites)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        self.chips.show_chips(self._chips(finding))

    def _chips(self, finding: DraftFinding) -> list[Chip]:
        draft, words = self._state.draft, self._state.vocabulary
        away = self.tr("Take it away")
        chips = []
        for key in finding.cites:
            source = draft.source(key) if draft is not None else None
            name = source.name if source is not None else self.tr("gone")
            chips.append(Chip("source", key, key, self.tr("{0}. Take it away").format(name)))
        chips.append(Chip("source", "", self.tr("+ source"), self.tr("Choose a source")))
        chips += [Chip("practice", key, words.name_of(key), away) for key in finding.practices]
        chips.append(Chip("practice", "", self.tr("+ practice"), self.tr("Choose practices")))
        chips += [Chip("population", key, words.name_of(key), away) for key in finding.populations]
        chips.append(Chip("population", "", self.tr("+ population"), self.tr("Choose populations")))
        return chips

    def _chip(self, kind: str, key: str) -> None:
        found = self._state.finding_of(self.key)
        if found is None:
            return
        if not key:
            self._state.look_at(self.key)
            self.ticking.emit(kind)
            return
        field = {"source": "cites", "practice": "practices", "population": "populations"}[kind]
        left = tuple(one for one in getattr(found, field) if one != key)
        self._state.set_finding(self.key, "", **{field: left})

    def _take(self, what: str, _checked: bool = False, **changes: object) -> None:
        self._state.set_finding(self.key, what, **changes)

    def _tool(self, theme: ThemeService, icon: str, name: str) -> QPushButton:
        button = named(QPushButton(self), name)
        button.setProperty("look", "quiet")
        button.setToolTip(name)
        theme.set_icon(button, icon, "ink_soft", 15)
        return button
