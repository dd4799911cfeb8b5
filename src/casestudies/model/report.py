"""A report as a finished value: what every export renders, with one numbered list of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from casestudies.model.case import Source
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.said import mark, said

STATE_MARKS: dict[CellState, str] = {
    CellState.DOCUMENTED: "✓",
    CellState.ABSENT: "×",
    CellState.ENDED: "■",
    CellState.DISPUTED: "±",
    CellState.NOT_DOCUMENTED: "–",
    CellState.NOTHING_FOUND: "○",
    CellState.OBSERVED: "◊",
    CellState.REPORTED: "†",
}


class Subject(StrEnum):
    """What a report is about."""

    COMPARISON = "comparison"
    CASE = "case"
    RESULTS = "results"
    HANDOUTS = "handouts"
    RECORD = "record"
    PACKET = "packet"
    VISIT = "visit"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the numbers of the sources that stand behind it."""

    text: str
    cites: tuple[int, ...] = ()
    strong: bool = False  # a word that a search met


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or a few, cited. ``as_of`` is the year it tells of; ``where`` says in a word
    where it stands, if that is not plain from its place. ``practices`` and ``populations`` are the
    names of its codes; ``id`` is the finding's, "" for what is not a finding."""

    runs: tuple[Run, ...]
    state: CellState = CellState.DOCUMENTED
    as_of: int | None = None
    where: str = ""
    practices: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()
    id: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def cites(self) -> tuple[int, ...]:
        """Every source number of the statement, once, in order."""
        return tuple(sorted({number for run in self.runs for number in run.cites}))

    @property
    def state_words(self) -> str:
        """ "Ended", "Disputed" or "Documented as absent"; empty for what is documented."""
        return "" if self.state is CellState.DOCUMENTED else STATE_NAMES[self.state]


def statement(text: str, cites: Iterable[int] = (), as_of: int | None = None) -> Statement:
    """A documented statement of one run."""
    return Statement((Run(text, tuple(cites)),), as_of=as_of)


@dataclass(frozen=True, slots=True)
class Fact:
    """A name with what is said of it: "Grades", "K–12"."""

    name: str
    said: Statement


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or a column: its name and a smaller line below it."""

    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReportCell:
    """A cell of a table. ``case`` is the case it tells of; ``evidence`` says in words what it
    rests on; ``strength`` is 0 to 5; ``share`` a population's percentage, where known."""

    case: str
    state: CellState
    headline: str
    findings: tuple[Statement, ...] = ()
    evidence: str = ""
    strength: int = 0
    share: Statement | None = None

    @property
    def state_words(self) -> str:
        return STATE_NAMES[self.state]

    @property
    def mark(self) -> str:
        return STATE_MARKS[self.state]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The share, if any, and the findings."""
        return (self.share, *self.findings) if self.share else self.findings

    @property
    def cites(self) -> tuple[int, ...]:
        """Every source number of the cell, once, in order."""
        return tuple(sorted({number for said in self.statements for number in said.cites}))

    @property
    def empty(self) -> bool:
        return self.state is CellState.NOT_DOCUMENTED and not self.statements


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row: one cell under each column head. ``note`` says why the row is worth a look."""

    head: Head
    cells: tuple[ReportCell, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one name; ``key`` is a dimension group's key, which has a colour, or ""."""

    name: str
    rows: tuple[ReportRow, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """``row_label`` and ``column_label`` say what the rows and the columns are; in a table of
    ``ticks`` a cell is told by its mark, for it has no headline."""

    heads: tuple[Head, ...]
    groups: tuple[RowGroup, ...]
    row_label: str
    column_label: str
    ticks: bool = False

    @property
    def rows(self) -> tuple[ReportRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report, rendered in the order of its fields. ``level`` is 1 or 2; ``group`` is
    a dimension group's key or ""; ``case`` the case that it tells of, or ""."""

    heading: str = ""
    level: int = 1
    group: str = ""
    case: str = ""
    detail: str = ""
    lead: str = ""
    evidence: str = ""
    strength: int = 0
    paragraphs: tuple[Statement, ...] = ()
    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in the list of sources; ``cited_in`` names the cases that cite it."""

    number: int
    source: Source
    cited_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CopiedText:
    """Something for the clipboard, as plain text and as a piece of HTML."""

    text: str
    html: str


class SheetKind(StrEnum):
    """What a sheet is for: ``ONE_PAGE`` a comparison on one page; ``PACKET`` what one group of a
    jigsaw reads; ``POSTER`` hangs on the wall; ``NOTES`` has room for what one sees, thinks and
    wonders; ``BLANK`` is a comparison to fill in; ``CARDS`` are cut out; ``KEY`` says which card
    was whose; ``GUIDE`` leads the facilitator through the agenda. Of a visit: ``COVER``,
    ``ITINERARY``; ``BRIEF`` prepares for one stop; ``LOOK_FORS`` are ticked and written beside;
    ``RULED`` is an empty page for notes; ``CHECKLIST`` says what to do; ``SOURCES`` ends it."""

    ONE_PAGE = "one-page"
    PACKET = "packet"
    POSTER = "poster"
    NOTES = "notes"
    BLANK = "blank"
    CARDS = "cards"
    KEY = "key"
    GUIDE = "guide"
    COVER = "cover"
    ITINERARY = "itinerary"
    BRIEF = "brief"
    LOOK_FORS = "look-fors"
    RULED = "ruled"
    CHECKLIST = "checklist"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class SheetItem:
    """A part of a sheet: of the guide an activity, of the cards one card, of the key an answer.
    ``label`` stands before it ("9:05", "12", "Learning design"), ``detail`` below its name.
    ``blanks`` name what is filled in by hand; one that is ``strong`` sums up those behind it."""

    name: str
    label: str = ""
    detail: str = ""
    lines: tuple[str, ...] = ()
    cites: tuple[int, ...] = ()
    blanks: tuple[str, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Items of a sheet under one name, with ``boxes`` each with one to tick. Where items that
    stand together have one label, it stands once, before the first of them."""

    name: str
    items: tuple[SheetItem, ...]
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A hand-out, from a new page on. ``label`` stands above the title ("Group 3 of 6");
    ``prompts`` are what people are asked or warned of; ``heads`` and ``rows`` what they read or
    fill in, ``groups`` what a visit's sheets hold, ``blanks`` name what is filled in at its head.
    It is printed ``copies`` times, one after the other."""

    kind: SheetKind
    title: str
    detail: str = ""
    label: str = ""
    prompts: tuple[str, ...] = ()
    heads: tuple[Head, ...] = ()
    rows: tuple[ReportRow, ...] = ()
    items: tuple[SheetItem, ...] = ()
    groups: tuple[SheetGroup, ...] = ()
    blanks: tuple[str, ...] = ()
    copies: int = 1

    @property
    def cites(self) -> tuple[int, ...]:
        """Every source number of the sheet, once, in order."""
        cells = {number for row in self.rows for cell in row.cells for number in cell.cites}
        items = (*self.items, *(item for group in self.groups for item in group.items))
        return tuple(sorted(cells | {number for item in items for number in item.cites}))


@dataclass(frozen=True, slots=True)
class Report:
    """What every export renders. ``notes`` say which library it came from and under which
    licence; ``key`` says how to read it; ``entries`` hold each cited work once, by number.
    ``sheets`` are there for hand-outs and packets alone, in the place of sections. ``written``
    gives for a name in the window's language the one that packs write, for files whose names are
    matched by other programs and desks."""

    subject: Subject
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    made_on: str = ""  # 2026-11-22
    sheets: tuple[Sheet, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(table for section in self.sections for table in section.tables)

    def entry(self, number: int) -> Entry:
        """The entry with this number. Raises ``KeyError`` when there is none."""
        if 1 <= number <= len(self.entries):
            return self.entries[number - 1]
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, or one gap (``said`` is None), with where it stands: for lists of findings.
    ``column`` is set where a table's columns are not cases."""

    case: str
    group: str
    topic: str
    column: str
    state: CellState
    said: Statement | None
    headline: str = ""
    evidence: str = ""
    strength: int = 0


def lines(report: Report) -> Iterator[Line]:
    """Every statement and every gap of a report, in the order of reading."""
    group = ""
    for section in report.sections:
        if section.level == 1:
            group = section.heading
        above = "" if section.level == 1 else group
        said = (*section.paragraphs, *section.statements)
        for item in said:
            yield _line(section, above, section.heading, item)
        for fact in section.facts:
            yield _line(section, section.heading, fact.name, fact.said)
        for table in section.tables:
            yield from table_lines(table)


def _line(section: Section, group: str, topic: str, said: Statement) -> Line:
    return Line(
        case=section.case,
        group=group,
        topic=topic,
        column=said.where,
        state=said.state,
        said=said,
        headline=section.lead,
        evidence=section.evidence,
        strength=section.strength,
    )


def table_lines(table: Table) -> Iterator[Line]:
    """Every statement and every gap of a table, row by row."""
    for group in table.groups:
        for row in group.rows:
            for head, cell in zip(table.heads, row.cells, strict=True):
                names = [name for name in (row.head.name, head.name) if name != cell.case]
                place = (names[0] if names else "", names[1] if len(names) > 1 else "")
                if not cell.statements:
                    yield _cell_line(cell, group.name, place, None)
                for statement in cell.statements:
                    yield _cell_line(cell, group.name, place, statement)


def _cell_line(
    cell: ReportCell, group: str, place: tuple[str, str], said: Statement | None
) -> Line:
    return Line(
        case=cell.case,
        group=group,
        topic=place[0],
        column=place[1],
        state=said.state if said else cell.state,
        said=said,
        headline=cell.headline,
        evidence=cell.evidence,
        strength=cell.strength,
    )


class Paper(StrEnum):
    LETTER = "letter"
    A4 = "a4"


class CitationStyle(StrEnum):
    """``SHORT`` names a source in a few words and the site where it is found."""

    APA = "apa"
    CHICAGO = "chicago"
    SHORT = "short"


class Detail(StrEnum):
    """``HEADLINES``: tables with a headline in each cell; ``FULL``: every finding as well."""

    HEADLINES = "headlines"
    FULL = "full"


class SourcesIn(StrEnum):
    """Where the list of sources stands: at the end, or in a file of its own beside the first."""

    APPENDIX = "appendix"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a user may choose for an export; a format ignores what it has no use for."""

    paper: Paper = Paper.LETTER
    citation_style: CitationStyle = CitationStyle.APA
    detail: Detail = Detail.FULL
    sources: SourcesIn = SourcesIn.APPENDIX


CONTENT_LANGUAGE = mark(
    "The content is in English, as the library has it; only headings and fixed words are not."
)


def content_language() -> str:
    """Says that the content is in English, for a document whose headings are not; else ""."""
    told = said(CONTENT_LANGUAGE)
    return told if told != CONTENT_LANGUAGE else ""
