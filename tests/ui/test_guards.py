"""The guards over the tests of the window: each of them bites, and all stand over every test."""

from __future__ import annotations

import ast
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.project import SOURCE
from tests.ui.guards import BLOCKING, no_timers_left, no_windows_left


def leave(guard: Callable[[], AbstractContextManager[None]], make: Callable[[], object]) -> object:
    """What ``make`` gives, made under a guard and kept."""
    with guard():
        return make()


def window(name: str) -> QWidget:
    made = QWidget()
    made.setObjectName(name)
    return made


class Paced(QTimer):
    pass


class OwnTimer(Paced):
    """As far from Qt's as any."""


def ticking(kind: type[QTimer]) -> QTimer:
    timer = kind()
    timer.setObjectName("ticking")
    timer.start(60_000)
    return timer


def test_a_window_left_behind_fails(qapp: object) -> None:
    del qapp
    kept: list[QWidget] = []
    with pytest.raises(pytest.fail.Exception, match="windows left: QWidget “forgotten”"):
        leave(no_windows_left, lambda: kept.append(window("forgotten")))
    with no_windows_left():
        window("closing").deleteLater()
        QDialog(kept[0]).deleteLater()


def test_a_timer_left_running_fails(qapp: object) -> None:
    del qapp
    kept: list[QTimer] = []
    for kind in (QTimer, OwnTimer):
        said = f"timers left running: {kind.__name__} “ticking”"
        with pytest.raises(pytest.fail.Exception, match=said):
            leave(no_timers_left, lambda kind=kind: kept.append(ticking(kind)))
    with no_timers_left():
        for timer in kept:
            timer.stop()


def test_what_blocks_fails_instead_of_waiting_for_ever(qtbot: QtBot) -> None:
    dialog, files = QDialog(), QFileDialog()
    for widget in (dialog, files):
        qtbot.addWidget(widget)
    for block in (dialog.exec, files.exec, QFileDialog.getOpenFileName, QMessageBox.question):
        with pytest.raises(pytest.fail.Exception, match="which blocks"):
            block()
    dialog.open()
    assert dialog.isVisible()


def blocking_calls(source: str) -> list[str]:
    """The calls in a module that hold up the program until the user has answered."""
    names = {name for names in BLOCKING.values() for name in names}
    if not any(name in source for name in names):  # most files: nothing to be taken apart
        return []
    calls = [
        (node.lineno, node.func)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    asking = {f"{kind.__name__}.{name}" for kind, names in BLOCKING.items() for name in names}
    return [
        f"line {line}: {ast.unparse(called)}()"
        for line, called in calls
        if called.attr == "exec" or ast.unparse(called) in asking
    ]


def test_no_part_of_the_window_opens_what_blocks() -> None:
    found = {
        path.name: calls
        for path in sorted((SOURCE / "casestudies" / "ui").rglob("*.py"))
        if (calls := blocking_calls(path.read_text("utf-8")))
    }
    assert [call.split()[-1] for call in found.pop("app.py")] == ["app.exec()"]
    assert found == {}


def test_a_menu_that_blocks_is_found_in_the_source() -> None:
    source = "def ask(menu, parent):\n    menu.exec(point)\n    QMessageBox.question(parent)\n"
    assert blocking_calls(source) == ["line 2: menu.exec()", "line 3: QMessageBox.question()"]


def test_the_guards_stand_over_every_test(request: pytest.FixtureRequest) -> None:
    assert "_nothing_is_left" in request.fixturenames
