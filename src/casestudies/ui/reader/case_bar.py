"""The bar over a case: where one is in it, and its buttons, in sight however far it is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.painting import paint_line
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined

HEIGHT = 47
_BUTTON = (38, 36)
_GAP = 9


class CaseBar(QFrame):
    """``contents_wanted`` asks for the list of sections, ``export_wanted`` for a file,
    ``like_wanted`` for cases like this one, ``tray_wanted`` to put the case into the tray or take
    it out, ``star_wanted`` to give it a star or take that away."""

    contents_wanted = Signal()
    export_wanted = Signal()
    like_wanted = Signal()
    tray_wanted = Signal()
    star_wanted = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("topbar")
        fit(self.setFixedHeight, HEIGHT, by=lined)
        self.contents_button = self._icon("list-tree", self.tr("Contents"), "case.contents")
        self.contents_button.clicked.connect(self.contents_wanted)
        self.place = PlaceLine(theme, self)
        self.star_button = self._icon("star", self.tr("Star this case"), "case.star.whole")
        self.star_button.clicked.connect(self.star_wanted)
        self.export_button = self._icon("download", self.tr("Export this case"), "case.export")
        self.export_button.clicked.connect(self.export_wanted)
        self.like_button = self._icon(
            "text-search", self.tr("More cases like this one"), "case.like"
        )
        self.like_button.clicked.connect(self.like_wanted)
        self.tray_button = QPushButton(self)
        self.tray_button.clicked.connect(self.tray_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 14, 1)
        row.setSpacing(6)
        row.addWidget(self.contents_button)
        row.addSpacing(4)
        row.addWidget(self.place, 1)
        buttons = (self.star_button, self.export_button, self.like_button, self.tray_button)
        for button in buttons:
            row.addWidget(button)
        self._fit_tray()
        theme.changed.connect(self._fit_tray)

    def _fit_tray(self) -> None:
        """Keep the button as wide as the longer of its words, so that its neighbours stay."""
        shown = bool(self.tray_button.property("look"))
        self.tray_button.setMinimumWidth(0)
        for inside in (shown, not shown):
            self.set_in_tray(inside=inside)
            width = self.tray_button.sizeHint().width()
            self.tray_button.setMinimumWidth(max(width, self.tray_button.minimumWidth()))

    def set_in_tray(self, *, inside: bool) -> None:
        """Show whether the case is in the compare tray."""
        button = self.tray_button
        button.setText(self.tr("In tray") if inside else self.tr("Compare"))
        named(button, self.tr("Take out of the tray") if inside else self.tr("Add to the tray"))
        button.setToolTip(tip("tray.toggle"))
        button.setProperty("look", "" if inside else "primary")
        icon = ("check", "accent_ink") if inside else ("plus", "on_accent")
        self._theme.set_icon(button, icon[0], icon[1], 16)
        button.style().unpolish(button)
        button.style().polish(button)

    def set_starred(self, *, starred: bool) -> None:
        """Show whether the case has a star."""
        said = self.tr("Take the star away") if starred else self.tr("Star this case")
        named(self.star_button, said)
        icon = ("star-filled", "star") if starred else ("star", "ink_soft")
        self._theme.set_icon(self.star_button, *icon, 17)

    def _icon(self, icon: str, name: str, action: str) -> QPushButton:
        button = named(QPushButton(self), name)
        button.setToolTip(tip(action))
        button.setProperty("look", "icon")
        fit(button.setFixedSize, *_BUTTON, by=lined)
        self._theme.set_icon(button, icon, "ink_soft", 17)
        return button


class PlaceLine(QWidget):
    """The case in bold and the section one is in, in one line; the name is cut last."""

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._case = self._section = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """What is shown, in words."""
        return ", ".join(part for part in (self._case, self._section) if part)

    def show_place(self, case: str, section: str) -> None:
        """Show a case ("" while its title is in sight below) and a section."""
        if (case, section) != (self._case, self._section):
            self._case, self._section = case, section
            named(self, self.words)
            self.setToolTip(self.words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        box = QRectF(QRect(0, 0, self.width(), self.height()))
        font = self._theme.font("card_title")
        if self._case:
            paint_line(painter, box, self._case, font, self._theme.color("ink"))
            box.setLeft(box.left() + QFontMetricsF(font).horizontalAdvance(self._case) + _GAP)
        if box.width() > 3 * _GAP:
            color = self._theme.color("ink_soft")
            paint_line(painter, box, self._section, self._theme.font("label"), color)
        painter.end()
