"""`casestudies notes`: what the user noted, printed and written to a file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from casestudies.bootstrap import make_services
from casestudies.cli import run
from casestudies.model.library.notes import NoteKind, of_case, of_finding
from casestudies.paths import find_paths


@pytest.fixture
def folder(profile_path: Path, tmp_path: Path) -> Path:
    return shutil.copytree(profile_path, tmp_path / "profile")


def test_notes_are_listed_and_exported(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def done(*words: str) -> str:
        assert run(["--profile", str(folder), "notes", *words]) == 0
        return capsys.readouterr().out

    def refused(*words: str) -> str:
        assert run(["--profile", str(folder), "notes", *words]) == 1
        return capsys.readouterr().err

    assert "Nothing is noted" in done("list")
    assert "nothing is noted" in refused("export", "-o", str(tmp_path / "notes.md"))
    services = make_services(find_paths(profile=folder))
    services.library.open()
    notes = services.notes
    grading = of_finding("lindsay", "grading-1")
    notes.keep(notes.new(NoteKind.NOTE, grading, "Like our rubric"))
    notes.keep(notes.new(NoteKind.HIGHLIGHT, grading, quote="in place of A to F"))
    notes.star(of_case("chugach"), starred=True)
    services.close()
    told = done("list")
    assert told.index("Chugach") < told.index("Lindsay · Grading and reporting")
    assert "Like our rubric" in told
    assert "“in place of A to F”" in told
    found = json.loads(done("list", "highlights", "--case", "lindsay", "--json"))
    assert [(one["kind"], one["quote"]) for one in found] == [("highlight", "in place of A to F")]
    assert "Nothing" in done("list", "stars", "--case", "lindsay")
    assert "Did you mean lindsay" in refused("list", "--case", "lindsey")
    assert "none of notes, highlights, stars" in refused("list", "tags")
    assert "one of .pdf, .docx, .md, .html" in refused("export", "-o", str(tmp_path / "x.csv"))
    path = tmp_path / "notes.md"
    assert done("export", "notes", "-o", str(path)).strip() == str(path)
    told = json.loads(done("export", "notes", "-o", str(path), "--json"))
    assert (told["written"], [one["kind"] for one in told["notes"]]) == (str(path), ["note"])
    written = path.read_text(encoding="utf-8")
    assert "Like our rubric" in written
    assert "Highlighted" not in written.replace("“Highlighted”", "")
    assert "## Sources" in written
