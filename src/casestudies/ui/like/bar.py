"""The row above the page: the way back, the profiles, saving, and Compare with the top three."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from casestudies.model.saved import SavedProfile
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined

HEIGHT = 64
_MOST_NAME, _SHORT_NAME = 34, 14  # letters of a profile's name


class Bar(QFrame):
    """``profile_chosen`` gives the key of a saved profile to open; the other signals say what was
    asked for."""

    back_asked = Signal()
    profile_chosen = Signal(str)
    save_asked = Signal()
    compare_asked = Signal()
    case_asked = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = ("", False, False)  # its name, whether it is saved, whether changed
        self.setObjectName("topbar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it shortens
        fit(self.setFixedHeight, HEIGHT, by=lined)
        back = named(QPushButton(self), self.tr("Back"))
        back.setProperty("look", "icon")
        fit(back.setFixedSize, 38, 36, by=lined)
        back.setToolTip(tip("back"))
        theme.set_icon(back, "arrow-left", "ink_soft", 18)
        back.clicked.connect(self.back_asked)
        self._title = QLabel(self.tr("Models like ours"), self)
        self._title.setProperty("look", "title")
        self.profiles = QPushButton(self)
        self.profiles.setToolTip(tip("like.profiles"))
        self.menu = QMenu(self.profiles)
        MenuKeys(self.menu)
        self.profiles.setMenu(self.menu)
        self.save = named(QPushButton(self.tr("Save"), self), self.tr("Save the profile"))
        self.save.setToolTip(tip("like.save"))
        self.save.clicked.connect(self.save_asked)
        self.compare = named(QPushButton(self), self.tr("Compare with the top three"))
        self.compare.setProperty("look", "primary")
        self.compare.setToolTip(tip("like.compare"))
        self.compare.clicked.connect(self.compare_asked)
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(10)
        self.case = named(QPushButton(self.tr("Make it a case…"), self), self.tr("Make it a case"))
        self.case.setToolTip(tip("like.case"))
        self.case.clicked.connect(self.case_asked)
        for widget in (back, self._title, self.profiles, self.save, self.case):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.compare)
        self.menu.triggered.connect(self._triggered)
        theme.changed.connect(self._show_labels)
        self._show_labels()

    def show_profile(self, name: str, *, saved: bool, changed: bool) -> None:
        """Show the profile's name, and whether it holds changes that are not saved."""
        self._profile = (name, saved, changed)
        named(self.profiles, self.tr("Profiles: {0}").format(name or self.tr("none open")))
        said = self.tr("Changed since it was saved") if changed else ""
        self.profiles.setAccessibleDescription(said)
        self.save.setEnabled(changed)
        self._show_labels()

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
        """Write on the buttons as much as there is room for."""
        name = self._profile_name(_MOST_NAME)
        full, short = self.tr("Compare with the top three"), self.tr("Compare top three")
        brief, least = self._profile_name(_SHORT_NAME), self.tr("Compare")
        for titled, profile, compare in (
            (True, name, full),
            (True, name, short),
            (False, name, short),
            (False, brief, short),
            (False, brief, least),
        ):
            self._title.setVisible(titled)
            self.case.setVisible(titled)
            self.profiles.setText(f"{profile} ▾")
            self.compare.setText(compare)
            self._line.invalidate()
            if self._line.minimumSize().width() <= self.width():
                return

    def _profile_name(self, most: int) -> str:
        """What the button of the profiles says, with at most so many letters of the name."""
        name, saved, changed = self._profile
        if not saved:
            return self.tr("Profile: not saved") if changed else self.tr("Profiles")
        shown = name if len(name) <= most else name[: most - 1].rstrip() + "…"
        return self.tr("{0} · changed").format(shown) if changed else shown

    def _triggered(self, action: QAction) -> None:
        key = action.data()
        if isinstance(key, str) and key:
            self.profile_chosen.emit(key)
