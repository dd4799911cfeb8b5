"""A case written to a file from the terminal."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from casestudies.cli import run


def test_a_case_becomes_a_file(
    profile_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--profile", str(profile_path), "show", "lindsay"]
    target = tmp_path / "lindsay.qdpx"
    assert run([*at, "-o", str(target)]) == 0
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist()[0] == "project.qde"
    assert run([*at, "--format", "md", "-o", str(tmp_path / "lindsay")]) == 0
    assert (tmp_path / "lindsay.md").read_text("utf-8").startswith("# Lindsay")
    capsys.readouterr()
    assert run([*at, "--format", "pdf"]) == 1
    assert "with -o FILE" in capsys.readouterr().err
    assert run([*at, "-o", str(tmp_path / "lindsay.odt")]) == 1
    assert "Say with --format what “lindsay.odt” is to be" in capsys.readouterr().err
