"""Whose notes are listed: everybody's, one's own, or those of one person of the team."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from casestudies.model.library.notes import ListedNote
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.choice_box import ChoiceBox

_KEPT = "notes_by"
_OWN, _BY = "own", "by:"


class Authors(QWidget):
    """Shown only where the notes are by more than one. ``chosen`` follows a choice, which is kept
    for the next time."""

    chosen = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._offered: tuple[str, ...] = ()
        name = self.tr("Written by")
        self.box = ChoiceBox(context.theme, name, self.tr("everybody"), (), self)
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.box.picked.connect(self._picked)
        label = QLabel(name, self)
        label.setProperty("look", "soft")
        label.setBuddy(self.box)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(label)
        across.addWidget(self.box)
        across.addStretch(1)
        across.setAlignment(self.box, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_authors(self, listed: Iterable[ListedNote]) -> None:
        """Offer whoever wrote one of these; the choice that was kept holds where it is among
        them."""
        authors = sorted({one.note.author for one in listed})
        offered = tuple(authors) if len(authors) > 1 else ()
        self.setVisible(bool(offered))
        if offered != self._offered:
            self._offered = offered
            self.box.show_choices([(_key(author), author or self.tr("you")) for author in offered])
        self.box.show_value(self._context.services.settings.get(_KEPT, "") if offered else "")

    def of(self, listed: Sequence[ListedNote]) -> tuple[ListedNote, ...]:
        """Those of the notes that the choice leaves."""
        wanted = self.box.value
        return tuple(one for one in listed if wanted in (None, _key(one.note.author)))

    @property
    def person(self) -> str:
        """Whose notes are shown, in a word; "" for everybody's."""
        return self.box.currentText() if self.box.value else ""

    def _picked(self, value: str | None) -> None:
        self._context.remember(**{_KEPT: value})
        self.chosen.emit()


def _key(author: str) -> str:
    return f"{_BY}{author}" if author else _OWN
