"""What is written under one dimension or population: headline, findings, and the field notes that
could become findings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.case import Share
from casestudies.model.visit import FieldNote
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.context import UiContext
from casestudies.ui.export.parts_list import ExportPart
from casestudies.ui.language.dates import day_of_year
from casestudies.ui.library.cases.chips import Chip, Chips
from casestudies.ui.library.cases.cites import Cites, offer_sources
from casestudies.ui.library.cases.finding_form import FIRST_YEAR, LAST_YEAR, FindingForm
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.state import FACTS, CasesState
from casestudies.ui.library.cases.ticks import TicksPopover
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.form.optional_number import OptionalNumber
from casestudies.ui.parts.layouts import clear

MOST_HEADLINE = 90


class BlockForm(QWidget):
    """Each change is taken at once."""

    def __init__(
        self, context: UiContext, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._shown_notes: tuple[FieldNote, ...] = ()
        self.findings: dict[str, FindingForm] = {}
        self.ticks: TicksPopover | None = None
        self.about = QLabel(self)
        self.about.setProperty("look", "caption")
        self.about.setWordWrap(True)
        self._headline_said = QLabel(self)
        self._headline_said.setProperty("look", "strong")
        self.headline = PlainText(self.tr("Headline"), 1, parent=self)
        self.headline.edited.connect(lambda text: state.set_block("headline", headline=text))
        self.headline.came.connect(lambda: state.look_at(""))
        self.headline.entered.connect(self._after_headline)
        self.share = _ShareLine(state, self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self.add = named(QPushButton(self.tr("Add a finding"), self), self.tr("Add a finding"))
        self.add.setToolTip(tip("cases.finding"))
        self.add.clicked.connect(lambda: state.add_finding())
        context.theme.set_icon(self.add, "plus", "ink_soft", 15)
        self.wanted = Chips(self)
        self.wanted.pressed.connect(self._use_wanted)
        self._notes_said = QLabel(self)
        self._notes_said.setProperty("look", "strong")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.about)
        column.addSpacing(6)
        column.addWidget(self._headline_said)
        column.addWidget(self.headline)
        column.addWidget(self.share)
        column.addSpacing(10)
        column.addLayout(self._rows)
        column.addSpacing(8)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.wanted)
        column.addSpacing(10)
        column.addWidget(self._notes_said)
        column.addLayout(self._notes)
        column.addStretch(1)

    # --- what is shown ------------------------------------------------------------------------

    def show_block(self) -> None:
        """Show the part that the state says is shown."""
        state = self._state
        if state.draft is None or state.part == FACTS:
            return
        words, block = state.vocabulary, state.block
        known = words.dimension_by_key.get(state.part) or words.population_by_key.get(state.part)
        question = getattr(known, "question", "")
        told = (question, known.description if known is not None else "")
        self.about.setText(" ".join(part for part in told if part))
        letters = len(block.headline)
        self._headline_said.setText(self.tr("Headline {0} of {1}").format(letters, MOST_HEADLINE))
        self.headline.show_text(block.headline)
        self.share.setVisible(state.of_population)
        self.share.show_share(block.share)
        self._show_findings()
        self._show_wanted()
        if state.notes != self._shown_notes:
            self._show_notes(state.notes)

    def _show_findings(self) -> None:
        findings = self._state.block.findings
        keys = [one.id for one in findings]
        focused = self.focusWidget()
        lost = False  # the focus, with the finding that had it
        for key in [key for key in self.findings if key not in keys]:
            gone = self.findings.pop(key)
            lost = lost or (focused is not None and gone.isAncestorOf(focused))
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, finding in enumerate(findings, 1):
            form = self.findings.get(finding.id)
            if form is None:
                form = FindingForm(self._context.theme, self._state, finding.id, self)
                form.ticking.connect(self.tick)
                form.next_wanted.connect(self._next)
                self.findings[finding.id] = form
            if self._rows.indexOf(form) != number - 1:
                self._rows.removeWidget(form)
                self._rows.insertWidget(number - 1, form)
            form.show_finding(finding, number, len(findings))
        if lost:
            self.take_focus(keys[-1] if keys else "")

    def _show_wanted(self) -> None:
        """The wishes of one's own school for this dimension, each a press away from a finding."""
        state = self._state
        words, draft = state.vocabulary, state.draft
        keys = [
            key
            for key in (draft.wanted if draft is not None else ())
            if key in words.practice_by_key and words.practice_by_key[key].dimension == state.part
        ]
        said = self.tr("Wished for: {0}")
        leads = self.tr("Mark the finding in focus with it")
        self.wanted.show_chips(
            [Chip("practice", key, said.format(words.name_of(key)), leads) for key in keys]
        )
        self.wanted.setVisible(bool(keys))

    def _use_wanted(self, _kind: str, key: str) -> None:
        found = self._state.finding_of(self._state.finding)
        if found is None:
            self._context.say(self.tr("Put the cursor into a finding first."))
        elif key not in found.practices:
            self._state.set_finding(found.id, "", practices=(*found.practices, key))

    def _show_notes(self, notes: tuple[FieldNote, ...]) -> None:
        self._shown_notes = notes
        clear(self._notes)
        self._notes_said.setVisible(bool(notes))
        if notes:
            day = notes[0].at.astimezone().date()
            said = self.tr("From your visit of {0}, not yet used")
            self._notes_said.setText(said.format(day_of_year(day)))
        for note in notes:
            self._notes.addWidget(self._note(note))

    def _note(self, note: FieldNote) -> QWidget:
        card = QFrame(self)
        card.setProperty("look", "note-card")
        said = f"{note.at.astimezone():%H:%M} · {' '.join(note.text.split())}"
        text = QLabel(said, card)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        make = QPushButton(self.tr("make it a finding"), card)
        make.setProperty("look", "link")
        named(make, self.tr("Make it a finding: {0}").format(note.text))
        make.clicked.connect(lambda: self._state.use_note(note))
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 9, 12, 7)
        column.setSpacing(2)
        column.addWidget(text)
        column.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    # --- the focus ----------------------------------------------------------------------------

    def take_focus(self, finding: str = "", field: str = "") -> None:
        """Put the cursor into a finding, or into the headline."""
        form = self.findings.get(finding)
        if form is None:
            self.headline.take_focus()
        elif field == "as_of":
            form.year.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            form.text.take_focus()

    def _after_headline(self) -> None:
        findings = self._state.block.findings
        if findings:
            self.take_focus(findings[0].id)
        else:
            self._state.add_finding()

    def _next(self) -> None:
        """From a finding to the next one, which is made behind the last."""
        keys = [one.id for one in self._state.block.findings]
        at = keys.index(self._state.finding) + 1 if self._state.finding in keys else len(keys)
        if at < len(keys):
            self.take_focus(keys[at])
        else:
            self._state.add_finding()

    # --- practices and populations ------------------------------------------------------------

    def tick(self, kind: str) -> None:
        """Open the list of practices (of populations) for the finding in focus."""
        state, words = self._state, self._state.vocabulary
        found = state.finding_of(state.finding)
        form = self.findings.get(state.finding)
        if found is None or form is None:
            self._context.say(self.tr("Put the cursor into a finding first."))
            return
        if kind == "source":
            offer_sources(
                state,
                found.cites,
                form.chips,
                lambda cites: state.set_finding(found.id, "", cites=cites),
            )
            return
        if kind == "practice":
            name, field, chosen = self.tr("Practices"), "practices", found.practices
            offered = [
                ExportPart(one.key, one.name, one.definition, one.key in chosen)
                for one in words.practices
                if one.dimension == state.part or one.key in chosen or state.of_population
            ]
            wanted = state.draft.wanted if state.draft is not None else ()
            offered.sort(key=lambda one: one.key not in wanted)
        else:
            name, field, chosen = self.tr("Student populations"), "populations", found.populations
            offered = [
                ExportPart(one.key, one.name, one.description, one.key in chosen)
                for one in words.populations
            ]
        if self.ticks is None:
            self.ticks = TicksPopover(self._context, self)
        anchor = QRect(form.chips.mapToGlobal(QPoint()), form.chips.size())
        key = found.id
        self.ticks.open_below(
            anchor,
            name,
            tuple(offered),
            lambda keys: state.set_finding(key, "", **{field: keys}),
        )


class _ShareLine(QWidget):
    """Which share of the students a population is, in which year, by which sources."""

    def __init__(self, state: CasesState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        said = QLabel(self.tr("Share of the students"), self)
        said.setProperty("look", "caption")
        self.percent = OptionalNumber(
            self.tr("Percent of the students"), 0, 100, whole=False, parent=self
        )
        percent = QLabel(self.tr("%, as of"), self)
        percent.setProperty("look", "caption")
        self.year = OptionalNumber(
            self.tr("Year of the share"), FIRST_YEAR, LAST_YEAR, whole=True, letters=4, parent=self
        )
        self.percent.taken.connect(self._take_percent)
        self.year.taken.connect(self._take_year)
        self.sources = Cites(state, self.tr("the share"), self)
        self.sources.cited.connect(self._cite)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        told = Flow(said, self.percent, percent, self.year, self.sources, gap=8, middle=True)
        column.addLayout(told)

    def show_share(self, share: Share | None) -> None:
        self.percent.show_value(share.percent if share is not None else None)
        self.year.show_value(share.as_of if share is not None else None)
        self.year.setEnabled(share is not None)
        self.sources.setVisible(share is not None)
        self.sources.show_cites(share.cites if share is not None else ())

    def _take_percent(self, percent: float | None) -> None:
        before = self._state.block.share or Share(0, None, ())
        share = replace(before, percent=percent) if percent is not None else None
        self._state.set_block("share", share=share)

    def _take_year(self, year: int | None) -> None:
        share = self._state.block.share
        if share is not None:
            self._state.set_block("share_year", share=replace(share, as_of=year))

    def _cite(self, cites: tuple[str, ...]) -> None:
        share = self._state.block.share
        if share is not None:
            self._state.set_block("", share=replace(share, cites=cites))
