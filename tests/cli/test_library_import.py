"""`casestudies library import|undo-import`, called as the terminal calls them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from casestudies.cli import run
from tests.services.imports.canopy_files import write_2021a

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def library(tmp_path: Path, profile_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs ``casestudies library`` with these arguments."""
    shutil.copytree(profile_path, tmp_path / "profile")

    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["library", *arguments, "--profile", str(tmp_path / "profile")])
        told = capsys.readouterr()
        return status, told.out, told.err

    return call


def test_a_file_is_told_imported_and_undone(library: Command, tmp_path: Path) -> None:
    path = str(write_2021a(tmp_path))
    status, out, _ = library("import", path, "--dry-run")
    assert status == 0
    assert "Perhaps in the library: 1\n  24: Boston Day and Evening Academy (Boston, MA) ?" in out
    assert "nothing was changed" in out
    status, out, _ = library("import", path, "--same-sure", "--json")
    told = json.loads(out)
    assert told["done"] == (
        "Imported 2 cases of Canopy survey 2021a; 1 of them is in the library already."
    )
    assert [case["same_as"] for case in told["plan"]["cases"]] == ["bdea", ""]
    assert "content" not in told["plan"]
    assert "is in the library already" in library("import", path, "--same", "24=bdea")[1]
    assert "50 cases" in library("info")[1]
    assert library("undo-import")[1] == "The import of canopy_2021a.csv was undone.\n"
    assert "49 cases" in library("info")[1]
    status, _, err = library("undo-import")
    assert (status, err) == (1, "casestudies: The library has no import that could be undone.\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--same", "24"), "--same is written as NAME=VALUE"),
        (("--same", "99=bdea"), "The file has no school “99”"),
        (("--same", "24=bdae"), "The library has no case “bdae”. Did you mean bdea?"),
        (("--state", "ZZ"), "“ZZ” is no state."),
        (("--column", "pbl=name"), "The file has no column or code “pbl”"),
        (("--keep", "secrets"), "The file has nothing personal called “secrets”"),
        (("--kind", "poetry"), "There is no kind of file “poetry”"),
    ],
)
def test_what_is_chosen_wrongly_is_told(
    library: Command, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    status, _, err = library("import", str(write_2021a(tmp_path)), *options)
    assert status == 1
    assert said in err
