"""The doctor sees what is wrong with a profile, and changes nothing of it."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections import namedtuple
from pathlib import Path

import pytest

from casestudies.bootstrap import make_services
from casestudies.cli import run
from casestudies.crash_report import write_report
from casestudies.model.library.care import Check, Soundness
from casestudies.paths import Paths, find_paths
from casestudies.services.doctor.service import DoctorService


@pytest.fixture
def paths(tmp_path: Path, few_profile: Path, few_bundled: Path) -> Paths:
    """A profile with a library of few cases and its index."""
    assert few_bundled.is_dir()
    profile = tmp_path / "profile"
    shutil.copytree(few_profile, profile)
    return find_paths(profile=profile)


def found(paths: Paths) -> dict[str, Check]:
    return {check.key: check for check in DoctorService(paths).examine().checks}


def state(paths: Paths) -> dict[str, bytes]:
    """Every file of the profile; SQLite's shared memory, which reading makes, left out."""
    root = paths.library.parent
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }


def test_a_sound_profile_is_sound_and_stays_as_it_is(paths: Paths) -> None:
    services = make_services(paths)
    services.library.open()
    services.searching.prepare()
    services.backups.make()
    services.close()
    before = state(paths)
    checks = DoctorService(paths).examine()
    assert checks.soundness is Soundness.SOUND, checks
    assert state(paths) == before


def test_before_the_first_start_nothing_is_wrong_and_nothing_is_made(tmp_path: Path) -> None:
    paths = find_paths(profile=tmp_path / "none")
    checks = DoctorService(paths).examine()
    assert checks.soundness is Soundness.NOTED
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_library_is_told_and_left_where_it_is(paths: Paths) -> None:
    with paths.library.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    before = state(paths)
    checks = found(paths)
    assert checks["library"].soundness is Soundness.FAULTY
    assert str(paths.library) in checks["library"].told
    assert state(paths) == before


def test_a_library_of_a_newer_program_is_told(paths: Paths) -> None:
    connection = sqlite3.connect(paths.library)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    check = found(paths)["library"]
    assert check.soundness is Soundness.FAULTY
    assert "newer" in check.told


def test_a_damaged_index_is_told(paths: Paths) -> None:
    assert found(paths)["index"].soundness is Soundness.SOUND
    folder = next(path for path in paths.index.iterdir() if path.is_dir())
    (folder / "postings.bin").write_bytes(b"nothing")
    check = found(paths)["index"]
    assert check.soundness is Soundness.NOTED
    assert "damaged" in check.told


def test_settings_that_cannot_be_read_are_told(paths: Paths) -> None:
    paths.settings.write_text("{", encoding="utf-8")
    assert found(paths)["settings"].soundness is Soundness.NOTED


def test_reports_of_faults_are_listed(paths: Paths) -> None:
    report = write_report(paths, ValueError("x"))
    check = found(paths)["crashes"]
    assert check.soundness is Soundness.NOTED
    assert str(report) in check.examples[0]


def test_a_folder_that_cannot_be_written_is_told(paths: Paths) -> None:
    shutil.rmtree(paths.state, ignore_errors=True)
    paths.state.write_text("no folder", encoding="utf-8")
    check = found(paths)["folders"]
    assert check.soundness is Soundness.FAULTY
    assert check.examples == (f"log: {paths.state}",)


@pytest.mark.parametrize(("free", "kind"), [(0, Soundness.FAULTY), (10**7, Soundness.NOTED)])
def test_a_disk_that_is_full_or_nearly_so_is_told(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, free: int, kind: Soundness
) -> None:
    usage = namedtuple("usage", ("total", "used", "free"))(10**9, 10**9 - free, free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert found(paths)["disk"].soundness is kind


def test_the_command_tells_of_window_and_fonts_too(
    paths: Paths, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(os.sys.path))
    assert run(["doctor", "--json", "--profile", str(paths.library.parent)]) == 0
    told = {check["key"]: check for check in json.loads(capsys.readouterr().out)["checks"]}
    assert "offscreen" in told["window"]["told"]
    assert "Inter" in told["qt-fonts"]["told"]


def test_a_window_that_qt_cannot_open_is_told_with_what_qt_says(
    paths: Paths, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nowhere")
    monkeypatch.setenv("WAYLAND_DISPLAY", str(paths.library))  # a display, as far as is seen
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(os.sys.path))
    assert run(["doctor", "--profile", str(paths.library.parent)]) == 1
    told = capsys.readouterr().out
    assert "FAULT  Window: Qt cannot open a window here." in told
    assert "plugin" in told
