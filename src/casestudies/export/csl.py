"""Writes the sources of a report as CSL-JSON, which Zotero and others read."""

from __future__ import annotations

import json
from typing import Any

from casestudies.export.bibtex import keys_of
from casestudies.export.citations import date_parts
from casestudies.export.names import Name, authors_of
from casestudies.export.text import clean
from casestudies.model.brief import SeenAt
from casestudies.model.case import Source
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import ExportOptions, Report
from casestudies.model.second_reading import read_again_words
from casestudies.said import said

_TYPES = {
    "blog": "post-weblog",
    "news": "article-newspaper",
    "report": "report",
    "official": "webpage",
    "reference": "webpage",
    "book": "book",
    "video": "motion_picture",
}
_CONTAINED = {"post-weblog", "article-newspaper", "webpage"}


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """The sources of ``report`` as a CSL-JSON list in UTF-8."""
    del options
    progress(said("Writing sources"), 0, 1)
    keys = keys_of(report.entries)
    items = [item(entry.source, keys[entry.number]) for entry in report.entries]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def item(source: Source, key: str) -> dict[str, Any]:
    """One source as a CSL-JSON item with the id ``key``."""
    kind = _TYPES.get(source.kind, "document")
    publisher = clean(source.publisher).strip()
    said: dict[str, Any] = {"id": key, "type": kind, "title": clean(source.title).strip()}
    authors = authors_of(source)
    if authors.names:
        said["author"] = [_name(name) for name in authors.names]
        if authors.others:  # what pandoc, Zotero and BibTeX take for "et al."
            said["author"].append({"literal": "others"})
    parts = date_parts(source.date)
    if parts:
        said["issued"] = {"date-parts": [list(parts)]}
    if publisher:
        said["container-title" if kind in _CONTAINED else "publisher"] = publisher
    if source.url:
        said["URL"] = clean(source.url).strip()
    again = source.read_again
    if again:
        if again.seen is SeenAt.PAGE:
            said["accessed"] = {"date-parts": [list(date_parts(again.on))]}
        said["note"] = read_again_words(again)
    return said


def _name(name: Name) -> dict[str, str]:
    """A name; a suffix stands behind the given names after a comma, where Zotero, which drops
    CSL's own field for it, keeps it and finds it again."""
    if name.literal:
        return {"literal": clean(name.literal)}
    given = ", ".join(part for part in (name.given, name.suffix) if part)
    parts = {"family": name.family, "given": given}
    return {key: clean(value) for key, value in parts.items() if value}
