"""A school of a table as a thin case: what the table says of it, no summary and no finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from casestudies.model.brief import Grades, Kind, Status
from casestudies.model.case import Case, Figure, Place, Reported, Source, Visiting, VisitNote
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.places import STATE_NAMES, GazetteerPlace
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.imports.cells import one_line

SOURCE = "S1"
APPROXIMATE = "the middle of the city, approximate"
_NO_SLUG = re.compile(r"[^a-z0-9]+")

FindPlace = Callable[[str, str], GazetteerPlace | None]


@dataclass(frozen=True)
class School:
    """A row of a table, read. ``key`` is its own in files of the kind; ``state`` has two letters.
    ``figures`` are metric, value and note; ``contact`` is there only where the user keeps it."""

    key: str
    row: int
    name: str
    city: str
    state: str
    kind: Kind = Kind.SCHOOL
    nces: str = ""
    parent: str = ""
    website: str | None = None
    governance: str = ""
    locale: str = ""
    grades: Grades = field(default_factory=lambda: Grades("", ""))
    status: Status = Status.UNKNOWN
    figures: tuple[tuple[str, float, str | None], ...] = ()
    reported: tuple[Reported, ...] = ()
    contact: str = ""

    @property
    def place(self) -> str:
        """ "Boston, MA"."""
        return ", ".join(part for part in (self.city, self.state) if part)


def slug_of(pack: str, key: str) -> str:
    """The slug of a school's case: that of its pack with its key, at most 100 characters."""
    return f"{pack}-{_NO_SLUG.sub('-', key.casefold()).strip('-')}"[:100].rstrip("-")


def thin_case(
    school: School, pack: str, place: FindPlace, source: Source, as_of: int | None
) -> Case | None:
    """The case of a school; None where its state is unknown, for then it stands nowhere."""
    where = place_of(school.city, school.state, place)
    if where is None:
        return None
    visiting = Visiting()
    if school.contact:
        visiting = Visiting(notes=(VisitNote(f"Contact: {school.contact}", as_of, (SOURCE,)),))
    return Case(
        slug=slug_of(pack, school.key),
        name=school.name,
        short_name=one_line(school.name, 40),
        aka=(),
        kind=school.kind,
        status=school.status,
        status_note=None,
        parent=school.parent or None,
        place=where,
        governance=school.governance,
        locale=school.locale,
        grades=school.grades,
        started=None,
        website=school.website,
        summary="",
        distinctive=(),
        dimensions=(),
        populations=(),
        figures=tuple(
            Figure(metric, value, as_of, (SOURCE,), note) for metric, value, note in school.figures
        ),
        outcomes=(),
        timeline=(),
        challenges=(),
        visiting=visiting,
        gaps=(),
        sources=(source,),
        pack=pack,
        nces=school.nces,
        reported=school.reported,
    )


def place_of(city: str, state: str, place: FindPlace) -> Place | None:
    """Where a school stands: in the middle of its city, or of its state where the list of places
    does not have the city; None without a state."""
    if state not in STATE_NAMES:
        return None
    found = place(city, state) if city else None
    if found is not None:
        return Place(city, state, found.latitude, found.longitude, APPROXIMATE)
    middle = place("", state)
    if middle is None:
        return None
    said = f"{city} is not in our list of places" if city else "the city is not told"
    note = f"{said}: shown in the middle of {STATE_NAMES[state]}"
    return Place(city or STATE_NAMES[state], state, middle.latitude, middle.longitude, note)


def thin_pack(
    pack: str, title: str, version: str, cases: Sequence[Case], licence: str
) -> PackContent:
    """An import as a pack: cases and nothing else."""
    info = PackInfo(pack, title, version, "en", licence, 1)
    return PackContent(info, Vocabulary(), tuple(cases))


def grades_of(taught: Sequence[str]) -> Grades:
    """The range of grades (PK, K, 1 to 12) that are taught, with a note where some in between are
    not; ``taught`` in their order."""
    if not taught:
        return Grades("", "")
    order = ["PK", "K", *map(str, range(1, 13))]
    low, high = order.index(taught[0]), order.index(taught[-1])
    gaps = high - low + 1 > len(taught)
    return Grades(taught[0], taught[-1], f"only {', '.join(taught)}" if gaps else None)
