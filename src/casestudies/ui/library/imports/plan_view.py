"""What a file would bring, in full, with everything that the user can decide about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number, shown
from casestudies.model.library.importing import (
    LEAVE_OUT,
    STANDING_NAMES,
    ImportPlan,
    PlannedCase,
    Standing,
)
from casestudies.model.places import STATE_NAMES
from casestudies.ui.a11y import named
from casestudies.ui.library.imports.decisions import Decision, Decisions
from casestudies.ui.library.imports.state import ImportState, sure_of
from casestudies.ui.parts.form.choice_box import ChoiceBox
from casestudies.ui.parts.form.tick_box import TickBox
from casestudies.ui.parts.layouts import clear
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, px

_MOST_ROWS = 300  # of a list: more are told by their number
_LIST = 220
_MOST_NAMED = 12  # columns that are left out
_WIDTH = 860


class PlanView(QScrollArea):
    """Follows the state and decides through it."""

    def __init__(self, theme: ThemeService, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._shown: ImportPlan | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(28, 22, 28, 28)
        self._column.setSpacing(16)
        self._make_head()
        self._make_columns()
        self._make_schools()
        self._make_personal()
        self._make_rest()
        self._column.addStretch(1)
        self.setWidget(inside)
        state.changed.connect(self._follow)

    # --- its cards ----------------------------------------------------------------------------

    def _card(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self)
        card.setProperty("look", "card")
        fit(card.setMaximumWidth, _WIDTH, by=px)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(10)
        if title:
            head = QLabel(title, card)
            head.setProperty("look", "heading")
            column.addWidget(head)
        self._column.addWidget(card)
        return card, column

    def _line(self, column: QVBoxLayout, look: str = "soft") -> QLabel:
        line = QLabel(self)
        line.setProperty("look", look)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        column.addWidget(line)
        return line

    def _make_head(self) -> None:
        _, column = self._card("")
        self.file = self._line(column, "heading")
        self.kind = ChoiceBox(
            self._theme, self.tr("What the file is"), self.tr("Told from the content"), (), self
        )
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.picked.connect(lambda key: self._state.choose_kind(str(key or "")))
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.counts = self._line(column, "strong")
        self.notes = self._line(column)

    def _make_columns(self) -> None:
        self.columns_card, column = self._card("")
        self.columns_head = self._line(column, "heading")
        self.columns_about = self._line(column)
        self.columns = Decisions(
            self._theme, self.tr("Columns of the file"), self.tr("Leave it out"), self
        )
        self.columns.decided.connect(lambda name, key: self._state.mean(name, key or LEAVE_OUT))
        column.addWidget(self.columns)

    def _make_schools(self) -> None:
        self.schools_card, column = self._card("")
        self.schools_head = self._line(column, "heading")
        self.schools_about = self._line(column)
        self.schools = Decisions(
            self._theme, self.tr("Schools to decide about"), self.tr("A case of its own"), self
        )
        self.schools.decided.connect(self._state.decide)
        column.addWidget(self.schools)
        self.take_sure = QPushButton(self)
        self.take_sure.clicked.connect(self._state.take_sure)
        column.addWidget(self.take_sure, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_personal(self) -> None:
        self.personal_card, column = self._card(self.tr("Personal data"))
        self.dropped = self._line(column)
        self._ticks = QVBoxLayout()
        column.addLayout(self._ticks)
        self.ticks: list[TickBox] = []

    def _make_rest(self) -> None:
        self.rest_card, column = self._card(self.tr("What becomes of it"))
        which = QHBoxLayout()
        which.setSpacing(12)
        self.only_known = TickBox(
            self._theme, self.tr("Only schools that are in the library"), self
        )
        self.only_known.clicked.connect(self._state.take_only_known)
        self.states = named(QLineEdit(self), self.tr("Only these states"))
        self.states.setPlaceholderText(self.tr("Only these states: NH, MA"))
        self.states.editingFinished.connect(self._states_typed)
        which.addWidget(self.only_known)
        which.addWidget(self.states, 1)
        column.addLayout(which)
        self.cases = named(
            NoteList(self._theme, 1, self, twice=True), self.tr("What becomes of each school")
        )
        fit(self.cases.setFixedHeight, _LIST, by=lined)
        column.addWidget(self.cases)
        self.problems_head = self._line(column, "strong")
        self.problems = named(NoteList(self._theme, 2, self), self.tr("What could not be read"))
        fit(self.problems.setFixedHeight, _LIST // 2, by=lined)
        column.addWidget(self.problems)

    # --- following the state ------------------------------------------------------------------

    def _follow(self) -> None:
        plan = self._state.plan
        self.setEnabled(not self._state.writing)
        if plan is None or plan is self._shown:
            return
        if self._shown is None or plan.sha256 != self._shown.sha256:
            self.verticalScrollBar().setValue(0)
        self._shown = plan
        self._show_head(plan)
        self._show_columns(plan)
        self._show_schools(plan)
        self._show_personal(plan)
        self._show_rest(plan)

    def _show_head(self, plan: ImportPlan) -> None:
        self.file.setText(f"{plan.file} · {plan.title}")
        kinds = [(kind.key, kind.name) for kind in self._state.kinds]
        if self.kind.count() != len(kinds) + 1:
            while self.kind.count() > 1:
                self.kind.removeItem(1)
            for key, name in kinds:
                self.kind.addItem(name, key)
        self.kind.show_value(plan.kind.key)
        self.counts.setText(" · ".join(f"{shown(count)} {name}" for name, count in plan.counts))
        said = list(plan.notes)
        if plan.why_nothing and not said and not plan.unchanged:
            said = [plan.why_nothing]
        if plan.unchanged:
            said.insert(0, self.tr("All of it is in the library already: nothing would change."))
        elif plan.replaces:
            said.insert(0, self.tr("It takes the place of an earlier import of the same."))
        self.notes.setText("\n".join(said))
        self.notes.setVisible(bool(said))

    def _show_columns(self, plan: ImportPlan) -> None:
        self.columns_card.setVisible(bool(plan.mapped))
        if plan.kind.own:
            self.columns_head.setText(self.tr("What its codes are taken for"))
            self.columns_about.setText(
                self.tr(
                    "This is remembered for codes of the same name. A code that is left out takes "
                    "no quotation with it that has another one."
                )
            )
        else:
            self.columns_head.setText(self.tr("What its columns hold"))
            about = self.tr(
                "This is remembered: another file with the same columns is read in this way."
            )
            out = [one.name for one in plan.mapped if one.meaning in ("", LEAVE_OUT)]
            if left := [name for name in out if name not in plan.dropped]:
                named_out = ", ".join(left[:_MOST_NAMED]) + ("…" if left[_MOST_NAMED:] else "")
                about += " " + self.tr("Left out until you say what they hold: {0}").format(
                    named_out
                )
            self.columns_about.setText(about)
        meanings = {meaning.key: meaning.name for meaning in plan.meanings}
        choices = tuple(
            (meaning.key, f"{meaning.group}: {meaning.name}" if meaning.group else meaning.name)
            for meaning in plan.meanings
        )
        remembered = self.tr("{0}, as for an earlier file")
        out = self.tr("Left out")
        decisions = []
        for one in plan.mapped:
            told = meanings.get(one.meaning, out)
            told = remembered.format(told) if one.remembered else told
            decisions.append(
                Decision(one.name, one.name, ", ".join(one.samples), choices, one.meaning, told)
            )
        self.columns.show_decisions(decisions)

    def _show_schools(self, plan: ImportPlan) -> None:
        open_ones = [case for case in plan.cases if case.candidates]
        decided = plan.choices.same  # stays where it stood, or the list would jump at each choice
        open_ones.sort(
            key=lambda case: (
                case.standing is not Standing.MAYBE and case.key not in decided,
                not sure_of(case),
            )
        )
        self.schools_card.setVisible(bool(open_ones))
        if plan.kind.own:
            self.schools_head.setText(self.tr("Into which of your cases"))
            self.schools_about.setText(
                self.tr("What you wrote there stays as it is; only what is new is added.")
            )
        else:
            self.schools_head.setText(self.tr("Schools that may be in the library already"))
            self.schools_about.setText(
                self.tr(
                    "Nothing is merged that you do not say. A school that you leave as it is "
                    "becomes a case of its own."
                )
            )
        self.schools.show_decisions([self._decision(case) for case in open_ones[:_MOST_ROWS]])
        sure = len(self._state.sure)
        taken = sum(bool(decided.get(case.key)) for case in open_ones if sure_of(case))
        if self.take_sure.hasFocus() and not sure:
            self.schools.list.setFocus()  # else the focus, and the page with it, goes on by itself
        self.take_sure.setVisible(bool(sure or taken))
        self.take_sure.setEnabled(bool(sure))
        one = self.tr("Take the one with the name and the place of a case as that case")
        many = self.tr("Take the {0} with the name and the place of a case as that case")
        if not sure:
            one = self.tr("✓ The one with the name and the place of a case is that case")
            many = self.tr("✓ The {0} with the name and the place of a case are that case")
        said = by_number(sure or taken, one, many).format(shown(sure or taken))
        named(self.take_sure, said).setText(said)

    def _decision(self, case: PlannedCase) -> Decision:
        names = {
            one.slug: ", ".join(
                filter(None, (f"{one.name} ({one.place})" if one.place else one.name, one.why))
            )
            for one in case.candidates
        }
        if case.same_as:
            told = f"= {names.get(case.same_as, case.same_as)}; {case.why}"
        elif case.why:
            told = case.why
        else:
            told = self.tr("A school of its own until you decide")
        return Decision(case.key, case.name, case.place, tuple(names.items()), case.same_as, told)

    def _show_personal(self, plan: ImportPlan) -> None:
        self.personal_card.setVisible(bool(plan.dropped or plan.asked))
        left = self.tr("Never comes in: {0}").format(", ".join(plan.dropped))
        self.dropped.setText(left)
        self.dropped.setVisible(bool(plan.dropped))
        keep = "{0} ({1})" if plan.kind.own else self.tr("Keep: {0} ({1})")
        wanted = [keep.format(one.name, ", ".join(one.columns)) for one in plan.asked]
        if [tick.text() for tick in self.ticks] != wanted:
            clear(self._ticks)
            self.ticks = []
            for one, words in zip(plan.asked, wanted, strict=True):
                tick = TickBox(self._theme, words, self)
                tick.clicked.connect(lambda on, key=one.key: self._state.keep(key, on))
                self._ticks.addWidget(tick)
                self.ticks.append(tick)
        for tick, one in zip(self.ticks, plan.asked, strict=True):
            tick.setChecked(one.kept)

    def _show_rest(self, plan: ImportPlan) -> None:
        self.only_known.setVisible(not plan.kind.own)
        self.states.setVisible(not plan.kind.own)
        self.only_known.setChecked(plan.choices.only_known)
        rows: list[NoteRow] = []
        for standing in Standing:
            found = plan.standing(standing)
            if found:
                head = self.tr("{0}: {1}").format(STANDING_NAMES[standing], shown(len(found)))
                rows.append(NoteRow(head, "", "", ""))
                rows += [
                    NoteRow(case.name, case.place, _below(case), case.key)
                    for case in found[:_MOST_ROWS]
                ]
        self.cases.set_rows(rows)
        self.cases.setVisible(bool(rows))
        told = [
            NoteRow(str(p.message), p.field, _where(p.line), f"{n}")
            for n, p in enumerate(plan.problems)
        ]
        self.problems.set_rows(told)
        self.problems.setVisible(bool(told))
        self.problems_head.setVisible(bool(told))
        self.problems_head.setText(self.tr("What could not be read: {0}").format(len(told)))

    def _states_typed(self) -> None:
        typed = self.states.text().upper().replace(",", " ").split()
        self._state.take_states(tuple(code for code in typed if code in STATE_NAMES))


def _below(case: PlannedCase) -> str:
    """What stands below a school: how it is known, and how much it reports or brings."""
    ticks = by_number(
        case.reported,
        QCoreApplication.translate("PlanView", "{0} tick reported"),
        QCoreApplication.translate("PlanView", "{0} ticks reported"),
    ).format(shown(case.reported))
    findings = by_number(
        case.findings,
        QCoreApplication.translate("PlanView", "{0} finding"),
        QCoreApplication.translate("PlanView", "{0} findings"),
    ).format(shown(case.findings))
    parts = (case.why, ticks if case.reported else "", findings if case.findings else "")
    return " · ".join(part for part in parts if part)


def _where(row: int | None) -> str:
    said = QCoreApplication.translate("PlanView", "Row {0}")
    return said.format(shown(row)) if row else ""
