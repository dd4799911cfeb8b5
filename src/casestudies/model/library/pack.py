"""Packs and imports that the user added to a library: where each comes from, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casestudies.figures import shown
from casestudies.model.content import PackContent, PackInfo, Problem
from casestudies.model.library.draft import DraftCheck
from casestudies.said import mark, said


class AddedKind(StrEnum):
    """A ``.casepack``, or what an importer made of a file of another kind."""

    PACK = "pack"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class AddedPack:
    """A pack or an import of the library. ``origin`` is the name of the file it came in, ``sha256``
    (hex) stands for that file's bytes, ``added`` is in UTC. What is not ``enabled`` is kept and
    shows nowhere. ``report`` is JSON of what was told when it was added."""

    id: str
    kind: AddedKind
    title: str
    version: str
    origin: str
    sha256: str
    added: datetime
    enabled: bool = True
    report: str = "{}"


# --- what changed ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that is new (``before`` is ""), changed, or gone (``after`` is "")."""

    id: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CaseChange:
    """What changed in one case. ``kind``: new, changed or removed. ``findings`` tells the findings
    of a case that was there before and is there now or no more; ``beside`` that something else
    than findings changed."""

    slug: str
    name: str
    kind: str
    findings: tuple[FindingChange, ...] = ()
    beside: bool = False

    def count(self, kind: str) -> int:
        """How many of its findings are new, changed or removed."""
        return sum(1 for change in self.findings if _kind_of(change) == kind)

    @property
    def removed(self) -> tuple[FindingChange, ...]:
        """The findings that are gone."""
        return tuple(change for change in self.findings if _kind_of(change) == "removed")


def _kind_of(change: FindingChange) -> str:
    return "new" if not change.before else "changed" if change.after else "removed"


_BESIDE = {
    "readings": mark("Readings: {0}."),
    "glossary": mark("Words of the glossary: {0}."),
    "dimension_guides": mark("Guides to dimensions: {0}."),
    "population_guides": mark("Guides to groups of students: {0}."),
    "visit_steps": mark("Steps of the guide to visits: {0}."),
    "new_codes": mark("New codes: {0}."),
    "gone_codes": mark("Codes that are gone: {0}."),
}


@dataclass(frozen=True, slots=True)
class ChangeBeside:
    """What changed in a pack beside its cases: in the part ``kind`` so many are new or changed and
    so many gone or changed, or ``codes`` are. ``str`` says it in the language that is spoken. As
    ``kind`` stands a whole sentence where an earlier version of the program kept that."""

    kind: str
    added: int = 0
    gone: int = 0
    codes: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.kind not in _BESIDE:
            return self.kind
        told = list(self.codes)
        if self.added:
            told.append(said("{0} new or changed").format(shown(self.added)))
        if self.gone:
            told.append(said("{0} removed or changed").format(shown(self.gone)))
        return said(_BESIDE[self.kind]).format(", ".join(told))


@dataclass(frozen=True, slots=True)
class PackChanges:
    """What one version of a pack has otherwise than the one before, case by case; ``beside`` tells
    of its readings, words and guides."""

    cases: tuple[CaseChange, ...] = ()
    beside: tuple[ChangeBeside, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cases or self.beside)

    def of_kind(self, kind: str) -> tuple[CaseChange, ...]:
        """The cases that are new, changed or removed."""
        return tuple(case for case in self.cases if case.kind == kind)


@dataclass(frozen=True, slots=True)
class PackUpdate:
    """One time at which a pack was added or updated (in UTC). ``before`` is the version that was
    there, "" for the first time."""

    before: str
    after: str
    at: datetime
    changes: PackChanges


@dataclass(frozen=True, slots=True)
class PackView:
    """Where a pack of the library comes from, and what of it shows. ``kind`` is None for the core
    pack, which no file brought; ``left_out`` are slugs of its cases that another pack has;
    ``same`` counts its cases that are cases of another pack and lend those what they report;
    ``updates`` tell what changed, the newest first."""

    info: PackInfo
    kind: AddedKind | None
    cases: int
    findings: int
    origin: str = ""
    added: datetime | None = None
    enabled: bool = True
    left_out: tuple[str, ...] = ()
    same: int = 0
    updates: tuple[PackUpdate, ...] = ()


# --- what would happen ----------------------------------------------------------------------------


class PackStep(StrEnum):
    """What adding a file would be for the pack of its id."""

    NEW = "new"
    NEWER = "newer"
    SAME = "same"
    OLDER = "older"
    OTHER = "other"  # another content under the version that is there


@dataclass(frozen=True, slots=True)
class TakenCase:
    """A case of a pack that stays out because the library has its slug: in the pack of this
    ``title``, or among the user's own cases."""

    slug: str
    name: str
    pack: str
    title: str


@dataclass(frozen=True, slots=True)
class PackPlan:
    """A pack read and checked, and what adding it would do; nothing has changed yet. ``dropped``
    are sentences about what of it would not come in, ``taken`` its cases that stay out, and
    ``noted`` counts the user's notes on each finding that would go, by slug and id ("" for the
    whole case)."""

    content: PackContent
    origin: str
    sha256: str
    step: PackStep
    before: AddedPack | None
    changes: PackChanges
    taken: tuple[TakenCase, ...] = ()
    dropped: tuple[str, ...] = ()
    noted: tuple[tuple[str, str, int], ...] = ()

    @property
    def info(self) -> PackInfo:
        return self.content.info

    @property
    def nothing(self) -> bool:
        """Whether nothing of it would show."""
        cases = self.content.cases
        return bool(cases) and len(self.taken) == len(cases) and not self.content.readings


# --- making one -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PackOrder:
    """What the user asks for: the manifest, and which cases and readings go in."""

    id: str
    title: str
    version: str
    licence: str
    made_by: str
    made_on: str
    cases: tuple[str, ...]
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseLack:
    """What a case of the user's own still lacks, in the words of its form."""

    slug: str
    name: str
    check: DraftCheck

    def __str__(self) -> str:
        return f"{self.name}: {self.check.text}"


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack as it would be written. With ``problems``, or with own cases that are not done
    (``lacks``), it cannot be shared yet, and ``data`` is empty; ``left_out`` are sentences about
    what does not travel."""

    content: PackContent
    data: bytes
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()
    lacks: tuple[CaseLack, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it can be written."""
        return not self.problems and not self.lacks
