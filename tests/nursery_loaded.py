"""What the processes of ``tests/nursery.py`` have loaded when they begin: the window's modules, and
what making and reading a library loads when it is first done."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import casestudies.packs.reader
import casestudies.services.library.building
import casestudies.services.search.service
import casestudies.ui.compare.page
import casestudies.ui.explore.page
import casestudies.ui.frame.app
import casestudies.ui.visits.field_notes
import casestudies.ui.workshop.page  # noqa: F401
from casestudies.store.library import LibraryStore
from tests.small_packs import small_pack

with tempfile.TemporaryDirectory(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")) as _folder:
    _store = LibraryStore(Path(_folder) / "library.sqlite", create=True)
    _store.prepare_tables(Path(_folder) / "backups")
    _store.replace_pack(small_pack("a"))
    _store.cases()
    _store.close()
