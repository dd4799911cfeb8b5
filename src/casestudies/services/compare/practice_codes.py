"""Which practices a case's findings tell of, counted wherever the findings stand."""

from __future__ import annotations

from collections.abc import Iterator

from casestudies.model.case import Case, Finding
from casestudies.model.cell_state import CellState
from casestudies.model.differences import FindingRef, PracticeMark
from casestudies.model.vocabulary import Vocabulary

BY_WEIGHT = (CellState.DOCUMENTED, CellState.ENDED, CellState.DISPUTED, CellState.ABSENT)


def marks_of(
    case: Case,
    vocabulary: Vocabulary,
    *,
    dimension: str | None = None,
    population: str | None = None,
) -> tuple[PracticeMark, ...]:
    """The practices of a case in the vocabulary's order, each with its states and findings.

    ``dimension`` keeps the practices of a dimension, also where a finding under another one
    carries them; ``population`` keeps findings about that population. A code that the vocabulary
    lacks counts in the block it stands in, under its key, after the others.
    """
    found: dict[str, list[FindingRef]] = {}
    homes: dict[str, str] = {}
    for origin, finding in findings_about(case, population):
        ref: FindingRef | None = None  # of few findings, where a dimension is asked for
        for key in finding.practices:
            practice = vocabulary.practice_by_key.get(key)
            home = practice.dimension if practice else origin
            if dimension is None or home == dimension:
                ref = ref or FindingRef(case.slug, finding.id, origin, CellState(finding.state))
                homes.setdefault(key, home)
                found.setdefault(key, []).append(ref)
    order = vocabulary.practice_order
    return tuple(
        PracticeMark(
            key=key,
            name=vocabulary.name_of(key),
            dimension=homes[key],
            states=by_weight({ref.state for ref in found[key]}),
            findings=tuple(found[key]),
        )
        for key in sorted(found, key=lambda key: (order.get(key, len(order)), key))
    )


def findings_about(case: Case, population: str | None) -> Iterator[tuple[str, Finding]]:
    """The findings of a case with the key of their block; of a population its own block's and
    those tagged with it."""
    for origin, finding in case.findings():
        if population is None or origin == population or population in finding.populations:
            yield origin, finding


def by_weight(states: set[CellState]) -> tuple[CellState, ...]:
    """States in the order in which they give a cell its state."""
    return tuple(state for state in BY_WEIGHT if state in states)
