#!/usr/bin/env bash
# bibtexparser 2.1.0: in either order of its middlewares, names of a .bib file come out wrong: bodies
# fall apart, or accents stay TeX.
#
# A list of reports has both {U.S. Department of Education and Labor}, one body held together by its
# braces, and Garc{\'i}a. SeparateCoAuthors and SplitNameParts make names, LatexDecodingMiddleware
# makes letters. Decoding first takes the braces away, so that the body becomes two persons, "U.S.
# Department" of "Education" and "Labor". Decoding last, as the code means it (it has a branch for
# NameParts), does nothing to names: the field holds a list of them, which is passed over with one
# line of the log at level INFO, and the family is Garc{\'i}a, beside a title that is México. The
# documentation names the middlewares and says of SplitNameParts alone what has to come before.
#
# What gives both: LatexDecodingMiddleware(keep_braced_groups=True) first. Then braces stay in titles
# and around bodies, to be taken off by oneself.
#
# Our import separates names first, then decodes each (`services/imports/bibliography/bibtex.py`).
#
# Seen: decoding first: U.S. Department of Education | Labor | García; decoding last: {U.S. Department
# of Education and Labor} | Garc{\'i}a; the title decoded in both; nothing failed
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q bibtexparser==2.1.0
"$work/env/bin/python" -W error - <<'PYTHON'
import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

BIB = (
    "@report{a, title = {Escuelas de M{\\'e}xico},"
    " author = {{U.S. Department of Education and Labor} and Garc{\\'i}a, Ana}}"
)


def read(*middlewares):
    library = bibtexparser.parse_string(BIB, append_middleware=middlewares)
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry["title"] == "Escuelas de México"
    return [" ".join([*name.first, *name.von, *name.last]) for name in entry["author"]]


def names():
    return SeparateCoAuthors(), SplitNameParts()


first = read(LatexDecodingMiddleware(), *names())
last = read(*names(), LatexDecodingMiddleware())
kept = read(LatexDecodingMiddleware(keep_braced_groups=True), *names())
print("decoding first:", first)
print("decoding last: ", last)
print("with braces kept:", kept)
body = "{U.S. Department of Education and Labor}"
assert first == ["U.S. Department of Education", "Labor", "Ana García"], "the behaviour has changed"
assert last == [body, "Ana Garc{\\'i}a"], "the behaviour has changed"
assert kept == [body, "Ana García"], "the behaviour has changed"
PYTHON
