"""The form with which a library joins a team."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.ui.a11y import named
from casestudies.ui.library.team.state import TeamSectionState
from casestudies.ui.parts.form.tick_box import TickBox
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 560


class Joining(QWidget):
    """Address, password, and what becomes of what is here."""

    def __init__(self, theme: ThemeService, state: TeamSectionState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        about = QLabel(
            self.tr(
                "A team works on the same notes, cases, workshops and visits from many laptops. "
                "Each has a library of its own and works without a network; changes go to the "
                "team's server and come from it when it can be reached. Whoever keeps the server "
                "gives you its address and a password."
            ),
            self,
        )
        about.setWordWrap(True)
        self.address = named(QLineEdit(self), self.tr("Address of the team's server"))
        self.address.setPlaceholderText("postgresql://person@host/database")
        self.password = named(QLineEdit(self), self.tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        words = self.tr("Share what is here already with the team")
        self.share_here = TickBox(theme, words, self)
        private = QLabel(
            self.tr("Without it what you wrote so far stays private; you can share single things."),
            self,
        )
        private.setWordWrap(True)
        private.setProperty("look", "soft")
        kept = QLabel(
            self.tr(
                "The password goes into your system's keyring, never into a file. Stars, searches "
                "and the tray stay yours alone."
            ),
            self,
        )
        kept.setWordWrap(True)
        kept.setProperty("look", "soft")
        self.join = named(QPushButton(self.tr("Join the team"), self), self.tr("Join the team"))
        self.join.setProperty("look", "primary")
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Address"), self.address)
        form.addRow(self.tr("Password"), self.password)
        column = QWidget(self)
        fit(column.setMaximumWidth, _WIDTH, by=panel_width)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        foot = QHBoxLayout()
        foot.addWidget(self.join)
        foot.addStretch(1)
        inner.addWidget(about)
        inner.addLayout(form)
        choice = QVBoxLayout()
        choice.setSpacing(4)
        choice.addWidget(self.share_here, 0, Qt.AlignmentFlag.AlignLeft)
        choice.addWidget(private)
        inner.addLayout(choice)
        inner.addWidget(kept)
        inner.addLayout(foot)
        inner.addWidget(self.told)
        inner.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.addWidget(column, 3)
        layout.addStretch(1)
        self.join.clicked.connect(self._join)
        self.address.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._join)
        self.address.textChanged.connect(self._follow)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        """To the first field."""
        self.address.setFocus()

    def _join(self) -> None:
        if self.join.isEnabled():
            self._state.join(
                self.address.text(), self.password.text(), share_here=self.share_here.isChecked()
            )
            self.password.clear()

    def _follow(self) -> None:
        self.join.setEnabled(bool(self.address.text().strip()) and not self._state.at_work)
        self.told.setText(self._state.told)
        self.told.setVisible(bool(self._state.told))
