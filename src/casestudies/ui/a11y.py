"""Accessible names, given where a widget is built and audited over a window; Enter on buttons.

The first picture of the window needs this module, so it asks for ``QtCore.Qt`` only where it is
used (see ``ui/frame/app.py``).
"""

from __future__ import annotations

from typing import TypeVar

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, description: str = "") -> W:
    """Give a widget its accessible name (and description); returns the widget."""
    widget.setAccessibleName(name)
    if not description and isinstance(widget, QtWidgets.QComboBox):
        description = name  # on Linux Qt says what is chosen in it in place of its name
    if description:
        widget.setAccessibleDescription(description)
    return widget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that changed away from the focus."""
    if listening():
        said = QtGui.QAccessibleAnnouncementEvent(widget, text)
        QtGui.QAccessible.updateAccessibility(said)


def listening() -> bool:
    """Whether a screen reader, or another program of that kind, is there."""
    return QtGui.QAccessible.isActive()


def hear(text: QtWidgets.QTextEdit) -> None:
    """Let a screen reader read a text line by line: arrows move a caret in it, which they do not
    for those who look at the page and scroll it."""
    if listening():
        flag = QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard
        text.setTextInteractionFlags(text.textInteractionFlags() | flag)


def press_button(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Let Enter press the button in focus, as Space does; Qt does this in dialogs only. Returns
    whether it did; the event is then accepted."""
    qt = QtCore.Qt
    enter = event.key() in (qt.Key.Key_Return, qt.Key.Key_Enter)
    plain = not event.modifiers() & ~qt.KeyboardModifier.KeypadModifier
    if not (enter and plain and isinstance(focused, QAbstractButton)):
        return False
    event.accept()
    if not event.isAutoRepeat():
        focused.click()
    return True


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says for a widget."""
    interface = QtGui.QAccessible.queryAccessibleInterface(widget)
    return interface.text(QtGui.QAccessible.Text.Name).strip() if interface else ""


def unnamed(root: QWidget) -> list[str]:
    """Every focusable widget below ``root`` that has no accessible name, and every row of a list
    there that has no ``AccessibleTextRole``; each as a sentence for a test's failure."""
    problems = []
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QtWidgets.QScrollBar):
            continue
        if widget.focusPolicy() == QtCore.Qt.FocusPolicy.NoFocus:
            continue
        if not spoken_name(widget):
            problems.append(f"{_where(widget)} can be focused and has no accessible name")
        if isinstance(widget, QtWidgets.QAbstractItemView) and widget.model() is not None:
            problems += _silent_rows(widget)
    return problems


def _silent_rows(view: QtWidgets.QAbstractItemView) -> list[str]:
    model = view.model()
    silent = []
    root = QtCore.QModelIndex()
    columns = 1 if isinstance(model, QtCore.QAbstractListModel) else model.columnCount(root)
    for row in range(model.rowCount(root)):
        for column in range(columns):
            index = model.index(row, column)
            said = index.data(QtCore.Qt.ItemDataRole.AccessibleTextRole)
            if not (isinstance(said, str) and said.strip()):
                silent.append(f"{_where(view)} row {row} column {column} says nothing")
    return silent


def _where(widget: QWidget) -> str:
    parts = []
    walk: QWidget | None = widget
    while walk is not None:
        parts.append(walk.objectName() or type(walk).__name__)
        walk = walk.parentWidget()
    return " < ".join(parts)
