"""The agenda of a new workshop: the activities of a template, with rows and what to ask of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.content import DimensionGuide, PopulationGuide
from casestudies.model.workshop import MOST_MINUTES, Activity, RowNote, Workshop, WorkshopTemplate
from casestudies.services.workshop.templates import LOOK, plain

ROW_MINUTES = 6  # planned for a row where no template says more: a look, pairs, two voices


def made_of(
    title: str,
    spec: ComparisonSpec,
    rows: Sequence[str],
    template: WorkshopTemplate | None,
    guides: Sequence[DimensionGuide],
    population_guides: Sequence[PopulationGuide] = (),
) -> Workshop:
    """A workshop with ``rows`` in focus. A row's prompt is what the library's guide would ask
    teachers about it (of a population, the first design question); a row without a guide has
    none."""
    agenda = tuple(_with_rows(item, rows, template) for item in (template or _plain()).agenda)
    questions = _questions(guides, population_guides)
    return Workshop(
        title=title,
        spec=spec,
        agenda=agenda,
        row_notes=tuple(RowNote(row, questions[row]) for row in rows if row in questions),
        template=template.key if template else "",
        names_hidden=bool(template and template.hides_names),
    )


def _plain() -> WorkshopTemplate:
    return WorkshopTemplate("", "", "", "", "", "", (), (), plain())


def _with_rows(item: Activity, rows: Sequence[str], template: WorkshopTemplate | None) -> Activity:
    """The activity as one of this workshop; that in which rows are shown has them, and minutes
    for each of them at least half of what a plain look takes."""
    made = replace(item, id=uuid4().hex, template=template.key if template else "")
    if item.id != LOOK:
        return made
    least = ROW_MINUTES * len(rows) if template is None else ROW_MINUTES * len(rows) // 2
    return replace(made, rows=tuple(rows), minutes=min(MOST_MINUTES, max(item.minutes, least)))


def _questions(
    guides: Sequence[DimensionGuide], population_guides: Sequence[PopulationGuide]
) -> dict[str, str]:
    """What to ask about a row, by its key."""
    found = {
        guide.population: guide.design_questions[0]
        for guide in population_guides
        if guide.design_questions
    }
    for guide in guides:
        asked = [item.text for item in guide.questions if item.audience == "teachers"]
        asked += [item.text for item in guide.questions if item.audience != "teachers"]
        if asked:
            found[guide.dimension] = asked[0]
    return found
