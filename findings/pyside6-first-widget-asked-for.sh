#!/usr/bin/env bash
# PySide6-Essentials 6.11.3 (Python 3.11 and newer): the first time that Qt gives Python a widget which
# Python has not made (`scroll_area.viewport()`), PySide6 makes all classes of QtWidgets that it had
# put off, with their sixty and more enumerations: some 10 ms in the interface's thread, once. Which
# line of a program pays for it depends on what ran before; asking for a widget that Python has made
# (`setViewport(QWidget())` and then `viewport()`) costs nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install -q PySide6-Essentials==6.11.3
cat > look.py <<'PYTHON'
import enum
import sys

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

application = QApplication([])
area = QScrollArea()
if sys.argv[1] == "ours":
    area.setViewport(QWidget())
made, usual = [], enum.EnumMeta._create_


def counted(kind, name, *rest, **named):
    made.append(name)
    return usual(kind, name, *rest, **named)


enum.EnumMeta._create_ = counted
area.viewport()
print("enumerations made:", "fifty or more" if len(made) >= 50 else len(made))
PYTHON
export QT_QPA_PLATFORM=offscreen
qt=$(env/bin/python look.py qt)
ours=$(env/bin/python look.py ours)
printf 'a viewport of Qt: %s\na viewport of ours: %s\n' "$qt" "$ours"
test "$qt" = "enumerations made: fifty or more" || { echo "the behaviour has changed"; exit 1; }
test "$ours" = "enumerations made: 0" || { echo "the behaviour has changed"; exit 1; }
