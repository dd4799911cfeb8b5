"""The one table of actions: buttons, menus, tooltips, shortcuts and the help page come from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from casestudies.ui.theme.service import ThemeService

EVERYWHERE = "Everywhere"
EXPLORE = "Explore"
CASE = "Reading a case"
COMPARE = "Compare"
LIKE = "Models like ours"
PICTURES = "Pictures of a comparison"
SECTIONS = (EVERYWHERE, EXPLORE, CASE, COMPARE, PICTURES, LIKE)


class ActionSpec(NamedTuple):
    """One thing the user can do. ``shortcuts`` in Qt's portable text ("Ctrl+K"); ``where`` is the
    section in which the shortcut works and under which help lists it."""

    key: str
    text: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    where: str = EVERYWHERE


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("place.explore", "Explore", "compass", ("Ctrl+1",)),
    ActionSpec("place.compare", "Compare", "columns-3", ("Ctrl+2",)),
    ActionSpec("place.like", "Find models like ours", "text-search", ("Ctrl+L",)),
    ActionSpec("search", "Search from anywhere", "search", ("Ctrl+K",)),
    ActionSpec("back", "One step back", "undo-2", ("Esc",)),
    ActionSpec("history.back", "Back in the history", "arrow-left", ("Alt+Left",)),
    ActionSpec("history.forward", "Forward in the history", "arrow-right", ("Alt+Right",)),
    ActionSpec("help", "Help", "circle-question-mark", ("F1",)),
    ActionSpec("theme", "Next theme: light, dark, like the desktop", "sun", ("Ctrl+Shift+L",)),
    ActionSpec("undo.message", "Undo what the message tells", "undo-2", ("Alt+U",)),
    ActionSpec("quit", "Close the program", "x", ("Ctrl+Q",)),
    ActionSpec("explore.filters", "Go to the filters", "sliders-horizontal", ("Alt+1",), EXPLORE),
    ActionSpec("explore.results", "Go to the results", "list", ("Alt+2",), EXPLORE),
    ActionSpec("explore.reader", "Go to the case", "book-open", ("Alt+3",), EXPLORE),
    ActionSpec("explore.why", "Tell why a case was found", "info", ("Alt+W",), EXPLORE),
    ActionSpec("explore.searches", "Saved and recent searches", "star", ("Alt+4",), EXPLORE),
    ActionSpec("explore.link", "Copy a link to this search", "link", ("Ctrl+Shift+C",), EXPLORE),
    ActionSpec("explore.clear", "Clear the filters", "x", ("Ctrl+Shift+X",), EXPLORE),
    ActionSpec("explore.narrow", "Make a filter of a place or kind in the words", "filter",
               ("Alt+F",), EXPLORE),
    ActionSpec("explore.sort", "Sort the results", "arrow-up-down", ("Alt+S",), EXPLORE),
    ActionSpec("tray.toggle", "Put the case into the tray, or take it out", "plus",
               ("Ctrl+D",), EXPLORE),
    ActionSpec("tray.show", "Show the compare tray", "layers", ("Ctrl+T",), EXPLORE),
    ActionSpec("tray.compare", "Compare the cases in the tray", "columns-3",
               ("Ctrl+Return",), EXPLORE),
    ActionSpec("case.next", "Next section", "chevron-down", ("Alt+Down",), CASE),
    ActionSpec("case.previous", "Previous section", "chevron-up", ("Alt+Up",), CASE),
    ActionSpec("case.top", "Go to the head of the case", "chevron-up", ("Ctrl+Home",), CASE),
    ActionSpec("case.foot", "Go to the foot of the case", "chevron-down", ("Ctrl+End",), CASE),
    ActionSpec("case.contents", "Contents: jump to a section", "list-tree", ("Alt+C",), CASE),
    ActionSpec("case.find", "Find in this case", "search", ("Ctrl+F",), CASE),
    ActionSpec("case.find.next", "Next match", "chevron-down", ("F3",), CASE),
    ActionSpec("case.find.previous", "Previous match", "chevron-up", ("Shift+F3",), CASE),
    ActionSpec("case.cite", "Copy the finding as a citation", "copy", ("Alt+Q",), CASE),
    ActionSpec("case.like", "More cases like this one", "text-search", ("Alt+M",), CASE),
    ActionSpec("case.sources", "Go to the sources", "book-open", ("Alt+5",), CASE),
    ActionSpec("case.export", "Export the case", "download", ("Ctrl+E",), CASE),
    ActionSpec("case.print", "Write the case as a PDF to print", "download", ("Ctrl+P",), CASE),
    ActionSpec("compare.rows", "Choose what the rows are", "table-2", ("Alt+R",), COMPARE),
    ActionSpec("compare.columns", "Choose what the columns are", "columns-3", ("Alt+L",), COMPARE),
    ActionSpec("compare.choose", "Choose the rows to compare", "list", ("Ctrl+R",), COMPARE),
    ActionSpec("compare.turn", "Exchange rows and columns", "arrow-up-down", ("Alt+X",), COMPARE),
    ActionSpec("compare.filter", "Filter by a population, a dimension or a case", "filter",
               ("Alt+P",), COMPARE),
    ActionSpec("compare.differing", "Show only what differs", "filter", ("Alt+D",), COMPARE),
    ActionSpec("compare.empty", "Hide or show empty rows", "eye", ("Alt+H",), COMPARE),
    ActionSpec("compare.view", "View: differences, shading, hidden rows", "sliders-horizontal",
               ("Alt+V",), COMPARE),
    ActionSpec("compare.question", "Add a question as a row", "plus", ("Alt+A",), COMPARE),
    ActionSpec("compare.question.remove", "Remove the question", "trash-2", ("Ctrl+Delete",),
               COMPARE),
    ActionSpec("compare.pictures", "Table or pictures", "chart-no-axes-column", ("Alt+I",),
               COMPARE),
    ActionSpec("compare.cases", "Add, remove and reorder the cases", "plus", ("Alt+C",), COMPARE),
    ActionSpec("compare.save", "Save the comparison", "check", ("Ctrl+S",), COMPARE),
    ActionSpec("compare.saved", "Saved comparisons", "star", ("Alt+S",), COMPARE),
    ActionSpec("compare.export", "Export the comparison", "download", ("Ctrl+E",), COMPARE),
    ActionSpec("compare.print", "Write the comparison as a PDF to print", "download", ("Ctrl+P",),
               COMPARE),
    ActionSpec("compare.undo", "Undo the last change of the comparison", "undo-2", ("Ctrl+Z",),
               COMPARE),
    ActionSpec("compare.redo", "Redo what was undone", "history", ("Ctrl+Shift+Z", "Ctrl+Y"),
               COMPARE),
    ActionSpec("compare.copy", "Copy the cell with its findings and sources", "copy", ("Ctrl+C",),
               COMPARE),
    ActionSpec("compare.copy_row", "Copy the row", "copy", ("Ctrl+Shift+C",), COMPARE),
    ActionSpec("compare.copy_table", "Copy the table", "copy", ("Ctrl+Alt+C",), COMPARE),
    ActionSpec("compare.panel", "Go to the findings of the cell", "panel-right",
               ("Return", "Enter"), COMPARE),
    ActionSpec("compare.side", "Hide or show the findings beside the table", "panel-right",
               ("Alt+F",), COMPARE),
    ActionSpec("compare.open", "Open the case of the cell", "book-open", ("Ctrl+O",), COMPARE),
    ActionSpec("compare.left", "Move the column to the left", "arrow-left", ("Ctrl+Shift+Left",),
               COMPARE),
    ActionSpec("compare.right", "Move the column to the right", "arrow-right",
               ("Ctrl+Shift+Right",), COMPARE),
    ActionSpec("compare.up", "Move the row up", "chevron-up", ("Ctrl+Shift+Up",), COMPARE),
    ActionSpec("compare.down", "Move the row down", "chevron-down", ("Ctrl+Shift+Down",), COMPARE),
    ActionSpec("compare.pin", "Pin the row: it stands first", "chevron-up", ("Alt+Up",), COMPARE),
    ActionSpec("compare.pin_column", "Pin the column: it stands first", "arrow-left",
               ("Alt+Shift+Left",), COMPARE),
    ActionSpec("compare.hide_row", "Hide the row", "eye", ("Ctrl+9",), COMPARE),
    ActionSpec("compare.hide_column", "Hide the column", "eye", ("Ctrl+0",), COMPARE),
    ActionSpec("compare.remove", "Take the case out of the comparison", "x", ("Delete",), COMPARE),
    ActionSpec("pictures.next", "Next picture", "chevron-right", ("Ctrl+PgDown",), PICTURES),
    ActionSpec("pictures.previous", "Picture before", "chevron-left", ("Ctrl+PgUp",), PICTURES),
    ActionSpec("pictures.table", "Show the picture as a table, or as a picture", "table-2",
               ("Alt+T",), PICTURES),
    ActionSpec("pictures.copy", "Copy the picture", "copy", ("Ctrl+C",), PICTURES),
    ActionSpec("pictures.copy.table", "Copy the table of the picture", "copy", ("Ctrl+Shift+C",),
               PICTURES),
    ActionSpec("like.form", "Go to the description of your school", "list", ("Alt+1",), LIKE),
    ActionSpec("like.results", "Go to the cases", "layers", ("Alt+2",), LIKE),
    ActionSpec("like.weights", "Go to the weights", "sliders-horizontal", ("Alt+3",), LIKE),
    ActionSpec("like.compare", "Compare with the top three", "columns-3", ("Ctrl+Return",), LIKE),
    ActionSpec("like.profiles", "Open the menu of the profiles", "library", ("Alt+P",), LIKE),
    ActionSpec("like.save", "Save the profile", "check", ("Ctrl+S",), LIKE),
    ActionSpec("like.save.as", "Save as a new profile…", "plus", ("Ctrl+Shift+S",), LIKE),
    ActionSpec("like.rename", "Rename the profile…", "text-search", ("F2",), LIKE),
    ActionSpec("like.duplicate", "Duplicate the profile", "copy", ("Ctrl+Shift+D",), LIKE),
    ActionSpec("like.delete", "Delete the profile", "trash-2", ("Ctrl+Shift+Delete",), LIKE),
    ActionSpec("like.new", "Begin with an empty description", "plus", ("Ctrl+N",), LIKE),
    ActionSpec("like.import", "Open a profile from a file…", "book-open", ("Ctrl+O",), LIKE),
    ActionSpec("like.export", "Write the profile to a file…", "download", ("Ctrl+E",),
               LIKE),
)  # fmt: skip


def spec(key: str) -> ActionSpec:
    """The table's row for ``key``; raises ``KeyError`` for one that is not in it."""
    for row in ACTIONS:
        if row.key == key:
            return row
    raise KeyError(key)


def native_shortcut(text: str) -> str:
    """A shortcut as the platform writes it."""
    return QtGui.QKeySequence(text).toString(QtGui.QKeySequence.SequenceFormat.NativeText)


def shortcut(key: str) -> str:
    """The first shortcut of an action as the platform writes it; "" where it has none."""
    found = spec(key).shortcuts
    return native_shortcut(found[0]) if found else ""


def tip(key: str) -> str:
    """The tooltip of an action: its text and its first shortcut."""
    row = spec(key)
    return f"{row.text} ({shortcut(key)})" if row.shortcuts else row.text


class ActionSet(QObject):
    """The table's actions as they are bound to widgets; several widgets may bind one key."""

    def __init__(self, theme: ThemeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bound: dict[str, list[QtGui.QAction]] = {}
        theme.changed.connect(self._tint)

    def bind(self, key: str, widget: QWidget, slot: Callable[[], object]) -> QtGui.QAction:
        """Make the action ``key`` work in ``widget`` (and in its children): everywhere in the
        window for actions of the section Everywhere. Returns the action, for menus and buttons."""
        row = spec(key)
        action = QtGui.QAction(row.text, widget)
        action.setObjectName(f"action.{key}")
        action.setShortcuts([QtGui.QKeySequence(text) for text in row.shortcuts])
        action.setToolTip(tip(key))
        if row.icon:
            action.setIcon(self._theme.icon(row.icon, "ink_soft"))
        everywhere = row.where == EVERYWHERE
        action.setShortcutContext(
            QtCore.Qt.ShortcutContext.WindowShortcut
            if everywhere
            else QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.triggered.connect(slot)
        widget.addAction(action)
        self._bound.setdefault(key, []).append(action)
        return action

    def _tint(self) -> None:
        for key, actions in self._bound.items():
            icon = spec(key).icon
            for action in actions:
                if icon and isValid(action):
                    action.setIcon(self._theme.icon(icon, "ink_soft"))

    def bound(self, key: str) -> tuple[QtGui.QAction, ...]:
        """The actions bound for a key, in binding order."""
        return tuple(self._bound.get(key, ()))
