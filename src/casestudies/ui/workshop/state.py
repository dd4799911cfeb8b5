"""The workshops and the one on screen: what it is, which part of it, how it is made, the steps that
can be undone, and the writing of it all. Page, bar, list, steps, agenda and forms read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.saved import Kept, SavedProfile, Written
from casestudies.model.workshop import (
    Activity,
    Carried,
    EntryKind,
    RoomEntry,
    SavedWorkshop,
    Workshop,
    WorkshopRecord,
    WorkshopTemplate,
)
from casestudies.services.workshop.editing import (
    activity_of,
    copy_of,
    moved_activity,
    with_activity,
    with_new,
    without_activity,
)
from casestudies.services.workshop.focus import Focus
from casestudies.services.workshop.service import OpenedWorkshop
from casestudies.ui.context import Destination, Offer, UiContext
from casestudies.ui.parts.form.edited import Edited
from casestudies.ui.parts.form.unwritten import Unwritten
from casestudies.ui.tasks import Latest
from casestudies.ui.workshop.making import LAST_STEP, Making, first_spec, made

PLACE = "workshop"
_Saved = tuple[SavedWorkshop, ...]
_Profiles = tuple[SavedProfile, ...]
_Asked = tuple[ComparisonSpec, Carried | None]


class View(StrEnum):
    """What the page shows: the saved workshops, the three steps, one workshop, its record."""

    LIST = "list"
    MAKING = "making"
    OPEN = "open"
    RECORD = "record"


class WorkshopState(QObject):
    """``changed`` follows every change of what is told here."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.workshops
        self._saved: _Saved = ()
        self._profiles: _Profiles = ()
        self.loaded = False
        self.view = View.LIST
        self.making: Making | None = None
        self.focus: Focus | None = None
        self._seen: _Asked | None = None  # whose focus that is, or will be
        self.item = ""  # the id of the activity in focus, "" for the workshop as a whole
        self.record: WorkshopRecord | None = None
        self._bases: dict[str, datetime] = {}  # by key when the state was written that is shown
        said = self.tr("The workshop could not be kept: {0}")
        self._edited = Edited[Workshop](context, self._write_workshop, said, parent=self)
        self._edited.changed.connect(self._put)
        self._edited.written.connect(self._kept)
        self._edited.ended.connect(self.changed)
        self._entries = Unwritten[tuple[str, RoomEntry]](
            context, self._write_entry, said, parent=self
        )
        self._entries.written.connect(self._entry_kept)
        self._entries.ended.connect(self.changed)
        self._finishing = False
        self._wanted = ""  # the key of a workshop to be shown as soon as it is read
        self._offered: Offer | None = None
        self._latest = Latest[_Asked, Focus](
            context.tasks, lambda asked: self._service.focus(*asked), self._focused
        )
        context.bus.changed.connect(self._bus_changed)
        self._load()

    # --- what there is ------------------------------------------------------------------------

    @property
    def saved(self) -> tuple[SavedWorkshop, ...]:
        """The saved workshops, that which was changed last first."""
        return tuple(sorted(self._saved, key=lambda one: one.updated, reverse=True))

    @property
    def profiles(self) -> tuple[SavedProfile, ...]:
        """The saved profiles of schools that can be read."""
        return tuple(one for one in self._profiles if one.profile is not None)

    @property
    def templates(self) -> tuple[WorkshopTemplate, ...]:
        return self._service.templates()

    def template(self, key: str) -> WorkshopTemplate | None:
        """The template with that key; None for a plain workshop and for one that is unknown."""
        return next((found for found in self.templates if found.key == key), None)

    @property
    def activity(self) -> Activity | None:
        """The activity in focus."""
        return activity_of(self.workshop, self.item) if self.workshop is not None else None

    @property
    def key(self) -> str:
        """The key of the workshop on screen; "" for none."""
        return self._edited.key

    @property
    def workshop(self) -> Workshop | None:
        """The workshop on screen."""
        return self._edited.value

    @property
    def kept_at(self) -> datetime | None:
        """When it was written last, since it is on screen."""
        return self._edited.kept_at

    @property
    def can_undo(self) -> bool:
        return self._edited.can_undo

    @property
    def can_redo(self) -> bool:
        return self._edited.can_redo

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return self._edited.unkept or self._entries.any

    @property
    def busy(self) -> bool:
        """Whether anything is still to be written or read."""
        return self.unkept or self._finishing or self._latest.busy

    def find(self, key: str) -> SavedWorkshop | None:
        """A saved workshop as last read."""
        return next((one for one in self._saved if one.key == key), None)

    def location(self) -> Destination:
        """Where this is, for the history of the window."""
        shown = self.key if self.view in (View.OPEN, View.RECORD) else ""
        return Destination(PLACE, workshop=shown, listed=self.view is View.LIST)

    # --- which workshop -----------------------------------------------------------------------

    def show_list(self) -> None:
        """Show all workshops; what was typed is kept."""
        self.flush()
        self.view, self.making = View.LIST, None
        self.changed.emit()

    def open(self, key: str) -> None:
        """Show a saved workshop, or say why not; one not read yet comes as soon as it is."""
        found = self.find(key)
        if found is None:
            self._wanted = "" if self.loaded else key
            return
        if found.workshop is None:
            self._context.say(found.problem)
            return
        self.flush()
        if key == self.key and self.workshop is not None:  # as it is, with what can be undone
            self.view, self.making = View.OPEN, None
            self._see(self.workshop.spec, self.workshop.carried)
            self.changed.emit()
        else:
            self._bases[key] = found.updated
            self._show(key, found.workshop)

    def _show(self, key: str, workshop: Workshop) -> None:
        self._edited.open(key, workshop)
        shown = self.workshop or workshop
        self.view, self.making, self.record = View.OPEN, None, None
        self.item = ""
        self._see(shown.spec, shown.carried)
        self.changed.emit()

    def show_item(self, key: str) -> None:
        """Put an activity into focus, or with "" the workshop as a whole."""
        if key != self.item:
            self.item = key
            self._edited.rest()
            self.changed.emit()

    def show_record(self) -> None:
        """Show what was said in the room."""
        if self.workshop is not None:
            self.flush()
            self.view, self.record = View.RECORD, None
            self._read_record()
            self.changed.emit()

    def show_agenda(self) -> None:
        """From the record back to the workshop."""
        self.flush()
        self.view = View.OPEN
        self.changed.emit()

    # --- making one ---------------------------------------------------------------------------

    def begin(
        self, spec: ComparisonSpec | None = None, template: str = "", title: str = ""
    ) -> None:
        """Begin to make a workshop of a comparison, or with a way to work: without ``spec`` on the
        cases in the tray, else on a suggestion; "" for ``title`` leaves it to what is chosen."""
        briefs = self._context.services.library.briefs()
        spec = spec or first_spec(self._context.tray.slugs, briefs)
        self.flush()
        self.view, self.making = View.MAKING, Making(spec, template=template, title=title or None)
        self._see(spec)
        self.changed.emit()

    def make(self, making: Making) -> None:
        """Take a change of what is being made."""
        if self.making is None or making == self.making:
            return
        cases = making.spec != self.making.spec
        self.making = making
        if cases:
            self._see(making.spec)
        self.changed.emit()

    @property
    def can_go_on(self) -> bool:
        """Whether the step is done: there are cases, and rows of theirs to show."""
        making, focus = self.making, self.focus
        if making is None or focus is None or focus.problem or self._finishing:
            return False
        return making.enough and bool(focus.first if making.rows is None else making.rows)

    def go_on(self) -> None:
        """To the next step; after the last one the workshop is made, saved and shown."""
        making, focus = self.making, self.focus
        if making is None or focus is None or not self.can_go_on:
            return
        if making.step < LAST_STEP:
            self.make(replace(making, step=making.step + 1))
            return
        self._finishing = True
        template = self.template(making.template)
        work = partial(self._save_made, making, focus, template)
        self._context.tasks.write(work, self._is_made, self._not_made)
        self.changed.emit()

    def step_back(self) -> None:
        """To the step before; before the first one to the list."""
        if self.making is not None and self.making.step > 1:
            self.make(replace(self.making, step=self.making.step - 1))
        else:
            self.show_list()

    def _save_made(
        self, making: Making, focus: Focus, template: WorkshopTemplate | None
    ) -> tuple[Written, Workshop]:
        workshop = made(self._service, making, focus, template)
        written = self._service.new(workshop.title, workshop)
        self._bases[written.key] = self._service.workshop(written.key).updated
        return written, workshop

    def _is_made(self, found: tuple[Written, Workshop]) -> None:
        written, workshop = found
        self._finishing = False
        self._context.bus.publish(written.changes)
        self._show(written.key, workshop)
        self._context.say(self.tr("The workshop is saved. All that you change here is kept."))

    def begin_sample(self) -> None:
        """Make a sample workshop and show it."""
        self.flush()
        self._context.tasks.write(self._save_sample, self._is_made, self._not_made)

    def _save_sample(self) -> tuple[Written, Workshop]:
        written = self._service.new_sample()
        saved = self._service.workshop(written.key)
        assert saved.workshop is not None, "it was written a moment ago"
        self._bases[written.key] = saved.updated
        return written, saved.workshop

    def _not_made(self, error: Exception) -> None:
        self._finishing = False
        self._context.fail(error)
        self.changed.emit()

    # --- changes, each a step of the user's ---------------------------------------------------

    def change(self, workshop: Workshop, what: str = "") -> None:
        """Take a change of the workshop on screen. Of one field, named by ``what``, all that is
        typed in one go is one step to undo."""
        self._edited.change(workshop, what)

    def change_activity(self, changed: Activity, what: str = "") -> None:
        """Take a change of an activity, as ``change``."""
        if self.workshop is not None:
            self.change(with_activity(self.workshop, changed), f"{changed.id} {what}" * bool(what))

    def undo(self) -> None:
        """Take the last change back."""
        self._edited.undo()

    def redo(self) -> None:
        """Make again what was taken back."""
        self._edited.redo()

    def add_activity(self) -> None:
        """Add an activity behind the one in focus and put it into focus."""
        if self.workshop is not None:
            new = Activity(uuid4().hex, self.tr("New activity"))
            self._add(new, self.item)

    def duplicate_activity(self) -> None:
        """Add a copy of the activity in focus behind it."""
        if self.activity is not None:
            self._add(copy_of(self.activity), self.item)

    def _add(self, new: Activity, after: str) -> None:
        assert self.workshop is not None
        self.item = new.id
        self.change(with_new(self.workshop, new, after))

    def remove_activity(self) -> None:
        """Take the activity in focus off the agenda; the message has Undo."""
        before, gone = self.workshop, self.activity
        if before is None or gone is None:
            return
        at = before.agenda.index(gone)
        after = without_activity(before, gone.id)
        self.item = after.agenda[min(at, len(after.agenda) - 1)].id if after.agenda else ""
        self.change(after)
        key = self.key

        def back() -> None:
            there = self.workshop is None or activity_of(self.workshop, gone.id) is not None
            if self.workshop is not None and self.key == key and not there:
                self.item = gone.id
                self.change(moved_activity(with_new(self.workshop, gone), gone.id, at))

        self._offer(
            self.tr("“{0}” is off the agenda.").format(gone.title),
            back,
            lambda: self.workshop is None or activity_of(self.workshop, gone.id) is not None,
        )

    def move_activity(self, step: int) -> None:
        """Move the activity in focus up or down on the agenda."""
        if self.workshop is not None and self.activity is not None:
            at = self.workshop.agenda.index(self.activity)
            if 0 <= at + step < len(self.workshop.agenda):
                self.put_activity(self.item, at + step)

    def put_activity(self, key: str, place: int) -> None:
        """Put an activity at a place of the agenda, from 0."""
        if self.workshop is not None:
            self.change(moved_activity(self.workshop, key, place))

    def choose_cases(self, slugs: tuple[str, ...]) -> None:
        """Compare other cases, in this order; those that are gone stay in it."""
        if self.view is View.MAKING and self.making is not None:
            spec = replace(self.making.spec, cases=slugs, hidden=())
            self.make(replace(self.making, spec=spec))
        elif self.workshop is not None:
            gone = self.focus.gone if self.focus is not None else ()
            spec = replace(self.workshop.spec, cases=(*slugs, *gone))
            self.change(replace(self.workshop, spec=spec))

    def _put(self) -> None:
        workshop = self.workshop
        if workshop is None:
            return
        self._see(workshop.spec, workshop.carried)
        if self.item and activity_of(workshop, self.item) is None:
            self.item = ""
        if self._offered is not None:
            self._offered.look()
        self.changed.emit()

    # --- the room's record --------------------------------------------------------------------

    def note(self, kind: EntryKind, text: str, row: str = "") -> None:
        """Write down afterwards what was said, or a question that stayed open."""
        if text.strip():
            entry = RoomEntry(uuid4().hex, kind, datetime.now(UTC), row, text=text.strip())
            self.write_entry(entry)

    def write_entry(self, entry: RoomEntry) -> None:
        """Take a change of an entry of the room, or a new one."""
        if self.record is None:
            return
        rest = [kept for kept in self.record.entries if kept.id != entry.id]
        entries = sorted((*rest, entry), key=lambda kept: (kept.at, kept.id))
        self.record = replace(self.record, entries=tuple(entries))
        self._entries.put(entry.id, (self.key, entry))
        self.changed.emit()

    def strike_out(self, entry: RoomEntry) -> None:
        """Strike an entry out; the message has Undo."""
        self.write_entry(replace(entry, deleted=True))
        key = self.key

        def back() -> None:
            if self.key == key:
                self.write_entry(replace(entry, deleted=False))

        def undone() -> bool:
            now = self.record.entries if self.record is not None else ()
            return any(kept.id == entry.id and not kept.deleted for kept in now)

        self._offer(self.tr("It is struck out."), back, undone)

    def _read_record(self) -> None:
        read = partial(self._service.record, self.key)
        self._context.tasks.write(read, self._recorded, self._context.fail)

    def _recorded(self, record: WorkshopRecord) -> None:
        if record.saved.key == self.key and self.view is View.RECORD and not self._entries.any:
            self.record = record
            self.changed.emit()

    # --- all workshops ------------------------------------------------------------------------

    def rename(self, key: str, name: str) -> None:
        """Give a workshop another title, which is its name too."""
        if key == self.key and self.workshop is not None:
            self.change(replace(self.workshop, title=name))
            self.flush()
            return
        found = self.find(key)
        work = partial(self._context.services.saved.rename, key, name)
        if found is not None and found.workshop is not None:
            work = partial(self._service.update, key, replace(found.workshop, title=name))
        self._write(work, self._context.bus.publish)

    def duplicate(self, key: str) -> None:
        """Save a copy of a workshop."""
        self.flush()
        self._write(partial(self._context.services.saved.duplicate, key), self._copied)

    def _copied(self, written: Written) -> None:
        self._context.say(self.tr("A copy is saved."))
        self._context.bus.publish(written.changes)

    def delete(self, key: str) -> None:
        """Delete a workshop; the message has Undo."""
        found = self.find(key)
        if found is None:
            return
        self.flush()
        if key == self.key:
            self._edited.close()
            self.show_list()
        said = self.tr("“{0}” is deleted.").format(found.name)
        work = partial(self._context.services.saved.delete, key)
        self._write(work, partial(self._deleted, key, said))

    def _deleted(self, key: str, said: str, changes: ChangeSet) -> None:
        self._context.bus.publish(changes)
        restore = partial(self._context.services.saved.restore, key)
        back = partial(self._write, restore, self._context.bus.publish)
        self._offer(said, back, lambda: self.find(key) is not None)

    def _offer(self, said: str, undo: Callable[[], object], undone: Callable[[], bool]) -> None:
        self._offered = self._context.offer(said, undo, undone)

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.tasks.write(work, done, self._context.fail)

    # --- files --------------------------------------------------------------------------------

    def save_file(self, path: Path) -> None:
        """Write the workshop on screen, with its room and its content, to a file."""
        self.flush()
        self._write(partial(self._service.save_file, self.key, path), self._file_saved)

    def _file_saved(self, path: Path) -> None:
        self._context.say(self.tr("The workshop is in {0}.").format(path))

    def open_file(self, path: Path) -> None:
        """Take the workshop of a file into the library and show it; one that is there already is
        merged with it. A bad file is told in a sentence and changes nothing."""
        self.flush()
        self._write(partial(self._service.open_file, path), self._file_opened)

    def _file_opened(self, found: OpenedWorkshop) -> None:
        self._wanted = found.saved.key
        self._edited.close()
        said = self.tr("“{0}” is in your library now.")
        if found.merged:
            said = self.tr("“{0}” was there already; what either side wrote is in it.")
        self._context.say(said.format(found.saved.name))
        self._context.bus.publish(found.changes)
        self._load()

    # --- reading and keeping ------------------------------------------------------------------

    def flush(self) -> None:
        """See to it that all that was typed is written, though the program closes."""
        self._edited.flush()
        self._entries.flush()

    def _write_workshop(self, key: str, workshop: Workshop, _: Workshop | None) -> Kept:
        return self._service.keep(key, workshop, self._bases)

    def _write_entry(self, _: str, entry: tuple[str, RoomEntry], __: object) -> ChangeSet:
        return self._service.write_entries(entry[0], (entry[1],))

    def _entry_kept(self, changes: ChangeSet) -> None:
        self._edited.kept_at = datetime.now().astimezone()
        self._context.bus.publish(changes)

    def _kept(self, kept: Kept) -> None:
        self._context.bus.publish(kept.changes)
        if kept.other:
            said = self.tr("Another window wrote this workshop, too. Its state is kept as “{0}”.")
            self._context.say(said.format(kept.other))

    def _load(self) -> None:
        self._context.tasks.write(self._read, self._loaded)

    def _read(self) -> tuple[_Saved, _Profiles]:
        return self._service.workshops(), self._context.services.saved.profiles()

    def _loaded(self, found: tuple[_Saved, _Profiles]) -> None:
        self._saved, self._profiles = found
        self.loaded = True
        if self._offered is not None:
            self._offered.look()
        self._take_in()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.open(wanted)
        self.changed.emit()

    def _take_in(self) -> None:
        """What somebody else changed in the workshop on screen, or that it is gone."""
        if not self.key or self._edited.unkept:
            return
        found = self.find(self.key)
        if found is None or found.workshop is None:
            self._edited.close()
            if self.view in (View.OPEN, View.RECORD):
                self.show_list()
        elif found.workshop != self.workshop:
            self._edited.take(found.workshop)
            self._bases[self.key] = found.updated
            self._see(found.workshop.spec, found.workshop.carried)

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self._load()
            if self.view is View.RECORD:
                self._read_record()
        if changes.content and self._seen is not None:
            self._latest.request(self._seen)

    # --- what can be shown --------------------------------------------------------------------

    def _see(self, spec: ComparisonSpec, carried: Carried | None = None) -> None:
        """Ask what can be shown of a comparison, unless it is known."""
        if (spec, carried) != self._seen:
            self._seen, self.focus = (spec, carried), None
            self._latest.request(self._seen)

    def _focused(self, focus: Focus) -> None:
        self.focus = focus
        self.changed.emit()
