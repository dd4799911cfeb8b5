"""Scenes of workshops."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.workshop import EntryKind, RoomEntry
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.workshop.page import WorkshopPage
from tools.scenes.driving import Scene, key

THREE = ComparisonSpec(("lindsay", "chugach", "pittsfield"))


def workshop(window: MainWindow) -> WorkshopPage:
    page = window.page_of("workshop")
    assert isinstance(page, WorkshopPage)
    return page


def no_workshops(window: MainWindow) -> None:
    page = workshop(window)
    for saved in page.state.saved:
        page.state.delete(saved.key)
    window.toast.hide()
    window.context.go(Destination("workshop", listed=True))


def begin(window: MainWindow) -> None:
    window.toast.hide()
    window.context.go(Destination("workshop", comparison=THREE))


def way(template: str, window: MainWindow) -> None:
    ways = workshop(window).steps.second.list
    keys = ["", *(one.key for one in workshop(window).state.templates)]
    ways.setCurrentRow(keys.index(template))


def look(window: MainWindow) -> None:
    """Put the activity with rows into focus."""
    state = workshop(window).state
    assert state.workshop is not None
    window.toast.hide()
    state.show_item(next(item.id for item in state.workshop.agenda if item.rows))


def listed(window: MainWindow) -> None:
    window.toast.hide()
    window.context.go(Destination("workshop", listed=True))


def said(window: MainWindow) -> None:
    """Write down what a room says, and open the record."""
    state = workshop(window).state
    assert state.workshop is not None
    row = state.workshop.rows[0]
    texts = (
        (EntryKind.SAID, "Families asked for the scores in words first, then for the numbers."),
        (EntryKind.SAID, "We would need two years of calibration before any of this."),
        (EntryKind.QUESTION, "What happens to a student who moves away in the middle of a level?"),
    )
    entries = [
        RoomEntry(uuid4().hex, kind, datetime.now(UTC), row, text=text) for kind, text in texts
    ]
    entries += [
        RoomEntry(uuid4().hex, EntryKind.DOT, datetime.now(UTC), row, case)
        for case in ("lindsay", "lindsay", "lindsay", "chugach")
    ]
    state._service.write_entries(state.key, entries)
    window.toast.hide()
    state.show_record()


def workshop_scenes() -> tuple[Scene, ...]:
    """Every scene of the room, in the order in which a facilitator meets them."""
    on = key(Qt.Key.Key_Return)
    walk = partial(way, "gallery-walk")
    made = (begin, on, walk, on, on)
    return (
        Scene("workshop-empty", (no_workshops,)),
        Scene("workshop-rows", (begin,)),
        Scene("workshop-ways", (begin, on, walk)),
        Scene("workshop-people", (begin, on, walk, on)),
        Scene("workshop-overview", made),
        Scene("workshop-agenda", (*made, look)),
        Scene("workshop-record", (*made, said)),
        Scene("workshop-list", (*made, listed)),
    )
