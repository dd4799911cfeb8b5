"""Whether a window can be opened here, told without loading Qt (which aborts when it cannot)."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path


def why_no_display() -> str | None:
    """None where a window can open; otherwise the reason as the middle of a sentence.

    Looks at ``QT_QPA_PLATFORM``, ``WAYLAND_DISPLAY`` and ``DISPLAY`` on Linux and the BSDs, and
    tries the local X socket; every other system has a display.
    """
    if sys.platform in ("win32", "darwin"):
        return None
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc"):
        return None
    wayland, display = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland and _wayland_socket(wayland).exists():
        return None
    if not display:
        return "this machine shows no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local and not _answers(f"/tmp/.X11-unix/X{local[1]}"):
        return f"nothing answers at the display {display}"
    return None


def _wayland_socket(name: str) -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name


def _answers(path: str) -> bool:
    """True when something listens at a local X socket, as a file or in the abstract namespace."""
    import _socket  # the whole of socket takes 3 ms of every start

    for address in (path, "\0" + path):
        client = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        try:
            client.settimeout(1)
            client.connect(address)
        except OSError:
            continue
        else:
            return True
        finally:
            client.close()
    return False
