#!/usr/bin/env bash
# python-pptx 1.0.2: a notes' master is added to the package and not named in presentation.xml.
#
# The first use of `slide.notes_slide` makes a notes' master and relates it to the presentation. The
# schema has a list for it (p:notesMasterIdLst, after p:sldMasterIdLst), which names the relation, as
# files saved by PowerPoint do; python-pptx writes none. A program that looks for the notes' master
# there finds none.
#
# Seen: relation notesMaster: 1, notesMasterIdLst in presentation.xml: no
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q python-pptx==1.0.2
"$work/env/bin/python" - <<'PYTHON'
import io
import zipfile

import pptx

deck = pptx.Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[5])
slide.notes_slide.notes_text_frame.text = "A note."
out = io.BytesIO()
deck.save(out)
with zipfile.ZipFile(out) as packed:
    said = packed.read("ppt/presentation.xml").decode()
    related = packed.read("ppt/_rels/presentation.xml.rels").decode()
    assert "ppt/notesMasters/notesMaster1.xml" in packed.namelist()
relations = related.count("/relationships/notesMaster")
named = "notesMasterIdLst" in said
print(f"relation notesMaster: {relations}, notesMasterIdLst in presentation.xml: {'yes' if named else 'no'}")
assert relations == 1
assert not named, "the behaviour has changed"
PYTHON
