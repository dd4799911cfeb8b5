"""What the library holds of the user's own, and when it was last backed up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.model.library.overview import LibraryOverview
from casestudies.store.overview import overview_of

if TYPE_CHECKING:
    from casestudies.services.library.service import LibraryService


def library_overview(library: LibraryService, backups: Path) -> LibraryOverview:
    """The counts of an open library; ``backups`` is the folder of its backups. Raises
    ``KnownError`` when the file fails."""
    store = library.store
    times = [path.stat().st_mtime for path in backups.glob(f"{store.path.stem}.*.backup")]
    newest = datetime.fromtimestamp(max(times)) if times else None
    return replace(overview_of(store.database), newest_backup=newest)
