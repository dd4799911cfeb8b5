"""A cell of the comparison in full as HTML: state, findings, sources, evidence in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from casestudies.model.case import Source
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, CellFinding, Comparison, found_told
from casestudies.model.evidence import dots, evidence_sentence
from casestudies.model.library.notes import Note, NoteKind, of_finding
from casestudies.model.second_reading import seen_again_words
from casestudies.ui.compare.shade import shade_words
from casestudies.ui.parts.html import (
    DOT,
    chip,
    lead,
    source_facts,
    source_marks,
    state_chip,
    state_label,
)
from casestudies.ui.theme.size import px
from casestudies.ui.theme.tokens import Tokens, TypeRole

translate = QCoreApplication.translate


def render_cell(
    comparison: Comparison,
    cell: Cell,
    tokens: Tokens,
    types: dict[str, TypeRole],
    notes: Sequence[Note] = (),
) -> str:
    """The panel of ``cell``. Links: ``source:S3`` opens a source, ``web:S3`` its page,
    ``rows:populations`` asks for the rows by population, ``like:ID`` for findings like one. In the
    cell of a question ``pin:ID`` and ``strike:ID`` pin and strike a finding, ``back:all`` brings
    back what was struck and ``gone:all`` forgets pins that are gone. ``quote:ID`` copies a finding,
    ``note:ID`` notes it, ``star:ID`` stars it, ``collect:ID`` puts it into a collection;
    ``yours:ID`` opens one of the user's ``notes`` in the case, shown below their findings, and
    ``write:grading`` leads to where that part of an own case is written."""
    parts = [_heading(comparison, cell, tokens)]
    if cell.state.blank:
        parts.append(_nothing(comparison, cell))
    else:
        parts += _findings(comparison, cell, tokens, notes)
    if cell.question:
        parts.append(_left_out(cell))
    if cell.reported:
        parts.append(_reported(cell))
    sources = [comparison.source(cell.case, key) for key in cell.cites]
    entries = [_source(source) for source in sources if source is not None]
    if entries:
        head = escape(translate("PanelHtml", "SOURCES"))
        parts += [f'<p class="section">{head}</p>', *entries]
    body = "".join(parts)
    return f"<html><head><style>{_style(tokens, types)}</style></head><body>{body}</body></html>"


def case_and_row(comparison: Comparison, cell: Cell) -> str:
    """Where the cell is: "Chugach · Assessment and evidence of learning"."""
    brief, row = comparison.brief(cell.case), comparison.row(cell.row)
    column = comparison.column(cell.column)
    names = [brief.short_name if brief else cell.case]
    names += [head.name for head in (row, column) if head is not None and head.brief is None]
    if comparison.filter_name and comparison.spec.by_case and not cell.beside:
        names.append(comparison.filter_name)
    return " · ".join(names)


def _heading(comparison: Comparison, cell: Cell, tokens: Tokens) -> str:
    apart = cell.gaps or cell.observed or cell.state is CellState.REPORTED
    told = "" if apart else cell.headline
    title = told or cell.state_name
    return (
        f'<p class="where">{escape(case_and_row(comparison, cell))}</p>'
        f'<p class="title">{escape(title)}</p>'
        f'<p class="state">{_state(cell, tokens)}</p>{_evidence(comparison, cell)}'
    )


def _state(cell: Cell, tokens: Tokens) -> str:
    """The state in words, and the share of students where the row is a population."""
    said = []
    if cell.state is CellState.DOCUMENTED:
        said.append(cell.state_name)
    elif not cell.state.blank:
        ink, pale = tokens.colors["caution"], tokens.colors["caution_pale"]
        said.append(chip(state_label(cell.state), ink, pale))
    if cell.share:
        said.append(escape(cell.share) + source_marks(cell.share_cites))
    if cell.note:
        said.append(translate("PanelHtml", "differs: {0}").format(escape(cell.note)))
    if cell.question:
        said.insert(0, found_told().capitalize())
    return DOT.join(said)


def _nothing(comparison: Comparison, cell: Cell) -> str:
    brief = comparison.brief(cell.case)
    name = brief.short_name if brief else cell.case
    if cell.question:
        said = translate(
            "PanelHtml",
            "No finding about {0} answers this well enough. It does not mean that nothing is "
            "documented: look into the other rows, or ask in other words.",
        )
        return f'<p class="plain">{escape(said.format(name))}</p>'
    if cell.state is CellState.OBSERVED:
        return _observed(cell)
    if cell.state is CellState.REPORTED:
        said = translate(
            "PanelHtml",
            "We found no source that says anything here about {0}. What follows {0} ticked of "
            "itself; nobody looked into it.",
        )
        return f'<p class="plain">{escape(said.format(name))}</p>'
    if cell.own and not cell.gaps:
        said = translate(
            "PanelHtml",
            "You have written nothing here yet about {0}. What you write there, with its source, "
            "stands here.",
        )
        write = escape(translate("PanelHtml", "Write it now"))
        link = f'<p class="plain"><a href="write:{_topic(comparison, cell)}">{write}</a></p>'
        told = f'<p class="plain">{escape(said.format(name))}</p>'
        return told + link + _elsewhere(comparison, cell)
    if cell.gaps:
        said = translate("PanelHtml", "Looked for and not found in any source. Ask there:")
        gaps = "".join(f'<p class="plain">– {escape(gap)}</p>' for gap in cell.gaps)
        return f'<p class="plain">{escape(said)}</p>{gaps}'
    said = translate(
        "PanelHtml",
        "We found no source that says anything here about {0}. "
        "It does not mean that nothing is done: ask there.",
    )
    return f'<p class="plain">{escape(said.format(name))}</p>{_elsewhere(comparison, cell)}'


def _observed(cell: Cell) -> str:
    """The user's own notes, each as it was written down."""
    if not cell.observed:
        said = translate("PanelHtml", "Notes that you take there on a visit stand here.")
        return f'<p class="plain">{escape(said)}</p>'
    return "".join(f'<p class="plain">◊ {escape(note)}</p>' for note in cell.observed)


def _reported(cell: Cell) -> str:
    """What the school says of itself, below the survey in which it did."""
    head = escape(translate("PanelHtml", "REPORTED BY THE SCHOOL, NOT RESEARCHED"))
    parts = [f'<p class="section">{head}</p>']
    for survey in dict.fromkeys(one.survey for one in cell.reported):
        parts += [
            f'<p class="plain">† {escape(one.told)}</p>'
            for one in cell.reported
            if one.survey == survey
        ]
        parts.append(f'<p class="meta">{escape(survey)}</p>')
    return "".join(parts)


def _elsewhere(comparison: Comparison, cell: Cell) -> str:
    """With a filter: where else the case has findings, for who looks in vain here."""
    if not comparison.filter_name or not comparison.spec.by_case:
        return ""
    return _in_rows(comparison, cell) + _in_no_row(comparison, cell)


def _in_rows(comparison: Comparison, cell: Cell) -> str:
    rows = [
        comparison.names.get(_topic(comparison, other), row.name)
        for row in comparison.rows
        for other in row.cells
        if other.case == cell.case and other.findings and not other.beside
    ]
    if not rows:
        return ""
    said = translate("PanelHtml", "Findings with the filter “{0}” stand under: {1}.")
    said = said.format(comparison.filter_name, "; ".join(rows))
    return f'<p class="plain">{escape(said)}</p>'


def _topic(comparison: Comparison, cell: Cell) -> str:
    """The key of the row or column that is no case."""
    return cell.column if comparison.spec.rows is Axis.CASES else cell.row


def _in_no_row(comparison: Comparison, cell: Cell) -> str:
    count = comparison.outside.get(cell.case, 0)
    if not count:
        return ""
    said = (
        translate("PanelHtml", "1 finding about “{1}” stands in no dimension: {2}.")
        if count == 1
        else translate("PanelHtml", "{0} findings about “{1}” stand in no dimension: {2}.")
    )
    see = translate("PanelHtml", "see the rows by population")
    link = f'<a href="rows:populations">{escape(see)}</a>'
    return f'<p class="plain">{said.format(count, escape(comparison.filter_name), link)}</p>'


def _findings(
    comparison: Comparison, cell: Cell, tokens: Tokens, notes: Sequence[Note]
) -> list[str]:
    """The findings; where they stand in several blocks, below the name of each block."""
    parts: list[str] = []
    origin = _topic(comparison, cell)
    for item in cell.findings:
        if item.origin != origin:
            name = comparison.names.get(item.origin, item.origin)
            parts.append(f'<p class="block">{escape(name)}</p>')
        origin = item.origin
        yours = [note for note in notes if note.target == of_finding(cell.case, item.finding.id)]
        parts.append(_finding(comparison, cell, item, tokens, yours))
    return parts


def _finding(
    comparison: Comparison, cell: Cell, item: CellFinding, tokens: Tokens, yours: Sequence[Note]
) -> str:
    """A finding with its source marks and year; with its state where it is not the cell's, whom it
    is about where neither the row nor the filter says so, and what the user made of it."""
    finding = item.finding
    label = state_chip(finding.state, tokens) if finding.state != cell.state.value else ""
    known = {cell.row, cell.column, comparison.spec.population}
    about = [comparison.names.get(key, key) for key in finding.populations if key not in known]
    meta = [str(finding.as_of)] if finding.as_of else []
    if about:
        names = escape(", ".join(name[:1].lower() + name[1:] for name in about))
        meta.append(translate("PanelHtml", "about {0}").format(names))
    sources = {source.key: source for source in comparison.sources[cell.case]}
    seen = seen_again_words(finding, sources)
    if seen:
        meta.append(escape(seen))
    if not cell.about:
        meta += _makings(finding.id, yours)
    below = f'<p class="meta">{DOT.join(meta)}</p>'
    why = f'<p class="why">{escape(item.why_here)}</p>' if item.why_here else ""
    return (
        f'<p class="finding"><a name="finding-{escape(finding.id)}"></a>'
        f"{label + ' ' if label else ''}{escape(finding.text)}{source_marks(finding.cites)}</p>"
        f"{why}{below}{_doings(cell, item)}{_yours(yours, tokens)}"
    )


def _makings(key: str, yours: Sequence[Note]) -> list[str]:
    """Copy with its citation, note, star, collect; a star that is there is said."""
    starred = any(note.kind is NoteKind.STAR for note in yours)
    star = translate("PanelHtml", "★ starred") if starred else translate("PanelHtml", "star")
    says = translate("PanelHtml", "Star the finding, or take the star away")
    return [
        lead(
            f"quote:{key}",
            translate("PanelHtml", "copy"),
            translate("PanelHtml", "Copy the finding as a citation"),
        ),
        lead(
            f"note:{key}",
            translate("PanelHtml", "note"),
            translate("PanelHtml", "Write a note on the finding"),
        ),
        lead(f"star:{key}", star, says),
        lead(
            f"collect:{key}",
            translate("PanelHtml", "collect"),
            translate("PanelHtml", "Put the finding into a collection"),
        ),
    ]


def _yours(yours: Sequence[Note], tokens: Tokens) -> str:
    """The notes and highlights of a finding: the user's, and those of others of the team."""
    colors = tokens.group("purpose")
    html = []
    for note in yours:
        quote = f"<i>“{escape(' '.join(note.quote.split()))}”</i>"
        text = "<br>".join(escape(line) for line in note.text.strip().splitlines())
        if note.kind is NoteKind.HIGHLIGHT:
            label, text = translate("PanelHtml", "Highlighted"), f"{quote} {text}"
            if note.author:
                label = translate("PanelHtml", "Highlighted by {0}").format(note.author)
        elif note.kind is NoteKind.NOTE and text:
            label = translate("PanelHtml", "Your note")
            if note.author:
                label = translate("PanelHtml", "Note by {0}").format(note.author)
        else:
            continue
        change = translate("PanelHtml", "change")
        says = translate("PanelHtml", "Change or delete it")
        html.append(
            f'<p class="yours">{chip(label, colors.ink, colors.pale)}&nbsp; {text} '
            f"{lead(f'yours:{note.id}', change, says)}</p>"
        )
    return "".join(html)


def _doings(cell: Cell, item: CellFinding) -> str:
    """What can be done with a finding; a visiting note is none."""
    if cell.about:
        return ""
    key = escape(item.finding.id)
    links = []
    if cell.question:
        pin = translate("PanelHtml", "Unpin") if item.pinned else translate("PanelHtml", "Pin")
        links.append(_small(f"pin:{key}", pin))
        links.append(_small(f"strike:{key}", translate("PanelHtml", "Strike")))
    links.append(_small(f"like:{key}", translate("PanelHtml", "Who else does this")))
    return f'<p class="meta">{DOT.join(links)}</p>'


def _small(link: str, text: str) -> str:
    return f'<a class="small" href="{link}">{escape(text)}</a>'


def _left_out(cell: Cell) -> str:
    """What was struck from the cell of a question, and what was pinned to it and is gone."""
    said = []
    if cell.struck:
        struck = (
            translate("PanelHtml", "1 finding struck from this cell: {1}")
            if cell.struck == 1
            else translate("PanelHtml", "{0} findings struck from this cell: {1}")
        )
        bring = escape(translate("PanelHtml", "bring back"))
        back = f'<a href="back:all">{bring}</a>'
        said.append(struck.format(cell.struck, back))
    if cell.gone:
        let_go = escape(translate("PanelHtml", "let go"))
        said.append(f'{escape(cell.gone_words)}: <a href="gone:all">{let_go}</a>')
    return "".join(f'<p class="plain">{one}.</p>' for one in said)


def _evidence(comparison: Comparison, cell: Cell) -> str:
    """How well the cell is documented, in dots and in words."""
    brief = comparison.brief(cell.case)
    said = evidence_sentence(cell.evidence, brief.kind) if brief else ""
    shade = shade_words(cell, comparison.spec.shade, comparison.this_year)
    said = f"{said}. {shade}" if said and shade else said
    return f'<p class="evidence">{dots(cell.evidence)}&nbsp; {escape(said)}</p>' if said else ""


def _source(source: Source) -> str:
    author = f"{escape(source.author)}, " if source.author else ""
    return (
        f'<p class="source"><b>{source.key}</b>&nbsp; {author}{escape(source.title)}<br>'
        f"{source_facts(source, str(source.year or ''))}</p>"
    )


def _style(tokens: Tokens, types: dict[str, TypeRole]) -> str:
    color = tokens.colors
    reading, interface = types["reading_small"], types["body"]
    serif = f"font-family:'{reading.family}'; font-size:{reading.size}px"
    sans = f"font-family:'{interface.family}'"
    return f"""
body {{ {sans}; color:{color["ink"]}; }}
p.where {{ font-size:{px(13)}px; color:{color["ink_soft"]}; margin:0 0 5px 0; }}
p.title {{ font-size:{px(16)}px; font-weight:600; line-height:112%; margin:0 0 6px 0; }}
p.state {{ font-size:{px(12)}px; color:{color["ink_soft"]}; margin:0 0 4px 0; }}
p.block {{ font-size:{px(12)}px; font-weight:600; color:{color["ink_soft"]}; margin:12px 0 4px 0; }}
p.finding {{ {serif}; line-height:116%; margin:10px 0 1px 0; }}
p.meta {{ font-size:{px(12)}px; color:{color["ink_faint"]}; margin:0; }}
p.yours {{ font-size:{px(13)}px; line-height:116%; margin:6px 0 4px 0;
  background-color:{color["note"]}; }}
p.why {{ font-size:{px(12)}px; color:{color["accent_ink"]}; margin:2px 0 1px 0; }}
p.plain {{ font-size:{px(14)}px; line-height:118%; margin:8px 0 0 0; }}
p.section {{ font-size:{px(11)}px; font-weight:600; color:{color["ink_faint"]};
  margin:18px 0 5px 0; }}
p.evidence {{ font-size:{px(12)}px; line-height:114%; color:{color["ink_soft"]};
  margin:0 0 4px 0; }}
p.source {{ font-size:{px(12)}px; line-height:114%; margin:0 0 8px 0; }}
span.caption {{ {sans}; font-size:{px(12)}px; color:{color["ink_faint"]}; }}
span.chip {{ {sans}; font-size:{px(11)}px; font-weight:600; }}
a {{ color:{color["accent_ink"]}; text-decoration:none; }}
a.small {{ font-size:{px(12)}px; }}
a.lead {{ font-size:{px(12)}px; color:{color["ink_soft"]}; text-decoration:underline; }}
a.src, span.src {{ {sans}; color:{color["accent_ink"]}; font-size:{px(15)}px; font-weight:600;
  vertical-align:super; text-decoration:none; }}
"""
