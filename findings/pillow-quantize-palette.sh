#!/usr/bin/env bash
# Pillow 13.0.0: Image.quantize(palette=...) gives a colour that is in the palette another one.
#
# With dither off, each point is to get the nearest colour of the palette. A point whose very colour
# stands there at distance 0 gets a neighbour where that lies in the same box of four by four by
# four colours: the nearest is looked for once a box. A flat ground so changes its colour, while
# every colour of the picture is in the palette. Nothing warns.
#
# What helps: set the points of those colours oneself, by a mask for each (`shrink` in
# tools/screenshots.py).
#
# Seen: (255, 253, 249) alone stays; beside (248, 251, 251) stays; beside (254, 252, 250) becomes
# (254, 252, 250); beside (253, 251, 247) becomes (253, 251, 247)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q Pillow==13.0.0
"$work/env/bin/python" - <<'PYTHON'
from PIL import Image

ground = (255, 253, 249)
expected = {
    None: ground,
    (248, 251, 251): ground,
    (254, 252, 250): (254, 252, 250),
    (253, 251, 247): (253, 251, 247),
}
seen = {}
for neighbour in expected:
    palette = Image.new("P", (1, 1))
    palette.putpalette([*ground, *(neighbour or ground), *[0] * 30])
    picture = Image.new("RGB", (4, 4), ground)
    shrunk = picture.quantize(palette=palette, dither=Image.Dither.NONE).convert("RGB")
    seen[neighbour] = shrunk.getpixel((0, 0))
    print(f"{ground} beside {neighbour}: {seen[neighbour]}")
assert seen == expected, "Pillow behaves otherwise now"
PYTHON
