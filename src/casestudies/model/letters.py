"""How written text becomes words: what is one word, and which ways to write it are the same.

I.E.P. and IEP, 4,400 and 4400, 90% and 90 percent, 1990's, '90s and 1990s are one word each;
invisible signs and accents make no other word. Search, pickers and the checker of packs share it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""What no reader sees, as a class of a regular expression; joiners within other scripts too."""
ACCENTS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Accents that stand as signs of their own behind their letter, as a class likewise."""
APOSTROPHES = "'’‘ʼ＇"
HYPHENS = "-‐‑−"

_MARK = rf"[{UNSEEN}{ACCENTS}]"
_INITIAL = r"(?:[A-Z][a-z]|[^\W\d_])"
_WORD = re.compile(
    rf"""(?P<initials>{_INITIAL}(?:\.{_INITIAL})+
                      (?:\.?[{APOSTROPHES}]?s(?![^\W_])|(?![^\W_])\.?))
       | (?P<number>(?<![\d,.])\d{{1,3}}(?:,\d{{3}})+(?![\d,]*\d)[^\W_]*)
       | (?P<percent>(?:(?<=\d)|(?<=\d\s))[%％٪])
       | (?P<decade>(?<![^\W_])[{APOSTROPHES}]\d0[{APOSTROPHES}]?s(?![^\W_]))
       | [^\W_]+(?:{_MARK}+[^\W_]*)*
         (?:[{APOSTROPHES}][^\W\d_]+(?:{_MARK}+[^\W_]*)*)*""",
    re.VERBOSE,
)
_UNUSUAL = re.compile(r"[A-Za-z]\.[A-Za-z]|\d,\d|['%]")  # in plain letters, what _WORD tells apart
_USUAL = re.compile(r"[A-Za-z0-9]+")
_PERCENT_SIGNS = ("%", "％", "٪")
_PERCENT_APART = re.compile(r"\d [%％٪]")
_MARKS = re.compile(_MARK)
_DECADE = re.compile(rf"((?:1\d|20)\d0)[{APOSTROPHES}](s)$", re.IGNORECASE)
_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def fold(text: str) -> str:
    """Lower case without accents and invisible signs, with plain digits and apostrophes (MC² and
    mc2 are one)."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", _MARKS.sub("", text))
    kept = "".join(c for c in parts if not unicodedata.combining(c))
    return kept.translate(_ALIKE).casefold()


def written(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text in order: the word in its plain spelling (``IEPs`` for ``I.E.P.s``,
    ``percent`` for ``%``), not folded, and where it stands."""
    for match in _WORD.finditer(text):
        word = match.group()
        if match.lastgroup or not word.isascii() or word[0].isdigit():
            word = _plain(match)
        yield word, *match.span()


def written_words(text: str) -> Sequence[str]:
    """The same words without their places; of most texts, which have nothing but letters, numbers
    and marks between them, much faster."""
    if text.isascii() and _UNUSUAL.search(text) is None:
        found: list[str] = _USUAL.findall(text)
        return found
    return [word for word, _, _ in written(text)]


def pieces(text: str) -> Sequence[str]:
    """A text cut at its blanks, so that the words of the pieces are those of the text: a percent
    sign with a blank before it stays beside its number. Most pieces are one word, and few differ.
    """
    found = text.split(" ")
    if not any(map(text.__contains__, _PERCENT_SIGNS)) or _PERCENT_APART.search(text) is None:
        return found
    joined = [found[0]]
    for piece in found[1:]:
        if piece[:1] in _PERCENT_SIGNS and joined[-1][-1:].isdigit():
            joined[-1] += f" {piece}"
        else:
            joined.append(piece)
    return joined


def plain(text: str) -> str:
    """One word in its plain spelling, as ``written`` gives it."""
    return next((word for word, _, _ in written(text)), text)


def _plain(match: re.Match[str]) -> str:
    text = match.group()
    if match.lastgroup == "initials":
        return text.replace(".", "")
    if match.lastgroup == "number":
        return text.replace(",", "")
    if match.lastgroup == "percent":
        return "percent"
    if match.lastgroup == "decade":
        return f"{19 if int(text[1]) > 2 else 20}{text[1:3]}s"
    if not text.isascii():
        text = _MARKS.sub("", text)
    return _DECADE.sub(r"\1\2", text) if text[:1].isdigit() else text


def begins_words(said: str, typed: str) -> bool:
    """True when each word of ``typed`` begins a word of ``said``: how a list is narrowed by what
    is typed, brackets, commas, dashes and accents aside."""
    there = _folded(said)
    return all(any(word.startswith(wanted) for word in there) for wanted in _folded(typed))


@lru_cache(maxsize=2048)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word, _, _ in written(text))
