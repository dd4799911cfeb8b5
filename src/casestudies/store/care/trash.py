"""What was deleted and is still kept."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Connection

from casestudies.model.library.trash import Trashed
from casestudies.store.condition import table_names
from casestudies.store.saved import KEPT_DAYS
from casestudies.store.saved_rows import oldest_kept

_DELETED = """
SELECT kind, key, name AS name, deleted FROM saved_work WHERE deleted IS NOT NULL
UNION ALL
SELECT kind, id, coalesce(nullif(text, ''), nullif(quote, ''), case_slug || ' ' || part), deleted
FROM notes WHERE deleted IS NOT NULL
{packs}ORDER BY deleted DESC
"""
_PACKS = """UNION ALL
SELECT kind, number, title, deleted FROM former_packs WHERE deleted IS NOT NULL
"""


def deleted_things(connection: Connection, now: datetime) -> tuple[Trashed, ...]:
    """What can be restored, that which was deleted last first."""
    found = []
    packs = _PACKS if "former_packs" in table_names(connection) else ""
    for kind, key, name, deleted in connection.execute(_DELETED.format(packs=packs)):
        at = datetime.fromisoformat(deleted)
        left = max(0, KEPT_DAYS - (now - at).days)
        found.append(Trashed(kind, str(key), " ".join(name.split()), at, left))
    return tuple(found)


def forget_old(connection: Connection, now: datetime) -> None:
    """Lets go of notes and packs that were deleted so long ago that they cannot be restored any
    more; it is no step of the user's. (Other things go with the next deletion of one.)"""
    oldest = oldest_kept(connection, now, KEPT_DAYS)
    connection.execute("DELETE FROM notes WHERE deleted < ?", (oldest,))
    connection.execute("DELETE FROM former_packs WHERE deleted < ?", (oldest,))
    connection.execute("DELETE FROM history_rows WHERE step = 0")
