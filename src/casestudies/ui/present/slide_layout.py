"""Where everything of a slide stands on the wall, and on how many pages: told by the slide, by what
is to be seen of it, and by the size of the wall alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize

from casestudies.model.case import Source
from casestudies.model.talk import Slide, SlideCell, SlideKind
from casestudies.ui.present.cards import pages_of_cards
from casestudies.ui.present.pieces import Piece, Plate, piece
from casestudies.ui.present.state import View
from casestudies.ui.present.wall_type import (
    BOLD,
    LEAST,
    REGULAR,
    SEMIBOLD,
    cut_to,
    largest,
    steps,
    widest_word,
    wrapped,
)

Sources = Mapping[tuple[str, str], Source]

_MARGIN, _TOP, _BOTTOM = 64, 44, 40
_CORNER = 190  # the width of the room for the number and the countdown
_TITLE_SIZES = (54, 48, 44, 40, 36, 32, 28)
_GAP = 18


@dataclass(frozen=True, slots=True)
class SlideLayout:
    """A page of a slide on a wall of ``size`` pixels: pieces on the ground, plates with the cards,
    and the ``corner`` in which a countdown stands."""

    size: QSize
    pieces: tuple[Piece, ...]
    plates: tuple[Plate, ...]
    corner: QRectF
    page: int
    pages: int

    @property
    def texts(self) -> tuple[Piece, ...]:
        """Every text, those of the cards included."""
        inside = (found for plate in self.plates for found in plate.pieces)
        return (*self.pieces, *inside)


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
        self._corner = QRectF(right - _CORNER * unit, _TOP * unit, _CORNER * unit, 104 * unit)

    def laid_out(self) -> SlideLayout:
        slide, view = self._slide, self._view
        if view.sources:
            return self._flowing(
                QCoreApplication.translate("Wall", "Sources"), list(self._source_lines())
            )
        if slide.kind is SlideKind.ROW and view.enlarged is not None:
            cell = slide.cells[view.enlarged]
            return self._flowing(cell.name, list(self._enlarged(cell)))
        if slide.kind is SlideKind.ROW:
            return self._row()
        return self._standing()

    # --- a row --------------------------------------------------------------------------------

    def _row(self) -> SlideLayout:
        head = self._head(self._slide.band, self._slide.title)
        top = head[-1].rect.bottom() + _GAP * self._unit
        foot = self._prompt()
        bottom = foot.top - _GAP * self._unit if foot else self._bottom
        room = QRectF(self._left, top, self._width, bottom - top)
        pages = pages_of_cards(self._slide.cells, room, self._unit)
        page = min(self._view.page, len(pages) - 1)
        pieces = [*head, *self._number(page, len(pages)), *([foot] if foot else [])]
        return self._finished(pieces, pages[page], page, len(pages))

    def _prompt(self) -> Piece | None:
        """The question for the room, at the foot."""
        if not self._slide.prompt:
            return None
        said = QCoreApplication.translate("Wall", "Talk about it: {0}").format(self._slide.prompt)
        most = 110 * self._unit
        size = largest(
            steps(30 * self._unit, LEAST * self._unit),
            lambda pixels: wrapped(said, pixels, REGULAR, self._width).height <= most,
        )
        made = piece(said, size or self._least, REGULAR, self._width, "prompt")
        return made.moved(self._left, self._bottom - made.text.height)

    # --- title, activity, end -----------------------------------------------------------------

    def _standing(self) -> SlideLayout:
        """A slide of few words, as large as they can be; where they are many, on pages."""
        slide, unit = self._slide, self._unit
        opens = slide.kind in (SlideKind.TITLE, SlideKind.END)
        width = self._width if opens else self._width - self._corner.width()
        title = self._fitted(slide.title, 84 if opens else 64, width, 250 * unit, BOLD)
        below = [*slide.lines]
        if slide.names:
            below.append(" · ".join(slide.names))
        if facts := self._facts():
            below.append(facts)
        size = largest(
            steps(52 * unit, LEAST * unit),
            lambda pixels: (
                self._high(below, pixels) + title.text.height <= self._bottom - 2 * _TOP * unit
            ),
        )
        if size is None:
            return self._flowing(slide.title, [(said, REGULAR, "title", 28) for said in below])
        height = title.text.height + self._high(below, size)
        top = max(_TOP * unit, (self._size.height() - height) / 2)
        if not opens:
            top = max(_TOP * unit, min(top, 150 * unit))
        pieces = [title.moved(self._left, top)]
        at = top + title.text.height
        for said in below:
            color = "prompt" if said in slide.lines else "soft"
            made = piece(said, size, REGULAR, self._width, color)
            at += self._between(size)
            pieces.append(made.moved(self._left, at))
            at += made.text.height
        return self._finished(pieces, (), 0, 1)

    def _high(self, texts: Sequence[str], pixels: int) -> float:
        return sum(
            wrapped(said, pixels, REGULAR, self._width).height + self._between(pixels)
            for said in texts
        )

    def _between(self, pixels: int) -> float:
        return pixels * 0.55

    def _facts(self) -> str:
        """ "Groups of 4 · 12 minutes"."""
        slide = self._slide
        said = []
        if slide.group_size:
            said.append(
                QCoreApplication.translate("Wall", "Groups of {0}").format(slide.group_size)
            )
        if slide.minutes and slide.kind is SlideKind.ACTIVITY:
            said.append(
                QCoreApplication.translate("Wall", "{0} minutes").format(round(slide.minutes))
            )
        return " · ".join(said)

    # --- running text: an enlarged card, sources ----------------------------------------------

    def _enlarged(self, cell: SlideCell) -> Iterator[tuple[str, int, str, int]]:
        """What a card holds, as (text, weight, colour, size at a height of 720)."""
        if cell.detail:
            yield cell.detail, REGULAR, "soft", 26
        if cell.state_words:
            yield cell.state_words, SEMIBOLD, "prompt", 28
        if cell.headline:
            yield cell.headline, SEMIBOLD, "title", 40
        if cell.share:
            yield cell.share, REGULAR, "soft", 28
        for item in cell.findings:
            finding = item.finding
            facts = [" ".join(finding.cites), str(finding.as_of or "")]
            said = " · ".join(fact for fact in facts if fact)
            yield f"{finding.text} ({said})" if said else finding.text, REGULAR, "title", 30
        if not self._view.names_hidden:
            for key in cell.cites:
                yield self._source(cell, key), REGULAR, "soft", LEAST

    def _source_lines(self) -> Iterator[tuple[str, int, str, int]]:
        """The sources of what is on the wall; names that are hidden stay so."""
        if self._view.names_hidden:
            yield (
                QCoreApplication.translate("Wall", "The sources come with the names."),
                REGULAR,
                "title",
                32,
            )
            return
        cells = self._slide.cells
        if self._view.enlarged is not None:
            cells = cells[self._view.enlarged : self._view.enlarged + 1]
        else:
            cells = cells[: self._view.revealed]
        shown = [cell for cell in cells if cell.cites]
        if not shown:
            yield (
                QCoreApplication.translate("Wall", "Nothing on this slide rests on a source."),
                REGULAR,
                "title",
                32,
            )
        for cell in shown:
            yield cell.name, BOLD, "prompt", 28
            for key in cell.cites:
                yield self._source(cell, key), REGULAR, "title", 26

    def _source(self, cell: SlideCell, key: str) -> str:
        source = self._wanted.sources.get((cell.case, key))
        if source is None:
            return key
        facts = (source.title, source.author or "", source.publisher or "", source.date or "")
        return f"{key}  " + " · ".join(fact for fact in facts if fact)

    def _flowing(self, title: str, texts: Sequence[tuple[str, int, str, int]]) -> SlideLayout:
        """Running text below a title, on as many pages as it takes."""
        unit = self._unit
        head = self._head(self._slide.band, title)
        top = head[-1].rect.bottom() + _GAP * unit
        room = self._bottom - top
        pages: list[list[Piece]] = [[]]
        at = top
        for said, weight, color, size in texts:
            pixels = round(size * unit)
            for part in cut_to(said, pixels, weight, self._width, room):
                made = piece(part, pixels, weight, self._width, color)
                if at + made.text.height > self._bottom and pages[-1]:
                    pages.append([])
                    at = top
                pages[-1].append(made.moved(self._left, at))
                at += made.text.height + pixels * 0.45
        page = min(self._view.page, len(pages) - 1)
        return self._finished(
            [*head, *self._number(page, len(pages)), *pages[page]], (), page, len(pages)
        )

    # --- head and corner ----------------------------------------------------------------------

    def _head(self, band: str, title: str) -> list[Piece]:
        """The band in small type, and the title in two lines at most."""
        unit, width = self._unit, self._width - self._corner.width() - _GAP * self._unit
        top = _TOP * unit
        pieces = []
        if band:
            pieces.append(piece(band, self._least, SEMIBOLD, width, "soft").moved(self._left, top))
            top = pieces[-1].rect.bottom() + 2 * unit
        two_lines = 2 * 54 * 1.25 * unit
        pieces.append(self._fitted(title, 54, width, two_lines, BOLD).moved(self._left, top))
        return pieces

    def _fitted(self, said: str, most: int, width: float, height: float, weight: int) -> Piece:
        """A text as large as ``width`` and ``height`` allow."""
        unit = self._unit

        def fits(pixels: int) -> bool:
            return (
                widest_word(said, pixels, weight) <= width
                and wrapped(said, pixels, weight, width).height <= height
            )

        size = largest(steps(most * unit, LEAST * unit), fits)
        return piece(said, size or self._least, weight, width, "title")

    def _number(self, page: int, pages: int) -> list[Piece]:
        """ "4 / 12" in the corner, with the page below where there are several."""
        said = []
        if self._slide.number and self._wanted.rows > 1:
            said.append(f"{self._slide.number} / {self._wanted.rows}")
        if pages > 1:
            said.append(
                QCoreApplication.translate("Wall", "page {0} of {1}").format(page + 1, pages)
            )
        found = []
        top = self._corner.top()
        for text in said:
            made = piece(text, self._least, REGULAR, self._corner.width(), "soft")
            left = self._corner.right() - made.text.width
            found.append(made.moved(left, top))
            top += made.text.height
        return found

    def _finished(
        self, pieces: Sequence[Piece], plates: tuple[Plate, ...], page: int, pages: int
    ) -> SlideLayout:
        return SlideLayout(self._size, tuple(pieces), plates, self._corner, page, pages)
