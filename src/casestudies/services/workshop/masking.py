"""Takes from texts what gives a school away, for as long as the room is to guess it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from casestudies.model.brief import CaseBrief
from casestudies.model.places import STATE_NAMES
from casestudies.model.talk import Slide, SlideCell

PLACE = "[place]"
_LEAST = 3  # letters of a name that can be told from a word
_KINDS = (
    "unified school district", "regional school district", "county school district",
    "valley school district", "school district", "school system", "public schools",
    "high school", "middle school", "elementary school", "charter school", "essential school",
    "regional high", "high", "elementary", "schools", "school", "unified", "regional", "charter",
    "academy", "county",
)  # fmt: skip
"""What a name ends in that is no name: without it "Lindsay Unified School District" is still told
by "Lindsay". Longer ones first."""


class NameMask:
    """Puts the alias of each case in the place of its names, and ``PLACE`` in that of its city and
    state. Names are met as written, with capitals and as whole words: "Summit" is, "summit" is
    not. ``aliases`` gives by slug what is shown instead."""

    def __init__(self, briefs: Sequence[CaseBrief], aliases: Mapping[str, str]) -> None:
        self._shown: dict[str, str] = {}
        for brief in briefs:
            for place in _places(brief):
                self._shown.setdefault(place, PLACE)
        for brief in briefs:
            for name in names_of(brief):
                self._shown[name] = aliases[brief.slug]
        longest = sorted(self._shown, key=len, reverse=True)
        self._pattern = re.compile(
            r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)" if longest else r"(?!)"
        )

    def text(self, text: str) -> str:
        """The text without the names."""
        return self._pattern.sub(lambda found: self._shown[found.group()], text)

    def slide(self, slide: Slide) -> Slide:
        """The slide without the names; what only the laptop shows stays as it is."""
        return replace(
            slide,
            title=self.text(slide.title),
            lines=tuple(map(self.text, slide.lines)),
            names=(),
            prompt=self.text(slide.prompt),
            cells=tuple(self._cell(cell) for cell in slide.cells),
        )

    def _cell(self, cell: SlideCell) -> SlideCell:
        found = tuple(
            replace(item, finding=replace(item.finding, text=self.text(item.finding.text)))
            for item in cell.findings
        )
        return replace(
            cell, name=cell.alias, detail="", headline=self.text(cell.headline), findings=found
        )


def names_of(brief: CaseBrief) -> tuple[str, ...]:
    """Every name by which a text may call a case: "Lindsay Unified School District", "Lindsay
    Unified", "Lindsay", "LUSD"."""
    return tuple(dict.fromkeys(_names_of(brief)))


def _names_of(brief: CaseBrief) -> Iterator[str]:
    for whole in (brief.name, brief.short_name, *brief.aka):
        inside = re.findall(r"\(([^)]*)\)", whole)
        abbreviations = [name for name in inside if re.fullmatch(r"[A-Z][A-Za-z]*\d*", name)]
        for name in (re.sub(r"\s*\([^)]*\)", "", whole), *abbreviations):
            yield from _shorter(name.split(",")[0].strip())


def _shorter(name: str) -> Iterator[str]:
    """The name and what is left of it without the kind of school at its end."""
    while len(name) >= _LEAST or re.fullmatch(r"[A-Z]\w*\d", name):
        yield name
        bare = next((name[: -len(end)] for end in _KINDS if name.lower().endswith(f" {end}")), "")
        bare = re.sub(r"\s+(?:-|of|of the|the)?$", "", bare.strip())
        if not bare or bare.lower() in _KINDS:
            return
        name = bare


def _places(brief: CaseBrief) -> Iterator[str]:
    for part in re.split(r"[;,()]|\band\b", brief.city):
        city = part.strip()
        if len(city) >= _LEAST and city[0].isupper():
            yield city
    if brief.state in STATE_NAMES:
        yield STATE_NAMES[brief.state]
    if brief.state == "NY":
        yield from ("New York City", "NYC")
