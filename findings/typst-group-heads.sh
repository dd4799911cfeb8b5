#!/usr/bin/env bash
# Typst 0.15.2: under a second head that spans a table, no cell names its own column any more.
#
# A table's cells are tied to their heads in the PDF's tags (/Headers). With one `table.header` each
# cell names the head of its column. With `table.header(level: 2)` across all columns, as for a
# group of rows, each cell below names that head alone, and that head names every column's: a
# screen reader is told the group and all columns, and not which column it is in. The file keeps
# PDF/UA-1 all the same.
#
# Seen: one head: cells name [['U1x0y0'], ['U1x1y0']]; with a group's head: [['U1x0y1'], ['U1x0y1']],
# and U1x0y1 names ['U1x0y0', 'U1x1y0']
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q typst==0.15.2 pypdf==7.1.0
"$work/env/bin/python" - <<'PYTHON'
import io

import pypdf
import typst

PAGE = '#set document(title: "T")\n#set text(lang: "en")\n#title()\n'
ONE = PAGE + "#table(columns: 2, table.header[Case][Grading], [Alder], [Four points])"
GROUP = PAGE + (
    "#table(columns: 2, table.header[Case][Grading],"
    " table.header(level: 2, table.cell(colspan: 2)[Districts]), [Alder], [Four points])"
)


def cells(source, kind):
    made = typst.compile(
        source.encode(), format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True
    )
    found = []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, dict):
            if node.get("/S") == kind:
                said = node["/A"].get_object()
                every = said if isinstance(said, list) else [said]
                heads = [h for item in every for h in item.get_object().get("/Headers", [])]
                found.append([h if isinstance(h, str) else h.decode() for h in heads])
            if "/K" in node:
                walk(node["/K"])

    walk(pypdf.PdfReader(io.BytesIO(made)).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


one, group, heads = cells(ONE, "/TD"), cells(GROUP, "/TD"), cells(GROUP, "/TH")
print(f"one head: cells name {one}; with a group's head: {group}; the heads name {heads}")
assert one[0] != one[1] and all(len(named) == 1 for named in one)
assert group[0] == group[1] and len(group[0]) == 1, "the behaviour has changed"
assert heads[2] == [one[0][0], one[1][0]], "the behaviour has changed"
PYTHON
