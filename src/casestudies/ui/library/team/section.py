"""The team's section: a form to join one, or how this library stands to its team."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from casestudies.figures import by_number, shown
from casestudies.model.team import Link
from casestudies.ui.context import UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.section import Section
from casestudies.ui.library.team.joining import Joining
from casestudies.ui.library.team.standing import Standing
from casestudies.ui.library.team.state import TeamSectionState


class TeamSection(Section):
    """Shows what its ``state`` says."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self.state = TeamSectionState(context, self)
        self.joining = Joining(context.theme, self.state, self)
        self.standing = Standing(context, self.state, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.joining)
        self._stack.addWidget(self.standing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._leave = QAction(self.tr("Leave the team"), self)
        self._leave.triggered.connect(self.state.leave)
        self._now = QAction(self.tr("Synchronize now"), self)
        self._now.triggered.connect(self.state.synchronize)
        self.state.changed.connect(self._follow)

    @property
    def title(self) -> str:
        team = self.state.team
        return self.tr("Team") if team is None else team.name

    @property
    def status(self) -> str:
        if self.state.at_work:
            return self.tr("Under way …")
        team = self.state.team
        if team is None:
            return ""
        waiting = by_number(
            team.waiting, self.tr("{0} change waits to go"), self.tr("{0} changes wait to go")
        ).format(shown(team.waiting))
        if team.link is Link.CONNECTED and team.synchronized is not None:
            at = shown_moment(team.synchronized)
            said = self.tr("Connected, synchronized {0}").format(at)
            return f"{said} · {waiting}" if team.waiting else said
        if team.link is Link.REFUSED:
            return self.tr("The server does not let this library in")
        said = self.tr("Not connected")
        return f"{said} · {waiting}" if team.waiting else said

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        return () if self.state.team is None else (self._leave, self._now)

    @property
    def busy(self) -> bool:
        """True while something that is shown is on its way."""
        return self.state.busy or not self.state.known

    def entered(self) -> None:
        (self.joining if self.state.team is None else self.standing).take_focus()

    def _follow(self) -> None:
        for action in (self._leave, self._now):
            action.setEnabled(not self.state.at_work)
        shown_now = self.joining if self.state.team is None else self.standing
        if self._stack.currentIndex() != self._stack.indexOf(shown_now):
            had = self.isAncestorOf(QApplication.focusWidget() or self)
            self._stack.setCurrentWidget(shown_now)
            if had:
                shown_now.take_focus()
        self.changed.emit()
