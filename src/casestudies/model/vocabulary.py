"""The controlled vocabulary: design dimensions in four groups, student populations, practices."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from casestudies.said import Names, mark, named


class Group(StrEnum):
    """The four groups of design dimensions, each with a colour of its own in the interface."""

    PURPOSE = "purpose"
    LEARNING = "learning"
    SUPPORTS = "supports"
    SYSTEM = "system"


GROUP_NAMES: Names[Group] = Names(
    {
        Group.PURPOSE: mark("Purpose and culture"),
        Group.LEARNING: mark("Learning design"),
        Group.SUPPORTS: mark("Supports and structures"),
        Group.SYSTEM: mark("System and people"),
    }
)


@dataclass(frozen=True, slots=True)
class Dimension:
    """A design dimension (grading, pace ...); ``short_name`` fits chips and column heads."""

    key: str
    name: str
    short_name: str
    group: Group
    description: str
    question: str = ""  # how a facilitator would ask it: "How do they grade and report?"


@dataclass(frozen=True, slots=True)
class Population:
    """A student population (English learners, over-age and under-credited ...)."""

    key: str
    name: str
    short_name: str
    description: str


@dataclass(frozen=True, slots=True)
class Practice:
    """A code that findings carry; it says nothing about state, the finding does."""

    key: str
    dimension: str
    name: str
    definition: str
    canopy: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """All three lists in their order, with look-up by key."""

    dimensions: tuple[Dimension, ...] = ()
    populations: tuple[Population, ...] = ()
    practices: tuple[Practice, ...] = field(default=())

    @cached_property
    def dimension_by_key(self) -> dict[str, Dimension]:
        return {item.key: item for item in self.dimensions}

    @cached_property
    def population_by_key(self) -> dict[str, Population]:
        return {item.key: item for item in self.populations}

    @cached_property
    def practice_by_key(self) -> dict[str, Practice]:
        return {item.key: item for item in self.practices}

    @cached_property
    def practice_order(self) -> dict[str, int]:
        """The place of each practice in the vocabulary, to sort by."""
        return {item.key: at for at, item in enumerate(self.practices)}

    def with_added(self, other: Vocabulary) -> Vocabulary:
        """This one and behind it what ``other`` adds; where both have a key, this one's holds."""
        return Vocabulary(
            (
                *self.dimensions,
                *(item for item in other.dimensions if item.key not in self.dimension_by_key),
            ),
            (
                *self.populations,
                *(item for item in other.populations if item.key not in self.population_by_key),
            ),
            (
                *self.practices,
                *(item for item in other.practices if item.key not in self.practice_by_key),
            ),
        )

    def spoken(self) -> Vocabulary:
        """The same with names, questions and descriptions in the language of the window. What is
        kept or searched has the written ones."""
        return Vocabulary(
            tuple(
                replace(
                    item,
                    name=named(item.name),
                    short_name=named(item.short_name),
                    question=named(item.question) if item.question else "",
                    description=named(item.description),
                )
                for item in self.dimensions
            ),
            tuple(
                replace(
                    item,
                    name=named(item.name),
                    short_name=named(item.short_name),
                    description=named(item.description),
                )
                for item in self.populations
            ),
            tuple(replace(item, name=named(item.name)) for item in self.practices),
        )

    def name_of(self, key: str) -> str:
        """The display name of a dimension, population or practice; the key itself if unknown."""
        found = (
            self.dimension_by_key.get(key)
            or self.population_by_key.get(key)
            or self.practice_by_key.get(key)
        )
        return found.name if found else key
