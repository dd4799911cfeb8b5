"""How large the type is, in percent: the one number from which fonts, boxes and icons are taken.

``ThemeService.resize`` sets it. Type, and all that has to hold type, grows with it; the room
between things stays, so that more of a small window is left to the words.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from shiboken6 import isValid

TYPE_SIZE = "type_size"  # in the settings
USUAL = 100
STEPS = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
_LINE = 18  # pixels of a line of the interface's type
_WIDEST = 900  # pixels of a panel: it fits into the smallest window

Setter = Callable[..., object]
Measure = Callable[[int], object]

_percent = USUAL
_fitted: WeakKeyDictionary[QObject, dict[str, tuple[Measure, tuple[int, ...]]]] = (
    WeakKeyDictionary()
)


def percent() -> int:
    """The size of type in percent of the usual one."""
    return _percent


def px(pixels: float) -> int:
    """What grows as type does: the height of a line, an icon, a column of words."""
    return round(pixels * _percent / USUAL)


def lined(pixels: int) -> int:
    """The height of a box that holds one line of type and room around it."""
    return pixels + px(_LINE) - _LINE


def pane_width(pixels: int) -> int:
    """The width of a pane beside others: it grows by a third of what type does, for the window
    does not grow."""
    return round(pixels * (2 + _percent / USUAL) / 3)


def usual_pane_width(pixels: int) -> int:
    """What a pane that is ``pixels`` wide now was at 100 %."""
    return round(pixels * 3 / (2 + _percent / USUAL))


def panel_width(pixels: int) -> int:
    """The width of a panel over the page, at most what the smallest window has room for."""
    return max(pixels, min(px(pixels), _WIDEST)) if _percent > USUAL else px(pixels)


def fit(setter: Setter, *pixels: int, by: Measure = px) -> None:
    """Call ``setter``, a method of a widget or layout, with sizes as they are at 100 %, measured
    ``by`` the size of type: now, and again whenever that changes."""
    owner: QObject = setter.__self__  # type: ignore[attr-defined]
    _fitted.setdefault(owner, {})[setter.__name__] = (by, pixels)
    setter(*map(by, pixels))


def set_percent(wanted: int) -> None:
    """Change the size of type and all that was fitted to it; for the theme service."""
    global _percent
    _percent = wanted
    for owner, setters in list(_fitted.items()):
        if isValid(owner):
            for name, (by, pixels) in setters.items():
                getattr(owner, name)(*map(by, pixels))


def nearest(wanted: object) -> int:
    """The percentage of ``STEPS`` that is next to a kept one; 100 for what is no number."""
    if isinstance(wanted, bool) or not isinstance(wanted, int):
        return USUAL
    return min(STEPS, key=lambda step: abs(step - wanted))


def step_from(now: int, steps: int) -> int:
    """The percentage so many steps larger or smaller, within bounds."""
    return STEPS[min(max(STEPS.index(nearest(now)) + steps, 0), len(STEPS) - 1)]
