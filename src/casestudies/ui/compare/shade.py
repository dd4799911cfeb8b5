"""The shading of cells on demand: how much is documented, or how old it is, with its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from casestudies.model.comparison import Cell, Shade
from casestudies.ui import QT_TRANSLATE_NOOP

LEVELS = 4
_FINDINGS = (1, 3, 6, 9)  # from so many findings on a cell is of this level
_YEARS = (None, 15, 10, 5)  # at most so old is the newest evidence of this level

_NAMES: dict[Shade, str] = {
    Shade.NONE: QT_TRANSLATE_NOOP("Shade", "None"),
    Shade.COVERAGE: QT_TRANSLATE_NOOP("Shade", "Coverage: how many findings"),
    Shade.AGE: QT_TRANSLATE_NOOP("Shade", "Age: how new the evidence is"),
}


def shade_name(shade: Shade) -> str:
    """What the reader calls a way of shading."""
    return QCoreApplication.translate("Shade", _NAMES[shade])


def short_shade_name(shade: Shade) -> str:
    """The first word of a shading's name, as it stands within a line: "coverage"."""
    return shade_name(shade).partition(":")[0].lower()


def legend_of(shade: Shade) -> tuple[str, ...]:
    """What the levels of a shade mean, from the faintest."""
    translate = QCoreApplication.translate
    if shade is Shade.COVERAGE:
        return (
            translate("Shade", "1–2 findings"),
            translate("Shade", "3–5"),
            translate("Shade", "6–8"),
            translate("Shade", "9 or more"),
        )
    if shade is Shade.AGE:
        return (
            translate("Shade", "over 15 years old, or undated"),
            translate("Shade", "up to 15"),
            translate("Shade", "up to 10"),
            translate("Shade", "up to 5"),
        )
    return ()


def shade_level(cell: Cell, shade: Shade, this_year: int) -> int:
    """From 1, least covered or oldest, to 4; 0 where nothing is documented or nothing shaded.
    What stands beside the axis tells neither."""
    if shade is Shade.NONE or not cell.findings or cell.beside:
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
    if shade is Shade.COVERAGE:
        said = QCoreApplication.translate("Shade", "Coverage: {0}")
    else:
        said = QCoreApplication.translate("Shade", "Newest evidence: {0}")
    return said.format(legend_of(shade)[level - 1])
