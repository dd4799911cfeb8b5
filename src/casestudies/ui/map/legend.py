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
from casestudies.ui.map.glyphs import Glyphs, Look, em
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
        return QSize(300, round(height + 18 * em()))

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
        metrics, unit = painter.fontMetrics(), em()
        middle, x = self.height() / 2, 14 * unit
        painter.setPen(self._theme.color("ink_soft"))
        for look, words in (*self._entries, *((None, note) for note in self._notes)):
            note = words in self._notes
            wide = 0 if note else (38 if look is None else 28 if look.remote else 22) * unit
            width = metrics.horizontalAdvance(words)
            if x + wide + width > self.width() - 8:
                break
            if not note:
                stamp = glyphs.count(12) if look is None else glyphs.case(look)
                glyphs.draw(painter, QPointF(x + wide / 2 - 3 * unit, middle), stamp)
            line = self.rect().adjusted(round(x + wide), 0, 0, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            x += wide + width + 16 * unit
        painter.end()


def left_out(answer: MapAnswer) -> list[str]:
    """What an answer has that the map does not draw, a phrase a territory."""
    counts = Counter(case.brief.state for case in answer.cases if not case.drawn)
    said = QCoreApplication.translate("Legend", "not drawn, in the list: {0} in {1}")
    return [
        said.format(count, STATE_NAMES.get(state, state)) for state, count in sorted(counts.items())
    ]
