"""The strip above the comparison: what its cases share and where they part, what is left out, and
what marks and shades mean."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Comparison, Shade
from casestudies.model.differences import Clause, ClauseKind
from casestudies.services.compare.as_text import hidden_words
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.compare.cell import shade_color
from casestudies.ui.compare.mark import legend, paint_mark
from casestudies.ui.compare.shade import legend_of
from casestudies.ui.compare.state import CompareState
from casestudies.ui.parts.links.label import LinkedLabel
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, px

_SWATCH = 13
_MOST_WIDTH = 16_777_215  # of a widget
_BESIDE = 18  # between the legend and the words on what is left out
_SIDE_HEIGHT = 30


class Strip(QWidget):
    """``clause_asked`` gives the ``Clause`` of the head line whose link was followed;
    ``side_asked`` asks for the findings beside the table."""

    clause_asked = Signal(object)
    side_asked = Signal()

    def __init__(
        self, theme: ThemeService, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._comparison: Comparison | None = None  # that is told of
        self._clauses: tuple[Clause, ...] = ()
        self.head = named(LinkedLabel(self), self.tr("What they share and where they part"))
        self.head.setTextFormat(Qt.TextFormat.RichText)
        self.head.setWordWrap(True)
        self.head.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.linkActivated.connect(self._followed)
        self.head.linkHovered.connect(self._hovered)
        self.hidden = QLabel(self)
        self.hidden.setProperty("look", "caption")
        self.hidden.setWordWrap(True)
        self.legend = Legend(theme, self)
        self.side = named(QPushButton(self.tr(" Findings"), self), self.tr("Findings"))
        self.side.setProperty("look", "side")
        fit(self.side.setFixedHeight, _SIDE_HEIGHT, by=lined)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.side.setToolTip(tip("compare.side"))
        self.side.clicked.connect(self.side_asked)
        theme.set_icon(self.side, "panel-right", "ink", 16)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(_BESIDE)
        self._foot.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot.addWidget(self.hidden, 1)
        words = QWidget(self)
        inside = QVBoxLayout(words)
        inside.setContentsMargins(0, 6, 0, 6)
        inside.setSpacing(4)
        inside.addWidget(self.head)
        inside.addLayout(self._foot)
        policy = words.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        words.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(13, 2, 7, 2)
        layout.setSpacing(12)
        layout.addWidget(words, 1)
        layout.addWidget(self.side)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._render)
        state.changed.connect(self._follow)

    def _follow(self) -> None:
        """Tell of the comparison on screen."""
        comparison = self._state.comparison
        if comparison is None or comparison is self._comparison:
            return
        self._comparison = comparison
        told = comparison.differences
        self._clauses = told.head.clauses if told else ()
        self.legend.show_legend(
            comparison.spec.ticks, comparison.spec.shade, reported=comparison.reports
        )
        self._render()

    def show_side(self, shown: bool) -> None:
        """Offer the findings beside the table while they are not there."""
        self.side.setVisible(not shown)
        self._settle()

    @property
    def links(self) -> tuple[Clause, ...]:
        """The clauses that are links, in order."""
        return tuple(c for c in self._clauses if c.kind is not ClauseKind.PLAIN)

    def _render(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        color = self._theme.tokens.colors["accent_ink"]
        parts = []
        for number, clause in enumerate(self._clauses):
            text = escape(clause.short)
            if clause.kind is not ClauseKind.PLAIN:
                style = f"color:{color};text-decoration:none;font-weight:600"
                text = f'<a style="{style}" href="{number}">{text}</a>'
            parts.append(text)
        self.head.setText("".join(parts))
        self.head.setAccessibleDescription("".join(clause.text for clause in self._clauses))
        self.head.setVisible(bool(parts))
        said = hidden_words(comparison)
        spec, told = comparison.spec, comparison.differences
        if spec.differing and told:
            said = told.left_out(gaps=spec.gaps, most=spec.furthest).rstrip(".") or said
        self.hidden.setText(f"{said}." if said else "")
        self.hidden.setVisible(bool(said))
        self._settle()

    def _settle(self) -> None:
        shown = (self.head, self.hidden, self.legend, self.side)
        self.setVisible(not all(widget.isHidden() for widget in shown))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """What is left out stands beside the legend where its words fit into one line there, and
        below it elsewhere."""
        room = self.width() - 26
        if not self.side.isHidden():
            room -= self.side.sizeHint().width() + 12
        words = QFontMetricsF(self.hidden.font()).horizontalAdvance(self.hidden.text()) + 8
        self.legend.fit_into(max(px(120), room))
        beside = not self.legend.shown or self.legend.whole_width + _BESIDE + words <= room
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._foot.setSpacing(_BESIDE if beside else 2)

    def _followed(self, link: str) -> None:
        self.clause_asked.emit(self._clauses[int(link)])

    def _hovered(self, link: str) -> None:
        self.head.setToolTip(self._clauses[int(link)].text if link else "")


class Legend(QWidget):
    """What the marks of a tick matrix or the shades of cells mean, in one line or as many as its
    room needs."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticks = self._reported = False
        self._shade = Shade.NONE
        self._room = _MOST_WIDTH
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def fit_into(self, room: int) -> None:
        """Be at most so wide, with more lines where one is too long."""
        if room != self._room:
            self._room = room
            self._fit()

    @property
    def whole_width(self) -> int:
        """How wide it is in one line."""
        return round(sum(width for *_, width in self._entries())) + 4

    def _fit(self) -> None:
        self.setFixedWidth(max(1, min(self.whole_width, self._room)))
        self.setFixedHeight(self._walk(None))

    @property
    def shown(self) -> bool:
        return self._ticks or self._shade is not Shade.NONE

    @property
    def words(self) -> str:
        """The legend for who cannot see it."""
        marks = legend(reported=self._reported) if self._ticks else ()
        said = [name for _, name in marks]
        return ", ".join((*said, *legend_of(self._shade)))

    def show_legend(self, ticks: bool, shade: Shade, *, reported: bool = False) -> None:
        """Explain the marks, the shades, both or nothing; ``reported`` tells that there is the mark
        of what a school reports of itself."""
        self._ticks, self._shade, self._reported = ticks, shade, reported
        named(self, self.words)
        self._fit()
        self.setVisible(self.shown)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self._theme.font("micro"))
        self._walk(painter)
        painter.end()

    def _entries(self) -> Iterator[tuple[CellState | int, str, float, float]]:
        """Each mark or level of shade, its words, where these begin, and how wide both are."""
        metrics = QFontMetricsF(self._theme.font("micro"))
        if self._ticks:
            for state, words in legend(reported=self._reported):
                yield state, words, px(16), px(16) + metrics.horizontalAdvance(words) + 14
        if self._shade is not Shade.NONE:
            for level, words in enumerate(legend_of(self._shade), start=1):
                begin = px(_SWATCH) + 5
                yield level, words, begin, begin + metrics.horizontalAdvance(words) + 14

    def _walk(self, painter: QPainter | None) -> int:
        """Paint from left to right and down, if there is a painter; returns the height."""
        line, left, top = lined(18), 0.0, 0
        for mark, words, begin, width in self._entries():
            if left and left + width > self.width():
                left, top = 0.0, top + line
            if painter is not None:
                self._paint_mark(painter, mark, left, top + line / 2)
                painter.setPen(self._theme.color("ink_soft"))
                where = QRectF(left + begin, top, self.width() - left - begin, line)
                painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
            left += width
        return top + line

    def _paint_mark(
        self, painter: QPainter, mark: CellState | int, left: float, middle: float
    ) -> None:
        if isinstance(mark, int):
            side = px(_SWATCH)
            box = QRectF(left, round(middle - side / 2), side, side)
            painter.fillRect(box, shade_color(self._theme, mark))
            painter.setPen(self._theme.color("line_strong"))
            painter.drawRect(box)
        else:
            box = QRectF(left, middle - px(12) / 2, px(11), px(11))
            paint_mark(painter, mark, box, self._theme.color("ink_soft"))
