"""The head of a case in the reader: kind and place, the name, and key figures as tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.case import Case
from casestudies.model.places import STATE_NAMES
from casestudies.ui.a11y import named
from casestudies.ui.parts.html import number
from casestudies.ui.theme.service import ThemeService

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
    """Made for one case and replaced with it. ``case_wanted`` asks for the parent."""

    case_wanted = Signal(str)

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

    @property
    def title_bottom(self) -> int:
        """How far one scrolls until the name is out of sight."""
        return self._title.geometry().bottom()

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setSpacing(3)
        top.addWidget(self._where)
        top.addWidget(self._title)
        self._grid = QGridLayout()
        self._grid.setSpacing(9)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(16)
        self._rows.addLayout(top)
        self._rows.addLayout(self._grid)
        self._arrange(_NARROW)

    def _arrange(self, width: int) -> None:
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
