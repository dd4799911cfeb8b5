"""`casestudies workshop new|list|export|open`: workshops without the window."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from casestudies.bootstrap import Services
from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, print_json, progress_line
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.report import ExportOptions, Paper, Report
from casestudies.model.workshop import MOST_PEOPLE, SavedWorkshop, Workshop
from casestudies.paths import Paths
from casestudies.services.export.formats import file_for, format_named
from casestudies.services.workshop.handouts import HAND_OUTS
from casestudies.services.workshop.templates import template_keys

FILE, SLIDES, RECORD = "file", "slides", "record"
_WHAT = (FILE, SLIDES, RECORD, *(found.key for found in HAND_OUTS))


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("workshop", help="make, list, export and open workshops")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    _add_list(actions, shared)
    _add_new(actions, shared)
    _add_export(actions, shared)
    opened = actions.add_parser("open", parents=[shared], help="take a .workshop file in")
    opened.add_argument("file", type=some_path, metavar="FILE")
    opened.add_argument("--json", action="store_true", help="print JSON")
    opened.set_defaults(command=open_file)


def _add_list(actions: Any, shared: argparse.ArgumentParser) -> None:
    listed = actions.add_parser("list", parents=[shared], help="the saved workshops")
    listed.add_argument("--json", action="store_true", help="print JSON")
    listed.set_defaults(command=list_all)


def _add_new(actions: Any, shared: argparse.ArgumentParser) -> None:
    new = actions.add_parser("new", parents=[shared], help="make a workshop of some cases")
    new.add_argument("slugs", nargs="+", metavar="SLUG", help="two to eight cases")
    new.add_argument("--title", default="", help="its name; without one the cases name it")
    new.add_argument(
        "--row",
        action="append",
        default=[],
        metavar="KEY",
        help="a design dimension to show; may be given again; without one the rows that part most",
    )
    new.add_argument("--template", choices=template_keys(), default="", help="how to work")
    new.add_argument("--people", type=int, default=24, metavar="N", help="how many come (24)")
    new.add_argument("--groups", type=int, default=6, metavar="N", help="in how many groups (6)")
    new.add_argument("--json", action="store_true", help="print JSON")
    new.set_defaults(command=make_new)


def _add_export(actions: Any, shared: argparse.ArgumentParser) -> None:
    export = actions.add_parser("export", parents=[shared], help="write a workshop to a file")
    export.add_argument("name", help="the name or the key of the workshop")
    export.add_argument(
        "what",
        nargs="*",
        metavar="WHAT",
        help=f"one of {FILE} (to take along), {SLIDES}, {RECORD}, or some hand-outs for one file: "
        + ", ".join(found.key for found in HAND_OUTS),
    )
    export.add_argument("-o", "--output", type=some_path, metavar="FILE", required=True)
    export.add_argument("--paper", choices=list(Paper), default=Paper.LETTER)
    export.set_defaults(command=export_one)


def list_all(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the saved workshops."""
    with open_services(paths) as services:
        found = services.workshops.workshops()
    if asked.json:
        print_json([_as_json(item) for item in found])
        return 0
    for item in found:
        print(f"{bold(item.name)}  [{item.key}]\n   {_facts(item)}")
    if not found:
        print("No workshop is saved; make one with: casestudies workshop new SLUG SLUG")
    return 0


def make_new(asked: argparse.Namespace, paths: Paths) -> int:
    """Make and save a workshop; its name and key are printed."""
    for name, number in (("--people", asked.people), ("--groups", asked.groups)):
        if not 1 <= number <= MOST_PEOPLE:
            raise KnownError(f"{name} takes a whole number from 1 to {MOST_PEOPLE}.")
    spec = ComparisonSpec(tuple(asked.slugs))
    with open_services(paths) as services:
        comparison = services.comparing.compare(spec)  # says which case is not known
        focus = services.workshops.focus(spec)
        known = [row.key for row in focus.rows]
        for row in asked.row:
            if row not in known:
                raise KnownError(f"There is no row “{row}”; choose some of {', '.join(known)}.")
        title = asked.title or comparison.title
        made = services.workshops.from_comparison(
            title, focus.spec, tuple(asked.row) or focus.first, asked.template
        )
        made = replace(made, people=asked.people, groups=asked.groups)
        saved = services.workshops.workshop(services.workshops.new(title, made).key)
    if asked.json:
        print_json(_as_json(saved))
    else:
        print(f"{bold(saved.name)}  [{saved.key}]\n   {_facts(saved)}")
    return 0


def export_one(asked: argparse.Namespace, paths: Paths) -> int:
    """Write a workshop, its slides, its record or hand-outs; the path is printed. Without WHAT the
    suffix tells: ``.workshop`` the file, ``.pptx`` the slides, else the one-page comparison."""
    with open_services(paths) as services:
        saved = _named(services, asked.name)
        what = tuple(asked.what) or (_of_suffix(asked),)
        for one in what:
            if one not in _WHAT:
                raise KnownError(f"“{one}” cannot be exported; choose from {', '.join(_WHAT)}.")
        if what == (FILE,):
            written = services.workshops.save_file(saved.key, asked.output)
        else:
            form = (format_named(asked.output) or services.exporting.format(_usual(what))).key
            target = file_for(asked.output, services.exporting.format(form))
            written = services.exporting.export(
                _report(services, saved, what), form, target,
                ExportOptions(Paper(asked.paper)), progress_line(),
            )  # fmt: skip
    print(f"Written: {written}")
    return 0


def open_file(asked: argparse.Namespace, paths: Paths) -> int:
    """Take a .workshop file in and say what that did."""
    with open_services(paths) as services:
        opened = services.workshops.open_file(asked.file)
    if asked.json:
        told = {"merged": opened.merged, "entries": opened.entries}
        print_json(_as_json(opened.saved) | told)
        return 0
    how = "Merged with the one that was here" if opened.merged else "Taken in"
    print(f"{how}: {bold(opened.saved.name)}  [{opened.saved.key}]\n   {_facts(opened.saved)}")
    return 0


def _of_suffix(asked: argparse.Namespace) -> str:
    return {".workshop": FILE, ".pptx": SLIDES}.get(asked.output.suffix.casefold(), "one-page")


def _usual(what: tuple[str, ...]) -> str:
    return "pptx" if what == (SLIDES,) else "pdf"


def _report(services: Services, saved: SavedWorkshop, what: tuple[str, ...]) -> Report:
    if len(what) > 1 and not {FILE, SLIDES, RECORD}.isdisjoint(what):
        raise KnownError(f"{FILE}, {SLIDES} and {RECORD} are exported alone.")
    if what == (RECORD,):
        return services.workshops.record_report(saved.key)
    if what == (SLIDES,):
        return services.workshops.slides_report(_workshop(saved))
    return services.workshops.handouts(what, _workshop(saved))


def _workshop(saved: SavedWorkshop) -> Workshop:
    if saved.workshop is None:
        raise KnownError(saved.problem)
    return saved.workshop


def _named(services: Services, name: str) -> SavedWorkshop:
    found = services.workshops.workshops()
    for item in found:
        if name in (item.key, item.name):
            return item
    names = ", ".join(f"“{item.name}”" for item in found) or "none is saved"
    raise KnownError(f"There is no workshop “{name}”; there are: {names}.")


def _facts(item: SavedWorkshop) -> str:
    if item.workshop is None:
        return item.problem
    workshop = item.workshop
    facts = [
        f"{len(workshop.spec.cases)} cases",
        f"{len(workshop.rows)} rows",
        f"{workshop.minutes} minutes",
        f"{workshop.people} people in {workshop.groups} groups",
    ]
    return " · ".join(facts) + (f"\n   {item.problem}" if item.problem else "")


def _as_json(item: SavedWorkshop) -> dict[str, Any]:
    workshop = item.workshop
    return {
        "key": item.key,
        "name": item.name,
        "updated": item.updated.isoformat(),
        "gone": list(item.gone),
        "problem": item.problem,
        "cases": list(workshop.spec.cases) if workshop else [],
        "rows": list(workshop.rows) if workshop else [],
        "minutes": workshop.minutes if workshop else 0,
        "template": workshop.template if workshop else "",
    }
