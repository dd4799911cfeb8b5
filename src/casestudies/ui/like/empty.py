"""What stands at the right before anything is described: what the page does, and examples."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from casestudies.services.like.profile_examples import Example
from casestudies.ui.a11y import named
from casestudies.ui.parts.sentence_room import SentenceRoom
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 560
_EDGE = 20


class Empty(QScrollArea):
    """``chosen`` brings the profile of an example; ``reset_asked`` asks for the usual weights."""

    chosen = Signal(object)  # SchoolProfile
    reset_asked = Signal()

    def __init__(self, examples: Sequence[Example], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[QPushButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.setWidget(inside)  # before it is filled: what it holds is styled but once
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(_EDGE, 40, _EDGE, 40)
        layout.setSpacing(10)
        self._heading = self._label("title", inside)
        self._welcome = self.tr(
            "Describe your school at the left; the cases appear here, the most alike first, "
            "while you write. Each says part by part why, what it rests on, and what the "
            "library does not document."
        )
        self._words = SentenceRoom("soft", self._welcome, inside)
        fit(self._words.setMaximumWidth, _WIDTH, by=panel_width)
        self._reset = named(
            QPushButton(self.tr("Reset the weights"), inside),
            self.tr("Reset the weights to the usual ones"),
        )
        self._reset.clicked.connect(self.reset_asked)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the examples below stay where they are
        self._reset.setSizePolicy(policy)
        self._section = self._label("section", inside)
        self._section.setText(self.tr("OR BEGIN WITH AN EXAMPLE"))
        layout.addWidget(self._heading)
        layout.addWidget(self._words)
        layout.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._section)
        self.cards = [self._card(example, inside) for example in examples]
        for card in self.cards:
            layout.addWidget(card)
        layout.addStretch(1)
        self.show_welcome()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_cards()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_cards()

    def _fit_cards(self) -> None:
        """Let each example be as high as its words; a button does not ask what is laid into it."""
        for card in self.cards:
            width = min(card.maximumWidth(), self.viewport().width() - 2 * _EDGE)
            inside = card.layout()
            assert inside is not None
            card.setMinimumHeight(inside.heightForWidth(width))

    def show_welcome(self) -> None:
        """Say what the page does."""
        self._show(self.tr("Find models like yours"), self._welcome, weights=False)

    def show_sentence(self, sentence: str, *, weights: bool) -> None:
        """Say why there is no ranking; ``weights`` offers to reset them."""
        self._show(self.tr("Nothing to rank yet"), sentence, weights=weights)

    def _show(self, heading: str, words: str, *, weights: bool) -> None:
        self._heading.setText(heading)
        self._words.setText(words)
        self._reset.setVisible(weights)

    def _label(self, look: str, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setProperty("look", look)
        label.setWordWrap(True)
        fit(label.setMaximumWidth, _WIDTH, by=panel_width)
        return label

    def _card(self, example: Example, parent: QWidget) -> QPushButton:
        """An example as one button with what it is and what it asks."""
        card = named(QPushButton(parent), f"{example.title}. {example.note}")
        card.setProperty("look", "suggestion")
        fit(card.setMaximumWidth, _WIDTH, by=panel_width)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 11, 16, 11)
        inside.setSpacing(3)
        for look, text in (("strong", example.title), ("caption", example.note)):
            label = QLabel(text, card)
            label.setProperty("look", look)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(label)
        card.clicked.connect(partial(self.chosen.emit, example.profile))
        return card
