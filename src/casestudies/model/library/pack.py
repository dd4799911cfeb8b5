"""Packs and imports that the user added to a library: where each comes from, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AddedKind(StrEnum):
    """A ``.casepack``, or what an importer made of a file of another kind."""

    PACK = "pack"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class AddedPack:
    """A pack or an import of the library. ``origin`` is the name of the file it came in, ``sha256``
    (hex) stands for that file's bytes, ``added`` is in UTC. What is not ``enabled`` is kept and
    shows nowhere. ``report`` is JSON of what was told when it was added."""

    id: str
    kind: AddedKind
    title: str
    version: str
    origin: str
    sha256: str
    added: datetime
    enabled: bool = True
    report: str = "{}"
