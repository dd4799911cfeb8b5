"""`casestudies like --profile FILE`: the cases most like one's own school, with the reasons."""

from __future__ import annotations

import argparse
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, print_json, wrapped
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.profile import PART_NAMES, Item, Match, PartMatch
from casestudies.paths import Paths
from casestudies.services.like.profile_files import read_profile

ORDER = (
    "The most alike come first, as far as the library documents them; what it does not document "
    "counts half."
)


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers). ``--profile`` is
    the school's description here; the folder option of that name goes before ``like``."""
    del shared
    parser = commands.add_parser(
        "like",
        help="find cases like your school",
        description="Ranks the cases by how alike they are to the school described in FILE.",
    )
    parser.add_argument(
        "--profile", dest="school", type=some_path, required=True, metavar="FILE", help="JSON"
    )
    parser.add_argument("--library", type=some_path, default=argparse.SUPPRESS, metavar="PATH")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="cases to show (10)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Rank and print; a file that is no profile is a ``KnownError`` that names the field."""
    if asked.limit < 1:
        raise KnownError("--limit takes a whole number from 1 up.")
    profile = read_profile(asked.school)
    with open_services(paths) as services:
        found = services.matching.rank(profile)[: asked.limit]
    if asked.json:
        print_json({"profile": profile, "matches": [_as_json(match) for match in found]})
        return 0
    for number, match in enumerate(found, 1):
        _print_match(number, match)
    print(wrapped(ORDER))
    return 0


def _as_json(match: Match) -> dict[str, Any]:
    return {
        "case": match.brief.slug,
        "name": match.brief.name,
        "score": match.score,
        "told": match.told,
        "standing": match.standing,
        "missing": match.missing,
        "parts": [
            {
                "part": part.part.value,
                "weight": part.weight,
                "score": part.score,
                "told": part.told,
                "items": [
                    {
                        "key": item.key,
                        "score": item.score,
                        "reason": item.reason,
                        "findings": [f"{ref.case}/{ref.finding}" for ref in item.rests],
                        "sources": _cites(item),
                    }
                    for item in part.items
                ],
            }
            for part in match.parts
        ],
    }


def _print_match(number: int, match: Match) -> None:
    score = "not documented" if match.score is None else f"{match.score:.0%} alike"
    told = f"{match.told:.0%} of what you asked about is documented"
    print(f"{number}. {bold(match.brief.name)}  [{match.brief.slug}]\n   {score}; {told}")
    for part in match.parts:
        _print_part(part)
    print()


def _print_part(part: PartMatch) -> None:
    score = "–" if part.score is None else f"{part.score:.0%}"
    head = f"{PART_NAMES[part.part]} ({score}, weight {part.weight:g})"
    words = "; ".join(_words(item) for item in part.items)
    print(wrapped(f"{head}: {words}", indent="   - ", hang="     "))


def _words(item: Item) -> str:
    """The reason with the sources of the number that it rests on."""
    cites = _cites(item)
    return f"{item.reason} [{', '.join(cites)}]" if cites else item.reason


def _cites(item: Item) -> tuple[str, ...]:
    """The sources of the figure or share that an item rests on."""
    return item.figure.cites if item.figure else item.share.cites if item.share else ()
