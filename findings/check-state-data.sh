#!/usr/bin/env bash
# PySide6 6.11.3: the same tick reads as two different values, by the way in which it was set.
#
# A delegate paints a tick where index.data(CheckStateRole) is Qt.CheckState.Checked. An item that
# was ticked by setData(CheckStateRole, Checked) answers with that member. One that was ticked by
# setCheckState(Checked), the method made for it, or by a user's click in the view, answers with the
# whole number 2, which is not equal to the member: the enumeration is no IntEnum. Nothing warns;
# the list shows no ticks at all while item.checkState() says Checked for both.
#
# What holds for both: Qt.CheckState(index.data(CheckStateRole)) is Qt.CheckState.Checked.
#
# Seen: setData gives CheckState.Checked, equal True; setCheckState gives 2, equal False; a click
# gives 2, equal False; all three checkState() Checked
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q PySide6_Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$work/env/bin/python" - <<'PYTHON'
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

app = QApplication(["findings"])
role, checked = Qt.ItemDataRole.CheckStateRole, Qt.CheckState.Checked
view = QListWidget()
items = {name: QListWidgetItem(name, view) for name in ("setData", "setCheckState", "a click")}
items["setData"].setData(role, checked)
items["setCheckState"].setCheckState(checked)
items["a click"].setCheckState(Qt.CheckState.Unchecked)
view.show()
app.processEvents()
option = QStyleOptionViewItem()
view.initViewItemOption(option)
option.rect = view.visualItemRect(items["a click"])
option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
box = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center()))
seen = {}
for name, item in items.items():
    found = view.indexFromItem(item).data(role)
    seen[name] = (found, found == checked)
    print(f"{name}: {found!r}, equal {found == checked}, checkState() {item.checkState().name}")
    assert item.checkState() is checked
    assert Qt.CheckState(found) is checked
assert seen["setData"] == (checked, True)
assert seen["setCheckState"] == (2, False)
assert seen["a click"] == (2, False)
PYTHON
