"""Writes an exported file whole or not at all, and says in a sentence why it could not."""

from __future__ import annotations

import errno
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.services.files import name_finished, write_beside

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


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
        raise KnownError(f"“{target}” is a folder; give the export a file name.")
    if target.exists() and not target.is_file():
        raise KnownError(f"“{target}” is not an ordinary file; give the export another name.")
    if not target.parent.exists():
        raise KnownError(f"There is no folder “{target.parent}”; nothing was written.")
    if not target.parent.is_dir():
        raise KnownError(f"“{target.parent}” is not a folder; nothing was written.")


def _sentence(error: OSError, path: Path) -> KnownError:
    kept = "an older file of that name is unchanged"
    if error.errno in _FULL:
        return KnownError(f"The disk is full: “{path.name}” was not written; {kept}.")
    if error.errno == errno.EFBIG:
        return KnownError(
            f"“{path.name}” is larger than this disk takes files to be; it was not written; {kept}."
        )
    if error.errno in _FORBIDDEN:
        return KnownError(
            f"Files cannot be written to “{path.parent}”; choose another folder. "
            "Nothing was written."
        )
    if error.errno == errno.ENOTDIR:
        return KnownError(f"“{path.parent}” is not a folder; nothing was written.")
    if error.errno == errno.ENAMETOOLONG:
        return KnownError("The file name is too long; choose a shorter one.")
    if error.errno == errno.ELOOP:
        return KnownError(f"“{path}” is a link that leads back to itself; choose another name.")
    reason = error.strerror or type(error).__name__
    return KnownError(f"“{path.name}” could not be written ({reason}); {kept}.")


def _replacing(error: OSError, target: Path) -> KnownError:
    """Only the last step failed: on Windows, because the older file is open."""
    if error.errno in _FORBIDDEN or isinstance(error, PermissionError):
        return KnownError(
            f"“{target.name}” is open in another program or protected; close it there or choose "
            "another name. The file is as it was."
        )
    return _sentence(error, target)
