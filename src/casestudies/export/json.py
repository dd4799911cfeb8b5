"""Writes a report as JSON, for other programs."""

from __future__ import annotations

import json
from typing import Any

from casestudies.export.citations import citation_text
from casestudies.model.case import ReadAgain
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    Entry,
    ExportOptions,
    Head,
    Report,
    ReportCell,
    ReportRow,
    Section,
    Statement,
    Table,
)
from casestudies.said import said

FORMAT = "casestudies-report"
VERSION = 1


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as JSON in UTF-8. Numbers under ``cites`` are those of ``sources``."""
    progress(said("Writing findings"), 0, 1)
    told = {
        "format": FORMAT,
        "version": VERSION,
        "subject": report.subject.value,
        "title": report.title,
        "subtitle": report.subtitle,
        "made_on": report.made_on,
        "notes": list(report.notes),
        "sections": [_section(section) for section in report.sections],
        "sources": [_entry(entry, options) for entry in report.entries],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", errors="replace")


def _section(section: Section) -> dict[str, Any]:
    said: dict[str, Any] = {
        "heading": section.heading,
        "level": section.level,
        "group": section.group,
        "case": section.case,
        "detail": section.detail,
        "lead": section.lead,
        "evidence": section.evidence,
        "strength": section.strength,
        "paragraphs": [_statement(item) for item in section.paragraphs],
        "facts": [{"name": fact.name, **_statement(fact.said)} for fact in section.facts],
        "statements": [_statement(item) for item in section.statements],
        "tables": [_table(table) for table in section.tables],
    }
    return {key: value for key, value in said.items() if value or key in ("heading", "level")}


def _table(table: Table) -> dict[str, Any]:
    return {
        "row_label": table.row_label,
        "column_label": table.column_label,
        "columns": [_head(head) for head in table.heads],
        "groups": [
            {
                "name": group.name,
                "key": group.key,
                "rows": [_row(row) for row in group.rows],
            }
            for group in table.groups
        ],
    }


def _head(head: Head) -> dict[str, str]:
    return {"name": head.name, "detail": head.detail}


def _row(row: ReportRow) -> dict[str, Any]:
    return {
        "name": row.head.name,
        "detail": row.head.detail,
        "note": row.note,
        "cells": [_cell(cell) for cell in row.cells],
    }


def _cell(cell: ReportCell) -> dict[str, Any]:
    return {
        "case": cell.case,
        "state": cell.state.value,
        "state_words": cell.state_words,
        "headline": cell.headline,
        "evidence": cell.evidence,
        "strength": cell.strength,
        "share": _statement(cell.share) if cell.share else None,
        "findings": [_statement(item) for item in cell.findings],
        "cites": list(cell.cites),
    }


def _statement(said: Statement) -> dict[str, Any]:
    values: dict[str, Any] = {
        "id": said.id,
        "text": said.text,
        "state": said.state.value,
        "as_of": said.as_of,
        "where": said.where,
        "practices": list(said.practices),
        "populations": list(said.populations),
        "cites": list(said.cites),
    }
    return {key: value for key, value in values.items() if value or key in ("text", "as_of")}


def _entry(entry: Entry, options: ExportOptions) -> dict[str, Any]:
    source = entry.source
    return {
        "number": entry.number,
        "citation": citation_text(source, options.citation_style),
        "title": source.title,
        "author": source.author or None,
        "publisher": source.publisher,
        "date": source.date,
        "url": source.url,
        "kind": source.kind,
        "read_again": _again(source.read_again),
        "cited_in": list(entry.cited_in),
    }


def _again(again: ReadAgain | None) -> dict[str, str] | None:
    """When a second reader looked for a source and where it was found: page, elsewhere or
    not-found; None where nobody looked."""
    return {"on": again.on, "found": again.seen.value} if again else None
