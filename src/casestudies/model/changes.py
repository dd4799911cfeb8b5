"""What a write touched, so that pages refresh only what they show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeSet:
    content: bool = False
    tray: bool = False
    saved: bool = False  # saved comparisons, searches and profiles, recent searches

    def __or__(self, other: ChangeSet) -> ChangeSet:
        return ChangeSet(
            self.content or other.content,
            self.tray or other.tray,
            self.saved or other.saved,
        )
