"""Which cases of the library the schools of a file may be: by their NCES id, or by name and place
for the user to decide. Nothing is merged that is not told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from casestudies.figures import by_number, shown
from casestudies.model.brief import CaseBrief
from casestudies.model.letters import fold, written
from casestudies.model.library.importing import ITS_OWN, Candidate, PlannedCase, Standing
from casestudies.model.places import miles_between
from casestudies.said import said
from casestudies.services.imports.schools import FindPlace, School, place_of, slug_of

NEARBY = 15  # miles between two that have the same name and are surely the same
NOT_FAR = 40  # miles between two whose names are alike and may be the same
MOST_CANDIDATES = 4
_ALIKE = {"&": "and", "hs": "high", "elem": "elementary", "ms": "middle", "acad": "academy"}
_USUAL_WORDS = (
    "the of and for a at in school schools high elementary middle primary academy charter public "
    "community district unified center county city union joint area regional independent"
)
_USUAL = frozenset(_USUAL_WORDS.split())


class Matcher:
    """Looks for the schools of one file among the cases that are known."""

    def __init__(
        self, briefs: Iterable[CaseBrief], more_ids: Mapping[str, str], place: FindPlace
    ) -> None:
        self._place = place
        self._by_slug = {brief.slug: brief for brief in briefs}
        self._by_nces: dict[str, list[CaseBrief]] = defaultdict(list)
        self._by_word: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._names: dict[str, set[tuple[str, ...]]] = {}
        for brief in self._by_slug.values():
            if brief.nces:
                self._by_nces[brief.nces].append(brief)
            names = {_words(name) for name in (brief.name, brief.short_name, *brief.aka)}
            self._names[brief.slug] = names
            for words in names:
                for word in _telling(words):
                    self._by_word[brief.state, word].add(brief.slug)
        for nces, slug in more_ids.items():
            brief = self._by_slug.get(slug)
            if brief is not None and brief not in self._by_nces[nces]:
                self._by_nces[nces].append(brief)

    def plan(
        self,
        schools: Sequence[School],
        pack: str,
        chosen: Mapping[str, str],
        same_key: Mapping[str, str],
    ) -> tuple[PlannedCase, ...]:
        """What becomes of each school. ``chosen`` are the user's decisions by key, ``same_key``
        the cases (by key) that an earlier file of the kind made of the same school."""
        ids = Counter(school.nces for school in schools)
        return tuple(self._plan_one(school, pack, chosen, same_key, ids) for school in schools)

    def _plan_one(
        self,
        school: School,
        pack: str,
        chosen: Mapping[str, str],
        same_key: Mapping[str, str],
        ids: Mapping[str, int],
    ) -> PlannedCase:
        by_id = self._by_nces.get(school.nces, []) if school.nces else []
        earlier = self._by_slug.get(same_key.get(school.key, ""))
        candidates = self._candidates(school, [*by_id, *([earlier] if earlier else [])])
        same, why, standing = ITS_OWN, "", Standing.NEW
        wanted = chosen.get(school.key)
        if wanted is not None:
            if wanted in self._by_slug:
                same, why, standing = wanted, said("chosen by you"), Standing.SAME
            elif candidates:
                why = said("its own, chosen by you")
        elif earlier is not None:
            same, standing = earlier.slug, Standing.SAME
            why = said("the same school in an earlier file")
        elif len(by_id) == 1 and ids[school.nces] == 1:
            same, standing = by_id[0].slug, Standing.SAME
            why = said("the same NCES id, {0}").format(school.nces)
        elif candidates:
            standing = Standing.MAYBE
        return PlannedCase(
            key=school.key,
            name=school.name,
            place=school.place,
            standing=standing,
            slug=slug_of(pack, school.key),
            row=school.row,
            same_as=same,
            why=why,
            candidates=candidates,
            reported=len(school.reported),
        )

    def _candidates(self, school: School, known: Sequence[CaseBrief]) -> tuple[Candidate, ...]:
        """Those by id or an earlier file first, then those of the same name, then those alike."""
        same = said("the same id")
        found = {b.slug: Candidate(b.slug, b.name, _where(b), same) for b in known}
        words = _words(school.name)
        telling = _telling(words)
        slugs: set[str] = set()
        for word in telling:
            slugs |= self._by_word.get((school.state, word), set())
        where = place_of(school.city, school.state, self._place) if slugs else None
        alike: list[tuple[bool, float, Candidate]] = []
        for slug in slugs - set(found):
            brief = self._by_slug[slug]
            names = self._names[slug]
            miles = 0.0
            if where is not None:
                miles = miles_between(where.lat, where.lon, brief.lat, brief.lon)
            exact = words in names
            nested = any(
                telling <= other or other <= telling for name in names if (other := _telling(name))
            )
            if not (exact or (nested and miles <= NOT_FAR)):
                continue
            sure = exact and miles <= NEARBY
            why = f"{said('the same name') if exact else said('a name alike')}, {_far(miles)}"
            alike.append((not sure, miles, Candidate(slug, brief.name, _where(brief), why, sure)))
        alike.sort(key=lambda entry: (entry[0], entry[1], entry[2].slug))
        if sum(not unsure for unsure, _, _ in alike) > 1:  # two of that name: neither is sure
            alike = [
                (True, miles, Candidate(c.slug, c.name, c.place, c.why)) for _, miles, c in alike
            ]
        return (*found.values(), *(entry[2] for entry in alike))[:MOST_CANDIDATES]


def _far(miles: float) -> str:
    if miles < 1:
        return said("the same place")
    whole = round(miles)
    return by_number(whole, said("{0} mile away"), said("{0} miles away")).format(shown(whole))


def _where(brief: CaseBrief) -> str:
    return f"{brief.city}, {brief.state}"


def _words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from another: "The Met School" and "Met" are one."""
    words = [_ALIKE.get(word, word) for word in (fold(w) for w, _, _ in written(name))]
    return tuple(word for word in words if word not in ("the", "school", "schools", "and"))


def _telling(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word not in _USUAL)
