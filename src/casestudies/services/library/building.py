"""Makes a library file ready: opens, creates, updates or repairs it, one process at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from casestudies import assets
from casestudies.errors import KnownError
from casestudies.figures import by_number
from casestudies.model.progress import Progress
from casestudies.model.wording import listed
from casestudies.paths import Paths
from casestudies.said import mark, said
from casestudies.services.files import put_in_place, set_aside
from casestudies.services.library.bundled import CORE, bundled_hash, read_bundled
from casestudies.store.condition import Condition
from casestudies.store.failures import DamagedLibrary, explaining
from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore

if TYPE_CHECKING:
    from casestudies.model.content import PackContent
    from casestudies.model.library.pack import AddedPack
    from casestudies.model.saved import SavedWork

T = TypeVar("T")

WAITING = mark("Another window is preparing the library")
_PATIENCE = 0.2  # seconds between two looks at the lock, and so between two chances to cancel
CHECKED = "checked-library.json"
_COMPANIONS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open library that is ready, and sentences for the user about what was repaired."""

    store: LibraryStore
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rescued:
    """What could still be read of the user's own work; None for what could not."""

    tray: tuple[str, ...] | None = ()
    saved: SavedWork | None = None
    packs: tuple[tuple[AddedPack, bytes], ...] | None = ()
    former: tuple[tuple[object, ...], ...] = ()

    @property
    def words(self) -> str:
        parts = [(said("tray"), self.tray), (said("saved work"), self.saved)]
        if self.packs != ():
            parts.append((said("packs"), self.packs))
        kept = [name for name, found in parts if found is not None]
        lost = [name for name, found in parts if found is None]
        told = []
        if kept:
            sentence = by_number(
                len(kept), said("Your {0} was carried over."), said("Your {0} were carried over.")
            )
            told.append(sentence.format(listed(kept)))
        if lost:
            told.append(said("Your {0} could not be read.").format(listed(lost)))
        return " ".join(told)


FULL_DISK = mark(
    "The disk is full: the library is open for reading, and nothing can be saved. Make some room "
    "and start the program again."
)


def open_library(paths: Paths, progress: Progress) -> Opened:
    """Opens the library of ``paths``, made or brought up to date first where needed.

    A library that is ready is only opened. Otherwise one process at a time works on it, under a
    lock file beside it. A new file gets its name when it is complete, a pack is replaced in one
    transaction: whatever kills the program, the next start finds all or nothing of it.

    Raises ``KnownError`` (no library, a newer one, disk full, a folder that cannot be written) and
    lets ``Cancelled`` from ``progress`` through; what was there before is then as it was.
    """
    with explaining(paths.library):
        store = _open_if_ready(paths)
        if store is not None:
            return Opened(store, (said(FULL_DISK),) if store.database.disk_full else ())
        with _only_one(paths.library, progress):
            return _make_ready(paths, progress)


def build_library(path: Path, cache: Path, progress: Progress) -> None:
    """Makes a new library file at ``path`` (absent so far) from the bundled pack. Raises
    ``KnownError``, lets ``Cancelled`` through."""
    content = read_bundled(cache, progress)
    store = LibraryStore(path, create=True)
    try:
        store.prepare_tables(path.parent)
        store.replace_pack(content, progress)
    finally:
        store.close()


def read_content_anew(store: LibraryStore, paths: Paths, progress: Progress) -> None:
    """Empties the content tables of an open library and fills them again; the user's work stays.
    Killed on the way it is done by the next start. Raises ``KnownError``."""
    core = read_bundled(paths.cache, progress)
    store.discard_content()
    store.prepare_tables(paths.backups)
    _fill(store, core, progress)


def _open_if_ready(paths: Paths) -> LibraryStore | None:
    """The library if nothing at all is to be done to it, else None."""
    path = paths.library
    if not path.is_file():
        return None
    try:
        store = LibraryStore(path)
    except DamagedLibrary:
        return None
    try:
        if _is_ready(store, paths.cache) or (store.read_only and _is_usable(store)):
            return store
    except DamagedLibrary:
        store.close()
        return None
    except BaseException:
        store.close()
        raise
    store.close()
    if store.read_only:
        raise KnownError(
            said(
                "This library is not complete or of an older version, and cannot be brought up to "
                "date where it is. Copy it to a folder that can be written and open the copy."
            ),
            file=str(path),
        )
    return None


def _is_usable(store: LibraryStore) -> bool:
    """Whether a library that cannot be changed can be read: a pack of another version can."""
    return store.condition() is Condition.READY and bool(store.packs())


def _is_ready(store: LibraryStore, cache: Path) -> bool:
    if store.condition() is not Condition.READY:
        return False
    store.check(cache / CHECKED)
    wanted = bundled_hash(cache)
    return any(pack.id == CORE and pack.content_hash == wanted for pack in store.packs())


@contextmanager
def _only_one(path: Path, progress: Progress) -> Iterator[None]:
    """Holds the lock beside the library; while another process has it, tells ``progress`` so."""
    from filelock import FileLock, Timeout  # brings sockets and more: only who builds waits for it

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path.with_name(path.name + ".lock"))
    while True:
        try:
            lock.acquire(timeout=_PATIENCE)
        except Timeout:
            progress(said(WAITING), 0, 0)
        else:
            break
    try:
        yield
    finally:
        lock.release()


def _make_ready(paths: Paths, progress: Progress) -> Opened:
    """Under the lock: whatever is still to be done."""
    _remove_unfinished(paths.library)
    if not paths.library.exists():
        return Opened(_make_new(paths, progress))
    try:
        return _bring_up_to_date(paths, progress)
    except DamagedLibrary:
        return _replace_damaged(paths, progress)


def _make_new(paths: Paths, progress: Progress) -> LibraryStore:
    path = paths.library
    with _new_file(paths, progress) as finished:
        for (
            ending
        ) in _COMPANIONS:  # of a library that somebody removed: never to be mixed with ours
            left = path.with_name(path.name + ending)
            if left.exists():
                set_aside(left, "left-over")
        put_in_place(finished, path)
    return LibraryStore(path, fresh=True)


@contextmanager
def _new_file(paths: Paths, progress: Progress, rescued: _Rescued | None = None) -> Iterator[Path]:
    """A complete new library under another name, to be given the right one inside the block."""
    path = paths.library
    unfinished = path.with_name(f"{path.name}.building-{os.getpid()}")
    try:
        compiled = assets.compiled_library()
        if compiled is None:
            build_library(unfinished, paths.cache, progress)
        else:
            progress(said("Copying the library"), 0, 1)
            import shutil

            shutil.copyfile(compiled, unfinished)
        if rescued is not None:
            _put_back(unfinished, rescued, progress)
        _settle(unfinished)
        yield unfinished
    except KnownError as error:
        if error.file == str(unfinished):
            error.file = str(path)  # a name that the user knows
        raise
    finally:
        _remove_unfinished(path)


def _settle(path: Path) -> None:
    """Brings all of a new library into its one file. Closing it does so too, but says nothing
    where the disk is full, and leaves half of the library in a file beside it."""
    store = LibraryStore(path)
    try:
        store.settle()
    finally:
        store.close()


def _remove_unfinished(path: Path) -> None:
    """Removes what a process left that was killed while it built; the lock says none does now."""
    for left in path.parent.glob(f"{path.name}.building-*"):
        left.unlink(missing_ok=True)


def _bring_up_to_date(paths: Paths, progress: Progress) -> Opened:
    store = LibraryStore(paths.library)
    notes: tuple[str, ...] = ()
    try:
        if not _is_ready(store, paths.cache):
            before = store.outline(CORE)
            store.prepare_tables(paths.backups)
            if not _is_ready(store, paths.cache):
                core = read_bundled(paths.cache, progress)
                notes = _fill(store, core, progress)
                _note_changes(store, before, core)
    except BaseException:
        store.close()
        raise
    return Opened(store, notes)


def _fill(store: LibraryStore, core: PackContent, progress: Progress) -> tuple[str, ...]:
    """Reads everything in anew: the core pack, the packs and imports that the user added, the
    cases of the user's own; in one transaction, so that a library with this core pack has the rest
    too. Gives sentences about what could not be read."""
    from casestudies.services.library.pack_body import from_body
    from casestudies.services.library.shown_content import all_content
    from casestudies.store.added_packs import AddedPackStore

    packs = AddedPackStore(store.database)
    added = [(pack, lambda pack=pack: from_body(packs.body(pack.id))) for pack in packs.all()]
    contents, notes = all_content(store, core, added)
    store.set_content(contents, progress)
    return tuple(notes)


def _note_changes(
    store: LibraryStore,
    before: tuple[str, dict[str, tuple[str, dict[str, str]]]],
    core: PackContent,
) -> None:
    """Keeps what the core pack has otherwise than before, to be shown; nothing where there was
    none."""
    if before[1]:
        from casestudies.services.library.core_updates import note_core_update

        note_core_update(store, *before, core)


def _replace_damaged(paths: Paths, progress: Progress) -> Opened:
    """Puts a damaged library aside, never deletes it, and makes a new one with what can still be
    read of the user's own work. Until the new one is complete the damaged one stays where it is:
    cut short, by a full disk for one, all of this is done again by the next start."""
    path = paths.library
    rescued = _Rescued(
        _read_from(path, _tray),
        _read_from(path, _saved),
        _read_from(path, _added_packs),
        _read_from(path, _former_packs) or (),
    )
    with _new_file(paths, progress, rescued) as finished:
        aside = set_aside(path, "damaged", stay=True)
        for ending in _COMPANIONS:
            companion = path.with_name(path.name + ending)
            if companion.exists():
                companion.rename(aside.with_name(aside.name + ending))
        put_in_place(finished, path)
    store = LibraryStore(path, fresh=True)
    note = said("The library was damaged. It was kept as {file} and made anew.")
    note = f"{note.format(file=aside.name)} {rescued.words}"
    return Opened(store, (note,))


def _tray(store: LibraryStore) -> tuple[str, ...]:
    return WorkspaceStore(store.database).tray()


def _saved(store: LibraryStore) -> SavedWork:
    from casestudies.store.saved import SavedStore

    return SavedStore(store.database).everything()


def _added_packs(store: LibraryStore) -> tuple[tuple[AddedPack, bytes], ...]:
    from casestudies.store.added_packs import AddedPackStore

    return AddedPackStore(store.database).everything()


def _former_packs(store: LibraryStore) -> tuple[tuple[object, ...], ...]:
    from casestudies.store.added_packs import AddedPackStore

    return AddedPackStore(store.database).all_former()


def _read_from(path: Path, read: Callable[[LibraryStore], T]) -> T | None:
    """What ``read`` gives of a damaged library; None where that cannot be read."""
    try:
        store = LibraryStore(path, read_only=True)
    except KnownError:
        return None
    try:
        return read(store)
    except KnownError:
        return None
    finally:
        store.close()


def _put_back(path: Path, rescued: _Rescued, progress: Progress) -> None:
    store = LibraryStore(path)
    try:
        if rescued.tray:
            WorkspaceStore(store.database).set_tray(rescued.tray)
        if rescued.saved is not None:
            from casestudies.store.saved import SavedStore

            SavedStore(store.database).put_back(rescued.saved)
        if rescued.packs or rescued.former:
            from casestudies.store.added_packs import AddedPackStore

            packs = AddedPackStore(store.database)
            packs.put_back(rescued.packs or ())
            packs.put_former_back(rescued.former)
        core = store.content(CORE)
        if core is not None and (rescued.packs or rescued.saved):
            _fill(store, core, progress)
    finally:
        store.close()
