"""The help service: pages of the help in a language, and what they say about some words."""

from __future__ import annotations

import threading

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

    def find(self, asked: str, language: str) -> tuple[HelpHit, ...]:
        """The parts of pages that are about the words of a query, the best first."""
        pages = self.pages(language)
        with self._reading:
            if language not in self._finders:
                self._finders[language] = HelpFinder(pages)
        return self._finders[language].find(asked)
