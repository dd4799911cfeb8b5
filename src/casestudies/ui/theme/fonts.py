"""The bundled fonts: registered with Qt once, and made by role of the type scale."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from casestudies.assets import resource
from casestudies.ui.theme.size import px
from casestudies.ui.theme.tokens import TypeRole


def register_fonts() -> list[str]:
    """Register every font below ``resources/fonts``; the families that became known."""
    families: set[str] = set()
    for path in sorted(resource("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return sorted(families)


def make_font(role: TypeRole) -> QFont:
    """A font in the role's family, letter spacing and size, as large as type is now."""
    font = QFont(role.family)
    font.setPixelSize(px(role.size))
    font.setWeight(QFont.Weight(role.weight))
    if role.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.spacing)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
