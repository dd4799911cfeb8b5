"""Looks the library through and repairs what can be repaired, after a backup of what there is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.library.care import (
    BackupReason,
    Check,
    LibraryCheck,
    Repaired,
    Soundness,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.model.wording import day_of
from casestudies.paths import Paths
from casestudies.said import said
from casestudies.services.library.backups import BackupService
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.store.database import Database

MOST_EXAMPLES = 20
LEFT_OVER = "left over"
"""The folder below the attachments into which files go that no note names: nothing is deleted."""
_SETTLED = 600  # seconds


@dataclass(frozen=True, slots=True)
class SavedState:
    """What is told of a saved thing: its name, why it cannot be read as it was ("" where it can),
    and the slugs of its cases that are gone."""

    name: str
    problem: str
    gone: tuple[str, ...]


class Index(Protocol):
    """The search index, as its keeper lets it be looked at and made anew."""

    def is_sound(self) -> bool: ...

    def rebuild(self, progress: Progress = ...) -> None: ...


class CareService:
    """Checks an open library and repairs it. ``saved`` tells of everything saved that refers to
    cases. Both take long and want a worker. Methods raise ``KnownError`` where the file fails and
    let ``Cancelled`` from ``progress`` through."""

    def __init__(
        self,
        library: LibraryService,
        backups: BackupService,
        index: Index,
        saved: Callable[[], Sequence[SavedState]],
        paths: Paths,
    ) -> None:
        self._library = library
        self._backups = backups
        self._index = index
        self._saved = saved
        self._paths = paths

    def verify(self, progress: Progress = no_progress) -> LibraryCheck:
        """Looks at everything; changes nothing."""
        steps = (
            self._file,
            self._references,
            self._content,
            self._search,
            self._saved_things,
            self._tray,
            self._notes,
            self._entries,
            self._attachments,
            self._last_backup,
        )
        found: list[Check] = []
        for at, step in enumerate(steps):
            progress(said("Checking the library"), at, len(steps))
            found.append(step())
            if found[-1].key == "file" and found[-1].soundness is Soundness.FAULTY:
                break  # what else is said of a damaged file is hearsay
        progress(said("Checking the library"), len(steps), len(steps))
        return LibraryCheck(tuple(found))

    def repair(self, progress: Progress = no_progress) -> Repaired:
        """Repairs what ``verify`` says can be repaired, after a backup; the user's own work is
        kept as it is. Raises ``ReadOnlyLibrary`` where the library cannot be written."""
        before = self.verify(progress)
        if not before.repairable:
            return Repaired((), before)
        self._library.store.database.check_writable()
        wanted = {check.key for check in before.checks if check.repairable}
        done = []
        if "file" in wanted:
            done.append(self._mend_file())
        else:
            self._backups.make(BackupReason.REPAIR, progress)
            done.append(said("A backup of the library as it was has been made."))
        if wanted & {"references", "content"}:
            self._library.read_content_anew(progress)
            done.append(said("The content was read in anew."))
        if "search" in wanted or wanted & {"references", "content"}:
            self._index.rebuild(progress)
            done.append(said("The search index was made anew."))
        if "attachments" in wanted:
            done += self._sort_attachments()
        return Repaired(tuple(done), self.verify(progress))

    # --- looking ------------------------------------------------------------------------------

    @property
    def _database(self) -> Database:
        return self._library.store.database

    def _file(self) -> Check:
        from casestudies.store.care.verify import damage

        with self._database.plain() as connection:
            found = damage(connection)
        if not found:
            return _sound(
                "file", said("The file"), said("SQLite finds every page of the library sound.")
            )
        if all("index" in line for line in found):
            told = said(
                "Indexes inside the library are damaged; your work and the content are not."
            )
            return _faulty("file", said("The file"), told, found, repairable=True)
        told = said(
            "The library is damaged. Restore the newest backup, or close the program: its next "
            "start puts the file aside, keeps what can be read of your own work and makes the "
            "library anew."
        )
        return _faulty("file", said("The file"), told, found)

    def _references(self) -> Check:
        from casestudies.store.care.verify import loose_references

        found = self._ask(loose_references)
        if not found:
            return _sound(
                "references",
                said("References"),
                said("All rows find the rows that they belong to."),
            )
        told = said("Parts of the content refer to parts that are not there.")
        return _faulty("references", said("References"), told, found, repairable=True)

    def _content(self) -> Check:
        from casestudies.store.care.verify import incomplete_cases

        found = self._ask(incomplete_cases)
        problem = ""
        if not found:
            try:
                self._library.store.cases()
            except KnownError as error:
                problem = error.message
        if found or problem:
            told = problem or said("Some cases are not complete.")
            return _faulty("content", said("Content"), told, found, repairable=True)
        info = self._library.info()
        told = said("{cases} cases with {findings} findings can be read.").format(
            cases=shown(info.cases), findings=shown(info.findings)
        )
        return _sound("content", said("Content"), told)

    def _search(self) -> Check:
        if self._index.is_sound():
            return _sound(
                "search", said("Search"), said("The search index is that of this content.")
            )
        told = said(
            "The search index is not there, of other content or damaged; it can be made anew."
        )
        return _noted("search", said("Search"), told, (), repairable=True)

    def _saved_things(self) -> Check:
        states = self._saved()
        broken = [one for one in states if one.problem and not one.gone]
        unread = tuple(f"{one.name}: {one.problem}" for one in broken)
        if unread:
            told = said(
                "Some of what you saved cannot be read. It stays as it is; a backup may have it."
            )
            return _faulty("saved", said("Saved work"), told, unread)
        gone = tuple(f"{one.name}: {', '.join(one.gone)}" for one in states if one.gone)
        if gone:
            told = (
                by_number(
                    len(gone),
                    said(
                        "{0} saved thing names cases that the library does not have. "
                        "They come back with the pack that has them."
                    ),
                    said(
                        "{0} saved things name cases that the library does not have. "
                        "They come back with the pack that has them."
                    ),
                )
            ).format(shown(len(gone)))
            return _noted("saved", said("Saved work"), told, gone)
        return _sound(
            "saved", said("Saved work"), said("All that you saved can be opened as it was.")
        )

    def _tray(self) -> Check:
        from casestudies.store.care.verify import gone_from_tray

        found = self._ask(gone_from_tray)
        if not found:
            return _sound("tray", said("Tray"), said("All cases in the tray are there."))
        told = (
            by_number(
                len(found),
                said(
                    "{0} case in the tray is not in the library. "
                    "The tray does not show them until a pack brings them back."
                ),
                said(
                    "{0} cases in the tray are not in the library. "
                    "The tray does not show them until a pack brings them back."
                ),
            )
        ).format(shown(len(found)))
        return _noted("tray", said("Tray"), told, found)

    def _notes(self) -> Check:
        from casestudies.store.care.verify import notes_on_what_is_gone

        found = self._ask(notes_on_what_is_gone)
        if not found:
            return _sound(
                "notes", said("Notes"), said("Every note stands at something that is there.")
            )
        told = (
            by_number(
                len(found),
                said(
                    "{0} note is on something that the library does not have. "
                    "They are kept, and listed under Notes and highlights."
                ),
                said(
                    "{0} notes are on something that the library does not have. "
                    "They are kept, and listed under Notes and highlights."
                ),
            )
        ).format(shown(len(found)))
        return _noted("notes", said("Notes"), told, found)

    def _entries(self) -> Check:
        from casestudies.store.care.verify import entries_of_nothing

        found = self._ask(entries_of_nothing)
        if not found:
            told = said("All records and field notes belong to a workshop or a visit.")
            return _sound("entries", said("Records and field notes"), told)
        told = (
            by_number(
                len(found),
                said(
                    "{0} entry belongs to a workshop or visit that is gone. "
                    "They are kept; a backup may have it."
                ),
                said(
                    "{0} entries belong to a workshop or visit that is gone. "
                    "They are kept; a backup may have it."
                ),
            )
        ).format(shown(len(found)))
        return _noted("entries", said("Records and field notes"), told, found)

    def _attachments(self) -> Check:
        named = self._attached()
        missing = tuple(named[file] for file in sorted(self._missing(named)))
        left = sorted(path.name for path in self._left_over(named))
        if missing:
            told = (
                by_number(
                    len(missing),
                    said(
                        "{number} attached file is not in the folder {folder}. "
                        "Put them back there; the notes are kept."
                    ),
                    said(
                        "{number} attached files are not in the folder {folder}. "
                        "Put them back there; the notes are kept."
                    ),
                )
            ).format(number=shown(len(missing)), folder=self._folder)
            repairable = bool(left or self._can_come_back(named))
            return _faulty("attachments", said("Attachments"), told, missing, repairable=repairable)
        if left:
            told = (
                by_number(
                    len(left),
                    said(
                        "{0} file in the folder of attachments is named by no note. "
                        "Repair moves them aside."
                    ),
                    said(
                        "{0} files in the folder of attachments are named by no note. "
                        "Repair moves them aside."
                    ),
                )
            ).format(shown(len(left)))
            return _noted("attachments", said("Attachments"), told, tuple(left), repairable=True)
        return _sound("attachments", said("Attachments"), said("Every attached file is there."))

    def _last_backup(self) -> Check:
        from casestudies.store.care.backup import look_through

        backups = self._backups.backups()
        if not backups:
            return _noted("backup", said("Backups"), said("There is no backup yet."), ())
        newest = backups[0]
        try:
            look_through(newest.path)
        except KnownError as error:
            return _faulty("backup", said("Backups"), error.message, (newest.path.name,))
        made = newest.made.astimezone()
        told = said("The newest backup is sound ({day}, {made:%H:%M}).")
        told = told.format(day=day_of(made.date()), made=made)
        return _sound("backup", said("Backups"), told)

    def _ask(self, question: Callable[[Any], tuple[str, ...]]) -> tuple[str, ...]:
        with self._database.reading() as connection:
            return question(connection)

    # --- repairing ----------------------------------------------------------------------------

    def _mend_file(self) -> str:
        from casestudies.store.care.verify import mend_indexes

        with self._database.changing() as connection:
            mend_indexes(connection)
        return said("The indexes inside the library were made anew.")

    def _sort_attachments(self) -> Iterator[str]:
        """Moves files that no note names aside, and back those that one names again."""
        named = self._attached()
        left = self._left_over(named)
        back = self._can_come_back(named)
        try:
            for path in left:
                self._aside.mkdir(exist_ok=True)
                path.rename(self._aside / path.name)
            for path in back:
                path.rename(self._folder / path.name)
        except OSError as error:
            raise KnownError(
                said("The attachments could not be sorted ({strerror}); none is lost.").format(
                    strerror=error.strerror
                ),
                file=str(self._folder),
            ) from error
        if left:
            yield by_number(
                len(left),
                said("No note names {number} file, now in {folder}."),
                said("No note names {number} files, now in {folder}."),
            ).format(number=shown(len(left)), folder=self._aside)
        if back:
            yield by_number(
                len(back),
                said("{0} attached file came back."),
                said("{0} attached files came back."),
            ).format(shown(len(back)))

    # --- attachments --------------------------------------------------------------------------

    @property
    def _folder(self) -> Path:
        return self._paths.attachments

    @property
    def _aside(self) -> Path:
        return self._folder / LEFT_OVER

    def _attached(self) -> dict[str, str]:
        from casestudies.store.care.verify import attached_files

        with self._database.reading() as connection:
            return attached_files(connection)

    def _missing(self, named: dict[str, str]) -> list[str]:
        return [file for file in named if not (self._folder / Path(file).name).is_file()]

    def _can_come_back(self, named: dict[str, str]) -> list[Path]:
        aside = (self._aside / file for file in self._missing(named))
        return [path for path in aside if path.is_file()]

    def _left_over(self, named: dict[str, str]) -> list[Path]:
        """Files that no note names. A file is written before its note, so young ones wait."""
        if not self._folder.is_dir():
            return []
        young = time.time() - _SETTLED
        return [
            path
            for path in sorted(self._folder.iterdir())
            if path.is_file() and path.name not in named and path.stat().st_mtime < young
        ]


def _sound(key: str, title: str, told: str) -> Check:
    return Check(key, title, Soundness.SOUND, told)


def _noted(
    key: str, title: str, told: str, found: tuple[str, ...], *, repairable: bool = False
) -> Check:
    return Check(key, title, Soundness.NOTED, told, found[:MOST_EXAMPLES], repairable)


def _faulty(
    key: str, title: str, told: str, found: tuple[str, ...], *, repairable: bool = False
) -> Check:
    return Check(key, title, Soundness.FAULTY, told, found[:MOST_EXAMPLES], repairable)
