"""`casestudies library verify|repair|backup|restore`, called as the terminal calls them."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from casestudies.cli import run
from casestudies.paths import Paths, find_paths


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def paths(tmp_path: Path, profile_path: Path) -> Paths:
    shutil.copytree(profile_path, tmp_path / "profile")
    return find_paths(profile=tmp_path / "profile")


@pytest.fixture
def library(paths: Paths, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs ``casestudies library`` with these arguments."""

    def call(*arguments: str) -> Ran:
        status = run(["library", *arguments, "--profile", str(paths.library.parent)])
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return call


def test_a_library_is_verified_and_repaired(library: Command, paths: Paths) -> None:
    left = paths.attachments / "left.jpg"
    left.parent.mkdir()
    left.touch()
    os.utime(left, (0, 0))
    verified = library("verify")
    assert verified.status == 0
    assert "ok     The file: SQLite finds every page of the library sound." in verified.out
    assert "note   Attachments: 1 file" in verified.out
    repaired = json.loads(library("repair", "--json").out)
    assert [check["soundness"] for check in repaired["after"]["checks"]] == ["sound"] * 10
    assert library("repair").out.startswith("There was nothing to repair.")


def test_a_fault_is_told_by_the_exit_status(library: Command, paths: Paths) -> None:
    connection = sqlite3.connect(paths.library)
    connection.execute("DELETE FROM blocks WHERE case_slug = 'lindsay'")
    connection.commit()
    connection.close()
    spoilt = library("verify", "--json")
    assert spoilt.status == 1
    assert json.loads(spoilt.out)["soundness"] == "faulty"


def test_a_note_of_several_lines_is_told_in_one(library: Command, paths: Paths) -> None:
    connection = sqlite3.connect(paths.library)
    connection.execute(
        "INSERT INTO notes (id, kind, case_slug, part, quote, place, text, version, created, "
        "updated) VALUES ('n', 'note', 'gone', '', '', '{}', ?, 1, ?, ?)",
        ("One\n# two\x0bthree", "2026-11-29T12:00:00+00:00", "2026-11-29T12:00:00+00:00"),
    )
    connection.commit()
    connection.close()
    verified = library("verify")
    assert verified.status == 0
    assert "       One # two three\n" in verified.out


def test_a_backup_is_made_listed_tried_and_restored(library: Command, paths: Paths) -> None:
    assert library("backup", "--list").out == "There is no backup yet.\n"
    made = json.loads(library("backup", "--json").out)[0]
    assert made["reason"] == "hand"
    assert made["path"] in library("backup", "--list").out
    connection = sqlite3.connect(paths.library)
    connection.execute("INSERT INTO tray VALUES ('lindsay', 0)")
    connection.commit()
    connection.close()
    tried = library("restore", made["path"], "--dry-run").out
    assert "Only in the library now, and gone after a restore:\n       tray: lindsay" in tried
    assert tried.endswith("Nothing was changed.\n")
    told = json.loads(library("restore", made["path"], "--dry-run", "--json").out)
    assert (told["restored"], told["kept"]) == (False, None)
    restored = library("restore", "newest", "--json")
    assert restored.status == 0
    told = json.loads(restored.out)
    assert told["restored"]
    assert told["kept"] == json.loads(library("backup", "--list", "--json").out)[0]["path"]
    assert "before restore" in library("backup", "--list").out
    newest = library("restore", "newest", "--dry-run").out
    assert "tray: lindsay" in newest
    assert "\n  the compare tray: 1\n" in newest
    unknown = library("restore", "none")
    assert (unknown.status, "no backup of this name" in unknown.err) == (1, True)
