"""`casestudies --selftest`: every part is tried, and what is missing is said in a sentence."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.cli.selftest import PROFILE, report, window_outcomes
from casestudies.services.export.formats import FORMATS
from casestudies.services.selftest.files import FileTrials
from casestudies.services.selftest.service import CASES, Outcome, SelfTest, outcome_of
from tests.project import SOURCE


def test_every_part_works_here(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    found = list(SelfTest(services, folder).outcomes())
    assert [outcome for outcome in found if not outcome.works] == []
    assert {f"export {form.key}" for form in FORMATS} <= {outcome.part for outcome in found}
    assert all(outcome.said.endswith(".") for outcome in found)


def test_a_missing_part_fails_alone(
    asked: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "docx"]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("casestudies.export.docx", "casestudies.export.docx_parts"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    wanted = {"export docx", "export csv"}
    trials = [
        trial for trial in FileTrials(asked, tmp_path, CASES).trials() if trial.part in wanted
    ]
    found = {trial.part: outcome_of(*trial) for trial in trials}
    assert found["export csv"].works
    assert not found["export docx"].works
    assert "docx" in found["export docx"].said


def test_the_report_names_what_failed(capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = Outcome("search", True, "It found."), Outcome("export pdf", False, "No typst.")
    assert report([good]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All 1 parts work."
    assert report([good, bad]) == 1
    told = capsys.readouterr().out
    assert "FAILED  export pdf      No typst." in told
    assert told.endswith("1 of 2 parts failed: export pdf.\n")


def test_the_window_is_opened_and_looked_at(profile_path: Path, tmp_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / PROFILE)
    found = {outcome.part: outcome for outcome in window_outcomes(tmp_path)}
    assert set(found) == {"screen", "window", "fonts", "pictures"}
    assert [outcome for outcome in found.values() if not outcome.works] == []


def test_a_window_that_cannot_start_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "path" / "PySide6"
    broken.mkdir(parents=True)
    said = "libEGL.so.1: cannot open shared object file"
    (broken / "__init__.py").write_text(f"raise ImportError({said!r})\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(broken.parent), str(SOURCE))))
    (outcome,) = window_outcomes(tmp_path)
    assert not outcome.works
    assert outcome.said == f"The window did not start (1): ImportError: {said}"
