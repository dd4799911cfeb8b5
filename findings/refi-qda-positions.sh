#!/usr/bin/env bash
# REFI-QDA (.qdpx): two readers take different quotes from one and the same selection.
#
# A selection of a text document is a startPosition and an endPosition in its plain text file, and
# tools differ in what they count where that file begins with a byte order mark or has CR LF, as
# Windows programs write both. qdaPy 0.1.0 counts letters without the mark and with each carriage
# return; the way that pyrefiqda 0.3.1 documents (open the path that it resolves, as utf-8) keeps the
# mark as a letter and takes the carriage returns away. With bare line feeds and no mark the two agree.
# Neither warns, and neither looks at the selection's name, which tools fill with the quote.
#
# So `export/qda/project.py` writes bare line feeds, no mark and the quote as the name, and an import
# takes the counting that fits the names and the edges of words.
#
# Seen: plain: 'four-point rubrics' twice; CR LF: 'four-point rubrics' and 'ur-point rubrics f';
# a mark: 'four-point rubrics' and ' four-point rubric'
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q qdapy==0.1.0 pyrefiqda==0.3.1
"$work/env/bin/python" - "$work" <<'PYTHON'
import sys
import zipfile
from pathlib import Path

import qdapy.qdpx
from pyrefiqda import RefiProject

work = Path(sys.argv[1])
USER, CODE, SOURCE, CHOSEN, CODING = (f"0000000{n}-0000-4000-8000-000000000000" for n in range(5))
QUOTE = "four-point rubrics"
TEXT = f"Interview\nA teacher\nWe use {QUOTE} for all of it.\n"


def written(name, data):
    """A project whose one selection is QUOTE, counted without a mark and with carriage returns."""
    start = data.decode("utf-8-sig").index(QUOTE)
    project = (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<Project xmlns="urn:QDA-XML:project:1.0" name="p">'
        f'<Users><User guid="{USER}" name="u"/></Users><CodeBook><Codes>'
        f'<Code guid="{CODE}" name="Grading" isCodable="true"/></Codes></CodeBook><Sources>'
        f'<TextSource guid="{SOURCE}" name="d" plainTextPath="internal://{SOURCE}.txt">'
        f'<PlainTextSelection guid="{CHOSEN}" name="{QUOTE}" startPosition="{start}" '
        f'endPosition="{start + len(QUOTE)}" creatingUser="{USER}"><Coding guid="{CODING}" '
        f'creatingUser="{USER}"><CodeRef targetGUID="{CODE}"/></Coding></PlainTextSelection>'
        "</TextSource></Sources></Project>"
    )
    path = work / f"{name}.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", project)
        archive.writestr(f"sources/{SOURCE}.txt", data)
    return path


def read(path):
    """The quote by qdaPy, and by pyrefiqda as the documentation of its resolver shows."""
    first = qdapy.qdpx.read_qdpx(path, warn=False).fragments["text"].iloc[0]
    where = work / path.stem
    project = RefiProject.load(path, where)
    (source,) = project.sources.text_source
    (chosen,) = source.plain_text_selection
    file = RefiProject.resolve_source_path(source.plain_text_path, where)
    with open(file, "r", encoding="utf-8") as opened:
        return first, opened.read()[chosen.start_position : chosen.end_position]


plain = read(written("plain", TEXT.encode()))
returns = read(written("returns", TEXT.replace("\n", "\r\n").encode()))
marked = read(written("marked", b"\xef\xbb\xbf" + TEXT.encode()))
print(f"plain: {plain}; CR LF: {returns}; a mark: {marked}")
assert plain == (QUOTE, QUOTE)
assert returns == (QUOTE, "ur-point rubrics f"), "the behaviour has changed"
assert marked == (QUOTE, " four-point rubric"), "the behaviour has changed"
PYTHON
