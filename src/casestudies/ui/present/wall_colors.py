"""The colours of the wall, for a dark room and for a bright one, and of the laptop's view."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from casestudies.assets import resource


class WallColors(NamedTuple):
    """Colours as ``#rrggbb``: of the ground and what stands on it, then of a card and what stands
    in it."""

    ground: str
    title: str
    soft: str
    prompt: str
    edge: str
    card: str
    card_edge: str
    name: str
    text: str
    text_soft: str
    state: str
    dot: str
    dot_text: str


TEXT_PAIRS = (
    ("title", "ground"),
    ("soft", "ground"),
    ("prompt", "ground"),
    ("name", "card"),
    ("text", "card"),
    ("text_soft", "card"),
    ("state", "card"),
    ("dot_text", "dot"),
)
"""Every pair (text, ground) that the wall puts together."""


@cache
def wall_colors(theme: str) -> WallColors:
    """The colours of the wall for the theme ``dark`` or ``light``."""
    return WallColors(**_read()[theme])


def presenter_colors() -> dict[str, str]:
    """The colours of the laptop's view by name; it is dark in both themes."""
    return _read()["presenter"]


@cache
def _read() -> dict[str, dict[str, str]]:
    return json.loads(resource("themes", "wall.json").read_text("utf-8"))
