"""The own cases and the one on screen: its draft, which part of the form is shown, what is said of
it, and the steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from casestudies.figures import by_number
from casestudies.model.changes import ChangeSet
from casestudies.model.library.draft import (
    CaseDraft,
    DraftBlock,
    DraftCheck,
    DraftFinding,
    DraftSource,
    SavedCase,
)
from casestudies.model.results import Passage
from casestudies.model.saved import Written
from casestudies.model.searching import SimilarPassage
from casestudies.model.visit import FieldNote
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.cases import editing
from casestudies.services.cases.beginnings import with_note
from casestudies.services.cases.shown import draft_passage
from casestudies.services.cases.sources import PastedSources, sources_in
from casestudies.ui.context import Offer, UiContext
from casestudies.ui.parts.form.edited import Edited
from casestudies.ui.tasks import Latest

KEEP_AFTER_MS = 120  # after the last key: the search then finds it within 200 ms
FACTS = "facts"
"""The part of the form with what is not told by dimension or population."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a draft: what it still lacks, the field notes not yet used, and whether it
    stands among the cases."""

    draft: CaseDraft
    checks: tuple[DraftCheck, ...]
    notes: tuple[FieldNote, ...]
    shown: bool


class CasesState(QObject):
    """``changed`` follows every change of what is told here. ``vocabulary`` is empty until the
    library was read once. ``pointed`` asks the form to put the focus on a finding or a field."""

    changed = Signal()
    added = Signal(tuple)  # keys of sources that were pasted
    pointed = Signal(str, str)  # id of a finding or "", name of a field or ""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.cases
        self.saved: tuple[SavedCase, ...] = ()
        self.vocabulary = Vocabulary()
        self.loaded = False
        self.part = FACTS
        self.finding = ""  # the id of the one in focus, "" for none
        self.told: Told | None = None
        self.beside: tuple[SimilarPassage, ...] = ()
        said = self.tr("The case could not be kept: {0}")
        self._edited = Edited[CaseDraft](
            context, self._write_draft, said, after_ms=KEEP_AFTER_MS, parent=self
        )
        self._edited.changed.connect(self._put)
        self._edited.written.connect(context.bus.publish)
        self._edited.ended.connect(self.changed)
        self._reading = 0  # how often what is saved is on its way
        self._wanted = ""  # the key of a case to be shown as soon as it is read
        self._offered: Offer | None = None
        self._telling = Latest(context.tasks, self._tell, self._tell_done)
        self._looking = Latest(
            context.tasks, context.services.searching.findings_beside, self._found_beside
        )
        context.bus.changed.connect(self._heard)
        self._load()

    # --- what there is ------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The key of the case on screen; "" for none."""
        return self._edited.key

    @property
    def draft(self) -> CaseDraft | None:
        """The case on screen."""
        return self._edited.value

    @property
    def kept_at(self) -> datetime | None:
        """When it was written last, since it is on screen."""
        return self._edited.kept_at

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return self._edited.steps

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return self._edited.unkept

    @property
    def busy(self) -> bool:
        """Whether anything is still to be written or read."""
        asking = self._telling.busy or self._looking.busy or self._reading > 0
        return self.unkept or asking or not self.loaded

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the form in their order: the facts, dimensions, populations."""
        words = self.vocabulary
        return (
            FACTS,
            *(one.key for one in words.dimensions),
            *(one.key for one in words.populations),
        )

    @property
    def of_population(self) -> bool:
        """Whether the part that is shown is a population."""
        return self.part in self.vocabulary.population_by_key

    @property
    def block(self) -> DraftBlock:
        """What is written in the part that is shown."""
        return self.draft.block(self.part) if self.draft is not None else DraftBlock(self.part)

    @property
    def notes(self) -> tuple[FieldNote, ...]:
        """The field notes of the part that is shown, not yet used; those without a dimension stand
        with the facts."""
        of = "" if self.part == FACTS else self.part
        return tuple(one for one in (self.told.notes if self.told else ()) if one.dimension == of)

    def find(self, key: str) -> SavedCase | None:
        """An own case as last read."""
        return next((one for one in self.saved if one.key == key), None)

    # --- which case ---------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show an own case, or say why not; one not read yet comes as soon as it is."""
        found = self.find(key)
        if found is None:
            self._wanted = key
            if not self._reading:
                self._load()
            return
        if found.draft is None:
            self._context.say(found.problem)
            return
        self.flush()
        if key != self.key or self.draft is None:
            self.leave_untouched()
            self._edited.open(key, found.draft)
            draft = self.draft or found.draft
            self.told, self.beside = None, ()
            template = [part for part in self.parts if part in draft.template]
            told = draft.place is not None and draft.kind is not None
            self.part = template[0] if template and told else FACTS
            self.finding = ""
            self._telling.request(draft)
        self.changed.emit()

    def close(self) -> None:
        """Back to the list; what was typed is kept."""
        self.leave_untouched()
        self._leave()
        self.changed.emit()

    def begin(self, make: Callable[[], CaseDraft]) -> None:
        """Save a new case and show it; ``make`` gives its draft, in the worker."""
        self.flush()

        def work() -> tuple[Written, CaseDraft]:
            draft = make()
            return self._service.new(draft), draft

        self._write(work, self._begun)

    def _begun(self, found: tuple[Written, CaseDraft]) -> None:
        written, draft = found
        if replace(draft, template=()) == CaseDraft():
            self._edited.begun(written.key, draft)
        self._wanted = written.key
        self._context.bus.publish(written.changes)

    def leave_untouched(self) -> None:
        """A case on screen that was begun with nothing and never touched leaves nothing behind."""
        if self._edited.leave_untouched(self._service.take_back):
            self._leave()

    def _leave(self) -> None:
        self._edited.close()
        self.told, self.finding, self.beside = None, "", ()

    # --- which part of it ---------------------------------------------------------------------

    def show_part(self, part: str) -> None:
        """Show another part of the form."""
        if part != self.part and part in self.parts:
            self.part, self.finding, self.beside = part, "", ()
            self._edited.rest()
            self._look()
            self.changed.emit()

    def step_part(self, step: int) -> None:
        """Show the part so many further on (back below zero), round at the ends."""
        parts = self.parts
        at = parts.index(self.part) if self.part in parts else 0
        self.show_part(parts[(at + step) % len(parts)])

    def point(self, part: str, finding: str = "", field: str = "") -> None:
        """Show a part and put the focus on a finding or a field of it."""
        self.show_part(part)
        self.pointed.emit(finding, field)

    def look_at(self, finding: str) -> None:
        """A finding has the focus now."""
        if finding != self.finding:
            self.finding = finding
            self._look()
            self.changed.emit()

    # --- the draft on screen ------------------------------------------------------------------

    def change(self, draft: CaseDraft, what: str = "") -> None:
        """Take another state of the draft; of one field, named by ``what``, all that is typed in
        one go is one step to undo."""
        self._edited.change(draft, what)

    def set(self, what: str, **changes: object) -> None:
        """Change fields of the draft."""
        if self.draft is not None:
            self.change(replace(self.draft, **changes), what)  # type: ignore[arg-type]

    def set_block(self, what: str, **changes: object) -> None:
        """Change the block of the part that is shown."""
        if self.draft is not None and self.part != FACTS:
            block = replace(self.block, **changes)  # type: ignore[arg-type]
            draft = editing.with_block(self.draft, block, population=self.of_population)
            self.change(draft, what and f"{self.part} {what}")

    def set_finding(self, key: str, what: str, **changes: object) -> None:
        """Change fields of a finding."""
        found = self.finding_of(key)
        if self.draft is not None and found is not None:
            changed = replace(found, **changes)  # type: ignore[arg-type]
            self.change(editing.with_finding(self.draft, changed), what and f"{key} {what}")

    def finding_of(self, key: str) -> DraftFinding | None:
        """The finding with this id."""
        findings = self.draft.findings() if self.draft is not None else ()
        return next((one for _, one in findings if one.id == key), None)

    def add_finding(self, text: str = "") -> None:
        """Add a finding behind the others of the part that is shown, and put the focus on it."""
        if self.draft is None or self.part == FACTS:
            return
        made = editing.new_finding(self.part, text)
        draft = editing.with_new_finding(self.draft, self.part, made, population=self.of_population)
        self.change(draft)
        self.pointed.emit(made.id, "text")

    def remove_finding(self, key: str) -> None:
        """Take a finding away; undo brings it back."""
        if self.draft is not None and self.finding_of(key) is not None:
            here = [one.id for one in self.block.findings]
            at = here.index(key) if key in here else 0
            self.change(editing.without_finding(self.draft, key))
            left = [one.id for one in self.block.findings]
            self.finding = ""
            self.pointed.emit(left[min(at, len(left) - 1)] if left else "", "text")

    def move_finding(self, key: str, step: int) -> None:
        """Move a finding up or down."""
        if self.draft is not None:
            self.change(editing.moved_finding(self.draft, key, step))

    def cite(self, source: str) -> None:
        """Cite a source in the finding in focus, or take its mark away."""
        found = self.finding_of(self.finding)
        if found is None:
            self._context.say(self.tr("Put the cursor into a finding first."))
            return
        cites = tuple(one for one in found.cites if one != source)
        self.set_finding(found.id, "", cites=cites if cites != found.cites else (*cites, source))

    def add_sources(self, text: str) -> None:
        """Add what is pasted as sources; a finding in focus that has none yet cites the first."""
        if self.draft is not None and text.strip():
            self._context.tasks.read(
                partial(sources_in, text), partial(self._add_pasted, self.key), self._context.fail
            )

    def _add_pasted(self, case: str, found: PastedSources) -> None:
        draft = self.draft
        if draft is None or case != self.key:
            return
        keys: list[str] = []
        for source in found.sources:
            key = editing.next_source_key(draft)
            draft = editing.with_source(draft, replace(source, key=key))
            keys.append(key)
        focused = self.finding_of(self.finding)
        if keys and focused is not None and not focused.cites:
            draft = editing.with_finding(draft, replace(focused, cites=(keys[0],)))
        self.change(draft)
        if found.problems:
            self._context.say(" ".join(found.problems[:2]))
        if keys:
            self.added.emit(tuple(keys))

    def set_source(self, source: DraftSource, what: str = "") -> None:
        """Take another state of a source."""
        if self.draft is not None:
            self.change(editing.with_source(self.draft, source), what and f"{source.key} {what}")

    def remove_source(self, key: str) -> None:
        """Take a source away with all its marks; undo brings it back."""
        if self.draft is not None and self.draft.source(key) is not None:
            times = editing.times_cited(self.draft, key)
            self.change(editing.without_source(self.draft, key))
            said = self.tr("Source {0} is removed.").format(key)
            if times:
                one = self.tr("Source {0} is removed, with {1} mark of it.")
                many = self.tr("Source {0} is removed, with {1} marks of it.")
                said = by_number(times, one, many).format(key, times)
            self._context.say(said, self.undo)

    def use_note(self, note: FieldNote) -> None:
        """Make a finding of a field note, in the part that is shown."""
        if self.draft is not None and self.part != FACTS:
            day: date = note.at.astimezone().date()
            draft, finding = with_note(self.draft, note, self.part, day)
            self.change(draft)
            self.pointed.emit(finding.id, "text")

    def undo(self) -> None:
        """Undo the last change."""
        self._edited.undo()

    def redo(self) -> None:
        """Make again what was undone."""
        self._edited.redo()

    def _put(self) -> None:
        if self.finding and self.finding_of(self.finding) is None:
            self.finding = ""
        if self.draft is not None:
            self._telling.request(self.draft)
        self._look()
        self.changed.emit()

    # --- what is said of it -------------------------------------------------------------------

    def _tell(self, draft: CaseDraft) -> Told:
        service = self._service
        return Told(
            draft,
            service.checks(draft),
            service.unused_notes(draft),
            service.preview(draft, "own-case") is not None,
        )

    def _tell_done(self, told: Told) -> None:
        self.told = told
        self.changed.emit()

    def _look(self) -> None:
        """Look for findings of other cases beside the one in focus, or beside the part."""
        passage = self._passage()
        if passage is not None:
            self._looking.request(passage)

    def _passage(self) -> Passage | None:
        if self.draft is None or self.part == FACTS:
            return None
        found = self.finding_of(self.finding)
        if found is None:
            said = " ".join(one.text for one in self.block.findings) or self.block.headline
            found = DraftFinding("", said or self.vocabulary.name_of(self.part))
        return draft_passage(self.key, self.part, found, population=self.of_population)

    def _found_beside(self, found: tuple[SimilarPassage, ...]) -> None:
        self.beside = found
        self.changed.emit()

    # --- all own cases ------------------------------------------------------------------------

    def duplicate(self, key: str) -> None:
        """Save a copy of a case."""
        self.flush()
        self._write(partial(self._service.duplicate, key), self._copied)

    def _copied(self, written: Written) -> None:
        self._context.say(self.tr("A copy is saved."))
        self._context.bus.publish(written.changes)

    def delete(self, key: str) -> None:
        """Delete a case; the message has Undo."""
        found = self.find(key)
        if found is None:
            return
        self.flush()
        if key == self.key:
            self._leave()
            self.changed.emit()
        said = self.tr("“{0}” is deleted.").format(found.name)
        self._write(partial(self._service.delete, key), partial(self._deleted, key, said))

    def _deleted(self, key: str, said: str, changes: ChangeSet) -> None:
        self._context.bus.publish(changes)
        restore = partial(self._service.restore, key)
        back = partial(self._write, restore, self._context.bus.publish)
        self._offered = self._context.offer(said, back, lambda: self.find(key) is not None)

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.tasks.write(work, done, self._context.fail)

    # --- reading and keeping ------------------------------------------------------------------

    def flush(self) -> None:
        """See to it that all that was typed is written, though the program closes."""
        self._edited.flush()

    def _write_draft(self, key: str, draft: CaseDraft, before: CaseDraft | None) -> ChangeSet:
        return self._service.update(key, draft, before or CaseDraft())

    def _load(self) -> None:
        """Read behind what is being written, or a state that is older would come home later."""
        self._reading += 1
        self._context.tasks.write(self._read, self._loaded, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._reading -= 1
        self._context.fail(error)

    def _read(self) -> tuple[tuple[SavedCase, ...], Vocabulary]:
        return self._service.cases(), self._context.services.library.vocabulary()

    def _loaded(self, found: tuple[tuple[SavedCase, ...], Vocabulary]) -> None:
        self._reading -= 1
        self.saved, self.vocabulary = found
        self.loaded = True
        if self._offered is not None:
            self._offered.look()
        self._take_in()
        wanted, self._wanted = self._wanted, ""
        if self.find(wanted) is not None:
            self.open(wanted)
        self.changed.emit()

    def _take_in(self) -> None:
        """What somebody else changed in the case on screen, or that it is gone."""
        if not self.key or self.unkept:
            return
        found = self.find(self.key)
        if found is None or found.draft is None:
            self._leave()
        elif found.draft != self.draft:
            self._edited.take(found.draft)
            self._telling.request(found.draft)

    def _heard(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self._load()
        if changes.saved and self.draft is not None and self.draft.visit:
            self._telling.request(self.draft)
