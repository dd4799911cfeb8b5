"""The frozen heads of the comparison: cases above, dimensions or populations at the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from casestudies.model.case import CaseBrief
from casestudies.ui.a11y import named
from casestudies.ui.delegates.compare_cell import BAND_HEIGHT, PADDING, paint_band
from casestudies.ui.delegates.compare_text import WrappedText
from casestudies.ui.models.compare_table import CompareRole, TableRow, facts_line
from casestudies.ui.theme.icons import paint_state
from casestudies.ui.theme.service import ThemeService

ROW_HEAD_WIDTH = 172
NARROW_ROW_HEAD_WIDTH = 148
_BAR = 4
_GLYPH = 34
_NAME_LINES = 2


class ColumnHeads(QHeaderView):
    """A case's outline, short name and facts above each column."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._laid: dict[tuple[int, int], tuple[WrappedText, WrappedText]] = {}
        named(self, self.tr("Cases compared"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def forget(self) -> None:
        """Drop all layouts; the comparison, the widths or the theme changed."""
        self._laid.clear()
        self.updateGeometries()

    def sizeHint(self) -> QSize:
        tallest = 0
        for section in range(self.count()):
            name, facts = self._texts(section, self.sectionSize(section))
            tallest = max(tallest, name.height + 3 + facts.height)
        return QSize(super().sizeHint().width(), max(tallest, _GLYPH) + 2 * PADDING + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        brief = self._brief(section)
        if brief is None:
            return
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.color("ink"))
        box = QRectF(rect.left() + PADDING, rect.top() + PADDING, _GLYPH, _GLYPH)
        paint_state(painter, brief.state, box, theme.color("glyph").name())
        name, facts = self._texts(section, rect.width())
        left = box.right() + 9
        name.draw(painter, left, rect.top() + PADDING - 2, theme.color("ink"))
        top = rect.top() + PADDING + 1 + name.height
        facts.draw(painter, left, top, theme.color("ink_faint"))
        painter.restore()

    def _brief(self, section: int) -> CaseBrief | None:
        model = self.model()
        if model is None:
            return None
        return model.headerData(section, Qt.Orientation.Horizontal, CompareRole.BRIEF)

    def _texts(self, section: int, width: int) -> tuple[WrappedText, WrappedText]:
        key = (section, width)
        if key not in self._laid:
            brief = self._brief(section)
            room = width - 2 * PADDING - _GLYPH - 7
            font = self._theme.font
            self._laid[key] = (
                WrappedText(
                    brief.short_name if brief else "",
                    font("card_title"),
                    room,
                    most_lines=_NAME_LINES,
                ),
                WrappedText(facts_line(brief) if brief else "", font("caption"), room),
            )
        return self._laid[key]


class RowHeads(QHeaderView):
    """A row's name with the bar of its dimension group; bands run on from here."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._laid: dict[int, WrappedText] = {}
        named(self, self.tr("Rows of the comparison"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(BAND_HEIGHT)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._width = ROW_HEAD_WIDTH

    def set_width(self, width: int) -> bool:
        """Be ``width`` wide; True when that is a change."""
        if width == self._width:
            return False
        self._width = width
        self.forget()
        return True

    def forget(self) -> None:
        """Drop all layouts; the comparison or the theme changed."""
        self._laid.clear()

    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())

    def height_of(self, section: int) -> int:
        """The height that the name of a row needs."""
        return self._text(section).height + 2 * PADDING

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        line = self._line(section)
        if line is None:
            return
        theme = self._theme
        painter.save()
        if line.is_band:
            paint_band(painter, theme, line, rect, rect.left() + PADDING)
        else:
            painter.fillRect(rect, theme.color("surface"))
            painter.setPen(theme.color("line"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomRight())
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, QColor(theme.group(line.group).bar))
            text = self._text(section)
            text.draw(painter, rect.left() + PADDING, rect.top() + PADDING, theme.color("ink"))
        painter.restore()

    def _line(self, section: int) -> TableRow | None:
        model = self.model()
        if model is None or model.index(section, 0) == QModelIndex():
            return None
        return model.headerData(section, Qt.Orientation.Vertical, CompareRole.ROW)

    def _text(self, section: int) -> WrappedText:
        if section not in self._laid:
            line = self._line(section)
            room = self._width - 2 * PADDING
            font = self._theme.font("card_title")
            self._laid[section] = WrappedText(line.name if line else "", font, room)
        return self._laid[section]
