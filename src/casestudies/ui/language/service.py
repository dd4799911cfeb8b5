"""The language service: puts the catalogue of the chosen language into Qt, and sets how numbers
and dates are written."""

from __future__ import annotations

import logging
import zlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from casestudies import figures, said
from casestudies.assets import resource
from casestudies.ui.language.choice import Language, LanguageChoice, language_of, locale_of

log = logging.getLogger(__name__)


class LanguageService:
    """Make one after the ``QApplication`` and before the window: what the window says is looked up
    while it is built. An English window has no catalogue and waits for nothing."""

    def __init__(self, app: QCoreApplication, cache: Path, choice: LanguageChoice) -> None:
        """``cache``: the folder for what is compiled of a catalogue; it may be lost."""
        self._app = app
        self._cache = cache / "translations"
        self._translators: list[QTranslator] = []
        self._data = b""  # Qt looks sentences up in it where it stands
        self.choose(choice)

    def choose(self, choice: LanguageChoice) -> None:
        """Speak the language of ``choice`` from now on. Windows that are there keep theirs."""
        self.choice = choice
        self.language = language_of(choice)
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        if self.language is not Language.ENGLISH:
            self._translators = [*self._of_qt(), *self._own()]
        for translator in self._translators:
            self._app.installTranslator(translator)
        speaks = bool(self._translators)
        said.set_translator(_below if speaks else None, _name if speaks else None)
        locale = locale_of(self.language)
        QLocale.setDefault(locale)
        signs = locale.groupSeparator(), locale.decimalPoint()
        figures.write_with(
            *signs, apart_from=1_000 if signs[0] in locale.toString(1_000) else 10_000
        )

    def close(self) -> None:
        """Back to English, as before there was a service."""
        self.choose(LanguageChoice.ENGLISH)

    def _of_qt(self) -> list[QTranslator]:
        """Qt's own sentences: menus of text fields, buttons of questions."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator()
        return [translator] if translator.load(f"qtbase_{self.language}", folder) else []

    def _own(self) -> list[QTranslator]:
        source = resource("translations", self.language, f"casestudies_{self.language}.ts")
        try:
            self._data = self._compiled(source.read_bytes())
        except (OSError, ValueError) as error:
            log.warning("no catalogue for %s: %s", self.language, error)
            return []
        translator = QTranslator()
        return [translator] if translator.load(self._data) else []

    def _compiled(self, catalogue: bytes) -> bytes:
        """The catalogue in Qt's form: as it was kept, or compiled now (which takes 20 ms more)."""
        path = self._cache / f"{self.language}-{zlib.crc32(catalogue):08x}.qm"
        with suppress(OSError):
            return path.read_bytes()
        from casestudies.services.files import write_whole
        from casestudies.ui.language.catalogue import parse_catalogue
        from casestudies.ui.language.compiled import compiled

        data = compiled(parse_catalogue(catalogue))
        with suppress(OSError):  # on a medium that is only read it is compiled at each start
            for old in self._cache.glob(f"{self.language}-*.qm"):
                old.unlink()
            write_whole(path, data)
        return data


def _below(text: str) -> str:
    """A sentence of the layers below the window, looked up from any thread."""
    return QCoreApplication.translate("Said", text)


def _name(text: str) -> str:
    """A name in the library's vocabulary, likewise."""
    return QCoreApplication.translate("Vocabulary", text)
