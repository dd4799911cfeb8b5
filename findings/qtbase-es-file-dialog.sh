#!/usr/bin/env bash
# PySide6-Essentials 6.11.3: Qt's own file dialog stays partly English in Spanish.
#
# The wheel brings qtbase_es.qm, it loads, and buttons and columns of QFileDialog are Spanish. Two of
# its labels are not in that file: "&Look in:" and "Files of &type:" (QFileDialog). Nothing says so:
# what a translator lacks is shown as it is, so the dialog mixes both languages. Where a desktop's
# own dialog is shown instead, it does not matter; offscreen, in bare window managers and in a packed
# program without the desktop's plug-in it does.
#
# What helps: have these two in a translator of one's own, under the context QFileDialog.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install -q PySide6-Essentials==6.11.3
cat > look.py <<'PYTHON'
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

app = QCoreApplication([])
spanish = QTranslator()
there = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
print("loaded:", spanish.load("qtbase_es", there))
app.installTranslator(spanish)
for text in ("&Open", "Cancel", "&Look in:", "Files of &type:"):
    context = "QPlatformTheme" if text == "Cancel" else "QFileDialog"
    said = app.translate(context, text)
    print(text, "is English" if said == text else "is Spanish")
PYTHON
seen=$(env/bin/python look.py)
echo "$seen"
wanted=$'loaded: True\n&Open is Spanish\nCancel is Spanish\n&Look in: is English\nFiles of &type: is English'
test "$seen" = "$wanted" || { echo "the behaviour has changed"; exit 1; }
