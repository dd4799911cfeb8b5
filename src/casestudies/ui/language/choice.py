"""Which language the user chose for the window, and which one that is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from casestudies.services.workspace.settings import Settings

SETTING = "language"  # its name in the settings


class Language(StrEnum):
    """A language that the window speaks."""

    ENGLISH = "en"
    SPANISH = "es"


class LanguageChoice(StrEnum):
    """What the user chose: a language, or that of the system."""

    ENGLISH = "en"
    SPANISH = "es"
    SYSTEM = "system"


OWN_NAMES = {LanguageChoice.ENGLISH: "English", LanguageChoice.SPANISH: "Español"}
"""Languages by their own names, which whoever looks for one can read in any."""

_LOCALES = {Language.ENGLISH: "en_US", Language.SPANISH: "es_US"}
"""How numbers and dates are written where the system's locale is of another language."""


CONTENT = QLocale("en_US")
"""The language of the library's content, whatever the window speaks."""


def chosen_language(settings: Settings) -> LanguageChoice:
    """The choice in the settings; the system's language where there is none or an unknown one."""
    kept = settings.get(SETTING, str(LanguageChoice.SYSTEM))
    return LanguageChoice(kept) if kept in set(LanguageChoice) else LanguageChoice.SYSTEM


def language_of(choice: LanguageChoice) -> Language:
    """The language that a choice means here; English where the system's is none of ours."""
    if choice is not LanguageChoice.SYSTEM:
        return Language(choice)
    wanted = next(iter(QLocale.system().uiLanguages()), "")
    spoken = wanted.partition("-")[0]
    return Language(spoken) if spoken in set(Language) else Language.ENGLISH


def locale_of(language: Language) -> QLocale:
    """How numbers and dates are written in it: as the system does if that speaks the language."""
    system = QLocale.system()
    return system if _spoken(system) == language else QLocale(_LOCALES[language])


def window_language() -> Language:
    """The language that the window speaks now."""
    spoken = _spoken(QLocale())
    return Language(spoken) if spoken in set(Language) else Language.ENGLISH


def _spoken(locale: QLocale) -> str:
    return locale.name().partition("_")[0]
