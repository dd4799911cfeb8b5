"""The list beside the map: the same cases with the same one chosen, and how far each is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.figures import by_number, shown
from casestudies.model.places import STATE_NAMES
from casestudies.services.map.service import Asking, MapCase
from casestudies.ui.a11y import named
from casestudies.ui.map.glyphs import Look, em, paint_glyph
from casestudies.ui.map.state import MapState
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService

_PAD = 9
translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


def miles_words(miles: float) -> str:
    """A distance as one says it: "47 mi", near by "3.2 mi"."""
    return translate("CaseList", "{0} mi").format(shown(miles, 0 if miles >= 10 else 1))


def place_words(case: MapCase) -> str:
    """What a row says below the name: what and where the case is, and that it is not drawn."""
    facts = facts_of(case.brief)
    if case.brief.reached_by:
        way = case.brief.reached_told
        facts = f"{way[:1].upper()}{way[1:]} · {facts}"
    if not case.drawn:
        where = STATE_NAMES.get(case.brief.state, case.brief.state)
        facts = translate("CaseList", "{0} is not drawn · {1}").format(where, facts)
    return facts


class CasesModel(RowsModel[MapCase]):
    """Roles: ``VALUE`` the ``MapCase``, ``KEY`` its slug."""

    def told(self, row: MapCase, role: int) -> Any:
        if role == Role.KEY:
            return row.brief.slug
        if role == Qt.ItemDataRole.DisplayRole:
            return row.brief.short_name
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.brief.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            one = translate("CaseList", "{0} mile away")
            many = translate("CaseList", "{0} miles away")
            parts = [row.brief.name, place_words(row)]
            if row.miles is not None:
                miles = round(row.miles)
                parts.append(by_number(miles, one, many).format(shown(miles)))
            return ", ".join(parts)
        return None


class _Delegate(QStyledItemDelegate):
    """A row of two lines: the case's shape, its name and distance, its facts."""

    def __init__(self, theme: ThemeService, state: MapState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        lines = sum(self._line(role) for role in ("button", "caption"))
        return QSize(200, round(lines + 2 * _PAD + 3))

    def _line(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).lineSpacing()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MapCase = index.data(Role.VALUE)
        theme, color = self._theme, self._theme.color
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen or hot:
            painter.fillRect(box, color("accent_pale" if chosen else "hover"))
        if chosen:
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), color("accent"))
        side, top = 11.5 * em(), box.top() + _PAD
        first, second = self._line("button"), self._line("caption")
        left = box.left() + 14 + side * 2
        middle = QPointF(box.left() + 14 + side * 0.8, top + first / 2)
        look = Look(row.brief.kind, bool(row.brief.gone), bool(row.brief.reached_by))
        paint_glyph(painter, theme, look, middle, side)
        room = box.right() - 14 - left
        beyond = self._state.miles and row.miles is not None and row.miles > self._state.miles
        if row.miles is not None:
            far, font = miles_words(row.miles), theme.font("caption")
            width = QFontMetricsF(font).horizontalAdvance(far) + 2
            spot = QRectF(box.right() - 14 - width, top, width, first)
            ink = color("ink_faint" if beyond else "ink")
            paint_line(painter, spot, far, font, ink, Qt.AlignmentFlag.AlignRight)
            room -= width + 8
        name = QRectF(left, top, room, first)
        ink = color("ink_faint" if beyond else "ink")
        paint_line(painter, name, row.brief.short_name, theme.font("button"), ink)
        facts = QRectF(left, top + first + 3, box.right() - 14 - left, second)
        ink = color("ink_faint" if beyond else "ink_soft")
        paint_line(painter, facts, place_words(row), theme.font("caption"), ink)
        painter.setPen(color("line"))
        painter.drawLine(box.bottomLeft() + QPointF(0, -0.5), box.bottomRight() + QPointF(0, -0.5))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(4, 0, 0, -1), color("accent"))
        painter.restore()


class CaseList(QListView):
    """The state's cases. ``opened`` follows Enter and a double click, ``menu_wanted`` gives where
    to open the menu of the chosen case."""

    opened = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: ThemeService, state: MapState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.rows = CasesModel(parent=self)
        self._numbers: dict[str, int] = {}
        self._asking: Asking | None = None
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(theme, state, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(
            self,
            self.tr("Cases on the map"),
            self.tr("Arrow keys move, Enter reads the case; the map shows where it is."),
        )
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        state.changed.connect(self._follow)

    def _follow(self) -> None:
        answer = self._state.answer
        if answer is None:
            return
        other_order = False
        if answer.cases is not self.rows.shown:
            self.rows.set_rows(answer.cases)
            self._numbers = {case.brief.slug: at for at, case in enumerate(answer.cases)}
            other_order = answer.asking != self._asking
            self._asking = answer.asking
        at = self._numbers.get(self._state.chosen)
        if at is not None and self.currentIndex().row() != at:
            self.setCurrentIndex(self.rows.index(at))
        if other_order:
            self.scrollToTop()  # the nearest, or the best found, stand first
        self.viewport().update()

    def _moved(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self._state.choose(row.brief.slug)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            box = self.visualRect(self.currentIndex())
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            spot = event.globalPos() if by_mouse else self.viewport().mapToGlobal(box.center())
            self.menu_wanted.emit(spot)
