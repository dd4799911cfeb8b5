"""Does the real program end well, wherever it stands when somebody ends it?

`python -m tools.endings` starts the program on a desktop of its own (Xvfb, openbox, a screen
reader's bus), brings it with keys to where it is ended (something copied, a visit open, a dialog
open, work under way), ends it, and looks at its exit status and at whatever it said. `--only WORD`
takes the endings whose name has the word, `--wayland` runs them under Weston (closed by the
program's own key), `--pictures FOLDER` keeps what stood on the screen before each end (needs
`scrot`), `--command` takes another program, such as a packed one. The exit status is 1 where one
ended otherwise than it should.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from tools.accessibility.desktop import Desktop, desktop, launch, wait_for

PATIENCE = 60.0  # seconds for a program to open, and to end
RESTS = 0.4  # seconds without work after which the program is said to have come to rest
QUIT, CLOSE, ESCAPE = "ctrl+q", "alt+F4", "Escape"
"""Keys of the program, keys of the window manager (of one window after another), and
of a dialog."""
INTERRUPT, TERMINATE, SCREEN = "interrupt", "terminate", "screen"
"""Ctrl+C in the terminal, the end of a session, a screen that goes away."""
_SIGNALS = {INTERRUPT: signal.SIGINT, TERMINATE: signal.SIGTERM}


@dataclass(frozen=True)
class Ending:
    """Where the program is brought: keys in xdotool's words, text to type in quotation marks, and
    `~` where it is not waited until it rests. Then how it is ended. ``first`` says that there is no
    library yet; ``status`` is what it should end with."""

    name: str
    steps: tuple[str, ...]
    end: str = QUIT
    first: bool = False
    words: tuple[str, ...] = ()
    status: int = 0


def _at(name: str, steps: str, end: str = QUIT, *, first: bool = False, status: int = 0) -> Ending:
    parts = re.findall(r'"[^"]*"|\S+', steps)
    return Ending(name, tuple(parts), end, first, status=status)


_COMPARE = "Escape alt+2 ctrl+d Down ctrl+d Down ctrl+d ctrl+Return"
ENDINGS = (
    _at("nothing done", ""),
    _at("nothing done, closed by the desktop", "", CLOSE),
    _at("nothing done, Ctrl+C in the terminal", "", INTERRUPT),
    _at("the first start, while it opens", "~", CLOSE, first=True),
    _at("a later start, while it opens", "~", CLOSE),
    _at("a citation copied", "alt+3 alt+Next alt+q"),
    _at("a citation copied, closed by the desktop", "alt+3 alt+Next alt+q", CLOSE),
    _at("a citation copied, Ctrl+C in the terminal", "alt+3 alt+Next alt+q", INTERRUPT),
    _at("text of a case copied", "alt+3 ctrl+a ctrl+c"),
    _at("a link to a search copied", '"grading" ctrl+shift+c'),
    _at("a cell, a row, a table copied", f"{_COMPARE} ctrl+c ctrl+shift+c ctrl+alt+c"),
    _at("a picture copied", f"{_COMPARE} alt+i ctrl+c"),
    _at("a picture copied, closed by the desktop", f"{_COMPARE} alt+i ctrl+c", CLOSE),
    _at("the table of a picture copied", f"{_COMPARE} alt+i ctrl+shift+c", CLOSE),
    _at("a comparison exported: dialog open", f"{_COMPARE} ctrl+e Return", CLOSE),
    _at("a comparison exported: dialog open, Ctrl+C", f"{_COMPARE} ctrl+e Return", INTERRUPT),
    _at("a comparison being written as PDF", f"{_COMPARE} ctrl+p Return ~", CLOSE),
    _at("a comparison being written as PDF, Ctrl+C", f"{_COMPARE} ctrl+p Return ~", INTERRUPT),
    _at("a talk on the wall", f"{_COMPARE} F5 Right", CLOSE),
    _at("a talk on the wall, Ctrl+C", f"{_COMPARE} F5 Right", INTERRUPT),
    _at("a search under way", '"habits of work near Concord" ~'),
    _at("a search under way, closed by the desktop", '"habits of work near Concord" ~', CLOSE),
    _at("a menu open", "alt+s", INTERRUPT),
    _at("a menu open, closed by the desktop", "alt+s", CLOSE),
    _at("a note being written", 'alt+3 alt+Next alt+n "a word"'),
    _at("a note being written, end of the session", 'alt+3 alt+Next alt+n "a word" ~', TERMINATE),
    _at("the first start, end of the session", "~", TERMINATE, first=True),
    _at("a talk on the wall, end of the session", f"{_COMPARE} F5 Right", TERMINATE),
    _at("the map", "ctrl+3 Tab Right"),
    _at("an example of a visit", "ctrl+4 Tab Tab Return"),
    _at("an example of a workshop", "ctrl+5 Tab Return", CLOSE),
    _at("an example of a workshop presented", "ctrl+5 Tab Return F5 Right Right", CLOSE),
    _at("a visit's stops moved about, a word written", 'ctrl+4 Tab Tab Return Tab Tab "a word" ~'),
    _at("a visit's packet: dialog open", "ctrl+4 Tab Tab Return ctrl+e Return", CLOSE),
    _at("each place once", "ctrl+2 ctrl+3 ctrl+4 ctrl+5 ctrl+6 ctrl+l ctrl+1", CLOSE),
    _at("each place in turn, at once", "ctrl+2 ~ ctrl+3 ~ ctrl+4 ~ ctrl+5 ~ ctrl+6 ~ ctrl+l ~"),
    _at("the help", "F1", CLOSE),
    _at("the help, Ctrl+C", "F1", INTERRUPT),
    _at("another language", "ctrl+shift+i"),
    _at("another language, at once", "ctrl+shift+i ~", CLOSE),
    _at("other languages, a citation copied", "ctrl+shift+i alt+3 alt+Next alt+q ctrl+shift+i"),
    _at("another theme, larger type", "ctrl+shift+l ctrl+plus ctrl+plus ~"),
    _at("the models like ours", 'ctrl+l "600" Tab', CLOSE),
    _at("the screen goes away", f"{_COMPARE} ctrl+c", SCREEN, status=1),
)


@dataclass(frozen=True)
class Found:
    """How an ending ended; ``said`` is what the program said."""

    ending: Ending
    status: int | None
    said: str

    @property
    def wrong(self) -> str:
        """What is wrong with it, "" where nothing is."""
        if self.status is None:
            return f"did not end in {PATIENCE:.0f} s"
        if self.status != self.ending.status:
            return f"ended with {self.status} and not {self.ending.status}"
        return "" if self.ending.end == SCREEN else self.said


def run(ending: Ending, base: Path, folder: Path, asked: argparse.Namespace) -> Found:
    """Bring the program there on a desktop of its own below ``folder``, and end it."""
    profile = folder / "profile"
    if not ending.first:
        shutil.copytree(base, profile)
    said = folder / "said.txt"
    with desktop(folder) as on, said.open("wb") as out, ExitStack() as closing:
        screen = _weston(closing, on) if asked.wayland else on
        command = [*asked.command, "--profile", str(profile), *ending.words]
        process = subprocess.Popen(command, env=screen.env, stdout=out, stderr=out)
        closing.callback(process.kill)
        if asked.wayland:
            wait_for(lambda: _ticks(process.pid) > 50, "the window")  # nobody outside sees it
        else:
            _wait_for_window(on, process)
        if ending.steps[:1] != ("~",):
            _rest(process)
        for step, then in pairwise((*ending.steps, "")):
            if step == "~":
                continue
            if step.startswith('"'):
                on.type(step.strip('"'))
            else:
                on.keys(step)
            if then != "~":
                _rest(process)
        if asked.pictures:
            picture = asked.pictures / f"{re.sub('[^a-z]+', '-', ending.name.lower())}.png"
            subprocess.run(["scrot", "-o", picture], env=on.env, check=False)
        if asked.wayland and ending.end == CLOSE:  # that would close Weston
            status = _ended(process, (ESCAPE, QUIT), on)
        else:
            status = _ended(process, (ending.end,), on)
    told = [said.read_text("utf-8", errors="replace").strip()]
    for path in (profile / "state" / "crashes").glob("open-*.txt"):  # else it is taken away
        told.append(path.read_text("utf-8", errors="replace"))
    return Found(ending, status, "\n".join(told).strip())


def _ended(process: subprocess.Popen[bytes], ends: Sequence[str], on: Desktop) -> int | None:
    """Ends the process so; its status, None where it does not end."""
    for end in ends:
        if end in _SIGNALS:
            process.send_signal(_SIGNALS[end])
    if SCREEN in ends:
        subprocess.run(["xdotool", "search", "--name", ".", "windowkill", "%@"], env=on.env)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if (
            keys := [end for end in ends if end in (QUIT, CLOSE, ESCAPE)]
        ) and process.poll() is None:
            on.keys(*keys)
        try:
            return process.wait(3)
        except subprocess.TimeoutExpired:
            continue
    process.send_signal(signal.SIGABRT)  # its report tells where it stands
    process.wait(PATIENCE)
    return None


def _wait_for_window(on: Desktop, process: subprocess.Popen[bytes]) -> None:
    def there() -> bool:
        search = ["xdotool", "search", "--onlyvisible", "--name", "Case Studies"]
        found = subprocess.run(search, env=on.env, capture_output=True)
        return found.returncode == 0 or process.poll() is not None

    wait_for(there, "the window", PATIENCE)


def _rest(process: subprocess.Popen[bytes]) -> None:
    """Waits until the process has nothing to do any more."""
    until = time.monotonic() + PATIENCE
    quiet, before = time.monotonic(), -1
    while time.monotonic() < until and process.poll() is None:
        now = _ticks(process.pid)
        if now > before + 1:  # a blinking cursor is no work
            quiet, before = time.monotonic(), now
        elif time.monotonic() - quiet > RESTS:
            return
        time.sleep(0.05)


def _ticks(pid: int) -> int:
    """Hundredths of a second for which a process has worked."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def _weston(closing: ExitStack, on: Desktop) -> Desktop:
    """Weston in a window that fills the desktop, whose clients get the desktop's keys."""
    run_folder = Path(on.env["XDG_RUNTIME_DIR"])
    command = ["weston", "--backend=x11-backend.so", "--socket=wayland-trial", "--fullscreen"]
    launch(closing, [*command, "--shell=kiosk-shell.so", "--use-pixman"], on.env)
    wait_for((run_folder / "wayland-trial").exists, "Weston")
    env = on.env | {"WAYLAND_DISPLAY": "wayland-trial", "QT_QPA_PLATFORM": "wayland"}
    return Desktop(env, on.bus)


def _base(folder: Path) -> Path:
    services = make_services(find_paths(profile=folder))
    services.library.open()
    services.searching.prepare()
    services.close()
    return folder


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.endings", description=__doc__)
    parser.add_argument("--only", default="", help="endings whose name has this")
    parser.add_argument("--wayland", action="store_true", help="under Weston")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures")
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--command", nargs="+", default=[sys.executable, "-m", "casestudies"])
    asked = parser.parse_args(arguments)
    if asked.pictures:
        asked.pictures.mkdir(parents=True, exist_ok=True)
    os.environ.pop("QT_QPA_PLATFORM", None)
    chosen = [one for one in ENDINGS if asked.only in one.name] * asked.times
    if asked.wayland:  # to end Weston is another thing
        chosen = [one for one in chosen if one.end != SCREEN]
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="casestudies-endings-") as place:
        base = _base(Path(place) / "base")
        for number, ending in enumerate(chosen):
            begun = time.monotonic()
            found = run(ending, base, Path(place) / str(number), asked)
            wrong += bool(found.wrong)
            took = f"{time.monotonic() - begun:5.1f} s"
            print(f"{took}  {found.status}  {ending.name}  {found.wrong}", flush=True)
            if found.wrong:
                print(found.said, flush=True)
    print(f"{len(chosen)} endings, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
