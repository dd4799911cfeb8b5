"""Writes a report as Markdown (GitHub's tables), in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casestudies.export.citations import Piece, listed
from casestudies.export.text import (
    after,
    before,
    bracketed,
    cell_state_line,
    clean,
    counts,
    dots,
    evidence_line,
    gaps,
    has_full_part,
    listed_here,
    tick,
    tick_evidence,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    Detail,
    ExportOptions,
    Report,
    ReportCell,
    Section,
    Statement,
    Table,
)
from casestudies.said import said

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$]|&(?=#?\w+;))")
_AT_START = re.compile(r"^(\s*)([#+\-=:]|\d+(?=[.)](?:\s|$)))")


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as Markdown."""
    blocks = [f"# {escaped(report.title)}", f"*{escaped(report.subtitle)}*"]
    for section in report.sections:
        blocks += _section(section)
    if options.detail is Detail.FULL and has_full_part(report.tables):
        blocks.append(f"## {said('The findings in full')}")
        for number, table in enumerate(report.tables):
            progress(said("Writing findings"), number, len(report.tables))
            blocks += _full(table)
    if report.key:
        blocks += [f"## {said('How to read this')}", _list(report.key)]
    blocks += _sources(report, options)
    blocks += ["---", *(escaped(note) for note in report.notes)]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """``text`` on one line with everything that Markdown gives a meaning made plain."""
    plain = _SPECIAL.sub(r"\\\1", clean(text).strip())
    return _AT_START.sub(lambda found: _plain_start(found[1], found[2]), plain)


def _plain_start(space: str, mark: str) -> str:
    """A list number keeps its digits (its stop is escaped); other marks get a backslash."""
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _list(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {escaped(text)}" for text in texts)


def _inside(text: str) -> str:
    """``text`` for the middle of a line, with the spaces around it kept."""
    bare = clean(text)
    said = _SPECIAL.sub(r"\\\1", bare.strip())
    start = " " if bare[:1] == " " else ""
    end = " " if bare[-1:] == " " and said else ""
    return f"{start}{said}{end}"


def _said(said: Statement) -> str:
    """A statement with its state, year and source numbers."""
    start = before(said)
    text = ""
    for number, run in enumerate(said.runs, start=1):
        words = _inside(run.text)
        text += f"**{words}**" if run.strong and words.strip() else words
        if run.cites:
            year = after(said) if number == len(said.runs) else ""
            text += f"{year} {bracketed(run.cites)}"
    if not (said.runs and said.runs[-1].cites):
        text += after(said)
    lead = f"**{escaped(start)}** " if start else ""
    return lead + (text if lead else _AT_START.sub(lambda m: _plain_start(m[1], m[2]), text))


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"{'#' * (section.level + 1)} {escaped(section.heading)}"
    if section.detail:
        yield f"*{escaped(section.detail)}*"
    if section.lead:
        yield f"**{escaped(section.lead)}**"
    if section.evidence:
        yield escaped(evidence_line(section))
    for paragraph in section.paragraphs:
        yield _said(paragraph)
    if section.facts:
        yield "\n".join(f"- **{escaped(fact.name)}:** {_said(fact.said)}" for fact in section.facts)
    if section.statements:
        yield "\n".join(f"- {_said(said)}" for said in section.statements)
    for table in section.tables:
        yield _table(table)


def _table(table: Table) -> str:
    heads = [
        f"{_inside(head.name)}<br>{_inside(head.detail)}" if head.detail else _inside(head.name)
        for head in table.heads
    ]
    rows = [
        _row([_inside(table.row_label), *heads]),
        _row(["---"] * (len(heads) + 1)),
    ]
    for group in table.groups:
        if group.name:
            rows.append(_row([f"**{_inside(group.name)}**", *[""] * len(heads)]))
        for row in group.rows:
            name = _inside(row.head.name)
            if row.note:
                name += f"<br>*{_inside(row.note)}*"
            said = _tick if table.ticks else _cell
            rows.append(_row([name, *(said(cell) for cell in row.cells)]))
    return "\n".join(rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _tick(cell: ReportCell) -> str:
    return f"{_inside(tick(cell))} {tick_evidence(cell)}".strip()


def _cell(cell: ReportCell) -> str:
    parts = [_inside(cell_state_line(cell)), _inside(cell.headline)]
    if cell.share:
        parts.append(_inside(cell.share.text))
    if cell.findings:
        parts.append(f"{dots(cell.strength)} {counts(cell)}")
    parts.append(bracketed(cell.cites))
    return "<br>".join(part for part in parts if part)


def _full(table: Table) -> Iterator[str]:
    for row in table.rows:
        told = [(head, cell) for head, cell in zip(table.heads, row.cells, strict=True)]
        if not any(cell.statements for _, cell in told):
            continue
        yield f"### {escaped(row.head.name)}"
        for head, cell in told:
            if not cell.statements:
                continue
            headline = f" {_inside(cell.headline)}" if cell.headline else ""
            yield f"**{escaped(head.name)}.**{headline}"
            if cell.evidence:
                yield f"{dots(cell.strength)} {_inside(cell.evidence)}"
            yield "\n".join(f"- {_said(said)}" for said in cell.statements)
        for words, names in gaps(row, table.heads).items():
            yield f"*{_inside(words)}:* {_inside(names)}"


def _sources(report: Report, options: ExportOptions) -> Iterator[str]:
    if report.entries and listed_here(options):
        yield f"## {said('Sources')}"
        yield "\n".join(
            f"{entry.number}. {_citation(listed(entry.source, options.citation_style))}"
            for entry in report.entries
        )


def _citation(pieces: tuple[Piece, ...]) -> str:
    said = ""
    for piece in pieces:
        if piece.url and not set(piece.url) & set("<>\\ "):
            said += f"<{piece.url}>"
        elif piece.italic:
            said += f"*{_inside(piece.text)}*"
        else:
            said += _inside(piece.text)
    return said.strip()
