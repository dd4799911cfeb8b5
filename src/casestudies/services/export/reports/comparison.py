"""Builds the report of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casestudies.figures import by_number
from casestudies.model.brief import CaseBrief
from casestudies.model.comparison import About, Axis, Cell, Column, Comparison, Row, found_told
from casestudies.model.content import PackInfo
from casestudies.model.evidence import counted, evidence_sentence
from casestudies.model.report import (
    Head,
    Report,
    ReportCell,
    ReportRow,
    RowGroup,
    Section,
    Subject,
    Table,
    statement,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import listed
from casestudies.said import Names, mark, said
from casestudies.services.compare.cut import PINNED
from casestudies.services.export.reports.bibliography import (
    Bibliography,
    CaseCiter,
    finding_statement,
)
from casestudies.services.export.reports.wording import (
    KEY_CELLS,
    KEY_OBSERVED,
    KEY_QUESTIONS,
    KEY_REPORTED,
    KEY_STATES,
    KEY_TICKS,
    case_facts,
    counted_in_words,
    key_of_sources,
    provenance,
)

AXIS_LABELS: Names[Axis] = Names(
    {
        Axis.DIMENSIONS: mark("Design dimension"),
        Axis.POPULATIONS: mark("Student population"),
        Axis.PRACTICES: mark("Practice"),
        Axis.CASES: mark("Case"),
    }
)


def comparison_report(
    comparison: Comparison,
    vocabulary: Vocabulary,
    packs: Sequence[PackInfo] = (),
    day: date | None = None,
    lead: Sequence[str] = (),
    notes: dict[str, str] | None = None,
) -> Report:
    """The report of ``comparison``.

    ``vocabulary`` names the codes; ``packs`` are the library's, for the notes; ``day`` is today
    without one; ``lead`` are
    sentences for its head (what the cases share, where they part); ``notes`` gives for a row's
    key why the row is worth a look.
    """
    works = Bibliography()
    citers = {
        brief.slug: CaseCiter(works, brief.short_name, comparison.sources.get(brief.slug, ()))
        for brief in comparison.cases
    }
    tables = tuple(
        Table(
            heads=tuple(_head(column) for column in part.columns),
            groups=_groups(part, vocabulary, citers, notes or {}),
            row_label=AXIS_LABELS[comparison.spec.rows],
            column_label=AXIS_LABELS[comparison.spec.columns],
            ticks=comparison.spec.ticks and not number,
        )
        for number, part in enumerate(_parts(comparison))
    )
    entries = works.entries()
    findings = sum(len(c.findings) for table in tables for row in table.rows for c in row.cells)
    questions = comparison.spec.by_case and comparison.spec.questions
    observed = About.OBSERVED in comparison.spec.about
    made_on = day or date.today()
    return Report(
        subject=Subject.COMPARISON,
        title=comparison.title or said("Comparison"),
        subtitle=(
            said("{what}: {findings} from {sources}").format(
                what=_side_by_side(comparison),
                findings=counted(findings, "finding"),
                sources=counted(len(entries), "source"),
            )
        ),
        sections=(Section(paragraphs=tuple(statement(text) for text in lead), tables=tables),),
        entries=entries,
        notes=(
            *_hidden(comparison),
            *_outside(comparison),
            *_gone(comparison),
            *provenance(packs, made_on),
        ),
        key=(
            said(KEY_TICKS) if comparison.spec.ticks else said(KEY_CELLS),
            said(KEY_STATES),
            *((said(KEY_QUESTIONS),) if questions else ()),
            *((said(KEY_OBSERVED),) if comparison.spec.by_case and observed else ()),
            *((said(KEY_REPORTED),) if comparison.reports else ()),
            *key_of_sources(entries),
        ),
        made_on=made_on.isoformat(),
    )


def _side_by_side(comparison: Comparison) -> str:
    if not comparison.spec.by_case:
        return comparison.filter_name
    told = counted_in_words(
        len(comparison.cases), said("{0} case side by side"), said("{0} cases side by side")
    )
    return told[:1].upper() + told[1:]


def _parts(comparison: Comparison) -> tuple[Comparison, ...]:
    """The comparison as it is told in tables: rows beside ticks that are told in words have
    a table of their own."""
    rows = tuple(row for row in comparison.rows if not row.beside)
    at = [n for n, column in enumerate(comparison.columns) if not column.beside]
    whole = len(rows) == len(comparison.rows) and len(at) == len(comparison.columns)
    if whole or not comparison.spec.ticks:
        return (comparison,)
    if len(at) == len(comparison.columns):
        asked = tuple(row for row in comparison.rows if row.beside)
        return replace(comparison, rows=rows), replace(comparison, rows=asked)
    others = [n for n in range(len(comparison.columns)) if n not in at]
    return _with_columns(comparison, at), _with_columns(comparison, others)


def _with_columns(comparison: Comparison, at: Sequence[int]) -> Comparison:
    rows = tuple(replace(r, cells=tuple(r.cells[n] for n in at)) for r in comparison.rows)
    return replace(comparison, rows=rows, columns=tuple(comparison.columns[n] for n in at))


def _head(head: Row | Column) -> Head:
    if head.question:
        return Head(head.name, found_told().capitalize())
    return Head(head.name, case_facts(head.brief) if head.brief else "")


def _hidden(comparison: Comparison) -> tuple[str, ...]:
    """What is left out, by the user's choice or because nothing is documented or differs."""
    names = comparison.hidden_cases
    hidden = by_number(
        len(names),
        said("{0} is hidden in this comparison."),
        said("{0} are hidden in this comparison."),
    )
    cases = (hidden.format(listed(names)),) if names else ()
    return (*_left_out(comparison), *cases)


def _left_out(comparison: Comparison) -> tuple[str, ...]:
    spec = comparison.spec
    counts = (
        (comparison.hidden_rows, said("{0} row"), said("{0} rows")),
        (comparison.hidden_columns, said("{0} column"), said("{0} columns")),
    )
    what = listed(counted_in_words(count, one, many) for count, one, many in counts if count)
    if not what:
        return ()
    count = comparison.hidden_rows + comparison.hidden_columns
    if spec.differing and comparison.differences is not None:
        words = by_number(
            count,
            said("{0} was left out that parts the cases less or not at all."),
            said("{0} were left out that part the cases less or not at all."),
        )
    elif {*spec.hidden} - {*spec.cases}:
        words = by_number(count, said("{0} was left out."), said("{0} were left out."))
    else:
        words = by_number(
            count,
            said("{0} without any finding was left out."),
            said("{0} without any finding were left out."),
        )
    return (words.format(what.capitalize()),)


def _outside(comparison: Comparison) -> tuple[str, ...]:
    """What a population as filter leaves out, since it stands in no dimension."""
    counts = [
        f"{brief.short_name}: {counted(comparison.outside[brief.slug], 'finding')}"
        for brief in comparison.cases
        if comparison.outside.get(brief.slug)
    ]
    if not counts:
        return ()
    words = said(
        "About {population}, but in no design dimension and so in no row: {counts}; see the "
        "comparison by student population."
    )
    return (words.format(population=comparison.filter_name, counts=", ".join(counts)),)


def _gone(comparison: Comparison) -> tuple[str, ...]:
    """What was pinned to a question and is not in the library any more."""
    by_slug = {brief.slug: brief.short_name for brief in comparison.cases}
    names = {question.key: question.text for question in comparison.spec.questions}
    return tuple(
        f"“{names.get(cell.row) or names[cell.column]}”, {by_slug[cell.case]}: {cell.gone_words}."
        for row in comparison.rows
        for cell in row.cells
        if cell.gone
    )


def _groups(
    comparison: Comparison,
    vocabulary: Vocabulary,
    citers: dict[str, CaseCiter],
    notes: dict[str, str],
) -> tuple[RowGroup, ...]:
    """Neighbouring rows of one group together, in the comparison's order."""
    groups: list[RowGroup] = []
    for row in comparison.rows:
        made = _row(row, comparison, vocabulary, citers, notes.get(row.key, ""))
        key = row.group if row.band and row.band != said(PINNED) else ""
        if groups and groups[-1].name == row.band:
            last = groups.pop()
            groups.append(RowGroup(last.name, (*last.rows, made), last.key))
        else:
            groups.append(RowGroup(row.band, (made,), key))
    return tuple(groups)


def _row(
    row: Row,
    comparison: Comparison,
    vocabulary: Vocabulary,
    citers: dict[str, CaseCiter],
    note: str,
) -> ReportRow:
    by_slug = {brief.slug: brief for brief in comparison.cases}
    cells = tuple(
        _cell(cell, by_slug[cell.case], comparison, vocabulary, citers[cell.case])
        for cell in row.cells
    )
    if row.question:
        return ReportRow(Head(row.name), cells, f"{found_told().capitalize()}.")
    return ReportRow(_head(row), cells, note)


def _cell(
    cell: Cell,
    brief: CaseBrief,
    comparison: Comparison,
    vocabulary: Vocabulary,
    citer: CaseCiter,
) -> ReportCell:
    share = None
    if cell.share:
        share = statement(_share(cell.share), citer.cite(cell.share_cites))
    findings = []
    for item in cell.findings:
        elsewhere = (
            comparison.names.get(item.origin, item.origin)
            if item.origin not in (cell.row, cell.column)
            else ""
        )
        elsewhere = "; ".join(part for part in (elsewhere, item.why_here) if part)
        findings.append(finding_statement(item.finding, citer, vocabulary, elsewhere))
    evidence = evidence_sentence(cell.evidence, brief.kind)
    if cell.gone:
        evidence = ". ".join(part for part in (cell.gone_words, evidence) if part)
    return ReportCell(
        case=brief.short_name,
        state=cell.state,
        headline=cell.headline,
        findings=tuple(findings),
        evidence=evidence,
        strength=cell.evidence.strength,
        share=share,
    )


def _share(label: str) -> str:
    return label if "students" in label else said("{0} of students").format(label)
