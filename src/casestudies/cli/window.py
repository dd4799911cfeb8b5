"""`casestudies` alone: the window, or the same product in the terminal where no window can open."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from casestudies.display import why_no_display
from casestudies.errors import KnownError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path
    from types import SimpleNamespace

    from casestudies.paths import Paths

TOUR_QUERY = "habits of work"
TOUR_CASES = ("lindsay", "chugach", "pittsfield")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that belong to the window."""
    parser.add_argument(
        "--terminal", action="store_true", help="show a search and a comparison here, no window"
    )
    parser.add_argument(
        "--selftest",
        nargs="?",
        const="all",
        choices=("all", "window"),
        help="try everything out in a temporary folder and say what works",
    )


def is_file(argument: str) -> bool:
    """Whether an argument names a file for the window to open: a pack or a workshop."""
    return argument.lower().endswith((".casepack", ".workshop"))


def main(asked: argparse.Namespace | SimpleNamespace, paths: Paths) -> int:
    """Open the window and wait until it is closed, or show the product in the terminal."""
    if asked.selftest:
        return try_out(asked.selftest, paths)
    if asked.terminal:
        return show_in_terminal(paths)
    file = getattr(asked, "file", None)
    if file is not None and _handed_over(file, paths):
        return 0
    reason = why_no_display()
    if reason:
        print(f"No window can open because {reason}; here is the library in the terminal.\n")
        return show_in_terminal(paths)
    gc.disable()  # what loading Qt leaves stays to the end; ui/collector.py goes on
    from casestudies.ui.frame.app import run_window  # Qt loads only when a window opens

    try:
        return run_window(paths, file=file)
    except KnownError:
        raise
    except Exception as error:
        return _ended_by(error, paths)


def _handed_over(file: Path, paths: Paths) -> bool:
    """Whether a window that is open took the file."""
    from casestudies.services.workspace.inbox import Inbox

    return Inbox(paths).hand_over(file)


def _ended_by(error: Exception, paths: Paths) -> int:
    """Tell of an error that ended the window, in a sentence with the place of its report."""
    from casestudies.crash_report import details, write_report

    report = write_report(paths, error)
    where = f"A report lies in {report}; nothing was sent." if report else details(error)
    print(
        f"casestudies: the window ended by a fault. What you had written is kept. {where}",
        file=sys.stderr,
    )
    return 1


def try_out(what: str, paths: Paths) -> int:
    """Say what works here: everything, or the window on a profile that is made for that."""
    if what == "window":
        from casestudies.ui.frame.window_trial import main as try_window

        return try_window(paths)
    from casestudies.cli.selftest import main as try_all

    return try_all()


def show_in_terminal(paths: Paths) -> int:
    """A search and a side-by-side comparison, with the commands that made them."""
    from casestudies.cli.opening import open_services  # the window, asked for more often, needs
    from casestudies.cli.output import bold, width  # none of these
    from casestudies.cli.search import print_results
    from casestudies.model.comparison import ComparisonSpec
    from casestudies.model.query import Query
    from casestudies.services.compare.as_text import render

    with open_services(paths, search=True) as services:
        results = services.searching.search(Query(TOUR_QUERY, limit=3, hits_per_case=2))
        comparison = services.comparing.compare(ComparisonSpec(TOUR_CASES))
        vocabulary = services.library.vocabulary()
    print(bold(f'$ casestudies search "{TOUR_QUERY}" --limit 3'))
    print_results(results, vocabulary)
    print("\n" + bold(f"$ casestudies compare {' '.join(TOUR_CASES)}"))
    print(render(comparison, width(), bold=sys.stdout.isatty(), list_sources=False))
    print("\nMore: casestudies --help")
    return 0
