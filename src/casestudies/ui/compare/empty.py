"""What the Compare page shows before there is a comparison: how to begin, and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.limits import FEWEST_CASES, MOST_CASES
from casestudies.services.compare.suggestions import Suggestion
from casestudies.ui.a11y import named
from casestudies.ui.actions import shortcut
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 560


class Empty(QScrollArea):
    """``chosen`` brings the specification of a suggested comparison, ``explore_asked`` asks for
    the Explore page, ``cases_asked`` for the picker of cases."""

    chosen = Signal(object)  # ComparisonSpec
    explore_asked = Signal()
    cases_asked = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QPushButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.setWidget(inside)  # before it is filled: what it holds is styled but once
        column = QWidget(inside)
        fit(column.setFixedWidth, _WIDTH, by=panel_width)
        across = QHBoxLayout(inside)
        across.addStretch(1)
        across.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        self._layout = QVBoxLayout(column)
        self._layout.setContentsMargins(0, 56, 0, 40)
        self._layout.setSpacing(10)
        self._heading = self._label("title", "")
        self._words = self._label("soft", "")
        self._buttons(theme)
        self._layout.addSpacing(18)
        self._section = self._label("section", self.tr("OR BEGIN WITH ONE OF THESE"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._layout.addLayout(self._cards)
        self._layout.addStretch(1)
        self.show_state((), ())

    def show_state(self, names: Sequence[str], suggestions: Sequence[Suggestion]) -> None:
        """Say how to go on with ``names`` (cases already there) and offer ``suggestions``."""
        if names:
            self._heading.setText(self.tr("{0} is waiting for company").format(names[0]))
            self._words.setText(
                self.tr("A comparison takes {0} to {1} cases: add one more.").format(
                    FEWEST_CASES, MOST_CASES
                )
            )
        else:
            self._heading.setText(self.tr("Put cases side by side"))
            self._words.setText(
                self.tr(
                    "Collect {0} to {1} cases in Explore with “+ Compare” ({2}), or add them here "
                    "by name. Each row is a design dimension or a student population, each cell "
                    "a written finding with its sources."
                ).format(FEWEST_CASES, MOST_CASES, shortcut("tray.toggle"))
            )
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._shown = [self._card(suggestion) for suggestion in suggestions]
        for card in self._shown:
            self._cards.addWidget(card)
        self._section.setVisible(bool(suggestions))
        self._fit_cards()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_cards()

    def _fit_cards(self) -> None:
        """Let each suggestion be as high as its words; a button does not ask what is laid into
        it."""
        for card in self._shown:
            inside = card.layout()
            assert inside is not None
            card.setMinimumHeight(inside.heightForWidth(panel_width(_WIDTH)))

    def first_button(self) -> QPushButton:
        """Where the focus begins."""
        return self._add

    def _label(self, look: str, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("look", look)
        label.setWordWrap(True)
        self._layout.addWidget(label)
        return label

    def _buttons(self, theme: ThemeService) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(10)
        self._add = QPushButton(self.tr(" Add cases by name"))
        self._add.setProperty("look", "primary")
        named(self._add, self._add.text().strip())
        theme.set_icon(self._add, "plus", "on_accent", 16)
        self._add.clicked.connect(self.cases_asked)
        explore = QPushButton(self.tr(" Go to Explore"))
        named(explore, explore.text().strip())
        theme.set_icon(explore, "compass", "ink_soft", 16)
        explore.clicked.connect(self.explore_asked)
        row.addWidget(self._add)
        row.addWidget(explore)
        row.addStretch(1)
        self._layout.addLayout(row)

    def _card(self, suggestion: Suggestion) -> QPushButton:
        """A suggestion as one button with its title and the names of its cases."""
        card = QPushButton(self.widget())
        card.setProperty("look", "suggestion")
        names = " · ".join(suggestion.names)
        named(card, f"{suggestion.title}: {names}")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 11, 16, 11)
        inside.setSpacing(3)
        for look, text in (("strong", suggestion.title), ("caption", names)):
            label = QLabel(text, card)
            label.setProperty("look", look)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(label)
        card.clicked.connect(partial(self.chosen.emit, suggestion.spec))
        return card
