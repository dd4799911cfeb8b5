"""`casestudies compare SLUG SLUG ...`: cases side by side, as text or JSON."""

from __future__ import annotations

import argparse
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import print_json, width
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.paths import Paths
from casestudies.services.compare_json import as_json
from casestudies.services.compare_text import render


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("compare", parents=[shared], help="put cases side by side")
    parser.add_argument("slugs", nargs="+", metavar="SLUG", help="two to six cases")
    parser.add_argument(
        "--rows", choices=[axis.value for axis in Axis], default=None, help="what the rows are"
    )
    parser.add_argument(
        "--population", metavar="KEY", help="only what is about this student population"
    )
    parser.add_argument(
        "--dimension", metavar="KEY", help="only what stands in this design dimension"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--json", action="store_true", help="the same as --format json")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Compare and print. Without ``--rows``, a dimension filter makes the rows populations and
    anything else makes them dimensions."""
    with open_services(paths) as services:
        comparison = services.comparing.compare(
            ComparisonSpec(
                cases=tuple(asked.slugs),
                rows=_rows(asked),
                population=asked.population,
                dimension=asked.dimension,
            )
        )
    if asked.json or asked.format == "json":
        print_json(as_json(comparison))
    else:
        print(render(comparison, width()))
    return 0


def _rows(asked: argparse.Namespace) -> Axis:
    if asked.rows:
        return Axis(asked.rows)
    return Axis.POPULATIONS if asked.dimension and not asked.population else Axis.DIMENSIONS
