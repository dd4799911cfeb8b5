"""The sections of the library page: add a row and it stands in the list at the left."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from casestudies.model.library.overview import LibraryOverview
from casestudies.ui import QT_TRANSLATE_NOOP

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


KINDS: tuple[Kind, ...] = (
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
        CARE,
        "import",
        QT_TRANSLATE_NOOP("Library", "Import…"),
        "casestudies.ui.library.imports.section:ImportSection",
        lambda _: "",
    ),
)


def kind_of(key: str) -> Kind | None:
    """The kind of the section with this key; None for an unknown one."""
    return next((kind for kind in KINDS if kind.key == key), None)


def entries(overview: LibraryOverview) -> tuple[Entry, ...]:
    """The rows of the list, group by group, in the order in which they are shown."""
    return tuple(
        Entry(
            kind.group,
            kind.key,
            QCoreApplication.translate("Library", kind.source),
            kind.told(overview),
        )
        for group in GROUPS
        for kind in KINDS
        if kind.group == group
    )
