"""The bytes of a team's pack, between this desk and the server: in pieces, resumed, compared."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.progress import Progress
from casestudies.said import said

if TYPE_CHECKING:
    from casestudies.store.sync.packs import DeskPack
    from casestudies.store.team.connecting import TeamConnection

_LOOK = 0.1  # seconds between two looks whether the waiting is cancelled


def send(
    connection: TeamConnection, title: str, body: bytes, sha256: str, progress: Progress
) -> None:
    """Brings the pieces of a pack to the server that it does not have yet."""
    from casestudies.store.team.packs import missing_pieces, piece, pieces_of, put_piece

    step = said("Sending “{pack}”").format(pack=title)
    total = pieces_of(len(body))
    missing = missing_pieces(connection, sha256, len(body))
    for done, number in enumerate(missing, total - len(missing)):
        progress(step, done, total)
        put_piece(connection, sha256, number, piece(body, number))
    progress(step, total, total)


class PackFolder:
    """The packs that were fetched, in a ``folder`` of the cache: a whole one under its name, a part
    of one under what stands for its bytes, so that fetching goes on where it was. One program at a
    time works in it. Raises ``KnownError`` where the disk fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def whole(self, pack: DeskPack) -> Path | None:
        """The file of a pack that was fetched whole; None where there is none."""
        from casestudies.store.team.packs import digest

        path = self._path(pack)
        try:
            return path if digest(path.read_bytes()) == pack.sha256 else None
        except OSError:
            return None

    def fetch(
        self, pack: DeskPack, size: int, connection: TeamConnection, progress: Progress
    ) -> Path:
        """Fetches what lacks of a pack of so many bytes, and gives its file. Raises ``PackGone``
        where the server has it no more, and lets ``Cancelled`` and what the connection raises
        through: what came stays."""
        from casestudies.store.team.pack_tables import PIECE
        from casestudies.store.team.packs import PackGone, digest, pieces

        step = said("Fetching “{pack}”").format(pack=pack.title)
        part = self._folder / f"{pack.sha256}.part"
        with self._failing(pack.title), part.open("ab") as file:
            first = min(file.tell(), size) // PIECE
            file.truncate(first * PIECE)
            there = first * PIECE
            progress(step, there, size)
            for body in pieces(connection, pack.sha256, first):
                file.write(body)
                there += len(body)
                progress(step, min(there, size), size)
        with self._failing(pack.title):
            if there < size:
                raise PackGone(
                    said(
                        "“{pack}” was withdrawn or published anew while it was fetched. Nothing "
                        "was changed; synchronize and look at it again."
                    ).format(pack=pack.title)
                )
            if digest(part.read_bytes()) != pack.sha256:
                part.unlink()
                raise KnownError(
                    said(
                        "“{pack}” did not come as it was sent. Nothing was changed; try again."
                    ).format(pack=pack.title)
                )
            path = self._path(pack)
            part.replace(path)
            return path

    def tidy(self, but: tuple[DeskPack, ...] = ()) -> None:
        """Deletes all but what belongs to these packs."""
        kept = {f"{pack.sha256}.part" for pack in but} | {self._path(pack).name for pack in but}
        try:
            found = list(self._folder.glob("*.part")) + list(self._folder.glob("*.casepack"))
        except OSError:
            return
        for path in found:
            if path.name not in kept:
                path.unlink(missing_ok=True)

    @contextmanager
    def alone(self, progress: Progress, step: str) -> Iterator[None]:
        """One program at a time; who waits can be told by ``progress`` to wait no longer."""
        from filelock import FileLock, Timeout

        with self._failing(""):
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._folder / "lock", thread_local=False)
        while not lock.is_locked:
            try:
                lock.acquire(timeout=_LOOK)
            except Timeout:
                progress(step, 0, 0)
        try:
            yield
        finally:
            lock.release()

    def _path(self, pack: DeskPack) -> Path:
        return self._folder / f"{pack.id}-{pack.version}.casepack"

    @contextmanager
    def _failing(self, title: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise KnownError(
                said("“{pack}” could not be kept on this computer ({what}).").format(
                    pack=title, what=error.strerror or os.strerror(error.errno or 0)
                )
            ) from error
