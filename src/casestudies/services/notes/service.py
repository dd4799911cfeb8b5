"""The user's notes, highlights and stars on what the library holds, and collections of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import (
    Collection,
    ListedNote,
    Marked,
    Marks,
    Member,
    Note,
    NoteKind,
    Place,
    Target,
)
from casestudies.model.limits import MOST_NOTE
from casestudies.model.saved import SavedItem, SavedKind, Written
from casestudies.said import said
from casestudies.services.notes.collections import collection_from_json, collection_to_json
from casestudies.services.notes.naming import Naming

if TYPE_CHECKING:
    from casestudies.model.report import Report
    from casestudies.services.library.service import LibraryService
    from casestudies.services.workspace.saved import SavedService
    from casestudies.store.notes import NoteStore


def utc_now() -> datetime:
    return datetime.now(UTC)


class NoteService:
    """Notes of an open library. Any thread may ask; every write is one transaction. A note refers
    to content by slugs and ids, and keeps the words it was made of: a new version of a pack loses
    none. Methods raise ``KnownError`` when the file fails and when it cannot be written."""

    def __init__(
        self, library: LibraryService, saved: SavedService, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._library = library
        self._saved = saved
        self._now = now

    # --- reading ------------------------------------------------------------------------------

    def notes(self) -> tuple[Note, ...]:
        """All notes, highlights and stars, oldest first."""
        return self._store.notes()

    def of_case(self, slug: str) -> tuple[Note, ...]:
        """Those in a case, oldest first."""
        return self._store.notes(slug)

    def marks(self) -> Marks:
        """How much the user has made of what."""
        counts: dict[Target, dict[NoteKind, int]] = defaultdict(lambda: defaultdict(int))
        for note in self._store.notes():
            counts[note.target][note.kind] += 1
        cases: dict[str, Marked] = {}
        targets = {}
        for target, kinds in counts.items():
            targets[target] = found = Marked(
                kinds[NoteKind.NOTE], kinds[NoteKind.HIGHLIGHT], bool(kinds[NoteKind.STAR])
            )
            if target.case:
                before = cases.get(target.case, Marked())
                cases[target.case] = Marked(
                    before.notes + found.notes,
                    before.highlights + found.highlights,
                    before.starred or (found.starred and not target.part),
                )
        return Marks(targets, cases)

    def listed(self, kinds: Sequence[NoteKind] = tuple(NoteKind)) -> tuple[ListedNote, ...]:
        """The notes of some kinds with what they are of in words, by case and then in the order of
        the text; readings and comparisons stand last, each group by name."""
        naming = self._naming()
        found = []
        for note in self._store.notes():
            if note.kind in kinds:
                told = naming.told(note.target, note.quote)
                lost = bool(
                    note.kind is NoteKind.HIGHLIGHT
                    and note.target.finding
                    and note.quote not in told.said
                )
                found.append(ListedNote(note, told.of, told.where, told.said, told.gone or lost))
        order = _Order(naming)
        return tuple(sorted(found, key=lambda one: order.of(one.note, one.of)))

    # --- writing ------------------------------------------------------------------------------

    def new(
        self,
        kind: NoteKind,
        target: Target,
        text: str = "",
        quote: str = "",
        place: Place | None = None,
    ) -> Note:
        """A note that is not kept yet; ``keep`` keeps it."""
        now = self._now()
        return Note(uuid4().hex, kind, target, now, now, text, quote, place or Place())

    def keep(self, note: Note) -> Note:
        """Writes a note and gives it as it is kept, with its new version: under another id, beside
        the other one, where somebody wrote the same note after this one's version. A note without
        a text is deleted; one that was never kept and says nothing is not written."""
        if len(note.text) > MOST_NOTE:
            raise KnownError(
                said("A note has at most {most_note} characters.").format(
                    most_note=shown(MOST_NOTE)
                ),
                field="text",
            )
        now = self._now()
        empty = note.kind is NoteKind.NOTE and not note.text.strip()
        if empty and not note.version:
            return note
        quote = note.quote or self._words_of(note.target)
        told = replace(note, quote=quote, updated=now, deleted=now if empty else None)
        return self._store.put(told, uuid4().hex)

    def delete(self, note: Note) -> ChangeSet:
        """Deletes a note; ``restore`` brings it back. Raises ``KnownError`` where it says something
        that was written after this version of it: nobody has read what would be lost."""
        if self._store.delete(note.id, note.version, self._now()) is None:
            raise KnownError(
                said("This note was changed elsewhere meanwhile; it is kept as it is now.")
            )
        return ChangeSet(notes=True)

    def restore(self, key: str) -> ChangeSet:
        """Brings a deleted note back."""
        return ChangeSet(notes=self._store.restore(key) is not None)

    def star(self, target: Target, *, starred: bool) -> ChangeSet:
        """Gives something a star, or takes it away."""
        now = self._now()
        quote = self._words_of(target) if starred else ""
        star = Note(uuid4().hex, NoteKind.STAR, target, now, now, quote=quote)
        return ChangeSet(notes=self._store.star(star, starred=starred))

    def turn_star(self, target: Target) -> bool:
        """Gives something a star, or takes the one away that it has; whether it has one now."""
        starred = not self.marks().of(target).starred
        self.star(target, starred=starred)
        return starred

    def _words_of(self, target: Target) -> str:
        """What is known of a target should it be gone one day: the finding's text, the name."""
        told = self._naming().told(target)
        if told.gone:
            return ""
        return told.said if target.finding else told.of

    # --- collections --------------------------------------------------------------------------

    def collections(self) -> tuple[Collection, ...]:
        """All collections in the user's order."""
        return tuple(_collection(item) for item in self._saved.items(SavedKind.COLLECTION))

    def collection(self, key: str) -> Collection:
        return _collection(self._saved.item(key))

    def collect(self, name: str, targets: Iterable[Target] = ()) -> Written:
        """Saves a new collection at the end."""
        return self._saved.add(SavedKind.COLLECTION, name, collection_to_json(targets))

    def add_to(self, key: str, targets: Iterable[Target]) -> ChangeSet:
        """Puts things at the end of a collection; what is in it stays where it is."""
        return self._change(key, lambda before: (*before, *targets))

    def take_from(self, key: str, target: Target) -> ChangeSet:
        """Takes something out of a collection."""
        return self._change(key, lambda before: tuple(one for one in before if one != target))

    def set_collection(self, key: str, targets: Iterable[Target]) -> ChangeSet:
        """Makes a collection hold exactly these, in this order (to reorder, or to undo)."""
        return self._change(key, lambda _: tuple(targets))

    def _change(
        self, key: str, change: Callable[[tuple[Target, ...]], tuple[Target, ...]]
    ) -> ChangeSet:
        before = collection_from_json(self._saved.item(key).body)
        return self._saved.update(key, collection_to_json(change(before)))

    def members(self, targets: Sequence[Target]) -> tuple[Member, ...]:
        """What is in a collection, in words."""
        naming = self._naming()
        told = ((target, naming.told(target)) for target in targets)
        return tuple(Member(at, one.of, one.where, one.said, one.gone) for at, one in told)

    # --- taken along --------------------------------------------------------------------------

    def report(self, notes: Sequence[ListedNote] | None = None, title: str = "") -> Report:
        """The notes (all of them without ``notes``) as a report beside the findings that they are
        of, with the sources of these."""
        from casestudies.services.notes.report import notes_report

        listed = self.listed() if notes is None else notes
        return notes_report(title or said("Notes and highlights"), listed, self._library)

    def _naming(self) -> Naming:
        return Naming(self._library, self._saved)

    @property
    def _store(self) -> NoteStore:
        from casestudies.store.notes import NoteStore

        return NoteStore(self._library.store.database)


class _Order:
    """Where a note stands in a list."""

    def __init__(self, naming: Naming) -> None:
        self._naming = naming
        self._findings: dict[str, dict[str, int]] = {}

    def of(self, note: Note, name: str) -> tuple[int, str, str, int, str, str]:
        target = note.target
        group = 0 if target.case else 1 if target.reading else 2
        at = 0
        if target.part:
            at = self._at(target.case, target.finding) if target.finding else 100_000
        when = note.created.isoformat()
        return group, name.casefold(), target.case, at, target.part, when

    def _at(self, slug: str, finding: str) -> int:
        """The place of a finding in its case, what is gone behind the others."""
        if slug not in self._findings:
            case = self._naming.case(slug)
            found = case.findings() if case is not None else ()
            self._findings[slug] = {one.id: at for at, (_, one) in enumerate(found, 1)}
        return self._findings[slug].get(finding, 200_000)


def _collection(item: SavedItem) -> Collection:
    try:
        targets = collection_from_json(item.body)
    except KnownError as error:
        return Collection(item.key, item.name, item.updated, (), str(error))
    return Collection(item.key, item.name, item.updated, targets)
