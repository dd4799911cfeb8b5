"""The user's workshops, kept in the library, and the talks that they become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import Comparison, ComparisonSpec
from casestudies.model.report import Report
from casestudies.model.saved import Kept, SavedItem, SavedKind, Written
from casestudies.model.talk import Talk
from casestudies.model.wording import listed
from casestudies.model.workshop import (
    Carried,
    RoomEntry,
    SavedWorkshop,
    Workshop,
    WorkshopRecord,
    WorkshopTemplate,
)
from casestudies.said import said
from casestudies.services.export.reports import comparison_report
from casestudies.services.files import write_whole
from casestudies.services.workshop import sample
from casestudies.services.workshop.agenda import made_of
from casestudies.services.workshop.carried import comparison_of_carried
from casestudies.services.workshop.focus import Focus, focus_of, for_a_room, with_rows
from casestudies.services.workshop.handouts import handouts_report
from casestudies.services.workshop.record import record_report
from casestudies.services.workshop.talk import (
    carried_of,
    talk_of,
    talk_of_carried,
    talk_of_workshop,
)
from casestudies.services.workshop.templates import template_keys, templates
from casestudies.services.workshop.travel import (
    SUFFIX,
    Travelled,
    file_bytes,
    merged,
    merged_entries,
    read_file,
)
from casestudies.services.workshop.workshop_json import workshop_from_json, workshop_to_json
from casestudies.services.workspace.saved import gone_words

if TYPE_CHECKING:
    from casestudies.services.compare.service import ComparingService
    from casestudies.services.library.service import LibraryService
    from casestudies.services.workspace.saved import SavedService


@dataclass(frozen=True, slots=True)
class OpenedWorkshop:
    """What opening a file did: ``merged`` tells that a workshop was there already, ``entries``
    counts what was new of what was said in the room."""

    saved: SavedWorkshop
    changes: ChangeSet
    merged: bool
    entries: int


class WorkshopService:
    """Workshops of an open library. Any thread may ask; every write is one transaction. What is
    the same for all saved things (rename, duplicate, delete, restore, move) does ``saved``.

    Methods raise ``KnownError`` when the file fails, when the library cannot be written, and for a
    key under which no workshop is saved.
    """

    def __init__(
        self, library: LibraryService, saved: SavedService, comparing: ComparingService
    ) -> None:
        self._library = library
        self._saved = saved
        self._comparing = comparing

    # --- saved workshops ----------------------------------------------------------------------

    def workshops(self) -> tuple[SavedWorkshop, ...]:
        """All saved workshops in the user's order."""
        return tuple(self._workshop(i) for i in self._saved.items(SavedKind.WORKSHOP))

    def workshop(self, key: str) -> SavedWorkshop:
        return self._workshop(self._saved.item(key))

    def new(self, name: str, workshop: Workshop) -> Written:
        """Saves a new workshop at the end, under a name of its own."""
        return self._saved.add(SavedKind.WORKSHOP, name, workshop_to_json(workshop))

    def new_sample(self) -> Written:
        """Save a sample workshop of the library's own cases."""
        title = sample.sample_title()
        made = self.from_comparison(title, sample.SPEC, sample.ROWS, sample.TEMPLATE)
        return self.new(title, sample.as_sample(made))

    def update(self, key: str, workshop: Workshop) -> ChangeSet:
        """Keeps another state of a saved workshop; its title is its name too, if it has one."""
        return self._saved.update(key, workshop_to_json(workshop), workshop.title)

    def keep(self, key: str, workshop: Workshop, bases: dict[str, datetime]) -> Kept:
        """As ``update``, for a state that was made from that of the time ``bases[key]``, which
        becomes the time of this one: what another window wrote since then is kept as well, under a
        name of its own."""
        base = bases.get(key) or self._saved.item(key).updated
        kept = self._saved.keep(key, workshop_to_json(workshop), base, workshop.title)
        bases[key] = kept.updated
        return kept

    def _workshop(self, item: SavedItem) -> SavedWorkshop:
        try:
            workshop = workshop_from_json(item.body)
        except KnownError as error:
            return SavedWorkshop(
                item.key, item.name, item.created, item.updated, None, (), str(error)
            )
        gone = self._saved.gone(workshop.spec.cases)
        carried = workshop.carried is not None
        said = gone_words(gone) if not (gone and carried) else _carried_words(gone)
        return SavedWorkshop(item.key, item.name, item.created, item.updated, workshop, gone, said)

    # --- making one ---------------------------------------------------------------------------

    def templates(self) -> tuple[WorkshopTemplate, ...]:
        """The ways to work with cases, in the order in which they are offered."""
        return templates()

    def template(self, key: str) -> WorkshopTemplate:
        """The template ``key``. Raises ``KnownError``, naming all, when there is none."""
        for found in templates():
            if found.key == key:
                return found
        keys = ", ".join(template_keys())
        raise KnownError(
            said("There is no workshop template “{key}”; choose one of {keys}.").format(
                key=key, keys=keys
            )
        )

    def focus(self, spec: ComparisonSpec, carried: Carried | None = None) -> Focus:
        """What a workshop on this comparison can show, the rows that its reader sees proposed
        first; of what it ``carried`` in its file, where that is shown. Where it cannot be made, the
        focus says why in a sentence."""
        gone = self._saved.gone(spec.cases)
        if (shown := self._shown(spec, carried)) is not None:
            whole = comparison_of_carried(spec, "", shown, self._library.vocabulary())
            return replace(focus_of(whole), gone=gone)
        left = without(spec, gone)
        try:
            seen = self._comparing.compare(left)
            whole = self._comparing.compare(for_a_room(left))
        except KnownError as error:
            return Focus(for_a_room(spec), gone=gone, problem=str(error))
        sight = (*(row.key for row in seen.rows), *(column.key for column in seen.columns))
        return replace(focus_of(whole, sight), gone=gone)

    def from_comparison(
        self, title: str, spec: ComparisonSpec, rows: Sequence[str], template: str = ""
    ) -> Workshop:
        """A workshop on the cases of ``spec`` with ``rows`` in focus, by the template with that
        key or plainly, row after row. Prompts are the questions that the library's guides ask
        about the rows. Raises ``KnownError`` as ``template`` does."""
        chosen = self.template(template) if template else None
        library = self._library
        guides, populations = library.dimension_guides(), library.population_guides()
        return made_of(title, spec, rows, chosen, guides, populations)

    # --- the room -----------------------------------------------------------------------------

    def record(self, key: str) -> WorkshopRecord:
        """The workshop with all that was written down in its room."""
        return WorkshopRecord(self.workshop(key), self._saved.room_entries(key))

    def write_entry(self, key: str, entry: RoomEntry) -> ChangeSet:
        """Writes an entry of the room; one with the id of an older one takes its place."""
        return self.write_entries(key, (entry,))

    def write_entries(self, key: str, entries: Sequence[RoomEntry]) -> ChangeSet:
        """As ``write_entry``, several in one transaction."""
        return self._saved.write_room_entries(key, entries)

    # --- the talk -----------------------------------------------------------------------------

    def talk(self, workshop: Workshop, key: str = "") -> Talk:
        """The talk of a workshop, saved under ``key``. Where this library lacks one of its cases or
        is older than the content that the workshop carries, that content is shown; cases that are
        gone and not carried are left out. Raises ``KnownError`` as ``ComparingService.compare``
        does, so for fewer than two cases that are left."""
        if (carried := self._shown(workshop.spec, workshop.carried)) is not None:
            return talk_of_carried(workshop, carried, self._library.vocabulary(), key)
        return talk_of_workshop(
            workshop, self._comparison(workshop), self._library.vocabulary(), key
        )

    def _shown(self, spec: ComparisonSpec, carried: Carried | None) -> Carried | None:
        """What came in a workshop's file, where that is shown: for cases that are gone, or where
        it is newer than this library."""
        newer = carried is not None and _as_numbers(carried.version) > self._version()
        return carried if newer or self._saved.gone(spec.cases) else None

    def _comparison(self, workshop: Workshop) -> Comparison:
        """What a workshop compares, of this library or as it came in its file."""
        spec = workshop.spec
        if (carried := self._shown(spec, workshop.carried)) is not None:
            vocabulary = self._library.vocabulary()
            return comparison_of_carried(spec, workshop.title, carried, vocabulary)
        return self._comparing.compare(without(spec, self._saved.gone(spec.cases)))

    def talk_of_comparison(self, comparison: Comparison, rows: Sequence[str] = ()) -> Talk:
        """The talk that shows a comparison as it stands, row by row: those of ``rows``, without
        any all in which something is documented. One row comes without title and end."""
        return talk_of(comparison, self._library.vocabulary(), rows)

    # --- hand-outs ----------------------------------------------------------------------------

    def handouts(self, keys: Sequence[str], workshop: Workshop) -> Report:
        """The hand-outs ``keys`` of a workshop as one report, ready to print. Raises ``KnownError``
        for an unknown key, and as ``talk`` does."""
        library = self._library
        vocabulary, packs = library.vocabulary(), library.packs()
        return handouts_report(keys, workshop, self._comparison(workshop), vocabulary, packs)

    def slides_report(self, workshop: Workshop) -> Report:
        """The comparison of a workshop, its rows in the order of the agenda, as a report for
        slides. Raises ``KnownError`` as ``talk`` does."""
        comparison = with_rows(self._comparison(workshop), workshop.rows)
        library = self._library
        report = comparison_report(comparison, library.vocabulary(), library.packs())
        return replace(report, title=workshop.title, subtitle=f"{report.title}. {report.subtitle}")

    def record_report(self, key: str) -> Report:
        """The record of a saved workshop as a report. Raises ``KnownError`` where the workshop
        cannot be read, and as ``talk`` does."""
        record = self.record(key)
        workshop = record.saved.workshop
        if workshop is None:
            raise KnownError(record.saved.problem)
        library, comparison = self._library, self._comparison(workshop)
        return record_report(record, comparison, library.vocabulary(), library.packs())

    # --- files --------------------------------------------------------------------------------

    def save_file(self, key: str, path: Path) -> Path:
        """Writes a workshop with its room and the content it shows to a ``.workshop`` file, whole
        or not at all, and gives the path written. Raises ``KnownError`` where it cannot be."""
        record = self.record(key)
        workshop = record.saved.workshop
        if workshop is None:
            raise KnownError(record.saved.problem)
        carried = workshop.carried
        if not record.saved.gone:
            comparison = self._comparing.compare(workshop.spec)
            version = max((pack.version for pack in self._library.packs()), key=_as_numbers)
            carried = carried_of(workshop, comparison, self._library.written_vocabulary(), version)
        saved = record.saved
        travelled = Travelled(
            key, saved.name, saved.updated, replace(workshop, carried=carried), record.entries
        )
        target = path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
        try:
            write_whole(target, file_bytes(travelled))
        except OSError as error:
            raise KnownError(
                said("The workshop could not be written: {strerror}.").format(
                    strerror=error.strerror
                ),
                file=str(target),
            ) from error
        return target

    def open_file(self, path: Path) -> OpenedWorkshop:
        """Takes the workshop of a ``.workshop`` file into the library, in one transaction: as a new
        one, or merged with the one that it is a copy of, which comes back if it was deleted. Raises
        ``KnownError`` for a file that is no whole workshop; nothing is changed then."""
        found = read_file(path)
        kept = self._saved.kept(found.key)
        mine = self._workshop(kept) if kept and kept.kind is SavedKind.WORKSHOP else None
        workshop, entries = found.workshop, found.entries
        if mine is not None and mine.workshop is not None:
            newer = found.updated > mine.updated
            workshop = merged(mine.workshop, found.workshop, theirs_newer=newer)
            entries = merged_entries(self._saved.room_entries(found.key), found.entries)
        written = self._saved.put(
            SavedKind.WORKSHOP, found.key, found.name, workshop_to_json(workshop), entries
        )
        return OpenedWorkshop(
            self.workshop(found.key), written.changes, mine is not None, len(entries)
        )

    def _version(self) -> tuple[int, ...]:
        """The version of the newest pack of this library."""
        return max((_as_numbers(pack.version) for pack in self._library.packs()), default=())


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _carried_words(gone: Sequence[str]) -> str:
    """That what is gone is shown all the same."""
    return said("This library has no {gone}; what the workshop shows came in its file.").format(
        gone=listed(gone)
    )


def without(spec: ComparisonSpec, gone: Sequence[str]) -> ComparisonSpec:
    """The spec without the cases that are gone."""
    return replace(spec, cases=tuple(slug for slug in spec.cases if slug not in gone))
