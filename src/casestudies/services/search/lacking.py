"""What of a question cases lack: each case by itself, and all of them in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from casestudies.figures import by_number
from casestudies.model.wording import listed
from casestudies.said import said
from casestudies.search.engine import SearchEngine
from casestudies.search.scoring import Parts

MOST_TOLD = 2  # ways to lack something that are told apart
MOST_WORDS = 3  # words of one of them

Lacking = tuple[str, ...]


def lacking(engine: SearchEngine, parts: Parts, cases: Iterable[int]) -> Mapping[int, Lacking]:
    """For each of ``cases``, by number, the words of the question that no passage of it meets or
    comes close to in meaning, as they were typed. Words that only ask or tell of the asker are not
    among them, nor what much of the library has."""
    met = dict.fromkeys(cases, 0)
    case_of = engine.corpus.case_of
    for number, bits in parts.bits.items():
        case = case_of[number]
        if case in met:
            met[case] |= bits
    words = [
        (1 << at, unit.typed)
        for at, unit in enumerate(parts.units)
        if not (unit.role or unit.optional)
    ]
    for bit, word in words:
        for case in engine.meanings.saying(word):
            if case in met:
                met[case] |= bit
    told: dict[int, Lacking] = {}
    for bits in set(met.values()):
        told[bits] = tuple(dict.fromkeys(word for bit, word in words if not bits & bit))
    return {case: told[bits] for case, bits in met.items()}


def in_a_sentence(lacks: Sequence[Lacking], *, rest: bool) -> str | None:
    """How far the question was met, or the ``rest`` of it: how many cases have all of it
    and what most of the others lack. None where none lacks anything."""
    whole = sum(not words for words in lacks)
    if whole == len(lacks):
        return None
    ways = Counter(way for way in lacks if way)
    told = [(way, count) for way, count in ways.most_common(MOST_TOLD) if len(way) <= MOST_WORDS]
    others = len(lacks) - whole - sum(count for _, count in told)
    lacking_so = [_lack(count).format(count, _quoted(way)) for way, count in told]
    if others:
        lacking_so.append(_lack(others).format(others, said("others") if told else said("some")))
    if rest:
        none = said("No case has all of the rest; {1}.")
        one = said("1 case has all of the rest; {1}.")
        many = said("{0} cases have all of the rest; {1}.")
    else:
        none = said("No case has all of this; {1}.")
        one = said("1 case has all of this; {1}.")
        many = said("{0} cases have all of this; {1}.")
    words = by_number(whole, one, many) if whole else none
    return words.format(whole, listed(lacking_so))


def _lack(count: int) -> str:
    return by_number(count, said("{0} lacks {1}"), said("{0} lack {1}"))


def _quoted(words: Lacking) -> str:
    return listed([f"“{word}”" for word in words])
