"""The frozen heads of the comparison above and at its left: cases with their facts, dimensions,
populations and practices by name; dragging one moves it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from casestudies.model.comparison import Column, Row, found_told
from casestudies.ui.a11y import named
from casestudies.ui.compare.cell import BAND_HEIGHT, PADDING, paint_band
from casestudies.ui.compare.frozen import FrozenHeads
from casestudies.ui.compare.table_model import CellRole, TableRow, facts_line
from casestudies.ui.parts.wrapped_text import NO_BREAK_SPACE, WrappedText
from casestudies.ui.theme.icons import paint_state
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, px

ROW_HEAD_WIDTH = 172
NARROW_ROW_HEAD_WIDTH = 148
_BAR = 4
_GLYPH = 34
_NAME_LINES = 4
_ROOM_FOR_GLYPH = 160  # narrower heads do without the outline
_PIN = "●"


def _facts(head: Row | Column | None) -> str:
    """What stands below a name: the facts of a case, breakable only behind the dots between them;
    of a question, where its cells come from."""
    if head is not None and head.question:
        return found_told().capitalize()
    if head is None or head.brief is None:
        return ""
    return facts_line(head.brief).replace(" ·", f"{NO_BREAK_SPACE}·")


class ColumnHeads(FrozenHeads):
    """A case's outline, short name and facts above each column; other columns have a name."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme, parent)
        self._laid: dict[tuple[int, int], tuple[WrappedText, WrappedText | None]] = {}
        named(self, self.tr("Columns of the comparison"))

    def forget(self) -> None:
        """Drop all layouts; the comparison, the widths or the theme changed."""
        self._laid.clear()
        self.updateGeometries()

    def sizeHint(self) -> QSize:
        tallest = 0
        for section in range(self.count()):
            name, facts = self._texts(section, self.sectionSize(section))
            tallest = max(tallest, name.height + (3 + facts.height if facts else 0))
        return QSize(super().sizeHint().width(), max(tallest, _GLYPH) + 2 * PADDING + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        head = self._head(section)
        if head is None:
            return
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        line = QColor(theme.group(head.group).bar) if head.group else theme.color("ink")
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), line)
        left = float(rect.left() + PADDING)
        if head.brief is not None and rect.width() >= px(_ROOM_FOR_GLYPH):
            box = QRectF(left, rect.top() + PADDING, _GLYPH, _GLYPH)
            paint_state(painter, head.brief.state, box, theme.color("glyph").name())
            left = box.right() + 9
        name, facts = self._texts(section, rect.width())
        name.draw(painter, left, rect.top() + PADDING - 2, theme.color("ink"))
        if facts is not None:
            top = rect.top() + PADDING + 1 + name.height
            facts.draw(painter, left, top, theme.color("ink_faint"))
        painter.restore()

    def _head(self, section: int) -> Column | None:
        model = self.model()
        if model is None:
            return None
        return model.headerData(section, Qt.Orientation.Horizontal, CellRole.HEAD)

    def _texts(self, section: int, width: int) -> tuple[WrappedText, WrappedText | None]:
        key = (section, width)
        if key not in self._laid:
            head = self._head(section)
            brief = head.brief if head else None
            wide = width >= px(_ROOM_FOR_GLYPH)
            room = width - 2 * PADDING - (_GLYPH + 7 if brief is not None and wide else 0)
            font = self._theme.font
            role = "card_title" if wide else "button"
            name = WrappedText(head.name if head else "", font(role), room, most_lines=_NAME_LINES)
            said = _facts(head)
            facts = WrappedText(said, font("caption"), room) if said else None
            self._laid[key] = (name, facts)
        return self._laid[key]


class RowHeads(FrozenHeads):
    """A row's name with the bar of its dimension group; bands run on from here. A name stays in
    sight as long as some of its row is."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, theme, parent)
        self._laid: dict[int, tuple[WrappedText, WrappedText | None]] = {}
        named(self, self.tr("Rows of the comparison"))
        fit(self.setMinimumSectionSize, BAND_HEIGHT, by=lined)
        self._width = px(ROW_HEAD_WIDTH)

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
        name, facts = self._texts(section)
        return name.height + (3 + facts.height if facts else 0) + 2 * PADDING

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
            name, facts = self._texts(section)
            room = rect.height() - self.height_of(section)
            hidden = max(0, self.first_free(section) - rect.top())
            left, top = rect.left() + PADDING, rect.top() + PADDING + min(hidden, max(0, room))
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            name.draw(painter, left, top, theme.color("ink"))
            if facts is not None:
                facts.draw(painter, left, top + name.height + 3, theme.color("ink_faint"))
        painter.restore()

    def _line(self, section: int) -> TableRow | None:
        model = self.model()
        if model is None or model.index(section, 0) == QModelIndex():
            return None
        return model.headerData(section, Qt.Orientation.Vertical, CellRole.ROW)

    def _texts(self, section: int) -> tuple[WrappedText, WrappedText | None]:
        if section not in self._laid:
            line = self._line(section)
            row: Row | None = line.row if line else None
            room = self._width - 2 * PADDING
            model = self.model()
            ticks = model is not None and model.index(section, 0).data(CellRole.TICKS)
            font = self._theme.font("button" if ticks else "card_title")
            said = _facts(row)
            facts = WrappedText(said, self._theme.font("caption"), room) if said else None
            self._laid[section] = (WrappedText(line.name if line else "", font, room), facts)
        return self._laid[section]
