"""A small panel over the page, beside what it tells about; Esc or a click elsewhere closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget
from shiboken6 import isValid

from casestudies.ui.a11y import press_button

_GAP = 6
_EDGE = 8


class Popover(QFrame):
    """Give it a layout, then ``open_at`` a rectangle. It belongs to the window of its parent.

    ``closed`` follows every closing. The focus goes back to where it was, if the popover had it;
    where that is gone meanwhile, ``homeless`` follows first.
    """

    closed = Signal()
    homeless = Signal()
    watches = True  # the whole program for clicks and focus elsewhere, which costs at every event

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._owner = parent
        self.setProperty("look", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        self._before: QWidget | None = None
        self.hide()

    def open_at(self, anchor: QRect, first: QWidget | None = None) -> None:
        """Show beside ``anchor`` (global coordinates): below it, or above where there is more room.
        ``first`` is the widget that takes the focus; without it the focus stays where it is."""
        if self.parentWidget() is not self._owner.window():  # built before its page had a window
            self.setParent(self._owner.window())
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            if self.watches:
                QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._place(anchor)
        self.show()
        self.raise_()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close, and give the focus back if the popover has it."""
        if not self.isVisible():
            return
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        before = self._before
        back = before is not None and isValid(before) and before.isVisible()
        if inside and back and before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)  # first: else Qt goes to some other
        self.hide()
        if inside and not back:
            self.homeless.emit()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                press_button(event, focused)
            event.accept()  # else the window would press the button that opened the popover
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            outside = not QRect(self.mapToGlobal(QPoint()), self.size()).contains(
                event.globalPosition().toPoint()
            )
            if outside and isinstance(watched, QWidget):
                self.dismiss()
        elif kind == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            left = watched is not self and not self.isAncestorOf(watched)
            if left and self._keeps_focus() and watched.window() is self.window():
                self.dismiss()
        elif kind == QEvent.Type.Resize and watched is self.window():
            self.dismiss()
        return super().eventFilter(watched, event)

    def _keeps_focus(self) -> bool:
        """Whether the popover is one that closes when the focus leaves it."""
        return self._before is not None

    def _place(self, anchor: QRect) -> None:
        window = self.window()
        space = window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        spot = QRect(window.mapFromGlobal(anchor.topLeft()), anchor.size())
        wanted = self.sizeHint().expandedTo(self.minimumSize()).boundedTo(self.maximumSize())
        width, height = wanted.width(), min(wanted.height(), space.height())
        left = min(max(spot.center().x() - width // 2, space.left()), space.right() - width)
        below = spot.bottom() + _GAP
        above = spot.top() - _GAP - height
        top = below if below + height <= space.bottom() or above < space.top() else above
        top = max(space.top(), min(top, space.bottom() - height))
        self.setGeometry(left, top, width, height)
