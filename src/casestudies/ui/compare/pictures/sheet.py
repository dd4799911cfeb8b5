"""What the pictures are drawn on: measures text, and collects what is written and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from casestudies.ui.compare.pictures.drawing import (
    Bar,
    Color,
    Dot,
    Drawing,
    Form,
    Layer,
    Part,
    Rule,
    Shape,
    Spot,
    Text,
)
from casestudies.ui.parts.wrapped_text import NO_BREAK_SPACE, WrappedText
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

EDGE = 20.0  # around every picture
COLUMN_GAP = 36.0
ROW_GAP = 26.0
_MOST_KEYS = 3


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: a role of the type scale and a colour."""

    role: str
    color: Color = "ink"
    italic: bool = False


TITLE = Style("card_title")
VALUE = Style("button")
NAME = Style("label")
WORDS = Style("caption", "ink_soft")
FAINT = Style("micro", "ink_faint")
SOURCE = Style("micro", "accent_ink")
MISSING = Style("label", "ink_faint", italic=True)
BAND = Style("section", "ink_faint")


def key_words(cites: Sequence[str], most: int = _MOST_KEYS) -> str:
    """Source keys as they stand beside a value: "S3 S7", "S3 S7 S9 +2"."""
    shown = [*cites[:most]]
    if len(cites) > most:
        shown.append(f"+{len(cites) - most}")
    return NO_BREAK_SPACE.join(shown)


class Sheet:
    """Write and draw on it from top to bottom, then ``finish``. What comes after ``start_mark``
    belongs to that mark until ``end_mark`` puts its spot in."""

    def __init__(self, theme: ThemeService) -> None:
        self._theme = theme
        self._fonts: dict[tuple[str, bool], tuple[QFont, QFontMetricsF]] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._shapes: list[Shape] = []
        self._texts: list[Text] = []
        self._spots: list[Spot] = []
        self._head = Layer()
        self._head_height = 0.0
        self._mark: int | None = None

    # --- measuring ----------------------------------------------------------------------------

    def font(self, style: Style) -> QFont:
        return self._font(style)[0]

    def width_of(self, text: str, style: Style) -> float:
        key = (text, style.role)
        if key not in self._widths:
            self._widths[key] = ceil(self._font(style)[1].horizontalAdvance(text))
        return self._widths[key]

    def line_height(self, style: Style) -> float:
        return ceil(self._font(style)[1].height())

    def wrapped(self, text: str, style: Style, width: float, most_lines: int = 99) -> WrappedText:
        """``text`` broken to ``width``, to be measured before it is put."""
        return WrappedText(text, self.font(style), width, most_lines=most_lines)

    # --- writing ------------------------------------------------------------------------------

    def write(
        self, text: str, left: float, top: float, style: Style, part: Part = Part.WORDS
    ) -> QRectF:
        """A text on one line; returns its box."""
        box = QRectF(left, top, self.width_of(text, style), self.line_height(style))
        font = self.font(style)
        self._texts.append(Text(text, box, font, style.color, part, self._mark))
        return box

    def write_upward(
        self, text: str, left: float, bottom: float, style: Style, part: Part = Part.WORDS
    ) -> QRectF:
        """A text on one line that reads from below; returns its box."""
        long, thick = self.width_of(text, style), self.line_height(style)
        box = QRectF(left, bottom - long, thick, long)
        font = self.font(style)
        self._texts.append(Text(text, box, font, style.color, part, self._mark, upward=True))
        return box

    def write_to(
        self, text: str, right: float, top: float, style: Style, part: Part = Part.WORDS
    ) -> QRectF:
        """A text on one line that ends at ``right``; returns its box."""
        return self.write(text, right - self.width_of(text, style), top, style, part)

    def write_lines(
        self,
        text: str,
        left: float,
        top: float,
        width: float,
        style: Style,
        part: Part = Part.WORDS,
        most_lines: int = 99,
    ) -> QRectF:
        """A text broken to ``width``; returns its box."""
        return self.put(text, self.wrapped(text, style, width, most_lines), left, top, style, part)

    def put(
        self,
        text: str,
        lines: WrappedText,
        left: float,
        top: float,
        style: Style,
        part: Part = Part.WORDS,
    ) -> QRectF:
        """A text that was broken before; returns its box."""
        box = QRectF(left, top, ceil(lines.width), lines.height)
        font = self.font(style)
        self._texts.append(Text(text, box, font, style.color, part, self._mark, lines))
        return box

    # --- drawing ------------------------------------------------------------------------------

    def bar(
        self, box: QRectF, fill: Color | None, edge: Color | None = None, radius: float = 0
    ) -> None:
        self._shapes.append(Bar(box, fill, edge, radius))

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, color: Color, width: float = 1
    ) -> None:
        self._shapes.append(Rule(QPointF(x1, y1), QPointF(x2, y2), color, width))

    def dot(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Color | None,
        edge: Color,
        form: Form = Form.CIRCLE,
    ) -> QRectF:
        """A dot; returns its box."""
        drawn = Dot(QPointF(x, y), radius, fill, edge, form)
        self._shapes.append(drawn)
        return drawn.box

    def band(self, text: str, top: float, width: float) -> float:
        """A heading over a part of the picture; returns where the part begins."""
        box = self.write(text.upper(), EDGE, top, BAND, Part.HEAD)
        y = box.center().y()
        self.rule(box.right() + 12, y, EDGE + width, y, "line")
        return box.bottom() + 14

    # --- marks --------------------------------------------------------------------------------

    def start_mark(self) -> int:
        """What comes now belongs to the next mark; returns its number."""
        self._mark = len(self._spots)
        return self._mark

    def end_mark(self, spot: Spot) -> None:
        """The mark is complete."""
        self._spots.append(spot)
        self._mark = None

    def own_boxes(self, mark: int) -> list[QRectF]:
        """The boxes of the texts that belong to a mark."""
        return [text.box for text in self._texts if text.mark == mark]

    def freeze(self, height: float) -> None:
        """What was drawn so far is the head, ``height`` high; the body follows."""
        self._head = Layer(tuple(self._shapes), tuple(self._texts))
        self._shapes, self._texts = [], []
        self._head_height = height

    def finish(self, width: float, height: float) -> Drawing:
        """The picture as it is now."""
        body = Layer(tuple(self._shapes), tuple(self._texts))
        spots = tuple(self._spots)
        return Drawing(width, height, self._head, body, spots, self._head_height)

    def _font(self, style: Style) -> tuple[QFont, QFontMetricsF]:
        key = (style.role, style.italic)
        if key not in self._fonts:
            font = self._theme.font(style.role, italic=style.italic)
            self._fonts[key] = (font, QFontMetricsF(font))
        return self._fonts[key]


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of equal width across a picture."""

    columns: int
    width: float

    def left(self, column: int) -> float:
        return EDGE + column * (self.width + COLUMN_GAP)


def even_grid(most_panels: int, width: float, least: float, most: float) -> Grid:
    """As many columns as fit into ``width`` and are needed for ``most_panels``, none narrower than
    ``least`` or wider than ``most``."""
    room = width - 2 * EDGE
    fit = max(1, int((room + COLUMN_GAP) // (least + COLUMN_GAP)))
    columns = max(1, min(fit, most_panels))
    return Grid(columns, min(most, (room - (columns - 1) * COLUMN_GAP) / columns))


def full_grid(count: int, width: float, least: float, most: float) -> Grid:
    """Like ``even_grid`` for ``count`` panels, with rows as evenly filled as can be: four panels
    stand two by two where three would fit."""
    fit = even_grid(count, width, least, most).columns
    rows = ceil(count / fit) if count else 1
    return even_grid(ceil(count / rows) if count else 1, width, least, most)


def empty_drawing(theme: ThemeService, width: float, said: str) -> Drawing:
    """A picture of nothing: a sentence that says so, as its only mark."""
    sheet = Sheet(theme)
    sheet.start_mark()
    box = sheet.write_lines(said, EDGE, EDGE, min(px(560), width - 2 * EDGE), MISSING)
    sheet.end_mark(Spot(said, (box.adjusted(-6, -4, 6, 4),), box.center()))
    return sheet.finish(width, box.bottom() + EDGE)
