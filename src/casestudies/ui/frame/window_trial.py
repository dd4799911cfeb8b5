"""The window tried out for `casestudies --selftest`: opened, searched in, looked at, closed."""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtGui import QFontDatabase, QImage, QImageReader

from casestudies.assets import resource
from casestudies.paths import Paths
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow

PICTURES = ("jpeg", "png", "svg", "webp")
_WAIT = 60_000  # milliseconds until the library is open
_SETTLE = 1500  # until the cards and the case beside them are painted
_STEP = 3  # pixels between those that are looked at


def main(paths: Paths) -> int:
    """Open the window and print what was seen, as one line of JSON (see ``cli/selftest.py``):
    ``screen`` why nothing can be drawn on a screen, ``opened`` whether the library was,
    ``width``, ``height`` and ``colours`` of the picture, ``fonts`` and ``pictures`` that miss."""
    found: dict[str, object] = {"screen": _why_no_screen(), "opened": False}

    def watch(window: MainWindow) -> None:
        def look() -> None:
            found.update(_seen(window.grab().toImage()), opened=True)
            window.close()

        patience = QTimer(window)
        patience.setSingleShot(True)
        patience.timeout.connect(window.close)
        patience.start(_WAIT)
        window.ready.connect(patience.stop)
        window.ready.connect(lambda: QTimer.singleShot(_SETTLE, look))

    run_window(paths, on_shown=watch)
    print(json.dumps(found), flush=True)
    return 0


def _why_no_screen() -> str:
    """Why what draws windows on a screen here cannot be loaded, told even where there is none."""
    if sys.platform != "linux":
        return ""
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms/libqxcb.so")
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error)
    return ""


def _seen(picture: QImage) -> dict[str, object]:
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), _STEP)
        for y in range(0, picture.height(), _STEP)
    }
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    roles = json.loads(resource("themes", "type.json").read_text(encoding="utf-8"))
    families = set(roles["families"].values())
    return {
        "width": picture.width(),
        "height": picture.height(),
        "colours": len(colours),
        "fonts": sorted(families - {*QFontDatabase.families()}),
        "pictures": sorted({*PICTURES} - formats),
    }
