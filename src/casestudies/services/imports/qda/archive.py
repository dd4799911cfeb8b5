"""A .qdpx opened with suspicion: nothing is unpacked to disk, and nothing larger than a project's
texts may be. Recordings and pictures in it are never read."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.said import said

MOST_ENTRIES = 20_000
MOST_PROJECT = 24_000_000
MOST_TEXT = 4_000_000
MOST_TEXTS = 48_000_000  # together
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError),
    *(zipfile.LargeZipFile, OSError, UnicodeError),
)


class ProjectArchive:
    """The project file and the texts of a .qdpx. Raises ``KnownError`` for a file that is none."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = [one for one in archive.infolist() if not one.is_dir()]
        if len(entries) > MOST_ENTRIES:
            raise KnownError(
                said("The project holds more than {most_entries} files.").format(
                    most_entries=shown(MOST_ENTRIES)
                )
            )
        projects = [one for one in entries if one.filename.lower().endswith(".qde")]
        if not projects:
            raise KnownError(
                said("This is no REFI-QDA project: it holds no file that ends in .qde.")
            )
        self._project = min(projects, key=lambda one: (one.filename.count("/"), one.filename))
        self._texts: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._texts.setdefault(PurePosixPath(entry.filename).name.casefold(), entry)
        self._left = MOST_TEXTS

    def project(self) -> bytes:
        """The bytes of the project file."""
        data = self._read(self._project, MOST_PROJECT)
        if data is None:
            raise KnownError(
                said("The project file in this .qdpx is damaged or locked by a password.")
            )
        if len(data) > MOST_PROJECT:
            raise KnownError(
                said("The project file is larger than {what} MB.").format(
                    what=MOST_PROJECT // 1000000
                )
            )
        return data

    def text(self, path: str) -> bytes | None:
        """The bytes of the text that a source names ("internal://x.txt"); None where the file has
        it not (it may lie elsewhere on somebody's disk), or where it is damaged or too large."""
        if not path.startswith("internal://"):
            return None
        entry = self._texts.get(PurePosixPath(path.replace("\\", "/")).name.casefold())
        if entry is None or self._left <= 0:
            return None
        data = self._read(entry, MOST_TEXT)
        self._left -= len(data or b"")
        return data if data is not None and len(data) <= MOST_TEXT else None

    def _read(self, entry: zipfile.ZipInfo, most: int) -> bytes | None:
        """At most one byte more than asked for, whatever the entry says of its size."""
        try:
            with self._archive.open(entry) as file:
                return file.read(most + 1)
        except _DAMAGED:
            return None


@contextmanager
def opened(path: Path) -> Iterator[ProjectArchive]:
    """The archive at ``path`` for as long as it is read."""
    try:
        archive = zipfile.ZipFile(path)
    except _DAMAGED as error:
        raise KnownError(
            said("This is no REFI-QDA project: no zip file, or a damaged one.")
        ) from error
    with archive:
        yield ProjectArchive(archive)
