"""What the program needs on this computer: folders, disk, library, index, fonts, reports.

Unlike ``library verify`` it opens no library for use, so nothing is built, migrated or put aside:
also a program that does not start can be looked over.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from casestudies import assets, crash_report
from casestudies.errors import KnownError
from casestudies.model.library.care import Check, LibraryCheck, Soundness
from casestudies.paths import Paths

LITTLE_SPACE = 200_000_000  # bytes: a library and its index anew, and a backup of the day


class DoctorService:
    """Looks at the places of one profile; reads only, and writes nothing but an empty file that it
    takes away again, to see whether a folder can be written."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def examine(self) -> LibraryCheck:
        """Everything that was looked at, in the order in which the program needs it."""
        steps: tuple[Callable[[], Check], ...] = (
            self._program,
            self._folders,
            self._disk,
            self._settings,
            self._library,
            self._index,
            self._backups,
            self._fonts,
            self._reports,
        )
        return LibraryCheck(tuple(step() for step in steps))

    def _program(self) -> Check:
        told = ", ".join(crash_report.about_this_run().splitlines())
        lacking = [
            str(path)
            for path in (assets.resource("themes"), assets.core_pack() / "pack.yaml")
            if not path.exists()
        ]
        if lacking:
            said = f"{told}. Files of the program are missing; install it again."
            return Check("program", "Program", Soundness.FAULTY, said, tuple(lacking))
        return Check("program", "Program", Soundness.SOUND, f"{told}.")

    def _folders(self) -> Check:
        refused = [f"{name}: {folder}" for name, folder in self._places() if not _writable(folder)]
        if not refused:
            told = "All folders of the program can be written."
            return Check("folders", "Folders", Soundness.SOUND, told)
        told = "Some folders cannot be written, so what belongs there is not kept."
        return Check("folders", "Folders", Soundness.FAULTY, told, tuple(refused))

    def _places(self) -> tuple[tuple[str, Path], ...]:
        paths = self._paths
        return (
            ("library", paths.library.parent),
            ("search index", paths.cache),
            ("log", paths.state),
            ("settings", paths.settings.parent),
        )

    def _disk(self) -> Check:
        little = []
        free = []
        for name, folder in self._places():
            left = shutil.disk_usage(_existing(folder)).free
            free.append(left)
            if left < LITTLE_SPACE:
                little.append(f"{name}: {_megabytes(left)} free, {folder}")
        if not little:
            told = f"{_megabytes(min(free))} are free where the program writes."
            return Check("disk", "Disk", Soundness.SOUND, told)
        told = f"Little room is left; the program wants {_megabytes(LITTLE_SPACE)}."
        kind = Soundness.NOTED if min(free) else Soundness.FAULTY
        return Check("disk", "Disk", kind, told, tuple(little))

    def _settings(self) -> Check:
        path = self._paths.settings
        if not path.exists():
            told = "There are none yet; the program begins with its own."
            return Check("settings", "Settings", Soundness.SOUND, told)
        from casestudies.services.workspace.settings import Settings

        notes = Settings(path).notes
        if notes:
            return Check("settings", "Settings", Soundness.NOTED, " ".join(notes))
        return Check("settings", "Settings", Soundness.SOUND, f"They can be read: {path}")

    def _library(self) -> Check:
        path = self._paths.library
        if not path.exists():
            told = f"There is none yet at {path}; the next start makes it."
            return Check("library", "Library", Soundness.NOTED, told)
        from casestudies.store.care.verify import damage
        from casestudies.store.condition import Condition, condition_of
        from casestudies.store.library import LibraryStore

        try:
            store = LibraryStore(path, read_only=True)
            try:
                with store.database.plain() as connection:
                    found = damage(connection)
                if found:
                    told = f"{path} is damaged. “casestudies library repair” says what can be done."
                    return Check("library", "Library", Soundness.FAULTY, told, found)
                if condition_of(store.database) is not Condition.READY:
                    told = f"{path} is of an earlier version; the next start brings it up to date."
                    return Check("library", "Library", Soundness.NOTED, told)
                counts = store.counts()
            finally:
                store.close()
        except KnownError as error:
            return Check("library", "Library", Soundness.FAULTY, str(error))
        size = _megabytes(path.stat().st_size)
        told = f"{path} is sound: {counts['cases']} cases, {counts['findings']} findings, {size}."
        if not os.access(path, os.W_OK):
            told = f"{told} It cannot be written, so nothing new is kept."
            return Check("library", "Library", Soundness.NOTED, told)
        return Check("library", "Library", Soundness.SOUND, told)

    def _index(self) -> Check:
        from casestudies.search.freshness import is_whole, place
        from casestudies.store.library import LibraryStore

        later = "The next start makes it."
        if not self._paths.library.exists():
            return Check("index", "Search index", Soundness.NOTED, f"There is none yet. {later}")
        try:
            store = LibraryStore(self._paths.library, read_only=True)
            try:
                fingerprint = store.index_fingerprint()
            finally:
                store.close()
        except KnownError:
            told = "Which one is wanted cannot be told without a sound library."
            return Check("index", "Search index", Soundness.NOTED, told)
        folder = place(self._paths.index, fingerprint)
        if not folder.is_dir():
            told = f"There is none of this library. {later}"
            return Check("index", "Search index", Soundness.NOTED, told)
        if not is_whole(folder, fingerprint):
            told = f"{folder} is damaged. {later}"
            return Check("index", "Search index", Soundness.NOTED, told)
        return Check("index", "Search index", Soundness.SOUND, f"{folder} is that of this library.")

    def _backups(self) -> Check:
        from casestudies.store.care.backup import backups_in, made_at

        found = backups_in(self._paths.backups, self._paths.library.stem)
        newest = made_at(found[-1]) if found else None
        if newest is None:
            told = "There is none yet; one is made on each day that the program is used."
            return Check("backups", "Backups", Soundness.NOTED, told)
        told = f"The newest of {len(found)} is of {newest:%Y-%m-%d %H:%M}: {self._paths.backups}"
        return Check("backups", "Backups", Soundness.SOUND, told)

    def _fonts(self) -> Check:
        there = sorted(path.name for path in assets.resource("fonts").rglob("*.ttf"))
        if not there:
            told = "The program's fonts are missing; install it again."
            return Check("fonts", "Fonts", Soundness.FAULTY, told)
        return Check("fonts", "Fonts", Soundness.SOUND, f"{len(there)} files are there.")

    def _reports(self) -> Check:
        found = crash_report.reports(self._paths)
        if not found:
            told = "No run of the program ended by a fault."
            return Check("crashes", "Crash reports", Soundness.SOUND, told)
        told = "Runs of the program that ended by a fault left these reports; nothing was sent."
        named = tuple(
            f"{time.strftime('%Y-%m-%d %H:%M', time.localtime(one.ended))}: {one.path}"
            for one in found
        )
        return Check("crashes", "Crash reports", Soundness.NOTED, told, named)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that there is."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            return True
    except OSError:
        return False


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1e6 else f"{size / 1e3:,.0f} kB"
