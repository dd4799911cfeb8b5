#!/usr/bin/env bash
# PySide6 6.11.3 on Linux: the accessible name of a combo box is what is chosen in it, whatever
# setAccessibleName says.
#
# A screen reader that comes to a combo box hears its name and its value. For a line edit the name
# is the one that was set; for a QComboBox that is not editable Qt tells the chosen entry as name and
# again as value, so "Setting, Rural" is heard as "Rural, Rural" and nobody learns what is chosen
# there. A label that is its buddy changes nothing. What setAccessibleDescription says is told.
#
# Seen: combo box name 'Rural', value 'Rural', description 'Setting'; line edit name 'Setting'
set -euo pipefail
[ "$(uname -s)" = Linux ] || { echo "on Linux only"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q PySide6_Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$work/env/bin/python" - <<'PYTHON'
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit

app = QApplication([])


def told(widget):
    face = QAccessible.queryAccessibleInterface(widget)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    return [face.text(kind) for kind in kinds]


combo, line, label = QComboBox(), QLineEdit("Rural"), QLabel("Setting")
combo.addItems(["Rural", "Urban"])
label.setBuddy(combo)
for widget in (combo, line):
    widget.setAccessibleName("Setting")
    widget.setAccessibleDescription("Setting")
name, value, description = told(combo)
seen = (
    f"combo box name {name!r}, value {value!r}, description {description!r}; "
    f"line edit name {told(line)[0]!r}"
)
print("Seen:", seen)
assert seen == (
    "combo box name 'Rural', value 'Rural', description 'Setting'; line edit name 'Setting'"
), seen
PYTHON
echo "as described"
