"""What `make run` and `make test` do on a fresh machine: environment, Qt's libraries, program.

Uses the standard library only, because nothing is installed yet when it starts.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)

# Shared libraries that Qt's wheels load from the system, and the Debian package of each.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


class SetupError(Exception):
    """The work cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    print(f"· {text}", flush=True)


def on_debian() -> bool:
    """True on Debian, Ubuntu and their kin, where the package names above hold."""
    release = Path("/etc/os-release")
    text = release.read_text(encoding="utf-8") if release.is_file() else ""
    found = " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", text, re.MULTILINE))
    return any(name in found for name in ("debian", "ubuntu"))


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install_packages(packages: list[str], purpose: str) -> bool:
    """Install Debian packages when we may; otherwise name the command. True when installed."""
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if not (on_debian() and is_root() and shutil.which("apt-get")):
        say(f"{purpose} needs: {' '.join(packages)}")
        if on_debian():
            say(f"Install them with: sudo {command}")
        return False
    say(f"{purpose} needs {', '.join(packages)}; installing them.")
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
    done = subprocess.run(command.split(), check=False, **quiet)  # type: ignore[call-overload]
    return done.returncode == 0


def suitable_python() -> str:
    """A Python of at least 3.11: the one that runs this script, or another on the PATH."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for minor in range(14, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return found
    raise SetupError("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")


def make_environment() -> None:
    """Make ``.venv`` unless it is there and works."""
    if PYTHON.exists():
        works = subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True)
        if works.returncode == 0:
            return
        say("The virtual environment is broken; making it again.")
        shutil.rmtree(VENV, ignore_errors=True)
    say("Making the virtual environment in .venv")
    command = [suitable_python(), "-m", "venv", str(VENV)]
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode != 0:
        package = f"python3.{sys.version_info[1]}-venv"
        shutil.rmtree(VENV, ignore_errors=True)
        if install_packages([package], "A virtual environment"):
            made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError(f"The virtual environment could not be made: {made.stderr or made.stdout}")


def install_dependencies(lock: str) -> None:
    """Install what ``lock`` pins and the program itself (editable), once for each lock file."""
    wanted = (ROOT / lock).read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    digest = hashlib.sha256(wanted).hexdigest()
    stamp = VENV / f".installed-{lock}"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    say(f"Installing the dependencies pinned in {lock} (once)")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps = (
        [*pip, "--require-hashes", "-r", str(ROOT / lock)],
        [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
    )
    for step in steps:
        if subprocess.run(step).returncode != 0:
            raise SetupError("The dependencies could not be installed; pip's message is above.")
    stamp.write_text(digest, encoding="ascii")


def missing_libraries() -> list[str]:
    """The shared libraries that Qt's widgets and its X11 plugin miss, by file name."""
    if sys.platform != "linux" or not shutil.which("ldd"):
        return []
    where = subprocess.run(
        [str(PYTHON), "-c", "import PySide6; print(PySide6.__path__[0])"],
        capture_output=True,
        text=True,
    ).stdout.strip()
    qt = Path(where) / "Qt"
    objects = [
        qt / "lib" / "libQt6Widgets.so.6",
        qt / "lib" / "libQt6Svg.so.6",
        *sorted((qt / "plugins" / "platforms").glob("libq*.so")),
    ]
    skip = ("eglfs", "linuxfb", "vkkhr", "vnc", "minimalegl", "wayland")
    found: set[str] = set()
    for path in objects:
        if path.is_file() and not any(word in path.name for word in skip):
            listed = subprocess.run(["ldd", str(path)], capture_output=True, text=True).stdout
            found |= set(re.findall(r"^\s*(\S+) => not found", listed, re.MULTILINE))
    return sorted(found)


def install_qt_libraries() -> bool:
    """Make Qt loadable; False, with the packages named, when the user has to."""
    missing = missing_libraries()
    if not missing:
        return True
    packages = sorted({DEBIAN_PACKAGES[name] for name in missing if name in DEBIAN_PACKAGES})
    unknown = [name for name in missing if name not in DEBIAN_PACKAGES]
    if unknown:
        say(f"Qt misses these system libraries: {', '.join(unknown)}")
    if packages and install_packages(packages, "Qt's window"):
        missing = missing_libraries()
    return not missing


def run_program(arguments: list[str], *, window: bool) -> int:
    """Build the library with its progress shown, then open the window or show the terminal."""
    program = [str(PYTHON), "-m", "casestudies"]
    where = [part for part in arguments if part]
    built = subprocess.run([*program, *where, "library", "build"])
    if built.returncode != 0:
        return built.returncode
    if window:
        return subprocess.run([*program, *where]).returncode
    return subprocess.run([*program, *where, "--terminal"]).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["run", "test", "setup"])
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    asked = parser.parse_args()
    try:
        make_environment()
        install_dependencies(
            "requirements.lock" if asked.what == "run" else "requirements-dev.lock"
        )
        window = install_qt_libraries()
    except SetupError as stop:
        print(stop, file=sys.stderr)
        return 1
    if asked.what == "run":
        return run_program(asked.rest, window=window)
    if not window:
        print("The tests open Qt windows and need the packages named above.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
