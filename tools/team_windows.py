"""Two windows of one team that are used at once, for minutes: does either of them fall?

`python -m tools.team_windows --seconds 180` starts a server of its own and two windows, each a
process with a library joined to the team. In both somebody goes from page to page at random, writes
in the same few notes and cases (so that texts are kept twice again and again), looks at both texts,
opens and closes menus and popovers, while the other's changes arrive and the server goes away and
comes back. A window that ends with anything but 0, or stands still for a minute, is a fault; so is
whatever Qt or Python say on the way. One that stands still for ten seconds tells what its threads
are at: on a computer that has much else to do it may only wait for its turn.

Under Xvfb it is a real window (`QT_QPA_PLATFORM=xcb`); without a display it draws to memory.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from casestudies.bootstrap import Services, make_services
from casestudies.errors import KnownError
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.notes import NoteKind, of_case
from casestudies.model.team import TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from tests import postgres

WORD = "a password of this trial"
PEOPLE = ("wanda", "wim")
SLUGS = ("lindsay", "chugach", "pittsfield", "sanborn")
STILL, HANGS = 10.0, 60.0
"""Seconds without a turn of its event loop after which a window is asked what it is at, and after
which it is said to hang."""


def window(profile: Path, seed: int, seconds: float, pause: int) -> int:
    """One window that uses itself at random until the time is up; its exit status."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from casestudies.ui.context import Destination
    from casestudies.ui.frame.app import run_window
    from casestudies.ui.frame.main_window import MainWindow
    from casestudies.ui.library.page import LibraryPage
    from casestudies.ui.library.team.section import TeamSection

    chance = random.Random(seed)
    end = time.monotonic() + seconds
    beat = profile / "beat"
    timer = QTimer()
    done = 0
    faulthandler.register(signal.SIGUSR1)

    def press(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        if target is not None:
            QTest.keyClick(target, code, modifier)

    def write(services: Services) -> None:
        word = f"{profile.name}{chance.randrange(10**6)}"
        notes = services.notes.notes()
        cases = services.cases.cases()
        if len(notes) < 12:
            target = of_case(chance.choice(SLUGS))
            services.notes.keep(services.notes.new(NoteKind.NOTE, target, word))
        elif chance.random() < 0.7:
            note = chance.choice(notes[:8])
            services.notes.keep(replace(note, text=word))
        elif len(notes) > 60:
            services.notes.delete(chance.choice(notes[8:]))
        elif len(cases) < 3:
            services.cases.new(CaseDraft(name=f"Case {word}", summary=word))
        elif (case := chance.choice(cases)).draft is not None:
            services.cases.update(case.key, replace(case.draft, summary=word), case.draft)

    def look_at_team(main: MainWindow) -> None:
        page = main.page_of("library")
        section = page.section if isinstance(page, LibraryPage) else None
        if not isinstance(section, TeamSection):
            return
        standing, act = section.standing, chance.random()
        rows = standing.twice.count()
        if act < 0.4 and rows:
            standing.twice.setCurrentRow(chance.randrange(rows))
        elif act < 0.7 and rows:
            standing.seen.click()
        elif act < 0.85:
            section.head_actions[1].trigger() if section.head_actions else None
        else:
            standing.turn.click()

    def act(main: MainWindow) -> None:
        nonlocal done
        done += 1
        beat.write_text(str(done), encoding="utf-8")
        if time.monotonic() > end:
            timer.stop()
            QApplication.closeAllWindows()
            QApplication.quit()
            return
        if main.page is None:
            return
        go, context = main.context.go, main.context
        chosen = chance.random()
        if chosen < 0.3:
            context.tasks.write(partial(write, context.services), lambda _: None, lambda _: None)
        elif chosen < 0.5:
            go(Destination("library", section="team"))
            look_at_team(main)
        elif chosen < 0.58:
            go(Destination("library", section=chance.choice(("notes", "cases", "trash", "packs"))))
        elif chosen < 0.66:
            go(Destination("explore", (chance.choice(SLUGS),)))
        elif chosen < 0.7:
            go(Destination("compare", tuple(chance.sample(SLUGS, 2))))
        elif chosen < 0.74:
            go(Destination(chance.choice(("map", "visits", "workshop"))))
        elif chosen < 0.8:
            key = chance.choice((Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Menu))
            press(key)
        elif chosen < 0.86:
            press(Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
        elif chosen < 0.94:
            press(chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab)))
        else:
            press(Qt.Key.Key_Escape)
            press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    def shown(main: MainWindow) -> None:
        main.resize(1280, 720)
        timer.timeout.connect(partial(act, main))
        timer.start(pause)

    return run_window(find_paths(profile=profile), on_shown=shown)


def run(asked: argparse.Namespace) -> bool:
    """The whole of it; whether both windows stood. Prints what was seen."""
    programs = postgres.programs()
    if programs is None:
        print("PostgreSQL's server is not installed here.")
        return False
    print(f"seed {asked.seed}", flush=True)
    cluster = postgres.make_cluster(programs)
    root = Path(tempfile.mkdtemp(prefix="casestudies-windows-"))
    windows: list[subprocess.Popen[bytes]] = []
    try:
        owner = cluster.database("riverbend")
        TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend", "kim", WORD)
        keeper = TeamAdministration(owner.replace(postgres.OWNER, "kim"), WORD)
        for at, person in enumerate(PEOPLE):
            keeper.set_person(person, TeamRole.WRITER, WORD)
            services = make_services(find_paths(profile=root / person))
            services.library.open()
            services.team.join(
                owner.replace(postgres.OWNER, person), WORD, share_here=True, keep=False
            )
            services.close()
            passwords = root / f"{person}.pgpass"
            passwords.write_text(f"127.0.0.1:{cluster.port}:riverbend:{person}:{WORD}\n", "utf-8")
            passwords.chmod(0o600)
            windows.append(_window(asked, root / person, passwords, asked.seed + at))
        faults = _watched(asked, cluster, root, windows)
    finally:
        for one in windows:
            if one.poll() is None:
                one.kill()
                one.wait()
        cluster.stop()
        shutil.rmtree(cluster.folder, ignore_errors=True)
    for fault in faults:
        print("FAULT", fault)
    for person in PEOPLE:
        print(person, _seen(root / person))
        said = (root / f"{person}.said").read_text("utf-8", errors="replace")
        if said.strip():
            print(f"{person}'s window said:\n{said[-6000:]}")
    if faults:
        print(f"libraries and logs stay in {root}")
    else:
        shutil.rmtree(root, ignore_errors=True)
    return not faults


def _watched(
    asked: argparse.Namespace,
    cluster: postgres.Cluster,
    root: Path,
    windows: list[subprocess.Popen[bytes]],
) -> list[str]:
    chance = random.Random(asked.seed)
    begun = time.monotonic()
    goes = begun + 30
    asked_at: dict[str, float] = {}
    while time.monotonic() - begun < asked.seconds + 40:
        time.sleep(0.5)
        ended = [one.poll() for one in windows]
        if all(code is not None for code in ended):
            break
        if any(ended):
            break
        if time.monotonic() > goes and time.monotonic() - begun < asked.seconds - 10:
            cluster.kill()
            time.sleep(chance.uniform(0.2, 3))
            cluster.start()
            goes = time.monotonic() + chance.uniform(20, 60)
        for person, one in zip(PEOPLE, windows, strict=True):
            beat = root / person / "beat"
            if one.poll() is None and beat.exists():
                still = time.time() - beat.stat().st_mtime
                if time.monotonic() - begun > asked.seconds:
                    continue
                if still > HANGS:
                    return [f"{person}'s window stands still for {still:.0f} s"]
                if still > STILL and asked_at.get(person) != beat.stat().st_mtime:
                    asked_at[person] = beat.stat().st_mtime
                    one.send_signal(signal.SIGUSR1)
    return [
        f"{person}'s window ended with {one.poll()} after {time.monotonic() - begun:.0f} s"
        for person, one in zip(PEOPLE, windows, strict=True)
        if one.poll() != 0
    ]


def _seen(profile: Path) -> str:
    """What a window did and has, in words."""
    acts = (profile / "beat").read_text("utf-8")
    services = make_services(find_paths(profile=profile))
    services.library.open()
    try:
        kept = services.library.store.database
        with kept.reading() as connection:
            (twice,) = connection.execute("SELECT count(*) FROM desk_conflicts").fetchone()
        return f"{acts} acts, {len(services.notes.notes())} notes, {twice} kept twice"
    except KnownError as error:
        return str(error)
    finally:
        services.close()


def _window(
    asked: argparse.Namespace, profile: Path, passwords: Path, seed: int
) -> subprocess.Popen[bytes]:
    said = (profile.parent / f"{profile.name}.said").open("wb")
    return subprocess.Popen(
        [
            sys.executable,
            "-X",
            "faulthandler",
            "-m",
            "tools.team_windows",
            f"--window={profile}",
            f"--seed={seed}",
            f"--seconds={asked.seconds}",
            f"--pause={asked.pause}",
        ],
        env=os.environ
        | {"PGPASSFILE": str(passwords), "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=said,
        stderr=said,
    )


def main() -> int:
    """Runs the trial or, as its child, one window."""
    parser = argparse.ArgumentParser(description="Two windows of one team, used at once.")
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--pause", type=int, default=60, help="milliseconds between two acts")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.window is not None:
        return window(asked.window, asked.seed, asked.seconds, asked.pause)
    return 0 if run(asked) else 1


if __name__ == "__main__":
    sys.exit(main())
