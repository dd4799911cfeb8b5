"""`casestudies search QUERY`: cases with their matching passages, and facet counts as JSON."""

from __future__ import annotations

import argparse
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, marked, print_json, wrapped
from casestudies.errors import KnownError
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.model.results import CaseHit, SearchResults
from casestudies.paths import Paths
from casestudies.services.search_json import as_json

_FACET_OPTIONS = {
    Facet.DIMENSION: "design dimension, such as grading",
    Facet.POPULATION: "student population, such as english-learners",
    Facet.STATE: "state, such as NH",
    Facet.KIND: "district, school, network or program",
    Facet.PRACTICE: "practice, such as no-letter-grades",
}


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("search", parents=[shared], help="search the library")
    parser.add_argument("query", nargs="+", help='words, "phrases", -not, OR, prefix*')
    for facet, text in _FACET_OPTIONS.items():
        parser.add_argument(
            f"--{facet.value}", action="append", default=[], metavar="KEY", help=text
        )
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="cases to show (10)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Search and print; 0 also when nothing was found."""
    if asked.limit < 1:
        raise KnownError("--limit takes a whole number from 1 up.")
    with open_services(paths, search=True) as services:
        filters = Filters()
        vocabulary = services.library.vocabulary()
        known = {
            Facet.DIMENSION: vocabulary.dimension_by_key,
            Facet.POPULATION: vocabulary.population_by_key,
            Facet.PRACTICE: vocabulary.practice_by_key,
        }
        for facet in _FACET_OPTIONS:
            keys = {_key(facet, key) for key in getattr(asked, facet.value)}
            for key in keys - set(known.get(facet, keys)):
                raise KnownError(f"There is no {facet.value} “{key}” in this library's vocabulary.")
            filters = filters.with_(facet, keys)
        query = Query(" ".join(asked.query), filters, Sort.RELEVANCE, limit=asked.limit)
        results = services.searching.search(query)
    if asked.json:
        print_json(as_json(results))
    else:
        print_results(results)
    return 0


def _key(facet: Facet, key: str) -> str:
    return key.upper() if facet is Facet.STATE else key.lower()


def print_results(results: SearchResults) -> None:
    """Print cases with their best passages, best first."""
    for note in results.notes:
        print(wrapped(note))
    if not results.cases:
        print(f"No case matches “{results.query.text}”.")
        for suggestion in results.suggestions:
            print(wrapped(f"Did you mean {suggestion}?"))
        return
    print(f"{results.total} cases · {results.passages} passages\n")
    for found in results.cases:
        _print_case(found)
    if results.total > len(results.cases):
        more = results.total - len(results.cases)
        print(f"… and {more} more; see them with --limit {results.total}")


def _print_case(found: CaseHit) -> None:
    brief = found.brief
    place = f"{brief.kind.value} · {brief.city}, {brief.state} · {brief.grades.label}"
    print(f"{bold(brief.name)}  [{brief.slug}]")
    print(f"  {place}")
    for hit in found.hits:
        where = hit.passage.where if not hit.passage.finding else hit.passage.finding
        print(wrapped(f"{where}: {marked(hit.text, hit.spans)}", indent="  - ", hang="    "))
    print()
