"""A Debian with nothing in it, in a folder: the .deb installed there, tried out, and looked at.

Wants root, debootstrap and Xvfb; nothing of it touches the system that it runs on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.package.places import BUILD
from tools.package.screen import Screen

SUITE = "bookworm"
BASE = BUILD / "root-base"
ROOT_FOLDER = BUILD / "root"
USER = "reader"
_AROUND = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}


class BareRoot:
    """A bare Debian below a folder, made anew from the one that debootstrap made once."""

    def __init__(self, folder: Path = ROOT_FOLDER) -> None:
        self.folder = folder

    def make(self) -> None:
        """Makes it; raises ``RuntimeError`` should it have a Python."""
        if not (BASE / "etc" / "debian_version").is_file():
            BASE.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(
                ["debootstrap", "--variant=minbase", SUITE, str(BASE)],
                check=True,
                stdout=subprocess.DEVNULL,
            )
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run(["cp", "-a", str(BASE), str(self.folder)], check=True)
        shutil.copyfile("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        if self.run("sh", "-c", "ls /usr/bin/python3*", check=False).returncode == 0:
            raise RuntimeError("the bare root has a Python")
        self.run("useradd", "--create-home", USER)

    def install(self, deb: Path) -> int:
        """Installs a .deb with all that it depends on and nothing that it only recommends; gives
        the bytes that its own files take."""
        shutil.copyfile(deb, self.folder / "tmp" / deb.name)
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        self.run("apt-get", "update", "-qq", env=quiet)
        options = ("-y", "-qq", "--no-install-recommends")
        self.run("apt-get", "install", *options, f"/tmp/{deb.name}", env=quiet)
        if self.run("sh", "-c", "ls /usr/bin/python3*", check=False).returncode == 0:
            raise RuntimeError("the package brought a Python along")
        size = self.run("dpkg-query", "-W", "-f", "${Installed-Size}", "casestudies").stdout
        return int(size) * 1024

    def self_test(self) -> tuple[bool, str]:
        """Whether everything works there, as a user without rights, and what was said."""
        with self._with_proc():
            ran = self.run(*_as_user("casestudies --selftest"), check=False)
        return ran.returncode == 0, ran.stdout + ran.stderr

    def picture(self, path: Path, seconds: float) -> None:
        """Starts the program on a screen, and writes what is seen there after so many seconds."""
        with self._with_proc(), Screen(1440, 900) as screen:
            program = subprocess.Popen(
                ["chroot", str(self.folder), *_as_user("exec casestudies")],
                env={**_AROUND, "DISPLAY": screen.name},
                stdout=subprocess.DEVNULL,
            )
            try:
                screen.wait_until_painted()
                screen.save(path, seconds)
            finally:
                program.terminate()
                program.wait(timeout=30)

    def run(
        self, *command: str, check: bool = True, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs a command in the root."""
        around = {**_AROUND, **(env or {})}
        return subprocess.run(
            ["chroot", str(self.folder), *command],
            check=check,
            env=around,
            capture_output=True,
            text=True,
        )

    @contextmanager
    def _with_proc(self) -> Iterator[None]:
        """The root with the processes and devices that every system shows its programs."""
        mounted = [(name, self.folder / name) for name in ("proc", "dev")]
        subprocess.run(["mount", "-t", "proc", "proc", str(mounted[0][1])], check=True)
        try:
            subprocess.run(["mount", "--bind", "/dev", str(mounted[1][1])], check=True)
            try:
                yield
            finally:
                subprocess.run(["umount", str(mounted[1][1])], check=True)
        finally:
            subprocess.run(["umount", "-l", str(mounted[0][1])], check=True)


def _as_user(command: str) -> tuple[str, ...]:
    """What runs a command as the user; setpriv is in every Debian."""
    shell = f"cd /home/{USER}; export HOME=/home/{USER}; {command}"
    return (
        *("setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups"),
        *("sh", "-c", shell),
    )


def missing_tools() -> list[str]:
    """What this needs and the system lacks."""
    wanted = ("debootstrap", "chroot", "Xvfb", "setpriv")
    missing = [name for name in wanted if shutil.which(name, path=_PATH) is None]
    return missing + ([] if os.geteuid() == 0 else ["the rights of root"])


_PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
