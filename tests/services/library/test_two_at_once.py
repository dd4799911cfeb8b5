"""Two windows on one library: each sees what the other does, undoes it, and loses none of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.bootstrap import Services, make_services
from casestudies.errors import ChangedMeanwhile, KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.importing import Standing
from casestudies.model.saved import SavedKind
from casestudies.paths import Paths
from casestudies.services.library.backups import EVERYTHING
from tests.services.imports.canopy_files import write_2019, write_2021a, write_2023

Two = tuple[Services, Services]


@pytest.fixture
def two(few_library_paths: Paths) -> Iterator[Two]:
    """The services of two windows on one library."""
    both = make_services(few_library_paths), make_services(few_library_paths)
    for services in both:
        services.library.open()
        services.watch.changes()
    yield both
    for services in both:
        services.close()


def bodies(services: Services) -> dict[str, str]:
    return {item.name: item.body for item in services.saved.items(SavedKind.VISIT)}


def test_each_hears_of_what_the_other_did(two: Two) -> None:
    here, there = two
    here.workspace.set_tray(["lindsay"])
    here.saved.add(SavedKind.VISIT, "Mine", "{}")
    assert there.watch.changes() == ChangeSet(tray=True, saved=True)
    assert there.watch.changes() == here.watch.changes() == ChangeSet()


def test_what_is_undone_in_one_is_undone_in_both(two: Two) -> None:
    here, there = two
    here.workspace.set_tray(["lindsay"])
    here.saved.add(SavedKind.VISIT, "Mine", "{}")
    there.watch.changes()
    turned = there.history.undo()
    assert turned is not None
    assert turned.told == "Undone: The visit “Mine” was added."
    assert turned.changes == ChangeSet(saved=True)
    assert here.watch.changes() == ChangeSet(saved=True)
    assert bodies(here) == {}
    state = here.history.state()
    assert (state.undo, state.redo) == (1, 1)
    assert state.next_undo == "The compare tray was changed."
    again = here.history.redo()
    assert again is not None
    assert again.told == "Made again: The visit “Mine” was added."
    assert bodies(there) == {"Mine": "{}"}
    assert here.history.redo() is None


def test_what_two_windows_import_at_once_is_matched(two: Two, tmp_path: Path) -> None:
    here, there = two
    one, other = write_2021a(tmp_path), write_2023(tmp_path)
    plans = here.imports.dry_run(one), there.imports.dry_run(other)
    assert not plans[1].standing(Standing.SAME)
    here.imports.run(plans[0])
    with pytest.raises(ChangedMeanwhile, match="another import or another window wrote to it"):
        there.imports.run(plans[1])
    assert [pack.id for pack in here.imports.imports()] == ["canopy-2021a"]
    again = there.imports.dry_run(other)
    assert [case.why for case in again.standing(Standing.SAME)] == [
        "the same school in an earlier file"
    ]
    there.imports.run(again)
    own = here.cases.new(CaseDraft(name="A draft")).key  # which is no case of others yet
    plan = there.imports.dry_run(write_2019(tmp_path))
    here.cases.update(own, CaseDraft(name="Another name"), CaseDraft(name="A draft"))
    there.imports.run(plan)


def test_both_texts_are_kept_where_two_write_one_thing(two: Two) -> None:
    here, there = two
    key = here.saved.add(SavedKind.VISIT, "Trip", "first").key
    base = there.saved.item(key).updated
    mine = here.saved.keep(key, "mine", base)
    assert (mine.other, mine.restored) == ("", False)
    theirs = there.saved.keep(key, "theirs", base)
    assert theirs.other == "Trip (2)"
    assert bodies(here) == {"Trip": "theirs", "Trip (2)": "mine"}
    going_on = there.saved.keep(key, "theirs, longer", theirs.updated)
    assert going_on.other == ""
    assert there.saved.keep(key, "theirs, longer", base).other == "", "both wrote the same"
    assert len(bodies(here)) == 2


def test_a_text_outlives_the_deletion_of_its_thing_elsewhere(two: Two) -> None:
    here, there = two
    key = here.saved.add(SavedKind.VISIT, "Trip", "first").key
    base = here.saved.item(key).updated
    there.saved.delete(key)
    kept = here.saved.keep(key, "typed", base)
    assert kept.restored
    assert bodies(there) == {"Trip": "typed"}
    with pytest.raises(KnownError, match="no longer saved"):
        here.saved.keep("unknown", "typed", base)


def test_of_two_who_write_at_the_same_time_no_text_is_lost(two: Two) -> None:
    key = two[0].saved.add(SavedKind.VISIT, "Trip", "first").key
    base = two[0].saved.item(key).updated

    def write(services: Services, who: str) -> None:
        at = base
        for number in range(20):
            at = services.saved.keep(key, f"{who} {number}", at).updated

    threads = [
        threading.Thread(target=write, args=(services, who))
        for services, who in zip(two, ("a", "b"), strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = set(bodies(two[0]).values())
    assert {"a 19", "b 19"} <= kept, "the last text of each is there"


def test_a_restore_is_heard_of_as_everything(two: Two) -> None:
    here, there = two
    backup = here.backups.make()
    here.workspace.set_tray(["lindsay"])
    there.watch.changes()
    here.backups.restore(backup)
    assert there.watch.changes() == EVERYTHING
    assert here.watch.changes() == ChangeSet()
    assert there.workspace.tray() == ()


def test_an_own_case_is_shown_as_its_draft_says_after_undo(two: Two) -> None:
    from casestudies.services.cases.beginnings import copy_of

    here, there = two
    draft = copy_of(here.library.case("lindsay"), "Ours")
    key = here.cases.new(draft).key
    assert "Ours" in {brief.name for brief in here.library.briefs()}
    assert there.watch.changes().content
    assert "Ours" in {brief.name for brief in there.library.briefs()}
    turned = there.history.undo()
    assert turned is not None
    assert turned.changes == ChangeSet(saved=True, content=True)
    assert key not in {brief.slug for brief in there.library.briefs()}
    assert here.watch.changes() == ChangeSet(saved=True, content=True)
    assert key not in {brief.slug for brief in here.library.briefs()}
    there.history.redo()
    assert here.watch.changes().content
    assert key in {brief.slug for brief in here.library.briefs()}
