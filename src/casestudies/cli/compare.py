"""`casestudies compare SLUG SLUG ...`: cases side by side, printed or written to a file."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import progress_line, to_json, width
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.comparison import About, Axis, Comparison, ComparisonSpec
from casestudies.model.report import CitationStyle, Detail, ExportOptions, Paper, SourcesIn
from casestudies.paths import Paths
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render
from casestudies.services.compare.questions import with_question
from casestudies.services.compare.report import readable, report_of
from casestudies.services.export.files import write_export
from casestudies.services.export.formats import FORMATS, TEXT, file_for, format_named
from casestudies.services.export.service import ExportService

_FILE_FORMATS = [found.key for found in FORMATS]
_BINARY = {"pdf", "docx", "pptx", "xlsx", "qdpx"}


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("compare", parents=[shared], help="put cases side by side")
    parser.add_argument("slugs", nargs="+", metavar="SLUG", help="two to eight cases")
    parser.add_argument(
        "--rows", choices=[axis.value for axis in Axis], default=None, help="what the rows are"
    )
    parser.add_argument(
        "--columns", choices=[axis.value for axis in Axis], default=None, help="what columns are"
    )
    parser.add_argument(
        "--population", metavar="KEY", help="only what is about this student population"
    )
    parser.add_argument(
        "--dimension", metavar="KEY", help="only what stands in this design dimension"
    )
    parser.add_argument(
        "--differences",
        action="store_true",
        help="only rows in which practices, states or shares differ, the furthest apart first",
    )
    parser.add_argument(
        "--furthest", type=int, default=0, metavar="N", help="only the N rows furthest apart"
    )
    parser.add_argument(
        "--gaps", action="store_true", help="with --differences: rows with nothing but a gap too"
    )
    parser.add_argument(
        "--hide-empty", action="store_true", help="leave out what no case documents"
    )
    parser.add_argument(
        "--question",
        action="append",
        default=[],
        metavar="TEXT",
        help="a row with the findings that answer a question best; may be given up to six times",
    )
    parser.add_argument(
        "--about",
        action="append",
        default=[],
        choices=[about.value for about in About],
        help="a row of each case's visits, or of what no source was found for",
    )
    parser.add_argument(
        "--format",
        choices=[TEXT.key, *_FILE_FORMATS],
        help="without it the name of the file says the format, or else text",
    )
    parser.add_argument("-o", "--output", type=some_path, metavar="FILE", help="write a file")
    parser.add_argument("--paper", choices=list(Paper), default=Paper.LETTER)
    parser.add_argument("--citations", choices=list(CitationStyle), default=CitationStyle.APA)
    parser.add_argument(
        "--sources",
        choices=list(SourcesIn),
        default=SourcesIn.APPENDIX,
        help="their list at the end, or in a file of its own beside a PDF, Word or slides",
    )
    parser.add_argument(
        "--detail", choices=list(Detail), default=Detail.FULL, help="findings in full or headlines"
    )
    parser.add_argument("--json", action="store_true", help="the same as --format json")
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Compare and print. Without ``--rows``, a dimension filter makes the rows populations and
    anything else makes them dimensions; without ``--columns`` these are the cases, or the
    dimensions where the cases are rows. Without cases on an axis the first case is compared within
    itself."""
    form = _format(asked)
    if asked.output is None and form in _BINARY:
        raise KnownError(f"{form} is a file: say where to write it with -o FILE.")
    if asked.output is not None:
        formats = {found.key: found for found in (*FORMATS, TEXT)}
        asked.output = file_for(asked.output, formats[form])
    rows = _rows(asked)
    spec = ComparisonSpec(
        cases=tuple(asked.slugs),
        rows=rows,
        columns=_columns(asked, rows),
        population=asked.population,
        dimension=asked.dimension,
        differing=asked.differences or asked.furthest > 0,
        furthest=asked.furthest,
        gaps=asked.gaps,
        hide_empty=asked.hide_empty,
        about=tuple(about for about in About if about.value in asked.about),
    )
    for question in asked.question:
        spec = with_question(spec, question)
    with open_services(paths, search=bool(asked.question)) as services:
        comparison = services.comparing.compare(spec)
        if form not in ("text", "json"):
            _export(asked, services.exporting, comparison, form)
            return 0
    if form == "json":
        text = to_json(as_json(comparison))
    else:
        text = render(comparison, width(), bold=asked.output is None and sys.stdout.isatty())
    if asked.output:
        written = write_export(asked.output, (text + "\n").encode())
        print(f"Written: {written}")
    else:
        print(text)
    return 0


def _format(asked: argparse.Namespace) -> str:
    """The key of the format that is asked for, by name or by the suffix of the file."""
    if asked.json:
        return "json"
    named = format_named(asked.output) if asked.output and not asked.format else TEXT
    return asked.format or (named or TEXT).key


def _export(
    asked: argparse.Namespace, exporting: ExportService, comparison: Comparison, form: str
) -> None:
    """Write the file, or print a text format where no file is named."""
    options = ExportOptions(
        Paper(asked.paper),
        CitationStyle(asked.citations),
        Detail(asked.detail),
        SourcesIn(asked.sources),
    )
    report = report_of(exporting, readable(comparison))
    if asked.output:
        written = exporting.export(report, form, asked.output, options, progress_line())
        print(f"Written: {written}")
        return
    with tempfile.TemporaryDirectory() as folder:
        written = exporting.export(report, form, Path(folder) / "comparison", options)
        print(written.read_text(encoding="utf-8-sig"), end="")


def _rows(asked: argparse.Namespace) -> Axis:
    if asked.rows:
        return Axis(asked.rows)
    if asked.columns in (Axis.DIMENSIONS, Axis.PRACTICES):
        return Axis.CASES
    return Axis.POPULATIONS if asked.dimension and not asked.population else Axis.DIMENSIONS


def _columns(asked: argparse.Namespace, rows: Axis) -> Axis:
    if asked.columns:
        return Axis(asked.columns)
    return Axis.DIMENSIONS if rows is Axis.CASES else Axis.CASES
