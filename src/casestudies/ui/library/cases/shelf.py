"""The own cases as a list, and the ways to begin one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from casestudies.model.brief import KIND_NAMES
from casestudies.model.library.draft import CaseDraft, SavedCase
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.beginning import Beginning
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.parts.form.shelf import Shelf
from casestudies.ui.parts.note_row import NoteRow


class CasesShelf(Shelf):
    """The list of own cases; *New case* opens the ways to begin one."""

    def __init__(
        self, context: UiContext, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent)
        named(self.list, self.tr("Your cases"), self.tr("Enter opens"))
        self._state = state
        self._shown: tuple[SavedCase, ...] | None = None
        self.beginning = Beginning(context, state, self)
        self.new = named(QPushButton(self.tr("New case ▾"), self), self.tr("New case"))
        self.new.clicked.connect(self.choose_beginning)
        self._show_empty()
        state.changed.connect(self._follow)
        self._follow()

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What can be done with the chosen case: open, duplicate, delete it."""
        words = (self.tr("Open"), self.tr("Duplicate"), self.tr("Delete"))
        self.saved.offer(actions, words)
        self.saved.add_widget(self.new)

    def choose_beginning(self) -> None:
        """Open the menu of the ways to begin."""
        below = self.new if self._state.saved else self.empty.buttons[0]
        self.beginning.open_at(QRect(below.mapToGlobal(QPoint()), below.size()))

    def _follow(self) -> None:
        saved = self._state.saved
        if not self._state.loaded or self._state.draft is not None or saved == self._shown:
            return
        self._shown = saved
        self.show_rows([self._row(one) for one in saved])

    def _show_empty(self) -> None:
        beginning = self.beginning

        def open_list(choose: object) -> None:
            first = self.empty.buttons[0]
            beginning.anchor = QRect(first.mapToGlobal(QPoint()), first.size())
            choose()  # type: ignore[operator]

        self.empty.show_steps(
            self.tr("Write up a school of your own"),
            self.tr(
                "In the same form as the library's cases: findings by dimension, each with its "
                "source. It is searched, compared and shown beside them, and marked as yours."
            ),
            (
                (self.tr("Begin with nothing"), partial(self._state.begin, CaseDraft)),
                (
                    self.tr("Our school, as described under Models like ours…"),
                    lambda: open_list(beginning.choose_school),
                ),
                (
                    self.tr("The field notes of a visit…"),
                    lambda: open_list(beginning.choose_stop),
                ),
                (self.tr("A copy of a case…"), lambda: open_list(beginning.choose_case)),
            ),
        )

    def _row(self, saved: SavedCase) -> NoteRow:
        draft = saved.draft
        if draft is None:
            return NoteRow(saved.name, "", saved.problem, key=saved.key)
        place = f"{draft.place.city}, {draft.place.state}" if draft.place is not None else ""
        kind = KIND_NAMES[draft.kind] if draft.kind is not None else ""
        told = " · ".join(part for part in (kind, place) if part)
        findings = [one for _, one in draft.findings()]
        sourced = sum(bool(one.cites) for one in findings)
        one = self.tr("1 finding, {1} with a source")
        many = self.tr("{0} findings, {1} with a source")
        counts = (one if len(findings) == 1 else many).format(len(findings), sourced)
        shown = "" if saved.shown else self.tr("not shown yet: name, place or kind is missing")
        below = " · ".join(part for part in (counts, shown) if part)
        return NoteRow(saved.name, told or self.tr("a draft"), below, key=saved.key)
