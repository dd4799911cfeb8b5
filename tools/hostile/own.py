"""Files of our own kinds, sound ones and bad ones: workshops, profiles, links, backups, photos for
field notes, and the bodies of saved things as a colleague's desk sends them."""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image

from casestudies.bootstrap import Services
from casestudies.model.comparison import ComparisonSpec, Question
from casestudies.model.library.notes import Target
from casestudies.model.visit import StartPlace, Stop, VisitPlan
from casestudies.services.cases.beginnings import copy_of
from casestudies.services.cases.draft_json import draft_to_json
from casestudies.services.like.profile_examples import examples
from casestudies.services.notes.collections import collection_to_json
from casestudies.services.visits.visit_json import visit_to_json
from casestudies.services.workshop.sample import ROWS, SPEC, TEMPLATE
from casestudies.services.workshop.travel import Travelled, file_bytes
from casestudies.services.workshop.workshop_json import workshop_to_json
from casestudies.services.workspace.profile_json import profile_to_json
from casestudies.services.workspace.saved_specs import spec_to_json
from tools.hostile.sound import zipped

Bad = Iterator[tuple[str, bytes]]
_OF_A_PHONE = Path(__file__).parents[2] / "tests" / "services" / "visits" / "phone.heic"


def sound_own(services: Services) -> dict[str, bytes]:
    """A sound one of each, by name. The suffix before the last says how it is to be read."""
    workshop = services.workshops.from_comparison("Grading", SPEC, ROWS, TEMPLATE)
    case = min(services.library.cases(), key=lambda one: len(one.sources))
    plan = VisitPlan(
        "North", start=StartPlace("Concord, NH", 43.2, -71.5), first_day="2027-04-14",
        stops=(Stop("a", "sanborn", day=0, begins=540), Stop("b", "pittsfield", day=1)),
    )  # fmt: skip
    spec = ComparisonSpec(("sanborn", "lindsay"), questions=(Question("Who helps?"),))
    school = examples(services.library.vocabulary())[0].profile
    travelled = Travelled("abc123", "Grading", datetime(2026, 11, 29, tzinfo=UTC), workshop, ())
    return {
        "talk.workshop": file_bytes(travelled),
        "school.profile.json": profile_to_json(school).encode(),
        "search.link.txt": b"casestudies:search?q=habits%20of%20work&state=NH&all=population",
        "body.comparison.json": spec_to_json(spec).encode(),
        "body.visit.json": visit_to_json(plan).encode(),
        "body.workshop.json": workshop_to_json(workshop).encode(),
        "body.collection.json": collection_to_json([Target("sanborn"), Target("lindsay")]).encode(),
        "body.case.json": draft_to_json(copy_of(case, "Ours")).encode(),
        "photo.jpg": _photo("JPEG"),
        "photo.png": _photo("PNG"),
        "photo.webp": _photo("WEBP"),
        "photo.heic": _OF_A_PHONE.read_bytes(),  # nothing here writes one
    }


def sound_backup(services: Services) -> bytes:
    """The library as a backup, whole in one file."""
    with (
        tempfile.TemporaryDirectory(prefix="hostile-") as folder,
        services.library.store.database.plain() as connection,
    ):
        path = Path(folder) / "copy.sqlite"
        with closing(sqlite3.connect(path)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        return path.read_bytes()


def _photo(kind: str, size: tuple[int, int] = (64, 48), frames: int = 1) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    images = [Image.new("RGB", size, (at % 256, 90, 90)) for at in range(frames)]
    more: dict[str, Any] = {"save_all": True, "append_images": images[1:]} if frames > 1 else {}
    images[0].save(out, kind, exif=exif, **more)
    return out.getvalue()


# --- bad ones -------------------------------------------------------------------------------------


LARGE_PHOTOS: dict[str, Callable[[], bytes]] = {
    "large.png": partial(_photo, "PNG", (9_000, 9_000)),
    "large.jpg": partial(_photo, "JPEG", (9_000, 9_000)),
    "frames.png": partial(_photo, "PNG", (1_500, 1_500), 60),
    "frames.webp": partial(_photo, "WEBP", (800, 800), 60),
}
"""Photos that take seconds to make."""


def bad_own(services: Services) -> Bad:
    """All that is bad of one's own but ``LARGE_PHOTOS``."""
    sound = sound_own(services)
    yield from _bodies(sound)
    yield from _workshops(sound)
    yield from _links()
    yield from _photos(sound)


def _bodies(sound: dict[str, bytes]) -> Bad:
    """Each saved thing with one field of it made what it cannot be."""
    odd: dict[str, Any] = {
        "null": None, "number": 10**400, "minus": -1, "infinite": float("inf"), "true": True,
        "text": "x" * 30_000, "list": [[]] * 20_000, "deep": _nested(400), "set": {"a": {}},
    }  # fmt: skip
    for name in ("comparison", "visit", "workshop", "collection", "case"):
        data = json.loads(sound[f"body.{name}.json"])
        for label, value in odd.items():
            for at, made in enumerate(_with_each(data, value)):
                if at % 7 == len(label) % 7:  # a part of them, another with each label
                    yield f"{name}-{label}-{at}.json", json.dumps(made)[:900_000].encode()
        yield f"{name}-future.json", json.dumps({**_set(data), "version": 99}).encode()
        yield f"{name}-deep.json", b"[" * 200_000
        yield f"{name}-nan.json", sound[f"body.{name}.json"].replace(b"1", b"NaN", 1)
        yield f"{name}-surrogate.json", sound[f"body.{name}.json"].replace(b"a", b"\\ud800", 3)


def _set(data: Any) -> dict[str, Any]:
    return data if isinstance(data, dict) else {"items": data}


def _nested(depth: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(depth):
        found = [found]
    return found


def _with_each(data: Any, value: Any) -> Iterator[Any]:
    """Copies of ``data``, each with ``value`` in the place of one of its parts."""
    if isinstance(data, dict):
        for key in data:
            yield {**data, key: value}
            for inner in _with_each(data[key], value):
                yield {**data, key: inner}
    elif isinstance(data, list):
        for at, one in enumerate(data[:2]):
            yield [*data[:at], value, *data[at + 1 :]]
            for inner in _with_each(one, value):
                yield [*data[:at], inner, *data[at + 1 :]]


def _workshops(sound: dict[str, bytes]) -> Bad:
    yield "other-entry.workshop", zipped({"other.json": b"{}"})
    yield "two-entries.workshop", zipped({"workshop.json": b"{}", "x": b""})
    yield "no-json.workshop", zipped({"workshop.json": b"\xff\xfe"})
    yield "deep.workshop", zipped({"workshop.json": b"[" * 500_000})
    yield "bomb.workshop", zipped({"workshop.json": b" " * 60_000_000})
    yield "cut.workshop", sound["talk.workshop"][:200]
    whole = {"format": "casestudies-workshop", "version": 1, "key": "a", "name": "n"}
    for label, more in {
        "no-time": {"updated": "yesterday"},
        "far-time": {"updated": "0001-01-01T00:00:00+23:59"},
        "no-workshop": {"updated": "2027-01-01T00:00:00+00:00", "workshop": []},
        "key": {"key": "../../x"},
        "vast-version": {"version": 10**300},
    }.items():
        yield f"{label}.workshop", zipped({"workshop.json": json.dumps({**whole, **more}).encode()})


def _links() -> Bad:
    start = "casestudies:search?"
    for label, text in {
        "no-link": "hello",
        "many": start + "&".join(f"state=S{at}" for at in range(5_000)),
        "unknown": start + "q=a&colour=red",
        "long": start + "q=" + "a" * 500_000,
        "words": start + "q=" + "%20".join("word" for _ in range(20_000)),
        "quotes": start + "q=" + "%22" * 5_000,
        "brackets": start + "q=" + "%28" * 20_000,
        "minus": start + "q=" + "-" * 20_000,
        "fields": start + "q=" + "near%3Ax%20" * 2_000,
        "nul": start + "q=%00%01&state=%00",
        "again": start * 5_000,
        "mail": "<" + (start + "q=a\n") * 20_000,
        "address": "casestudies://[::1/search?q=a",
        "within": start + "q=within%3A99999999999999999999mi%20near%3ABoston",
    }.items():
        yield f"{label}.link.txt", text.encode()


def _photos(sound: dict[str, bytes]) -> Bad:
    for kind in ("jpg", "png", "webp"):
        data = sound[f"photo.{kind}"]
        yield f"cut-photo.{kind}", data[: len(data) // 2]
        yield f"empty-photo.{kind}", b""
        yield f"text-photo.{kind}", b"no photo " * 1000
    yield "page.heic", b"\x00\x00\x00\x18ftypheic" + bytes(range(256)) * 40
    yield "vast.png", _told_size(_photo("PNG"), 60_000, 60_000)
    yield "wide.png", _told_size(_photo("PNG"), 2**31 - 1, 1)
    yield "exif.jpg", sound["photo.jpg"].replace(b"Exif\x00\x00", b"Exif\x00\x01")
    yield "exif-loop.jpg", sound["photo.jpg"].replace(b"\x00\x00\x00\x08", b"\x00\x00\x00\x00")


def _told_size(png: bytes, wide: int, high: int) -> bytes:
    """A PNG that tells another size than it has, with the sum of that part made anew."""
    head = b"IHDR" + struct.pack(">II", wide, high) + png[24:29]
    return png[:12] + head + struct.pack(">I", zlib.crc32(head)) + png[33:]


# --- backups --------------------------------------------------------------------------------------


def bad_backups(sound: bytes) -> Bad:
    """Library files that were cut, that are of another kind, or in which somebody did something."""
    yield "cut.sqlite", sound[: len(sound) // 2]
    yield "page-gone.sqlite", sound[:409_600] + bytes(4_096) + sound[413_696:]
    yield "empty.sqlite", b""
    yield "noise.sqlite", b"SQLite format 3\x00" + bytes(range(256)) * 400
    for label, script in {
        "other-program": "CREATE TABLE stuff (a)",
        "trigger": "CREATE TRIGGER x AFTER INSERT ON saved_work BEGIN DELETE FROM notes; END",
        "view": "ALTER TABLE notes RENAME TO n; CREATE VIEW notes AS SELECT * FROM n",
        "no-notes": "DROP TABLE notes",
        "newer": "UPDATE alembic_version SET version_num = '9999'",
        "odd-notes": "UPDATE saved_work SET body = x'ff00ff', kind = 'other'",
        "odd-content": "UPDATE cases SET place = '{', lat = 'north'",
        "no-cases": "DELETE FROM cases",
        "no-packs": "DELETE FROM packs",
        "odd-pack": (
            "INSERT INTO added_packs (id, kind, title, version, origin, sha256, added, enabled,"
            " report, body) VALUES ('odd', x'00', 't', '1', 'o', 's', '2027', 1, '{', '')"
        ),
        "endless": (
            "CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
            " SELECT x FROM c"
        ),
    }.items():
        made = _changed(b"" if label == "other-program" else sound, script)
        if made:
            yield f"{label}.sqlite", made


def _changed(data: bytes, script: str) -> bytes:
    """The library after a script of SQL; empty where that cannot be done."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        path = Path(folder) / "changed.sqlite"
        path.write_bytes(data)
        with closing(sqlite3.connect(path)) as connection:
            try:
                connection.executescript(script)
            except sqlite3.Error:
                connection.executescript("")  # as far as it went
        return path.read_bytes()
