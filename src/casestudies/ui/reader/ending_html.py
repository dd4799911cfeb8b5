"""What follows the findings of a case: results, timeline, challenges, visiting, gaps, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.model.brief import Visits, reached_told
from casestudies.model.query import Facet
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.html import (
    chip_link,
    number,
    source_facts,
    source_list,
    source_marks,
)
from casestudies.ui.reader.leads import NOTE, facet_link, section_link
from casestudies.ui.reader.notes_html import notes_html
from casestudies.ui.reader.reported_html import reported_section
from casestudies.ui.reader.sections_html import Part, Rendering, Section

if TYPE_CHECKING:
    from casestudies.model.case import Outcome, Source

HOSTS: dict[str, str] = {  # the sentences of the exported case
    Visits.NOW: QT_TRANSLATE_NOOP(
        "EndingHtml", "Visitors have been received, by our newest source."
    ),
    Visits.ARRANGED: QT_TRANSLATE_NOOP(
        "EndingHtml", "Visits are received by arrangement, by our sources."
    ),
    Visits.PAST: QT_TRANSLATE_NOOP(
        "EndingHtml", "Visitors were received in the past; whether they are now is not documented."
    ),
    Visits.NO: QT_TRANSLATE_NOOP("EndingHtml", "No visitors are received, by our sources."),
    Visits.UNKNOWN: QT_TRANSLATE_NOOP(
        "EndingHtml", "Whether visitors are received is not documented in our sources."
    ),
}
_FIRST_COLUMN = "40%"
GAPS = QT_TRANSLATE_NOOP("EndingHtml", "What we found no source for")
translate = QCoreApplication.translate


def ending_sections(rendering: Rendering) -> Iterator[Part]:
    """The sections after the populations; those with nothing in them are left out."""
    for make in (
        reported_section,
        _outcomes,
        _timeline,
        _challenges,
        _visiting,
        _figures,
        _gaps,
        _sources,
    ):
        part = make(rendering)
        if part is not None:
            assert part.section is not None
            yours = notes_html(rendering, part.section.anchor, indent=False)
            yield replace(part, html=part.html + yours) if yours else part


def _part(anchor: str, title: str, html: str) -> Part:
    """A section under its heading."""
    heading = f'<h2><a name="{anchor}"></a>{escape(title)}</h2>'
    return Part(heading + html, "h2", Section(anchor, title))


def _caption(text: str) -> str:
    return f'<span class="caption">{escape(text)}</span>'


def _table(rendering: Rendering, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table with rules between its rows; the first column takes what the others leave."""
    line = rendering.tokens.colors["line"]
    cell = f"padding:7px 12px 7px 0; border-bottom:1px solid {line}; vertical-align:top"
    html = ['<table width="100%" cellspacing="0" cellpadding="0">']
    if heads:
        cells = [f'<th style="{cell}">{escape(head)}</th>' for head in heads]
        cells[0] = cells[0].replace("<th", f'<th width="{_FIRST_COLUMN}"', 1)
        html.append(f"<tr>{''.join(cells)}</tr>")
    for row in rows:
        html.append("<tr>" + "".join(f'<td style="{cell}">{text}</td>' for text in row) + "</tr>")
    return "".join((*html, "</table>"))


def _outcomes(rendering: Rendering) -> Part | None:
    outcomes = rendering.case.outcomes
    if not outcomes:
        return None
    rows = []
    for outcome in outcomes:
        name = escape(outcome.metric)
        caveat = f"<br>{_caption(outcome.caveat)}" if outcome.caveat else ""
        rows.append(
            (
                f"{name}{caveat}",
                _change(outcome),
                escape(outcome.period or "–"),
                source_list(outcome.cites),
            )
        )
    heads = (
        translate("EndingHtml", "Result"),
        translate("EndingHtml", "Before → after"),
        translate("EndingHtml", "Period"),
        translate("EndingHtml", "Sources"),
    )
    return _part("outcomes", translate("EndingHtml", "Outcomes"), _table(rendering, heads, rows))


def _change(outcome: Outcome) -> str:
    """ "67 % → 96 %"; "96 %" where only the later value is known."""
    after = "" if outcome.after is None else f"<b>{_amount(outcome, outcome.after)}</b>"
    if outcome.before is None:
        return after or "–"
    before = _amount(outcome, outcome.before)
    return (
        f"{before} → {after}" if after else translate("EndingHtml", "{0} (before)").format(before)
    )


def _amount(outcome: Outcome, value: float | str | None) -> str:
    if value is None or isinstance(value, str):
        return escape(number(value))
    unit = outcome.unit or ""
    if unit == "percent":
        return f"{number(value)}&nbsp;%"
    return escape(f"{number(value)} {unit}".strip())


def _timeline(rendering: Rendering) -> Part | None:
    case = rendering.case
    if not case.timeline:
        return None
    line = rendering.tokens.colors["line"]
    cell = f"padding:6px 16px 6px 0; border-bottom:1px solid {line}; vertical-align:top"
    html = ['<table width="100%" cellspacing="0" cellpadding="0">']
    for event in sorted(case.timeline, key=lambda event: event.year):
        text = escape(event.event)
        html.append(
            f'<tr><td class="year" width="58" style="{cell}">{event.year}</td>'
            f'<td style="{cell}">{text}{source_marks(event.cites)}</td></tr>'
        )
    html.append("</table>")
    return _part("timeline", translate("EndingHtml", "Timeline"), "".join(html))


def _challenges(rendering: Rendering) -> Part | None:
    case = rendering.case
    if not case.challenges:
        return None
    html = []
    for at, challenge in enumerate(case.challenges, 1):
        text = f'<a name="{NOTE}challenges-{at}"></a>{escape(challenge.text)}'
        meta = []
        dimension = rendering.vocabulary.dimension_by_key.get(challenge.dimension or "")
        if dimension:
            colors = rendering.tokens.group(dimension.group)
            if case.dimension(dimension.key) is None:
                link = facet_link(Facet.DIMENSION, dimension.key)
                says = translate("EndingHtml", "Find cases with this")
            else:
                link = section_link(f"dimension-{dimension.key}")
                says = translate("EndingHtml", "Go to this dimension")
            meta.append(chip_link(link, dimension.short_name, says, colors))
        if challenge.as_of:
            meta.append(str(challenge.as_of))
        html.append(
            f'<p class="finding" style="margin-left:0">{text}{source_marks(challenge.cites)}</p>'
        )
        html.append(f'<p class="meta" style="margin-left:0">{"&nbsp; ".join(meta)}</p>')
        html.append(notes_html(rendering, f"challenge/{at - 1}", indent=False))
    return _part("challenges", translate("EndingHtml", "Challenges"), "".join(html))


def _visiting(rendering: Rendering) -> Part | None:
    visiting = rendering.case.visiting
    said = escape(translate("EndingHtml", HOSTS[visiting.hosts]))
    if visiting.as_of:
        last = translate("EndingHtml", "Last documented for {0}.").format(visiting.as_of)
        said += f' <span class="caption">{escape(last)}</span>'
    html = [f'<p class="plain strong">{said}</p>']
    for at, note in enumerate(visiting.notes, 1):
        text = f'<a name="{NOTE}visiting-{at}"></a>{escape(note.text)}'
        year = f' <span class="caption">{note.as_of}</span>' if note.as_of else ""
        html.append(f'<p class="item">{text}{source_marks(note.cites)}{year}</p>')
        html.append(notes_html(rendering, f"visit/{at - 1}", indent=False))
    return _part("visiting", translate("EndingHtml", "Visiting"), "".join(html))


def _figures(rendering: Rendering) -> Part | None:
    case = rendering.case
    rows = []
    if case.started:
        note = (
            f', <span class="caption">{escape(case.started.note)}</span>'
            if case.started.note
            else ""
        )
        began = f"{case.started.year}{note}"
        started = translate("EndingHtml", "Started")
        rows.append((started, began, "", source_list(case.started.cites)))
    if reached := case.place.reached:
        said = translate("EndingHtml", "{0}, in part").format(reached_told(reached.by))
        note = f", {_caption(reached.note)}" if reached.note else ""
        year = str(reached.as_of) if reached.as_of else ""
        way = translate("EndingHtml", "Reached")
        rows.append((way, f"{escape(said)}{note}", year, source_list(reached.cites)))
    if case.grades.note:
        note = _caption(case.grades.note)
        grades = translate("EndingHtml", "Grades")
        rows.append((grades, f"{escape(case.grades.label)}, {note}", "", ""))
    for figure in case.figures:
        metric = figure.metric[:1].upper() + figure.metric[1:]
        note = f"<br>{_caption(figure.note)}" if figure.note else ""
        year = str(figure.as_of) if figure.as_of else translate("EndingHtml", "undated")
        rows.append((escape(metric) + note, number(figure.value), year, source_list(figure.cites)))
    if not rows:
        return None
    heads = (
        translate("EndingHtml", "Figure"),
        translate("EndingHtml", "Value"),
        translate("EndingHtml", "As of"),
        translate("EndingHtml", "Sources"),
    )
    return _part("figures", translate("EndingHtml", "Key figures"), _table(rendering, heads, rows))


def _gaps(rendering: Rendering) -> Part | None:
    case = rendering.case
    missing = [
        dimension.name
        for dimension in rendering.vocabulary.dimensions
        if case.dimension(dimension.key) is None
    ]
    if not case.gaps and not missing:
        return None
    html = []
    if missing:
        said = translate("EndingHtml", "Dimensions not documented in our sources: {0}.")
        html.append(f'<p class="plain">{said.format(escape("; ".join(missing)))}</p>')
    for gap in case.gaps:
        text = escape(gap)
        html.append(f'<p class="distinct"><span class="dash">–</span>&nbsp;&nbsp; {text}</p>')
    return _part("gaps", translate("EndingHtml", GAPS), "".join(html))


def _sources(rendering: Rendering) -> Part | None:
    html = [_source(source) for source in rendering.case.sources]
    return _part("sources", translate("EndingHtml", "Sources"), "".join(html)) if html else None


def _source(source: Source) -> str:
    author = f"{escape(source.author)}. " if source.author else ""
    return (
        f'<p class="source"><a name="source-{source.key}"></a>'
        f'<span class="work">{source.key}</span>&nbsp;&nbsp; {author}'
        f'<span class="work">{escape(source.title)}</span><br>'
        f"{source_facts(source, source.date or '')}</p>"
    )
