"""Search over the open library: makes or opens the index, and answers with finished values."""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from casestudies import assets
from casestudies.errors import BugError, KnownError
from casestudies.model.brief import CaseBrief
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
    from casestudies.search.engine import SearchEngine
    from casestudies.search.gazetteer import Gazetteer
    from casestudies.search.glossing import Glossary
    from casestudies.search.whoosh_backend import WhooshBackend

KEPT_ANSWERS = 64
MEANING_TABLE = ("meaning", "words-256.bin")
GAZETTEER = ("gazetteer", "places.tsv")
POSTINGS = "postings.bin"
CORPUS = "corpus.bin"
WORDS = "words.bin"
STEMS = "stems.bin"
DIRECTIONS = "directions.bin"

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Open:
    """One opened index with all that belongs to it; replaced whole, never changed."""

    fingerprint: str
    backend: WhooshBackend
    engine: SearchEngine
    glossary: Glossary
    briefs: tuple[CaseBrief, ...]  # by number of the case in the index
    scratch: Path | None


class SearchService:
    """Searches one library. ``prepare()`` comes first, in a worker; after it every method may be
    called from any thread. Asked before, they raise ``BugError``."""

    def __init__(self, library: LibraryService, paths: Paths) -> None:
        self._library = library
        self._paths = paths
        self._preparing = threading.Lock()
        self._open: _Open | None = None
        self._answers: Recent[Query, SearchResults] = Recent(KEPT_ANSWERS)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        from casestudies.search.gazetteer import Gazetteer

        return Gazetteer(assets.resource(*GAZETTEER))

    def places(self, text: str, most: int = 8) -> tuple[GazetteerPlace, ...]:
        """The cities, towns and counties of the United States that a typed text may mean: a name,
        "concord nh", or the beginning of a name; best first. It needs no ``prepare()``."""
        return self._gazetteer.find(text, most)

    def prepare(self, progress: Progress = no_progress) -> None:
        """Open the index of the library's content; copy the bundled one or build it first where
        there is none. Does nothing when the right one is open.

        Raises ``KnownError`` when another process has been building for minutes, and lets
        ``Cancelled`` through; an index that was open stays open then.
        """
        with self._preparing:
            fingerprint = self._library.fingerprint()
            if self._open is not None and self._open.fingerprint == fingerprint:
                return
            self._take(self._opened(fingerprint, progress))

    def search(self, query: Query) -> SearchResults:
        """Answer a query: cases with their best passages, facet counts, readings and terms.

        Never raises for what the user typed. Raises ``KnownError`` when the library fails.
        """
        return self._answers.get_or(query, partial(self._searched, query))

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

        opened = self._opened_now()
        return similar_cases(opened.engine, opened.briefs, slug, limit)

    def more_like_passage(self, key: str, limit: int = 6) -> tuple[SimilarPassage, ...]:
        """Passages of other cases like the one with this ``Passage.key``, with the reasons.
        Raises ``KnownError`` for a passage that is gone."""
        from casestudies.services.search.nearby import similar_passages

        def ask(opened: _Open) -> tuple[SimilarPassage, ...]:
            return similar_passages(opened.engine, opened.backend, opened.briefs, key, limit)

        return self._with_index(ask)

    def findings_beside(self, passage: Passage, limit: int = 4) -> tuple[SimilarPassage, ...]:
        """Findings of other cases than ``passage.case`` that are like one that is just written,
        with the reasons; ``passage`` need not be in the library. Never raises for what was typed.
        """
        from casestudies.services.search.nearby import passages_beside

        def ask(opened: _Open) -> tuple[SimilarPassage, ...]:
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

    def forget_answers(self) -> None:
        """Drop the answers kept at hand, so that the next question is worked out again."""
        self._answers.clear()

    def close(self) -> None:
        """Close the index; a later ``prepare()`` opens it again."""
        with self._preparing:
            self._take(None)

    # --- the index ----------------------------------------------------------------------------

    def _searched(self, query: Query) -> SearchResults:
        from casestudies.services.search.results import make_results

        start = time.perf_counter()

        def ask(opened: _Open) -> SearchResults:
            return make_results(opened.engine, opened.briefs, query, self._points)

        results = self._with_index(ask)
        return replace(results, seconds=time.perf_counter() - start)

    def _points(self, slug: str, findings: frozenset[str]) -> int:
        """How many evidence points findings of a case have between them."""
        from casestudies.model.evidence import evidence_of
        from casestudies.services.compare.service import ComparingService

        case = self._library.case(slug)
        cited = [finding for _, finding in case.findings() if finding.id in findings]
        return evidence_of(cited, case, ComparingService(self._library).this_year()).strength

    def _with_index(self, ask: Callable[[_Open], Answer]) -> Answer:
        """Ask the open index; when it has become unreadable or was replaced, ask the new one."""
        from casestudies.search.backend import IndexUnreadable

        opened = self._opened_now()
        try:
            return ask(opened)
        except IndexUnreadable as problem:
            _log.warning("The search index is unreadable and is made anew: %s", problem)
            self._rebuild(opened)
            return ask(self._opened_now())

    def _opened_now(self) -> _Open:
        opened = self._open
        if opened is None:
            raise BugError("the search is not prepared")
        return opened

    def _take(self, opened: _Open | None) -> None:
        before, self._open = self._open, opened
        self._answers.clear()
        if before is not None:
            before.backend.close()
            if before.scratch is not None:
                shutil.rmtree(before.scratch, ignore_errors=True)

    def is_sound(self) -> bool:
        """Whether the index on disk is that of the library's content, byte for byte. An index that
        is for this run only counts, too."""
        from casestudies.search.freshness import is_fresh, place

        fingerprint = self._library.fingerprint()
        opened = self._open
        if opened is not None and opened.fingerprint == fingerprint and opened.scratch is not None:
            return True
        return is_fresh(place(self._paths.index, fingerprint), fingerprint)

    def rebuild(self, progress: Progress = no_progress) -> None:
        """Make the index anew, whatever is there; raises as ``prepare``."""
        from casestudies.search.freshness import MANIFEST, place

        with self._preparing:
            fingerprint = self._library.fingerprint()
            (place(self._paths.index, fingerprint) / MANIFEST).unlink(missing_ok=True)
            self._take(self._opened(fingerprint, progress))

    def _rebuild(self, damaged: _Open) -> None:
        """Replace an index that failed while in use, unless another thread has done so."""
        from casestudies.search.freshness import MANIFEST, place

        with self._preparing:
            if self._open is damaged:
                (place(self._paths.index, damaged.fingerprint) / MANIFEST).unlink(missing_ok=True)
                self._take(self._opened(damaged.fingerprint, no_progress))

    def _opened(self, fingerprint: str, progress: Progress) -> _Open:
        from casestudies.search.backend import IndexUnreadable
        from casestudies.search.freshness import building, install, is_fresh, place, sweep

        root = self._paths.index
        folder = place(root, fingerprint)
        if is_fresh(folder, fingerprint):
            try:
                return self._read(folder, fingerprint)
            except IndexUnreadable as problem:
                _log.warning("The search index is unreadable and is made anew: %s", problem)
                damaged = True
        else:
            damaged = False
        try:
            with building(root):
                if damaged or not is_fresh(folder, fingerprint):
                    ready = assets.compiled_index()
                    if not damaged and ready is not None and is_fresh(ready, fingerprint):
                        install(folder, fingerprint, lambda new: _copy(ready, new))
                    else:
                        install(folder, fingerprint, lambda new: self._fill(new, progress))
                    sweep(root, folder)
            return self._read(folder, fingerprint)
        except OSError as problem:
            why = problem.strerror or "its files could not be copied"
            _log.warning("The search index cannot be kept (%s); it is for this run only.", why)
            return self._opened_for_this_run(fingerprint, progress)

    def _opened_for_this_run(self, fingerprint: str, progress: Progress) -> _Open:
        """An index of this content where nothing can be kept: the one brought along as it lies,
        or one in a temporary folder, which ``close()`` removes. Raises ``KnownError``."""
        from casestudies.search.freshness import is_fresh

        ready = assets.compiled_index()
        if ready is not None and is_fresh(ready, fingerprint):
            return self._read(ready, fingerprint)
        scratch = None
        try:
            scratch = Path(tempfile.mkdtemp(prefix="casestudies-index-"))
            self._fill(scratch, progress)
            return self._read(scratch, fingerprint, scratch)
        except BaseException as error:
            if scratch is not None:
                shutil.rmtree(scratch, ignore_errors=True)
            if isinstance(error, OSError):
                raise KnownError(
                    "There is no room for the search index, neither in its folder nor in a "
                    f"temporary one ({error.strerror}). Make some room and try again.",
                    file=str(self._paths.index),
                ) from error
            raise

    def _fill(self, folder: Path, progress: Progress) -> None:
        """Build the index of the library's content in an empty folder."""
        from casestudies.search.corpus import indexed, make_corpus, save_corpus
        from casestudies.search.meaning import WordTable, save_directions, text_of
        from casestudies.search.packed import save
        from casestudies.search.spelling import count_words, hyphenated_words, save_words
        from casestudies.search.text import noting_stems
        from casestudies.search.whoosh_backend import WhooshBackend

        progress("Reading cases for the search", 0, 0)
        library = self._library
        corpus = make_corpus(
            library.cases(),
            library.readings(),
            library.glossary(),
            library.vocabulary(),
            library.asked_as(),
        )
        WhooshBackend(folder / POSTINGS).build(list(map(indexed, corpus.passages)), progress)
        save_corpus(corpus, folder / CORPUS)
        texts = [(passage.text, passage.title) for passage in corpus.passages]
        counts = count_words(f"{title} {text}" for text, title in texts)
        hyphenated = hyphenated_words(part for pair in texts for part in pair)
        save_words(counts, folder / WORDS, hyphenated)
        progress("Reading what passages mean", 0, 0)
        table = WordTable(assets.resource(*MEANING_TABLE))
        vocabulary = library.vocabulary()
        save_directions(
            (table.direction(text_of(passage, vocabulary)) for passage in corpus.passages),
            table.dimensions,
            folder / DIRECTIONS,
        )
        with noting_stems() as noted:
            opened = self._made(folder, "")
        opened.backend.close()
        save(dict(noted), folder / STEMS)

    def _read(self, folder: Path, fingerprint: str, scratch: Path | None = None) -> _Open:
        """Open the index in ``folder``; raises ``IndexUnreadable``."""
        from casestudies.search.backend import IndexUnreadable
        from casestudies.search.packed import load
        from casestudies.search.text import known_stems

        try:
            with known_stems(load(folder / STEMS)):
                return self._made(folder, fingerprint, scratch)
        except (OSError, EOFError, ValueError, TypeError, LookupError, AttributeError) as problem:
            raise IndexUnreadable(f"it cannot be read: {problem!r}") from problem

    def _made(self, folder: Path, fingerprint: str, scratch: Path | None = None) -> _Open:
        """Make what answers from the files in ``folder``; raises what reading them raises."""
        from casestudies.search.corpus import load_corpus
        from casestudies.search.engine import SearchEngine
        from casestudies.search.glossing import Glossary
        from casestudies.search.near_cases import Meanings
        from casestudies.search.spelling import load_words
        from casestudies.search.whoosh_backend import WhooshBackend

        library = self._library
        corpus = load_corpus(folder / CORPUS)
        words = load_words(folder / WORDS)
        by_slug = {brief.slug: brief for brief in library.briefs()}
        briefs = tuple(by_slug[entry.slug] for entry in corpus.cases)
        backend = WhooshBackend(folder / POSTINGS)
        backend.open(len(corpus.passages))
        meanings = Meanings(assets.resource(*MEANING_TABLE), folder / DIRECTIONS, corpus)
        engine = SearchEngine(
            backend,
            corpus,
            words,
            meanings,
            library.vocabulary(),
            library.thesaurus(),
            briefs,
            self._gazetteer,
        )
        glossary = Glossary(library.glossary())
        return _Open(fingerprint, backend, engine, glossary, briefs, scratch)


def _copy(ready: Path, new: Path) -> None:
    shutil.copytree(ready, new, dirs_exist_ok=True)
