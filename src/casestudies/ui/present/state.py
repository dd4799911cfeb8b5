"""The talk under way: where it is, what is revealed, what is covered. Wall and laptop read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from time import monotonic

from PySide6.QtCore import QObject, Signal

from casestudies.model.talk import Slide, SlideKind, Talk


@dataclass(frozen=True, slots=True)
class View:
    """What is on the wall. ``at`` is the slide, ``page`` the part of it where it takes several,
    from 0; ``revealed`` counts its cards that can be seen; ``enlarged`` is the card that fills the
    wall. With ``blank`` nothing is shown, with ``sources`` those of what is on the wall."""

    at: int = 0
    page: int = 0
    revealed: int = 0
    enlarged: int | None = None
    sources: bool = False
    blank: bool = False
    names_hidden: bool = False
    light: bool = False


class PresentState(QObject):
    """``changed`` follows every change of the view, of the countdown and of the talk.

    ``pages`` says on how many pages a view's slide is laid out (1 or more), and ``page_of`` on
    which of them a card of its row stands; the wall gives both, and says with ``laid_out_anew``
    that they may have changed.
    """

    changed = Signal()

    def __init__(
        self,
        talk: Talk,
        pages: Callable[[Slide, View], int] = lambda _slide, _view: 1,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pages = pages
        self.page_of: Callable[[Slide, View, int], int] = lambda _slide, _view, _cell: 0
        self.talk = talk
        self.view = View(names_hidden=talk.names_hidden)
        self.begun = monotonic()
        self.countdown_ends: float | None = None  # on the monotonic clock
        self.countdown_seconds = 0
        self._dots: Mapping[tuple[str, str], int] = {}
        self._following: View | None = None  # worked out already

    # --- what is there ------------------------------------------------------------------------

    @property
    def slide(self) -> Slide:
        """The slide as the laptop may show it, with names."""
        return self.talk.slides[self.view.at]

    @property
    def shown_slide(self) -> Slide:
        """The slide as it stands on the wall, without names while these are hidden."""
        return self.talk.shown(self.view.at, self.view.names_hidden)

    @property
    def next_slide(self) -> Slide | None:
        after = self.view.at + 1
        return self.talk.slides[after] if after < len(self.talk.slides) else None

    @property
    def hidden_cells(self) -> int:
        """How many cards of the slide are still to be revealed."""
        return len(self.slide.cells) - self.view.revealed

    @property
    def seconds_left(self) -> int | None:
        """Of the countdown, never below 0; None while none runs."""
        if self.countdown_ends is None:
            return None
        return max(0, round(self.countdown_ends - monotonic()))

    def dots(self, slide: Slide) -> tuple[int, ...]:
        """How many dots each card of a slide has."""
        return tuple(self._dots.get((slide.row, cell.case), 0) for cell in slide.cells)

    def show_dots(self, dots: Mapping[tuple[str, str], int]) -> None:
        """``dots``: by row key and case slug, for the whole talk."""
        if dots != self._dots:
            self._dots = dots
            self.changed.emit()

    def laid_out_anew(self) -> None:
        """The wall has another size: what stood on one page may take two."""
        self._following = None
        self.changed.emit()

    # --- moving -------------------------------------------------------------------------------

    def forward(self) -> None:
        """One step on: the next page, else the next card, else the next slide. What covers the
        wall (blank, sources, one card) goes first."""
        self._show(self.following())

    def following(self) -> View:
        """What ``forward`` will show; what is shown now, at the end. Worked out once for a view:
        the wall asks while nobody waits, and the next key press finds it."""
        if self._following is None:
            self._following = self._follow()
        return self._following

    def _follow(self) -> View:
        view = self.view
        if view.blank:
            return replace(view, blank=False)
        if self._row_shown and self.hidden_cells:
            return self._revealing(view)
        if view.page + 1 < self.pages(self.shown_slide, view):
            return replace(view, page=view.page + 1)
        if view.sources:
            return self._on_page(replace(view, sources=False))
        if view.enlarged is not None:
            return self._on_page(replace(view, enlarged=None), view.enlarged)
        if view.at + 1 < len(self.talk.slides):
            return self._begun(view.at + 1)
        return view

    @property
    def _row_shown(self) -> bool:
        """Whether the cards of a row are on the wall."""
        view = self.view
        return self.slide.kind is SlideKind.ROW and not view.sources and view.enlarged is None

    def _revealing(self, view: View) -> View:
        """The next card, on its page; before it the page with cards that were revealed."""
        before = self._on_page(view, view.revealed - 1)
        if before.page > view.page:
            return replace(view, page=view.page + 1)
        return self._on_page(replace(view, revealed=view.revealed + 1))

    def _on_page(self, view: View, cell: int | None = None) -> View:
        """The view of a row on the page of a card, the last one revealed where none is named."""
        slide = self.talk.shown(view.at, view.names_hidden)
        if slide.kind is not SlideKind.ROW:
            return replace(view, page=0)
        at = max(0, view.revealed - 1 if cell is None else cell)
        return replace(view, page=self.page_of(slide, view, at))

    def back(self) -> None:
        """One step back; a slide that one comes back to is revealed as it was left: whole."""
        view = self.view
        if view.blank:
            self.toggle_blank()
        elif self._row_shown and view.revealed > 1:
            last = self._on_page(view).page
            if view.page > last:  # behind the cards
                self._show(replace(view, page=view.page - 1))
            else:
                self._show(self._on_page(replace(view, revealed=view.revealed - 1)))
        elif view.page:
            self._show(replace(view, page=view.page - 1))
        elif view.sources:
            self.toggle_sources()
        elif view.enlarged is not None:
            self.enlarge(None)
        elif view.at:
            before = view.at - 1
            whole = replace(view, at=before, page=0, revealed=len(self.talk.slides[before].cells))
            last = self.pages(self.talk.shown(before, view.names_hidden), whole) - 1
            self._show(replace(whole, page=last))

    def go(self, at: int) -> None:
        """To the slide at a place, its first card revealed."""
        self._show(self._begun(max(0, min(at, len(self.talk.slides) - 1))))

    def _begun(self, at: int) -> View:
        shown = min(1, len(self.talk.slides[at].cells))
        return replace(self._uncovered(), at=at, revealed=shown)

    def go_to_key(self, key: str) -> bool:
        """To the slide with this key; False where the talk has none."""
        at = self.talk.at_key(key)
        if at is not None:
            self.go(at)
        return at is not None

    def go_to_number(self, number: int) -> bool:
        """To the row with this number; False where there is none."""
        found = next((slide for slide in self.talk.rows if slide.number == number), None)
        return found is not None and self.go_to_key(found.key)

    def reveal_all(self) -> None:
        """Every card of the slide at once."""
        self._show(replace(self._uncovered(), revealed=len(self.slide.cells)))

    def reveal_to(self, cell: int) -> None:
        """The cards up to this one."""
        if cell >= self.view.revealed:
            self._show(self._on_page(replace(self._uncovered(), revealed=cell + 1)))

    # --- covering and uncovering --------------------------------------------------------------

    def toggle_blank(self) -> None:
        self._show(replace(self.view, blank=not self.view.blank))

    def toggle_sources(self) -> None:
        shown = replace(self.view, sources=not self.view.sources, blank=False, page=0)
        self._show(shown if shown.sources or shown.enlarged is not None else self._on_page(shown))

    def toggle_names(self) -> None:
        self._show(replace(self.view, names_hidden=not self.view.names_hidden))

    def toggle_light(self) -> None:
        self._show(replace(self.view, light=not self.view.light))

    def enlarge(self, cell: int | None) -> None:
        """Fill the wall with one card, which is revealed by it; None goes back to all."""
        if cell is not None and not 0 <= cell < len(self.slide.cells):
            return
        shown = self.view.revealed if cell is None else max(self.view.revealed, cell + 1)
        view = replace(self._uncovered(), enlarged=cell, revealed=shown)
        self._show(view if cell is not None else self._on_page(view, self.view.enlarged))

    # --- time ---------------------------------------------------------------------------------

    def start_countdown(self, seconds: int) -> None:
        """A countdown that all can see, from ``seconds`` to 0."""
        self.countdown_seconds = seconds
        self.countdown_ends = monotonic() + seconds
        self.changed.emit()

    def stop_countdown(self) -> None:
        self.countdown_ends = None
        self.changed.emit()

    def _uncovered(self) -> View:
        return replace(self.view, blank=False, sources=False, enlarged=None, page=0)

    def _show(self, view: View) -> None:
        if view != self.view:
            self.view, self._following = view, None
            self.changed.emit()
