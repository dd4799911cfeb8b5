"""Files are handed to the program that runs, and to nobody where none does."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.paths import Paths
from casestudies.services.workspace.inbox import PATIENCE, HandedFile, Inbox

FILE = Path("our pack ñ.casepack")


@pytest.fixture
def running(paths: Paths) -> Iterator[Inbox]:
    inbox = Inbox(paths)
    assert inbox.open()
    yield inbox
    inbox.close()


def test_where_nobody_runs_nothing_is_handed_over(paths: Paths) -> None:
    assert not Inbox(paths).hand_over(FILE)
    assert not Inbox(paths).folder.exists()
    ended = Inbox(paths)
    assert ended.open()
    ended.close()
    assert not Inbox(paths).hand_over(FILE)
    assert not list(ended.folder.glob("*.json"))


def test_who_runs_takes_the_file_and_the_click(
    paths: Paths, running: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "click-1")
    said: list[bool] = []
    second = threading.Thread(target=lambda: said.append(Inbox(paths).hand_over(FILE)))
    second.start()
    until = time.monotonic() + PATIENCE
    while not (taken := running.taken()):
        assert time.monotonic() < until
        time.sleep(0.001)
    second.join()
    assert taken == (HandedFile(FILE.absolute(), "click-1"),)
    assert said == [True]
    assert running.taken() == ()


def test_what_is_not_taken_in_time_is_taken_back(paths: Paths, running: Inbox) -> None:
    assert not Inbox(paths).hand_over(FILE, patience=0.05)
    assert running.taken() == ()


def test_one_program_runs_for_each_library(paths: Paths, running: Inbox) -> None:
    second = Inbox(paths)
    assert not second.open()
    assert second.taken() == ()
    other = Inbox(paths._replace(library=paths.library.with_name("other.sqlite")))
    assert other.open()
    other.close()
    running.close()
    assert second.open()
    second.close()


def test_notes_that_nobody_waits_for_or_nobody_can_read_are_thrown_away(paths: Paths) -> None:
    inbox = Inbox(paths)
    inbox.folder.mkdir(parents=True)
    old, broken = inbox.folder / "1.json", inbox.folder / "2.json"
    old.write_text('{"path": "/old.casepack", "token": ""}', encoding="utf-8")
    os.utime(old, (1, 1))
    broken.write_text("no note", encoding="utf-8")
    assert inbox.open()
    assert inbox.taken() == ()
    assert not old.exists()
    assert not broken.exists()
    inbox.close()


def test_a_folder_that_cannot_be_written_is_no_inbox(paths: Paths) -> None:
    paths.state.parent.mkdir(parents=True)
    paths.state.write_text("a file where the folder would be", encoding="utf-8")
    assert not Inbox(paths).open()
    assert not Inbox(paths).hand_over(FILE)
