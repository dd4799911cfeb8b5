"""School and district tables of the Common Core of Data: official numbers, matched by NCES id."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.brief import Grades, Kind, Status
from casestudies.model.case import Case, Source
from casestudies.model.content import Problem
from casestudies.model.library.importing import (
    ImportChoices,
    ImportKind,
    ImportPlan,
    PlannedCase,
    Standing,
)
from casestudies.model.progress import Progress
from casestudies.packs.tables.reading import Table, TableRow, open_table
from casestudies.said import mark, said
from casestudies.services.imports import cells
from casestudies.services.imports.importer import ImportFile, Known
from casestudies.services.imports.matching import Matcher
from casestudies.services.imports.nces_columns import grade_of, locale_of, places_of, year_in
from casestudies.services.imports.schools import School, thin_case, thin_pack

KIND = ImportKind(
    "nces",
    mark("NCES Common Core of Data, schools or districts"),
    mark("Official numbers of public schools and districts, matched by their NCES ids."),
    (".csv", ".txt", ".xlsx"),
)
LICENCE = "Public domain (National Center for Education Statistics)"
MOST_SCHOOLS = 30_000
MOST_PROBLEMS = 200
AT_ONCE = 20_000  # rows between two looks at whether the user cancelled
_STATUS = {
    "open": Status.ACTIVE,
    "new": Status.ACTIVE,
    "added": Status.ACTIVE,
    "changed boundary/agency": Status.ACTIVE,
    "changed agency": Status.ACTIVE,
    "reopened": Status.ACTIVE,
    "1": Status.ACTIVE,
    "3": Status.ACTIVE,
    "4": Status.ACTIVE,
    "5": Status.ACTIVE,
    "8": Status.ACTIVE,
    "closed": Status.CLOSED,
    "2": Status.CLOSED,
}
_WHOLE = ("derived - education unit total minus adult education count", "education unit total")
"""Which rows of a long table count all students, the better first."""


@dataclass
class _Gathered:
    """What the rows of one school or district have told so far."""

    school: School
    best: int = len(_WHOLE)
    enrollment: float | None = None


class NcesImporter:
    """See ``Importer``."""

    kind = KIND

    def recognises(self, file: ImportFile) -> int:
        at = places_of(file.header)
        has_id = "school id" in at or "district id" in at
        return 90 if has_id and ("school" in at or "district" in at or "count" in at) else 0

    def pack_id(self, file: ImportFile) -> str:
        at = places_of(file.header)
        units = "schools" if "school id" in at else "districts"
        year = _year_of(file)
        told = f"ccd-{units}-{year}" if year else f"ccd-{units}"
        heads = hashlib.sha256("\n".join(file.header).encode()).hexdigest()[:6]
        return f"{told}-{heads}"

    def plan(
        self, file: ImportFile, choices: ImportChoices, known: Known, progress: Progress
    ) -> ImportPlan:
        reader = _Reader(file, choices, known)
        gathered = reader.gather(progress)
        pack = self.pack_id(file)
        year = reader.year
        told_year = f"{year}–{(year + 1) % 100:02}" if year else "year not told"
        units = "schools" if reader.of_schools else "districts"
        title = choices.title or f"NCES Common Core of Data, {units}, {told_year}"
        note = f"NCES Common Core of Data, {told_year}"
        source = Source(
            "S1",
            f"Common Core of Data, {units}, {told_year}",
            None,
            "National Center for Education Statistics",
            str(year) if year else None,
            "https://nces.ed.gov/ccd/",
            "official",
        )
        schools = [_finished(one, note) for one in gathered]
        planned = Matcher(known.briefs, known.more_ids, known.place).plan(
            schools, pack, choices.same, {}
        )
        cases: list[Case] = []
        told: list[PlannedCase] = []
        for school, plan in zip(schools, planned, strict=True):
            same = plan.standing is Standing.SAME
            if not same and (choices.only_known or not reader.has_places):
                continue
            case = thin_case(school, pack, known.place, source, year)
            if case is None:
                why = said("its state is not told")
                told.append(replace(plan, standing=Standing.LEFT_OUT, why=why, same_as=""))
                continue
            cases.append(replace(case, same_as=plan.same_as))
            told.append(plan)
        return ImportPlan(
            file=file.name,
            kind=KIND,
            pack=pack,
            title=title,
            version=str(year or ""),
            sha256=file.sha256(progress),
            choices=choices,
            content=thin_pack(pack, title, str(year or ""), cases, LICENCE) if cases else None,
            cases=tuple(told),
            counts=(
                (by_number(reader.rows, said("row"), said("rows")), reader.rows),
                (_units(reader.of_schools, reader.units), reader.units),
                (said("with an enrollment"), sum(bool(school.figures) for school in schools)),
            ),
            problems=tuple(reader.problems),
            notes=reader.notes(len(told)),
        )


def _year_of(file: ImportFile) -> int | None:
    """The first year of the school year that name, heads or the first row tell."""
    year = year_in(file.name, *file.header)
    at = places_of(file.header).get("year")
    if year is None and at is not None:
        row = next(open_table(file.path, file.start, file.members).rows, None)
        year = year_in(row.cells[at]) if row is not None else None
    return year


class _Reader:
    """Reads one table in a stream, and keeps of a school or district what it needs."""

    def __init__(self, file: ImportFile, choices: ImportChoices, known: Known) -> None:
        self.problems: list[Problem] = []
        self.rows = 0
        self.units = 0
        self._file = file
        self._table: Table = open_table(file.path, file.start, file.members)
        self._at = places_of(self._table.heads)
        self.of_schools = "school id" in self._at
        if not self.of_schools and "district id" not in self._at:
            raise KnownError(
                said("No column of this table holds NCES ids (NCESSCH or LEAID)."), file=file.name
            )
        self.has_places = "city" in self._at
        self.year = _year_of(file)
        self._states = frozenset(choices.states)
        wanted = {brief.nces for brief in known.briefs if brief.nces}
        wanted |= set(known.more_ids)
        wanted |= {key.upper() for key, slug in choices.same.items() if slug}
        self._only = wanted if choices.only_known or not self.has_places else None

    def gather(self, progress: Progress) -> list[_Gathered]:
        """The schools or districts that are wanted, each once, in the order of the table."""
        found: dict[str, _Gathered] = {}
        seen: set[str] = set()
        at = self._at["school id" if self.of_schools else "district id"]
        cell = nces = ""
        for row in self._table.rows:
            self.rows += 1
            if self.rows % AT_ONCE == 0:
                progress(said("Reading rows"), self.rows, 0)
            if row.cells[at] != cell:  # long tables have hundreds of rows of a school in a row
                cell = row.cells[at]
                nces = self._id(row)
                seen.add(nces)
            if not nces:
                continue
            one = found.get(nces)
            if one is None:
                if self._only is not None and nces not in self._only:
                    continue
                school = self._school(row, nces)
                if school is None or (self._states and school.state not in self._states):
                    continue
                one = found[nces] = _Gathered(school)
                if len(found) > MOST_SCHOOLS:
                    raise KnownError(
                        said(
                            "More than {most_schools} of this table would come in; choose some "
                            "states, or only those that are in the library."
                        ).format(most_schools=shown(MOST_SCHOOLS)),
                        file=self._file.name,
                    )
            self._count(row, one)
        self.units = len(seen - {""})
        return list(found.values())

    def notes(self, taken: int) -> tuple[str, ...]:
        """What to say about what is left out."""
        left = self.units - taken
        if self._only is None or not left:
            return ()
        units = _units(self.of_schools, self.units)
        told = (
            said("{0} of {1} {2} are left out: only those that are in the library were asked for.")
            if self.has_places
            else said(
                "{0} of {1} {2} are left out: the table tells no city, so it gives its numbers "
                "only to those in the library."
            )
        )
        return (told.format(shown(left), shown(self.units), units),)

    def _id(self, row: TableRow) -> str:
        column = "school id" if self.of_schools else "district id"
        cell = row.cells[self._at[column]]
        try:
            return cells.school_id(cell) if self.of_schools else cells.district_id(cell)
        except ValueError as error:
            self._problem(row.number, column, str(error))
            return ""

    def _cell(self, row: TableRow, what: str) -> str:
        at = self._at.get(what)
        cell = "" if at is None else row.cells[at].strip()
        return "" if cells.missing(cell) else cell

    def _school(self, row: TableRow, nces: str) -> School | None:
        name = cells.one_line(self._cell(row, "school" if self.of_schools else "district"))
        if not name:
            self._problem(row.number, "school" if self.of_schools else "district", said("is empty"))
            return None
        if self.year is None:
            self.year = year_in(self._cell(row, "year"))
        low = grade_of(self._cell(row, "lowest grade"))
        high = grade_of(self._cell(row, "highest grade"))
        charter = cells.yes(self._cell(row, "charter").split("-", 1)[-1])
        return School(
            key=nces.lower(),
            row=row.number,
            name=name,
            city=cells.one_line(self._cell(row, "city"), 80),
            state=cells.state_of(self._cell(row, "state")),
            kind=Kind.SCHOOL if self.of_schools else Kind.DISTRICT,
            nces=nces,
            parent=cells.one_line(self._cell(row, "district")) if self.of_schools else "",
            website=cells.web_address(self._cell(row, "website")),
            governance="charter" if charter else "public school" if self.of_schools else "",
            locale=locale_of(self._cell(row, "locale")),
            grades=Grades(low, high) if low and high else Grades("", ""),
            status=_STATUS.get(self._cell(row, "status").casefold(), Status.UNKNOWN),
        )

    def _count(self, row: TableRow, one: _Gathered) -> None:
        """Takes the enrollment of a row, if it counts all students better than those before."""
        if "count" in self._at:
            indicator = self._cell(row, "indicator").casefold()
            rank = _WHOLE.index(indicator) if indicator in _WHOLE else len(_WHOLE)
            column = "count"
        else:
            rank, column = 0, "enrollment"
        if rank >= one.best or column not in self._at:
            return
        try:
            count = cells.number_of(row.cells[self._at[column]])
        except ValueError as error:
            self._problem(row.number, column, str(error))
            return
        if count is not None and count >= 0:
            one.best, one.enrollment = rank, count

    def _problem(self, row: int, what: str, told: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            column = self._table.heads[self._at[what]] if what in self._at else what
            self.problems.append(Problem(self._file.name, column, f"{told}.", row))


def _units(of_schools: bool, count: int) -> str:
    if of_schools:
        return by_number(count, said("school"), said("schools"))
    return by_number(count, said("district"), said("districts"))


def _finished(one: _Gathered, note: str) -> School:
    if not one.enrollment:
        return one.school
    return replace(one.school, figures=(("enrollment", one.enrollment, note),))
