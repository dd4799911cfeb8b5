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
    assert ": 1 case (" in capsys.readouterr().out
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
    assert (
        "team  Our team 2026.11.0 (0 cases and 1 that stays out, as the library has it already, "
        "0 findings, CC-BY-4.0, from Team.casepack"
    ) in capsys.readouterr().out
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
    assert "Expected a calendar version" in capsys.readouterr().err
    assert run([*make, "--case", "lindsay", "--version", "7", "--json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["written"] is None
    assert "Expected a calendar version" in told.err
    for taken in ("core", "own"):
        assert run([*make, "--case", "lindsay", "--id", taken]) == 1
        assert f"A pack cannot have the id “{taken}”" in capsys.readouterr().err
    assert not path.exists()
    nowhere = tmp_path / "mistyped" / "team.casepack"
    assert run([*profile, "pack", "make", str(nowhere), "--title", "T", "--case", "lindsay"]) == 1
    assert f"There is no folder “{nowhere.parent}”; nothing was written." in capsys.readouterr().err
    assert not nowhere.parent.exists()
    path.write_bytes(b"no zip")
    assert run([*profile, "pack", "add", str(path)]) == 1
    told = capsys.readouterr()
    assert told.err.endswith("cannot be added. Nothing was changed.\n")
    assert told.out == ""


def test_an_older_pack_replaces_a_newer_one_only_when_that_is_said(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in ("2026.1.0", "2027.1.0"):
        path = tmp_path / f"{version}.casepack"
        make = [*profile, "pack", "make", str(path), "--title", "T", "--id", "t"]
        made = as_json(capsys, *make, "--version", version, "--case", "lindsay")
        assert made["written"] == str(path)
        assert (made["pack"]["version"], made["cases"]) == (version, ["lindsay"])
    assert run([*profile, "pack", "add", str(path)]) == 0
    older = [*profile, "pack", "add", str(tmp_path / "2026.1.0.casepack")]
    assert as_json(capsys, *older, "--dry-run")["step"] == "older"
    assert run(older) == 1
    assert "in the newer version 2027.1.0; the one of this file is 2026.1.0." in (
        capsys.readouterr().err
    )
    assert run([*older, "--older"]) == 0
    (_, there) = as_json(capsys, *profile, "pack", "list")
    assert there["info"]["version"] == "2026.1.0"


def test_what_an_own_case_lacks_is_said_in_the_words_of_its_form(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = [*profile, "case", "new", "Riverbend", "--kind", "school", "--json"]
    assert run([*new, "--place", "Concord, NH"]) == 0
    make = [*profile, "pack", "make", str(tmp_path / "own.casepack"), "--title", "T", "--own"]
    capsys.readouterr()
    assert run(make) == 1
    said = capsys.readouterr().err
    assert "Riverbend: Grades: not told yet\n" in said
    assert "grades.low" not in said


def test_a_pack_alone_opens_in_the_window() -> None:
    asked = _parsed(["our/team.CasePack"])
    assert asked.file == Path("our/team.CasePack")
    assert not hasattr(asked, "command")
