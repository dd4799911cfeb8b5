#!/usr/bin/env bash
# Qt 6.11.3 (PySide6 6.11.3): a second stylesheet of the application costs the square of how deep
# its widgets are nested.
#
# `QApplication.setStyleSheet` in place of another one (a darker theme, larger type) walks over
# every widget that has a rule, and from each down through all its children. So a widget that
# stands in ten others is polished eleven times and gets eleven StyleChange events. In our window,
# with 612 widgets, it was 6,025 events and 0.46 s of a CPU.
#
# The first stylesheet, and taking one off, go over each widget once. `setStyleSheet("")` before the
# new one is two walks, a quarter of the time (`ui/theme/service.py`, which also keeps the events of
# the first walk from the widgets: else lists and layouts settle for a look that nobody sees, and a
# list comes back scrolled elsewhere).
#
# Seen: 20 nested: in place of another 21 events for the inmost; taken off before: 1 + 1
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$work/env/bin/python" - <<'PYTHON'
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
app.setStyle("Fusion")


class Part(QWidget):
    times = 0

    def changeEvent(self, event):
        self.times += event.type() == QEvent.Type.StyleChange


app.setStyleSheet("QWidget { font-size: 12px }")
window = inmost = Part()
for _ in range(20):
    inmost = Part(inmost)
window.show()
inmost.times = 0
app.setStyleSheet("QWidget { font-size: 24px }")
anew = inmost.times
inmost.times = 0
app.setStyleSheet("")
off = inmost.times
inmost.times = 0
app.setStyleSheet("QWidget { font-size: 12px }")
print(f"20 nested: in place of another {anew} events for the inmost; taken off before: {off} + {inmost.times}")
assert anew >= 20, "the behaviour has changed"
assert (off, inmost.times) == (1, 1), "the behaviour has changed"
PYTHON
