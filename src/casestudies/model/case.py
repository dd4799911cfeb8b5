"""A case study as a finished value: what a pack file holds, checked and complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casestudies.model.brief import (
    VISITS_SENTENCES,
    CaseBrief,
    Grades,
    Kind,
    SeenAt,
    State,
    Status,
    Unseen,
    Visits,
)
from casestudies.said import mark, said


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """When a source was last looked for again ("2026-11" or "2026-11-28") and where it was
    found. It tells of the check and says nothing against the source."""

    on: str
    seen: SeenAt

    @property
    def found(self) -> bool:
        return self.seen is not SeenAt.NOT_FOUND


@dataclass(frozen=True, slots=True)
class Source:
    """One cited work. ``key`` (``S3``) is unique within its case only; ``date`` is as precise as
    known ("2014", "2014-12", "2014-12-15") or None. ``kind``: blog, report, news, official,
    reference, book, video. ``read_again`` is None where nobody looked for it a second time."""

    key: str
    title: str
    author: str | None
    publisher: str
    date: str | None
    url: str | None
    kind: str
    read_again: ReadAgain | None = None

    @property
    def year(self) -> int | None:
        """The year of ``date``; None where the date is unknown."""
        return int(self.date[:4]) if self.date and self.date[:4].isdigit() else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One sourced statement. ``id`` is stable for ever within its case; notes point at it.
    ``unseen`` is what a second reader did not see of it in its sources, None for nothing."""

    id: str
    text: str
    state: State = State.DOCUMENTED
    practices: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()
    as_of: int | None = None
    cites: tuple[str, ...] = ()
    unseen: Unseen | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """What a case says under one dimension or one population: a headline and its findings."""

    key: str
    headline: str
    findings: tuple[Finding, ...] = ()
    share: Share | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """The percentage (0 to 100) of a case's students who belong to a population."""

    percent: float
    as_of: int | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    metric: str
    value: float
    as_of: int | None
    cites: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result with its caveat; ``before`` and ``after`` are numbers where the source has them."""

    metric: str
    before: float | str | None
    after: float | str | None
    unit: str | None
    period: str | None
    caveat: str | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    year: int
    event: str
    dimension: str | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Challenge:
    text: str
    dimension: str | None
    as_of: int | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VisitNote:
    text: str
    as_of: int | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Visiting:
    """Whether the site hosts visitors, the newest year for which that is documented, and what is
    known of it."""

    hosts: Visits = Visits.UNKNOWN
    notes: tuple[VisitNote, ...] = ()
    as_of: int | None = None

    @property
    def sentence(self) -> str:
        """Whether visitors are received, and for which year that was last documented."""
        hosts = VISITS_SENTENCES[self.hosts]
        if not self.as_of:
            return hosts
        return said("{hosts} Last documented for {year}.").format(hosts=hosts, year=self.as_of)


@dataclass(frozen=True, slots=True)
class Reached:
    """What it takes to reach a case where no road leads to all of it: ``by`` plane or boat."""

    by: tuple[str, ...]
    note: str | None
    as_of: int | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """City and two-letter state; ``lat`` and ``lon`` in degrees, approximate (see ``note``);
    ``reached`` is None where roads lead."""

    city: str
    state: str
    lat: float
    lon: float
    note: str | None = None
    reached: Reached | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """What a school ticked of itself in a survey: nobody researched it, so it is no finding and
    counts as none. ``label`` is the survey's wording; ``practice`` and ``population`` are keys of
    the vocabulary, "" where it has none for it. ``core`` tells that the school called it core to
    its model, ``time`` since when it does so ("5+ years"). ``survey`` is what it was ticked in
    ("Canopy survey 2023") and ``pack`` the import that brought it."""

    label: str
    practice: str = ""
    population: str = ""
    core: bool = False
    time: str = ""
    survey: str = ""
    as_of: int | None = None
    pack: str = ""

    @property
    def key(self) -> str:
        """What it is reported of: a practice, a population or, where the vocabulary has neither,
        what the survey says."""
        return self.practice or self.population or self.label

    @property
    def told(self) -> str:
        """In a line: "student advisories (core, 5+ years)"."""
        more = ", ".join(part for part in ("core" if self.core else "", self.time) if part)
        return f"{self.label} ({more})" if more else self.label


@dataclass(frozen=True, slots=True)
class Started:
    year: int
    note: str | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One school, district, network or program, written up, cited and coded.

    ``summary`` carries its citation marks inline as ``[S3]``. ``dimensions`` and ``populations``
    keep the vocabulary's order and hold only what is documented. ``reported`` is what the school
    says of itself. ``nces`` is the id that the National Center for Education Statistics gave it: 12
    digits a school, 7 a district, 8 letters and digits a private school; "" where unknown.
    ``same_as`` names the case of another pack that this one is, as the user decided: it is shown in
    its place and lends it what is ``reported``; where nothing is, in statistics, its figures.
    """

    slug: str
    name: str
    short_name: str
    aka: tuple[str, ...]
    kind: Kind
    status: Status
    status_note: str | None
    parent: str | None
    place: Place
    governance: str
    locale: str
    grades: Grades
    started: Started | None
    website: str | None
    summary: str
    distinctive: tuple[str, ...]
    dimensions: tuple[Block, ...]
    populations: tuple[Block, ...]
    figures: tuple[Figure, ...]
    outcomes: tuple[Outcome, ...]
    timeline: tuple[Event, ...]
    challenges: tuple[Challenge, ...]
    visiting: Visiting
    gaps: tuple[str, ...]
    sources: tuple[Source, ...]
    pack: str = "core"
    nces: str = ""
    same_as: str = ""
    reported: tuple[Reported, ...] = ()

    def dimension(self, key: str) -> Block | None:
        return next((block for block in self.dimensions if block.key == key), None)

    def population(self, key: str) -> Block | None:
        return next((block for block in self.populations if block.key == key), None)

    def source(self, key: str) -> Source | None:
        return next((source for source in self.sources if source.key == key), None)

    def notes(self) -> Iterator[tuple[str, str, Challenge | VisitNote]]:
        """Challenges and visiting notes, each with a key of its own and the name of its section,
        marked."""
        for number, challenge in enumerate(self.challenges, 1):
            yield f"challenges-{number}", mark("Challenges"), challenge
        for number, note in enumerate(self.visiting.notes, 1):
            yield f"visiting-{number}", mark("Visiting"), note

    def findings(self) -> Iterator[tuple[str, Finding]]:
        """Every finding with the key of the dimension or population block it stands in."""
        for block in (*self.dimensions, *self.populations):
            for finding in block.findings:
                yield block.key, finding

    @property
    def enrollment(self) -> Figure | None:
        """The newest figure named exactly ``enrollment``; undated ones count as oldest."""
        found = [figure for figure in self.figures if figure.metric == "enrollment"]
        return max(found, key=lambda figure: figure.as_of or 0, default=None)


def brief_of(case: Case) -> CaseBrief:
    """The brief of a case. ``populations`` counts blocks and tagged findings alike; ``practices``
    lists codes of findings in any state but ``absent``."""
    tagged = {key for _, finding in case.findings() for key in finding.populations}
    coded = {
        key
        for _, finding in case.findings()
        if finding.state is not State.ABSENT
        for key in finding.practices
    }
    enrollment = case.enrollment
    return CaseBrief(
        slug=case.slug,
        name=case.name,
        short_name=case.short_name,
        aka=case.aka,
        kind=case.kind,
        status=case.status,
        city=case.place.city,
        state=case.place.state,
        lat=case.place.lat,
        lon=case.place.lon,
        locale=case.locale,
        governance=case.governance,
        grades=case.grades,
        enrollment=enrollment.value if enrollment else None,
        enrollment_as_of=enrollment.as_of if enrollment else None,
        distinctive=case.distinctive,
        dimensions=tuple(block.key for block in case.dimensions),
        populations=tuple(sorted({block.key for block in case.populations} | tagged)),
        practices=tuple(sorted(coded)),
        findings=sum(1 for _ in case.findings()),
        sources=len(case.sources),
        newest_source=max((s.year for s in case.sources if s.year), default=None),
        visits=case.visiting.hosts,
        visits_as_of=case.visiting.as_of,
        reached_by=case.place.reached.by if case.place.reached else (),
        pack=case.pack,
        nces=case.nces,
        reported=len(case.reported),
    )
