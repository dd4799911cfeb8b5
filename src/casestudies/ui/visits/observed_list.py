"""Rows of what is documented, at the left, beside what was observed, at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.visit import FieldNote, Seen
from casestudies.recent import Recent
from casestudies.said import said
from casestudies.services.visits.observed import NOT_DOCUMENTED, ObservedRow
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.parts.viewport import own_viewport
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.visits.notes_list import seen_words

Index = QModelIndex | QPersistentModelIndex
_KEPT = 400
_PAD, _TOP, _GUTTER = 14, 12, 22
_LINE_BREAK = "\N{LINE SEPARATOR}"
_NOTHING = QT_TRANSLATE_NOOP("ObservedList", "Nothing was noted on this.")
_ATTACHED = QT_TRANSLATE_NOOP("ObservedList", "Attached: {0}")


@dataclass(frozen=True, slots=True)
class ObservedLine:
    """A note beside the dimension it stands under, or a dimension without a note; ``first`` tells
    that the dimension's own words stand in this line, and ``note`` is None where there is none."""

    row: ObservedRow
    note: FieldNote | None
    first: bool

    @property
    def documented(self) -> tuple[str, ...]:
        """What is documented, a paragraph each."""
        if not self.first or not self.row.dimension:
            return ()
        told = []
        for finding in self.row.findings:
            state = CellState(finding.state.value)
            before = "" if state is CellState.DOCUMENTED else f"{STATE_NAMES[state]}: "
            year = f" ({finding.as_of})" if finding.as_of else ""
            told.append(f"{before}{finding.text}{year}")
        return tuple(told) or (f"{said(NOT_DOCUMENTED)}.",)

    @property
    def head(self) -> str:
        """When the note was written, by whom of the team, and what the visitor says of it."""
        if self.note is None:
            return ""
        at = f"{self.note.at.astimezone():%H:%M}"
        said = (at, self.note.author, seen_words(self.note.seen))
        return " · ".join(part for part in said if part)

    @property
    def text(self) -> str:
        """What was observed."""
        note = self.note
        if note is None:
            return QCoreApplication.translate("ObservedList", _NOTHING)
        name = note.attachment.name if note.attachment else ""
        attached = QCoreApplication.translate("ObservedList", _ATTACHED).format(name)
        return "\n".join(part for part in (note.text, attached if name else "") if part)

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        documented = (self.row.headline, *self.documented) if self.first else ()
        parts = (self.row.name, *documented, self.head, self.text)
        return ". ".join(part.rstrip(".") for part in parts if part)


class _Model(RowsModel[ObservedLine]):
    def told(self, row: ObservedLine, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.said
        return None


class ObservedDelegate(QStyledItemDelegate):
    """Paints a line as high as the longer of its two sides."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._broken: Recent[tuple[str, str, int], WrappedText] = Recent(_KEPT)
        theme.changed.connect(self._broken.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: ObservedLine = index.data(Role.VALUE)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 600
        side = self._side(wide)
        left = sum(text.height + 5 for text in self._left(line, side))
        if line.first:
            left += self._head_height
        right = self._text(line.text, "reading_small", side).height
        right += self._head_height if line.head else 0
        return QSize(120, round(2 * _TOP + max(left, right)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ObservedLine = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent_pale"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        side = self._side(int(box.width()))
        left, top = box.left() + _PAD, box.top() + _TOP
        begin = box.left() if line.first else left + side + _GUTTER
        painter.fillRect(QRectF(begin, box.top(), box.right() - begin, 1), theme.color("line"))
        if line.first:
            ink = f"{line.row.group}.ink" if line.row.group else "ink_soft"
            place = QRectF(left, top, side, self._head_height)
            paint_line(painter, place, line.row.name, self._small(), theme.color(ink))
            top += self._head_height
            for text in self._left(line, side):
                text.draw(
                    painter, left, top, theme.color("ink" if line.row.findings else "ink_faint")
                )
                top += text.height + 5
        right, top = left + side + _GUTTER, box.top() + _TOP
        if line.head and line.note is not None:
            surprise = line.note.seen is Seen.SURPRISE
            place = QRectF(right, top, side, self._head_height)
            ink = "caution" if surprise else "ink_faint"
            paint_line(painter, place, line.head, self._small(), theme.color(ink))
            top += self._head_height
        text = self._text(line.text, "reading_small", side)
        text.draw(painter, right, top, theme.color("ink" if line.note else "ink_faint"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme.color("accent"))
        painter.restore()

    @property
    def _head_height(self) -> float:
        return QFontMetricsF(self._theme.font("caption")).lineSpacing() + 5

    def _small(self) -> Any:
        font = self._theme.font("caption")
        font.setWeight(font.Weight.DemiBold)
        return font

    def _side(self, width: int) -> int:
        return max(80, (width - 2 * _PAD - _GUTTER) // 2)

    def _left(self, line: ObservedLine, side: int) -> list[WrappedText]:
        found = []
        if line.first and line.row.headline:
            found.append(self._text(line.row.headline, "button", side))
        return found + [self._text(said, "reading_small", side) for said in line.documented]

    def _text(self, text: str, font: str, side: int) -> WrappedText:
        words = text.replace("\n", _LINE_BREAK)
        make = partial(WrappedText, words, self._theme.font(font), side, leading=2)
        return self._broken.get_or((text, font, side), make)


class ObservedList(QListView):
    """``marked`` carries the id of a note and what A (agrees) or S (surprise) say of it,
    ``numbered`` an id and a digit, ``struck`` an id, ``opened`` the line of which Enter opens the
    case."""

    marked = Signal(str, object)
    numbered = Signal(str, int)
    struck = Signal(str)
    opened = Signal(object)

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        named(
            self,
            self.tr("Documented beside observed"),
            self.tr(
                "A says that the note agrees with what is documented, S that it is a surprise, a "
                "digit gives it another dimension, Delete strikes it out, Enter opens the case"
            ),
        )
        self._model = _Model(parent=self)
        self.setModel(self._model)
        self.setItemDelegate(ObservedDelegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.row(index.row())))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def lines(self) -> tuple[ObservedLine, ...]:
        found = (self._model.row(at) for at in range(self._model.rowCount()))
        return tuple(line for line in found if line is not None)

    @property
    def key(self) -> str:
        """The id of the note in focus; "" where none is."""
        line = self._model.row(self.currentIndex().row())
        return line.note.id if line is not None and line.note is not None else ""

    def show_rows(self, rows: Sequence[ObservedRow]) -> None:
        """Show these; the note in focus stays in focus wherever it stands now."""
        lines = []
        for row in rows:
            notes: Sequence[FieldNote | None] = row.notes or (None,)
            lines += [ObservedLine(row, note, not at) for at, note in enumerate(notes)]
        if tuple(lines) == self.lines:
            return
        key, at = self.key, max(0, self.currentIndex().row())
        self._model.set_rows(lines)
        keys = [line.note.id if line.note else "" for line in lines]
        now = keys.index(key) if key and key in keys else min(at, len(lines) - 1)
        if lines:
            self.setCurrentIndex(self._model.index(now))

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        line = self._model.row(self.currentIndex().row())
        if alone and line is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line)
        elif not (alone and self.key and self._key_on_note(event.key())):
            super().keyPressEvent(event)

    def _key_on_note(self, pressed: int) -> bool:
        number = pressed - Qt.Key.Key_0
        if pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.struck.emit(self.key)
        elif 0 <= number <= 9:
            self.numbered.emit(self.key, number)
        elif pressed == Qt.Key.Key_A:
            self.marked.emit(self.key, Seen.AGREES)
        elif pressed == Qt.Key.Key_S:
            self.marked.emit(self.key, Seen.SURPRISE)
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
