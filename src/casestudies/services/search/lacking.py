"""What of a question cases lack: each case by itself, and all of them in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from casestudies.model.wording import listed
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


def in_a_sentence(lacks: Sequence[Lacking], what: str) -> str | None:
    """How far the question was met, called ``what``: how many cases have all of it
    and what most of the others lack. None where none lacks anything."""
    whole = sum(not words for words in lacks)
    if whole == len(lacks):
        return None
    ways = Counter(way for way in lacks if way)
    told = [(way, count) for way, count in ways.most_common(MOST_TOLD) if len(way) <= MOST_WORDS]
    rest = len(lacks) - whole - sum(count for _, count in told)
    said = [f"{_lack(count)} {_quoted(way)}" for way, count in told]
    if rest:
        said.append(f"{_lack(rest)} {'others' if told else 'some'}")
    have = "No case has" if not whole else "1 case has" if whole == 1 else f"{whole} cases have"
    return f"{have} all of {what}; {listed(said)}."


def _lack(count: int) -> str:
    return "1 lacks" if count == 1 else f"{count} lack"


def _quoted(words: Lacking) -> str:
    return listed([f"“{word}”" for word in words])
