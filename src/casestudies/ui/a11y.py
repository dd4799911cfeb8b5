"""Accessible names, given where a widget is built and audited over a window; Enter on buttons."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QScrollBar, QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, description: str = "") -> W:
    """Give a widget its accessible name (and description); returns the widget."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
    return widget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that changed away from the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def press_button(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Let Enter press the button in focus, as Space does; Qt does this in dialogs only. Returns
    whether it did; the event is then accepted."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not (enter and plain and isinstance(focused, QAbstractButton)):
        return False
    event.accept()
    if not event.isAutoRepeat():
        focused.click()
    return True


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says for a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def unnamed(root: QWidget) -> list[str]:
    """Every focusable widget below ``root`` that has no accessible name, and every row of a list
    there that has no ``AccessibleTextRole``; each as a sentence for a test's failure."""
    problems = []
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QScrollBar) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if not spoken_name(widget):
            problems.append(f"{_where(widget)} can be focused and has no accessible name")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            problems += _silent_rows(widget)
    return problems


def _silent_rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    silent = []
    root = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for row in range(model.rowCount(root)):
        for column in range(columns):
            index = model.index(row, column)
            said = index.data(Qt.ItemDataRole.AccessibleTextRole)
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
