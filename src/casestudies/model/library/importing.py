"""What an import would do, before it does it: a plan of finished values, and the user's choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from casestudies.figures import by_number, shown
from casestudies.model.content import PackContent, Problem
from casestudies.model.library.drafted import PlannedDraft
from casestudies.said import Names, mark, said

if TYPE_CHECKING:
    from casestudies.model.changes import ChangeSet

ITS_OWN = ""
"""Chosen for a school of a file that is none of the cases in the library."""
LEAVE_OUT = "-"
"""Chosen for a column or a code of a file that is not wanted."""


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of file that can be imported. ``suffixes`` are the endings its files usually have;
    what a file is, is told from its content. ``own``: it writes into the user's own cases, and its
    plans have ``drafts``. ``marked_name`` and ``marked_about`` are told as ``name`` and ``about``.
    """

    key: str
    marked_name: str
    marked_about: str
    suffixes: tuple[str, ...]
    own: bool = False

    @property
    def name(self) -> str:
        return said(self.marked_name)

    @property
    def about(self) -> str:
        return said(self.marked_about)


class Standing(StrEnum):
    """What becomes of a school of a file: a case of its own, or the same as one in the library, or
    perhaps the same (then it stands alone until the user decides), or nothing."""

    NEW = "new"
    SAME = "same"
    MAYBE = "maybe"
    LEFT_OUT = "left-out"


STANDING_NAMES: Names[Standing] = Names(
    {
        Standing.NEW: mark("New"),
        Standing.SAME: mark("In the library already"),
        Standing.MAYBE: mark("Perhaps in the library"),
        Standing.LEFT_OUT: mark("Left out"),
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case of the library that a school of a file may be. ``sure`` tells that name, city, state
    and kind are the same; it is still the user who decides."""

    slug: str
    name: str
    place: str
    why: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PlannedCase:
    """A school, district or document of a file. ``key`` is its own in the file and stays the same
    from file to file of a kind; ``row`` is where it stands (1 is the first line). ``slug`` is that
    of the case it becomes, ``same_as`` the case of the library that it is, "" for none; ``why``
    says how that is known, or why it is left out."""

    key: str
    name: str
    place: str
    standing: Standing
    slug: str
    row: int = 0
    same_as: str = ITS_OWN
    why: str = ""
    candidates: tuple[Candidate, ...] = ()
    reported: int = 0
    findings: int = 0


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column or a code of a file can be taken for. ``group`` orders long lists."""

    key: str
    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column or code of a file and what it is taken for (the key of a ``Meaning``,
    ``LEAVE_OUT`` for nothing), with a few of its values. ``remembered``: as the user chose for an
    earlier file like it."""

    name: str
    meaning: str
    samples: tuple[str, ...] = ()
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Columns with personal data that come along only where the user says so."""

    key: str
    name: str
    columns: tuple[str, ...]
    kept: bool = False


@dataclass(frozen=True)
class ImportChoices:
    """What the user decided. ``same`` maps the key of a school in the file to the slug of the case
    that it is (``ITS_OWN`` for none); ``meanings`` a column or code to the key of a ``Meaning``;
    ``keep`` holds keys of ``Asked``. ``states`` (two letters each) take only schools there, none
    for all; ``only_known`` takes only schools that are in the library. ``title`` names the import,
    "" for the name it would have."""

    same: Mapping[str, str] = field(default_factory=dict[str, str])
    meanings: Mapping[str, str] = field(default_factory=dict[str, str])
    keep: frozenset[str] = frozenset()
    states: tuple[str, ...] = ()
    only_known: bool = False
    title: str = ""


@dataclass(frozen=True)
class ImportPlan:
    """What an import of a file would do. ``pack`` is the id of the pack it makes, ``content`` all
    of it; kinds that write into the user's own cases give ``drafts`` in its place. Without either
    nothing can be imported, and ``notes`` or ``problems`` say why. ``counts`` are what the
    file holds, in the order in which to tell it. ``dropped`` are personal columns that never come
    in; ``mapped`` the columns or codes with what they are taken for, out of ``meanings``; files of
    a kind whose columns are known have none; ``signature`` names the files for which these meanings
    are remembered. ``problems`` are sentences with file, row and column
    about what could not be read; ``notes`` are sentences about the whole. ``unchanged``: just this
    is in the library already. ``replaces``: an import of that id is there, which this one would
    take the place of. ``standing_of_others`` stands for the cases that its schools were looked for
    among."""

    file: str
    kind: ImportKind
    pack: str
    title: str
    version: str
    sha256: str
    choices: ImportChoices
    content: PackContent | None = None
    cases: tuple[PlannedCase, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    dropped: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    mapped: tuple[Mapped, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    signature: str = ""
    drafts: tuple[PlannedDraft, ...] = ()
    unchanged: bool = False
    replaces: bool = False
    standing_of_others: str = ""

    @property
    def why_nothing(self) -> str:
        """Why nothing of the file can be imported, "" where something can."""
        if self.content is not None or self.drafts:
            return ""
        left = [case.why for case in self.standing(Standing.LEFT_OUT)]
        if self.notes:
            why = self.notes[0]
        elif self.problems:
            why = str(self.problems[0])
        elif left:
            why = by_number(
                len(left),
                said("its one school is left out ({1})."),
                said("its {0} schools are left out ({1})."),
            ).format(shown(len(left)), left[0] or said("as you chose"))
        else:
            why = said("no row of it is a school or a district.")
        return said("Nothing of this file can be imported as it is: {0}").format(why)

    def standing(self, standing: Standing) -> tuple[PlannedCase, ...]:
        """The schools of which this becomes."""
        return tuple(case for case in self.cases if case.standing is standing)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did: in ``done`` a sentence for the user; ``pack`` is what to undo, "" where
    nothing was changed; ``cases`` are the user's own cases that it wrote into."""

    pack: str
    done: str
    changes: ChangeSet
    cases: tuple[str, ...] = ()
