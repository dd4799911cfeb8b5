"""Which sites to visit: those that document what the team asks, receive visitors and lie near, each
with its reasons and with what it cannot answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from casestudies.model.brief import CaseBrief, Visits
from casestudies.model.places import miles_between
from casestudies.model.visit import StartPlace, VisitFocus
from casestudies.model.vocabulary import Vocabulary

# What counts how much, of 1 together. A visit is for what is asked; a site that has it and lies
# far is still a better day than a near one without it.
FOR_ASKED = 0.6
FOR_HOSTING = 0.25
FOR_NEAR = 0.15
HOSTING: dict[Visits, float] = {
    Visits.NOW: 1.0,
    Visits.ARRANGED: 0.9,
    Visits.PAST: 0.5,
    Visits.UNKNOWN: 0.3,  # not documented is not absent
    Visits.NO: 0.0,
}
HALF_AS_NEAR = 100  # miles at which nearness counts half


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site: ``answers`` and ``lacks`` are the names of what the team asks that it documents, and
    does not; ``miles`` to the start, None without one, ``near`` the name of the nearest chosen site
    with its ``near_miles``. ``score`` is 0 to 1. ``proposed`` are the first for so many days."""

    case: CaseBrief
    score: float
    answers: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    miles: float | None = None
    near: str = ""
    near_miles: float = 0.0
    proposed: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is a site to visit, as phrases: what it documents, how it hosts, how far it is."""
        asked = len(self.answers) + len(self.lacks)
        found = []
        if asked:
            told = ", ".join(self.answers) or "nothing of it"
            found.append(f"documents {len(self.answers)} of {asked} asked: {told}")
        found.append(self.case.visits_told)
        if self.miles is not None:
            found.append(f"{self.miles:,.0f} miles from the start")
        if self.near:
            found.append(f"{self.near_miles:,.0f} miles from {self.near}")
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
    answered: Mapping[str, Collection[str]] | None = None,
) -> Sites:
    """The sites for a team with ``focus`` that begins at ``start`` and goes ``miles`` at most (0:
    any distance). ``chosen`` are slugs of stops that the plan has: they are left out and count as
    near. ``answered`` gives for a question in the team's words the slugs that answer it. The first
    ``days`` are taken one after the other, so that each lies near those before it."""
    made = _Ranking(focus, vocabulary, start, answered or {})
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
        (*proposed, *sorted(left, key=_place)),
        tuple(sorted(beyond, key=_place)),
        tuple(case for case in there if case.gone),
    )


def _place(one: SiteChoice) -> tuple[float, str]:
    return -one.score, one.case.name


class _Ranking:
    def __init__(
        self,
        focus: VisitFocus,
        vocabulary: Vocabulary,
        start: StartPlace | None,
        answered: Mapping[str, Collection[str]],
    ) -> None:
        name = vocabulary.name_of
        self._asked = (
            *((key, name(key), "dimensions") for key in focus.dimensions),
            *((key, name(key), "populations") for key in focus.populations),
            *((key, name(key), "practices") for key in focus.practices),
            *((text, f"“{text}”", "") for text in focus.questions),
        )
        self._start, self._answered = start, answered

    def choice(self, case: CaseBrief) -> SiteChoice:
        """The site by itself."""
        answers, lacks = [], []
        for key, name, of in self._asked:
            has = getattr(case, of) if of else ()
            there = key in has if of else case.slug in self._answered.get(key, ())
            (answers if there else lacks).append(name)
        start = self._start
        miles = None
        if start is not None:
            miles = miles_between(start.latitude, start.longitude, case.lat, case.lon)
        return self._scored(SiteChoice(case, 0.0, tuple(answers), tuple(lacks), miles))

    def near(self, one: SiteChoice, chosen: CaseBrief) -> SiteChoice:
        """The site beside one that is chosen."""
        way = miles_between(one.case.lat, one.case.lon, chosen.lat, chosen.lon)
        if one.near and one.near_miles <= way:
            return one
        return self._scored(replace(one, near=chosen.short_name, near_miles=way))

    def _scored(self, one: SiteChoice) -> SiteChoice:
        asked = len(one.answers) + len(one.lacks)
        has = len(one.answers) / asked if asked else 1.0
        ways = [way for way in (one.miles, one.near_miles if one.near else None) if way is not None]
        near = HALF_AS_NEAR / (HALF_AS_NEAR + min(ways)) if ways else 1.0
        score = FOR_ASKED * has + FOR_HOSTING * HOSTING[one.case.visits] + FOR_NEAR * near
        return replace(one, score=score)
