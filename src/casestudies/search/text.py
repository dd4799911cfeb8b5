"""How text becomes words: splitting, folding and stemming, the same for index and query."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import NamedTuple

from whoosh.lang.porter2 import stem as _porter

from casestudies.model.letters import fold, written, written_words

# Words that the stemmer would merge although the field keeps them apart (``not_equal`` in the
# thesaurus): a grade is a year of school, grading is marking; Empower is a product.
KEPT_APART = {
    "grading": "grading",
    "gradings": "grading",
    "graded": "grading",
    "empowerment": "empowerment",
    "organize": "organize",
    "organization": "organization",
    "organizations": "organization",
    "university": "university",
    "universities": "university",
    "universal": "universal",
    "generalist": "generalist",
    "generalists": "generalist",
    "news": "news",
}

# Too common to ask for; still indexed, so that phrases stay exact.
_LITTLE = """
a about after all also among an and any are aren't around as at be because been before being
between both but by can can't cannot could couldn't didn't do does doesn't don't during each
ever every for from get gets getting got had has hasn't have haven't he her his how i i'm if in
instead into is isn't it it's its just let's like many me more most much my no nor not of on or
other our ours over s she should shouldn't so some still such t than that that's the their them then
there there's these they they're this those through to too up use used using was wasn't we we're
were weren't what what's when where which while who who's whom whose why will with without won't
would wouldn't you you're you've your yours we've we'll we'd i've i'd i'll they've they'll they'd
"""
STOP_WORDS = frozenset(_LITTLE.split())

# Two findings with these words in common have nothing in common. A question may turn on one of them
# (*under* ten students), so that they are no ``STOP_WORDS``.
_JOINING = """
above across against ahead almost alone along already although always another apart away back became
become becomes began begin begins below beside beyond came come comes did done down earlier eight
either else enough even few fewer first five four further gave give given gives go goes going held
hold holds itself keep keeps kept last later least left less lets made make makes may might must
near never new next nine none nothing off often once one only onto others out outside own past per
perhaps put puts quite rather said same say says second seven several since six soon take takes ten
themselves third three together toward towards two under unless unlike until upon usually very way
ways well went whether whole within yet
"""
SAY_LITTLE = STOP_WORDS.union(_JOINING.split())

_POSSESSIVE = re.compile(r"'s?$")


class Word(NamedTuple):
    """A word in a text, at ``start`` to ``end``: ``plain`` in its plain spelling (IEPs for
    I.E.P.s), ``surface`` that without case and accents, ``stem`` what the index knows it by,
    ``capitals`` True for an all-capitals word (CBE, HOWLs)."""

    plain: str
    surface: str
    stem: str
    capitals: bool
    start: int
    end: int


def _no_stem(_: str) -> None:
    """No stem is known."""


_stem_of: Callable[[str], str | None] = _no_stem


def know_stems(stem_of: Callable[[str], str | None]) -> None:
    """Ask an index for the stems of folded words, as ``stem`` gave them, None for others: working
    out those of the first answer takes as long as finding it."""
    global _stem_of
    _stem_of = stem_of


@lru_cache(maxsize=65536)
def stem(surface: str) -> str:
    """The stem of a folded word."""
    known = _stem_of(surface)
    if known is not None:
        return known
    plain = surface
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain).replace("'", "")
    kept = KEPT_APART.get(plain)
    if kept is not None:
        return kept
    if len(plain) < 3 or not plain.isascii() or any(c.isdigit() for c in plain):
        return plain
    return _porter(plain) or plain


@lru_cache(maxsize=65536)
def _known(text: str) -> tuple[str, str, bool]:
    folded = fold(text)
    bare = text.removesuffix("s")
    return folded, stem(folded), len(bare) > 1 and bare.isupper()


def surfaces(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded, where no stem is asked for: that takes far longer."""
    return tuple(filter(None, map(fold, written_words(text))))


def spelt(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text in order, folded, each with its stem: what the index needs of them."""
    for plain in written_words(text):
        surface, stemmed, _ = _known(plain)
        if surface:
            yield surface, stemmed


def placed(text: str) -> Iterator[tuple[str, str, int, int]]:
    """The words of a text in order: stem, folded, where it stands. An answer looks into hundreds of
    passages, for which making a ``Word`` of each would take longer than finding them."""
    for plain, start, end in written(text):
        surface, stemmed, _ = _known(plain)
        if surface:
            yield stemmed, surface, start, end


def words(text: str) -> list[Word]:
    """The words of a text in order, with their offsets."""
    found = []
    for plain, start, end in written(text):
        surface, stemmed, is_capitals = _known(plain)
        if surface:
            found.append(Word(plain, surface, stemmed, is_capitals, start, end))
    return found


Stems = Mapping[str, tuple[str, ...]]
"""Of texts."""

_said_before: Stems = {}
_noted: dict[str, tuple[str, ...]] | None = None


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text in order."""
    found = _said_before.get(text)
    if found is None:
        found = tuple(stemmed for _, stemmed in spelt(text))
    if _noted is not None:
        _noted[text] = found
    return found


@cache
def stop_stems() -> frozenset[str]:
    """The stems of the little words."""
    return frozenset(stems(_LITTLE))


@contextmanager
def noting_stems() -> Iterator[Stems]:
    """Notes the texts that ``stems`` is asked for inside, with what it answers: whoever asks for
    them at every start keeps them, for stemming thousands of terms takes longer than all else."""
    global _noted
    stop_stems.cache_clear()
    _noted = {}
    try:
        yield _noted
    finally:
        _noted = None


def no_stems() -> Stems:
    """Where none were noted."""
    return {}


@contextmanager
def known_stems(noted: Stems) -> Iterator[None]:
    """Inside, ``stems`` need not work out what was noted. It stays right for all threads."""
    global _said_before
    _said_before = noted
    try:
        yield
    finally:
        _said_before = {}
