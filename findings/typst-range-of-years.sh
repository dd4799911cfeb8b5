#!/usr/bin/env bash
# Typst 0.15.2: a report on the school year 2021/2022 is cited as 2022 where the .bib file has it as
# `date`, and as 2021 where it has it as `year`.
#
# BibLaTeX takes a range of dates with a slash (manual, 2.3.8) and prints both ends: "2021–2022". Typst
# says of `bibliography` that it takes BibLaTeX files. It keeps one date of an entry: of a range in
# `date` the end, of the same words in `year` (the older field for it) the first year. Nothing warns,
# and a text cites as of 2022 what its publisher names by 2021. CSL, whose styles Typst formats with,
# has a place for both ends.
#
# Our import keeps the begin of either (`services/imports/bibliography/record.py`), and our own lists
# of sources are not made by Typst's bibliography.
#
# Seen: date 2021/2022: "(2022)"; year 2021/2022: "(2021)"; date 2021-09/2022-06: "(2022)"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q typst==0.15.2 pypdf==7.1.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import io
from pathlib import Path

import pypdf
import typst

PAGE = '#set page(width: 40cm)\n#bibliography("r.bib", full: true, title: none, style: "apa")\n'
ENTRY = "@{}{{a, title = {{Grading}}, author = {{Doe, Jane}}, {} = {{{}}}, {}}}\n"
REPORT, ARTICLE = "publisher = {P}", "journaltitle = {J}"


def printed(kind, field, when, more):
    Path("r.bib").write_text(ENTRY.format(kind, field, when, more))
    Path("r.typ").write_text(PAGE)
    made, warnings = typst.compile_with_warnings("r.typ", format="pdf", ignore_system_fonts=True)
    assert not warnings
    (page,) = pypdf.PdfReader(io.BytesIO(made)).pages
    return " ".join(page.extract_text().split())


date = printed("book", "date", "2021/2022", REPORT)
year = printed("book", "year", "2021/2022", REPORT)
months = printed("article", "date", "2021-09/2022-06", ARTICLE)
print(f"date 2021/2022: {date}\nyear 2021/2022: {year}\ndate 2021-09/2022-06: {months}")
assert "(2022)" in date and "2021" not in date, "the behaviour has changed"
assert "(2021)" in year and "2022" not in year, "the behaviour has changed"
assert "2022" in months and "2021" not in months, "the behaviour has changed"
PYTHON
