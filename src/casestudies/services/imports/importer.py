"""What every importer is given and gives: one of them for each kind of file."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from casestudies.errors import KnownError
from casestudies.model.brief import CaseBrief
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.importing import Candidate, ImportChoices, ImportKind, ImportPlan
from casestudies.model.places import GazetteerPlace
from casestudies.model.progress import Progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said

START = 64 * 1024  # bytes by which a file is told
_AT_ONCE = 1024 * 1024
_MOST_MEMBERS = 10_000


@dataclass(frozen=True)
class ImportFile:
    """A file that is to be imported, looked at as far as asked. Raises ``KnownError`` where it
    cannot be read."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def suffix(self) -> str:
        """The ending in small letters, with its dot."""
        return self.path.suffix.lower()

    @cached_property
    def size(self) -> int:
        with _explaining(self.path):
            return self.path.stat().st_size

    @cached_property
    def start(self) -> bytes:
        """The first 64 KB."""
        with _explaining(self.path), self.path.open("rb") as file:
            return file.read(START)

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The names in a zip file; none where it is none, or cannot be read as one."""
        if not self.start.startswith(b"PK"):
            return ()
        try:
            with zipfile.ZipFile(self.path) as archive:
                return tuple(archive.namelist()[:_MOST_MEMBERS])
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return ()

    @property
    def header(self) -> tuple[str, ...]:
        """The column heads where it is a table: the fullest of the first lines; else none."""
        return self._told[0]

    @property
    def no_table(self) -> KnownError | None:
        """Why it is no table that can be read; None where it is one."""
        return self._told[1]

    @cached_property
    def _told(self) -> tuple[tuple[str, ...], KnownError | None]:
        from casestudies.packs.tables.reading import open_table

        try:
            with _explaining(self.path):
                return open_table(self.path, self.start, self.members).heads, None
        except KnownError as error:
            return (), error

    def sha256(self, progress: Progress) -> str:
        """Stands for all bytes of the file."""
        digest = hashlib.sha256()
        with _explaining(self.path), self.path.open("rb") as file:
            done = 0
            while some := file.read(_AT_ONCE):
                digest.update(some)
                done += len(some)
                progress(said("Reading the file"), done, self.size)
        return digest.hexdigest()


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    """Turns a refusal of the system into a sentence about the file."""
    try:
        yield
    except FileNotFoundError as error:
        raise KnownError(said("The file is not there."), file=str(path)) from error
    except IsADirectoryError as error:
        raise KnownError(said("This is a folder, not a file."), file=str(path)) from error
    except OSError as error:
        reason = error.strerror or said("unknown reason")
        raise KnownError(
            said("The file cannot be read ({reason}).").format(reason=reason), file=str(path)
        ) from error


@dataclass(frozen=True)
class Known:
    """What importers may ask of the library. ``briefs`` are the cases that are shown, without
    those of the import which this one would replace; ``shown_as`` gives the one under which a case
    that is the same as another is shown, by its slug, and ``more_ids`` by its NCES id; ``place``
    finds a city in a state of two letters (the middle of the state for no city), None where it is
    not in the list; ``remembered`` gives the meanings chosen earlier for files with the same
    signature (see ``ImportService``). ``own`` are the user's own cases by their slugs; ``made``
    says which of them earlier imports of this file made or added to, by the key of the file."""

    vocabulary: Vocabulary
    briefs: Sequence[CaseBrief]
    shown_as: Mapping[str, str]
    more_ids: Mapping[str, str]
    place: Callable[[str, str], GazetteerPlace | None]
    remembered: Callable[[str], Mapping[str, str]]
    own: Mapping[str, CaseDraft] = field(default_factory=dict[str, CaseDraft])
    made: Mapping[str, str] = field(default_factory=dict[str, str])


def own_candidates(known: Known) -> tuple[Candidate, ...]:
    """The user's own cases, to one of which an import may add."""
    return tuple(
        Candidate(
            slug,
            draft.name or said("A case without a name"),
            f"{draft.place.city}, {draft.place.state}" if draft.place else "",
            said("your case"),
        )
        for slug, draft in known.own.items()
    )


class Importer(Protocol):
    """Reads one kind of file. Makes no change; ``plan`` may be asked again and again with other
    choices. The content of a plan is a pack of the plan's id, whose cases have that as ``pack``;
    the same file and choices give equal content. Whatever is wrong with a file ends in
    ``KnownError`` or in problems of the plan; ``Cancelled`` from ``progress`` passes through."""

    @property
    def kind(self) -> ImportKind: ...

    def recognises(self, file: ImportFile) -> int:
        """How surely the file is of this kind, 0 (not at all) to 100, told by a quick look."""
        ...

    def plan(
        self, file: ImportFile, choices: ImportChoices, known: Known, progress: Progress
    ) -> ImportPlan:
        """What an import would do; see ``ImportPlan``. ``unchanged`` and ``replaces`` are the
        service's to fill."""
        ...

    def pack_id(self, file: ImportFile) -> str:
        """The id of the pack that the file makes: the same for a newer copy of it."""
        ...
