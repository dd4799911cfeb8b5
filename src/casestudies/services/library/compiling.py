"""Compiles the core pack for the wheel: a library and its search index, ready to be copied."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from casestudies.errors import BugError
from casestudies.model.progress import Progress, no_progress
from casestudies.paths import find_paths
from casestudies.search.freshness import place
from casestudies.services.library.bundled import CORE, MANIFEST
from casestudies.services.library.service import LibraryService
from casestudies.services.search.service import SearchService
from casestudies.store.library import LibraryStore


def compile_library(folder: Path, progress: Progress = no_progress) -> None:
    """Fills the empty ``folder`` with ``library.sqlite``, the manifest beside it and ``index/``,
    as ``assets.compiled_library`` and ``assets.compiled_index`` find them.

    Raises ``KnownError`` for a broken pack and lets ``Cancelled`` through.
    """
    with tempfile.TemporaryDirectory(prefix="casestudies-compile-") as profile:
        paths = find_paths(profile=Path(profile))
        library = LibraryService(paths)
        searching = SearchService(library, paths)
        try:
            library.open(progress)
            searching.prepare(progress)
            index = place(paths.index, library.index_fingerprint())
            (core,) = [pack for pack in library.packs() if pack.id == CORE]
        finally:
            searching.close()
            library.close()
        if not index.is_dir():
            raise BugError(f"no search index at {index}")
        store = LibraryStore(paths.library)
        try:
            store.finish_for_shipping()
        finally:
            store.close()
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(paths.library, folder / "library.sqlite")
        shutil.copytree(index, folder / "index")
        manifest = json.dumps({"content_hash": core.content_hash})
        (folder / MANIFEST).write_text(manifest, encoding="utf-8")
