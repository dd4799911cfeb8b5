#!/usr/bin/env bash
# python-calamine 0.9.1: words of an .ods cell that a tab or a line break parts are one word after it;
# pandas 3.1.1 (engine "odf") loses the tab.
#
# OpenDocument writes a tab in a cell as <text:tab/> and a line break within a paragraph as
# <text:line-break/>, since white space collapses; odfpy's `teletype.addTextToElement` makes both of a
# plain text, and its `extractText` reads them. calamine's documentation names .ods among what it
# reads and no exception; it turns <text:s/> into spaces and paragraphs into lines, and leaves these
# two out, so that "Lindsay", "Unified" and "District" become LindsayUnifiedDistrict. pandas knows the
# line break and not the tab. Nothing warns.
#
# `packs/tables/workbook.py` puts the signs in their place before calamine reads.
#
# Seen: odfpy 'Lindsay\tUnified\nDistrict'; calamine 'LindsayUnifiedDistrict'; pandas (odf)
# 'LindsayUnified\nDistrict'
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q python-calamine==0.9.1 odfpy==1.4.1 pandas==3.1.1
"$work/env/bin/python" - "$work/a.ods" <<'PYTHON'
import sys

import pandas
from odf.opendocument import OpenDocumentSpreadsheet, load
from odf.table import Table, TableCell, TableRow
from odf.teletype import addTextToElement, extractText
from odf.text import P
from python_calamine import CalamineWorkbook

TEXT, path = "Lindsay\tUnified\nDistrict", sys.argv[1]
book, sheet, row = OpenDocumentSpreadsheet(), Table(name="Sheet"), TableRow()
cell, words = TableCell(valuetype="string"), P()
addTextToElement(words, TEXT)
cell.addElement(words)
row.addElement(cell)
sheet.addElement(row)
book.spreadsheet.addElement(sheet)
book.save(path)

(read,) = load(path).getElementsByType(P)
by_odfpy = extractText(read)
((by_calamine,),) = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
((by_pandas,),) = pandas.read_excel(path, header=None, engine="odf").values.tolist()
print(f"odfpy {by_odfpy!r}; calamine {by_calamine!r}; pandas {by_pandas!r}")
assert by_odfpy == TEXT
assert by_calamine == "LindsayUnifiedDistrict", "the behaviour has changed"
assert by_pandas == "LindsayUnified\nDistrict", "the behaviour has changed"
PYTHON
