"""The library as the program sees it: opened once, then finished values, kept at hand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from casestudies.errors import BugError, KnownError
from casestudies.model.brief import CaseBrief, State
from casestudies.model.changes import ChangeSet
from casestudies.model.progress import Progress, no_progress
from casestudies.model.second_reading import SecondReading, second_reading
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import either
from casestudies.nearest import nearest
from casestudies.paths import Paths
from casestudies.said import said, spoken_in

if TYPE_CHECKING:
    from casestudies.model.case import Case, Source
    from casestudies.model.content import (
        DimensionGuide,
        PackContent,
        PopulationGuide,
        Reading,
        Term,
        VisitStep,
    )
    from casestudies.model.library.pack_info import PackInfo
    from casestudies.model.library.thesaurus import Thesaurus
    from casestudies.store.library import LibraryStore

Value = TypeVar("Value")
_OF_NO_CASE = (
    *("vocabulary", "readings", "glossary", "dimension guides", "population guides"),
    *("visit steps", "shared sources", "thesaurus"),
)
"""What is kept at hand and does not depend on which cases there are."""
MOST_BRIEFS = 1000
"""How many briefs are kept beside others that are read alone, about a kilobyte each."""


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """Where the library is and what it holds; ``sources`` are those of cases, ``size`` is in
    bytes."""

    path: Path
    packs: tuple[PackInfo, ...]
    cases: int
    findings: int
    sources: int
    readings: int
    terms: int
    practices: int
    read_only: bool
    size: int


class LibraryService:
    """One library. ``open()`` comes first (in a worker: it may build for seconds), then every
    method may be called by any thread; asked before or after that, they raise ``BugError``.

    Making the service loads nothing heavy; ``open()`` loads the store. All reading methods raise
    ``KnownError`` when the file fails.
    """

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._opening = threading.Lock()
        self._lock = threading.RLock()  # held for moments only, never while the file is read
        self._store: LibraryStore | None = None
        self._kept: dict[str, object] = {}
        self._cases: dict[str, Case] = {}
        self._notes: tuple[str, ...] = ()
        self._spoken: tuple[Vocabulary, object, Vocabulary] | None = None  # written, how, spoken

    def open(self, progress: Progress = no_progress) -> None:
        """Opens the library, made, updated or repaired first where needed (see
        ``services.building``). Already open, it does nothing.

        Raises ``KnownError`` where that is impossible and lets ``Cancelled`` through; another
        ``open()`` may follow either.
        """
        with self._opening:
            if self._store is not None:
                return
            from casestudies.services.library.building import open_library

            opened = open_library(self._paths, progress)
            with self._lock:
                self.forget()
                self._store, self._notes = opened.store, opened.notes

    def close(self) -> None:
        """Closes the file; a later ``open()`` opens it again."""
        with self._opening, self._lock:
            store, self._store = self._store, None
            self.forget()
        if store is not None:
            store.close()

    @property
    def is_open(self) -> bool:
        return self._store is not None

    @property
    def read_only(self) -> bool:
        """Whether the library cannot be changed (read-only media, a protected folder)."""
        return self.store.read_only

    @property
    def attachments(self) -> Path:
        """The folder beside the library file for what is attached to field notes."""
        return self._paths.attachments

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences for the user about what ``open()`` had to repair; usually none."""
        return self._notes

    @property
    def store(self) -> LibraryStore:
        """The open store, for other services."""
        store = self._store
        if store is None:
            raise BugError("the library is not open")
        return store

    def replace_pack(self, content: PackContent, progress: Progress = no_progress) -> ChangeSet:
        """Puts a pack's content in place of what its id held before, all or nothing; what is kept
        at hand is dropped. Raises as ``LibraryStore.replace_pack``."""
        self.store.replace_pack(content, progress)
        self.forget()
        return ChangeSet(content=True)

    def read_content_anew(self, progress: Progress = no_progress) -> ChangeSet:
        """Fills the content tables again from the packs; the user's work stays."""
        from casestudies.services.library.building import read_content_anew

        read_content_anew(self.store, self._paths, progress)
        self.forget()
        return ChangeSet(content=True)

    def put_case(self, info: PackInfo, case: Case) -> ChangeSet:
        """Puts one case into a pack, in place of the one of its slug; see
        ``LibraryStore.put_case``."""
        self.store.put_case(info, case)
        self.forget()
        return ChangeSet(content=True)

    def remove_case(self, slug: str) -> ChangeSet:
        """Takes one case out of the content; an unknown slug changes nothing."""
        removed = self.store.remove_case(slug)
        if removed:
            self.forget()
        return ChangeSet(content=removed)

    def forget(self) -> None:
        """Drops all values kept at hand, so that the next question reads the file. What is being
        read just now is kept no more: it was put beside the dropped values."""
        with self._lock:
            self._kept, self._cases = {}, {}

    def forget_case(self, slug: str) -> None:
        """Drops what is kept of one own case that was changed, and what counts all cases; the
        briefs of the others stay, which a large library takes a while to read. Where a case was
        made or removed others may come or go with it, so that all is dropped."""
        from casestudies.model.case import brief_of

        with self._lock:
            before = self._kept
        case = self.store.case(slug)
        kept = {name: value for name, value in before.items() if name in _OF_NO_CASE}
        briefs = cast("tuple[CaseBrief, ...] | None", before.get("briefs"))
        there = case is not None and any(brief.slug == slug for brief in briefs or ())
        if case is not None and briefs is not None:
            changed = [brief_of(case) if brief.slug == slug else brief for brief in briefs]
            kept["briefs"] = tuple(sorted(changed, key=lambda one: (one.name.casefold(), one.slug)))
        with self._lock:
            if not there or self._kept is not before:  # somebody else changed something
                self.forget()
                return
            self._kept = kept
            self._cases = {key: one for key, one in self._cases.items() if key != slug}

    # --- values -------------------------------------------------------------------------------

    def briefs(self) -> tuple[CaseBrief, ...]:
        """The briefs of all cases, by name."""
        return self._keep("briefs", lambda store: store.briefs())

    def briefs_of(self, slugs: Sequence[str]) -> tuple[CaseBrief, ...]:
        """The briefs of these cases, in the order asked for, unknown ones left out; where not all
        briefs are at hand these are read alone."""
        by_slug = self._by_slug() if "briefs" in self._kept else self._some_by_slug(slugs)
        return tuple([by_slug[slug] for slug in slugs if slug in by_slug])

    def _some_by_slug(self, slugs: Sequence[str]) -> Mapping[str, CaseBrief]:
        """The briefs of these cases and of others that were asked for lately: a list that changes
        with each letter has mostly the same cases."""
        kept = self._kept
        at_hand = cast("Mapping[str, CaseBrief]", kept.get("some briefs", {}))
        absent = [slug for slug in slugs if slug not in at_hand]
        if not absent:
            return at_hand
        read = {brief.slug: brief for brief in self.store.briefs_of(absent)}
        some = {slug: at_hand[slug] for slug in slugs if slug in at_hand} | read
        with self._lock:
            kept["some briefs"] = {**at_hand, **read} if len(at_hand) < MOST_BRIEFS else some
        return some

    def _by_slug(self) -> dict[str, CaseBrief]:
        return self._keep("brief by slug", lambda _: {one.slug: one for one in self.briefs()})

    def briefs_beside(self) -> tuple[CaseBrief, ...]:
        """The briefs of the cases that the search index on disk does not hold, by name: see
        ``LibraryStore.slugs_beside``."""
        found = self.briefs_of(self.store.slugs_beside())
        return tuple(sorted(found, key=lambda brief: (brief.name.casefold(), brief.slug)))

    def brief(self, slug: str) -> CaseBrief:
        """The brief of one case. Raises ``KnownError``, naming the nearest, for an unknown slug."""
        found = self._by_slug().get(slug)
        if found is None:
            raise self._unknown(slug)
        return found

    def case(self, slug: str) -> Case:
        """One case in full. Raises ``KnownError``, naming the nearest, for an unknown slug."""
        return self.cases([slug])[0]

    def cases(self, slugs: Sequence[str] | None = None) -> tuple[Case, ...]:
        """Cases in full, in the order asked for; without ``slugs`` all of them, by name. Raises
        ``KnownError``, naming the nearest, for an unknown slug."""
        if slugs is None:
            slugs = [brief.slug for brief in self.briefs()]
        kept = self._cases
        found = {slug: kept[slug] for slug in slugs if slug in kept}
        absent = [slug for slug in dict.fromkeys(slugs) if slug not in found]
        for slug in absent:
            self.brief(slug)
        if absent:
            read = self.store.cases(absent)
            with self._lock:
                found |= {case.slug: kept.setdefault(case.slug, case) for case in read}
        return tuple(found[slug] for slug in slugs)

    def second_reading(self, slugs: Sequence[str] | None = None) -> SecondReading:
        """What a second reader saw of the cases ``slugs`` (all without), in numbers. Raises as
        ``cases``."""
        return second_reading(self.cases(slugs))

    def states_of(self, keys: Sequence[str]) -> dict[str, dict[str, frozenset[State]]]:
        """In which states findings tell of these keys of the vocabulary: for each the states by
        slug. Read anew each time."""
        return self.store.states_of(keys)

    def ended_or_absent(self) -> dict[tuple[str, str], State]:
        """The findings that tell of what ended or is documented as absent, by slug and id."""
        return self._keep("ended or absent", lambda store: store.ended_or_absent())

    def vocabulary(self) -> Vocabulary:
        """The vocabulary in the language of the window, for what is shown."""
        written, spoken = self.written_vocabulary(), self._spoken
        if spoken is None or spoken[0] is not written or spoken[1] != spoken_in():
            self._spoken = spoken = (written, spoken_in(), written.spoken())
        return spoken[2]

    def written_vocabulary(self) -> Vocabulary:
        """The vocabulary as its packs write it, in English: for what is searched, kept or handed
        on to other programs."""
        return self._keep("vocabulary", lambda store: store.vocabulary())

    def readings(self) -> tuple[Reading, ...]:
        return self._keep("readings", lambda store: store.readings())

    def glossary(self) -> tuple[Term, ...]:
        return self._keep("glossary", lambda store: store.glossary())

    def dimension_guides(self) -> tuple[DimensionGuide, ...]:
        return self._keep("dimension guides", lambda store: store.dimension_guides())

    def population_guides(self) -> tuple[PopulationGuide, ...]:
        return self._keep("population guides", lambda store: store.population_guides())

    def visit_steps(self) -> tuple[VisitStep, ...]:
        """The guide to site visits, in the order in which one reads it."""
        return self._keep("visit steps", lambda store: store.visit_steps())

    def shared_sources(self) -> tuple[Source, ...]:
        """The sources that glossary and guides cite."""
        return self._keep("shared sources", lambda store: store.shared_sources())

    def thesaurus(self) -> Thesaurus:
        return self._keep("thesaurus", lambda store: store.thesaurus())

    def asked_as(self, slugs: Sequence[str] | None = None) -> dict[str, tuple[str, ...]]:
        """How readers would ask for passages, of all cases or of these, by ``Passage.key``. Read
        anew each time: only the making of an index asks for it."""
        found = self.store.asked_as(slugs)
        return {f"{asked.case}/{asked.text}": asked.phrases for asked in found}

    def packs(self) -> tuple[PackInfo, ...]:
        """The packs, the core pack first."""
        return self._keep("packs", lambda store: store.packs())

    def fingerprint(self) -> str:
        """A text that is another one whenever any content is."""
        return self._keep("fingerprint", lambda store: store.fingerprint())

    def index_fingerprint(self) -> str:
        """The same for what the search index on disk is made of: all but the user's own cases."""
        return self._keep("index fingerprint", lambda store: store.index_fingerprint())

    def info(self) -> LibraryInfo:
        """Where the library is and what it holds."""
        store = self.store
        counts = self._keep("counts", lambda store: store.counts())
        return LibraryInfo(
            path=store.path,
            packs=self.packs(),
            cases=counts["cases"],
            findings=counts["findings"],
            sources=counts["sources"],
            readings=counts["readings"],
            terms=counts["terms"],
            practices=counts["practices"],
            read_only=store.read_only,
            size=store.path.stat().st_size,
        )

    def _keep(self, name: str, load: Callable[[LibraryStore], Value]) -> Value:
        """The value kept under ``name``, read at the first question. Two threads that ask at the
        same time may both read it; neither waits for the other, and both get the same value."""
        store = self.store
        kept = self._kept
        if name not in kept:
            read = load(store)
            with self._lock:
                kept.setdefault(name, read)
        return cast(Value, kept[name])

    def _unknown(self, slug: str) -> KnownError:
        names = {
            brief.slug: (brief.slug, brief.short_name, brief.name, *brief.aka)
            for brief in self.briefs()
        }
        close = nearest(slug, names, least=0.6, most=3)
        if close:
            told = said("The library has no case “{case}”. Did you mean {names}?")
            return KnownError(told.format(case=slug, names=either(close)))
        return KnownError(said("The library has no case “{case}”.").format(case=slug))
