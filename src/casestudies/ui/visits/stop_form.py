"""One stop: how far it has come, when it is, whom one meets, and its brief below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.visit import StopStatus
from casestudies.services.visits.request_text import RequestText
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.form.fields import Items, NumberLine, Text, TimeLine, captioned
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.visits.brief_list import BriefPane
from casestudies.ui.visits.journey_form import boxed, lines_of, people_in, show_checks
from casestudies.ui.visits.state import VisitState
from casestudies.ui.visits.words import day_name, status_name

_LONGEST = 24 * 60 - 1
_FINDING = "finding:"  # begins the id of a line of the brief that is a finding


class StopForm(QWidget):
    """Each change is taken at once."""

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._name = _label("title")
        self._facts = _label("soft")
        self._checks = _label("")
        self.statuses = {status: self._status(status) for status in StopStatus}
        self._group = QButtonGroup(self)
        for button in self.statuses.values():
            self._group.addButton(button)
        self.day = named(QPushButton(self), self.tr("Day"))
        self.day.setMenu(QMenu(self.day))
        MenuKeys(self.day.menu())
        self.day.menu().aboutToShow.connect(self._fill_days)
        self.begins = TimeLine(self.tr("Begins at"), self)
        self.begins.timed.connect(lambda at: self._take("begins", begins=at))
        self.minutes = NumberLine(self.tr("Minutes"), 1, _LONGEST, self)
        self.minutes.counted.connect(lambda minutes: self._take("minutes", minutes=minutes))
        self.people = Items(self.tr("Whom we meet"), 1, self)
        self.people.listed.connect(lambda lines: self._take("people", people=people_in(lines)))
        self.notes = Text(self.tr("Notes"), 1, self)
        self.notes.edited.connect(lambda text: self._take("notes", notes=text))
        self.read = named(QPushButton(self.tr("Read the case"), self), self.tr("Read the case"))
        self.read.clicked.connect(self._read)
        self.request = named(
            QPushButton(self.tr("Copy a request"), self),
            self.tr("Copy a request"),
            self.tr("The text of a letter that asks for this visit"),
        )
        self.request.setToolTip(self.request.accessibleDescription())
        self.request.clicked.connect(self.copy_request)
        self.brief = BriefPane(context, state, self)
        self._lay_out()
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        stop = self._state.stop
        if stop is not None:
            self.statuses[stop.status].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _status(self, status: StopStatus) -> QPushButton:
        button = QPushButton(status_name(status), self)
        named(button, status_name(status), self.tr("How far the stop has come"))
        button.setCheckable(True)
        button.clicked.connect(partial(self._choose_status, status))
        return button

    def _lay_out(self) -> None:
        statuses = Flow(*self.statuses.values())
        when = Flow(gap=14)
        for words, field in (
            (self.tr("Day"), self.day),
            (self.tr("Begins at"), self.begins),
            (self.tr("Minutes"), self.minutes),
        ):
            when.addWidget(boxed(captioned(words, field)))
        does = Flow(self.read, self.request)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._name, self._facts, self._checks):
            column.addWidget(part)
        column.addLayout(statuses)
        column.addLayout(when)
        column.addLayout(does)
        hint = self.tr("one a line: name, role, how to reach them; kept on this computer alone")
        column.addLayout(captioned(self.tr("Whom we meet"), self.people, hint))
        column.addLayout(captioned(self.tr("Notes"), self.notes))
        column.addSpacing(6)
        column.addWidget(self.brief)
        column.addStretch(1)

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        plan, stop = self._state.plan, self._state.stop
        if plan is None or stop is None:
            return
        self._name.setText(self._state.name_of(stop.case))
        told = self._state.told
        going = told.stop(stop.id) if told else None
        if going is not None:
            parts = (going.place, going.distance, going.case.visiting.sentence)
            self._facts.setText(" · ".join(part for part in parts if part))
        show_checks(self._checks, self._state.checks_of(stop.id))
        self.statuses[stop.status].setChecked(True)
        said = day_name(plan, stop.day)
        if self.day.text() != f"{said} ▾":
            self.day.setText(f"{said} ▾")
            named(self.day, self.tr("Day: {0}").format(said))
        self.begins.show_time(stop.begins)
        self.minutes.show_number(stop.minutes)
        self.people.show_items(lines_of(stop.people))
        self.notes.show_text(stop.notes)
        for button in (self.read, self.request):
            button.setEnabled(going is not None or stop.status is StopStatus.DECLINED)

    def _fill_days(self) -> None:
        plan, stop = self._state.plan, self._state.stop
        menu = self.day.menu()
        menu.clear()
        if plan is None or stop is None:
            return
        for day in (*range(plan.days), None):
            action = QAction(day_name(plan, day), menu)
            action.setCheckable(True)
            action.setChecked(day == stop.day)
            action.triggered.connect(partial(self._choose_day, day))
            menu.addAction(action)

    # --- what is changed ----------------------------------------------------------------------

    def _take(self, what: str, **changes: object) -> None:
        if self._state.item:
            self._state.change_stop(self._state.item, what, **changes)

    def _choose_status(self, status: StopStatus, _checked: bool = False) -> None:
        self._take("", status=status)

    def _choose_day(self, day: int | None, _checked: bool = False) -> None:
        self._take("", day=day)

    def _read(self) -> None:
        stop = self._state.stop
        if stop is not None:
            self._context.go(Destination("explore", cases=(stop.case,), finding=self._asked))

    @property
    def _asked(self) -> str | None:
        """The first finding on what the team asks: a visitor reads there what is to be seen."""
        plan, brief = self._state.plan, self._state.brief
        if plan is None or brief is None:
            return None
        asked = {*plan.focus.dimensions, *plan.focus.populations}
        about = (line for line in brief.lines if {line.dimension, line.population} & asked)
        found = (line.id for line in about if line.id.startswith(_FINDING))
        return next((key.removeprefix(_FINDING) for key in found), None)

    def copy_request(self) -> None:
        """Put the text of a letter that asks for this visit on the clipboard."""
        plan, stop = self._state.plan, self._state.stop
        if plan is not None and stop is not None:
            service = self._context.services.visits
            self._context.tasks.read(partial(service.request_text, plan, stop), self._copied)

    def _copied(self, found: RequestText) -> None:
        QGuiApplication.clipboard().setText(f"{found.subject}\n\n{found.body}")
        self._context.say(self.tr("The request is copied, without an address: add your own."))


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
