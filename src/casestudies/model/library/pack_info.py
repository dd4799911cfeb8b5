"""What a pack says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackInfo:
    """A pack's manifest. ``version`` is a calendar version (2026.11.0); ``content_hash`` is the
    SHA-256 (hex) of the pack's files, which tells whether a stored copy is still the same.
    ``made_by`` and ``made_on`` (a day) are "" where the pack does not say."""

    id: str
    title: str
    version: str
    language: str
    licence: str
    schema: int
    content_hash: str = ""
    made_by: str = ""
    made_on: str = ""
