"""Undo and redo through all of the user's work, whatever part of the program changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from casestudies.errors import ChangedMeanwhile
from casestudies.figures import shown
from casestudies.model.library.history import Deed, HistoryState, Step, Turned, Verb
from casestudies.said import mark, said
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.services.library.packs import PackService
    from casestudies.store.database import Database

Show = Callable[[Any, Iterable[str]], bool]

# A thing by its kind: with its name, without one, and several.
_THINGS = {
    "comparison": (mark("The comparison “{0}”"), mark("The comparison"), mark("{0} comparisons")),
    "search": (
        mark("The saved search “{0}”"),
        mark("The saved search"),
        mark("{0} saved searches"),
    ),
    "profile": (
        mark("The school profile “{0}”"),
        mark("The school profile"),
        mark("{0} school profiles"),
    ),
    "workshop": (mark("The workshop “{0}”"), mark("The workshop"), mark("{0} workshops")),
    "visit": (mark("The visit “{0}”"), mark("The visit"), mark("{0} visits")),
    "case": (mark("The case “{0}”"), mark("The case"), mark("{0} cases")),
    "collection": (mark("The collection “{0}”"), mark("The collection"), mark("{0} collections")),
    "note": (mark("The note “{0}”"), mark("The note"), mark("{0} notes")),
    "highlight": (mark("The highlight “{0}”"), mark("The highlight"), mark("{0} highlights")),
    "star": (mark("The star “{0}”"), mark("The star"), mark("{0} stars")),
    "room_entries": (
        mark("The entry in a workshop's record “{0}”"),
        mark("The entry in a workshop's record"),
        mark("{0} entries in a workshop's record"),
    ),
    "added_packs": (
        mark("The pack or import “{0}”"),
        mark("The pack or import"),
        mark("{0} packs and imports"),
    ),
    "field_notes": (mark("The field note “{0}”"), mark("The field note"), mark("{0} field notes")),
}
_OTHERS = (mark("The thing “{0}”"), mark("The thing"), mark("{0} things"))
# What was done: to one thing, to several alike, and to one and others.
_DONE = {
    Verb.ADDED: (
        mark("{thing} was added."),
        mark("{things} were added."),
        mark("{thing} was added, and {more} more."),
    ),
    Verb.CHANGED: (
        mark("{thing} was changed."),
        mark("{things} were changed."),
        mark("{thing} was changed, and {more} more."),
    ),
    Verb.RENAMED: (
        mark("{thing} was renamed."),
        mark("{things} were renamed."),
        mark("{thing} was renamed, and {more} more."),
    ),
    Verb.MOVED: (
        mark("{thing} was moved."),
        mark("{things} were moved."),
        mark("{thing} was moved, and {more} more."),
    ),
    Verb.DELETED: (
        mark("{thing} was deleted."),
        mark("{things} were deleted."),
        mark("{thing} was deleted, and {more} more."),
    ),
    Verb.RESTORED: (
        mark("{thing} was restored."),
        mark("{things} were restored."),
        mark("{thing} was restored, and {more} more."),
    ),
    Verb.REMOVED: (
        mark("{thing} was removed."),
        mark("{things} were removed."),
        mark("{thing} was removed, and {more} more."),
    ),
}


class HistoryService:
    """The steps of an open library, kept in it: they outlive the program, and all windows share
    them. ``show`` puts what the saved things under the keys that it is given say into the content,
    on a connection within the same transaction, and ``packs`` does that for packs. Any thread
    may ask; methods raise ``KnownError`` where the file fails or cannot be written."""

    def __init__(
        self, library: LibraryService, show: Show, packs: Callable[[], PackService]
    ) -> None:
        self._library = library
        self._show = show
        self._packs = packs

    def undo(self) -> Turned | None:
        """Takes the last step back; None where there is none."""
        from casestudies.store.history import undo

        return self._turn(undo, said("Undone: {0}"))

    def redo(self) -> Turned | None:
        """Makes the step again that was undone last; None where there is none."""
        from casestudies.store.history import redo

        return self._turn(redo, said("Made again: {0}"))

    def steps(self) -> tuple[Step, ...]:
        """All steps that are kept, the newest first."""
        from casestudies.store.history import is_kept, steps

        with self._database.reading() as connection:
            return steps(connection) if is_kept(connection) else ()

    def state(self) -> HistoryState:
        """What can be undone and made again."""
        done = [step for step in self.steps() if not step.undone]
        undone = [step for step in self.steps() if step.undone]
        return HistoryState(
            len(done),
            len(undone),
            told(done[0]) if done else "",
            told(undone[-1]) if undone else "",
        )

    def _turn(self, turn: Callable[[Any, str], Step | None], sentence: str) -> Turned | None:
        from casestudies.store.history import is_kept, next_packs

        with self._database.reading() as connection:
            of_packs = is_kept(connection) and next_packs(connection, turn)
        if of_packs:
            return self._turn_packs(turn, sentence)
        with self._database.changing() as connection:
            turned, content, packs = self._turn_rows(connection, turn, sentence)
            if packs:
                raise ChangedMeanwhile(
                    said("Another window wrote to the library just now. Nothing was changed yet.")
                )
        if content:
            self._library.forget()
        return turned

    def _turn_packs(self, turn: Callable[[Any, str], Step | None], sentence: str) -> Turned | None:
        """The same where the content of packs is written too, which takes SQLAlchemy."""
        from casestudies.store.sessions import plain

        packs = self._packs()
        with packs.settled() as changes, self._database.writing() as session:
            turned, _, touched = self._turn_rows(plain(session.connection()), turn, sentence)
            packs.show(session, touched)
        more = changes()
        return turned and replace(turned, changes=turned.changes | more)

    def _turn_rows(
        self, connection: Any, turn: Callable[[Any, str], Step | None], sentence: str
    ) -> tuple[Turned | None, bool, tuple[str, ...]]:
        """What was turned; whether own cases show anew; the packs that must."""
        from casestudies.store.history import pack_ids, saved_keys, touched
        from casestudies.store.writes import CONTENT, changes_of, note_write

        writer = self._database.writer
        step = turn(connection, writer)
        if step is None:
            return None, False, ()
        parts = touched(connection, step)
        note_write(connection, writer, parts)
        content = self._show(connection, saved_keys(connection, step))
        if content:
            parts |= {CONTENT}
        turned = Turned(step, sentence.format(told(step)), changes_of(parts))
        return turned, content, pack_ids(connection, step)

    @property
    def _database(self) -> Database:
        return self._library.store.database


def told(step: Step) -> str:
    """What a step did, as a sentence: "The workshop “Grading” was changed."."""
    deeds = step.deeds
    if any(deed.kind == "tray" for deed in deeds):
        return said("The compare tray was changed.")
    first = deeds[0]
    alike = [deed for deed in deeds if (deed.kind, deed.verb) == (first.kind, first.verb)]
    if len(deeds) == 1:
        return said(_DONE[first.verb][0]).format(thing=_thing(first))
    if len(alike) == len(deeds):
        many = _THINGS.get(first.kind, _OTHERS)[2]
        things = said(many).format(shown(len(deeds)))
        return said(_DONE[first.verb][1]).format(things=things)
    named = max(deeds, key=lambda deed: (deed.verb is not Verb.MOVED, bool(deed.name)))
    return said(_DONE[named.verb][2]).format(thing=_thing(named), more=shown(len(deeds) - 1))


def _thing(deed: Deed) -> str:
    named, bare, _ = _THINGS.get(deed.kind, _OTHERS)
    return said(named).format(deed.name) if deed.name else said(bare)
