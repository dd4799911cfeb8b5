"""Reading a pack, whole and checked, or not at all."""

from __future__ import annotations

from pathlib import Path

from casestudies.model.content import PackContent
from casestudies.model.progress import Progress, no_progress
from casestudies.packs.inspection import inspect_pack
from casestudies.packs.problems import PackError

__all__ = ["PackError", "read_pack"]


def read_pack(path: Path, progress: Progress = no_progress) -> PackContent:
    """The content of the pack (a folder or a .casepack) at ``path``.

    Cases come sorted by slug, their blocks in the order of the vocabulary. Raises ``PackError``
    with all problems when there is any; whatever ``progress`` raises is let through.
    """
    inspection = inspect_pack(path, progress)
    if inspection.content is None:
        raise PackError(path.name or str(path), inspection.problems)
    return inspection.content
