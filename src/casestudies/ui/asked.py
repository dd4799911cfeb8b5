"""What Explore asks, for the other places that show the cases found."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from casestudies.errors import KnownError
from casestudies.model.query import Query
from casestudies.services.search.links import from_link, link
from casestudies.services.workspace.settings import Settings

KEPT = "explore_query"


class Asked(QObject):
    """The query of Explore: at first the one that was asked when the program was last closed.
    ``changed`` follows when another one is asked."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        with suppress(KnownError):
            self._query = from_link(settings.get(KEPT, link(self._query)))

    @property
    def query(self) -> Query:
        """What is asked."""
        return self._query

    def ask(self, query: Query) -> None:
        """Explore asks another query."""
        if query != self._query:
            self._query = query
            self.changed.emit()
