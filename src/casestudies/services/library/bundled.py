"""The core pack that this program brings along, in the wheel ready as a library file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies import assets
from casestudies.errors import BugError
from casestudies.model.progress import Progress
from casestudies.said import said
from casestudies.services.files import write_whole

if TYPE_CHECKING:
    from casestudies.model.content import PackContent

CORE = "core"
REMEMBERED = "bundled-pack.json"
MANIFEST = "pack.json"
"""Beside the compiled library: ``{"content_hash": ...}`` of the pack in it."""


def bundled_hash(cache: Path) -> str:
    """The content hash of the bundled pack (``PackInfo.content_hash``), found without parsing it.

    In the wheel it stands beside the compiled library. In a checkout it is what the pack's files
    had when they were last read, remembered below ``cache`` for exactly these bytes, so that the
    pack reader need not be loaded; or else it is computed.
    """
    compiled = assets.compiled_library()
    if compiled is not None:
        return str(json.loads(compiled.with_name(MANIFEST).read_bytes())["content_hash"])
    stamp = _stamp(assets.core_pack())
    found = _remembered(cache, stamp)
    if found is None:
        from casestudies.packs.files import content_hash, read_folder

        found = content_hash(read_folder(assets.core_pack()).contents)
        _remember(cache, stamp, found)
    return found


def read_bundled(cache: Path, progress: Progress) -> PackContent:
    """The bundled pack's content, from the compiled library where there is one. Raises
    ``KnownError`` for a broken pack; lets ``Cancelled`` through."""
    compiled = assets.compiled_library()
    if compiled is None:
        from casestudies.packs.reader import read_pack

        stamp = _stamp(assets.core_pack())
        content = read_pack(assets.core_pack(), progress)
        if stamp == _stamp(assets.core_pack()):  # nobody has edited the files meanwhile
            _remember(cache, stamp, content.info.content_hash)
        return content
    from casestudies.store.library import LibraryStore

    progress(said("Reading cases"), 0, 0)
    store = LibraryStore(compiled, read_only=True)
    try:
        content = store.content(CORE)
    finally:
        store.close()
    if content is None:
        raise BugError(f"no core pack in {compiled}")
    return content


def _stamp(root: Path) -> str:
    """Stands for the names and bytes of all YAML files below ``root``."""
    digest = hashlib.sha256()
    for name in sorted(_yaml_files(str(root))):
        data = Path(name).read_bytes()
        digest.update(f"{name[len(str(root)) :]}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _yaml_files(folder: str) -> Iterator[str]:
    """All YAML files below a folder. (``Path.rglob`` takes four times as long, at every start.)"""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir():
                yield from _yaml_files(entry.path)
            elif entry.name.endswith(".yaml"):
                yield entry.path


def _remembered(cache: Path, stamp: str) -> str | None:
    try:
        told = json.loads((cache / REMEMBERED).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if isinstance(told, dict) and told.get("stamp") == stamp:
        return str(told.get("content_hash"))
    return None


def _remember(cache: Path, stamp: str, content_hash: str) -> None:
    """Losing this, or a cache that cannot be written, costs a moment at the next start."""
    text = json.dumps({"stamp": stamp, "content_hash": content_hash})
    with suppress(OSError):
        write_whole(cache / REMEMBERED, text.encode())
