#!/usr/bin/env bash
# Pint 0.25.3: "2,5 km" is 25 km, "2½ mi" is 2 miles, "5 1/2 mi" is 2.5 and "9–12 km" is 108, without
# a word.
#
# A distance typed by a reader is what one hands to a parser of units. Pint's documentation shows it
# for strings such as "2.54 * centimeter" and says that it reads unit expressions; one would guess
# that a number written otherwise is refused, as "½ mile" is. Pint takes every comma out first, as a
# thousands' one, so that the decimal comma of Spanish (and of most of Europe and Latin America)
# makes ten times as much. A vulgar fraction behind a digit, and the dash of a range, are no sign that
# its tokenizer knows: the one is dropped, the other leaves two numbers side by side. What stands side
# by side is multiplied, so whole and fraction, or hours and minutes, are a product: "1 h 30 min" is
# 30 hour * minute.
#
# Our search reads distances itself (`search/query/distances.py`), and had the comma as Pint has it
# until this was looked at: `_number` there takes one before other than three digits for a decimal.
#
# Seen: '2,5 km' 25 kilometer; '2½ mi' 2 mile; '5 1/2 mi' 2.5 mile; '9–12 km' 108 kilometer;
# '1 h 30 min' 30 hour * minute; '½ mile' refused
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q Pint==0.25.3
"$work/env/bin/python" -W error - <<'PYTHON'
import pint

read = pint.UnitRegistry().Quantity
TYPED = ("2.5 km", "2,5 km", "2½ mi", "5 1/2 mi", "9–12 km", "1 h 30 min")
found = {typed: str(read(typed)) for typed in TYPED}
try:
    found["½ mile"] = str(read("½ mile"))
except pint.errors.PintError:
    found["½ mile"] = "refused"
print("; ".join(f"{typed!r} {said}" for typed, said in found.items()))
assert found == {
    "2.5 km": "2.5 kilometer",
    "2,5 km": "25 kilometer",
    "2½ mi": "2 mile",
    "5 1/2 mi": "2.5 mile",
    "9–12 km": "108 kilometer",
    "1 h 30 min": "30 hour * minute",
    "½ mile": "refused",
}, "the behaviour has changed"
PYTHON
