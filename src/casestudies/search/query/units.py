"""What one part of a query may be met by: the words typed and what the field says instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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
