"""The row above the page: the way back, the profiles, saving, and Compare with the top three."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from casestudies.model.saved import SavedProfile
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.menus import FirstItem
from casestudies.ui.theme.service import ThemeService

HEIGHT = 64
ROOMY = 860
_MOST_NAME = 34


class Bar(QFrame):
    """``profile_chosen`` gives the key of a saved profile to open; the other signals say what was
    asked for."""

    back_asked = Signal()
    profile_chosen = Signal(str)
    save_asked = Signal()
    compare_asked = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(HEIGHT)
        back = named(QPushButton(self), self.tr("Back"))
        back.setProperty("look", "icon")
        back.setFixedSize(38, 36)
        back.setToolTip(tip("back"))
        theme.set_icon(back, "arrow-left", "ink_soft", 18)
        back.clicked.connect(self.back_asked)
        title = QLabel(self.tr("Models like ours"), self)
        title.setProperty("look", "title")
        self.profiles = QPushButton(self)
        self.profiles.setToolTip(tip("like.profiles"))
        self.menu = QMenu(self.profiles)
        FirstItem(self.menu)
        self.profiles.setMenu(self.menu)
        self.save = named(QPushButton(self.tr("Save"), self), self.tr("Save the profile"))
        self.save.setToolTip(tip("like.save"))
        self.save.clicked.connect(self.save_asked)
        self.compare = named(QPushButton(self), self.tr("Compare with the top three"))
        self.compare.setProperty("look", "primary")
        self.compare.setToolTip(tip("like.compare"))
        self.compare.clicked.connect(self.compare_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(10)
        for widget in (back, title, self.profiles, self.save):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.compare)
        self.menu.triggered.connect(self._triggered)
        self._show_labels()

    def show_profile(self, name: str, *, saved: bool, changed: bool) -> None:
        """Show the profile's name, and whether it holds changes that are not saved."""
        shown = name if len(name) <= _MOST_NAME else name[: _MOST_NAME - 1].rstrip() + "…"
        if not saved:
            shown = self.tr("Profile: not saved") if changed else self.tr("Profiles")
        elif changed:
            shown = self.tr("{0} · changed").format(shown)
        self.profiles.setText(f"{shown} ▾")
        named(self.profiles, self.tr("Profiles: {0}").format(name or self.tr("none open")))
        said = self.tr("Changed since it was saved") if changed else ""
        self.profiles.setAccessibleDescription(said)
        self.save.setEnabled(changed)

    def fill_menu(
        self, profiles: Sequence[SavedProfile], key: str, actions: Sequence[QAction | None]
    ) -> None:
        """Offer the saved profiles, ``key`` being open, and below them what can be done; None
        stands for a line between."""
        self.menu.clear()
        if profiles:
            self.menu.addSection(self.tr("Saved profiles"))
        for profile in profiles:
            action = self.menu.addAction(profile.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(profile.key == key)
            action.setData(profile.key)
            action.setEnabled(profile.profile is not None)
            action.setToolTip(profile.problem)
        self.menu.setToolTipsVisible(True)
        self.menu.addSeparator()
        for entry in actions:
            if entry is None:
                self.menu.addSeparator()
            else:
                self.menu.addAction(entry)

    def open_menu(self) -> None:
        """Open the menu of the profiles."""
        self.profiles.showMenu()

    def anchor(self) -> QRect:
        """Where the button of the profiles is on the screen."""
        return QRect(self.profiles.mapToGlobal(QPoint()), self.profiles.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_labels()

    def _show_labels(self) -> None:
        roomy = self.width() >= ROOMY
        words = self.tr("Compare with the top three") if roomy else self.tr("Compare top three")
        self.compare.setText(words)

    def _triggered(self, action: QAction) -> None:
        key = action.data()
        if isinstance(key, str) and key:
            self.profile_chosen.emit(key)
