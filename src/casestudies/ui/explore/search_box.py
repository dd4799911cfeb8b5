"""The search box: typed fields as chips, the words, a count, buttons to save and to clear."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from casestudies.model.query import Facet
from casestudies.model.searching import QueryToken
from casestudies.ui.a11y import announce, named
from casestudies.ui.actions import native_shortcut
from casestudies.ui.explore.field_chip import Field, FieldChip, field_of
from casestudies.ui.theme.service import ThemeService

Tokens = Callable[[str], tuple[QueryToken, ...]]
_GROUPED = ("or", "open", "close")


def _leave(event: QKeyEvent) -> bool:
    del event
    return False


class SearchBox(QFrame):
    """``changed`` follows every change of the query; ``down`` asks to go into the results,
    ``pasted`` gives a text that came in one piece, ``pointed`` follows a click among the words,
    ``unfocused`` the focus that goes elsewhere.
    ``take_key`` may be set: it is asked first and answers True for a key that it took.

    A field that is finished (``state:NH`` and a blank) leaves the words and becomes a chip;
    ``text`` is the whole query, chips first. Within OR and brackets fields stay where they are.
    """

    changed = Signal(str)
    down = Signal()
    pasted = Signal(str)
    pointed = Signal()
    unfocused = Signal()

    def __init__(self, theme: ThemeService, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tokens = tokens
        self._chips: list[FieldChip] = []
        self._before = ""
        self.take_key: Callable[[QKeyEvent], bool] = _leave
        self.setObjectName("searchbox")
        self.setFixedHeight(40)
        self._icon = QLabel(self)
        self._icon.setFixedSize(20, 20)
        self.edit = named(QLineEdit(self), self.tr("Search the cases"))
        self._hint = self.tr("Search cases, practices, populations …   {0}").format(
            native_shortcut("Ctrl+K")
        )
        self.edit.setPlaceholderText(self._hint)
        self.edit.setMinimumWidth(110)
        self.edit.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setProperty("look", "caption")
        self.saved_button = named(QToolButton(self), self.tr("Saved and recent searches"))
        theme.set_icon(self.saved_button, "star", "ink_soft", 16)
        self._clear = named(QToolButton(self), self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        theme.set_icon(self._clear, "x", "ink_soft", 16)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._across = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 10, 0)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._clear)
        layout.addWidget(self.saved_button)
        self.edit.textChanged.connect(self._text_changed)
        theme.changed.connect(self._tint)
        self._tint()

    # --- the query ----------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The whole query: the chips' fields, then the words."""
        words = self.edit.text()
        if not self._chips:
            return words
        if words.strip() and any(token.kind == "or" for token in self._tokens(words)):
            words = f"({words})"
        head = " ".join(chip.field.text for chip in self._chips)
        return f"{head} {words}" if words else head

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that stand as chips."""
        return tuple(chip.field for chip in self._chips)

    @property
    def chips(self) -> tuple[FieldChip, ...]:
        return tuple(self._chips)

    def set_text(self, text: str) -> None:
        """Put a query into the box: finished fields become chips, the rest words."""
        if text == self.text:
            return
        self.restore(text)
        self.changed.emit(self.text)

    def restore(self, text: str) -> None:
        """Like ``set_text``, without telling anyone."""
        self._drop_chips()
        words = self._taken(text, len(text) + 1)[0]
        self._set_words(words, len(words))

    def put(self, text: str, cursor: int) -> None:
        """Replace the words, as typing would; ``cursor`` is where the cursor goes."""
        self._set_words(text, cursor, quiet=False)

    def drop(self, facet: Facet, key: str) -> tuple[str, ...] | None:
        """Take out the chip that chooses this value; gives the other values that it chose, None
        where no chip chooses it. Tells nobody."""
        for chip in self._chips:
            if chip.field.facet is facet and key in chip.field.keys:
                self._remove(chip)
                return tuple(other for other in chip.field.keys if other != key)
        return None

    def drop_filters(self) -> bool:
        """Take out every chip that chooses facet values; True if there was one. Tells nobody."""
        found = [chip for chip in self._chips if chip.field.facet is not None]
        for chip in found:
            self._remove(chip)
        return bool(found)

    def clear(self) -> None:
        """Take everything out and put the cursor in."""
        had = self.text
        self._drop_chips()
        self._set_words("", 0)
        self.take_focus()
        if had:
            self.changed.emit("")

    def take_focus(self) -> None:
        """Put the cursor into the box with the words selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def show_count(self, text: str) -> None:
        """Say at the right how much was found: "27 passages in 4 ms"."""
        self._count.setText(text)

    # --- events -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_focus()
            if kind == QEvent.Type.FocusOut:
                self.unfocused.emit()
        elif kind == QEvent.Type.MouseButtonPress:
            self.pointed.emit()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.take_key(event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if self.take_key(event):
            return True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if plain and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            self.down.emit()
            return True
        at_start = self.edit.cursorPosition() == 0 and not self.edit.hasSelectedText()
        if plain and at_start and self._chips:
            if key == Qt.Key.Key_Backspace:
                self._take_out(self._chips[-1])
                return True
            if key == Qt.Key.Key_Left:
                self._chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _show_focus(self) -> None:
        focused = QApplication.focusWidget() is self.edit
        if focused != bool(self.property("focused")):
            self.setProperty("focused", focused)
            self.style().unpolish(self)
            self.style().polish(self)

    # --- words and chips ----------------------------------------------------------------------

    def _text_changed(self, text: str) -> None:
        before, self._before = self._before, text
        if len(text) > len(before) + 1:
            self.pasted.emit(text)
            if self.edit.text() != text:  # what was pasted has been taken
                return
        words, cursor = self._taken(text, self.edit.cursorPosition())
        if words != text:
            self._set_words(words, cursor)
        self._show_clear()
        self.changed.emit(self.text)

    def _finish(self) -> None:
        """Make a chip of a field at the end that only wants its blank."""
        text = self.edit.text()
        words = self._taken(text, len(text) + 1)[0]
        if words != text:
            self._set_words(words, len(words))

    def _taken(self, text: str, cursor: int) -> tuple[str, int]:
        """The words left when finished fields have become chips, and where the cursor stands."""
        if not any(sign in text for sign in ":<>="):
            return text, cursor
        tokens = self._tokens(text)
        if any(token.kind in _GROUPED for token in tokens):
            return text, cursor
        found: list[Field] = []
        for token in reversed(tokens):
            ended = token.end < cursor or text[token.end : token.end + 1].isspace()
            if token.kind != "field" or not token.known or not ended:
                continue
            start = token.start
            if token.negated:
                start = len(text[:start].rstrip()) - 1
            found.append(field_of(token))
            gap = len(text[token.end :]) - len(text[token.end :].lstrip(" "))
            text = text[:start] + text[token.end + gap :]
            cursor = max(start, cursor - (token.end + gap - start))
        for field in reversed(found):
            self._add(field)
        return text, min(cursor, len(text))

    def _add(self, field: Field) -> None:
        if any(chip.field.text == field.text for chip in self._chips):
            return
        chip = FieldChip(field, self._theme, self)
        chip.removed.connect(partial(self._take_out, chip))
        chip.left.connect(partial(self._step, chip, -1))
        chip.right.connect(partial(self._step, chip, 1))
        self._across.insertWidget(1 + len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self._order()
        announce(self, f"{self.tr('Filter')} {field.label}")

    def _take_out(self, chip: FieldChip) -> None:
        """Take a chip out as the user asked, and go on beside it."""
        place = self._chips.index(chip)
        inside = chip.hasFocus()
        self._remove(chip)
        if inside and place < len(self._chips):
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.setCursorPosition(0)
        self.changed.emit(self.text)

    def _remove(self, chip: FieldChip) -> None:
        self._chips.remove(chip)
        self._across.removeWidget(chip)
        if chip.hasFocus():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        chip.hide()
        chip.deleteLater()
        self._order()

    def _drop_chips(self) -> None:
        for chip in tuple(self._chips):
            self._remove(chip)

    def _step(self, chip: FieldChip, by: int) -> None:
        place = self._chips.index(chip) + by
        if place >= len(self._chips):
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.setCursorPosition(0)
        elif place >= 0:
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self) -> None:
        """Chips come before the words in the order of Tab; the hint shows in an empty box only."""
        row: list[QWidget] = [*self._chips, self.edit]
        for first, second in pairwise(row):
            QWidget.setTabOrder(first, second)
        self.edit.setPlaceholderText("" if self._chips else self._hint)
        self._show_clear()

    def _set_words(self, words: str, cursor: int, *, quiet: bool = True) -> None:
        if quiet:
            self.edit.blockSignals(True)
            self._before = words
        self.edit.setText(words)
        self.edit.setCursorPosition(min(cursor, len(self.edit.text())))
        self.edit.blockSignals(False)
        self._show_clear()

    def _show_clear(self) -> None:
        self._clear.setVisible(bool(self._chips or self.edit.text()))

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon("search", "ink_soft", 18).pixmap(18, 18))
        for chip in self._chips:
            chip.update()
