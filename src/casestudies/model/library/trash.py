"""What was deleted and can be restored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Trashed:
    """A deleted thing: ``kind`` is that of a saved thing, a note or a pack; ``deleted`` is in UTC,
    ``left`` are the days for which it can still be restored."""

    kind: str
    key: str
    name: str
    deleted: datetime
    left: int
