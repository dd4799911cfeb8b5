"""Asking the search of the services, and reading its answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casestudies.model.query import Query

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.results import SearchResults


def found(services: Services, text: str, **options: object) -> SearchResults:
    """The answer to a text, with options of ``Query``."""
    return services.searching.search(replace(Query(text), **options))  # type: ignore[arg-type]


def slugs(results: SearchResults) -> list[str]:
    """The cases of an answer, in order."""
    return [case.brief.slug for case in results.cases]
