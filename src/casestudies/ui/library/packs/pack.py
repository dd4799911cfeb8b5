"""One pack of the library: its cases, where it comes from, what its versions changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from casestudies.errors import KnownError
from casestudies.model.brief import CaseBrief
from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import PackView
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.library.packs.actions import PackActions
from casestudies.ui.library.packs.facts import Facts
from casestudies.ui.library.packs.rows import (
    CASE,
    Noted,
    facts,
    findings_told,
    name_of,
    update_rows,
)
from casestudies.ui.library.section import Section
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import px

_BESIDE = 620  # pixels that two panes beside each other need
PREFIX = "pack:"  # of the keys of sections of added packs
Found = tuple[PackView | None, tuple[CaseBrief, ...], Noted]


class PackSection(Section):
    """The core library or an added pack. Enter or a double click opens a case in Explore."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._view: PackView | None = None
        self._gone = False
        self.pack_actions = PackActions(context, self)
        self.cases = NoteList(context.theme, 2, self, twice=True)
        named(self.cases, self.tr("Cases of the pack"), self.tr("Enter opens one in Explore"))
        self.facts = Facts(self)
        self._heading = QLabel(self.tr("What changed"), self)
        self._heading.setProperty("look", "label")
        self.changes = NoteList(context.theme, 4, self, twice=True)
        named(self.changes, self.tr("What changed"), self.tr("Enter opens the case in Explore"))
        for rows in (self.cases, self.changes):
            rows.chosen.connect(self._open_case)
        self._copy = self._action(self.tr("Save a copy…"), self.pack_actions.save_copy)
        self._turn = self._action("", self.pack_actions.turn)
        self._remove = self._action(self.tr("Remove"), self.pack_actions.remove)
        self._updates = QAction(self.tr("Packs and updates"), self)
        self._updates.triggered.connect(lambda: context.go(Destination("library", section="packs")))
        side = QWidget(self)
        down = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(self.facts)
        down.addWidget(self._heading)
        down.addWidget(self.changes, 1)
        down.addStretch(0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(side)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(28, 22, 28, 22)
        self._across.setSpacing(18)
        self._across.addWidget(self.cases, 5)
        self._across.addWidget(scroll, 4)
        context.theme.changed.connect(self._turn_layout)
        self._reading = Latest[None, Found](context.tasks, lambda _: self._read(), self._show)
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_layout()

    def _turn_layout(self) -> None:
        """In little room the facts stand below the cases and not beside them."""
        narrow = self.width() < px(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._across.direction() is not way:
            self._across.setDirection(way)

    def _action(self, words: str, do: Callable[[PackView], object]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(partial(self._on_view, do))
        return action

    @property
    def pack(self) -> str:
        """The id of the pack."""
        return self.key.removeprefix(PREFIX)

    @property
    def busy(self) -> bool:
        """True while what is shown is on its way."""
        return self._reading.busy

    @property
    def title(self) -> str:
        if self._view is not None:
            return name_of(self._view)
        return self.tr("This pack was removed") if self._gone else self.tr("Pack")

    @property
    def status(self) -> str:
        if self._view is None:
            return ""
        return "" if self._view.enabled else self.tr("Not used at the moment")

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        if self._view is None or self._view.kind is None:
            return (self._updates,)
        copy = (self._copy,) if self.pack_actions.can_copy(self._view) else ()
        return (*copy, self._turn, self._remove, self._updates)

    def entered(self) -> None:
        coming = self._view is None and not self._gone  # the cases are read, and stay in sight
        (self.cases if coming or self.cases.rows else self.changes).setFocus()

    # --- what there is ------------------------------------------------------------------------

    def _heard(self, changes: ChangeSet) -> None:
        if changes.content or changes.packs or changes.notes:
            self._reading.request(None)

    def _read(self) -> Found:
        packs = self.context.services.packs
        try:
            view = packs.pack(self.pack)
        except KnownError:
            return None, (), {}
        noted: Noted = {}
        for update in view.updates:
            noted |= {(slug, key): count for slug, key, count in packs.noted(update.changes)}
        return view, packs.cases_of(self.pack), noted

    def _show(self, found: Found) -> None:
        view, briefs, noted = found
        removed = self._view is not None and view is None and self.isVisible()
        self._view, self._gone = view, view is None
        self.cases.show_rows([_case_row(brief) for brief in briefs])
        self.cases.setVisible(view is not None)
        rows = []
        if view is None:
            said = self.tr("What you wrote on its cases stays under Notes and highlights.")
            self.facts.show_facts(self.tr("This pack is not in the library any more"), said, ())
        if view is not None:
            self.facts.show_facts("", "", facts(view))
            rows = update_rows(view.updates, noted)
            words = self.tr("Put to rest") if view.enabled else self.tr("Use again")
            self._turn.setText(words)
        self.changes.show_rows(rows)
        for widget in (self.changes, self._heading):
            widget.setVisible(bool(rows))
        if removed:  # while it is looked at: on to the packs that there are
            self._updates.trigger()
        self._heading.setText(
            self.tr("What changed in the core library")
            if view is not None and view.kind is None
            else self.tr("What changed")
        )
        self.changed.emit()

    def _on_view(self, do: Callable[[PackView], object], _checked: bool = False) -> None:
        if self._view is not None:
            do(self._view)

    def _open_case(self, row: NoteRow) -> None:
        kind, _, rest = row.key.partition("/")
        slug = rest.partition("/")[0]
        there = {brief.slug for brief in self.context.services.library.briefs()}
        if kind == CASE and slug in there:
            self.context.go(Destination("explore", cases=(slug,)))
        elif kind == CASE:
            self.context.say(self.tr("The library does not have this case now."))


def _case_row(brief: CaseBrief) -> NoteRow:
    told = findings_told(brief.findings)
    if brief.reported:
        told = f"{brief.reported_told} · {told}" if brief.findings else brief.reported_told
    return NoteRow(brief.name, facts_of(brief), told, f"{CASE}/{brief.slug}", kind=CASE)
