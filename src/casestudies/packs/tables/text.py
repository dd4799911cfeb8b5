"""Tables as text (CSV, tab or semicolon separated) in whatever encoding, read in a stream."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.said import said

MOST_LINE = 4_000_000  # characters: what is longer is no line of a table
MOST_CELL = 131_072  # Python's own limit
_SEPARATORS = ",\t;|"
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1a")
_WINDOWS = "casestudies-windows"


def _windows_letter(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 as the letter that Windows means by it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    some = error.object[error.start : error.end]
    return some.decode("cp1252", "replace"), error.end


codecs.register_error(_WINDOWS, _windows_letter)


def encoding_of(start: bytes) -> str:
    """The encoding of a text by its first bytes; what is no UTF-16 is read as UTF-8, and byte by
    byte as Windows wrote it where it is not. Raises ``KnownError`` for what is no text."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    some = start[:4096]
    if b"\0" in some:
        half = len(some) // 2
        for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if half and some[at::2].count(0) > 0.8 * half:
                return encoding
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in some)
    if controls > len(some) // 200:
        raise KnownError(said("This is no file that can be read: neither text nor a workbook."))
    return "utf-8"


def separator_of(start: bytes, encoding: str) -> str:
    """What stands between the cells, by the line of the start that has most of it."""
    text = start.decode(encoding, "replace")
    lines = text.splitlines()[:40]
    counts = {sign: max((line.count(sign) for line in lines), default=0) for sign in _SEPARATORS}
    return max(_SEPARATORS, key=lambda sign: counts[sign])


def rows_of_text(path: Path, start: bytes) -> Iterator[tuple[str, ...]]:
    """The rows of a file, one at a time; ``start`` are its first bytes. Raises ``KnownError``."""
    encoding = encoding_of(start)
    separator = separator_of(start, encoding)
    with path.open("rb") as binary:
        text = io.TextIOWrapper(binary, encoding=encoding, errors=_WINDOWS, newline="")
        rows = csv.reader(_lines(text), delimiter=separator)
        number = 0
        while True:
            number += 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                told = said("Row {0} cannot be read as a row of a table.")
                if "field limit" in str(error):
                    told = said(
                        "Row {0} cannot be read: a cell is longer than {1} characters, or a "
                        "quotation mark is not closed."
                    )
                raise KnownError(told.format(shown(number), shown(MOST_CELL))) from error
            except UnicodeError as error:
                told = said("Row {0} cannot be read: its letters are damaged.")
                raise KnownError(told.format(shown(number))) from error
            yield tuple(row)


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(MOST_LINE):
        if len(line) == MOST_LINE:
            told = said("A line has more than {0} characters: this is no table.")
            raise KnownError(told.format(shown(MOST_LINE)))
        yield line.replace("\0", "") if "\0" in line else line
