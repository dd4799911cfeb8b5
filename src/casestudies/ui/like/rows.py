"""The ranked cases as flat rows: a head for each, its reasons by part, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from casestudies.model.case import Source
from casestudies.model.profile import PART_NAMES, Item, Match, Part, PartMatch
from casestudies.services.like.answers import RankedCase, RankedCases
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.case_facts import facts_of

FIRST_CASES = 12
FIRST_REASONS = 4
_FITS = (
    (0.95, QT_TRANSLATE_NOOP("LikeRows", "fits")),
    (0.7, QT_TRANSLATE_NOOP("LikeRows", "close")),
    (0.4, QT_TRANSLATE_NOOP("LikeRows", "partly")),
    (0.05, QT_TRANSLATE_NOOP("LikeRows", "little")),
    (0.0, QT_TRANSLATE_NOOP("LikeRows", "no fit")),
)
_WRITTEN = (
    (0.95, QT_TRANSLATE_NOOP("LikeRows", "documented")),
    (0.4, QT_TRANSLATE_NOOP("LikeRows", "partly")),
    (0.05, QT_TRANSLATE_NOOP("LikeRows", "little")),
    (0.0, QT_TRANSLATE_NOOP("LikeRows", "none")),
)
_RULED_OUT = (
    (0.95, QT_TRANSLATE_NOOP("LikeRows", "absent")),
    (0.4, QT_TRANSLATE_NOOP("LikeRows", "partly")),
    (0.05, QT_TRANSLATE_NOOP("LikeRows", "mostly there")),
    (0.0, QT_TRANSLATE_NOOP("LikeRows", "there")),
)
_WORDS = {
    Part.POPULATIONS: _WRITTEN,
    Part.DIMENSIONS: _WRITTEN,
    Part.WANTED: _WRITTEN,
    Part.RULED_OUT: _RULED_OUT,
}
_SHORT_NAMES: dict[Part, str] = {
    Part.KIND: QT_TRANSLATE_NOOP("LikeRows", "Kind"),
    Part.POPULATIONS: QT_TRANSLATE_NOOP("LikeRows", "Populations"),
    Part.DIMENSIONS: QT_TRANSLATE_NOOP("LikeRows", "Dimensions"),
    Part.WANTED: QT_TRANSLATE_NOOP("LikeRows", "Wanted"),
    Part.RULED_OUT: QT_TRANSLATE_NOOP("LikeRows", "Ruled out"),
}


class RowKind(Enum):
    HEAD = "head"
    REASON = "reason"
    MORE = "more"
    MISSING = "missing"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Row:
    """A row. ``first`` is the first of its part, which tells the part's name and bar; ``last``
    ends the case's card. ``ranked`` is None for the row that shows all cases."""

    kind: RowKind
    ranked: RankedCase | None = None
    part: PartMatch | None = None
    item: Item | None = None
    text: str = ""
    first: bool = False
    last: bool = False

    @property
    def identity(self) -> tuple[str, ...]:
        """The same for the row that tells the same thing in another ranking."""
        slug = self.ranked.case.slug if self.ranked else ""
        part = self.part.part.value if self.part else ""
        return (self.kind.value, slug, part, str(self.item.key) if self.item else "")

    @property
    def source(self) -> Source | None:
        """The source of the number that the row rests on."""
        return self.ranked.source_of(self.item) if self.ranked and self.item else None

    @property
    def leads_on(self) -> bool:
        """Whether Enter does something here."""
        if self.kind is RowKind.REASON and self.item is not None:
            return bool(self.item.rests) or self.source is not None
        return self.kind is not RowKind.MISSING


def fit_words(part: Part, score: float) -> str:
    """How a part stands, in a word: how well what can be measured fits, and how far what can
    only be read is documented. Written down is not the same as fitting."""
    word = next(words for least, words in _WORDS.get(part, _FITS) if score >= least)
    return QCoreApplication.translate("LikeRows", word)


def short_name(part: Part) -> str:
    """What a part is called where there is little room."""
    if part not in _SHORT_NAMES:
        return PART_NAMES[part]
    return QCoreApplication.translate("LikeRows", _SHORT_NAMES[part])


def percent(share: float) -> str:
    """A share of 0 to 1 in whole percent; only all of it is 100% and only nothing 0%."""
    number = round(share * 100)
    if number == 100 and share < 1:
        number = 99
    if number == 0 and share > 0:
        number = 1
    return f"{number}%"


def alike_words(match: Match) -> tuple[str, str]:
    """How alike a case is, and how much of it could be told, each in words."""
    if match.score is None:
        told = QCoreApplication.translate("LikeRows", "nothing that you asked about is documented")
        return QCoreApplication.translate("LikeRows", "Not known"), told
    score = percent(match.score)
    if match.told >= 1:
        told = QCoreApplication.translate("LikeRows", "everything you asked about is documented")
        return QCoreApplication.translate("LikeRows", "{0} alike").format(score), told
    alike = QCoreApplication.translate("LikeRows", "{0} alike where documented")
    told = QCoreApplication.translate("LikeRows", "{0} of what you asked about is documented")
    return alike.format(score), told.format(percent(match.told))


def rows_of(
    answer: RankedCases | None,
    opened: Collection[tuple[str, Part]] = (),
    *,
    everything: bool = False,
) -> tuple[Row, ...]:
    """The rows of a ranking: the first cases, or all; ``opened`` are parts (slug, part) that show
    all of their reasons."""
    if answer is None:
        return ()
    rows: list[Row] = []
    shown = answer.cases if everything else answer.cases[:FIRST_CASES]
    for ranked in shown:
        rows += _case_rows(ranked, opened)
    if len(shown) < len(answer.cases):
        words = QCoreApplication.translate("LikeRows", "Show all {0} cases")
        rows.append(Row(RowKind.ALL, text=words.format(len(answer.cases))))
    return tuple(rows)


def spoken(row: Row, *, in_tray: bool) -> str:
    """A row as a screen reader says it."""
    if row.kind is RowKind.HEAD and row.ranked is not None:
        alike, told = alike_words(row.ranked.match)
        said = [f"{row.ranked.place}", row.ranked.case.name, row.text, f"{alike}, {told}"]
        said += [QCoreApplication.translate("LikeRows", "In the compare tray")] if in_tray else []
        return ". ".join(said)
    if row.kind is RowKind.REASON and row.part is not None and row.item is not None:
        name, score = PART_NAMES[row.part.part], row.part.score
        head = f"{name}: "
        if row.first and score is not None:
            head = f"{name}, {fit_words(row.part.part, score)}, {percent(score)}: "
        if row.source is None:
            return f"{head}{row.text}"
        source = QCoreApplication.translate("LikeRows", "Source {0}").format(row.source.key)
        return f"{head}{row.text}. {source}"
    return row.text


def _case_rows(ranked: RankedCase, opened: Collection[tuple[str, Part]]) -> list[Row]:
    rows = [Row(RowKind.HEAD, ranked, text=facts_of(ranked.match.brief))]
    for part in ranked.match.parts:
        rows += _part_rows(ranked, part, open_all=(ranked.case.slug, part.part) in opened)
    if ranked.missing:
        words = QCoreApplication.translate("LikeRows", "Not documented: {0}")
        rows.append(Row(RowKind.MISSING, ranked, text=words.format(", ".join(ranked.missing))))
    if ranked.apart:
        rows[-1:] = _with_apart(rows[-1], ranked)
    rows[-1] = replace(rows[-1], last=True)
    return rows


def _with_apart(last: Row, ranked: RankedCase) -> Sequence[Row]:
    words = " ".join(ranked.apart)
    if last.kind is RowKind.MISSING:
        return [Row(RowKind.MISSING, ranked, text=f"{last.text}. {words}")]
    return [last, Row(RowKind.MISSING, ranked, text=words)]


def _part_rows(ranked: RankedCase, part: PartMatch, *, open_all: bool) -> list[Row]:
    told = [item for item in part.items if item.told or item.rests]
    kept = told if open_all or len(told) <= FIRST_REASONS + 1 else told[:FIRST_REASONS]
    rows = [
        Row(RowKind.REASON, ranked, part, item, _capital(item.reason), first=at == 0)
        for at, item in enumerate(kept)
    ]
    if len(kept) < len(told):
        left = len(told) - len(kept)
        words = QCoreApplication.translate("LikeRows", "{0} more reasons…").format(left)
        if left == 1:
            words = QCoreApplication.translate("LikeRows", "1 more reason…")
        rows.append(Row(RowKind.MORE, ranked, part, text=words))
    return rows


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
