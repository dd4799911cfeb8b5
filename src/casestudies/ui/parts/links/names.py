"""The links of a text in words: what each does, and not only the mark that stands for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from casestudies.ui import QT_TRANSLATE_NOOP

Title = Callable[[str], str]

# by the kind of a link; {0} is its text, and for a source its key with its title
_SOURCES = {
    "source": QT_TRANSLATE_NOOP("LinkNames", "Source {0}"),
    "web": QT_TRANSLATE_NOOP("LinkNames", "Open the page of source {0}"),
    "cite": QT_TRANSLATE_NOOP("LinkNames", "Copy source {0} as a citation"),
}
_OTHERS = {
    "term": QT_TRANSLATE_NOOP("LinkNames", "Glossary term: {0}"),
    "finding": QT_TRANSLATE_NOOP("LinkNames", "Go to the finding: {0}"),
    "section": QT_TRANSLATE_NOOP("LinkNames", "Go to the section: {0}"),
    "yours": QT_TRANSLATE_NOOP("LinkNames", "Note: {0}"),
    "case": QT_TRANSLATE_NOOP("LinkNames", "Read the case: {0}"),
    "edit": QT_TRANSLATE_NOOP("LinkNames", "Your case: {0}"),
    "facet": QT_TRANSLATE_NOOP("LinkNames", "Find cases with: {0}"),
    "site": QT_TRANSLATE_NOOP("LinkNames", "Open the website: {0}"),
    "rows": QT_TRANSLATE_NOOP("LinkNames", "Show the populations as rows: {0}"),
    "like": QT_TRANSLATE_NOOP("LinkNames", "Findings of other cases like this one"),
    "quote": QT_TRANSLATE_NOOP("LinkNames", "Copy the finding as a citation"),
    "note": QT_TRANSLATE_NOOP("LinkNames", "Write a note on the finding"),
    "star": QT_TRANSLATE_NOOP("LinkNames", "Star the finding, or take the star away"),
    "collect": QT_TRANSLATE_NOOP("LinkNames", "Put the finding into a collection"),
    "pin": QT_TRANSLATE_NOOP("LinkNames", "Pin the finding, or let it go"),
    "strike": QT_TRANSLATE_NOOP("LinkNames", "Strike the finding out of the answer"),
    "back": QT_TRANSLATE_NOOP("LinkNames", "Bring back what was struck out"),
    "gone": QT_TRANSLATE_NOOP("LinkNames", "Forget the pins of what is gone"),
}


class NamedLink(NamedTuple):
    """A link as a list shows it: where it leads, what it does in words, and the section or finding
    under whose ``head`` it stands ("" for none)."""

    href: str
    name: str
    head: str = ""


def link_name(href: str, text: str, title: Title) -> str:
    """What a link does: ``href`` such as "source:S3", its ``text`` in the document, and ``title``
    that gives a source's title by its key ("" for one that is not there)."""
    kind, _, key = href.partition(":")
    words = " ".join(text.split())
    if kind in _SOURCES:
        said = ": ".join(part for part in (key, title(key)) if part)
        return QCoreApplication.translate("LinkNames", _SOURCES[kind]).format(said)
    if kind in _OTHERS:
        return QCoreApplication.translate("LinkNames", _OTHERS[kind]).format(words)
    return words or href


def links_in(document: QTextDocument, title: Title) -> tuple[NamedLink, ...]:
    """The links of a document in the order of reading, each aim once."""
    texts: dict[str, str] = {}
    block = document.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            href = piece.charFormat().anchorHref()
            if href:
                texts[href] = texts.get(href, "") + piece.text()
            walk += 1
        block = block.next()
    return tuple(NamedLink(href, link_name(href, text, title)) for href, text in texts.items())
