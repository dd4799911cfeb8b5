"""Which file is being imported, what was decided, and how far it is: one object knows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from casestudies.errors import Cancelled, ChangedMeanwhile, KnownError
from casestudies.model.library.importing import (
    ImportChoices,
    ImportKind,
    ImportOutcome,
    ImportPlan,
    PlannedCase,
)

if TYPE_CHECKING:
    from casestudies.model.library.pack import AddedPack
    from casestudies.model.progress import Progress
    from casestudies.ui.context import UiContext
    from casestudies.ui.tasks import Task


class ImportState(QObject):
    """``plan`` is what the file would bring by the decisions so far, None before it is known;
    ``problem`` is a sentence why nothing can be told; ``outcome`` is what was done. ``reading``
    and ``writing`` tell that work is under way, which the window's progress line can cancel."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self.path: Path | None = None
        self.kind = ""
        self.choices = ImportChoices()
        self.plan: ImportPlan | None = None
        self.outcome: ImportOutcome | None = None
        self.problem = ""
        self.reading = False
        self.writing = False
        self.kinds: tuple[ImportKind, ...] = ()
        self.earlier: tuple[AddedPack, ...] = ()
        self._stands = False  # whether what was done was seen in the library
        context.tasks.ended.connect(self._task_ended)

    def look(self) -> None:
        """Read which kinds there are and what was imported before."""
        imports = self._context.services.imports
        self._context.tasks.read(lambda: (imports.kinds(), imports.imports()), self._looked)

    def _looked(self, found: tuple[tuple[ImportKind, ...], tuple[AddedPack, ...]]) -> None:
        self.kinds, self.earlier = found
        if self.outcome is not None and self.outcome.pack:
            there = any(one.id == self.outcome.pack for one in self.earlier)
            if self._stands and not there:  # undone meanwhile, here or in another window
                self.path, self.plan, self.outcome = None, None, None
            self._stands = there
        self.changed.emit()

    # --- the file and the decisions -----------------------------------------------------------

    def open(self, path: Path) -> None:
        """Begin with a file: what it is, is told from its content."""
        self.path, self.kind, self.choices = path, "", ImportChoices()
        self.plan, self.outcome = None, None
        self._plan()

    def leave(self) -> None:
        """Let the file go; nothing was changed by it."""
        if self._task is not None:
            self._task.cancel()
        self.path, self.plan, self.outcome, self.problem = None, None, None, ""
        self.look()
        self.changed.emit()

    def choose_kind(self, kind: str) -> None:
        """Say what the file is; the decisions begin anew."""
        if kind != self.kind:
            self.kind, self.choices, self.plan = kind, ImportChoices(), None
            self._plan()

    def decide(self, key: str, slug: str) -> None:
        """The school ``key`` of the file is this case, "" for none of them."""
        self._choose(same={**self.choices.same, key: slug})

    @property
    def sure(self) -> dict[str, str]:
        """The schools that nobody has decided about and that have name and place of one case."""
        return {
            case.key: slug
            for case in (self.plan.cases if self.plan else ())
            if case.key not in self.choices.same and (slug := sure_of(case)) and not case.same_as
        }

    def take_sure(self) -> None:
        """All schools with the name and the place of a case are that case."""
        self._choose(same={**self.choices.same, **self.sure})

    def mean(self, name: str, meaning: str) -> None:
        """What a column or a code of the file is taken for."""
        self._choose(meanings={**self.choices.meanings, name: meaning})

    def keep(self, key: str, kept: bool) -> None:
        """Whether personal data come along."""
        self._choose(keep=self.choices.keep | {key} if kept else self.choices.keep - {key})

    def take_only_known(self, only: bool) -> None:
        """Whether only schools that are in the library come in."""
        self._choose(only_known=only)

    def take_states(self, states: tuple[str, ...]) -> None:
        """Only schools of these states come in, of all where there are none."""
        if states != self.choices.states:
            self._choose(states=states)

    def _choose(self, **chosen: object) -> None:
        self.choices = replace(self.choices, **chosen)  # type: ignore[arg-type]
        self._plan()

    def _plan(self) -> None:
        if self.path is None:
            return
        if self._task is not None:
            self._task.cancel()
        self.problem, self.reading = "", True
        imports = self._context.services.imports
        work = partial(imports.dry_run, self.path, self.choices, self.kind)
        self._task = self._context.tasks.read_with_progress(
            work, self._planned, self._failed, label=self.tr("Looking into the file")
        )
        self.changed.emit()

    def _planned(self, plan: ImportPlan) -> None:
        self.plan, self.reading = plan, False
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.reading = self.writing = False
        if isinstance(error, ChangedMeanwhile):
            self._context.say(str(error))
            self._plan()
        elif isinstance(error, KnownError):
            self.problem = str(error)
        else:
            self._context.tasks.failed.emit(error)
        self.changed.emit()

    def _task_ended(self, task: Task) -> None:
        """What was cancelled comes to nothing: then nothing was changed."""
        if task is self._task and task.cancelled:
            if self.reading and self.plan is None:
                self.path = None
            self.reading = self.writing = False
            self.changed.emit()

    # --- doing it -----------------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether there is something that could be imported now."""
        plan = self.plan
        if plan is None or self.reading or self.writing:
            return False
        return plan.content is not None or bool(plan.drafts)

    def run(self) -> None:
        """Do what the plan says, and make the search ready for it."""
        if self.plan is None or not self.ready:
            return
        self._write(partial(self._import, self.plan), self.tr("Importing"))

    def undo(self, pack: str) -> None:
        """Take an import out of the library again."""
        self._write(partial(self._take_out, pack), self.tr("Undoing the import"), undone=True)

    def _import(self, plan: ImportPlan, progress: Progress) -> ImportOutcome:
        outcome = self._context.services.imports.run(plan, progress)
        self._prepare_search(progress)
        return outcome

    def _take_out(self, pack: str, progress: Progress) -> ImportOutcome:
        outcome = self._context.services.imports.undo(pack)
        self._prepare_search(progress)
        return outcome

    def _prepare_search(self, progress: Progress) -> None:
        """Who cancels this has the import all the same; the next search does the rest."""
        with suppress(Cancelled):
            self._context.services.searching.prepare(progress)

    def _write(
        self, work: Callable[[Progress], ImportOutcome], label: str, *, undone: bool = False
    ) -> None:
        self.writing = True
        done = self._undone if undone else self._done
        self._task = self._context.tasks.write_with_progress(work, done, self._failed, label=label)
        self.changed.emit()

    def _done(self, outcome: ImportOutcome) -> None:
        self.writing, self.outcome, self._stands = False, outcome, False
        self._context.bus.publish(outcome.changes)
        self.look()
        self.changed.emit()

    def _undone(self, outcome: ImportOutcome) -> None:
        self.writing = False
        self._context.bus.publish(outcome.changes)
        self._context.say(outcome.done)
        self.leave()


def sure_of(case: PlannedCase) -> str:
    """The case that has the name and the place of a school, "" where none or several do."""
    return next((one.slug for one in case.candidates if one.sure), "")
