"""The team's section: joined in the window, what others write is on the screen by itself, what two
wrote at once stands side by side."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services, make_services
from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import NoteKind, of_case, of_finding
from casestudies.model.query import Query
from casestudies.model.team import Link, TeamRole, TeamScope
from casestudies.paths import find_paths
from casestudies.services.team import passwords
from casestudies.services.team.administration import TeamAdministration
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.frame.caretaker import Caretaker
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.notes.notes import NotesSection
from casestudies.ui.library.team.section import TeamSection
from tests import postgres
from tests.ui.explore.parts import Key, explore, settle
from tests.ui.library.test_page import library

WORD = "a long enough password"


@pytest.fixture(scope="module")
def address() -> str:
    """The address of a team's server for {person}: kim keeps, wim and wanda write."""
    cluster = postgres.cluster()
    if cluster is None:
        pytest.skip("PostgreSQL's server is not installed")
    owner = cluster.database("window")
    TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend", "kim_w", WORD)
    given = owner.replace(postgres.OWNER, "{}")
    for person in ("wim_w", "wanda_w"):
        keeper = TeamAdministration(given.format("kim_w"), WORD)
        keeper.set_person(person, TeamRole.WRITER, WORD)
    return given


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's own keyring is not asked."""
    monkeypatch.setattr(passwords, "keep_password", lambda *_: False)
    monkeypatch.setattr("casestudies.services.team.service.keep_password", lambda *_: False)
    monkeypatch.setattr("casestudies.services.team.service.kept_password", lambda _: None)
    monkeypatch.setattr("casestudies.services.team.service.forget_password", lambda _: None)


@pytest.fixture
def wanda(address: str, tmp_path: Path, profile_path: Path, no_keyring: None) -> Iterator[Services]:
    """Another desk of the team."""
    del no_keyring
    profile = tmp_path / "wanda"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.team.join(address.format("wanda_w"), WORD, share_here=True)
    yield services
    services.close()


def test_a_team_is_joined_followed_and_left_in_the_window(
    qtbot: QtBot, window: MainWindow, address: str, wanda: Services
) -> None:
    services = window.context.services
    section = library(qtbot, window, "team").section
    assert isinstance(section, TeamSection)
    qtbot.waitUntil(lambda: not section.busy)
    assert unnamed(section) == []
    caretaker = Caretaker(window.context, window)
    section.joining.address.setText(address.format("wim_w").replace("postgresql:", "postgresql: "))
    qtbot.keyClick(section.joining.address, Key.Key_Return)
    section.joining.password.setText(WORD)
    qtbot.keyClick(section.joining.password, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(section.joining.told.text()))
    assert "postgresql://person@host/database" in section.joining.told.text()
    section.joining.address.setText(address.format("wim_w"))
    section.joining.password.setText(WORD)
    qtbot.keyClick(section.joining.password, Key.Key_Return)
    qtbot.waitUntil(lambda: section.title == "Riverbend" and not section.busy)
    qtbot.waitUntil(lambda: section.status.startswith("Connected, synchronized"))
    assert unnamed(section) == []

    note = services.notes.keep(services.notes.new(NoteKind.NOTE, of_case("lindsay"), "Ask this"))
    section.state._reading.request(None)
    qtbot.waitUntil(lambda: len(section.standing.records.rows) == 1)
    assert section.standing.records.rows[0].below == "Note · private"
    section.standing.turn.click()
    qtbot.waitUntil(lambda: section.standing.records.rows[0].below == "Note · the team sees it")
    qtbot.waitUntil(lambda: wanda.team.synchronize().came == 1)
    (there,) = wanda.notes.notes()
    assert there.text == "Ask this"

    wanda.notes.keep(wanda.notes.new(NoteKind.NOTE, of_case("lindsay"), "From wanda"))
    wanda.team.synchronize()
    qtbot.waitUntil(lambda: len(section.standing.records.rows) == 2)
    row = next(
        at for at, one in enumerate(section.standing.records.rows) if "by wanda_w" in one.below
    )
    section.standing.records.setCurrentRow(row)
    assert not section.standing.turn.isEnabled()
    assert [one.title for one in section.standing.people.rows] == ["kim_w", "wanda_w", "wim_w"]

    caretaker.stop()
    wanda.notes.keep(replace(there, text="Ask wanda's question"))
    wanda.team.synchronize()
    services.notes.keep(replace(note, text="Ask wim's question"))
    section.state.synchronize()
    qtbot.waitUntil(lambda: len(section.standing.twice.rows) == 1)
    assert "Ask wanda's question" in section.standing.theirs.toPlainText()
    assert "Ask wim's question" in section.standing.mine.toPlainText()
    section.standing.seen.click()
    qtbot.waitUntil(lambda: section.standing.twice.isHidden())
    section.head_actions[0].trigger()
    qtbot.waitUntil(lambda: section.title == "Team" and not section.busy)
    assert len(services.notes.notes()) == 3
    caretaker.deleteLater()


def test_a_server_that_refuses_asks_for_the_password(
    qtbot: QtBot, window: MainWindow, address: str, no_keyring: None
) -> None:
    del no_keyring
    services = window.context.services
    services.team.join(address.format("wim_w"), WORD)
    services.team.give_password("another that is wrong", keep=False)
    section = library(qtbot, window, "team").section
    assert isinstance(section, TeamSection)
    section.state.synchronize()
    qtbot.waitUntil(lambda: section.standing.password.isVisibleTo(section))
    state = services.team.state()
    assert state is not None
    assert state.link is Link.REFUSED
    section.standing.password.setText(WORD)
    qtbot.keyClick(section.standing.password, Key.Key_Return)
    qtbot.waitUntil(lambda: section.status.startswith("Connected"))
    assert section.standing.password.isHidden()
    assert services.team.scope_of_note("none")[0] is TeamScope.PRIVATE
    services.team.leave()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a dialog
def test_notes_of_colleagues_are_told_apart_and_filtered(
    qtbot: QtBot, window: MainWindow, address: str, wanda: Services
) -> None:
    services = window.context.services
    grading = of_finding("lindsay", "grading-1")
    wanda.notes.keep(wanda.notes.new(NoteKind.NOTE, grading, "Quixotic, she says"))
    wanda.notes.keep(wanda.notes.new(NoteKind.HIGHLIGHT, grading, quote="in place of A to F"))
    wanda.team.synchronize()
    mine = services.notes.new(NoteKind.NOTE, of_case("lindsay"), "Quixotic, too")
    services.notes.keep(mine)
    section = library(qtbot, window, "notes").section
    assert isinstance(section, NotesSection)
    qtbot.waitUntil(lambda: len(section.list.rows) == 1)
    assert section.authors.isHidden(), "one who is alone is asked nothing"

    services.team.join(address.format("wim_w"), WORD, keep=False, share_here=True)
    services.team.synchronize()
    window.context.bus.publish(ChangeSet(notes=True, team=True))
    everything = services.notes.notes()
    of_team = [note for note in everything if note.author]
    own = {note.id for note in everything} - {note.id for note in of_team}
    qtbot.waitUntil(lambda: len(section.list.rows) == len(everything))
    box = section.authors.box
    assert box.isVisible()
    assert [box.itemText(at) for at in range(box.count())] == ["everybody", "you", "wanda_w"]
    assert unnamed(section) == []
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    assert {row.key for row in section.list.rows} == own >= {mine.id}
    assert section.status == f"{len(own)} of {len(everything)}"
    qtbot.keyClick(box, Key.Key_Down)
    assert {row.key for row in section.list.rows} == {note.id for note in of_team}
    assert services.settings.get("notes_by", "") == "by:wanda_w"
    section.export()
    assert section.dialog is not None
    report = section.dialog._job.make()
    assert report.title == "Notes and highlights, by wanda_w"
    assert "Quixotic, too" not in str(report)
    section.dialog.reject()
    library(qtbot, window, "care")
    again = NotesSection(window.context, "notes")
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: len(again.list.rows) == len(of_team))

    # where one reads, a highlight of a colleague's says so, and one's own note is another
    window.context.go(Destination("explore", ("lindsay",), "grading-1"))
    page = explore(window)
    settle(qtbot, page)
    text = page.reading.reader.toPlainText().replace("\N{NO-BREAK SPACE}", " ")
    assert "Highlighted by wanda_w" in text
    assert "Note by wanda_w" in text
    page.reading.yours.write(grading.part)
    writer = page.reading.yours.popover
    assert writer is not None
    assert writer.draft is not None
    assert writer.draft.note.version == 0
    writer.dismiss()
    services.team.leave()
    wanda.team.synchronize()
    wanda.searching.prepare()
    band = page.results.others
    band.show_results(wanda.searching.search(Query("quixotic")))
    assert band.button.text() == "Also found: 2 notes"
    assert band.list.rows[0].title == "Notes of yours and your team"
    assert {row.below.partition(" · ")[0] for row in band.list.rows[1:]} == {
        "Your note",
        "Note by wim_w",
    }
