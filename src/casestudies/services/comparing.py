"""Builds comparisons: the cube of cases, design dimensions and populations, cut along two axes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Protocol

from casestudies.errors import KnownError
from casestudies.model.case import Block, Case, CaseBrief, Share, Source, State, brief_of
from casestudies.model.comparison import (
    FEWEST_CASES,
    MOST_CASES,
    Axis,
    Cell,
    CellFinding,
    CellState,
    Comparison,
    ComparisonSpec,
    Row,
    source_order,
)
from casestudies.model.content import PackInfo
from casestudies.model.evidence import evidence_of
from casestudies.model.vocabulary import Vocabulary

HEADLINE_LENGTH = 90
_WORD = 12  # so many characters more are shown rather than one word cut off
_ALIKE = 0.6  # below this likeness a nearest name is no help
_LISTED = 20  # and so many names can be listed instead
_STATES_BY_WEIGHT = (State.DOCUMENTED, State.ENDED, State.DISPUTED, State.ABSENT)


class ComparisonLibrary(Protocol):
    """What a comparison needs of the library."""

    def briefs(self) -> Sequence[CaseBrief]: ...

    def brief(self, slug: str) -> CaseBrief: ...

    def cases(self, slugs: Sequence[str]) -> Sequence[Case]: ...

    def vocabulary(self) -> Vocabulary: ...

    def packs(self) -> Sequence[PackInfo]: ...


class ComparingService:
    """Compares cases of one library."""

    def __init__(self, library: ComparisonLibrary) -> None:
        self._library = library

    def compare(self, spec: ComparisonSpec) -> Comparison:
        """The finished comparison of ``spec``.

        Raises ``KnownError`` for fewer than two or more than six cases, for one case named twice,
        for a filter that does not fit the rows, and for a slug, population or dimension that the
        library does not have (naming the nearest).
        """
        self._check_cases(spec.cases)
        vocabulary = self._library.vocabulary()
        _check_filter(spec, vocabulary)
        found = {case.slug: case for case in self._library.cases(spec.cases)}
        cases = [found[slug] for slug in spec.cases]
        year = self.this_year()
        rows = [
            Row(key, name, group, tuple(_cell(case, spec, key, year) for case in cases))
            for key, name, group in _row_heads(spec.rows, vocabulary)
        ]
        shown = tuple(row for row in rows if not (spec.hide_empty and row.empty))
        return Comparison(
            spec=spec,
            columns=tuple(brief_of(case) for case in cases),
            rows=shown,
            sources={
                case.slug: _cited(case, (row.cells[column] for row in shown))
                for column, case in enumerate(cases)
            },
            hidden_rows=len(rows) - len(shown),
            title=_title(cases, spec, vocabulary),
            filter_name=_filter_name(spec, vocabulary),
            names={
                item.key: item.name for item in (*vocabulary.dimensions, *vocabulary.populations)
            },
            outside={case.slug: count for case in cases if (count := _outside(case, spec))},
            this_year=year,
        )

    def this_year(self) -> int:
        """The year of the newest pack's calendar version, so that the same library always gives
        the same evidence; where no pack has one, the year of the newest source."""
        years = [_version_year(pack.version) for pack in self._library.packs()]
        newest = max(years, default=0)
        if newest:
            return newest
        return max((brief.newest_source or 0 for brief in self._library.briefs()), default=0)

    def _check_cases(self, slugs: Sequence[str]) -> None:
        if not FEWEST_CASES <= len(slugs) <= MOST_CASES:
            raise KnownError(
                f"A comparison takes {FEWEST_CASES} to {MOST_CASES} cases; "
                f"{len(slugs) or 'none'} {'was' if len(slugs) < 2 else 'were'} given."
            )
        briefs = [self._library.brief(slug) for slug in slugs]
        for brief in briefs:
            if briefs.count(brief) > 1:
                raise KnownError(f"{brief.short_name} was given twice; name each case once.")


def _check_filter(spec: ComparisonSpec, vocabulary: Vocabulary) -> None:
    if spec.rows is Axis.DIMENSIONS and spec.dimension is not None:
        raise KnownError(
            "With rows by design dimension the filter is a population; "
            "to filter by a dimension, choose rows by population."
        )
    if spec.rows is Axis.POPULATIONS and spec.population is not None:
        raise KnownError(
            "With rows by population the filter is a dimension; "
            "to filter by a population, choose rows by dimension."
        )
    if spec.population is not None and spec.population not in vocabulary.population_by_key:
        names = {p.key: (p.key, p.name, p.short_name) for p in vocabulary.populations}
        raise _unknown("population", spec.population, names)
    if spec.dimension is not None and spec.dimension not in vocabulary.dimension_by_key:
        names = {d.key: (d.key, d.name, d.short_name) for d in vocabulary.dimensions}
        raise _unknown("dimension", spec.dimension, names)


def _unknown(what: str, given: str, names: dict[str, tuple[str, ...]]) -> KnownError:
    """The error for a key that is not there, naming the key whose names come nearest."""

    def likeness(key: str) -> float:
        return max(_likeness(given, name) for name in names[key])

    if not names:
        return KnownError(f"There is no {what} “{given}”; the library is empty.")
    nearest = max(names, key=likeness)
    said = f"There is no {what} “{given}”; the nearest is “{nearest}”."
    if likeness(nearest) < _ALIKE and len(names) <= _LISTED:
        said = f"There is no {what} “{given}”; choose one of {', '.join(names)}."
    return KnownError(said)


def _likeness(given: str, name: str) -> float:
    """From 0 to above 1: how alike two names are; one inside the other counts for more."""
    left, right = (text.casefold().replace("-", " ").strip() for text in (given, name))
    inside = len(left) > 2 and (left in right or right in left)
    return SequenceMatcher(None, left, right).ratio() + (0.3 if inside else 0.0)


def _row_heads(axis: Axis, vocabulary: Vocabulary) -> Iterable[tuple[str, str, str]]:
    """Key, name and group of each row in the vocabulary's order."""
    if axis is Axis.DIMENSIONS:
        return [(item.key, item.name, str(item.group)) for item in vocabulary.dimensions]
    return [(item.key, item.name, "") for item in vocabulary.populations]


def _cell(case: Case, spec: ComparisonSpec, key: str, this_year: int) -> Cell:
    block = case.dimension(key) if spec.rows is Axis.DIMENSIONS else case.population(key)
    findings = _findings(case, spec, key, block)
    state = cell_state(findings)
    filtered = spec.population is not None or spec.dimension is not None
    headline = ""
    if state is not CellState.NOT_DOCUMENTED:
        written = block.headline if block and not filtered else ""
        headline = written or _opening(findings, state)
    share = block.share if block else None
    return Cell(
        case=case.slug,
        row=key,
        state=state,
        headline=headline,
        findings=findings,
        evidence=evidence_of((item.finding for item in findings), case, this_year),
        share=_share_label(share) if share else "",
        share_cites=share.cites if share else (),
    )


def _findings(
    case: Case, spec: ComparisonSpec, key: str, block: Block | None
) -> tuple[CellFinding, ...]:
    """The findings of one cell. A population's own findings come before the tagged ones."""
    if spec.rows is Axis.DIMENSIONS:
        return tuple(
            CellFinding(key, finding)
            for finding in (block.findings if block else ())
            if spec.population is None or spec.population in finding.populations
        )
    own = () if spec.dimension or block is None else block.findings
    tagged = (
        CellFinding(origin, finding)
        for origin, finding in case.findings()
        if origin != key
        and key in finding.populations
        and (spec.dimension is None or origin == spec.dimension)
    )
    return (*(CellFinding(key, finding) for finding in own), *tagged)


def _outside(case: Case, spec: ComparisonSpec) -> int:
    """How many findings about the filter's population stand in no dimension."""
    return sum(
        block.key == spec.population or spec.population in finding.populations
        for block in case.populations
        for finding in block.findings
    )


def cell_state(findings: Sequence[CellFinding]) -> CellState:
    """Documented if any finding documents, else ended, disputed or absent, in this order; not
    documented without findings."""
    states = {item.finding.state for item in findings}
    for state in _STATES_BY_WEIGHT:
        if state in states:
            return CellState(state.value)
    return CellState.NOT_DOCUMENTED


def _opening(findings: Sequence[CellFinding], state: CellState) -> str:
    """The opening of the first finding that gives the cell its state."""
    first = next(item.finding for item in findings if item.finding.state == state.value)
    return opening(first.text)


def opening(text: str, length: int = HEADLINE_LENGTH) -> str:
    """``text`` without its full stop if it is not much longer than ``length`` characters, else cut
    there at a word with "…"."""
    if len(text) <= length + _WORD:
        return text.removesuffix(".")
    cut = text[:length].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:.–—(") + "…"


def _share_label(share: Share) -> str:
    dated = f" ({share.as_of})" if share.as_of else ""
    return f"{share.percent:g}% of students{dated}"


def _cited(case: Case, cells: Iterable[Cell]) -> tuple[Source, ...]:
    keys = {key for cell in cells for key in cell.cites}
    cited = (source for source in case.sources if source.key in keys)
    return tuple(sorted(cited, key=lambda source: source_order(source.key)))


def _filter_name(spec: ComparisonSpec, vocabulary: Vocabulary) -> str:
    chosen = spec.population or spec.dimension
    return vocabulary.name_of(chosen) if chosen else ""


def _title(cases: Sequence[Case], spec: ComparisonSpec, vocabulary: Vocabulary) -> str:
    """In words: "Lindsay, Chugach and Pittsfield by design dimension, for English learners"."""
    names = [case.short_name for case in cases]
    axis = "design dimension" if spec.rows is Axis.DIMENSIONS else "student population"
    title = f"{', '.join(names[:-1])} and {names[-1]} by {axis}"
    if not _filter_name(spec, vocabulary):
        return title
    word = "for" if spec.population else "in"
    return f"{title}, {word} {_filter_name(spec, vocabulary)}"


def _version_year(version: str) -> int:
    """2026 for "2026.11.0"; 0 where the version is not a calendar version."""
    head = version.split(".", 1)[0]
    return int(head) if len(head) == 4 and head.isdigit() else 0
