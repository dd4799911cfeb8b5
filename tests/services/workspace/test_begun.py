"""What was begun and never touched is gone at the next start, should the program be killed."""

from __future__ import annotations

import os

from casestudies.bootstrap import Services
from casestudies.model.library.draft import CaseDraft
from casestudies.model.visit import VisitPlan
from casestudies.paths import Paths
from casestudies.services.workspace.begun import BegunThings


def killed(begun: BegunThings) -> None:
    """As the system does with what a process held."""
    while begun._held:
        os.close(begun._held.popitem()[1])


def test_the_next_start_takes_back_what_nobody_touched(services: Services) -> None:
    plan = VisitPlan("A new visit")
    untouched = services.visits.new("A new visit", plan).key
    typed = services.visits.new("A new visit", plan).key
    left = services.cases.new(CaseDraft()).key
    steps = services.history.steps()
    for key in (untouched, typed, left):
        services.begun.hold(key, services.saved.item(key).body)
    services.visits.update(typed, VisitPlan("Our visit"))

    other = BegunThings(services.paths)  # a second window opens
    assert other.left() == ()
    killed(services.begun)
    services.take_back_begun()
    assert [one.key for one in services.visits.visits()] == [typed]
    assert services.cases.cases() == ()
    assert services.trash.things() == ()
    assert len(services.history.steps()) <= len(steps)
    assert not services.paths.begun.exists()
    services.take_back_begun()


def test_what_was_touched_is_let_go(paths: Paths) -> None:
    begun = BegunThings(paths)
    begun.hold("a", "{}")
    begun.hold("b", "{}")
    begun.let_go("a")
    begun.let_go("a")
    killed(begun)
    assert BegunThings(paths).left() == (("b", "{}"),)
    assert BegunThings(paths).left() == ()


def test_a_note_that_cannot_be_read_stops_no_start(paths: Paths) -> None:
    begun = BegunThings(paths)
    begun.hold("a", "{}")
    (note,) = paths.begun.glob("*/a.json")
    note.write_bytes(b"\xff[")
    killed(begun)
    assert BegunThings(paths).left() == ()
    assert not paths.begun.exists()
