"""Whether an index on disk is the right one, and how a new one takes its place."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from whoosh import versionstring

from casestudies.errors import KnownError
from casestudies.said import said

INDEX_SCHEMA = 23
MANIFEST = "manifest.json"
KEPT_INDEXES = 3
CHECKED = "checked.json"
_NOT_CONTENT = frozenset({MANIFEST, CHECKED, "MAIN_WRITELOCK"})
_WAIT_SECONDS = 300.0
_NO_NOTE = (ValueError, AttributeError, KeyError, TypeError, RecursionError)
"""What comes of a note that says something else than it should."""


def made_from(fingerprint: str) -> dict[str, object]:
    """What must be equal for an index to be used."""
    return {"content": fingerprint, "schema": INDEX_SCHEMA, "whoosh": versionstring()}


def place(root: Path, fingerprint: str) -> Path:
    """The folder of the index of this content below ``root``. Each content has its own, so an
    index that another process reads is never replaced under it."""
    text = json.dumps(made_from(fingerprint), sort_keys=True)
    return root / hashlib.sha256(text.encode()).hexdigest()[:16]


def is_fresh(folder: Path, fingerprint: str) -> bool:
    """True when ``folder`` holds a finished index of exactly this content, as it was written. Its
    bytes are read at the first time; later, and of a large library that is most of what opening
    it takes, as long as no file was written since, by its size and times."""
    try:
        seen = _seen(folder)
        if _was_whole(folder, fingerprint, seen):
            return True
    except (OSError, *_NO_NOTE):
        return False
    if not is_whole(folder, fingerprint):
        return False
    with contextlib.suppress(OSError):  # read-only: its bytes are read each time
        (folder / CHECKED).write_text(json.dumps(seen), encoding="utf-8")
    return True


def is_whole(folder: Path, fingerprint: str) -> bool:
    """The same, byte for byte."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return bool(found == _manifest(folder, fingerprint))
    except (OSError, *_NO_NOTE):
        return False


def _was_whole(folder: Path, fingerprint: str, seen: dict[str, list[int]]) -> bool:
    """Whether the files are those that were read when they were last checked."""
    found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    made = {key: value for key, value in found.items() if key != "files"}
    if made != made_from(fingerprint) or found["files"].keys() | {MANIFEST} != seen.keys():
        return False
    try:
        return bool(json.loads((folder / CHECKED).read_text(encoding="utf-8")) == seen)
    except (OSError, *_NO_NOTE):
        return False


def _seen(folder: Path) -> dict[str, list[int]]:
    """Size and times of all files, by name; the time of a change cannot be set by a program."""
    found = {}
    for path in (*_content(folder), folder / MANIFEST):
        stat = path.stat()
        found[_name(folder, path)] = [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns]
    return found


def _content(folder: Path) -> list[Path]:
    found = (path for path in sorted(folder.rglob("*")) if path.name not in _NOT_CONTENT)
    return [path for path in found if path.is_file()]


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _manifest(folder: Path, fingerprint: str) -> dict[str, object]:
    files = {
        _name(folder, path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in _content(folder)
    }
    return {**made_from(fingerprint), "files": files}


def install(folder: Path, fingerprint: str, fill: Callable[[Path], None]) -> None:
    """Let ``fill`` make an index in a new empty folder, then move it to ``folder``.

    The manifest is written last: a folder without it counts as unfinished. When ``fill`` raises,
    the new folder is removed and whatever was at ``folder`` stays. Call it with the lock held.
    """
    new = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    remove(new)
    new.mkdir(parents=True)
    try:
        fill(new)
        for path in _content(new):
            _keep(path)
        text = json.dumps(_manifest(new, fingerprint), indent=1)
        (new / MANIFEST).write_text(text, encoding="utf-8")
        if folder.exists():  # damaged or unfinished
            old = folder.with_name(f"{folder.name}.old-{os.getpid()}")
            folder.rename(old)
            remove(old)
        new.rename(folder)
    except BaseException:
        remove(new)
        raise


def _keep(path: Path) -> None:
    """Have a written file on the disk itself: a machine that loses power leaves no file of the
    right size and times that holds nothing."""
    with contextlib.suppress(OSError), path.open("rb+") as file:  # one that is write-protected
        os.fsync(file.fileno())


def sweep(root: Path, keep: Path) -> None:
    """Remove what killed processes left behind and all but the newest few indexes. Call it with
    the lock held; a folder that cannot be removed now goes another time."""
    folders = [path for path in root.iterdir() if path.is_dir() and path != keep]
    finished = [path for path in folders if "." not in path.name]
    finished.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in folders:
        if "." in path.name or path not in finished[: KEPT_INDEXES - 1]:
            remove(path)


@contextlib.contextmanager
def building(root: Path) -> Iterator[None]:
    """Hold the lock that one builder at a time holds, across processes and threads.

    Raises ``KnownError`` when another process keeps it for minutes.
    """
    from filelock import FileLock, Timeout  # brings sockets and more: only who builds waits for it

    root.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(root / "building.lock", timeout=_WAIT_SECONDS, thread_local=False):
            yield
    except Timeout:
        raise KnownError(
            said(
                "Another window of this program is still building the search index. "
                "Wait a moment and try again; nothing was lost."
            )
        ) from None


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, as far as that can be done."""
    import shutil  # it loads what reads archives; no start needs it

    shutil.rmtree(folder, ignore_errors=True)
