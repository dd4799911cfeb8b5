#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): a RIS author with a suffix gets the suffix for a given name and
# the given name for a suffix.
#
# RIS writes a name as family, given, suffix ("Doe, Jane, Jr."), BibTeX as family, suffix, given
# ("Doe, Jr., Jane"). Pandoc reads the names of a RIS file as BibTeX has them: CSL-JSON then says
# given "Jr." and suffix "Jane", and a list of references printed from it, "Doe, Jr., Jane". Written
# on as BibLaTeX it becomes "Doe Jane, Jr.", a family of two names. Names of two parts are right, so
# that a list looks right until someone's third part is met.
#
# By the same reading the name of a body, which has no comma, comes apart at its small word: "U.S.
# Department of Education" is given "U.S. Department", particle "of", family "Education".
#
# Our `services/imports/bibliography/ris.py` reads names itself, in the order of RIS.
#
# Seen: of RIS {'family': 'Doe', 'given': 'Jr.', 'suffix': 'Jane'}, of BibTeX {'family': 'Doe',
# 'given': 'Jane', 'suffix': 'Jr.'}; body {'dropping-particle': 'of', 'family': 'Education',
# 'given': 'U.S. Department'}; as BibLaTeX "Doe Jane, Jr."
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q pypandoc_binary==1.17
"$work/env/bin/python" - <<'PYTHON'
import json

import pypandoc

RIS = "TY  - RPRT\nAU  - {}\nTI  - A title\nPY  - 2019\nER  - \n"
BIB = "@report{{a, author = {{{}}}, title = {{A title}}, date = {{2019}}}}"
BODY = "U.S. Department of Education"


def author(text, kind):
    (item,) = json.loads(pypandoc.convert_text(text, "csljson", format=kind))
    (name,) = item["author"]
    return name


assert pypandoc.get_pandoc_version() == "3.9"
plain = author(RIS.format("Roe, Ana"), "ris")
of_ris = author(RIS.format("Doe, Jane, Jr."), "ris")
of_bib = author(BIB.format("Doe, Jr., Jane"), "biblatex")
body = author(RIS.format(BODY), "ris")
written = pypandoc.convert_text(RIS.format("Doe, Jane, Jr."), "biblatex", format="ris")
line = next(line.strip() for line in written.splitlines() if "author" in line)
print(f"of RIS {of_ris}, of BibTeX {of_bib}; body {body}; as BibLaTeX {line}")
assert plain == {"family": "Roe", "given": "Ana"}
assert of_bib == {"family": "Doe", "given": "Jane", "suffix": "Jr."}
assert of_ris == {"family": "Doe", "given": "Jr.", "suffix": "Jane"}, "the behaviour has changed"
assert body.get("family") == "Education", "the behaviour has changed"
assert "{Doe Jane, Jr.}" in line, "the behaviour has changed"
PYTHON
