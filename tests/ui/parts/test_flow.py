"""Widgets that go on in another line."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casestudies.ui.parts.form.flow import Flow


def test_a_button_of_a_fixed_height_keeps_it_whatever_the_style_sheet_says(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet("QPushButton { min-height: 18px; padding: 0; }")
    wide, square = QPushButton("Which sites?", page), QPushButton(page)
    square.setFixedSize(38, 36)
    page.setLayout(Flow(wide, square))
    page.resize(300, 200)
    page.show()
    assert (square.width(), square.height()) == (38, 36)


def test_an_item_that_qt_deleted_is_let_go_of(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [QPushButton(text, holder) for text in ("One", "Two", "Three")]
    flow = Flow(*buttons)
    holder.setLayout(flow)
    item = flow.itemAt(1)
    shiboken6.delete(item)
    assert flow.count() == 2
    assert flow.sizeHint().width() > 0
    assert flow.minimumSize().height() > 0
    holder.show()
    assert buttons[2].x() > buttons[0].x()
