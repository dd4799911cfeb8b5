"""The command line: the same services as the window, in the terminal.

Who asks for the window waits for no command to be loaded, and who asks for a command for no other.
"""

from __future__ import annotations

import errno
import importlib
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

from casestudies import __version__
from casestudies.cli import window
from casestudies.cli.path import some_path
from casestudies.cli.streams import drop_the_rest, write_what_the_terminal_can
from casestudies.errors import BugError, Cancelled, KnownError
from casestudies.paths import find_paths
from casestudies.services.search import HELPER

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

# each a module here
COMMANDS = (
    "search",
    "show",
    "compare",
    "like",
    "coverage",
    "workshop",
    "visit",
    "case",
    "notes",
    "library",
    "pack",
    "doctor",
    "team",
)
EXIT_ERROR = 1
EXIT_INTERRUPTED = 130


def make_parser(names: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """The command line as one parser, with the commands of these names."""
    import argparse

    shared = _shared_options()
    parser = argparse.ArgumentParser(
        prog="casestudies",
        description="Explore competency-based schools and districts, offline. "
        "Without a command it opens the window; the path of a .casepack or .workshop alone is "
        "opened there, in the window that is open if there is one.",
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"Case Studies {__version__}")
    window.add_options(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name in names:
        importlib.import_module(f"{__name__}.{name}").add_command(commands, shared)
    return parser


def _shared_options() -> argparse.ArgumentParser:
    import argparse

    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--library", type=some_path, metavar="PATH", help="open this library file")
    shared.add_argument(
        "--profile",
        type=some_path,
        metavar="DIR",
        help="keep everything the program writes below DIR",
    )
    return shared


def _parsed(arguments: Sequence[str]) -> argparse.Namespace | SimpleNamespace:
    """What is asked for. Commands that are not asked for are not loaded, unless the whole parser
    has to say something about them; who asks for nothing waits for no parser."""
    if not arguments:
        return SimpleNamespace(terminal=False, selftest=None)
    import argparse

    alone = argparse.ArgumentParser(
        parents=[_shared_options()], add_help=False, exit_on_error=False
    )
    window.add_options(alone)
    try:
        asked, rest = alone.parse_known_args(arguments)
    except argparse.ArgumentError:
        return make_parser().parse_args(arguments)
    if not rest:
        return asked
    if len(rest) == 1 and window.is_file(rest[0]):
        asked.file = some_path(rest[0])
        return asked
    return make_parser(rest[:1] if rest[0] in COMMANDS else COMMANDS).parse_args(arguments)


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status (0 done, 1 explained failure, 2 usage)."""
    if arguments[:1] == [HELPER]:
        from casestudies.services.search.helping import help_with

        return help_with(arguments[1:])
    write_what_the_terminal_can()
    asked = _parsed(arguments)
    paths = find_paths(
        profile=getattr(asked, "profile", None), library=getattr(asked, "library", None)
    )
    try:
        status = getattr(asked, "command", window.main)(asked, paths)
        sys.stdout.flush()
        return status
    except KnownError as error:
        if isinstance(error, BugError):
            import traceback

            traceback.print_exc()  # there is no other log of a command
        print(f"casestudies: {error}", file=sys.stderr)
        return EXIT_ERROR
    except (Cancelled, KeyboardInterrupt):
        print("casestudies: stopped; nothing was changed.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        drop_the_rest()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        drop_the_rest()
        print("casestudies: the disk is full; not all could be written.", file=sys.stderr)
        return EXIT_ERROR
