"""The user's notes, highlights and stars as values: of what they are, where in it they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

_FINDING, _READING, _COMPARISON = "finding:", "reading:", "comparison:"
_AROUND = 24  # characters kept before and after a quote


class NoteKind(StrEnum):
    NOTE = "note"
    HIGHLIGHT = "highlight"
    STAR = "star"


@dataclass(frozen=True, slots=True)
class Target:
    """What a note is of: a case as a whole, a part of it, a reading or a saved comparison. ``part``
    is "finding:grading-3" or another part of a case ("summary", "challenge/0"); where there is no
    ``case``, "reading:SLUG" or "comparison:KEY"."""

    case: str = ""
    part: str = ""

    @property
    def finding(self) -> str:
        """The id of the finding; "" for other targets."""
        return self.part.removeprefix(_FINDING) if self.part.startswith(_FINDING) else ""

    @property
    def reading(self) -> str:
        """The slug of the reading; "" for other targets."""
        return self.part.removeprefix(_READING) if self.part.startswith(_READING) else ""

    @property
    def comparison(self) -> str:
        """The key of the saved comparison; "" for other targets."""
        return self.part.removeprefix(_COMPARISON) if self.part.startswith(_COMPARISON) else ""


def of_case(case: str) -> Target:
    return Target(case)


def of_finding(case: str, finding: str) -> Target:
    return Target(case, f"{_FINDING}{finding}")


def of_reading(slug: str) -> Target:
    return Target("", f"{_READING}{slug}")


def of_comparison(key: str) -> Target:
    return Target("", f"{_COMPARISON}{key}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stood in the text of its part: its first character, and what stood around it;
    the text may have changed since."""

    start: int = 0
    before: str = ""
    after: str = ""


def place_of(text: str, start: int, end: int) -> Place:
    """The place of ``text[start:end]``, to be found again by ``find_quote``."""
    return Place(start, text[max(0, start - _AROUND) : start], text[end : end + _AROUND])


def find_quote(text: str, quote: str, place: Place) -> int:
    """Where ``quote`` begins in ``text`` now; -1 where it does not stand there any more. Of several
    places that one which has most of what stood around it, then the nearest to where it was."""
    if not quote:
        return -1
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)

    def worth(at: int) -> tuple[int, int]:
        end = at + len(quote)
        before = text[max(0, at - len(place.before)) : at] == place.before
        after = text[end : end + len(place.after)] == place.after
        return before + after, -abs(at - place.start)

    return max(found, key=worth, default=-1)


@dataclass(frozen=True, slots=True)
class Note:
    """A note, a highlight (which may have a text too) or a star. ``version`` counts the writes;
    in a note that is to be written it names the one that it was made from, 0 for a new note.
    ``beside`` is the id of a note that was written elsewhere at the same time, "" for none.
    ``author`` is the person of the team who began it, "" for the user of this desk.
    Times are in UTC; ``deleted`` is None while it is not deleted."""

    id: str
    kind: NoteKind
    target: Target
    created: datetime
    updated: datetime
    text: str = ""
    quote: str = ""
    place: Place = field(default_factory=Place)
    version: int = 0
    deleted: datetime | None = None
    beside: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """What the user has made of one target, in numbers."""

    notes: int = 0
    highlights: int = 0
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """What the user has made of everything: ``targets`` one by one, ``cases`` with all that stands
    in a case added up (``starred`` there means the case itself), by slug."""

    targets: Mapping[Target, Marked] = field(default_factory=dict)
    cases: Mapping[str, Marked] = field(default_factory=dict)

    def of(self, target: Target) -> Marked:
        return self.targets.get(target, _NOTHING)

    def of_case(self, slug: str) -> Marked:
        return self.cases.get(slug, _NOTHING)


_NOTHING = Marked()


@dataclass(frozen=True, slots=True)
class ListedNote:
    """A note with what it is of, in words: ``of`` the case, reading or comparison, ``where`` in
    it, ``said`` the text of the finding. ``gone`` where that stands in the library no more."""

    note: Note
    of: str
    where: str = ""
    said: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """Something in a collection, in words; ``gone`` as in ``ListedNote``."""

    target: Target
    of: str
    where: str = ""
    said: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Collection:
    """Cases, findings, readings and comparisons under a name, in the user's order. ``problem``
    says why it cannot be read, else it is empty."""

    key: str
    name: str
    updated: datetime
    targets: tuple[Target, ...] = ()
    problem: str = ""
