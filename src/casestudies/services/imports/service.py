"""Imports: what a file would bring, told before anything changes; done in one step, and undone."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from casestudies import assets
from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.changes import ChangeSet
from casestudies.model.library.importing import (
    LEAVE_OUT,
    ImportChoices,
    ImportKind,
    ImportOutcome,
    ImportPlan,
    Standing,
)
from casestudies.model.library.pack import AddedKind, AddedPack
from casestudies.model.places import GazetteerPlace
from casestudies.model.progress import Progress, no_progress
from casestudies.packs.tables.text import encoding_of
from casestudies.said import said
from casestudies.search.gazetteer import Gazetteer, key_of
from casestudies.services.imports.importer import Importer, ImportFile, Known
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.services.cases.service import CaseService
    from casestudies.services.imports.drafted import DraftedImports
    from casestudies.store.added_packs import AddedPackStore
    from casestudies.store.saved import SavedStore

IMPORTERS = (
    "casestudies.services.imports.canopy:CanopyImporter",
    "casestudies.services.imports.nces:NcesImporter",
    "casestudies.services.imports.spreadsheet:SpreadsheetImporter",
    "casestudies.services.imports.qda.importer:ProjectImporter",
    "casestudies.services.imports.bibliography.importer:ReferencesImporter",
)
"""Where each importer stands; loaded when a file is first looked at."""
_NOT_TEXT = (b"PK", b"\xd0\xcf\x11\xe0")  # zip files and old workbooks have words of their own
_PLACES = 30_000  # kept at hand while a file is read
_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".ods", ".xls")
LEAST = 10  # how surely a file must be of a kind for that to be told from its content


def utc_now() -> datetime:
    return datetime.now(UTC)


class ImportService:
    """Imports into an open library. Any thread may ask. ``dry_run`` changes nothing; ``run`` and
    ``undo`` are one transaction each. All raise ``KnownError`` with a sentence about the file."""

    def __init__(
        self,
        library: LibraryService,
        cases: Callable[[], CaseService],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """``cases`` gives the service of own cases, into which some kinds of files write."""
        self._library = library
        self._cases = cases
        self._now = now
        self._standings: dict[str, str] = {}  # of each pack when it was last planned

    @cached_property
    def _drafted(self) -> DraftedImports:
        from casestudies.services.imports.drafted import DraftedImports

        return DraftedImports(self._cases(), lambda: self._saved, self._now)

    @cached_property
    def _importers(self) -> tuple[Importer, ...]:
        found = []
        for where in IMPORTERS:
            module, name = where.split(":")
            found.append(cast("Importer", getattr(importlib.import_module(module), name)()))
        return tuple(found)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer(assets.resource("gazetteer", "places.tsv"))

    # --- before -------------------------------------------------------------------------------

    def kinds(self) -> tuple[ImportKind, ...]:
        """The kinds of files that can be imported."""
        return tuple(importer.kind for importer in self._importers)

    def kind_of(self, path: Path) -> ImportKind:
        """What a file is, told by its content."""
        return self._importer(ImportFile(path), "").kind

    def dry_run(
        self,
        path: Path,
        choices: ImportChoices | None = None,
        kind: str = "",
        progress: Progress = no_progress,
    ) -> ImportPlan:
        """What importing a file would do; nothing is changed. ``kind`` says what the file is, ""
        tells it from the content. ``Cancelled`` from ``progress`` passes through."""
        file = ImportFile(path)
        try:
            importer = self._importer(file, kind)
            pack = importer.pack_id(file)
            standing = self._added.standing(pack)  # before it is looked at
            if self._standings.get(pack) != standing:  # another window may have written it
                self._library.forget()
            self._standings[pack] = standing
            plan = importer.plan(file, choices or ImportChoices(), self._known(pack), progress)
        except KnownError as error:
            error.file = error.file or file.name
            raise
        before = self._added.find(plan.pack)
        unchanged = plan.unchanged or self._is_there(plan, before)
        return replace(
            plan, replaces=before is not None, unchanged=unchanged, standing_of_others=standing
        )

    def _importer(self, file: ImportFile, kind: str) -> Importer:
        if kind:
            found = next((one for one in self._importers if one.kind.key == kind), None)
            if found is None:
                kinds = ", ".join(one.kind.key for one in self._importers)
                raise KnownError(
                    said("There is no kind of file “{kind}”; there are {kinds}.").format(
                        kind=kind, kinds=kinds
                    )
                )
            return found
        if not file.start:
            raise KnownError(said("The file is empty."), file=file.name)
        if not file.members and not file.start.startswith(_NOT_TEXT):
            encoding_of(file.start)  # raises where it is neither a table nor any text
        best = max(self._importers, key=lambda one: one.recognises(file))
        if best.recognises(file) < LEAST:
            if file.no_table is not None and file.suffix in _WORKBOOKS:
                raise file.no_table
            raise KnownError(
                said("This is no file that can be imported: {0}.").format(
                    "; ".join(one.kind.name for one in self._importers)
                ),
                file=file.name,
            )
        return best

    def _known(self, pack: str) -> Known:
        own = f"{pack}-"
        same = self._library.store.same_cases()
        pointing_here = {slug for slug, same_as, _ in same if same_as.startswith(own)}
        briefs = tuple(
            brief
            for brief in self._library.briefs()
            if brief.pack != pack and brief.slug not in pointing_here
        )
        others = [(slug, to, nces) for slug, to, nces in same if not slug.startswith(own)]
        return Known(
            vocabulary=self._library.written_vocabulary(),
            briefs=briefs,
            shown_as={slug: to for slug, to, _ in others},
            more_ids={nces: to for _, to, nces in others if nces},
            place=lru_cache(_PLACES)(self._place),
            remembered=self._remembered,
            own=self._drafted.own(),
            made=self._drafted.made(pack),
        )

    def _place(self, city: str, state: str) -> GazetteerPlace | None:
        if not city:
            return self._middles(state)
        found = [p for p in self._gazetteer.named(city) if p.state == state]
        if not found and key_of(city).endswith(" city"):
            found = [p for p in self._gazetteer.named(city[:-5]) if p.state == state]
        return min(found, key=lambda p: p.county, default=None)

    def _middles(self, state: str) -> GazetteerPlace | None:
        if state not in self._middle_of:
            self._middle_of[state] = self._gazetteer.middle_of(state)
        return self._middle_of[state]

    @cached_property
    def _middle_of(self) -> dict[str, GazetteerPlace | None]:
        return {}

    def _is_there(self, plan: ImportPlan, before: AddedPack | None) -> bool:
        if before is None or plan.content is None or before.sha256 != plan.sha256:
            return False
        from casestudies.services.library.pack_body import to_body

        return before.enabled and self._added.body(before.id) == to_body(plan.content)

    # --- doing it -----------------------------------------------------------------------------

    def run(self, plan: ImportPlan, progress: Progress = no_progress) -> ImportOutcome:
        """Does what a plan says, all or nothing. A plan that is in the library already changes
        nothing. Raises ``ChangedMeanwhile`` where the cases of others are not what they were when
        it was made: a school may be one of them now. The meanings that were chosen are remembered
        for files with the same columns."""
        if plan.unchanged:
            return ImportOutcome(
                "", said("{plan} is in the library already.").format(plan=plan.title), ChangeSet()
            )
        if plan.drafts:
            outcome = self._drafted.carry_out(plan)
            self._remember(plan)
            return outcome
        if plan.content is None:
            raise KnownError(
                said("{why_nothing} Nothing was changed.").format(why_nothing=plan.why_nothing),
                file=plan.file,
            )
        from casestudies.services.library.pack_body import to_body

        added = AddedPack(
            id=plan.pack,
            kind=AddedKind.IMPORT,
            title=plan.title,
            version=plan.version,
            origin=plan.file,
            sha256=plan.sha256,
            added=self._now(),
            report=_report(plan),
        )
        body = to_body(plan.content)
        changes = self._added.put(
            added,
            body,
            plan.content,
            progress,
            keep_former=True,
            standing=plan.standing_of_others,
        )
        self._library.forget()
        self._remember(plan)
        return ImportOutcome(plan.pack, _done(plan), changes)

    def undo(self, pack: str) -> ImportOutcome:
        """Takes an import out again, in one step; an earlier one that it took the place of comes
        back. The user's notes stay."""
        before = self._added.find(pack)
        if before is None and (drafted := self._drafted.undo(pack)):
            return drafted
        if before is None or before.kind is not AddedKind.IMPORT:
            raise KnownError(
                said("The library has no import “{pack}”; it may have been undone already.").format(
                    pack=pack
                )
            )
        from casestudies.services.library.pack_body import from_body

        changes = self._added.put_former(pack, from_body, self._now())
        self._library.forget()
        told = said("The import of {origin} was undone.").format(origin=before.origin)
        former = self._added.find(pack)
        if former is not None:
            told = said(
                "The import of {origin} was undone. The one of {origin2} that it had taken the "
                "place of is back."
            ).format(origin=before.origin, origin2=former.origin)
        return ImportOutcome(pack, told, changes)

    def imports(self) -> tuple[AddedPack, ...]:
        """The imports in the library, the latest last."""
        packs = [pack for pack in self._added.all() if pack.kind is AddedKind.IMPORT]
        return tuple(sorted((*packs, *self._drafted.imports()), key=lambda pack: pack.added))

    # --- what is remembered -------------------------------------------------------------------

    def _remembered(self, signature: str) -> Mapping[str, str]:
        body = self._saved.editing(_desk(signature))
        try:
            found = json.loads(body) if body else {}
        except ValueError:
            return {}
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def _remember(self, plan: ImportPlan) -> None:
        if plan.mapped:
            meanings = {one.name: one.meaning or LEAVE_OUT for one in plan.mapped}
            known = {**self._remembered(plan.signature), **meanings}
            self._saved.change_editing(_desk(plan.signature), lambda _: json.dumps(known))

    @property
    def _added(self) -> AddedPackStore:
        from casestudies.store.added_packs import AddedPackStore

        return AddedPackStore(self._library.store.database)

    @property
    def _saved(self) -> SavedStore:
        from casestudies.store.saved import SavedStore

        return SavedStore(self._library.store.database)


def _desk(signature: str) -> str:
    return f"import.{signature}"[:100]


def _done(plan: ImportPlan) -> str:
    """ "Imported 251 schools of Canopy survey 2023; 6 of them were in the library already." """
    same = len(plan.standing(Standing.SAME))
    left = len(plan.standing(Standing.LEFT_OUT))
    taken = len(plan.cases) - left
    told = by_number(taken, said("Imported {0} case of {1}"), said("Imported {0} cases of {1}"))
    parts = [told.format(shown(taken), plan.title)]
    if same:
        told = by_number(
            same,
            said("{0} of them is in the library already"),
            said("{0} of them are in the library already"),
        )
        parts.append(told.format(shown(same)))
    if left:
        parts.append(said("{0} left out").format(shown(left)))
    return f"{'; '.join(parts)}."


def _report(plan: ImportPlan) -> str:
    """What it is, as JSON to keep beside the import: no sentence, for they are of one language."""
    return json.dumps(
        {
            "kind": plan.kind.key,
            "cases": len(plan.content.cases) if plan.content is not None else 0,
            "same": {case.key: case.same_as for case in plan.standing(Standing.SAME)},
        },
        ensure_ascii=False,
    )
