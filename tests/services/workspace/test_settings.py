"""Settings are written whole or not at all, and a file nobody can read is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casestudies.errors import KnownError
from casestudies.services.workspace.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_settings_come_back(path: Path) -> None:
    settings = Settings(path)
    assert settings.get("theme", "light") == "light"
    settings.change(theme="dark", geometry=[1, 2, 3], zoom=1, projector=True)
    settings.save()
    written = path.stat().st_ino
    settings.change(theme="dark")
    settings.save()
    assert path.stat().st_ino == written, "what stands in the file already is not written again"
    again = Settings(path)
    assert again.get("theme", "light") == "dark"
    assert again.get("geometry", [0]) == [1, 2, 3]
    assert again.get("zoom", 1.5) == 1.0
    assert again.get("projector", False) is True
    assert again.notes == ()
    again.change(theme=None)
    again.save()
    assert Settings(path).get("theme", "light") == "light"
    assert [found.name for found in path.parent.iterdir()] == ["settings.json"]


def test_a_folder_whose_name_is_no_text_comes_back(path: Path) -> None:
    folder = os.fsdecode(b"/home/ana/caf\xe9")  # as a disk of long ago has it
    settings = Settings(path)
    settings.change(export_folder=folder, theme="dark")
    settings.save()
    assert Settings(path).get("export_folder", "") == folder
    assert Settings(path).get("theme", "") == "dark"
    assert Settings(path).notes == ()


def test_a_value_of_another_type_is_the_default(path: Path) -> None:
    settings = Settings(path)
    settings.change(theme=7, zoom="big", projector=1)
    settings.save()
    settings = Settings(path)
    assert settings.get("theme", "light") == "light"
    assert settings.get("zoom", 1.0) == 1.0
    assert settings.get("projector", False) is False


def test_two_windows_keep_each_others_settings(path: Path) -> None:
    first, second = Settings(path), Settings(path)
    first.change(theme="dark")
    second.change(zoom=1.5)
    first.save()
    second.save()
    assert second.get("theme", "") == "dark"
    assert Settings(path).get("theme", "") == "dark"
    assert Settings(path).get("zoom", 1.0) == 1.5


@pytest.mark.parametrize("data", [b"{half", b"[1]", b"\xff\xfe", b"[" * 100_000, b""])
def test_an_unreadable_file_is_put_aside(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    settings = Settings(path)
    assert settings.get("theme", "light") == "light"
    (kept,) = path.parent.iterdir()
    assert kept.name.startswith("settings.unreadable-")
    assert kept.read_bytes() == data
    assert kept.name in settings.notes[0]
    settings.change(theme="dark")
    settings.save()
    assert Settings(path).get("theme", "light") == "dark"


def test_a_file_put_aside_twice_in_a_second_loses_nothing(path: Path) -> None:
    path.parent.mkdir()
    for data in (b"one", b"two", b"three"):
        path.write_bytes(data)
        Settings(path)
    assert {found.read_bytes() for found in path.parent.iterdir()} == {b"one", b"two", b"three"}


def test_a_folder_that_cannot_be_written(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    settings = Settings(path)
    assert settings.change(theme="dark")
    with pytest.raises(KnownError, match="could not be saved"):
        settings.save()
    assert settings.get("theme", "light") == "dark"
    assert list(path.parent.parent.iterdir()) == [path.parent]
    path.parent.unlink()
    assert settings.change(zoom=1.5), "the next change is saved, and with it what was not"
    settings.save()
    assert Settings(path).get("theme", "light") == "dark"


def test_changes_hold_at_once_and_one_save_brings_them_all(path: Path) -> None:
    settings = Settings(path)
    assert settings.change(theme="dark")
    assert not settings.change(theme="light", zoom=2.0), "the save for the first brings this along"
    assert settings.get("theme", "") == "light"
    assert not path.exists()
    settings.save()
    again = Settings(path)
    assert (again.get("theme", ""), again.get("zoom", 1.0)) == ("light", 2.0)
    assert settings.change(theme="dark")
