"""A workshop travels in a file: to a library that lacks its cases, and back; hostile files."""

from __future__ import annotations

import io
import json
import shutil
import stat
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from casestudies.errors import KnownError
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.workshop import Activity, EntryKind, RoomEntry, RowNote, Workshop
from casestudies.paths import find_paths
from casestudies.services.compare.service import ComparingService
from casestudies.services.library.service import LibraryService
from casestudies.services.workshop.handouts import HAND_OUTS
from casestudies.services.workshop.service import WorkshopService
from casestudies.services.workshop.travel import MOST_BYTES, merged, merged_entries, read_file
from casestudies.services.workspace.saved import SavedService

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
SPEC = ComparisonSpec(("lindsay", "pittsfield", "bdea"))
SAID = RoomEntry("a", EntryKind.SAID, NOON, "grading", text="Table 1")
DOT = RoomEntry("d", EntryKind.DOT, NOON, "grading", "bdea")


def service_of(library: LibraryService) -> WorkshopService:
    return WorkshopService(library, SavedService(library), ComparingService(library))


@pytest.fixture
def workshops(library: LibraryService) -> WorkshopService:
    return service_of(library)


@pytest.fixture
def elsewhere(tmp_path: Path, library_path: Path) -> Iterator[WorkshopService]:
    """Another laptop, with the same library."""
    paths = find_paths(profile=tmp_path / "elsewhere")
    paths.library.parent.mkdir(parents=True)
    shutil.copy(library_path, paths.library)
    service = LibraryService(paths)
    service.open()
    yield service_of(service)
    service.close()


@pytest.fixture
def smaller(
    workshops: WorkshopService, few_profile: Path, few_bundled: Path, tmp_path: Path
) -> Iterator[WorkshopService]:
    """Another laptop, whose library lacks most cases; ``workshops`` is opened before."""
    assert workshops
    assert few_bundled.is_dir()
    paths = find_paths(profile=tmp_path / "smaller")
    paths.library.parent.mkdir(parents=True)
    shutil.copy(few_profile / "library.sqlite", paths.library)
    service = LibraryService(paths)
    service.open()
    yield service_of(service)
    service.close()


def saved_file(workshops: WorkshopService, path: Path, workshop: Workshop | None = None) -> str:
    """A workshop with its room, saved to ``path``; its key."""
    made = workshop or workshops.from_comparison("Grading", SPEC, ("grading", "pace"), "jigsaw")
    key = workshops.new("Grading", made).key
    workshops.write_entries(key, (SAID, DOT))
    assert workshops.save_file(key, path) == path
    return key


def test_another_laptop_gets_all_of_it(
    workshops: WorkshopService, elsewhere: WorkshopService, tmp_path: Path
) -> None:
    path = tmp_path / "Grading.workshop"
    key = saved_file(workshops, path)
    opened = elsewhere.open_file(path)
    assert (opened.saved.key, opened.saved.name) == (key, "Grading")
    assert (opened.merged, opened.entries) == (False, 2)
    mine, theirs = workshops.workshop(key).workshop, opened.saved.workshop
    assert mine is not None
    assert theirs is not None
    assert replace(theirs, carried=None) == mine
    assert elsewhere.record(key).entries == workshops.record(key).entries
    assert elsewhere.talk(theirs, key) == workshops.talk(mine, key)


def test_a_library_without_its_cases_shows_what_the_file_carries(
    workshops: WorkshopService, smaller: WorkshopService, tmp_path: Path, library: LibraryService
) -> None:
    few = {brief.slug for brief in smaller._library.briefs()}
    slugs = [brief.slug for brief in library.briefs() if brief.slug not in few][:3]
    path = tmp_path / "Far.workshop"
    spec = ComparisonSpec(tuple(slugs))
    key = saved_file(workshops, path, workshops.from_comparison("Far", spec, ("grading", "pace")))
    opened = smaller.open_file(path)
    assert opened.saved.gone == tuple(slugs)
    assert "came in its file" in opened.saved.problem
    mine = workshops.workshop(key).workshop
    assert mine is not None
    assert opened.saved.workshop is not None
    shown, told = smaller.talk(opened.saved.workshop, key), workshops.talk(mine, key)
    assert shown.slides == told.slides
    assert shown.masked == told.masked
    assert dict(shown.sources) == dict(told.sources)
    again = tmp_path / "Again.workshop"
    smaller.save_file(key, again)  # and travels on from there
    assert read_file(again).workshop.carried == read_file(path).workshop.carried


def test_hand_outs_slides_and_record_come_from_what_the_file_carries(
    workshops: WorkshopService, smaller: WorkshopService, tmp_path: Path, library: LibraryService
) -> None:
    few = {brief.slug for brief in smaller._library.briefs()}
    slugs = [brief.slug for brief in library.briefs() if brief.slug not in few][:3]
    path = tmp_path / "Far.workshop"
    spec = ComparisonSpec(tuple(slugs))
    key = saved_file(workshops, path, workshops.from_comparison("Far", spec, ("grading", "pace")))
    theirs = smaller.open_file(path).saved.workshop
    mine = workshops.workshop(key).workshop
    assert mine is not None
    assert theirs is not None
    kinds = [found.key for found in HAND_OUTS]
    for here, there in (
        (smaller.handouts(kinds, theirs), workshops.handouts(kinds, mine)),
        (smaller.slides_report(theirs), workshops.slides_report(mine)),
        (smaller.record_report(key), workshops.record_report(key)),
    ):
        for one, other in zip(here.sheets, there.sheets, strict=True):
            assert one == other
        assert here.tables == there.tables
        assert here.entries == there.entries
    seen, whole = smaller.focus(theirs.spec, theirs.carried), workshops.focus(mine.spec)
    assert [row for row in whole.rows if row.key in mine.rows] == list(seen.rows)
    assert (seen.names, seen.gone, seen.problem) == (whole.names, tuple(slugs), "")


def test_a_workshop_within_one_case_travels_too(
    workshops: WorkshopService, smaller: WorkshopService, tmp_path: Path, library: LibraryService
) -> None:
    few = {brief.slug for brief in smaller._library.briefs()}
    slug = next(brief.slug for brief in library.briefs() if brief.slug not in few)
    spec = ComparisonSpec((slug,), columns=Axis.POPULATIONS)
    path = tmp_path / "Within.workshop"
    key = saved_file(workshops, path, workshops.from_comparison("Within", spec, ("grading",)))
    theirs = smaller.open_file(path).saved.workshop
    mine = workshops.workshop(key).workshop
    assert mine is not None
    assert theirs is not None
    here, there = smaller.handouts(["one-page"], theirs), workshops.handouts(["one-page"], mine)
    assert [sheet.rows for sheet in here.sheets] == [sheet.rows for sheet in there.sheets]


def test_a_workshop_deleted_here_comes_back_with_what_it_had(
    workshops: WorkshopService, tmp_path: Path, library: LibraryService
) -> None:
    path = tmp_path / "Grading.workshop"
    key = saved_file(workshops, path)
    mine = workshops.workshop(key).workshop
    assert mine is not None
    workshops.update(key, replace(mine, row_notes=(RowNote("pace", notes="Written later"),)))
    later = replace(SAID, id="later", text="Said later")
    workshops.write_entries(key, (later,))
    SavedService(library).delete(key)
    opened = workshops.open_file(path)
    assert opened.merged
    assert opened.saved.workshop is not None
    assert opened.saved.workshop.note("pace").notes == "Written later"
    assert later in workshops.record(key).entries


def test_an_older_library_shows_what_the_file_carries(
    workshops: WorkshopService, elsewhere: WorkshopService, tmp_path: Path
) -> None:
    path = tmp_path / "Newer.workshop"
    saved_file(workshops, path)
    found = read_file(path).workshop
    assert found.carried is not None
    row = found.carried.rows[0]
    cell = replace(row.cells[0], headline="A newer headline")
    rows = (replace(row, cells=(cell, *row.cells[1:])), *found.carried.rows[1:])
    for version, shown in (("2999.1.0", True), ("2000.1.0", False)):
        newer = replace(found, carried=replace(found.carried, version=version, rows=rows))
        talk = elsewhere.talk(newer)
        assert (talk.rows[0].cells[0].headline == "A newer headline") is shown


def test_a_file_comes_home_and_neither_side_loses_anything(
    workshops: WorkshopService, elsewhere: WorkshopService, tmp_path: Path
) -> None:
    path, back = tmp_path / "Grading.workshop", tmp_path / "back.workshop"
    key = saved_file(workshops, path)
    elsewhere.open_file(path)
    theirs, mine = elsewhere.workshop(key).workshop, workshops.workshop(key).workshop
    assert theirs is not None
    assert mine is not None
    elsewhere.update(key, replace(theirs, row_notes=(RowNote("pace", notes="Their note"),)))
    elsewhere.write_entries(key, (
        replace(SAID, text="Table 1, their words"),
        RoomEntry("b", EntryKind.QUESTION, NOON, "pace", text="Who pays?"),
        RoomEntry("e", EntryKind.DOT, NOON, "grading", "bdea"),
    ))  # fmt: skip
    elsewhere.save_file(key, back)
    workshops.update(key, replace(mine, row_notes=(RowNote("pace", notes="My note"),)))
    workshops.write_entries(key, (replace(SAID, text="Table 1, my words"),))
    opened = workshops.open_file(back)
    assert opened.merged
    record = workshops.record(key)
    assert sorted(entry.text for entry in record.entries if entry.text) == [
        "Table 1, my words",
        "Table 1, their words",
        "Who pays?",
    ]
    assert record.dots("grading", "bdea") == 2
    assert record.saved.workshop is not None
    assert set(record.saved.workshop.note("pace").notes.split("\n\n")) == {"My note", "Their note"}
    workshops.open_file(back)  # a second time changes nothing
    assert workshops.record(key).entries == record.entries
    assert workshops.workshop(key).workshop == record.saved.workshop


def test_a_deleted_workshop_comes_back_from_its_file(
    workshops: WorkshopService, library: LibraryService, tmp_path: Path
) -> None:
    path = tmp_path / "Grading.workshop"
    key = saved_file(workshops, path)
    SavedService(library).delete(key)
    assert workshops.open_file(path).saved.key == key
    assert len(workshops.workshops()) == 1
    assert workshops.record(key).entries


def test_merging_keeps_what_only_one_side_has() -> None:
    mine = Workshop("Mine", SPEC, ("One",), (Activity("a", "A", notes="x"), Activity("b", "B")))
    theirs = Workshop(
        "Theirs", SPEC, ("Two",), (Activity("a", "AA", notes="x y"), Activity("c", "C"))
    )
    both = merged(mine, theirs, theirs_newer=True)
    assert (both.title, both.goals) == ("Theirs", ("Two", "One"))
    assert [(item.title, item.notes) for item in both.agenda] == [
        ("AA", "x y"),
        ("C", ""),
        ("B", ""),
    ]
    assert merged(both, theirs, theirs_newer=False) == both
    struck = replace(SAID, deleted=True)
    assert merged_entries((SAID,), (struck,)) == (struck,)
    assert merged_entries((struck,), (SAID,)) == ()


def test_what_cannot_be_written_gets_a_sentence(workshops: WorkshopService, tmp_path: Path) -> None:
    key = saved_file(workshops, tmp_path / "W.workshop")
    (tmp_path / "folder.workshop").mkdir()
    with pytest.raises(KnownError, match="could not be written"):
        workshops.save_file(key, tmp_path / "folder.workshop")
    assert workshops.save_file(key, tmp_path / "St. Paul") == tmp_path / "St. Paul.workshop"


# --- hostile files -----------------------------------------------------------------------------


def zipped(*entries: tuple[str, bytes], mode: int = 0, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in entries:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            entry.compress_type = method
            archive.writestr(entry, data)
    return packed.getvalue()


def whole(data: object) -> bytes:
    return zipped(("workshop.json", json.dumps(data).encode()))


def without(data: dict[str, Any], *path: str | int) -> dict[str, Any]:
    return changed(data, path, None, gone=True)


def changed(
    data: dict[str, Any], path: tuple[str | int, ...], value: object, *, gone: bool = False
) -> dict[str, Any]:
    """The data with another value at a place, or without it."""
    made = json.loads(json.dumps(data))
    inner = made
    for part in path[:-1]:
        inner = inner[part]
    if gone:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return made


def claiming(data: bytes, size: int) -> bytes:
    """A zip file whose directory claims that its entry unpacks to ``size`` bytes."""
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 24] + size.to_bytes(4, "little") + data[at + 28 :]


def hostile(good: dict[str, Any]) -> dict[str, bytes]:
    """Sixty files and more that are no workshop, by what is wrong with them."""
    text = json.dumps(good).encode()
    made = {
        "empty": b"",
        "no zip": b"hello",
        "plain json": text,
        "cut short": whole(good)[:-200],
        "only a head": whole(good)[:30],
        "no entry": zipped(),
        "another entry": zipped(("other.json", text)),
        "two entries": zipped(("workshop.json", text), ("more.txt", b"x")),
        "leads out": zipped(("../workshop.json", text)),
        "absolute": zipped(("/workshop.json", text)),
        "drive": zipped(("C:/workshop.json", text)),
        "backslash": zipped(("..\\workshop.json", text)),
        "folder": zipped(("x/workshop.json", text)),
        "link": zipped(("workshop.json", b"/etc/hostname"), mode=stat.S_IFLNK | 0o777),
        "device": zipped(("workshop.json", text), mode=stat.S_IFCHR | 0o600),
        "bzip": zipped(("workshop.json", text), method=zipfile.ZIP_BZIP2),
        "lzma": zipped(("workshop.json", text), method=zipfile.ZIP_LZMA),
        "bomb": zipped(("workshop.json", b" " * 60_000_000)),
        "claims 2 GB": claiming(whole(good), 2_000_000_000),
        "claims nothing": claiming(whole(good), 3),
        "too large": b"PK" + bytes(MOST_BYTES),
        "no json": zipped(("workshop.json", b"{")),
        "latin": zipped(("workshop.json", b'{"format": "\xff"}')),
        "deep": zipped(("workshop.json", b"[" * 200_000)),
        "endless number": zipped(("workshop.json", b'{"version": ' + b"9" * 20_000 + b"}")),
        "a list": whole([]),
        "nothing": whole(None),
        "another format": whole(changed(good, ("format",), "casepack")),
        "newer": whole(changed(good, ("version",), 99)),
        "infinite": zipped(("workshop.json", text.replace(b'"people": 24', b'"people": Infinity'))),
    }
    first = ("workshop", "agenda", 0)
    cell = ("workshop", "carried", "rows", 0, "cells", 0)
    wrong: list[tuple[tuple[str | int, ...], object]] = [
        (("version",), "1"),
        (("version",), True),
        (("key",), "../../x"),
        (("key",), "x" * 300),
        (("key",), 7),
        (("name",), ["x"]),
        (("name",), "x" * 5_000),
        (("updated",), "yesterday"),
        (("updated",), "2026-11-29T12:00:00"),
        (("updated",), 5),
        (("workshop",), []),
        (("workshop", "version"), 99),
        (("workshop", "title"), {}),
        (("workshop", "comparison"), None),
        (("workshop", "comparison", "cases"), [1]),
        (("workshop", "agenda"), "x"),
        ((*first, "minutes"), -5),
        ((*first, "minutes"), 1e300),
        ((*first, "title"), "x" * 100_000),
        ((*first, "prompts"), [["x"]]),
        ((*first, "prompts"), ["x"] * 100_000),
        (("workshop", "people"), 10**12),
        (("workshop", "profile"), {"version": 99}),
        (("workshop", "carried"), []),
        (("workshop", "carried", "version"), 7),
        (("workshop", "carried", "rows"), {}),
        (("workshop", "carried", "rows", 0, "kind"), "film"),
        ((*cell, "state"), "perhaps"),
        ((*cell, "headline"), None),
        ((*cell, "findings"), [{}]),
        ((*cell, "cites"), "S1"),
        (("workshop", "carried", "sources"), [["lindsay"]]),
        (("workshop", "carried", "cases"), [{"slug": "x"}]),
        (("entries",), {}),
        (("entries",), [7]),
        (("entries", 0, "kind"), "shout"),
        (("entries", 0, "at"), "noon"),
        (("entries", 0, "id"), ""),
        (("entries", 0, "text"), "x" * 100_000),
        (("entries", 0, "deleted"), "no"),
    ]
    for path, value in wrong:
        named = ".".join(map(str, path))
        made[f"{named} = {str(value)[:20]}"] = whole(changed(good, path, value))
    for path in (("format",), ("key",), ("updated",), ("workshop",), (*cell, "name")):
        made[f"without {path[-1]}"] = whole(without(good, *path))
    return made


@pytest.fixture
def good(workshops: WorkshopService, tmp_path: Path) -> dict[str, Any]:
    path = tmp_path / "good.workshop"
    saved_file(workshops, path)
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("workshop.json"))


def test_hostile_files_get_a_sentence_and_change_nothing(
    elsewhere: WorkshopService, good: dict[str, Any], tmp_path: Path
) -> None:
    files = hostile(good)
    assert len(files) >= 60
    path = tmp_path / "hostile.workshop"
    path.write_bytes(whole(good))
    read_file(path)  # what they are made of is good
    for name, data in files.items():
        path.write_bytes(data)
        tracemalloc.start()
        print(name)
        with pytest.raises(KnownError) as told:
            elsewhere.open_file(path)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert str(told.value).startswith("hostile.workshop"), name
        assert str(told.value).endswith("."), name
        assert most < 100_000_000, name
    assert elsewhere.workshops() == ()


def test_what_is_no_file_gets_a_sentence(elsewhere: WorkshopService, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.workshop"):
        with pytest.raises(KnownError, match="cannot be read"):
            elsewhere.open_file(path)
