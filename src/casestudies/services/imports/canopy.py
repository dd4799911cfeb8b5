"""The yearly files of the Canopy survey: what schools ticked of themselves becomes "reported"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.case import Case, Reported, Source
from casestudies.model.content import Problem
from casestudies.model.library.importing import (
    Asked,
    ImportChoices,
    ImportKind,
    ImportPlan,
    PlannedCase,
    Standing,
)
from casestudies.model.progress import Progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.packs.tables.reading import open_table
from casestudies.said import mark, said
from casestudies.services.imports import cells
from casestudies.services.imports.canopy_labels import LABELS
from casestudies.services.imports.canopy_years import (
    GOVERNANCES,
    POPULATIONS,
    SurveyYear,
    year_of,
)
from casestudies.services.imports.importer import ImportFile, Known
from casestudies.services.imports.matching import Matcher
from casestudies.services.imports.schools import School, grades_of, slug_of, thin_case, thin_pack

KIND = ImportKind(
    "canopy",
    mark("Canopy survey, one year"),
    mark(
        "Schools with the practices that they ticked of themselves. Ticks become “reported by the "
        "school”, never findings."
    ),
    (".csv", ".xlsx"),
)
LICENCE = "Canopy project (canopyschools.org), see its terms; imported for your own use"
LABELS_FILE = "tag-labels.csv"
MOST_SCHOOLS = 30_000
MOST_PROBLEMS = 200
_PREFIX = "practices_"
Get = Callable[[str], str]  # the cell below a head
_TIMES = frozenset(("less than a year", "1-2 years", "3-4 years", "5+ years"))
_SHORT = {
    "swd": "students with disabilities",
    "bipoc": "students of color",
    "emergent_bilingual": "emergent bilingual students",
    "emergent_bilinguals": "emergent bilingual students",
    "economic_disadvantage": "students from low-income families",
    "newcomer": "newcomers",
    "homeless": "students without a home",
    "foster": "students in foster care",
    "interrupted": "students whose schooling was interrupted",
    "juvenile_justice": "students in the juvenile justice system",
    "multilingual": "multilingual students",
}
_SHARES = (
    ("low_income", "students from low-income families (percent)"),
    ("english_learners", "English learners (percent)"),
    ("disabilities", "students with disabilities (percent)"),
)


class CanopyImporter:
    """See ``Importer``."""

    kind = KIND

    def recognises(self, file: ImportFile) -> int:
        return 95 if year_of(file.header) else 0

    def pack_id(self, file: ImportFile) -> str:
        return f"canopy-{_year(file).year}"

    def plan(
        self, file: ImportFile, choices: ImportChoices, known: Known, progress: Progress
    ) -> ImportPlan:
        year = _year(file)
        pack = self.pack_id(file)
        reader = _Reader(file, year, choices, known.vocabulary)
        schools = reader.schools(progress)
        matcher = Matcher(known.briefs, known.more_ids, known.place)
        planned = matcher.plan(schools, pack, choices.same, _earlier(schools, pack, known))
        survey = f"Canopy survey {year.year}"
        source = Source(
            "S1",
            f"{survey}, as answered by the school",
            None,
            "Canopy project",
            str(year.as_of),
            "https://canopyschools.org",
            "reference",
        )
        cases: list[Case] = []
        told: list[PlannedCase] = []
        for school, plan in zip(schools, planned, strict=True):
            case = thin_case(school, pack, known.place, source, year.as_of)
            if case is None:
                why = (
                    said("its state is not told")
                    if not school.state
                    else said("its place is not known")
                )
                told.append(replace(plan, standing=Standing.LEFT_OUT, why=why, same_as=""))
            elif choices.only_known and plan.standing is not Standing.SAME:
                told.append(
                    replace(plan, standing=Standing.LEFT_OUT, why=said("not in the library"))
                )
            else:
                cases.append(replace(case, same_as=plan.same_as))
                told.append(plan)
        ticks = sum(len(case.reported) for case in cases)
        core = sum(tick.core for case in cases for tick in case.reported)
        ids = sum(bool(school.nces) for school in schools)
        title = choices.title or survey
        return ImportPlan(
            file=file.name,
            kind=KIND,
            pack=pack,
            title=title,
            version=str(year.as_of),
            sha256=file.sha256(progress),
            choices=choices,
            content=thin_pack(pack, title, str(year.as_of), cases, LICENCE) if cases else None,
            cases=tuple(told),
            counts=(
                (by_number(len(schools), said("school"), said("schools")), len(schools)),
                (by_number(ticks, said("tick reported"), said("ticks reported")), ticks),
                (said("of them core"), core),
                (
                    by_number(ids, said("school with an NCES id"), said("schools with an NCES id")),
                    ids,
                ),
            ),
            dropped=reader.dropped,
            asked=reader.asked,
            problems=tuple(reader.problems),
            notes=reader.notes(cases),
        )


def _year(file: ImportFile) -> SurveyYear:
    found = year_of(file.header)
    if found is None:
        raise KnownError(
            said("This is no file of a year of the Canopy survey that is known (2019 to 2024)."),
            file=file.name,
        )
    return found


def _earlier(schools: Sequence[School], pack: str, known: Known) -> dict[str, str]:
    """The cases that other years of the survey made of these schools, by ``school_id``, which
    stays the same where names do not."""
    packs = sorted({brief.pack for brief in known.briefs} | _packs_of(known.shown_as))
    shown = {brief.slug for brief in known.briefs}
    found: dict[str, str] = {}
    for other in packs:
        if other.startswith("canopy-") and other != pack:
            for school in schools:
                slug = slug_of(other, school.key)
                slug = known.shown_as.get(slug, slug)
                if slug in shown:
                    found[school.key] = slug
    return found


def _packs_of(slugs: Iterable[str]) -> set[str]:
    """The years of the survey whose cases are among these: "canopy-2021a" of "canopy-2021a-24"."""
    return {"-".join(slug.split("-")[:2]) for slug in slugs if slug.startswith("canopy-")}


class _Reader:
    """Reads the rows of one file and notes what is wrong with them."""

    def __init__(
        self, file: ImportFile, year: SurveyYear, choices: ImportChoices, vocabulary: Vocabulary
    ) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._year = year
        self._states = frozenset(choices.states)
        self._table = open_table(file.path, file.start, file.members)
        self._heads = _named(self._table.heads, year)
        self._at = {head: at for at, head in enumerate(self._heads) if head}
        self._labels = _labels_beside(file)
        self._practices: dict[str, str] = {}
        for practice in vocabulary.practices:
            for tag in practice.canopy:
                self._practices.setdefault(tag, practice.key)
        self._populations = set(vocabulary.population_by_key)
        self.dropped = tuple(head for head in self._heads if _personal(head))
        contact = tuple(head for head in self._heads if "contact" in head.lower())
        keep = "contact" in choices.keep
        self.asked = (
            (Asked("contact", said("Names and addresses of the public contact"), contact, keep),)
            if contact
            else ()
        )
        self._contact = contact if keep else ()
        tags = list(year.tags) or [h for h in self._heads if h.startswith(_PREFIX)]
        self._tags = [tag for tag in tags if tag in self._at]
        self._focus = [head for head in POPULATIONS if head in self._at]

    def schools(self, progress: Progress) -> list[School]:
        found: dict[str, School] = {}
        for school in self._read():
            if school.key in found:
                told = said("“{0}” stands in row {1} already; the first is taken")
                earlier = shown(found[school.key].row)
                told = told.format(cells.shortened(school.key), earlier)
                self._problem(school.row, "school_id", told)
                continue
            found[school.key] = school
            if len(found) > MOST_SCHOOLS:
                raise KnownError(
                    said(
                        "The file has more than {most_schools} schools; choose some states."
                    ).format(most_schools=shown(MOST_SCHOOLS)),
                    file=self._file.name,
                )
            if len(found) % 50 == 0:
                progress(said("Reading schools"), len(found), 0)
        if not found:
            raise KnownError(
                said("The file has no school that could be imported."), file=self._file.name
            )
        return list(found.values())

    def notes(self, cases: Sequence[Case]) -> tuple[str, ...]:
        told = []
        middle = sum("shown in the middle of" in (case.place.note or "") for case in cases)
        if middle:
            stand = by_number(
                middle,
                said(
                    "{0} school stands in the middle of its state on the map: the list of places "
                    "does not have its city."
                ),
                said(
                    "{0} schools stand in the middle of their states on the map: the list of "
                    "places does not have their cities."
                ),
            )
            told.append(stand.format(shown(middle)))
        told.append(
            said("An empty cell or 0 means that a practice was not ticked, not that it is absent.")
        )
        return tuple(told)

    def _read(self) -> Iterator[School]:
        for row in self._table.rows:
            if row.extra:
                self._problem(row.number, "", said("has more cells than the table has columns"))
            get = _Cells(self._at, row.cells).get
            name, key = cells.one_line(get("school_name")), cells.one_line(get("school_id"), 60)
            if not name or cells.missing(name):
                self._problem(row.number, "school_name", said("is empty; the row is left out"))
                continue
            state = cells.state_of(get("school_state"))
            if self._states and state not in self._states:
                continue
            if not state:
                cell = cells.shortened(get("school_state").strip())
                self._problem(row.number, "school_state", said("“{0}” is no state").format(cell))
            district = cells.one_line(get("school_district"))
            yield School(
                key=key.lower() or f"row-{row.number}",
                row=row.number,
                name=name,
                city=cells.one_line(get("school_city"), 80),
                state=state,
                nces=self._nces(row.number, get(self._year.nces)),
                parent="" if cells.missing(district) else district,
                website=cells.web_address(get("website")),
                governance=self._governance(get),
                locale=self._locale(get),
                grades=grades_of(self._grades(get)),
                figures=tuple(self._figures(row.number, get)),
                reported=tuple(self._reported(row.number, get)),
                contact=", ".join(
                    text
                    for head in self._contact
                    if (text := cells.one_line(get(head))) and not cells.missing(text)
                ),
            )

    def _nces(self, row: int, cell: str) -> str:
        try:
            return cells.school_id(cell)
        except ValueError as error:
            self._problem(row, self._year.nces, str(error))
            return ""

    def _reported(self, row: int, get: Get) -> Iterator[Reported]:
        survey, as_of = f"Canopy survey {self._year.year}", self._year.as_of
        pack = f"canopy-{self._year.year}"
        for tag in self._tags:
            cell = get(tag).strip()
            bare = tag.removeprefix(_PREFIX)
            time = ""
            if self._year.durations and cell.lower() in _TIMES:
                core, time = True, cell
            elif cells.yes(cell):
                core = cells.yes(get(f"core_{bare}"))
                if (cell_of_time := get(f"time_{bare}").strip()).lower() in _TIMES:
                    time = cell_of_time
            else:
                if not cells.missing(cell) and cell not in ("0", "0.0", "No"):
                    told = said("“{0}” is no tick").format(cells.shortened(cell))
                    self._problem(row, tag, told)
                continue
            yield Reported(
                label=self._label(tag, bare),
                practice=self._practices.get(tag) or self._practices.get(bare, ""),
                core=core,
                time=time,
                survey=survey,
                as_of=as_of,
                pack=pack,
            )
        for head in self._focus:
            if cells.yes(get(head)):
                population = POPULATIONS[head]
                yield Reported(
                    label=f"designed for {_words(head.removeprefix('focus_'))}",
                    population=population if population in self._populations else "",
                    survey=survey,
                    as_of=as_of,
                    pack=pack,
                )

    def _label(self, tag: str, bare: str) -> str:
        beside = self._labels.get(tag) or self._labels.get(bare)
        return beside or LABELS.get(bare) or _words(bare)

    def _figures(self, row: int, get: Get) -> Iterator[tuple[str, float, str | None]]:
        for column in self._year.enrollment:
            try:
                count = cells.number_of(get(column))
            except ValueError as error:
                self._problem(row, column, str(error))
                continue
            if count:
                yield "enrollment", count, "as reported to the Canopy survey"
                break
        for share, metric in _SHARES:
            for column in getattr(self._year, share):
                try:
                    percent = cells.percent_of(get(column), fractions=self._year.fractions)
                except ValueError as error:
                    self._problem(row, column, str(error))
                    continue
                if percent is not None:
                    yield metric, percent, "as reported to the Canopy survey"
                    break

    def _grades(self, get: Get) -> list[str]:
        taught = {grade for column, grade in self._year.grades.items() if cells.yes(get(column))}
        return [grade for grade in dict.fromkeys(self._year.grades.values()) if grade in taught]

    def _locale(self, get: Get) -> str:
        said = get(self._year.locale).strip().lower() if self._year.locale else ""
        if said in ("urban", "suburban", "rural", "town"):
            return said
        ticked = [locale for head, locale in self._year.locales.items() if cells.yes(get(head))]
        return ticked[0] if len(ticked) == 1 else "mixed" if ticked or said == "multiple" else ""

    def _governance(self, get: Get) -> str:
        if self._year.governance:
            said = get(self._year.governance).strip()
            own = self._year.governances.get(said)
            return own or GOVERNANCES.get(said.lower(), "")
        found = (how for head, how in self._year.governances.items() if cells.yes(get(head)))
        return next(found, "")

    def _problem(self, row: int, column: str, told: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(self._file.name, column, f"{told}.", row))


class _Cells:
    """The cells of a row by their heads, "" where the file has no such column."""

    def __init__(self, at: Mapping[str, int], row: Sequence[str]) -> None:
        self._at = at
        self._row = row

    def get(self, head: str) -> str:
        at = self._at.get(head)
        return "" if at is None else self._row[at]


def _named(heads: Sequence[str], year: SurveyYear) -> tuple[str, ...]:
    """The heads, and the one that lost its name given back."""
    before = ("", *heads)
    return tuple(
        head or year.nameless.get(previous, "")
        for previous, head in zip(before, heads, strict=False)
    )


def _personal(head: str) -> bool:
    """Whether a column is about a person and never comes in."""
    name = head.lower()
    about_leader = "leader" in name and ("race" in name or "gender" in name)
    return name.startswith(("respondent_", "confidential_")) or about_leader


def _labels_beside(file: ImportFile) -> dict[str, str]:
    """The survey's own labels of its tags, from the file of labels that lies beside the year's;
    none where there is no such file."""
    path = file.path.with_name(LABELS_FILE)
    if not path.is_file():
        return {}
    labels = ImportFile(path)
    try:
        table = open_table(path, labels.start, labels.members)
        if {"label", "tag"} <= set(table.heads):
            label, tag = table.heads.index("label"), table.heads.index("tag")
            return {row.cells[tag]: cells.one_line(row.cells[label], 120) for row in table.rows}
    except (KnownError, OSError):
        pass
    return {}


def _words(tag: str) -> str:
    return _SHORT.get(tag) or tag.replace("_", " ").strip()
