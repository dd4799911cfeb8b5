"""What a case tells beside its findings: who and where it is, its numbers, its story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.brief import (
    KIND_NAMES,
    STATUS_NAMES,
    VISITS_NAMES,
    Kind,
    Status,
    Visits,
    governance_name,
    setting_name,
)
from casestudies.model.case import Place, Started
from casestudies.model.library.draft import (
    GOVERNANCES,
    GRADES,
    DraftFigure,
    DraftLine,
    DraftOutcome,
)
from casestudies.model.profile import LOCALES
from casestudies.model.visit import StartPlace
from casestudies.services.cases.beginnings import ENROLLMENT
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.cites import Cites
from casestudies.ui.library.cases.entries import Column, Entries
from casestudies.ui.library.cases.finding_form import FIRST_YEAR, LAST_YEAR
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.state import FACTS, CasesState
from casestudies.ui.parts.form.choice_box import ChoiceBox
from casestudies.ui.parts.form.fields import Items, Line, captioned
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.form.optional_number import OptionalNumber
from casestudies.ui.parts.form.place_popover import PlacePopover

MOST_STUDENTS = 10_000_000


class FactsForm(QWidget):
    """Each change is taken at once."""

    def __init__(
        self, context: UiContext, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self.popover: PlacePopover | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._identity()
        self._numbers()
        self._words()
        self._story()
        self._column.addStretch(1)
        self._by_name: dict[str, QWidget] = {
            "name": self.name,
            "short_name": self.short_name,
            "kind": self.kind,
            "place": self.place,
            "governance": self.governance,
            "locale": self.setting,
            "grades": self.low,
            "website": self.website,
            "summary": self.summary,
            "distinctive": self.distinctive,
            "figures": self.enrollment,
            "outcomes": self.outcomes.add,
            "timeline": self.timeline.add,
            "challenges": self.challenges.add,
            "visiting": self.hosts,
            "gaps": self.gaps,
            "nces": self.nces,
            "started": self.started,
        }

    # --- building -----------------------------------------------------------------------------

    def _identity(self) -> None:
        state = self._state
        self.name = self._line(self.tr("Name"), "name")
        self.short_name = self._line(self.tr("Short name"), "short_name")
        kinds = [(kind.value, KIND_NAMES[kind]) for kind in Kind]
        self.kind = self._choice(self.tr("Kind"), kinds)
        self.kind.picked.connect(lambda key: state.set("", kind=Kind(key) if key else None))
        self.place = named(QPushButton(self), self.tr("Place"))
        self.place.clicked.connect(self.choose_place)
        run = [(one, governance_name(one)) for one in GOVERNANCES]
        self.governance = self._choice(self.tr("Governance"), run)
        self.governance.picked.connect(lambda key: state.set("", governance=key or ""))
        settings = [(one, setting_name(one)) for one in LOCALES]
        self.setting = self._choice(self.tr("Setting"), settings)
        self.setting.picked.connect(lambda key: state.set("", locale=key or ""))
        grades = [(grade, grade) for grade in GRADES]
        self.low = self._choice(self.tr("Lowest grade"), grades)
        self.low.picked.connect(lambda key: state.set("", grade_low=key or ""))
        self.high = self._choice(self.tr("Highest grade"), grades)
        self.high.picked.connect(lambda key: state.set("", grade_high=key or ""))
        statuses = [(one.value, STATUS_NAMES[one]) for one in Status]
        self.status = self._choice(self.tr("Status"), statuses)
        self.status.picked.connect(
            lambda key: state.set("", status=Status(key) if key else Status.UNKNOWN)
        )
        self.website = self._line(self.tr("Website"), "website")
        self.nces = self._line(self.tr("NCES id"), "nces")
        self._field(self.tr("Name"), self.name)
        self._row((self.tr("Kind"), self.kind), (self.tr("Place"), self.place))
        self._row((self.tr("Short name"), self.short_name), (self.tr("NCES id"), self.nces))
        self._row(
            (self.tr("Grades from"), self.low),
            (self.tr("to"), self.high),
            (self.tr("Governance"), self.governance),
            (self.tr("Setting"), self.setting),
            (self.tr("Status"), self.status),
        )
        self._field(self.tr("Website"), self.website)

    def _numbers(self) -> None:
        self.enrollment = OptionalNumber(
            self.tr("Enrollment"), 0, MOST_STUDENTS, whole=True, letters=8, parent=self
        )
        self.enrollment.taken.connect(partial(self._take_enrollment, "value"))
        self.enrollment_year = OptionalNumber(
            self.tr("Year of the enrollment"), FIRST_YEAR, LAST_YEAR, whole=True, letters=5,
            parent=self,
        )  # fmt: skip
        self.enrollment_year.taken.connect(partial(self._take_enrollment, "as_of"))
        self.enrollment_cites = Cites(self._state, self.tr("the enrollment"), self)
        self.enrollment_cites.cited.connect(partial(self._take_enrollment, "cites"))
        self.started = OptionalNumber(
            self.tr("Started in"), FIRST_YEAR, LAST_YEAR, whole=True, letters=5, parent=self
        )
        self.started.taken.connect(self._take_started)
        self.started_cites = Cites(self._state, self.tr("the beginning"), self)
        self.started_cites.cited.connect(self._take_started_cites)
        self._row(
            (self.tr("Enrollment"), self.enrollment),
            (self.tr("as of"), self.enrollment_year),
            (self.tr("Source"), self.enrollment_cites),
        )
        self._row((self.tr("Started in"), self.started), (self.tr("Source"), self.started_cites))

    def _words(self) -> None:
        self.summary = PlainText(self.tr("Summary"), 4, lines=True, parent=self)
        self.summary.setProperty("look", "reading-field")
        self.summary.edited.connect(lambda text: self._state.set("summary", summary=text))
        hint = self.tr("70 to 180 words to share it, with marks of sources such as [S1]")
        self._field(self.tr("Summary"), self.summary, hint)
        self.distinctive = self._items(self.tr("What is distinctive"), "distinctive")
        self._field(
            self.tr("What is distinctive"), self.distinctive, self.tr("three lines to share it")
        )
        self.aka = self._items(self.tr("Other names"), "aka")
        self._field(self.tr("Other names"), self.aka, self.tr("one a line"))
        self.gaps = self._items(self.tr("What no source tells"), "gaps")
        self._field(self.tr("What no source tells"), self.gaps, self.tr("one a line"))

    def _story(self) -> None:
        self.figures = self._entries(
            self.tr("Figures"),
            "figures",
            (
                Column("metric", self.tr("What is counted"), "text"),
                Column("value", self.tr("Number"), "number"),
                Column("as_of", self.tr("as of"), "year"),
                Column("note", self.tr("Note"), "line"),
            ),
            DraftFigure,
            self.tr("Add a figure"),
            lambda figure: figure.metric == ENROLLMENT,
        )
        self.outcomes = self._entries(
            self.tr("Outcomes"),
            "outcomes",
            (
                Column("metric", self.tr("What was measured"), "text"),
                Column("before", self.tr("Before"), "line"),
                Column("after", self.tr("After"), "line"),
                Column("unit", self.tr("Unit"), "line"),
                Column("period", self.tr("Period"), "line"),
                Column("caveat", self.tr("Caveat"), "text"),
            ),
            DraftOutcome,
            self.tr("Add an outcome"),
        )
        told = Column("dimension", self.tr("Dimension"), "dimension")
        self.timeline = self._entries(
            self.tr("Timeline"),
            "timeline",
            (
                Column("text", self.tr("What happened"), "text"),
                Column("year", self.tr("Year"), "year"),
                told,
            ),
            DraftLine,
            self.tr("Add an event"),
        )
        self.challenges = self._entries(
            self.tr("Challenges"),
            "challenges",
            (
                Column("text", self.tr("What was hard"), "text"),
                Column("year", self.tr("as of"), "year"),
                told,
            ),
            DraftLine,
            self.tr("Add a challenge"),
        )
        self._column.addWidget(_heading(self.tr("Visiting")))
        hosts = [(key, name) for key, name in VISITS_NAMES.items() if key != Visits.UNKNOWN]
        self.hosts = self._choice(self.tr("Whether visitors are received"), hosts)
        self.hosts.picked.connect(
            lambda key: self._state.set("", hosts=Visits(key) if key else Visits.UNKNOWN)
        )
        self.hosts_year = OptionalNumber(
            self.tr("Year of the visits"), FIRST_YEAR, LAST_YEAR, whole=True, letters=5,
            parent=self,
        )  # fmt: skip
        self.hosts_year.taken.connect(lambda year: self._state.set("hosts_as_of", hosts_as_of=year))
        self._row(
            (self.tr("Visitors"), self.hosts), (self.tr("last documented for"), self.hosts_year)
        )
        self.visiting = Entries(
            self._context,
            self._state,
            "visiting",
            (
                Column("text", self.tr("What is known of visits"), "text"),
                Column("year", self.tr("as of"), "year"),
            ),
            DraftLine,
            self.tr("Add a note on visits"),
            parent=self,
        )
        self._column.addWidget(self.visiting)

    def _line(self, name: str, field: str) -> Line:
        line = Line(name, self)
        line.edited.connect(lambda text: self._state.set(field, **{field: text}))
        return line

    def _items(self, name: str, field: str) -> Items:
        items = Items(name, 2, self)
        items.listed.connect(lambda lines: self._state.set(field, **{field: lines}))
        return items

    def _choice(self, name: str, choices: list[tuple[str, str]]) -> ChoiceBox:
        return ChoiceBox(self._context.theme, name, self.tr("not told"), choices, self)

    def _entries(
        self,
        heading: str,
        field: str,
        columns: tuple[Column, ...],
        make: Callable[[], Any],
        adds: str,
        skips: Callable[[Any], bool] = lambda _: False,
    ) -> Entries:
        made = Entries(self._context, self._state, field, columns, make, adds, skips, self)
        self._column.addWidget(_heading(heading))
        self._column.addWidget(made)
        return made

    def _field(self, words: str, field: QWidget, hint: str = "") -> None:
        self._column.addLayout(captioned(words, field, hint))

    def _row(self, *fields: tuple[str, QWidget]) -> None:
        row = Flow(gap=14)
        for words, field in fields:
            box = QWidget(self)
            inside = captioned(words, field)
            inside.setContentsMargins(0, 0, 0, 0)
            box.setLayout(inside)
            row.addWidget(box)
        self._column.addLayout(row)

    # --- what is shown ------------------------------------------------------------------------

    def show_facts(self) -> None:
        """Show the facts of the draft as they are now."""
        draft = self._state.draft
        if draft is None or self._state.part != FACTS:
            return
        self.name.show_text(draft.name)
        self.short_name.show_text(draft.short_name)
        self.kind.show_value(draft.kind.value if draft.kind else None)
        self._show_place(draft.place)
        self.governance.show_value(draft.governance)
        self.setting.show_value(draft.locale)
        self.low.show_value(draft.grade_low)
        self.high.show_value(draft.grade_high)
        self.status.show_value(draft.status.value)
        self.website.show_text(draft.website)
        self.nces.show_text(draft.nces)
        figure = self._enrollment
        self.enrollment.show_value(figure.value)
        self.enrollment_year.show_value(figure.as_of)
        self.enrollment_cites.show_cites(figure.cites)
        started = draft.started
        self.started.show_value(started.year if started else None)
        self.started_cites.setEnabled(started is not None)
        self.started_cites.show_cites(started.cites if started else ())
        self.summary.show_text(draft.summary)
        self.distinctive.show_items(draft.distinctive)
        self.aka.show_items(draft.aka)
        self.gaps.show_items(draft.gaps)
        self.hosts.show_value(None if draft.hosts is Visits.UNKNOWN else draft.hosts.value)
        self.hosts_year.show_value(draft.hosts_as_of)
        for entries in (
            self.figures,
            self.outcomes,
            self.timeline,
            self.challenges,
            self.visiting,
        ):
            entries.show_entries()

    def take_focus(self, field: str = "") -> None:
        """Put the cursor into a field, the name without one."""
        self._by_name.get(field, self.name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_place(self, place: Place | None) -> None:
        said = f"{place.city}, {place.state}" if place is not None else self.tr("Choose a place")
        if self.place.text() != f"{said} ▾":
            self.place.setText(f"{said} ▾")
            named(self.place, self.tr("Place: {0}").format(said))

    # --- what is changed ----------------------------------------------------------------------

    def choose_place(self) -> None:
        """Open the list of places."""
        if self.popover is None:
            heading = self.tr("Where is it? Choose its city.")
            self.popover = PlacePopover(self._context, self, heading)
            self.popover.chosen.connect(self._take_place)
        anchor = QRect(self.place.mapToGlobal(QPoint()), self.place.size())
        self.popover.open_below(anchor, None)

    def _take_place(self, found: StartPlace | None) -> None:
        if found is None:
            return
        city, _, code = found.name.rpartition(" · ")[2].rpartition(", ")
        place = Place(city, code, found.latitude, found.longitude)
        self._state.set("", place=place)

    @property
    def _enrollment(self) -> DraftFigure:
        figures = self._state.draft.figures if self._state.draft is not None else ()
        return next((one for one in figures if one.metric == ENROLLMENT), DraftFigure(ENROLLMENT))

    def _take_enrollment(self, field: str, value: Any) -> None:
        draft, before = self._state.draft, self._enrollment
        if draft is None:
            return
        figure = replace(before, **{field: value})
        rest = tuple(one for one in draft.figures if one.metric != ENROLLMENT)
        kept = figure.value is not None or figure.as_of is not None
        what = f"enrollment_{field}" if field != "cites" else ""
        self._state.set(what, figures=(figure, *rest) if kept else rest)

    def _take_started(self, year: int | None) -> None:
        draft = self._state.draft
        if draft is not None:
            before = draft.started or Started(0, None, ())
            started = replace(before, year=year) if year is not None else None
            self._state.set("started", started=started)

    def _take_started_cites(self, cites: tuple[str, ...]) -> None:
        draft = self._state.draft
        if draft is not None and draft.started is not None:
            self._state.set("", started=replace(draft.started, cites=cites))


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("look", "heading")
    return label
