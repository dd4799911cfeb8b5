"""The sections of the library page: add a row and it stands in the list at the left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from casestudies.model.library.care import Soundness
from casestudies.model.library.overview import LibraryOverview
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.language.dates import shown_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casestudies.ui.context import UiContext
    from casestudies.ui.library.section import Section

CONTENT = QT_TRANSLATE_NOOP("Library", "Content")
WORK = QT_TRANSLATE_NOOP("Library", "Your work")
CARE = QT_TRANSLATE_NOOP("Library", "Care")
GROUPS = (CONTENT, WORK, CARE)


class Kind(NamedTuple):
    """A kind of section: ``widget`` names the module and the class, with a colon between; ``told``
    is what stands behind its name in the list."""

    group: str
    key: str
    source: str
    widget: str
    told: Callable[[LibraryOverview], str]

    def make(self, context: UiContext, key: str, parent: QWidget) -> Section:
        """Build the section for the entry ``key``."""
        module, name = self.widget.split(":")
        return getattr(import_module(module), name)(context, key, parent)


def group_name(group: str) -> str:
    """A group's name as the reader sees it."""
    return QCoreApplication.translate("Library", group)


class Entry(NamedTuple):
    """A row of the list at the left: ``key`` names the section, ``told`` stands at its right."""

    group: str
    key: str
    name: str
    told: str


def _of_core(overview: LibraryOverview) -> str:
    return next((str(pack.cases) for pack in overview.packs if pack.kind == "core"), "")


def _of_added(overview: LibraryOverview) -> str:
    added = sum(1 for pack in overview.packs if pack.kind == "pack")
    return str(added) if added else ""


def _newest_backup(overview: LibraryOverview) -> str:
    """When the newest backup was made: the hour of today's, the day of another."""
    made = overview.newest_backup
    if overview.backup_failed:
        return QCoreApplication.translate("Library", "⚠ failed")
    if made is None:
        return ""
    if made.date() == datetime.now().date():
        return QCoreApplication.translate("Library", "today {0}").format(f"{made:%H:%M}")
    return shown_day(made)


def _last_check(overview: LibraryOverview) -> str:
    """What the last check found; nothing where all was well."""
    if overview.soundness is Soundness.FAULTY:
        return QCoreApplication.translate("Library", "⚠ broken")
    if overview.soundness is Soundness.NOTED:
        return QCoreApplication.translate("Library", "to know")
    return ""


KINDS: tuple[Kind, ...] = (
    Kind(
        CONTENT,
        "core",
        QT_TRANSLATE_NOOP("Library", "Core library"),
        "casestudies.ui.library.packs.pack:PackSection",
        _of_core,
    ),
    Kind(
        CONTENT,
        "cases",
        QT_TRANSLATE_NOOP("Library", "Your cases"),
        "casestudies.ui.library.cases.section:Cases",
        lambda overview: str(overview.cases),
    ),
    Kind(
        WORK,
        "notes",
        QT_TRANSLATE_NOOP("Library", "Notes and highlights"),
        "casestudies.ui.library.notes.notes:NotesSection",
        lambda overview: str(overview.notes),
    ),
    Kind(
        WORK,
        "stars",
        QT_TRANSLATE_NOOP("Library", "Starred"),
        "casestudies.ui.library.notes.notes:NotesSection",
        lambda overview: str(overview.stars),
    ),
    Kind(
        WORK,
        "collections",
        QT_TRANSLATE_NOOP("Library", "Collections"),
        "casestudies.ui.library.notes.collections:CollectionsSection",
        lambda overview: str(overview.collections),
    ),
    Kind(
        WORK,
        "comparisons",
        QT_TRANSLATE_NOOP("Library", "Saved comparisons"),
        "casestudies.ui.library.comparisons:Comparisons",
        lambda overview: str(overview.comparisons),
    ),
    Kind(
        WORK,
        "trash",
        QT_TRANSLATE_NOOP("Library", "Trash"),
        "casestudies.ui.library.care.trash:Trash",
        lambda overview: str(overview.trash),
    ),
    Kind(
        WORK,
        "team",
        QT_TRANSLATE_NOOP("Library", "Team"),
        "casestudies.ui.library.team.section:TeamSection",
        lambda overview: overview.team,
    ),
    Kind(
        CARE,
        "import",
        QT_TRANSLATE_NOOP("Library", "Import…"),
        "casestudies.ui.library.imports.section:ImportSection",
        lambda _: "",
    ),
    Kind(
        CARE,
        "packs",
        QT_TRANSLATE_NOOP("Library", "Packs and updates"),
        "casestudies.ui.library.packs.packs:Packs",
        _of_added,
    ),
    Kind(
        CARE,
        "backups",
        QT_TRANSLATE_NOOP("Library", "Backups"),
        "casestudies.ui.library.care.backups:Backups",
        _newest_backup,
    ),
    Kind(
        CARE,
        "check",
        QT_TRANSLATE_NOOP("Library", "Check library"),
        "casestudies.ui.library.care.check:CheckLibrary",
        _last_check,
    ),
)

_OF_PACKS = "pack:"
_ADDED = Kind(
    CONTENT,
    _OF_PACKS,
    QT_TRANSLATE_NOOP("Library", "Pack"),
    "casestudies.ui.library.packs.pack:PackSection",
    lambda _: "",
)


def kind_of(key: str) -> Kind | None:
    """The kind of the section with this key; None for an unknown one. Each added pack has a section
    "pack:ID"."""
    if key.startswith(_OF_PACKS):
        return _ADDED
    return next((kind for kind in KINDS if kind.key == key), None)


def entries(overview: LibraryOverview) -> tuple[Entry, ...]:
    """The rows of the list, group by group, in the order in which they are shown: packs after the
    core library, what was imported at the end of its group."""
    found: list[Entry] = []
    for group in GROUPS:
        for kind in KINDS:
            if kind.group == group:
                name = QCoreApplication.translate("Library", kind.source)
                found.append(Entry(group, kind.key, name, kind.told(overview)))
            if kind.key == "core" and group == CONTENT:
                found += _packs(overview, "pack")
        if group == CONTENT:
            found += _packs(overview, "import")
    return tuple(found)


def _packs(overview: LibraryOverview, kind: str) -> list[Entry]:
    name = QCoreApplication.translate("Library", "Imported: {0}") if kind == "import" else "{0}"
    off = QCoreApplication.translate("Library", "not used")
    return [
        Entry(
            CONTENT,
            f"{_OF_PACKS}{pack.id}",
            name.format(pack.title),
            str(pack.cases) if pack.enabled else off,
        )
        for pack in overview.packs
        if pack.kind == kind
    ]
