"""A case of the user's own while it is written: every field may be missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from casestudies.model.brief import Kind, State, Status, Visits
from casestudies.model.case import Place, Share, Started

GRADES = ("PK", "K", *(str(number) for number in range(1, 13)), "adult")
GOVERNANCES = (
    *("public district", "public school", "charter", "in-district charter", "transfer school"),
    *("private", "state-run", "nonprofit program"),
)
SOURCE_KINDS = ("official", "news", "report", "blog", "reference", "book", "video")
MOST_FINDINGS = 500
MOST_SOURCES = 500


@dataclass(frozen=True, slots=True)
class DraftSource:
    """A work that can be cited. ``key`` (``S3``) is unique within the draft; ``date`` is as precise
    as known ("2014", "2014-12", "2014-12-15"), ``kind`` one of the kinds of ``Source`` or ""."""

    key: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    kind: str = ""

    @property
    def name(self) -> str:
        """What it is called in a list: its title, else its address."""
        return self.title or self.url


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """``id`` stays the same for ever, whatever becomes of the text: notes point at it. A finding
    without a source stays a draft."""

    id: str
    text: str = ""
    state: State = State.DOCUMENTED
    practices: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()
    as_of: int | None = None
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """What is written under one dimension or one population."""

    key: str
    headline: str = ""
    findings: tuple[DraftFinding, ...] = ()
    share: Share | None = None

    @property
    def empty(self) -> bool:
        return not (self.headline.strip() or self.findings or self.share)


@dataclass(frozen=True, slots=True)
class DraftFigure:
    metric: str = ""
    value: float | None = None
    as_of: int | None = None
    cites: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """``before`` and ``after`` as they are typed: numbers or words."""

    metric: str = ""
    before: str = ""
    after: str = ""
    unit: str = ""
    period: str = ""
    caveat: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftLine:
    """An event of the timeline (``year`` is when), a challenge, or what is known of visits
    (``year`` is what it tells of). ``dimension`` is a key or ""."""

    text: str = ""
    year: int | None = None
    dimension: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case of the user's own as it stands. Texts that are "" and values that are None were not
    told. ``template`` are the keys of dimensions and populations that the user set out to write,
    ``wanted`` practices that the school wishes for (no finding), ``used_notes`` the ids of field
    notes that were made into findings."""

    name: str = ""
    short_name: str = ""
    aka: tuple[str, ...] = ()
    kind: Kind | None = None
    status: Status = Status.ACTIVE
    status_note: str = ""
    place: Place | None = None
    governance: str = ""
    locale: str = ""
    grade_low: str = ""
    grade_high: str = ""
    grade_note: str = ""
    started: Started | None = None
    website: str = ""
    nces: str = ""
    summary: str = ""
    distinctive: tuple[str, ...] = ()
    dimensions: tuple[DraftBlock, ...] = ()
    populations: tuple[DraftBlock, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    outcomes: tuple[DraftOutcome, ...] = ()
    timeline: tuple[DraftLine, ...] = ()
    challenges: tuple[DraftLine, ...] = ()
    hosts: Visits = Visits.UNKNOWN
    hosts_as_of: int | None = None
    visiting: tuple[DraftLine, ...] = ()
    gaps: tuple[str, ...] = ()
    sources: tuple[DraftSource, ...] = ()
    template: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    visit: str = ""
    used_notes: tuple[str, ...] = ()

    def block(self, key: str) -> DraftBlock:
        """What is written under a dimension or population; an empty block where nothing is."""
        blocks = (*self.dimensions, *self.populations)
        return next((block for block in blocks if block.key == key), DraftBlock(key))

    def source(self, key: str) -> DraftSource | None:
        return next((source for source in self.sources if source.key == key), None)

    def findings(self) -> Iterator[tuple[str, DraftFinding]]:
        """Every finding with the key of its block."""
        for block in (*self.dimensions, *self.populations):
            for finding in block.findings:
                yield block.key, finding


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """A line of "Before it can be shared": what is ``met``, or what is still to be done or wrong.
    ``block`` is the dimension or population that it is about, ``finding`` the id of the finding,
    ``field`` names the field as the pack format does; each "" where it is about more."""

    met: bool
    text: str
    block: str = ""
    finding: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class SavedCase:
    """A case of the user's own. ``key`` is its slug too. ``draft`` is None where it cannot be read;
    ``problem`` then says why. ``shown`` says whether enough is told that it stands among the
    cases."""

    key: str
    name: str
    created: datetime
    updated: datetime
    draft: CaseDraft | None
    shown: bool = False
    problem: str = ""
