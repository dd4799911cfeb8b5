"""The head of a case in the reader: kind and place, the name, buttons, and key figures as tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.case import Case
from casestudies.model.places import STATE_NAMES
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.html import number
from casestudies.ui.theme.service import ThemeService

_BESIDE = 500  # pixels of text width from which the buttons stand beside the name
_NARROW = 560  # pixels of text width under which the tiles stand in two rows
_MOST_NOTE = 26
_LONG = 34  # characters from which a name stands in smaller type


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure: what it is, the value in large, and a note below."""

    name: str
    value: str
    note: str = ""


def tiles_of(case: Case, dimensions: int) -> tuple[Tile, ...]:
    """The key figures of a case; ``dimensions`` is how many the vocabulary has."""
    tiles = []
    enrollment = case.enrollment
    if enrollment:
        year = str(enrollment.as_of) if enrollment.as_of else "undated"
        note = " · ".join((year, *enrollment.cites[:2]))
        tiles.append(Tile("Learners", number(enrollment.value), note))
    tiles.append(Tile("Grades", case.grades.label, case.grades.note or ""))
    tiles.append(Tile("Setting", case.locale.capitalize(), case.governance))
    if case.started:
        tiles.append(Tile("Started", str(case.started.year), case.started.note or ""))
    sources = len(case.sources)
    note = f"dimensions · {sources} source{'' if sources == 1 else 's'}"
    tiles.append(Tile("Documented", f"{len(case.dimensions)} of {dimensions}", note))
    return tuple(tiles)


class CaseHeader(QWidget):
    """Made for one case and replaced with it. ``tray_wanted`` asks to put the case into the tray or
    take it out, ``contents_wanted`` for the list of sections, ``export_wanted`` for a file,
    ``case_wanted`` for the parent."""

    tray_wanted = Signal()
    contents_wanted = Signal()
    export_wanted = Signal()
    case_wanted = Signal(str)
    like_wanted = Signal()

    def __init__(
        self,
        case: Case,
        parent_name: str,
        dimensions: int,
        theme: ThemeService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = 0
        self._columns = 0
        self._tiles = [_tile_widget(tile, self) for tile in tiles_of(case, dimensions)]
        self._where = named(QLabel(self), self.tr("Kind and place"))
        self._where.setProperty("look", "soft")
        self._where.setTextFormat(Qt.TextFormat.RichText)
        self._where.setWordWrap(True)
        state = STATE_NAMES.get(case.place.state, case.place.state)
        line = f"{case.kind.value.capitalize()} · {case.place.city}, {state}"
        if case.parent and parent_name:
            color = theme.tokens.colors["accent_ink"]
            line += (
                f' · part of <a style="color:{color};text-decoration:none" '
                f'href="{case.parent}">{parent_name}</a>'
            )
            self._where.linkActivated.connect(self.case_wanted)
        self._where.setText(line)
        self._title = QLabel(case.name, self)
        self._title.setProperty("look", "display" if len(case.name) <= _LONG else "display-small")
        self._title.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.contents_button = named(QPushButton(self), self.tr("Contents"))
        self.contents_button.setToolTip(tip("case.contents"))
        self.contents_button.setProperty("look", "icon")
        self.contents_button.setFixedSize(40, 36)
        theme.set_icon(self.contents_button, "list-tree", "ink_soft", 18)
        self.contents_button.clicked.connect(self.contents_wanted)
        self.export_button = named(QPushButton(self), self.tr("Export this case"))
        self.export_button.setToolTip(tip("case.export"))
        self.export_button.setProperty("look", "icon")
        self.export_button.setFixedSize(40, 36)
        theme.set_icon(self.export_button, "download", "ink_soft", 17)
        self.export_button.clicked.connect(self.export_wanted)
        self.like_button = named(QPushButton(self), self.tr("More cases like this one"))
        self.like_button.setToolTip(tip("case.like"))
        self.like_button.setProperty("look", "icon")
        self.like_button.setFixedSize(40, 36)
        theme.set_icon(self.like_button, "text-search", "ink_soft", 17)
        self.like_button.clicked.connect(self.like_wanted)
        self.tray_button = QPushButton(self)
        self.tray_button.setIconSize(QSize(16, 16))
        self.tray_button.clicked.connect(self.tray_wanted)
        self._build()
        self.set_in_tray(inside=False)

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

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(3)
        left.addWidget(self._where)
        left.addWidget(self._title)
        right = QHBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.contents_button)
        right.addWidget(self.export_button)
        right.addWidget(self.like_button)
        right.addWidget(self.tray_button)
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(16)
        top.addLayout(left, 1)
        top.addLayout(right)
        top.setAlignment(right, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid = QGridLayout()
        self._grid.setSpacing(9)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(16)
        self._rows.addLayout(top)
        self._rows.addLayout(self._grid)
        self._arrange(_NARROW)

    def _arrange(self, width: int) -> None:
        beside = width >= _BESIDE
        self._top.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._top.setSpacing(16 if beside else 12)
        columns = len(self._tiles) if width >= _NARROW else min(3, len(self._tiles))
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)


def _tile_widget(tile: Tile, parent: QWidget) -> QFrame:
    frame = QFrame(parent)
    frame.setProperty("look", "tile")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 9, 10, 10)
    layout.setSpacing(1)
    for text, look in _lines(tile):
        label = QLabel(text, frame)
        label.setProperty("look", look)
        label.setWordWrap(True)
        label.setMinimumWidth(20)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(label)
    layout.addStretch(1)
    if len(tile.note) > _MOST_NOTE:
        frame.setToolTip(tile.note)
    named(frame, f"{tile.name}: {tile.value}", tile.note)
    return frame


def _lines(tile: Tile) -> Sequence[tuple[str, str]]:
    note = tile.note
    if len(note) > _MOST_NOTE:
        note = note[:_MOST_NOTE].rsplit(" ", 1)[0].rstrip(",;") + " …"
    lines = [(tile.name, "micro"), (tile.value, "figure")]
    return [*lines, (note, "micro")] if note else lines
