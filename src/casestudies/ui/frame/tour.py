"""The tour: five steps on the real window, each with a light on what it tells about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.query import Query
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import announce, named, press_button
from casestudies.ui.actions import shortcut, spec
from casestudies.ui.context import Destination
from casestudies.ui.theme.size import fit, panel_width

if TYPE_CHECKING:
    from casestudies.ui.compare.page import ComparePage
    from casestudies.ui.explore.page import ExplorePage
    from casestudies.ui.frame.ways import Ways

EXAMPLE = "how do they grade without letters"
SAMPLE = ComparisonSpec(("lindsay", "chugach", "pittsfield", "bdea"))
_WORK_ON = ("quit", "theme", "type.larger", "type.smaller", "type.usual", "full_screen")
_VEIL = 150  # of 255: how much of the window is dimmed
_AGAIN_MS = 40
_GAP, _EDGE, _ROUND, _BORDER = 10, 10, 8, 1


class Step(NamedTuple):
    """A step: what it says (before translation, with gaps for the shortcuts of ``keys``), the place
    where it is shown, and what gives the widgets that stand in the light."""

    title: str
    text: str
    keys: tuple[str, ...]
    place: str
    lit: Callable[[Ways], Sequence[QWidget]]


def _search_box(ways: Ways) -> Sequence[QWidget]:
    return (_explore(ways).search,)


def _case(ways: Ways) -> Sequence[QWidget]:
    return (_explore(ways).reading,)


def _table(ways: Ways) -> Sequence[QWidget]:
    page = _compare(ways)
    return (page.pictures if page.pictured else page.table,)


def _population(ways: Ways) -> Sequence[QWidget]:
    return (_compare(ways).bar.rows, _compare(ways).bar.filter)


def _rooms(ways: Ways) -> Sequence[QWidget]:
    return tuple(ways.rail.button(key) for key in ("visits", "workshop"))


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "Ask in your own words"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Type here; {0} brings you here from anywhere. Synonyms, misspellings and whole "
            "questions are understood. The cases come while you type, and each says why it was "
            "found.",
        ),
        ("search",),
        "explore",
        _search_box,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Read, with sources"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Every statement ends in a mark such as S3. Press it, and you see who said so, where "
            "and when. What no source states is listed as a gap.",
        ),
        (),
        "explore",
        _case,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Compare by dimension"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "{0} collects cases in the tray, {1} sets two to eight of them side by side: a row for "
            "each design dimension, a written finding in each cell. Enter shows what it rests on.",
        ),
        ("tray.toggle", "tray.compare"),
        "compare",
        _table,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Ask for your students"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Choose student populations as the rows ({0}), or one of them as the filter ({1}). A "
            "cell is documented, documented as absent, ended or disputed, or not documented in our "
            "sources: a gap is never a no.",
        ),
        ("compare.rows", "compare.filter"),
        "compare",
        _population,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Take it to a room, or on the road"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Of a comparison you make a workshop, of cases a site visit. Both places have a sample "
            "to begin with. {0} opens the help, wherever you are.",
        ),
        ("help",),
        "compare",
        _rooms,
    ),
)


class Tour(QWidget):
    """Lies over the window and takes its keys until it is left: Right or Enter goes on, Left goes
    back, Esc leaves. ``over`` follows; the window then stands as it did before, with the focus
    where it was. What the tour shows where there is nothing of the user's is kept nowhere."""

    over = Signal()

    def __init__(self, ways: Ways) -> None:
        super().__init__(ways.window)
        self._ways = ways
        self._window = ways.window
        self._at = -1
        self._watched: list[QWidget] = []
        self._focus_before = QApplication.focusWidget()
        page = ways.page()
        self._place_before = page.place if page is not None else ""
        self._explore = _explore(ways)
        self._query_before = self._explore.state.query
        self._compare = _compare(ways)  # built now: what was under way is read meanwhile
        self._again = QTimer(self)  # until what was under way is read
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._show_comparison)
        self._compared_before: tuple[ComparisonSpec, str] | None = None
        self._panel = _Panel(self)
        self._panel.next.clicked.connect(self.go_on)
        self._panel.back.clicked.connect(self.go_back)
        self._panel.leave.clicked.connect(self.leave)
        for button in self._panel.buttons:
            button.installEventFilter(self)  # else arrows would go from one to another
        self._window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_focus)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._show(0)

    @property
    def at(self) -> int:
        """The step that is shown, counted from 0."""
        return self._at

    @property
    def words(self) -> str:
        """All that the panel says."""
        return self._panel.words

    @property
    def panel(self) -> QWidget:
        """The panel with the words and the buttons."""
        return self._panel

    @property
    def light(self) -> QRect:
        """What stands in the light, in the window's coordinates; empty while it is not shown."""
        lit = QRect()
        for widget in STEPS[self._at].lit(self._ways):
            if widget.isVisible():
                lit |= QRect(widget.mapTo(self._window, QPoint()), widget.size())
        room = self.rect()
        return lit.adjusted(-4, -4, 4, 4) & room if not lit.isEmpty() else lit

    def go_on(self) -> None:
        """The next step; after the last one the tour is over."""
        if self._at + 1 < len(STEPS):
            self._show(self._at + 1)
        else:
            self.leave()

    def go_back(self) -> None:
        """The step before; at the first one nothing."""
        if self._at > 0:
            self._show(self._at - 1)

    def leave(self) -> None:
        """End the tour: the window stands as before."""
        self._again.stop()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._keep_focus)
        self._window.removeEventFilter(self)
        for widget in self._watched:
            widget.removeEventFilter(self)
        self.hide()
        if self._compared_before is not None:
            spec_before, saved = self._compared_before
            self._compare.state.come_to(spec_before, saved=saved, keep=False)
        if self._explore.state.query != self._query_before:
            self._explore.state.ask(self._query_before)
        page = self._ways.page()
        if page is not None:
            if page.place != self._place_before:
                self._ways.show(Destination(self._place_before))
                page = self._ways.page_of(self._place_before)
            before = self._focus_before
            if before is not None and not (isValid(before) and before.isVisible()):
                before = None
            if before is not None and page.isAncestorOf(before):  # not the foot: the offer is gone
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                page.entered()
        self.over.emit()
        self.deleteLater()

    # --- a step -------------------------------------------------------------------------------

    def _show(self, at: int) -> None:
        self._at = at
        step = STEPS[at]
        page = self._ways.page()
        if page is None or page.place != step.place:
            self._ways.show(Destination(step.place))
        if step.place == "explore":
            self._show_case()
        else:
            self._show_comparison()
        self._panel.show_step(at)
        self._panel.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._watch()
        self._settle()

    def _show_case(self) -> None:
        """Ask the example where nothing is asked, so that there is something to see."""
        page = self._explore
        if not page.state.text.strip():
            page.state.ask(Query(text=EXAMPLE, limit=page.state.query.limit))
        page.splitter.bring(page.reading)

    def _show_comparison(self) -> None:
        """Compare four cases where nothing is compared, by populations where the tour tells
        of them."""
        state = self._compare.state
        if STEPS[self._at].place != "compare":
            return  # it was gone on meanwhile
        if not state.begun:
            self._again.start()
            return
        if self._compared_before is None and state.enough:
            return
        if self._compared_before is None:
            self._compared_before = (state.spec, state.saved)
        of_populations = self._at == 3
        wanted = replace(SAMPLE, rows=Axis.POPULATIONS) if of_populations else SAMPLE
        state.come_to(wanted, keep=False)

    def _keep_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Take the focus back from a page that took it when its content came."""
        del before
        if now is not None and not self.isAncestorOf(now) and now.window() is self._window:
            self._panel.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _watch(self) -> None:
        """Follow what stands in the light when it is laid out anew."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = list(STEPS[self._at].lit(self._ways))
        for widget in self._watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched in self._panel.buttons and self._moved(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            if watched is self._window:
                self.setGeometry(self._window.rect())
            self._settle()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._at >= 0:
            self._settle()  # another size of type, or other colours

    def _settle(self) -> None:
        self._panel.place(self.light, self.rect())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addRoundedRect(QRectF(self.light), _ROUND, _ROUND)
        dim = QColor(0, 0, 0, _VEIL)
        painter.fillPath(veil.subtracted(hole), dim)
        if not self.light.isEmpty():
            painter.setPen(QPen(self._explore.context.theme.color("badge"), 3))
            painter.drawPath(hole)

    # --- keys and clicks ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.ShortcutOverride
        if pressed and isinstance(event, QKeyEvent) and not _works_on(event):
            event.accept()  # the window's keys rest
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press_button(event, QApplication.focusWidget())
        event.accept()

    def _moved(self, event: QKeyEvent) -> bool:
        """Go where a key leads; False for one that leads nowhere."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.go_on()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.go_back()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round among the buttons of the panel."""
        buttons: list[QWidget] = [one for one in self._panel.buttons if one.isEnabled()]
        focused = QApplication.focusWidget()
        at = buttons.index(focused) if focused is not None and focused in buttons else -1
        buttons[(at + (1 if next else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class _Panel(QFrame):
    """The words of a step, and its buttons."""

    def __init__(self, tour: Tour) -> None:
        super().__init__(tour)
        self.setProperty("look", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        fit(self.setFixedWidth, 400, by=panel_width)
        self._head = _label("micro", self)
        self._title = _label("heading", self)
        self._text = _label("", self)
        self._keys = _label("caption", self)
        self._keys.setText(QCoreApplication.translate("Tour", "Enter goes on, Esc leaves."))
        self.leave = self._button(QCoreApplication.translate("Tour", "Leave the tour"), "link")
        self.back = self._button(QCoreApplication.translate("Tour", "Back"), "")
        self.next = self._button(QCoreApplication.translate("Tour", "Next"), "primary")
        self.buttons = (self.next, self.leave, self.back)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        for label in (self._head, self._title, self._text, self._keys):
            layout.addWidget(label)
        layout.addLayout(foot)

    @property
    def words(self) -> str:
        labels = (self._head, self._title, self._text)
        return "\n".join(label.text() for label in labels)

    def show_step(self, at: int) -> None:
        """Say what a step says, on the panel and to a screen reader."""
        step = STEPS[at]
        translate = QCoreApplication.translate
        head = translate("Tour", "Step {0} of {1}").format(at + 1, len(STEPS))
        self._head.setText(head)
        self._title.setText(translate("Tour", step.title))
        keys = [shortcut(key) for key in step.keys]
        self._text.setText(translate("Tour", step.text).format(*keys))
        last = at + 1 == len(STEPS)
        self.next.setText(translate("Tour", "Done") if last else translate("Tour", "Next"))
        named(self.next, self.next.text(), self._text.text())
        self.back.setEnabled(at > 0)
        named(self, f"{head}: {self._title.text()}", self._text.text())
        announce(self, f"{head}. {self._title.text()}. {self._text.text()}")

    def place(self, light: QRect, room: QRect) -> None:
        """Stand beside the light, where there is room: below, above, at its right or left; else at
        the foot of the room."""
        layout = self.layout()
        width = self.width()
        if layout is not None:
            layout.invalidate()
            layout.activate()
            height = layout.heightForWidth(width) + 2 * _BORDER
            self.resize(width, min(height, room.height() - 2 * _EDGE))
        height = self.height()
        room = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        left = min(max(light.center().x() - width // 2, room.left()), room.right() - width)
        top = min(max(light.center().y() - height // 2, room.top()), room.bottom() - height)
        spots = (
            QPoint(left, light.bottom() + _GAP),
            QPoint(left, light.top() - _GAP - height),
            QPoint(light.right() + _GAP, top),
            QPoint(light.left() - _GAP - width, top),
        )
        foot = QPoint(room.center().x() - width // 2, room.bottom() - height)
        free = (spot for spot in spots if room.contains(QRect(spot, self.size())))
        self.move(next(free, foot) if not light.isEmpty() else foot)

    def _button(self, text: str, look: str) -> QPushButton:
        button = named(QPushButton(text, self), text)
        if look:
            button.setProperty("look", look)
        return button


def _label(look: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    if look:
        label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _works_on(event: QKeyEvent) -> bool:
    """Whether a key is one of those that work during the tour too."""
    pressed = QKeySequence(event.keyCombination())
    return any(QKeySequence(text) == pressed for key in _WORK_ON for text in spec(key).shortcuts)


def _explore(ways: Ways) -> ExplorePage:
    return cast("ExplorePage", ways.page_of("explore"))


def _compare(ways: Ways) -> ComparePage:
    return cast("ComparePage", ways.page_of("compare"))
