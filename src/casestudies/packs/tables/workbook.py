"""Sheets of a workbook (``.xlsx``, ``.xlsm``, ``.ods``). ``python-calamine`` reads them, but only
after a look at how large they say they are and how large they turn out: it believes what it is
told, and a few hundred bytes can ask for all of the memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from casestudies.errors import KnownError

MOST_UNPACKED = 60_000_000  # bytes of all sheets and their texts
MOST_CELLS = 1_500_000  # of one sheet, empty ones within its corners too
_NEEDED = re.compile(
    r"(\[Content_Types\]\.xml|_rels/\.rels|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/(sharedStrings|styles)\.xml|xl/worksheets/[^/]+\.xml|mimetype|content\.xml"
    r"|META-INF/manifest\.xml)",
    re.IGNORECASE,
)
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError)
_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']([^\"']*)[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br\s*=\s*[\"']([^\"']*)[\"']")
_PLACE = re.compile(rb"([A-Za-z]{1,3})(\d{1,7})")  # as far as a sheet goes: XFD1048576
_NUMBER = re.compile(rb"\d{1,7}")
_REPEATED = re.compile(rb"number-(columns|rows)-repeated=[\"'](\d+)[\"']")
_ODS_TAG = re.compile(
    rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*)>|<(/)table:table-row>|<(/)table:table>"
)


def is_workbook(members: tuple[str, ...]) -> bool:
    """Whether the names in a zip file are those of a workbook that can be read."""
    return "xl/workbook.xml" in members or (
        "content.xml" in members and "mimetype" in members and "styles.xml" in members
    )


def rows_of_workbook(path: Path, sheet: str = "") -> Iterator[tuple[str, ...]]:
    """The rows of a sheet, the first that has any where none is named; cells as texts. Raises
    ``KnownError``."""
    data = _unpacked(path)
    from python_calamine import CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = workbook.sheet_names
        wanted = [sheet] if sheet in names else names
        for name in wanted:
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            if any(any(cell not in ("", None) for cell in row) for row in rows):
                break
        else:
            rows = []
    except KnownError:
        raise
    except BaseException as error:  # a panic of the Rust library is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
            raise
        raise _unreadable() from error
    for row in rows:
        yield tuple(_text(cell) for cell in row)


def _unpacked(path: Path) -> bytes:
    """The parts of a workbook that are needed, unpacked by hand with an eye on their size, and
    packed anew without compression: what is read then is what was looked at."""
    found = io.BytesIO()
    left = MOST_UNPACKED
    try:
        with (
            zipfile.ZipFile(path) as archive,
            zipfile.ZipFile(found, "w", zipfile.ZIP_STORED) as safe,
        ):
            if any(info.flag_bits & 1 for info in archive.infolist()):
                raise KnownError("The workbook is protected by a password; save it without one.")
            seen: set[str] = set()
            for info in archive.infolist():
                if not _NEEDED.fullmatch(info.filename) or info.filename in seen:
                    continue
                seen.add(info.filename)
                with archive.open(info) as member:
                    data = member.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise KnownError(
                        f"The workbook holds more than {MOST_UNPACKED // 1_000_000} MB of cells, "
                        "which is more than can be read; save the sheet as CSV."
                    )
                _refuse_huge(info.filename, data)
                safe.writestr(info.filename, data)
    except _DAMAGE as error:
        raise _unreadable() from error
    return found.getvalue()


def _refuse_huge(name: str, data: bytes) -> None:
    """Raises ``KnownError`` for a sheet whose outermost cells span more than can be read, and for
    texts that stand for others and could grow without end."""
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data or b"\x00" in data:
        raise _unreadable()  # a NUL: letters of two bytes, in which nothing would be found
    cells = 0
    if name == "content.xml":
        cells = _cells_of_ods(data)
    elif name.lower().startswith("xl/worksheets/"):
        places = [_PLACE.fullmatch(said) for said in set(_CELL.findall(data))]
        rows = [_NUMBER.fullmatch(said) for said in set(_ROW.findall(data))]
        if None in places or None in rows:
            raise _unreadable()  # a place that no sheet has makes the library ask for all memory
        found = [at.groups() for at in places if at]
        columns = max((_column(letters) for letters in {at[0] for at in found}), default=0)
        numbers = [*(at[1] for at in found), *(at.group() for at in rows if at)]
        cells = columns * max(map(int, numbers), default=0)
    if cells > MOST_CELLS:
        raise KnownError(
            f"A sheet spans {cells:,} cells, empty ones included, which is more than can be read; "
            "delete what stands far below or to the right of the table, or save it as CSV."
        )


def _cells_of_ods(data: bytes) -> int:
    """How many cells the largest table of an OpenDocument sheet spans when repeats are written
    out; empty ones at the end of a row count too, as they are held."""
    most = rows = widest = width = 0
    repeat = 1
    for match in _ODS_TAG.finditer(data):
        kind, rest, row_ends, table_ends = match.groups()
        if kind == b"table-row":
            repeat, width = _repeats(rest, b"rows"), 0
            rows += repeat if not rest.endswith(b"/") else 0
        elif kind is not None:
            width += _repeats(rest, b"columns")
            widest = max(widest, width)
        elif table_ends:
            most, rows, widest = max(most, rows * widest), 0, 0
        elif row_ends and repeat > 1 and not width:
            rows -= repeat
    return max(most, rows * widest)


def _repeats(attributes: bytes, of: bytes) -> int:
    return next((int(n[:9]) for what, n in _REPEATED.findall(attributes) if what == of), 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return "" if cell is None else str(cell)


def _unreadable() -> KnownError:
    return KnownError("The workbook is damaged, or not what its name says; it cannot be read.")
