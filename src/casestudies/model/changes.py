"""What a write touched, so that pages refresh only what they show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeSet:
    content: bool = False
    tray: bool = False
    saved: bool = False  # saved comparisons, searches and profiles, recent searches
    notes: bool = False  # notes, highlights and stars
    packs: bool = False  # which packs and imports there are, and which are used
    team: bool = False  # how the desk stands to its team

    def __or__(self, other: ChangeSet) -> ChangeSet:
        return ChangeSet(
            self.content or other.content,
            self.tray or other.tray,
            self.saved or other.saved,
            self.notes or other.notes,
            self.packs or other.packs,
            self.team or other.team,
        )
