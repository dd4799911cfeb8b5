"""What a library holds of the user's own, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from casestudies.model.library.care import Soundness


@dataclass(frozen=True, slots=True)
class PackCount:
    """A pack and how many cases of it show. ``kind`` is "core", "own", "pack" or "import"; what is
    not ``enabled`` is kept but not shown."""

    id: str
    title: str
    kind: str
    cases: int
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class LibraryOverview:
    """``packs`` begin with the core pack and leave out the user's own cases, which ``cases`` counts
    with their drafts. ``notes`` counts highlights too. ``trash`` is what can be restored,
    ``newest_backup`` is by the machine's clock, None where there is none; ``team``
    is the name of the team that was joined, "" for none. ``soundness`` is what the last check
    found, None before the first; ``backup_failed`` tells that the last backup could not be made."""

    packs: tuple[PackCount, ...] = ()
    cases: int = 0
    notes: int = 0
    stars: int = 0
    collections: int = 0
    comparisons: int = 0
    trash: int = 0
    newest_backup: datetime | None = None
    team: str = ""
    soundness: Soundness | None = None
    backup_failed: bool = False
