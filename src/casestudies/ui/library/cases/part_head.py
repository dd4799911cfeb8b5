"""The head of the form: which part is shown, how far the case is, and the way to the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from casestudies.model.vocabulary import GROUP_NAMES
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.library.cases.state import FACTS, CasesState
from casestudies.ui.library.cases.words import part_name
from casestudies.ui.parts.layouts import CutButton
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService

_WRITTEN = "●"
_SET_OUT = "○"


class PartHead(QWidget):
    """Its button opens the list of all parts."""

    def __init__(
        self, theme: ThemeService, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.choose = CutButton(self)
        self.choose.setProperty("look", "part-head")
        self.choose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(self.choose)
        MenuKeys(menu)
        menu.aboutToShow.connect(self._fill)
        self.choose.setMenu(menu)
        self.told = QLabel(self)
        self.told.setProperty("look", "caption")
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.before = self._step(theme, "chevron-left", "cases.previous", -1)
        self.after = self._step(theme, "chevron-right", "cases.next", 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        across.addWidget(self.choose, 0)
        across.addWidget(self.told, 1)
        across.addWidget(self.before)
        across.addWidget(self.after)

    def show_part(self) -> None:
        """Show the head of the part that the state says is shown."""
        state, words = self._state, self._state.vocabulary
        name = part_name(state.part, words)
        self.choose.setText(f"{name}  ▾")
        named(self.choose, self.tr("Part of the case: {0}").format(name), self.tr("Other parts"))
        self.told.setText(self._where())

    def _where(self) -> str:
        state, words = self._state, self._state.vocabulary
        if state.draft is None:
            return ""
        blocks = state.draft.populations if state.of_population else state.draft.dimensions
        written = sum(bool(block.findings or block.headline) for block in blocks)
        if state.part == FACTS:
            return self.tr("{0} of {1} dimensions written").format(written, len(words.dimensions))
        if state.of_population:
            at = list(words.population_by_key).index(state.part) + 1
            said = self.tr("population {0} of {1} · {2} written")
            return said.format(at, len(words.populations), written)
        at = list(words.dimension_by_key).index(state.part) + 1
        said = self.tr("dimension {0} of {1} · {2} written")
        return said.format(at, len(words.dimensions), written)

    def _fill(self) -> None:
        menu, state = self.choose.menu(), self._state
        menu.clear()
        self._add(menu, FACTS)
        groups = {one.key: one.group for one in state.vocabulary.dimensions}
        before = None
        for key, group in groups.items():
            if group is not before:
                menu.addSection(GROUP_NAMES[group])
                before = group
            self._add(menu, key)
        more = menu.addMenu(self.tr("Student populations"))
        for one in state.vocabulary.populations:
            self._add(more, one.key)

    def _add(self, menu: QMenu, part: str) -> None:
        state = self._state
        said = part_name(part, state.vocabulary)
        if state.draft is not None and part != FACTS:
            count = len(state.draft.block(part).findings)
            if count:
                said = f"{_WRITTEN} {said} · {count}"
            elif part in state.draft.template:
                said = f"{_SET_OUT} {said}"
        action = QAction(said, menu)
        action.setCheckable(True)
        action.setChecked(part == state.part)
        action.triggered.connect(partial(self._go, part))
        menu.addAction(action)

    def _go(self, part: str, _checked: bool = False) -> None:
        self._state.point(part)

    def _step(self, theme: ThemeService, icon: str, key: str, step: int) -> QPushButton:
        button = named(QPushButton(self), tip(key))
        button.setProperty("look", "quiet")
        button.setToolTip(tip(key))
        theme.set_icon(button, icon, "ink_soft", 16)
        button.clicked.connect(lambda: self._state.step_part(step))
        return button
