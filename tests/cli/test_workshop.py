"""`casestudies workshop`: made, listed, exported, opened elsewhere; some in own processes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.cli.running import casestudies, in_a_process


@pytest.fixture
def folder(profile_path: Path, tmp_path: Path) -> Path:
    return shutil.copytree(profile_path, tmp_path / "profile")


def workshop(folder: Path, *words: str) -> CompletedProcess[str]:
    return casestudies("--profile", str(folder), "workshop", *words)


def test_a_workshop_is_made_exported_and_opened_elsewhere(folder: Path, tmp_path: Path) -> None:
    elsewhere = shutil.copytree(folder, tmp_path / "elsewhere")
    listed = in_a_process("--profile", folder, "workshop", "list")
    assert listed.stdout.startswith("No workshop is saved")
    made = workshop(
        folder, "new", "lindsay", "bdea", "--title", "Grading", "--row", "grading", "--row", "pace",
        "--template", "jigsaw", "--json",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    told = json.loads(made.stdout)
    assert (told["name"], told["rows"], told["template"]) == (
        "Grading",
        ["grading", "pace"],
        "jigsaw",
    )
    listed = workshop(folder, "list")
    assert "2 cases · 2 rows" in listed.stdout.replace("-", "·")
    file = tmp_path / "Grading.workshop"
    for words in (
        ("export", "Grading", "-o", str(file)),
        ("export", told["key"], "-o", str(tmp_path / "Grading.pptx")),
        ("export", "Grading", "record", "-o", str(tmp_path / "record.md")),
        ("export", "Grading", "packets", "guide", "-o", str(tmp_path / "sheets")),
    ):
        ran = workshop(folder, *words)
        assert ran.returncode == 0, ran.stderr
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} >= {
        "Grading.workshop",
        "Grading.pptx",
        "record.md",
        "sheets.pdf",
    }
    for how in ("Taken in: Grading", "Merged with the one that was here: Grading"):
        opened = workshop(elsewhere, "open", str(file))
        assert opened.returncode == 0, opened.stderr
        assert opened.stdout.startswith(how)
    listed = in_a_process("--profile", elsewhere, "workshop", "list", "--json")
    (there,) = json.loads(listed.stdout)
    assert there["key"] == told["key"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "lindsay", "atlantis"), "atlantis"),
        (("new", "lindsay"), "2 to 8 cases"),
        (("new", "lindsay", "bdea", "--row", "lunch"), "There is no row “lunch”"),
        (("new", "lindsay", "bdea", "--people", "0"), "--people takes"),
        (("export", "Nothing", "-o", "x.pdf"), "There is no workshop “Nothing”"),
        (("open", "absent.workshop"), "absent.workshop: The file cannot be read"),
    ],
)
def test_what_is_wrong_gets_a_sentence(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = workshop(folder, *words)
    assert ran.returncode == 1
    assert said in ran.stderr.replace('"', "“", 1).replace('"', "”", 1) or said in ran.stderr
    assert "Traceback" not in ran.stderr
