"""One case checked without a pack around it: what an editor of a pack would be told of it."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from casestudies.model.vocabulary import Vocabulary
from casestudies.packs import rules
from casestudies.packs.fields import Context
from casestudies.packs.inspection import FIELD_NAMES, MOST_PROBLEMS_OF_A_FILE
from casestudies.packs.problems import Path, reworded
from casestudies.packs.schema import CaseFields


def case_problems(data: dict[str, Any], vocabulary: Vocabulary) -> list[tuple[Path, str]]:
    """What is wrong with a case, given as the plain values of its file, as (path, sentence); the
    path leads into ``data``."""
    context = Context(
        sources=rules.source_keys(data),
        dimensions=frozenset(vocabulary.dimension_by_key),
        populations=frozenset(vocabulary.population_by_key),
        practices=frozenset(vocabulary.practice_by_key),
    )
    found: list[tuple[Path, str]] = []
    try:
        case = CaseFields.model_validate(data, context=context)
    except ValidationError as error:
        found += reworded(error, FIELD_NAMES, MOST_PROBLEMS_OF_A_FILE)
    else:
        found += rules.empty_populations(case)
    unused = rules.unused_sources(rules.source_keys(data) or frozenset(), rules.cited(data))
    return [*found, *unused, *rules.personal(data)]
