"""The program makes no network access of its own: not in the terminal, not in the window."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

GUARD = textwrap.dedent(
    """
    import sys

    def guard(event, arguments):
        if event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
            raise RuntimeError(f"network access: {event} {arguments}")
        if event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
            raise RuntimeError(f"network access: {event} {arguments}")

    sys.addaudithook(guard)
    """
)

# Internet sockets that Qt (in C++) would open do not reach Python's audit hook; Linux lists them.
SOCKETS = textwrap.dedent(
    """
    import os
    from pathlib import Path

    def internet_sockets():
        mine = set()
        for entry in Path("/proc/self/fd").iterdir():
            try:
                target = os.readlink(entry)
            except OSError:
                continue
            if target.startswith("socket:["):
                mine.add(target[8:-1])
        found = []
        for name in ("tcp", "tcp6", "udp", "udp6", "raw"):
            table = Path("/proc/self/net") / name
            for line in table.read_text().splitlines()[1:] if table.exists() else []:
                if line.split()[9] in mine:
                    found.append(line)
        return found
    """
)


def guarded(code: str, profile: Path) -> subprocess.CompletedProcess[str]:
    """Run ``code`` in a fresh interpreter in which any network access raises."""
    return subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-c",
            GUARD + SOCKETS + textwrap.dedent(code),
            str(profile),
        ],
        capture_output=True,
        text=True,
        timeout=180,
    )


@pytest.fixture
def prepared_profile(profile_path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(profile_path, tmp_path / "profile"))


def test_the_guard_itself_bites(tmp_path: Path) -> None:
    ran = guarded("import socket; socket.create_connection(('localhost', 9))", tmp_path)
    assert ran.returncode != 0
    assert "network access" in ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_socket_list_finds_a_socket(tmp_path: Path) -> None:
    code = """
        import socket
        made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        made.bind(("127.0.0.1", 0))
        print(len(internet_sockets()))
        made.close()
    """
    assert guarded(code, tmp_path).stdout.strip() == "1"


def test_the_command_line_stays_offline(prepared_profile: Path) -> None:
    code = """
        from casestudies.cli import run
        profile = ["--profile", sys.argv[1]]
        assert run([*profile, "search", "habits of work", "--json"]) == 0
        assert run([*profile, "compare", "lindsay", "chugach"]) == 0
        assert run([*profile, "show", "lindsay"]) == 0
    """
    ran = guarded(code, prepared_profile)
    assert ran.returncode == 0, ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_window_stays_offline(prepared_profile: Path) -> None:
    code = """
        from pathlib import Path
        from PySide6.QtCore import QTimer
        from casestudies.paths import find_paths
        from casestudies.ui.frame.app import run_window

        seen = []

        def look(window):
            def check():
                seen.append(internet_sockets())
                assert "QtNetwork" not in " ".join(sys.modules)
                window.close()
            QTimer.singleShot(2500, check)

        assert run_window(find_paths(profile=Path(sys.argv[1])), on_shown=look) == 0
        assert seen == [[]], seen
    """
    ran = guarded(code, prepared_profile)
    assert ran.returncode == 0, ran.stderr
