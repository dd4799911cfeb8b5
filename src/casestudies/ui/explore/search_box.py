"""The search box: typed fields as chips, the words, a count, buttons to save and to clear."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from casestudies.figures import shown
from casestudies.model.results import SearchResults
from casestudies.services.search.links import is_link
from casestudies.ui.a11y import announce, named
from casestudies.ui.actions import native_shortcut
from casestudies.ui.explore.field_chip import FieldChip
from casestudies.ui.explore.fields import Field
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, px

_LEAST_WORDS = 110  # pixels of the line to type in, beside the count


class SearchBox(QFrame):
    """``down`` asks to go into the results or what stands in their place, ``entered`` into the
    results that there are; ``link_pasted`` gives a link that was put in.

    A field that is finished (``state:NH`` and a blank) leaves the words and becomes a chip. Within
    OR and brackets fields stay where they are.
    """

    down = Signal()
    entered = Signal()
    link_pasted = Signal(str)

    def __init__(
        self, theme: ThemeService, state: ExploreState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._chips: list[FieldChip] = []
        self._counted: SearchResults | None = None
        self.setObjectName("searchbox")
        fit(self.setFixedHeight, 40, by=lined)
        self._icon = QLabel(self)
        fit(self._icon.setFixedSize, 20, 20)
        self.edit = named(QLineEdit(self), self.tr("Search the cases"))
        self._hint = self.tr("Search cases, practices, populations …   {0}").format(
            native_shortcut("Ctrl+K")
        )
        self.edit.setPlaceholderText(self._hint)
        fit(self.edit.setMinimumWidth, 110, by=lined)
        self.edit.installEventFilter(self)
        AltKeys(self.edit)
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
        self._order()
        self.edit.textChanged.connect(self._text_changed)
        state.changed.connect(self._show)
        theme.changed.connect(self._tint)
        self._tint()

    # --- what it shows ------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The whole query: the chips' fields, then the words."""
        return self._state.text

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that stand as chips."""
        return tuple(chip.field for chip in self._chips)

    @property
    def chips(self) -> tuple[FieldChip, ...]:
        return tuple(self._chips)

    def put(self, words: str, cursor: int) -> None:
        """Replace the words, as typing would; ``cursor`` is where the cursor goes."""
        self.edit.setText(words)
        self.edit.setCursorPosition(min(cursor, len(self.edit.text())))

    def clear(self) -> None:
        """Take everything out and put the cursor in."""
        self._state.clear_text()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor into the box with the words selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def type_on(self, event: QKeyEvent) -> None:
        """Take a key that was pressed elsewhere: what it writes begins a new word behind the words,
        and the cursor is there."""
        words = self.edit.text()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.end(False)
        if words and not words[-1].isspace() and not event.text().isspace():
            self.edit.insert(" ")
        QApplication.sendEvent(self.edit, event.clone())

    def _show(self) -> None:
        """Show the state's fields, words and count where they are others than those shown."""
        state = self._state
        self._show_chips(state.fields)
        if self.edit.text() != state.words:
            self.edit.blockSignals(True)
            self.edit.setText(state.words)
            self.edit.blockSignals(False)
        self._clear.setVisible(bool(self._chips or state.words))
        if state.results is not self._counted:
            self._counted = state.results
            self._count.setText(_counted(state.results) if state.results else "")
        self._show_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_count()

    def _show_count(self) -> None:
        """Show the count where it leaves the words room; it stands above the cases too."""
        beside = (self._icon, self.saved_button, self._clear, self._count, *self._chips)
        taken = sum(widget.sizeHint().width() + 8 for widget in beside)
        self._count.setVisible(taken + px(_LEAST_WORDS) <= self.width())

    def _show_chips(self, fields: tuple[Field, ...]) -> None:
        for chip in tuple(self._chips):
            if chip.field not in fields:
                self._remove(chip)
        if self.fields != fields[: len(self._chips)]:
            for chip in tuple(self._chips):
                self._remove(chip)
        for field in fields[len(self._chips) :]:
            self._add(field)

    # --- events -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_focus()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if plain and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._state.finish_words()
            go_on = self.down if key == Qt.Key.Key_Down else self.entered
            go_on.emit()
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

    def _text_changed(self, words: str) -> None:
        """The words were edited: tell the state, which may take a finished field out of them."""
        in_one_piece = len(words) > len(self._state.words) + 1
        if in_one_piece and is_link(words):
            self.link_pasted.emit(words)
            if self.edit.text() != words:  # it was opened
                return
        cursor = self._state.type(words, self.edit.cursorPosition())
        if cursor != self.edit.cursorPosition():
            self.edit.setCursorPosition(cursor)

    def _add(self, field: Field) -> None:
        chip = FieldChip(field, self._theme, self)
        chip.removed.connect(partial(self._take_out, chip))
        chip.left.connect(partial(self._step, chip, -1))
        chip.right.connect(partial(self._step, chip, 1))
        self._across.insertWidget(1 + len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self._order()
        announce(self, self.tr("Filter {0}").format(field.label))

    def _take_out(self, chip: FieldChip) -> None:
        """Take a chip out as the user asked, and go on beside it."""
        place = self._chips.index(chip)
        inside = chip.hasFocus()
        self._state.take_out(chip.field)
        if inside and place < len(self._chips):
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.setCursorPosition(0)

    def _remove(self, chip: FieldChip) -> None:
        self._chips.remove(chip)
        self._across.removeWidget(chip)
        if chip.hasFocus():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        chip.hide()
        chip.deleteLater()
        self._order()

    def _step(self, chip: FieldChip, by: int) -> None:
        place = self._chips.index(chip) + by
        if place >= len(self._chips):
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.setCursorPosition(0)
        elif place >= 0:
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self) -> None:
        """Tab goes as the eye does: chips, words, buttons; the hint shows in an empty box only."""
        first = self.edit.previousInFocusChain()
        no_focus = Qt.FocusPolicy.NoFocus  # behind such a widget Qt puts nothing
        while first is not None and (first in self._chips or first.focusPolicy() == no_focus):
            first = first.previousInFocusChain()
        row = [*self._chips, self.edit, self._clear, self.saved_button]
        if first is not None:
            row.insert(0, first)
        for first, second in pairwise(row):
            QWidget.setTabOrder(first, second)
        self.edit.setPlaceholderText("" if self._chips else self._hint)

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon("search", "ink_soft", 18).pixmap(px(18), px(18)))
        for chip in self._chips:
            chip.update()


def _counted(results: SearchResults) -> str:
    """How much was found, and how soon; nothing where no words were asked for."""
    if not results.query.text.strip():
        return ""
    said = (
        QCoreApplication.translate("SearchBox", "{0} passage in {1} ms")
        if results.passages == 1
        else QCoreApplication.translate("SearchBox", "{0} passages in {1} ms")
    )
    return said.format(shown(results.passages), max(1, round(results.seconds * 1000)))
