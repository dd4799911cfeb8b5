"""Widgets that go on in another line."""

from __future__ import annotations

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
