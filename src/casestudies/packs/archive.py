"""A .casepack opened with suspicion: entries checked before reading, unpacked in memory only."""

from __future__ import annotations

import stat
import zipfile
import zlib
from pathlib import Path

from casestudies.figures import shown
from casestudies.packs.files import (
    MOST_FILES,
    MOST_TOTAL,
    PackFiles,
    belongs,
    is_ignored,
    refused,
)
from casestudies.packs.loading import MOST_BYTES
from casestudies.said import said

MOST_ARCHIVE = 16_000_000
MOST_RATIO = 200
_RATIO_COUNTS_FROM = 100_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_archive(path: Path) -> PackFiles:
    """The pack files in the zip file ``path``. Whatever is wrong with it becomes a problem; when
    any entry is unsafe, none is unpacked."""
    found = PackFiles()
    try:
        if path.stat().st_size > MOST_ARCHIVE:
            most = MOST_ARCHIVE // 1_000_000
            found.refuse(said("The file is larger than {0} MB.").format(most))
            return found
        with zipfile.ZipFile(path) as archive:
            _read_entries(archive, found)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        found.refuse(said("This is not a readable .casepack: it is no zip file, or a damaged one."))
    except OSError as error:
        found.refuse(said("The file could not be read: {0}.").format(error.strerror or error))
    return found


def _read_entries(archive: zipfile.ZipFile, found: PackFiles) -> None:
    _check_entries(archive.infolist(), found)
    if not found.opened:
        return
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    prefix = _wrapping_folder([entry.filename for entry in entries])
    named = {entry.filename.removeprefix(prefix): entry for entry in entries}
    wanted = sorted(name for name in named if not is_ignored(name))
    found.problems.extend(refused(wanted))
    total = 0
    for name in filter(belongs, wanted):
        data = _unpacked(archive, named[name])
        if data is None:
            found.problem(name, said("This entry of the zip file is damaged."))
            continue
        total += len(data)
        if total > MOST_TOTAL:
            found.refuse(_unpacks_to_too_much())
            return
        found.contents[name] = data


def _check_entries(entries: list[zipfile.ZipInfo], found: PackFiles) -> None:
    if len(entries) > MOST_FILES:
        found.refuse(said("The zip file holds more than {0} entries.").format(shown(MOST_FILES)))
        return
    if sum(entry.file_size for entry in entries) > MOST_TOTAL:
        found.refuse(_unpacks_to_too_much())
        return
    seen: set[str] = set()
    for entry in entries:
        message = _unsafe(entry)
        if not message and entry.filename.casefold() in seen:
            message = said("The zip file holds this name twice.")
        seen.add(entry.filename.casefold())
        if message:
            found.refuse(message, entry.orig_filename)


def _unpacks_to_too_much() -> str:
    return said("The pack unpacks to more than {0} MB.").format(MOST_TOTAL // 1_000_000)


def _unsafe(entry: zipfile.ZipInfo) -> str:
    """Why an entry may not be opened, or nothing."""
    name = entry.orig_filename
    if "\\" in name:
        return said("The name of an entry may not hold a backslash.")
    if name.startswith("/") or name[1:2] == ":":
        return said("The name of an entry may not be an absolute path.")
    if ".." in name.split("/"):
        return said("The name of an entry may not lead out of the pack (..).")
    if not name or not name.isprintable():
        return said("The name of an entry may not be empty or hold control characters.")
    mode = stat.S_IFMT(entry.external_attr >> 16)
    if mode == stat.S_IFLNK:
        return said("A pack may not hold links; put the file itself there.")
    if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        return said("This is not an ordinary file.")
    if entry.flag_bits & 0x1:
        return said("The entry is encrypted; a pack has to be readable without a password.")
    if entry.compress_type not in _METHODS:
        return said(
            "The entry is compressed in a way that packs do not use; use plain zip (deflate)."
        )
    swollen = entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
    if entry.file_size > MOST_BYTES or (swollen and entry.file_size > _RATIO_COUNTS_FROM):
        return said("The entry is larger unpacked than any file of a pack may be.")
    return ""


def _wrapping_folder(names: list[str]) -> str:
    """``mypack/`` when the folder itself was zipped and not what is in it, else nothing."""
    kept = [name for name in names if not is_ignored(name)]
    if "pack.yaml" in kept:
        return ""
    tops = {name.split("/", 1)[0] for name in kept}
    top = tops.pop() if len(tops) == 1 else ""
    return f"{top}/" if top and f"{top}/pack.yaml" in kept else ""


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    """The bytes of an entry, at most one over the limit; None when it is damaged."""
    try:
        with archive.open(entry) as file:
            return file.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        return None
