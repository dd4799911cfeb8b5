"""The user's own cases and notes in the search: joined in memory with the index of the packs."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.model.brief import CaseBrief
from casestudies.recent import Recent
from casestudies.search.backend import SearchBackend
from casestudies.search.corpus import indexed, joined, make_corpus
from casestudies.search.engine import SearchEngine
from casestudies.search.gazetteer import Gazetteer
from casestudies.search.glossing import Glossary
from casestudies.search.meaning import text_of
from casestudies.search.near_cases import AddedDirections, Meanings
from casestudies.search.text import known_stems
from casestudies.search.text_index import JoinedIndex
from casestudies.services.library.service import LibraryService
from casestudies.services.search.index import PacksIndex

KEPT_DIRECTIONS = 20_000  # of passages, so that an edit works out its own alone


@dataclass(frozen=True)
class OpenIndex:
    """What answers: the index of the packs and what the user added; replaced whole, never changed.
    ``content`` is the library's fingerprint, ``briefs`` are numbered as the cases of the engine's
    corpus."""

    content: str
    packs: PacksIndex
    backend: SearchBackend
    engine: SearchEngine
    briefs: tuple[CaseBrief, ...]

    @property
    def glossary(self) -> Glossary:
        return self.packs.glossary


class OwnWork:
    """Reads what the user added to a library, and joins it with an index."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._directions: Recent[str, bytes] = Recent(KEPT_DIRECTIONS)

    def joined(self, packs: PacksIndex, gazetteer: Gazetteer, content: str) -> OpenIndex:
        """The index with all that the user added. ``content``: the library's fingerprint."""
        library = self._library
        vocabulary = library.vocabulary()
        briefs = [brief for brief in library.briefs() if brief.own]
        if not briefs:
            return OpenIndex(content, packs, packs.backend, packs.engine, packs.briefs)
        cases = library.cases([brief.slug for brief in briefs])
        added = make_corpus(cases, (), (), vocabulary)
        corpus = joined(packs.corpus, added)
        texts = [text_of(passage, vocabulary) for passage in added.passages]
        directions = AddedDirections(packs.meaning, texts, self._directions)
        own = packs.backend.beside(list(map(indexed, added.passages)))
        backend = JoinedIndex(packs.backend, len(packs.corpus.kinds), own)
        all_briefs = (*packs.briefs, *briefs)
        with known_stems(packs.stems()):
            engine = SearchEngine(
                backend,
                corpus,
                packs.words.beside(f"{one.title} {one.text}" for one in added.passages),
                Meanings(packs.meaning, corpus, directions),
                vocabulary,
                library.thesaurus(),
                all_briefs,
                gazetteer,
                packs.engine.language,
            )
        return OpenIndex(content, packs, backend, engine, all_briefs)
