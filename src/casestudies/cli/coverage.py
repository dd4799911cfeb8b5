"""`casestudies coverage`: how many findings the library holds, by dimension or population."""

from __future__ import annotations

import argparse
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, print_json, wrapped
from casestudies.model.charts import CoverageAxis, CoverageMap
from casestudies.model.second_reading import SecondReading
from casestudies.paths import Paths

NAME_WIDTH = 26


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("coverage", parents=[shared], help="what the library covers")
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="cases (all without one)")
    parser.add_argument(
        "--columns",
        choices=[axis.value for axis in CoverageAxis],
        default=CoverageAxis.DIMENSIONS.value,
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the coverage map."""
    with open_services(paths) as services:
        found = services.charting.coverage(asked.slugs or None, CoverageAxis(asked.columns))
        reading = services.library.second_reading(asked.slugs or None)
    if asked.json:
        print_json(
            {
                "title": found.title,
                "about": found.about,
                "columns": [column.key for column in found.columns],
                "rows": [{"case": row.case, "counts": row.counts} for row in found.rows],
                "second_reading": _reading(reading),
            }
        )
    else:
        _print_map(found)
        print()
        for sentence in reading.sentences:
            print(wrapped(sentence))
    return 0


def _reading(reading: SecondReading) -> dict[str, Any]:
    return {
        "first": reading.first or None,
        "last": reading.last or None,
        "sources": {**reading.sources, "not-looked-for": reading.other_sources},
        "findings": {**reading.findings, "not-looked-into": reading.other_findings},
    }


def _print_map(found: CoverageMap) -> None:
    print(bold(found.title))
    print(wrapped(found.about) + "\n")
    for number, column in enumerate(found.columns, 1):
        print(f"  {number:>2}  {column.name}")
    print("\n" + " " * NAME_WIDTH + "".join(f"{n:>4}" for n in range(1, len(found.columns) + 1)))
    for row in found.rows:
        counts = "".join(f"{count or '·':>4}" for count in row.counts)
        print(f"{row.name:<{NAME_WIDTH}.{NAME_WIDTH}}{counts}")
    print(" " * NAME_WIDTH + "".join(f"{total:>4}" for total in found.totals))
