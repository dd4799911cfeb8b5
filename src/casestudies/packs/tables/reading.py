"""A table of a file with its column heads, whatever kind of file it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.packs.tables.text import rows_of_text
from casestudies.packs.tables.workbook import is_workbook, rows_of_workbook
from casestudies.said import said

MOST_COLUMNS = 5_000
_LOOKED_AT = 30  # rows in which the heads are looked for
_FULL = 0.6  # of what is usual among them
_BINARY_WORKBOOK = "xl/workbook.bin"  # the part that only an .xlsb has
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


class TableRow(NamedTuple):
    """A row with its number in the file, from 1, and as many cells as the table has heads.
    ``extra`` counts filled cells to the right of the last head."""

    number: int
    cells: tuple[str, ...]
    extra: int = 0


@dataclass(frozen=True)
class Table:
    """``heads`` are the column heads as they stand, ``rows`` what follows, to be gone through
    once: a file of many million rows is never held as a whole. Blank rows are left out."""

    heads: tuple[str, ...]
    rows: Iterator[TableRow]


def open_table(path: Path, start: bytes, members: tuple[str, ...]) -> Table:
    """The table in a file whose first bytes are ``start`` and which, as a zip file, holds
    ``members``. Raises ``KnownError``; so do the rows as they come."""
    rows = _raw_rows(path, start, members)
    first = list(islice(rows, _LOOKED_AT))
    at = _head_row(first)
    if at is None:
        raise KnownError(said("The file holds no table: no row has two cells or more."))
    heads = _trimmed(first[at])
    if len(heads) > MOST_COLUMNS:
        told = said("The table has {0} columns; at most {1} are read.")
        raise KnownError(told.format(shown(len(heads)), shown(MOST_COLUMNS)))
    return Table(heads, _numbered(chain(first[at + 1 :], rows), at + 2, len(heads)))


def _raw_rows(path: Path, start: bytes, members: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not start:
        raise KnownError(said("The file is empty."))
    if start.startswith(_OLD_WORKBOOK):
        raise KnownError(
            said(
                "This is a workbook of an old kind (.xls); save it as .xlsx or as CSV and import "
                "that."
            )
        )
    if start.startswith(b"PK"):
        if _BINARY_WORKBOOK in members:
            raise KnownError(
                said(
                    "This is a binary workbook (.xlsb), which is not read; save it as .xlsx or as "
                    "CSV and import that."
                )
            )
        if not is_workbook(members):
            raise KnownError(said("This is a packed file, but no workbook that can be read."))
        return rows_of_workbook(path)
    return rows_of_text(path, start)


def _head_row(rows: list[tuple[str, ...]]) -> int | None:
    """The first row that is nearly as full as most: lines of a title come before it."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    wide = sorted(count for count in filled if count > 1)
    if not wide:
        return None
    usual = wide[len(wide) // 2]
    return next(at for at, count in enumerate(filled) if count >= max(2, _FULL * usual))


def _trimmed(row: tuple[str, ...]) -> tuple[str, ...]:
    """The heads without empty ones at the end."""
    heads = [" ".join(cell.split()) for cell in row]
    while heads and not heads[-1]:
        heads.pop()
    return tuple(heads)


def _numbered(rows: Iterator[tuple[str, ...]], first: int, width: int) -> Iterator[TableRow]:
    for number, row in enumerate(rows, first):
        if not any(cell and not cell.isspace() for cell in row):
            continue
        if len(row) == width:
            yield TableRow(number, row)
        else:
            extra = sum(bool(cell.strip()) for cell in row[width:])
            yield TableRow(number, (*row[:width], *[""] * (width - len(row))), extra)
