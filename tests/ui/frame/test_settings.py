"""The user's small choices: never written by the window's thread, and on the disk at the end."""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.export.dialog import ask_case_export
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.places import PLACES
from casestudies.ui.theme.tokens import ThemeChoice


@pytest.fixture
def writers(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[threading.Thread]]:
    """The thread of each file that is brought to the disk, once the services are open."""
    assert services.library.is_open
    found: list[threading.Thread] = []
    real = os.fsync

    def fsync(file: int) -> None:
        if not stat.S_ISDIR(os.fstat(file).st_mode):
            found.append(threading.current_thread())
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)
    yield found
    here = threading.current_thread()
    assert here not in found, "the window's thread waited for the disk"


def saved(services: Services) -> dict[str, object]:
    return json.loads(services.settings.path.read_text("utf-8"))


def test_choices_hold_at_once_and_are_written_by_the_thread_that_writes(
    qtbot: QtBot, window: MainWindow, services: Services, writers: list[threading.Thread]
) -> None:
    window.choose_theme(ThemeChoice.DARK)
    assert services.settings.get("theme", "") == "dark"
    compare = window.page_of("compare")
    assert isinstance(compare, ComparePage)
    compare.splitter.toggle_panel()
    shown = compare.splitter.panel_shown
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert saved(services)["theme"] == "dark"
    assert saved(services)["compare_side"] == ("shown" if shown else "hidden")
    assert writers
    assert {thread.name for thread in writers} == {"casestudies-write_0"}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_choices_of_an_export_are_kept(
    qtbot: QtBot,
    window: MainWindow,
    services: Services,
    tmp_path: Path,
    writers: list[threading.Thread],
) -> None:
    dialog = ask_case_export(window.context, "chugach", "Chugach", window.page_of("explore"))
    dialog.format.setCurrentIndex(dialog.format.findData("md"))
    qtbot.waitUntil(lambda: not window.context.tasks.busy)  # the pages are counted
    writers.clear()  # what the page kept meanwhile is none of this
    dialog.write(tmp_path / "chugach.md")
    dialog.reject()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert saved(services)["export_format"] == "md"
    assert saved(services)["export_folder"] == str(tmp_path)
    assert len(writers) == 2, "the choices and the file"


def test_many_changes_are_few_writes_and_the_last_value_wins(
    qtbot: QtBot, window: MainWindow, services: Services, writers: list[threading.Thread]
) -> None:
    for number in range(200):
        window.context.remember(zoom=number)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert saved(services)["zoom"] == 199
    assert 1 <= len(writers) < 100


def test_what_is_changed_while_closing_is_on_the_disk(
    window: MainWindow, services: Services, writers: list[threading.Thread]
) -> None:
    for place in PLACES:
        window.page_of(place.key)
    compare = window.page_of("compare")
    assert isinstance(compare, ComparePage)
    assert compare.pictures  # built when they are first shown
    tasks = window.context.tasks
    busy = threading.Event()
    tasks.write(lambda: busy.wait(0.2), lambda _: None)
    window.choose_theme(ThemeChoice.DARK)
    window.resize(1234, 765)
    window.close()
    tasks.close()
    kept = saved(services)
    assert kept["theme"] == "dark"
    geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    assert kept["window_geometry"] == geometry
    assert {"explore_splitter", "like_splitter", "compare_picture"} <= set(kept)
    assert writers


def test_settings_that_cannot_be_saved_are_told_when_the_theme_was_chosen(
    qtbot: QtBot, window: MainWindow, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    services.settings.path.unlink(missing_ok=True)  # the place is kept as one goes
    services.settings.path.mkdir()
    window.context.remember(zoom=2)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert "could not be saved" in caplog.text
    assert window.toast.text == ""
    window.choose_theme(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: "could not be saved" in window.toast.text)


@pytest.fixture
def odd(services: Services) -> None:
    """Settings that no program wrote: half a letter, widths that no screen has."""
    wide = {f"{name}_splitter": [10**30, 2**63] for name in ("compare", "like", "map", "visits")}
    services.settings.change(window_geometry="\ud800", explore_splitter=[10**12] * 3, **wide)


def test_every_place_opens_whatever_the_settings_say(odd: None, window: MainWindow) -> None:
    del odd
    for place in PLACES:
        assert window.page_of(place.key).width() < 10_000
