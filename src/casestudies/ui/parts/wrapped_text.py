"""Text broken into lines once and painted many times, for the cells and heads of the comparison."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_LONG_WORD = re.compile(r"[^\W\d_]{9,}(?:['’]s)?")
_ROOMY = 200  # no English word in our type is as wide
_SYLLABLE = re.compile(  # between vowels: before one consonant, between two
    r"(?<=\w{2}[aeiouy])(?=[b-df-hj-np-tv-xz][aeiouy]\w)"
    r"|(?<=\w[aeiouy][b-df-hj-np-tv-xz])(?=[b-df-hj-np-tv-xz][aeiouy]\w)"
)


def hyphenated(text: str, font: QFont, width: float) -> str:
    """``text`` with soft hyphens between the syllables of English words that are wider than a line
    of ``width``; other words are left as they are."""

    def soft(found: re.Match[str]) -> str:
        word = found.group()
        if metrics.horizontalAdvance(word) <= width:
            return word
        return _SYLLABLE.sub(_SOFT_HYPHEN, word)

    if width >= _ROOMY:
        return text
    metrics = QFontMetricsF(font)
    return _LONG_WORD.sub(soft, text)


class WrappedText:
    """``text`` in ``font``, broken to ``width`` pixels at words, and inside of words that are
    wider. ``indent`` leaves room before the
    first line, ``leading`` between lines; after ``most_lines`` the rest is cut with "…"."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        indent: float = 0,
        leading: float = 0,
        most_lines: int = 99,
    ) -> None:
        width = max(width, 1)
        text = hyphenated(text, font, width)
        self._layout = self._broken(text, font, width, indent, leading)
        if self._layout.lineCount() > most_lines:
            kept = text[: self._layout.lineAt(most_lines).textStart()].rstrip()
            while kept:
                self._layout = self._broken(kept + "…", font, width, indent, leading)
                if self._layout.lineCount() <= most_lines:
                    break
                kept = kept.rpartition(" ")[0]
        self.height = math.ceil(self._layout.boundingRect().height())
        lines = range(self._layout.lineCount())
        self.width = max(
            (self._layout.lineAt(n).x() + self._layout.lineAt(n).naturalTextWidth() for n in lines),
            default=0.0,
        )

    @staticmethod
    def _broken(text: str, font: QFont, width: float, indent: float, leading: float) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            start = indent if top == 0 else 0.0
            line.setLineWidth(max(width - start, 1))
            line.setPosition(QPointF(start, top))
            top += line.height() + leading
        layout.endLayout()
        return layout

    def draw(
        self,
        painter: QPainter,
        left: float,
        top: float,
        color: QColor,
        marks: Sequence[tuple[int, int, QColor]] = (),
    ) -> None:
        """Paint in ``color``; ``marks`` are (start, length, colour) of parts in another colour."""
        painter.setPen(color)
        ranges = []
        for start, length, marked in marks:
            look = QTextCharFormat()
            look.setForeground(marked)
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, length, look
            ranges.append(part)
        self._layout.draw(painter, QPointF(left, top), ranges)
