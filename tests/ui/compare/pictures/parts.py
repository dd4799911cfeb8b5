"""What the tests of pictures share: drawings of real cases, and what is written for a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QRectF, QSizeF

from casestudies.model.charts import CoverageAxis
from casestudies.services.pictures.service import ChartingService
from casestudies.ui.compare.pictures.coverage import draw_coverage
from casestudies.ui.compare.pictures.drawing import Drawing, Part, Text
from casestudies.ui.compare.pictures.multiples import draw_enrollment, draw_shares
from casestudies.ui.compare.pictures.outcomes import draw_outcomes
from casestudies.ui.compare.pictures.timeline import draw_timeline
from casestudies.ui.theme.service import ThemeService

TWO = ("lindsay", "chugach")
FOUR = ("lindsay", "chugach", "pittsfield", "bdea")
SIX = (*FOUR, "sanborn", "westminster")
EIGHT = (*SIX, "iowa-big", "kettle-moraine")
SETS: dict[str, tuple[str, ...] | None] = {
    "two": TWO,
    "four": FOUR,
    "six": SIX,
    "eight": EIGHT,
    "all": None,
}
SIZES = (QSizeF(1300, 600), QSizeF(1140, 430), QSizeF(820, 400))
PICTURES = (
    "enrollment",
    "shares",
    "shares by case",
    "outcomes",
    "timeline",
    "timeline by dimension",
    "coverage",
    "coverage by population",
)

Layout = Callable[[QSizeF], Drawing]


def layout_of(
    charts: ChartingService, theme: ThemeService, picture: str, slugs: tuple[str, ...] | None
) -> Layout:
    """Draws a picture of real cases for a size."""
    if picture == "enrollment":
        enrolled = charts.enrollment(slugs)
        return lambda size: draw_enrollment(enrolled, theme, size)
    if picture.startswith("shares"):
        by_case = picture.endswith("case")
        shares = charts.shares_by_case(slugs) if by_case else charts.shares(slugs)
        return lambda size: draw_shares(shares, theme, size)
    if picture == "outcomes":
        outcomes = charts.outcomes(slugs)
        return lambda size: draw_outcomes(outcomes, theme, size)
    if picture.startswith("timeline"):
        turned = picture.endswith("dimension")
        line = charts.timeline_by_dimension(slugs) if turned else charts.timeline(slugs)
        return lambda size: draw_timeline(line, theme, size)
    by_population = picture.endswith("population")
    axis = CoverageAxis.POPULATIONS if by_population else CoverageAxis.DIMENSIONS
    coverage = charts.coverage(slugs, axis)
    return lambda size: draw_coverage(coverage, theme, size)


def written(drawing: Drawing, mark: int, part: Part) -> list[str]:
    """What is written for a mark, of one part."""
    return [text.text for text in drawing.texts if text.mark == mark and text.part is part]


def overlaps(texts: tuple[Text, ...]) -> Iterator[tuple[str, str]]:
    """Pairs of texts that are written over each other; neighbours are compared by height first."""
    ordered = sorted(texts, key=lambda text: text.box.top())
    for first, second in combinations(ordered, 2):
        if second.box.top() >= first.box.bottom() - 1:
            continue
        if inner(first.box).intersects(inner(second.box)):
            yield first.text, second.text


def inner(box: QRectF) -> QRectF:
    """A box without the pixel at its edges, in which no ink stands."""
    return box.adjusted(1, 1, -1, -1)
