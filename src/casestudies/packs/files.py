"""The files of a pack as bytes in memory, from a folder, within limits; nothing is ever written."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from casestudies.figures import by_number, shown
from casestudies.model.content import Problem
from casestudies.packs.loading import MOST_BYTES
from casestudies.packs.problems import printable, suggestion
from casestudies.said import said

MOST_FILES = 5_000
MOST_TOTAL = 64_000_000
MOST_REFUSED = 20
FORMAT = "docs/pack-format.md"
VOCABULARY = tuple(f"vocabulary/{name}.yaml" for name in ("dimensions", "populations", "practices"))
MANIFEST = "pack.yaml"
VOCABULARY_ADDED = "vocabulary/added.yaml"
KNOWN_FILES = (
    "pack.yaml",
    *VOCABULARY,
    VOCABULARY_ADDED,
    "sources.yaml",
    "readings.yaml",
    "glossary.yaml",
    "frameworks.yaml",
    "guides/dimensions.yaml",
    "guides/populations.yaml",
    "guides/visiting.yaml",
    "thesaurus.yaml",
)
_PLAIN_SUFFIXES = (".md", ".txt")
_OF_EACH_CASE = ("cases", "asked_as")
_FOLDERS = {*_OF_EACH_CASE, *(name.split("/")[0] for name in KNOWN_FILES if "/" in name)}


@dataclass(slots=True)
class PackFiles:
    """What was found: the contents of the files of the format by relative name (with ``/``), and
    the problems met on the way."""

    contents: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    opened: bool = True  # False: nothing could be read, so nothing can be missed either

    def refuse(self, message: str, file: str = "") -> None:
        """Nothing of this pack is read."""
        self.problem(file, message)
        self.opened = False

    def problem(self, file: str, message: str) -> None:
        self.problems.append(Problem(printable(file, 120), "", message))

    @property
    def cases(self) -> list[str]:
        """The names of the case files, in the order of their slugs."""
        return self._below("cases/")

    @property
    def asked_as(self) -> list[str]:
        """The names of the files that tell how readers ask, in the order of their slugs."""
        return self._below("asked_as/")

    def _below(self, folder: str) -> list[str]:
        names = [name for name in self.contents if name.startswith(folder)]
        return sorted(names, key=lambda name: name.removesuffix(".yaml"))


def content_hash(contents: Mapping[str, bytes]) -> str:
    """SHA-256 (hex) over the sorted names and their bytes; a folder and its zip give the same."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(f"{name}\0{len(contents[name])}\0".encode())
        digest.update(contents[name])
    return digest.hexdigest()


def is_ignored(name: str) -> bool:
    """Hidden files and what systems leave behind; they are neither read nor complained about."""
    parts = name.split("/")
    return any(part.startswith(".") or part == "__MACOSX" for part in parts) or parts[-1] in (
        "Thumbs.db",
        "desktop.ini",
    )


def belongs(name: str) -> bool:
    """Whether the format has a file of this name."""
    folder, _, file = name.rpartition("/")
    return name in KNOWN_FILES or (folder in _OF_EACH_CASE and file.endswith(".yaml"))


def refused(names: Iterable[str]) -> list[Problem]:
    """A problem for each name that neither belongs to the format nor is a read-me or licence; of
    very many, the first ones."""
    problems = []
    for name in names:
        plain = "/" not in name and (
            name.endswith(_PLAIN_SUFFIXES) or name.upper().startswith(("LICENSE", "LICENCE"))
        )
        if belongs(name) or plain:
            continue
        if name in _FOLDERS:
            message = said("This is a file; expected a folder of this name.")
        elif name.startswith("cases/") and name.count("/") == 1:
            message = said("A case is a file whose name ends in .yaml, like cases/lindsay.yaml.")
        else:
            message = said("The pack format has no file of this name.")
            listed = " " + said("{0} lists the files of a pack.").format(FORMAT)
            message += suggestion(name, KNOWN_FILES) or listed
        problems.append(Problem(printable(name, 120), "", message))
    if len(problems) > MOST_REFUSED:
        more = len(problems) - MOST_REFUSED
        del problems[MOST_REFUSED:]
        others = by_number(
            more,
            said("And {0} more file that is not of the pack format."),
            said("And {0} more files that are not of the pack format."),
        )
        problems.append(Problem("", "", others.format(more)))
    return problems


def read_folder(root: Path) -> PackFiles:
    """The pack files below ``root``. Links, devices and over-large files are problems and are not
    opened; ``OSError`` becomes a problem too."""
    found = PackFiles()
    names = _names(root, found)
    found.problems.extend(refused(names))
    total = 0
    for name in filter(belongs, names):
        try:
            data = _read(root / name)
        except OSError as error:
            found.problem(name, _unread(error))
            continue
        total += len(data)
        if total > MOST_TOTAL:
            most = MOST_TOTAL // 1_000_000
            found.refuse(said("The pack is larger than {0} MB.").format(most))
            break
        found.contents[name] = data
    return found


def _names(root: Path, found: PackFiles) -> list[str]:
    names: list[str] = []

    def unreadable(error: OSError) -> None:
        folder = Path(str(error.filename))
        if folder == root:
            why = error.strerror or error
            found.refuse(said("The folder could not be read: {0}.").format(why))
        else:
            found.problem(_relative(folder, root), said("The folder could not be read."))

    for folder, folders, files in os.walk(root, onerror=unreadable):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        for name in sorted([*folders, *files]):
            relative = _relative(here / name, root)
            if is_ignored(relative):
                continue
            try:
                mode = (here / name).lstat().st_mode
            except OSError as error:
                found.problem(relative, _unread(error))
                continue
            if not relative.isprintable():
                wrong = said("The name of a file may not hold control characters.")
                found.problem(relative, wrong)
            elif stat.S_ISLNK(mode):
                wrong = said("A pack may not hold links; put the file itself there.")
                found.problem(relative, wrong)
            elif not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
                found.problem(relative, said("This is not an ordinary file."))
            elif stat.S_ISREG(mode):
                names.append(relative)
            elif belongs(relative):
                wrong = said("This is a folder; expected a file of this name.")
                found.problem(relative, wrong)
        if len(names) > MOST_FILES:
            most = said("The pack holds more than {0} files.")
            found.refuse(most.format(shown(MOST_FILES)))
            return []
    return sorted(names)


def _unread(error: OSError) -> str:
    return said("The file could not be read: {0}.").format(error.strerror or error)


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _read(path: Path) -> bytes:
    """At most one byte over the limit: enough for the loader to refuse the file."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
