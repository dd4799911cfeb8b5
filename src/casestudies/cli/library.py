"""`casestudies library info|check|build|verify|repair|backup|restore|import|undo-import`: what the
library holds, checking a pack, building; its care stands in ``library_care``, imports in
``library_import``."""

from __future__ import annotations

import argparse
from typing import Any

from casestudies.cli import library_care, library_import
from casestudies.cli.opening import open_services
from casestudies.cli.output import print_json
from casestudies.cli.path import some_path
from casestudies.paths import Paths

MOST_PROBLEMS = 200


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("library", help="look at, check or build a library")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    json = argparse.ArgumentParser(add_help=False)
    json.add_argument("--json", action="store_true", help="print JSON")
    info = actions.add_parser("info", parents=[shared, json], help="what the library holds")
    info.set_defaults(command=show_info)
    check = actions.add_parser("check", parents=[shared, json], help="check a pack")
    check.add_argument("path", type=some_path, help="a pack's folder or .casepack file")
    check.set_defaults(command=check_path)
    build = actions.add_parser("build", parents=[shared, json], help="make the library ready")
    build.set_defaults(command=build_library)
    library_care.add_actions(actions, [shared, json])
    library_import.add_actions(actions, [shared, json])


def show_info(asked: argparse.Namespace, paths: Paths) -> int:
    """Print where the library is and what it holds."""
    with open_services(paths) as services:
        info = services.library.info()
    if asked.json:
        print_json(info)
        return 0
    print(info.path)
    for pack in info.packs:
        print(f"  {pack.title} {pack.version} ({pack.licence})")
    print(f"  {info.cases} cases, {info.findings} findings, {info.sources} sources")
    print(f"  {info.readings} readings, {info.terms} glossary terms")
    print(f"  {info.size / 1e6:.1f} MB{', read-only' if info.read_only else ''}")
    return 0


def check_path(asked: argparse.Namespace, paths: Paths) -> int:
    """Check a pack without changing anything; exit status 1 when it has problems."""
    del paths
    from casestudies.services.library.checking import check_pack  # loads the schema of packs

    report = check_pack(asked.path)
    if asked.json:
        print_json({"problems": report.problems, "counts": report.counts})
    else:
        for problem in report.problems[:MOST_PROBLEMS]:
            print(problem)
        if len(report.problems) > MOST_PROBLEMS:
            print(f"… and {len(report.problems) - MOST_PROBLEMS} more")
        counted = ", ".join(
            f"{count} {name.removesuffix('s') if count == 1 else name}"
            for name, count in report.counts.items()
        )
        found = len(report.problems)
        say = "no problem" if not found else "1 problem" if found == 1 else f"{found} problems"
        print(f"{asked.path}: {say} ({counted})")
    return 1 if report.problems else 0


def build_library(asked: argparse.Namespace, paths: Paths) -> int:
    """Make library and search index ready, showing progress; does nothing when they are."""
    with open_services(paths, search=True) as services:
        info = services.library.info()
    if asked.json:
        print_json(info)
    else:
        print(f"The library is ready: {info.cases} cases, {info.findings} findings ({info.path})")
    return 0
