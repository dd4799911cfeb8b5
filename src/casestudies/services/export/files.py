"""Writes an exported file whole or not at all, and says in a sentence why it could not."""

from __future__ import annotations

import errno
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.said import mark, said
from casestudies.services.files import name_finished, write_beside

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = mark("“{0}” is not a folder; nothing was written.")


def write_export(path: Path, data: bytes) -> Path:
    """Write ``data`` to ``path`` by way of an unfinished file beside it, and give the path with
    its links resolved. Whoever looks, and whenever the program is killed, finds the old file or
    the new one. Raises ``KnownError``."""
    try:
        target = path.expanduser().resolve()
        _check(target)
        unfinished = write_beside(target, data)
    except OSError as error:
        raise _sentence(error, path) from error
    try:
        name_finished(unfinished, target)
    except OSError as error:
        raise _replacing(error, target) from error
    return target


def _check(target: Path) -> None:
    if target.is_dir():
        raise KnownError(said("“{0}” is a folder; give the export a file name.").format(target))
    if target.exists() and not target.is_file():
        told = said("“{0}” is not an ordinary file; give the export another name.")
        raise KnownError(told.format(target))
    if not target.parent.exists():
        told = said("There is no folder “{0}”; nothing was written.")
        raise KnownError(told.format(target.parent))
    if not target.parent.is_dir():
        raise KnownError(said(_NO_FOLDER).format(target.parent))


def _sentence(error: OSError, path: Path) -> KnownError:
    if error.errno in _FULL:
        told = said(
            "The disk is full: “{0}” was not written; an older file of that name is unchanged."
        )
        return KnownError(told.format(path.name))
    if error.errno == errno.EFBIG:
        told = said(
            "“{0}” is larger than this disk takes files to be; it was not written; an older file "
            "of that name is unchanged."
        )
        return KnownError(told.format(path.name))
    if error.errno in _FORBIDDEN:
        told = said("Files cannot be written to “{0}”; choose another folder. Nothing was written.")
        return KnownError(told.format(path.parent))
    if error.errno == errno.ENOTDIR:
        return KnownError(said(_NO_FOLDER).format(path.parent))
    if error.errno == errno.ENAMETOOLONG:
        return KnownError(said("The file name is too long; choose a shorter one."))
    if error.errno == errno.ELOOP:
        told = said("“{0}” is a link that leads back to itself; choose another name.")
        return KnownError(told.format(path))
    reason = error.strerror or type(error).__name__
    told = said("“{0}” could not be written ({1}); an older file of that name is unchanged.")
    return KnownError(told.format(path.name, reason))


def _replacing(error: OSError, target: Path) -> KnownError:
    """Only the last step failed: on Windows, because the older file is open."""
    if error.errno in _FORBIDDEN or isinstance(error, PermissionError):
        told = said(
            "“{0}” is open in another program or protected; close it there or choose another "
            "name. The file is as it was."
        )
        return KnownError(told.format(target.name))
    return _sentence(error, target)
