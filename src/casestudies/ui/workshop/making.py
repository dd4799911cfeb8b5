"""A workshop that is being made in three steps, with what is proposed at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from casestudies.model.case import CaseBrief
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.limits import FEWEST_CASES, MOST_NAME
from casestudies.model.profile import SchoolProfile
from casestudies.model.wording import listed
from casestudies.model.workshop import Workshop, WorkshopTemplate
from casestudies.services.compare.suggestions import suggestions
from casestudies.services.workshop.focus import Focus
from casestudies.services.workshop.service import WorkshopService

translate = QCoreApplication.translate

LAST_STEP = 3
_MOST_NAMES = 3  # in a title or a goal


@dataclass(frozen=True)
class Making:
    """``step`` is 1 (cases and rows), 2 (how to work) or 3 (title, goals, people). What is None
    was not touched: what is proposed then holds. ``template`` is "" for a plain look at row after
    row; ``profile`` is the user's own school where one takes part."""

    spec: ComparisonSpec
    step: int = 1
    rows: tuple[str, ...] | None = None
    template: str = ""
    title: str | None = None
    goals: tuple[str, ...] | None = None
    people: int = 24
    groups: int = 6
    names_hidden: bool | None = None
    profile: SchoolProfile | None = None

    @property
    def enough(self) -> bool:
        """Whether there are cases enough for a comparison."""
        return len(self.spec.cases) >= (FEWEST_CASES if self.spec.by_case else 1)


def first_spec(tray: tuple[str, ...], briefs: Sequence[CaseBrief]) -> ComparisonSpec:
    """What to begin with where nothing was compared: the cases in the tray, else a suggestion."""
    found = suggestions(briefs, most=1)
    if len(tray) >= FEWEST_CASES or not found:
        return ComparisonSpec(tray)
    return found[0].spec


def rows_of(making: Making, focus: Focus) -> tuple[str, ...]:
    """The rows in focus: those that were ticked, else those proposed."""
    if making.rows is None:
        return focus.first
    known = {row.key for row in focus.rows}
    return tuple(key for key in making.rows if key in known)


def title_of(making: Making, focus: Focus, template: WorkshopTemplate | None) -> str:
    """What was typed, else the way to work and the cases, else what is compared."""
    if making.title is not None:
        return making.title
    said = focus.title
    if template is not None:
        said = translate("Making", "{0}: {1}").format(template.name, _few(focus.names))
    return said[:MOST_NAME].strip()


def goals_of(making: Making, focus: Focus) -> tuple[str, ...]:
    """What was typed, else what a first workshop on these rows is for."""
    if making.goals is not None:
        return making.goals
    rows = [focus.row_name(key) for key in rows_of(making, focus)]
    leave = translate("Making", "Leave with one thing to try and one question to ask")
    if not (rows and focus.names):
        return (leave,)
    names = _few(focus.names)
    if len(rows) == 1:
        know = translate("Making", "Know what {0} do about {1}").format(names, rows[0])
    else:
        know = translate("Making", "See where {0} are alike, and where they part").format(names)
    return (know, leave)


def hides_names(making: Making, template: WorkshopTemplate | None) -> bool:
    """What was chosen, else as the way to work wants it."""
    if making.names_hidden is not None:
        return making.names_hidden
    return template is not None and template.hides_names


def made(
    service: WorkshopService, making: Making, focus: Focus, template: WorkshopTemplate | None
) -> Workshop:
    """The finished workshop, not saved yet."""
    title = title_of(making, focus, template).strip() or focus.title
    begun = service.from_comparison(title, focus.spec, rows_of(making, focus), making.template)
    return replace(
        begun,
        goals=goals_of(making, focus),
        people=making.people,
        groups=making.groups,
        names_hidden=hides_names(making, template),
        profile=making.profile,
    )


def _few(names: tuple[str, ...] | list[str]) -> str:
    """The first names of a list, as a part of a sentence."""
    if len(names) <= _MOST_NAMES:
        return listed(names) if names else ""
    first, more = names[: _MOST_NAMES - 1], len(names) - _MOST_NAMES + 1
    return translate("Making", "{0} and {1} more").format(", ".join(first), more)
