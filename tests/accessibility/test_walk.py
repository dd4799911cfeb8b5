"""The walk with a screen reader, through the real tree of the real program on a desktop of its own.

Not run where a machine lacks the programs for it; `make accessibility` writes what is heard.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.accessibility.desktop import missing
from tools.accessibility.walk import WALK, as_document, run

_ABSENT = missing()


@pytest.mark.slow
@pytest.mark.skipif(bool(_ABSENT), reason=f"not installed here: {', '.join(_ABSENT)}")
def test_every_step_is_heard(tmp_path: Path, profile_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / "desktop" / "profile")
    heard = run(tmp_path / "desktop")
    assert [(one.step.told, one.missed, one.said) for one in heard if one.missed] == []
    assert len(heard) == len(WALK) + 1
    text = as_document(heard)
    assert all(one.step.told in text for one in heard)
