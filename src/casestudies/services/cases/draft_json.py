"""Drafts of cases as JSON text with a version, read with suspicion."""

from __future__ import annotations

import json

from casestudies.errors import KnownError
from casestudies.model.library.draft import MOST_FINDINGS, MOST_SOURCES, CaseDraft
from casestudies.said import said
from casestudies.services.json_text import read_json
from casestudies.services.plain_data import from_data, to_data

VERSION = 1
"""Raise it when an older program would misread what a newer one writes."""


def draft_to_json(draft: CaseDraft) -> str:
    """The draft as JSON, every field of it; ``draft_from_json`` reads it."""
    return json.dumps({"version": VERSION, "case": to_data(draft)}, ensure_ascii=False)


def draft_from_json(text: str) -> CaseDraft:
    """The draft that ``draft_to_json`` gave. Raises ``KnownError`` naming the field, also for a
    version from the future."""
    try:
        data = read_json(text)
    except ValueError as error:
        raise KnownError(said("This case cannot be read.")) from error
    version = data.get("version") if isinstance(data, dict) else None
    if type(version) is not int or version < 1:
        raise KnownError(said("This case cannot be read: its version is unknown."), field="version")
    if version > VERSION:
        raise KnownError(
            said("This case was saved by a newer version of Case Studies."), field="version"
        )
    draft = from_data(CaseDraft, data.get("case"), "case")
    _check(draft)
    return draft


def _check(draft: CaseDraft) -> None:
    """Raises ``KnownError`` for values of the right type that no draft can have."""
    ids = [finding.id for _, finding in draft.findings()]
    if len(ids) > MOST_FINDINGS:
        raise KnownError(
            said("This case cannot be read: it has more than {most_findings} findings.").format(
                most_findings=MOST_FINDINGS
            ),
            field="case",
        )
    if len(set(ids)) < len(ids) or not all(ids):
        raise KnownError(said("This case cannot be read: two findings have one id."), field="case")
    keys = [source.key for source in draft.sources]
    if len(keys) > MOST_SOURCES:
        raise KnownError(
            said("This case cannot be read: it has more than {most_sources} sources.").format(
                most_sources=MOST_SOURCES
            ),
            field="case",
        )
    if len(set(keys)) < len(keys):
        raise KnownError(
            said("This case cannot be read: two sources have one key."), field="case.sources"
        )
    for name, blocks in (("dimensions", draft.dimensions), ("populations", draft.populations)):
        if len({block.key for block in blocks}) < len(blocks):
            raise KnownError(
                said("This case cannot be read: one part stands twice."), field=f"case.{name}"
            )
    place = draft.place
    if place is not None and not (abs(place.lat) <= 90 and abs(place.lon) <= 180):
        raise KnownError(
            said("This case cannot be read: its place is not on the earth."), field="case.place"
        )
