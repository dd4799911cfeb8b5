"""The school profile being written: kept in the library at every change, before it has a name."""

from __future__ import annotations

import json
import logging
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.profile import SchoolProfile
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.profile_json import profile_from_json, profile_to_json

if TYPE_CHECKING:
    from casestudies.store.saved import SavedStore

VERSION = 1
DESK = "school-profile"
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ProfileDraft:
    """A profile as it stands on the page; ``key`` is the saved profile it was opened from, or
    ""."""

    profile: SchoolProfile = field(default_factory=SchoolProfile)
    key: str = ""


class ProfileDraftService:
    """The draft of an open library. Any thread may ask.

    ``keep`` is one transaction: whatever kills the program, the next start finds the draft before
    it or the one after it. In a library that cannot be written the draft lives in memory. Methods
    raise ``KnownError`` when the file fails.
    """

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._memory: str | None = None

    def draft(self) -> ProfileDraft:
        """The draft kept last; an empty one at first, or where it cannot be read."""
        if self._library.read_only:
            with self._lock:
                if self._memory is not None:
                    return draft_from_json(self._memory)
        return draft_from_json(self._store.editing(DESK))

    def keep(self, draft: ProfileDraft) -> None:
        """Keeps the draft in place of the one before."""
        text = draft_to_json(draft)
        if self._library.read_only:
            with self._lock:
                self._memory = text
            return
        self._store.change_editing(DESK, lambda _: text)

    @property
    def _store(self) -> SavedStore:
        from casestudies.store.saved import SavedStore

        return SavedStore(self._library.store.database)


def draft_to_json(draft: ProfileDraft) -> str:
    data = {"version": VERSION, "key": draft.key, "profile": profile_to_json(draft.profile)}
    return json.dumps(data, ensure_ascii=False)


def draft_from_json(text: str | None) -> ProfileDraft:
    """The draft that ``draft_to_json`` gave; an empty one for None and for a text that is none."""
    if text is None:
        return ProfileDraft()
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or data.get("version") != VERSION:
            raise ValueError("of another version")
        key, profile = data.get("key"), data.get("profile")
        if not isinstance(key, str) or not isinstance(profile, str):
            raise ValueError("incomplete")
        return ProfileDraft(profile_from_json(profile), key)
    except (KnownError, ValueError, RecursionError) as error:
        log.warning("the draft of a school profile cannot be read: %s", error)
        return ProfileDraft()
