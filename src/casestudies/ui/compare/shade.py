"""The shading of cells on demand: how much is documented, or how old it is, with its words."""

from __future__ import annotations

from casestudies.model.comparison import Cell, Shade

LEVELS = 4
_FINDINGS = (1, 3, 6, 9)  # from so many findings on a cell is of this level
_YEARS = (None, 15, 10, 5)  # at most so old is the newest evidence of this level

SHADE_NAMES: dict[Shade, str] = {
    Shade.NONE: "None",
    Shade.COVERAGE: "Coverage: how many findings",
    Shade.AGE: "Age: how new the evidence is",
}
LEGENDS: dict[Shade, tuple[str, ...]] = {
    Shade.NONE: (),
    Shade.COVERAGE: ("1–2 findings", "3–5", "6–8", "9 or more"),
    Shade.AGE: ("over 15 years old, or undated", "up to 15", "up to 10", "up to 5"),
}


def shade_level(cell: Cell, shade: Shade, this_year: int) -> int:
    """From 1, least covered or oldest, to 4; 0 where nothing is documented or nothing shaded.
    What a search found for a question tells neither."""
    if shade is Shade.NONE or not cell.findings or cell.question:
        return 0
    if shade is Shade.COVERAGE:
        return sum(len(cell.findings) >= least for least in _FINDINGS)
    newest = cell.evidence.newest
    if newest is None:
        return 1
    age = this_year - newest
    return 1 + sum(age <= most for most in _YEARS if most is not None)


def shade_words(cell: Cell, shade: Shade, this_year: int) -> str:
    """What the shade of a cell means, "" where there is none."""
    level = shade_level(cell, shade, this_year)
    if not level:
        return ""
    what = "Coverage" if shade is Shade.COVERAGE else "Newest evidence"
    return f"{what}: {LEGENDS[shade][level - 1]}"
