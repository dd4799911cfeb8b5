"""The saved workshops as a list, and the ways to work from which another one can begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number
from casestudies.model.workshop import SavedWorkshop
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.language.dates import day_of_year, shown_day
from casestudies.ui.parts.menus import show_icons
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role
from casestudies.ui.theme.size import fit
from casestudies.ui.workshop.card import Card
from casestudies.ui.workshop.state import View, WorkshopState

_WIDTH = 860
_PAD = 14
_GAP = 8  # between two workshops
Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


class ShelfModel(RowsModel[SavedWorkshop]):
    """Roles: ``VALUE`` the ``SavedWorkshop``, ``KEY`` its key; ``name_of`` gives a case's name."""

    def __init__(self, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self.name_of = name_of

    def told(self, row: SavedWorkshop, role: int) -> Any:
        if role == Role.KEY:
            return row.key
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cases, facts = lines_of(row, self.name_of)
            return ". ".join(part for part in (row.name, cases, facts) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.problem or None
        return None


def lines_of(row: SavedWorkshop, name_of: Callable[[str], str]) -> tuple[str, str]:
    """The cases of a workshop and its facts, a line each."""
    if row.workshop is None:
        return row.problem, ""
    names = [name_of(slug) for slug in row.workshop.spec.cases if slug not in row.gone]
    cases = " · ".join(names)
    if row.gone:
        gone = translate("Shelf", "no longer in the library: {0}").format(", ".join(row.gone))
        cases = f"{cases} · {gone}" if cases else gone
    changed = changed_words(row.updated)
    count, minutes = len(row.workshop.agenda), row.workshop.minutes
    one, many = translate("Shelf", "{0} activity"), translate("Shelf", "{0} activities")
    activities = by_number(count, one, many).format(count)
    one, many = translate("Shelf", "{0} minute"), translate("Shelf", "{0} minutes")
    long = by_number(minutes, one, many).format(minutes)
    changed = translate("Shelf", "changed {0}").format(changed)
    return cases, f"{activities} · {long} · {changed}"


def changed_words(at: datetime) -> str:
    """A moment as one tells it: today by the clock, else by the date."""
    here, now = at.astimezone(), datetime.now().astimezone()
    if here.date() == now.date():
        return translate("Shelf", "today at {0}").format(f"{here:%H:%M}")
    return shown_day(here) if here.year != now.year else day_of_year(here)


class _Delegate(QStyledItemDelegate):
    """A card of three lines: the name, the cases, the facts."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = context.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(200, self.height + _GAP)

    @property
    def height(self) -> int:
        """Of a card, in the size of type that is chosen."""
        lines = sum(self._line(role) for role in ("card_title", "label", "caption"))
        return round(lines) + 2 * _PAD + 6

    def _line(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).lineSpacing()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SavedWorkshop = index.data(Role.VALUE)
        model = index.model()
        assert isinstance(model, ShelfModel)
        theme, color = self._theme, self._theme.color
        box = QRectF(option.rect).adjusted(0, 0, -2, -_GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent" if chosen else "line"), 1))
        painter.setBrush(color("accent_pale" if chosen else "hover" if hot else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        cases, facts = lines_of(row, model.name_of)
        wrong = row.workshop is None or bool(row.gone)
        top = box.top() + _PAD
        for text, font, ink in (
            (row.name, "card_title", "ink"),
            (cases, "label", "error" if wrong and not chosen else "ink_soft"),
            (facts, "caption", "ink_faint"),
        ):
            line = QRectF(box.left() + 18, top, box.width() - 36, self._line(font))
            paint_line(painter, line, text, theme.font(font), color(ink))
            top += line.height() + 3
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, color("accent"))
        painter.restore()


class ShelfView(QListView):
    """``opened`` brings the key of a workshop to open; ``menu_asked`` a place on the screen."""

    opened = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        library = context.services.library
        self.rows = ShelfModel(lambda slug: library.brief(slug).short_name)
        self.cards = _Delegate(context, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.cards)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self, self.tr("Saved workshops"), self.tr("Enter opens"))
        self.doubleClicked.connect(self._open)
        context.theme.changed.connect(self.fit)

    @property
    def key(self) -> str:
        """The key of the workshop that the keyboard is on; "" without one."""
        row = self.rows.row(self.currentIndex().row())
        return row.key if row is not None else ""

    def show_saved(self, saved: tuple[SavedWorkshop, ...], key: str) -> None:
        """Show these, with the keyboard on ``key``; "" lets it stay where it is."""
        before = key or self.key
        self.rows.set_rows(saved)
        at = next((n for n, one in enumerate(saved) if one.key == before), 0)
        if saved:
            self.setCurrentIndex(self.rows.index(at))
        self.fit()

    def fit(self) -> None:
        """As high as its rows: the page scrolls."""
        self.setFixedHeight(self.rows.rowCount() * (self.cards.height + _GAP) + 2)
        self.scheduleDelayedItemsLayout()

    def place(self) -> QRect:
        """Where the current row is on the screen."""
        rect = self.visualRect(self.currentIndex())
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if self.key:
            self.menu_asked.emit(self.place().center() if by_key else event.globalPos())

    def _open(self) -> None:
        if self.key:
            self.opened.emit(self.key)


class Shelf(QScrollArea):
    """``template_chosen`` brings the key of a way to work to begin with, ``compare_asked`` asks for
    Compare."""

    template_chosen = Signal(str)
    compare_asked = Signal()

    def __init__(
        self, context: UiContext, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._theme = context.theme
        self._menu_actions: tuple[QAction, ...] = ()
        self._shown: tuple[SavedWorkshop, ...] | None = None
        self._opened = ""  # the workshop that was open last
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        column = QWidget(inside)
        fit(column.setMaximumWidth, _WIDTH)
        across = QHBoxLayout(inside)
        across.setContentsMargins(28, 22, 28, 28)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.view = ShelfView(context, column)
        self.view.menu_asked.connect(self._pop)
        self._build_welcome()
        self._buttons = QWidget(column)
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._column.addWidget(self.view)
        self._column.addWidget(self._buttons)
        self._column.addSpacing(10)
        self._build_templates()
        self._column.addStretch(1)
        self.setWidget(inside)
        state.changed.connect(self._follow)
        self._follow()

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What can be done with the chosen workshop, as buttons and in a menu: to open, present,
        rename, duplicate and delete it."""
        self._menu_actions = actions
        words = (
            self.tr("Open"),
            self.tr("Present"),
            self.tr("Rename…"),
            self.tr("Duplicate"),
            self.tr("Delete"),
        )
        for said, action in zip(words, actions, strict=True):
            button = named(QPushButton(said, self), action.text().rstrip("…"))
            button.setToolTip(action.toolTip())
            if action is actions[0]:
                button.setProperty("look", "primary")
            button.clicked.connect(action.trigger)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on the list, or on the way to begin."""
        first = self.view if self._state.saved else self.compare
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build_welcome(self) -> None:
        self._heading = self._label("title", "")
        self._words = self._label("soft", "")
        self.compare = named(
            QPushButton(self.tr(" Choose a comparison")), self.tr("Choose a comparison")
        )
        self._theme.set_icon(self.compare, "columns-3", "on_accent", 16)
        self.compare.clicked.connect(self.compare_asked)
        self.sample = named(
            QPushButton(self.tr("Open a sample workshop")), self.tr("Open a sample workshop")
        )
        self.sample.clicked.connect(self._state.begin_sample)
        beginnings = QHBoxLayout()
        beginnings.setSpacing(8)
        beginnings.addWidget(self.compare)
        beginnings.addWidget(self.sample)
        beginnings.addStretch(1)
        self._column.addLayout(beginnings)

    def _build_templates(self) -> None:
        self._label("section", self.tr("OR BEGIN WITH A WAY TO WORK"))
        grid = QGridLayout()
        grid.setSpacing(10)
        self.cards: list[Card] = []
        for number, template in enumerate(self._state.templates):
            below = f"{template.minutes} · {template.group_size}"
            card = Card((("strong", template.name), ("", template.summary), ("caption", below)))
            card.clicked.connect(partial(self._choose, template.key))
            grid.addWidget(card, number // 2, number % 2)
            self.cards.append(card)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)

    def _label(self, look: str, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("look", look)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

    def _follow(self) -> None:
        saved = self._state.saved
        if not self._state.loaded or self._state.view is not View.LIST:
            return
        opened = self._state.key if self._state.key != self._opened else ""
        self._opened = self._state.key
        if saved == self._shown and not opened:
            return
        self._shown = saved
        focused = self._buttons.isAncestorOf(self.focusWidget() or self)
        self.view.show_saved(saved, opened)
        for widget in (self.view, self._buttons):
            widget.setVisible(bool(saved))
        self.sample.setVisible(not saved)
        look = "" if saved else "primary"
        if self.compare.property("look") != look:
            self.compare.setProperty("look", look)
            self.compare.style().unpolish(self.compare)
            self.compare.style().polish(self.compare)
            color = "ink" if saved else "on_accent"
            self._theme.set_icon(self.compare, "columns-3", color, 16)
        if saved:
            self._heading.setText(self.tr("Your workshops"))
            self._words.setText(
                self.tr("Make another one of any comparison, there with “Make a workshop of this”.")
            )
        else:
            self._heading.setText(self.tr("From a comparison to a room of people"))
            self._words.setText(
                self.tr(
                    "Put two to eight cases side by side in Compare and choose “Make a workshop of "
                    "this”: three steps, each filled in already. You get an agenda against the "
                    "clock, slides for the wall, notes for you, and hand-outs."
                )
            )
        if focused and not saved:
            self.take_focus()

    def _pop(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._menu_actions)
        show_icons(menu)
        menu.popup(where)
        menu.setActiveAction(menu.actions()[0])

    def _choose(self, key: str, checked: bool = False) -> None:
        del checked
        self.template_chosen.emit(key)
