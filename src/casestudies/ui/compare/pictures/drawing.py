"""A laid-out picture as a value: its texts, shapes and marks, painted in the theme's colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import Tokens

_PALEST = 0.10  # of the accent in the shade of the smallest count
_DEEPEST_LIGHT = 0.58  # the ink on it still has a contrast of 4.5
_DEEPEST_DARK = 0.46


class Part(StrEnum):
    """What a text of a picture is: a number of a value, a sum of them, an end of a scale, a head, a
    name, words around them, or source marks."""

    VALUE = "value"
    TOTAL = "total"
    SCALE = "scale"
    HEAD = "head"
    NAME = "name"
    WORDS = "words"
    SOURCE = "source"


class Form(StrEnum):
    """The shape of a dot; it says the same as its colour, for eyes that do not tell colours."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Shade:
    """A tone between the ground (0) and the deepest tint (1) that dark text can stand on."""

    part: float


Color = str | Shade  # a token's name ("ink", "learning.bar") or a shade


def color_of(tokens: Tokens, color: Color) -> QColor:
    """A picture's colour in a theme."""
    if isinstance(color, str):
        return QColor(tokens.color(color))
    deepest = _DEEPEST_DARK if tokens.dark else _DEEPEST_LIGHT
    much = _PALEST + (deepest - _PALEST) * min(max(color.part, 0.0), 1.0)
    ground, tint = QColor(tokens.colors["surface"]), QColor(tokens.colors["accent"])
    mixed = (
        round(a + (b - a) * much)
        for a, b in zip(ground.getRgb()[:3], tint.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*mixed)


def group_color(group: str, part: str) -> str:
    """The token of a dimension group's ``ink`` or ``bar``; neutral for the group ""."""
    neutral = {"ink": "ink_soft", "bar": "ink_faint", "pale": "tile"}
    return f"{group}.{part}" if group else neutral[part]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a picture, in a ``box`` that nothing else is written into. ``mark`` is the number of
    the mark they belong to. Texts of several lines bring them as ``lines``; an ``upward`` text is
    turned to read from below."""

    text: str
    box: QRectF
    font: QFont
    color: Color
    part: Part
    mark: int | None = None
    lines: WrappedText | None = None
    upward: bool = False

    def paint(self, painter: QPainter, theme: ThemeService) -> None:
        color = color_of(theme.tokens, self.color)
        if self.lines is not None:
            self.lines.draw(painter, self.box.left(), self.box.top(), color)
            return
        painter.setFont(self.font)
        painter.setPen(color)
        where, flags = self.box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        if self.upward:
            painter.save()
            painter.translate(self.box.left(), self.box.bottom())
            painter.rotate(-90)
            where = QRectF(0, 0, self.box.height(), self.box.width())
        painter.drawText(where, flags | Qt.TextFlag.TextSingleLine, self.text)
        if self.upward:
            painter.restore()


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled or outlined rectangle."""

    box: QRectF
    fill: Color | None
    edge: Color | None = None
    radius: float = 0

    def paint(self, painter: QPainter, theme: ThemeService) -> None:
        tokens = theme.tokens
        painter.setBrush(color_of(tokens, self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        box = self.box
        if self.edge is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(color_of(tokens, self.edge), 1))
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    start: QPointF
    end: QPointF
    color: Color
    width: float = 1

    @property
    def box(self) -> QRectF:
        return QRectF(self.start, self.end).normalized().adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, theme: ThemeService) -> None:
        pen = QPen(color_of(theme.tokens, self.color), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Dot:
    """A small figure around a point; without ``fill`` it is hollow."""

    at: QPointF
    radius: float
    fill: Color | None
    edge: Color
    form: Form = Form.CIRCLE

    @property
    def box(self) -> QRectF:
        r = self.radius + 1
        return QRectF(self.at.x() - r, self.at.y() - r, 2 * r, 2 * r)

    def paint(self, painter: QPainter, theme: ThemeService) -> None:
        tokens = theme.tokens
        pen = QPen(color_of(tokens, self.edge), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(color_of(tokens, self.fill or "surface"))
        x, y, r = self.at.x(), self.at.y(), self.radius - 1
        if self.form is Form.CIRCLE:
            painter.drawEllipse(self.at, r, r)
        elif self.form is Form.SQUARE:
            painter.drawRect(QRectF(x - r, y - r, 2 * r, 2 * r).adjusted(0.5, 0.5, -0.5, -0.5))
        elif self.form is Form.DIAMOND:
            corners = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        else:
            corners = ((x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


Shape = Bar | Rule | Dot


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark of the picture that can be focused. ``words`` say all of it; ``boxes`` are what the
    focus ring goes around. Arrow keys go from ``anchor`` to ``anchor``, left and right along a
    ``line``. ``block`` is the dimension or population at which Enter opens the case; marks without
    it open their sources."""

    words: str
    boxes: tuple[QRectF, ...]
    anchor: QPointF
    line: int = 0
    case: str = ""
    cites: tuple[str, ...] = ()
    block: str = ""

    @property
    def box(self) -> QRectF:
        found = QRectF(self.boxes[0])
        for box in self.boxes[1:]:
            found = found.united(box)
        return found


@dataclass(frozen=True, slots=True)
class Layer:
    """What is painted together: shapes below, texts above."""

    shapes: tuple[Shape, ...] = ()
    texts: tuple[Text, ...] = ()

    def paint(self, painter: QPainter, theme: ThemeService, seen: QRectF) -> None:
        """Paint what lies in ``seen``."""
        for item in (*self.shapes, *self.texts):
            if item.box.intersects(seen):
                item.paint(painter, theme)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture in logical pixels. ``head`` stays in sight while the body scrolls below it;
    both use the same coordinates, the body begins at ``head_height``."""

    width: float
    height: float
    head: Layer
    body: Layer
    spots: tuple[Spot, ...]
    head_height: float = 0

    @property
    def texts(self) -> tuple[Text, ...]:
        return (*self.head.texts, *self.body.texts)

    def paint(self, painter: QPainter, theme: ThemeService, seen: QRectF, scrolled: float) -> None:
        """Paint the part ``seen`` of the place it is painted to, scrolled down by ``scrolled``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        below = seen.intersected(QRectF(0, self.head_height, self.width, seen.bottom()))
        painter.save()
        painter.setClipRect(below, Qt.ClipOperation.IntersectClip)
        painter.translate(0, -scrolled)
        self.body.paint(painter, theme, below.translated(0, scrolled))
        painter.restore()
        self.head.paint(painter, theme, seen)


EMPTY = Drawing(0, 0, Layer(), Layer(), ())
