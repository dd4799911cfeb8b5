"""The head of a case in the reader: kind and place, the name, and key figures as tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.brief import (
    KIND_NAMES,
    OWN_PACK,
    Visits,
    gone_told,
    governance_name,
    setting_name,
    visits_told,
)
from casestudies.model.places import STATE_NAMES
from casestudies.model.query import Facet, grade_bands
from casestudies.ui.a11y import named
from casestudies.ui.parts.html import number
from casestudies.ui.parts.links.label import LinkedLabel
from casestudies.ui.reader.leads import facet_link, section_link
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

if TYPE_CHECKING:
    from casestudies.model.case import Case

_NARROW = 560  # pixels of text width under which the tiles stand in two rows
_NARROWER = 330  # below it two tiles stand side by side
_MOST_NOTE = 26
_LONG = 34  # characters from which a name stands in smaller type
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure: what it is, the value in large, and a note below. ``link`` leads on from it, as
    the links of the text do; ``leads`` says where to."""

    name: str
    value: str
    note: str
    link: str
    leads: str


def tiles_of(case: Case, dimensions: int) -> tuple[Tile, ...]:
    """The key figures of a case; ``dimensions`` is how many the vocabulary has."""
    tiles = []
    figures = (section_link("figures"), translate("tiles_of", "Go to the key figures"))
    enrollment = case.enrollment
    if enrollment:
        year = str(enrollment.as_of) if enrollment.as_of else translate("tiles_of", "undated")
        note = " · ".join((year, *enrollment.cites[:2]))
        tiles.append(
            Tile(translate("tiles_of", "Learners"), number(enrollment.value), note, *figures)
        )
    if case.grades.label:
        bands = facet_link(Facet.GRADES, *grade_bands(case.grades.low, case.grades.high))
        leads = translate("tiles_of", "Find cases with these grades")
        name, note = translate("tiles_of", "Grades"), case.grades.note or ""
        tiles.append(Tile(name, case.grades.label, note, bands, leads))
    if case.locale or case.governance:
        facet = Facet.LOCALE if case.locale else Facet.GOVERNANCE
        setting = facet_link(facet, case.locale or case.governance)
        leads = translate("tiles_of", "Find cases in such a place")
        first, *others = filter(
            None, (setting_name(case.locale), governance_name(case.governance).lower())
        )
        name = translate("tiles_of", "Setting")
        tiles.append(Tile(name, first, "".join(others), setting, leads))
    if case.started:
        timeline = (section_link("timeline"), translate("tiles_of", "Go to the timeline"))
        began = timeline if case.timeline else figures
        tiles.append(
            Tile(
                translate("tiles_of", "Started"),
                str(case.started.year),
                case.started.note or "",
                *began,
            )
        )
    sources = len(case.sources)
    note = (
        translate("tiles_of", "dimensions · 1 source")
        if sources == 1
        else translate("tiles_of", "dimensions · {0} sources").format(sources)
    )
    found = translate("tiles_of", "{0} of {1}").format(len(case.dimensions), dimensions)
    to_sources = (section_link("sources"), translate("tiles_of", "Go to the sources"))
    tiles.append(Tile(translate("tiles_of", "Documented"), found, note, *to_sources))
    return tuple(tiles)


class CaseHeader(QWidget):
    """Made for one case and replaced with it. ``link_opened`` gives where a fact leads, as links of
    the text do; ``focused`` tells that the keyboard came to one."""

    link_opened = Signal(str)
    focused = Signal()

    def __init__(
        self,
        case: Case,
        parent_name: str,
        dimensions: int,
        theme: ThemeService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = 0
        self._columns = 0
        self._tiles = [TileButton(tile, self) for tile in tiles_of(case, dimensions)]
        for tile in self._tiles:
            tile.clicked.connect(partial(self.link_opened.emit, tile.link))
            tile.installEventFilter(self)
        self._where = named(LinkedLabel(self), self.tr("Kind and place"))
        self._where.setProperty("look", "soft")
        self._where.setTextFormat(Qt.TextFormat.RichText)
        self._where.setWordWrap(True)
        state = STATE_NAMES.get(case.place.state, case.place.state)
        color = theme.tokens.colors["accent_ink"]
        line = (
            f"{_link(facet_link(Facet.KIND, case.kind.value), KIND_NAMES[case.kind], color)}"
            f" · {escape(case.place.city)}, "
            f"{_link(facet_link(Facet.STATE, case.place.state), state, color)}"
        )
        if case.parent and parent_name:
            whole = _link(f"case:{case.parent}", parent_name, color)
            line += " · " + self.tr("part of {0}").format(whole)
        self._where.setText(line)
        own = (_own_badge(case, self),) if case.pack == OWN_PACK else ()
        self.badges = (*own, _badge(case, self))
        for badge in self.badges:
            badge.clicked.connect(partial(self.link_opened.emit, badge.link))
            badge.installEventFilter(self)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._where.linkActivated.connect(self.link_opened)
        self._where.installEventFilter(self)
        self._title = QLabel(case.name, self)
        self._title.setProperty("look", "display" if len(case.name) <= _LONG else "display-small")
        self._title.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()

    def set_side(self, side: int) -> None:
        """Leave the same room at the sides as the text below does."""
        if side != self._side:
            self._side = side
            self._rows.setContentsMargins(side, 26, side, 20)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width; arranges the tiles for it first."""
        self._arrange(width - 2 * self._side)
        return self._rows.heightForWidth(width)

    def set_reachable(self, reachable: bool) -> None:
        """Let the keyboard come to the facts, or pass them by while they are out of sight."""
        policy = Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.NoFocus
        for widget in self.stops:
            widget.setFocusPolicy(policy)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard can come to, in the order of reading."""
        return (self._where, *self.badges, *self._tiles)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit()
        return super().eventFilter(watched, event)

    @property
    def title_bottom(self) -> int:
        """How far one scrolls until the name is out of sight."""
        return self._title.geometry().bottom()

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setSpacing(3)
        line = QHBoxLayout()
        line.addWidget(self._where, 1)
        for badge in self.badges:
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(line)
        top.addWidget(self._title)
        self._grid = QGridLayout()
        self._grid.setSpacing(9)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(16)
        self._rows.addLayout(top)
        self._rows.addLayout(self._grid)
        self._arrange(_NARROW)

    def _arrange(self, width: int) -> None:
        most = len(self._tiles) if width >= px(_NARROW) else 3 if width >= px(_NARROWER) else 2
        columns = min(most, len(self._tiles))
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)


class TileButton(QPushButton):
    """A key figure that leads on when it is pressed."""

    def __init__(self, tile: Tile, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = tile.link
        self.setProperty("look", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 10, 10)
        layout.setSpacing(1)
        for text, look in _lines(tile):
            label = QLabel(text, self)
            label.setProperty("look", look)
            label.setWordWrap(True)
            label.setMinimumWidth(20)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        long = f"{tile.note}\n" if len(tile.note) > _MOST_NOTE else ""
        self.setToolTip(f"{long}{tile.leads}")
        named(self, f"{tile.name}: {tile.value}", ". ".join(filter(None, (tile.note, tile.leads))))

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._rows.minimumSize()


class BadgeButton(QPushButton):
    """A word on the case that leads to what is known of it."""

    def __init__(self, text: str, look: str, link: str, leads: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.link = link
        self.setProperty("look", look)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(leads)
        named(self, text, leads)


def _own_badge(case: Case, parent: QWidget) -> BadgeButton:
    """That the user wrote the case; it leads to where it is written."""
    said = translate("CaseHeader", "Your case: edit")
    leads = translate("CaseHeader", "Edit it in the library")
    return BadgeButton(said, "badge-own", f"edit:{case.slug}", leads, parent)


def _badge(case: Case, parent: QWidget) -> BadgeButton:
    """What a visitor must not miss: that the case is closed or merged, else whether visits are
    hosted."""
    gone, visiting = gone_told(case.status), case.visiting
    if gone:
        leads = translate("CaseHeader", "Go to what is known of it")
        return BadgeButton(gone, "badge-gone", section_link("summary"), leads, parent)
    open_now = visiting.hosts in (Visits.NOW, Visits.ARRANGED)
    said = visits_told(visiting.hosts, visiting.as_of)
    leads = translate("CaseHeader", "Go to what is known of visits")
    look = "badge-open" if open_now else "badge"
    return BadgeButton(said, look, section_link("visiting"), leads, parent)


def _link(href: str, text: str, color: str) -> str:
    style = f"color:{color};text-decoration:none"
    return f'<a style="{style}" href="{escape(href)}">{escape(text)}</a>'


def _lines(tile: Tile) -> Sequence[tuple[str, str]]:
    note = tile.note
    if len(note) > _MOST_NOTE:
        note = note[:_MOST_NOTE].rsplit(" ", 1)[0].rstrip(",;") + " …"
    lines = [(tile.name, "micro"), (tile.value, "figure")]
    return [*lines, (note, "micro")] if note else lines
