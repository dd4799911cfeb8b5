"""References that were read from BibTeX, RIS or CSL-JSON, and whether a case has them already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casestudies.model.case import Source


class ReferenceFormat(StrEnum):
    """The formats in which lists of references come."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl-json"


class SameBy(StrEnum):
    """What tells that two references are of one work."""

    DOI = "doi"
    ADDRESS = "address"
    TITLE = "title"  # and year


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference as a source: its ``key`` is empty until a case gives it one, ``publisher`` is
    empty where the file names none. ``label`` is what the file calls it, ``doi`` is bare
    ("10.1000/182") or empty."""

    source: Source
    label: str = ""
    doi: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """What was read: ``format`` is None where the text is no list of references. ``problems`` are
    sentences about what was left out or cut."""

    format: ReferenceFormat | None
    references: tuple[Reference, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceMatch:
    """A reference beside what is there already: ``same_as`` is the source of the case, or None.
    ``earlier`` is the number (from 0) of the same work further up in the list, or None."""

    reference: Reference
    same_as: Source | None = None
    by: SameBy | None = None
    earlier: int | None = None

    @property
    def new(self) -> bool:
        return self.same_as is None and self.earlier is None
