"""Where everything of a slide stands on the wall, and on how many pages: told by the slide, by what
is to be seen of it, and by the size of the wall alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize

from casestudies.figures import by_number
from casestudies.model.case import Source
from casestudies.model.report import STATE_MARKS
from casestudies.model.talk import Slide, SlideCell, SlideKind
from casestudies.ui.parts.wrapped_text import NO_BREAK_SPACE
from casestudies.ui.present.cards import pages_of_cards
from casestudies.ui.present.pieces import Piece, Plate, piece
from casestudies.ui.present.state import View
from casestudies.ui.present.wall_type import (
    BOLD,
    LEAST,
    REGULAR,
    SEMIBOLD,
    Height,
    cut_to,
    height_of,
    high,
    largest,
    steps,
    widest_word,
)

Sources = Mapping[tuple[str, str], Source]

_MARGIN, _TOP, _BOTTOM = 64, 44, 40
_NUMBER = 290  # the width of the room for "4 / 12 · page 1 of 2", at the right
_CLOCK, _CLOCK_TOP, _CLOCK_BOTTOM = 216, 84, 150  # the room for the countdown, below it
_GAP = 18
_EDGE = 8  # so far a letter may stand out of its line
_BETWEEN, _BETWEEN_LINES = 0.55, 0.45  # paragraphs, in heights of their type
_WITH_HEADING = 3.0  # what must have room below a heading
_PROMPT = 110  # the height of the room below cards for a prompt
_WHOLE = 0.85  # of a page, so that a heading has room above
_LARGER = range(170, 84, -5)  # running text in percent of its usual size, for few words or many


@dataclass(frozen=True, slots=True)
class SlideLayout:
    """A page of a slide on a wall of ``size`` pixels: pieces on the ground, plates with the cards,
    and the ``corner`` in which a countdown stands. Above ``top`` and below ``bottom`` there is
    nothing but ground."""

    size: QSize
    pieces: tuple[Piece, ...]
    plates: tuple[Plate, ...]
    corner: QRectF
    page: int
    pages: int
    top: int
    bottom: int

    @property
    def texts(self) -> tuple[Piece, ...]:
        """Every text, those of the cards included."""
        inside = (found for plate in self.plates for found in plate.pieces)
        return (*self.pieces, *inside)


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph of running text; ``size`` is that at a height of 720 where there is neither much
    nor little of it. A ``heading`` stands with what follows, and again on the next page."""

    text: str
    size: int
    color: str = "title"
    weight: int = REGULAR
    heading: bool = False


class _Placed(NamedTuple):
    """A paragraph, or a part of one, at its place."""

    said: _Said
    text: str
    pixels: int
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the wall. ``rows`` counts the rows of the talk, for "4 / 12"."""

    slide: Slide
    view: View
    sources: Sources
    rows: int


def unit_of(size: QSize) -> float:
    """What one pixel of a wall of 1280 x 720 measures on a wall of this size."""
    return min(size.width() / 1280, size.height() / 720)


def lay_out(wanted: Wanted, size: QSize) -> SlideLayout:
    """The page of the slide that the view shows."""
    return _Sheet(wanted, size).laid_out()


class _Sheet:
    """One slide while it is laid out."""

    def __init__(self, wanted: Wanted, size: QSize) -> None:
        self._wanted, self._size = wanted, size
        self._slide, self._view = wanted.slide, wanted.view
        unit = self._unit = unit_of(size)
        self._left, self._width = _MARGIN * unit, size.width() - 2 * _MARGIN * unit
        self._bottom = size.height() - _BOTTOM * unit
        self._least = round(LEAST * unit)
        right = size.width() - _MARGIN * unit
        self._corner = QRectF(
            right - _CLOCK * unit, _CLOCK_TOP * unit,
            _CLOCK * unit, (_CLOCK_BOTTOM - _CLOCK_TOP) * unit,
        )  # fmt: skip

    def laid_out(self) -> SlideLayout:
        slide, view = self._slide, self._view
        if view.sources:
            said = QCoreApplication.translate("Wall", "Sources")
            return self._flowing(slide.title, said, list(self._source_lines()))
        if slide.kind is SlideKind.ROW and view.enlarged is not None:
            cell = slide.cells[view.enlarged]
            return self._flowing(slide.title, cell.name, list(self._enlarged(cell)))
        if slide.kind is SlideKind.ROW:
            return self._row()
        return self._opening() if slide.kind is not SlideKind.ACTIVITY else self._activity()

    # --- a row --------------------------------------------------------------------------------

    def _row(self) -> SlideLayout:
        """The cards with the prompt below them; a prompt that is too long for it comes behind."""
        head = self._head(self._slide.band, self._slide.title)
        top = max(head[-1].rect.bottom(), self._corner.bottom()) + _GAP * self._unit
        prompt = self._slide.prompt and QCoreApplication.translate(
            "Wall", "Talk about it: {0}"
        ).format(self._slide.prompt)
        foot = self._foot(prompt) if prompt else None
        bottom = foot.top - _GAP * self._unit if foot else self._bottom
        room = QRectF(self._left, top, self._width, bottom - top)
        cards = pages_of_cards(self._slide.cells, room, self._unit)
        behind: list[list[Piece]] = []
        if prompt and foot is None:
            behind = self._pages([_Said(prompt, 40, "prompt")], top, 100)
        pages = len(cards) + len(behind)
        page = min(self._view.page, pages - 1)
        pieces = [*head, *self._number(page, pages), *([foot] if foot else [])]
        if page >= len(cards):
            return self._finished([*pieces, *behind[page - len(cards)]], (), page, pages)
        return self._finished(pieces, cards[page], page, pages)

    def _foot(self, said: str) -> Piece | None:
        """The question for the room, at the foot; None where it takes too much of the wall."""
        most = _PROMPT * self._unit
        size = largest(
            steps(34 * self._unit, LEAST * self._unit),
            lambda pixels: height_of(said, pixels, REGULAR, self._width) <= most,
            lambda pixels: high(said, pixels, REGULAR, self._width) <= most,
        )
        if size is None:
            return None
        made = piece(said, size, REGULAR, self._width, "prompt")
        return made.moved(self._left, self._bottom - made.text.height)

    # --- title, activity, end -----------------------------------------------------------------

    def _opening(self) -> SlideLayout:
        """Title and end: few words in the middle of the wall, as large as they can be."""
        slide, unit = self._slide, self._unit
        top = self._corner.bottom() + _GAP * unit
        title = self._fitted(slide.title, 112, self._width, 330 * unit)
        below = [_Said(line, 60, "prompt") for line in slide.lines]
        if slide.names and not all(name in slide.title for name in slide.names):
            below.append(_Said(f"{NO_BREAK_SPACE}· ".join(slide.names), 60, "soft"))
        room = self._bottom - top - title.text.height
        if (size := self._size_of(below, room, 60)) is None:
            return self._flowing("", slide.title, below)
        height = title.text.height + self._high(below, size, high)
        at = max(top, (self._size.height() - height) / 2)
        pieces = [title.moved(self._left, at), *self._stacked(below, size, at + title.text.height)]
        return self._finished(pieces, (), 0, 1)

    def _activity(self) -> SlideLayout:
        """What the room is to do: prompts as large as they can be, for how many and how long."""
        slide, unit = self._slide, self._unit
        facts = self._facts()
        foot = piece(facts, round(36 * unit), SEMIBOLD, self._width, "soft")
        bottom = self._bottom - (foot.text.height + 2 * _GAP * unit if facts else 0)
        below = [_Said(line, 76, "prompt") for line in slide.lines]
        if not below:
            width = self._width
            title = self._fitted(slide.title, 112, width, bottom - self._corner.bottom())
            middle = (self._corner.bottom() + bottom - title.text.height) / 2
            pieces = [title.moved(self._left, middle)]
        else:
            pieces = self._head("", slide.title)
            top = max(pieces[-1].rect.bottom(), self._corner.bottom())
            if (size := self._size_of(below, bottom - top, 76)) is None:
                return self._flowing("", slide.title, [*below, _Said(facts, 36, "soft")])
            spare = bottom - top - self._high(below, size, high)
            pieces += self._stacked(below, size, top + spare / 3)
        if facts:
            pieces.append(foot.moved(self._left, self._bottom - foot.text.height))
        return self._finished(pieces, (), 0, 1)

    def _size_of(self, texts: Sequence[_Said], room: float, most: int) -> int | None:
        """The largest size of type in which ``texts`` have ``room``."""

        def fits(pixels: int) -> bool:
            return self._high(texts, pixels, height_of) <= room and all(
                widest_word(said.text, pixels, said.weight) <= self._width for said in texts
            )

        return largest(
            steps(most * self._unit, LEAST * self._unit),
            fits,
            lambda pixels: self._high(texts, pixels, high) <= room,
        )

    def _high(self, texts: Sequence[_Said], pixels: int, height: Height) -> float:
        between = pixels * _BETWEEN
        return sum(height(said.text, pixels, said.weight, self._width) + between for said in texts)

    def _stacked(self, texts: Sequence[_Said], pixels: int, top: float) -> Iterator[Piece]:
        for said in texts:
            top += pixels * _BETWEEN
            made = piece(said.text, pixels, said.weight, self._width, said.color)
            yield made.moved(self._left, top)
            top += made.text.height

    def _facts(self) -> str:
        """ "Groups of 4 · 12 minutes"."""
        slide = self._slide
        said = []
        if slide.group_size:
            said.append(
                QCoreApplication.translate("Wall", "Groups of {0}").format(slide.group_size)
            )
        if slide.minutes:
            minutes = round(slide.minutes)
            one = QCoreApplication.translate("Wall", "{0} minute")
            many = QCoreApplication.translate("Wall", "{0} minutes")
            said.append(by_number(minutes, one, many).format(minutes))
        return " · ".join(said)

    # --- running text: an enlarged card, sources ----------------------------------------------

    def _enlarged(self, cell: SlideCell) -> Iterator[_Said]:
        """What a card holds: the headline, the findings in full, and their sources."""
        if cell.detail:
            yield _Said(cell.detail, 26, "soft")
        if cell.state_words:
            said = f"{STATE_MARKS[cell.state]}{NO_BREAK_SPACE}{cell.state_words}"
            yield _Said(said, 30, "prompt", SEMIBOLD)
        if cell.headline:
            yield _Said(cell.headline, 40, "title", SEMIBOLD)
        if cell.share:
            yield _Said(cell.share, 30, "soft")
        for item in cell.findings:
            finding = item.finding
            facts = [NO_BREAK_SPACE.join(finding.cites), str(finding.as_of or "")]
            said = f"{NO_BREAK_SPACE}· ".join(fact for fact in facts if fact)
            yield _Said(f"{finding.text} ({said})" if said else finding.text, 30)
        if not self._view.names_hidden:
            for key in cell.cites:
                yield _Said(self._source(cell, key), LEAST, "soft")

    def _source_lines(self) -> Iterator[_Said]:
        """The sources of what is on the wall; names that are hidden stay so."""
        cells = self._slide.cells
        if self._view.enlarged is not None:
            cells = cells[self._view.enlarged : self._view.enlarged + 1]
        else:
            cells = cells[: self._view.revealed]
        shown = [cell for cell in cells if cell.cites]
        if not shown:
            said = QCoreApplication.translate("Wall", "Nothing on this slide rests on a source.")
            yield _Said(said, 32)
        elif self._view.names_hidden:
            said = QCoreApplication.translate("Wall", "The sources come with the names.")
            yield _Said(said, 32)
        else:
            for cell in shown:
                yield _Said(cell.name, 28, "prompt", BOLD, heading=True)
                for key in cell.cites:
                    yield _Said(self._source(cell, key), 26)

    def _source(self, cell: SlideCell, key: str) -> str:
        source = self._wanted.sources.get((cell.case, key))
        if source is None:
            return key
        facts = (source.title, source.author or "", source.publisher or "", source.date or "")
        return f"{key}{NO_BREAK_SPACE * 2}" + f"{NO_BREAK_SPACE}· ".join(filter(None, facts))

    def _flowing(self, band: str, title: str, texts: Sequence[_Said]) -> SlideLayout:
        """Running text below a title: on as few pages as it takes, and there as large as can be."""
        head = self._head(band, title)
        top = max(head[-1].rect.bottom() + _GAP * self._unit, self._corner.bottom())
        told: dict[int, int] = {}

        def pages(percent: int) -> int:
            if percent not in told:
                placed = self._placed(texts, top, percent, height_of)
                told[percent] = 1 + max((paragraph.page for paragraph in placed), default=0)
            return told[percent]

        fewest = pages(_LARGER[-1])
        percent = largest(_LARGER, lambda percent: pages(percent) <= fewest) or _LARGER[-1]
        found = self._pages(texts, top, percent)
        page = min(self._view.page, len(found) - 1)
        pieces = [*head, *self._number(page, len(found)), *found[page]]
        return self._finished(pieces, (), page, len(found))

    def _pages(self, texts: Sequence[_Said], top: float, percent: int) -> list[list[Piece]]:
        """Running text from ``top`` down, in ``percent`` of its usual size."""
        pages: list[list[Piece]] = [[]]
        for at in self._placed(texts, top, percent, high):
            if at.page == len(pages):
                pages.append([])
            made = piece(at.text, at.pixels, at.said.weight, self._width, at.said.color)
            pages[-1].append(made.moved(self._left, at.top))
        return pages

    def _placed(
        self, texts: Sequence[_Said], top: float, percent: int, height: Height
    ) -> Iterator[_Placed]:
        """Where the paragraphs stand, in ``percent`` of their usual size, by their ``height``."""
        width, at, page = self._width, top, 0
        most = (self._bottom - top) * _WHOLE
        heading: _Placed | None = None
        for said in texts:
            pixels = max(self._least, round(said.size * self._unit * percent / 100))
            for part in cut_to(said.text, pixels, said.weight, width, most, height):
                tall = height(part, pixels, said.weight, width)
                follows = pixels * _WITH_HEADING if said.heading else 0
                if at + tall + follows > self._bottom and at > top:
                    page, at = page + 1, top
                    if heading is not None and not said.heading:
                        yield heading._replace(page=page, top=top)
                        at += height(heading.text, heading.pixels, heading.said.weight, width)
                        at += heading.pixels * _BETWEEN_LINES
                placed = _Placed(said, part, pixels, page, at)
                yield placed
                at += tall + pixels * _BETWEEN_LINES
                if said.heading:
                    heading = placed

    # --- head and corner ----------------------------------------------------------------------

    def _head(self, band: str, title: str) -> list[Piece]:
        """The band in small type, and the title in two lines at most."""
        unit = self._unit
        top, pieces = _TOP * unit, []
        beside = self._width - (_NUMBER + _GAP) * unit
        if band:
            made = piece(band, self._least, SEMIBOLD, beside, "soft")
            pieces.append(made.moved(self._left, top))
            top = pieces[-1].rect.bottom() + 2 * unit
            beside = self._width - self._corner.width() - _GAP * unit
        two_lines = 2 * 54 * 1.25 * unit
        pieces.append(self._fitted(title, 54, beside, two_lines).moved(self._left, top))
        return pieces

    def _fitted(self, said: str, most: int, width: float, height: float) -> Piece:
        """A title as large as ``width`` and ``height`` allow."""
        unit = self._unit

        def fits(pixels: int) -> bool:
            return (
                widest_word(said, pixels, BOLD) <= width
                and height_of(said, pixels, BOLD, width) <= height
            )

        size = largest(
            steps(most * unit, LEAST * unit),
            fits,
            lambda pixels: high(said, pixels, BOLD, width) <= height,
        )
        return piece(said, size or self._least, BOLD, width, "title")

    def _number(self, page: int, pages: int) -> list[Piece]:
        """ "4 / 12 · page 1 of 2" at the right."""
        said = []
        if self._slide.number and self._wanted.rows > 1:
            said.append(f"{self._slide.number} / {self._wanted.rows}")
        if pages > 1:
            said.append(
                QCoreApplication.translate("Wall", "page {0} of {1}").format(page + 1, pages)
            )
        if not said:
            return []
        made = piece(" · ".join(said), self._least, REGULAR, _NUMBER * self._unit, "soft")
        right = self._left + self._width
        return [made.moved(right - made.text.width, _TOP * self._unit)]

    def _finished(
        self, pieces: Sequence[Piece], plates: tuple[Plate, ...], page: int, pages: int
    ) -> SlideLayout:
        edge = _EDGE * self._unit
        top = min((found.top for found in pieces), default=0.0) - edge
        ends = [found.rect.bottom() for found in pieces]
        ends += [plate.rect.bottom() + plate.dot for plate in plates]
        bottom = max(ends, default=0.0) + edge
        return SlideLayout(
            self._size, tuple(pieces), plates, self._corner, page, pages, round(top), round(bottom)
        )
