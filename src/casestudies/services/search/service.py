"""Search over the open library: makes or opens the index, and answers with finished values."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from casestudies.errors import BugError
from casestudies.model.changes import ChangeSet
from casestudies.model.progress import Progress, no_progress
from casestudies.model.query import Completion, Query, QueryToken
from casestudies.model.results import SearchResults
from casestudies.paths import Paths
from casestudies.recent import Recent
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.model.places import GazetteerPlace
    from casestudies.model.results import Passage
    from casestudies.model.searching import (
        CaseMatches,
        FoundFinding,
        SimilarCase,
        SimilarPassage,
        TermSpan,
    )
    from casestudies.search.server.found import Desk
    from casestudies.services.search.index import IndexFolder, PacksIndex
    from casestudies.services.search.own import OpenIndex, OwnWork

KEPT_ANSWERS = 64

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


def _never() -> bool:
    """Somebody waits for the answer."""
    return False


class SearchService:
    """Searches one library. ``prepare()`` comes first, in a worker; after it every method may be
    called from any thread. Asked before, they raise ``BugError``.

    The index on disk holds the packs. The user's own cases and notes are joined with it in memory,
    at the first question after each change that ``refresh`` was told of."""

    def __init__(self, library: LibraryService, paths: Paths) -> None:
        self._library = library
        self._paths = paths
        self._preparing = threading.Lock()
        self._open: OpenIndex | None = None
        self._stale = False
        self._answers: Recent[Query, SearchResults] = Recent(KEPT_ANSWERS)

    @cached_property
    def _folder(self) -> IndexFolder:
        from casestudies.services.search.index import IndexFolder

        return IndexFolder(self._library, self._paths)

    @cached_property
    def _own(self) -> OwnWork:
        from casestudies.services.search.own import OwnWork

        return OwnWork(self._library)

    def places(self, text: str, most: int = 8) -> tuple[GazetteerPlace, ...]:
        """The cities, towns and counties of the United States that a typed text may mean: a name,
        "concord nh", or the beginning of a name; best first. It needs no ``prepare()``."""
        return self._folder.gazetteer.find(text, most)

    def prepare(self, progress: Progress = no_progress) -> None:
        """Open the index of the library's content; copy the bundled one or build it first where
        there is none. Does nothing when the right one is open.

        Raises ``KnownError`` when another process has been building for minutes, and lets
        ``Cancelled`` through; an index that was open stays open then.
        """
        with self._preparing:
            self._bring_up_to_date(progress)

    def refresh(self, changes: ChangeSet) -> None:
        """Be told what was written. It takes no time: the next question brings the search up to
        date, in the thread that asks it. Where packs changed, that builds their index; a
        ``prepare()`` before does so with progress."""
        if changes.content or changes.packs or changes.notes:
            self._stale = True
            self._answers.clear()

    def search(self, query: Query, overtaken: Callable[[], bool] = _never) -> SearchResults:
        """Answer a query: cases with their best passages, facet counts, readings and terms.

        Never raises for what the user typed. Raises ``KnownError`` when the library fails, and
        ``Cancelled`` once ``overtaken()`` tells that nobody waits for the answer any more.
        """
        self._up_to_date()
        return self._answers.get_or(query, partial(self._searched, query, overtaken))

    # --- around a search ----------------------------------------------------------------------

    def tokens(self, text: str) -> tuple[QueryToken, ...]:
        """The pieces of a query: its fields can be shown as tokens and taken out of the text."""
        from casestudies.services.search.language import query_tokens

        return query_tokens(self._opened_now().engine, text)

    def completions(self, text: str, cursor: int, limit: int = 8) -> tuple[Completion, ...]:
        """What may be typed next at ``cursor``: fields, values, names, terms, words."""
        return self._opened_now().engine.completer.complete(text, cursor, limit)

    def more_like_case(self, slug: str, limit: int = 6) -> tuple[SimilarCase, ...]:
        """Cases like one, with the reasons. Raises ``KnownError`` for an unknown case."""
        from casestudies.services.search.nearby import similar_cases

        def ask(opened: OpenIndex) -> tuple[SimilarCase, ...]:
            return similar_cases(opened.engine, opened.briefs, slug, limit)

        return self._with_index(ask)

    def more_like_passage(self, key: str, limit: int = 6) -> tuple[SimilarPassage, ...]:
        """Passages of other cases like the one with this ``Passage.key``, with the reasons.
        Raises ``KnownError`` for a passage that is gone."""
        from casestudies.services.search.nearby import similar_passages

        def ask(opened: OpenIndex) -> tuple[SimilarPassage, ...]:
            return similar_passages(opened.engine, opened.backend, opened.briefs, key, limit)

        return self._with_index(ask)

    def findings_beside(self, passage: Passage, limit: int = 4) -> tuple[SimilarPassage, ...]:
        """Findings of other cases than ``passage.case`` that are like one that is just written,
        with the reasons; ``passage`` need not be in the library. Never raises for what was typed.
        """
        from casestudies.services.search.nearby import passages_beside

        def ask(opened: OpenIndex) -> tuple[SimilarPassage, ...]:
            return passages_beside(opened.engine, opened.backend, opened.briefs, passage, limit)

        return self._with_index(ask)

    def answers_in_cases(
        self, question: str, slugs: Sequence[str]
    ) -> dict[str, tuple[FoundFinding, ...]]:
        """The findings of each case that answer a question best, at most three, by words and by
        meaning; none where nothing answers it well enough. The question is asked once, however many
        cases there are, and what a case has does not depend on the others. Cases that are not in
        the index have none. Never raises for what the user typed."""
        from casestudies.services.search.answers import found_in_cases

        return self._with_index(lambda opened: found_in_cases(opened.engine, question, slugs))

    def find_in_case(self, slug: str, text: str) -> CaseMatches:
        """All that ``text`` meets within one case. Raises ``KnownError`` for an unknown case."""
        from casestudies.services.search.nearby import matches_in_case

        return self._with_index(lambda opened: matches_in_case(opened.engine, slug, text))

    def glossary_in(self, text: str) -> tuple[TermSpan, ...]:
        """Where terms of the glossary stand in a text."""
        return self._opened_now().glossary.find(text)

    def desk(self) -> Desk:
        """What of this search answers for a library on a server, too."""
        from casestudies.search.server.found import Desk

        packs = self._up_to_date().packs
        return Desk(
            packs.engine,
            packs.backend,
            packs.meaning,
            packs.thesaurus,
            self._folder.gazetteer,
            packs.name_stems,
        )

    def forget_answers(self) -> None:
        """Drop the answers kept at hand, so that the next question is worked out again."""
        self._answers.clear()

    def close(self) -> None:
        """Close the index and its files; a later ``prepare()`` opens it again. Nobody may be asking
        just now."""
        with self._preparing:
            opened = self._open
            self._take(None)
            if opened is not None:
                opened.packs.close_files()

    # --- the index ----------------------------------------------------------------------------

    def _searched(self, query: Query, overtaken: Callable[[], bool]) -> SearchResults:
        from casestudies.services.search.results import make_results
        from casestudies.services.search.spanish import in_english

        start = time.perf_counter()

        def ask(opened: OpenIndex) -> SearchResults:
            found = make_results(
                opened.engine,
                opened.briefs,
                query,
                self._points,
                opened.notes,
                overtaken,
                self._library.store.reported,
            )
            written = self._library.written_vocabulary()
            return in_english(found, opened.engine, self._library.glossary(), written)

        results = self._with_index(ask)
        return replace(results, seconds=time.perf_counter() - start)

    def _points(self, slug: str, findings: frozenset[str]) -> int:
        """How many evidence points findings of a case have between them."""
        from casestudies.model.evidence import evidence_of
        from casestudies.services.compare.service import ComparingService

        case = self._library.case(slug)
        cited = [finding for _, finding in case.findings() if finding.id in findings]
        return evidence_of(cited, case, ComparingService(self._library).this_year()).strength

    def _with_index(self, ask: Callable[[OpenIndex], Answer]) -> Answer:
        """Ask the open index; when it has become unreadable or was replaced, ask the new one."""
        from casestudies.search.backend import IndexUnreadable
        from casestudies.services.search.briefs import OtherCases

        opened = self._up_to_date()
        try:
            return ask(opened)
        except OtherCases:
            self._stale = True
            return ask(self._up_to_date())
        except IndexUnreadable as problem:
            _log.warning("The search index is unreadable and is made anew: %s", problem)
            self._rebuild(opened.packs)
            return ask(self._opened_now())

    def _opened_now(self) -> OpenIndex:
        opened = self._open
        if opened is None:
            raise BugError("the search is not prepared")
        return opened

    def _up_to_date(self) -> OpenIndex:
        """The open index, with all that was written before."""
        if self._stale and self._open is not None:
            with self._preparing:
                if self._stale:
                    self._bring_up_to_date(no_progress)
        return self._opened_now()

    def is_sound(self) -> bool:
        """Whether the index on disk is that of the library's packs, byte for byte. An index that
        is for this run only counts, too."""
        return self._folder.is_sound(self._open.packs if self._open is not None else None)

    def rebuild(self, progress: Progress = no_progress) -> None:
        """Make the index anew, whatever is there; raises as ``prepare``."""
        with self._preparing:
            self._folder.discard(self._library.index_fingerprint())
            self._open_anew(progress)

    def _bring_up_to_date(self, progress: Progress) -> None:
        """Open the index of the packs if it is another one, and join it with what the user added.
        What is written meanwhile makes it stale once more."""
        opened, stale = self._open, self._stale
        self._stale = False
        try:
            content = self._library.fingerprint()
            if opened is not None and opened.content == content and not stale:
                return
            same = opened and opened.packs.fingerprint == self._library.index_fingerprint()
            packs = opened.packs if opened and same else self._folder.open(progress)
            self._take(self._own.joined(packs, self._folder.gazetteer, content))
        except BaseException:
            self._stale = stale
            raise

    def _take(self, opened: OpenIndex | None) -> None:
        before, self._open = self._open, opened
        self._answers.clear()
        if before is not None and (opened is None or opened.packs is not before.packs):
            before.packs.close()

    def _rebuild(self, damaged: PacksIndex) -> None:
        """Replace an index that failed while in use, unless another thread has done so."""
        with self._preparing:
            if self._open is not None and self._open.packs is damaged:
                damaged.close_files()
                self._folder.discard(damaged.fingerprint)
                self._open_anew(no_progress)

    def _open_anew(self, progress: Progress) -> None:
        packs, content = self._folder.open(progress), self._library.fingerprint()
        self._take(self._own.joined(packs, self._folder.gazetteer, content))
