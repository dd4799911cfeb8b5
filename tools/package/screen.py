"""A screen that nobody sees, whose pixels can be watched from outside: Xvfb with its memory mapped.

What a program paints is seen the moment it is there, whatever the program is written in.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QImage

PATIENCE = 60.0  # seconds
_LOOK = 0.0005  # seconds between two looks
_SPOTS = 64  # pixels looked at, all over the window's middle
_PAINTED = 0.9  # of them that are painted once the window is


class Screen:
    """``with Screen(1440, 900) as screen:`` shows windows at ``screen.name``. Without a window
    manager a window stands in the upper left corner."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.name = ""

    def __enter__(self) -> Screen:
        self._folder = tempfile.mkdtemp(prefix="casestudies-screen-")
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(write), "-nolisten", "tcp"),
                *("-screen", "0", f"{self.width}x{self.height}x24", "-fbdir", self._folder),
            ],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as said:
            self.name = f":{said.readline().strip()}"
        if self.name == ":":
            raise RuntimeError("Xvfb did not start")
        with (Path(self._folder) / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        size, *fields = struct.unpack(">25I", self._memory[:100])
        self._line, colours = fields[11], fields[18]
        self._start = size + colours * 12
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._memory.close()
        self._server.terminate()
        self._server.wait(timeout=30)
        shutil.rmtree(self._folder, ignore_errors=True)

    def painted(self) -> bool:
        """Whether a window fills the middle of the screen: nothing is black there any more."""
        seen = 0
        for spot in range(_SPOTS):
            x = self.width // 4 + (spot % 8) * self.width // 16
            y = self.height // 4 + (spot // 8) * self.height // 16
            at = self._start + y * self._line + x * 4
            seen += self._memory[at : at + 3] != b"\0\0\0"
        return seen >= _PAINTED * _SPOTS

    def wait_until_painted(self) -> float:
        """Waits for it; gives the time of ``perf_counter``. Raises ``TimeoutError``."""
        until = time.perf_counter() + PATIENCE
        while not self.painted():
            if time.perf_counter() > until:
                raise TimeoutError(f"nothing was painted in {PATIENCE:.0f} seconds")
            time.sleep(_LOOK)
        return time.perf_counter()

    def save(self, path: Path, seconds: float = 0.0) -> None:
        """Writes what is on the screen after so many seconds as a picture."""
        time.sleep(seconds)
        pixels = self._memory[self._start : self._start + self.height * self._line]
        image = QImage(pixels, self.width, self.height, self._line, QImage.Format.Format_RGB32)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not image.save(str(path)):
            raise OSError(f"{path} could not be written")
