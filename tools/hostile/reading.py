"""Reads bad files as a user would have them read, and tells which rules were broken."""

from __future__ import annotations

import hashlib
import random
import re
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.library.importing import ImportPlan
from casestudies.packs.writing import casepack, pack_files
from tools.hostile.handmade import handmade, huge
from tools.hostile.mutants import mutants
from tools.hostile.own import LARGE_PHOTOS, bad_backups, bad_own, sound_backup, sound_own
from tools.hostile.sound import sound_files
from tools.hostile.ways import WAYS

MOST_SECONDS = 2.0
MOST_BYTES = 500_000_000
PACK = "pack"
_STATUS = Path("/proc/self/status")
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
_NOW = re.compile(r"VmRSS:\s+(\d+) kB")


@dataclass(frozen=True)
class Reading:
    """What reading one file as one kind came to; ``wrong`` is the rule that it broke, or ""."""

    file: str
    kind: str
    said: str
    seconds: float
    bytes: int
    wrong: str = ""


def sound_pack(services: Services) -> bytes:
    """A .casepack of one case of the core library."""
    alone = (one for one in services.library.cases() if one.parent is None)
    case = min(alone, key=lambda one: (len(one.sources), one.slug))
    info = PackInfo("sound", "A sound pack", "2026.11.1", "en", "CC-BY-4.0", 1)
    content = PackContent(info=info, vocabulary=services.library.vocabulary(), cases=(case,))
    files = pack_files(content)
    return casepack({name: files[name] for name in files if not name.startswith("vocabulary/")})


def selection(
    services: Services, folder: Path, chance: random.Random, made: int, broken: int
) -> list[Path]:
    """A few of the corpus, quick to make and to read: ``made`` by hand and ``broken`` mutants."""
    folder.mkdir(parents=True, exist_ok=True)
    pack = sound_pack(services)
    there_are = [*handmade(pack), *bad_own(services), *LARGE_PHOTOS.items()]
    chosen = [
        (name, data if isinstance(data, bytes) else data())
        for name, data in chance.sample(there_are, made)
    ]
    sound = sound_files(pack) | sound_own(services)
    chosen += list(mutants(sound, chance, broken))
    for name, data in chosen:
        (folder / name).write_bytes(data)
    return [folder / name for name, _ in chosen]


def corpus(services: Services, folder: Path, seed: int, count: int) -> list[Path]:
    """The files made by hand and ``count`` mutants, written to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    pack, backup = sound_pack(services), sound_backup(services)
    sound = sound_files(pack) | sound_own(services)
    chance = random.Random(seed)
    made: list[Path] = []
    for name, data in chain(
        handmade(pack),
        bad_own(services),
        ((name, make()) for name, make in LARGE_PHOTOS.items()),
        bad_backups(backup),
        huge(),
        mutants(sound, chance, count),
        mutants({"backup.sqlite": backup}, chance, count // 10),
    ):
        path = folder / name
        path.write_bytes(data)
        made.append(path)
    return made


def read_all(
    services: Services,
    files: Sequence[Path],
    told: Callable[[Reading], None] | None = None,
    *,
    each_kind: bool = True,
) -> list[Reading]:
    """Each file as what it is and as a pack, with ``each_kind`` as each kind there is and in each
    of ``WAYS``, without in the one that its name tells; a last reading says whether the library is
    as it was."""
    others = [kind.key for kind in services.imports.kinds()] if each_kind else []
    kinds = ["", *others, PACK]
    before = _state(services)
    readings: list[Reading] = []
    for path in files:
        ways = WAYS if each_kind else filter(None, [_way_of(path.name)])
        for kind in (*kinds, *ways):
            one = _read(services, path, kind)
            readings.append(one)
            if told:
                told(one)
    same = _state(services) == before
    readings.append(Reading("the library", "", "", 0, 0, "" if same else "the library was changed"))
    return readings


def _way_of(name: str) -> str:
    """The way of ``WAYS`` in which a file of this name is read by who opens it; "" for none."""
    for end, way in _WAYS_BY_NAME.items():
        if name.endswith(end):
            return way
    return next((way for way in WAYS if f"{way}-" in name or f".{way}." in name), "")


_WAYS_BY_NAME = {
    ".workshop": "workshop file",
    ".profile.json": "profile file",
    ".link.txt": "link",
    ".sqlite": "backup",
    **dict.fromkeys((".jpg", ".png", ".webp", ".heic"), "attachment"),
}


def _read(services: Services, path: Path, kind: str) -> Reading:
    wrong = ""
    _forget_peak()
    at_first = _status(_NOW)
    begun = time.process_time()  # of this program alone, whatever else runs
    try:
        if kind == PACK:
            plan = services.packs.plan(path)
            said = f"A pack: {plan}"[:80]
        elif kind in WAYS:
            said = f"Read as {kind}: {WAYS[kind](services, path)}"[:80]
        else:
            planned = services.imports.dry_run(path, kind=kind)
            said = _told(planned)
            wrong = _unsaid(planned)
    except KnownError as error:
        said = str(error)
        wrong = _no_sentence(error.args[0] if error.args else said)
    except Exception as error:  # what a user would see as a crash
        said = f"{type(error).__name__}: {error}"
        wrong = f"ended in {said}"[:300]
    seconds = time.process_time() - begun
    taken = max(0, _status(_PEAK) - at_first)
    if seconds > MOST_SECONDS:
        wrong = wrong or f"took {seconds:.1f} s"
    if taken > MOST_BYTES:
        wrong = wrong or f"took {taken / 1e6:.0f} MB"
    return Reading(path.name, kind or "itself", said, seconds, taken, wrong)


def _told(plan: ImportPlan) -> str:
    counts = ", ".join(f"{count} {name}" for name, count in plan.counts)
    return f"{plan.kind.name}: {counts}; {len(plan.problems)} problems"


def _unsaid(plan: ImportPlan) -> str:
    """What of a plan is no sentence."""
    for said in (*plan.notes, *(problem.message for problem in plan.problems)):
        if wrong := _no_sentence(said):
            return wrong
    return ""


def _no_sentence(said: object) -> str:
    text = str(said)
    if not text.rstrip().endswith((".", "…", "?")):
        return f"no sentence: {text[:200]}"
    if "Traceback" in text or re.search(r"\b\w+(Error|Exception)\b", text):
        return f"speaks of code: {text[:200]}"
    if len(text) > 20_000:
        return f"a sentence of {len(text):,} characters"
    return ""


def _state(services: Services) -> str:
    """Stands for all that the library holds."""
    store = services.library.store
    with store.database.reading() as connection:
        digest = hashlib.sha256()
        names = [
            row["name"]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )
        ]
        for name in names:
            digest.update(name.encode())
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                digest.update(repr(tuple(row)).encode())
        return digest.hexdigest()


def _forget_peak() -> None:
    """Lets Linux count the most memory anew; elsewhere only Python's own is known."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        if not tracemalloc.is_tracing():
            tracemalloc.start()
        tracemalloc.reset_peak()


def _status(which: re.Pattern[str]) -> int:
    try:
        found = which.search(_STATUS.read_text())
    except OSError:
        now, peak = tracemalloc.get_traced_memory()
        return peak if which is _PEAK else now
    return int(found.group(1)) * 1000 if found else 0
