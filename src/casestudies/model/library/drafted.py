"""Own cases that an import makes or adds to."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.model.library.draft import CaseDraft


@dataclass(frozen=True, slots=True)
class PlannedDraft:
    """What an import does to one of the user's own cases: ``key`` is what the file calls the case
    (see ``PlannedCase``), ``slug`` the case it adds to, "" where it makes a new one; ``base`` is
    that case as it stands, None for a new one, and ``draft`` as it would be. ``findings`` and
    ``sources`` are the ids and keys that come new."""

    key: str
    slug: str
    draft: CaseDraft
    base: CaseDraft | None = None
    findings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
