"""Which words the field uses for the same, and which not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThesaurusGroup:
    """``kind``: synonym, abbreviation, former-name, spelling, narrower."""

    preferred: str
    terms: tuple[str, ...]
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class NotEqual:
    terms: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Thesaurus:
    groups: tuple[ThesaurusGroup, ...] = ()
    not_equal: tuple[NotEqual, ...] = ()
