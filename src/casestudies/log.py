"""The log: a few files of limited size that hold nothing of what the user wrote.

What an exception says may quote a note, a title or a file's name. So the log, and whatever else
leaves the program to be sent to somebody, holds an exception's *outline*: its type, where it came
from, and its words only where they are the system's.
"""

from __future__ import annotations

import logging
import sys
import traceback
from contextlib import suppress
from pathlib import Path

from casestudies.paths import Paths

LOG_BYTES = 500_000
LOG_FILES = 3


def words_of(error: BaseException) -> str:
    """An exception by its type, and what the system said where it was the system; the words of any
    other may be the user's, so only their number is told."""
    kind = type(error).__qualname__
    if isinstance(error, OSError):
        return f"{kind}: [Errno {error.errno}] {error.strerror}"
    if type(error).__module__ == "sqlite3":
        return f"{kind}: {error}"  # names tables and columns, never values
    said = str(error)
    return f"{kind} (its words, {len(said)} characters, are left out)" if said else kind


def outline(error: BaseException) -> str:
    """Where an exception came from, file by file, with those that led to it, the newest last; the
    home folder is written ``~``."""
    parts = []
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        frames = "".join(traceback.format_tb(at.__traceback__))
        parts.append(f"{frames}{words_of(at)}")
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return without_home("\nled to\n".join(reversed(parts)))


def without_home(text: str) -> str:
    """``text`` with the user's home folder as ``~``: what is sent to somebody names nobody."""
    return text.replace(str(Path.home()), "~")


class _Discreet(logging.Formatter):
    """Writes exceptions as outlines, also those that are values of the message."""

    def format(self, record: logging.LogRecord) -> str:
        if isinstance(record.args, tuple) and any(
            isinstance(one, BaseException) for one in record.args
        ):
            args = tuple(
                words_of(one) if isinstance(one, BaseException) else one for one in record.args
            )
            record = logging.makeLogRecord(record.__dict__ | {"args": args})
        if record.exc_info and record.exc_info[1] is not None:
            told = outline(record.exc_info[1])
            record = logging.makeLogRecord(
                record.__dict__ | {"exc_info": None, "exc_text": None, "stack_info": told}
            )
        return without_home(super().format(record))


class _LimitedLog(logging.FileHandler):
    """A log in at most ``LOG_FILES`` files beside the newest, ``.1`` the newest of them. Python's
    own comes with sockets and pickling, which take 6 ms of every start."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8")
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            if self.stream is not None and self.stream.tell() >= LOG_BYTES:
                self.stream.close()
                self.stream = None  # the next record opens it anew
                self._move_on()
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written (the disk is full) is no reason to say anything: what went
        wrong is told in the window."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def _move_on(self) -> None:
        """Give each file the next number. Where that is refused (on Windows, when another window
        has the log open) the log goes on in the same file."""
        with suppress(OSError):
            for number in range(LOG_FILES, 0, -1):
                if self._file(number - 1).exists():
                    self._file(number - 1).replace(self._file(number))

    def _file(self, number: int) -> Path:
        return Path(f"{self._path}.{number}") if number else self._path


def setup_logging(paths: Paths) -> logging.Handler:
    """Starts the log at ``paths.log``: warnings and errors, and what our own modules tell, in a
    few files of limited size. What the user types or marks is never logged. Where the folder
    cannot be written there is no log. Gives the handler, for ``stop_logging``."""
    handler: logging.Handler
    try:
        paths.log.parent.mkdir(parents=True, exist_ok=True)
        handler = _LimitedLog(paths.log)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    logging.getLogger("casestudies").setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Ends the log that ``setup_logging`` started."""
    logging.getLogger().removeHandler(handler)
    handler.close()
