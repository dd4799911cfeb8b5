"""The ranked cases beside the description: how they are ordered, the cards, ways on from them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from casestudies.services.like.answers import RankedCases
from casestudies.ui.a11y import named
from casestudies.ui.actions import shortcut
from casestudies.ui.like.card import CardDelegate, Spot
from casestudies.ui.like.results_model import ResultsModel
from casestudies.ui.like.rows import Row, RowKind
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService


class ResultsView(QListView):
    """Arrows walk the rows, Ctrl+Up and Ctrl+Down the cases, Enter follows a row. ``pressed_spot``
    gives a row, what was pressed in it, and where it is on the screen."""

    pressed_spot = Signal(object, object, QRect)  # Row, Spot

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ResultsModel(self)
        self._cards = CardDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._cards)
        named(
            self,
            self.tr("Cases, the most alike first"),
            self.tr(
                "Arrow keys move, Ctrl with them from case to case. Enter opens a case or goes "
                "to what a reason rests on; {0} puts the case into the tray."
            ).format(shortcut("tray.toggle")),
        )
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> Row | None:
        """The row that the keyboard is on."""
        return self.rows.row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, at = self.current, self.currentIndex().row()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._press(row, Spot.OPEN if row.kind is RowKind.HEAD else Spot.LINK, at)
        elif control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.go_to(self.rows.head_beside(at, step))
        else:
            super().keyPressEvent(event)

    def go_to(self, number: int) -> None:
        """Make a row the current one; of a case's head the card comes into sight."""
        index = self.rows.index(number)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        row = self.rows.row(number)
        if row is not None and row.kind is RowKind.HEAD:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        spot = self._spot(index, event.position().toPoint())
        self._heat((index.row(), spot) if spot is not None else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._heat(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        spot = self._spot(index, event.position().toPoint())
        row = self.rows.row(index.row())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None and row is not None:
            self._press(row, spot, index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row(index.row())
        spot = self._spot(index, event.position().toPoint())
        if row is not None and row.kind is RowKind.HEAD and spot is None:
            self._press(row, Spot.OPEN, index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _spot(self, index: QModelIndex, at: QPoint) -> Spot | None:
        row = self.rows.row(index.row())
        if row is None:
            return None
        rect = QRectF(self.visualRect(index))
        in_tray = bool(index.data(Role.IN_TRAY))
        return self._cards.spot_at(row, rect, at.x(), at.y(), in_tray=in_tray)

    def _heat(self, hot: tuple[int, Spot] | None) -> None:
        """Light up what the mouse is on."""
        before, self._cards.hot = self._cards.hot, hot
        if before == hot:
            return
        for entry in (before, hot):
            if entry is not None:
                self.viewport().update(self.visualRect(self.rows.index(entry[0])))
        hand = Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)

    def _press(self, row: Row, spot: Spot, number: int) -> None:
        if row.kind in (RowKind.MORE, RowKind.ALL):
            self.rows.open_more(number)
            self.scheduleDelayedItemsLayout()
            self.setCurrentIndex(self.rows.index(min(number, self.rows.rowCount() - 1)))
            return
        rect = self.visualRect(self.rows.index(number))
        if row.kind is RowKind.REASON:
            rect = self._cards.words_of(QRectF(rect)).toRect()
        here = QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())
        self.pressed_spot.emit(row, spot, here)


class Results(QWidget):
    """The head with the count and the rule of the order, and the cards below."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ResultsView(theme, self)
        self._count = QLabel(self)
        self._count.setProperty("look", "strong")
        self._rule = QLabel(
            self.tr(
                "The most alike come first, as far as the library documents them; what it does not "
                "document counts half."
            ),
            self,
        )
        self._rule.setProperty("look", "caption")
        self._rule.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 6, 10)
        head.setSpacing(12)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._rule, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)

    def show_answer(self, answer: RankedCases) -> None:
        """Show a ranking; the row that the user went to stays the current one where it tells the
        same thing, and who has not left the first begins with the best."""
        view, rows = self.view, self.view.rows
        before = view.current if view.currentIndex().row() > 0 else None
        top = view.verticalScrollBar().value()
        rows.set_answer(answer)
        view.scheduleDelayedItemsLayout()
        number = rows.number_of(before.identity) if before is not None else 0
        if number < 0 and before is not None and before.ranked is not None:
            number = rows.head_of(before.ranked.case.slug)
        view.setCurrentIndex(rows.index(max(0, number)))
        if view.hasFocus():
            view.scrollTo(view.currentIndex())
        else:
            view.executeDelayedItemsLayout()
            view.verticalScrollBar().setValue(top)
        count = len(answer.cases)
        several = self.tr("{0} cases").format(count)
        self._count.setText(self.tr("1 case") if count == 1 else several)

    def take_focus(self) -> None:
        """Put the focus on the cards."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
