"""`casestudies case new|list|check|export`: cases of one's own without the window."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from casestudies.bootstrap import Services
from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, counted, print_json, progress_line
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.brief import Kind
from casestudies.model.case import Place
from casestudies.model.library.draft import CaseDraft, SavedCase
from casestudies.paths import Paths
from casestudies.services.cases.beginnings import TEMPLATES
from casestudies.services.export.formats import FORMATS, file_for, format_named

_YAML = (".yaml", ".yml")
_NOT_YET = 1


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("case", help="begin, list, check and export your own cases")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    _add_new(actions, shared)
    listed = actions.add_parser("list", parents=[shared], help="your own cases")
    listed.add_argument("--json", action="store_true", help="print JSON")
    listed.set_defaults(command=list_all)
    checked = actions.add_parser(
        "check", parents=[shared], help="what is still to be done before one can be shared"
    )
    checked.add_argument("name", help="the name or the key of the case")
    checked.add_argument("--json", action="store_true", help="print JSON")
    checked.set_defaults(command=check)
    export = actions.add_parser("export", parents=[shared], help="write a case to a file")
    export.add_argument("name", help="the name or the key of the case")
    export.add_argument(
        "-o",
        "--output",
        type=some_path,
        metavar="FILE",
        required=True,
        help=".yaml for the file of a pack, or a document by its suffix: .pdf, .docx, .md ...",
    )
    export.add_argument("--json", action="store_true", help="print JSON")
    export.set_defaults(command=export_one)


def _add_new(actions: Any, shared: argparse.ArgumentParser) -> None:
    new = actions.add_parser("new", parents=[shared], help="begin a case")
    new.add_argument("name", nargs="?", default="", help="what the school or district is called")
    new.add_argument("--kind", choices=list(Kind), default=None)
    new.add_argument("--place", default="", metavar="CITY", help='such as "Concord, NH"')
    begun = new.add_mutually_exclusive_group()
    begun.add_argument(
        "--template",
        choices=[one.key for one in TEMPLATES],
        default="",
        help="which dimensions to set out with",
    )
    begun.add_argument("--copy", default="", metavar="SLUG", help="begin with a copy of a case")
    begun.add_argument(
        "--visit",
        nargs=2,
        default=None,
        metavar=("VISIT", "SLUG"),
        help="begin with the field notes of a visit (its name or key) to a case",
    )
    begun.add_argument(
        "--our-school",
        action="store_true",
        help="begin with the school as it is described under Models like ours",
    )
    new.add_argument("--json", action="store_true", help="print JSON")
    new.set_defaults(command=make_new)


def make_new(asked: argparse.Namespace, paths: Paths) -> int:
    """Begin and save a case; its name and key are printed."""
    with open_services(paths, search=bool(asked.place)) as services:
        draft = _beginning(services, asked)
        if asked.name:
            draft = replace(draft, name=asked.name)
        if not draft.name:
            raise KnownError("Say what the school or district is called.", field="name")
        if asked.kind:
            draft = replace(draft, kind=Kind(asked.kind))
        if asked.place:
            draft = replace(draft, place=_place(services, asked.place))
        saved = services.cases.case(services.cases.new(draft).key)
    _print(saved, asked.json)
    return 0


def _beginning(services: Services, asked: argparse.Namespace) -> CaseDraft:
    if asked.copy:
        return services.cases.copy_of(asked.copy)
    if asked.our_school:
        profile = services.drafts.draft().profile
        if not profile.described:
            raise KnownError(
                "Your school is not described yet: say under Models like ours what it is, or "
                "begin a case with its name. Nothing was saved."
            )
        return services.cases.from_profile(profile)
    if asked.visit:
        name, slug = asked.visit
        for visit in services.visits.visits():
            if name in (visit.key, visit.name) and visit.plan is not None:
                stops = [stop for stop in visit.plan.stops if stop.case == slug]
                if stops:
                    return services.cases.from_visit(slug, visit.key, stops[0].id)
        raise KnownError(f"There is no visit “{name}” with a stop at “{slug}”.")
    return services.cases.from_template(asked.template)


def _place(services: Services, words: str) -> Place:
    """The place of this name that is known best."""
    for found in services.searching.places(words):
        return Place(found.name, found.state, found.latitude, found.longitude)
    raise KnownError(f"No place “{words}” is known here; write a city with its state.")


def list_all(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the own cases."""
    with open_services(paths) as services:
        found = services.cases.cases()
    if asked.json:
        print_json([_as_json(one) for one in found])
        return 0
    for one in found:
        _print(one, as_json=False)
    if not found:
        print("No case of your own is saved; begin one with: casestudies case new NAME")
    return 0


def check(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what is met and what is still to be done; the status is 1 while anything is."""
    with open_services(paths) as services:
        saved, draft = _named(services, asked.name)
        checks = services.cases.checks(draft, saved.key)
    if asked.json:
        print_json(
            [
                {
                    "met": one.met,
                    "text": one.text,
                    "part": one.block,
                    "finding": one.finding,
                    "field": one.field,
                }
                for one in checks
            ]
        )
    else:
        print(bold(saved.name))
        for one in checks:
            print(f"{'  ok  ' if one.met else '  -   '}{one.text}")
    return 0 if all(one.met for one in checks) else _NOT_YET


def export_one(asked: argparse.Namespace, paths: Paths) -> int:
    """Write what is shown of a case to a file; the path is printed."""
    with open_services(paths) as services:
        saved, _ = _named(services, asked.name)
        if not saved.shown:
            raise KnownError(
                f"“{saved.name}” is shown nowhere yet: tell its name, place and kind first."
            )
        if asked.output.suffix.lower() in _YAML:
            written = services.cases.write_file(saved.key, asked.output)
        else:
            chosen = format_named(asked.output)
            if chosen is None or chosen not in FORMATS:
                known = ", ".join(one.suffix for one in FORMATS)
                raise KnownError(
                    f"“{asked.output.name}” says no format; end it in .yaml or in one of {known}."
                )
            target = file_for(asked.output, chosen)
            report = services.exporting.case(saved.key)
            written = services.exporting.export(
                report, chosen.key, target, progress=progress_line()
            )
    if asked.json:
        print_json({"key": saved.key, "name": saved.name, "written": str(written)})
    else:
        print(f"Written: {written}")
    return 0


def _named(services: Services, name: str) -> tuple[SavedCase, CaseDraft]:
    """The own case of that name or key, and its draft. Raises ``KnownError`` for neither, or for
    one that cannot be read."""
    every = services.cases.cases()
    found = next((one for one in every if name in (one.key, one.name)), None)
    if found is None:
        known = ", ".join(f"“{one.name}”" for one in every) or "none is saved"
        raise KnownError(f"There is no case of yours “{name}”; there are: {known}.")
    if found.draft is None:
        raise KnownError(found.problem)
    return found, found.draft


def _print(saved: SavedCase, as_json: bool) -> None:
    if as_json:
        print_json(_as_json(saved))
        return
    told = _as_json(saved)
    facts = f"{counted(told['findings'], 'finding')}, {told['sourced']} with a source"
    shown = "" if saved.shown else "; not shown yet: name, place or kind is missing"
    print(f"{bold(saved.name)}  [{saved.key}]\n   {saved.problem or facts + shown}")


def _as_json(saved: SavedCase) -> dict[str, Any]:
    findings = [one for _, one in saved.draft.findings()] if saved.draft is not None else []
    return {
        "key": saved.key,
        "name": saved.name,
        "shown": saved.shown,
        "findings": len(findings),
        "sourced": sum(bool(one.cites) for one in findings),
        "problem": saved.problem,
    }
