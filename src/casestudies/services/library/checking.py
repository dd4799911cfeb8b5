"""Checking a pack on behalf of the command line and the window."""

from __future__ import annotations

from pathlib import Path

from casestudies.packs.check import CheckReport
from casestudies.packs.check import check_pack as _check_pack
from casestudies.packs.problems import PackError

__all__ = ["PackError", "check_pack"]


def check_pack(path: Path) -> CheckReport:
    """Check the pack (folder or .casepack) at ``path``; nothing is changed.

    Returns every problem with its file and field. A path that is not there is a problem too.
    """
    return _check_pack(path)
