"""The pages of the help: one Markdown file each in ``resources/help``, a folder a language."""

from __future__ import annotations

import re
from typing import NamedTuple

from casestudies.assets import resource

ENGLISH = "en"
LANGUAGES = (ENGLISH, "es")
ORDER = (
    "begin",
    "search",
    "reading",
    "compare",
    "like",
    "map",
    "visits",
    "workshop",
    "present",
    "library",
    "notes",
    "cases",
    "packs",
    "imports",
    "backups",
    "team",
    "exports",
    "keyboard",
    "display",
    "terminal",
    "states",
    "evidence",
    "coding",
)
"""The keys of the pages, which are the names of their files, as the list of topics has them."""


def language_for(locale: str) -> str:
    """The language of the help for a locale's name ("es_US"): English where there is none."""
    spoken = locale.partition("_")[0]
    return spoken if spoken in LANGUAGES else ENGLISH


class HelpPage(NamedTuple):
    """A page of the help. ``language`` is the one that it is written in, which is English where
    the language asked for has no such page."""

    key: str
    language: str
    text: str

    @property
    def title(self) -> str:
        """Its first line, which is its heading."""
        return self.text.partition("\n")[0].removeprefix("#").strip()

    @property
    def headings(self) -> tuple[str, ...]:
        """All its headings in their order, the title first."""
        return tuple(re.findall(r"^#+ (.+)$", self.text, flags=re.MULTILINE))


def read_page(key: str, language: str) -> HelpPage:
    """The page ``key`` in a language ("es"), or in English where it has not been translated;
    raises ``KeyError`` for a page that does not exist."""
    if key not in ORDER:
        raise KeyError(key)
    for spoken in (language, ENGLISH):
        path = resource("help", spoken, f"{key}.md")
        if path.is_file():
            return HelpPage(key, spoken, path.read_text("utf-8"))
    raise KeyError(key)


def read_pages(language: str) -> tuple[HelpPage, ...]:
    """All pages in a language, in the order of the topics."""
    return tuple(read_page(key, language) for key in ORDER)
