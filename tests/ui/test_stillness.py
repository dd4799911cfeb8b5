"""Whether somebody is in the middle of something in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casestudies.ui import stillness
from casestudies.ui.stillness import Stillness


def test_a_key_in_the_window_ends_the_stillness(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    found = Stillness(edit)
    found.watch(edit)
    assert not found.still
    monkeypatch.setattr(stillness, "STILL", 0.05)
    qtbot.waitUntil(lambda: found.still)
    edit.show()
    handle = edit.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_A)  # as from the desktop, which knows windows alone
    assert edit.text() == "a"
    assert not found.still
