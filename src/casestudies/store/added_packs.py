"""The packs and imports that the user added, kept whole beside the content that is made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from sqlite3 import Connection, Row
from typing import TYPE_CHECKING, Any

from casestudies.errors import ChangedMeanwhile, KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import AddedKind, AddedPack
from casestudies.model.progress import Progress, no_progress
from casestudies.said import said
from casestudies.store import tables
from casestudies.store.database import Database
from casestudies.store.history import forget_steps
from casestudies.store.saved import KEPT_DAYS
from casestudies.store.saved_rows import oldest_kept
from casestudies.store.values import beside

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from casestudies.model.case import Case
    from casestudies.model.content import AskedAs, PackContent, PackInfo

_OTHERS = f"""
SELECT slug, pack, name, kind, city, state, nces, same_as FROM {tables.CASES.name}
WHERE pack != ? ORDER BY slug
"""
_MOST_FORMER = 3  # imports of one id that are kept, for undoing one after the other
_TOLD = tuple(column for column in tables.ADDED_PACKS.columns if column != "body")
_PACKS = f"SELECT {', '.join(_TOLD)} FROM {tables.ADDED_PACKS.name}"
_ALL_OF_IT = ", ".join(f'"{column}"' for column in tables.ADDED_PACKS.columns)
_FORMER = "id = ? AND deleted IS NULL"


class AddedPackStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it. A body is the whole
    pack as bytes that the services understand; content is what of it shows in the library.

    Every write is one transaction, content and kept body together, and raises ``KnownError`` when
    the file fails, ``ReadOnlyLibrary`` where it cannot be written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[AddedPack, ...]:
        """The packs and imports in the order in which they were added first."""
        with self._database.reading() as connection:
            return tuple(_added(row) for row in connection.execute(f"{_PACKS} ORDER BY rowid"))

    def find(self, pack: str) -> AddedPack | None:
        """The pack or import of this id; None if there is none."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_PACKS} WHERE id = ?", (pack,)).fetchone()
            return None if row is None else _added(row)

    def body(self, pack: str) -> bytes:
        """All of a pack. Raises ``KnownError`` where there is none of that id."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT body FROM added_packs WHERE id = ?", (pack,)
            ).fetchone()
        if row is None:
            raise _gone(pack)
        return row["body"]

    def put(
        self,
        added: AddedPack,
        body: bytes,
        content: PackContent | None,
        progress: Progress = no_progress,
        *,
        keep_former: bool = False,
        standing: str = "",
    ) -> ChangeSet:
        """Keeps a pack in place of what its id held before, and makes ``content`` what shows of
        it; None shows nothing. With ``keep_former`` what its id held is kept for ``put_former``.
        Raises ``ChangedMeanwhile`` where ``standing`` is no longer what ``standing()`` gives, and
        as ``LibraryStore.replace_pack``; the library is then as before. What ``progress``
        raises passes through."""
        with self._database.writing() as session:
            if standing and standing != _standing(_plain(session), added.id):
                raise ChangedMeanwhile(
                    said(
                        "The library has changed since the file was looked at: another import or "
                        "another window wrote to it. Nothing was imported yet; look again."
                    )
                )
            if keep_former:
                _keep_former(_plain(session), added.id)
            _show(session, added.id, content, progress)
            _write(_plain(session), added, body)
        return ChangeSet(content=True, packs=True)

    def put_beside(
        self,
        added: AddedPack,
        piece: bytes,
        info: PackInfo,
        case: Case,
        asked_as: tuple[AskedAs, ...],
    ) -> ChangeSet:
        """Keeps ``piece`` behind the body of a pack that is there and shows, and shows its one case
        behind the others (see ``case_rows.put_case_beside``). Raises as ``put``, and ``KnownError``
        where there is no such pack."""
        from casestudies.store.case_rows import put_case_beside

        with self._database.changing() as connection:
            row = connection.execute(
                "SELECT body FROM added_packs WHERE id = ? AND enabled", (added.id,)
            ).fetchone()
            if row is None:
                raise _gone(added.id)
            put_case_beside(connection, info, case, asked_as)
            _write(connection, added, row["body"] + piece)
        return ChangeSet(content=True, packs=True)

    def beside(self, pack: str) -> int:
        """How many cases ``put_beside`` has put since the pack was put whole; 0 for an unknown
        one."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT fingerprint FROM packs WHERE id = ?", (pack,)
            ).fetchone()
        return 0 if row is None else beside(row["fingerprint"])

    def set_enabled(
        self, pack: str, content: PackContent | None, progress: Progress = no_progress
    ) -> ChangeSet:
        """Shows ``content`` of a pack that is kept, or with None nothing of it any more. Raises
        as ``put``, and ``KnownError`` where there is no such pack."""
        with self._database.writing() as session:
            _show(session, pack, content, progress)
            changed = _plain(session).execute(
                "UPDATE added_packs SET enabled = ? WHERE id = ?", (content is not None, pack)
            )
            if not changed.rowcount:
                raise _gone(pack)
        return ChangeSet(content=True, packs=True)

    def set_report(self, pack: str, report: str) -> ChangeSet:
        """Keeps another report of a pack; an unknown id changes nothing."""
        with self._database.changing() as connection:
            changed = connection.execute(
                "UPDATE added_packs SET report = ? WHERE id = ?", (report, pack)
            )
        return ChangeSet(packs=bool(changed.rowcount))

    def remove(self, pack: str, now: datetime) -> ChangeSet:
        """Puts a pack into the trash and takes its content out of the library. What is in the trash
        longer than it can be restored goes for good. An unknown id changes nothing."""
        with self._database.writing() as session:
            connection = _plain(session)
            removed = _copy(connection, pack, now.isoformat())
            if removed:
                connection.execute("DELETE FROM added_packs WHERE id = ?", (pack,))
                _show(session, pack, None, no_progress)
                oldest = oldest_kept(connection, now, KEPT_DAYS)
                connection.execute("DELETE FROM former_packs WHERE deleted < ?", (oldest,))
        return ChangeSet(content=removed, packs=removed)

    def in_trash(self, number: int) -> tuple[AddedPack, bytes] | None:
        """A pack in the trash with its body; None where it is not there any more."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT {_ALL_OF_IT} FROM former_packs WHERE number = ? AND deleted IS NOT NULL",
                (number,),
            ).fetchone()
            return None if row is None else (_added(row), row["body"])

    def restore(
        self, number: int, content: PackContent | None, progress: Progress = no_progress
    ) -> ChangeSet:
        """Brings a pack back from the trash, ``content`` being what shows of it. Raises
        ``KnownError`` where it is not there any more, or the library has one of its id again."""
        with self._database.writing() as session:
            connection = _plain(session)
            found = connection.execute(
                f"SELECT {_ALL_OF_IT} FROM former_packs WHERE number = ? AND deleted IS NOT NULL",
                (number,),
            ).fetchone()
            if found is None:
                raise KnownError(said("The pack is not in the trash any more."))
            there = connection.execute("SELECT title FROM added_packs WHERE id = ?", (found[0],))
            if title := there.fetchone():
                raise KnownError(
                    said(
                        "The library has “{title}” in its place, which came later. Remove that "
                        "one first; it goes to the trash too."
                    ).format(title=title[0])
                )
            connection.execute(tables.ADDED_PACKS.insert, tuple(found))
            connection.execute("DELETE FROM former_packs WHERE number = ?", (number,))
            _show(session, found[0], content, progress)
        return ChangeSet(content=True, packs=True)

    def put_former(
        self,
        pack: str,
        content_of: Callable[[bytes], PackContent],
        now: datetime,
        progress: Progress = no_progress,
    ) -> ChangeSet:
        """Puts back what ``put`` kept when this pack took its place; where it took none, the pack
        is removed. ``content_of`` makes of a body what shows of it."""
        with self._database.writing() as session:
            connection = _plain(session)
            cursor = connection.cursor()
            cursor.row_factory = Row
            row = cursor.execute(
                f"{tables.FORMER_PACKS.select} WHERE {_FORMER} ORDER BY number DESC LIMIT 1",
                (pack,),
            ).fetchone()
            if row is not None:
                added, body = _added(row), row["body"]
                _show(session, pack, content_of(body) if added.enabled else None, progress)
                _write(connection, added, body)
                connection.execute("DELETE FROM former_packs WHERE number = ?", (row["number"],))
                return ChangeSet(content=True, packs=True)
        return self.remove(pack, now)

    def show(self, session: Session, pack: str, shown: Callable[[bytes], PackContent]) -> None:
        """Makes what shows of a pack what its row says by now, in a session of the caller's; where
        there is no such pack any more, nothing of it shows. ``shown`` makes it of a body."""
        row = (
            _plain(session)
            .execute("SELECT body FROM added_packs WHERE id = ? AND enabled", (pack,))
            .fetchone()
        )
        _show(session, pack, None if row is None else shown(row[0]), no_progress)

    def standing(self, pack: str) -> str:
        """Stands for all that the cases of a pack can be matched with: the cases of the others."""
        with self._database.reading() as connection:
            return _standing(connection, pack)

    def everything(self) -> tuple[tuple[AddedPack, bytes], ...]:
        """All packs and imports with their bodies, to be put back into another library; none in a
        library older than they are."""
        with self._database.reading() as connection:
            if not _there(connection, tables.ADDED_PACKS.name):
                return ()
            rows = connection.execute(f"{tables.ADDED_PACKS.select} ORDER BY rowid")
            return tuple((_added(row), row["body"]) for row in rows)

    def all_former(self) -> tuple[tuple[object, ...], ...]:
        """The rows of packs in the trash and of what imports took the place of; none in a library
        older than they are."""
        with self._database.reading() as connection:
            if not _there(connection, tables.FORMER_PACKS.name):
                return ()
            rows = connection.execute(f"{tables.FORMER_PACKS.select} ORDER BY number")
            return tuple(tuple(row) for row in rows)

    def put_former_back(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Keeps what ``all_former`` gave; the history begins anew."""
        with self._database.changing() as connection:
            connection.executemany(tables.FORMER_PACKS.insert, rows)
            forget_steps(connection)

    def put_back(self, packs: Iterable[tuple[AddedPack, bytes]]) -> ChangeSet:
        """Keeps these packs beside those that are there; their content is the caller's to make.
        The history begins anew."""
        with self._database.changing() as connection:
            for added, body in packs:
                _write(connection, added, body)
            forget_steps(connection)
        return ChangeSet(packs=True)


def _standing(connection: Connection, pack: str) -> str:
    digest = hashlib.sha256()
    for row in connection.execute(_OTHERS, (pack,)):
        digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def _keep_former(connection: Connection, pack: str) -> None:
    """Keeps what the id holds now behind what it held before, the last few."""
    if not _copy(connection, pack, None):
        connection.execute(f"DELETE FROM former_packs WHERE {_FORMER}", (pack,))
    newest = f"SELECT number FROM former_packs WHERE {_FORMER} ORDER BY number DESC LIMIT ?"
    connection.execute(
        f"DELETE FROM former_packs WHERE {_FORMER} AND number NOT IN ({newest})",
        (pack, pack, _MOST_FORMER),
    )


def _copy(connection: Connection, pack: str, deleted: str | None) -> bool:
    """Puts a pack among the former ones as it is now; whether there is one."""
    copied = connection.execute(
        f"INSERT INTO former_packs (number, {_ALL_OF_IT}, deleted) "
        f"SELECT (SELECT coalesce(max(number), 0) + 1 FROM former_packs), {_ALL_OF_IT}, ? "
        "FROM added_packs WHERE id = ?",
        (deleted, pack),
    )
    return bool(copied.rowcount)


def _given(added: AddedPack) -> dict[str, Any]:
    given = {name: getattr(added, name) for name in tables.ADDED_PACKS.columns if name != "body"}
    return given | {"kind": added.kind.value, "added": added.added.isoformat()}


def _there(connection: Connection, table: str) -> bool:
    question = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return connection.execute(question, (table,)).fetchone() is not None


def _show(session: Session, pack: str, content: PackContent | None, progress: Progress) -> None:
    from casestudies.store import records  # SQLAlchemy: only who writes content waits for it

    if content is None:
        records.remove_pack(session, pack)
    else:
        records.replace_pack(session, content, progress)


def _plain(session: Session) -> Connection:
    from casestudies.store.sessions import plain

    return plain(session.connection())


def _write(connection: Connection, added: AddedPack, body: bytes) -> None:
    columns = tables.ADDED_PACKS.columns
    given = {**_given(added), "body": body}
    values = [given[column] for column in columns]
    changes = ", ".join(f'"{column}" = ?' for column in columns)
    changed = connection.execute(
        f"UPDATE added_packs SET {changes} WHERE id = ?", [*values, added.id]
    )
    if not changed.rowcount:
        connection.execute(tables.ADDED_PACKS.insert, values)


def _added(row: Row) -> AddedPack:
    return AddedPack(
        id=row["id"],
        kind=AddedKind(row["kind"]),
        title=row["title"],
        version=row["version"],
        origin=row["origin"],
        sha256=row["sha256"],
        added=datetime.fromisoformat(row["added"]),
        enabled=bool(row["enabled"]),
        report=row["report"],
    )


def _gone(pack: str) -> KnownError:
    return KnownError(
        said("The library has no pack “{pack}” any more; it may have been removed.").format(
            pack=pack
        )
    )
