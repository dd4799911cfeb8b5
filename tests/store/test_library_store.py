"""What goes in comes out equal, packs keep apart, and a failed write changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from casestudies.errors import Cancelled, KnownError
from casestudies.model.case import brief_of
from casestudies.model.content import PackContent
from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import renamed, small_case, small_pack


@pytest.fixture
def store(empty_store: LibraryStore) -> LibraryStore:
    return empty_store


def test_every_field_of_a_pack_comes_back(store: LibraryStore) -> None:
    content = small_pack("beta", "alpha")
    store.replace_pack(content)
    assert store.content("core") == content
    assert repr(store.content("core")) == repr(content)  # types too: 67.0, not 67
    assert store.content("other") is None


def test_the_core_pack_comes_back_whole(library_path: Path, core_content: PackContent) -> None:
    store = LibraryStore(library_path, read_only=True)
    try:
        assert len(core_content.cases) == 49
        assert store.content("core") == core_content
        assert repr(store.content("core")) == repr(core_content)  # types too: 89.0, not 89
        assert store.cases() == core_content.cases
        briefs = store.briefs()
        assert {brief.slug: brief for brief in briefs} == {
            case.slug: brief_of(case) for case in core_content.cases
        }
        assert [brief.name for brief in briefs] == sorted(
            (case.name for case in core_content.cases), key=str.casefold
        )
        assert store.vocabulary() == core_content.vocabulary
        assert store.readings() == core_content.readings
        assert store.glossary() == core_content.glossary
        assert store.dimension_guides() == core_content.dimension_guides
        assert store.population_guides() == core_content.population_guides
        assert store.visit_steps() == core_content.visit_steps
        assert store.shared_sources() == core_content.sources
        assert store.thesaurus() == core_content.thesaurus
        assert store.packs() == (core_content.info,)
        assert store.counts() == {
            "packs": 1,
            "cases": 49,
            "findings": sum(len(list(case.findings())) for case in core_content.cases),
            "sources": sum(len(case.sources) for case in core_content.cases),
            "readings": len(core_content.readings),
            "terms": len(core_content.glossary),
            "practices": len(core_content.vocabulary.practices),
        }
    finally:
        store.close()


def test_cases_come_in_the_order_asked_for(store: LibraryStore) -> None:
    store.replace_pack(small_pack("a", "b", "c"))
    assert [case.slug for case in store.cases(["c", "nowhere", "a"])] == ["c", "a"]
    assert store.case("b") == small_case("b")
    assert store.case("nowhere") is None


def test_a_replaced_pack_leaves_nothing_of_the_old(store: LibraryStore) -> None:
    store.replace_pack(small_pack("a", "b"))
    newer = renamed(small_pack("b", "c"), "2026.12.0", "h2")
    before = store.fingerprint()
    store.replace_pack(newer)
    assert store.content("core") == newer
    assert store.counts()["cases"] == 2
    assert store.fingerprint() != before


def test_replacing_a_pack_keeps_the_tray_and_other_packs(store: LibraryStore) -> None:
    team = small_pack("our-school", pack="team")
    store.replace_pack(small_pack("a", "b"))
    store.replace_pack(team)
    workspace = WorkspaceStore(store.database)
    workspace.set_tray(["b", "our-school", "a"])
    store.replace_pack(renamed(small_pack("a"), "2026.12.0", "h2"))
    assert workspace.tray() == ("b", "our-school", "a")
    assert store.content("team") == team
    store.remove_pack("core")
    assert store.content("team") == team
    assert store.counts()["cases"] == 1


def test_with_two_packs_the_core_pack_comes_first(store: LibraryStore) -> None:
    team = small_pack("z", pack="a-team")
    word = replace(team.vocabulary.dimensions[0], name="Our own word")
    team = replace(team, vocabulary=replace(team.vocabulary, dimensions=(word,)))
    store.replace_pack(team)
    store.replace_pack(small_pack("b"))
    assert [info.id for info in store.packs()] == ["core", "a-team"]
    assert [case.slug for case in store.cases()] == ["b", "z"]
    assert store.vocabulary() == small_pack().vocabulary
    assert [source.key for source in store.shared_sources()] == ["K1", "a-team:K1"]
    assert [term.cites for term in store.glossary()] == [("K1",), ("a-team:K1",)]
    assert [guide.cites for guide in store.population_guides()] == [("K1",), ("a-team:K1",)]
    assert [step.cites for step in store.visit_steps()] == [("K1",), ("a-team:K1",)]
    assert store.dimension_guides()[1].look_fors[0].cites == ("a-team:K1",)
    assert store.content("a-team") == team


def test_a_slug_of_another_pack_is_refused_and_nothing_changes(store: LibraryStore) -> None:
    core = small_pack("a", "b")
    store.replace_pack(core)
    with pytest.raises(KnownError, match="has a case “b”, which is in the pack “core” already"):
        store.replace_pack(small_pack("new", "b", pack="team"))
    assert store.content("core") == core
    assert [info.id for info in store.packs()] == ["core"]


def test_cancelling_at_any_step_keeps_what_was_there(
    store: LibraryStore, cancel_after: Callable[[int], Callable[[str, int, int], None]]
) -> None:
    core = small_pack("a", "b")
    store.replace_pack(core)
    newer = renamed(small_pack("c", "d", "e"), "2026.12.0", "h2")
    for calls in range(1, 5):
        with pytest.raises(Cancelled):
            store.replace_pack(newer, cancel_after(calls))
        assert store.content("core") == core
    store.replace_pack(newer, cancel_after(5))
    assert store.content("core") == newer


def test_progress_counts_the_cases(store: LibraryStore) -> None:
    told: list[tuple[str, int, int]] = []
    store.replace_pack(small_pack("a", "b"), lambda *step: told.append(step))
    assert told == [("Storing cases", 0, 2), ("Storing cases", 1, 2), ("Storing cases", 2, 2)]


def test_the_fingerprint_tells_contents_apart_without_a_hash(store: LibraryStore) -> None:
    bare = small_pack("a", content_hash="")
    store.replace_pack(bare)
    first = store.fingerprint()
    store.replace_pack(bare)
    assert store.fingerprint() == first
    store.replace_pack(replace(bare, readings=()))
    assert store.fingerprint() != first


def test_the_tray_keeps_order_and_says_what_changed(store: LibraryStore) -> None:
    workspace = WorkspaceStore(store.database)
    assert workspace.tray() == ()
    assert workspace.set_tray(["c", "a", "c", "b"]).tray
    assert workspace.tray() == ("c", "a", "b")
    assert not workspace.set_tray(["c", "a", "b"]).tray
    assert workspace.change_tray(lambda tray: tray[::-1]).tray
    assert workspace.tray() == ("b", "a", "c")

    def refuse(_: tuple[str, ...]) -> tuple[str, ...]:
        raise KnownError("no")

    with pytest.raises(KnownError):
        workspace.change_tray(refuse)
    assert workspace.tray() == ("b", "a", "c")
