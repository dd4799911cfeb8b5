#!/usr/bin/env bash
# pyside6-lupdate 6.11.3: a sentence whose tr() stands inside an f-string is left out, without a word.
#
# f"{self.tr('...')}" translates at run time like any other call, and neighbouring literals
# (self.tr("a " "b")) and a module's own name for QCoreApplication.translate are found. Within an
# f-string the call is not read, nor under a local name (t = self.tr); the tool counts what it found
# and warns of nothing, so a translator never sees the sentence.
#
# Seen: found ['by another name', 'joined of two', 'plain'];
# left out ['by a local name', 'within an f-string']; warnings none
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q PySide6_Essentials==6.11.3
cat > "$work/room.py" <<'PYTHON'
from PySide6.QtCore import QCoreApplication, QObject

translate = QCoreApplication.translate


class Room(QObject):
    def said(self, count: int) -> list[str]:
        t = self.tr
        return [
            self.tr("plain"),
            self.tr("joined " "of two"),
            translate("Room", "by another name"),
            f"{self.tr('within an f-string')} {count}",
            t("by a local name"),
        ]
PYTHON
"$work/env/bin/python" -c "
import sys
sys.path.insert(0, '$work')
from room import Room
assert Room().said(2)[3] == 'within an f-string 2'
"
"$work/env/bin/pyside6-lupdate" "$work/room.py" -ts "$work/room.ts" > "$work/told" 2>&1
"$work/env/bin/python" - "$work" <<'PYTHON'
import re
import sys
from pathlib import Path

work = Path(sys.argv[1])
found = sorted(re.findall(r"<source>(.*?)</source>", (work / "room.ts").read_text()))
told = (work / "told").read_text()
asked = ["plain", "joined of two", "by another name", "within an f-string", "by a local name"]
missing = sorted(set(asked) - set(found))
warned = "some" if re.search(r"warn|skip|f-string", told, re.I) else "none"
print(f"found {found}; left out {missing}; warnings {warned}")
assert found == ["by another name", "joined of two", "plain"]
assert missing == ["by a local name", "within an f-string"]
assert warned == "none"
PYTHON
