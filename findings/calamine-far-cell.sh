#!/usr/bin/env bash
# python-calamine 0.9.1 (calamine for Rust): a workbook of 5 KB with two cells ends the interpreter.
#
# A sheet holds "name" in A1 and "x" in XFD1048576, the corner cell, as a slip of Ctrl+End or a note
# far below the table leaves it; XlsxWriter writes it, and Excel, LibreOffice and openpyxl read it.
# calamine makes a dense table of everything between the outermost cells (17,179,869,184 of them)
# before it gives a single row. Where that much memory is not there no Python error is raised: the
# Rust allocator aborts the process (SIGABRT), so neither `except Exception` nor `except
# BaseException` helps, and iter_rows() does not either. It is 32 bytes for each cell between the
# corners, filled or not.
#
# What holds: whoever reads other people's workbooks has to look at the cell references in the sheet's
# XML first, and refuse where rows times columns is too much; openpyxl in read-only mode gives the
# rows one at a time.
#
# Seen: openpyxl reads A1; calamine's process ends by signal 6 with "memory allocation of ... bytes
# failed", at to_python() and at iter_rows() alike
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q python-calamine==0.9.1 XlsxWriter==3.3.1 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import os
import resource
import signal
import subprocess
import sys

import xlsxwriter
from openpyxl import load_workbook

book = xlsxwriter.Workbook("far.xlsx", {"constant_memory": True})
sheet = book.add_worksheet()
sheet.write(0, 0, "name")
sheet.write(1_048_575, 16_383, "x")
book.close()
print("size:", os.path.getsize("far.xlsx"), "bytes")
first = next(load_workbook("far.xlsx", read_only=True).active.iter_rows(max_col=1, values_only=True))
print("openpyxl, first row:", first)
assert first == ("name",)


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))  # 8 GB


for call in ("to_python()", "iter_rows()"):
    program = (
        "from python_calamine import CalamineWorkbook\n"
        "sheet = CalamineWorkbook.from_path('far.xlsx').get_sheet_by_index(0)\n"
        "try:\n"
        f"    print('rows:', next(iter(sheet.{call})))\n"
        "except BaseException as error:\n"
        "    print('caught', type(error).__name__)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, preexec_fn=limit
    )
    print(call, "exit:", run.returncode, run.stdout.strip(), run.stderr.strip()[:60])
    assert run.returncode == -signal.SIGABRT, run
    assert "memory allocation of" in run.stderr
    assert "caught" not in run.stdout
PYTHON
