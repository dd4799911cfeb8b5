"""The notes that were written down at a stop, newest first, each with its time, its dimension and
what the visitor says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
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

from casestudies.model.visit import FieldNote, Seen
from casestudies.recent import Recent
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.parts.viewport import own_viewport
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService

Index = QModelIndex | QPersistentModelIndex
_KEPT = 600  # texts broken into lines
_PAD, _TOP = 14, 10
_LINE_BREAK = "\N{LINE SEPARATOR}"  # what a laid-out text breaks at

_SEEN: dict[Seen, str] = {
    Seen.OPEN: "",
    Seen.AGREES: QT_TRANSLATE_NOOP("NotesList", "= Agrees"),
    Seen.SURPRISE: QT_TRANSLATE_NOOP("NotesList", "! Surprise"),
}


def seen_words(seen: Seen) -> str:
    """What the visitor says of a note beside what is documented; "" for nothing."""
    return QCoreApplication.translate("NotesList", _SEEN[seen]) if _SEEN[seen] else ""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as it is shown: ``head`` tells when, on what and how it stands beside what is
    documented."""

    note: FieldNote
    head: str
    below: str = ""

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        return ". ".join(part for part in (self.head, self.note.text, self.below) if part)


class _Model(RowsModel[NoteRow]):
    def told(self, row: NoteRow, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.said
        return None


class NoteRowDelegate(QStyledItemDelegate):
    """Paints a row as high as its text is."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._broken: Recent[tuple[str, int], WrappedText] = Recent(_KEPT)
        theme.changed.connect(self._broken.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: NoteRow = index.data(Role.VALUE)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 300
        height = 2 * _TOP + self._line_height
        if row.note.text:
            height += self._text(row, wide).height
        if row.below:
            height += self._line_height
        return QSize(60, round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NoteRow = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent_pale"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        high = self._line_height
        line = QRectF(box.left() + _PAD, box.top() + _TOP, box.width() - 2 * _PAD, high)
        small = theme.font("caption")
        small.setWeight(small.Weight.DemiBold)
        surprise = row.note.seen is Seen.SURPRISE
        paint_line(
            painter, line, row.head, small, theme.color("caution" if surprise else "ink_faint")
        )
        at = QPointF(line.left(), line.bottom())
        if row.note.text:
            text = self._text(row, int(box.width()))
            text.draw(painter, at.x(), at.y(), theme.color("ink"))
            at += QPointF(0, text.height)
        if row.below:
            under = QRectF(at.x(), at.y(), line.width(), high)
            paint_line(painter, under, row.below, theme.font("caption"), theme.color("ink_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme.color("accent"))
        painter.restore()

    @property
    def _line_height(self) -> float:
        return QFontMetricsF(self._theme.font("caption")).lineSpacing() + 4

    def _text(self, row: NoteRow, width: int) -> WrappedText:
        font = self._theme.font("reading_small")
        words = row.note.text.replace("\n", _LINE_BREAK)
        make = partial(WrappedText, words, font, max(60, width - 2 * _PAD), leading=2)
        return self._broken.get_or((row.note.text, width), make)


class NotesList(QListView):
    """``corrected`` carries the id of a note that Enter or a double click takes up again,
    ``struck`` one that Delete strikes out, ``numbered`` an id and a digit, ``marked`` an id and
    what A (agrees) or S (surprise) say of it, ``opened`` one whose attachment O opens, ``begun``
    that N wants a new note, ``left`` the arrow that leads out of it upwards."""

    corrected = Signal(str)
    struck = Signal(str)
    numbered = Signal(str, int)
    marked = Signal(str, object)
    opened = Signal(str)
    begun = Signal()
    left = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        named(
            self,
            self.tr("Notes of this stop, newest first"),
            self.tr(
                "Enter corrects, a digit tags, A says that it agrees with what is documented, S "
                "that it is a surprise, O opens what is attached, Delete strikes out, N begins a "
                "new note"
            ),
        )
        self._model = _Model(parent=self)
        self.setModel(self._model)
        self.setItemDelegate(NoteRowDelegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._double_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def key(self) -> str:
        """The id of the note in focus, "" for none."""
        row = self._model.row(self.currentIndex().row())
        return row.note.id if row is not None else ""

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        found = (self._model.row(at) for at in range(self._model.rowCount()))
        return tuple(row for row in found if row is not None)

    def show_rows(self, rows: Sequence[NoteRow]) -> None:
        """Show these; the note in focus stays, or the one that takes its place."""
        if tuple(rows) == self.rows:
            return
        key, at = self.key, self.currentIndex().row()
        self._model.set_rows(rows)
        keys = [row.note.id for row in rows]
        now = keys.index(key) if key in keys else min(at, len(rows) - 1)
        if now >= 0:
            self.setCurrentIndex(self._model.index(now))

    def take_focus(self) -> None:
        if self._model.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alone and event.key() == Qt.Key.Key_N:
            self.begun.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        elif not (alone and self.key and self._key_on_note(event)):
            super().keyPressEvent(event)

    def _key_on_note(self, event: QKeyEvent) -> bool:
        key, pressed = self.key, event.key()
        number = pressed - Qt.Key.Key_0
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.corrected.emit(key)
        elif pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.struck.emit(key)
        elif 0 <= number <= 9:
            self.numbered.emit(key, number)
        elif pressed == Qt.Key.Key_A:
            self.marked.emit(key, Seen.AGREES)
        elif pressed == Qt.Key.Key_S:
            self.marked.emit(key, Seen.SURPRISE)
        elif pressed == Qt.Key.Key_O:
            self.opened.emit(key)
        else:
            return False
        return True

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row is not None:
            self.corrected.emit(row.note.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
