"""The history of places visited, walked with Alt+Left and Alt+Right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casestudies.ui.context import Destination

MOST = 100


class History:
    """Destinations in the order of visiting and where among them the user is."""

    def __init__(self) -> None:
        self._entries: list[Destination] = []
        self._at = -1

    @property
    def current(self) -> Destination | None:
        return self._entries[self._at] if self._entries else None

    def visit(self, destination: Destination) -> None:
        """Remember a new destination; what lay ahead is forgotten."""
        if destination == self.current:
            return
        self._entries = [*self._entries[: self._at + 1], destination][-MOST:]
        self._at = len(self._entries) - 1

    def replace(self, destination: Destination) -> None:
        """Note that the current destination now looks like this."""
        if self._entries:
            self._entries[self._at] = destination

    def back(self) -> Destination | None:
        """The destination before, now the current one; None at the beginning."""
        if self._at <= 0:
            return None
        self._at -= 1
        return self._entries[self._at]

    def forward(self) -> Destination | None:
        """The destination after, now the current one; None at the end."""
        if self._at + 1 >= len(self._entries):
            return None
        self._at += 1
        return self._entries[self._at]
