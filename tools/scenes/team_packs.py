"""Scenes of a team's packs: as a desk has heard of them last, its server being away."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial

from casestudies.model.changes import ChangeSet
from casestudies.store.sync.desk import DeskSide
from casestudies.store.sync.packs import DeskPacks
from casestudies.store.team.packs import ServerPack
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.packs.packs import Packs
from casestudies.ui.library.page import LibraryPage
from tools.scenes.driving import Scene

_NOWHERE = "postgresql://kim@127.0.0.1:1/riverbend"
_AT = datetime(2026, 11, 29, 14, 5, tzinfo=UTC)


def _pack(key: str, title: str, cases: int, number: int, *, words: bool = False) -> ServerPack:
    about = {
        "size": 14_000 * max(1, cases),
        "for_all": words,
        "words": words,
        "licence": "CC-BY-4.0",
        "made_by": "Riverbend network",
        "findings": 50 * cases,
        "cases": [[f"{key}-{at}", f"School {at + 1} of {title}"] for at in range(cases)],
    }
    return ServerPack(
        key, title, "2026.12.0", f"{number}" * 64, json.dumps(about), number, "kim", _AT, False
    )


def join(window: MainWindow) -> None:
    """A keeper's desk whose team has packs that are not here, and another version of one that is;
    the words are kept for later, so that nothing is fetched."""
    services = window.context.services
    database = services.library.store.database
    DeskSide(database).join(_NOWHERE, "Riverbend network", "keeper", share_here=False)
    packs = DeskPacks(database)
    packs.note(
        (
            _pack("new-england", "New England team", 4, 1),
            _pack("valley", "Schools of the valley", 12, 2),
            _pack("team-words", "Vocabulary of Riverbend network", 0, 3, words=True),
        )
    )
    packs.settle("team-words", "3" * 64)
    window.context.bus.publish(ChangeSet(team=True))


def leave(window: MainWindow) -> None:
    """The other scenes have no team."""
    DeskSide(window.context.services.library.store.database).leave()
    window.context.bus.publish(ChangeSet(team=True))


def show(window: MainWindow, key: str) -> None:
    """A section of the library."""
    window.context.go(Destination("library", section=key))


def choose(window: MainWindow, key: str) -> None:
    """Go to a pack in the list."""
    section = _section(window)
    at = next(at for at, row in enumerate(section.list.rows) if row.key == key)
    section.list.setCurrentRow(at)


def publish(window: MainWindow) -> None:
    """Ask for whom a pack is published."""
    section = _section(window)
    choose(window, "new-england")
    section._buttons["publish"].click()


def _section(window: MainWindow) -> Packs:
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    assert isinstance(page.section, Packs)
    return page.section


def team_pack_scenes() -> tuple[Scene, ...]:
    """Every scene of a team's packs; they follow those of packs, whose pack they publish."""
    packs = partial(show, key="packs")
    return (
        Scene("packs-told", (join, packs)),
        Scene("packs-team", (packs, partial(choose, key="team:valley"))),
        Scene("packs-publish", (packs, publish)),
        Scene("team-packs", (partial(show, key="team"),)),
        Scene("packs-left", (leave, packs)),
    )
