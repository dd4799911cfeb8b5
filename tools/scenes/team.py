"""Scenes of a team: its section of the library, its own library in Explore, notes of colleagues.

They need PostgreSQL's server on this computer and leave it out where it is not: a cluster in a
temporary folder, a keeper and two writers, of whom wim has the window and wanda a desk of her own.
"""

from __future__ import annotations

import atexit
import shutil
import socket
import tempfile
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from casestudies.bootstrap import Services, make_services
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.notes import NoteKind, of_case, of_finding
from casestudies.model.query import Facet
from casestudies.model.team import TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from casestudies.ui.context import Destination
from casestudies.ui.explore.team.shelf import TeamShelf
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.page import LibraryPage
from casestudies.ui.library.team.section import TeamSection
from tests import postgres
from tools.scenes.driving import Scene, Step, explore, read, search
from tools.scenes.library import show

WORD = "a password of these pictures"
GRADING = of_finding("lindsay", "grading-1")
AWAY = "red-bank-elementary"


@dataclass(frozen=True)
class Team:
    """The server and the desk of a colleague; ``silent`` is a port at which nobody answers."""

    cluster: postgres.Cluster
    address: str
    wanda: Services
    silent: socket.socket

    def at(self, person: str) -> str:
        return self.address.format(person)


@cache
def team() -> Team:
    """Made when it is first asked for, and gone with the process."""
    cluster = postgres.cluster()
    assert cluster is not None
    owner = cluster.database("riverbend")
    TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend network", "kim", WORD)
    address = owner.replace(postgres.OWNER, "{}")
    keeper = TeamAdministration(address.format("kim"), WORD)
    for person, role in (
        ("wanda", TeamRole.WRITER),
        ("wim", TeamRole.WRITER),
        ("rita", TeamRole.READER),
    ):
        keeper.set_person(person, role, WORD)
    profile = Path(tempfile.mkdtemp(prefix="casestudies-pictures-"))
    wanda = make_services(find_paths(profile=profile))
    wanda.library.open()
    keeper.publish(wanda.library)
    wanda.team.join(address.format("wanda"), WORD, share_here=True, keep=False)
    wanda.team.choose(share_new=True)
    silent = socket.socket()
    silent.bind(("127.0.0.1", 0))
    silent.listen()

    def end() -> None:
        wanda.close()
        silent.close()
        shutil.rmtree(profile, ignore_errors=True)

    atexit.register(end)
    return Team(cluster, address, wanda, silent)


def section(window: MainWindow) -> TeamSection:
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    assert isinstance(page.section, TeamSection)
    return page.section


def fill_in(window: MainWindow, address: str, word: str) -> None:
    form = section(window).joining
    form.address.setText(address)
    form.password.setText(word)
    form.join.click()


def join_nobody(window: MainWindow) -> None:
    """A server that takes the call and says nothing."""
    port = team().silent.getsockname()[1]
    fill_in(window, f"postgresql://wim@127.0.0.1:{port}/riverbend", WORD)


def cancel(window: MainWindow) -> None:
    work = section(window).state._work
    if work is not None:
        work.cancel()


def join_wrongly(window: MainWindow) -> None:
    fill_in(window, team().at("wim"), "not the password")


def join(window: MainWindow) -> None:
    """Joined without the keyring; a colleague has written, and so has the user."""
    services, wanda = window.context.services, team().wanda
    if services.team.joined:
        return
    notes = wanda.notes
    notes.keep(notes.new(NoteKind.NOTE, GRADING, "Ask Brett how the report card looks at home."))
    quote = "in place of A to F"
    notes.keep(notes.new(NoteKind.HIGHLIGHT, GRADING, quote=quote))
    notes.keep(notes.new(NoteKind.NOTE, of_case("chugach"), "Who decides when a level is done?"))
    draft = CaseDraft(name="Riverbend High School")
    wanda.cases.new(draft)
    wanda.team.synchronize()
    own = services.notes
    own.keep(
        own.new(NoteKind.NOTE, of_case("lindsay"), "Visit in spring; Kim knows the principal.")
    )
    services.team.join(team().at("wim"), WORD, share_here=True, keep=False)
    section(window).state.synchronize()


def write_at_once(window: MainWindow) -> None:
    """One note in two wordings, of which neither desk knew the other."""
    services, wanda = window.context.services, team().wanda
    mine = next(note for note in services.notes.notes() if note.text.startswith("Visit"))
    wanda.team.synchronize()
    hers = next(note for note in wanda.notes.notes() if note.id == mine.id)
    wanda.notes.keep(
        replace(hers, text="Visit in autumn: in spring they have the state's tests until May.")
    )
    services.notes.keep(
        replace(mine, text="Visit on 14 April. Kim knows the principal and has asked for the day.")
    )
    wanda.team.synchronize()
    section(window).state.synchronize()


def stop(window: MainWindow) -> None:
    del window
    team().cluster.stop("immediate")


def start(window: MainWindow) -> None:
    del window
    team().cluster.start()


def try_again(window: MainWindow) -> None:
    section(window).state.synchronize()


def forget_password(window: MainWindow) -> None:
    window.context.services.team.give_password("an old one, long ago", keep=False)
    try_again(window)


def remember_password(window: MainWindow) -> None:
    window.context.services.team.give_password(WORD, keep=False)
    try_again(window)


def shelf(window: MainWindow) -> TeamShelf:
    found = explore(window).sources.shelf
    assert found is not None
    return found


def show_shelf(window: MainWindow, team_library: bool = True) -> None:
    window.context.go(Destination("explore"))
    explore(window).sources.show_team(team_library)


def lack_one(window: MainWindow) -> None:
    """A case that only the team has."""
    window.context.bus.publish(window.context.services.library.remove_case(AWAY))


def ask_team(window: MainWindow, words: str) -> None:
    shelf(window).state.set_text(words)


def type_to_team(window: MainWindow, words: str) -> None:
    box = shelf(window).search
    box.take_focus()
    box.put(words, len(words))
    box.edit.textEdited.emit(words)


def why(window: MainWindow) -> None:
    shelf(window).results.take_focus()
    shelf(window).results.ask_why()


def team_scenes() -> tuple[Scene, ...]:
    """Every scene of a team; none where PostgreSQL's server is not installed."""
    if postgres.programs() is None:
        return ()
    of_team, notes = partial(show, section="team"), partial(show, section="notes")
    joined: tuple[Step, ...] = (of_team, join)
    on_shelf: tuple[Step, ...] = (*joined, show_shelf)
    end = partial(show_shelf, team_library=False)
    return (
        Scene("team-form", (of_team,)),
        Scene("team-joining", (of_team, join_nobody)),
        Scene("team-refused", (of_team, cancel, join_wrongly)),
        Scene("team-joined", (*joined, of_team)),
        Scene("team-twice", (*joined, write_at_once)),
        Scene("team-password", (*joined, forget_password)),
        Scene("team-away", (of_team, remember_password, stop, try_again)),
        Scene("team-notes", (start, of_team, try_again, notes)),
        Scene("team-reader", (end, partial(read, "lindsay", "grading-1"))),
        Scene("team-found", (end, partial(search, "brett principal"), also_found)),
        Scene("team-library", (*joined, lack_one, show_shelf)),
        Scene("team-library-typing", (*on_shelf, partial(type_to_team, words="red b"))),
        Scene("team-library-words", (*on_shelf, partial(ask_team, words="advisory in maine"), why)),
        Scene("team-library-nothing", (*on_shelf, filter_team)),
        Scene("team-library-away", (*on_shelf, stop, partial(ask_team, words="advisory"))),
        Scene("team-end", (start, end)),  # the server is there again for what follows
    )


def also_found(window: MainWindow) -> None:
    explore(window).results.others.button.setChecked(True)


def filter_team(window: MainWindow) -> None:
    state = shelf(window).state
    state.set_text("zeppelin")
    state.toggle(Facet.KIND, "school")
