"""Tables of others: every encoding and shape that comes along, nothing that takes the memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from casestudies.errors import KnownError
from casestudies.packs.tables import workbook
from casestudies.packs.tables.reading import Table, TableRow, open_table


def table_of(path: Path) -> Table:
    data = path.read_bytes()[: 64 * 1024]
    members: tuple[str, ...] = ()
    if data.startswith(b"PK"):
        try:
            members = tuple(zipfile.ZipFile(path).namelist())
        except zipfile.BadZipFile:
            members = ()
    return open_table(path, data, members)


def rows_of(path: Path) -> tuple[tuple[str, ...], list[TableRow]]:
    table = table_of(path)
    return table.heads, list(table.rows)


@pytest.mark.parametrize(
    "data",
    [
        "name,city\nMuñiz,Peñasco\n".encode(),
        "name,city\r\nMuñiz,Peñasco\r\n".encode("utf-8-sig"),
        "name;city\nMuñiz;Peñasco\n".encode("cp1252"),
        "name\tcity\nMuñiz\tPeñasco\n".encode("utf-16"),
        "name\tcity\nMuñiz\tPeñasco\n".encode("utf-16-le"),
        "name\tcity\nMuñiz\tPeñasco\n".encode("utf-16-be"),
        b"name|city\nMu\xc3\xb1iz|Pe\xf1asco\n",  # both in one file
    ],
)
def test_letters_come_as_they_were_meant(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert rows_of(path) == (("name", "city"), [TableRow(2, ("Muñiz", "Peñasco"))])


def test_heads_stand_below_a_title_and_ragged_rows_are_evened_out(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        'ELSI Export\n\n"School\n Name",State,,\nA,TX\n\n"B; ""C""",NM,5,6,7\n', encoding="utf-8"
    )
    heads, rows = rows_of(path)
    assert heads == ("School Name", "State")
    assert rows == [TableRow(4, ("A", "TX")), TableRow(6, ('B; "C"', "NM"), 3)]


def test_cells_of_a_workbook_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Empty")
    sheet = book.add_worksheet("Schools")
    for at, row in enumerate([("id", "share", "open"), (80234006736, 0.5, True), ("x", "", "")]):
        sheet.write_row(at, 0, row)
    book.close()
    heads, rows = rows_of(path)
    assert heads == ("id", "share", "open")
    assert [row.cells for row in rows] == [("80234006736", "0.5", "Yes"), ("x", "", "")]


def test_words_of_an_ods_cell_that_a_tab_or_a_line_break_parts_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    cells = ("School", "State"), ("Lindsay<text:tab/>Unified<text:line-break />High", "CA")
    rows = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            f"<text:p>{cell}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in cells
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Schools">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("styles.xml", "<a/>")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    heads, rows_read = rows_of(path)
    assert heads == ("School", "State")
    assert rows_read == [TableRow(2, ("Lindsay\tUnified\nHigh", "CA"))]


def test_heads_in_two_rows_below_a_title_become_one(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.merge_range("A1:G1", "Our network")
    sheet.merge_range("A2:A3", "School")
    for place, group in (("B2:C2", "Place"), ("D2:E2", "2022"), ("F2:G2", "2023")):
        sheet.merge_range(place, group)
    sheet.write_row("B3", ("City", "State", "Students", "Staff", "Students", "Staff"))
    sheet.write_row("A4", ("Alpha", "Concord", "NH", 300, 20, 310, 21))
    sheet.write("A5", "Beta")
    sheet.merge_range("D5:G5", "not yet open")  # what is merged further down stays as it is
    sheet.write_row("A6", ("Gamma", "Boston", "MA", 1, 2, 3, 4))
    book.close()
    heads, rows = rows_of(path)
    assert heads == (
        *("School", "City", "State", "2022 Students", "2022 Staff", "2023 Students", "2023 Staff"),
    )
    assert [(row.number, row.cells) for row in rows] == [
        (4, ("Alpha", "Concord", "NH", "300", "20", "310", "21")),
        (5, ("Beta", "", "", "not yet open", "", "", "")),
        (6, ("Gamma", "Boston", "MA", "1", "2", "3", "4")),
    ]


def written(name: str, data: bytes | str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return write


def changed_workbook(name: str, part: str, data: bytes) -> Callable[[Path], Path]:
    """A good workbook with one of its parts exchanged."""

    def write(folder: Path) -> Path:
        good = folder / "good.xlsx"
        book = xlsxwriter.Workbook(good)
        book.add_worksheet().write_row(0, 0, ("name", "city"))
        book.close()
        with (
            zipfile.ZipFile(good) as before,
            zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as after,
        ):
            for info in before.infolist():
                after.writestr(info.filename, data if info.filename == part else before.read(info))
        return folder / name

    return write


def binary_workbook(folder: Path) -> Path:
    path = folder / "b.xlsb"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("[Content_Types].xml", b"<Types/>")
        book.writestr("xl/workbook.bin", b"")
    return path


SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>'
)


def changed_cell(place: bytes) -> Callable[[Path], Path]:
    """A workbook with its last cell at another place."""
    sheet = SHEET.replace(b'r="B1"', place)
    return changed_workbook("cell.xlsx", "xl/worksheets/sheet1.xml", sheet)


def bomb_that_lies(folder: Path) -> Path:
    """A sheet that says it has 100 bytes and unpacks to far more."""
    path = changed_workbook("lie.xlsx", "xl/worksheets/sheet1.xml", b" " * 1_500_000)(folder)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    size = info.file_size.to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(data)
    return path


def repeated_ods(folder: Path) -> Path:
    path = folder / "a.ods"
    cell = b'<table:table-cell table:number-columns-repeated="100"><text:p>x</text:p>'
    row = b'<table:table-row table:number-rows-repeated="20000">' + cell
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("styles.xml", "<a/>")
        archive.writestr("content.xml", row + b"</table:table-cell></table:table-row>")
    return path


BAD = {
    "empty": (written("a.csv", b""), "is empty"),
    "nothing but blanks": (written("a.csv", "\n\n , \n"), "holds no table"),
    "one column": (written("a.csv", "just\nwords\n"), "holds no table"),
    "a picture": (written("a.csv", bytes(range(256)) * 40), "neither text nor a workbook"),
    "an open quotation mark": (
        written("a.csv", 'a,b\n"' + "x,y\n" * 60_000),
        "a quotation mark is not closed",
    ),
    "one endless line": (written("a.csv", "a,b," * 1_200_000), "is no table"),
    "too many columns": (written("a.csv", "a," * 6_000), "columns; at most"),
    "an old workbook": (written("a.xls", b"\xd0\xcf\x11\xe0" + b"x" * 900), "save it as .xlsx"),
    "some other zip": (written("a.xlsx", b"PK\x05\x06" + b"\0" * 18), "no workbook"),
    "half a zip": (written("a.xlsx", b"PK\x03\x04" + b"x" * 99), "no workbook"),
    "a far cell": (
        changed_workbook(
            "far.xlsx",
            "xl/worksheets/sheet1.xml",
            b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="20000">'
            b'<c r="CV20000"><v>1</v></c></row></sheetData></worksheet>',
        ),
        "which is more than can be read",
    ),
    "a bomb": (
        changed_workbook("b.xlsx", "xl/worksheets/sheet1.xml", b" " * 2_000_001),
        "MB of cells",
    ),
    "a bomb that lies": (bomb_that_lies, "damaged"),
    "words that grow": (
        changed_workbook("c.xlsx", "xl/sharedStrings.xml", b'<!DOCTYPE a [<!ENTITY a "a">]>'),
        "damaged",
    ),
    "a cell beyond all columns": (changed_cell(b'r="ABCD9"'), "damaged"),
    "a cell whose place is written in entities": (changed_cell(b'r="&#67;V20000"'), "more than"),
    "a cell in single quotes": (changed_cell(b"r = 'CV20000'"), "more than"),
    "a row beyond all rows": (changed_cell(b'r="A0"'), "damaged"),
    "a sheet in UTF-16": (
        changed_workbook("u.xlsx", "xl/worksheets/sheet1.xml", SHEET.decode().encode("utf-16")),
        "damaged|more than|holds no table",
    ),
    "letters of a kind that there is not": (
        changed_workbook(
            "k.xlsx",
            "xl/worksheets/sheet1.xml",
            b'<?xml version="1.0" encoding="UTF-NaN"?><worksheet/>',
        ),
        "damaged",
    ),
    "more texts announced than there are": (
        changed_workbook(
            "s.xlsx", "xl/sharedStrings.xml", b'<sst count="4294967295" uniqueCount="4294967295"/>'
        ),
        "damaged",
    ),
    "elements without end": (
        changed_workbook("e.xlsx", "xl/worksheets/sheet1.xml", b"<a>" * 1000),
        "damaged",
    ),
    "no sheet": (changed_workbook("d.xlsx", "xl/worksheets/sheet1.xml", b"<"), "damaged"),
    "a binary workbook": (binary_workbook, "save it as .xlsx"),
    "repeated cells": (repeated_ods, "which is more than can be read"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_table_ends_in_a_sentence(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_UNPACKED", 2_000_000)  # a bomb of 60 MB takes a second
    write, said = BAD[name]
    path = write(tmp_path)
    with pytest.raises(KnownError, match=said):
        rows_of(path)
