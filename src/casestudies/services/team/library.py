"""The team's library, for a desk that it is too large for: searched and browsed on the server, its
cases taken home one by one."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from casestudies.errors import KnownError
from casestudies.model.brief import TEAM_PACK
from casestudies.model.case import Case
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackContent
from casestudies.model.progress import Progress, no_progress
from casestudies.model.query import (
    PASSAGE_FACETS,
    Completion,
    Facet,
    Filters,
    Query,
    Sort,
    value_told,
)
from casestudies.model.results import CaseHit, FacetValue, Hit, SearchResults
from casestudies.model.team.library import TeamLibrarySize, TeamResults
from casestudies.said import said
from casestudies.services.library.packs import PackService
from casestudies.services.library.service import LibraryService
from casestudies.services.library.shown_content import needed_vocabulary
from casestudies.services.search.service import SearchService
from casestudies.services.team.service import TeamService

if TYPE_CHECKING:
    from casestudies.services.team.library_rows import AboutLibrary
    from casestudies.services.team.searching import TeamSearch
    from casestudies.store.team.reading import FoundCase, LibraryReader, Published, Wanted

_FRESH = 30.0  # seconds after which it is asked again whether the library was published anew
_FIRST = ("distinctive", "summary")
_TOLD = ("finding", "headline")


class _State(NamedTuple):
    """What holds for the library as it was published last."""

    published: Published
    about: AboutLibrary
    values: tuple[tuple[Facet, tuple[FacetValue, ...]], ...]


class TeamLibrary:
    """Asks the server of the joined team. Any thread may ask; every question takes its time, so ask
    in a worker. Raises ``KnownError``; ``ServerUnreachable`` of them where no server answers: what
    was taken home stays."""

    def __init__(
        self,
        library: LibraryService,
        team: TeamService,
        packs: PackService,
        searching: SearchService,
    ) -> None:
        self._library = library
        self._searching = searching
        self._team = team
        self._packs = packs
        self._lock = threading.Lock()
        self._kept: tuple[str, LibraryReader] | None = None
        self._state: _State | None = None
        self._search: tuple[str, TeamSearch] | None = None  # with the stamp that it searches
        self._looked = 0.0

    def size(self) -> TeamLibrarySize | None:
        """What the team's library holds; None where no team was joined, or it has none."""
        if not self._team.joined:
            return None
        state = self._now()
        if state is None:
            return None
        found = state.published
        return TeamLibrarySize(found.cases, found.passages, found.person, found.at, found.stamp)

    def search(self, query: Query) -> TeamResults:
        """The answer to words, fields and filters; without words as ``browse`` gives it. The best
        few hundred cases are ranked, so fewer may come than ``query.limit`` and the total say."""
        if not query.text.strip():
            return self.browse(query)
        results = self._words().search(query)
        return self._beside_mine(results, [hit.brief.slug for hit in results.cases])

    def completions(self, text: str, cursor: int, limit: int = 8) -> tuple[Completion, ...]:
        """What may be typed next at ``cursor``: fields, values, names and words of this library."""
        return self._words().completions(text, cursor, limit)

    def browse(self, query: Query, first: int = 0) -> TeamResults:
        """The cases that the filters leave, ``query.limit`` of them from the ``first`` on, and how
        many there are with each other value. Words are not asked."""
        start = time.perf_counter()
        state = self._there()
        reader = self._reader()
        filters = query.filters
        wanted = _wanted(filters)
        told = [mark for facet in PASSAGE_FACETS for mark in _marks(filters, facet)]
        order = _order(query.sort, told)
        total, found = reader.page(wanted, order.value, told, first, query.limit)
        cases = self._hits(reader, found, filters, query.hits_per_case)
        results = SearchResults(
            query=query,
            total=total,
            passages=0,
            cases=cases,
            facets=self._facets(state, reader, filters),
            seconds=time.perf_counter() - start,
            order=order,
            values=state.values,
            every=filters.every,
        )
        return self._beside_mine(results, [one.slug for one in found])

    def case(self, slug: str) -> Case:
        """A case of the team's library in full. Raises ``KnownError`` where it is gone."""
        return self._content(slug).cases[0]

    def take(self, slug: str, progress: Progress = no_progress) -> ChangeSet:
        """Brings a case home: it stands in the pack of what was taken from the team's library, and
        from now on is an ordinary case of this desk. One that this desk has from elsewhere stays as
        it is; one that was taken before is brought up to date."""
        step = said("Taking the case home")
        progress(step, 0, 2)
        mine = self._library.briefs_of([slug])
        if mine and mine[0].pack != TEAM_PACK:
            return ChangeSet()
        state, found = self._there(), self._content(slug)
        progress(step, 1, 2)
        alone = self._alone(state, found)
        added = self._packs.add_case(alone) if alone is not None else None
        if added is not None:
            return added
        before = self._taken()
        kept = [one for one in before.cases if one.slug != slug] if before else []
        cases = (*kept, replace(found.cases[0], pack=TEAM_PACK))
        asked = before.asked_as if before else ()
        licences = dict.fromkeys((*(before.info.licence.split(" · ") if before else ()),
                                  found.info.licence))  # fmt: skip
        content = replace(
            found,
            info=replace(
                found.info,
                id=TEAM_PACK,
                title=said("From the team's library"),
                version=f"{state.published.at:%Y.%-m.%-d}",
                licence=" · ".join(one for one in licences if one),
                made_by="",
                made_on="",
            ),
            vocabulary=state.about.vocabulary,
            cases=tuple(sorted(cases, key=lambda one: one.name.casefold())),
            asked_as=(*(one for one in asked if one.case != slug), *found.asked_as),
        )
        if before is not None:
            content = replace(content, vocabulary=before.vocabulary.with_added(content.vocabulary))
        return self._keep(content, progress)

    def let_go(self, slug: str, progress: Progress = no_progress) -> ChangeSet:
        """Takes a case that was taken home off this desk again; notes on it stay. Another case
        changes nothing."""
        before = self._taken()
        if before is None or slug not in {one.slug for one in before.cases}:
            return ChangeSet()
        left = tuple(one for one in before.cases if one.slug != slug)
        if not left:
            return self._packs.remove(TEAM_PACK)[1]
        asked = tuple(one for one in before.asked_as if one.case != slug)
        return self._keep(replace(before, cases=left, asked_as=asked), progress)

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            kept, self._kept, self._state = self._kept, None, None
        if kept is not None:
            kept[1].close()

    # --- within -------------------------------------------------------------------------------

    def _beside_mine(self, results: SearchResults, slugs: list[str]) -> TeamResults:
        mine = self._library.briefs_of(slugs)
        return TeamResults(
            results,
            frozenset(brief.slug for brief in mine),
            frozenset(brief.slug for brief in mine if brief.pack == TEAM_PACK),
        )

    def _words(self) -> TeamSearch:
        """What searches the library as it was published last, with what this desk knows now."""
        from casestudies.services.team.searching import TeamSearch

        state, desk, kept = self._there(), self._searching.desk(), self._search
        published = state.published
        if kept is not None and kept[0] == published.stamp and kept[1].desk.engine is desk.engine:
            return kept[1]
        search = TeamSearch(self._ask, desk, state.about, published.cases, published.passages)
        self._search = (published.stamp, search)
        return search

    def _ask(self, question: str, given: Sequence[object] = (), /) -> Sequence[Mapping[str, Any]]:
        from casestudies.store.team.connecting import written

        return self._reader().ask(written(question), given)

    def _keep(self, content: PackContent, progress: Progress) -> ChangeSet:
        from casestudies.model.vocabulary import Vocabulary

        content = replace(content, vocabulary=needed_vocabulary(content, Vocabulary()))
        told = hashlib.sha256(repr(content).encode()).hexdigest()
        content = replace(content, info=replace(content.info, content_hash=told))
        plan = self._packs.plan_content(content, said("the team's library"), told)
        return self._packs.add(plan, progress, older=True)

    def _alone(self, state: _State, found: PackContent) -> PackContent | None:
        """The case as a part of the pack of what was taken home, where that tells its licence."""
        there = [pack for pack in self._library.packs() if pack.id == TEAM_PACK]
        if not there or found.info.licence not in ("", *there[0].licence.split(" · ")):
            return None
        return replace(
            found,
            info=replace(there[0], version=f"{state.published.at:%Y.%-m.%-d}"),
            vocabulary=state.about.vocabulary,
            cases=(replace(found.cases[0], pack=TEAM_PACK),),
        )

    def _taken(self) -> PackContent | None:
        packs = {pack.info.id for pack in self._packs.packs()}
        return self._packs.content(TEAM_PACK) if TEAM_PACK in packs else None

    def _content(self, slug: str) -> PackContent:
        from casestudies.services.team.library_rows import content_from

        body = self._reader().body(slug)
        if body is None:
            raise KnownError(
                said("The team's library has no case “{case}” any more.").format(case=slug)
            )
        return content_from(body)

    def _reader(self) -> LibraryReader:
        """The reader of the team that is joined now."""
        from casestudies.store.team.reading import LibraryReader

        address = self._team.address
        with self._lock:
            if self._kept is None or self._kept[0] != address.text:
                if self._kept is not None:
                    self._kept[1].close()
                self._kept = (address.text, LibraryReader(address, self._team.connect_to_read))
                self._state = None
            return self._kept[1]

    def _there(self) -> _State:
        state = self._now()
        if state is None:
            raise KnownError(said("The team's server has no library."))
        return state

    def _now(self) -> _State | None:
        """The library as it was published last, looked at again after a while."""
        from casestudies.services.team.library_rows import about_from

        reader, state = self._reader(), self._state
        if state is not None and time.monotonic() - self._looked < _FRESH:
            return state
        published = reader.published()
        self._looked = time.monotonic()
        if published is None:
            self._state = None
        elif state is None or state.published.stamp != published.stamp:
            self._state = _state_of(published, about_from(published.about))
        return self._state

    def _hits(
        self, reader: LibraryReader, found: list[FoundCase], filters: Filters, most: int
    ) -> tuple[CaseHit, ...]:
        from casestudies.services.team.library_rows import brief_from, passage_from

        wanted = _wanted(filters, PASSAGE_FACETS)
        slugs = [one.slug for one in found]
        passages = reader.passages(slugs, _TOLD if wanted else _FIRST, wanted, most)
        return tuple(
            CaseHit(
                brief_from(one.brief),
                0.0,
                tuple(
                    Hit(passage_from(one.slug, row["kind"], row["text"], row["about"]), 0.0,
                        row["text"], (), ())
                    for row in passages.get(one.slug, ())
                ),
                one.passages,
            )
            for one in found
        )  # fmt: skip

    def _facets(
        self, state: _State, reader: LibraryReader, filters: Filters
    ) -> tuple[tuple[Facet, tuple[FacetValue, ...]], ...]:
        """Beside each value how many cases there would be with it."""
        if not filters:
            return state.values
        counts = reader.counts(_wanted(filters))
        facets = []
        for facet, values in state.values:
            chosen = filters.of(facet)
            having = counts
            if chosen and facet not in filters.every:
                having = reader.counts(_wanted(filters, set(Facet) - {facet}))
            known = {value.key for value in values}
            told = [
                replace(
                    value,
                    count=having.get(f"{facet.value}:{value.key}", 0),
                    chosen=value.key in chosen,
                )
                for value in values
            ]
            told += [
                FacetValue(key, value_told(facet, key), 0, True) for key in sorted(chosen - known)
            ]
            facets.append((facet, tuple(one for one in told if one.count or one.chosen)))
        return tuple(facets)


def _state_of(published: Published, about: AboutLibrary) -> _State:
    from casestudies.model.content import Thesaurus
    from casestudies.search.engine import OWN_ORDER
    from casestudies.search.query.fields import FieldValues
    from casestudies.search.thesaurus import FieldLanguage

    totals: dict[Facet, dict[str, int]] = {facet: {} for facet in Facet}
    for mark, count in about.totals.items():
        facet, _, key = mark.partition(":")
        totals[Facet(facet)][key] = count
    if len(totals[Facet.LIBRARY]) < 2:
        totals[Facet.LIBRARY] = {}
    language = FieldLanguage(Thesaurus())
    names = FieldValues(about.vocabulary, totals, language, libraries=about.packs).names
    values = []
    for facet in Facet:
        keys = [key for key in names[facet] if totals[facet].get(key)]
        if facet not in OWN_ORDER:
            keys.sort(key=lambda key, counts=totals[facet]: -counts[key])
        told = (
            FacetValue(key, value_told(facet, names[facet][key]), totals[facet][key])
            for key in keys
        )
        values.append((facet, tuple(told)))
    return _State(published, about, tuple(values))


def _marks(filters: Filters, facet: Facet) -> list[str]:
    return [f"{facet.value}:{key}" for key in sorted(filters.of(facet))]


def _wanted(filters: Filters, facets: Collection[Facet] = tuple(Facet)) -> Wanted:
    return [
        (_marks(filters, facet), facet in filters.every)
        for facet in Facet
        if facet in facets and filters.of(facet)
    ]


def _order(sort: Sort, told: list[str]) -> Sort:
    """The order that a question without words gets: see ``services.search.order``."""
    if sort in (Sort.ENROLLMENT, Sort.NEWEST, Sort.BEST_DOCUMENTED, Sort.NAME):
        return sort
    return Sort.MOST_DOCUMENTED if told else Sort.NAME
