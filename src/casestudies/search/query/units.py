"""What one part of a query may be met by: the words typed and what the field says instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from casestudies.search.query.number_words import NUMBER_WORDS
from casestudies.search.weights import ASKER_WEIGHT

_HUNDREDS = frozenset({"hundred", "thousand"})


@dataclass(frozen=True, slots=True)
class Alternative:
    """Stems in a row that meet a unit. ``by`` is as in ``model.results.Match``; ``exact``: only
    where the text has ``surface`` in this very case (PACE, not pace)."""

    surface: str
    stems: tuple[str, ...]
    weight: float
    by: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for, such as *English learners*. ``loose``: stems that together, anywhere
    in the passage, nearly meet it. ``weight``: a term of the field says more than another word.
    ``required``: whom or which case it is about; a passage without it is no answer. ``optional``:
    it says which cases come first, and a passage need not meet it beside others; it is met by the
    passages of these ``cases``, by how much (0 to 1), which are as ``said``: "in Maine".
    ``role``: "frame" where it only asks ("looking for schools that"), "asker" where it tells of the
    asker."""

    typed: str
    alternatives: tuple[Alternative, ...]
    loose: tuple[str, ...] = ()
    weight: float = 1.0
    required: bool = False
    optional: bool = False
    cases: tuple[tuple[float, frozenset[int]], ...] = ()
    said: str = ""
    role: str = ""


def named(units: Sequence[Unit]) -> list[Unit]:
    """The units that name what is asked for: not those that only ask or tell of the asker, unless
    there are no others. These are marked in texts and told as reasons."""
    return [unit for unit in units if not unit.role or unit.optional] or list(units)


def met_by(unit: Unit, ways: Sequence[tuple[str, tuple[str, ...]]], weight: float) -> Unit:
    """The unit met also by these rows of stems, each with its words, at least so strongly."""
    strong = {other.stems for other in unit.alternatives if other.weight >= weight}
    more = {row: text for text, row in ways if row not in strong}
    kept = (other for other in unit.alternatives if other.stems not in more)
    found = (Alternative(text, row, weight, "spelling") for row, text in more.items())
    return replace(unit, alternatives=(*kept, *found)) if more else unit


def of_the_asker(units: Sequence[Unit]) -> list[Unit]:
    """The units with nothing asked of a case that the asker tells of his own school, where that is
    a description: several populations, or another number than the share of the only one. Else whom
    it names is whom the question is about."""
    own = [unit for unit in units if unit.role == "asker"]
    populations = sum(unit.required for unit in own)
    numbers = sum(unit.typed.isdecimal() or unit.typed in _HUNDREDS for unit in own)
    described = populations > 1 or numbers > populations
    return [
        unit
        if unit.role != "asker"
        else replace(unit, role="")
        if not (described or unit.typed.isdecimal() or unit.typed.lower() in NUMBER_WORDS)
        else replace(unit, required=False, weight=ASKER_WEIGHT * unit.weight)
        for unit in units
    ]


def any_of(units: Sequence[Unit], cases: Callable[[Unit], frozenset[int]]) -> list[Unit]:
    """The units with those that name different ``cases`` as one, which any of them meets: of what
    *Lindsay* and *Chugach* do no finding tells at once."""
    naming = [unit for unit in units if unit.required and not unit.role and cases(unit)]
    if len(frozenset(map(cases, naming))) < 2:
        return list(units)
    rest = [unit for unit in units if unit not in naming]
    every = dict.fromkeys(other for unit in naming for other in unit.alternatives)
    typed = ", ".join(dict.fromkeys(unit.typed for unit in naming))
    one = replace(naming[0], typed=typed, alternatives=tuple(every))
    return [one, *rest]
