"""The packs and imports that the user added, kept whole beside the content that is made of them."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
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

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from casestudies.model.content import PackContent

_OTHERS = f"""
SELECT slug, pack, name, kind, city, state, nces, same_as FROM {tables.CASES.name}
WHERE pack != ? ORDER BY slug
"""
_MOST_FORMER = 3  # imports of one id that are kept, for undoing one after the other
_TOLD = tuple(column for column in tables.ADDED_PACKS.columns if column != "body")
_PACKS = f"SELECT {', '.join(_TOLD)} FROM {tables.ADDED_PACKS.name}"


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

    def remove(self, pack: str) -> ChangeSet:
        """Takes a pack and its content out of the library; ``put`` brings it back. An unknown id
        changes nothing."""
        with self._database.writing() as session:
            _show(session, pack, None, no_progress)
            removed = _plain(session).execute("DELETE FROM added_packs WHERE id = ?", (pack,))
        return ChangeSet(content=bool(removed.rowcount), packs=bool(removed.rowcount))

    def put_former(
        self,
        pack: str,
        content_of: Callable[[bytes], PackContent],
        progress: Progress = no_progress,
    ) -> ChangeSet:
        """Puts back what ``put`` kept when this pack took its place; where it took none, the pack
        is removed. ``content_of`` makes of a body what shows of it."""
        with self._database.writing() as session:
            connection = _plain(session)
            former = _former(connection, pack)
            if former:
                added, body = former.pop()
                _show(session, pack, content_of(body) if added.enabled else None, progress)
                _write(connection, added, body)
                _set_former(connection, pack, former)
                return ChangeSet(content=True, packs=True)
        return self.remove(pack)

    def standing(self, pack: str) -> str:
        """Stands for all that the cases of a pack can be matched with: the cases of the others."""
        with self._database.reading() as connection:
            return _standing(connection, pack)

    def everything(self) -> tuple[tuple[AddedPack, bytes], ...]:
        """All packs and imports with their bodies, to be put back into another library; none in a
        library older than they are."""
        with self._database.reading() as connection:
            if not _there(connection):
                return ()
            rows = connection.execute(f"{tables.ADDED_PACKS.select} ORDER BY rowid")
            return tuple((_added(row), row["body"]) for row in rows)

    def put_back(self, packs: Iterable[tuple[AddedPack, bytes]]) -> ChangeSet:
        """Keeps these packs beside those that are there; their content is the caller's to make."""
        with self._database.changing() as connection:
            for added, body in packs:
                _write(connection, added, body)
        return ChangeSet(packs=True)


def _standing(connection: Connection, pack: str) -> str:
    digest = hashlib.sha256()
    for row in connection.execute(_OTHERS, (pack,)):
        digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def _keep_former(connection: Connection, pack: str) -> None:
    """Keeps what the id holds now behind what it held before, the last few."""
    cursor = connection.cursor()
    cursor.row_factory = Row
    row = cursor.execute(f"{tables.ADDED_PACKS.select} WHERE id = ?", (pack,)).fetchone()
    former = _former(connection, pack) if row is not None else []
    if row is not None:
        former.append((_added(row), row["body"]))
    _set_former(connection, pack, former[-_MOST_FORMER:])


def _former(connection: Connection, pack: str) -> list[tuple[AddedPack, bytes]]:
    row = connection.execute("SELECT body FROM editing WHERE desk = ?", (_desk(pack),)).fetchone()
    found: list[tuple[AddedPack, bytes]] = []
    for told in json.loads(row[0]) if row is not None else []:
        body = b64decode(told.pop("body"))
        when = datetime.fromisoformat(told.pop("added"))
        found.append((AddedPack(**told | {"kind": AddedKind(told["kind"]), "added": when}), body))
    return found


def _set_former(connection: Connection, pack: str, former: list[tuple[AddedPack, bytes]]) -> None:
    connection.execute("DELETE FROM editing WHERE desk = ?", (_desk(pack),))
    if not former:
        return
    told = [{**_given(added), "body": b64encode(body).decode()} for added, body in former]
    connection.execute(tables.EDITING.insert, (_desk(pack), json.dumps(told)))


def _desk(pack: str) -> str:
    return f"import.former.{pack}"[:100]


def _given(added: AddedPack) -> dict[str, Any]:
    given = {name: getattr(added, name) for name in tables.ADDED_PACKS.columns if name != "body"}
    return given | {"kind": added.kind.value, "added": added.added.isoformat()}


def _there(connection: Connection) -> bool:
    question = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return connection.execute(question, (tables.ADDED_PACKS.name,)).fetchone() is not None


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
    changed = ", ".join(f'"{column}" = excluded."{column}"' for column in columns)
    connection.execute(
        f"{tables.ADDED_PACKS.insert} ON CONFLICT (id) DO UPDATE SET {changed}",
        [given[column] for column in columns],
    )


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
