"""Which sites to visit: those that document what the team asks, receive visitors and lie near, each
with its reasons and with what it cannot answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import asin, cos, radians, sin, sqrt

from casestudies.model.brief import CaseBrief, State, Visits
from casestudies.model.places import miles_between
from casestudies.model.visit import StartPlace, VisitFocus
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said
from casestudies.services.visits.journey import miles_told

# What counts how much, of 1 together. A visit is for what is asked.
FOR_ASKED = 0.7
FOR_HOSTING = 0.3
HOSTING: dict[Visits, float] = {
    Visits.NOW: 1.0,
    Visits.ARRANGED: 0.9,
    Visits.PAST: 0.5,
    Visits.UNKNOWN: 0.3,  # not documented is not absent
    Visits.NO: 0.0,
}
# What the way leaves of it: a site that has what is asked and lies at the other end of the country
# is still a better day than a near one that has little of it, and no better than one with most.
LEFT_FAR_AWAY = 0.5
HALF_AS_NEAR = 200  # miles, half a day by car, at which half of the rest is left
TO_BE_SEEN = frozenset({State.DOCUMENTED, State.DISPUTED})
_EARTH = 3958.8  # miles, its mean radius

States = Mapping[str, Mapping[str, Collection[State]]]
"""For a key of the vocabulary, or a question, the states in which findings tell of it, by slug."""


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site: ``answers`` are the names of what the team asks that it documents, ``ended`` of what
    it does no more, ``absent`` of what its sources say it does not do, ``lacks`` of what no source
    tells of; ``miles`` to the start, None without one, ``near`` the name of the nearest chosen site
    with its ``near_miles``. ``score`` is 0 to 1. ``proposed`` are the first for so many days."""

    case: CaseBrief
    score: float
    answers: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    miles: float | None = None
    near: str = ""
    near_miles: float = 0.0
    proposed: bool = False
    ended: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def asked(self) -> int:
        """How many things the team asks for."""
        return len(self.answers) + len(self.lacks) + len(self.ended) + len(self.absent)

    @property
    def told(self) -> tuple[str, ...]:
        """The site by itself, as phrases: what it documents of what is asked, how it hosts."""
        found = []
        if self.asked:
            told = ", ".join(self.answers) or said("nothing of it")
            found.append(
                said("documents {number} of {asked} asked: {told}").format(
                    number=len(self.answers), asked=self.asked, told=told
                )
            )
        if self.ended:
            found.append(said("ended: {0}").format(", ".join(self.ended)))
        if self.absent:
            found.append(said("documented as absent: {0}").format(", ".join(self.absent)))
        found.append(self.case.visits_told)
        if self.case.reached_by:
            found.append(said("in part reached only {0}").format(self.case.reached_told))
        return tuple(found)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is a site to visit, as phrases: what is ``told`` of it, and how far it is."""
        found = list(self.told)
        if self.miles is not None:
            found.append(said("{0} from the start").format(miles_told(self.miles)))
        if self.near:
            found.append(
                said("{miles} from {place}").format(
                    miles=miles_told(self.near_miles), place=self.near
                )
            )
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Sites:
    """``choices``, the best first; ``beyond`` lie further from the start than the team goes,
    ``gone`` are closed or merged: neither is proposed."""

    choices: tuple[SiteChoice, ...]
    beyond: tuple[SiteChoice, ...] = ()
    gone: tuple[CaseBrief, ...] = ()


def ranked_sites(
    cases: Sequence[CaseBrief],
    focus: VisitFocus,
    vocabulary: Vocabulary,
    *,
    start: StartPlace | None = None,
    miles: int = 0,
    days: int = 0,
    chosen: Collection[str] = (),
    states: States | None = None,
) -> Sites:
    """The sites for a team with ``focus`` that begins at ``start`` and goes ``miles`` at most (0:
    any distance). ``chosen`` are slugs of stops that the plan has: they are left out and count as
    near. ``states`` tell what findings say of each key in focus, and of each question in the team's
    words. The first ``days`` are taken one after the other, so that each lies near those before
    it."""
    made = _Ranking(focus, vocabulary, start, states or {})
    near = [case for case in cases if case.slug in chosen]
    there = [case for case in cases if case.slug not in chosen]
    open_ones = [case for case in there if not case.gone]
    found = [made.choice(case) for case in open_ones]
    beyond = [one for one in found if miles and one.miles is not None and one.miles > miles]
    left = [one for one in found if one not in beyond]
    for case in near:
        left = [made.near(one, case) for one in left]
    proposed: list[SiteChoice] = []
    while left and len(proposed) < days:
        best = min(left, key=_place)
        proposed.append(replace(best, proposed=True))
        left = [made.near(one, best.case) for one in left if one is not best]
    return Sites(
        tuple(map(made.measured, (*proposed, *sorted(left, key=_place)))),
        tuple(sorted(beyond, key=_place)),
        tuple(case for case in there if case.gone),
    )


def _place(one: SiteChoice) -> tuple[float, str]:
    return -one.score, one.case.name


class _Ranking:
    """The cases that are compared with a new stop are many, so nearness is ranked on a sphere; what
    is told of it is measured once for each, on the ellipsoid."""

    def __init__(
        self,
        focus: VisitFocus,
        vocabulary: Vocabulary,
        start: StartPlace | None,
        states: States,
    ) -> None:
        name = vocabulary.name_of
        self._asked = (
            *((key, name(key), "dimensions") for key in focus.dimensions),
            *((key, name(key), "populations") for key in focus.populations),
            *((key, name(key), "practices") for key in focus.practices),
            *((text, f"“{text}”", "") for text in focus.questions),
        )
        self._start, self._states = start, states
        self._near: dict[str, CaseBrief] = {}  # the nearest that is chosen, by slug

    def choice(self, case: CaseBrief) -> SiteChoice:
        """The site by itself."""
        answers: list[str] = []
        ended: list[str] = []
        absent: list[str] = []
        lacks: list[str] = []
        for key, name, of in self._asked:
            told = self._states.get(key, {}).get(case.slug, ())
            if not told:
                (answers if of and key in getattr(case, of) else lacks).append(name)
            elif TO_BE_SEEN.isdisjoint(told):
                (ended if State.ENDED in told else absent).append(name)
            else:
                answers.append(name)
        start = self._start
        miles = None
        if start is not None:
            miles = miles_between(start.latitude, start.longitude, case.lat, case.lon)
        one = SiteChoice(case, 0.0, tuple(answers), tuple(lacks), miles)
        return self._scored(replace(one, ended=tuple(ended), absent=tuple(absent)))

    def near(self, one: SiteChoice, chosen: CaseBrief) -> SiteChoice:
        """The site beside one that is chosen; ``near_miles`` are about right."""
        way = _about_miles(one.case, chosen)
        if one.near and one.near_miles <= way:
            return one
        self._near[one.case.slug] = chosen
        return self._scored(replace(one, near=chosen.short_name, near_miles=way))

    def measured(self, one: SiteChoice) -> SiteChoice:
        """The site with its distance from the nearest chosen one as it is told."""
        chosen = self._near.get(one.case.slug)
        if chosen is None:
            return one
        way = miles_between(one.case.lat, one.case.lon, chosen.lat, chosen.lon)
        return replace(one, near_miles=way)

    def _scored(self, one: SiteChoice) -> SiteChoice:
        has = len(one.answers) / one.asked if one.asked else 1.0
        ways = [way for way in (one.miles, one.near_miles if one.near else None) if way is not None]
        near = HALF_AS_NEAR / (HALF_AS_NEAR + min(ways)) if ways else 1.0
        worth = FOR_ASKED * has + FOR_HOSTING * HOSTING[one.case.visits]
        return replace(one, score=worth * (LEFT_FAR_AWAY + (1 - LEFT_FAR_AWAY) * near))


def _about_miles(case: CaseBrief, other: CaseBrief) -> float:
    """Miles on a sphere, within half a percent."""
    north, further_north = radians(case.lat), radians(other.lat)
    up, along = further_north - north, radians(other.lon - case.lon)
    height = sin(up / 2) ** 2 + cos(north) * cos(further_north) * sin(along / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(height)))
