"""Finding in the help: which part of which page is about some words."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from casestudies.services.help.pages import HelpPage

MOST_FOUND = 4
MOST_LOOKED_UP = 12
_ENGLISH = "a an and as at be by can do does for from how i in is it my of on or the to what where"
_SPANISH = "al como con de del donde el en es la las lo los mi o para por que se un una y"
_SMALL_WORDS = frozenset(f"{_ENGLISH} which with you {_SPANISH}".split())
_FIELD = re.compile(r"-?\w+(?::|[<>]=?)(?:\"[^\"]*\"?|\S+)")
_MARKS = re.compile(r"[*`#|]+|^-{3,}$|^\s*(?:-|\d+\.) ", flags=re.MULTILINE)
_TITLE, _HEAD, _PAGE, _TERM, _TEXT = 7, 6, 5, 3, 1
"""What a word counts in the title, in a heading, in the title over another part, in a term, in the
text."""
_NAMED = re.compile(r"\*\*(.+?)\*\*|(?<!\*)\*([A-Z][^*]{1,28})\*(?!\*)")
"""What is in bold, and the names of buttons and parts of the window."""


@dataclass(frozen=True)
class HelpHit:
    """A part of a page about the words asked for: the page's key and title, the heading of the
    part, which of the page's headings that is, and the sentence to show of it."""

    page: str
    title: str
    heading: str
    at: int
    text: str


@dataclass(frozen=True)
class _Part:
    hit: HelpHit
    worth: dict[str, int]  # word -> what it counts here
    lines: tuple[str, ...]


class HelpFinder:
    """Finds in the pages that it is given. A part is found if it has all words, in their other
    forms too, one of them at least in its heading, in the title of its page or as a name of
    something: what the help says about schools in its examples is no help on them."""

    def __init__(self, pages: Iterable[HelpPage]) -> None:
        self._parts = tuple(part for page in pages for part in _parts_of(page))
        self._words = sorted({word for part in self._parts for word in part.worth})

    def find(self, asked: str) -> tuple[HelpHit, ...]:
        """The parts about the words of a query, the best first; fields of the query language do
        not count, and where nothing is asked nothing is found."""
        wanted = [word for word in _words(_FIELD.sub(" ", asked)) if word not in _SMALL_WORDS]
        if not wanted or max(map(len, wanted)) < 3:
            return ()
        meant = self._meant(wanted)
        found = []
        for order, part in enumerate(self._parts):
            counts = [
                max((part.worth[word] for word in words if word in part.worth), default=0)
                for words in meant
            ]
            if min(counts) and max(counts) > _TEXT:
                found.append((-sum(counts), order, part))
        found.sort(key=lambda one: one[:2])
        known = set().union(*meant)
        return tuple(_shown(part, known) for *_, part in found[:MOST_FOUND])

    def look_up(self, asked: str) -> tuple[HelpHit, ...]:
        """The parts that have any of the words, for one who looks in the help itself: those with
        most of the words first, seldom words before common ones."""
        everything = _words(asked)
        meant = self._meant([word for word in everything if word not in _SMALL_WORDS] or everything)
        held = [sum(not words.isdisjoint(part.worth) for part in self._parts) for words in meant]
        seldom = [math.log(1 + len(self._parts) / max(1, parts)) for parts in held]
        found = []
        for order, part in enumerate(self._parts):
            worth = 0.0
            for words, rarity in zip(meant, seldom, strict=True):
                most = max((part.worth[word] for word in words if word in part.worth), default=0)
                worth += math.log(1 + most) * rarity
            if worth:
                found.append((-worth, order, part))
        found.sort(key=lambda one: one[:2])
        known = set().union(*meant)
        return tuple(_shown(part, known) for *_, part in found[:MOST_LOOKED_UP])

    def _meant(self, wanted: Iterable[str]) -> list[set[str]]:
        """For each word that is asked for the words of the help that are forms of it."""
        return [{word for word in self._words if _same(one, word)} for one in wanted]


def _parts_of(page: HelpPage) -> list[_Part]:
    """A page in parts, a heading each; the first is the one below its title."""
    pieces = re.split(r"^(#+ .+)$", page.text, flags=re.MULTILINE)[1:]
    parts = []
    for at, (head, body) in enumerate(zip(pieces[::2], pieces[1::2], strict=True)):
        heading = head.lstrip("# ")
        worth = dict.fromkeys(_words(body), _TEXT)
        named = " ".join(one or other for one, other in _NAMED.findall(body))
        worth |= dict.fromkeys(_words(named), _TERM)
        worth |= dict.fromkeys(_words(page.title), _PAGE)
        worth |= dict.fromkeys(_words(heading), _HEAD if at else _TITLE)
        lines = tuple(plain for line in body.splitlines() if (plain := _plain(line)))
        parts.append(_Part(HelpHit(page.key, page.title, heading, at, ""), worth, lines))
    return parts


def _shown(part: _Part, known: set[str]) -> HelpHit:
    """The hit with the line of its part that has most of the words."""
    line = max(part.lines, key=lambda one: len(known & set(_words(one))), default="")
    hit = part.hit
    return HelpHit(hit.page, hit.title, hit.heading, hit.at, line)


def _plain(line: str) -> str:
    return " ".join(_MARKS.sub(" ", line).split())


def _words(text: str) -> list[str]:
    """The words of a text in small letters, without accents."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return re.findall(r"\w+", "".join(sign for sign in bare if not unicodedata.combining(sign)))


def _same(asked: str, word: str) -> bool:
    """Whether two words begin alike so far that they are forms of one; a word that is not finished
    is met by what begins with it."""
    if len(asked) >= 3 and word.startswith(asked):
        return True
    least = max(4, min(len(asked), len(word)) - 1)
    return asked == word or asked[:least] == word[:least]
