"""The row above the map: what it shows, from where it measures, how far the circle reaches."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from casestudies.figures import shown
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.map.state import MILES, MapState
from casestudies.ui.parts.layouts import CutLabel
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService

HEIGHT = 64


class Bar(QFrame):
    """``start_wanted`` asks where to measure from, ``explore_wanted`` for the search itself."""

    start_wanted = Signal()
    explore_wanted = Signal()

    def __init__(self, theme: ThemeService, state: MapState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("topbar")
        self.setMinimumHeight(HEIGHT)
        self.line = CutLabel(self)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.all = self._button(self.tr("Show all"), "map.all")
        self.all.clicked.connect(self.turn)
        self.explore = named(QPushButton(self.tr("Search…"), self), self.tr("Search in Explore"))
        self.explore.setToolTip(self.tr("Change what is shown in Explore"))
        self.explore.clicked.connect(self.explore_wanted)
        self.start = self._button("", "map.start")
        theme.set_icon(self.start, "map-pin", "ink_soft", 16)
        self.start.clicked.connect(self.start_wanted)
        self.miles = self._button("", "map.miles")
        self.miles.setMenu(self._miles_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for button in (self.all, self.explore, self.start, self.miles):
            row.addWidget(button)
        state.changed.connect(self._follow)
        self._follow()

    def anchor(self) -> QRect:
        """Where the button for the start is on the screen."""
        return QRect(self.start.mapToGlobal(QPoint()), self.start.size())

    def turn(self) -> None:
        """Show all cases, or only what Explore found."""
        state = self._state
        if state.answer is not None and state.answer.said:
            state.show_everything(not state.asking.everything)

    def _button(self, words: str, action: str) -> QPushButton:
        button = named(QPushButton(words, self), words or tip(action))
        button.setToolTip(tip(action))
        return button

    def _miles_menu(self) -> QMenu:
        menu = QMenu(self.miles)
        MenuKeys(menu)
        group = QActionGroup(menu)
        for miles in (0, *MILES):
            words = self.tr("{0} miles").format(miles) if miles else self.tr("No circle")
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(miles)
            action.triggered.connect(partial(self._state.reach, miles))
            group.addAction(action)
        return menu

    def _follow(self) -> None:
        state, answer = self._state, self._state.answer
        asks = answer is not None and bool(answer.said)
        self.all.setVisible(asks)
        all_cases = self.tr("Show what Explore found")
        words = all_cases if state.asking.everything else self.tr("Show all")
        if self.all.text() != words:
            self.all.setText(words)
            named(self.all, words)
        start = state.start.name if state.start is not None else self.tr("Measure from…")
        short = self.fontMetrics().elidedText(
            start, Qt.TextElideMode.ElideRight, self.fontMetrics().horizontalAdvance("M") * 16
        )
        self.start.setText(f" {short}")
        measured = self.tr("Measured from: {0}").format(start)
        named(self.start, measured if state.start is not None else start)
        self.miles.setVisible(state.start is not None)
        within = self.tr("within {0} miles ▾").format(shown(state.miles))
        self.miles.setText(within if state.miles else self.tr("within… ▾"))
        named(self.miles, self.miles.text().removesuffix(" ▾"))
        for action in self.miles.menu().actions():
            action.setChecked(action.data() == state.miles)
        said = self._words()
        self.line.setText(said)
        self.line.setToolTip(said)
        named(self.line, said)

    def _words(self) -> str:
        """What is shown, and of how much: "12 of 49 cases, found in Explore: State: Maine"."""
        state, answer = self._state, self._state.answer
        if answer is None:
            return self.tr("The map is drawn…")
        count = len(answer.cases)
        if not answer.said:
            said = self.tr("All {0} cases; words and filters of Explore work here too.").format(
                count
            )
        elif answer.asking.everything:
            said = self.tr("All {0} cases, not only what Explore found for {1}").format(
                count, answer.said
            )
        else:
            said = self.tr("{0} of {1} cases, found in Explore for {2}").format(
                count, answer.total, answer.said
            )
        if state.start is not None and state.miles:
            near = self.tr("{0} within {1} miles of {2}").format(
                state.near, shown(state.miles), state.start.name
            )
            said = f"{near} · {said}"
        return said
