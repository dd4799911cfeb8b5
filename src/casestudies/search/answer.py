"""What a query finds before filters, and the cases as they are ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from casestudies.model.results import Around, Whereabouts
from casestudies.search.near_cases import Answers, NearCases
from casestudies.search.query.negation import RuledOut
from casestudies.search.query.parser import Node
from casestudies.search.query.planner import Repair
from casestudies.search.query.units import Unit
from casestudies.search.scoring import Parts


@dataclass
class Answer:
    """What a query finds before filters. ``scores``: of passages by number; ``named``: cases that
    the whole query names; ``units``: what to mark in texts; ``repairs``: made to mistyped words;
    ``partial``: passages are here that meet only a part; ``parts``: which passage meets which;
    ``absent``: words that no passage has. ``wordless``: no words were asked for, so there is
    nothing to rank by; ``everything``: nothing at all was asked for. ``among``: the passages in
    which enough has to be found, None for all. ``near``: how near all cases are in meaning, None
    where it was not asked; ``by_meaning``: the cases that the words did not find.
    ``answered``: what editors answered of questions like it;
    ``standing``: how far all cases stand out in meaning, see ``Meanings.answering``; ``by_part``:
    that by the parts of a whole question, each for itself; ``whole``: it is one.
    ``undocumented``: cases at the place that is asked for, of which nothing was found;
    ``around``: the place from which distances are asked for; ``told``: what its reader is told.
    ``placed``: the parts of the query whose names of places and kinds say which cases come first:
    ``whereabouts``; ``elsewhere``: places that they name and where no case is; ``called``: cases
    that some of the words name; ``out``: what they rule out, whose cases come last;
    ``nowhere``: only places without a case are asked for.
    """

    scores: dict[int, float]
    named: dict[int, float] = field(default_factory=dict)
    units: list[Unit] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    partial: bool = False
    parts: Parts | None = None
    absent: list[str] = field(default_factory=list)
    wordless: bool = False
    everything: bool = False
    among: frozenset[int] | None = None
    near: NearCases | None = None
    by_meaning: frozenset[int] = frozenset()
    standing: Mapping[int, float] | None = None
    answered: Answers | None = None
    by_part: Mapping[int, float] = field(default_factory=dict)
    whole: bool = False
    undocumented: frozenset[int] = frozenset()
    around: Around | None = None
    told: list[str] = field(default_factory=list)
    placed: tuple[Node, ...] = ()
    whereabouts: list[Whereabouts] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    called: frozenset[int] = frozenset()
    out: list[RuledOut] = field(default_factory=list)
    nowhere: bool = False

    @property
    def nearest_first(self) -> bool:
        """Whether the distance says the order: where the nearest cases are asked for, and where
        nothing is asked beside a distance."""
        around = self.around
        if around is None:
            return False
        return around.miles is None or all(unit.optional for unit in self.units)


class RankedCase(NamedTuple):
    """A case with its score and the numbers of its passages, best first by the words that they
    have. ``apart``: different passages of it have the chosen passage facets."""

    number: int
    score: float
    passages: Sequence[int]
    apart: bool = False
