"""The index of a library's packs: opened from its folder, brought along or built first."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies import assets
from casestudies.errors import KnownError
from casestudies.memory import give_back_large_blocks
from casestudies.model.brief import CORE_PACK, PACK_NAMES, CaseBrief
from casestudies.model.library.thesaurus import Thesaurus
from casestudies.model.progress import Progress, no_progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.paths import Paths
from casestudies.said import said
from casestudies.search.answered import AnsweredQuestions
from casestudies.search.backend import DIRECTIONS, POSTINGS, WORDS, IndexUnreadable
from casestudies.search.corpus import Corpus, load_corpus
from casestudies.search.engine import SearchEngine
from casestudies.search.facets import CaseValues, load_values
from casestudies.search.freshness import (
    MANIFEST,
    building,
    install,
    is_fresh,
    is_whole,
    place,
    remove,
    sweep,
)
from casestudies.search.gazetteer import Gazetteer
from casestudies.search.glossing import Glossary
from casestudies.search.near_cases import Meanings, MeaningTables, weigh_by
from casestudies.search.packed import load
from casestudies.search.spelling import WordList, load_words
from casestudies.search.text import Stems, known_stems
from casestudies.search.text_index import TextIndex, open_index
from casestudies.services.library.service import LibraryService
from casestudies.services.search.briefs import CaseBriefs

ANSWERED = ("questions", "answered.bin")
MEANING_TABLE = ("meaning", "words-256.bin")
GAZETTEER = ("gazetteer", "places.tsv")
CORPUS = "corpus.bin"
STEMS = "stems.bin"
NAME_STEMS = "name-stems.bin"
VALUES = "values.bin"
MANY_PASSAGES = 32_000  # of which a question needs large blocks for a moment
AT_ONCE = 250  # cases that are read at once for building

if TYPE_CHECKING:
    from casestudies.search.building.texts import TextFiles
    from casestudies.services.search.helping import TextFilesBeside

_UNREADABLE = (OSError, EOFError, ValueError, TypeError, LookupError, AttributeError)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PacksIndex:
    """One opened index of all packs but the user's own cases, with what answers from it alone.
    ``briefs`` are numbered as the cases of the corpus; ``scratch`` is its temporary folder, if it
    has one."""

    fingerprint: str
    folder: Path
    backend: TextIndex
    corpus: Corpus
    words: WordList
    meaning: MeaningTables
    engine: SearchEngine
    glossary: Glossary
    vocabulary: Vocabulary
    thesaurus: Thesaurus
    briefs: CaseBriefs
    values: CaseValues
    scratch: Path | None

    def stems(self) -> Stems:
        """The stems of the thesaurus and of values; none where the file is lost by now."""
        return _noted_in(self.folder / STEMS)

    def name_stems(self) -> Stems:
        """The stems of labels and names, likewise."""
        return _noted_in(self.folder / NAME_STEMS)

    def close_files(self) -> None:
        """Close its files: Windows moves no folder in which one is open."""
        self.backend.close()
        self.corpus.close()
        self.meaning.close()

    def close(self) -> None:
        """Let go of it, and of its temporary folder. Who is being answered still reads its
        passages; their file closes with the last of them."""
        self.backend.close()
        if self.scratch is not None:
            remove(self.scratch)


class IndexFolder:
    """Where the indexes of a library are kept. One thread at a time opens one."""

    def __init__(self, library: LibraryService, paths: Paths) -> None:
        self._library = library
        self._root = paths.index

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of the United States."""
        return Gazetteer(assets.resource(*GAZETTEER))

    @cached_property
    def answered(self) -> AnsweredQuestions:
        """The questions that editors answered."""
        return AnsweredQuestions(assets.resource(*ANSWERED))

    def open(self, progress: Progress = no_progress) -> PacksIndex:
        """The index of what the library holds now, copied or built first where there is none.
        Raises ``KnownError`` and lets ``Cancelled`` through."""
        root, fingerprint = self._root, self._library.index_fingerprint()
        folder = place(root, fingerprint)
        damaged = False
        if is_fresh(folder, fingerprint):
            try:
                return self._read(folder, fingerprint)
            except IndexUnreadable as problem:
                _log.warning("The search index is unreadable and is made anew: %s", problem)
                damaged = True
        try:
            with building(root):
                if damaged or not is_fresh(folder, fingerprint):
                    ready = assets.compiled_index()
                    if not damaged and ready is not None and is_whole(ready, fingerprint):
                        install(folder, fingerprint, lambda new: _copy(ready, new))
                    else:
                        install(folder, fingerprint, lambda new: self._fill(new, progress))
                    sweep(root, folder)
            return self._read(folder, fingerprint)
        except OSError as problem:
            why = problem.strerror or "its files could not be copied"
            _log.warning("The search index cannot be kept (%s); it is for this run only.", why)
            return self._opened_for_this_run(fingerprint, progress)

    def discard(self, fingerprint: str) -> None:
        """Have an index that is damaged built anew when it is opened next."""
        (place(self._root, fingerprint) / MANIFEST).unlink(missing_ok=True)

    def is_sound(self, opened: PacksIndex | None) -> bool:
        """Whether the index on disk is that of the library's packs, byte for byte; one that is
        ``opened`` and for this run only counts, too."""
        fingerprint = self._library.index_fingerprint()
        for_this_run = opened is not None and opened.scratch is not None
        if opened is not None and for_this_run and opened.fingerprint == fingerprint:
            return True
        return is_whole(place(self._root, fingerprint), fingerprint)

    def _opened_for_this_run(self, fingerprint: str, progress: Progress) -> PacksIndex:
        """An index of this content where nothing can be kept: the one brought along as it lies,
        or one in a temporary folder, which ``close()`` removes. Raises ``KnownError``."""
        ready = assets.compiled_index()
        if ready is not None and is_whole(ready, fingerprint):
            return self._read(ready, fingerprint)
        import tempfile

        scratch = None
        try:
            scratch = Path(tempfile.mkdtemp(prefix="casestudies-index-"))
            self._fill(scratch, progress)
            return self._read(scratch, fingerprint, scratch)
        except BaseException as error:
            if scratch is not None:
                remove(scratch)
            if isinstance(error, OSError):
                told = said(
                    "There is no room for the search index, neither in its folder nor in a "
                    "temporary one ({0}). Make some room and try again."
                )
                raise KnownError(told.format(error.strerror), file=str(self._root)) from error
            raise

    def _fill(self, folder: Path, progress: Progress) -> None:
        """Build the index of the library's packs in an empty folder, with the help of a second
        process where there are many cases."""
        from casestudies.search.building.texts import TextFiles
        from casestudies.services.search.helping import HelperFailed, helper, would_help

        progress(said("Reading cases for the search"), 0, 0)
        beside = set(self._library.store.slugs_beside())
        briefs = [brief for brief in self._library.briefs() if brief.slug not in beside]
        table = assets.resource(*MEANING_TABLE)
        with _keeping_all():
            if would_help(len(briefs)):
                try:
                    with helper(table, folder) as files:
                        self._fill_with_packs(folder, progress, briefs, files)
                    return
                except HelperFailed as problem:
                    _log.warning("The search index is built without a helper: %s", problem)
            self._fill_with_packs(folder, progress, briefs, TextFiles(table, folder))

    def _fill_with_packs(
        self,
        folder: Path,
        progress: Progress,
        briefs: Sequence[CaseBrief],
        files: TextFiles | TextFilesBeside,
    ) -> None:
        """Cases are read some at a time and let go, so that of thousands none stays in memory."""
        from casestudies.search.building.corpus import CorpusInMaking, packed_passage, save_corpus
        from casestudies.search.building.texts import texts_of
        from casestudies.search.facets import case_values, save_values
        from casestudies.search.packed import save
        from casestudies.search.passages import passages_beside, passages_of, reported_passages
        from casestudies.search.text import noting_stems

        library = self._library
        slugs = [brief.slug for brief in briefs]
        vocabulary, asked_as = library.written_vocabulary(), library.asked_as()
        made, rows = CorpusInMaking(vocabulary), list[bytes]()
        reported = library.store.reported(slugs)
        beside = list(reported_passages(reported, vocabulary))
        beside += passages_beside(library.readings(), library.glossary())
        made.add(beside)
        rows += map(packed_passage, beside)
        files.add(texts_of(beside, vocabulary))
        for start in range(0, len(slugs), AT_ONCE):
            progress(said("Indexing passages"), start, len(slugs))
            texts = []
            for case in library.store.cases(slugs[start : start + AT_ONCE]):
                own = passages_of(case, vocabulary, asked_as)
                made.add_case(case, own)
                rows += map(packed_passage, own)
                texts += texts_of(own, vocabulary)
            files.add(texts)
        done = partial(progress, said("Indexing passages"), len(slugs), len(slugs))
        done()
        files.save()
        save_corpus(made.corpus(), rows, folder / CORPUS)
        save_values(case_values(briefs, reported), folder / VALUES)
        files.wait(done)
        with noting_stems() as noted:
            opened = self._made(folder, "")
        with noting_stems() as names_noted:
            opened.engine.labels.make_ready()
            opened.engine.names.make_ready()
        opened.close_files()
        save(dict(noted), folder / STEMS)
        save(dict(names_noted), folder / NAME_STEMS)

    def _read(self, folder: Path, fingerprint: str, scratch: Path | None = None) -> PacksIndex:
        """Open the index in ``folder``; raises ``IndexUnreadable``."""
        try:
            with known_stems(load(folder / STEMS)):
                return self._made(folder, fingerprint, scratch)
        except _UNREADABLE as problem:
            raise IndexUnreadable(f"it cannot be read: {problem!r}") from problem

    def _made(self, folder: Path, fingerprint: str, scratch: Path | None = None) -> PacksIndex:
        """Make what answers from the files in ``folder``; raises what reading them raises."""
        library = self._library
        corpus = load_corpus(folder / CORPUS)
        words = load_words(folder / WORDS)
        briefs = CaseBriefs(library, corpus.cases)
        values = load_values(folder / VALUES)
        backend = open_index(folder / POSTINGS, len(corpus.passages))
        if len(corpus.passages) > MANY_PASSAGES:
            give_back_large_blocks()
        table = assets.resource(*MEANING_TABLE)
        meaning = MeaningTables(table, folder / DIRECTIONS, len(corpus.passages))
        vocabulary, thesaurus = library.written_vocabulary(), library.thesaurus()
        engine = SearchEngine(
            backend,
            corpus,
            words,
            Meanings(meaning, corpus, weigh_by(words, len(corpus.passages)), self.answered),
            vocabulary,
            thesaurus,
            briefs,
            values,
            self.gazetteer,
            libraries=libraries_called(library),
            noted=partial(_noted_in, folder / NAME_STEMS),
        )
        glossary = Glossary(library.glossary)
        return PacksIndex(
            fingerprint,
            folder,
            backend,
            corpus,
            words,
            meaning,
            engine,
            glossary,
            vocabulary,
            thesaurus,
            briefs,
            values,
            scratch,
        )


def libraries_called(library: LibraryService) -> dict[str, str]:
    """What the packs of a library are called, by their ids."""
    titles = {pack.id: pack.title for pack in library.packs()}
    return {**titles, CORE_PACK: PACK_NAMES.written[CORE_PACK]}


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Inside, nobody looks for what can be thrown away: all of the hundred thousands of passages
    that are made stays to the end, and to walk it again and again took a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _noted_in(file: Path) -> Stems:
    try:
        found: Stems = load(file)
    except _UNREADABLE:
        return {}
    return found


def _copy(ready: Path, new: Path) -> None:
    import shutil

    shutil.copytree(ready, new, dirs_exist_ok=True)
