"""Sheets of a workbook (``.xlsx``, ``.xlsm``, ``.ods``). ``python-calamine`` reads them, but only
after a look at how large they say they are and how large they turn out: it believes what it is
told, and a few hundred bytes can ask for all of the memory.

Version 0.9.1 makes a dense table of everything between the outermost cells, 32 bytes a cell, before
it gives a row; where the memory is not there no Python error is raised, the process ends. A note
left far below a table is enough, in a file that Excel and openpyxl read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.said import said

MOST_UNPACKED = 60_000_000  # bytes of all sheets and their texts
MOST_COLUMNS = 16_384  # that a sheet can have
MOST_CELLS = 1_500_000  # of one sheet, empty ones within its corners too
_NEEDED = re.compile(
    r"(\[Content_Types\]\.xml|_rels/\.rels|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/(sharedStrings|styles)\.xml|xl/worksheets/[^/]+\.xml|mimetype|content\.xml"
    r"|META-INF/manifest\.xml)",
    re.IGNORECASE,
)
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError)
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_REPEATS = re.compile(r"[1-9][0-9]{0,8}")
_DEEPEST = 100  # elements within each other
_HEADS_WITHIN = 30  # rows from the top
_JOINTS = (
    (re.compile(rb"<text:tab\b[^<>]*/>"), b"\t"),
    (re.compile(rb"<text:line-break\b[^<>]*/>"), b"\n"),
)
"""Elements between the words of an .ods cell that calamine 0.9.1 leaves out (findings/
calamine-ods-joined-words.sh), and the signs that it keeps."""
_Cell = tuple[int, int]  # row and column, from 0


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
            found = workbook.get_sheet_by_name(name)
            rows = found.to_python(skip_empty_area=False)
            if any(any(map(_filled, row)) for row in rows):
                _join_heads(rows, found.merged_cell_ranges or ())
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


def _join_heads(rows: list[list[Any]], merged: Iterable[tuple[_Cell, _Cell]]) -> None:
    """Makes one row of heads that stand in several, where a cell merged over columns names those
    below it: what stands in such a row goes down to where nothing is. Of heads that come twice the
    merged cell says which is which."""
    groups: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, right) in merged:
        if top == bottom < _HEADS_WITHIN and right > left:
            groups.setdefault(top, []).append((left, right))
    for at, row in enumerate(rows[: min(_HEADS_WITHIN, len(rows) - 1)]):
        if sum(map(_filled, row)) < 2:  # a title, or nothing
            continue
        below = rows[at + 1]
        named = [
            (left, right)
            for left, right in groups.get(at, ())
            if sum(map(_filled, below[left : right + 1])) > 1
        ]
        if not named:
            return
        heads = list(below)
        for left, right in named:
            for column in range(left, right + 1):
                if _filled(below[column]) and below.count(below[column]) > 1:
                    heads[column] = f"{_text(row[left])} {_text(below[column])}"
            row[left] = ""
        for column, cell in enumerate(row):
            if _filled(cell) and not _filled(below[column]):
                heads[column] = cell
        rows[at], rows[at + 1] = [""] * len(row), heads


def _filled(cell: Any) -> bool:
    return cell not in ("", None)


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
                raise KnownError(
                    said("The workbook is protected by a password; save it without one.")
                )
            seen: set[str] = set()
            for info in archive.infolist():
                if not _NEEDED.fullmatch(info.filename) or info.filename in seen:
                    continue
                seen.add(info.filename)
                with archive.open(info) as member:
                    data = member.read(left + 1)
                left -= len(data)
                if left < 0:
                    told = said(
                        "The workbook holds more than {0} MB of cells, which is more than can be "
                        "read; save the sheet as CSV."
                    )
                    raise KnownError(told.format(MOST_UNPACKED // 1_000_000))
                _refuse_huge(info.filename, data)
                if info.filename == "content.xml":
                    for element, sign in _JOINTS:
                        data = element.sub(sign, data)
                safe.writestr(info.filename, data)
    except _DAMAGE as error:
        raise _unreadable() from error
    return found.getvalue()


def _refuse_huge(name: str, data: bytes) -> None:
    """Raises ``KnownError`` for XML that is not sound, and for a sheet whose outermost cells span
    more than can be read."""
    reader: _Extent
    if name == "content.xml":
        reader = _OdsExtent()
    elif name.lower().startswith("xl/worksheets/"):
        reader = _XlsxExtent()
    else:
        reader = _Extent()
    if name == "mimetype":
        return
    try:
        reader.read(data)
    except (ExpatError, LookupError, ValueError) as error:  # an encoding that there is none of
        raise _unreadable() from error


class _Extent:
    """Goes through the XML of a part and keeps how far its cells reach, as ``calamine`` counts it:
    it makes a table of everything between the first cell and the last, however few there are, and
    room for as many things as a ``count`` announces."""

    def __init__(self) -> None:
        self._depth = 0

    def read(self, data: bytes) -> None:
        parser = ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.Parse(data, True)

    def _doctype(self, *_: object) -> None:
        raise _unreadable()  # entities could grow without end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        counts = [attributes[key] for key in ("count", "uniqueCount") if key in attributes]
        if self._depth > _DEEPEST or any(not _small(count) for count in counts):
            raise _unreadable()
        self.begin(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.end(name.rpartition(":")[2])

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    @staticmethod
    def refuse_over(rows: int, columns: int) -> None:
        """Raises ``KnownError`` where so many rows and columns are more than can be read."""
        if rows * columns > MOST_CELLS or columns > MOST_COLUMNS:
            told = said(
                "A sheet spans {0} rows and {1} columns, empty cells included, which is more than "
                "can be read; delete what stands far below or to the right of the table, or save "
                "it as CSV."
            )
            raise KnownError(told.format(shown(rows), shown(columns)))


class _XlsxExtent(_Extent):
    def __init__(self) -> None:
        super().__init__()
        self._row = self._column = 0
        self._last_row = self._last_column = 1

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            given = attributes.get("r")
            if given is not None and not _ROW_NUMBER.fullmatch(given):
                raise _unreadable()
            self._row = int(given) if given else self._row + 1
            self._column = 0
        elif name == "c":
            given = attributes.get("r")
            place = _PLACE.fullmatch(given) if given is not None else None
            if given is not None and place is None:
                raise _unreadable()
            if place is not None:
                self._column, row = _column(place[1]), int(place[2])
            else:
                self._column, row = self._column + 1, max(self._row, 1)
            self._last_row = max(self._last_row, row)
            self._last_column = max(self._last_column, self._column)
            self.refuse_over(self._last_row, self._last_column)


class _OdsExtent(_Extent):
    """Repeated rows and cells count as often as they are repeated."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = self._widest = self._width = 0
        self._repeat = 1

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self._rows = self._widest = 0
        elif name == "table-row":
            self._width, self._repeat = 0, self._repeats(attributes, "rows")
        elif name in ("table-cell", "covered-table-cell"):
            self._width += self._repeats(attributes, "columns")

    def end(self, name: str) -> None:
        if name == "table-row" and self._width:
            self._rows += self._repeat
            self._widest = max(self._widest, self._width)
            self.refuse_over(self._rows, self._widest)

    @staticmethod
    def _repeats(attributes: dict[str, str], of: str) -> int:
        given = next((v for k, v in attributes.items() if k.endswith(f"number-{of}-repeated")), "1")
        if not _REPEATS.fullmatch(given):
            raise _unreadable()
        return int(given)


def _small(count: str) -> bool:
    return count.isascii() and count.isdigit() and len(count) < 9 and int(count) <= MOST_CELLS


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
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
    return KnownError(
        said("The workbook is damaged, or not what its name says; it cannot be read.")
    )
