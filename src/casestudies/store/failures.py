"""What can go wrong with a library file, said in finished sentences for the user."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casestudies.errors import BugError, KnownError
from casestudies.said import said

_NO_PLACE = {
    errno.EEXIST,
    errno.EINVAL,
    errno.EISDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
    errno.ENOENT,
    errno.ENOTDIR,
}


class NotALibrary(KnownError):
    """The file is no SQLite file, or the database of another program."""


class NewerLibrary(KnownError):
    """The library was written by a newer version of this program."""


class DamagedLibrary(KnownError):
    """SQLite found the file damaged."""


class MisreadContent(BugError, KnownError):
    """This very program stored content and does not understand it: our mistake, not the file's."""


class ReadOnlyLibrary(KnownError):
    """The library, or the folder it should be in, cannot be written."""


def not_a_library(path: Path) -> NotALibrary:
    return NotALibrary(
        said(
            "This file is not a Case Studies library. Nothing was changed; move the file away or "
            "choose another one with --library."
        ),
        file=str(path),
    )


def newer_library(path: Path) -> NewerLibrary:
    return NewerLibrary(
        said(
            "This library was made by a newer version of Case Studies. Nothing was changed; "
            "open it with that version or choose another library with --library."
        ),
        file=str(path),
    )


def damaged_library(path: Path) -> DamagedLibrary:
    return DamagedLibrary(
        said(
            "The library is damaged. Nothing was deleted; on its next start the program puts the "
            "file aside, keeps what can be read of your own work and makes the library anew."
        ),
        file=str(path),
    )


def garbled_library(path: Path) -> DamagedLibrary:
    return DamagedLibrary(
        said(
            "What stands in the library cannot be understood. Your own work is safe; start the "
            "program again, and it reads the content in anew."
        ),
        file=str(path),
    )


class DiskFull(KnownError):
    """No room was left for what had to be written."""


def misread_content(path: Path) -> MisreadContent:
    return MisreadContent(
        said(
            "The program does not understand content that it has just stored itself. This is a "
            "mistake in Case Studies and not in your library: the file stays as it is and your own "
            "work is safe. Please report it, with the log."
        ),
        file=str(path),
    )


def read_only_library(path: Path) -> ReadOnlyLibrary:
    return ReadOnlyLibrary(
        said(
            "This library cannot be written (it is on read-only media or in a protected folder), "
            "so nothing was saved."
        ),
        file=str(path),
    )


def library_gone(path: Path) -> KnownError:
    return KnownError(
        said(
            "The library is not there any more: was a stick pulled out, or the file moved? What "
            "was saved before is in it. Put it back and go on; what you typed is still on the "
            "screen."
        ),
        file=str(path),
    )


def in_use(path: Path) -> KnownError:
    return KnownError(
        said("Another window is writing to the library. Nothing was changed; try again."),
        file=str(path),
    )


def no_longer_saved() -> KnownError:
    return KnownError(said("This is no longer saved; it may have been deleted in another window."))


def nothing_saved_on_full_disk(path: Path) -> ReadOnlyLibrary:
    return ReadOnlyLibrary(
        said(
            "The disk is full, so the library is open for reading only and nothing was saved. Make "
            "some room and start the program again."
        ),
        file=str(path),
    )


def disk_full(path: Path) -> DiskFull:
    return DiskFull(
        said("The disk is full. The library is as it was before; make some room and try again."),
        file=str(path),
    )


def _disk_failed(path: Path) -> KnownError:
    return KnownError(
        said("The disk failed while the library was in use; the last change was not kept."),
        file=str(path),
    )


def explain(error: Exception, path: Path) -> KnownError | None:
    """The ``KnownError`` that says ``error``, met on the library at ``path``; None when it is
    none of the failures a user can act on."""
    if isinstance(error, OSError):
        return _explain_os(error, path)
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # no byte is left for the file beside the library
        return disk_full(path)
    code &= 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return not_a_library(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged_library(path)
    if code == sqlite3.SQLITE_FULL:
        return disk_full(path)
    if code == sqlite3.SQLITE_READONLY:
        return read_only_library(path)
    if code == sqlite3.SQLITE_BUSY:
        return in_use(path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return KnownError(said("The library cannot be opened."), file=str(path))
    if code == sqlite3.SQLITE_IOERR:
        return _disk_failed(path)
    return None


def _explain_os(error: OSError, path: Path) -> KnownError | None:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyLibrary(
            said(
                "The folder of the library cannot be written. Nothing was changed; choose another "
                "place with --library or --profile."
            ),
            file=str(path),
        )
    if error.errno in _NO_PLACE:
        return KnownError(
            said(
                "No library can be kept at this place ({strerror}). Nothing was changed; choose "
                "another one with --library or --profile."
            ).format(strerror=error.strerror),
            file=str(path),
        )
    if error.errno == errno.EIO:
        return _disk_failed(path)
    return None


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turns failures of SQLite and the disk inside the block into a ``KnownError``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        known = explain(error, path)
        if known is None:
            raise
        raise known from error
