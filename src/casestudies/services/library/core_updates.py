"""What changed in the core library with new versions of this program, kept to be shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from casestudies.model.content import PackContent
from casestudies.model.library.pack import PackChanges, PackUpdate
from casestudies.services.library.pack_changes import (
    CaseOutline,
    case_changes,
    outline,
    updates_from_data,
    updates_to_data,
)
from casestudies.store.saved import SavedStore

if TYPE_CHECKING:
    from casestudies.store.library import LibraryStore

_DESK = "packs.core"


def core_updates(store: LibraryStore) -> tuple[PackUpdate, ...]:
    """The updates of the core pack that this library went through, the newest first."""
    return _read(SavedStore(store.database).editing(_DESK))


def note_core_update(
    store: LibraryStore,
    version: str,
    before: Mapping[str, tuple[str, Mapping[str, str]]],
    core: PackContent,
) -> None:
    """Keeps what ``core`` has otherwise than what was there ``before`` (``LibraryStore.outline``),
    in the version that is given, "" where it is unknown. No change is not kept."""
    then = {slug: CaseOutline(name, findings) for slug, (name, findings) in before.items()}
    changes = PackChanges(case_changes(then, outline(core.cases)))
    if not changes:
        return
    update = PackUpdate(version, core.info.version, datetime.now(UTC), changes)

    def kept(body: str | None) -> str:
        return json.dumps(updates_to_data([update, *_read(body)]), ensure_ascii=False)

    SavedStore(store.database).change_editing(_DESK, kept)


def _read(body: str | None) -> tuple[PackUpdate, ...]:
    try:
        return updates_from_data(json.loads(body or "[]"))
    except (ValueError, RecursionError):
        return ()
