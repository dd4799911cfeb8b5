"""`casestudies like --profile FILE`: the cases most like one's own school, with the reasons."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, print_json, wrapped
from casestudies.errors import KnownError
from casestudies.model.profile import PART_NAMES, Match, PartMatch, SchoolProfile
from casestudies.model.profile_json import profile_from_json
from casestudies.paths import Paths

LARGEST_PROFILE = 1_000_000  # bytes


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
        "--profile", dest="school", type=Path, required=True, metavar="FILE", help="JSON"
    )
    parser.add_argument("--library", type=Path, default=argparse.SUPPRESS, metavar="PATH")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="cases to show (10)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Rank and print; a file that is no profile is a ``KnownError`` that names the field."""
    if asked.limit < 1:
        raise KnownError("--limit takes a whole number from 1 up.")
    profile = _read_profile(asked.school)
    with open_services(paths) as services:
        found = services.matching.rank(profile)[: asked.limit]
    if asked.json:
        print_json({"profile": profile, "matches": [_as_json(match) for match in found]})
        return 0
    for number, match in enumerate(found, 1):
        _print_match(number, match)
    return 0


def _read_profile(path: Path) -> SchoolProfile:
    try:
        if path.stat().st_size > LARGEST_PROFILE:
            raise KnownError("This is too large to be a school's profile.", file=str(path))
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise KnownError(f"The file cannot be read: {error.strerror}.", file=str(path)) from error
    except UnicodeDecodeError as error:
        raise KnownError("The file is not text in UTF-8.", file=str(path)) from error
    return profile_from_json(text, str(path))


def _as_json(match: Match) -> dict[str, Any]:
    return {
        "case": match.brief.slug,
        "name": match.brief.name,
        "score": match.score,
        "told": match.told,
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
                    }
                    for item in part.items
                ],
            }
            for part in match.parts
        ],
    }


def _print_match(number: int, match: Match) -> None:
    score = "not told" if match.score is None else f"{match.score:.0%} alike"
    told = f"{match.told:.0%} of what you asked could be told"
    print(f"{number}. {bold(match.brief.name)}  [{match.brief.slug}]\n   {score}; {told}")
    for part in match.parts:
        _print_part(part)
    print()


def _print_part(part: PartMatch) -> None:
    score = "–" if part.score is None else f"{part.score:.0%}"
    head = f"{PART_NAMES[part.part]} ({score}, weight {part.weight:g})"
    words = "; ".join(item.reason for item in part.items)
    print(wrapped(f"{head}: {words}", indent="   - ", hang="     "))
