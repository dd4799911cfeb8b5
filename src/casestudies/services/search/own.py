"""The user's own cases and notes, and cases lately taken home, in the search: joined in memory with
the index of the packs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from casestudies.model.library.notes import Note, NoteKind, Target
from casestudies.model.results import Passage
from casestudies.recent import Recent
from casestudies.search.backend import FIELDS, SearchBackend
from casestudies.search.building.corpus import make_corpus
from casestudies.search.corpus import Corpus, indexed, joined
from casestudies.search.engine import SearchEngine
from casestudies.search.facets import case_values, joined_values
from casestudies.search.gazetteer import Gazetteer
from casestudies.search.glossing import Glossary
from casestudies.search.meaning import text_of
from casestudies.search.near_cases import AddedDirections, Meanings
from casestudies.search.postings import inverted
from casestudies.search.spelling import hyphenated_words, passage_words
from casestudies.search.text import known_stems
from casestudies.search.text_index import JoinedIndex
from casestudies.services.library.service import LibraryService
from casestudies.services.search.briefs import CaseBriefs
from casestudies.services.search.index import PacksIndex, libraries_called
from casestudies.store.notes import NoteStore

KEPT_DIRECTIONS = 20_000  # of passages, so that an edit works out its own alone

_YOURS = {
    NoteKind.STAR: "starred",
    NoteKind.NOTE: "noted",
    NoteKind.HIGHLIGHT: "highlighted",
}
_COLLEAGUES = "colleagues"


@dataclass(frozen=True)
class OpenIndex:
    """What answers: the index of the packs and what the user added; replaced whole, never changed.
    ``content`` is the library's fingerprint, ``briefs`` are numbered as the cases of the engine's
    corpus; ``notes`` are by the key of their passage, each with the slug of its case."""

    content: str
    packs: PacksIndex
    backend: SearchBackend
    engine: SearchEngine
    briefs: CaseBriefs
    notes: Mapping[str, OwnNote]

    @property
    def glossary(self) -> Glossary:
        return self.packs.glossary


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note with what it is of, in words: the case or reading, and where in it."""

    note: Note
    of: str
    where: str

    @property
    def passage(self) -> Passage:
        """What of it is searched: what was written and what was marked."""
        note = self.note
        text = note.text
        if note.quote:
            text = f"{text} — “{note.quote}”" if text else note.quote
        title = " · ".join(filter(None, (self.of, self.where)))
        return Passage(f"note/{note.id}", None, note.kind.value, "notes", text, title=title)


class OwnWork:
    """Reads what the user added to a library, and joins it with an index."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._directions: Recent[str, bytes] = Recent(KEPT_DIRECTIONS)

    def joined(self, packs: PacksIndex, gazetteer: Gazetteer, content: str) -> OpenIndex:
        """The index with all that the user added. ``content``: the library's fingerprint."""
        library = self._library
        briefs = library.briefs_beside()
        notes = NoteStore(library.store.database).notes()
        if not briefs and not notes:
            return OpenIndex(content, packs, packs.backend, packs.engine, packs.briefs, {})
        vocabulary = packs.vocabulary
        cases = library.cases([brief.slug for brief in briefs])
        asked_as = library.asked_as([brief.slug for brief in briefs])
        added = make_corpus(cases, (), (), vocabulary, asked_as)
        told = self._told(notes, packs, added) if notes else []
        passages = {note.passage.key: note.passage for note in told}
        if passages:
            added = make_corpus(cases, (), (), vocabulary, asked_as, passages.values())
        corpus = joined(packs.corpus, added)
        texts = [""] * len(added.kinds)
        end = len(added.kinds) - len(passages)  # behind it are notes, which point nowhere
        for number in takewhile(end.__gt__, added.said_in_words):
            texts[number] = text_of(added.passages[number], vocabulary)
        directions = AddedDirections(packs.meaning, texts, self._directions)
        found = inverted(map(indexed, added.passages), FIELDS)
        own = packs.backend.beside(found)
        in_cases = added.passages[:end]
        words = _words_of(in_cases)
        hyphenated = hyphenated_words(
            part for passage in in_cases for part in (passage.text, passage.title)
        )
        backend = JoinedIndex(packs.backend, len(packs.corpus.kinds), own)
        all_briefs = CaseBriefs(library, corpus.cases)
        values = joined_values(packs.values, case_values(briefs))
        meant = packs.engine.meanings
        with known_stems(packs.stems()):
            engine = SearchEngine(
                backend,
                corpus,
                packs.words.beside(words, hyphenated),
                Meanings(packs.meaning, corpus, meant.weigh, meant.answered, directions),
                vocabulary,
                packs.thesaurus,
                all_briefs,
                values,
                gazetteer,
                packs.engine.language,
                libraries_called(library),
                _yours(notes),
                packs.name_stems,
                in_notes=_words_of(added.passages[end:]),
            )
        by_key = dict(zip(passages, told, strict=True))
        return OpenIndex(content, packs, backend, engine, all_briefs, by_key)

    def _told(self, notes: Iterable[Note], packs: PacksIndex, own: Corpus) -> list[OwnNote]:
        """The notes that say something, with what they are of."""
        names = {brief.slug: brief.short_name for brief in self._library.briefs()}
        readings = {reading.slug: reading.title for reading in self._library.readings()}
        return [
            OwnNote(
                note,
                names.get(note.target.case) or readings.get(note.target.reading, ""),
                _where(note.target, (packs.corpus, own)),
            )
            for note in notes
            if note.kind is not NoteKind.STAR
        ]


def _words_of(passages: Sequence[Passage]) -> dict[str, int]:
    """In how many of the passages each word stands."""
    texts = inverted(map(indexed, passages), ("text",))["text"]
    return passage_words(texts, [passage.title for passage in passages])


def _where(target: Target, corpora: Sequence[Corpus]) -> str:
    """What the part of a case is called that a note is of; "" where it is not known."""
    for corpus in corpora:
        number = corpus.case_number.get(target.case)
        if number is None or not target.finding:
            continue
        own = corpus.passages_of(number)
        for passage in corpus.passages[own.start : own.stop]:
            if passage.finding == target.finding:
                return passage.title
    return ""


def _yours(notes: Iterable[Note]) -> dict[str, frozenset[str]]:
    """By the slug of a case what the user, or another of the team, made of something in it."""
    found: dict[str, set[str]] = {}
    for note in notes:
        if note.target.case:
            kinds = found.setdefault(note.target.case, set())
            if note.author:
                kinds.add(_COLLEAGUES)
                continue
            kinds.add(_YOURS[note.kind])
            if note.text:
                kinds.add(_YOURS[NoteKind.NOTE])
    return {slug: frozenset(kinds) for slug, kinds in found.items()}
