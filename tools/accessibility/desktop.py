"""A desktop of its own for one program: a screen, a session bus and the accessibility bus.

Needs `Xvfb`, `xdotool`, `openbox`, `dbus-daemon` and `at-spi2-core`; ``missing`` says which are
not there. Nothing is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

PROGRAMS = ("Xvfb", "xdotool", "openbox", "dbus-daemon")
_LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)
SIZE = (1440, 900)
PATIENCE = 60.0  # seconds for a thing to come on a busy machine
_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
T = TypeVar("T")
_STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.freedesktop.DBus.Properties")


def launcher() -> str | None:
    """The program that starts the accessibility bus; None where it is not installed."""
    return next((path for path in _LAUNCHERS if Path(path).exists()), None)


def missing() -> tuple[str, ...]:
    """The programs that are needed and are not installed."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    return (*absent, *([] if launcher() else ["at-spi2-core"]))


def wait_for(find: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
    """What ``find`` gives as soon as it is true; raises ``TimeoutError`` with ``what``."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        found = find()
        if found:
            return found
        time.sleep(0.02)
    raise TimeoutError(f"{what} did not come in {patience:.0f} s")


@dataclass(frozen=True)
class Desktop:
    """What a program and its listener need: an environment, and the accessibility bus."""

    env: dict[str, str]
    bus: str

    def connect(self) -> DBusConnection:
        """A new connection to the accessibility bus."""
        return open_dbus_connection(self.bus)

    def keys(self, *keys: str) -> None:
        """Press keys, each in xdotool's words ("alt+Down")."""
        self._xdotool("key", "--delay", "12", *keys)

    def type(self, text: str) -> None:
        """Type text."""
        self._xdotool("type", "--delay", "25", text)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, timeout=PATIENCE)


@contextmanager
def desktop(folder: Path, size: tuple[int, int] = SIZE) -> Iterator[Desktop]:
    """A desktop whose files are all below ``folder``; everything it started ends with it."""
    with ExitStack() as ending:
        home = folder / "home"
        run = folder / "run"
        for path in (home, run):
            path.mkdir(parents=True, exist_ok=True)
        run.chmod(0o700)
        drop = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")
        env = {name: text for name, text in os.environ.items() if name not in drop}
        env |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(run), "LC_ALL": "C.UTF-8"}
        env["XDG_CACHE_HOME"] = env["XDG_CONFIG_HOME"] = str(home)
        env["DISPLAY"] = _screen(ending, env, size)
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        env["DBUS_SESSION_BUS_ADDRESS"] = _first_line(launch(ending, bus, env))
        env["QT_QPA_PLATFORM"] = "xcb"
        launch(ending, ["openbox"], env)
        wait_for(lambda: _managed(env), "the window manager")  # before it no window has the focus
        launch(ending, [launcher() or "at-spi-bus-launcher", "--launch-immediately"], env)
        session = open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"])
        ending.callback(session.close)
        _turn_on(session)
        (address,) = unwrap_msg(session.send_and_get_reply(new_method_call(_BUS, "GetAddress")))
        yield Desktop(env, address)


def start_program(
    ending: ExitStack, on: Desktop, profile: Path, words: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """The program on this desktop, with its profile; ended when ``ending`` closes."""
    command = [sys.executable, "-m", "casestudies", "--profile", str(profile), *words]
    return launch(ending, command, on.env, quiet=False)


def _screen(ending: ExitStack, env: dict[str, str], size: tuple[int, int]) -> str:
    width, height = size
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24"]
    # a server that starts anew when its only client leaves throws out whoever is just coming
    return ":" + _first_line(launch(ending, [*command, "-noreset", "-nolisten", "tcp"], env))


def _managed(env: dict[str, str]) -> bool:
    """Whether a window manager is at work: xdotool asks it for its desktops."""
    asked = subprocess.run(["xdotool", "get_num_desktops"], env=env, capture_output=True)
    return asked.returncode == 0


def launch(
    ending: ExitStack, command: Sequence[str], env: dict[str, str], *, quiet: bool = True
) -> subprocess.Popen[bytes]:
    """A program in this environment that ends when ``ending`` closes; its output can be read, what
    it says of errors is not shown when ``quiet``."""
    told = subprocess.DEVNULL if quiet else None
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=told)
    ending.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
    if process.stdout is not None:
        process.stdout.close()


def _first_line(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().decode().strip()


def _turn_on(session: DBusConnection) -> None:
    """Say that assistive technology is in use: Qt listens to nothing else."""

    def tried() -> bool:
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            body = ("org.a11y.Status", name, ("b", True))
            reply = session.send_and_get_reply(new_method_call(_STATUS, "Set", "ssv", body))
            if reply.header.message_type.name == "error":
                return False
        return True

    wait_for(tried, "the accessibility bus")
