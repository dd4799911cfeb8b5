"""Which shared libraries the packed program expects of the system, and their Debian packages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tools.start import DEBIAN_PACKAGES

_OTHERS = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def needed_of_system(folder: Path) -> dict[str, set[str]]:
    """The shared libraries that programs and libraries below ``folder`` are linked with and that
    do not stand there, each with the names of those that need it."""
    there = {path.name for path in folder.rglob("*")}
    found: dict[str, set[str]] = {}
    for path in _elf_files(folder):
        for name in _NEEDED.findall(_objdump(path)):
            if name not in there:
                found.setdefault(name, set()).add(path.name)
    return found


def debian_packages(libraries: set[str]) -> list[str]:
    """The packages with these libraries. Raises ``ValueError`` for one that none is known of."""
    known = DEBIAN_PACKAGES | _OTHERS
    if unknown := sorted(libraries - set(known)):
        raise ValueError(f"in which Debian package are {', '.join(unknown)}?")
    return sorted({known[name] for name in libraries})


def oldest_glibc(folder: Path) -> str:
    """The version of glibc that the newest symbol below ``folder`` asks for."""
    asked = {
        (int(major), int(minor))
        for path in _elf_files(folder)
        for major, minor in _GLIBC.findall(_objdump(path))
    }
    return ".".join(map(str, max(asked)))


def _elf_files(folder: Path) -> list[Path]:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return [path for path in files if _begins(path) == b"\x7fELF"]


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def _objdump(path: Path) -> str:
    return subprocess.run(
        ["objdump", "-p", str(path)], capture_output=True, text=True, check=True
    ).stdout
