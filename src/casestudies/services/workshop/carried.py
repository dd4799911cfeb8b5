"""The comparison that a workshop brought along in its file, as one of this library would be: for
hand-outs, slides and the record where the library lacks its cases or is older."""

from __future__ import annotations

from collections.abc import Sequence

from casestudies.model.comparison import Cell, Column, Comparison, ComparisonSpec, Row
from casestudies.model.evidence import Evidence
from casestudies.model.talk import Slide, SlideCell
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.workshop import Carried

UNKNOWN = Evidence()
"""In files written before the evidence of a cell was carried."""


def comparison_of_carried(
    spec: ComparisonSpec, title: str, carried: Carried, vocabulary: Vocabulary
) -> Comparison:
    """The rows of the agenda over the cases as they were when the file was written; ``title`` is
    the workshop's."""
    cases = carried.cases or ((carried.about,) if carried.about else ())
    columns = tuple(Column(brief.slug, brief.short_name, brief=brief) for brief in carried.cases)
    if not columns and carried.rows:
        columns = tuple(Column(cell.name, cell.name) for cell in carried.rows[0].cells)
    names = {key: found.name for key, found in vocabulary.dimension_by_key.items()}
    names |= {key: found.name for key, found in vocabulary.population_by_key.items()}
    return Comparison(
        spec=spec,
        cases=cases,
        rows=tuple(_row(slide, columns) for slide in carried.rows),
        sources={
            brief.slug: tuple(source for slug, source in carried.sources if slug == brief.slug)
            for brief in cases
        },
        title=title,
        names=names,
        columns=columns,
    )


def _row(slide: Slide, columns: Sequence[Column]) -> Row:
    cells = tuple(
        _cell(cell, slide, column) for cell, column in zip(slide.cells, columns, strict=False)
    )
    return Row(slide.row, slide.name, slide.group, cells, slide.band, question=slide.question)


def _cell(cell: SlideCell, slide: Slide, column: Column) -> Cell:
    return Cell(
        case=cell.case,
        row=slide.row,
        state=cell.state,
        headline=cell.headline,
        findings=cell.findings,
        evidence=cell.evidence or UNKNOWN,
        share=cell.share,
        share_cites=cell.share_cites,
        column=column.key,
        question=slide.question,
    )
