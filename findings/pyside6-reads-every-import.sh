#!/usr/bin/env bash
# PySide6-Essentials 6.11.3 with SQLAlchemy 2.0.51 (Python 3.11 and newer): what `import PySide6.QtCore`
# does beside importing Qt.
#
# 1. It puts a function of its own in place of builtins.__import__, for the switch
#    `from __feature__ import snake_case`. From then on each module that is imported, of whatever
#    package, has its source file read, and Python's linecache keeps the text for good: importing
#    SQLAlchemy keeps megabytes of source that nobody asked for, and takes longer. Without PySide6, or
#    where PySide6 is imported last, nothing is kept.
# 2. Its Python part ("shibokensupport") lies as text in an archive inside of the library: a dozen
#    modules are compiled anew at each start, for no __pycache__ can hold them.
#
# What helps: import the large packages first, or put the usual __import__ back
# (`builtins.__orig_import__`) where the switch is not used.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install -q PySide6-Essentials==6.11.3 SQLAlchemy==2.0.51
cat > look.py <<'PYTHON'
import builtins
import linecache
import sys

usual, there = builtins.__import__, set(sys.modules)
if sys.argv[1] == "first":
    import PySide6.QtCore
import sqlalchemy.dialects.sqlite
kept = sum(1 for name in linecache.cache if "sqlalchemy" in name)
if sys.argv[1] == "last":
    import PySide6.QtCore
archived = [
    name for name, module in sys.modules.items()
    if name.startswith("shibokensupport") and not str(getattr(module, "__file__", "")).startswith("/")
]
print("another __import__:", builtins.__import__ is not usual)
print("sources of SQLAlchemy kept:", "many" if kept > 50 else kept)
print("modules out of the archive:", "ten or more" if len(archived) >= 10 else len(archived))
PYTHON
first=$(env/bin/python look.py first)
last=$(env/bin/python look.py last)
printf 'PySide6 first:\n%s\nPySide6 last:\n%s\n' "$first" "$last"
wanted=$'another __import__: True\nsources of SQLAlchemy kept: many\nmodules out of the archive: ten or more'
test "$first" = "$wanted" || { echo "the behaviour has changed"; exit 1; }
test "$last" = "${wanted/many/0}" || { echo "the behaviour has changed"; exit 1; }
