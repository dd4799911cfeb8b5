"""The row above the page: where one is, whether all is kept, and what can be done from here."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.layouts import CutLabel
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined
from casestudies.ui.workshop.state import View, WorkshopState

HEIGHT = 64
_ROOMY = 900


class Bar(QFrame):
    """Buttons run the ``actions`` of the page, given by their keys; ``menu`` holds the rest."""

    def __init__(
        self,
        theme: ThemeService,
        state: WorkshopState,
        actions: dict[str, QAction],
        more: tuple[QAction, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._actions = actions
        self._title_text = ""
        self.setObjectName("topbar")
        self.setMinimumHeight(HEIGHT)
        self.back = self._icon("arrow-left", "back")
        self.title = CutLabel(self)
        self.title.setProperty("look", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.kept = QLabel(self)
        self.kept.setProperty("look", "caption")
        self.undo = self._icon("undo-2", "workshop.undo")
        self.redo = self._icon("history", "workshop.redo")
        self.record = self._button("workshop.record", self.tr("Record"))
        self.handouts = self._button("workshop.handouts", self.tr("Hand-outs…"))
        self.more = QPushButton(self.tr("File ▾"), self)
        named(self.more, self.tr("File: save, open, duplicate, delete"))
        self.more.setMenu(QMenu(self.more))
        MenuKeys(self.more.menu())
        self.more.menu().addActions(more)
        self.open_file = self._button("workshop.open_file", self.tr("Open a file…"))
        self.present = self._button("workshop.present", self.tr(" Present"))
        self.present.setProperty("look", "primary")
        theme.set_icon(self.present, "presentation", "on_accent", 16)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 20, 8)
        line.setSpacing(8)
        line.addWidget(self.back)
        line.addWidget(self.title, 1)
        for widget in (
            self.kept,
            self.undo,
            self.redo,
            self.more,
            self.open_file,
            self.record,
            self.handouts,
            self.present,
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

    def _icon(self, icon: str, action: str) -> QPushButton:
        button = named(QPushButton(self), tip(action).split(" (")[0])
        button.setProperty("look", "icon")
        fit(button.setFixedSize, 38, 36, by=lined)
        button.setToolTip(tip(action))
        self._theme.set_icon(button, icon, "ink_soft", 17)
        button.clicked.connect(self._actions[action].trigger)
        return button

    def _follow(self) -> None:
        state = self._state
        opened = state.view in (View.OPEN, View.RECORD)
        listed = state.view is View.LIST
        self.back.setVisible(not listed)
        self.open_file.setVisible(listed)
        for widget in (self.undo, self.redo, self.more, self.record, self.handouts, self.present):
            widget.setVisible(opened)
        self.undo.setEnabled(state.can_undo)
        self.redo.setEnabled(state.can_redo)
        recorded = state.view is View.RECORD
        words = self.tr("Agenda") if recorded else self.tr("Record")
        out = self.tr("Export…") if recorded else self.tr("Hand-outs…")
        for button, said in ((self.record, words), (self.handouts, out)):
            if button.text() != said:
                button.setText(said)
                named(button, said.strip("…"))
        self._show_title()
        self._show_kept(opened)

    def _show_title(self) -> None:
        state = self._state
        said = self.tr("Workshops")
        if state.view is View.MAKING:
            said = self.tr("Make a workshop")
        elif state.workshop is not None and state.view is not View.LIST:
            said = state.workshop.title.strip() or self.tr("Without a title")
        self.title.setText(said)
        named(self.title, said)

    def _show_kept(self, opened: bool) -> None:
        """Whether all that was typed is written."""
        state = self._state
        said = ""
        if opened and state.unkept:
            said = self.tr("Saving…")
        elif opened and state.kept_at is not None:
            said = self.tr("Saved {0}").format(f"{state.kept_at:%H:%M:%S}")
        self.kept.setText(said)
        self.kept.setVisible(opened and self.width() >= _ROOMY)
