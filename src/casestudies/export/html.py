"""Writes a report as one HTML page that needs nothing else: it reads, prints and pastes well."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

from casestudies.assets import resource
from casestudies.export.citations import Piece, listed
from casestudies.export.text import (
    after,
    before,
    cell_state_line,
    clean,
    counts,
    dots,
    gaps,
    has_full_part,
    is_web_address,
    listed_here,
    numbers_label,
    shortened,
    strength_words,
    tick,
)
from casestudies.model.cell_state import CellState
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    Detail,
    ExportOptions,
    Paper,
    Report,
    ReportCell,
    ReportRow,
    RowGroup,
    Section,
    Statement,
    Table,
)
from casestudies.said import said

_GROUPS = {"purpose", "learning", "supports", "system"}
_PAPER = {Paper.LETTER: "letter", Paper.A4: "A4"}
_FOOTER = 95  # letters of a title that one line at the foot of a page holds
_NOT_IN_STYLES = re.compile(r"[^\w ,.;:()…–-]")  # of a title written into the style sheet
_NUMBER = re.compile(r"(\d+)")
_TO_A_SOURCE = re.compile(r'<a href="#source-\d+">(\d+)</a>')
_WIDE = 4  # more columns than this are printed across the long side


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a page of HTML in UTF-8."""
    body = list(_head(report))
    full = options.detail is Detail.FULL and has_full_part(report.tables)
    for number, section in enumerate(report.sections):
        progress(said("Writing sections"), number, len(report.sections))
        body += _section(section, number, report, full)
    if full:
        body.append(
            '<section class="full" aria-labelledby="full">'
            f'<h2 id="full">{text(said("The findings in full"))}</h2>'
        )
        for table in report.tables:
            body += _full(table, len(report.tables) == 1)
        body.append("</section>")
    if not report.tables:
        body += _key(report)
    body += _sources(report, options)
    if not listed_here(options):
        body = [_TO_A_SOURCE.sub(r"\1", part) for part in body]
    wide = any(len(table.heads) > _WIDE for table in report.tables)
    page = f"@page {{ size: {_PAPER[options.paper]}{' landscape' if wide else ''}; }}"
    foot = _NOT_IN_STYLES.sub("", shortened(report.title, _FOOTER))
    page += f' @page {{ @bottom-left {{ content: "{foot}"; }} }}'
    between = said("{number} of {pages}").format(number="", pages="")
    styles = _styles().replace('" of "', f'"{between}"')
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{text(report.title)}</title>",
            '<meta name="generator" content="Case Studies">',
            f"<style>\n{page}\n{styles}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    ).encode("utf-8")


@cache
def _styles() -> str:
    return resource("templates", "report.css").read_text(encoding="utf-8")


def text(said: str) -> str:
    """``said`` on one line, safe inside an element and inside a quoted attribute."""
    return html.escape(clean(said), quote=True)


def marks(numbers: tuple[int, ...]) -> str:
    """Source numbers in brackets, neighbours together ("1–4, 9"), each a link to its entry."""
    if not numbers:
        return ""
    links = _NUMBER.sub(r'<a href="#source-\1">\1</a>', numbers_label(numbers))
    return f'<span class="cites">[{links}]</span>'


def said_html(said: Statement) -> str:
    """A statement with its state, year and source numbers."""
    start = before(said)
    parts = [f'<strong class="state">{text(start)}</strong>'] if start else []
    for number, run in enumerate(said.runs, start=1):
        words = text(run.text)
        parts.append(f"<mark>{words}</mark>" if run.strong else words)
        if number == len(said.runs):
            parts.append(text(after(said)))
        if run.cites:
            parts.append(f" {marks(run.cites)}")
    return "".join(parts)


def _head(report: Report) -> Iterator[str]:
    yield f"<header><h1>{text(report.title)}</h1>"
    yield f'<p class="subtitle">{text(report.subtitle)}</p></header>'


def _section(section: Section, number: int, report: Report, full: bool) -> Iterator[str]:
    group = f" {section.group}" if section.group in _GROUPS else ""
    level = section.level + 1
    if section.heading:
        yield f'<section class="part{group}" aria-labelledby="part-{number}">'
        yield f'<h{level} id="part-{number}">{text(section.heading)}</h{level}>'
    else:
        yield f'<section class="part{group}">'
    if section.detail:
        yield f'<p class="detail">{text(section.detail)}</p>'
    if section.lead:
        yield f'<p class="lead">{text(section.lead)}</p>'
    if section.evidence:
        yield _evidence(section.strength, section.evidence)
    for paragraph in section.paragraphs:
        yield f"<p>{said_html(paragraph)}</p>"
    if section.facts:
        yield "<dl>"
        for fact in section.facts:
            yield f"<div><dt>{text(fact.name)}</dt><dd>{said_html(fact.said)}</dd></div>"
        yield "</dl>"
    if section.statements:
        yield "<ul>"
        for item in section.statements:
            yield f"<li>{said_html(item)}</li>"
        yield "</ul>"
    for table in section.tables:
        name = text(said("How to read this"))
        yield f'<div class="key" role="note" aria-label="{name}">'
        yield from (f"<p>{text(line)}</p>" for line in report.key)
        yield "</div>"
        yield from _table(table, full and len(report.tables) == 1)
    yield "</section>"


def _evidence(strength: int, words: str) -> str:
    return f'<p class="evidence">{_dots(strength)} {text(words)}</p>'


def _dots(strength: int) -> str:
    return f'<span role="img" aria-label="{strength_words(strength)}">{dots(strength)}</span>'


def _table(table: Table, linked: bool) -> Iterator[str]:
    """A table; ``linked``: its ticks lead to what stands behind them."""
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{text(_caption(table))}">'
    ticks = " ticks" if table.ticks else ""
    yield f'<table class="columns-{len(table.heads)}{ticks}">'
    yield f'<caption class="hidden">{text(_caption(table))}</caption>'
    yield f'<thead><tr><th scope="col" class="corner">{text(table.row_label)}</th>'
    for head in table.heads:
        detail = f'<div class="detail">{text(head.detail)}</div>' if head.detail else ""
        yield f'<th scope="col">{text(head.name)}{detail}</th>'
    yield "</tr></thead>"
    above = 0
    for group in table.groups:
        yield from _group(group, table, above, linked)
        above += len(group.rows)
    yield "</table></div>"


def _caption(table: Table) -> str:
    return said("{0} by {1}").format(table.row_label, table.column_label.lower())


def _group(group: RowGroup, table: Table, above: int, linked: bool) -> Iterator[str]:
    yield f'<tbody class="{group.key}">' if group.key in _GROUPS else "<tbody>"
    if group.name:
        yield (
            f'<tr class="group"><th scope="rowgroup" colspan="{len(table.heads) + 1}">'
            f"<span>{text(group.name)}</span></th></tr>"
        )
    for number, row in enumerate(group.rows, start=above):
        yield from _row(row, table.ticks, number if linked else None)
    yield "</tbody>"


def _row(row: ReportRow, ticks: bool, number: int | None) -> Iterator[str]:
    detail = f'<div class="detail">{text(row.head.detail)}</div>' if row.head.detail else ""
    note = f'<div class="note">{text(row.note)}</div>' if row.note else ""
    yield f'<tr><th scope="row">{text(row.head.name)}{detail}{note}</th>'
    for column, cell in enumerate(row.cells):
        target = "" if number is None else _place(number, column)
        said = _tick(cell, target) if ticks else _cell(cell)
        yield f'<td class="{cell.state.value}">{said}</td>'
    yield "</tr>"


def _place(row: int, column: int) -> str:
    """The id of what a cell rests on, in the findings in full."""
    return f"cell-{row + 1}-{column + 1}"


def _tick(cell: ReportCell, target: str) -> str:
    said = text(tick(cell))
    if len(said) == 1:
        said = f'<span role="img" aria-label="{text(cell.state_words)}">{said}</span>'
    if not cell.statements:
        return said
    if target:
        said = f'<a class="tick" href="#{target}">{said}</a>'
    return f'{said} <span class="evidence">{_dots(cell.strength)} {marks(cell.cites)}</span>'


def _cell(cell: ReportCell) -> str:
    parts = []
    state = cell_state_line(cell)
    if state:
        parts.append(f'<div class="state">{text(state)}</div>')
    if cell.headline:
        parts.append(f'<div class="headline">{text(cell.headline)}</div>')
    if cell.share:
        parts.append(f'<div class="share">{text(cell.share.text)}</div>')
    if cell.statements:
        shown = f"{_dots(cell.strength)} " if cell.findings else ""
        parts.append(f'<div class="evidence">{shown}{text(counts(cell))} {marks(cell.cites)}</div>')
    return "".join(parts)


def _full(table: Table, linked: bool) -> Iterator[str]:
    above = 0
    for group in table.groups:
        for number, row in enumerate(group.rows, start=above):
            if not any(cell.statements for cell in row.cells):
                continue
            css = f"part {group.key}" if group.key in _GROUPS else "part"
            yield f'<section class="{css}"><h3>{text(row.head.name)}</h3>'
            for column, (head, cell) in enumerate(zip(table.heads, row.cells, strict=True)):
                if cell.statements:
                    target = _place(number, column) if linked else ""
                    yield from _full_cell(head.name, cell, target)
            for words, names in gaps(row, table.heads).items():
                yield f'<p class="gap"><em>{text(words)}:</em> {text(names)}</p>'
            yield "</section>"
        above += len(group.rows)


def _full_cell(name: str, cell: ReportCell, target: str) -> Iterator[str]:
    state = cell.state_words if cell.state is not CellState.DOCUMENTED else ""
    shown = f'<span class="state">{text(state)}: </span>' if state else ""
    place = f' id="{target}"' if target else ""
    yield f"<h4{place}>{text(name)}</h4>"
    if state or cell.headline:
        yield f'<p class="headline">{shown}{text(cell.headline)}</p>'
    if cell.evidence:
        yield _evidence(cell.strength, cell.evidence)
    yield "<ul>"
    for item in cell.statements:
        yield f"<li>{said_html(item)}</li>"
    yield "</ul>"


def _key(report: Report) -> Iterator[str]:
    if report.key:
        name = text(said("How to read this"))
        yield f'<section class="key" aria-labelledby="key"><h2 id="key">{name}</h2>'
        for line in report.key:
            yield f"<p>{text(line)}</p>"
        yield "</section>"


def _sources(report: Report, options: ExportOptions) -> Iterator[str]:
    if not report.entries or not listed_here(options):
        yield from _notes(report)
    else:
        name = text(said("Sources"))
        yield f'<section aria-labelledby="sources"><h2 id="sources">{name}</h2>'
        yield from _notes(report)  # below the sources they might be printed on a page alone
        yield '<ol class="sources">'
        for entry in report.entries:
            pieces = listed(entry.source, options.citation_style)
            number = entry.number
            yield f'<li id="source-{number}" value="{number}">{pieces_html(pieces)}</li>'
        yield "</ol></section>"


def pieces_html(pieces: tuple[Piece, ...]) -> str:
    """A citation with its italics and its link."""
    said = ""
    for piece in pieces:
        words = text(piece.text)
        if piece.url and is_web_address(piece.url):
            said += f'<a href="{text(piece.url)}">{words}</a>'
        else:
            said += f"<i>{words}</i>" if piece.italic else words
    return said


def _notes(report: Report) -> Iterator[str]:
    if report.notes:
        yield '<div class="notes">'
        for note in report.notes:
            yield f"<p>{text(note)}</p>"
        yield "</div>"
