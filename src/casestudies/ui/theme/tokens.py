"""Design tokens: the colours and type sizes of a theme as values, read from JSON."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import NamedTuple

from casestudies.assets import resource

# Every pair (text, ground) that the interface puts together; "group.part" names a group's colour.
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("ink", "ink_soft", "ink_faint") for ground in (
        "paper", "surface", "reading", "panel", "tile", "hover", "accent_pale",
    )),
    *(("accent_ink", ground) for ground in (
        "paper", "surface", "reading", "panel", "tile", "hover", "accent_pale",
    )),
    ("rail_ink", "rail"), ("rail_ink", "rail_hover"), ("rail_active_ink", "rail_active"),
    ("badge_ink", "badge"), ("on_accent", "accent"), ("on_accent", "accent_hover"),
    ("hit_ink", "hit"), ("selection_ink", "selection"),
    ("ink", "note"), ("ink_soft", "note"), ("ink_faint", "note"), ("accent_ink", "note"),
    ("ink", "yours_mark"),
    ("caution", "caution_pale"), ("caution", "reading"), ("caution", "surface"),
    ("error", "error_pale"), ("error", "reading"), ("error", "surface"),
    ("error", "panel"),
    ("toast_ink", "toast"), ("toast_accent", "toast"), ("on_map_cluster", "map_cluster"),
    *((ink, ground) for ink in ("ink", "ink_soft") for ground in ("map_land", "map_water")),
    *((f"{group}.ink", ground) for group in ("purpose", "learning", "supports", "system")
      for ground in (f"{group}.pale", "reading", "surface", "paper", "panel", "accent_pale")),
)  # fmt: skip

# Every border of a control, with what is inside and around it (WCAG 1.4.11: 3:1).
EDGE_PAIRS: tuple[tuple[str, str], ...] = tuple(
    (edge, ground)
    for edge in ("edge", "accent", "ink_faint")
    for ground in ("paper", "surface", "reading", "panel", "tile", "accent_pale", "note")
)


class ThemeChoice(StrEnum):
    """What the user chose; ``SYSTEM`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class GroupColors(NamedTuple):
    """A dimension group's text colour, pale ground and bar."""

    ink: str
    pale: str
    bar: str


class Tokens(NamedTuple):
    """One theme: colours as ``#rrggbb`` by name, and those of the four dimension groups."""

    name: str
    dark: bool
    colors: dict[str, str]
    groups: dict[str, GroupColors]

    def color(self, name: str) -> str:
        """A colour by name, or ``group.part`` such as ``learning.ink``."""
        group, _, part = name.partition(".")
        return getattr(self.groups[group], part) if part else self.colors[name]

    def group(self, key: str) -> GroupColors:
        """A dimension group's colours; neutral ones for the key "" (populations)."""
        neutral = GroupColors(
            self.colors["ink_soft"], self.colors["tile"], self.colors["line_strong"]
        )
        return self.groups.get(key, neutral)


class TypeRole(NamedTuple):
    """One step of the type scale; ``size`` in logical pixels, ``spacing`` between letters."""

    size: int
    weight: int
    family: str
    spacing: float = 0.0


def load_tokens(theme: str, *, strong: bool = False) -> Tokens:
    """The tokens of the bundled theme ``light`` or ``dark``; ``strong`` where the desktop wants
    high contrast."""
    raw = json.loads(resource("themes", f"{theme}.json").read_text("utf-8"))
    groups = {key: GroupColors(**value) for key, value in raw["groups"].items()}
    if not strong:
        return Tokens(raw["name"], raw["dark"], raw["colors"], groups)
    others = json.loads(resource("themes", "strong.json").read_text("utf-8"))[theme]
    return Tokens(f"{raw['name']}, strong", raw["dark"], raw["colors"] | others, groups)


def load_type_scale() -> dict[str, TypeRole]:
    """The type scale by role (``body``, ``caption``, ``reading`` ...)."""
    raw = json.loads(resource("themes", "type.json").read_text("utf-8"))
    families = raw["families"]
    return {
        key: TypeRole(
            size=value["size"],
            weight=value["weight"],
            family=families[value.get("family", "interface")],
            spacing=value.get("spacing", 0.0),
        )
        for key, value in raw["roles"].items()
    }


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two ``#rrggbb`` colours, 1 to 21."""

    def luminance(color: str) -> float:
        red, green, blue = (_channel(int(color[at : at + 2], 16)) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
