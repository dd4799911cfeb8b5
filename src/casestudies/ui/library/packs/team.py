"""The team's packs in the section of packs: what is offered, taken, published and withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import MadePack, PackPlan
from casestudies.model.progress import Progress
from casestudies.model.team.packs import PackStanding, TeamPack
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.packs.rows import cases_told, findings_told, words_told
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

TEAM = "team:"
"""What begins the key of a pack of the team's that this library does not have."""
T = TypeVar("T")
translate = QCoreApplication.translate


def standing_told(one: TeamPack) -> str:
    """How this desk stands to a pack, in a few words."""
    said = {
        PackStanding.NEW: translate("Packs", "The team has it; not on this desk"),
        PackStanding.OTHER: translate("Packs", "The team has version {0}"),
        PackStanding.HERE: translate("Packs", "As the team has it"),
        PackStanding.DECLINED: translate("Packs", "The team has version {0}; not wanted here"),
        PackStanding.WITHDRAWN: translate("Packs", "The team withdrew it; it is here still"),
        PackStanding.KEPT: translate("Packs", "The team withdrew it; it stays here"),
        PackStanding.OWN: translate("Packs", "Published from this desk"),
    }[one.standing]
    return said.format(one.version)


def team_row(one: TeamPack) -> NoteRow:
    """A pack of the team's that this library does not have."""
    return replace(pack_row(one), key=f"{TEAM}{one.id}")


def pack_row(one: TeamPack) -> NoteRow:
    """A pack of the team's in a list, under its id."""
    holds = translate("Packs", "Vocabulary") if one.words else cases_told(one.cases)
    by = translate("Packs", "published by {0}").format(one.person)
    if one.withdrawn:
        by = translate("Packs", "withdrawn by {0}").format(one.person)
    line = " · ".join((holds, one.version, by))
    return NoteRow(one.title, line, standing_told(one), one.id)


def team_facts(one: TeamPack) -> list[tuple[str, str]]:
    """What the team tells of a pack: captions and what is said."""
    holds = f"{cases_told(one.cases)}, {findings_told(one.findings)}"
    if one.words:
        holds = words_told()
    size = translate("Packs", "{0} KB").format(-(-one.size // 1000))
    when = f"{one.person} · {shown_moment(one.at)}"
    desks = translate("Packs", "Every desk takes it by itself, and may undo that")
    found = [
        (translate("Packs", "Made by"), one.made_by),
        (translate("Packs", "Licence"), one.licence),
        (translate("Packs", "Version"), one.version),
        (translate("Packs", "Here"), one.here),
        (translate("Packs", "Published"), when),
        (translate("Packs", "For all desks"), desks if one.for_all else ""),
        (translate("Packs", "Holds"), holds),
        (translate("Packs", "Size"), size if one.size else ""),
    ]
    return [(caption, said) for caption, said in found if said]


class PublishPanel(Popover):
    """Asks whether every desk takes it by itself. ``publishing`` gives the answer."""

    publishing = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, 440, by=panel_width)
        self._title = QLabel(self)
        self._title.setProperty("look", "strong")
        self._title.setWordWrap(True)
        about = QLabel(
            self.tr(
                "Every desk of the team is told of it and decides. With “for all desks” each takes "
                "it by itself when nobody is at work, says so, and offers to undo it."
            ),
            self,
        )
        about.setWordWrap(True)
        about.setProperty("look", "soft")
        words = self.tr("For all desks")
        self.for_all = named(QPushButton(words, self), words)
        self.for_all.setCheckable(True)
        self.button = named(QPushButton(self.tr("Publish"), self), self.tr("Publish"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self._done)
        row = QHBoxLayout()
        row.addWidget(self.for_all)
        row.addStretch(1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 13, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(about)
        layout.addLayout(row)

    def ask(self, title: str, anchor: QWidget, *, for_all: bool) -> None:
        """Open beside a button."""
        self._title.setText(title)
        named(self, title)
        self.for_all.setChecked(for_all)
        place = QRect(anchor.mapToGlobal(anchor.rect().topLeft()), anchor.size())
        self.open_at(place, self.for_all)

    def _done(self) -> None:
        self.dismiss()
        self.publishing.emit(self.for_all.isChecked())


class TeamPackActions(QObject):
    """Works in the background, says what was done and offers to undo it where that goes."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent
        self._service = context.services.team_packs
        self.panel: PublishPanel | None = None
        self._publish: Callable[[bool], object] = lambda _: None

    def take(self, plan: PackPlan, *, older: bool = False) -> None:
        """Do what a dry run told of a pack of the team's."""

        def work(progress: Progress) -> ChangeSet:
            changes = self._service.take(plan, progress, older=older)
            self._context.services.searching.prepare(progress)
            return changes

        def done(changes: ChangeSet) -> None:
            new = plan.before is None
            said = self.tr("“{0}” was taken from the team.")
            if not new:
                said = self.tr("“{0}” was updated from the team.")
            self._context.say(said.format(plan.info.title), self._context.steps.undo)
            self._context.bus.publish(changes)

        self._context.tasks.write_with_progress(
            work, done, self._context.fail, label=self.tr("Adding the pack")
        )

    def decline(self, one: TeamPack) -> None:
        """Not on this desk; what was withdrawn stays."""

        def done(changes: ChangeSet) -> None:
            said = self.tr("“{0}” is not taken here. A later version is offered again.")
            if one.withdrawn:
                said = self.tr("“{0}” stays here, though the team has it no more.")
            self._context.say(said.format(one.title))
            self._context.bus.publish(changes)

        work = partial(self._service.decline, one.id)
        self._context.tasks.write(work, done, self._context.fail)

    def ask_publish(self, key: str, title: str, anchor: QWidget, *, for_all: bool) -> None:
        """Ask for whom, and publish a pack of this library."""

        def publish(everywhere: bool) -> None:
            work = partial(self._service.publish, key, for_all=everywhere)
            self._send(work)

        self._ask(self.tr("Publish “{0}” to the team").format(title), publish, anchor, for_all)

    def ask_publish_made(self, made: MadePack, anchor: QWidget) -> None:
        """Ask for whom, and publish a pack that was just made."""

        def publish(everywhere: bool) -> None:
            self._send(partial(self._service.publish_made, made, for_all=everywhere))

        title = self.tr("Publish “{0}” to the team").format(made.content.info.title)
        self._ask(title, publish, anchor, False)

    def ask_publish_words(self, anchor: QWidget, *, for_all: bool) -> None:
        """Ask for whom, and publish the vocabulary."""

        def publish(everywhere: bool) -> None:
            self._send(partial(self._service.publish_words, for_all=everywhere))

        title = self.tr("Publish the vocabulary that this library has beside the core library's")
        self._ask(title, publish, anchor, for_all)

    def withdraw(self, one: TeamPack) -> None:
        """Make it none of the team's; each desk decides whether it stays there."""

        def done(left: TeamPack | None) -> None:
            del left
            said = self.tr(
                "“{0}” is none of the team's packs any more. It stays where it was taken."
            )
            self._context.say(said.format(one.title))
            self._context.bus.publish(ChangeSet(team=True))

        self._context.tasks.read_with_progress(
            partial(self._service.withdraw, one.id),
            done,
            self._context.fail,
            label=self.tr("Withdrawing the pack"),
        )

    def _ask(
        self, title: str, publish: Callable[[bool], object], anchor: QWidget, for_all: bool
    ) -> None:
        if self.panel is None:
            self.panel = PublishPanel(self._widget)
            self.panel.publishing.connect(lambda everywhere: self._publish(everywhere) or None)
        self._publish = publish
        self.panel.ask(title, anchor, for_all=for_all)

    def _send(self, work: Callable[[Progress], TeamPack]) -> None:
        def done(one: TeamPack) -> None:
            said = self.tr("The team has “{0}” in version {1} now.")
            if one.for_all:
                said = self.tr("The team has “{0}” in version {1} now, for all desks.")
            self._context.say(said.format(one.title, one.version))
            self._context.bus.publish(ChangeSet(team=True))

        self._context.tasks.read_with_progress(
            work, done, self._context.fail, label=self.tr("Publishing to the team")
        )
