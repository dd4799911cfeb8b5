"""Packs and updates: every pack with what changed in it, a pack added after a dry run, one made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import AddedKind, PackPlan, PackView
from casestudies.model.team.packs import WORDS_PACK, PackStanding, TeamPack
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.language.dates import shown_day
from casestudies.ui.library.packs.actions import PackActions
from casestudies.ui.library.packs.dry_run import DryRun
from casestudies.ui.library.packs.facts import Facts
from casestudies.ui.library.packs.making import Making
from casestudies.ui.library.packs.rows import (
    CASE,
    Noted,
    facts,
    line_of,
    name_of,
    update_rows,
)
from casestudies.ui.library.packs.team import (
    TEAM,
    TeamPackActions,
    standing_told,
    team_facts,
    team_row,
)
from casestudies.ui.library.section import Section
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit

ADD, MAKE = "add:", "make:"
"""What begins the key of the item that is open: the file that is added, what a pack is made of."""
_WIDEST = 860  # of a list, that its lines can be read
_ALL = 1000  # the stretch of what takes the room before anything else
_TO_TAKE = (PackStanding.NEW, PackStanding.OTHER, PackStanding.DECLINED)


class Found(NamedTuple):
    """What is read together: the packs of this library, notes on what went from them, the team's
    packs by id, whether whoever sits here keeps the team, and which packs they may publish."""

    views: tuple[PackView, ...] = ()
    noted: Noted = {}  # noqa: RUF012 (never changed)
    team: dict[str, TeamPack] = {}  # noqa: RUF012
    keeps: bool = False
    to_publish: tuple[str, ...] = ()


class Packs(Section):
    """Enter or a double click opens a pack. ``item`` is "add:PATH" while a dry run is shown and
    "make:", "make:case:SLUG" or "make:collection:KEY" while a pack is made; "team:ID" while the dry
    run of a pack of the team's is shown."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._found = Found()
        self._item = ""
        self.pack_actions = PackActions(context, self)
        self.team_actions = TeamPackActions(context, self)
        self._words_action = QAction(self.tr("Publish the vocabulary…"), self)
        self._words_action.triggered.connect(self._publish_words)
        self._add_action = QAction(self.tr("Add a pack…"), self)
        self._add_action.triggered.connect(lambda: self.pack_actions.ask_file(self.open_file))
        self._make_action = QAction(self.tr("Make a pack…"), self)
        self._make_action.triggered.connect(partial(self._go, MAKE))
        self.list = NoteList(context.theme, 2, self, twice=True)
        named(self.list, self.tr("Packs"), self.tr("Enter opens one"))
        self.list.chosen.connect(self._open)
        self.list.currentRowChanged.connect(self._follow)
        self.facts = Facts(self)
        self.changes = NoteList(context.theme, 4, self, twice=True)
        named(self.changes, self.tr("What changed"), self.tr("Enter opens the case in Explore"))
        self.changes.chosen.connect(self._open_case)
        self.dry_run = DryRun(context, self)
        self.dry_run.adding.connect(self._add)
        self.dry_run.left.connect(partial(self._go, ""))
        self.dry_run.changed.connect(self.changed)
        self.making = Making(context, self.pack_actions, self)
        self.making.publishing.connect(self.team_actions.ask_publish_made)
        self.making.left.connect(partial(self._go, ""))
        self._buttons: dict[str, QPushButton] = {}
        self._stack = QStackedWidget(self)
        for pane in (self._list_pane(), self.dry_run, self.making):
            self._stack.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._reading = Latest[None, Found](context.tasks, lambda _: self._read(), self._show)
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    def _list_pane(self) -> QWidget:
        pane = QWidget(self)
        buttons = Flow(gap=8)
        for name, words, do in (
            ("turn", self.tr("Put to rest"), self.pack_actions.turn),
            ("copy", self.tr("Save a copy…"), self.pack_actions.save_copy),
            ("remove", self.tr("Remove"), self.pack_actions.remove),
            ("publish", self.tr("Publish to the team…"), self._publish),
        ):
            self._button(pane, buttons, name, words, partial(self._on_view, do))
        for name, words, act in (
            ("look", self.tr("See what changes…"), lambda one: self._go(f"{TEAM}{one.id}")),
            ("decline", self.tr("Not on this desk"), self.team_actions.decline),
            ("withdraw", self.tr("Withdraw from the team"), self.team_actions.withdraw),
        ):
            self._button(pane, buttons, name, words, partial(self._on_team_pack, act))
        left = QVBoxLayout()
        left.setSpacing(10)
        self.list.fit_rows()
        left.addWidget(self.list, _ALL)
        left.addLayout(buttons)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.facts)
        right.addWidget(self.changes, 1)
        across = QHBoxLayout(pane)
        across.setContentsMargins(28, 22, 28, 22)
        across.setSpacing(18)
        for widget in (self.list, self.facts, self.changes):
            fit(widget.setMaximumWidth, _WIDEST)
        across.addLayout(left, 4 * _ALL)
        across.addLayout(right, 5 * _ALL)
        across.addStretch(1)
        return pane

    def _button(
        self, pane: QWidget, row: Flow, name: str, words: str, do: Callable[..., object]
    ) -> None:
        button = named(QPushButton(words, pane), words.rstrip("…"))
        button.clicked.connect(do)
        row.addWidget(button)
        self._buttons[name] = button

    # --- the head -----------------------------------------------------------------------------

    @property
    def title(self) -> str:
        if self._item.startswith((ADD, TEAM)):
            return self.dry_run.title
        return self.tr("Make a pack") if self._item else self.tr("Packs and updates")

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        if self._item:
            return ()
        words = (self._words_action,) if self._found.keeps else ()
        return (*words, self._make_action, self._add_action)

    @property
    def item(self) -> str:
        return self._item

    @property
    def busy(self) -> bool:
        """True while what is shown is on its way."""
        return self._reading.busy or self.dry_run.busy or self.making.busy

    def show_item(self, item: str) -> None:
        if item == self._item:
            return
        self._item = item
        if item.startswith(ADD):
            self.dry_run.read(Path(item.removeprefix(ADD)))
        elif item.startswith(TEAM):
            self.dry_run.fetch(item.removeprefix(TEAM))
        elif item:
            self.making.begin(item.removeprefix(MAKE))
        self._stack.setCurrentIndex(1 if item.startswith((ADD, TEAM)) else 2 if item else 0)
        self.changed.emit()

    def entered(self) -> None:
        shown = self._stack.currentIndex()
        if shown == 0:
            self.list.setFocus()
        else:
            (self.dry_run if shown == 1 else self.making).take_focus()

    def open_file(self, path: Path) -> None:
        """Show what adding the pack at ``path`` would do."""
        self._go(f"{ADD}{path}")

    def _go(self, item: str, _checked: bool = False) -> None:
        self.context.go(Destination("library", section=self.key, item=item))

    # --- what there is ------------------------------------------------------------------------

    def _heard(self, changes: ChangeSet) -> None:
        if changes.content or changes.packs or changes.notes or changes.team:
            self._reading.request(None)

    def _read(self) -> Found:
        packs = self.context.services.packs
        views = packs.packs()
        noted: Noted = {}
        for update in (update for view in views for update in view.updates):
            noted |= {(slug, key): count for slug, key, count in packs.noted(update.changes)}
        team = self.context.services.team_packs
        of_team = {one.id: one for one in team.packs()}
        return Found(views, noted, of_team, team.keeps, team.can_publish())

    def _show(self, found: Found) -> None:
        self._found = found
        rows = [self._row(view) for view in found.views]
        here = {view.info.id for view in found.views}
        others = [team_row(one) for key, one in found.team.items() if key not in here]
        if others:
            rows += [NoteRow(self.tr("The team has beside these")), *others]
        self.list.show_rows(rows)
        self.making.may_publish = found.keeps
        self._follow()
        self.changed.emit()

    def _row(self, view: PackView) -> NoteRow:
        below = "" if view.enabled else self.tr("Not used at the moment")
        if view.updates and view.updates[0].before and not below:
            below = self.tr("Updated {0}").format(shown_day(view.updates[0].at.astimezone()))
        one = self._found.team.get(view.info.id)
        if one is not None:
            below = " · ".join(part for part in (below, standing_told(one)) if part)
        return NoteRow(name_of(view), line_of(view), below, view.info.id)

    @property
    def _view(self) -> PackView | None:
        row = self.list.chosen_row
        key = row.key if row is not None else ""
        return next((view for view in self._found.views if view.info.id == key), None)

    @property
    def _team_pack(self) -> TeamPack | None:
        """What the team has of the pack that one is at."""
        row = self.list.chosen_row
        return self._found.team.get(row.key.removeprefix(TEAM)) if row is not None else None

    def _follow(self, _row: int = 0) -> None:
        view = self._view
        one = self._team_pack
        self.facts.setVisible(view is not None or one is not None)
        rows: list[NoteRow] = []
        if view is not None:
            self.facts.show_facts(name_of(view), "", facts(view))
            rows = update_rows(view.updates, self._found.noted)
            if view.kind is None and not rows:
                said = self.tr("A new version of the program tells here what it changed.")
                rows = [
                    NoteRow(self.tr("What changed in the core library")),
                    NoteRow("", said, "", "none"),
                ]
        elif one is not None:
            self.facts.show_facts(one.title, standing_told(one), team_facts(one))
            rows = [NoteRow("", name, "", f"{TEAM}{slug}") for slug, name in one.slugs]
        self.changes.set_rows(rows)
        added = view is not None and view.kind is not None
        self._buttons["turn"].setVisible(added)
        self._buttons["remove"].setVisible(added)
        self._buttons["copy"].setVisible(view is not None and self.pack_actions.can_copy(view))
        if view is not None:
            words = self.tr("Put to rest") if view.enabled else self.tr("Use again")
            named(self._buttons["turn"], words).setText(words)
        self._follow_team(view, one)

    def _follow_team(self, view: PackView | None, one: TeamPack | None) -> None:
        """What there is to decide about the team's part, and what a keeper can do."""
        standing = one.standing if one is not None else None
        self._buttons["look"].setVisible(standing in _TO_TAKE)
        offered = one is not None and one.offered
        words = self.tr("Not on this desk")
        if standing is PackStanding.OTHER:
            words = self.tr("Stay with this version")
        elif standing is PackStanding.WITHDRAWN:
            words = self.tr("Keep it here")
        named(self._buttons["decline"], words).setText(words)
        self._buttons["decline"].setVisible(offered)
        keeps, may = self._found.keeps, self._found.to_publish
        self._buttons["publish"].setVisible(
            keeps and view is not None and view.kind is AddedKind.PACK and view.info.id in may
        )
        self._buttons["withdraw"].setVisible(keeps and one is not None and not one.withdrawn)

    def _publish(self, view: PackView) -> None:
        one = self._found.team.get(view.info.id)
        for_all = one is not None and one.for_all
        self.team_actions.ask_publish(
            view.info.id, view.info.title, self._buttons["publish"], for_all=for_all
        )

    def _publish_words(self) -> None:
        one = self._found.team.get(WORDS_PACK)
        self.team_actions.ask_publish_words(self.list, for_all=one is not None and one.for_all)

    # --- what can be done ---------------------------------------------------------------------

    def _on_view(self, do: Callable[[PackView], object], _checked: bool = False) -> None:
        if self._view is not None:
            do(self._view)

    def _on_team_pack(self, do: Callable[[TeamPack], object], _checked: bool = False) -> None:
        if self._team_pack is not None:
            do(self._team_pack)

    def _open(self, row: NoteRow) -> None:
        if row.key.startswith(TEAM):
            one = self._team_pack
            if one is not None and one.standing is not PackStanding.OWN:
                self._go(row.key)
            return
        views = self._found.views
        core = views and views[0].info.id == row.key
        section = "core" if core else f"pack:{row.key}"
        self.context.go(Destination("library", section=section))

    def _open_case(self, row: NoteRow) -> None:
        kind, _, rest = row.key.partition("/")
        slug = rest.partition("/")[0]
        there = {brief.slug for brief in self.context.services.library.briefs()}
        if kind == CASE and slug in there:
            self.context.go(Destination("explore", cases=(slug,)))

    def _add(self, plan: PackPlan) -> None:
        actions = self.team_actions.take if self.dry_run.team else self.pack_actions.add
        actions(plan, older=self.dry_run.older.isChecked())
        self._go("")
