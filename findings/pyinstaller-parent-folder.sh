#!/usr/bin/env bash
# PyInstaller 6.22.3 with python-docx 1.2.0: a collected data file is there and cannot be opened by
# the path that the package makes.
#
# python-docx reads a new document's header from dirname(__file__) + "/../templates/default-header.xml"
# in docx/parts/hdrftr.py. PyInstaller's hook collects docx/templates, and __file__ names
# .../_internal/docx/parts/hdrftr.pyc, but the module lies in the archive: there is no folder
# docx/parts, and on Linux the kernel walks a path part by part, so ".." of what is not there is
# ENOENT. Text-wise the path is right; os.path.exists(normpath(path)) is True. Building says nothing,
# and only a document with a header or footer fails (default.docx is asked for by another path).
#
# What helps: module_collection_mode={"docx": "pyc"}, which collects the modules as files.
# python-pptx 1.0.2 has the same in pptx/oxml ("../templates/notesMaster.xml"): slides with notes.
#
# Seen: archive: plain document works, header: FileNotFoundError, the same path normalized: there;
# modules as files: all works
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install -q pyinstaller==6.22.3 pyinstaller-hooks-contrib==2026.9 python-docx==1.2.0
cat > look.py <<'PYTHON'
import os
import docx

document = docx.Document()
print("plain document works")
try:
    document.sections[0].header.paragraphs[0].text = "Head"
    document.sections[0].header.is_linked_to_previous = False
    print("header works")
except FileNotFoundError as error:
    print("header:", type(error).__name__)
    print("the same path normalized:", os.path.exists(os.path.normpath(error.filename)))
PYTHON
cat > look.spec <<'PYTHON'
import os
mode = {"docx": "pyc"} if os.environ["AS_FILES"] else {}
analysis = Analysis(["look.py"], module_collection_mode=mode)
program = EXE(PYZ(analysis.pure), analysis.scripts, exclude_binaries=True, name="look")
COLLECT(program, analysis.binaries, analysis.datas, name="look")
PYTHON
look() {
    AS_FILES=$1 env/bin/pyinstaller look.spec --noconfirm --log-level=ERROR
    dist/look/look
}
archive=$(look "")
files=$(look yes)
printf 'archive: %s\nmodules as files: %s\n' "$archive" "$files"
test "$archive" = "$(printf 'plain document works\nheader: FileNotFoundError\nthe same path normalized: True')" || { echo "the behaviour has changed"; exit 1; }
test "$files" = "$(printf 'plain document works\nheader works')" || { echo "the behaviour has changed"; exit 1; }
