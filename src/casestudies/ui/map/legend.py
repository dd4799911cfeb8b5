"""What the marks on the map mean, in a line below it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casestudies.model.brief import Kind
from casestudies.model.places import STATE_NAMES
from casestudies.services.map.service import MapAnswer
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.map.glyphs import Glyphs, em
from casestudies.ui.map.state import MapState
from casestudies.ui.theme.service import ThemeService

_KINDS = {
    Kind.DISTRICT: QT_TRANSLATE_NOOP("Legend", "district"),
    Kind.SCHOOL: QT_TRANSLATE_NOOP("Legend", "school"),
    Kind.NETWORK: QT_TRANSLATE_NOOP("Legend", "network"),
    Kind.PROGRAM: QT_TRANSLATE_NOOP("Legend", "program"),
}


class Legend(QWidget):
    """The shapes with their words; as many of them as there is room for, the rest in the tip."""

    def __init__(self, theme: ThemeService, state: MapState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._glyphs = Glyphs(theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        state.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self._theme.font("caption")).height()
        return QSize(300, round(height + 18 * em(self._theme)))

    def _follow(self) -> None:
        self._words = [QCoreApplication.translate("Legend", word) for word in _KINDS.values()]
        closed = self.tr("hollow: closed or merged")
        several = self.tr("several at one place: click or Enter opens them")
        self._words += [closed, several, *self._left_out()]
        named(self, self.tr("What the marks mean: {0}").format(", ".join(self._words)))
        self.setToolTip("\n".join(self._words))
        self.update()

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
        metrics, unit = painter.fontMetrics(), em(self._theme)
        middle, x = self.height() / 2, 14 * unit
        painter.setPen(self._theme.color("ink_soft"))
        kinds = list(_KINDS)
        for number, words in enumerate(self._words):
            width = metrics.horizontalAdvance(words)
            wide = 38 * unit if number == len(kinds) + 1 else 20 * unit
            wide = wide if number <= len(kinds) + 1 else 0
            if x + wide + width > self.width() - 8:
                break
            at = QPointF(x + wide / 2 - 3 * unit, middle)
            if number < len(kinds):
                glyphs.draw(painter, at, glyphs.case(kinds[number], gone=False))
            elif number == len(kinds):
                glyphs.draw(painter, at, glyphs.case(Kind.SCHOOL, gone=True))
            elif wide:
                glyphs.draw(painter, at, glyphs.count(12))
            line = self.rect().adjusted(round(x + wide), 0, 0, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            x += wide + width + 18 * unit
        painter.end()


def left_out(answer: MapAnswer) -> list[str]:
    """What an answer has that the map does not draw, a phrase a territory."""
    counts = Counter(case.brief.state for case in answer.cases if not case.drawn)
    said = QCoreApplication.translate("Legend", "not drawn, in the list: {0} in {1}")
    return [
        said.format(count, STATE_NAMES.get(state, state)) for state, count in sorted(counts.items())
    ]
