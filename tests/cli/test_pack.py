"""`casestudies pack`: made on one library, added to another, listed and removed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from casestudies.cli import _parsed, run
from casestudies.paths import find_paths


@pytest.fixture
def profile(library_path: Path, tmp_path: Path) -> list[str]:
    folder = tmp_path / "profile"
    folder.mkdir()
    shutil.copy(library_path, find_paths(profile=folder).library)
    return ["--profile", str(folder)]


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_pack_is_made_checked_added_listed_and_removed(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Team.casepack"
    make = [*profile, "pack", "make", str(path), "--title", "Our team", "--version", "2026.11.0"]
    assert run([*make, "--case", "lindsay"]) == 0
    assert "1 cases" in capsys.readouterr().out
    assert as_json(capsys, *profile, "pack", "check", str(path))["problems"] == []

    def ids() -> list[str]:
        return [view["info"]["id"] for view in as_json(capsys, *profile, "pack", "list")]

    plan = as_json(capsys, *profile, "pack", "add", str(path), "--dry-run")
    assert (plan["step"], plan["added"], ids()) == ("new", False, ["core"])
    assert [taken["slug"] for taken in plan["taken"]] == ["lindsay"]
    assert run([*profile, "pack", "add", str(path)]) == 0
    said = capsys.readouterr().out
    assert "stays out: Lindsay Unified School District (lindsay)" in said
    assert "new: Lindsay" not in said  # it is not new here
    assert said.endswith("The pack “Our team” is added.\n")
    assert run([*profile, "pack", "add", str(path)]) == 0
    assert capsys.readouterr().out.endswith("is in the library already.\nNothing was changed.\n")
    assert not as_json(capsys, *profile, "pack", "add", str(path))["added"]
    assert ids() == ["core", "team"]
    assert run([*profile, "pack", "list"]) == 0
    assert "team  Our team 2026.11.0 (0 cases, 0 findings, CC-BY-4.0, from Team.casepack" in (
        capsys.readouterr().out
    )
    assert run([*profile, "pack", "remove", "team"]) == 0
    assert ids() == ["core"]
    assert run([*profile, "pack", "remove", "team"]) == 1
    assert "no pack “team” that could be removed" in capsys.readouterr().err


def test_what_cannot_be_made_or_added_is_said(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "team.casepack"
    make = [*profile, "pack", "make", str(path), "--title", "Our team"]
    assert run(make) == 1
    assert "A pack needs a case" in capsys.readouterr().err
    assert run([*make, "--collection", "Nothing"]) == 1
    assert "There is no collection “Nothing”." in capsys.readouterr().err
    assert run([*make, "--case", "lindsay", "--version", "7"]) == 1
    assert "Expected a calendar version" in capsys.readouterr().out
    assert not path.exists()
    nowhere = tmp_path / "mistyped" / "team.casepack"
    assert run([*profile, "pack", "make", str(nowhere), "--title", "T", "--case", "lindsay"]) == 1
    assert f"There is no folder “{nowhere.parent}”; nothing was written." in capsys.readouterr().err
    assert not nowhere.parent.exists()
    path.write_bytes(b"no zip")
    assert run([*profile, "pack", "add", str(path)]) == 1
    assert capsys.readouterr().out.endswith("cannot be added. Nothing was changed.\n")


def test_a_pack_alone_opens_in_the_window() -> None:
    asked = _parsed(["our/team.CasePack"])
    assert asked.pack == Path("our/team.CasePack")
    assert not hasattr(asked, "command")
