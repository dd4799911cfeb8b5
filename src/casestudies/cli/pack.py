"""`casestudies pack make|check|add|remove|list`: packs of cases, from one library to another."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services
from casestudies.cli.library import check_path
from casestudies.cli.opening import open_services
from casestudies.cli.output import complain, counted, print_json, progress_line
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.library.pack import CaseChange, PackOrder, PackPlan, PackStep, PackView
from casestudies.paths import Paths

SUFFIX = ".casepack"


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("pack", help="make, check, add or remove packs of cases")
    actions = parser.add_subparsers(required=True, metavar="make|check|add|remove|list")
    json = argparse.ArgumentParser(add_help=False)
    json.add_argument("--json", action="store_true", help="print JSON")
    make = actions.add_parser("make", parents=[shared, json], help="make a pack of some cases")
    make.add_argument("path", type=some_path, help=f"the {SUFFIX} file to write")
    make.add_argument("--title", required=True, help="what the pack is called")
    make.add_argument("--id", help="its short name; without, made of the file's name")
    make.add_argument("--version", help="year.month.number; without, of this month")
    make.add_argument("--licence", default="CC-BY-4.0", help="without, %(default)s")
    make.add_argument("--made-by", default="", metavar="NAME", help="a team, an organization")
    make.add_argument("--case", action="append", default=[], metavar="SLUG", help="a case; again")
    make.add_argument("--collection", metavar="NAME", help="all that is in this collection")
    make.add_argument("--own", action="store_true", help="all of your own cases")
    make.set_defaults(command=make_pack)
    check = actions.add_parser("check", parents=[shared, json], help="check a pack")
    check.add_argument("path", type=some_path, help="a pack's folder or .casepack file")
    check.set_defaults(command=check_path)
    add = actions.add_parser("add", parents=[shared, json], help="add a pack, or update one")
    add.add_argument("path", type=some_path, help="a pack's folder or .casepack file")
    add.add_argument("--dry-run", action="store_true", help="only tell what would change")
    add.add_argument("--older", action="store_true", help="also where a newer version is there")
    add.set_defaults(command=add_pack)
    remove = actions.add_parser("remove", parents=[shared, json], help="take a pack out")
    remove.add_argument("id", help="the pack's short name, as `pack list` tells it")
    remove.set_defaults(command=remove_pack)
    found = actions.add_parser("list", parents=[shared, json], help="the packs of the library")
    found.set_defaults(command=list_packs)


def make_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Write a pack; exit status 1 where it cannot be shared yet."""
    today = date.today()
    with open_services(paths) as services:
        order = PackOrder(
            id=asked.id or asked.path.name.removesuffix(SUFFIX).lower(),
            title=asked.title,
            version=asked.version or f"{today.year}.{today.month}.0",
            licence=asked.licence,
            made_by=asked.made_by,
            made_on=today.isoformat(),
            cases=(),
        )
        made = services.packs.make(_filled(order, asked, services), progress_line())
        if made.ready:
            services.packs.export(made, asked.path)
    problems = [*map(str, made.lacks), *map(str, made.problems)]
    if asked.json:
        print_json(
            {
                "pack": made.content.info,
                "written": str(asked.path) if made.ready else None,
                "cases": [case.slug for case in made.content.cases],
                "lacks": made.lacks,
                "problems": made.problems,
                "left_out": made.left_out,
            }
        )
    if problems:
        complain(problems)
        complain([f"The pack cannot be shared yet ({len(problems)}); nothing was written."])
        return 1
    if asked.json:
        return 0
    for said in made.left_out:
        print(f"Does not travel: {said}")
    told = f"{counted(len(made.content.cases), 'case')} ({made.content.info.content_hash[:12]})"
    print(f"{asked.path}: {told}")
    return 0


def _filled(order: PackOrder, asked: argparse.Namespace, services: Services) -> PackOrder:
    """The order with what goes in."""
    cases, readings = list(asked.case), []
    if asked.collection:
        found = [one for one in services.notes.collections() if one.name == asked.collection]
        if not found:
            raise KnownError(f"There is no collection “{asked.collection}”. Nothing was written.")
        cases += [target.case for target in found[0].targets if target.case]
        readings += [target.reading for target in found[0].targets if target.reading]
    if asked.own:
        cases += [brief.slug for brief in services.library.briefs() if brief.own]
    if not cases:
        raise KnownError(
            "A pack needs a case: name some with --case, --collection or --own. Nothing was "
            "written."
        )
    return replace(order, cases=tuple(dict.fromkeys(cases)), readings=tuple(readings))


def add_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what a pack brings and, unless it is a dry run, add it; exit status 1 for a broken
    one."""
    from casestudies.services.library.checking import PackError

    with open_services(paths) as services:
        progress = progress_line()
        try:
            plan = services.packs.plan(asked.path, progress)
        except PackError as error:
            return _refused(asked, error)
        there = plan.step is PackStep.SAME and plan.before is not None and plan.before.enabled
        added = not asked.dry_run and not there
        if added:
            services.packs.add(plan, progress, older=asked.older)
    if asked.json:
        print_json(plan_as_json(plan, done=added))
        return 0
    print_plan(plan)
    if there:
        print(f"The pack “{plan.info.title}” is in the library already.")
    print("Nothing was changed." if not added else f"The pack “{plan.info.title}” is added.")
    return 0


def _refused(asked: argparse.Namespace, error: Any) -> int:
    if asked.json:
        print_json({"problems": error.problems})
    complain(map(str, error.problems))
    complain([f"{asked.path}: the pack cannot be added. Nothing was changed."])
    return 1


def plan_as_json(plan: PackPlan, *, done: bool) -> dict[str, object]:
    """The same as JSON data; ``done`` says whether it was done."""
    return {
        "pack": plan.info,
        "step": plan.step,
        "before": plan.before.version if plan.before else None,
        "changes": plan.changes,
        "taken": plan.taken,
        "dropped": plan.dropped,
        "noted": plan.noted,
        "added": done,
    }


def print_plan(plan: PackPlan) -> None:
    """Print what adding a pack would do."""
    info = plan.info
    before = f", before it {plan.before.version}" if plan.before else ""
    by = f", made by {info.made_by}" if info.made_by else ""
    print(f"{info.title} {info.version} ({plan.step}{before}; {info.licence}{by})")
    out = {taken.slug for taken in plan.taken}
    for case in plan.changes.cases:
        if case.slug not in out:
            print(f"  {_told(case)}")
    for said in plan.changes.beside:
        print(f"  {said}")
    for taken in plan.taken:
        print(f"  stays out: {taken.name} ({taken.slug}), which “{taken.title}” has already")
    for said in plan.dropped:
        print(f"  not taken over: {said}")
    for slug, finding, count in plan.noted:
        print(
            f"  {counted(count, 'note')} of yours on what goes: {slug} {finding}".rstrip()
            + " (kept)"
        )


def _told(case: CaseChange) -> str:
    counts = [f"{n} {kind}" for kind in ("new", "changed", "removed") if (n := case.count(kind))]
    more = f" (findings: {', '.join(counts)})" if counts and case.kind == "changed" else ""
    return f"{case.kind}: {case.name} ({case.slug}){more}"


def remove_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Take a pack out of the library; notes on its cases stay."""
    with open_services(paths) as services:
        removed, _ = services.packs.remove(asked.id)
    if asked.json:
        print_json({"removed": removed.id, "title": removed.title})
    else:
        print(f"The pack “{removed.title}” is in the trash. Your notes on its cases stay.")
    return 0


def list_packs(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the packs of the library, where they come from and what they hold."""
    with open_services(paths) as services:
        views = services.packs.packs()
    if asked.json:
        print_json(views)
        return 0
    for view in views:
        print(_line(view))
    return 0


def _line(view: PackView) -> str:
    info = view.info
    told = [counted(view.cases, "case"), counted(view.findings, "finding"), info.licence]
    if out := len(view.left_out):
        stay, it = ("stays", "it") if out == 1 else ("stay", "them")
        told[0] += f" and {out} that {stay} out, as the library has {it} already"
    told += [f"made by {info.made_by}"] if info.made_by else []
    told += [f"from {Path(view.origin).name}"] if view.origin else []
    told += [f"added {view.added.astimezone():%Y-%m-%d}"] if view.added else []
    told += [] if view.enabled else ["not used"]
    return f"{info.id}  {info.title} {info.version} ({', '.join(filter(None, told))})"
