"""What the search answers: cases with their matching passages, and the facets' counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from casestudies.figures import by_number, shown
from casestudies.model.brief import CaseBrief
from casestudies.model.places import GazetteerPlace
from casestudies.model.query import Facet, Query, Sort
from casestudies.model.wording import all_of, either
from casestudies.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casestudies.model.library.notes import Note
    from casestudies.model.profile import SchoolProfile


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of search. ``where`` is a dimension key, a population key, or one of summary,
    outcomes, timeline, challenges, visiting, profile, reading, glossary, notes, reported. ``case``
    is None for readings, glossary terms, the user's notes and what schools report; ``key`` is
    unique in the library and stable.
    """

    key: str
    case: str | None
    kind: str  # name, finding, headline, summary, distinctive, outcome, event, challenge ...
    where: str
    text: str
    title: str = ""
    finding: str | None = None
    dimension: str | None = None
    populations: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    state: str | None = None
    year: int | None = None
    sources: tuple[str, ...] = ()
    seen: str | None = None  # a SeenAgain: how much a second reader saw of it; None: nobody looked
    asked_as: tuple[str, ...] = ()  # how readers would ask for it; searched, never shown as content


class Match(NamedTuple):
    """Why a word matched: ``typed`` met ``word`` ``by`` word, stem, prefix, synonym, abbreviation,
    former-name, narrower, spelling; ``field`` is where: text or title of the passage, or what it
    is marked with (name and place of its case, dimension, population, practice, the meaning of a
    practice, section); asked is a way to ask for a practice, asked_as one to ask for the passage,
    which ``word`` has whole. ``by`` near: no word met, the passage is close to the question in
    meaning; ``word`` has its nearest words, if any. ``by`` answered: editors found that the passage
    answers a question like the one asked, which ``word`` has whole. ``by`` place: the typed word
    says of the case what ``word`` says: "in New England"; ``by`` reported: the case says of itself
    that it does
    what is asked for, in the ``word`` of a survey."""

    typed: str
    word: str
    by: str
    field: str = "text"


class Hit(NamedTuple):
    """A passage that matched; ``spans`` are (start, end) character offsets into ``text``."""

    passage: Passage
    score: float
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A note or highlight of the user's that matched; ``of`` is the case or reading that it is of,
    ``where`` the part of it, both in words and "" where they are not known."""

    note: Note
    of: str
    where: str
    hit: Hit


@dataclass(frozen=True, slots=True)
class ReportedHit:
    """Something that schools report of themselves (a practice, a population) and that matched; it
    is no finding. ``key`` is its value of the facet, ``name`` what it is called; ``hit`` what the
    ``surveys`` call it; so many ``cases`` report it, and ``query`` asks for these."""

    key: str
    name: str
    hit: Hit
    cases: int
    surveys: tuple[str, ...]
    query: Query


@dataclass(frozen=True, slots=True)
class CaseHit:
    """A case in the results; ``total`` counts all its matching passages, ``hits`` the best.
    ``lacks``: words of the question that nothing in the case meets, as they were typed.
    ``miles``: from the place that is asked for, as the crow flies; ``away``: the same as it is
    said, "16 miles from Concord, NH"."""

    brief: CaseBrief
    score: float
    hits: tuple[Hit, ...]
    total: int
    lacks: tuple[str, ...] = ()
    miles: float | None = None
    away: str = ""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """``count``: how many cases would remain with this value chosen in its facet."""

    key: str
    name: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A useful next step: what it does as a short sentence, and the query that does it."""

    label: str
    query: Query


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What plain words of a query say of cases, where they are or of what kind: ``typed``, as the
    values ``keys`` of a facet, any of them; ``said`` in a sentence ("in Maine", "rural"). ``typed``
    is "" where the asker tells it of his own school: the words stay in the query."""

    facet: Facet
    keys: frozenset[str]
    typed: str
    said: str


def far_said(far: str) -> str:
    """A distance as ``Around`` has it, "25 miles" or "1 km", in the language that is spoken."""
    count, _, unit = far.partition(" ")
    number = float(count.replace(",", ""))
    digits = shown(number, len(repr(number).partition(".")[2]) if number % 1 else 0)
    if unit == "km":
        return said("{0} km").format(digits)
    return by_number(number, said("{0} mile"), said("{0} miles")).format(digits)


@dataclass(frozen=True, slots=True)
class Around:
    """A place from which distances are asked for, as a query says it: cases within ``miles`` (as
    they are typed: ``far``), or the nearest first where it is None. ``typed``: the words, "" for a
    field; ``others``: places of the same name; ``lacking``: only the place was named, and no case
    is there; ``in_state``: its state was named with it, whose cases come first."""

    place: GazetteerPlace
    miles: float | None = None
    far: str = ""
    typed: str = ""
    others: tuple[GazetteerPlace, ...] = ()
    lacking: bool = False
    in_state: bool = False

    @property
    def said(self) -> str:
        """In a sentence: "within 100 miles of Concord, New Hampshire"."""
        if self.miles is not None:
            return said("within {0} of {1}").format(far_said(self.far), self.place.said)
        return said("nearest to {0}").format(self.place.said)

    @property
    def field(self) -> str:
        """The same as a field of the query language; a filter."""
        return f'within:"{self.far} of {self.place.short}"'


@dataclass(frozen=True, slots=True)
class CasesFirst:
    """The cases that stand first because words of the query say where they are or of what kind.
    ``query`` asks for these cases alone: the words have become fields. ``around``: the place that
    they are near, ``far`` how near in that query: "25 miles"."""

    whereabouts: tuple[Whereabouts, ...]
    query: Query
    around: Around | None = None
    far: str = ""

    @property
    def said(self) -> str:
        """The cases in words: "small and rural districts with high school grades, in Maine"."""
        return _cases_said(self.whereabouts, self.around.said if self.around is not None else "")

    @property
    def alone(self) -> str:
        """The cases of ``query`` in words."""
        near = ""
        if self.around is not None:
            place = self.around.place.said
            near = said("within {0} of {1}").format(far_said(self.far), place)
        return _cases_said(self.whereabouts, near)


_QUALITIES = (Facet.SIZE, Facet.LOCALE)
_KINDS = (Facet.KIND, Facet.GOVERNANCE)


def _cases_said(whereabouts: Sequence[Whereabouts], near: str) -> str:
    """Cases that are all of this, as one calls them: qualities, of what kind, with or where."""
    told: dict[Facet, list[str]] = {}
    for one in whereabouts:
        told.setdefault(one.facet, []).append(one.said)
    said_of = {facet: either(dict.fromkeys(words)) for facet, words in told.items()}
    called = all_of(said_of[facet] for facet in _KINDS if facet in said_of) or said("cases")
    qualities = all_of(said_of[facet] for facet in _QUALITIES if facet in said_of)
    if qualities:
        called = said("{qualities} {cases}").format(qualities=qualities, cases=called)
    rest = [words for facet, words in said_of.items() if facet not in (*_QUALITIES, *_KINDS)]
    rest += [near] if near else []
    return " ".join(filter(None, (called, ", ".join(dict.fromkeys(rest)))))


@dataclass(frozen=True, slots=True)
class SearchResults:
    """``total`` cases and ``passages`` matching passages in the whole library; ``cases`` are the
    first ``query.limit`` in the ``order`` that the query got. ``notes`` are sentences for the
    reader. ``suggestions`` are texts that may have been meant; ``steps`` lead out of an empty
    result.

    ``facets`` has the values with cases and those chosen. ``values`` has all that the library has,
    counted over the whole of it, in an order that no question changes; of the facets ``uncounted``
    only what is chosen was counted. Of the facets ``every`` all that is chosen is asked for, be it
    chosen or typed. ``first``: which cases stand first for a place or kind that the words name;
    ``around``: the place from which distances are told;
    ``asker``: the school that the question describes as one's own; ``nearest``: searches for what
    is nearest to an abbreviation that the library lacks, where cases are found all the same.
    ``own_notes`` are the best of the user's notes and highlights, of the ``own_notes_total`` found;
    ``reported`` what schools report of themselves, which is never among the passages of ``cases``
    unless a filter asks for it.
    """

    query: Query
    total: int
    passages: int
    cases: tuple[CaseHit, ...]
    facets: tuple[tuple[Facet, tuple[FacetValue, ...]], ...]
    seconds: float
    order: Sort = Sort.RELEVANCE
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    readings: tuple[Hit, ...] = ()
    terms: tuple[Hit, ...] = ()
    steps: tuple[Step, ...] = ()
    values: tuple[tuple[Facet, tuple[FacetValue, ...]], ...] = ()
    uncounted: frozenset[Facet] = frozenset()
    every: frozenset[Facet] = frozenset()
    first: CasesFirst | None = None
    around: Around | None = None
    asker: SchoolProfile | None = None
    nearest: tuple[Step, ...] = ()
    own_notes: tuple[NoteHit, ...] = ()
    own_notes_total: int = 0
    reported: tuple[ReportedHit, ...] = ()

    def facet(self, facet: Facet) -> tuple[FacetValue, ...]:
        return next((values for name, values in self.facets if name is facet), ())
