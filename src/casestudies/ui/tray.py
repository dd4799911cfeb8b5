"""The compare tray as the interface holds it: read once, written in the background, undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from casestudies.model.brief import CaseBrief
from casestudies.model.changes import ChangeSet
from casestudies.model.limits import MOST_CASES
from casestudies.ui.events import ChangeBus
from casestudies.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from casestudies.bootstrap import Services


class Tray(QObject):
    """The cases collected for a comparison, in the order of collecting, at most eight.

    ``changed`` follows every change; ``said`` carries a sentence and a way to undo, ``unsaid`` a
    way that is needed no more.
    """

    changed = Signal()
    said = Signal(str, object)
    unsaid = Signal(object)

    def __init__(
        self, services: Services, tasks: TaskRunner, bus: ChangeBus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._bus = bus
        self._slugs: tuple[str, ...] = ()
        self._generation = 0
        self._before: tuple[str, ...] = ()
        self._undo: Callable[[], None] | None = None  # of the last message, to ``_before``
        bus.changed.connect(self._bus_changed)
        self.reload()

    @property
    def slugs(self) -> tuple[str, ...]:
        return self._slugs

    def __len__(self) -> int:
        return len(self._slugs)

    def __contains__(self, slug: str) -> bool:
        return slug in self._slugs

    def reload(self) -> None:
        """Read the tray again."""
        loaded = partial(self._loaded, self._generation)
        self._tasks.write(self._services.workspace.tray, loaded)  # after the writes under way

    def toggle(self, brief: CaseBrief) -> None:
        """Put a case into the tray, or take it out if it is there."""
        if brief.slug in self._slugs:
            self.remove(brief)
        else:
            self.add(brief)

    def add(self, brief: CaseBrief) -> None:
        """Put a case into the tray; says so when the tray is full."""
        if brief.slug in self._slugs:
            return
        if len(self._slugs) >= MOST_CASES:
            said = self.tr(
                "The tray holds {0} cases, as many as fit side by side. Take one out to add {1}."
            )
            self.said.emit(said.format(MOST_CASES, brief.short_name), None)
            return
        before = self._slugs
        self._set((*before, brief.slug), partial(self._services.workspace.add_to_tray, brief.slug))
        self._offer(self.tr("{0} is in the compare tray.").format(brief.short_name), before)

    def add_all(self, briefs: Sequence[CaseBrief]) -> None:
        """Put cases into the tray, in their order, as many as it holds; says how many found no
        room."""
        before = self._slugs
        new = [brief.slug for brief in briefs if brief.slug not in before]
        added = new[: max(0, MOST_CASES - len(before))]
        if not added:
            said = self.tr("The tray is full: {0} cases fit side by side. Nothing was added.")
            if not new:
                said = self.tr("All of them are in the compare tray already.")
            self.said.emit(said.format(MOST_CASES), None)
            return
        said = self.tr("{0} cases came into the compare tray.").format(len(added))
        if len(added) == 1:
            said = self.tr("1 case came into the compare tray.")
        left = len(new) - len(added)
        if left:
            full = self.tr("{0} more found no room: {1} fit side by side.")
            said = f"{said} {full.format(left, MOST_CASES)}"
        self._hold((*before, *added), said)

    def hold(self, slugs: tuple[str, ...]) -> None:
        """Make the tray hold exactly these cases."""
        if slugs != self._slugs:
            self._hold(slugs, self.tr("The compare tray holds these cases now."))

    def _hold(self, slugs: tuple[str, ...], said: str) -> None:
        before = self._slugs
        self._set(slugs, partial(self._services.workspace.set_tray, slugs))
        self._offer(said, before)

    def remove(self, brief: CaseBrief) -> None:
        """Take a case out of the tray."""
        before = self._slugs
        if brief.slug not in before:
            return
        rest = tuple(slug for slug in before if slug != brief.slug)
        self._set(rest, partial(self._services.workspace.remove_from_tray, brief.slug))
        self._offer(self.tr("{0} is out of the compare tray.").format(brief.short_name), before)

    def clear(self) -> None:
        """Empty the tray."""
        before = self._slugs
        if before:
            self._set((), self._services.workspace.clear_tray)
            self._offer(self.tr("The compare tray is empty."), before)

    def _offer(self, said: str, before: tuple[str, ...]) -> None:
        self._before, self._undo = before, partial(self._restore, before)
        self.said.emit(said, self._undo)

    def _change_to(self, slugs: tuple[str, ...]) -> None:
        """The tray holds these cases now; as before the last message, there is nothing to undo."""
        self._slugs = slugs
        if self._undo is not None and slugs == self._before:
            self.unsaid.emit(self._undo)
            self._undo = None
        self.changed.emit()

    def _restore(self, slugs: tuple[str, ...]) -> None:
        self._set(slugs, partial(self._services.workspace.set_tray, slugs))

    def _set(self, slugs: tuple[str, ...], write: Callable[[], ChangeSet]) -> None:
        self._generation += 1
        self._change_to(slugs)
        self._tasks.write(write, self._written, self._not_written)

    def _written(self, changes: ChangeSet) -> None:
        self._bus.publish(changes)

    def _not_written(self, error: Exception) -> None:
        self.said.emit(self.tr("The tray could not be changed: {0}").format(error), None)
        self.reload()

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.tray or changes.content:
            self.reload()

    def _loaded(self, generation: int, slugs: tuple[str, ...]) -> None:
        if generation == self._generation and tuple(slugs) != self._slugs:
            self._change_to(tuple(slugs))
