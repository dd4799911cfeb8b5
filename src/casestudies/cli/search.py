"""`casestudies search QUERY`: cases with their matching passages, and facet counts as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.options import facet_keys
from casestudies.cli.output import bold, marked, print_json, wrapped
from casestudies.errors import KnownError
from casestudies.model.evidence import counted
from casestudies.model.profile import profile_facts
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.model.results import CaseHit, Hit, ReportedHit, SearchResults
from casestudies.model.vocabulary import Vocabulary
from casestudies.paths import Paths
from casestudies.services.search.as_json import as_json
from casestudies.services.search.links import from_link, is_link, link
from casestudies.services.search.reasons import explain_hit

_FACET_OPTIONS = {
    Facet.DIMENSION: "design dimension, such as grading; a,b any of several, a+b all of them",
    Facet.POPULATION: "student population, such as english-learners; a,b any of several, "
    "a+b all of them",
    Facet.STATE: "state, such as NH",
    Facet.REGION: "part of the country, such as new-england, or nyc",
    Facet.VISITS: "whether it hosts visits: yes, arranged (by arrangement), past, no or unknown",
    Facet.KIND: "district, school, network or program",
    Facet.PRACTICE: "practice, such as no-letter-grades; a,b any of several, a+b all of them",
}
_ORDERS = {
    Sort.RELEVANCE: "by relevance",
    Sort.MOST_DOCUMENTED: "most documented first",
    Sort.NEAREST: "nearest first, as the crow flies",
    Sort.NAME: "by name",
    Sort.ENROLLMENT: "largest first",
    Sort.NEWEST: "newest source first",
    Sort.BEST_DOCUMENTED: "most sources first",
}


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("search", parents=[shared], help="search the library")
    parser.add_argument(
        "query",
        nargs="+",
        help='words, "phrases", -not, OR, prefix*, state:NH; or a link to a search',
    )
    for facet, text in _FACET_OPTIONS.items():
        parser.add_argument(
            f"--{facet.value}", action="append", default=[], metavar="KEY", help=text
        )
    parser.add_argument(
        "--sort",
        choices=[sort.value for sort in Sort],
        help="order of the cases; relevance without words is what is most documented on the "
        "filters, and A to Z without any",
    )
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="cases to show (10)")
    parser.add_argument(
        "--explain", action="store_true", help="tell for each passage which word met which"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Search and print; 0 also when nothing was found."""
    if asked.limit < 1:
        raise KnownError("--limit takes a whole number from 1 up.")
    with open_services(paths, search=True) as services:
        filters = Filters()
        vocabulary = services.library.vocabulary()
        for facet in _FACET_OPTIONS:
            asked_for = getattr(asked, facet.value)
            keys, every = facet_keys(facet, asked_for, vocabulary)
            filters = filters.with_(facet, keys).asking(facet, every=every)
        query = _asked_for(" ".join(asked.query), filters, asked.limit)
        if asked.sort:
            query = replace(query, sort=Sort(asked.sort))
        results = services.searching.search(query)
    if asked.json:
        print_json(as_json(results))
    else:
        print_results(results, vocabulary, explained=asked.explain)
    return 0


def _asked_for(text: str, filters: Filters, limit: int) -> Query:
    """The query of what was typed, which may be the link of a search; chosen filters add to it."""
    if not is_link(text):
        return Query(text, filters, Sort.RELEVANCE, limit=limit)
    found = from_link(text)
    together = found.filters
    for facet, keys in filters.chosen:
        together = together.with_(facet, together.of(facet) | keys)
        if facet in filters.every:
            together = together.asking(facet, every=True)
    return Query(found.text, together, found.sort, limit=limit)


def print_results(
    results: SearchResults, vocabulary: Vocabulary, *, explained: bool = False
) -> None:
    """Print cases with their best passages, best first; ``explained`` adds to each passage why it
    is there. Where nothing was found, print what leads somewhere."""
    for note in results.notes:
        print(wrapped(note))
    first = results.first
    if first is not None:
        only = f" ({first.alone})" if first.alone != first.said else ""
        print(wrapped(f"First come {first.said}. These alone{only}: {first.query.text}"))
    for step in results.nearest:
        print(wrapped(f"{step.label}: {step.query.text}"))
    if results.asker is not None:
        told = profile_facts(results.asker, vocabulary)
        print(wrapped(f"Your school, as you tell of it: {told}."))
    if results.cases:
        counted = f"{results.total} cases · {results.passages} passages"
        print(f"{counted} · {_ORDERS[results.order]}\n")
        for found in results.cases:
            _print_case(found, explained)
        if results.total > len(results.cases):
            more = results.total - len(results.cases)
            print(f"… and {more} more; see them with --limit {results.total}")
    else:
        _print_ways_out(results)
    _print_reported(results.reported, explained)
    others = any(found.note.author for found in results.own_notes)
    heading = "Notes of yours and your team" if others else "Your notes"
    _print_others(heading, [found.hit for found in results.own_notes], explained)
    _print_others("Glossary", results.terms, explained)
    _print_others("Readings", results.readings, explained)


def _print_ways_out(results: SearchResults) -> None:
    asked = results.query.text
    print(f"No case matches “{asked}”." if asked else "No case passes these filters.")
    for suggestion in results.suggestions:
        print(wrapped(f"Did you mean {suggestion}?"))
    if results.steps:
        print("What leads further:")
    for step in results.steps:
        print(wrapped(step.label, indent="  - ", hang="    "))
        print(f"    {link(step.query)}")


def _print_case(found: CaseHit, explained: bool) -> None:
    brief = found.brief
    where = f"{brief.city}, {brief.state}"
    told = (brief.own_told, brief.gone, brief.kind.value, where, brief.grades.label)
    place = " · ".join(filter(None, (*told, brief.visits_badge, found.away)))
    print(f"{bold(brief.name)}  [{brief.slug}]")
    print(f"  {place}")
    for hit in found.hits:
        where = hit.passage.where if not hit.passage.finding else hit.passage.finding
        print(wrapped(f"{where}: {marked(hit.text, hit.spans)}", indent="  - ", hang="    "))
        if explained:
            _print_reasons(hit)
    print()


def _print_reported(found: Sequence[ReportedHit], explained: bool) -> None:
    """What schools report of themselves, apart from what was researched."""
    if found:
        print(bold("Reported by schools themselves, not researched"))
    for one in found:
        told = (counted(one.cases, "case"), *one.surveys)
        text = f"{one.name}: {marked(one.hit.text, one.hit.spans)} ({', '.join(told)})"
        print(wrapped(text, indent="  - ", hang="    "))
        if explained:
            _print_reasons(one.hit)
        print(f"    {link(one.query)}")


def _print_others(title: str, hits: Sequence[Hit], explained: bool) -> None:
    if hits:
        print(bold(title))
    for hit in hits:
        text = f"{hit.passage.title}: {marked(hit.text, hit.spans)}"
        print(wrapped(text, indent="  - ", hang="    "))
        if explained:
            _print_reasons(hit)


def _print_reasons(hit: Hit) -> None:
    for reason in explain_hit(hit):
        print(wrapped(f"why: {reason}", indent="      ", hang="           "))
