"""How much of a thing the user may take: in a file of its own, for the window needs no more of it
than the number to start."""

from __future__ import annotations

MOST_CASES = 8  # side by side
FEWEST_CASES = 2
MOST_NAME = 200  # characters of the name of something saved
MOST_NOTE = 20_000  # characters of a field note
