"""Afterwards: what is documented beside what was observed, stop by stop, and the debrief."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.comparison import About, ComparisonSpec
from casestudies.model.content import VisitStep
from casestudies.model.limits import FEWEST_CASES, MOST_CASES
from casestudies.model.report import Subject
from casestudies.model.saved import Written
from casestudies.model.visit import FieldNote, Seen, VisitPlan
from casestudies.model.wording import day_of
from casestudies.said import said
from casestudies.services.visits.observed import ObservedStop
from casestudies.services.visits.report import DEBRIEF
from casestudies.ui.a11y import announce, named
from casestudies.ui.actions import tip
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.export.dialog import ExportDialog, ExportJob, ask_export
from casestudies.ui.parts.layouts import CutButton
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest
from casestudies.ui.visits.notebook import Notebook
from casestudies.ui.visits.observed_list import ObservedLine, ObservedList

_LINES = 8  # of a step of the debrief
_ROOMY = 130  # letters of the program's type: room for the debrief beside the notes
_Asked = tuple[VisitPlan, tuple[FieldNote, ...]]


class ObservedPane(QWidget):
    """Shows the notes of a ``notebook``, which the page shares with the view on the day; what is
    marked here is written there."""

    def __init__(
        self, context: UiContext, notebook: Notebook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self.notebook = context, notebook
        self.stops: tuple[ObservedStop, ...] = ()
        self.dialog: ExportDialog | None = None
        self._asked: _Asked | None = None
        self._debrief_wanted = False
        self._latest = Latest(context.tasks, self._observed, self._answered, self._failed)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self, self.tr("Documented and observed"))
        self._actions = self._bind()
        self._build()
        self._lay_out()
        notebook.changed.connect(self._follow)
        notebook.told.connect(self.say)
        context.tasks.read(context.services.visits.debrief, self._show_steps)
        self._follow()

    # --- building -----------------------------------------------------------------------------

    def _bind(self) -> dict[str, QAction]:
        slots: tuple[tuple[str, Callable[[], object]], ...] = (
            ("notes.agrees", partial(self._mark, Seen.AGREES)),
            ("notes.surprise", partial(self._mark, Seen.SURPRISE)),
            ("notes.previous", partial(self.notebook.turn, -1)),
            ("notes.next", partial(self.notebook.turn, 1)),
            ("notes.undo", self.notebook.put_back),
            ("notes.debrief", self.turn_debrief),
            ("notes.report", self.ask_report),
            ("notes.compare", self.compare),
            ("notes.case", self.write_up),
        )
        return {key: self._context.actions.bind(key, self, slot) for key, slot in slots}

    def _build(self) -> None:
        theme = self._context.theme
        self.before = self._button("notes.previous", "")
        self.after = self._button("notes.next", "")
        theme.set_icon(self.before, "chevron-left", "ink", 20)
        theme.set_icon(self.after, "chevron-right", "ink", 20)
        self.title = _label("title")
        self.where = _label("soft")
        self.agrees = self._button("notes.agrees", self.tr("Agrees"))
        self.surprise = self._button("notes.surprise", self.tr("Surprise"))
        self.debrief_button = self._button("notes.debrief", self.tr("Debrief"))
        self.debrief_button.setCheckable(True)
        self.compare_button = self._button("notes.compare", self.tr("Compare"))
        self.report_button = self._button("notes.report", self.tr("Report…"))
        self.documented = _label("section")
        self.documented.setText(self.tr("DOCUMENTED"))
        self.observed = _label("section")
        self.observed.setText(self.tr("OBSERVED · YOUR OWN NOTES, NOT RESEARCHED"))
        self.case_button = named(
            CutButton(self.tr("Write it up as your case"), self),
            self.tr("Write it up as your case"),
        )
        self.case_button.setProperty("look", "link")
        self.case_button.setToolTip(tip("notes.case"))
        self.case_button.clicked.connect(self._actions["notes.case"].trigger)
        self.list = ObservedList(theme, self)
        self.list.marked.connect(lambda key, seen: self.notebook.mark(seen, key))
        self.list.numbered.connect(self._tag)
        self.list.struck.connect(self.notebook.strike_out)
        self.list.opened.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._show_marks)
        self.list.model().modelReset.connect(self._show_marks)
        self.empty = _label("soft")
        self.empty.setContentsMargins(14, 12, 14, 12)
        self.said = _label("soft")
        self.debrief = NoteList(theme, _LINES, self)
        named(self.debrief, self.tr("Debrief: how to go through the notes together"))

    def _lay_out(self) -> None:
        bar = QFrame(self)
        bar.setObjectName("topbar")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.where)
        across = QHBoxLayout(bar)
        across.setContentsMargins(16, 8, 16, 8)
        across.setSpacing(8)
        across.addWidget(self.before)
        across.addLayout(words, 1)
        for button in (
            self.agrees,
            self.surprise,
            self.debrief_button,
            self.compare_button,
            self.report_button,
        ):
            across.addWidget(button)
        across.addWidget(self.after)
        card = QFrame(self)
        card.setProperty("look", "reading-card")
        heads = QHBoxLayout()
        heads.setContentsMargins(14, 8, 14, 0)
        heads.setSpacing(22)
        heads.addWidget(self.documented, 1)
        right = QHBoxLayout()
        right.addWidget(self.observed, 1)
        right.addWidget(self.case_button)
        heads.addLayout(right, 1)
        down = QVBoxLayout(card)
        down.setContentsMargins(2, 4, 2, 4)
        down.addLayout(heads)
        down.addWidget(self.empty)
        down.addWidget(self.list, 1)
        self._card = card
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(card, 5)
        body.addWidget(self.debrief, 3)
        under = QVBoxLayout()
        under.setContentsMargins(16, 14, 16, 10)
        under.setSpacing(8)
        under.addLayout(body, 1)
        under.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(under, 1)

    def _button(self, action: str, words: str) -> QPushButton:
        button = named(QPushButton(words, self), words.strip(" …") or tip(action).split(" (")[0])
        button.setProperty("look", "large")
        button.setToolTip(tip(action))
        button.clicked.connect(self._actions[action].trigger)
        return button

    # --- what is shown ------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether what is shown is still being put together."""
        return self._latest.busy

    @property
    def shown(self) -> ObservedStop | None:
        """The stop on screen."""
        return next((one for one in self.stops if one.stop.id == self.notebook.stop), None)

    def take_focus(self) -> None:
        self.list.take_focus()

    def go_back(self) -> bool:
        """From the debrief back to the notes; False where these are in focus."""
        if self.debrief.isVisible() and self.debrief.hasFocus():
            self.turn_debrief()
            return True
        return False

    def say(self, text: str) -> None:
        """A sentence below the notes."""
        self.said.setText(text)
        announce(self, text)

    def _follow(self) -> None:
        plan = self.notebook.plan
        if plan is not None:
            asked = (plan, self.notebook.notes())
            if asked != self._asked:
                self._asked = asked
                self._latest.request(asked)
        self._show()

    def _observed(self, asked: _Asked) -> tuple[ObservedStop, ...]:
        return self._context.services.visits.observed(*asked)

    def _answered(self, stops: tuple[ObservedStop, ...]) -> None:
        self.stops = stops
        self._show()

    def _failed(self, error: Exception) -> None:
        self.say(str(error))

    def _show(self) -> None:
        stop = self.shown
        at = self.stops.index(stop) if stop is not None else -1
        self.before.setEnabled(at > 0)
        self.after.setEnabled(0 <= at < len(self.stops) - 1)
        self.title.setText(stop.name if stop is not None else self.tr("Documented and observed"))
        self.where.setText(self._facts(stop) if stop is not None else "")
        rows = stop.rows if stop is not None else ()
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(
            self.tr("Nothing was noted here, and the plan has no focus to compare with.")
            if stop is not None
            else self.tr("This visit has no stops yet; its plan is where they are added.")
        )
        self._show_marks()

    def _facts(self, stop: ObservedStop) -> str:
        said = [day_of(stop.day)] if stop.day is not None else []
        notes = stop.notes
        said.append(
            self.tr("{0} notes").format(len(notes)) if len(notes) != 1 else self.tr("1 note")
        )
        agree, surprise = stop.count(Seen.AGREES), stop.count(Seen.SURPRISE)
        said.append(self.tr("{0} agree, {1} surprise").format(agree, surprise))
        return " · ".join(said)

    def _show_marks(self) -> None:
        note = self.notebook.note(self.list.key) if self.list.key else None
        for button in (self.agrees, self.surprise):
            button.setEnabled(note is not None)

    def _show_steps(self, steps: tuple[VisitStep, ...]) -> None:
        rows: list[NoteRow] = []
        for phase, name in DEBRIEF.items():
            found = [step for step in steps if step.phase == phase]
            if found:
                rows.append(NoteRow(said(name)))
            rows += [
                NoteRow("", f"{at}. {step.text}", key=f"{phase}-{at}")
                for at, step in enumerate(found, 1)
            ]
        self.debrief.set_rows(rows)
        self._make_room()

    # --- what can be done ---------------------------------------------------------------------

    def _mark(self, seen: Seen) -> None:
        if self.list.key:
            self.notebook.mark(seen, self.list.key)

    def _tag(self, key: str, number: int) -> None:
        tags = self.notebook.tags
        if number <= len(tags):
            self.notebook.tag(tags[number - 1] if number else "", key)

    def _open(self, line: ObservedLine | None) -> None:
        """Open the case at what it says on the dimension."""
        stop = self.shown
        if line is not None and stop is not None and stop.case is not None:
            finding = line.row.findings[0].id if line.row.findings else None
            self._context.go(Destination("explore", cases=(stop.case.slug,), finding=finding))

    def ask_report(self) -> None:
        """Ask how the report of the visit is to be written."""
        plan = self.notebook.plan
        if plan is None:
            return
        self.notebook.keep()
        title = plan.title.strip() or self.tr("Visit")
        name = self.tr("{0}: report").format(title)
        make = partial(self._context.services.visits.report, self.notebook.visit)
        self.dialog = ask_export(self._context, ExportJob(Subject.VISIT, name, name, make), self)

    def write_up(self) -> None:
        """Begin a case of the user's own with the notes of the stop on screen."""
        shown = self.shown
        if shown is None or not shown.notes:
            self.say(self.tr("Nothing was noted here yet."))
            return
        work = partial(self._new_case, shown.stop.case, shown.stop.id)
        self._context.tasks.write(work, self._begun, self._failed)

    def _new_case(self, slug: str, stop: str) -> Written:
        service = self._context.services.cases
        return service.new(service.from_visit(slug, self.notebook.visit, stop))

    def _begun(self, written: Written) -> None:
        self._context.bus.publish(written.changes)
        self._context.go(Destination("library", section="cases", item=written.key))

    def compare(self) -> None:
        """Show the sites of the visit side by side, with what was observed there."""
        there = [stop.stop.case for stop in self.stops if stop.case is not None]
        cases = tuple(dict.fromkeys(there))[:MOST_CASES]
        if len(cases) < FEWEST_CASES:
            self.say(self.tr("A comparison takes two cases or more; this visit has fewer."))
            return
        self.notebook.keep()
        spec = ComparisonSpec(cases, about=(About.OBSERVED,))
        self._context.go(Destination("compare", cases=cases, comparison=spec))

    def turn_debrief(self) -> None:
        """To the debrief, and back; where there is no room for both, it takes the place of the
        notes."""
        self._debrief_wanted = not self._debrief_wanted
        self._make_room()
        if self._debrief_wanted:
            self.debrief.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() > _ROOMY * self.fontMetrics().averageCharWidth()
        self.debrief.setVisible(self._debrief_wanted)
        self._card.setVisible(roomy or not self._debrief_wanted)
        self.debrief_button.setChecked(self._debrief_wanted)


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
