"""A workshop in one ``.workshop`` file: data only, opened on another laptop with suspicion, and
merged back without losing what either side wrote."""

from __future__ import annotations

import io
import json
import stat
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from casestudies.errors import KnownError
from casestudies.model.limits import MOST_NAME
from casestudies.model.workshop import Activity, EntryKind, RoomEntry, RowNote, Workshop
from casestudies.said import said
from casestudies.services.json_text import read_json
from casestudies.services.plain_data import MOST_ITEMS, from_data, to_data
from casestudies.services.workshop.workshop_json import workshop_from_data, workshop_to_data

SUFFIX = ".workshop"
FORMAT = "casestudies-workshop"
VERSION = 1
MOST_BYTES = 8_000_000  # of the file: a workshop of eight cases and all rows has some 300,000
MOST_UNPACKED = 32_000_000
_ENTRY = "workshop.json"
_DAY = (1980, 1, 1, 0, 0, 0)  # the same workshop gives the same bytes


@dataclass(frozen=True, slots=True)
class Travelled:
    """What a file holds: the workshop under the ``key`` and name that it had, when it was written
    last, and what was written down in its room."""

    key: str
    name: str
    updated: datetime
    workshop: Workshop
    entries: tuple[RoomEntry, ...]


# --- writing -------------------------------------------------------------------------------------


def file_bytes(travelled: Travelled) -> bytes:
    """The bytes of the file."""
    data = {
        "format": FORMAT,
        "version": VERSION,
        "key": travelled.key,
        "name": travelled.name,
        "updated": travelled.updated.astimezone(UTC).isoformat(),
        "workshop": workshop_to_data(travelled.workshop),
        "entries": [
            {**to_data(entry), "at": entry.at.astimezone(UTC).isoformat()}
            for entry in travelled.entries
        ],
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo(_ENTRY, _DAY)
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, json.dumps(data, ensure_ascii=False, indent=1))
    return packed.getvalue()


# --- reading -------------------------------------------------------------------------------------


def read_file(path: Path) -> Travelled:
    """What the file ``path`` holds. Raises ``KnownError``, naming the file and the field, for
    anything but a whole workshop; nothing of the file is unpacked to disk."""
    try:
        return _read(path)
    except KnownError as error:
        raise KnownError(error.message, file=path.name, field=error.field) from error


def _read(path: Path) -> Travelled:
    try:
        data = read_json(_text(path))
    except ValueError as error:
        raise KnownError(said("The workshop in this file is damaged.")) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise KnownError(said("This is no workshop of Case Studies."), field="format")
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise KnownError(said("The version of this file is unknown."), field="version")
    if version > VERSION:
        raise KnownError(
            said("This workshop was saved by a newer version of Case Studies."), field="version"
        )
    key, name = _short(data, "key"), " ".join(_short(data, "name").split())
    if not key.isalnum() or not key.isascii():
        raise KnownError(said("The key of the workshop is none of ours."), field="key")
    workshop = workshop_from_data(data.get("workshop"))
    return Travelled(
        key,
        name or said("Workshop"),
        _time(data.get("updated"), "updated"),
        workshop,
        tuple(_entries(data.get("entries", []))),
    )


def _text(path: Path) -> str:
    """The one entry of the zip file as text."""
    try:
        with path.open("rb") as file:  # a device or a pipe has no size to ask for
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise KnownError(
            said("The file cannot be read: {what}.").format(what=error.strerror or error)
        ) from error
    if len(data) > MOST_BYTES:
        raise KnownError(
            said("The file is larger than {what} MB; no workshop is.").format(
                what=MOST_BYTES // 1000000
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive, _only_entry(archive.infolist())).decode("utf-8")
    except UnicodeDecodeError as error:
        raise KnownError(said("The workshop in this file is not text in UTF-8.")) from error
    except (
        zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError,
        OSError,
    ) as error:  # fmt: skip
        told = said("This is not a readable .workshop file: it is no zip file, or a damaged one.")
        raise KnownError(told) from error


def _only_entry(entries: Sequence[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    names = [entry.orig_filename for entry in entries]
    if names != [_ENTRY]:
        raise KnownError(
            said("A .workshop file holds {entry} and nothing else.").format(entry=_ENTRY)
        )
    (entry,) = entries
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise KnownError(said("{entry} is a link or no ordinary file.").format(entry=_ENTRY))
    if entry.flag_bits & 0x1:
        raise KnownError(said("The file is encrypted; it has to be readable without a password."))
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise KnownError(said("The file is compressed in a way that workshops are not."))
    if entry.file_size > MOST_UNPACKED:
        raise KnownError(
            said("The file unpacks to more than {what} MB.").format(what=MOST_UNPACKED // 1000000)
        )
    return entry


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of the entry, whatever size it claims to have."""
    with archive.open(entry) as file:
        data = file.read(MOST_UNPACKED + 1)
    if len(data) > MOST_UNPACKED:
        raise KnownError(
            said("The file unpacks to more than {what} MB.").format(what=MOST_UNPACKED // 1000000)
        )
    return data


def _entries(data: object) -> Iterable[RoomEntry]:
    if not isinstance(data, list) or len(data) > MOST_ITEMS:
        raise KnownError(
            said("This should be a list of at most {most_items}.").format(most_items=MOST_ITEMS),
            field="entries",
        )
    for at, item in enumerate(data):
        where = f"entries[{at}]"
        if not isinstance(item, dict):
            raise KnownError(said("This should be a set of fields."), field=where)
        moment = _time(item.get("at"), f"{where}.at")
        found = from_data(_Entry, {**item, "at": ""}, where)
        if not found.id or len(found.id) > 100:
            raise KnownError(said("An entry needs an id of at most 100 characters."), field=where)
        yield RoomEntry(
            found.id, found.kind, moment, found.row, found.case, found.text, found.deleted
        )


def _short(data: dict[str, Any], name: str) -> str:
    found = data.get(name)
    if not isinstance(found, str) or not found or len(found) > MOST_NAME:
        raise KnownError(
            said("This should be a text of 1 to {most_name} characters.").format(
                most_name=MOST_NAME
            ),
            field=name,
        )
    return found


def _time(data: object, where: str) -> datetime:
    try:
        found = datetime.fromisoformat(data) if isinstance(data, str) else None
        if found is not None and found.tzinfo is not None:
            return found.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise KnownError(said("This should be a time with its zone."), field=where)


# --- merging -------------------------------------------------------------------------------------


def merged(mine: Workshop, theirs: Workshop, *, theirs_newer: bool) -> Workshop:
    """Both sides of one workshop in one. What only one of them has is kept; texts that were
    written on both sides stand one after the other; where a choice must be made (order, minutes,
    titles), the side that was changed last has it. Merging the same again changes nothing."""
    first, second = (theirs, mine) if theirs_newer else (mine, theirs)
    others = {item.id: item for item in second.agenda}
    known = {item.id for item in first.agenda}
    agenda = [_activity(item, others.get(item.id)) for item in first.agenda]
    agenda += [item for item in second.agenda if item.id not in known]
    rows = dict.fromkeys([note.row for note in (*first.row_notes, *second.row_notes)])
    return replace(
        first,
        goals=_both_lists(first.goals, second.goals),
        agenda=tuple(agenda),
        row_notes=tuple(_note(first.note(row), second.note(row)) for row in rows),
        profile=first.profile or second.profile,
        carried=_newer_content(mine, theirs),
    )


def _activity(item: Activity, other: Activity | None) -> Activity:
    if other is None:
        return item
    return replace(
        item,
        rows=_both_lists(item.rows, other.rows),
        prompts=_both_lists(item.prompts, other.prompts),
        steps=_both_lists(item.steps, other.steps),
        materials=_both_lists(item.materials, other.materials),
        notes=_both(item.notes, other.notes),
    )


def _note(note: RowNote, other: RowNote) -> RowNote:
    return RowNote(note.row, _both(note.prompt, other.prompt), _both(note.notes, other.notes))


def _both(text: str, other: str) -> str:
    """One text that holds both: the longer where it contains the other."""
    if other in text:
        return text
    return other if text in other else f"{text}\n\n{other}"


def _both_lists(items: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*items, *others)))


def _newer_content(mine: Workshop, theirs: Workshop) -> Any:
    found = [side.carried for side in (mine, theirs) if side.carried is not None]
    return max(found, key=lambda carried: carried.version, default=None)


def merged_entries(mine: Sequence[RoomEntry], theirs: Sequence[RoomEntry]) -> tuple[RoomEntry, ...]:
    """The entries of theirs that have to be written for both sides to be kept: new ones, and for a
    remark that was worded differently on both sides theirs as a remark of its own."""
    here = {entry.id: entry for entry in mine}
    return tuple(found for entry in theirs if (found := _kept(entry, here)) is not None)


def _kept(entry: RoomEntry, here: dict[str, RoomEntry]) -> RoomEntry | None:
    same = here.get(entry.id)
    if same is None:
        return entry
    if entry.text == same.text or not entry.text or entry.deleted:
        # Struck out on either side is struck out; a dot taken back is taken back.
        return replace(same, deleted=True) if entry.deleted and not same.deleted else None
    twin = str(uuid5(NAMESPACE_URL, f"{entry.id} {entry.text}").hex)
    return None if twin in here else replace(entry, id=twin)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A ``RoomEntry`` as it is read, its time aside."""

    id: str
    kind: EntryKind
    at: str = ""
    row: str = ""
    case: str = ""
    text: str = ""
    deleted: bool = False
