"""Builds comparisons: the cube of cases, design dimensions, populations and practices, cut along
two axes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from casestudies.errors import BugError, KnownError
from casestudies.figures import by_number
from casestudies.model.brief import CaseBrief
from casestudies.model.case import Case, Source, brief_of
from casestudies.model.comparison import (
    MOST_QUESTIONS,
    PAIRS,
    Axis,
    Cell,
    Column,
    Comparison,
    ComparisonSpec,
    Row,
    source_order,
)
from casestudies.model.content import PackInfo
from casestudies.model.differences import Differences
from casestudies.model.limits import FEWEST_CASES, MOST_CASES
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import listed
from casestudies.nearest import nearest
from casestudies.recent import Recent
from casestudies.said import Names, mark, said
from casestudies.services.compare.about import Observations, with_about
from casestudies.services.compare.answers import Answers, with_questions
from casestudies.services.compare.cut import arranged, cut, heads, opening, transposed
from casestudies.services.compare.differences import differences

__all__ = ["ComparingService", "ComparisonLibrary", "opening"]

_ALIKE = 0.6  # below this likeness a nearest name is no help
_INSIDE = 0.3  # what a name counts for more that holds what was given
_LISTED = 20  # so many names can be listed instead of the nearest
_MOST_KEPT = 24  # comparisons, for turning to and fro
_BASE_ORDER = (Axis.DIMENSIONS, Axis.PRACTICES, Axis.POPULATIONS, Axis.CASES)


class ComparisonLibrary(Protocol):
    """What a comparison needs of the library."""

    def briefs(self) -> Sequence[CaseBrief]: ...

    def brief(self, slug: str) -> CaseBrief: ...

    def cases(self, slugs: Sequence[str]) -> Sequence[Case]: ...

    def vocabulary(self) -> Vocabulary: ...

    def packs(self) -> Sequence[PackInfo]: ...


class ComparingService:
    """Compares cases of one library. ``answers`` finds what answers a question; without it no
    comparison with questions can be made. ``observations`` gives what the user noted at cases."""

    def __init__(
        self,
        library: ComparisonLibrary,
        answers: Answers | None = None,
        observations: Observations | None = None,
    ) -> None:
        self._library = library
        self._answers = answers
        self._observations = observations
        self._kept: Recent[ComparisonSpec, _Kept] = Recent(_MOST_KEPT)

    def compare(self, spec: ComparisonSpec) -> Comparison:
        """The finished comparison of ``spec``.

        Raises ``KnownError`` for fewer than two or more than eight cases (within a case: none), for
        one case named twice, for axes that cannot be set against each other, for a filter that
        does not fit them, and for a slug, population or dimension that the library does not have
        (naming the nearest).
        """
        vocabulary = self._library.vocabulary()
        _check_axes(spec)
        _check_filter(spec, vocabulary)
        slugs = spec.cases
        if not spec.by_case:
            slugs = (spec.filter,) if spec.filter else ()
        self._check_cases(slugs, 1 if not spec.by_case else FEWEST_CASES)
        if spec.by_case:
            slugs = tuple(sorted(spec.shown_cases, key=lambda slug: slug not in spec.pinned))
        found = {case.slug: case for case in self._library.cases(slugs)}
        cases = [found[slug] for slug in slugs]
        bare = replace(spec, questions=(), about=())
        plain = self._keep(bare, cases, vocabulary, self.this_year())
        if spec.about and spec.by_case:
            told = with_about(plain, replace(spec, questions=()), cases, self._observations)
            plain = _cited_anew(told, cases)
        elif spec.about:  # they come back with the cases
            plain = replace(plain, spec=replace(spec, questions=()))
        return self._with_questions(plain, spec, cases) if spec.questions else plain

    def forget_answers(self) -> None:
        """Drop the comparisons kept at hand, so that the next one is made anew."""
        self._kept.clear()

    def _with_questions(
        self, plain: Comparison, spec: ComparisonSpec, cases: Sequence[Case]
    ) -> Comparison:
        """The questions are asked anew each time: the search keeps what it needs at hand."""
        if len(spec.questions) > MOST_QUESTIONS:
            words = said("A comparison takes up to {0} questions; {1} were given.")
            raise KnownError(words.format(MOST_QUESTIONS, len(spec.questions)))
        if not spec.by_case:  # they come back with the cases
            return replace(plain, spec=spec)
        if self._answers is None:
            raise BugError("nobody answers the questions of this comparison")
        return _cited_anew(with_questions(plain, spec, cases, self._answers), cases)

    def _keep(
        self, spec: ComparisonSpec, cases: list[Case], vocabulary: Vocabulary, this_year: int
    ) -> Comparison:
        """The comparison, made at the first question; made anew when the library has been read
        again and gives other values."""
        kept = self._kept.get(spec)
        if kept is not None and kept.made_of(cases, vocabulary, this_year):
            return kept.comparison
        shown = {case.slug for case in cases}
        hidden = [slug for slug in spec.cases if spec.by_case and slug not in shown]
        names = tuple(self._library.brief(slug).short_name for slug in hidden)
        comparison = replace(_compared(spec, cases, vocabulary, this_year), hidden_cases=names)
        self._kept.keep(spec, _Kept(comparison, cases, vocabulary))
        return comparison

    def this_year(self) -> int:
        """The year of the newest pack's calendar version, so that the same library always gives
        the same evidence; where no pack has one, the year of the newest source."""
        years = [_version_year(pack.version) for pack in self._library.packs()]
        newest = max(years, default=0)
        if newest:
            return newest
        return max((brief.newest_source or 0 for brief in self._library.briefs()), default=0)

    def _check_cases(self, slugs: Sequence[str], fewest: int) -> None:
        if not fewest <= len(slugs) <= MOST_CASES:
            if not slugs:
                words = said("A comparison takes {0} to {1} cases; none was given.")
            else:
                words = by_number(
                    len(slugs),
                    said("A comparison takes {0} to {1} cases; {2} was given."),
                    said("A comparison takes {0} to {1} cases; {2} were given."),
                )
            raise KnownError(words.format(FEWEST_CASES, MOST_CASES, len(slugs)))
        briefs = [self._library.brief(slug) for slug in slugs]
        for brief in briefs:
            if briefs.count(brief) > 1:
                words = said("{0} was given twice; name each case once.")
                raise KnownError(words.format(brief.short_name))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A comparison with the very values that it was made of."""

    comparison: Comparison
    cases: list[Case]
    vocabulary: Vocabulary

    def made_of(self, cases: list[Case], vocabulary: Vocabulary, this_year: int) -> bool:
        return (
            vocabulary is self.vocabulary
            and this_year == self.comparison.this_year
            and all(one is other for one, other in zip(cases, self.cases, strict=True))
        )


def _compared(
    spec: ComparisonSpec, cases: Sequence[Case], vocabulary: Vocabulary, this_year: int
) -> Comparison:
    """The comparison is cut with cases as columns, where they are on an axis, so that differences
    and emptiness are told once; then it is turned as the user wants it."""
    upright = _upright(spec)
    briefs = tuple(brief_of(case) for case in cases)
    cell = cut(cases, upright, vocabulary, this_year)
    columns = heads(upright.columns, briefs, vocabulary)
    if upright.columns is not Axis.CASES:
        columns = arranged(columns, spec)
    named = heads(upright.rows, briefs, vocabulary)
    if upright.rows is Axis.PRACTICES and spec.dimension is not None:
        home = vocabulary.practice_by_key
        named = [head for head in named if home[head.key].dimension == spec.dimension]
    rows = [
        Row(
            head.key,
            head.name,
            head.group,
            tuple(cell(head.key, column.key) for column in columns),
            head.band,
        )
        for head in arranged(named, spec)
    ]
    wanted = [row for row in rows if row.key not in spec.hidden]
    told = _told(upright, wanted, columns, cases, vocabulary)
    shown = _shown_rows(spec, rows, told)
    kept = _shown_columns(spec, shown, columns)
    shown_rows = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in shown)
    shown_columns = tuple(columns[at] for at in kept)
    hidden = (len(rows) - len(shown_rows), len(columns) - len(shown_columns))
    cited = {
        case.slug: _cited(case, (c for row in shown_rows for c in row.cells)) for case in cases
    }
    if upright.rows is not spec.rows:
        shown_rows, shown_columns = transposed(shown_rows, shown_columns)
        hidden = (hidden[1], hidden[0])
    blocks = (*vocabulary.dimensions, *vocabulary.populations, *vocabulary.practices)
    return Comparison(
        spec=spec,
        cases=briefs,
        rows=shown_rows,
        sources=cited,
        hidden_rows=hidden[0],
        title=_title(cases, spec, vocabulary),
        filter_name=_filter_name(spec, briefs, vocabulary),
        names={item.key: item.name for item in blocks},
        outside={case.slug: count for case in cases if (count := _outside(case, spec))},
        this_year=this_year,
        columns=shown_columns,
        hidden_columns=hidden[1],
        differences=told,
    )


def _upright(spec: ComparisonSpec) -> ComparisonSpec:
    """``spec`` with its axes in the order in which they are cut."""
    rows, columns = sorted(spec.axes, key=_BASE_ORDER.index)
    return replace(spec, rows=rows, columns=columns)


def _told(
    spec: ComparisonSpec,
    rows: Sequence[Row],
    columns: Sequence[Column],
    cases: Sequence[Case],
    vocabulary: Vocabulary,
) -> Differences | None:
    if not spec.by_case:
        return None
    plain = replace(spec, cases=tuple(column.key for column in columns))
    return differences(Comparison(plain, (), tuple(rows), {}), cases, vocabulary)


def _shown_rows(spec: ComparisonSpec, rows: Sequence[Row], told: Differences | None) -> list[Row]:
    """The rows that are not hidden, with what sets their cells apart where only that is shown, the
    furthest apart first and what is pinned before them; a tick says it by its mark."""
    shown = [row for row in rows if row.key not in spec.hidden]
    if spec.hide_empty:
        shown = [row for row in shown if not row.empty]
    if not spec.differing or told is None:
        return shown
    by_key = {row.key: row for row in told.rows}
    rank = {key: at for at, key in enumerate(told.ranked(gaps=spec.gaps, most=spec.furthest))}
    found = []
    for row in shown:
        if row.key not in rank:
            continue
        ranked = replace(row, band="")
        if not spec.ticks:
            sides = zip(row.cells, by_key[row.key].sides, strict=True)
            cells = tuple(replace(cell, note=side.words) for cell, side in sides)
            ranked = replace(ranked, cells=cells)
        found.append(ranked)
    return sorted(found, key=lambda row: (row.key not in spec.pinned, rank[row.key]))


def _shown_columns(
    spec: ComparisonSpec, rows: Sequence[Row], columns: Sequence[Column]
) -> list[int]:
    """The places of the columns shown; cases that are hidden are not among them."""
    found = range(len(columns))
    if spec.by_case:
        return list(found)
    return [
        at
        for at in found
        if columns[at].key not in spec.hidden
        and not (spec.hide_empty and not any(row.cells[at].findings for row in rows))
    ]


def _check_axes(spec: ComparisonSpec) -> None:
    if spec.axes not in PAIRS:
        words = said(
            "Rows by {rows} and columns by {columns} cannot be set against each other; choose "
            "another axis for one of them."
        )
        raise KnownError(words.format(rows=AXIS_WORDS[spec.rows], columns=AXIS_WORDS[spec.columns]))


AXIS_WORDS: Names[Axis] = Names(
    {
        Axis.DIMENSIONS: mark("design dimension"),
        Axis.POPULATIONS: mark("student population"),
        Axis.PRACTICES: mark("practice"),
        Axis.CASES: mark("case"),
    }
)


def _check_filter(spec: ComparisonSpec, vocabulary: Vocabulary) -> None:
    given = {Axis.POPULATIONS: spec.population, Axis.DIMENSIONS: spec.dimension}
    for axis, key in given.items():
        if key is not None and axis is not spec.filters_by:
            raise _unfit(axis, spec)
    if spec.case is not None and spec.by_case:
        raise KnownError(
            said("One case is a filter only where cases are neither rows nor columns.")
        )
    if spec.population is not None and spec.population not in vocabulary.population_by_key:
        names = {p.key: (p.key, p.name, p.short_name) for p in vocabulary.populations}
        raise _unknown("population", spec.population, names)
    if spec.dimension is not None and spec.dimension not in vocabulary.dimension_by_key:
        names = {d.key: (d.key, d.name, d.short_name) for d in vocabulary.dimensions}
        raise _unknown("dimension", spec.dimension, names)


def _unfit(axis: Axis, spec: ComparisonSpec) -> KnownError:
    if not spec.by_case:
        return KnownError(said("Within one case the filter is the case."))
    if axis is Axis.DIMENSIONS:
        return KnownError(
            said(
                "With rows by design dimension the filter is a population; "
                "to filter by a dimension, choose rows by population or by practice."
            )
        )
    words = said(
        "With rows by {rows} the filter is a dimension; "
        "to filter by a population, choose rows by dimension."
    )
    rows = Axis.PRACTICES if spec.ticks else Axis.POPULATIONS
    return KnownError(words.format(rows=AXIS_WORDS[rows]))


def _unknown(what: str, given: str, names: dict[str, tuple[str, ...]]) -> KnownError:
    """The error for a key that is not there, naming the key whose names come nearest."""
    few = len(names) <= _LISTED
    close = nearest(given, names, least=_ALIKE if few else 0.0, inside=_INSIDE)
    if close:
        hint = said("the nearest is “{0}”").format(close[0])
    elif names and few:
        hint = said("choose one of {0}").format(", ".join(names))
    else:
        hint = said("no name is like it") if names else said("the library is empty")
    words = (
        said("There is no population “{given}”; {hint}.")
        if what == "population"
        else said("There is no dimension “{given}”; {hint}.")
    )
    return KnownError(words.format(given=given, hint=hint))


def _outside(case: Case, spec: ComparisonSpec) -> int:
    """How many findings about the filter's population stand in no dimension."""
    return sum(
        block.key == spec.population or spec.population in finding.populations
        for block in case.populations
        for finding in block.findings
    )


def _cited_anew(comparison: Comparison, cases: Sequence[Case]) -> Comparison:
    """The comparison with the sources that its cells cite, also those that have come in."""
    cells = [cell for row in comparison.rows for cell in row.cells]
    return replace(comparison, sources={case.slug: _cited(case, cells) for case in cases})


def _cited(case: Case, cells: Iterable[Cell]) -> tuple[Source, ...]:
    keys = {key for cell in cells if cell.case == case.slug for key in cell.cites}
    cited = (source for source in case.sources if source.key in keys)
    return tuple(sorted(cited, key=lambda source: source_order(source.key)))


def _filter_name(spec: ComparisonSpec, briefs: Sequence[CaseBrief], vocabulary: Vocabulary) -> str:
    if not spec.by_case:
        return briefs[0].short_name
    return vocabulary.name_of(spec.filter) if spec.filter else ""


def _title(cases: Sequence[Case], spec: ComparisonSpec, vocabulary: Vocabulary) -> str:
    """In words: "Lindsay, Chugach and Pittsfield by design dimension, for English learners"."""
    if not spec.by_case:
        rows, columns = AXIS_WORDS[spec.rows], AXIS_WORDS[spec.columns]
        return said("{case} by {rows} and {columns}").format(
            case=cases[0].short_name, rows=rows, columns=columns
        )
    names = [case.short_name for case in cases]
    other = next(axis for axis in spec.axes if axis is not Axis.CASES)
    title = said("{cases} by {axis}").format(cases=listed(names), axis=AXIS_WORDS[other])
    if not spec.filter:
        return title
    words = said("{title}, for {filter}") if spec.population else said("{title}, in {filter}")
    return words.format(title=title, filter=vocabulary.name_of(spec.filter))


def _version_year(version: str) -> int:
    """2026 for "2026.11.0"; 0 where the version is not a calendar version."""
    head = version.split(".", 1)[0]
    return int(head) if len(head) == 4 and head.isdigit() else 0
