"""A program that is brought down leaves a report on this computer, and its next start says so."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casestudies import crash_report
from casestudies.cli import window
from casestudies.crash_report import FaultWatch, details, gather, reports, write_report
from casestudies.paths import Paths, find_paths
from tests.project import SOURCE

FALL = """
import sys
from pathlib import Path
import faulthandler
from casestudies.crash_report import FaultWatch
from casestudies.paths import find_paths

watch = FaultWatch(find_paths(profile=Path(sys.argv[1])))
if sys.argv[2] == "fall":
    faulthandler._sigabrt()
if sys.argv[2] == "close":
    watch.stop()
import os
os._exit(0)
"""


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths(profile=tmp_path / "profile")


def run(paths: Paths, how: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", FALL, str(paths.library.parent), how],
        env=os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONFAULTHANDLER": ""},
        capture_output=True,
        check=False,
    )
    return done.returncode


def files(paths: Paths) -> list[str]:
    return sorted(path.name for path in paths.crashes.iterdir())


def test_a_run_that_is_brought_down_leaves_a_report(paths: Paths) -> None:
    before = time.time()
    assert run(paths, "fall") != 0
    paths.log.write_text("a line of the log\n", encoding="utf-8")
    gather(paths)
    (report,) = reports(paths)
    assert report.text.startswith("Case Studies ")
    assert "Fatal Python error: Aborted" in report.text
    assert "a line of the log" in report.text
    assert before - 2 <= report.ended <= time.time()
    assert files(paths) == [report.path.name]
    gather(paths)
    assert reports(paths) == (report,), "told once, it is not made again"


@pytest.mark.parametrize("how", ["close", "killed"])
def test_a_run_that_was_closed_or_killed_leaves_none(paths: Paths, how: str) -> None:
    assert run(paths, how) == 0
    assert bool(files(paths)) is (how == "killed")
    gather(paths)
    assert reports(paths) == ()
    assert files(paths) == []


def test_the_file_of_a_window_that_is_open_stays(paths: Paths) -> None:
    paths.crashes.mkdir(parents=True)
    other = paths.crashes / f"open-{os.getppid()}.txt"
    other.write_text("Case Studies\n---\n", encoding="utf-8")
    gather(paths)
    assert files(paths) == [other.name]


def test_where_faults_are_caught_already_nothing_is_taken_over(paths: Paths) -> None:
    assert faulthandler.is_enabled(), "a test run catches them"
    watch = FaultWatch(paths)
    watch.stop()
    assert faulthandler.is_enabled()
    assert not paths.crashes.exists()


def test_the_newest_reports_are_kept(paths: Paths) -> None:
    for number in range(crash_report.MOST_KEPT + 2):
        written = write_report(paths, ValueError(str(number)))
        assert written is not None
        os.utime(written, (1000 + number, 1000 + number))
    gather(paths)
    assert [int(one.ended) - 1000 for one in reports(paths)] == [6, 5, 4, 3, 2]


def test_details_hold_no_word_of_the_user_s() -> None:
    written = "the principal told me in confidence"
    try:
        raise ValueError(written)
    except ValueError as error:
        told = details(error)
    assert "confidence" not in told
    assert "test_details_hold_no_word" in told
    assert told.startswith("Case Studies ")


def test_an_error_that_ends_the_window_is_a_sentence_with_its_report(
    paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    assert window._ended_by(ValueError("in confidence"), paths) == 1
    told = capsys.readouterr().err
    (report,) = reports(paths)
    assert str(report.path) in told
    assert "Traceback" not in told
    assert "confidence" not in told + report.text


def test_a_report_that_cannot_be_written_is_told_in_the_terminal(
    paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.state.parent.mkdir(parents=True)
    paths.state.write_text("no folder", encoding="utf-8")
    assert window._ended_by(ValueError("x"), paths) == 1
    assert "ValueError" in capsys.readouterr().err
