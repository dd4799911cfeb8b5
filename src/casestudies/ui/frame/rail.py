"""The left rail: the badge, the places, and at its foot the theme and the help.

A part of the first picture of the window: enumerations of ``Qt`` go by their names here, since the
first touch of ``Qt`` makes Python load all of them (see ``ui/frame/app.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.actions import spec, tip
from casestudies.ui.language.choice import OWN_NAMES, LanguageChoice
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, px
from casestudies.ui.theme.tokens import ThemeChoice

WIDTH = 84
_ICON, _WORDS, _AROUND = 22, 17, 17  # pixels of a button's height
_BADGE = 40
_ENDS = 60  # above and below the buttons and the badge
_LEAST_WINDOW = 8  # times as wide as the rail with words
_CHOICE_NAMES = {
    ThemeChoice.LIGHT: QT_TRANSLATE_NOOP("Rail", "Light"),
    ThemeChoice.DARK: QT_TRANSLATE_NOOP("Rail", "Dark"),
    ThemeChoice.SYSTEM: QT_TRANSLATE_NOOP("Rail", "Like the desktop"),
}


def _square(side: int) -> QSize:
    return QSize(px(side), px(side))


class Rail(QFrame):
    """Buttons for the places. ``place_chosen`` gives a place's key, ``theme_chosen`` and
    ``language_chosen`` a choice."""

    place_chosen = Signal(str)
    theme_chosen = Signal(object)  # ThemeChoice
    language_chosen = Signal(object)  # LanguageChoice
    help_wanted = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("rail")
        self._worded = True
        self._places = QButtonGroup(self)
        self._places.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        self._choices: dict[ThemeChoice, QtGui.QAction] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 14, 6, 10)
        self._layout.setSpacing(5)
        self._badge = badge = named(QLabel(self.tr("CS")), self.tr("Case Studies"))
        badge.setObjectName("badge")
        badge.setProperty("alignment", "AlignCenter")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(badge)
        row.addStretch(1)
        self._layout.addLayout(row)
        self._layout.addSpacing(11)
        self._layout.addStretch(1)
        self._add_foot()
        theme.changed.connect(self._tint)
        self._tint()

    def add_place(self, key: str) -> None:
        """Add a place's button below those that are there."""
        row = spec(f"place.{key}")
        button = self._button(row.text, row.icon)
        button.setCheckable(True)
        button.setProperty("place", key)
        button.clicked.connect(self._clicked)
        self._places.addButton(button)
        self._layout.insertWidget(2 + len(self._buttons), button)
        self._buttons[key] = button

    def button(self, key: str) -> QToolButton:
        """The button of a place; raises ``KeyError`` for one that has none."""
        return self._buttons[key]

    def show_place(self, key: str) -> None:
        """Mark a place as the current one."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._tint()

    def take_focus(self) -> None:
        """Put the focus on the button whose menu has themes and languages."""
        self._theme_button.setFocus()

    def serve(self, actions: Sequence[QtGui.QAction]) -> None:
        """Let the keys of these actions, the page's, work while the focus is here."""
        for action in self.actions():
            self.removeAction(action)
        self.addActions(actions)

    def fit_into(self, window: QSize) -> None:
        """Be as wide as the words need, or show icons alone where type is too large for a window
        to have room for words."""
        buttons = (*self._buttons.values(), self._theme_button, self._help_button)
        worded = px(WIDTH) * _LEAST_WINDOW <= max(window.width(), WIDTH * _LEAST_WINDOW)
        height = px(_ICON + _WORDS) + _AROUND
        worded = worded and px(_BADGE) + len(buttons) * (height + 5) + _ENDS <= window.height()
        if not worded:
            height = (window.height() - px(_BADGE) - _ENDS) // len(buttons) - 5
            height = max(_ICON + 6, min(px(_ICON) + _AROUND, height))
        width = px(WIDTH) if worded else px(_ICON) + 2 * _AROUND
        self.setFixedWidth(width)
        badge = min(px(_BADGE), width - 12)
        self._badge.setFixedSize(badge, badge)
        if badge < px(_BADGE) or self._badge.styleSheet():
            self._badge.setStyleSheet(f"font-size:{badge * 17 // _BADGE}px")
        for button in buttons:
            button.setFixedSize(width - 12, height)
            if worded is not self._worded and worded:
                button.setProperty("toolButtonStyle", "ToolButtonTextUnderIcon")
            elif worded is not self._worded:
                button.setProperty("toolButtonStyle", "ToolButtonIconOnly")
        self._worded = worded

    def _add_foot(self) -> None:
        self._theme_button = self._button(self.tr("Theme"), "sun")
        self._theme_button.setProperty("popupMode", "InstantPopup")
        self._layout.addWidget(self._theme_button)
        self._help_button = self._button(self.tr("Help"), "circle-question-mark")
        self._help_button.clicked.connect(self.help_wanted)
        self._layout.addWidget(self._help_button)

    def complete(self, language: LanguageChoice) -> None:
        """Add what the first picture of the rail does not show: tips, and the menu of themes and
        languages, of which ``language`` is chosen."""
        for key, button in self._buttons.items():
            button.setToolTip(tip(f"place.{key}"))
        in_order = (*self._buttons.values(), self._theme_button, self._help_button)
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)
        self._theme_button.setToolTip(self.tr("Light, dark, or like the desktop; the language"))
        self._help_button.setToolTip(tip("help"))
        from casestudies.ui.parts.menus import MenuKeys  # after the first picture

        menu = QtWidgets.QMenu(self._theme_button)
        MenuKeys(menu)
        group = QtGui.QActionGroup(menu)
        for choice, name in _CHOICE_NAMES.items():
            action = menu.addAction(QCoreApplication.translate("Rail", name))
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
            self._choices[choice] = action
        menu.triggered.connect(self._choice_triggered)
        menu.addSeparator()
        self._add_languages(menu, language)
        self._theme_button.setMenu(menu)
        self._tint()

    def _add_languages(self, menu: QtWidgets.QMenu, chosen: LanguageChoice) -> None:
        from casestudies.ui.parts.menus import MenuKeys

        # in both languages: whoever looks for it may not read the one that is spoken
        languages = menu.addMenu(self.tr("Language · Idioma"))
        MenuKeys(languages)
        group = QtGui.QActionGroup(languages)
        for choice in LanguageChoice:
            name = OWN_NAMES.get(choice) or self.tr("Like the system")
            action = languages.addAction(name)
            action.setCheckable(True)
            action.setChecked(choice is chosen)
            action.setData(choice)
            group.addAction(action)
        languages.triggered.connect(self._language_triggered)

    def _button(self, text: str, icon: str) -> QToolButton:
        button = named(QToolButton(self), text)
        button.setText(text)
        button.setProperty("toolButtonStyle", "ToolButtonTextUnderIcon")
        fit(button.setIconSize, _ICON, by=_square)
        button.setProperty("focusPolicy", "TabFocus")
        button.setProperty("icon_name", icon)
        return button

    def _tint(self) -> None:
        for button in (*self._buttons.values(), self._theme_button, self._help_button):
            name = str(button.property("icon_name"))
            color = "rail_active_ink" if button.isChecked() else "rail_ink"
            button.setIcon(self._theme.icon(name, color, 22))
        if self._choices:
            self._choices[self._theme.choice].setChecked(True)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self._tint()
            self.place_chosen.emit(str(button.property("place")))

    def _language_triggered(self, action: QtGui.QAction) -> None:
        self.language_chosen.emit(LanguageChoice(action.data()))

    def _choice_triggered(self, action: QtGui.QAction) -> None:
        if action in self._choices.values():  # not of the menu of languages in this one
            self.theme_chosen.emit(ThemeChoice(action.data()))  # a variant holds the bare string
