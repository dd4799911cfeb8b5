"""What the marks on the map mean, in a line below it."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casestudies.model.brief import Kind
from casestudies.model.places import STATE_NAMES
from casestudies.services.map.service import MapAnswer
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.map.glyphs import Glyphs, Look, em
from casestudies.ui.map.state import MapState
from casestudies.ui.theme.service import ThemeService

_KINDS = {
    Kind.DISTRICT: QT_TRANSLATE_NOOP("Legend", "district"),
    Kind.SCHOOL: QT_TRANSLATE_NOOP("Legend", "school"),
    Kind.NETWORK: QT_TRANSLATE_NOOP("Legend", "network"),
    Kind.PROGRAM: QT_TRANSLATE_NOOP("Legend", "program"),
}


_LEADING = 4.0  # pixels between lines


class _Entry(NamedTuple):
    """A shape and its words, or a ``note`` without a shape; ``wide`` is the room of the shape."""

    look: Look | None
    words: str
    note: bool
    line: int
    left: float
    wide: float


class Legend(QWidget):
    """The shapes with their words, in as many lines as they need; all of them in the tip."""

    def __init__(self, theme: ThemeService, state: MapState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._glyphs = Glyphs(theme)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        state.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def heightForWidth(self, width: int) -> int:
        laid = self._laid(width)
        lines = laid[-1].line + 1 if laid else 1
        return round(lines * self._line_height() + 18 * em())

    def _line_height(self) -> float:
        return QFontMetricsF(self._theme.font("caption")).height() + _LEADING

    def _laid(self, width: float) -> list[_Entry]:
        """The entries, each in its line and at its place there."""
        metrics, unit = QFontMetricsF(self._theme.font("caption")), em()
        left, line = 14 * unit, 0
        x, found = left, list[_Entry]()
        looked = [(look, words, False) for look, words in self._entries]
        for look, words, note in (*looked, *((None, note, True) for note in self._notes)):
            wide = 0 if note else (38 if look is None else 28 if look.remote else 22) * unit
            long = wide + metrics.horizontalAdvance(words)
            if x > left and x + long > width - 8:
                x, line = left, line + 1
            found.append(_Entry(look, words, note, line, x, wide))
            x += long + 16 * unit
        return found

    def _follow(self) -> None:
        entries: list[tuple[Look | None, str]] = [
            (Look(kind), QCoreApplication.translate("Legend", word))
            for kind, word in _KINDS.items()
        ]
        entries.append((Look(Kind.SCHOOL, gone=True), self.tr("hollow: closed or merged")))
        if self._any_remote():
            remote = self.tr("dots round it: no road to all of it")
            entries.append((Look(Kind.DISTRICT, remote=True), remote))
        entries.append((None, self.tr("several: click or Enter opens them")))
        self._entries, self._notes = entries, self._left_out()
        words = [word for _, word in entries] + self._notes
        named(self, self.tr("What the marks mean: {0}").format(", ".join(words)))
        self.setToolTip("\n".join(words))
        self.updateGeometry()
        self.update()

    def _any_remote(self) -> bool:
        answer = self._state.answer
        return answer is not None and any(case.brief.reached_by for case in answer.cases)

    def _left_out(self) -> list[str]:
        """What is not drawn: cases in the territories."""
        answer = self._state.answer
        return [] if answer is None else left_out(answer)

    def _restyle(self) -> None:
        self._glyphs.forget()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        glyphs = self._glyphs
        glyphs.use(self.devicePixelRatioF())
        unit, high = em(), self._line_height()
        painter.setPen(self._theme.color("ink_soft"))
        for entry in self._laid(self.width()):
            top = 9 * unit + entry.line * high
            if not entry.note:
                look = entry.look
                stamp = glyphs.count(12) if look is None else glyphs.case(look)
                at = QPointF(entry.left + entry.wide / 2 - 3 * unit, top + high / 2)
                glyphs.draw(painter, at, stamp)
            line = QRectF(entry.left + entry.wide, top, self.width(), high)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, entry.words)
        painter.end()


def left_out(answer: MapAnswer) -> list[str]:
    """What an answer has that the map does not draw, a phrase a territory."""
    counts = Counter(case.brief.state for case in answer.cases if not case.drawn)
    said = QCoreApplication.translate("Legend", "not drawn, in the list: {0} in {1}")
    return [
        said.format(count, STATE_NAMES.get(state, state)) for state, count in sorted(counts.items())
    ]
