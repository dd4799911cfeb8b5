"""Undo and redo through all of the user's work, whatever part of the program changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from casestudies.model.library.history import Deed, HistoryState, Step, Turned, Verb
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.store.database import Database

Show = Callable[[Any, Iterable[str]], bool]

_KINDS = {
    "comparison": "comparison",
    "search": "saved search",
    "profile": "school profile",
    "workshop": "workshop",
    "visit": "visit",
    "case": "case",
    "collection": "collection",
    "note": "note",
    "highlight": "highlight",
    "star": "star",
    "room_entries": "entry in a workshop's record",
    "field_notes": "field note",
}
_MORE = {"entry in a workshop's record": "entries in a workshop's record"}


class HistoryService:
    """The steps of an open library, kept in it: they outlive the program, and all windows share
    them. ``show`` puts what the saved things under the keys that it is given say into the content,
    on a connection within the same transaction. Any thread may ask; methods raise ``KnownError``
    where the file fails or cannot be written."""

    def __init__(self, library: LibraryService, show: Show) -> None:
        self._library = library
        self._show = show

    def undo(self) -> Turned | None:
        """Takes the last step back; None where there is none."""
        from casestudies.store.history import undo

        return self._turn(undo, "Undone")

    def redo(self) -> Turned | None:
        """Makes the step again that was undone last; None where there is none."""
        from casestudies.store.history import redo

        return self._turn(redo, "Made again")

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

    def _turn(self, turn: Callable[[Any, str], Step | None], word: str) -> Turned | None:
        from casestudies.store.history import saved_keys, touched
        from casestudies.store.writes import CONTENT, changes_of, note_write

        database = self._database
        with database.changing() as connection:
            step = turn(connection, database.writer)
            if step is None:
                return None
            parts = touched(connection, step)
            note_write(connection, database.writer, parts)
            content = self._show(connection, saved_keys(connection, step))
        if content:
            self._library.forget()
            parts |= {CONTENT}
        return Turned(step, f"{word}: {told(step)}", changes_of(parts))

    @property
    def _database(self) -> Database:
        return self._library.store.database


def told(step: Step) -> str:
    """What a step did, as a sentence: "The workshop “Grading” was changed."."""
    deeds = step.deeds
    if any(deed.kind == "tray" for deed in deeds):
        return "The compare tray was changed."
    first = deeds[0]
    alike = [deed for deed in deeds if (deed.kind, deed.verb) == (first.kind, first.verb)]
    if len(deeds) == 1:
        return f"{_thing(first)} was {first.verb}."
    if len(alike) == len(deeds):
        kind = _KINDS.get(first.kind, "thing")
        return f"{len(deeds)} {_MORE.get(kind, f'{kind}s')} were {first.verb}."
    named = max(deeds, key=lambda deed: (deed.verb is not Verb.MOVED, bool(deed.name)))
    return f"{_thing(named)} was {named.verb}, and {len(deeds) - 1} more."


def _thing(deed: Deed) -> str:
    name = f" “{deed.name}”" if deed.name else ""
    return f"The {_KINDS.get(deed.kind, 'thing')}{name}"
