"""The saved visits as a list, and the ways to begin one."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from casestudies.figures import by_number
from casestudies.model.visit import SavedVisit, StopStatus
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.form.shelf import Shelf
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.visits.state import View, VisitState
from casestudies.ui.visits.words import days_name


class VisitsShelf(Shelf):
    """The list of saved visits; the last button plans one to the cases in the tray."""

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent)
        named(self.list, self.tr("Saved visits"), self.tr("Enter opens"))
        self._context, self._state = context, state
        self._shown: tuple[SavedVisit, ...] | None = None
        self._offered: tuple[str, ...] | None = None  # of the tray
        self.tray = named(QPushButton(self), self.tr("Plan a visit to the cases in the tray"))
        heading = QLabel(self.tr("Your visits"), self)
        heading.setProperty("look", "heading")
        self.saved.put_above(heading)
        state.changed.connect(self._follow)
        context.tray.changed.connect(self._show_empty)
        self._follow()

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What can be done with the chosen visit: open, rename, duplicate, delete it."""
        words = (self.tr("Open"), self.tr("Rename…"), self.tr("Duplicate"), self.tr("Delete"))
        self.saved.offer(actions, words)
        self.tray.clicked.connect(lambda: self._state.begin(self._context.tray.slugs))
        self.saved.add_widget(self.tray)
        self._show_empty()

    def _follow(self) -> None:
        saved = self._state.saved
        if not self._state.loaded or self._state.view is not View.LIST or saved == self._shown:
            return
        self._shown = saved
        self.show_rows([self._row(one) for one in saved], self._state.key)
        self._show_empty()

    def _show_empty(self) -> None:
        slugs = self._context.tray.slugs
        if slugs == self._offered:
            return
        self._offered = slugs
        steps = [(self.tr("Plan a visit"), partial(self._state.begin, ()))]
        if slugs:
            words = self.tr("Plan a visit to the {0} cases in the tray").format(len(slugs))
            if len(slugs) == 1:
                name = self._state.name_of(slugs[0])
                words = self.tr("Plan a visit to {0}").format(name)
            steps.insert(0, (words, partial(self._state.begin, slugs)))
            self.tray.setText(words)
            named(self.tray, words)
        self.tray.setVisible(bool(slugs))
        steps.append(
            (
                self.tr("Find who hosts visits"),
                partial(self._context.go, Destination("explore")),
            )
        )
        steps.append((self.tr("Open a sample visit"), partial(self._state.begin_sample)))
        self.empty.show_steps(
            self.tr("From questions to a visit, and back with evidence"),
            self.tr(
                "Say what your team asks: the sites are ranked by what they document, how they "
                "host and how near they lie. You get an order of the stops, and a brief for each: "
                "what is documented, what is not (so ask it there), questions, what to look for."
            ),
            steps,
        )

    def _row(self, saved: SavedVisit) -> NoteRow:
        plan = saved.plan
        if plan is None:
            return NoteRow(saved.name, "", saved.problem, key=saved.key)
        names = " · ".join(self._state.name_of(stop.case) for stop in plan.stops)
        confirmed = sum(s.status in (StopStatus.CONFIRMED, StopStatus.DONE) for s in plan.stops)
        facts = by_number(
            len(plan.stops),
            self.tr("{0}; {1} of {2} stop confirmed"),
            self.tr("{0}; {1} of {2} stops confirmed"),
        ).format(days_name(plan), confirmed, len(plan.stops))
        below = " · ".join(part for part in (facts, saved.problem) if part)
        return NoteRow(saved.name, names or self.tr("no stops yet"), below, key=saved.key)
