"""A plain spreadsheet of schools: the user says what each column holds, and that is remembered."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.brief import Grades, Kind
from casestudies.model.case import Case, Reported, Source
from casestudies.model.content import Problem
from casestudies.model.library.importing import (
    LEAVE_OUT,
    Asked,
    ImportChoices,
    ImportKind,
    ImportPlan,
    Mapped,
    Meaning,
    PlannedCase,
    Standing,
)
from casestudies.model.progress import Progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.packs.tables.reading import TableRow, open_table
from casestudies.said import mark, named, said
from casestudies.services.imports import cells
from casestudies.services.imports.importer import ImportFile, Known
from casestudies.services.imports.matching import Matcher
from casestudies.services.imports.nces_columns import grade_of, locale_of
from casestudies.services.imports.schools import School, thin_case, thin_pack

KIND = ImportKind(
    "spreadsheet",
    mark("Spreadsheet of schools"),
    mark(
        "Any table with a school in each row. You say what its columns hold, once; files with the "
        "same columns remember it."
    ),
    (".csv", ".tsv", ".xlsx", ".ods"),
)
LICENCE = "Your own"
MOST_SCHOOLS = 30_000
MOST_PROBLEMS = 200
AT_ONCE = 500
SAMPLES = 3
PRACTICE, POPULATION = "practice:", "population:"

_SCHOOL = mark("About the school")
_NUMBERS = mark("Numbers")
_REPORTED = mark("Reported by the school")
_PERSONAL = mark("Personal")
FIELDS: tuple[Meaning, ...] = (
    Meaning("name", mark("Name"), _SCHOOL),
    Meaning("city", mark("City"), _SCHOOL),
    Meaning("state", mark("State"), _SCHOOL),
    Meaning("place", mark("City and state in one (“Boston, MA”)"), _SCHOOL),
    Meaning("nces", mark("NCES id"), _SCHOOL),
    Meaning("id", mark("Your own id"), _SCHOOL),
    Meaning("kind", mark("School, district, network or program"), _SCHOOL),
    Meaning("parent", mark("District or network that it belongs to"), _SCHOOL),
    Meaning("grades", mark("Grades (“6–12”)"), _SCHOOL),
    Meaning("low", mark("Lowest grade"), _SCHOOL),
    Meaning("high", mark("Highest grade"), _SCHOOL),
    Meaning("locale", mark("Locale (urban, suburban, town, rural)"), _SCHOOL),
    Meaning("governance", mark("Who runs it"), _SCHOOL),
    Meaning("website", mark("Website"), _SCHOOL),
    Meaning("enrollment", mark("Enrollment"), _NUMBERS),
    Meaning("percent", mark("A percentage of its students"), _NUMBERS),
    Meaning("number", mark("Another number"), _NUMBERS),
    Meaning("tick", mark("A tick, reported by the school"), _REPORTED),
    Meaning("contact", mark("Contact, personal"), _PERSONAL),
)
_ALSO: dict[str, str] = {
    "school": "name",
    "school name": "name",
    "name of school": "name",
    "district": "parent",
    "district name": "parent",
    "school district": "parent",
    "town": "city",
    "school city": "city",
    "st": "state",
    "school state": "state",
    "location": "place",
    "nces id": "nces",
    "nces school id": "nces",
    "ncessch": "nces",
    "school id": "id",
    "type": "governance",
    "lowest grade": "low",
    "highest grade": "high",
    "grade low": "low",
    "grade high": "high",
    "grades served": "grades",
    "students": "enrollment",
    "total enrollment": "enrollment",
    "number of students": "enrollment",
    "url": "website",
    "web site": "website",
    "web": "website",
}
_PERSON = re.compile(
    r"contact|e-?mail|phone|principal|leader|teacher name|respondent|first name|last name|gender",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?i)\s*([a-z0-9-]+?)\s*(?:–|—|-|to|through)\s*([a-z0-9]+)\s*$")
_ALREADY = frozenset(("name", "city", "state", "place", "id", "nces", "kind", "parent", "grades"))
_ONCE = _ALREADY | {"low", "high", "locale", "governance", "website", "enrollment"}


class SpreadsheetImporter:
    """See ``Importer``."""

    kind = KIND

    def recognises(self, file: ImportFile) -> int:
        return 20 if len(file.header) > 1 else 0

    def pack_id(self, file: ImportFile) -> str:
        name = re.sub(r"[^a-z0-9]+", "-", PurePath(file.name).stem.casefold()).strip("-")[:40]
        return f"sheet-{name}" if name else f"sheet-{_signature(file.header)[-8:]}"

    def plan(
        self, file: ImportFile, choices: ImportChoices, known: Known, progress: Progress
    ) -> ImportPlan:
        reader = _Reader(file, choices, known)
        schools = reader.schools(progress)
        pack = self.pack_id(file)
        title = choices.title or PurePath(file.name).stem
        source = Source(
            "S1", f"{title} ({file.name})", None, "Your own table", None, None, "reference"
        )
        planned = Matcher(known.briefs, known.more_ids, known.place).plan(
            schools, pack, choices.same, {}
        )
        cases: list[Case] = []
        told: list[PlannedCase] = []
        for school, plan in zip(schools, planned, strict=True):
            reported = tuple(replace(tick, pack=pack, survey=title) for tick in school.reported)
            case = thin_case(replace(school, reported=reported), pack, known.place, source, None)
            if case is None:
                told.append(
                    replace(
                        plan,
                        standing=Standing.LEFT_OUT,
                        why=said("its state is not told"),
                        same_as="",
                    )
                )
            elif choices.only_known and plan.standing is not Standing.SAME:
                told.append(
                    replace(plan, standing=Standing.LEFT_OUT, why=said("not in the library"))
                )
            else:
                cases.append(replace(case, same_as=plan.same_as))
                told.append(plan)
        ticks = sum(len(case.reported) for case in cases)
        return ImportPlan(
            file=file.name,
            kind=KIND,
            pack=pack,
            title=title,
            version="",
            sha256=file.sha256(progress),
            choices=choices,
            content=thin_pack(pack, title, "", cases, LICENCE) if cases else None,
            cases=tuple(told),
            counts=(
                (by_number(reader.rows, said("row"), said("rows")), reader.rows),
                (by_number(len(schools), said("school"), said("schools")), len(schools)),
                (by_number(ticks, said("tick reported"), said("ticks reported")), ticks),
            ),
            dropped=reader.dropped,
            asked=reader.asked,
            mapped=reader.mapped,
            meanings=meanings_of(known.vocabulary),
            problems=tuple(reader.problems),
            notes=reader.notes(),
            signature=_signature(file.header),
        )


def meanings_of(vocabulary: Vocabulary) -> tuple[Meaning, ...]:
    """What a column can hold: the fields, then a tick for each practice and population."""
    return (
        *(Meaning(one.key, said(one.name), said(one.group)) for one in FIELDS),
        *(
            Meaning(f"{PRACTICE}{i.key}", named(i.name), named(vocabulary.name_of(i.dimension)))
            for i in vocabulary.practices
        ),
        *(
            Meaning(f"{POPULATION}{i.key}", named(i.name), said("Populations"))
            for i in vocabulary.populations
        ),
    )


def _signature(heads: Sequence[str]) -> str:
    told = hashlib.sha256("\n".join(head.casefold() for head in heads).encode()).hexdigest()
    return f"spreadsheet.{told[:16]}"


class _Reader:
    """Reads the rows of one sheet as its columns are meant."""

    def __init__(self, file: ImportFile, choices: ImportChoices, known: Known) -> None:
        self.problems: list[Problem] = []
        self.rows = 0
        self._file = file
        self._states = frozenset(choices.states)
        table = open_table(file.path, file.start, file.members)
        self._heads = _distinct(table.heads)
        self._rows: list[TableRow] = []
        for row in table.rows:
            self._rows.append(row)
            if len(self._rows) > MOST_SCHOOLS:
                raise KnownError(
                    said(
                        "The table has more than {most_schools} rows, which is more than can be "
                        "imported at once; divide it."
                    ).format(most_schools=shown(MOST_SCHOOLS)),
                    file=file.name,
                )
        self._vocabulary = known.vocabulary
        remembered = known.remembered(_signature(file.header))
        possible = {meaning.key for meaning in meanings_of(known.vocabulary)}
        meant: dict[str, str] = {}
        taken: set[str] = set()
        for head in self._heads:
            wanted = choices.meanings.get(head, remembered.get(head))
            if wanted is None:
                wanted = self._guess(head)
            if wanted not in possible or (wanted in _ONCE and wanted in taken):
                wanted = LEAVE_OUT
            taken.add(wanted)
            meant[head] = wanted
        self._meant = meant
        samples = self._samples()
        self.mapped = tuple(
            Mapped(head, meaning, samples[head], head in remembered)
            for head, meaning in meant.items()
        )
        contact = tuple(h for h, m in meant.items() if m == "contact")
        keep = "contact" in choices.keep
        self.asked = (
            (Asked("contact", said("Names and addresses of contacts"), contact, keep),)
            if contact
            else ()
        )
        self._keep = keep
        self.dropped = tuple(
            head for head, meaning in meant.items() if meaning == LEAVE_OUT and _PERSON.search(head)
        )
        self._at = {meaning: self._heads.index(head) for head, meaning in meant.items()}

    def schools(self, progress: Progress) -> list[School]:
        if "name" not in self._at:
            return []
        found: dict[str, School] = {}
        for row in self._rows:
            self.rows += 1
            if self.rows % AT_ONCE == 0:
                progress(said("Reading rows"), self.rows, len(self._rows))
            school = self._school(row)
            if school is None or (self._states and school.state not in self._states):
                continue
            if school.key in found:
                told = said("“{0}” stands in row {1} too; the first is taken")
                earlier = shown(found[school.key].row)
                told = told.format(cells.shortened(school.name), earlier)
                self._problem(row.number, "name", told)
                continue
            found[school.key] = school
        return list(found.values())

    def notes(self) -> tuple[str, ...]:
        if "name" not in self._at:
            return (said("Say which column holds the names of the schools."),)
        if "state" not in self._at and "place" not in self._at:
            return (said("Say which column holds the states; without one no school has a place."),)
        return ()

    def _guess(self, head: str) -> str:
        """What a column is likely to hold, by its head."""
        plain = " ".join(re.sub(r"[_\W]+", " ", head).casefold().split())
        if plain in {meaning.key for meaning in FIELDS}:
            return plain
        if plain in _ALSO:
            return _ALSO[plain]
        if _PERSON.search(head):
            return (
                "contact" if re.search(r"contact|e-?mail|phone", head, re.IGNORECASE) else LEAVE_OUT
            )
        for item in self._vocabulary.practices:
            if plain in (item.key.replace("-", " "), item.name.casefold()) or head in item.canopy:
                return f"{PRACTICE}{item.key}"
        for item in self._vocabulary.populations:
            if plain in (item.key.replace("-", " "), item.name.casefold()):
                return f"{POPULATION}{item.key}"
        return LEAVE_OUT

    def _samples(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._rows[:50]:
            for head, cell in zip(self._heads, row.cells, strict=True):
                text = cells.one_line(cell, 30)
                if text and len(found[head]) < SAMPLES and text not in found[head]:
                    found[head].append(text)
        return {head: tuple(found[head]) for head in self._heads}

    def _cell(self, row: TableRow, meaning: str) -> str:
        at = self._at.get(meaning)
        cell = "" if at is None else row.cells[at].strip()
        return "" if cells.missing(cell) else cell

    def _school(self, row: TableRow) -> School | None:
        if row.extra:
            self._problem(row.number, "", said("the row has more cells than the table has columns"))
        name = cells.one_line(self._cell(row, "name"))
        if not name:
            self._problem(row.number, "name", said("is empty; the row is left out"))
            return None
        city, state = self._place(row)
        nces = ""
        kind = self._kind(row)
        try:
            given = self._cell(row, "nces")
            nces = cells.district_id(given) if kind is Kind.DISTRICT else cells.school_id(given)
        except ValueError as error:
            self._problem(row.number, "nces", str(error))
        own = cells.one_line(self._cell(row, "id"), 60)
        return School(
            key=(own or f"{name} {city} {state}").casefold(),
            row=row.number,
            name=name,
            city=city,
            state=state,
            kind=kind,
            nces=nces,
            parent=cells.one_line(self._cell(row, "parent")),
            website=cells.web_address(self._cell(row, "website")),
            governance=cells.one_line(self._cell(row, "governance"), 40).casefold(),
            locale=self._locale(row),
            grades=self._grades(row),
            figures=tuple(self._figures(row)),
            reported=tuple(self._reported(row)),
            contact=", ".join(self._contacts(row)) if self._keep else "",
        )

    def _place(self, row: TableRow) -> tuple[str, str]:
        city = cells.one_line(self._cell(row, "city"), 80)
        cell = self._cell(row, "state")
        both = self._cell(row, "place")
        if both and not (city and cell):
            before, _, after = both.rpartition(",")
            city, cell = city or cells.one_line(before, 80), cell or after
        state = cells.state_of(cell)
        if not state:
            told = said("is empty")
            if cell.strip():
                told = said("“{0}” is no state").format(cells.shortened(cell.strip()))
            self._problem(row.number, "state" if "state" in self._at else "place", told)
        return city, state

    def _kind(self, row: TableRow) -> Kind:
        cell = self._cell(row, "kind").casefold()
        return next((kind for kind in Kind if kind.value in cell), Kind.SCHOOL)

    def _locale(self, row: TableRow) -> str:
        cell = self._cell(row, "locale").casefold()
        return cell if cell in ("urban", "suburban", "town", "rural", "mixed") else locale_of(cell)

    def _grades(self, row: TableRow) -> Grades:
        low, high = self._cell(row, "low"), self._cell(row, "high")
        if not (low and high) and (found := _RANGE.match(self._cell(row, "grades"))):
            low, high = found.groups()
        low, high = grade_of(low), grade_of(high)
        return Grades(low, high) if low and high else Grades("", "")

    def _figures(self, row: TableRow) -> Iterator[tuple[str, float, str | None]]:
        for at, head in enumerate(self._heads):
            meaning = self._meant[head]
            if meaning not in ("enrollment", "percent", "number"):
                continue
            cell = row.cells[at]
            try:
                value = (
                    cells.percent_of(cell, fractions=False)
                    if meaning == "percent"
                    else cells.number_of(cell)
                )
            except ValueError as error:
                self._problem(row.number, head, str(error))
                continue
            if value is not None and (value or meaning != "enrollment"):
                metric = {"enrollment": "enrollment", "percent": f"{head} (percent)"}.get(
                    meaning, head
                )
                yield metric, value, "from your own table"

    def _reported(self, row: TableRow) -> Iterator[Reported]:
        for at, head in enumerate(self._heads):
            meaning = self._meant[head]
            if meaning != "tick" and not meaning.startswith((PRACTICE, POPULATION)):
                continue
            cell = row.cells[at].strip()
            if cells.yes(cell):
                yield Reported(
                    label=head,
                    practice=meaning.removeprefix(PRACTICE) if meaning.startswith(PRACTICE) else "",
                    population=(
                        meaning.removeprefix(POPULATION) if meaning.startswith(POPULATION) else ""
                    ),
                )
            elif not cells.missing(cell) and cell.casefold() not in ("0", "0.0", "no", "false"):
                told = said("“{0}” is no tick").format(cells.shortened(cell))
                self._problem(row.number, head, told)

    def _contacts(self, row: TableRow) -> Iterator[str]:
        for at, head in enumerate(self._heads):
            if self._meant[head] == "contact" and (text := cells.one_line(row.cells[at])):
                yield text

    def _problem(self, row: int, what: str, told: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            at = self._at.get(what)
            column = self._heads[at] if at is not None else what
            self.problems.append(Problem(self._file.name, column, f"{told}.", row))


def _distinct(heads: Sequence[str]) -> tuple[str, ...]:
    """The heads, each once: those without a name by their place, the same name counted."""
    found: dict[str, None] = {}
    numbers: dict[str, int] = {}
    for at, head in enumerate(heads, 1):
        name = head or f"Column {at}"
        unique = name
        while unique in found:
            numbers[name] = numbers.get(name, 1) + 1
            unique = f"{name} ({numbers[name]})"
        found[unique] = None
    return tuple(found)
