"""A second start hands its file to the window that is open, which shows it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casestudies import cli
from casestudies.bootstrap import Services
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.library.pack import PackOrder
from casestudies.paths import Paths
from casestudies.services.workspace.inbox import Inbox
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.running import OpenedFiles
from casestudies.ui.library.packs.packs import Packs
from casestudies.ui.library.page import LibraryPage
from casestudies.ui.workshop.page import WorkshopPage

MAC = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from casestudies.ui.frame.running import FileApplication

app = FileApplication(["casestudies"])
found = []
for name in ("/early.casepack", "/late.workshop"):
    QCoreApplication.postEvent(app, QFileOpenEvent(QUrl.fromLocalFile(name)))
    app.processEvents()
    app.give_files_to(found.append)
assert found == [Path("/early.casepack"), Path("/late.workshop")], found
"""


@pytest.fixture
def first_place() -> str:
    return "library"


@pytest.fixture
def profile(paths: Paths, window: MainWindow) -> Iterator[Path]:
    """A profile whose program is ``window``."""
    inbox = Inbox(paths)

    def opened(path: Path) -> None:
        window.come_forward()
        window.open_file(path)

    files = OpenedFiles(inbox, opened)
    yield paths.settings.parent
    files.stop()


def started_again(qtbot: QtBot, profile: Path, file: Path) -> int:
    """The exit status of a second start with a file, in a thread for which the window runs."""
    status: list[int] = []
    arguments = ["--profile", str(profile), str(file)]
    second = threading.Thread(target=lambda: status.append(cli.run(arguments)))
    second.start()
    qtbot.waitUntil(lambda: not second.is_alive())
    return status[0]


def test_a_pack_is_opened_in_the_window_that_is_there(
    qtbot: QtBot, profile: Path, window: MainWindow, asked: Services, tmp_path: Path
) -> None:
    order = PackOrder("ours", "Ours", "2026.11.0", "CC-BY-4.0", "", "2026-11-29", ("lindsay",))
    path = tmp_path / "ours.casepack"
    asked.packs.export(asked.packs.make(order), path)
    assert started_again(qtbot, profile, path) == 0
    page = window.page
    assert isinstance(page, LibraryPage)
    section = page.section
    assert isinstance(section, Packs)
    qtbot.waitUntil(lambda: not section.busy and not window.context.tasks.busy)
    assert section.dry_run.plan is not None
    assert section.dry_run.plan.info.title == "Ours"


def test_a_workshop_is_opened_in_the_window_that_is_there(
    qtbot: QtBot, profile: Path, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    focus = services.workshops.focus(ComparisonSpec(("lindsay", "chugach")))
    made = services.workshops.from_comparison("A visit before", focus.spec, focus.first)
    key = services.workshops.new("A visit before", made).key
    path = services.workshops.save_file(key, tmp_path / "before.workshop")
    assert started_again(qtbot, profile, path) == 0
    page = window.page
    assert isinstance(page, WorkshopPage)
    qtbot.waitUntil(lambda: page.state.workshop is not None and not window.context.tasks.busy)
    assert page.state.workshop is not None
    assert page.state.workshop.title == "A visit before"


def test_what_is_no_file_of_ours_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.open_file(tmp_path / "gone.casepack")
    assert window.toast.text == f"“{tmp_path / 'gone.casepack'}” is not there."
    (tmp_path / "song.mp3").write_bytes(b"x")
    window.open_file(tmp_path / "song.mp3")
    assert window.toast.text == "“song.mp3” is no file that Case Studies opens."


def test_macos_tells_the_program_that_runs() -> None:
    ran = subprocess.run([sys.executable, "-W", "error", "-c", MAC], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
