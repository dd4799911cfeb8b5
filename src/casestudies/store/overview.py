"""Counts what a library holds of the user's own."""

from __future__ import annotations

from casestudies.model.brief import CORE_PACK
from casestudies.model.library.overview import LibraryOverview, PackCount
from casestudies.model.saved import SavedKind
from casestudies.store import tables
from casestudies.store.condition import table_names
from casestudies.store.database import Database
from casestudies.store.sync.desk_rows import team_of
from casestudies.store.tables import Table

_DELETED = (tables.SAVED_WORK, tables.NOTES, tables.FORMER_PACKS)
_ADDED = f"""
SELECT id, title, kind, enabled FROM {tables.ADDED_PACKS.name} ORDER BY kind DESC, title, id
"""

_SHOWN = f"""
same_as = '' OR NOT EXISTS (
  SELECT 1 FROM {tables.CASES.name} AS other WHERE other.slug = {tables.CASES.name}.same_as
)
"""


def overview_of(database: Database) -> LibraryOverview:
    """The counts, read in one look; backups, which lie elsewhere, are left out. Raises
    ``KnownError`` when the file fails."""
    with database.reading() as connection:

        def counted(table: Table, key: str, where: str = "TRUE") -> dict[str, int]:
            asked = f"SELECT {key}, count(*) FROM {table.name} WHERE {where} GROUP BY 1"
            return dict(connection.execute(asked).fetchall())

        cases = counted(tables.CASES, "pack", _SHOWN)
        saved = counted(tables.SAVED_WORK, "kind", "deleted IS NULL")
        notes = counted(tables.NOTES, "kind", "deleted IS NULL")
        there = table_names(connection)
        deleted = [table for table in _DELETED if table.name in there]
        gone = (counted(table, "kind", "deleted IS NOT NULL") for table in deleted)
        trash = sum(sum(by_kind.values()) for by_kind in gone)
        packs = [
            PackCount(row["id"], row["title"], "core", cases.get(row["id"], 0))
            for row in connection.execute(f"{tables.PACKS.select} WHERE id = ?", (CORE_PACK,))
        ]
        for row in connection.execute(_ADDED):
            number, enabled = cases.get(row["id"], 0), bool(row["enabled"])
            packs.append(PackCount(row["id"], row["title"], row["kind"], number, enabled))
        team = team_of(connection)
    return LibraryOverview(
        packs=tuple(packs),
        cases=saved.get(SavedKind.CASE.value, 0),
        notes=notes.get("note", 0) + notes.get("highlight", 0),
        stars=notes.get("star", 0),
        collections=saved.get(SavedKind.COLLECTION.value, 0),
        comparisons=saved.get(SavedKind.COMPARISON.value, 0),
        trash=trash,
        team="" if team is None else team.name,
    )
