"""The help service: pages of the help in a language, and what they say about some words."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from casestudies.model.progress import Progress, no_progress
from casestudies.said import said
from casestudies.services.help.finding import HelpFinder, HelpHit
from casestudies.services.help.pages import HelpPage, read_pages


class HelpService:
    """Pages are read when they are first asked for and kept; any thread may ask."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._pages: dict[str, tuple[HelpPage, ...]] = {}
        self._finders: dict[str, HelpFinder] = {}

    def pages(self, language: str) -> tuple[HelpPage, ...]:
        """All pages in a language ("es"), in the order of the topics; in English where one has not
        been translated."""
        with self._reading:
            if language not in self._pages:
                self._pages[language] = read_pages(language)
            return self._pages[language]

    def save_handbook(
        self,
        pages: Sequence[HelpPage],
        language: str,
        path: Path,
        progress: Progress = no_progress,
    ) -> Path:
        """Write these pages as a PDF with contents, page numbers and bookmarks, whole or not at
        all, and give the path written (with ".pdf"). Raises ``KnownError`` as every export does."""
        from casestudies.export.handbook.pdf import render
        from casestudies.services.export.files import write_export
        from casestudies.services.help.handbook import handbook_of

        target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        data = render(handbook_of(pages, language, date.today()), progress)
        progress(said("Writing the file"), 0, 1)
        return write_export(target, data)

    def find(self, asked: str, language: str) -> tuple[HelpHit, ...]:
        """The parts of pages that are about the words of a query, the best first."""
        return self._finder(language).find(asked)

    def look_up(self, asked: str, language: str) -> tuple[HelpHit, ...]:
        """The parts of pages that have any of the words that one looks for in the help itself."""
        return self._finder(language).look_up(asked)

    def _finder(self, language: str) -> HelpFinder:
        pages = self.pages(language)
        with self._reading:
            if language not in self._finders:
                self._finders[language] = HelpFinder(pages)
            return self._finders[language]
