"""The theme service: tokens to palette, then stylesheet, then icons; tells when it changed."""

from __future__ import annotations

import re
import weakref
from functools import cache
from string import Template

from PySide6 import QtCore
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from casestudies.assets import resource
from casestudies.ui.theme.fonts import make_font, register_fonts
from casestudies.ui.theme.icons import screen_ratios, tinted_icon
from casestudies.ui.theme.size import USUAL, lined, nearest, percent, px, set_percent
from casestudies.ui.theme.tokens import (
    GroupColors,
    ThemeChoice,
    Tokens,
    TypeRole,
    load_tokens,
    load_type_scale,
)

_SCHEMES = {
    ThemeChoice.SYSTEM: "Unknown",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
}
"""Names in ``Qt.ColorScheme``, which itself would be loaded before the first picture."""

_HALF = 128  # lightness; Fusion's own ground is 239 on a light desktop and 50 on a dark one


def palette_of(tokens: Tokens) -> QPalette:
    """A palette in the theme's colours, so that even an unstyled widget looks at home."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: "paper", role.WindowText: "ink", role.Base: "surface",
        role.AlternateBase: "tile", role.Text: "ink", role.Button: "surface",
        role.ButtonText: "ink", role.BrightText: "error", role.ToolTipBase: "toast",
        role.ToolTipText: "toast_ink", role.PlaceholderText: "ink_faint",
        role.Highlight: "selection", role.HighlightedText: "selection_ink",
        role.Link: "accent_ink", role.LinkVisited: "accent_ink", role.Accent: "accent",
        role.Light: "surface", role.Midlight: "tile", role.Mid: "line_strong",
        role.Dark: "line_strong", role.Shadow: "shadow",
    }  # fmt: skip
    palette = QPalette()
    for where, name in pairs.items():
        palette.setColor(where, QColor(tokens.colors[name]))
    for where in (role.WindowText, role.Text, role.ButtonText):
        faint = QColor(tokens.colors["ink_faint"])
        palette.setColor(QPalette.ColorGroup.Disabled, where, faint)
    return palette


class ThemeService(QObject):
    """The look of the whole program. Make one after the ``QApplication``, whose style has to be
    Fusion; everything that paints
    asks it for colours and fonts and repaints on ``changed``."""

    changed = Signal()

    def __init__(
        self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, size: int = USUAL
    ) -> None:
        """``size`` of type in percent, of ``theme.size.STEPS``."""
        super().__init__(app)
        set_percent(nearest(size))
        self._app = app
        self._choice = choice
        self._buttons: list[tuple[weakref.ref[QAbstractButton], str, str, int]] = []
        register_fonts()
        self._scale = load_type_scale()
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}
        app.styleHints().setProperty("colorScheme", _SCHEMES[choice])
        app.setPalette(QPalette())  # the desktop's own
        self._system_dark = app.palette().window().color().lightness() < _HALF
        self._strong = False
        self._tokens = self._load()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._ratios = screen_ratios()
        app.screenAdded.connect(self._screen_added)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def dark(self) -> bool:
        return self._tokens.dark

    def choose(self, choice: ThemeChoice) -> None:
        """Switch to light or dark, or follow the desktop."""
        self._choice = choice
        self._app.styleHints().setProperty("colorScheme", _SCHEMES[choice])
        self._ask_system()
        self._refresh()

    @property
    def size(self) -> int:
        """The size of type in percent."""
        return percent()

    def resize(self, size: int) -> None:
        """Show all type, and what holds it, at ``size`` percent."""
        if size != percent():
            set_percent(size)
            self._fonts.clear()
            self._apply()
            self.changed.emit()

    def color(self, name: str) -> QColor:
        """A token's colour: ``ink``, ``accent``, ``learning.pale`` ..."""
        made = self._colors.get(name)
        if made is None:
            made = self._colors[name] = QColor(self._tokens.color(name))
        return QColor(made)

    def group(self, key: str) -> GroupColors:
        return self._tokens.group(key)

    def type_role(self, role: str) -> TypeRole:
        """A role of the type scale, as large as type is now."""
        found = self._scale[role]
        return found._replace(size=px(found.size))

    def font(self, role: str, *, italic: bool = False) -> QFont:
        """The font of a role of the type scale: ``body``, ``caption``, ``card_title`` ..."""
        made = self._fonts.get((role, italic))
        if made is None:
            made = make_font(self._scale[role])
            made.setItalic(italic)
            self._fonts[role, italic] = made
        return QFont(made)

    def icon(self, name: str, color: str = "ink", size: int = 18) -> QIcon:
        """A Lucide icon tinted in a token's colour; ask again after ``changed``."""
        return _icon(name, self._tokens.color(color), px(size))

    def set_icon(
        self, button: QAbstractButton, name: str, color: str = "ink", size: int = 18
    ) -> None:
        """Give a button an icon that follows the theme."""
        self._buttons = [entry for entry in self._buttons if entry[0]() not in (None, button)]
        self._buttons.append((weakref.ref(button), name, color, size))
        button.setIcon(self.icon(name, color, size))
        button.setIconSize(QSize(px(size), px(size)))

    def _load(self) -> Tokens:
        dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and self._system_dark
        )
        return load_tokens("dark" if dark else "light", strong=self._strong)

    def heed_contrast(self) -> None:
        """Follow the desktop where it asks for high contrast, from now on. (Not at the start: it
        needs what the first picture does without.)"""
        self._hints = self._app.styleHints()  # kept: what it gives goes with it
        wishes = self._hints.accessibility()
        wishes.contrastPreferenceChanged.connect(self._contrast_changed)
        self._contrast_changed(wishes.contrastPreference())

    def _contrast_changed(self, wish: QtCore.Qt.ContrastPreference) -> None:
        self.strengthen(strong=wish is QtCore.Qt.ContrastPreference.HighContrast)

    def strengthen(self, *, strong: bool) -> None:
        """Have the colours of high contrast, or the usual ones."""
        self._strong = strong
        self._refresh()

    def _ask_system(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        self._system_dark = scheme is QtCore.Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        self._ask_system()
        if self._choice is ThemeChoice.SYSTEM:
            self._refresh()

    def _screen_added(self) -> None:
        """Draw the icons anew where a screen is finer than those that there were."""
        if not set(screen_ratios()) <= set(self._ratios):
            self._ratios = screen_ratios()
            _icon.cache_clear()
            self._apply()
            self.changed.emit()

    def _refresh(self) -> None:
        found = self._load()
        if found != self._tokens:
            self._tokens = found
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._colors.clear()
        self._app.setPalette(palette_of(self._tokens))
        self._app.setFont(self.font("label"))
        self._dress(stylesheet(self._tokens))
        for reference, name, color, size in self._buttons:
            button = reference()
            if button is not None and isValid(button):
                button.setIcon(self.icon(name, color, size))
                button.setIconSize(QSize(px(size), px(size)))

    def _dress(self, sheet: str) -> None:
        """Give all widgets a stylesheet.

        Where it takes the place of another, Qt dresses each widget once for itself and once for
        each part that it stands in: eleven times here. So the other one is taken off before, which
        nobody hears of: what a part would change meanwhile, it would change back."""
        worn = self._app.styleSheet()
        if sheet == worn:  # Qt reads the same one anew, for 20 ms
            return
        if worn:
            unheard = _Unheard()
            self._app.installEventFilter(unheard)
            self._app.setStyleSheet("")
            self._app.removeEventFilter(unheard)
        self._app.setStyleSheet(sheet)


class _Unheard(QObject):
    """Keeps from all widgets that their look changed."""

    def eventFilter(self, watched: QObject, event: QtCore.QEvent) -> bool:
        del watched
        kind = QtCore.QEvent.Type
        return event.type() in (kind.StyleChange, kind.FontChange, kind.PaletteChange)


@cache
def _icon(name: str, color: str, size: int) -> QIcon:
    return tinted_icon(name, color, size)


def stylesheet(tokens: Tokens) -> str:
    """The program's stylesheet with the theme's colours put in for ``$names``, its type and the
    boxes round lines of type as large as type is now."""
    written = resource("themes", "style.qss").read_text("utf-8")
    if percent() != USUAL:
        written = re.sub(r"(?<=font-size: )\d+", lambda found: str(px(int(found[0]))), written)
        boxes = r"(?<=height: )(?:1[6-9]|[2-9]\d)(?=px)"  # lower ones hold no line of type
        written = re.sub(boxes, lambda found: str(lined(int(found[0]))), written)
    template = Template(written)
    icons = resource("icons").as_posix()
    groups = {
        f"{name}_{part}": getattr(group, part)
        for name, group in tokens.groups.items()
        for part in ("ink", "pale")
    }
    return template.substitute(tokens.colors, icons=icons, **groups)
