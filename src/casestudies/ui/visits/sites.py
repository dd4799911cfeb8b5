"""Which sites: the cases ranked by what the team asks, with reasons and with what each cannot
answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.services.visits.sites import SiteChoice
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.visits.state import View, VisitState

_LINES = 2


class SitesPane(QWidget):
    """Enter adds the site that the keyboard is on as a stop. ``asking`` follows the wish to change
    what the team asks."""

    asking = Signal()

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._heading = QLabel(self)
        self._heading.setProperty("look", "soft")
        self._heading.setWordWrap(True)
        self.list = NoteList(context.theme, _LINES, self)
        named(self.list, self.tr("Sites, the best first"), self.tr("Enter adds one to the visit"))
        self.list.chosen.connect(self._add)
        self.first = named(QPushButton(self), self.tr("Add those proposed"))
        self.first.setProperty("look", "primary")
        self.first.clicked.connect(self._add_first)
        self.add = named(
            QPushButton(self.tr("Add to the visit"), self), self.tr("Add to the visit")
        )
        self.add.clicked.connect(self._add_current)
        self.read = named(QPushButton(self.tr("Read the case"), self), self.tr("Read the case"))
        self.read.clicked.connect(self._read)
        self.ask = named(
            QPushButton(self.tr("Change what is asked"), self), self.tr("Change what is asked")
        )
        self.ask.clicked.connect(self.asking)
        buttons = Flow(self.first, self.add, self.read, self.ask, gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self) -> None:
        sites, plan = self._state.sites, self._state.plan
        if self._state.view is not View.SITES or plan is None:
            return
        if sites is None:
            self._heading.setText(self.tr("Ranking the cases…"))
            return
        asked = bool(sites.choices and sites.choices[0].asked)
        said = self.tr(
            "Ranked by what they document of what you ask, by how they host, and by how near they "
            "lie. What no source documents may be there all the same: ask."
        )
        if not asked:
            said = self.tr(
                "Say first what the team asks, and the sites are ranked by it. Now they stand by "
                "how they host and how near they lie."
            )
        self._heading.setText(said)
        proposed = [one for one in sites.choices if one.proposed]
        rows = []
        if proposed:
            rows.append(NoteRow(self.tr("Proposed for your days")))
            rows += [self._row(one) for one in proposed]
        rows.append(NoteRow(self.tr("Others")))
        rows += [self._row(one) for one in sites.choices if not one.proposed]
        if sites.beyond:
            rows.append(NoteRow(self.tr("Further than {0} miles").format(plan.miles)))
            rows += [self._row(one) for one in sites.beyond]
        self.list.set_rows(rows)
        names = [one.case.short_name for one in proposed]
        words = self.tr("Add the first {0}").format(len(names))
        self.first.setText(words)
        named(self.first, words, ", ".join(names))
        self.first.setVisible(len(names) > 1)

    def _row(self, one: SiteChoice) -> NoteRow:
        case = one.case
        lacks = ""
        if one.lacks:
            lacks = self.tr("not documented, so ask it there: {0}").format(", ".join(one.lacks))
        title = f"{case.name} · {case.city}, {case.state}"
        return NoteRow(title, "; ".join(one.reasons), lacks, key=case.slug)

    @property
    def _slug(self) -> str:
        at = self.list.currentRow()
        return self.list.rows[at].key if 0 <= at < len(self.list.rows) else ""

    def _add(self, row: NoteRow) -> None:
        self._add_slugs((row.key,))

    def _add_current(self) -> None:
        if self._slug:
            self._add_slugs((self._slug,))

    def _add_first(self) -> None:
        sites = self._state.sites
        if sites is not None:
            self._add_slugs(tuple(one.case.slug for one in sites.choices if one.proposed))

    def _add_slugs(self, slugs: tuple[str, ...]) -> None:
        self._state.add_stops(slugs)
        names = ", ".join(self._state.name_of(slug) for slug in slugs)
        self._context.say(
            self.tr("{0}: on the plan.").format(names), partial(self._take_off, slugs)
        )

    def _take_off(self, slugs: tuple[str, ...]) -> None:
        del slugs
        self._state.undo()

    def _read(self) -> None:
        if self._slug:
            self._context.go(Destination("explore", cases=(self._slug,)))
