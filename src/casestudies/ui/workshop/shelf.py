"""The saved workshops as a list, and the ways to work from which another one can begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number
from casestudies.model.workshop import SavedWorkshop
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.language.dates import day_of_year, shown_day
from casestudies.ui.parts.form.shelf import SavedList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.size import fit
from casestudies.ui.workshop.card import Card
from casestudies.ui.workshop.state import View, WorkshopState

_WIDTH = 860
translate = QCoreApplication.translate


def lines_of(row: SavedWorkshop, name_of: Callable[[str], str]) -> tuple[str, str]:
    """The cases of a workshop and its facts, a line each."""
    if row.workshop is None:
        return row.problem, ""
    names = [name_of(slug) for slug in row.workshop.spec.cases if slug not in row.gone]
    cases = " · ".join(names)
    if row.gone:
        gone = translate("Shelf", "no longer in the library: {0}").format(", ".join(row.gone))
        cases = f"{cases} · {gone}" if cases else gone
    changed = changed_words(row.updated)
    count, minutes = len(row.workshop.agenda), row.workshop.minutes
    one, many = translate("Shelf", "{0} activity"), translate("Shelf", "{0} activities")
    activities = by_number(count, one, many).format(count)
    one, many = translate("Shelf", "{0} minute"), translate("Shelf", "{0} minutes")
    long = by_number(minutes, one, many).format(minutes)
    changed = translate("Shelf", "changed {0}").format(changed)
    return cases, f"{activities} · {long} · {changed}"


def changed_words(at: datetime) -> str:
    """A moment as one tells it: today by the clock, else by the date."""
    here, now = at.astimezone(), datetime.now().astimezone()
    if here.date() == now.date():
        return translate("Shelf", "today at {0}").format(f"{here:%H:%M}")
    return shown_day(here) if here.year != now.year else day_of_year(here)


class WorkshopShelf(QScrollArea):
    """``template_chosen`` brings the key of a way to work to begin with, ``compare_asked`` asks for
    Compare."""

    template_chosen = Signal(str)
    compare_asked = Signal()

    def __init__(
        self, context: UiContext, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._theme = context.theme
        self._shown: tuple[SavedWorkshop, ...] | None = None
        self._opened = ""  # the workshop that was open last
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.setWidget(inside)  # before it is filled: what it holds is styled but once
        column = QWidget(inside)
        fit(column.setMaximumWidth, _WIDTH)
        across = QHBoxLayout(inside)
        across.setContentsMargins(28, 22, 28, 28)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.saved = SavedList(context.theme, column)
        named(self.saved.list, self.tr("Saved workshops"), self.tr("Enter opens"))
        self.saved.stand_within()
        self.list = self.saved.list
        self._name_of = lambda slug: context.services.library.brief(slug).short_name
        self._build_welcome()
        self._column.addWidget(self.saved)
        self._column.addSpacing(10)
        self._build_templates(column)
        self._column.addStretch(1)
        state.changed.connect(self._follow)
        self._follow()

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What can be done with the chosen workshop, as buttons and in a menu: to open, present,
        rename, duplicate and delete it."""
        words = (
            self.tr("Open"),
            self.tr("Present"),
            self.tr("Rename…"),
            self.tr("Duplicate"),
            self.tr("Delete"),
        )
        self.saved.offer(actions, words)

    def take_focus(self) -> None:
        """Put the focus on the list, or on the way to begin."""
        first = self.list if self._state.saved else self.compare
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build_welcome(self) -> None:
        self._heading = self._label("title", "")
        self._words = self._label("soft", "")
        self.compare = named(
            QPushButton(self.tr(" Choose a comparison")), self.tr("Choose a comparison")
        )
        self._theme.set_icon(self.compare, "columns-3", "on_accent", 16)
        self.compare.clicked.connect(self.compare_asked)
        self.sample = named(
            QPushButton(self.tr("Open a sample workshop")), self.tr("Open a sample workshop")
        )
        self.sample.clicked.connect(self._state.begin_sample)
        beginnings = QHBoxLayout()
        beginnings.setSpacing(8)
        beginnings.addWidget(self.compare)
        beginnings.addWidget(self.sample)
        beginnings.addStretch(1)
        self._column.addLayout(beginnings)

    def _build_templates(self, parent: QWidget) -> None:
        self._label("section", self.tr("OR BEGIN WITH A WAY TO WORK"))
        grid = QGridLayout()
        grid.setSpacing(10)
        self.cards: list[Card] = []
        for number, template in enumerate(self._state.templates):
            below = f"{template.minutes} · {template.group_size}"
            card = Card(
                (("strong", template.name), ("", template.summary), ("caption", below)), parent
            )
            card.clicked.connect(partial(self._choose, template.key))
            grid.addWidget(card, number // 2, number % 2)
            self.cards.append(card)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)

    def _label(self, look: str, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("look", look)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

    def _follow(self) -> None:
        saved = self._state.saved
        if not self._state.loaded or self._state.view is not View.LIST:
            return
        opened = self._state.key if self._state.key != self._opened else ""
        self._opened = self._state.key
        if saved == self._shown and not opened:
            return
        self._shown = saved
        focused = self.saved.isAncestorOf(self.focusWidget() or self)
        self.saved.show_rows([self._row(one) for one in saved], opened)
        self.saved.setVisible(bool(saved))
        self.sample.setVisible(not saved)
        look = "" if saved else "primary"
        if self.compare.property("look") != look:
            self.compare.setProperty("look", look)
            self.compare.style().unpolish(self.compare)
            self.compare.style().polish(self.compare)
            color = "ink" if saved else "on_accent"
            self._theme.set_icon(self.compare, "columns-3", color, 16)
        if saved:
            self._heading.setText(self.tr("Your workshops"))
            self._words.setText(
                self.tr("Make another one of any comparison, there with “Make a workshop of this”.")
            )
        else:
            self._heading.setText(self.tr("From a comparison to a room of people"))
            self._words.setText(
                self.tr(
                    "Put two to eight cases side by side in Compare and choose “Make a workshop of "
                    "this”: three steps, each filled in already. You get an agenda against the "
                    "clock, slides for the wall, notes for you, and hand-outs."
                )
            )
        if focused and not saved:
            self.take_focus()

    def _row(self, saved: SavedWorkshop) -> NoteRow:
        cases, facts = lines_of(saved, self._name_of)
        wrong = saved.workshop is None or bool(saved.gone)
        return NoteRow(saved.name, cases, facts, key=saved.key, wrong=wrong)

    def _choose(self, key: str, checked: bool = False) -> None:
        del checked
        self.template_chosen.emit(key)
