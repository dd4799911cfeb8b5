"""The user's own cases: written as drafts, kept with what is shown of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackContent
from casestudies.model.library.draft import CaseDraft, DraftCheck, SavedCase
from casestudies.model.limits import MOST_NAME
from casestudies.model.profile import SchoolProfile
from casestudies.model.saved import SavedItem, SavedKind, Written
from casestudies.model.visit import FieldNote
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said
from casestudies.services.cases import beginnings
from casestudies.services.cases.draft_json import draft_from_json, draft_to_json
from casestudies.services.cases.merging import merged
from casestudies.services.cases.shown import OWN_PACK_INFO, own_cases, shown_body, shown_case
from casestudies.services.workspace.saved import Clock, free_name, utc_now

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.services.library.service import LibraryService
    from casestudies.services.workspace.saved import SavedService
    from casestudies.store.own_cases import OwnCaseStore

UNNAMED = mark("A case without a name")


class CaseService:
    """Own cases of an open library. Any thread may ask; every write is one transaction, of the
    draft together with what is shown of it among the cases. A case has a key that never changes and
    that is its slug. What is the same for all saved things (rename, move) does ``saved``; deleting
    and restoring are here, for they change what is shown.

    Methods raise ``KnownError`` when the file fails, when the library cannot be written, and for a
    key under which no case is saved.
    """

    def __init__(self, library: LibraryService, saved: SavedService, now: Clock = utc_now) -> None:
        self._library = library
        self._saved = saved
        self._now = now

    # --- saved cases --------------------------------------------------------------------------

    def cases(self) -> tuple[SavedCase, ...]:
        """All own cases in the user's order."""
        return tuple(self._case(item) for item in self._saved.items(SavedKind.CASE))

    def case(self, key: str) -> SavedCase:
        return self._case(self._saved.item(key))

    def new(self, draft: CaseDraft) -> Written:
        """Saves a new case at the end; its name gets a number where another has it already."""
        key = f"own-{uuid4().hex[:8]}"
        changes = self._store.add(
            key,
            partial(free_name, _name_of(draft)),
            draft_to_json(draft),
            self._now(),
            self._shown(draft, key),
        )
        return Written(key, self._told(changes, key))

    def take_back(self, key: str, draft: CaseDraft) -> ChangeSet:
        """Takes a case away that is still the ``draft`` with which it was begun; one that tells
        nothing stands nowhere else."""
        return self._saved.take_back(key, draft_to_json(draft))

    def update(self, key: str, draft: CaseDraft, base: CaseDraft | None = None) -> ChangeSet:
        """Keeps another state of a case; its name follows. ``base`` is the state that ``draft`` was
        made from: what somebody else changed since then is kept too, and where both changed one
        text, both texts are."""

        mine, was = draft_to_json(draft), draft_to_json(base) if base is not None else ""
        known = {mine: draft, was: base}

        def body(stored: str) -> str:
            if base is None or stored == was:
                return mine
            try:
                return draft_to_json(merged(base, draft, draft_from_json(stored)))
            except KnownError:  # what cannot be read is replaced
                return mine

        def shown(body: str) -> Case | None:
            found = known.get(body)
            return showing(body) if found is None else self._shown(found, key)

        showing = self._showing(key)
        name = partial(free_name, _name_of(draft))
        changes = self._store.change(key, self._now(), name, body, shown)
        return self._told(changes, key)

    def duplicate(self, key: str) -> Written:
        """Saves a copy at the end, with a number behind its name."""
        draft = self._draft(key)
        taken = frozenset(one.name for one in self.cases())
        return self.new(replace(draft, name=free_name(draft.name or said(UNNAMED), taken)))

    def delete(self, key: str) -> ChangeSet:
        """Deletes a case; ``restore`` brings it back for 30 days."""
        return self._told(self._store.delete(key, self._now()), key)

    def restore(self, key: str) -> ChangeSet:
        """Undoes a deletion; the case comes back to its place, and is shown again."""
        return self._told(self._store.restore(key, free_name, self._showing(key)), key)

    def refresh(self) -> ChangeSet:
        """Shows what the saved drafts say: after something else wrote them, or the content was read
        in anew."""
        return self._told(
            self._store.show_only(
                own_cases(self._saved.items(SavedKind.CASE), self._library.vocabulary())
            )
        )

    def show_saved(self, connection: Any, keys: Iterable[str]) -> bool:
        """Shows what the saved rows under these keys say, as ``OwnCaseStore.show_saved``: undo
        writes them in a transaction of its own."""
        vocabulary = self._library.vocabulary()
        return self._store.show_saved(
            connection, keys, lambda body, key: shown_body(body, key, vocabulary)
        )

    def merged(self, base: str, mine: str, theirs: str) -> str:
        """One body of two that were made from a third, as ``merging.merged``. Raises ``KnownError``
        where one of them cannot be read."""
        drafts = (draft_from_json(one) for one in (base, mine, theirs))
        return draft_to_json(merged(*drafts))

    @contextmanager
    def together(self) -> Iterator[None]:
        """A block in which all that is written of own cases, and of what is saved beside them, is
        one transaction and one step to undo; none of it is kept where the block raises."""
        try:
            with self._library.store.database.together():
                yield
        finally:
            self._library.forget()

    # --- what is said of a draft --------------------------------------------------------------

    def checks(self, draft: CaseDraft, key: str = "own-case") -> tuple[DraftCheck, ...]:
        """What is still to be done before a case can be shared, as ``draft_checks``."""
        from casestudies.services.cases.checks import draft_checks  # which loads the pack format

        return draft_checks(draft, key, self._library.vocabulary())

    def lacks(
        self, key: str, problems: Iterable[tuple[tuple[str | int, ...], str]]
    ) -> tuple[DraftCheck, ...]:
        """What is wrong with an own case as it is shown, given as (path into its file, sentence),
        in the words of its form. Raises ``KnownError`` for one that is not shown."""
        from casestudies.services.cases.checks import problem_checks

        draft = self._draft(key)
        case = self._shown(draft, key)
        if case is None:
            raise KnownError(said("It is shown nowhere yet: tell its name, place and kind first."))
        return problem_checks(draft, case, key, self._library.vocabulary(), problems)

    def preview(self, draft: CaseDraft, key: str) -> Case | None:
        """The case as it is shown; None as long as name, place or kind are not told."""
        return self._shown(draft, key)

    def write_file(self, key: str, path: Path) -> Path:
        """Writes what is shown of a case as a case file of the pack format. Raises ``KnownError``
        where nothing is shown, and where the file cannot be written."""
        from casestudies.packs.writing import pack_files
        from casestudies.services.export.files import write_export

        case = self._shown(self._draft(key), key)
        if case is None:
            raise KnownError(said("It is shown nowhere yet: tell its name, place and kind first."))
        files = pack_files(PackContent(OWN_PACK_INFO, Vocabulary(), (case,)))
        return write_export(path, files[f"cases/{key}.yaml"])

    # --- what a case begins with --------------------------------------------------------------

    def from_template(self, key: str) -> CaseDraft:
        """A draft to be filled, as ``beginnings.from_template``."""
        return beginnings.from_template(key, self._library.vocabulary())

    def copy_of(self, slug: str) -> CaseDraft:
        """All of a case of the library as a draft. Raises ``KnownError`` for an unknown slug."""
        case = self._library.case(slug)
        return beginnings.copy_of(case, said("Copy of {case}").format(case=case.name))

    def from_profile(self, profile: SchoolProfile) -> CaseDraft:
        """One's own school as described, as ``beginnings.from_profile``."""
        return beginnings.from_profile(profile, self._library.vocabulary(), self._today())

    def from_visit(self, slug: str, visit: str, stop: str) -> CaseDraft:
        """A draft of the site ``slug``, to be written from the notes of a stop of a visit."""
        place = beginnings.note_place(visit, stop)
        known = {brief.slug for brief in self._library.briefs()}
        case = self._library.case(slug) if slug in known else None
        return beginnings.from_visit(
            case, said("{case}, as we saw it").format(case=case.name) if case else slug, place
        )

    def unused_notes(self, draft: CaseDraft) -> tuple[FieldNote, ...]:
        """The field notes of the draft's visit that were not made into findings yet."""
        visit, _, stop = draft.visit.partition("/")
        if not visit or self._saved.kept(visit) is None:
            return ()
        notes = [one for one in self._saved.field_notes(visit) if one.stop == stop]
        return beginnings.unused(draft, notes)

    def _today(self) -> date:
        return self._now().astimezone().date()

    def _draft(self, key: str) -> CaseDraft:
        found = self.case(key)
        if found.draft is None:
            raise KnownError(found.problem)
        return found.draft

    def _case(self, item: SavedItem) -> SavedCase:
        try:
            draft = draft_from_json(item.body)
        except KnownError as error:
            return SavedCase(
                item.key, item.name, item.created, item.updated, None, problem=str(error)
            )
        shown = self._shown(draft, item.key) is not None
        return SavedCase(item.key, item.name, item.created, item.updated, draft, shown)

    def _shown(self, draft: CaseDraft, key: str) -> Case | None:
        return shown_case(draft, key, self._library.vocabulary())

    def _showing(self, key: str) -> Callable[[str], Case | None]:
        return partial(shown_body, key=key, vocabulary=self._library.vocabulary())

    def _told(self, changes: ChangeSet, key: str = "") -> ChangeSet:
        if changes.content and key:
            self._library.forget_case(key)
        elif changes.content:
            self._library.forget()
        return changes

    @property
    def _store(self) -> OwnCaseStore:
        from casestudies.store.own_cases import OwnCaseStore

        return OwnCaseStore(self._library.store.database, OWN_PACK_INFO)


def _name_of(draft: CaseDraft) -> str:
    return " ".join(draft.name.split())[:MOST_NAME] or said(UNNAMED)
