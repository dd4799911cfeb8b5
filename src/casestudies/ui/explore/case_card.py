"""Paints a found case as a card: its state's outline, name, facts, passage and chips."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.figures import by_number
from casestudies.model.brief import CaseBrief, Visits, governance_name
from casestudies.model.library.notes import Marked
from casestudies.model.results import CaseHit, Hit
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.services.search.reasons import ANSWERED, ASKED_AS, NEAR, REPORTED, explain
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.case_facts import facts_of, own_mark
from casestudies.ui.parts.kept import KeptPictures
from casestudies.ui.parts.painting import (
    ChipText,
    Span,
    chip_boxes,
    chip_height,
    chip_width,
    paint_chip,
    paint_chips,
    paint_focus,
    paint_line,
)
from casestudies.ui.parts.wrapped_text import WrappedText, running_text
from casestudies.ui.reader.leads import anchor_of
from casestudies.ui.roles import Role
from casestudies.ui.theme.icons import paint_state
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

PAD = 17
TOP = 15
BOX = 54
GAP = 13
MOST_LINES = 3
_KEPT = 400
_KEPT_PICTURES = 40  # each about 300 kB; six to nine cards are in sight
_KEPT_HEADS = 80  # each about 120 kB
_OTHER = 19  # pixels of the line that says which other words were met
_BADGE_LINE = 21  # pixels of a line of its own for a chip below the facts
_YOURS = 12  # pixels of a mark of the user's
_ITSELF = ("word", "stem", "prefix")
_NAMES = ("name",)  # passages that say what the card's head says
_WHERE = {
    "summary": QT_TRANSLATE_NOOP("CaseCard", "Summary"),
    "outcomes": QT_TRANSLATE_NOOP("CaseCard", "Outcomes"),
    "timeline": QT_TRANSLATE_NOOP("CaseCard", "Timeline"),
    "challenges": QT_TRANSLATE_NOOP("CaseCard", "Challenges"),
    "visiting": QT_TRANSLATE_NOOP("CaseCard", "Visiting"),
    "profile": QT_TRANSLATE_NOOP("CaseCard", "Profile"),
    "reported": QT_TRANSLATE_NOOP("CaseCard", "Reported by the school"),
}

Index = QModelIndex | QPersistentModelIndex


class _Badge(Enum):
    """Where on a card the chip about visits stands."""

    NONE = auto()
    BESIDE_FACTS = auto()
    BESIDE_NAME = auto()
    BELOW = auto()


class CaseCardDelegate(QStyledItemDelegate):
    """Cards of variable height; texts broken into lines are kept for the next painting."""

    def __init__(
        self, theme: ThemeService, vocabulary: Vocabulary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._vocabulary = vocabulary
        self._broken: Recent[tuple[str, int], WrappedText] = Recent(_KEPT)
        self._places: Recent[tuple[str, str, int], _Badge] = Recent(_KEPT)
        self._kept = KeptPictures(theme, _KEPT_PICTURES)
        self._heads = KeptPictures(theme, _KEPT_HEADS)  # the same from answer to answer
        theme.changed.connect(self._broken.clear)
        theme.changed.connect(self._places.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hit = index.data(Role.VALUE)
        view = option.widget
        scrolls = isinstance(view, QAbstractScrollArea)
        width = view.viewport().width() if scrolls else option.rect.width()
        return QSize(width, round(self._height(hit, width)))

    def passage_box(self, hit: CaseHit, card: QRectF) -> QRectF:
        """Where the card's passage stands, for clicks on it."""
        text = self._passage(hit, card.width())
        top = card.top() + self._text_top(hit, card.width())
        return QRectF(_left(card), top, _room(card.width()), text.height)

    def why_box(self, hit: CaseHit, card: QRectF) -> QRectF:
        """Where "Why?" stands on a card; empty where no words were typed."""
        if not explained(hit):
            return QRectF()
        width = QFontMetricsF(self._theme.font("caption")).horizontalAdvance(self.tr("Why?"))
        top = card.top() + self._height(hit, card.width()) - 15 - chip_height()
        return QRectF(card.right() - PAD - width - 8, top - 3, width + 12, chip_height() + 6)

    def chip_at(self, hit: CaseHit, card: QRectF, spot: QPoint) -> str:
        """Where in the case the chip at ``spot`` of a card leads: an anchor, "" for no chip."""
        top = card.top() + self._height(hit, card.width()) - 15 - chip_height()
        room = _room(card.width()) - self.why_box(hit, card).width()
        leads = self._leads(hit)
        chips = [chip for chip, _ in leads]
        font = self._theme.font("chip")
        boxes = chip_boxes(QPointF(_left(card), top), room, chips, font)
        found = zip(boxes, leads, strict=False)
        return next((to for (_, box), (_, to) in found if box.contains(spot)), "")

    def leads(self, hit: CaseHit) -> list[tuple[str, str]]:
        """The words of a card's chips, each with the anchor that it leads to."""
        return [(chip.text, anchor) for chip, anchor in self._leads(hit)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit, in_tray = index.data(Role.VALUE), bool(index.data(Role.IN_TRAY))
        yours: Marked = index.data(Role.YOURS) or Marked()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        name = "accent_pale" if selected else "panel" if hovered else "surface"
        ground = self._theme.color(name)

        def draw(painter: QPainter, card: QRectF) -> None:
            top = card.toRect()
            top.setHeight(round(max(self._text_top(hit, card.width()), TOP + BOX)) + 1)
            head = partial(self._paint_head, hit, in_tray)
            self._heads.paint(painter, top, ground, (hit.brief, in_tray), head)
            self._paint_edges(painter, card, selected=selected)
            self._paint_words(painter, hit, card)
            self._paint_yours(painter, yours, card)

        painter.save()
        shows = (*self._face(hit), selected, in_tray, yours)
        self._kept.paint(painter, option.rect, ground, shows, draw)
        if option.state & QStyle.StateFlag.State_HasFocus:
            card = QRectF(option.rect).adjusted(4, 0, 0, -1)
            paint_focus(painter, card, self._theme.color("accent"))
        painter.restore()

    def _face(self, hit: CaseHit) -> tuple[object, ...]:
        """What a card shows of a hit."""
        brief = hit.brief
        chips = tuple(self._chips(hit))
        return (brief, *self._words_of(hit), other_words(hit), chips, explained(hit))

    # --- pieces -------------------------------------------------------------------------------

    def _paint_edges(self, painter: QPainter, card: QRectF, *, selected: bool) -> None:
        color = self._theme.color
        if selected:
            painter.fillRect(QRectF(card.left(), card.top(), 4, card.height() - 1), color("accent"))
        painter.fillRect(QRectF(card.left(), card.bottom() - 1, card.width(), 1), color("line"))

    def _paint_head(self, hit: CaseHit, in_tray: bool, painter: QPainter, card: QRectF) -> None:
        """What does not depend on the search: the state's outline, the name, the facts."""
        self._paint_glyph(painter, hit, card)
        theme = self._theme
        left, room = _left(card), _room(card.width())
        top = card.top() + TOP - 1
        title_room = room
        if in_tray:
            title_room -= self._paint_in_tray(painter, card, top)
        if hit.brief.gone:
            title_room -= self._paint_gone(painter, hit.brief.gone, card, title_room, top)
        if hit.brief.own:
            title_room -= self._paint_own(painter, hit.brief, card, title_room, top)
        font = theme.font("card_title")
        facts_font, facts = theme.font("label"), facts_of(hit.brief, marked=False)
        place = self._badge_place(hit, card.width())
        if place is _Badge.BESIDE_FACTS:
            room -= self._paint_visits(painter, hit.brief, left + room, top + px(20))
        elif place is _Badge.BESIDE_NAME:
            title_room -= self._paint_visits(painter, hit.brief, left + title_room, top + 1)
        elif place is _Badge.BELOW:
            wide = chip_width(hit.brief.visits_badge, QFontMetricsF(theme.font("chip")))
            self._paint_visits(painter, hit.brief, left + wide, top + px(_BADGE_LINE * 2 - 1))
        self._line(painter, QRectF(left, top, title_room, px(20)), hit.brief.name, font, "ink")
        self._line(painter, QRectF(left, top + px(21), room, px(18)), facts, facts_font, "ink_soft")

    def _paint_glyph(self, painter: QPainter, hit: CaseHit, card: QRectF) -> None:
        box = QRectF(card.left() + PAD, card.top() + TOP, BOX, BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("glyph_ground"))
        painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(8, 7, -8, -7)
        paint_state(painter, hit.brief.state, inner, self._theme.tokens.colors["glyph"])

    def _paint_yours(self, painter: QPainter, yours: Marked, card: QRectF) -> None:
        """Below the outline: a star, and how many notes and highlights of the user's are in it."""
        at = QPointF(card.left() + PAD + 1, card.top() + TOP + BOX + 6)
        size, font = px(_YOURS), self._theme.font("micro")
        for name, color, count in (
            ("star-filled", "star", int(yours.starred)),
            ("pencil", "yours_edge", yours.notes),
            ("highlighter", "yours_edge", yours.highlights),
        ):
            if not count:
                continue
            painter.drawPixmap(at, self._theme.icon(name, color, _YOURS).pixmap(size))
            at += QPointF(size + 1, 0)
            if name != "star-filled":
                said = str(count)
                width = QFontMetricsF(font).horizontalAdvance(said)
                line = QRectF(at.x(), at.y() - 2, width + 1, size + 4)
                self._line(painter, line, said, font, "ink_faint")
                at += QPointF(width, 0)
            at += QPointF(3, 0)

    def _paint_words(self, painter: QPainter, hit: CaseHit, card: QRectF) -> None:
        theme = self._theme
        left, room = _left(card), _room(card.width())
        text = self._passage(hit, card.width())
        at = QPointF(left, card.top() + self._text_top(hit, card.width()))
        marks = [
            (start, end - start, theme.color("hit_ink")) for start, end in self._words_of(hit)[1]
        ]
        text.draw(painter, at.x(), at.y(), theme.color("ink"), marks, theme.color("hit"))
        at += QPointF(0, text.height)
        other = other_words(hit)
        if other:
            line = QRectF(left, at.y() + 3, room, px(_OTHER))
            self._line(painter, line, other, theme.font("caption"), "ink_faint")
            at += QPointF(0, px(_OTHER))
        at += QPointF(0, 8)
        why = self.why_box(hit, card)
        if not why.isEmpty():
            room -= why.width()
            line = why.adjusted(4, 3, 0, -3)
            self._line(painter, line, self.tr("Why?"), theme.font("caption"), "accent_ink")
        chips = self._chips(hit)
        if chips:
            paint_chips(painter, at, room, chips, theme.font("chip"))
        else:
            line = QRectF(at.x(), at.y(), room, chip_height())
            self._line(
                painter,
                line,
                _documented(hit, self._vocabulary),
                theme.font("caption"),
                "ink_faint",
            )

    def _paint_gone(
        self, painter: QPainter, gone: str, card: QRectF, room: float, top: float
    ) -> float:
        """A chip that says that the case is closed or merged, at the end of the name's line."""
        colors = self._theme.tokens.colors
        chip = ChipText(gone, colors["caution"], colors["caution_pale"])
        return self._paint_badge(painter, chip, _left(card) + room, top + 1)

    def _paint_own(
        self, painter: QPainter, brief: CaseBrief, card: QRectF, room: float, top: float
    ) -> float:
        """A chip that says that the user wrote the case, at the end of the name's line."""
        group = self._theme.group("purpose")
        chip = ChipText(own_mark(brief), group.ink, group.pale)
        return self._paint_badge(painter, chip, _left(card) + room, top + 1)

    def _paint_visits(self, painter: QPainter, brief: CaseBrief, right: float, top: float) -> float:
        """A chip that says whether visits are hosted."""
        colors = self._theme.tokens.colors
        open_now = brief.visits in (Visits.NOW, Visits.ARRANGED)
        ink, pale = ("accent_ink", "accent_pale") if open_now else ("ink_soft", "tile")
        chip = ChipText(brief.visits_badge, colors[ink], colors[pale])
        return self._paint_badge(painter, chip, right, top)

    def _paint_badge(self, painter: QPainter, chip: ChipText, right: float, top: float) -> float:
        """Paint a chip that ends at ``right``; how much room it takes."""
        font = self._theme.font("chip")
        width = chip_width(chip.text, QFontMetricsF(font))
        painter.setFont(font)
        paint_chip(painter, QRectF(right - width, top, width, chip_height()), chip)
        return _badge_room(chip.text, font)

    def _paint_in_tray(self, painter: QPainter, card: QRectF, top: float) -> float:
        font = self._theme.font("micro")
        text = self.tr("✓ In tray")
        width = QFontMetricsF(font).horizontalAdvance(text) + 8
        box = QRectF(card.right() - PAD - width + 8, top, width, px(20))
        painter.setFont(font)
        painter.setPen(self._theme.color("accent_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        return width + 6

    def _line(self, painter: QPainter, box: QRectF, text: str, font: QFont, color: str) -> None:
        paint_line(painter, box, text, font, self._theme.color(color))

    def _words_of(self, hit: CaseHit) -> tuple[str, tuple[Span, ...]]:
        """The passage on the card, and what of it is highlighted."""
        found = shown_passage(hit)
        if found is not None:
            return found.text, found.spans
        brief = hit.brief
        return next(
            iter(brief.distinctive), brief.reported_told or governance_name(brief.governance)
        ), ()

    def _passage(self, hit: CaseHit, width: float) -> WrappedText:
        text, _ = self._words_of(hit)
        room = _room(width)
        make = partial(running_text, text, self._theme.font("label"), room, MOST_LINES)
        return self._broken.get_or((text, int(width)), make)

    def _chips(self, hit: CaseHit) -> list[ChipText]:
        return [chip for chip, _ in self._leads(hit)]

    def _leads(self, hit: CaseHit) -> list[tuple[ChipText, str]]:
        """What the shown passages are about: dimensions in their group's colours, populations and
        parts of the case in neutral ones; each with the anchor of the first passage on it."""
        if not explained(hit):
            return []
        colors = self._theme.tokens.colors
        chips: dict[str, tuple[ChipText, str]] = {}
        for item in hit.hits:
            if item.passage.kind in _NAMES:
                continue
            where = item.passage.dimension or item.passage.where
            dimension = self._vocabulary.dimension_by_key.get(where)
            population = self._vocabulary.population_by_key.get(where)
            if dimension:
                group = self._theme.group(dimension.group)
                chip = ChipText(dimension.short_name, group.ink, group.pale)
            elif population or where in _WHERE:
                name = (
                    population.short_name
                    if population
                    else QCoreApplication.translate("CaseCard", _WHERE[where])
                )
                chip = ChipText(name, colors["ink_soft"], colors["tile"])
            else:
                continue
            chips.setdefault(where, (chip, anchor_of(item.passage)))
        return list(chips.values())

    def _height(self, hit: CaseHit, width: float) -> float:
        other = px(_OTHER) if other_words(hit) else 0
        above = self._text_top(hit, width) + self._passage(hit, width).height
        return above + other + 8 + chip_height() + 15

    def _text_top(self, hit: CaseHit, width: float) -> float:
        """Where the passage begins, below the name, the facts and what has a line of its own."""
        below = self._badge_place(hit, width) is _Badge.BELOW
        return TOP + px(44) + (px(_BADGE_LINE) if below else 0)

    def _badge_place(self, hit: CaseHit, width: float) -> _Badge:
        """Where the chip stands that says whether visits are hosted."""
        brief = hit.brief
        make = partial(self._placed_badge, brief, _room(width))
        return self._places.get_or((brief.slug, brief.visits_badge, int(width)), make)

    def _placed_badge(self, brief: CaseBrief, room: float) -> _Badge:
        """Beside the facts, else beside the name, where it cuts neither short; else below them."""
        if not brief.visits_badge:
            return _Badge.NONE
        theme = self._theme
        chip = theme.font("chip")
        wide = _badge_room(brief.visits_badge, chip)
        if _width(facts_of(brief, marked=False), theme.font("label")) <= room - wide:
            return _Badge.BESIDE_FACTS
        # whether it is in the tray comes and goes, and moves nothing else
        title_room = room - _width(self.tr("✓ In tray"), theme.font("micro")) - 14
        if brief.own:
            title_room -= _badge_room(own_mark(brief), chip)
        fits = _width(brief.name, theme.font("card_title")) <= title_room - wide
        return _Badge.BESIDE_NAME if fits else _Badge.BELOW


def explained(hit: CaseHit) -> bool:
    """Whether there is something to say on why a case was found."""
    return any(item.matches for item in hit.hits)


def shown_passage(hit: CaseHit) -> Hit | None:
    """The passage that the card of a case shows; None where it shows what is special about it."""
    return next((item for item in hit.hits if item.passage.kind not in _NAMES), None)


def other_words(hit: CaseHit) -> str:
    """What the typed words met in the shown passage where it is not the words themselves:
    "dropout recovery → off track", or that it is close in meaning; then which words nothing in the
    case meets. How far the case is comes first where that is asked for. "" where there is none."""
    said = [hit.away, _met_by(hit)]
    return " · ".join(filter(None, said))


def _met_by(hit: CaseHit) -> str:
    found = shown_passage(hit)
    if found is None:
        return ""
    near = next((match for match in found.matches if match.by == NEAR), None)
    if near is None and not found.spans:
        near = next((match for match in found.matches if match.by == ANSWERED), None)
    if near is not None:
        return explain(near)
    met: dict[str, list[str]] = {}
    itself = {match.typed for match in found.matches if match.by in _ITSELF}
    for match in found.matches:
        if match.by == ANSWERED or match.field == ASKED_AS:
            continue  # told on request: it is not what the passage says
        if match.by == REPORTED:  # the passage says it
            continue
        if match.by not in _ITSELF and match.typed not in itself:
            words = met.setdefault(match.typed, [])
            if match.word.casefold() not in (word.casefold() for word in words):
                words.append(match.word)
    said = [f"{typed} → {', '.join(words[:2])}" for typed, words in met.items()]
    if hit.lacks:  # first: the end of a long line is cut off
        lacking = ", ".join(f"“{word}”" for word in hit.lacks)
        said.insert(0, QCoreApplication.translate("CaseCard", "without {0}").format(lacking))
    return " · ".join(said)


def _width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _badge_room(text: str, font: QFont) -> float:
    """What a chip takes of its line, with what keeps it off the words."""
    return chip_width(text, QFontMetricsF(font)) + 8


def _left(card: QRectF) -> float:
    return card.left() + PAD + BOX + GAP


def _room(width: float) -> float:
    return width - PAD - BOX - GAP - PAD


def _documented(hit: CaseHit, vocabulary: Vocabulary) -> str:
    brief = hit.brief
    if not brief.findings:
        return QCoreApplication.translate("CaseCard", "No findings: nothing is researched here yet")
    said = by_number(
        brief.sources,
        QCoreApplication.translate("CaseCard", "{0} of {1} dimensions documented · {2} source"),
        QCoreApplication.translate("CaseCard", "{0} of {1} dimensions documented · {2} sources"),
    )
    return said.format(len(brief.dimensions), len(vocabulary.dimensions), brief.sources)
