"""Around a search: the query's pieces, completions, cases and passages alike, hits in one case."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.model.brief import CaseBrief
from casestudies.model.content import Term
from casestudies.model.query import Facet
from casestudies.model.results import Match, Passage


@dataclass(frozen=True, slots=True)
class QueryToken:
    """A piece of a query as typed: ``text`` stands at ``start`` to ``end``. ``kind``: word, phrase,
    prefix, field, not, or, and, open, close. A field whose value means something in this library
    has a ``facet`` with ``keys``, ``every`` one of them asked for or any, and a ``label``
    (Dimension: Grading and reporting); so a box can take it out of the text and show it as a token.
    ``known`` is False for a field that means nothing. ``alone`` is a field as it can stand anywhere
    (state:MA,ME for state:ma OR state:me); ``sign``: so many characters before it are its minus
    sign or NOT. ``depth``: how many brackets it stands in, below 0 after one that was never opened.
    ``lifted``: the search takes the field out of the words and adds it to the filters."""

    kind: str
    start: int
    end: int
    text: str
    negated: bool = False
    facet: Facet | None = None
    keys: tuple[str, ...] = ()
    label: str = ""
    known: bool = True
    depth: int = 0
    lifted: bool = False
    every: bool = False
    alone: str = ""
    sign: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """What may be typed next: put ``text`` in place of the query's ``start`` to ``end``. ``label``
    is what a list shows, ``detail`` says what it is; ``kind``: field, value, case, population,
    dimension, practice, term, word. ``cursor`` is where the cursor goes, in the whole new text."""

    text: str
    start: int
    end: int
    label: str
    detail: str
    kind: str
    cursor: int


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """A case like another, with the reasons as finished phrases, strongest first."""

    brief: CaseBrief
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SimilarPassage:
    """A passage like another, from another case, with the reasons as finished phrases."""

    passage: Passage
    brief: CaseBrief
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundFinding:
    """A finding, by its id within its case, that answers a question, and why it was found, as
    finished phrases: what it has of the question, and that it is close in meaning."""

    finding: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CasePassage:
    """A passage of the open case with what matched in it. ``spans`` are offsets into the text of
    the passage, whole (a summary's without its citation marks)."""

    passage: Passage
    spans: tuple[tuple[int, int], ...]
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class CaseMatches:
    """All matches in one case, in the reader's order. ``counts``: how many by ``where`` (dimension
    or population key, summary, outcomes ...), in the same order. ``words``: the different texts
    that matched, to be marked wherever they stand."""

    case: str
    text: str
    passages: tuple[CasePassage, ...]
    counts: tuple[tuple[str, int], ...]
    words: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class TermSpan:
    """A glossary term that stands at ``start`` to ``end`` of a text."""

    start: int
    end: int
    term: Term
