"""Writes a report as PDF by Typst; content reaches the template as data and never as markup."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from casestudies.assets import resource
from casestudies.errors import BugError
from casestudies.export.citations import citation
from casestudies.export.text import (
    after,
    before,
    cell_state_line,
    clean,
    dots,
    gaps,
    has_full_part,
    kept_counts,
    shortened,
    tick,
    tick_evidence,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    Detail,
    Entry,
    ExportOptions,
    Paper,
    Report,
    ReportCell,
    Section,
    Statement,
    Table,
)

if TYPE_CHECKING:
    import typst

_PAPER = {Paper.LETTER: "us-letter", Paper.A4: "a4"}
_FOOTER = 95  # letters of a title that one line at the foot of a page holds
_UPRIGHT = 3  # more columns than this are laid across the long side


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a tagged PDF with bookmarks: PDF/UA-1, or plain PDF where its text has signs
    that no bundled font draws, which PDF/UA forbids. Raises ``BugError`` when Typst cannot set it
    at all, which is a mistake in our template."""
    import typst

    progress("Setting pages", 0, 2)
    data = json.dumps(_report(report, options), ensure_ascii=False)
    compiler = typst.Compiler(
        input=str(resource("templates", "report.typ")),
        root=str(resource("templates")),
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=True,
        sys_inputs={"report": data},
    )
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        made = _plain(compiler)
    progress("Setting pages", 1, 2)
    if not isinstance(made, bytes):
        raise BugError("Typst gave no single PDF.")
    return made


def _plain(compiler: typst.Compiler) -> object:
    import typst

    try:
        return compiler.compile(format="pdf")
    except typst.TypstError as error:
        raise BugError(f"Typst could not set the report: {error}") from error


def _report(report: Report, options: ExportOptions) -> dict[str, Any]:
    full = options.detail is Detail.FULL and has_full_part(report.tables)
    year, month, day = (int(part) for part in (report.made_on or "2026-01-01").split("-"))
    return {
        "paper": _PAPER[options.paper],
        "flipped": any(len(table.heads) > _UPRIGHT for table in report.tables),
        "title": clean(report.title),
        "footer": shortened(report.title, _FOOTER),
        "subtitle": clean(report.subtitle),
        "date": {"year": year, "month": month, "day": day},
        "notes": [clean(note) for note in report.notes],
        "key": [clean(line) for line in report.key],
        "sections": [_section(section) for section in report.sections],
        "full": [_full(table) for table in report.tables] if full else [],
        "entries": [_entry(entry, options) for entry in report.entries],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": clean(section.heading),
        "level": section.level,
        "group": section.group,
        "detail": clean(section.detail),
        "lead": clean(section.lead),
        "evidence": _evidence(section.strength, section.evidence),
        "paragraphs": [_statement(item) for item in section.paragraphs],
        "facts": [
            {"name": clean(fact.name), "said": _statement(fact.said)} for fact in section.facts
        ],
        "statements": [_statement(item) for item in section.statements],
        "tables": [_table(table) for table in section.tables],
    }


def _evidence(strength: int, words: str) -> str:
    return f"{dots(strength)} {clean(words)}" if words else ""


def _table(table: Table) -> dict[str, Any]:
    return {
        "label": clean(table.row_label),
        "ticks": table.ticks,
        "heads": [{"name": clean(h.name), "detail": clean(h.detail)} for h in table.heads],
        "groups": [
            {
                "name": clean(group.name),
                "key": group.key,
                "rows": [
                    {
                        "name": clean(row.head.name),
                        "detail": clean(row.head.detail),
                        "note": clean(row.note),
                        "cells": [_cell(cell, table.ticks) for cell in row.cells],
                    }
                    for row in group.rows
                ],
            }
            for group in table.groups
        ],
    }


def _cell(cell: ReportCell, ticks: bool) -> dict[str, Any]:
    if ticks:
        return {"tick": clean(tick(cell)), "evidence": tick_evidence(cell)}
    return {
        "state": clean(cell_state_line(cell)),
        "gap": not cell.statements,
        "headline": clean(cell.headline),
        "share": clean(cell.share.text) if cell.share else "",
        "counts": _counts(cell),
        "cites": list(cell.cites),
    }


def _counts(cell: ReportCell) -> str:
    said = kept_counts(cell)
    return f"{dots(cell.strength)} {said}" if cell.findings else said


def _full(table: Table) -> list[dict[str, Any]]:
    return [
        {
            "name": clean(row.head.name),
            "group": group.key,
            "cells": [
                {
                    "name": clean(head.name),
                    "state": clean(cell_state_line(cell)),
                    "headline": clean(cell.headline),
                    "evidence": _evidence(cell.strength, cell.evidence),
                    "statements": [_statement(item) for item in cell.statements],
                }
                for head, cell in zip(table.heads, row.cells, strict=True)
                if cell.statements
            ],
            "gaps": [
                {"state": words, "names": names} for words, names in gaps(row, table.heads).items()
            ],
        }
        for group in table.groups
        for row in group.rows
        if any(cell.statements for cell in row.cells)
    ]


def _statement(said: Statement) -> dict[str, Any]:
    return {
        "before": clean(before(said)),
        "runs": [
            {"text": clean(run.text), "cites": list(run.cites), "strong": run.strong}
            for run in said.runs
        ],
        "after": clean(after(said)),
    }


def _entry(entry: Entry, options: ExportOptions) -> dict[str, Any]:
    return {
        "number": entry.number,
        "pieces": [
            {"text": piece.text, "italic": piece.italic, "url": piece.url}
            for piece in citation(entry.source, options.citation_style)
        ],
    }
