"""The two kinds of failure: what we can explain to the user, and what is our own mistake."""

from __future__ import annotations


class KnownError(Exception):
    """A failure the user can act on; its text is a finished sentence for them.

    ``message`` says what happened and what was kept. ``file`` and ``field`` say where, when the
    failure is about input; both appear in ``str(error)``.
    """

    def __init__(self, message: str, *, file: str | None = None, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.field = field

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.field) if part)
        return f"{where}: {self.message}" if where else self.message


class ChangedMeanwhile(KnownError):
    """What was planned rests on a state that another one has changed: plan anew, and ask again."""


class Cancelled(Exception):
    """Raised inside background work after the user cancelled it; nothing was kept."""


class BugError(Exception):
    """A state the program should never reach; reported with its traceback in the log."""
