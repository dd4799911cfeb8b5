"""Packs of the team in the window: published, offered, taken after a dry run or at a quiet moment,
and the note of a colleague on a case that is not here."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services, make_services
from casestudies.model.content import PackContent
from casestudies.model.library.notes import NoteKind, of_case
from casestudies.model.team import PackStanding, TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from casestudies.ui import team_packs
from casestudies.ui.a11y import unnamed
from casestudies.ui.frame.caretaker import Caretaker
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.notes.notes import NotesSection
from casestudies.ui.library.packs.packs import Packs
from casestudies.ui.library.team.section import TeamSection
from casestudies.ui.team_packs import TeamPackWatch
from tests import postgres
from tests.ui.library.test_packs import packs, valley, write
from tests.ui.library.test_page import library
from tests.ui.library.test_team import WORD, no_keyring

__all__ = ["no_keyring", "valley"]


@pytest.fixture(scope="module")
def address() -> str:
    """The address of a team's server for {person}: kim and kay keep, wim writes."""
    cluster = postgres.cluster()
    if cluster is None:
        pytest.skip("PostgreSQL's server is not installed")
    owner = cluster.database("window_packs")
    TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend", "kim_p", WORD)
    given = owner.replace(postgres.OWNER, "{}")
    keeper = TeamAdministration(given.format("kim_p"), WORD)
    keeper.set_person("wim_p", TeamRole.WRITER, WORD)
    keeper.set_person("kay_p", TeamRole.KEEPER, WORD)
    return given


@pytest.fixture
def kim(address: str, tmp_path: Path, profile_path: Path, no_keyring: None) -> Iterator[Services]:
    """A keeper's desk, without a window."""
    del no_keyring
    profile = tmp_path / "kim"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.team.join(address.format("kim_p"), WORD, share_here=True)
    yield services
    services.close()


@pytest.fixture
def take_care(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Has the window do what it does by itself, from now on; a moment is quiet soon."""
    monkeypatch.setattr(team_packs, "LOOK_MS", 20)
    monkeypatch.setattr(team_packs, "QUIET_LOOKS", 2)
    made: list[Caretaker] = []
    yield lambda: made.append(Caretaker(window.context, window))
    for one in made:
        one.stop()
        one.deleteLater()


def published(kim: Services, content: PackContent, folder: Path, *, for_all: bool) -> None:
    kim.packs.add(kim.packs.plan(write(content, folder)))
    kim.team_packs.publish(content.info.id, for_all=for_all)


def said(window: MainWindow) -> list[str]:
    """What is said from now on."""
    found: list[str] = []
    window.context.said.connect(lambda message: found.append(message.text))
    return found


def go_to(section: Packs, key: str) -> None:
    row = next(at for at, one in enumerate(section.list.rows) if one.key == key)
    section.list.setCurrentRow(row)


def test_a_pack_of_the_team_is_offered_looked_at_taken_and_noted_on(
    qtbot: QtBot, window: MainWindow, address: str, kim: Services, valley: PackContent,
    tmp_path: Path,
) -> None:  # fmt: skip
    services, slug, key = window.context.services, valley.cases[0].slug, valley.info.id
    published(kim, valley, tmp_path, for_all=False)
    kim.notes.keep(kim.notes.new(NoteKind.NOTE, of_case(slug), "Visit in May"))
    kim.team.synchronize()
    services.team.join(address.format("wim_p"), WORD)
    services.team.synchronize()
    told = said(window)
    watch = TeamPackWatch(window.context, window)
    qtbot.waitUntil(lambda: bool(told))
    offer = f"The team has the pack “{valley.info.title}”, version {valley.info.version} (1 case)."
    assert told == [offer]
    watch.stop()
    again = TeamPackWatch(window.context, window)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert told == [offer], "it is told once"
    again.stop()

    notes = library(qtbot, window, "notes").section
    assert isinstance(notes, NotesSection)
    qtbot.waitUntil(lambda: len(notes.list.rows) == 1)
    assert notes.list.rows[0].title == valley.cases[0].name
    assert f"it is in the team's pack “{valley.info.title}”" in notes.list.rows[0].below
    notes._open()
    section = packs(qtbot, window, f"team:{key}")
    qtbot.waitUntil(lambda: section.dry_run.plan is not None)
    assert "This pack is new here." in section.dry_run.facts.said.text()
    assert valley.cases[0].name in {row.title for row in section.dry_run.rows.rows}
    section.dry_run.cancel_button.click()
    section = packs(qtbot, window)
    go_to(section, f"team:{key}")
    buttons = section._buttons
    assert unnamed(section) == []
    assert not buttons["publish"].isVisibleTo(section), "wim keeps nothing"
    assert not buttons["withdraw"].isVisibleTo(section)
    buttons["decline"].click()
    qtbot.waitUntil(lambda: services.team_packs.pack(key).standing is PackStanding.DECLINED)
    qtbot.waitUntil(lambda: not buttons["decline"].isVisibleTo(section))
    buttons["look"].click()
    qtbot.waitUntil(lambda: section.dry_run.plan is not None and not section.busy)
    section.dry_run.add_button.click()
    qtbot.waitUntil(lambda: services.team_packs.pack(key).standing is PackStanding.HERE)
    qtbot.waitUntil(lambda: "As the team has it" in next(
        (row.below for row in section.list.rows if row.key == key), ""))  # fmt: skip
    assert told[-1] == f"“{valley.info.title}” was taken from the team."
    qtbot.waitUntil(lambda: notes.list.rows[0].title.startswith(valley.cases[0].short_name))
    team = library(qtbot, window, "team").section
    assert isinstance(team, TeamSection)
    qtbot.waitUntil(lambda: len(team.standing.packs.rows) == 1)
    assert unnamed(team) == []
    kim.team_packs.withdraw(key)
    services.team.leave()


def test_what_is_for_all_desks_is_taken_at_a_quiet_moment_with_an_undo(
    qtbot: QtBot, window: MainWindow, address: str, kim: Services, valley: PackContent,
    tmp_path: Path, take_care: Callable[[], None],
) -> None:  # fmt: skip
    services, slug, key = window.context.services, valley.cases[0].slug, valley.info.id
    later = replace(valley, info=replace(valley.info, version="2027.1.0"))
    published(kim, valley, tmp_path, for_all=True)
    services.team.join(address.format("wim_p"), WORD)
    told = said(window)
    section = packs(qtbot, window)
    section.pack_actions.ask_file(lambda _: None)  # a dialog is open: nobody may be disturbed
    take_care()
    qtbot.waitUntil(lambda: bool(services.team_packs.due()))
    qtbot.wait(200)
    assert slug not in {brief.slug for brief in services.library.briefs()}
    for dialog in section.findChildren(QFileDialog):
        dialog.reject()
    came = f"“{valley.info.title}” {valley.info.version} came from the team; its keeper wants it"
    qtbot.waitUntil(lambda: any(one.startswith(came) for one in told))
    assert slug in {brief.slug for brief in services.library.briefs()}
    window.context.steps.undo()
    qtbot.waitUntil(lambda: slug not in {brief.slug for brief in services.library.briefs()})
    declined = PackStanding.DECLINED  # written behind the undo
    qtbot.waitUntil(lambda: services.team_packs.pack(key).standing is declined)
    qtbot.wait(200)
    assert services.team_packs.pack(key).standing is declined, "it stays undone"
    window.context.steps.redo()
    qtbot.waitUntil(lambda: services.team_packs.pack(key).standing is PackStanding.HERE)
    published(kim, later, tmp_path, for_all=True)
    qtbot.waitUntil(lambda: any("was updated to 2027.1.0 by the team" in one for one in told))
    kim.team_packs.withdraw(key)
    qtbot.waitUntil(lambda: any("The team withdrew" in one for one in told))
    assert slug not in {brief.slug for brief in services.library.briefs()}
    services.team.leave()


def test_a_keeper_publishes_and_withdraws_in_the_window(
    qtbot: QtBot, window: MainWindow, address: str, valley: PackContent, tmp_path: Path,
    no_keyring: None,
) -> None:  # fmt: skip
    del no_keyring
    services, key = window.context.services, valley.info.id
    services.team.join(address.format("kay_p"), WORD)
    services.packs.add(services.packs.plan(write(valley, tmp_path)))
    told = said(window)
    section = packs(qtbot, window)
    section._reading.request(None)
    qtbot.waitUntil(lambda: key in {row.key for row in section.list.rows} and not section.busy)
    go_to(section, key)
    buttons = section._buttons
    qtbot.waitUntil(lambda: buttons["publish"].isVisibleTo(section))
    buttons["publish"].click()
    panel = section.team_actions.panel
    assert panel is not None
    assert unnamed(panel) == []
    panel.for_all.setChecked(True)
    panel.button.click()
    done = (
        f"The team has “{valley.info.title}” in version {valley.info.version} now, for all desks."
    )
    qtbot.waitUntil(lambda: done in told)
    qtbot.waitUntil(lambda: buttons["withdraw"].isVisibleTo(section))
    words = next(one for one in section.head_actions if "vocabulary" in one.text())
    words.trigger()
    panel.button.click()
    qtbot.waitUntil(lambda: "beside those of the core library" in told[-1])
    go_to(section, key)
    buttons["withdraw"].click()
    qtbot.waitUntil(lambda: "none of the team's packs any more" in told[-1])
    section = packs(qtbot, window, "make:")
    assert section.making.may_publish
    services.team.leave()
