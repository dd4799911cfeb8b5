"""The row above the page: where one is, whether all is kept, and what can be done from here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.layouts import CutLabel
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined
from casestudies.ui.visits.state import View, VisitState
from casestudies.ui.visits.words import days_name

_HEIGHT = 64
_ROOMY = 84  # letters M: room for what stands under More too


class Bar(QFrame):
    """Buttons run the ``actions`` of the page, given by their keys; ``more`` are in a menu."""

    def __init__(
        self,
        theme: ThemeService,
        state: VisitState,
        actions: dict[str, QAction],
        more: tuple[QAction, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._state, self._actions = theme, state, actions
        self.setObjectName("topbar")
        fit(self.setMinimumHeight, _HEIGHT, by=lined)
        self.back = self._icon("arrow-left", "back", actions["back"].trigger)
        self.title = CutLabel(self)
        self.title.setProperty("look", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.days = self._button("visits.days", self.tr("Days"))
        self.kept = QLabel(self)
        self.kept.setProperty("look", "caption")
        self.undo = self._icon("undo-2", "visits.undo", state.undo)
        self.redo = self._icon("history", "visits.redo", state.redo)
        self.more = QPushButton(self.tr("More ▾"), self)
        named(self.more, self.tr("More: rename, duplicate, delete and other files"))
        self.more.setMenu(QMenu(self.more))
        MenuKeys(self.more.menu())
        self.more.menu().addActions(more)
        self.notes = self._button("visits.notes", self.tr("Field notes"))
        self.after = self._button("visits.after", self.tr("Afterwards"))
        self.calendar = self._button("visits.calendar", self.tr("Calendar (.ics)"))
        self.packet = self._button("visits.packet", self.tr("Print packet…"))
        self.packet.setProperty("look", "primary")
        self.new = self._button("visits.new", self.tr(" New visit"))
        self.new.setProperty("look", "primary")
        theme.set_icon(self.new, "plus", "on_accent", 16)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 20, 8)
        line.setSpacing(8)
        line.addWidget(self.back)
        line.addWidget(self.title, 1)
        for widget in (
            self.days,
            self.kept,
            self.undo,
            self.redo,
            self.more,
            self.notes,
            self.after,
            self.calendar,
            self.packet,
            self.new,
        ):
            line.addWidget(widget)
        state.changed.connect(self._follow)
        self._follow()

    def anchor(self) -> QRect:
        """Where the title is on the screen."""
        return QRect(self.title.mapToGlobal(QPoint()), self.title.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _button(self, action: str, words: str) -> QPushButton:
        button = named(QPushButton(words, self), words.strip(" …"))
        button.setToolTip(tip(action))
        button.clicked.connect(self._actions[action].trigger)
        return button

    def _icon(self, icon: str, action: str, does: Callable[[], object]) -> QPushButton:
        button = named(QPushButton(self), tip(action).split(" (")[0])
        button.setProperty("look", "icon")
        fit(button.setFixedSize, 38, 36)
        button.setToolTip(tip(action))
        self._theme.set_icon(button, icon, "ink_soft", 17)
        button.clicked.connect(lambda: does())
        return button

    def _follow(self) -> None:
        state = self._state
        listed = state.view is View.LIST
        opened = not listed and state.plan is not None
        roomy = self.width() >= self.fontMetrics().horizontalAdvance("M") * _ROOMY
        self.back.setVisible(not listed)
        self.new.setVisible(listed)
        noting = state.view in (View.NOTES, View.AFTER)
        for widget in (self.undo, self.redo, self.packet):
            widget.setVisible(opened and not noting)
        for widget in (self.more, self.notes, self.after):
            widget.setVisible(opened)
        for button, view, words in (
            (self.notes, View.NOTES, self.tr("Field notes")),
            (self.after, View.AFTER, self.tr("Afterwards")),
        ):
            said = self.tr("Plan") if state.view is view else words
            if button.text() != said:
                button.setText(said)
                named(button, said)
        self.undo.setEnabled(state.can_undo)
        self.redo.setEnabled(state.can_redo)
        days = days_name(state.plan) if opened and state.plan else ""
        said = self.tr("Plan") if state.view is View.DAYS else days
        if self.days.text() != said:
            self.days.setText(said)
            named(
                self.days,
                self.tr("The days by the hour: {0}").format(said) if days == said else said,
            )
        said = ""
        planning = opened and not noting  # notes say themselves when they were kept
        if planning and state.unkept:
            said = self.tr("Saving…")
        elif planning and state.kept_at is not None:
            said = self.tr("Saved {0}").format(f"{state.kept_at:%H:%M:%S}")
        self.kept.setText(said)
        self._show_title(said)
        plan = planning and roomy
        self._give_room({self.calendar: plan, self.kept: planning and roomy, self.days: plan})

    def _give_room(self, wanted: dict[QWidget, bool]) -> None:
        """Show what is wanted as far as the title is whole beside it; the first goes first. The
        calendar and the days stand under More too; when it was saved is told with the title."""
        for widget, shown in wanted.items():
            widget.setVisible(shown)
        around = self._line.contentsMargins()
        room = self.width() - around.left() - around.right() - self.title.sizeHint().width()
        for one in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if one is not self.title and not one.isHidden():
                room -= self._taken(one)
        for widget in wanted:
            if room < 0 and not widget.isHidden():
                widget.hide()
                room += self._taken(widget)

    def _taken(self, widget: QWidget) -> int:
        """The width that a widget takes, with the gap before the next one."""
        return widget.sizeHint().expandedTo(widget.minimumSize()).width() + self._line.spacing()

    def _show_title(self, kept: str) -> None:
        state = self._state
        said = self.tr("Visits")
        if state.plan is not None and state.view is not View.LIST:
            said = state.plan.title.strip() or self.tr("Without a title")
            if state.view is View.NOTES:
                said = self.tr("{0}: field notes").format(said)
            elif state.view is View.AFTER:
                said = self.tr("{0}: documented and observed").format(said)
            elif state.view is View.DAYS:
                said = self.tr("{0}: the days").format(said)
            elif state.view is View.SITES:
                said = self.tr("{0}: which sites?").format(said)
        self.title.setText(said)
        named(self.title, said, kept)
