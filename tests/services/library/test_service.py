"""Opening a library in every state a user can have it in, and what the service then answers."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from casestudies import assets
from casestudies.errors import BugError, Cancelled, KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.content import PackContent
from casestudies.model.progress import no_progress
from casestudies.paths import Paths, find_paths
from casestudies.services.library.building import CHECKED
from casestudies.services.library.bundled import bundled_hash
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved import SavedService
from casestudies.services.workspace.tray import WorkspaceService
from casestudies.store.failures import DamagedLibrary, MisreadContent, NotALibrary, ReadOnlyLibrary
from casestudies.store.workspace import WorkspaceStore
from tests.few_cases import FEW
from tests.small_packs import misread_pack, small_pack

Progress = Callable[[str, int, int], None]


@contextmanager
def opened(paths: Paths, progress: Progress = no_progress) -> Iterator[LibraryService]:
    library = LibraryService(paths)
    library.open(progress)
    try:
        yield library
    finally:
        library.close()


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(statement)
    connection.commit()
    connection.close()


def never(step: str, done: int, total: int) -> None:
    raise AssertionError(f"nothing should be done: {step} {done} {total}")


def cancel_at(step: str, done: int) -> Progress:
    """Cancels in a step that begins so, once so much of it is done."""

    def progress(now: str, now_done: int, total: int) -> None:
        del total
        if now.startswith(step) and now_done >= done:
            raise Cancelled

    return progress


# --- opening ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("few_bundled")
def test_the_first_start_builds_and_later_ones_only_open(
    paths: Paths, few_content: PackContent
) -> None:
    steps: list[tuple[str, int, int]] = []
    with opened(paths, lambda *step: steps.append(step)) as library:
        assert library.store.content("core") == few_content
        assert library.notes == ()
    assert ("Storing cases", len(FEW), len(FEW)) in steps
    assert steps[0][0].startswith("Reading")
    with opened(paths, never) as library:
        assert library.info().cases == len(FEW)
    paths.library.with_name("library.sqlite.lock").unlink(missing_ok=True)
    with opened(paths, never):
        assert not paths.library.with_name("library.sqlite.lock").exists()


def test_the_bundled_hash_is_the_readers_with_and_without_memory(
    paths: Paths, core_content: PackContent
) -> None:
    for _ in range(2):
        assert bundled_hash(paths.cache) == core_content.info.content_hash
    (paths.cache / "bundled-pack.json").write_text("[")
    assert bundled_hash(paths.cache) == core_content.info.content_hash


@pytest.mark.usefixtures("few_bundled")
@pytest.mark.parametrize(
    ("step", "done"),
    [("Reading", 0), ("Reading", 20), ("Storing", 0), ("Storing", len(FEW))],
)
def test_a_cancelled_build_leaves_nothing(paths: Paths, step: str, done: int) -> None:
    library = LibraryService(paths)
    with pytest.raises(Cancelled):
        library.open(cancel_at(step, done))
    assert not library.is_open
    left = [path.name for path in paths.library.parent.glob("library*")]
    assert left in ([], ["library.sqlite.lock"])


def test_another_pack_version_replaces_content_and_keeps_the_tray(
    few_library_paths: Paths, few_content: PackContent
) -> None:
    with opened(few_library_paths) as library:
        WorkspaceService(library).set_tray(["lindsay", "chugach"])
        library.replace_pack(small_pack("our-school", pack="team"))
    change(few_library_paths.library, "UPDATE packs SET content_hash = 'old' WHERE id = 'core'")
    change(few_library_paths.library, "DELETE FROM cases WHERE slug = 'lindsay'")
    with pytest.raises(Cancelled):
        LibraryService(few_library_paths).open(cancel_at("Storing", 3))
    with opened(few_library_paths) as library:
        assert library.store.content("core") == few_content
        assert library.store.content("team") == small_pack("our-school", pack="team")
        assert WorkspaceService(library).tray() == ("lindsay", "chugach")


@pytest.mark.usefixtures("few_bundled")
def test_what_a_killed_build_left_is_removed(paths: Paths) -> None:
    paths.library.parent.mkdir(parents=True)
    for name in ("library.sqlite.building-1", "library.sqlite.building-1-wal"):
        (paths.library.parent / name).write_bytes(b"half")
    orphan = paths.library.with_name("library.sqlite-wal")
    orphan.write_bytes(b"of a library that somebody removed")
    with opened(paths) as library:
        assert library.info().cases == len(FEW)
    names = [path.name for path in paths.library.parent.glob("library*")]
    assert not [name for name in names if "building" in name]
    (kept,) = paths.library.parent.glob("*left-over*")
    assert kept.read_bytes() == b"of a library that somebody removed"


def test_a_damaged_library_is_kept_aside_and_the_users_work_carried_over(
    few_library_paths: Paths, few_content: PackContent, chance: random.Random
) -> None:
    two = ComparisonSpec(("lindsay", "juab"))
    with opened(few_library_paths) as library:
        WorkspaceService(library).set_tray(["lindsay", "juab"])
        SavedService(library).save_comparison("Two districts", two)
    connection = sqlite3.connect(few_library_paths.library)
    page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name='readings'").fetchone()
    connection.close()
    data = bytearray(few_library_paths.library.read_bytes())
    start = (page[0] - 1) * 4096
    data[start : start + 4096] = chance.randbytes(4096)
    few_library_paths.library.write_bytes(data)
    with opened(few_library_paths) as library:
        (note,) = library.notes
        assert library.store.content("core") == few_content
        assert WorkspaceService(library).tray() == ("lindsay", "juab")
        (kept,) = SavedService(library).comparisons()
        assert (kept.name, kept.spec) == ("Two districts", two)
    (aside,) = few_library_paths.library.parent.glob("library.damaged-*.sqlite")
    assert aside.read_bytes() == bytes(data)
    assert note == (
        f"The library was damaged. It was kept as {aside.name} and made anew. "
        "Your tray and saved work were carried over."
    )
    with opened(few_library_paths, never) as library:
        assert library.notes == ()


def test_a_sound_file_is_looked_through_once_until_it_changes_or_fails(
    few_library_paths: Paths,
) -> None:
    note = few_library_paths.cache / CHECKED
    with opened(few_library_paths) as library:
        looked_at = note.stat().st_mtime_ns
        assert library.cases()
    with opened(few_library_paths):
        assert note.stat().st_mtime_ns == looked_at, "not looked through again"
    with opened(few_library_paths) as library:
        WorkspaceService(library).set_tray(["lindsay"])
    with opened(few_library_paths):
        assert note.stat().st_mtime_ns != looked_at, "it was written"
    with opened(few_library_paths) as library:  # bits rot under times that stay as they are
        file = few_library_paths.library
        size = file.stat().st_size
        connection = sqlite3.connect(file)
        connection.execute("PRAGMA wal_checkpoint")
        connection.close()
        with file.open("r+b") as broken:
            broken.seek(4096)
            broken.write(b"\xff" * (size - 4096))
        with pytest.raises(DamagedLibrary):
            library.store.counts()
    assert not note.exists(), "the next opening looks through it"
    with opened(few_library_paths) as library:
        assert "made anew" in library.notes[0]


def test_a_mistake_of_ours_is_said_and_the_users_file_stays_where_it_is(
    library_paths: Paths,
) -> None:
    with opened(library_paths) as library:
        WorkspaceService(library).set_tray(["lindsay"])
        library.replace_pack(misread_pack())
        with pytest.raises(MisreadContent, match="has just stored itself"):
            library.cases()
    for _ in range(2):
        with opened(library_paths, never) as library:
            assert library.notes == ()
            with pytest.raises(MisreadContent):
                library.case("c")
            assert WorkspaceStore(library.store.database).tray() == ("lindsay",)
    assert not list(library_paths.library.parent.glob("library.damaged-*"))


def test_a_library_damaged_beyond_reading_is_kept_aside_too(few_library_paths: Paths) -> None:
    os.truncate(few_library_paths.library, 50_000)
    with opened(few_library_paths) as library:
        assert library.info().cases == len(FEW)
        assert "Your tray, saved work and packs could not be read." in library.notes[0]
    (aside,) = few_library_paths.library.parent.glob("library.damaged-*.sqlite")
    assert aside.stat().st_size == 50_000


def test_a_damaged_library_whose_replacing_is_cut_short_keeps_the_users_work(
    few_library_paths: Paths, chance: random.Random
) -> None:
    with opened(few_library_paths) as library:
        WorkspaceService(library).set_tray(["lindsay", "chugach"])
    data = bytearray(few_library_paths.library.read_bytes())
    connection = sqlite3.connect(few_library_paths.library)
    page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name='readings'").fetchone()
    connection.close()
    data[(page[0] - 1) * 4096 : page[0] * 4096] = chance.randbytes(4096)
    few_library_paths.library.write_bytes(data)
    for step, done in (("Reading", 1), ("Storing", 3)):
        with pytest.raises(Cancelled):
            LibraryService(few_library_paths).open(cancel_at(step, done))
        assert few_library_paths.library.read_bytes() == bytes(data)
    with opened(few_library_paths) as library:
        assert WorkspaceService(library).tray() == ("lindsay", "chugach")
    assert len(list(few_library_paths.library.parent.glob("library.damaged-*.sqlite"))) == 1


@pytest.mark.usefixtures("few_bundled")
def test_a_new_library_gets_its_name_only_when_all_of_it_is_in_the_file(paths: Paths) -> None:
    """On a disk that gets full, too, closing leaves half of a library in the log beside it."""
    readers = []

    def read_along(step: str, done: int, total: int) -> None:
        if step == "Storing cases" and done == total:
            (unfinished,) = paths.library.parent.glob("*.building-*[0-9]")
            reader = sqlite3.connect(unfinished)
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM tray").fetchone()
            readers.append(reader)

    with pytest.raises(KnownError, match="Nothing was changed") as caught:
        LibraryService(paths).open(read_along)
    assert caught.value.file == str(paths.library)
    for reader in readers:
        reader.close()
    assert [path.name for path in paths.library.parent.glob("library.sqlite*")] == [
        "library.sqlite.lock"
    ]
    with opened(paths) as library:
        assert library.info().cases == len(FEW)
        assert library.notes == ()


def test_a_file_that_is_no_library_is_never_touched(paths: Paths) -> None:
    paths.library.parent.mkdir(parents=True)
    paths.library.write_text("My dissertation. " * 500)
    before = paths.library.read_bytes()
    with pytest.raises(NotALibrary, match="Nothing was changed"):
        LibraryService(paths).open()
    assert paths.library.read_bytes() == before
    paths.library.unlink()
    paths.library.mkdir()
    with pytest.raises(KnownError):
        LibraryService(paths).open()


@pytest.mark.parametrize("place", ["a-file/profile", "a-file", "long" * 80])
def test_a_place_where_no_folder_can_be(tmp_path: Path, place: str) -> None:
    (tmp_path / "a-file").write_text("mine")
    library = LibraryService(find_paths(profile=tmp_path / place))
    with pytest.raises(KnownError, match=r"[Nn]othing was changed; choose"):
        library.open()
    assert (tmp_path / "a-file").read_text() == "mine"


# --- places that cannot be written ------------------------------------------------------------


@pytest.fixture
def protected(library_path: Path) -> Iterator[Paths]:
    """A finished library in a folder of its own, which is not writable inside ``as_reader()``."""
    folder = Path(tempfile.mkdtemp(prefix="casestudies-protected-"))
    paths = find_paths(profile=folder)
    shutil.copy(library_path, paths.library)
    with opened(paths) as library:
        WorkspaceService(library).set_tray(["chugach", "lindsay"])
    yield paths
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def as_reader(folder: Path) -> Iterator[None]:
    """Inside, ``folder`` and its files can be read only; root steps down, whom no mode stops."""
    for path in folder.iterdir():
        path.chmod(0o555 if path.is_dir() else 0o444)
    folder.chmod(0o555)
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def test_a_library_on_read_only_media(protected: Paths, core_content: PackContent) -> None:
    before = protected.library.read_bytes()
    with as_reader(protected.library.parent), opened(protected, never) as library:
        assert library.read_only
        assert library.info().read_only
        assert library.store.content("core") == core_content
        with pytest.raises(ReadOnlyLibrary):
            library.replace_pack(small_pack("a", pack="team"))
        workspace = WorkspaceService(library)
        assert workspace.session_only
        assert workspace.tray() == ("chugach", "lindsay")
        assert workspace.add_to_tray("bdea").tray
        assert not workspace.add_to_tray("bdea").tray
        assert workspace.remove_from_tray("chugach").tray
        assert workspace.tray() == ("lindsay", "bdea")
        assert WorkspaceStore(library.store.database).tray() == ("chugach", "lindsay")
    assert protected.library.read_bytes() == before


def test_an_outdated_library_on_read_only_media_opens_as_it_is(protected: Paths) -> None:
    change(protected.library, "UPDATE packs SET content_hash = 'old', version = '2026.10.0'")
    with as_reader(protected.library.parent), opened(protected, never) as library:
        assert library.packs()[0].version == "2026.10.0"
        assert library.case("lindsay").short_name == "Lindsay"


def test_an_unfinished_library_on_read_only_media_is_said(protected: Paths) -> None:
    change(protected.library, "UPDATE content_state SET version = 0")
    with (
        as_reader(protected.library.parent),
        pytest.raises(KnownError, match="Copy it to a folder that can be written"),
    ):
        LibraryService(protected).open()


def test_no_library_in_a_folder_that_cannot_be_written(protected: Paths) -> None:
    paths = protected._replace(library=protected.library.with_name("new.sqlite"))
    with (
        as_reader(protected.library.parent),
        pytest.raises(ReadOnlyLibrary, match="cannot be written"),
    ):
        LibraryService(paths).open()


# --- answering --------------------------------------------------------------------------------


def test_asking_a_closed_library_is_our_mistake(library_paths: Paths) -> None:
    library = LibraryService(library_paths)
    with pytest.raises(BugError):
        library.briefs()
    library.open()
    library.close()
    library.close()
    with pytest.raises(BugError):
        library.vocabulary()
    library.open()
    assert len(library.briefs()) == 49
    library.close()


def test_values_are_read_once(library: LibraryService, core_content: PackContent) -> None:
    assert library.case("lindsay") is library.case("lindsay")
    assert library.briefs() is library.briefs()
    assert library.brief("lindsay") in library.briefs()
    assert {case.slug: case for case in library.cases()} == {
        case.slug: case for case in core_content.cases
    }
    assert [case.slug for case in library.cases()] == [brief.slug for brief in library.briefs()]
    assert [case.slug for case in library.cases(["juab", "bdea"])] == ["juab", "bdea"]
    assert library.vocabulary() == core_content.vocabulary
    assert library.readings() == core_content.readings
    assert library.glossary() == core_content.glossary
    assert library.dimension_guides() == core_content.dimension_guides
    assert library.population_guides() == core_content.population_guides
    assert library.visit_steps() == core_content.visit_steps
    assert len(library.visit_steps()) > 20
    assert library.shared_sources() == core_content.sources
    assert library.thesaurus() == core_content.thesaurus
    assert library.packs() == (core_content.info,)


def test_info(library: LibraryService, library_paths: Paths) -> None:
    info = library.info()
    assert info.path == library_paths.library
    assert (info.cases, info.read_only) == (49, False)
    assert info.findings > 2_500
    assert info.sources > 1_000
    assert info.size == library_paths.library.stat().st_size
    assert [pack.id for pack in info.packs] == ["core"]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("chugatch", "chugach"), ("Lindsay Unified", "lindsay"), ("qqqq", None)],
)
def test_an_unknown_case_names_the_nearest(
    library: LibraryService, typed: str, nearest: str | None
) -> None:
    for ask in (library.case, library.brief, lambda slug: library.cases(["bdea", slug])):
        with pytest.raises(KnownError, match=f"no case “{typed}”") as caught:
            ask(typed)
        assert ("Did you mean" in str(caught.value)) == (nearest is not None)
        assert nearest is None or nearest in str(caught.value)


def test_replacing_a_pack_drops_what_was_kept(library: LibraryService) -> None:
    before = library.fingerprint()
    assert len(library.briefs()) == 49
    assert library.replace_pack(small_pack("our-school", pack="team")).content
    assert len(library.briefs()) == 50
    assert library.case("our-school").pack == "team"
    assert library.info().cases == 50
    assert library.fingerprint() != before


def test_briefs_read_alone_are_kept_until_the_content_changes(few_library_paths: Paths) -> None:
    with opened(few_library_paths) as library:
        info, (one, other) = library.store.packs()[0], sorted(FEW)[:2]
        (before,) = library.briefs_of([one])
        both = library.briefs_of([other, "gone", one])
        assert [brief.slug for brief in both] == [other, one]
        assert both[1] is before
        library.put_case(info, replace(library.store.case(one), name="Another name"))
        assert [brief.name for brief in library.briefs_of([one])] == ["Another name"]
        assert library.briefs_of([other]) == both[:1]


def test_many_threads_may_ask_at_once(library: LibraryService, core_content: PackContent) -> None:
    slugs = [case.slug for case in core_content.cases] * 4
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(library.case, slugs))
        assert len(set(threads.map(lambda _: id(library.briefs()), range(50)))) == 1
    assert found == [*core_content.cases] * 4


def test_a_wheel_carries_its_library_compiled() -> None:
    """In a checkout there is none; ``tools/hatch_build.py`` makes it for the wheel."""
    assert assets.compiled_library() is None


# --- who waits for what -----------------------------------------------------------------------


def test_nobody_waits_for_what_another_thread_reads(library_paths: Paths) -> None:
    """The window asks for what is at hand while a worker reads: here one that cannot get on."""
    with opened(library_paths) as library, ThreadPoolExecutor(1) as worker:
        at_hand = library.briefs(), library.vocabulary(), library.case("lindsay")
        library.store.settle()  # with a write-ahead log nobody could shut a reader out
        other = sqlite3.connect(library_paths.library, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            reading = [worker.submit(library.cases), worker.submit(library.readings)]
            time.sleep(0.1)
            begun = time.monotonic()
            assert (library.briefs(), library.vocabulary(), library.case("lindsay")) == at_hand
            assert library.brief("chugach").slug == "chugach"
            waited = time.monotonic() - begun
            assert not reading[0].done()
        finally:
            other.close()
        assert len(reading[0].result(timeout=60)) == 49
        assert reading[1].result(timeout=60) == library.readings()
        assert waited < 0.5, f"{waited:.1f} s"


def test_threads_that_read_at_the_same_time_share_what_is_read(few_library_paths: Paths) -> None:
    with opened(few_library_paths) as library, ThreadPoolExecutor(8) as workers:
        asked = [workers.submit(library.cases) for _ in range(8)]
        cases = [reading.result(timeout=60) for reading in asked]
        for case in zip(*cases, strict=True):
            assert len({id(one) for one in case}) == 1
