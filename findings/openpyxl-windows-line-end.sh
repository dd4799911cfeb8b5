#!/usr/bin/env bash
# openpyxl 3.1.5 beside XlsxWriter 3.3.1 and python-calamine 0.9.1: a line's end of Windows within a
# cell is read as the letters _x000D_; written, it is kept only where lxml happens to be installed.
#
# Notes that were typed into a form on Windows have CR LF. XML cannot hold a bare carriage return,
# so .xlsx has _x000D_ for it, which XlsxWriter writes. openpyxl takes away the escape of such an
# escape (_x005F_) and leaves the escape itself, so that a reader of "Grades\r\nkept" sees
# "Grades_x000D_" and "kept"; calamine reads the two signs. Writing, openpyxl escapes nothing and
# leaves the sign to its XML library: lxml makes &#13; of it, the one of Python writes it bare, and
# every reader of XML has to drop it then. lxml is told of as a matter of speed and memory alone;
# the same program gives another text after `pip install lxml`. openpyxl has functions for both ways
# (openpyxl.utils.escape) that it does not use for cells.
#
# We read with calamine and write with XlsxWriter (`packs/tables/workbook.py`, `export/xlsx.py`).
#
# Seen: XlsxWriter's file: calamine 'Grades\r\nkept', openpyxl 'Grades_x000D_\nkept'; openpyxl's own
# without lxml 'Grades\nkept' in both, with lxml 'Grades\r\nkept' in both
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q openpyxl==3.1.5 xlsxwriter==3.3.1 python-calamine==0.9.1
cat > "$work/look.py" <<'PYTHON'
import importlib.util
import io

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

TEXT = "Grades\r\nkept"


def by_openpyxl():
    file, book = io.BytesIO(), openpyxl.Workbook()
    book.active.append([TEXT])
    book.save(file)
    return file.getvalue()


def by_xlsxwriter():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet().write_string(0, 0, TEXT)
    return file.getvalue()


def read(data):
    first = openpyxl.load_workbook(io.BytesIO(data)).active["A1"].value
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    ((second,),) = sheet.to_python()
    return {"openpyxl": first, "calamine": second}


lxml = importlib.util.find_spec("lxml") is not None
other, own = read(by_xlsxwriter()), read(by_openpyxl())
print(f"lxml {lxml}: XlsxWriter's file {other}, openpyxl's {own}")
kept = TEXT if lxml else "Grades\nkept"
assert other == {"openpyxl": "Grades_x000D_\nkept", "calamine": TEXT}, "the behaviour has changed"
assert own == {"openpyxl": kept, "calamine": kept}, "the behaviour has changed"
PYTHON
"$work/env/bin/python" -W error "$work/look.py"
"$work/env/bin/pip" install -q lxml==6.1.3
"$work/env/bin/python" -W error "$work/look.py"
