"""Around a search: cases and passages alike, hits in one case, terms in a text."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.model.brief import CaseBrief
from casestudies.model.content import Term
from casestudies.model.results import Match, Passage


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
