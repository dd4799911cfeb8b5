"""Twenty desks of a team work at once on 2,000 notes and 200 cases, each going offline at random,
while the server is killed three times.

`python -m tools.team_trial` runs it in full (five minutes of writing); `--desks`, `--seconds`,
`--notes`, `--cases` and `--kills` make it smaller. Each desk is a process with a library file of
its own. Every edit appends a word of its own to a text; a word counts as acknowledged when the
desk's transaction has ended. At the end all desks come to rest, and it is looked whether

- all libraries hold the same,
- every acknowledged word stands in a record (of what two wrote at once, in the one or its copy),
- `team check` finds the server sound.

It also measures how long a change takes from one desk into the file of another, while nobody is
offline. Needs PostgreSQL's server.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services, make_services
from casestudies.errors import KnownError
from casestudies.model.library.care import Soundness
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.notes import NoteKind, of_case
from casestudies.model.team import Synchronized, TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from casestudies.services.team.following import TeamFollower
from casestudies.store.sync.records import TRAVELLING, image_of
from tests import postgres

WORD = "a password of this trial"
SLUGS = ("lindsay", "chugach", "pittsfield", "sanborn")


def desk(folder: Path, address: str, seed: int, asked: argparse.Namespace) -> None:
    """One desk: writes until the time is up, then brings both sides up to date until told."""
    chance = random.Random(seed)
    services = make_services(find_paths(profile=folder))
    services.library.open()
    services.team.join(address, WORD, share_here=True, keep=False)
    services.paths.cache.mkdir(parents=True, exist_ok=True)
    words = (folder / "words.txt").open("a", encoding="utf-8")
    follower = _follow(services)
    notes, cases = asked.notes // asked.desks, asked.cases // asked.desks
    end = time.monotonic() + asked.seconds
    number = 0
    offline = 0.0
    while time.monotonic() < end:
        number += 1
        word = f"{'c' if chance.random() < 0.2 else 'n'}{seed}x{number}"
        try:
            _edit(services, chance, word, notes, cases)
        except KnownError as error:
            print(f"desk {seed}: {error}", file=sys.stderr)
            continue
        words.write(f"{word}\n")
        words.flush()
        if follower is not None and chance.random() < asked.offline:
            follower.stop()
            follower, offline = None, time.monotonic() + chance.uniform(1, asked.seconds / 10)
        elif follower is None and time.monotonic() > offline:
            follower = _follow(services)
        time.sleep(chance.uniform(0.5, 1.5) * asked.pause)
    if follower is not None:
        follower.stop()
    (folder / "done").touch()
    quiet = 0
    while not (folder.parent / "over").exists():
        try:
            done = services.team.synchronize()
            quiet = quiet + 1 if done == Synchronized() else 0
        except KnownError:
            quiet = 0
        (folder / "quiet").write_text(str(quiet), encoding="utf-8")
        time.sleep(0.5)
    services.close()


def _follow(services: Services) -> TeamFollower:
    follower = TeamFollower(services.team, services.paths.cache / "team.lock", lambda: None)
    follower.start()
    return follower


def _edit(services: Services, chance: random.Random, word: str, notes: int, cases: int) -> None:
    """Begins a note or a case until there are enough, then writes on in any there is."""
    mine = services.notes.notes()
    drafts = services.cases.cases()
    own = int(word[1:].partition("x")[2])
    if own <= notes:
        services.notes.keep(services.notes.new(NoteKind.NOTE, of_case(chance.choice(SLUGS)), word))
    elif own <= notes + cases:
        services.cases.new(CaseDraft(name=f"Case {word}", summary=word))
    elif word[0] == "c" and drafts:
        case = chance.choice(drafts)
        summary = f"{case.draft.summary} {word}"
        services.cases.update(case.key, replace(case.draft, summary=summary), case.draft)
    elif mine:
        note = chance.choice(mine)
        services.notes.keep(replace(note, text=f"{note.text} {word}"))


def held(folder: Path) -> dict[str, Any]:
    """All records of a desk that travel, and what is shown of its own cases."""
    services = make_services(find_paths(profile=folder))
    services.library.open()
    found: dict[str, Any] = {}
    with services.library.store.database.reading() as connection:
        for shared in TRAVELLING:
            for row in connection.execute(shared.table.select):
                key = json.dumps([shared.name, *(row[one] for one in shared.keys)])
                found[key] = image_of(shared, row)
    services.close()
    return found


def run(asked: argparse.Namespace) -> bool:
    """The whole trial; whether nothing was found wrong. Prints what was seen."""
    programs = postgres.programs()
    if programs is None:
        print("PostgreSQL's server is not installed here.")
        return False
    cluster = postgres.make_cluster(programs)
    root = Path(tempfile.mkdtemp(prefix="casestudies-trial-"))
    try:
        return _trial(asked, cluster, root)
    finally:
        cluster.stop()
        shutil.rmtree(cluster.folder, ignore_errors=True)
        shutil.rmtree(root, ignore_errors=True)


def _trial(asked: argparse.Namespace, cluster: postgres.Cluster, root: Path) -> bool:
    print(f"seed {asked.seed}", flush=True)
    owner = cluster.database("trial")
    TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Trial", "keeper", WORD)
    keeper = TeamAdministration(owner.replace(postgres.OWNER, "keeper"), WORD)
    for at in range(asked.desks):
        keeper.set_person(f"person{at}", TeamRole.WRITER, WORD)
    first = make_services(find_paths(profile=root / "first"))
    first.library.open()
    first.close()
    running = []
    for at in range(asked.desks):
        folder = root / f"desk{at}"
        folder.mkdir()
        shutil.copy(root / "first" / "library.sqlite", folder / "library.sqlite")
        address = owner.replace(postgres.OWNER, f"person{at}")
        running.append(_process(asked, folder, address, asked.seed + at))
    chance = random.Random(asked.seed)
    begun = time.monotonic()
    for at in range(asked.kills):
        wanted = asked.seconds * (at + 1) / (asked.kills + 1)
        time.sleep(max(0.0, begun + wanted - time.monotonic()))
        cluster.kill()
        time.sleep(chance.uniform(0.5, 4))
        cluster.start()
        print(f"the server was killed and is back, {time.monotonic() - begun:.0f} s", flush=True)
    folders = [root / f"desk{at}" for at in range(asked.desks)]
    rest = _rest(folders, asked.seconds * 3 + 300, begun)
    print(f"all desks at rest {rest:.0f} s after the last edit", flush=True)
    (root / "over").touch()
    for process in running:
        process.wait(timeout=120)
    faults = _looked_at(folders, [process.returncode for process in running])
    check = TeamAdministration(owner, postgres.OWNER_PASSWORD).check()
    faults += [
        f"{one.title}: {one.told} {one.examples}"
        for one in check.checks
        if one.soundness is Soundness.FAULTY
    ]
    for fault in faults:
        print("FAULT", fault)
    return not faults


def _process(
    asked: argparse.Namespace, folder: Path, address: str, seed: int
) -> subprocess.Popen[bytes]:
    given = [
        f"--{name}={getattr(asked, name)}"
        for name in ("desks", "seconds", "notes", "cases", "offline", "pause")
    ]
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tools.team_trial",
            *given,
            f"--seed={seed}",
            "--desk",
            str(folder),
            "--address",
            address,
        ],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def _rest(folders: list[Path], most: float, begun: float) -> float:
    """Waits until every desk found nothing to bring or send three times; the seconds it took."""
    while not all((folder / "done").exists() for folder in folders):
        if time.monotonic() - begun > most:
            raise SystemExit("some desks never ended")
        time.sleep(0.2)
    ended = time.monotonic()
    while True:
        quiet = [
            int((folder / "quiet").read_text("utf-8") or 0) if (folder / "quiet").exists() else 0
            for folder in folders
        ]
        if min(quiet) >= 3:
            return time.monotonic() - ended
        if time.monotonic() - ended > most:
            raise SystemExit(f"the desks never came to rest: {quiet}")
        time.sleep(0.2)


def _looked_at(folders: list[Path], ended: list[int | None]) -> list[str]:
    faults = [f"desk {at} ended with {code}" for at, code in enumerate(ended) if code]
    first = held(folders[0])
    for folder in folders[1:]:
        other = held(folder)
        different = {key for key in first.keys() | other.keys() if first.get(key) != other.get(key)}
        if different:
            faults.append(
                f"{folder.name} differs from the first in {len(different)} records: "
                f"{sorted(different)[:3]}"
            )
    text = json.dumps(list(first.values()), ensure_ascii=False)
    there = set(re.findall(r"[cn]\d+x\d+", text))
    acknowledged = [
        word for folder in folders for word in (folder / "words.txt").read_text("utf-8").split()
    ]
    lost = [word for word in acknowledged if word not in there]
    if lost:
        faults.append(f"{len(lost)} acknowledged edits are nowhere: {lost[:5]}")
    kinds = [json.loads(key)[0] for key in first]
    print(
        f"{len(acknowledged)} acknowledged edits, {kinds.count('notes')} notes, "
        f"{kinds.count('saved_work')} saved things, {len(lost)} edits lost"
    )
    return faults


def latency(times: int) -> list[float]:
    """Seconds from a note written at one desk until it is in the file of another, so many times."""
    programs = postgres.programs()
    if programs is None:
        raise SystemExit("PostgreSQL's server is not installed here.")
    cluster = postgres.make_cluster(programs)
    root = Path(tempfile.mkdtemp(prefix="casestudies-trial-"))
    found = []
    try:
        owner = cluster.database("latency")
        TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Trial", "keeper", WORD)
        keeper = TeamAdministration(owner.replace(postgres.OWNER, "keeper"), WORD)
        desks = []
        for name in ("one", "other"):
            keeper.set_person(name, TeamRole.WRITER, WORD)
            services = make_services(find_paths(profile=root / name))
            services.library.open()
            services.team.join(
                owner.replace(postgres.OWNER, name), WORD, share_here=True, keep=False
            )
            services.paths.cache.mkdir(parents=True, exist_ok=True)
            desks.append((services, _follow(services)))
        (one, _), (other, _) = desks
        time.sleep(2)
        for number in range(times):
            note = one.notes.new(NoteKind.NOTE, of_case("lindsay"), f"note {number}")
            begun = time.perf_counter()
            kept = one.notes.keep(note)
            while kept.id not in {note.id for note in other.notes.notes()}:
                time.sleep(0.005)
            found.append(time.perf_counter() - begun)
            time.sleep(0.1)
        for services, follower in desks:
            follower.stop()
            services.close()
    finally:
        cluster.stop()
        shutil.rmtree(cluster.folder, ignore_errors=True)
        shutil.rmtree(root, ignore_errors=True)
    return found


def main() -> int:
    """Runs the trial or, as its child, one desk."""
    parser = argparse.ArgumentParser(description="Twenty desks of a team at once.")
    parser.add_argument("--desks", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--offline", type=float, default=0.02, help="chance after each edit")
    parser.add_argument("--pause", type=float, default=0.7, help="seconds between two edits")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument(
        "--latency", type=int, default=0, metavar="TIMES", help="measure that alone"
    )
    parser.add_argument("--desk", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--address", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.desk is not None:
        desk(asked.desk, asked.address, asked.seed, asked)
        return 0
    if asked.latency:
        found = sorted(latency(asked.latency))
        p95 = found[int(len(found) * 0.95)]
        print(
            f"from desk to desk: median {statistics.median(found):.2f} s, p95 {p95:.2f} s "
            f"of {len(found)}"
        )
        return 0 if p95 <= 1 else 1
    return 0 if run(asked) else 1


if __name__ == "__main__":
    sys.exit(main())
