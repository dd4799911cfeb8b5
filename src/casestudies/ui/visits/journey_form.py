"""The visit as a whole: title, days, where it begins, what the team asks, who goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QDate, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.visit import (
    MONTH_AHEAD,
    MOST_DAYS,
    Person,
    StartPlace,
    VisitFocus,
    VisitPlan,
)
from casestudies.services.visits.checks import Check
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.fields import Items, Line, NumberLine, Text, captioned, leaves_undo
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.form.place_popover import PlacePopover
from casestudies.ui.visits.focus_popover import FocusPopover
from casestudies.ui.visits.state import VisitState

_FARTHEST = 6000  # miles


class DayField(QDateEdit):
    """The first day, with a calendar that a button opens."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        named(self.lineEdit(), name)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")

    def event(self, event: QEvent) -> bool:
        if leaves_undo(event):
            event.ignore()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect().adjusted(0, 0, -9, 0), where, "▾")
        painter.end()


class JourneyForm(QWidget):
    """Each change is taken at once."""

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self.title = Line(self.tr("Title"), self)
        self.title.edited.connect(lambda text: self._take("title", title=text))
        self.day = DayField(self.tr("First day"), self)
        self.day.dateChanged.connect(self._day)
        self.open_day = named(QPushButton(self), self.tr("First day"))
        self.open_day.clicked.connect(self._turn_day)
        self.days = NumberLine(self.tr("Days"), 1, MOST_DAYS, self)
        self.days.counted.connect(lambda days: self._take("days", days=days))
        self.start = named(QPushButton(self), self.tr("Where it begins"))
        self.start.clicked.connect(self._ask_start)
        self.miles = NumberLine(self.tr("Miles at most"), 0, _FARTHEST, self)
        self.miles.counted.connect(lambda miles: self._take("miles", miles=miles))
        self.focus = named(QPushButton(self), self.tr("What the team asks"))
        self.focus.clicked.connect(self._ask_focus)
        self.questions = Items(self.tr("Questions in your own words"), 2, self)
        self.questions.listed.connect(self._questions)
        self.team = Items(self.tr("Who goes"), 2, self)
        self.team.listed.connect(self._team)
        self.notes = Text(self.tr("Notes"), 2, self)
        self.notes.edited.connect(lambda text: self._take("notes", notes=text))
        self._asked = _label("soft")
        self._checks = _label("")
        self._lay_out()
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @cached_property
    def place_popover(self) -> PlacePopover:
        """Where to begin."""
        popover = PlacePopover(self._context, self)
        popover.chosen.connect(self._start)
        return popover

    @cached_property
    def focus_popover(self) -> FocusPopover:
        """What the team asks."""
        popover = FocusPopover(self._context, self)
        popover.chosen.connect(self._focus)
        return popover

    def _lay_out(self) -> None:
        days = Flow(gap=14)
        first = captioned(self.tr("First day"), self.day)
        first.addWidget(self.open_day)
        for part in (first, captioned(self.tr("Days"), self.days)):
            days.addWidget(boxed(part))
        where = Flow(gap=14)
        for part in (
            captioned(self.tr("Begins and ends at"), self.start),
            captioned(self.tr("Miles at most"), self.miles, self.tr("0 for any")),
        ):
            where.addWidget(boxed(part))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._checks)
        column.addLayout(captioned(self.tr("Title"), self.title, self.tr("on the packet's cover")))
        column.addLayout(days)
        column.addLayout(where)
        asked = QHBoxLayout()
        asked.addLayout(captioned(self.tr("What the team asks"), self.focus))
        asked.addStretch(1)
        column.addLayout(asked)
        column.addWidget(self._asked)
        own = self.tr("Questions in your own words")
        column.addLayout(captioned(own, self.questions, self.tr("one a line")))
        who = self.tr("one a line: name, role; kept on this computer alone")
        column.addLayout(captioned(self.tr("Who goes"), self.team, who))
        column.addLayout(captioned(self.tr("Notes"), self.notes))
        column.addStretch(1)

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        plan = self._state.plan
        if plan is None or self._state.item:
            return
        self.title.show_text(plan.title)
        self.days.show_number(plan.days)
        self.miles.show_number(plan.miles)
        self.questions.show_items(plan.focus.questions)
        self.team.show_items(lines_of(plan.team))
        self.notes.show_text(plan.notes)
        self._show_day(plan)
        start = plan.start.name if plan.start else self.tr("no place yet")
        _say(self.start, f"{start} ▾", self.tr("Begins and ends at: {0}").format(start))
        count = len(plan.focus.dimensions) + len(plan.focus.populations)
        count += len(plan.focus.practices)
        said = self.tr("{0} chosen ▾").format(count) if count else self.tr("Choose… ▾")
        _say(self.focus, said, self.tr("What the team asks: {0} chosen").format(count))
        words = self._context.services.library.vocabulary()
        keys = (*plan.focus.dimensions, *plan.focus.populations, *plan.focus.practices)
        self._asked.setText(" · ".join(words.name_of(key) for key in keys))
        self._asked.setVisible(bool(keys))
        show_checks(self._checks, self._state.checks_of(""))

    def _show_day(self, plan: VisitPlan) -> None:
        known = bool(plan.first_day)
        self.day.setVisible(known)
        words = self.tr("Leave the dates open") if known else self.tr("Choose a first day…")
        _say(self.open_day, words, words.strip("…"))
        self.open_day.setProperty("look", "link" if known else "")
        self.open_day.style().polish(self.open_day)
        if known:
            shown = QDate.fromString(plan.first_day, Qt.DateFormat.ISODate)
            if self.day.date() != shown:
                self.day.blockSignals(True)
                self.day.setDate(shown)
                self.day.blockSignals(False)

    # --- what is changed ----------------------------------------------------------------------

    def _take(self, what: str, **changes: object) -> None:
        if self._state.plan is not None:
            self._state.change(replace(self._state.plan, **changes), what)  # type: ignore[arg-type]

    def _day(self, day: QDate) -> None:
        self._take("day", first_day=day.toString(Qt.DateFormat.ISODate))

    def _turn_day(self) -> None:
        """Without a date to one that gives hosts their month of notice, and back."""
        plan = self._state.plan
        if plan is None:
            return
        if plan.first_day:
            self._take("", first_day="")
            self.open_day.setFocus()
            return
        day = date.today() + timedelta(days=MONTH_AHEAD + 1)
        day += timedelta(days=-day.weekday() % 7 + 1)  # a Tuesday
        self._take("", first_day=day.isoformat())
        self.day.setFocus()

    def _ask_start(self) -> None:
        plan = self._state.plan
        if plan is not None:
            self.place_popover.open_below(_place(self.start), plan.start)

    def _start(self, place: StartPlace | None) -> None:
        self._take("", start=place)

    def _ask_focus(self) -> None:
        plan = self._state.plan
        if plan is not None:
            self.focus_popover.open_below(_place(self.focus), plan.focus)

    def _focus(self, focus: VisitFocus) -> None:
        plan = self._state.plan
        if plan is not None:
            self._take("focus", focus=replace(focus, questions=plan.focus.questions))

    def _questions(self, questions: tuple[str, ...]) -> None:
        plan = self._state.plan
        if plan is not None:
            self._take("questions", focus=replace(plan.focus, questions=questions))

    def _team(self, lines: tuple[str, ...]) -> None:
        self._take("team", team=people_in(lines))

    def dismiss(self) -> bool:
        """Close a panel that is open; False where none is."""
        for name in ("place_popover", "focus_popover"):
            popover = vars(self).get(name)
            if popover is not None and popover.isVisible():
                popover.dismiss()
                return True
        return False


def boxed(part: QVBoxLayout) -> QWidget:
    """A field with its caption as one widget, at the top of its line."""
    box = QWidget()
    part.addStretch(1)
    box.setLayout(part)
    part.setContentsMargins(0, 0, 0, 0)
    return box


def people_in(lines: Sequence[str]) -> tuple[Person, ...]:
    """People as they are typed: name, role, how to reach them, with commas between."""
    found = []
    for line in lines:
        name, role, contact = ([*(part.strip() for part in line.split(",", 2)), "", ""])[:3]
        found.append(Person(name, role, contact))
    return tuple(found)


def lines_of(people: Sequence[Person]) -> tuple[str, ...]:
    """As ``people_in`` reads them."""
    found = []
    for person in people:
        parts = [person.name, person.role, person.contact]
        while parts and not parts[-1]:
            parts.pop()
        found.append(", ".join(parts))
    return tuple(found)


def show_checks(label: QLabel, checks: Sequence[Check]) -> None:
    """What speaks against a plan, a sentence a line; no room where nothing does."""
    label.setText("\n".join(f"• {check.said}" for check in checks))
    label.setVisible(bool(checks))
    look = "error" if any(check.serious for check in checks) else "soft"
    if label.property("look") != look:
        label.setProperty("look", look)
        label.style().unpolish(label)
        label.style().polish(label)


def _say(button: QPushButton, words: str, name: str) -> None:
    if button.text() != words:
        button.setText(words)
        named(button, name)


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
