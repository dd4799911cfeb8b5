"""A school as its designers describe it, to find models like it, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from casestudies.figures import shown
from casestudies.model.brief import KIND_NAMES, CaseBrief, Kind, setting_name
from casestudies.model.case import Figure, Share
from casestudies.model.differences import FindingRef
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import Names, mark, said

LOCALES = ("rural", "town", "suburban", "urban", "mixed", "statewide")
MOST_WEIGHT = 10.0
UNTOLD_COUNTS = 0.5
"""What cannot be told counts neither for a case nor against it when cases are put in order."""


class Part(StrEnum):
    """The parts of a likeness, in the order in which they are shown."""

    KIND = "kind"
    GRADES = "grades"
    SIZE = "size"
    SETTING = "setting"
    POPULATIONS = "populations"
    DIMENSIONS = "dimensions"
    WANTED = "wanted"
    RULED_OUT = "ruled_out"


PART_NAMES: Names[Part] = Names(
    {
        Part.KIND: mark("Kind of organization"),
        Part.GRADES: mark("Grades"),
        Part.SIZE: mark("Size"),
        Part.SETTING: mark("Setting"),
        Part.POPULATIONS: mark("Student populations"),
        Part.DIMENSIONS: mark("Dimensions that matter"),
        Part.WANTED: mark("Practices wanted"),
        Part.RULED_OUT: mark("Practices ruled out"),
    }
)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts, 0 (not at all) to 10."""

    kind: float = 1.0
    grades: float = 2.0
    size: float = 1.0
    setting: float = 1.0
    populations: float = 3.0
    dimensions: float = 1.0
    wanted: float = 3.0
    ruled_out: float = 2.0

    def of(self, part: Part) -> float:
        return {name.name: getattr(self, name.name) for name in fields(self)}[part.value]


@dataclass(frozen=True, slots=True)
class ProfilePopulation:
    """A population of one's own school; ``percent`` of its students, None where unknown."""

    key: str
    percent: float | None = None


@dataclass(frozen=True)
class SchoolProfile:
    """One's own school. What is None or empty is not asked of a case.

    ``grade_low`` and ``grade_high`` are given both or not at all (PK, K, 1 to 12, adult);
    ``dimensions``, ``wanted`` and ``ruled_out`` are keys of the vocabulary.
    """

    name: str = ""
    kind: Kind | None = None
    grade_low: str | None = None
    grade_high: str | None = None
    enrollment: int | None = None
    locale: str | None = None
    populations: tuple[ProfilePopulation, ...] = ()
    dimensions: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()
    weights: Weights = field(default_factory=Weights)

    @property
    def described(self) -> bool:
        """Whether anything is told of the school; how much counts is nothing of it."""
        return replace(self, weights=Weights()) != SchoolProfile()

    def asks(self, part: Part) -> bool:
        """Whether the profile says anything about a part."""
        said = {
            Part.KIND: self.kind,
            Part.GRADES: self.grade_low,
            Part.SIZE: self.enrollment,
            Part.SETTING: self.locale,
            Part.POPULATIONS: self.populations,
            Part.DIMENSIONS: self.dimensions,
            Part.WANTED: self.wanted,
            Part.RULED_OUT: self.ruled_out,
        }
        return bool(said[part])


def _kind_of(profile: SchoolProfile) -> str:
    """ "rural district", or one of the two."""
    kind = KIND_NAMES[profile.kind].lower() if profile.kind else ""
    setting = setting_name(profile.locale).lower() if profile.locale else ""
    both = said("{setting} {kind}").format(setting=setting, kind=kind)
    return both if kind and setting else kind or setting


def profile_facts(profile: SchoolProfile, vocabulary: Vocabulary) -> str:
    """A described school in a line: "rural district · K–12 · 600 learners · 40% low-income"."""
    kind = _kind_of(profile)
    grades = f"{profile.grade_low}–{profile.grade_high}" if profile.grade_low else ""
    learners = ""
    if profile.enrollment is not None:
        learners = said("{0} learners").format(shown(profile.enrollment))
    names = vocabulary.population_by_key
    populations = [
        (f"{one.percent:g}% " if one.percent is not None else "") + names[one.key].short_name
        for one in profile.populations
    ]
    return " · ".join(filter(None, (kind, grades, learners, *populations)))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked of a case within a part.

    ``score`` is 0 to 1, None where the library does not tell; ``reason`` says it in words, also
    what is missing ("enrollment not documented"). ``rests`` are findings, ``figure`` and ``share``
    numbers that the score rests on.
    """

    key: str
    score: float | None
    reason: str
    rests: tuple[FindingRef, ...] = ()
    figure: Figure | None = None
    share: Share | None = None

    @property
    def told(self) -> bool:
        return self.score is not None


@dataclass(frozen=True, slots=True)
class PartMatch:
    """How alike a case is in one part. ``score`` is the mean of the items that could be told,
    None where none could; ``told`` their share of all items, 0 to 1."""

    part: Part
    weight: float
    items: tuple[Item, ...]

    @property
    def score(self) -> float | None:
        scores = [item.score for item in self.items if item.score is not None]
        return sum(scores) / len(scores) if scores else None

    @property
    def told(self) -> float:
        return sum(item.told for item in self.items) / len(self.items)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What could be told, in words, best first."""
        found = [item for item in self.items if item.score is not None]
        return tuple(i.reason for i in sorted(found, key=lambda i: -(i.score or 0.0)))

    @property
    def missing(self) -> tuple[str, ...]:
        """What could not be told, in words."""
        return tuple(item.reason for item in self.items if item.score is None)

    @property
    def rests(self) -> tuple[FindingRef, ...]:
        """Every finding that the part rests on, once."""
        return tuple(dict.fromkeys(ref for item in self.items for ref in item.rests))


@dataclass(frozen=True, slots=True)
class Match:
    """A case and how alike it is to a profile.

    ``score`` is 0 to 1 over what could be told, None where nothing could; ``told`` is the share of
    the asked weight that could be told, 0 to 1. ``parts`` are those that the profile asks with a
    weight above 0.
    """

    brief: CaseBrief
    score: float | None
    told: float
    parts: tuple[PartMatch, ...]

    def part(self, part: Part) -> PartMatch | None:
        return next((found for found in self.parts if found.part is part), None)

    @property
    def standing(self) -> float:
        """The score with what could not be told at one half: told * score + (1 - told) / 2. So a
        case of which much is told and most of it fits stands before one of which little is told
        and all of it fits."""
        return self.told * (self.score or 0.0) + (1 - self.told) * UNTOLD_COUNTS

    @property
    def missing(self) -> tuple[str, ...]:
        """Everything that could not be told, in words."""
        return tuple(words for part in self.parts for words in part.missing)
