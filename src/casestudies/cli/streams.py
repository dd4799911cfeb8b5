"""Standard output and error, as far as they can be written to. The window waits for this too."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path
from typing import TextIO

_NEAREST = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("–—−·", "-"),
    **dict.fromkeys("●•█", "*"),
    "○": "o",
    "…": "...",
    "→": "->",
}
_HANDLER = "casestudies-nearest"


def write_what_the_terminal_can() -> None:
    """From here on, characters that standard output or error cannot write (an old terminal, a pipe
    on Windows) become the nearest ones that it can, or a question mark."""
    codecs.register_error(_HANDLER, _nearest)
    sys.stdout = sys.stdout or _nowhere()  # absent where the caller closed it
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _nowhere() -> TextIO:
    import atexit

    stream = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - it stands for a stream
    atexit.register(stream.close)
    return stream


def drop_the_rest() -> None:
    """Nothing more reaches standard output, which cannot be written any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    found = error.object[error.start : error.end]
    return "".join(_NEAREST.get(letter, "?") for letter in found), error.end
