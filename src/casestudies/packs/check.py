"""Checking a pack: every problem of every file, in sentences, and what the pack holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casestudies.model.content import Problem
from casestudies.model.progress import Progress, no_progress
from casestudies.packs.inspection import inspect_pack


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All problems; counts, by plural ("cases", "findings" ...), of what the sound files hold."""

    problems: tuple[Problem, ...]
    counts: dict[str, int]


def check_pack(path: Path, progress: Progress = no_progress) -> CheckReport:
    """Check the pack (a folder or a .casepack) at ``path`` without changing anything.

    Returns every problem with its file, field and line. A path that is not there, or is no pack,
    is a problem too; nothing is raised but ``Cancelled`` by ``progress``.
    """
    inspection = inspect_pack(path, progress)
    return CheckReport(inspection.problems, inspection.counts)
