"""Asking a server: SQL with parameters in, rows out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class Ask(Protocol):
    """Asks the server. ``sql`` has ``%s`` for each of ``parameters``; rows are by column. Raises
    ``KnownError`` where the server fails. May be called from any thread."""

    def __call__(
        self, sql: str, parameters: Sequence[object] = (), /
    ) -> Sequence[Mapping[str, Any]]: ...
