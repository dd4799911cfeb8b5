"""What a team costs: every page of a library whose team's server is off against a library that
never had a team, and how soon a change at one desk is painted at another.

``CASESTUDIES_BENCH_CHANGES=100`` measures as many changes as the bar is for.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.library.notes import NoteKind, of_case
from casestudies.model.team import TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from tests import postgres
from tools.bench.report import Line, median, percentile

ROUNDS = 5
BAR = 1.1
CHANGES = int(os.environ.get("CASESTUDIES_BENCH_CHANGES", "20"))
CHANGED_BAR = 1000.0  # ms
CLOSED_BAR = 250.0  # ms; who waits for a server looks ten times a second whether to go on
CLOSING = "closing the window"  # as in ``team_window``, which loads the window
NOTES = 200
PASSWORD = "twelve or more letters"
NEVER, AGAIN, STOPPED, SILENT = "never", "never, again", "stopped", "silent"
Times = dict[str, list[float]]


def measure(profile: Path) -> list[Line]:
    """Goes through the pages with and without a team; nothing where PostgreSQL's server is not
    installed."""
    programs = postgres.programs()
    if programs is None:
        print("PostgreSQL's server is not installed here: nothing is measured of a team.")
        return []
    server = postgres.make_cluster(programs)
    root = Path(tempfile.mkdtemp(prefix="casestudies-bench-"))
    try:
        team = Team(server, profile, root)
        changes = list(_changes(team))
        return [*_pages(team), *changes]
    finally:
        postgres.remove(server)
        shutil.rmtree(root, ignore_errors=True)


class Team:
    """A team with three writers, and profiles that are all copies of one library with notes."""

    def __init__(self, server: postgres.Cluster, profile: Path, root: Path) -> None:
        self.server, self.root = server, root
        self._passwords = root / "passwords"
        owner = server.database("riverbend")
        TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend", "kim", PASSWORD)
        keeper = TeamAdministration(owner.replace(postgres.OWNER, "kim"), PASSWORD)
        people = ("wanda", "wim", "willa")
        for person in people:
            keeper.set_person(person, TeamRole.WRITER, PASSWORD)
        lines = [f"127.0.0.1:{server.port}:riverbend:{person}:{PASSWORD}\n" for person in people]
        self._passwords.write_text("".join(lines), "utf-8")
        self._passwords.chmod(0o600)
        shutil.copytree(profile, root / NEVER)
        self.key = _write_notes(root / NEVER)
        shutil.copytree(root / NEVER, root / AGAIN)
        for person in people:
            shutil.copytree(root / NEVER, root / person)
            services = make_services(find_paths(profile=root / person))
            services.library.open()
            address = owner.replace(postgres.OWNER, person)
            services.team.join(address, PASSWORD, share_here=person == "wanda", keep=False)
            services.team.synchronize()
            services.close()
        for kind in (STOPPED, SILENT):
            shutil.copytree(root / "wanda", root / kind)

    def window(self, what: str, profile: str, **asked: object) -> subprocess.Popen[str]:
        """Start a window of ``tools.bench.team_window``."""
        given = [f"--{name}={value}" for name, value in asked.items()]
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
        where = str(self.root / profile)
        Path(where, "settings.json").unlink(missing_ok=True)  # what was open when it was closed
        return subprocess.Popen(
            [sys.executable, "-m", "tools.bench.team_window", what, where, *given],
            stdout=subprocess.PIPE,
            text=True,
            env=kept | {"QT_QPA_PLATFORM": platform, "PGPASSFILE": str(self._passwords)},
        )


def _write_notes(profile: Path) -> str:
    """Some hundred notes on the first cases; the key of the one that is listed first."""
    services = make_services(find_paths(profile=profile))
    services.library.open()
    slugs = [brief.slug for brief in services.library.briefs()]
    for number in range(NOTES):
        text = f"What we saw there, number {number}, and what to ask when we visit them."
        note = services.notes.new(NoteKind.NOTE, of_case(slugs[number % len(slugs)]), text)
        services.notes.keep(note)
    key = services.notes.listed((NoteKind.NOTE,))[0].note.id
    services.close()
    return key


# --- pages --------------------------------------------------------------------------------------


def _pages(team: Team) -> Iterator[Line]:
    """The same pages of all kinds of libraries, in turns, so that a busy moment hits all."""
    team.server.stop("fast")
    found: dict[str, Times] = {kind: {} for kind in (NEVER, AGAIN, STOPPED, SILENT)}
    for number in range(ROUNDS + 1):  # first once unmeasured, which writes the bytecode
        kinds = list(found)
        for kind in kinds[number % 4 :] + kinds[: number % 4]:
            with _swallowing(team.server.port if kind == SILENT else None):
                times = _walked(team, kind)
            for name, seconds in times.items() if number else ():
                found[kind].setdefault(name, []).extend(seconds)
    for name in found[NEVER]:
        yield from _compared(name, {kind: times[name] for kind, times in found.items()})


def _walked(team: Team, kind: str) -> Times:
    child = team.window("walk", kind, begun=time.monotonic())
    told, _ = child.communicate(timeout=300)
    if child.returncode:
        raise RuntimeError(f"the window of the library “{kind}” ended with {child.returncode}")
    return json.loads(told.splitlines()[-1])["times"]


@contextmanager
def _swallowing(port: int | None) -> Iterator[None]:
    """Something listens at a port, if one is given, and never says a word."""
    if port is None:
        yield
        return
    with socket.create_server(("127.0.0.1", port)) as listening:
        yield
        listening.settimeout(1)  # else the window asked for no server, and nothing was measured
        listening.accept()[0].close()


def _compared(name: str, times: Mapping[str, list[float]]) -> Iterator[Line]:
    never, again = median(times[NEVER]), median(times[AGAIN])
    spread = max(never / again, again / never)
    closing = name == CLOSING
    for kind, told in ((STOPPED, "server stopped"), (SILENT, "server silent")):
        yield Line(
            f"{name}, {told}",
            median(times[kind]) * 1e3,
            "ms",
            f"never joined; never against never {spread:.2f}x",
            median([*times[NEVER], *times[AGAIN]]) * 1e3,
            CLOSED_BAR if closing else BAR * spread,
            bar_on_value=closing,
        )


# --- a change at one desk, painted at another -----------------------------------------------------


def _changes(team: Team) -> Iterator[Line]:
    """One window writes, two others show the note: one its list, one the case that it is of."""
    places = {"wim": "notes", "willa": "reader"}
    asked = {"key": team.key, "number": CHANGES}
    watching = {
        person: team.window(
            "watch", person, place=place, ready=team.root / f"{person}.ready", **asked
        )
        for person, place in places.items()
    }
    try:
        _wait_for([team.root / f"{person}.ready" for person in places])
        with team.window("write", "wanda", pause=0.73, **asked) as writing:
            waits = {}
            for person, child in watching.items():
                told, _ = child.communicate(timeout=60 + 2 * CHANGES)
                waits[person] = json.loads(told.splitlines()[-1])["waits"]
            writing.wait(timeout=60)
    finally:
        for child in watching.values():
            child.kill()
            child.wait()
    for person, place in places.items():
        found = waits[person]
        if len(found) < 0.9 * CHANGES:
            raise RuntimeError(f"of {CHANGES} changes {len(found)} were painted in the {place}")
        told = "Library, Notes" if place == "notes" else "the open case"
        yield Line(
            f"a change of another's, painted in {told}, p95 of {len(found)}",
            percentile(found, 0.95) * 1e3,
            "ms",
            "its median",
            median(found) * 1e3,
            CHANGED_BAR,
            bar_on_value=True,
        )


def _wait_for(files: list[Path]) -> None:
    end = time.monotonic() + 120
    while not all(file.exists() for file in files):
        if time.monotonic() > end:
            raise RuntimeError("a window did not show what it was asked for")
        time.sleep(0.1)
