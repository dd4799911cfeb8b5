"""The content of one pack, read and checked: what the reader gives and the store takes. Its
manifest and the thesaurus, which every start reads, are modules of their own, for to make a class
takes half a millisecond."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casestudies.model.library.pack_info import PackInfo
from casestudies.model.library.thesaurus import NotEqual, Thesaurus, ThesaurusGroup
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said

if TYPE_CHECKING:
    from casestudies.model.case import Case, Source

__all__ = [
    "AskedAs",
    "CitedText",
    "DimensionGuide",
    "NotEqual",
    "PackContent",
    "PackInfo",
    "PopulationGuide",
    "Problem",
    "Reading",
    "Term",
    "Thesaurus",
    "ThesaurusGroup",
    "VisitStep",
]


@dataclass(frozen=True, slots=True)
class Reading:
    slug: str
    title: str
    author: str | None
    publisher: str | None
    date: str | None
    kind: str
    url: str | None
    summary: str
    dimensions: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry; ``cites`` point into the pack's shared sources, ``es`` is what the field
    says for it in Spanish, "" if nobody has said."""

    term: str
    aka: tuple[str, ...]
    note: str
    cites: tuple[str, ...]
    es: str = ""


@dataclass(frozen=True, slots=True)
class CitedText:
    """A line of a guide; ``audience`` of a question: students, teachers or leaders, else ""."""

    text: str
    cites: tuple[str, ...]
    audience: str = ""


@dataclass(frozen=True, slots=True)
class DimensionGuide:
    """For one dimension: what to look for, what to ask on a visit, where others went wrong."""

    dimension: str
    one_line: str
    look_fors: tuple[CitedText, ...] = ()
    questions: tuple[CitedText, ...] = ()
    pitfalls: tuple[CitedText, ...] = ()


@dataclass(frozen=True, slots=True)
class PopulationGuide:
    population: str
    one_line: str
    design_questions: tuple[str, ...]
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VisitStep:
    """A line of the guide to site visits. ``phase``: before, during, etiquette, notes, debrief,
    after (for visitors), hosting (for those who are visited)."""

    phase: str
    text: str
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedAs:
    """Phrases in which readers would ask for one text of a case: searched with less weight than the
    text, never shown as content. ``text``: a finding's id, ``headline/grading``, ``outcome/0``,
    ``challenge/0`` or ``visit/0``, as in ``Passage.key`` behind the case."""

    case: str
    text: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackContent:
    """Everything in a pack. ``sources`` are those of the glossary and the guides."""

    info: PackInfo
    vocabulary: Vocabulary
    cases: tuple[Case, ...]
    readings: tuple[Reading, ...] = ()
    glossary: tuple[Term, ...] = ()
    dimension_guides: tuple[DimensionGuide, ...] = ()
    population_guides: tuple[PopulationGuide, ...] = ()
    visit_steps: tuple[VisitStep, ...] = ()
    sources: tuple[Source, ...] = ()
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    asked_as: tuple[AskedAs, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing the checker found wrong: in which file and field, and what was expected. ``line``
    counts from 1 and is None where no line can be named."""

    file: str
    field: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        file = self.file
        if self.file and self.line:
            file = said("{0}, line {1}").format(self.file, self.line)
        return ": ".join(part for part in (file, self.field, self.message) if part)
