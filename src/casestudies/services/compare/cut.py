"""Cuts the cube of cases, dimensions, populations and practices: heads, cells, their findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from casestudies.model.brief import OWN_PACK, CaseBrief, State
from casestudies.model.case import Block, Case, Reported, Share
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, CellFinding, Column, ComparisonSpec, Row
from casestudies.model.evidence import Evidence, evidence_of
from casestudies.model.vocabulary import GROUP_NAMES, Vocabulary
from casestudies.said import mark, said

HEADLINE_LENGTH = 90
PINNED = mark("Pinned")
_WORD = 12  # so many characters more are shown rather than one word cut off
_STATES_BY_WEIGHT = (State.DOCUMENTED, State.ENDED, State.DISPUTED, State.ABSENT)
_NO_EVIDENCE = Evidence()
Keys = dict[Axis, str]


def heads(axis: Axis, briefs: Sequence[CaseBrief], vocabulary: Vocabulary) -> list[Column]:
    """Everything along an axis in its own order; ``briefs`` are the cases of the comparison."""
    if axis is Axis.CASES:
        return [Column(brief.slug, brief.short_name, brief=brief) for brief in briefs]
    if axis is Axis.POPULATIONS:
        return [Column(item.key, item.name) for item in vocabulary.populations]
    if axis is Axis.DIMENSIONS:
        return [
            Column(item.key, item.name, item.group.value, GROUP_NAMES[item.group])
            for item in vocabulary.dimensions
        ]
    found = []
    for dimension in vocabulary.dimensions:
        found += [
            Column(item.key, item.name, dimension.group.value, dimension.name)
            for item in vocabulary.practices
            if item.dimension == dimension.key
        ]
    return found


def arranged(found: Sequence[Column], spec: ComparisonSpec) -> list[Column]:
    """Heads as the user arranged them: in their order, within their bands where these are shown,
    pinned ones first."""
    rank = {key: at for at, key in enumerate(spec.order)}
    ordered = list(found)
    if any(head.key in rank for head in found):
        ordered.sort(key=lambda head: rank.get(head.key, len(rank)))
    if spec.grouped:
        bands = {band: at for at, band in enumerate(dict.fromkeys(h.band for h in found))}
        ordered.sort(key=lambda head: bands[head.band])
    else:
        ordered = [replace(head, band="") for head in ordered]
    pinned = [
        replace(head, band=said(PINNED) if head.band else "")
        for head in ordered
        if head.key in spec.pinned
    ]
    return [*pinned, *(head for head in ordered if head.key not in spec.pinned)]


Cut = Callable[[str, str], Cell]


def cut(cases: Sequence[Case], spec: ComparisonSpec, vocabulary: Vocabulary, this_year: int) -> Cut:
    """Gives the cell of a row's and a column's key for ``spec``, whose axes and filter fit."""
    by_slug = {case.slug: case for case in cases}
    practices = {case.slug: _by_practice(case) for case in cases} if spec.ticks else {}
    fixed: Keys = {spec.filters_by: spec.filter} if spec.filter else {}
    if not spec.by_case and cases:
        fixed = {Axis.CASES: cases[0].slug}

    def cell(row: str, column: str) -> Cell:
        keys = {**fixed, spec.rows: row, spec.columns: column}
        case = by_slug[keys[Axis.CASES]]
        if spec.ticks:
            found = practices[case.slug].get(keys[Axis.PRACTICES], ())
            told = _tick(case, found, keys.get(Axis.POPULATIONS), row, column, this_year)
        else:
            told = _cell(case, keys, spec, row, column, this_year)
        return _with_reported(told, case, keys, vocabulary) if case.reported else told

    return cell


def _with_reported(cell: Cell, case: Case, keys: Keys, vocabulary: Vocabulary) -> Cell:
    """The cell with what the school reports of itself there. It makes nothing documented: a cell
    without findings says whose word it is, one with findings stays as it is."""
    found = tuple(one for one in case.reported if _belongs(one, keys, vocabulary))
    if not found:
        return cell
    if cell.findings:
        return replace(cell, reported=found)
    told = "; ".join(dict.fromkeys(one.told for one in found))
    return replace(cell, reported=found, state=CellState.REPORTED, headline=opening(told))


def _belongs(one: Reported, keys: Keys, vocabulary: Vocabulary) -> bool:
    """Whether something reported stands in a cell. Of two things at once (a dimension for a
    population) nothing is reported."""
    wanted = {axis: key for axis, key in keys.items() if axis is not Axis.CASES}
    if len(wanted) != 1:
        return False
    [(axis, key)] = wanted.items()
    if axis is Axis.POPULATIONS:
        return one.population == key
    if axis is Axis.PRACTICES:
        return one.practice == key
    practice = vocabulary.practice_by_key.get(one.practice)
    return practice is not None and practice.dimension == key


def _by_practice(case: Case) -> dict[str, list[CellFinding]]:
    found: dict[str, list[CellFinding]] = {}
    for origin, finding in case.findings():
        for key in finding.practices:
            found.setdefault(key, []).append(CellFinding(origin, finding))
    return found


def _tick(
    case: Case,
    found: Iterable[CellFinding],
    population: str | None,
    row: str,
    column: str,
    this_year: int,
) -> Cell:
    findings = tuple(
        item
        for item in found
        if population is None or item.origin == population or population in item.finding.populations
    )
    evidence = _NO_EVIDENCE
    if findings:
        evidence = evidence_of((item.finding for item in findings), case, this_year)
    state, own = cell_state(findings), case.pack == OWN_PACK
    return Cell(case.slug, row, state, "", findings, evidence, column=column, own=own)


def _cell(
    case: Case, keys: Keys, spec: ComparisonSpec, row: str, column: str, this_year: int
) -> Cell:
    dimension, population = keys.get(Axis.DIMENSIONS), keys.get(Axis.POPULATIONS)
    by_population = Axis.DIMENSIONS not in spec.axes
    block = case.population(population or "") if by_population else case.dimension(dimension or "")
    findings = _findings(case, dimension, population, block)
    state = cell_state(findings)
    headline = ""
    if state is not CellState.NOT_DOCUMENTED:
        whole = dimension is None or population is None
        written = block.headline if block and whole else ""
        headline = written or _opening(findings, state)
    share = block.share if block else None
    return Cell(
        case=case.slug,
        row=row,
        state=state,
        headline=headline,
        findings=findings,
        evidence=evidence_of((item.finding for item in findings), case, this_year),
        share=_share_label(share) if share else "",
        share_cites=share.cites if share else (),
        column=column,
        own=case.pack == OWN_PACK,
    )


def _findings(
    case: Case, dimension: str | None, population: str | None, block: Block | None
) -> tuple[CellFinding, ...]:
    """The findings of one cell. A population's own findings come before the tagged ones."""
    if dimension is not None:
        home = case.dimension(dimension)
        return tuple(
            CellFinding(dimension, finding)
            for finding in (home.findings if home else ())
            if population is None or population in finding.populations
        )
    key = population or ""
    tagged = (
        CellFinding(origin, finding)
        for origin, finding in case.findings()
        if origin != key and key in finding.populations
    )
    own = block.findings if block else ()
    return (*(CellFinding(key, finding) for finding in own), *tagged)


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
    short = text[:length].rsplit(" ", 1)[0]
    return short.rstrip(" ,;:.–—(") + "…"


def _share_label(share: Share) -> str:
    dated = f" ({share.as_of})" if share.as_of else ""
    return said("{0}% of students").format(f"{share.percent:g}") + dated


def transposed(
    rows: Sequence[Row], columns: Sequence[Column]
) -> tuple[tuple[Row, ...], tuple[Column, ...]]:
    """Rows and columns exchanged, cells with them."""
    turned = tuple(
        Row(
            head.key,
            head.name,
            head.group,
            tuple(replace(row.cells[at], row=head.key, column=row.key) for row in rows),
            head.band,
            head.brief,
            head.question,
            head.about,
        )
        for at, head in enumerate(columns)
    )
    heads = (Column(r.key, r.name, r.group, r.band, r.brief, r.question, r.about) for r in rows)
    return turned, tuple(heads)
