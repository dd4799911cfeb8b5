"""Sources of an own case: told from what is pasted, and cited as they will be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from casestudies.export.citations import CitationStyle, citation_text
from casestudies.model.case import Source
from casestudies.model.library.draft import DraftSource
from casestudies.services.cases.shown import source_of


@dataclass(frozen=True, slots=True)
class PastedSources:
    """Sources without keys, and sentences about what was left out."""

    sources: tuple[DraftSource, ...]
    problems: tuple[str, ...] = ()


def sources_in(text: str) -> PastedSources:
    """What is pasted, as sources: BibTeX, RIS or CSL-JSON, else an address or a title. May take a
    while: for the worker."""
    from casestudies.services.imports.references import read_references

    found = read_references(text)
    if found.format is None:
        return PastedSources(_address_or_title(text))
    return PastedSources(
        tuple(_draft_of(reference.source) for reference in found.references), found.problems
    )


def _draft_of(source: Source) -> DraftSource:
    return DraftSource(
        "",
        source.title,
        source.author or "",
        source.publisher,
        source.date or "",
        source.url or "",
        source.kind,
    )


def _address_or_title(text: str) -> tuple[DraftSource, ...]:
    said = " ".join(text.split())
    if not said:
        return ()
    if re.match(r"(https?://|www\.)\S+$", said):
        address = said if "//" in said else f"https://{said}"
        return (DraftSource("", "", "", publisher_of(address), "", address),)
    return (DraftSource("", said),)


def publisher_of(address: str) -> str:
    """The site of an address, as a publisher is called who says no other name; "" for none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def cited_as(source: DraftSource) -> str:
    """The source as a list of sources has it (APA)."""
    return citation_text(source_of(source), CitationStyle.APA)
