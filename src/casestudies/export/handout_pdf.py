"""Hand-outs as data for the template that sets them: what is printed, cut out and written on."""

from __future__ import annotations

from typing import Any

from casestudies.export.citations import short_name, site_of
from casestudies.export.pdf import entry_data, statement_data
from casestudies.export.text import cell_state_line, clean
from casestudies.model.report import (
    ExportOptions,
    Paper,
    Report,
    ReportCell,
    Sheet,
    SheetItem,
    SheetKind,
    content_language,
)
from casestudies.said import said

_PAPER = {Paper.LETTER: ("us-letter", 11.0, 8.5), Paper.A4: ("a4", 11.69, 8.27)}
_UPRIGHT = 3  # more columns than this are laid across the long side
_ACROSS = (SheetKind.ONE_PAGE, SheetKind.BLANK)


def sheets_data(report: Report, options: ExportOptions) -> dict[str, Any]:
    """The sheets of ``report`` as the template takes them."""
    year, month, day = (int(part) for part in (report.made_on or "2026-01-01").split("-"))
    paper, long_side, short_side = _PAPER[options.paper]
    sheets = [_sheet(sheet) for sheet in report.sheets]
    for sheet in sheets:
        sheet["height"] = short_side if sheet["flipped"] else long_side
    return {
        "paper": paper,
        "title": clean(report.title),
        "date": {"year": year, "month": month, "day": day},
        "note": clean(" ".join((*report.notes[-1:], content_language()))).strip(),
        "language": content_language(),
        "notes": [clean(note) for note in report.notes],
        "entries": [
            entry_data(entry, options)
            | {"short": clean(short_name(entry.source)), "site": clean(site_of(entry.source))}
            for entry in report.entries
        ],
        "words": {
            "sources": said("Sources."),
            "found": said("Found at"),
            "teach": said("What we will teach"),
            "key": [said("Card"), said("School"), said("Row"), said("What it says")],
        },
        "sheets": sheets,
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "kind": sheet.kind.value,
        "title": clean(sheet.title),
        "detail": clean(sheet.detail),
        "label": clean(sheet.label),
        "prompts": [clean(prompt) for prompt in sheet.prompts],
        "copies": sheet.copies,
        "cites": list(sheet.cites),
        "flipped": sheet.kind in _ACROSS and len(sheet.heads) > _UPRIGHT,
        "heads": [{"name": clean(h.name), "detail": clean(h.detail)} for h in sheet.heads],
        "rows": [
            {
                "name": clean(row.head.name),
                "note": clean(row.note),
                "cells": [_cell(cell) for cell in row.cells],
            }
            for row in sheet.rows
        ],
        "items": [_item(item) for item in sheet.items],
        "groups": [
            {
                "name": clean(group.name),
                "boxes": group.boxes,
                "items": [_item(item) for item in group.items],
            }
            for group in sheet.groups
        ],
        "blanks": [clean(blank) for blank in sheet.blanks],
    }


def _item(item: SheetItem) -> dict[str, Any]:
    return {
        "name": clean(item.name),
        "label": clean(item.label),
        "detail": clean(item.detail),
        "lines": [clean(line) for line in item.lines],
        "cites": list(item.cites),
        "blanks": [clean(blank) for blank in item.blanks],
        "strong": item.strong,
    }


def _cell(cell: ReportCell) -> dict[str, Any]:
    return {
        "state": clean(cell_state_line(cell)),
        "headline": clean(cell.headline),
        "cites": list(cell.cites),
        "statements": [statement_data(said) for said in cell.statements],
    }
