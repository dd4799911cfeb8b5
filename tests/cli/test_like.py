"""`casestudies like`: text, JSON, and sentences for bad files; once in a process of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.cli.running import casestudies, in_a_process

PROFILE = {
    "version": 1,
    "kind": "district",
    "grades": {"low": "K", "high": "12"},
    "enrollment": 1200,
    "locale": "rural",
    "populations": [{"key": "english-learners", "percent": 30}],
    "wanted": ["no-letter-grades"],
}


@pytest.fixture(scope="module")
def folder(profile_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("like") / "profile"
    shutil.copytree(profile_path, copy)
    return copy


def like(folder: Path, file: Path, *more: str) -> CompletedProcess[str]:
    return casestudies("--profile", str(folder), "like", "--profile", str(file), *more)


def test_the_most_alike_come_first_with_their_reasons(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    file.write_text(json.dumps(PROFILE), "utf-8")
    ran = like(folder, file, "--limit", "3")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("1. Lindsay Unified School District")
    assert "3,976 students in 2023; yours has 1,200 [S26]" in ran.stdout
    assert "4. " not in ran.stdout
    assert " ".join(ran.stdout.split()).endswith("what it does not document counts half.")


def test_json_says_the_same_as_a_program_needs_it(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    file.write_text(json.dumps(PROFILE), "utf-8")
    ran = like(folder, file, "--json", "--limit", "49")
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)["matches"]
    assert found[0]["case"] == "lindsay"
    standing = [match["standing"] for match in found if match["score"] is not None]
    assert standing == sorted(standing, reverse=True)
    for match in found:
        for part in match["parts"]:
            for item in part["items"]:
                assert (item["score"] is None) <= (item["reason"] in match["missing"])
                assert all(ref.startswith(f"{match['case']}/") for ref in item["findings"])
    size = next(part for part in found[0]["parts"] if part["part"] == "size")
    assert size["items"][0]["sources"] == ["S26"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "This is not a school profile"),
        ('{"version": 1, "kind": "castle"}', "kind: Expected one of"),
        ('{"version": 1, "wanted": ["no-leter-grades"]}', "the nearest is “no-letter-grades”"),
        ('{"version": 1}', "Say at least one thing about your school"),
    ],
)
def test_a_bad_profile_is_told_and_nothing_else(
    folder: Path, tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text, "utf-8")
    ran = like(folder, file)
    assert ran.returncode != 0
    assert said in " ".join(ran.stderr.split())
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""


def test_no_file_is_told(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "nowhere.json"
    ran = in_a_process("--profile", folder, "like", "--profile", file)
    assert ran.returncode != 0
    assert "cannot be read" in ran.stderr
