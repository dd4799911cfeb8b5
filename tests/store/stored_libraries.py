"""Libraries as earlier versions of the program left them, one for each revision of the user's
tables, with a piece of everything that each of them could keep.

`python -m tests.store.stored_libraries FILE` writes one with the program at hand: run it, with
``PYTHONPATH`` at a checkout of that version, before a new revision is added.
"""

from __future__ import annotations

import gzip
import sqlite3
import sys
import tempfile
from pathlib import Path

STORED = Path(__file__).parent / "stored"
NOON = "2026-11-29T12:00:00+00:00"

# What every version wrote that has the table: (table, columns, rows).
WORK: tuple[tuple[str, str, tuple[tuple[object, ...], ...]], ...] = (
    ("tray", "case_slug position", (("b", 0), ("gone", 1), ("a", 2))),
    (
        "saved_work",
        "key kind name body position created updated deleted",
        (
            ("k1", "comparison", "Grading", '{"cases": ["a", "b"]}', 0, NOON, NOON, None),
            ("k2", "search", "Habits", "q=habits", 0, NOON, NOON, None),
            ("k3", "search", "Old “one”", "q=old", 1, NOON, NOON, NOON),
            ("k4", "profile", "Our school", "{}", 0, NOON, NOON, None),
        ),
    ),
    ("recent_searches", "number link", ((1, "q=first"), (2, "q=second"))),
    ("editing", "desk body", (("compare", "{}"),)),
    (
        "room_entries",
        "workshop id kind at row case_slug text deleted",
        (("w1", "e1", "said", NOON, "grading", "a", "Said in the room, ünder us", 0),),
    ),
    (
        "field_notes",
        "visit id stop at text dimension seen attached_file attached_name attached_placed deleted",
        (("v1", "n1", "s1", NOON, "Seen at the door", "", "", "f.jpg", "Door.jpg", 0, 0),),
    ),
    (
        "notes",
        "id kind case_slug part quote place text version created updated deleted",
        (("n1", "note", "a", "", "", "{}", "Ask about this", 3, NOON, NOON, None),),
    ),
    (
        "added_packs",
        "id kind title version origin sha256 added enabled body report",
        (("team", "pack", "Team", "1", "team.casepack", "0", NOON, 0, b"\x00\x01", "{}"),),
    ),
    (
        "former_packs",
        "number id kind title version origin sha256 added enabled body report deleted",
        ((1, "gone", "pack", "Gone", "1", "g.casepack", "0", NOON, 1, b"\x00\x02", "{}", NOON),),
    ),
    (
        "desk_packs",
        "id title version sha256 about number person at gone settled taken taken_of",
        (("team", "Team", "1", "0", "{}", 3, "kim", NOON, 0, "0", "1", "0"),),
    ),
)


def stored(folder: Path, revision: str) -> Path:
    """A fresh copy of the stored library of a revision, in ``folder``."""
    path = folder / "library.sqlite"
    path.write_bytes(gzip.decompress((STORED / f"{revision}.sqlite.gz").read_bytes()))
    return path


def make(target: Path) -> None:
    """Writes a library of the program at hand, compressed."""
    from casestudies.store.library import LibraryStore
    from tests.small_packs import small_pack

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        store = LibraryStore(path, create=True)
        store.prepare_tables(Path(folder) / "backups")
        store.replace_pack(small_pack("a", "b"))
        store.close()
        connection = sqlite3.connect(path)
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        for table, columns, rows in WORK:
            if table in there:
                places = ", ".join("?" for _ in columns.split())
                connection.executemany(
                    f"INSERT INTO {table} ({', '.join(columns.split())}) VALUES ({places})", rows
                )
        if "history_rows" in there:  # filled by hand: no step of the user's
            connection.execute("DELETE FROM history_rows")
        connection.commit()
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
        connection.close()
        target.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
