"""Writes a report as PDF by Typst; content reaches the template as data and never as markup."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Set
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from casestudies.assets import resource
from casestudies.errors import BugError
from casestudies.export.citations import listed
from casestudies.export.text import (
    after,
    before,
    cell_state_line,
    clean,
    dots,
    gaps,
    has_full_part,
    kept_counts,
    listed_here,
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
    SheetKind,
    Statement,
    Table,
)
from casestudies.said import said

if TYPE_CHECKING:
    import typst

_PAPER = {Paper.LETTER: "us-letter", Paper.A4: "a4"}
_FOOTER = 95  # letters of a title that one line at the foot of a page holds
_STAND_IN = "�"
_NAMED = 12  # signs that a note names
_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UPRIGHT = 3  # more columns than this are laid across the long side


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a tagged PDF with bookmarks that keeps PDF/UA-1. A sign that no bundled font
    draws, which PDF/UA forbids, is shown as �, and a note names it. What else PDF/UA refuses (a
    case whose name is invisible) makes a tagged PDF that does not claim to keep it.
    Raises ``BugError`` when Typst cannot set the report at all: a mistake in our template."""
    if report.sheets:
        from casestudies.export.handout_pdf import sheets_data

        progress(said("Setting pages"), 0, 2)
        made = set_pdf(sheets_data(report, options), "handouts.typ")
    else:
        progress(said("Setting pages"), 0, 2)
        made = set_pdf(_report(report, options), "report.typ")
    progress(said("Setting pages"), 1, 2)
    return made


def set_pdf(said: dict[str, Any], template: str) -> bytes:
    """What is ``said``, set by a template, as ``render`` tells."""
    import typst

    try:
        try:
            return _accessible(said, template)
        except typst.TypstError:
            return _set(said, [], template)
    except typst.TypstError as error:
        raise BugError(f"Typst could not set the report: {error}") from error


def _accessible(said: dict[str, Any], template: str) -> bytes:
    """PDF/UA-1. Raises ``TypstError`` where it forbids more than unknown signs."""
    import typst

    unknown: set[str] = set()
    while True:
        try:
            return _set(_without(said, unknown), ["ua-1"], template)
        except typst.TypstError as error:
            more = _unknown_signs(error) - unknown
            if not more:
                raise
            unknown |= more


def left_out(report: Report, options: ExportOptions) -> tuple[str, ...]:
    """The names of the rows for which a one-page comparison has no room, each once. Raises
    ``BugError`` as ``render`` does."""
    if all(sheet.kind is not SheetKind.ONE_PAGE for sheet in report.sheets):
        return ()
    import typst

    from casestudies.export.handout_pdf import sheets_data

    one_pages = tuple(sheet for sheet in report.sheets if sheet.kind is SheetKind.ONE_PAGE)
    said = sheets_data(replace(report, sheets=one_pages), options)
    try:
        found = typst.query(selector="<left-out>", field="value", **_setting(said, "handouts.typ"))
    except typst.TypstError as error:
        raise BugError(f"Typst could not set the report: {error}") from error
    return tuple(dict.fromkeys(name for names in json.loads(found) for name in names))


def _set(said: dict[str, Any], standards: list[typst.PDFStandard], template: str) -> bytes:
    import typst

    made = typst.compile(format="pdf", pdf_standards=standards, **_setting(said, template))
    if not isinstance(made, bytes):
        raise BugError("Typst gave no single PDF.")
    return made


def _setting(said: dict[str, Any], template: str) -> dict[str, Any]:
    """What is set: the template, its fonts and its data."""
    return {
        "input": str(resource("templates", template)),
        "root": str(resource()),
        "font_paths": [str(resource("fonts"))],  # those of other scripts stand below it, in "more"
        "ignore_system_fonts": True,
        "sys_inputs": {"report": json.dumps(said, ensure_ascii=False)},
    }


def _unknown_signs(error: typst.TypstError) -> set[str]:
    """The signs that Typst found in none of its fonts, as its error tells them."""
    told = "".join(_UNDRAWN.findall(error.diagnostic))
    plain = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), told)
    return {sign for sign in plain if not sign.isascii()}


def _without(said: dict[str, Any], unknown: Set[str]) -> dict[str, Any]:
    """What is said, with a stand-in for each of the ``unknown`` signs and a note of them."""
    if not unknown:
        return said
    stand_ins = {ord(sign): "" if _leans(sign) else _STAND_IN for sign in unknown}
    # JSON's own signs are ASCII, so that all its texts can be changed at once.
    text: dict[str, Any] = json.loads(json.dumps(said, ensure_ascii=False).translate(stand_ins))
    return text | {"notes": [*text["notes"], _unknown_note(unknown)]}


def _leans(sign: str) -> bool:
    """True for a sign that only changes its neighbours: an accent, a joiner."""
    return unicodedata.category(sign) in ("Cf", "Mn", "Me")


def _unknown_note(unknown: Set[str]) -> str:
    names = [_code(sign) for sign in sorted(unknown)]
    listed_names = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        listed_names = said("{names} and {count} more").format(
            names=listed_names, count=len(names) - _NAMED
        )
    return said(
        "No font of Case Studies draws {names}; {stand_in} stands for them in this PDF. A Word "
        "document or a web page holds the signs themselves."
    ).format(names=listed_names, stand_in=_STAND_IN)


def _code(sign: str) -> str:
    name = unicodedata.name(sign, "").capitalize()
    return f"U+{ord(sign):04X} ({name})" if name else f"U+{ord(sign):04X}"


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
        "words": {
            "key": said("How to read this"),
            "full": said("The findings in full"),
            "sources": said("Sources"),
            "page": said("{number} of {pages}"),
        },
        "sections": [_section(section) for section in report.sections],
        "full": [_full(table) for table in report.tables] if full else [],
        "entries": [
            entry_data(entry, options) for entry in (report.entries if listed_here(options) else ())
        ],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": clean(section.heading),
        "level": section.level,
        "group": section.group,
        "detail": clean(section.detail),
        "lead": clean(section.lead),
        "evidence": _evidence(section.strength, section.evidence),
        "paragraphs": [statement_data(item) for item in section.paragraphs],
        "facts": [
            {"name": clean(fact.name), "said": statement_data(fact.said)} for fact in section.facts
        ],
        "statements": [statement_data(item) for item in section.statements],
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
                    "statements": [statement_data(item) for item in cell.statements],
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


def statement_data(said: Statement) -> dict[str, Any]:
    return {
        "before": clean(before(said)),
        "runs": [
            {"text": clean(run.text), "cites": list(run.cites), "strong": run.strong}
            for run in said.runs
        ],
        "after": clean(after(said)),
    }


def entry_data(entry: Entry, options: ExportOptions) -> dict[str, Any]:
    return {
        "number": entry.number,
        "pieces": [
            {"text": piece.text, "italic": piece.italic, "url": piece.url}
            for piece in listed(entry.source, options.citation_style)
        ],
    }
