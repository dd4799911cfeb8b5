"""Profiles of “Models like ours”: saved, opened, renamed, copied, deleted, and a draft that
survives a kill."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import make_services
from casestudies.model.profile import ProfilePopulation, SchoolProfile
from casestudies.paths import find_paths
from casestudies.services.like.profile_draft import ProfileDraft
from casestudies.ui.a11y import unnamed
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage
from tests.ui.like.parts import (
    ALT,
    CTRL,
    POPUPS,
    SHIFT,
    Key,
    press,
    refocus,
    settle,
    visit,
    write,
)

RURAL = SchoolProfile(name="Ours", locale="rural")
TOWN = SchoolProfile(name="Ours", locale="town")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> LikePage:
    return visit(qtbot, window)


def describe(qtbot: QtBot, page: LikePage, profile: SchoolProfile) -> None:
    """As if the user had described this school."""
    page.form._change(profile)
    settle(qtbot, page)


def names(page: LikePage) -> list[str]:
    return [one.name for one in page.draft.saved]


def save(qtbot: QtBot, page: LikePage, name: str) -> None:
    """Save as a new profile, by keyboard."""
    press(qtbot, Key.Key_S, CTRL | SHIFT)
    write(qtbot, name)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: page.draft.open_one is not None and page.draft.open_one.name == name)
    settle(qtbot, page)


def test_save_asks_for_a_name_once(qtbot: QtBot, window: MainWindow, page: LikePage) -> None:
    assert not page.bar.save.isEnabled()
    describe(qtbot, page, RURAL)
    assert page.bar.profiles.text() == "Profile: not saved ▾"
    press(qtbot, Key.Key_S, CTRL)
    popover = page.name_popover
    assert popover is not None
    assert popover.box.text() == "Ours"
    assert unnamed(popover) == []
    popover.box.clear()
    assert not popover.button.isEnabled()
    press(qtbot, Key.Key_Return)
    assert popover.isVisible()
    write(qtbot, "  Valley   plan ")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Valley plan"])
    settle(qtbot, page)
    assert page.bar.profiles.text() == "Valley plan ▾"
    assert "is saved" in window.toast.text
    describe(qtbot, page, TOWN)
    assert page.bar.profiles.text() == "Valley plan · changed ▾"
    press(qtbot, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not page.draft.unsaved)
    (one,) = page.draft.saved
    assert one.profile == TOWN
    window.toast.undo()
    qtbot.waitUntil(lambda: page.draft.saved[0].profile == RURAL)
    assert page.form.profile == TOWN
    assert page.draft.unsaved
    settle(qtbot, page)


def test_opening_keeps_what_was_not_saved(qtbot: QtBot, page: LikePage) -> None:
    describe(qtbot, page, RURAL)
    save(qtbot, page, "First")
    describe(qtbot, page, TOWN)
    save(qtbot, page, "Second")
    first, second = page.draft.saved
    page.draft.open(first.key)
    settle(qtbot, page)
    assert page.form.profile == RURAL
    describe(qtbot, page, SchoolProfile(locale="urban"))
    page.draft.open(second.key)
    settle(qtbot, page)
    assert page.form.profile == TOWN
    press(qtbot, Key.Key_U, ALT)
    settle(qtbot, page)
    assert page.form.profile == SchoolProfile(locale="urban")
    assert page.draft.open_one == first
    assert page.draft.unsaved


def test_renamed_copied_deleted_and_brought_back(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    describe(qtbot, page, RURAL)
    save(qtbot, page, "Ours")
    press(qtbot, Key.Key_F2)
    write(qtbot, "Valley")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Valley"])
    settle(qtbot, page)
    press(qtbot, Key.Key_D, CTRL | SHIFT)
    qtbot.waitUntil(lambda: names(page) == ["Valley", "Valley (2)"])
    settle(qtbot, page)
    assert page.draft.open_one is not None
    assert page.draft.open_one.name == "Valley (2)"
    press(qtbot, Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: names(page) == ["Valley"])
    settle(qtbot, page)
    assert page.form.profile == SchoolProfile()
    assert window.toast.text == "“Valley (2)” is deleted."
    window.toast.undo()
    qtbot.waitUntil(lambda: names(page) == ["Valley", "Valley (2)"])
    settle(qtbot, page)
    assert page.form.profile == RURAL
    assert page.draft.open_one is not None
    assert page.draft.open_one.name == "Valley (2)"
    press(qtbot, Key.Key_N, CTRL)
    settle(qtbot, page)
    assert page.form.profile == SchoolProfile()
    assert page.draft.open_one is None


@POPUPS
def test_the_menu_offers_the_profiles_and_what_can_be_done(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    def offered() -> list[str]:
        return [action.text() for action in page.bar.menu.actions() if action.text()]

    assert "Rename the profile…" not in offered()
    describe(qtbot, page, RURAL)
    save(qtbot, page, "R&D")
    describe(qtbot, page, TOWN)
    save(qtbot, page, "Town")
    assert offered()[:3] == ["Saved profiles", "R&&D", "Town"]
    assert "Delete the profile" in offered()
    press(qtbot, Key.Key_P, ALT)
    assert QApplication.activePopupWidget() is page.bar.menu
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    refocus(qtbot, window)
    settle(qtbot, page)
    assert page.form.profile == RURAL


def test_a_profile_that_another_window_deleted_is_back_when_it_is_saved_here(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    describe(qtbot, page, RURAL)
    save(qtbot, page, "Ours")
    assert page.draft.open_one is not None
    key = page.draft.open_one.key
    window._services.saved.delete(key)
    describe(qtbot, page, TOWN)
    page.draft.save()
    qtbot.waitUntil(lambda: "is saved" in window.toast.text)
    settle(qtbot, page)
    assert window._services.saved.profile(key).profile == TOWN


def test_what_another_window_made_of_a_profile_is_kept_beside(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    describe(qtbot, page, RURAL)
    save(qtbot, page, "Ours")
    one = page.draft.open_one
    assert one is not None
    saved, theirs = window._services.saved, SchoolProfile(name="Ours", enrollment=300)
    window.context.bus.publish(saved.update_profile(one.key, theirs, one.updated).changes)
    settle(qtbot, page)  # it is heard of here, and what is described here stays
    describe(qtbot, page, TOWN)
    page.draft.save()
    qtbot.waitUntil(lambda: "Its state is kept as “Ours (2)”" in window.toast.text)
    assert [found.profile for found in saved.profiles()] == [TOWN, theirs]


def test_the_draft_is_there_again(qtbot: QtBot, window: MainWindow, page: LikePage) -> None:
    describe(qtbot, page, RURAL)
    save(qtbot, page, "Ours")
    profile = SchoolProfile(
        name="Ours", locale="rural", populations=(ProfilePopulation("migrant", 5.5),)
    )
    describe(qtbot, page, profile)
    again = LikePage(window.context)
    qtbot.addWidget(again)
    settle(qtbot, again)
    assert again.form.profile == profile
    assert again.answer is not None
    assert again.draft.open_one is not None
    assert again.draft.open_one.name == "Ours"
    assert again.draft.unsaved


def test_the_last_change_before_closing_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    for size in range(1, 40):
        page.form._change(SchoolProfile(enrollment=size))
    window.close()
    window.context.tasks.close()  # as the program does next
    assert window._services.drafts.draft() == ProfileDraft(SchoolProfile(enrollment=39))


# --- kill -----------------------------------------------------------------------------------------

EDIT = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window
from casestudies.ui.context import Destination

def shown(window):
    def ready():
        window.context.go(Destination("like"))
        page = window.page_of("like")
        size = [1]
        timer = QTimer(window)

        def edit():
            print("begin", size[0], flush=True)
            page.form.size_field.setText(str(size[0]))
            page.form.size_field.textEdited.emit(str(size[0]))
            size[0] += 1

        def kept(nothing, kept=page.draft._kept):
            kept(nothing)
            if not page.draft.busy:
                print("kept", page.draft.profile.enrollment, flush=True)

        page.draft._kept = kept
        timer.timeout.connect(edit)
        timer.start(15)

    window.ready.connect(ready)

run_window(find_paths(profile=Path(sys.argv[1])), on_shown=shown)
"""


@pytest.mark.slow
def test_the_draft_survives_a_kill_at_any_moment(
    profile_path: Path, tmp_path: Path, chance: random.Random
) -> None:
    """Kills the program while somebody writes; the next start finds the last draft that was kept
    or one that was on its way, whole."""
    for number in range(4):
        profile = tmp_path / f"profile-{number}"
        shutil.copytree(profile_path, profile)
        process = subprocess.Popen(
            [sys.executable, "-c", EDIT, str(profile)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        assert process.stdout is not None
        lines = chance.randrange(10, 60)
        seen: list[list[str]] = []
        for line in process.stdout:  # the first write loads what writes: wait for it
            seen.append(line.split())
            lines -= any(word == "kept" for word, _ in seen)
            if not lines:
                break
        process.kill()
        rest = process.stdout.readlines()  # communicate() would lose the lines read ahead
        _, errors = process.communicate(timeout=60)
        assert not lines, errors
        seen += [line.split() for line in rest]
        begun = max(int(size) for word, size in seen if word == "begin")
        kept = max((int(size) for word, size in seen if word == "kept"), default=0)
        assert kept > 0
        services = make_services(find_paths(profile=profile))
        services.library.open()
        try:
            assert services.library.notes == ()
            draft = services.drafts.draft()
            assert draft.profile.enrollment is not None
            assert kept <= draft.profile.enrollment <= begun
            assert draft == ProfileDraft(SchoolProfile(enrollment=draft.profile.enrollment))
            services.drafts.keep(ProfileDraft(TOWN))
            assert json.loads(json.dumps(services.drafts.draft().profile.locale)) == "town"
        finally:
            services.close()
