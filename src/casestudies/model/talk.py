"""A talk: what is put on the wall, slide after slide, as a finished value. The wall, the laptop and
the slide deck render it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from casestudies.model.case import Source
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import CellFinding
from casestudies.model.evidence import Evidence


class SlideKind(StrEnum):
    """``TITLE`` opens with the title and the goals; ``ROW`` shows one row of the comparison, a card
    for each case; ``ACTIVITY`` tells the room what to do; ``END`` closes with what comes next."""

    TITLE = "title"
    ROW = "row"
    ACTIVITY = "activity"
    END = "end"


@dataclass(frozen=True, slots=True)
class SlideCell:
    """A card on the wall, headed by ``name`` and ``detail`` ("California · 4,200 learners"); while
    names are hidden by ``alias`` ("School A"). ``state_words`` is "" for
    what is documented; ``headline`` is "" where a state or the marks of findings say it all.
    ``year`` is the newest that its findings tell of, "" where none is known. ``evidence`` is what
    it rests on, None in files of before it was carried."""

    case: str
    name: str
    detail: str
    alias: str
    state: CellState
    state_words: str
    headline: str
    cites: tuple[str, ...] = ()
    year: str = ""
    findings: tuple[CellFinding, ...] = ()
    share: str = ""
    share_cites: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """``key`` is the same as long as the workshop is: a row's key, an activity's id, "title" or
    "end". ``number`` is what one types to come here (1, 2, 3 ... of the rows; 0 for other kinds).
    ``band`` stands above the title ("Learning design"), ``prompt`` below the cards; ``lines`` are
    goals, prompts of an activity, or what comes next. ``notes`` and ``steps`` are for the laptop
    alone, and so is ``gaps``, which says what is not documented here. ``minutes`` are planned for
    it, ``activity`` is the id of the activity that it belongs to ("" at title and end). ``row`` is
    the key of the row that it shows and ``name`` the row's name ("Grading and reporting");
    ``question`` tells that the row is one;
    ``names`` are those of the cases, at the title."""

    key: str
    kind: SlideKind
    title: str
    number: int = 0
    band: str = ""
    group: str = ""
    cells: tuple[SlideCell, ...] = ()
    lines: tuple[str, ...] = ()
    prompt: str = ""
    notes: str = ""
    steps: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    minutes: float = 0.0
    activity: str = ""
    group_size: int = 0
    row: str = ""
    name: str = ""
    question: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Talk:
    """``workshop`` is the key of the saved workshop, "" for a comparison that is presented as it
    stands. ``sources`` holds by case slug and source key what the cells cite; a list of them gives
    the schools away. ``masked`` are the same slides while names are hidden, with aliases and
    without names and places in any text. ``names_hidden`` says how the talk begins."""

    title: str
    slides: tuple[Slide, ...]
    masked: tuple[Slide, ...] = ()
    sources: Mapping[tuple[str, str], Source] = field(default_factory=dict)
    workshop: str = ""
    names_hidden: bool = False

    @property
    def rows(self) -> tuple[Slide, ...]:
        return tuple(slide for slide in self.slides if slide.kind is SlideKind.ROW)

    def shown(self, at: int, names_hidden: bool) -> Slide:
        """The slide at a place as it may be shown."""
        return self.masked[at] if names_hidden and self.masked else self.slides[at]

    def at_key(self, key: str) -> int | None:
        """The place of the slide ``key``; None where there is none."""
        return next((n for n, slide in enumerate(self.slides) if slide.key == key), None)
