#!/usr/bin/env bash
# python-pptx 1.0.2: widening a placeholder that inherits its place flattens it.
#
# A placeholder of a layout may take its whole place from the master. Reading left, top, width and
# height gives the inherited values; setting `left` and `width` writes a place of its own in which
# top and height are 0, so that the placeholder jumps to the top of the slide and lies flat.
# Met when the default template was widened to 16:9: every footer and slide number lay flat at the
# top. Set all four together.
#
# Seen: before (457200, 6356350, 2133600, 365125), after (609600, 0, 2844800, 0)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q python-pptx==1.0.2
"$work/env/bin/python" - <<'PYTHON'
import pptx

layout = pptx.Presentation().slide_layouts.get_by_name("Title Only")
date = next(shape for shape in layout.placeholders if shape.placeholder_format.idx == 10)
assert date.element.spPr.find("{*}xfrm") is None, "it has a place of its own"
before = (date.left, date.top, date.width, date.height)
date.left, date.width = 609600, 2844800
after = (date.left, date.top, date.width, date.height)
print(f"before {before}, after {after}")
assert min(before) > 0
assert after == (609600, 0, 2844800, 0), "the behaviour has changed"
PYTHON
