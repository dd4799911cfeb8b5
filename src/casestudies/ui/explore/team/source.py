"""The switch between this desk and the team's library, where the team has one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from casestudies.figures import shown
from casestudies.model.changes import ChangeSet
from casestudies.ui.context import UiContext
from casestudies.ui.parts.choice import Choice
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit, lined

_KEPT = "team_library"


class Source(QFrame):
    """Shown only where the server of the joined team has a library, or had one when it was asked
    last. ``chosen`` tells whether the team's is to be shown (True) or this desk's."""

    chosen = Signal(bool)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("topbar")
        fit(self.setFixedHeight, 52, by=lined)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice = Choice(self)
        self.choice.chosen.connect(lambda number: self.chosen.emit(number == 1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        self._sizes = Latest[None, int](context.tasks, self._size, self._known, self._unknown)
        context.bus.changed.connect(self._heard)
        self.hide()

    @property
    def busy(self) -> bool:
        """True while the server is asked."""
        return self._sizes.busy

    def look(self) -> None:
        """Ask whether the team has a library; where no team was joined nothing is loaded."""
        self._sizes.request(None)

    def show_team(self, team: bool) -> None:
        """Show which of the two is shown."""
        self.choice.buttons[int(team)].setChecked(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _size(self, _: None) -> int:
        services = self._context.services
        if not services.team.joined:
            return 0
        size = services.team_library.size()
        return size.cases if size is not None else 0

    def _known(self, cases: int) -> None:
        if cases != self._context.services.settings.get(_KEPT, 0):
            self._context.remember(**{_KEPT: cases})
        self._offer(cases)

    def _unknown(self, error: Exception) -> None:
        """The server does not answer now; that is said where it is asked for cases."""
        del error
        self._offer(self._context.services.settings.get(_KEPT, 0))

    def _offer(self, cases: int) -> None:
        team = self.choice.buttons[1].isChecked()
        if not cases:
            self.hide()
            if team:
                self.chosen.emit(False)
            return
        words = self.tr("The team's library ({0} cases)").format(shown(cases))
        self.choice.show_choice((self.tr("This desk"), words), int(team))
        self.show()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.team:
            self.look()
