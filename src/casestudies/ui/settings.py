"""Keeps the user's small choices: they hold at once, the thread that writes brings them to disk."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from casestudies.errors import KnownError

if TYPE_CHECKING:
    from casestudies.services.workspace.settings import Settings
    from casestudies.ui.tasks import TaskRunner

log = logging.getLogger(__name__)

LAST_CHECK = "library.check"  # what the last check of the library found
BACKUP_FAILED = "library.backup_failed"


def remember(
    settings: Settings, tasks: TaskRunner, values: Mapping[str, object], *, told: bool = False
) -> None:
    """Change ``settings`` and have them saved, at the latest while the program ends. What cannot
    be saved goes into the log, or with ``told`` to the user."""
    if settings.change(**values):
        tasks.write(settings.save, _saved, None if told else _not_saved, sure=True)


def _saved(nothing: None) -> None:
    """Nobody waits for it."""


def _not_saved(error: Exception) -> None:
    if not isinstance(error, KnownError):
        raise error
    log.warning("%s", error)
