#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) and pylatexenc 2.11 lose \textbraceleft{}, LaTeX's own name of "{".
#
# In a .bib file a lone brace cannot be written as \{, since BibTeX counts braces whatever stands
# before them; \textbraceleft{} is LaTeX's way to write it. BibTeX, pybtex and bibtexparser keep it,
# citation-js reads it as "{". Pandoc and pylatexenc drop it without a word, though they know
# \textbackslash{} and \{. So write the long form for a brace without a partner alone.
#
# Seen: pandoc: "Set 1, 2 or more" (and "Set {1, 2} or more" for \{ \}); pylatexenc: "Set 1, 2 or more"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q pypandoc_binary==1.17 pylatexenc==2.11
"$work/env/bin/python" - <<'PYTHON'
import json

import pypandoc
from pylatexenc.latex2text import LatexNodes2Text


def title(written):
    entry = "@book{a,\n  title = {{%s}},\n  year = {2001},\n}\n" % written
    return json.loads(pypandoc.convert_text(entry, "csljson", format="bibtex"))[0]["title"]


lone, pair = r"Set \textbraceleft{}1, 2 or more", r"Set \{1, 2\} or more"
print("pandoc", pypandoc.get_pandoc_version(), "lone:", title(lone), "| pair:", title(pair))
print("pylatexenc lone:", LatexNodes2Text().latex_to_text(lone))
assert "{1, 2} or more" in title(pair)
assert "{" not in title(lone).replace('<span class="nocase">', ""), "pandoc has changed"
assert "Set 1, 2 or more" in title(lone), "pandoc has changed"
assert LatexNodes2Text().latex_to_text(lone) == "Set 1, 2 or more", "pylatexenc has changed"
PYTHON
