"""Half of the work of indexing many cases, done by a second process: the files that are made of the
passages' words. This one reads and cuts cases meanwhile, and the window has its thread to itself.

The helper is this program, started again with ``HELPER``; what it is given comes through a pipe.
Where it cannot be started, or ends before it is done, the index is built without it.
"""

from __future__ import annotations

import gc
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from typing import BinaryIO

from casestudies.search.building.texts import TextFiles, Texts
from casestudies.search.freshness import INDEX_SCHEMA
from casestudies.search.packed import packed, unpacked
from casestudies.services.search import HELPER

LEAST_CASES = 2000  # fewer are indexed before a process has begun
ASK_EVERY = 0.1  # seconds
_SIZE = struct.Struct("<Q")
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows opens one otherwise


class HelperFailed(Exception):
    """The helper could not be started or did not finish."""


def would_help(cases: int) -> bool:
    """Whether so many cases are worth a second process, and there is a processor for it."""
    return cases >= LEAST_CASES and (os.cpu_count() or 1) > 1 and bool(sys.executable)


@contextmanager
def helper(table: Path, folder: Path) -> Iterator[TextFilesBeside]:
    """A helper that makes the files in ``folder``; it is gone at the end, whether it has finished
    or not. ``table``: see ``TextFiles``. Raises ``HelperFailed``."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-P", "-m", "casestudies"]
    try:
        process = subprocess.Popen(
            [*program, HELPER, str(INDEX_SCHEMA), str(table), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
    except OSError as problem:
        raise HelperFailed(f"it cannot be started: {problem}") from problem
    files = TextFilesBeside(process)
    try:
        yield files
    finally:
        process.kill()
        files.close()
        process.wait()


class TextFilesBeside:
    """Gives passages to a helper, as ``TextFiles`` takes them. A thread writes them into the pipe,
    which is soon full: nobody waits there for the helper."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._waiting: Queue[bytes | None] = Queue()
        self._writer = threading.Thread(target=self._write, name="texts for the index")
        self._writer.start()

    def add(self, passages: Sequence[Texts]) -> None:
        """Give it the next passages; raises ``HelperFailed`` where it has ended."""
        if (status := self._process.poll()) is not None:
            raise HelperFailed(f"it ended with {status}")
        self._waiting.put(packed(passages))

    def save(self) -> None:
        """Have it write the files."""
        self._waiting.put(b"")

    def wait(self, meanwhile: Callable[[], None]) -> None:
        """Wait until they are written; ``meanwhile`` is called again and again, and what it raises
        ends the waiting. Raises ``HelperFailed``."""
        while True:
            try:
                status = self._process.wait(ASK_EVERY)
            except subprocess.TimeoutExpired:
                meanwhile()
                continue
            if status:
                raise HelperFailed(f"it ended with {status}")
            return

    def close(self) -> None:
        """End the writing; the helper has ended before."""
        self._waiting.put(None)
        self._writer.join()

    def _write(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        with suppress(OSError), pipe:  # where it reads no more, its status says so
            while (data := self._waiting.get()) is not None:
                pipe.write(_SIZE.pack(len(data)) + data)
                pipe.flush()


def help_with(arguments: Sequence[str]) -> int:
    """What the helper does, given what ``helper`` started it with; the exit status."""
    schema, table, folder = arguments
    if schema != str(INDEX_SCHEMA):
        return 1
    gc.disable()  # what it makes stays to the end
    files = TextFiles(Path(table), Path(folder))
    while passages := _received(sys.stdin.buffer):
        files.add(unpacked(passages))
    files.save()
    return 0


def _received(pipe: BinaryIO) -> bytes:
    """What was sent next; raises ``EOFError`` where the other process is gone."""
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    (size,) = _SIZE.unpack(head)
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data
