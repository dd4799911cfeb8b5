#!/usr/bin/env bash
# bibtexparser 2.1.0 and pybtex 0.26.1: an address with %20 in a .bib file is cut, or gets
# backslashes, and each pass of pybtex adds more.
#
# The address of a report often has %20 in it. BibTeX and biblatex take it as it stands.
# bibtexparser's LatexDecodingMiddleware, "all strings", takes % for a remark of TeX and drops the
# rest of the value: "https://example.org/a%20report.pdf" becomes "https://example.org/a", a DOI is
# cut in the same way, and no block is told as failed. Its encoding half has a rule of its own for
# addresses.
#
# pybtex keeps it while reading; `to_string("bibtex")` writes what a field holds as if it were no
# TeX yet. The address gets \_ and \%, which stay in it where biblatex takes the field letter by
# letter, and a title that was read as "90\% of it" is written "90\\% of it": a new line and a
# remark to TeX. Read and write again, and the backslashes are three.
#
# Our import takes a value with "://" as an address, beside TeX (`services/imports/bibliography/
# bibtex.py`), and `export/bibtex.py` writes by itself.
#
# Seen: bibtexparser: https://example.org/a; pybtex: https://example.org/a\%20b\_c.pdf and 90\\% of
# it, then https://example.org/a\\%20b\\_c.pdf and 90\\\% of it
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q bibtexparser==2.1.0 pybtex==0.26.1
"$work/env/bin/python" - <<'PYTHON'
import re

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware
from pybtex.database import parse_string

ADDRESS = "https://example.org/a%20b_c.pdf"
BIB = "@online{a, title = {90\\% of it}, url = {" + ADDRESS + "}}"

library = bibtexparser.parse_string(BIB, append_middleware=[LatexDecodingMiddleware()])
(entry,) = library.entries
assert not library.failed_blocks
decoded = entry.fields_dict["url"].value


def passed(text):
    """What pybtex writes of what it has read."""
    return parse_string(text, "bibtex").to_string("bibtex")


def fields(text):
    return dict(re.findall(r'(title|url) = "(.*)"', text))


once = passed(BIB)
twice = passed(once)
print("bibtexparser:", decoded)
print("pybtex:", fields(once), "then", fields(twice))
assert parse_string(BIB, "bibtex").entries["a"].fields["url"] == ADDRESS
assert entry.fields_dict["title"].value == "90% of it"
assert decoded == "https://example.org/a", "the behaviour has changed"
assert fields(once) == {
    "title": r"90\\% of it",
    "url": r"https://example.org/a\%20b\_c.pdf",
}, "the behaviour has changed"
assert fields(twice)["title"] == r"90\\\% of it", "the behaviour has changed"
PYTHON
