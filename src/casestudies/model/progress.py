"""How long work tells how far it is, and how it hears that the user cancelled it."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called as ``progress("Reading cases", 12, 49)``; ``total`` is 0 while unknown. An
    implementation may raise ``casestudies.errors.Cancelled``, which the work lets through after
    undoing what it began."""

    def __call__(self, step: str, done: int, total: int) -> None: ...


def no_progress(step: str, done: int, total: int) -> None:
    """A ``Progress`` for callers who do not watch."""
    del step, done, total
