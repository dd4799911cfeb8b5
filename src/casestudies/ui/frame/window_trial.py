"""The window tried out for `casestudies --selftest`: opened, searched in, looked at, closed."""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtGui import QFontDatabase, QImage, QImageReader

from casestudies.paths import Paths
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow

FAMILIES = ("Inter", "Source Serif 4")
_WAIT = 60_000  # milliseconds until the library is open
_SETTLE = 1500  # until the cards and the case beside them are painted
_LEAST_COLOURS = 30  # a window without text and icons has a handful
_STEP = 3  # pixels between those that are looked at


def main(paths: Paths) -> int:
    """Open the window and print a line of JSON for each part tried, as the fields of an
    ``Outcome``."""
    found: list[tuple[str, bool, str]] = [_platform()]

    def watch(window: MainWindow) -> None:
        def look() -> None:
            found.extend((_painted(window.grab().toImage()), _fonts(), _pictures()))
            window.close()

        def late() -> None:
            found.append(("window", False, "The library did not open in the window."))
            window.close()

        patience = QTimer(window)
        patience.setSingleShot(True)
        patience.timeout.connect(late)
        patience.start(_WAIT)
        window.ready.connect(patience.stop)
        window.ready.connect(lambda: QTimer.singleShot(_SETTLE, look))

    run_window(paths, on_shown=watch)
    for part, works, said in found:
        print(json.dumps({"part": part, "works": works, "said": said}), flush=True)
    return 0


def _platform() -> tuple[str, bool, str]:
    """Whether what draws windows on a screen here can be loaded, even where there is none."""
    if sys.platform != "linux":
        return "screen", True, "Qt draws windows with what this system brings."
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms/libqxcb.so")
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return "screen", False, f"Qt cannot open windows on a screen: {error}"
    return "screen", True, "Qt can open windows on a screen (X11)."


def _painted(picture: QImage) -> tuple[str, bool, str]:
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), _STEP)
        for y in range(0, picture.height(), _STEP)
    }
    size = f"{picture.width()} by {picture.height()} pixels"
    if len(colours) < _LEAST_COLOURS:
        return "window", False, f"The window shows next to nothing: {size}, {len(colours)} colours."
    return "window", True, f"The window is painted: {size}."


def _fonts() -> tuple[str, bool, str]:
    missing = sorted(set(FAMILIES) - set(QFontDatabase.families()))
    if missing:
        return "fonts", False, f"The window's fonts are not there: {', '.join(missing)}."
    return "fonts", True, f"The window's fonts are there: {', '.join(FAMILIES)}."


def _pictures() -> tuple[str, bool, str]:
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    missing = sorted({"jpeg", "png", "svg", "webp"} - formats)
    if missing:
        return "pictures", False, f"The window cannot show pictures of kind {', '.join(missing)}."
    return "pictures", True, "The window can show photos and icons."
