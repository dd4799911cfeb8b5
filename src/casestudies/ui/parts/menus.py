"""Menus that light their first item when a key opens them, find the entry that is typed, as the
platforms do, and whose actions have their icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from casestudies.model.letters import fold, written
from casestudies.ui.actions import BoundAction

_PAUSE_MS = 1000  # without a letter, and the next one begins another word
_PLAIN = Qt.KeyboardModifier.NoModifier
_OF_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def show_icons(menu: QMenu) -> None:
    """Give the table's actions in a menu that opens their icons."""
    for action in menu.actions():
        if isinstance(action, BoundAction):
            action.show_icon()


class _Letters(QObject):
    """Lights the entry of ``menu`` that what is typed begins: one after the other for the same
    letter again. Where no entry begins so, one with a word that does. Menus below hear of
    letters, too."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._forget)
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if self._is_letter(event):
                event.accept()
                if kind == QEvent.Type.KeyPress:
                    self._type(event.text())
                return True
        elif kind == QEvent.Type.Show:
            self._hear_below()
        elif kind == QEvent.Type.Hide:
            self._forget()
        return super().eventFilter(watched, event)

    def _is_letter(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        text = event.text()
        if not self._typed and self._is_marked(text):
            return False
        # a blank alone chooses the entry that is lit
        return len(text) == 1 and text.isprintable() and (text != " " or bool(self._typed))

    def _is_marked(self, letter: str) -> bool:
        """Whether a letter is underlined in an entry: it chooses that one at once, as Qt does."""
        marked = QKeySequence(f"Alt+{letter}") if letter.strip() else QKeySequence()
        there = (one for one in self._menu.actions() if _can_be_chosen(one))
        return not marked.isEmpty() and any(
            QKeySequence.mnemonic(one.text()) == marked for one in there
        )

    def _hear_below(self) -> None:
        for action in self._menu.actions():
            below = action.menu()
            if isinstance(below, QMenu) and not below.findChildren(_Letters, options=_DIRECT):
                _Letters(below)

    def _forget(self) -> None:
        self._pause.stop()
        self._typed = ""

    def _type(self, letter: str) -> None:
        self._typed += fold(letter)
        self._pause.start()
        once_more = len(set(self._typed)) == 1
        found = self._found(self._typed, further=len(self._typed) == 1)
        if found is None and once_more:
            found = self._found(self._typed[0], further=True)
        if found is not None:
            self._light(found)

    def _found(self, typed: str, *, further: bool) -> QAction | None:
        """The first entry for what is typed from the one that is lit on, or ``further`` from the
        next one."""
        there = [one for one in self._menu.actions() if _can_be_chosen(one)]
        lit = self._menu.activeAction()
        at = there.index(lit) + further if lit in there else 0
        there = there[at:] + there[:at]
        begun = (one for one in there if _said(one).startswith(typed))
        inside = (one for one in there if _has_word(_said(one), typed))
        return next(begun, None) or next(inside, None)

    def _light(self, found: QAction) -> None:
        if found.menu() is None:
            self._menu.setActiveAction(found)
            return
        for _ in self._menu.actions():  # a menu below would open at once, and take the letters
            if self._menu.activeAction() is found:
                return
            press_down(self._menu)


def _can_be_chosen(action: QAction) -> bool:
    return action.isVisible() and action.isEnabled() and not action.isSeparator()


def _said(action: QAction) -> str:
    """The words of an entry from its first word on, folded."""
    said = action.text().split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
    first = next((start for _, start, _ in written(said)), 0)
    return fold(said[first:])


def _has_word(said: str, typed: str) -> bool:
    return any(said.startswith(typed, start) for _, start, _ in written(said))


def press_down(menu: QMenu) -> None:
    """Light the next entry, which opens no menu below."""
    QApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, _PLAIN))


class MenuKeys(QObject):
    """Lights the first item of ``menu`` whenever it opens with no button of the mouse down, and
    the entry that is typed."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._soon = QTimer(self)  # opening lights nothing, and does so last
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._light)
        _Letters(menu)
        menu.installEventFilter(self)
        menu.aboutToShow.connect(self._show_icons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not QGuiApplication.mouseButtons().value:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _show_icons(self) -> None:
        show_icons(self._menu)

    def _light(self) -> None:
        if self._menu.isVisible() and self._menu.activeAction() is None:
            press_down(self._menu)
