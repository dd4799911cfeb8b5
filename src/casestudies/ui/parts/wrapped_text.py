"""Text broken into lines once and painted many times: in cards, cells, heads and rows."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from casestudies.ui.parts.syllables import with_soft_hyphens

_LEADING = 1.32  # of a passage: the height of its lines as a multiple of the font's size
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_LONG_WORD = re.compile(r"([^\W\d_]{9,})((?:['’]s)?)")
_ROOMY = 200  # no English word in our type is as wide
Mark = tuple[int, int, QColor]


def hyphenated(text: str, font: QFont, width: float) -> str:
    """``text`` with soft hyphens between the syllables of English words that are wider than a line
    of ``width``; other words are left as they are."""

    def soft(found: re.Match[str]) -> str:
        if metrics.horizontalAdvance(found[0]) <= width:
            return found[0]
        return with_soft_hyphens(found[1]) + found[2]

    if width >= _ROOMY:
        return text
    metrics = QFontMetricsF(font)
    return _LONG_WORD.sub(soft, text)


class WrappedText:
    """``text`` in ``font``, broken to ``width`` pixels at words, and inside of words that are
    wider. ``indent`` leaves room before the first line. Lines are as high as the font is, with
    ``leading`` between them, or ``line_height`` says how high. After ``most_lines`` the rest is cut
    with "…"."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        indent: float = 0,
        leading: float = 0,
        line_height: float = 0,
        most_lines: int = 99,
    ) -> None:
        self._font = font
        self._breadth = max(width, 1)
        self._indent, self._leading, self._line_height = indent, leading, line_height
        said = hyphenated(text, font, self._breadth)
        self._added = [] if said == text else _added(text, said)
        self._layout = self._broken(said, most_lines)
        self._length = len(said)
        self._cut(said, most_lines)
        lines = list(self._lines())
        self.height = math.ceil(self._layout.boundingRect().height())
        if line_height:
            self.height = math.ceil(len(lines) * line_height)
        self.width = max((line.x() + line.naturalTextWidth() for line in lines), default=0.0)

    def draw(
        self,
        painter: QPainter,
        left: float,
        top: float,
        color: QColor,
        marks: Sequence[Mark] = (),
        ground: QColor | None = None,
    ) -> None:
        """Paint in ``color``; ``marks`` are (start, length, colour) of parts in another colour, on
        ``ground`` if that is given."""
        at = QPointF(left, top)
        ranges = []
        for start, length, marked in marks:
            first, last = self._place(start), self._place(start + length - 1) + 1
            if first >= self._length:
                continue
            look = QTextCharFormat()
            look.setForeground(marked)
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = first, min(last, self._length) - first, look
            ranges.append(part)
        if ground is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            for part in ranges:
                for rect in self._boxes(part.start, part.start + part.length):
                    painter.drawRoundedRect(rect.translated(at), 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(color)
        self._layout.draw(painter, at, ranges)

    def _cut(self, text: str, most_lines: int) -> None:
        """Leave out what stands after ``most_lines``, whole words where there are any."""
        if self._layout.lineCount() <= most_lines:
            return
        kept = text[: self._layout.lineAt(most_lines).textStart()].rstrip()
        while kept:
            self._length = len(kept)
            self._layout = self._broken(kept + "…", most_lines)
            if self._layout.lineCount() <= most_lines:
                return
            kept = kept.rpartition(" ")[0] or kept[:-1]

    def _broken(self, text: str, most_lines: int) -> QTextLayout:
        """``text`` in lines; there is one more than ``most_lines`` where it is longer."""
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        for number in range(most_lines + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            start = 0.0 if number else self._indent
            line.setLineWidth(max(self._breadth - start, 1))
            line.setPosition(QPointF(start, top))
            top += self._line_height or line.height() + self._leading
        layout.endLayout()
        return layout

    def _lines(self) -> Iterator[QTextLine]:
        for number in range(self._layout.lineCount()):
            yield self._layout.lineAt(number)

    def _place(self, letter: int) -> int:
        """Where a letter of the text stands among the soft hyphens."""
        return letter + bisect_right(self._added, letter)

    def _boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """What stands behind the letters from ``start`` to ``end``, line by line."""
        metrics = QFontMetricsF(self._font)
        for line in self._lines():
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = x_of(line.cursorToX(first)), x_of(line.cursorToX(last))
            top = line.y() + line.ascent() - metrics.ascent() + 1
            height = metrics.ascent() + metrics.descent() - 1
            yield QRectF(left - 2, top, right - left + 4, height)


def running_text(text: str, font: QFont, width: float, most_lines: int) -> WrappedText:
    """A passage of a card or row: roomy lines, at most ``most_lines`` of them."""
    line_height = round(font.pixelSize() * _LEADING)
    return WrappedText(text, font, width, line_height=line_height, most_lines=most_lines)


def x_of(found: object) -> float:
    """``cursorToX`` gives a number or, by PySide version, a pair that begins with it."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _added(text: str, said: str) -> list[int]:
    """The letters of ``text`` before which ``said`` has a soft hyphen more."""
    found: list[int] = []
    at = 0
    for letter in said:
        if at < len(text) and letter == text[at]:
            at += 1
        else:
            found.append(at)
    return found
