"""The care of a library as values: its backups, what a restore would change, what a check found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class BackupReason(StrEnum):
    """Why a backup was made: each day that the program is used, because the user wanted one, or
    before the program changed the library as a whole."""

    DAILY = "daily"
    HAND = "hand"
    RESTORE = "before-restore"
    REPAIR = "before-repair"
    UPGRADE = "before-upgrade"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; ``made`` is the moment in local time, ``size`` in bytes."""

    path: Path
    made: datetime
    reason: BackupReason
    size: int


class PieceKind(StrEnum):
    """The kinds of a user's work, those of saved things by their own words."""

    COMPARISON = "comparison"
    SEARCH = "search"
    PROFILE = "profile"
    WORKSHOP = "workshop"
    VISIT = "visit"
    CASE = "case"
    COLLECTION = "collection"
    NOTE = "note"
    ROOM_ENTRY = "room-entry"
    FIELD_NOTE = "field-note"
    PACK = "pack"
    TRAY = "tray"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the user's work, by a name that they know; ``deleted`` lies in the trash."""

    kind: PieceKind
    key: str
    name: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring a backup would do to the library as it is now. ``holds`` counts what is in
    the backup, by kind, the trash left out; ``lost`` is here now and not in the backup,
    ``regained`` in the backup and not here, ``other`` here in another state than there. ``team`` is
    the name of the team that the library is joined to, ``team_then`` of the one in the backup, ""
    for none."""

    backup: Backup
    holds: tuple[tuple[PieceKind, int], ...]
    lost: tuple[Piece, ...]
    regained: tuple[Piece, ...]
    other: tuple[Piece, ...]
    team: str = ""
    team_then: str = ""

    @property
    def same(self) -> bool:
        """Whether the user's work in the backup is what it is now."""
        return not (self.lost or self.regained or self.other)


class Soundness(StrEnum):
    """``NOTED``: nothing is broken, but the user may want to know."""

    SOUND = "sound"
    NOTED = "noted"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: ``told`` is a sentence, ``examples`` are some of what was
    found, and ``repairable`` tells whether ``repair`` does something about it."""

    key: str
    title: str
    soundness: Soundness
    told: str
    examples: tuple[str, ...] = ()
    repairable: bool = False


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """All that was looked at."""

    checks: tuple[Check, ...]

    @property
    def lacks_backup(self) -> bool:
        """Whether there was no backup yet: the first is made soon after the first opening."""
        return any(one.key == "backup" and one.soundness is Soundness.NOTED for one in self.checks)

    @property
    def lasting(self) -> Soundness:
        """The worst of what stays as it is by itself: that there is no backup yet does not."""
        order = list(Soundness)
        found = (
            Soundness.SOUND
            if one.key == "backup" and one.soundness is Soundness.NOTED
            else one.soundness
            for one in self.checks
        )
        return max(found, key=order.index)

    @property
    def soundness(self) -> Soundness:
        """The worst of all checks."""
        order = list(Soundness)
        return max((check.soundness for check in self.checks), key=order.index)

    @property
    def repairable(self) -> bool:
        return any(check.repairable for check in self.checks)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did, as sentences (none where nothing was to be done), and the state after."""

    done: tuple[str, ...]
    after: LibraryCheck
