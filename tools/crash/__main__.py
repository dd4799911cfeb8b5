"""Runs as asked; the exit status is 1 where anything was lost or is not sound."""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tools.crash
from tools.crash.looking import Run
from tools.crash.running import (
    ended_at_commit,
    killed,
    make_base,
    never_ended,
    out_of_room,
    summed_up,
)

ROOM = 3_000_000  # bytes that may be left on a small disk


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A file system in memory, mounted below ``folder``; needs the right to mount."""
    disk = folder / "disk"
    disk.mkdir()
    options = f"size={megabytes}m"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], check=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.crash", description=tools.crash.__doc__)
    parser.add_argument("--runs", type=int, default=0, help="so many processes are killed")
    parser.add_argument("--commits", type=int, default=0, help="so many end after a commit")
    parser.add_argument("--sessions", type=int, default=0, help="so many sessions nobody ends")
    parser.add_argument("--full-disk", type=int, default=0, help="so many disks run full")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}", flush=True)
    runs: list[Run] = []

    def told(how: str, count: int, one: Callable[[int], Run]) -> None:
        if count:
            found = [_with_seed(one(seed), seed) for seed in range(asked.seed, asked.seed + count)]
            print(f"{how}: {summed_up(found)}", flush=True)
            runs.extend(found)

    with tempfile.TemporaryDirectory(prefix="casestudies-crash-") as place:
        folder = Path(place)
        base = make_base(folder)
        told("killed", asked.runs, lambda seed: killed(base, folder, seed))
        told("after a commit", asked.commits, lambda seed: ended_at_commit(base, folder, seed))
        told("never ended", asked.sessions, lambda seed: never_ended(base, folder, seed))
        if asked.full_disk:
            with small_disk(folder, 60) as disk:
                told("disk full", asked.full_disk, lambda seed: out_of_room(base, disk, seed, ROOM))
    return 1 if any(run.faults for run in runs) else 0


def _with_seed(run: Run, seed: int) -> Run:
    faults = tuple(f"(seed {seed}) {fault}" for fault in run.faults)
    return Run(run.written, run.under_way, faults, run.told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
